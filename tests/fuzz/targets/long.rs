//! Any text may go on and on, and takes no longer than its length explains.
#![no_main]

#[path = "../laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::long(&String::from_utf8_lossy(bytes)));
