//! The block of rows below the shell's last line that is repainted in place. Knows rows and escape sequences, no questions.
//!
//! Every move is relative to the cursor, so the terminal is never asked where the cursor is, nothing above the block is
//! touched, and only what changed is written.

use super::layout::glyph;
use super::style::{Line, Style};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use unicode_segmentation::UnicodeSegmentation as _;

/// Rows and columns of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub rows: usize,
    pub columns: usize,
}

/// What stands on the screen below the transcript.
#[derive(Default)]
pub struct Region {
    colour: bool,
    rows: Vec<Line>,
    /// Row and column of the terminal's cursor within the block.
    cursor: (usize, usize),
    hidden: bool,
    screen: Option<Size>,
    /// How many of our rows a lower screen has pushed out at the top, where they can't be erased.
    lost: usize,
}

/// A picture of the block: its rows, and the cursor's row and column, if there is one to see.
#[derive(Default)]
pub struct Frame {
    pub rows: Vec<Line>,
    pub cursor: Option<(usize, usize)>,
}

impl Region {
    pub fn new(colour: bool) -> Region {
        Region { colour, ..Region::default() }
    }

    /// Shows a frame. Rows beyond the screen's height are left out, from the end.
    pub fn draw(&mut self, frame: Frame, screen: Size) -> io::Result<()> {
        let out = self.paint(frame, screen);
        if out.is_empty() { Ok(()) } else { put(&out) }
    }

    fn paint(&mut self, frame: Frame, screen: Size) -> String {
        let mut rows: Vec<Line> = frame.rows;
        rows.truncate(screen.rows.max(1));
        // The last column stays free: a terminal that has just filled it is about to wrap.
        let columns = screen.columns.saturating_sub(1).max(1);
        for row in &mut rows {
            *row = std::mem::take(row).cut(columns);
        }
        let mut out = String::new();
        if self.screen != Some(screen) {
            self.erase_into(&mut out, screen);
            self.screen = Some(screen);
        }
        let mut at = self.cursor.0;
        for (y, row) in rows.iter().enumerate() {
            let old = self.rows.get(y);
            if old != Some(row) {
                move_to_row(&mut out, &mut at, y);
                self.rewrite(&mut out, old, row);
            }
        }
        if self.rows.len() > rows.len() && !rows.is_empty() {
            move_to_row(&mut out, &mut at, rows.len());
            out += "\r\x1b[J\x1b[A";
            at -= 1;
        }
        let cursor = frame.cursor.map(|(y, x)| (y.min(rows.len().saturating_sub(1)), x.min(columns)));
        let hidden = cursor.is_none();
        let place = cursor.unwrap_or((rows.len().saturating_sub(1), 0));
        if out.is_empty() && place == self.cursor && hidden == self.hidden {
            return out;
        }
        move_to_row(&mut out, &mut at, place.0);
        let _ = write!(out, "\x1b[{}G", place.1 + 1);
        // Many changes at once are shown as one frame; the cursor does not dance through them.
        if out.len() > 120 || hidden {
            out = format!("\x1b[?2026h\x1b[?25l{out}{}\x1b[?2026l", if hidden { "" } else { "\x1b[?25h" });
        } else if hidden != self.hidden {
            out += if hidden { "\x1b[?25l" } else { "\x1b[?25h" };
        }
        (self.rows, self.cursor, self.hidden) = (rows, place, hidden);
        out
    }

    /// Writes a row over an old one; where both begin alike, only the rest.
    fn rewrite(&self, out: &mut String, old: Option<&Line>, row: &Line) {
        let ascii = |line: &Line| line.spans.iter().all(|(_, text)| text.is_ascii() && !text.contains(is_control));
        let mut skip = 0;
        if let Some(old) = old.filter(|old| ascii(old) && ascii(row)) {
            let cells = |line: &Line| -> Vec<(Style, u8)> {
                line.spans.iter().flat_map(|(style, text)| text.bytes().map(|byte| (*style, byte))).collect()
            };
            let (old, new) = (cells(old), cells(row));
            skip = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
            // Typing in front of a long row shifts it, but a changed figure leaves what follows as it is.
            if old.len() == new.len() {
                let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
                let end = new.len() - tail.min(new.len() - skip);
                let _ = write!(out, "\x1b[{}G", skip + 1);
                self.encode(out, row, skip, end);
                return;
            }
            let _ = write!(out, "\x1b[{}G", skip + 1);
            self.encode(out, row, skip, new.len());
            if old.len() > new.len() {
                *out += "\x1b[K";
            }
            return;
        }
        *out += "\r\x1b[2K";
        self.encode(out, row, skip, usize::MAX);
    }

    /// The columns of a row from one to another, with their styles.
    fn encode(&self, out: &mut String, row: &Line, from: usize, to: usize) {
        let (mut x, mut style) = (0, Style::Plain);
        for (wanted, text) in &row.spans {
            for cluster in text.graphemes(true) {
                let glyph = glyph(cluster, x);
                let wanted = if glyph.escaped { Style::Escaped } else { *wanted };
                if (from..to).contains(&x) {
                    if wanted != style && self.colour {
                        let code = wanted.code();
                        let _ = if style == Style::Plain {
                            write!(out, "\x1b[{code}m")
                        } else if code.is_empty() {
                            write!(out, "\x1b[m")
                        } else {
                            write!(out, "\x1b[;{code}m")
                        };
                        style = wanted;
                    }
                    *out += &glyph.shown;
                }
                x += glyph.width;
                // Some terminals draw a joined emoji in two columns and some in eight: go to where we count on being.
                if glyph.unsure && (from..to).contains(&x) {
                    let _ = write!(out, "\x1b[{}G", x + 1);
                }
            }
        }
        if style != Style::Plain {
            *out += "\x1b[m";
        }
    }

