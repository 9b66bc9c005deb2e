//! `propose import` as a program: new drafts, drafts that take a document's changes back, and what is never overwritten.

#[path = "cli/run.rs"]
#[allow(dead_code)] // Each test program needs a part of it.
mod run;

use run::Folder;
use std::fs;

const DRAFT: &str = "week4_assignment_Asha_Rao.draft.json";
const DOCUMENT: &str = "week4_assignment_Asha_Rao.md";

const BY_HAND: &str = "# Fine-tuning Strategy Proposal\n\nBy Asha Rao\n\n## 2. Base Model Selection\n\n- **Base Model:** Qwen2.5-1.5B-Instruct\n\
    - **Justification:** It fits into the memory of my laptop. It follows instructions already.\n\n## 4. Fine-tuning Method\n\n- **Method:** LoRA\n";

/// A draft, and the document that it exported.
fn exported() -> Folder {
    let folder = Folder::new();
    folder.run(&[
        "new",
        "Asha Rao",
        "--set",
        "base_model.name=Qwen2.5-1.5B-Instruct",
        "--set",
        "base_model.justification=It is small.\nIt follows instructions.\nIt is free.",
        "--set",
        "method.name=LoRA",
    ]);
    assert_eq!(folder.run(&["export", "--unfinished"]).code, 0);
    folder
}

#[test]
fn a_document_becomes_a_draft_named_after_its_author() {
    let folder = Folder::new();
    folder.write("homework.md", BY_HAND);
    let ran = folder.run(&["import", "homework.md"]);
    assert_eq!(ran.code, 1, "answers are missing: {}", ran.err);
    assert_eq!(ran.out, format!("{DRAFT}\n"));
    let draft = folder.draft(DRAFT);
    assert_eq!(draft["author"], "Asha Rao");
    assert_eq!(draft["answers"]["base_model"]["name"], "Qwen2.5-1.5B-Instruct");
    assert_eq!(draft["answers"]["method"]["name"], "LoRA");
    assert!(
        ran.err.contains("The draft has 4 of 17 answers") && ran.err.contains("propose check homework.md"),
        "{}",
        ran.err
    );
    assert_eq!(folder.read("homework.md"), BY_HAND, "the document stays as it was");
}

#[test]
fn the_draft_may_be_named() {
    let folder = Folder::new();
    folder.write("homework.md", BY_HAND);
    let ran = folder.run(&["import", "homework.md", "--draft", "mine.draft.json"]);
    assert_eq!(ran.out, "mine.draft.json\n");
    assert_eq!(folder.files(), ["homework.md", "mine.draft.json"]);
}

