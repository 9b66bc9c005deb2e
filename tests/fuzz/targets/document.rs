//! Any text is read, and what was read comes back from the document that is made of it.
#![no_main]

#[path = "../laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::document(&String::from_utf8_lossy(bytes)));
