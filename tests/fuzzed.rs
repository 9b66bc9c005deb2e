//! Texts that a fuzz target found (`bash tests/fuzz/run`), each mended since: every law holds for every one of them.

use std::path::Path;
use std::time::Instant;

#[path = "fuzz/laws.rs"]
mod laws;

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
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
        count += 1;
    }
    assert!(count > 0);
}