    /// Removes the block; the cursor is then where its first row began, and can be seen.
    pub fn erase(&mut self, screen: Size) -> io::Result<()> {
        let mut out = String::new();
        self.erase_into(&mut out, screen);
        if self.hidden {
            out += "\x1b[?25h";
            self.hidden = false;
        }
        if out.is_empty() { Ok(()) } else { put(&out) }
    }

    /// A narrower terminal has wrapped our rows: counts how many it uses above the cursor now.
    fn erase_into(&mut self, out: &mut String, screen: Size) {
        if self.rows.is_empty() {
            return;
        }
        let columns = screen.columns.max(1);
        let rows = self.rows.iter().take(self.cursor.0);
        let above = rows.map(|row| row.width().div_ceil(columns).max(1)).sum::<usize>() + self.cursor.1 / columns;
        // A screen that grows again brings back what it has pushed out last.
        let grown = self.screen.map_or(0, |before| screen.rows.saturating_sub(before.rows));
        let back = self.lost.min(grown);
        let reach = screen.rows.saturating_sub(1);
        self.lost = self.lost - back + (above + back).saturating_sub(reach);
        let above = (above + back).min(reach);
        if above > 0 {
            let _ = write!(out, "\x1b[{above}A");
        }
        *out += "\r\x1b[2K";
        if self.rows.len() > 1 {
            // tmux saves the whole screen to its history when it is cleared from the top left corner.
            *out += "\x1b7\x1b[B\x1b[J\x1b8";
        }
        self.rows.clear();
        self.cursor = (0, 0);
    }

    /// Lines for the scrollback, which nobody repaints. The block must have been erased.
    pub fn print(&mut self, lines: &[Line]) -> io::Result<()> {
        self.lost = 0;
        let mut out = String::new();
        for line in lines {
            self.encode(&mut out, line, 0, usize::MAX);
            out.push('\n');
        }
        put(&out)
    }
}

fn is_control(c: char) -> bool {
    c.is_control()
}

/// A newline goes down and makes room at the bottom of the screen.
fn move_to_row(out: &mut String, at: &mut usize, to: usize) {
    if to < *at {
        let _ = write!(out, "\x1b[{}A", *at - to);
    }
    out.extend((*at..to).map(|_| '\n'));
    *at = to;
}

/// Writes to the terminal in one piece.
pub fn put(text: &str) -> io::Result<()> {
    let mut stderr = io::stderr().lock();
    stderr.write_all(text.as_bytes())?;
    stderr.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Size = Size { rows: 10, columns: 40 };

    fn frame(rows: &[&str], cursor: (usize, usize)) -> Frame {
        Frame { rows: rows.iter().map(|row| Line::plain(row.to_string())).collect(), cursor: Some(cursor) }
    }

    #[test]
    fn a_letter_writes_a_letter() {
        let mut region = Region::new(true);
        region.paint(frame(&["one", "tw", "three"], (1, 2)), SCREEN);
        assert_eq!(region.paint(frame(&["one", "two", "three"], (1, 3)), SCREEN), "\x1b[3Go\x1b[4G");
        assert_eq!(region.paint(frame(&["one", "two", "three"], (1, 3)), SCREEN), "");
        assert_eq!(region.paint(frame(&["one", "two", "threw"], (1, 3)), SCREEN), "\n\x1b[5Gw\x1b[1A\x1b[4G");
    }

    #[test]
    fn whatever_is_drawn_the_screen_shows_the_last_frame_alone() {
        let frames: [&[&str]; 6] = [
            &["a", "bb", "ccc"],
            &["a long row that fills the screen nearly", "x"],
            &["漢字 and e\u{301}", "👨‍👩‍👧‍👦 x", "\x1b[31m", "d", "e"],
            &["漢字 and e", "👨‍👩‍👧‍👦", "", "", "e"],
            &["one"],
            &["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"],
        ];
        for first in frames {
            for second in frames {
                let (mut once, mut twice) =
                    (vt100::Parser::new(nz(10), nz(40), 50), vt100::Parser::new(nz(10), nz(40), 50));
                let mut region = Region::new(true);
                // The driver turns a newline into both, as the terminal's own settings do.
                let cooked = |text: String| text.replace('\n', "\r\n");
                once.process(cooked(Region::new(true).paint(frame(second, (0, 1)), SCREEN)).as_bytes());
                twice.process(cooked(region.paint(frame(first, (0, 1)), SCREEN)).as_bytes());
                twice.process(cooked(region.paint(frame(second, (0, 1)), SCREEN)).as_bytes());
                assert_eq!(twice.screen().contents(), once.screen().contents(), "{first:?} then {second:?}");
                assert_eq!(twice.screen().cursor_position(), once.screen().cursor_position());
            }
        }
    }

    fn nz(number: u16) -> std::num::NonZeroU16 {
        number.try_into().unwrap()
    }
}
