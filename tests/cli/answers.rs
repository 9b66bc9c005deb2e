//! Answers that are given instead of typed.

use crate::run::{Folder, sound};

#[test]
fn without_a_terminal_nothing_is_asked_and_the_way_out_is_named() {
    let folder = Folder::new();
    folder.run(&["new", "Asha"]).exits(2).says("--answers").says("--plain");
    folder.run(&["edit"]).exits(2);
    assert_eq!(folder.files(), [] as [&str; 0]);
}

#[test]
fn a_full_answers_file_becomes_a_draft_and_a_document() {
    let folder = Folder::new();
    folder.write("a.json", &sound());
    folder.run(&["new", "Asha", "--answers", "a.json"]).exits(0);
    assert_eq!(folder.files(), ["a.json", "week4_assignment_Asha.draft.json", "week4_assignment_Asha.md"]);
    assert!(folder.read("week4_assignment_Asha.md").contains("By Asha\n"));
}

#[test]
fn all_shapes_of_an_answers_file_mean_the_same() {
    let shapes = [
        ("a.json", r#"{"author": "Li", "dataset": {"size": 300, "example": {"prompt": "a", "completion": "b"}}}"#),
        (
            "a.json",
            r#"{"author": "Li", "dataset.size": "300", "dataset.example": "{\"prompt\":\"a\",\"completion\":\"b\"}"}"#,
        ),
        ("a.toml", "author = \"Li\"\n[dataset]\nsize = 300\nexample = { prompt = \"a\", completion = \"b\" }\n"),
        (
            "a.toml",
            "author = \"Li\"\n\"dataset.size\" = 300\ndataset.example = '{\"prompt\":\"a\",\"completion\":\"b\"}'\n",
        ),
        (
            "a.json",
            "\u{feff}{\"schema\": 1, \"author\": \"Li\", \"answers\": {\"dataset\": {\"size\": \"300\", \"example\": [{\"prompt\": \"a\", \"completion\": \"b\"}]}}}",
        ),
    ];
    for (name, text) in shapes {
        let folder = Folder::new();
        folder.write(name, text);
        folder.run(&["new", "--answers", name]).exits(1);
        let draft = folder.draft("week4_assignment_Li.draft.json");
        assert_eq!(draft["answers"]["dataset"]["size"], "300", "{text}");
        assert_eq!(draft["answers"]["dataset"]["example"], r#"{"prompt":"a","completion":"b"}"#, "{text}");
    }
}

#[test]
fn a_list_becomes_lines() {
    let folder = Folder::new();
    folder.write("a.json", r#"{"dataset.example": [{"a": 1}, {"a": 2}]}"#);
    folder.run(&["new", "--answers", "a.json"]).exits(1);
    assert_eq!(
        folder.draft("week4_assignment_unnamed.draft.json")["answers"]["dataset"]["example"],
        "{\"a\":1}\n{\"a\":2}"
    );
}

#[test]
fn answers_come_from_standard_input_too() {
    let folder = Folder::new();
    folder.run_with(&["new", "--answers", "-"], r#"{"author": "Li", "scenario": {"choice": "c"}}"#).exits(1);
    assert_eq!(folder.draft("week4_assignment_Li.draft.json")["answers"]["scenario"]["choice"], "C");
}

#[test]
fn a_typo_in_a_key_takes_nothing_and_names_the_key_that_was_meant() {
    let folder = Folder::new();
    folder.write("a.json", r#"{"author": "Li", "dataset": {"szie": "300"}, "method": {"name": "LoRA"}}"#);
    folder.run(&["new", "--answers", "a.json"]).exits(2).says("dataset.szie (did you mean dataset.size?)");
    folder.run(&["new", "Li", "--set", "bogus=1"]).exits(2).says("bogus");
    assert_eq!(folder.files(), ["a.json"]);
}

#[test]
fn a_broken_answers_file_names_the_place() {
    let folder = Folder::new();
    folder.write("a.json", "{\"author\": \"Li\",\n \"dataset\": }");
    folder.run(&["new", "--answers", "a.json"]).exits(2).says("line 2");
    folder.write("a.toml", "author = \"Li\"\n= 3\n");
    folder.run(&["new", "--answers", "a.toml"]).exits(2).says("line 2");
    folder.run(&["new", "--answers", "none.json"]).exits(2).says("none.json");
    folder.write("a.json", "[1]");
    folder.run(&["new", "--answers", "a.json"]).exits(2);
}

#[test]
fn set_wins_over_the_file_and_the_file_over_the_draft() {
    let folder = Folder::new();
    folder.run(&["new", "Li", "--set", "dataset.size=100", "--set", "method.name=LoRA"]).exits(1);
    folder.write("a.json", r#"{"dataset.size": "200", "method.name": "QLoRA"}"#);
    folder.run(&["edit", "--answers", "a.json", "--set", "dataset.size=300"]).exits(1);
    let draft = folder.draft("week4_assignment_Li.draft.json");
    assert_eq!(draft["answers"]["dataset"]["size"], "300");
    assert_eq!(draft["answers"]["method"]["name"], "QLoRA");
}

#[test]
fn everything_missing_is_said_at_once_and_everything_given_is_saved() {
    let folder = Folder::new();
    let ran = folder.run(&["new", "Li", "--set", "scenario.choice=B"]).exits(1);
    for key in [
        "scenario.description",
        "base_model.name",
        "dataset.example",
        "method.parameters",
        "evaluation",
        "challenges.first",
    ] {
        assert!(ran.err.contains(key), "{key} is not named in\n{}", ran.err);
    }
    assert_eq!(folder.draft("week4_assignment_Li.draft.json")["answers"]["scenario"]["choice"], "B");
}

#[test]
fn new_does_not_touch_a_draft_that_exists() {
    let folder = Folder::new();
    folder.run(&["new", "Li", "--set", "dataset.size=100"]).exits(1);
    let before = folder.read("week4_assignment_Li.draft.json");
    folder.run(&["new", "Li", "--set", "dataset.size=900"]).exits(2).says("exists already");
    folder.run(&["new", "Li"]).exits(2).says("exists already");
    assert_eq!(folder.read("week4_assignment_Li.draft.json"), before);
}

#[test]
fn whatever_the_name_is_the_draft_stays_in_the_folder() {
    let long = "x".repeat(300);
    for name in [
        "../../x",
        "/etc/passwd",
        "CON",
        "a/b\\c",
        "..",
        "",
        " ",
        "李 小龍",
        "\u{202e}gnp",
        &long,
        "名".repeat(90).as_str(),
    ] {
        let folder = Folder::new();
        let inner = folder.path().join("inner");
        std::fs::create_dir(&inner).unwrap();
        let ran = folder.command(&["new", name, "--set", "dataset.size=100"]).current_dir(&inner).output().unwrap();
        assert_eq!(ran.status.code(), Some(1), "{name:?}: {}", String::from_utf8_lossy(&ran.stderr));
        let visible = |entry: &std::fs::DirEntry| !entry.file_name().to_string_lossy().starts_with('.');
        let inside = std::fs::read_dir(&inner).unwrap().flatten().filter(visible).count();
        assert_eq!((inside, folder.files().len()), (1, 1), "{name:?}");
    }
}

#[test]
fn a_huge_line_is_data() {
    let folder = Folder::new();
    let text = format!("{{\"author\": \"Li\", \"dataset.description\": \"{}\"}}", "word ".repeat(1_000_000));
    folder.run_with(&["new", "--answers", "-"], &text).exits(1);
    let draft = folder.draft("week4_assignment_Li.draft.json");
    assert_eq!(draft["answers"]["dataset"]["description"].as_str().unwrap().len(), 5_000_000);
}
