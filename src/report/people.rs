//! Findings under their line of the source, as a compiler shows them; or, in plain mode, in lines that read aloud well.

use super::sheet::{Place, Sheet, Source, Spot};
use super::{capital, excerpt, is_direction_override, nth_char, visible, visible_line};
use crate::document::Note;
use crate::rules::Level;
use std::borrow::Cow;
use std::fmt::Write;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How it is to look.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    pub color: bool,
    /// Words instead of drawing.
    pub plain: bool,
}

/// So many columns of a source line are shown: with the line number they fit a usual terminal of 120 columns or so.
const ROOM: usize = 100;
/// A line that is longer is cut; so many columns before the spot stay.
const BEFORE: usize = 40;
/// Where a tab ends.
const TAB: usize = 4;

/// Everything about one file.
pub fn sheet(sheet: &Sheet, shown: impl Fn(&Spot) -> bool, remarks: bool, look: Look) -> String {
    /// So many bytes a finding most often takes.
    const ONE: usize = 768;
    let mut out = String::with_capacity(sheet.findings.len() * ONE);
    let file = visible_line(&sheet.file);
    let mut remarks = sheet.remarks.iter().filter(|_| remarks).peekable();
    for spot in sheet.findings.iter().filter(|spot| shown(spot)) {
        let at = spot.place.map_or((usize::MAX, 0), |place| (place.line, place.column));
        while let Some(note) = remarks.next_if(|note| (note.line, note.column) < at) {
            remark(&mut out, &file, note, look);
        }
        finding(&mut out, &file, sheet, spot, look);
    }
    remarks.for_each(|note| remark(&mut out, &file, note, look));
    out
}

fn finding(out: &mut String, file: &str, sheet: &Sheet, spot: &Spot, look: Look) {
    let key = spot.question.map_or("", |question| question.id);
    let level = spot.level.name();
    let message = visible_line(&spot.message);
    let rule = spot.rule.name;
    let paint = Paint::of(look, spot.level);
    if look.plain {
        let place = match spot.place {
            Some(place) => format!(", line {}, column {}", place.line, place.column),
            None if key.is_empty() => String::new(),
            None => format!(", {key}"),
        };
        let _ = writeln!(out, "{}: {message}. Rule {rule}, in {file}{place}.", capital(level));
    } else {
        let place = match spot.place {
            Some(place) => format!("{}:{}", place.line, place.column),
            None => key.to_string(),
        };
        let colon = if place.is_empty() { "" } else { ":" };
        let Paint { level: on, strong, off, .. } = paint;
        put(out, &[file, ":", &place, colon, " ", on, level, off, ": ", strong, &message, off, " (", rule, ")\n"]);
    }
    let margin = drawn(out, sheet, spot, look, paint);
    let (why, next) = (spot.rule.why, spot.rule.mend);
    if look.plain {
        let _ = writeln!(out, "Why: {why}\nNext: {next}\n");
    } else {
        let Paint { gutter, off, .. } = paint;
        let blanks = " ".repeat(margin);
        put(out, &[&blanks, gutter, "=", off, " why: ", why, "\n", &blanks, gutter, "=", off, " next: ", next, "\n\n"]);
    }
}

