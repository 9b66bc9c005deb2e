//! Texts that a fuzz target found (`bash tests/fuzz/run`), each mended since: every law holds for every one of them.

use std::path::Path;
use std::time::Instant;

#[path = "fuzz/laws.rs"]
mod laws;

/// A megabyte in debug builds and beside other tests; the readers that were mended here needed minutes.
const SECONDS: u64 = 20;

#[test]
fn every_law_holds_for_the_texts_that_once_broke_one() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fuzz");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // The file that failed stands last in the captured output.
        println!("{}", path.display());
        let bytes = std::fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let start = Instant::now();
        laws::document(&text);
        laws::rules(&text);
        laws::answers(&text);
        assert!(start.elapsed().as_secs() < SECONDS, "{:?}", start.elapsed());
        count += 1;
    }
    assert!(count > 0);
}

/// A beginning, and what was repeated behind it.
const LONG: [(&str, &str); 8] = [
    ("### 3. Data\n\n", "```a\n**Size:** a\n"),
    ("### 3. Data\n\n", "a\u{301}"),
    ("### 3. Data\n\n{\"messages\": ", "\n"),
    ("### 3. Data\n\n- a", "\n"),
    ("### 2. Base Model\n\nModel: Llama 3.1 8B\n\nWhy: ", "It has 8 parts.\n"),
    ("## 1. Problem Scenario\n## 2. Base Model Selection\n", "## 3. x\n"),
    ("", "### 3. Data\n\n{\"messag\u{5}UUUUUUU\n\n\n- a\n\n"),
    ("### 3. Data\n\n", "x {\""),
];

#[test]
fn texts_that_once_took_longer_than_their_length_explains_no_longer_do() {
    for (head, unit) in LONG {
        let start = Instant::now();
        laws::goes_on(head, unit, 1_000_000);
        assert!(start.elapsed().as_secs() < SECONDS, "{:?} for {head:?} and {unit:?}", start.elapsed());
    }
}
