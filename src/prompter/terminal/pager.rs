//! Something to read in place of the box, scrolled with the keys: help, a word, the answers so far.

use super::Terminal;
use super::actions;
use super::input::Happened;
use super::keys::{Code, Event, Key};
use super::region::Frame;
use super::style::{Line, Style};
use super::tty;
use crate::prompter::signals::Stopped;

/// How reading ended.
pub enum Read {
    Done,
    /// The reader went on typing: what they typed belongs to the box.
    Typed(Event),
    Stopped(Stopped),
}

impl Terminal {
    /// Shows lines until the reader has enough. `lines` makes them for a width; `on_quiet` is called as time passes.
    pub(super) fn read(&mut self, title: &Line, lines: &dyn Fn(usize) -> Vec<Line>) -> Read {
        let mut top = 0;
        loop {
            let screen = tty::size();
            let columns = screen.columns.saturating_sub(1);
            let all = lines(columns);
            let height = screen.rows.saturating_sub(if screen.rows >= 4 { 3 } else { 1 }).max(1);
            let last = all.len().saturating_sub(height);
            top = top.min(last);
            let shown = all[top..all.len().min(top + height)].to_vec();
            let mut rows = Vec::new();
            if screen.rows >= 4 {
                rows.push(title.clone());
            }
            rows.extend(shown);
            if screen.rows >= 4 {
                rows.push(Line::of(Style::Dim, if top < last { "…" } else { "" }));
            }
            let keys: &[&str] = if last > 0 { &["Esc close", "↑↓ scroll"] } else { &["Esc close"] };
            if screen.rows > 1 {
                rows.push(Line::of(Style::Dim, format!("  {}", actions::footer(keys, columns))));
            }
            if self.region.draw(Frame { rows, cursor: None }, screen).is_err() {
                return Read::Stopped(Stopped::CLOSED);
            }
            match self.input.next(None) {
                Happened::Stopped(stopped) => return Read::Stopped(stopped),
                Happened::Resized | Happened::Quiet => {}
                Happened::Event(Event::Key(Key { code, ctrl, alt })) => match code {
                    Code::Up => top = top.saturating_sub(1),
                    Code::Down => top += 1,
                    Code::PageUp => top = top.saturating_sub(height.saturating_sub(1).max(1)),
                    Code::PageDown => top += height.saturating_sub(1).max(1),
                    Code::Char(' ') if !ctrl && top < last => top += height.saturating_sub(1).max(1),
                    Code::Home => top = 0,
                    Code::End => top = last,
                    Code::Esc | Code::Enter | Code::F(1) => return Read::Done,
                    Code::Char(_) | Code::Backspace => return Read::Typed(Event::Key(Key { code, ctrl, alt })),
                    _ => {}
                },
                Happened::Event(event) => return Read::Typed(event),
            }
        }
    }
}