/// Appends the parts of some lines.
fn put(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

/// Draws the line that is meant, and gives the width of the margin.
fn drawn(out: &mut String, sheet: &Sheet, spot: &Spot, look: Look, paint: Paint) -> usize {
    if spot.question.is_none() && spot.quote.is_none() {
        return 2;
    }
    let (line, number, from, to) = match (&sheet.source, spot.place) {
        (Source::Document(imported, _), Some(place)) => {
            let Some(line) = imported.line(place.line) else { return 2 };
            let (from, to) = marked(line, place);
            (line, place.line, from, to)
        }
        (Source::Draft(proposal), _) => {
            let (Some(question), Some(span)) = (spot.question, &spot.span) else { return 2 };
            let text = proposal.text(question);
            let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
            let end = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
            let number = text[..start].matches('\n').count() + 1;
            (&text[start..end], number, span.start - start, span.end.min(end) - start)
        }
        _ => return 2,
    };
    let window = Window::of(line, from, to);
    if look.plain {
        let named = if spot.place.is_some() { "Line" } else { "Line of the answer" };
        let _ = writeln!(out, "{named} {number}: {}", window.text.trim());
        if to > from && spot.quote.is_some() {
            let _ = writeln!(out, "The spot: {}", excerpt(&line[from..to], 80));
        }
        return 0;
    }
    let number = number.to_string();
    let margin = number.len() + 1;
    let Paint { gutter, off, level, .. } = paint;
    let (blanks, indent, marks) = (" ".repeat(margin), " ".repeat(window.indent), "^".repeat(window.marks));
    put(out, &[&blanks, gutter, "|", off, "\n", gutter, &number, " |", off, " ", window.text.trim_end(), "\n"]);
    put(out, &[&blanks, gutter, "|", off, " ", &indent, level, &marks, off, "\n"]);
    margin
}

/// What of a line lies between two places: the whole line but for its indentation where the place is only a point.
fn marked(line: &str, place: Place) -> (usize, usize) {
    let byte = |column: usize| nth_char(line, column - 1).unwrap_or(line.len());
    let from = byte(place.column);
    let to = match (place.end_line > place.line, place.end_column > place.column) {
        (true, _) => line.len(),
        (false, true) => byte(place.end_column),
        (false, false) => from + line[from..].trim_end().len(),
    };
    (from, to.max(from))
}

/// The part of a line that is shown, and where in it the marks stand.
struct Window {
    text: String,
    indent: usize,
    marks: usize,
}

impl Window {
    fn of(line: &str, from: usize, to: usize) -> Window {
        let mut start = 0;
        let mut text = String::with_capacity(ROOM + 8);
        let mut width = 0;
        let mut before = 0;
        let reaches = |room: usize| {
            let mut seen = 0;
            line[..from].char_indices().rev().find_map(|(at, c)| {
                seen += c.width().unwrap_or(8);
                (seen > room).then_some(at + c.len_utf8())
            })
        };
        // A line that fits is shown whole.
        if line.len() > ROOM && reaches(ROOM - BEFORE).is_some() {
            start = reaches(BEFORE).unwrap_or(0);
            text.push_str("...");
            width = 3;
            before = 3;
        }
        let mut marks = 0;
        // Plain letters take a column each; what may combine or needs another picture is looked at one by one.
        let plain = line.as_bytes()[start..].iter().take(ROOM).take_while(|byte| matches!(byte, b' '..=b'~')).count();
        let plain = if start + plain == line.len() { plain } else { plain.saturating_sub(1) }.min(ROOM - width);
        text.push_str(&line[start..start + plain]);
        width += plain;
        before += from.clamp(start, start + plain) - start;
        marks += to.clamp(start, start + plain) - from.clamp(start, start + plain);
        start += plain;
        for (at, grapheme) in line[start..].grapheme_indices(true) {
            let at = start + at;
            let (shown, columns) = cell(grapheme, width);
            if width + columns > ROOM {
                text.push_str("...");
                break;
            }
            text.push_str(&shown);
            width += columns;
            if at < from {
                before += columns;
            } else if at < to {
                marks += columns;
            }
        }
        Window { text, indent: before, marks: marks.max(1) }
    }
}

/// How a character is shown, and how many columns that takes.
fn cell(grapheme: &str, width: usize) -> (Cow<'_, str>, usize) {
    if grapheme == "\t" {
        let columns = TAB - width % TAB;
        return (Cow::Owned(" ".repeat(columns)), columns);
    }
    let shown = visible(grapheme);
    let columns = match &shown {
        Cow::Borrowed(same) => same.width(),
        Cow::Owned(escaped) => {
            escaped.chars().filter(|c| !is_direction_override(*c)).map(|c| c.width().unwrap_or(0)).sum()
        }
    };
    (shown, columns)
}

fn remark(out: &mut String, file: &str, note: &Note, look: Look) {
    let quote = excerpt(&note.quote, 80);
    let says = capital(&visible_line(&note.says));
    let _ = if look.plain {
        writeln!(out, "Not placed: {file}, line {}, column {}: \"{quote}\". {says}\n", note.line, note.column)
    } else {
        let paint = Paint::of(look, Level::Note);
        let Paint { level, off, .. } = paint;
        writeln!(out, "{file}:{}:{}: {level}not placed{off}: \"{quote}\". {says}\n", note.line, note.column)
    };
}

#[derive(Clone, Copy, Default)]
struct Paint {
    level: &'static str,
    strong: &'static str,
    gutter: &'static str,
    off: &'static str,
}

impl Paint {
    fn of(look: Look, level: Level) -> Paint {
        if !look.color || look.plain {
            return Paint::default();
        }
        let level = match level {
            Level::Error => "\x1b[1;31m",
            Level::Warning => "\x1b[1;33m",
            Level::Note => "\x1b[1;36m",
        };
        Paint { level, strong: "\x1b[1m", gutter: "\x1b[34m", off: "\x1b[0m" }
    }
}

/// "1 error", "2 errors".
pub fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}
