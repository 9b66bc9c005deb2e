//! The wizard on a real terminal: every test looks at the screen as an emulator sees it, and at the draft on disk.
#![cfg(unix)]

mod editor;
mod lists;
mod paste;
mod picture;
mod pty;
mod readme;
mod resize;
mod session;
mod signals;
mod typing;
