//! Which files are checked, and what is said about those that can't be.

use crate::run::Folder;
use serde_json::Value;
use std::fs;

/// Sound enough: every rule but the one that is named is left out.
const ONLY: [&str; 2] = ["--only", "answer/missing,file/*"];
const DOCUMENT: &str = "# Fine-tuning Strategy Proposal\n\n## 2. Base Model Selection\n\n- **Base Model:** Qwen2.5\n";

fn check(folder: &Folder, args: &[&str]) -> (i32, Vec<Value>, String) {
    let mut all = vec!["check", "--format", "json"];
    all.extend(ONLY);
    all.extend(args);
    let ran = folder.run(&all);
    let items: Vec<Value> = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.out));
    (ran.code, items, ran.err)
}

fn files(items: &[Value]) -> Vec<&str> {
    let mut names: Vec<&str> = items.iter().map(|item| item["file"].as_str().unwrap()).collect();
    names.dedup();
    names
}

#[test]
fn a_folder_is_walked_in_order_and_what_is_no_proposal_is_counted() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join("class/b/deep")).unwrap();
    fs::create_dir_all(folder.path().join("class/.git")).unwrap();
    for name in [
        "class/z.md",
        "class/a.markdown",
        "class/b/deep/c.TXT",
        "class/.git/x.md",
        "class/.hidden.md",
        "class/notes.docx",
    ] {
        folder.write(name, DOCUMENT);
    }
    let (code, items, _) = check(&folder, &["class"]);
    assert_eq!(code, 1);
    assert_eq!(files(&items), ["class/a.markdown", "class/b/deep/c.TXT", "class/z.md"]);
    let text = folder.run(&["check", "class"]);
    assert!(text.out.contains("3 files checked: "), "{}", text.out);
    assert!(text.out.contains("3 files left out, no proposals: 1 .docx, 2 hidden."), "{}", text.out);
    assert_eq!(text.out.matches("No finding is not a grade.").count(), 1);
}

#[test]
fn every_file_is_checked_once_and_in_the_order_given() {
    let folder = Folder::new();
    folder.write("b.md", DOCUMENT);
    folder.write("a.md", DOCUMENT);
    let (_, items, _) = check(&folder, &["b.md", "a.md", "./b.md", "."]);
    assert_eq!(files(&items), ["b.md", "a.md"]);
}

#[test]
fn patterns_are_expanded_where_the_shell_did_not() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join("x/y")).unwrap();
    for name in ["a1.md", "a2.md", "b1.md", "x/y/a1.md", "[odd].md"] {
        folder.write(name, DOCUMENT);
    }
    assert_eq!(files(&check(&folder, &["a?.md"]).1), ["a1.md", "a2.md"]);
    assert_eq!(files(&check(&folder, &["[ab]1.md"]).1), ["a1.md", "b1.md"]);
    assert_eq!(files(&check(&folder, &["**/a1.md"]).1), ["a1.md", "x/y/a1.md"]);
    assert_eq!(files(&check(&folder, &["[odd].md"]).1), ["[odd].md"], "a file that bears the name wins");
    let (code, items, err) = check(&folder, &["c*.md", "a1.md"]);
    assert_eq!((code, files(&items)), (2, vec!["a1.md"]));
    assert!(err.contains("no file matches c*.md"), "{err}");
}

#[test]
fn a_path_that_is_not_there_stops_nothing_and_ends_with_2() {
    let folder = Folder::new();
    folder.write("a.md", DOCUMENT);
    let (code, items, err) = check(&folder, &["nothing.md", "a.md"]);
    assert_eq!((code, files(&items)), (2, vec!["a.md"]));
    assert!(err.contains("error: there is no file nothing.md"), "{err}");
}

