//! Writing the document, and leaving alone what somebody else wrote.

use crate::run::{Folder, sound};

const DOCUMENT: &str = "week4_assignment_Li.md";

fn finished() -> Folder {
    let folder = Folder::new();
    folder.write("a.json", &sound());
    folder.run(&["new", "Li", "--answers", "a.json"]).exits(0);
    folder
}

#[test]
fn an_unfinished_proposal_is_held_back_until_it_is_asked_for() {
    let folder = Folder::new();
    folder.run(&["new", "Li", "--set", "dataset.size=100"]).exits(1);
    folder.run(&["export"]).exits(1).says("--unfinished");
    assert!(!folder.has(DOCUMENT));
    assert_eq!(folder.run(&["export", "--unfinished"]).exits(0).out.trim(), DOCUMENT);
    assert!(folder.has(DOCUMENT));
}

#[test]
fn a_document_that_this_draft_wrote_is_written_again() {
    let folder = finished();
    folder.run(&["edit", "--set", "dataset.size=321"]).exits(0);
    folder.run(&["export"]).exits(0);
    assert!(folder.read(DOCUMENT).contains("321"));
}

#[test]
fn a_document_that_was_changed_by_hand_is_left_alone() {
    let folder = finished();
    folder.write(DOCUMENT, "my own words");
    folder.run(&["export"]).exits(2).says("changed by hand").says("propose import").says("--force");
    assert_eq!(folder.read(DOCUMENT), "my own words");
    folder.run(&["export", "--force"]).exits(0);
    assert_ne!(folder.read(DOCUMENT), "my own words");
}

#[test]
fn a_file_of_another_hand_is_left_alone() {
    let folder = finished();
    folder.write("other.md", "not ours");
    folder.run(&["export", "-o", "other.md"]).exits(2).says("did not write it");
    assert_eq!(folder.read("other.md"), "not ours");
    folder.run(&["export", "-o", "there/x.md"]).exits(2);
    folder.run(&["export", "-o", "."]).exits(2).says("folder");
}

#[test]
fn the_document_goes_to_standard_output_too() {
    let folder = finished();
    let out = folder.run(&["export", "-o", "-"]).exits(0).out;
    assert_eq!(out, folder.read(DOCUMENT));
}

#[test]
fn every_heading_and_label_of_the_assignment_stands_in_the_document() {
    let folder = finished();
    let document = folder.read(DOCUMENT);
    for words in [
        "# Fine-tuning Strategy Proposal\n",
        "### 1. Problem Scenario\n",
        "### 2. Base Model Selection\n",
        "### 3. Dataset Considerations\n",
        "### 4. Fine-tuning Method\n",
        "### 5. Evaluation Strategy\n",
        "### 6. Potential Challenges\n",
        "Your Chosen Scenario (or Custom Definition):",
        "Base Model:",
        "Justification:",
        "Data Description:",
        "Data Format (with example):",
        "Estimated Dataset Size & Justification:",
        "Method:",
        "Key Parameters to Consider:",
        "Qualitative Method(s):",
        "Quantitative Method(s) (if applicable):",
        "Challenge 1:",
    ] {
        assert!(document.contains(words), "{words:?} is not in\n{document}");
    }
}

#[cfg(unix)]
#[test]
fn a_document_can_be_read_by_everybody_and_a_draft_by_its_owner() {
    use std::os::unix::fs::PermissionsExt;
    let folder = finished();
    let mode = |name: &str| std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(DOCUMENT), 0o644);
    assert_eq!(mode("week4_assignment_Li.draft.json"), 0o600);
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_program_quietly() {
    use std::process::Stdio;
    let folder = finished();
    for args in [&["rules"][..], &["show"], &["man"], &["completions", "bash"]] {
        let mut child = folder.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(output.stderr.is_empty(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn a_rule_is_explained_and_a_wrong_name_leads_to_the_right_one() {
    let folder = Folder::new();
    assert!(folder.run(&["explain", "answer/missing"]).exits(0).out.contains("answer/missing"));
    folder.run(&["explain", "answer/mising"]).exits(2).says("answer/missing");
    folder.run(&["explain", "missing"]).exits(2).says("answer/missing");
    let rules: serde_json::Value =
        serde_json::from_str(&folder.run(&["rules", "--format", "json"]).exits(0).out).unwrap();
    for rule in rules.as_array().unwrap() {
        for field in ["name", "level", "about", "why", "mend"] {
            assert!(!rule[field].is_null(), "{field} of {rule}");
        }
    }
}
