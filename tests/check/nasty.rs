//! No input stops the check: arbitrary bytes, texts made of marks, texts made to be slow.

use crate::run::Folder;
use propose::document;
use propose::report::people::{self, Look};
use propose::report::sheet::{self, Sheet, Source};
use propose::report::{github, json, sarif};
use propose::rules::{self, Reading};
use proptest::prelude::*;
use std::fs;
use std::time::{Duration, Instant};

/// Everything that `check` does with a text. Gives all forms of the report.
fn everything(text: &str) -> Vec<String> {
    let imported = document::read(text, Some("week4_assignment_x.md"));
    let found = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
    let findings = sheet::in_document(&imported, found);
    let remarks = imported.notes.clone();
    let source = Source::Document(Box::new(imported), text.to_string());
    let sheet = Sheet { file: "a.md".into(), source, findings, remarks };
    let lines = text.split(['\n', '\r']).count();
    for spot in &sheet.findings {
        let place = spot.place.expect("a document has places");
        assert!(place.line >= 1 && place.column >= 1, "{place:?}");
        assert!(place.end_line <= lines, "{place:?} of {lines} lines");
        assert!((place.line, place.column) <= (place.end_line, place.end_column), "{place:?} of {}", spot.rule.name);
    }
    let (mut first, mut first_sarif) = (true, true);
    vec![
        people::sheet(&sheet, |_| true, true, Look::default()),
        people::sheet(&sheet, |_| true, true, Look { plain: true, color: false }),
        json::items(&sheet, |_| true, &mut first) + json::end(first),
        sarif::items(&sheet, |_| true, &mut first_sarif),
        github::lines(&sheet, |_| true),
    ]
}

/// Pieces of which documents are made, good and bad.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "# ", "## 1. Problem Scenario\n", "### 2. Base Model Selection\n", "## 3. Dataset Considerations\n", "## Method\n", "Evaluation\n-----\n", "## 6) Risks\n",
    "*   **Base Model:** ", "- Justification: ", "- **Data Format (with example):**\n", "**Estimated Dataset Size & Justification:** ", "Scenario C", "GPT-4", "QLoRA",
    "```json\n", "```\n", "~~~\n", "{\"messages\": [", "{\"role\": \"user\", \"content\": \"x\"}", "]}", ", }", "\n", "\n\n", "\r\n", "\r", "    ", "\t", "> ", "| a | b |\n|---|---|\n",
    "<!-- ", " -->", "TODO", "[Your reasoning here]", "*[e.g., QLoRA]*", "200-500", "1.2k", "5 000", "two thousand", "½", "١٢٣", "e.g. ", "0.5. ", "模型。", "é", "e\u{301}", "👩‍👩‍👧",
    "\u{feff}", "\u{202e}", "\u{200b}", "\x1b[31m", "\0", "\u{9b}", "\u{85}", "\u{2028}", "ﬁ", "İ", "ẞ", "— ", "“", "”", "'", "\"", "`", "``", "\\", "&amp;", "<b>", "[x]: y\n", "***", "---\n", "===\n",
    "As an AI language model, ", "I would use LoRA because it fits into the memory of one GPU. ", "accuracy on a held-out test set", "50 per topic × 12 topics = 600", "99999999999999999999999",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat()),
        1 => prop::collection::vec(any::<char>(), 0..300).prop_map(String::from_iter),
        1 => prop::collection::vec(any::<u8>(), 0..600).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_it_and_no_control_character_comes_through(text in texts()) {
        for report in everything(&text) {
            let sent = report.chars().find(|c| (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}'));
            prop_assert!(sent.is_none(), "{sent:?} in {report:?}");
        }
    }
}

#[test]
fn arbitrary_bytes_end_with_a_finding_or_without_one() {
    let folder = Folder::new();
    let mut state = 7_u64;
    for number in 0..60 {
        let bytes: Vec<u8> = (0..number * 13)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 33) as u8
            })
            .collect();
        fs::write(folder.path().join(format!("week4_assignment_{number}.md")), bytes).unwrap();
    }
    let ran = folder.run(&["check", ".", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.is_empty(), "{}", ran.err);
    serde_json::from_str::<serde_json::Value>(&ran.out).unwrap();
}

/// The release build takes a hundredth of this; what is guarded is that time does not grow with the square of the length.
#[test]
fn long_texts_take_time_in_proportion() {
    let line = "word ".repeat(200_000);
    for (what, text) in [
        ("one line", line.clone()),
        ("one line in a section", format!("## 1. Problem Scenario\n\n{line}")),
        ("quotes", format!("## 1. Problem Scenario\n\n{}x", ">".repeat(100_000))),
        ("backticks", format!("## 1. Problem Scenario\n\n{}", "`".repeat(50_000))),
        ("brackets", format!("## 3. Data\n\n{}", "[".repeat(100_000))),
        ("braces", format!("## 3. Data\n\nExample:\n\n```json\n{}\n```\n", "{\"a\":".repeat(50_000))),
        ("numbers", format!("## 3. Data\n\n- Size: {}", "1 000 + ".repeat(20_000))),
        ("headings", "## 2. Model\n".repeat(20_000)),
        ("items", format!("## 3. Data\n{}", "- Data: x\n".repeat(20_000))),
        ("comments", format!("## 3. Data\n{}", "<!-- ".repeat(50_000))),
        ("sentences", format!("## 4. Method\n- Justification: {}", "It is. ".repeat(30_000))),
        ("metrics", format!("## 5. Evaluation\n{}", "BLEU on held-out data. ".repeat(10_000))),
        ("placeholders", format!("## 5. Evaluation\n{}", "[Your reasoning here] ".repeat(10_000))),
    ] {
        let started = Instant::now();
        everything(&text);
        let took = started.elapsed();
        assert!(took < Duration::from_secs(20), "{what}: {took:?}");
    }
}