#[test]
fn what_cannot_be_read_is_a_finding_and_the_others_are_checked() {
    let folder = Folder::new();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("a-empty.md", b"");
    write("b-blank.md", b"\xef\xbb\xbf \n\n");
    write("c-latin.md", b"# T\n\ncaf\xe9\n");
    write("d-utf16.md", b"\xff\xfe#\0 \0T\0");
    write("e-word.md", b"PK\x03\x04rest");
    write("f-binary.txt", &[0; 500]);
    write("g.pdf", b"%PDF-1.7 rest");
    write("h-fake.pdf", b"hello");
    write("i-broken.draft.json", b"{\"answers\": 3}");
    write("j-pdf.md", b"%PDF-1.7 rest");
    write("week4_assignment_Asha.md", DOCUMENT.as_bytes());
    let (code, items, err) = check(&folder, &["."]);
    assert_eq!((code, err.as_str()), (1, ""));
    let said = |name: &str| {
        let items: Vec<&Value> =
            items.iter().filter(|item| item["file"] == name && item["rule"] != "file/name").collect();
        assert_eq!(items.len(), 1, "{name}: {items:?}");
        (items[0]["rule"].as_str().unwrap(), items[0]["level"].as_str().unwrap(), items[0]["message"].as_str().unwrap())
    };
    for (name, words) in [
        ("a-empty.md", "empty"),
        ("b-blank.md", "empty"),
        ("c-latin.md", "line 3"),
        ("d-utf16.md", "UTF-16"),
        ("e-word.md", "Word"),
        ("f-binary.txt", "not text"),
        ("h-fake.pdf", "not a PDF"),
        ("i-broken.draft.json", "draft is broken"),
        ("j-pdf.md", "is a PDF"),
    ] {
        let (rule, level, message) = said(name);
        assert_eq!((rule, level), ("file/unreadable", "error"), "{name}");
        assert!(message.contains(words), "{name}: {message}");
    }
    assert_eq!((said("g.pdf").0, said("g.pdf").1), ("file/not-judged", "note"));
    assert!(items.iter().any(|item| item["file"] == "week4_assignment_Asha.md" && item["rule"] == "answer/missing"));
}

#[test]
fn a_file_of_more_than_twenty_megabytes_is_not_read() {
    let folder = Folder::new();
    let file = fs::File::create(folder.path().join("a.md")).unwrap();
    file.set_len(30_000_000).unwrap();
    let (code, items, _) = check(&folder, &["a.md", "--only", "file/unreadable"]);
    assert_eq!(code, 1);
    assert!(items.iter().any(|item| item["message"].as_str().unwrap().contains("more than 20 MB")), "{items:?}");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join("class/a")).unwrap();
    fs::create_dir_all(folder.path().join("other")).unwrap();
    folder.write("class/a/x.md", DOCUMENT);
    folder.write("other/y.md", DOCUMENT);
    symlink("../..", folder.path().join("class/a/up")).unwrap();
    symlink("../other", folder.path().join("class/other")).unwrap();
    symlink("../class", folder.path().join("other/back")).unwrap();
    symlink("nowhere", folder.path().join("class/dead.md")).unwrap();
    let (code, items, _) = check(&folder, &["class", "--only", "file/unreadable"]);
    assert_eq!(code, 1);
    let of = |name: &str| items.iter().filter(|item| item["file"] == name && item["rule"] == "file/unreadable").count();
    assert_eq!((of("class/a/up"), of("class/other/back"), of("class/dead.md")), (1, 1, 1), "{items:#?}");
    assert!(files(&items).contains(&"class/other/y.md"), "a link to another folder is followed");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let path = folder.write("a.md", DOCUMENT);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&path).is_ok() {
        return; // Somebody who may read everything runs the tests.
    }
    let (code, items, _) = check(&folder, &["a.md"]);
    assert_eq!(code, 1);
    assert!(items[0]["message"].as_str().unwrap().contains("permission denied"));
}

#[test]
fn standard_input_is_a_document_or_a_draft() {
    let folder = Folder::new();
    let check = |input: &str| {
        let ran = folder.run_with(&["check", "-", "--format", "json", "--only", "answer/missing"], input);
        let items: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
        assert!(items.iter().all(|item| item["file"] == "-"));
        (ran.code, items)
    };
    let (code, items) = check(DOCUMENT);
    assert_eq!(code, 1);
    assert!(items.iter().all(|item| item["line"].is_u64()));
    let (code, items) = check("{\"schema\": 1, \"answers\": {\"base_model\": {\"name\": \"Qwen2.5\"}}}");
    assert_eq!(code, 1);
    assert!(items.iter().all(|item| item["line"].is_null() && item["key"] != "base_model.name"), "{items:?}");
    let ran = folder.run_with(&["check", "-", "--format", "json"], "");
    assert!(ran.out.contains("file/unreadable"), "{}", ran.out);
}

