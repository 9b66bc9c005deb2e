//! Any answers come back from the document that is made of them.
#![no_main]

#[path = "../laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::answers(&String::from_utf8_lossy(bytes)));
