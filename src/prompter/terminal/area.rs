//! The box: a text, the rows on which it lies, and which of them are shown. Draws its rows, knows no question.

use super::layout::{self, Rows};
use super::style::{Line, Style};
use super::text::{Text, To};

pub struct Area {
    pub text: Text,
    rows: Rows,
    /// For which revision and width the rows were made.
    laid: Option<(u64, usize)>,
    columns: usize,
    /// How many rows are shown, and which is the first.
    height: usize,
    scroll: usize,
    /// The column that the cursor keeps to while it goes up and down.
    goal: Option<usize>,
}

/// Where the cursor can go on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Up,
    Down,
    PageUp,
    PageDown,
}

/// The box as it is drawn.
pub struct Drawn {
    pub lines: Vec<Line>,
    /// Row and column within the box.
    pub cursor: (usize, usize),
}

/// What stands left of the text.
const BAR: usize = 2;

impl Area {
    pub fn new(text: &str) -> Area {
        let (text, rows) = (Text::new(text), Rows::default());
        Area { text, rows, laid: None, columns: 80, height: 1, scroll: 0, goal: None }
    }

    /// Lays the text on a screen of some columns, and says how many rows it takes.
    pub fn lay(&mut self, screen_columns: usize) -> usize {
        // One column for the cursor behind the last letter.
        let columns = screen_columns.saturating_sub(BAR + 1).max(2);
        if self.laid != Some((self.text.revision(), columns)) {
            self.rows = Rows::of(self.text.as_str(), columns);
            self.laid = Some((self.text.revision(), columns));
            self.columns = columns;
        }
        self.rows.len()
    }

    fn place(&mut self) -> (usize, usize) {
        if self.laid != Some((self.text.revision(), self.columns)) {
            self.lay(self.columns + BAR + 1);
        }
        self.rows.place(self.text.as_str(), self.text.cursor(), self.columns)
    }

    /// Moves by rows. Up from the first row goes to the start, down from the last to the end.
    pub fn step(&mut self, step: Step) {
        let (row, column) = self.place();
        let goal = self.goal.unwrap_or(column);
        let page = self.height.saturating_sub(1).max(1);
        let last = self.rows.len().saturating_sub(1);
        let to = match step {
            Step::Up if row == 0 => return self.go(To::Start),
            Step::Down if row == last => return self.go(To::End),
            Step::Up => row - 1,
            Step::Down => row + 1,
            Step::PageUp => row.saturating_sub(page),
            Step::PageDown => (row + page).min(last),
        };
        let byte = self.rows.byte_at(self.text.as_str(), to, goal);
        self.text.set_cursor(byte);
        self.goal = Some(goal);
    }

    /// Moves within the text.
    pub fn go(&mut self, to: To) {
        self.text.go(to);
        self.goal = None;
    }

    /// Every edit goes through here, so that the column of the cursor is forgotten.
    pub fn edit(&mut self, edit: impl FnOnce(&mut Text)) {
        edit(&mut self.text);
        self.goal = None;
    }

    /// The rows that fit, scrolled so that the cursor is among them.
    pub fn draw(&mut self, height: usize) -> Drawn {
        let (row, column) = self.place();
        self.height = height.max(1);
        let last = self.rows.len().saturating_sub(self.height);
        self.scroll = self.scroll.clamp((row + 1).saturating_sub(self.height), row).min(last);
        let shown = self.scroll..(self.scroll + self.height).min(self.rows.len());
        let more_below = shown.end < self.rows.len();
        let mut lines: Vec<Line> = shown
            .clone()
            .map(|at| {
                let bar = match at {
                    at if at == shown.start && at > 0 => "↑ ",
                    at if at + 1 == shown.end && more_below => "↓ ",
                    _ => "│ ",
                };
                let mut text = self.text.as_str()[self.rows.range(at)].to_string();
                // Blanks that hang over the edge are there, but not drawn.
                while text.ends_with(' ') && layout::width(&text) > self.columns {
                    text.pop();
                }
                Line::of(Style::Accent, bar).and(Style::Plain, text)
            })
            .collect();
        lines.resize(self.height, Line::of(Style::Accent, "│ "));
        Drawn { lines, cursor: (row - self.scroll, column + BAR) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(text: &str, columns: usize, height: usize) -> Area {
        let mut area = Area::new(text);
        area.lay(columns + BAR + 1);
        area.draw(height);
        area
    }

    #[test]
    fn up_and_down_keep_to_the_column_and_end_at_the_ends() {
        let mut area = area("first row\nx\nthird row", 20, 5);
        area.step(Step::Up);
        assert_eq!(area.text.cursor(), 11);
        area.step(Step::Up);
        assert_eq!(area.text.cursor(), 9);
        area.step(Step::Up);
        assert_eq!(area.text.cursor(), 0);
        area.step(Step::PageDown);
        area.step(Step::Down);
        assert_eq!(area.text.cursor(), area.text.as_str().len());
    }

    #[test]
    fn the_cursor_is_always_among_the_rows_that_are_shown() {
        let mut area = area(&"many words that go on ".repeat(20), 17, 4);
        for step in [Step::PageUp, Step::Up, Step::PageUp, Step::Down, Step::PageDown, Step::Down, Step::Down] {
            area.step(step);
            let drawn = area.draw(4);
            assert!(drawn.cursor.0 < 4 && drawn.lines.len() == 4);
        }
        area.go(To::Start);
        let drawn = area.draw(4);
        assert_eq!(drawn.cursor, (0, BAR));
        assert_eq!(drawn.lines[3].spans[0].1, "↓ ");
    }

    #[test]
    fn a_narrower_screen_lays_the_text_anew() {
        let mut area = area("one two three four", 40, 3);
        assert_eq!(area.lay(43), 1);
        assert_eq!(area.lay(12), 3);
        assert_eq!(area.draw(3).cursor.0, 2);
    }
}
