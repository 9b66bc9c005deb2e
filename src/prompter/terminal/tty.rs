//! The terminal's own settings: raw while we read keys, as they were found at every end. Reads bytes, knows no keys.

use super::region::{Size, put};
use crate::prompter::signals;
use dialoguer::console::Term;
use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::termios::{
    ControlFlags, FlushArg, InputFlags, LocalFlags, SetArg, SpecialCharacterIndices, Termios, tcflush, tcgetattr,
    tcsetattr,
};
use nix::unistd::read;
use std::io;
use std::os::fd::AsFd as _;
use std::sync::Mutex;
use std::time::Duration;

/// The settings as they were found, while they are not in force.
static FOUND: Mutex<Option<Termios>> = Mutex::new(None);

/// Keys come one by one and unechoed, and pastes in brackets, until it is dropped.
pub struct Raw;

impl Raw {
    pub fn enter() -> io::Result<Raw> {
        let found = tcgetattr(io::stdin())?;
        let mut raw = found.clone();
        raw.input_flags.remove(
            InputFlags::BRKINT
                | InputFlags::PARMRK
                | InputFlags::ISTRIP
                | InputFlags::INLCR
                | InputFlags::IGNCR
                | InputFlags::ICRNL
                | InputFlags::IXON,
        );
        raw.local_flags
            .remove(LocalFlags::ECHO | LocalFlags::ECHONL | LocalFlags::ICANON | LocalFlags::ISIG | LocalFlags::IEXTEN);
        raw.control_flags.remove(ControlFlags::CSIZE | ControlFlags::PARENB);
        raw.control_flags.insert(ControlFlags::CS8);
        raw.control_chars[SpecialCharacterIndices::VMIN as usize] = 1;
        raw.control_chars[SpecialCharacterIndices::VTIME as usize] = 0;
        // Output is left as it is, so that a newline written by anyone still begins a line.
        tcsetattr(io::stdin(), SetArg::TCSADRAIN, &raw)?;
        if let Ok(mut slot) = FOUND.lock() {
            *slot = Some(found);
        }
        put("\x1b[?2004h")?;
        Ok(Raw)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back as it was found. What was typed and not read does not go to the shell.
pub fn restore() {
    let found = FOUND.lock().ok().and_then(|mut slot| slot.take());
    if let Some(found) = found {
        let _ = put("\x1b[?2004l\x1b[?25h");
        let _ = tcsetattr(io::stdin(), SetArg::TCSAFLUSH, &found);
    }
}

/// What waiting for bytes came to.
pub enum Waited {
    /// Some bytes were read.
    Read,
    /// A signal came, or the window has another size.
    Woken,
    /// Nothing happened in time.
    Quiet,
    /// The terminal was closed.
    Gone,
}

/// Waits for bytes, a signal or a time. The bytes are added to `into`.
pub fn wait(timeout: Option<Duration>, into: &mut Vec<u8>) -> Waited {
    let stdin = io::stdin();
    let mut fds = vec![PollFd::new(stdin.as_fd(), PollFlags::POLLIN)];
    fds.extend(signals::wakes().map(|wakes| PollFd::new(wakes, PollFlags::POLLIN)));
    let timeout = timeout.map_or(PollTimeout::NONE, |timeout| {
        // Rounded up: a wait of less than a millisecond must not become a spin.
        PollTimeout::try_from(timeout + Duration::from_micros(999)).unwrap_or(PollTimeout::MAX)
    });
    match poll(&mut fds, timeout) {
        Ok(0) => return Waited::Quiet,
        Ok(_) => {}
        Err(Errno::EINTR | Errno::EAGAIN) => return Waited::Woken,
        Err(_) => return Waited::Gone,
    }
    let ready = |at: usize| fds.get(at).and_then(PollFd::revents).unwrap_or(PollFlags::empty());
    if ready(1).contains(PollFlags::POLLIN) {
        signals::calm();
        return Waited::Woken;
    }
    if !ready(0).contains(PollFlags::POLLIN) {
        return if ready(0).is_empty() { Waited::Quiet } else { Waited::Gone };
    }
    let mut bytes = [0; 16 * 1024];
    match read(&stdin, &mut bytes) {
        Ok(0) => Waited::Gone,
        Ok(count) => {
            into.extend_from_slice(&bytes[..count]);
            Waited::Read
        }
        Err(Errno::EINTR | Errno::EAGAIN) => Waited::Woken,
        Err(_) => Waited::Gone,
    }
}

/// Whether something has been typed that nobody has read.
pub fn is_waiting() -> bool {
    let stdin = io::stdin();
    let mut fds = [PollFd::new(stdin.as_fd(), PollFlags::POLLIN)];
    matches!(poll(&mut fds, PollTimeout::ZERO), Ok(1..))
}

/// Forgets what was typed before the question could be seen.
pub fn flush() {
    let _ = tcflush(io::stdin(), FlushArg::TCIFLUSH);
}

pub fn size() -> Size {
    let (rows, columns) = Term::stderr().size();
    Size { rows: rows.into(), columns: columns.into() }
}
