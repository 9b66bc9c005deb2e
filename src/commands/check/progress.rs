//! A line that counts files while somebody waits; nothing of it stays.

use crate::commands::settings::Settings;
use std::io::{self, Write};
use std::time::{Duration, Instant};

/// Nobody reads faster, and writing takes time.
const PAUSE: Duration = Duration::from_millis(100);

pub struct Progress {
    all: usize,
    /// When the line was written last; none where nobody watches.
    last: Option<Instant>,
    shown: bool,
}

impl Progress {
    pub fn of(settings: &Settings, all: usize) -> Progress {
        let watched = settings.watched.messages && !settings.watched.results && !settings.plain;
        Progress { all, last: watched.then(Instant::now), shown: false }
    }

    /// So many files are done.
    pub fn step(&mut self, done: usize) {
        if self.last.is_some_and(|last| last.elapsed() >= PAUSE) {
            self.last = Some(Instant::now());
            self.shown = true;
            let _ = write!(io::stderr().lock(), "\r{done} of {} files", self.all);
        }
    }

    /// Takes the line away.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = write!(io::stderr().lock(), "\r\x1b[K");
        }
    }
}
