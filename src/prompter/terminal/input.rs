//! The next thing that happens at the keyboard. Joins the bytes of the terminal, their pauses and the signals.

use super::keys::{Event, Parser};
use super::tty::{self, Waited};
use crate::prompter::signals::{self, Stopped};
use std::time::{Duration, Instant};

/// What happened.
pub enum Happened {
    Event(Event),
    /// The window may have another size.
    Resized,
    /// Nothing, for as long as was asked.
    Quiet,
    Stopped(Stopped),
}

#[derive(Default)]
pub struct Input {
    parser: Parser,
    bytes: Vec<u8>,
}

impl Input {
    /// Waits for the next thing, but no longer than until `until`.
    pub fn next(&mut self, until: Option<Instant>) -> Happened {
        loop {
            if let Some(stopped) = signals::received() {
                return Happened::Stopped(stopped);
            }
            if let Some(event) = self.parser.next() {
                return Happened::Event(event);
            }
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            let patience = self.parser.patience();
            let settles = patience.is_some_and(|patience| left.is_none_or(|left| patience <= left));
            match tty::wait(if settles { patience } else { left }, &mut self.bytes) {
                Waited::Read => {
                    self.parser.feed(&self.bytes);
                    self.bytes.clear();
                }
                Waited::Woken if signals::received().is_none() => return Happened::Resized,
                Waited::Woken => {}
                Waited::Quiet if settles => self.parser.settle(),
                Waited::Quiet => return Happened::Quiet,
                Waited::Gone => return Happened::Stopped(signals::received().unwrap_or(Stopped::CLOSED)),
            }
        }
    }

    /// What comes within a time, if anything does: for a list, to tell a key from a part of one.
    pub fn within(&mut self, time: Duration) -> Option<Event> {
        match self.next(Some(Instant::now() + time)) {
            Happened::Event(event) => Some(event),
            _ => None,
        }
    }

    /// Puts bytes in front, as if they had just been typed.
    pub fn unread(&mut self, bytes: &[u8]) {
        self.parser.feed(bytes);
    }

    /// Forgets everything that was typed and not used.
    pub fn clear(&mut self) {
        self.parser.clear();
        tty::flush();
    }
}
