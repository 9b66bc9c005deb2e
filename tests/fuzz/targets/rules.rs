//! Any text is judged, and every finding stands in the file.
#![no_main]

#[path = "../laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::rules(&String::from_utf8_lossy(bytes)));
