//! Documents of the corpus with letters exchanged for others of any script: nothing may panic, and every place stays in the file.

use propose::document;
use propose::rules::{self, Reading};
use proptest::prelude::*;
use std::path::Path;

/// Letters of two, three and four bytes, marks that stand alone, and signs that mean something to a parser.
const LETTERS: &[&str] = &[
    "é", "–", "…", "字", "😀", "\u{301}", "\u{200d}", "\u{a0}", "“", "’", "×", "½", "٣", "\u{202e}", "\t", "`", "*",
    "{", "\"", "\\", "\n", "\n\n", "%", "-", "k", "0", "#", "|", "\u{1b}", "\u{feff}",
];

fn documents() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/proposals");
    let mut folders = vec![folder];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                texts.extend(std::fs::read(path).ok().and_then(|bytes| String::from_utf8(bytes).ok()));
            }
        }
    }
    texts.sort();
    texts
}

/// A document with some of its characters exchanged or doubled.
fn exchanged(text: &str, places: &[(usize, usize, bool)]) -> String {
    let mut letters: Vec<String> = text.chars().map(String::from).collect();
    for (place, letter, keep) in places {
        let at = place % letters.len().max(1);
        if let Some(there) = letters.get_mut(at) {
            let new = LETTERS[letter % LETTERS.len()];
            *there = if *keep { format!("{there}{new}") } else { new.to_string() };
        }
    }
    letters.concat()
}

#[test]
fn no_letter_of_any_script_makes_reading_or_judging_panic() {
    let documents = documents();
    assert!(documents.len() > 60);
    let places = proptest::collection::vec((any::<usize>(), any::<usize>(), any::<bool>()), 1..120);
    let config =
        ProptestConfig { cases: 500, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(which in any::<usize>(), places in places)| {
        let text = exchanged(&documents[which % documents.len()], &places);
        let lines = text.replace("\r\n", "\n").replace('\r', "\n").split('\n').count();
        let imported = document::read(&text, Some("week4_assignment_x.md"));
        let reading = Reading::with_loose(&imported.proposal, &imported.loose);
        for finding in rules::check(&reading) {
            let at = finding.span.as_ref().map_or(0, |span| span.start);
            let (line, column) = imported.position(finding.question, at);
            prop_assert!(line >= 1 && line <= lines && column >= 1, "{finding:?} at {line}:{column}");
        }
        let draft = Reading::of(&imported.proposal);
        rules::check(&draft);
    });
}