#[test]
fn without_a_path_the_one_proposal_of_the_folder_is_meant() {
    let folder = Folder::new();
    let none = folder.run(&["check"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains("no draft and no document"), "{}", none.err);
    folder.write("README.md", "# A readme");
    folder.write("week4_assignment_Asha.md", DOCUMENT);
    assert_eq!(files(&check(&folder, &[]).1), ["week4_assignment_Asha.md"]);
    folder.write("week4_assignment_Asha.draft.json", "{\"schema\": 1, \"answers\": {}}");
    assert_eq!(files(&check(&folder, &[]).1), ["week4_assignment_Asha.draft.json", "week4_assignment_Asha.md"]);
    folder.write("week4_assignment_Ben.md", DOCUMENT);
    let several = folder.run(&["check"]);
    assert_eq!(several.code, 2);
    assert!(several.err.contains("week4_assignment_Ben.md"), "{}", several.err);
}

#[test]
fn a_folder_without_proposals_is_said_and_is_no_fault() {
    let folder = Folder::new();
    fs::create_dir(folder.path().join("empty")).unwrap();
    let (code, items, err) = check(&folder, &["empty"]);
    assert_eq!((code, items.len()), (0, 0));
    assert!(err.contains("no proposal"), "{err}");
}

#[test]
fn the_name_of_a_document_is_judged_and_that_of_a_draft_is_not() {
    let folder = Folder::new();
    folder.write("week4_assignment_yourname.md", DOCUMENT);
    folder.write("homework final (2).md", DOCUMENT);
    folder.write("week4_assignment_Asha_Rao.md", DOCUMENT);
    folder.write("odd.draft.json", "{\"schema\": 1, \"answers\": {}}");
    let (_, items, _) = check(&folder, &["."]);
    let named: Vec<(&str, &str)> = items
        .iter()
        .filter(|item| item["rule"] == "file/name")
        .map(|item| (item["file"].as_str().unwrap(), item["level"].as_str().unwrap()))
        .collect();
    assert_eq!(named, [("homework final (2).md", "warning"), ("week4_assignment_yourname.md", "warning")]);
}

#[cfg(unix)]
#[test]
fn control_characters_in_a_file_name_are_written_out() {
    let folder = Folder::new();
    folder.write("a\x1b[31m\n.md", DOCUMENT);
    for format in ["text", "github", "sarif", "json"] {
        let ran = folder.run(&["check", ".", "--format", format]);
        assert!(!ran.out.contains('\x1b'), "{format}");
        assert!(
            ran.out.contains("u001b") || ran.out.contains("\\u{1b}") || ran.out.contains("%1B"),
            "{format}: {}",
            ran.out
        );
    }
    let ran = folder.run(&["check", "nothing\x1b[31m"]);
    assert!(!ran.err.contains('\x1b'), "{:?}", ran.err);
    for format in ["text", "csv", "json"] {
        assert!(!folder.run(&["check", ".", "--summary", "--format", format]).out.contains('\x1b'), "{format}");
    }
}

/// Files are judged several at a time: a finding must not go to another file of its group, nor a file that is closed shift them.
#[test]
fn of_a_class_the_same_is_said_as_of_each_file_by_itself() {
    let folder = Folder::new();
    let corpus = ["sound", "faulty"].map(|kind| std::path::Path::new("tests/proposals").join(kind));
    let mut proposals: Vec<_> =
        corpus.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path()).collect();
    proposals.sort();
    let mut names = Vec::new();
    for (at, path) in proposals.iter().cycle().take(70).enumerate() {
        let (name, bytes) = match at % 9 {
            3 => (format!("{at:02}.md"), Vec::new()),
            5 => (format!("{at:02}.pdf"), b"%PDF-1.7".to_vec()),
            7 => (format!("{at:02}.draft.json"), b"{\"answers\": 3}".to_vec()),
            _ => (format!("{at:02}.md"), fs::read(path).unwrap()),
        };
        fs::write(folder.path().join(&name), bytes).unwrap();
        names.push(name);
    }
    // One that is a group by itself.
    folder.write("70.md", &format!("{DOCUMENT}\n{}", "A line of words that say little.\n".repeat(20_000)));
    names.push("70.md".into());
    let json = |paths: &[&str]| -> Vec<Value> {
        let args = [&["check", "--format", "json"], paths].concat();
        serde_json::from_str(&folder.run(&args).out).unwrap()
    };
    let each: Vec<Value> = names.iter().flat_map(|name| json(&[name])).collect();
    let all = json(&names.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(each.len() > 100 && each == all, "{} findings and {}", each.len(), all.len());
}
