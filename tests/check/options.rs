//! Formats, levels, rules, and the code with which the program ends.

use crate::run::Folder;
use serde_json::Value;
use std::io::Read;
use std::process::Stdio;

/// Misses much (errors), has a file name that is not the assignment's (a note).
const POOR: &str = "# Fine-tuning Strategy Proposal\n\nBy Asha Rao\n\n## 2. Base Model Selection\n\n- **Base Model:** Qwen2.5-1.5B\n\n## 4. Fine-tuning Method\n\n- **Method:** TODO\n";

fn poor() -> Folder {
    let folder = Folder::new();
    folder.write("Asha_Rao.md", POOR);
    folder
}

fn json(folder: &Folder, args: &[&str]) -> (i32, Vec<Value>) {
    let mut all = vec!["check", "Asha_Rao.md", "--format", "json"];
    all.extend(args);
    let ran = folder.run(&all);
    (ran.code, serde_json::from_str(&ran.out).unwrap())
}

fn rules(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["rule"].as_str().unwrap()).collect()
}

#[test]
fn a_finding_has_its_place_its_rule_its_reason_and_the_next_step() {
    let ran = poor().run(&["check", "Asha_Rao.md", "--only", "answer/placeholder"]);
    let rule = propose::rules::find("answer/placeholder").unwrap();
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(
        lines[0].starts_with("Asha_Rao.md:11:15: error: ") && lines[0].ends_with(" (answer/placeholder)"),
        "{}",
        ran.out
    );
    assert_eq!(lines[1..4], ["   |", "11 | - **Method:** TODO", "   |               ^^^^"], "{}", ran.out);
    assert_eq!(lines[4], format!("   = why: {}", rule.why));
    assert_eq!(lines[5], format!("   = next: {}", rule.mend));
    assert_eq!(lines[7..], ["1 file checked: 1 error, 0 warnings, 0 notes. No finding is not a grade."]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
}

#[test]
fn in_json_a_finding_says_where_it_ends_and_what_it_saw() {
    let (code, items) = json(&poor(), &["--only", "answer/placeholder"]);
    assert_eq!((code, items.len()), (1, 1));
    let item = &items[0];
    assert_eq!([&item["line"], &item["column"], &item["end_line"], &item["end_column"]], [11, 15, 11, 19]);
    assert_eq!((item["key"].as_str(), item["quote"].as_str()), (Some("method.name"), Some("TODO")));
}

#[test]
fn columns_count_characters_not_bytes() {
    let folder = Folder::new();
    let text = "## 4. Fine-tuning Method\n\n- **Method:** LoRA\n- **Justification:** 模型 é\u{1b}[31m red\n";
    folder.write("Asha_Rao.md", text);
    let (_, items) = json(&folder, &["--only", "answer/control-characters"]);
    let item = &items[0];
    let line = text.lines().nth(item["line"].as_u64().unwrap() as usize - 1).unwrap();
    let (from, to) = (item["column"].as_u64().unwrap() as usize - 1, item["end_column"].as_u64().unwrap() as usize - 1);
    let seen: String = line.chars().skip(from).take(to - from).collect();
    assert!(seen.starts_with('\x1b'), "{seen:?}");
}

#[test]
fn levels_hide_and_do_not_change_the_end() {
    let folder = poor();
    let (code, items) = json(&folder, &["--level", "error"]);
    assert!(code == 1 && !items.is_empty() && items.iter().all(|item| item["level"] == "error"));
    let (_, more) = json(&folder, &["--level", "warning"]);
    assert!(more.iter().all(|item| item["level"] != "note"));
    let (code, items) = json(&folder, &["--only", "file/name", "--level", "warning"]);
    assert_eq!((code, items.len()), (0, 0));
    let text = folder.run(&["check", "Asha_Rao.md", "--only", "file/name", "--level", "warning"]).out;
    assert_eq!(text, "1 file checked: 0 errors, 0 warnings, 1 note (not shown). No finding is not a grade.\n");
}

#[test]
fn warnings_end_with_1_only_when_they_are_denied() {
    let folder = Folder::new();
    folder.write("yourname.md", POOR);
    let run = |more: &[&str]| {
        let mut all = vec!["check", "yourname.md", "--only", "file/name"];
        all.extend(more);
        folder.run(&all).code
    };
    assert_eq!(run(&[]), 0);
    assert_eq!(run(&["--deny-warnings"]), 1);
}

#[test]
fn rules_are_chosen_by_name_or_by_section() {
    let folder = poor();
    let all = rules(&json(&folder, &[]).1).into_iter().map(String::from).collect::<Vec<_>>();
    assert!(
        all.iter().any(|rule| rule.starts_with("answer/")) && all.iter().any(|rule| rule == "file/name"),
        "{all:?}"
    );
    assert!(rules(&json(&folder, &["--only", "answer/*"]).1).iter().all(|rule| rule.starts_with("answer/")));
    assert!(rules(&json(&folder, &["--only", "answer"]).1).iter().all(|rule| rule.starts_with("answer/")));
    assert!(rules(&json(&folder, &["--skip", "answer/*,file/name"]).1).iter().all(|rule| !rule.starts_with("answer/")));
    let (_, both) = json(&folder, &["--only", "answer/*", "--skip", "answer/missing"]);
    assert!(!both.is_empty() && !rules(&both).contains(&"answer/missing"));
    assert_eq!(
        rules(&json(&folder, &["--only", "file/name", "--only", "answer/placeholder"]).1),
        ["file/name", "answer/placeholder"]
    );
}

#[test]
fn an_unknown_rule_is_told_with_the_one_that_was_meant() {
    let ran = poor().run(&["check", "Asha_Rao.md", "--only", "dataset/size-mising"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("there is no rule dataset/size-mising"), "{}", ran.err);
    assert!(ran.err.contains("Did you mean dataset/size-missing?"), "{}", ran.err);
    assert_eq!(ran.out, "");
}

#[test]
fn formats_belong_to_findings_or_to_the_summary() {
    let folder = poor();
    for (args, code) in [
        (&["--format", "csv"][..], 1),
        (&["--summary", "--format", "sarif"], 2),
        (&["--summary", "--format", "github"], 2),
        (&["--format", "yaml"], 2),
        (&["--summary", "--format", "csv"], 1),
    ] {
        let mut all = vec!["check", "Asha_Rao.md"];
        all.extend(args);
        assert_eq!(folder.run(&all).code, code, "{args:?}");
    }
}

#[test]
fn the_summary_has_a_row_for_every_file() {
    let folder = poor();
    folder.write("empty.md", "");
    let text = folder.run(&["check", ".", "--summary", "--only", "answer/placeholder,file/unreadable"]);
    let lines: Vec<&str> = text.out.lines().collect();
    assert_eq!(lines[0], "file         author    scenario  base model    method  size  errors  warnings");
    assert_eq!(lines[1], "Asha_Rao.md  Asha Rao            Qwen2.5-1.5B  TODO               1         0");
    assert!(lines[2].starts_with("empty.md ") && lines[2].ends_with(" 1         0"), "{}", lines[2]);
    assert_eq!(lines[4], "2 files checked: 2 errors, 0 warnings, 0 notes. No finding is not a grade.");
    let csv =
        folder.run(&["check", ".", "--summary", "--format", "csv", "--only", "answer/placeholder,file/unreadable"]);
    assert_eq!(
        csv.out,
        "file,author,scenario,base_model,method,size,errors,warnings\r\nAsha_Rao.md,Asha Rao,,Qwen2.5-1.5B,TODO,,1,0\r\nempty.md,,,,,,1,0\r\n"
    );
    let json = folder.run(&["check", ".", "--summary", "--format", "json"]);
    let rows: Vec<Value> = serde_json::from_str(&json.out).unwrap();
    assert_eq!((rows.len(), rows[0]["base_model"].as_str()), (2, Some("Qwen2.5-1.5B")));
}

#[test]
fn without_findings_every_format_is_still_whole() {
    let folder = poor();
    let run =
        |format: &str| folder.run(&["check", "Asha_Rao.md", "--only", "dataset/personal-data", "--format", format]).out;
    assert_eq!(run("json"), "[]\n");
    assert_eq!(run("github"), "");
    let sarif: Value = serde_json::from_str(&run("sarif")).unwrap();
    assert_eq!(sarif["runs"][0]["results"], Value::Array(Vec::new()));
    assert_eq!(run("text"), "1 file checked: 0 errors, 0 warnings, 0 notes. No finding is not a grade.\n");
}

#[test]
fn findings_are_the_same_in_every_run_and_stand_in_the_order_of_the_file() {
    let folder = poor();
    let (_, items) = json(&folder, &[]);
    let places: Vec<(u64, u64)> =
        items.iter().map(|item| (item["line"].as_u64().unwrap(), item["column"].as_u64().unwrap())).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(json(&folder, &[]).1, items);
}

#[test]
fn nothing_but_text_goes_into_a_pipe() {
    let ran = poor().run(&["check", "Asha_Rao.md"]);
    assert!(!ran.out.contains('\x1b') && ran.err.is_empty());
    let plain = poor().run(&["--plain", "check", "Asha_Rao.md", "--only", "answer/placeholder"]);
    assert!(plain.out.starts_with("Error: ") && plain.out.contains("\nThe spot: TODO\n"), "{}", plain.out);
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let folder = Folder::new();
    for number in 0..300 {
        folder.write(&format!("a{number}.md"), POOR);
    }
    let mut child = folder.command(&["check", "."]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
