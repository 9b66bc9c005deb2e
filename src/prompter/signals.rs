//! Signals that end the wizard: which one came, who is told, and the exit code. Knows no question and no terminal.

use std::fmt;

/// What a session that a signal or a closed terminal ended says to `main`: the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped(pub u8);

impl Stopped {
    /// The terminal is gone, as if it had said so by SIGHUP.
    pub const CLOSED: Stopped = Stopped(129);
    /// Ctrl-C where it can't ask again.
    pub const INTERRUPTED: Stopped = Stopped(130);
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("stopped; everything typed so far is saved")
    }
}

impl std::error::Error for Stopped {}

#[cfg(unix)]
pub use unix::*;

/// Elsewhere the system ends the process, and what was taken is on disk already.
#[cfg(not(unix))]
pub fn watch(_restore: fn()) -> std::io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
pub fn received() -> Option<Stopped> {
    None
}

#[cfg(not(unix))]
pub fn at_once<R>(run: impl FnOnce() -> R) -> R {
    run()
}

#[cfg(unix)]
mod unix {
    use super::Stopped;
    use nix::sys::pthread::{Pthread, pthread_kill, pthread_self};
    use nix::sys::signal::{SigSet, SigmaskHow, Signal, kill};
    use nix::unistd::Pid;
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGUSR1, SIGWINCH};
    use signal_hook::flag;
    use signal_hook::iterator::Signals;
    use std::io::{self, Read as _, Write as _};
    use std::os::fd::{AsFd, BorrowedFd};
    use std::os::unix::net::UnixStream;
    use std::sync::atomic::{AtomicBool, AtomicI32, Ordering::SeqCst};
    use std::sync::{Arc, Mutex, OnceLock};
    use std::time::{Duration, Instant};

    /// How long the one who asks may take to save before the process ends anyway.
    const GRACE: Duration = Duration::from_secs(5);
    /// How long an editor may take to end before it is killed.
    const EDITOR_GRACE: Duration = Duration::from_secs(2);

    static RECEIVED: AtomicI32 = AtomicI32::new(0);
    /// The one who asks can't be interrupted, and has nothing to save.
    static AT_ONCE: AtomicBool = AtomicBool::new(false);
    /// The thread that waits in a library, which gives up when its waiting is interrupted.
    static WAITING: Mutex<Option<Pthread>> = Mutex::new(None);
    /// How often it is interrupted: the first time, it may not have begun to wait.
    const KNOCK: Duration = Duration::from_millis(20);
    /// The process of the external editor.
    static EDITOR: AtomicI32 = AtomicI32::new(0);
    static RESTORE: Mutex<Option<fn()>> = Mutex::new(None);
    static ON_RESIZE: Mutex<Option<Box<dyn Fn() + Send>>> = Mutex::new(None);
    static WAKE: OnceLock<(UnixStream, UnixStream)> = OnceLock::new();

    /// Starts to listen, once. `restore` gives the terminal back as it was when the process has to end at once.
    pub fn watch(restore: fn()) -> io::Result<()> {
        if let Ok(mut slot) = RESTORE.lock() {
            *slot = Some(restore);
        }
        if WAKE.get().is_some() {
            return Ok(());
        }
        let pair = UnixStream::pair()?;
        pair.0.set_nonblocking(true)?;
        pair.1.set_nonblocking(true)?;
        if WAKE.set(pair).is_err() {
            return Ok(());
        }
        // Only there to interrupt a system call; its default would end the process.
        flag::register(SIGUSR1, Arc::new(AtomicBool::new(false)))?;
        let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGWINCH])?;
        std::thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in signals.forever() {
                match signal {
                    SIGWINCH => {
                        if let Some(repaint) = ON_RESIZE.lock().ok().as_deref().and_then(Option::as_ref) {
                            repaint();
                        }
                        wake();
                    }
                    // Ctrl-C in the external editor is the editor's.
                    SIGINT if EDITOR.load(SeqCst) != 0 => {}
                    signal => {
                        // The first one counts: libraries send themselves others.
                        let first = RECEIVED.compare_exchange(0, signal, SeqCst, SeqCst).is_ok();
                        end_editor(signal);
                        if AT_ONCE.load(SeqCst) {
                            exit(signal);
                        }
                        wake();
                        if first {
                            std::thread::spawn(move || {
                                knock(GRACE);
                                exit(signal);
                            });
                        }
                    }
                }
            }
        })?;
        Ok(())
    }

    /// Whether a signal asks the session to stop.
    pub fn received() -> Option<Stopped> {
        let signal = RECEIVED.load(SeqCst);
        (signal != 0).then(|| Stopped((128 + signal) as u8))
    }

    /// Can be read after a signal or a resize; `calm` empties it.
    pub fn wakes() -> Option<BorrowedFd<'static>> {
        WAKE.get().map(|(_, reader)| reader.as_fd())
    }

    pub fn calm() {
        if let Some((_, mut reader)) = WAKE.get().map(|(writer, reader)| (writer, reader)) {
            while matches!(reader.read(&mut [0; 64]), Ok(1..)) {}
        }
    }

    fn wake() {
        if let Some((mut writer, _)) = WAKE.get().map(|(writer, reader)| (writer, reader)) {
            let _ = writer.write(&[1]);
        }
    }

    fn exit(signal: i32) -> ! {
        if let Some(restore) = RESTORE.lock().ok().and_then(|slot| *slot) {
            restore();
        }
        std::process::exit(128 + signal)
    }

    /// Interrupts the thread that waits in a library, until the process has ended or the time is over.
    fn knock(time: Duration) {
        let end = Instant::now() + time;
        while Instant::now() < end {
            if let Some(thread) = WAITING.lock().ok().and_then(|slot| *slot) {
                let _ = pthread_kill(thread, Signal::SIGUSR1);
            }
            std::thread::sleep(KNOCK);
        }
    }

    /// Runs what can't be interrupted and has nothing to save: a signal ends the process at once, with its code.
    pub fn at_once<R>(run: impl FnOnce() -> R) -> R {
        AT_ONCE.store(true, SeqCst);
        if let Some(Stopped(code)) = received() {
            exit(i32::from(code) - 128);
        }
        let result = run();
        AT_ONCE.store(false, SeqCst);
        result
    }

    /// Runs a library that waits for keys and takes an interrupted wait for the end: it is interrupted when a signal has
    /// asked the session to stop, and by nothing else. It may have changed the terminal, and puts that right itself.
    pub fn waiting<R>(run: impl FnOnce() -> R) -> Result<R, Stopped> {
        let kept = [Signal::SIGWINCH, Signal::SIGCHLD, Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP];
        let before = SigSet::from_iter(kept).thread_swap_mask(SigmaskHow::SIG_BLOCK);
        let set = |thread| {
            if let Ok(mut slot) = WAITING.lock() {
                *slot = thread;
            }
        };
        set(Some(pthread_self()));
        let result = match received() {
            Some(stopped) => Err(stopped),
            None => Ok(run()),
        };
        set(None);
        if let Ok(before) = before {
            let _ = before.thread_set_mask();
        }
        result
    }

    /// Calls `repaint` at every resize, from another thread, while `run` runs.
    pub fn repainting<R>(repaint: impl Fn() + Send + 'static, run: impl FnOnce() -> R) -> R {
        let set = |value| {
            if let Ok(mut slot) = ON_RESIZE.lock() {
                *slot = value;
            }
        };
        set(Some(Box::new(repaint)));
        let result = run();
        set(None);
        result
    }

    /// While this lives, the editor's process is told to end when we are, and Ctrl-C is its own.
    pub struct Editing;

    impl Editing {
        pub fn new(process: u32) -> Editing {
            EDITOR.store(i32::try_from(process).unwrap_or(0), SeqCst);
            if let Some(Stopped(code)) = received() {
                end_editor(i32::from(code) - 128);
            }
            Editing
        }
    }

    impl Drop for Editing {
        fn drop(&mut self) {
            EDITOR.store(0, SeqCst);
        }
    }

    fn end_editor(signal: i32) {
        let process = EDITOR.load(SeqCst);
        if process == 0 {
            return;
        }
        if let Ok(signal) = Signal::try_from(signal) {
            let _ = kill(Pid::from_raw(process), signal);
        }
        std::thread::spawn(move || {
            std::thread::sleep(EDITOR_GRACE);
            if EDITOR.load(SeqCst) == process {
                let _ = kill(Pid::from_raw(process), Signal::SIGKILL);
            }
        });
    }
}