#[test]
fn what_belongs_to_no_answer_is_told_with_its_place_and_ends_with_1() {
    let folder = Folder::new();
    folder.write("homework.md", &format!("{BY_HAND}\n## 9. Ho\x1bbbies\n\nI like ferns and long walks.\n"));
    let ran = folder.run(&["import", "homework.md"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("homework.md:16:1: not placed: \"I like ferns and long walks.\""), "{}", ran.err);
    assert!(!ran.err.contains('\x1b'));
    let export = folder.run(&["export", "--unfinished", "-o", "homework.md"]);
    assert_eq!(export.code, 2, "the document holds words that the draft does not");
}

#[test]
fn a_draft_that_exists_is_not_touched_unless_it_is_named() {
    let folder = Folder::new();
    folder.run(&["new", "Asha Rao", "--set", "method.name=QLoRA"]);
    let before = folder.read(DRAFT);
    folder.write("homework.md", BY_HAND);
    let ran = folder.run(&["import", "homework.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("exists already") && ran.err.contains(&format!("--draft {DRAFT}")), "{}", ran.err);
    assert_eq!(folder.read(DRAFT), before);
    let ran = folder.run(&["import", "homework.md", "--draft", DRAFT]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("method.name:\n  - QLoRA\n  + LoRA\n"), "{}", ran.out);
    assert_eq!(folder.draft(DRAFT)["answers"]["method"]["name"], "LoRA");
}

#[test]
fn an_export_that_was_changed_by_hand_goes_back_into_its_draft() {
    let folder = exported();
    let before = folder.read(DRAFT);
    let changed = folder.read(DOCUMENT).replace("It follows instructions.", "It follows\tinstr\x1b[31mructions well.");
    folder.write(DOCUMENT, &changed);
    assert_eq!(folder.run(&["export", "--unfinished"]).code, 2, "export must not overwrite it");
    let ran = folder.run(&["import", DOCUMENT]);
    assert_eq!(
        ran.out,
        format!(
            "base_model.justification:\n  - It follows instructions.\n  + It follows instr\\u{{1b}}[31mructions well.\n{DRAFT}\n"
        )
    );
    let backup = DRAFT.replace(".json", ".backup-1.json");
    assert!(ran.err.contains(&backup), "{}", ran.err);
    assert_eq!(folder.read(&backup), before);
    let answer = folder.draft(DRAFT)["answers"]["base_model"]["justification"].clone();
    assert_eq!(answer, "It is small.\nIt follows\tinstr\x1b[31mructions well.\nIt is free.");
    assert_eq!(folder.run(&["export", "--unfinished"]).code, 0, "now export knows the document");
    // A second change gets a second backup.
    folder.write(DOCUMENT, &folder.read(DOCUMENT).replace("LoRA", "DoRA"));
    assert!(folder.run(&["import", DOCUMENT]).err.contains("backup-2"));
}

#[test]
fn without_changes_nothing_is_written() {
    let folder = exported();
    let before = folder.read(DRAFT);
    let ran = folder.run(&["import", DOCUMENT]);
    assert!(ran.err.contains("Nothing differs"), "{}", ran.err);
    assert_eq!(ran.out, format!("{DRAFT}\n"));
    assert_eq!(folder.read(DRAFT), before);
    assert_eq!(folder.files(), [DRAFT, DOCUMENT]);
}

#[test]
fn an_answer_that_the_document_lacks_stays() {
    let folder = exported();
    let text = folder.read(DOCUMENT);
    let from = text.find("*   **Method:**").unwrap();
    let to = from + text[from..].find('\n').unwrap();
    folder.write(DOCUMENT, &format!("{}{}", &text[..from], &text[to..]));
    let ran = folder.run(&["import", DOCUMENT]);
    assert!(ran.err.contains("Nothing differs"), "{}", ran.err);
    assert_eq!(folder.draft(DRAFT)["answers"]["method"]["name"], "LoRA");
    assert_eq!(folder.run(&["export", "--unfinished"]).code, 0);
}

#[test]
fn the_draft_is_found_from_another_folder() {
    let folder = exported();
    fs::create_dir(folder.path().join("deep")).unwrap();
    folder.write(DOCUMENT, &folder.read(DOCUMENT).replace("LoRA", "DoRA"));
    let mut command = folder.command(&["import", &format!("../{DOCUMENT}")]);
    let output = command.current_dir(folder.path().join("deep")).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(folder.draft(DRAFT)["answers"]["method"]["name"], "DoRA");
    assert_eq!(fs::read_dir(folder.path().join("deep")).unwrap().count(), 0);
    assert_eq!(folder.run(&["export", "--unfinished"]).code, 0);
}

#[test]
fn what_is_no_document_is_refused() {
    let folder = Folder::new();
    for (name, bytes, words) in [
        ("a.md", &b""[..], "empty"),
        ("b.md", b"caf\xe9", "not UTF-8"),
        ("c.pdf", b"%PDF-1.7", "is a PDF"),
        ("d.md", b"PK\x03\x04", "Word"),
        ("e.md", b"...", "no answer"),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
        let ran = folder.run(&["import", name]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{name}: {}", ran.err);
        assert!(ran.err.contains(words), "{name}: {}", ran.err);
    }
    let none = folder.run(&["import", "nothing.md"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains("nothing.md") && none.err.contains("there"), "{}", none.err);
    assert!(folder.files().iter().all(|name| !name.ends_with(".draft.json")), "{:?}", folder.files());
}

#[test]
fn standard_input_can_be_imported() {
    let folder = Folder::new();
    let ran = folder.run_with(&["import", "-"], BY_HAND);
    assert_eq!(ran.out, format!("{DRAFT}\n"), "{}", ran.err);
    assert!(folder.draft(DRAFT)["exported"].is_null());
}

#[test]
fn a_draft_that_is_open_elsewhere_is_left_alone() {
    let folder = exported();
    folder.write(DOCUMENT, &folder.read(DOCUMENT).replace("LoRA", "DoRA"));
    let before = folder.read(DRAFT);
    let _open = propose::draft::Open::existing(&folder.path().join(DRAFT)).unwrap();
    let ran = folder.run(&["import", DOCUMENT]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("open in another window"), "{}", ran.err);
    assert_eq!(folder.read(DRAFT), before);
}
