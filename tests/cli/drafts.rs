//! Drafts that are broken, newer, changed by hand, read-only, open elsewhere, or on a full disk.

use crate::run::Folder;
use propose::draft::Open;
use std::fs;

const DRAFT: &str = "week4_assignment_Li.draft.json";

fn started() -> Folder {
    let folder = Folder::new();
    folder.run(&["new", "Li", "--set", "dataset.size=100"]).exits(1);
    folder
}

#[test]
fn a_broken_draft_is_named_with_its_place_and_left_alone() {
    let folder = started();
    folder.write(DRAFT, "{\"schema\": 1,\n \"answers\": {,}}");
    for args in [&["show"][..], &["export"], &["edit", "--set", "dataset.size=5"]] {
        folder.run(args).exits(2).says(DRAFT).says("line 2");
    }
    assert_eq!(folder.read(DRAFT), "{\"schema\": 1,\n \"answers\": {,}}");
}

#[test]
fn the_last_good_version_of_a_broken_draft_is_offered_and_the_broken_one_kept() {
    let folder = started();
    folder.write(DRAFT, "half a dra");
    folder.run(&["edit", "--set", "method.name=LoRA"]).exits(2).says("--force").says("revision 1");
    folder.run(&["edit", "--force", "--set", "method.name=LoRA"]).exits(1);
    let draft = folder.draft(DRAFT);
    assert_eq!(draft["answers"]["dataset"]["size"], "100");
    assert_eq!(draft["answers"]["method"]["name"], "LoRA");
    assert_eq!(folder.read("week4_assignment_Li.draft.broken-1.json"), "half a dra");
}

#[test]
fn a_person_is_asked_whether_to_go_on_with_the_last_good_version() {
    let folder = started();
    folder.write(DRAFT, "half a dra");
    folder.run_with(&["edit", "--plain"], "2\n").exits(2);
    assert_eq!(folder.read(DRAFT), "half a dra");
    folder.run_with(&["edit", "--plain"], "1\n:save\n").exits(0);
    assert_eq!(folder.draft(DRAFT)["answers"]["dataset"]["size"], "100");
}

#[test]
fn a_newer_draft_is_refused_and_left_alone() {
    let folder = started();
    let newer = "{\"schema\": 2, \"answers\": {}}";
    folder.write(DRAFT, newer);
    folder.run(&["edit", "--set", "dataset.size=5"]).exits(2).says("newer");
    folder.run(&["edit", "--force", "--set", "dataset.size=5"]).exits(2).says("newer");
    assert_eq!(folder.read(DRAFT), newer);
}

#[test]
fn keys_that_are_not_known_are_kept_everywhere() {
    let folder = Folder::new();
    let text = r#"{"schema": 1, "author": "Li", "colour": "red", "answers": {"dataset": {"size": 100, "sise": "x"}, "extra": {"a": 1}}}"#;
    folder.write(DRAFT, text);
    folder.run(&["edit", "--set", "method.name=LoRA"]).exits(1).says("dataset.sise").says("did you mean dataset.size?");
    let draft = folder.draft(DRAFT);
    assert_eq!(draft["colour"], "red");
    assert_eq!(draft["answers"]["extra"]["a"], 1);
    assert_eq!(draft["answers"]["dataset"]["sise"], "x");
    assert_eq!(draft["answers"]["dataset"]["size"], "100");
}

#[test]
fn a_read_only_draft_is_not_replaced() {
    let folder = started();
    let path = folder.path().join(DRAFT);
    let before = folder.read(DRAFT);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    folder.run(&["edit", "--set", "dataset.size=5"]).exits(2).says("read-only");
    assert_eq!(folder.read(DRAFT), before);
}

#[test]
fn a_second_window_is_refused_and_can_still_read() {
    let folder = started();
    let open = Open::existing(&folder.path().join(DRAFT)).unwrap();
    folder.run(&["edit", "--set", "dataset.size=5"]).exits(2).says("another window");
    folder.run(&["show"]).exits(0);
    drop(open);
    folder.run(&["edit", "--set", "dataset.size=5"]).exits(1);
}

#[test]
fn what_another_program_wrote_meanwhile_is_kept_beside() {
    let folder = started();
    let mut open = Open::existing(&folder.path().join(DRAFT)).unwrap();
    folder.write(DRAFT, "by hand");
    open.save().unwrap();
    assert_eq!(folder.read("week4_assignment_Li.draft.changed-1.json"), "by hand");
    assert_eq!(folder.draft(DRAFT)["answers"]["dataset"]["size"], "100");
    assert_eq!(open.news().len(), 1);
}

#[test]
fn several_drafts_are_listed_and_one_must_be_named() {
    let folder = started();
    folder.run(&["new", "Mo", "--set", "dataset.size=7"]).exits(1);
    folder.run(&["show"]).exits(2).says("week4_assignment_Mo.draft.json");
    assert!(folder.run(&["show", "Mo"]).exits(0).out.contains("dataset.size: 7"));
    folder.run(&["show", "Mi"]).exits(2).says("Did you mean");
    assert_eq!(folder.run(&["list"]).exits(0).out.lines().count(), 2);
}

#[test]
fn a_word_that_is_a_key_is_a_key_unless_a_draft_bears_it() {
    let folder = started();
    let asked = folder.run_with(&["edit", "dataset.size", "--plain"], ":save\n").exits(0);
    assert!(asked.err.contains("Question 9 of 17"), "{}", asked.err);
    folder.run(&["edit", "Li", "dataset.sise", "--plain"]).exits(2).says("Did you mean dataset.size?");
    folder.run(&["new", "dataset", "--set", "method.name=LoRA"]).exits(1);
    let asked = folder.run_with(&["edit", "dataset", "--plain"], ":save\n").exits(0);
    assert!(asked.err.contains("Review."), "{}", asked.err);
}

#[test]
fn control_characters_of_a_draft_are_shown_and_not_sent() {
    let folder = Folder::new();
    folder.write(
        DRAFT,
        r#"{"schema": 1, "author": "Li\u001b[31m", "answers": {"dataset": {"size": "1\u001b]0;x\u0007"}}}"#,
    );
    let shown = folder.run(&["show"]).exits(0);
    assert!(!shown.out.contains('\u{1b}') && shown.out.contains("\\u{1b}"), "{}", shown.out);
    let listed = folder.run(&["list"]).exits(0);
    assert!(!listed.out.contains('\u{1b}'));
    let asked = folder.run_with(&["edit", "dataset.size", "--plain"], ":save\n").exits(0);
    assert!(!asked.err.contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn on_a_full_disk_the_draft_stays_as_it_was_and_what_is_not_saved_is_printed() {
    use std::process::Command;
    let folder = started();
    let before = folder.read(DRAFT);
    // No file may grow beyond one block: every write of more fails, as on a full disk.
    let script = format!(
        "trap '' 25; ulimit -f 1; printf 'method.justification\\n%s\\n.\\n:quit\\n' \"$(printf 'because %.0s' $(seq 400))\" | '{}' edit --plain",
        env!("CARGO_BIN_EXE_propose")
    );
    let ran = Command::new("sh").arg("-c").arg(script).current_dir(folder.path()).output().unwrap();
    let err = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(2), "{err}");
    assert!(err.contains("could not be saved") && err.contains("because because"), "{err}");
    assert_eq!(folder.read(DRAFT), before);
    assert_eq!(folder.files(), [DRAFT], "nothing half-written is left");
}
