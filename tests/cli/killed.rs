//! A wizard that is killed in the middle.

use crate::run::Folder;
use std::io::{Read, Write};
use std::process::Stdio;

const ANSWERS: [(&str, &str); 4] = [
    ("author", "Li"),
    ("scenario.choice", "B"),
    ("scenario.description", "Short functions get a docstring each."),
    ("base_model.name", "Qwen/Qwen2.5-0.5B-Instruct"),
];

/// Kills the wizard after each number of bytes that it has written, and looks at what is on disk.
#[test]
fn an_answer_is_on_disk_before_the_next_question_is_asked() {
    for after in (200..3000).step_by(97) {
        let folder = Folder::new();
        let mut command = folder.command(&["new", "--plain"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let _ = stdin.write_all(b"Li\n2\nShort functions get a docstring each.\n.\nQwen/Qwen2.5-0.5B-Instruct\n");
        let mut seen = vec![0; after];
        let mut stderr = child.stderr.take().unwrap();
        let mut filled = 0;
        while filled < after && !String::from_utf8_lossy(&seen[..filled]).contains("Question 5 of 17") {
            match stderr.read(&mut seen[filled..]) {
                Ok(0) | Err(_) => break,
                Ok(more) => filled += more,
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let seen = String::from_utf8_lossy(&seen[..filled]).into_owned();
        for (at, (key, text)) in ANSWERS.iter().enumerate() {
            if !seen.contains(&format!("Question {} of 17.", at + 2)) {
                continue;
            }
            let draft = folder.draft("week4_assignment_Li.draft.json");
            let (section, name) = key.split_once('.').unwrap_or(("", key));
            let answer = if section.is_empty() { &draft[name] } else { &draft["answers"][section][name] };
            assert_eq!(answer, text, "after {after} bytes");
        }
        for name in folder.files() {
            assert!(name.ends_with(".draft.json"), "{name} is left after {after} bytes");
            folder.draft(&name);
        }
    }
}

/// The lines of a long text that is being typed are on disk, too.
#[test]
fn a_half_typed_text_is_there_again() {
    let folder = Folder::new();
    folder.run(&["new", "Li", "--set", "scenario.choice=B"]).exits(1);
    let mut command = folder.command(&["edit", "scenario.description", "--plain"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"One line.\n\nAnd another.\n:show\n").unwrap();
    // The text is shown only after its lines have been read.
    let mut seen = String::new();
    let mut stderr = child.stderr.take().unwrap();
    let mut bytes = [0; 256];
    while !seen.contains("3: And another.") {
        let more = stderr.read(&mut bytes).unwrap();
        assert!(more > 0, "{seen}");
        seen.push_str(&String::from_utf8_lossy(&bytes[..more]));
    }
    stdin.write_all(b"A last line.\n:show\n").unwrap();
    while !seen.contains("4: A last line.") {
        let more = stderr.read(&mut bytes).unwrap();
        seen.push_str(&String::from_utf8_lossy(&bytes[..more]));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let draft = folder.draft("week4_assignment_Li.draft.json");
    assert_eq!(draft["typing"]["key"], "scenario.description");
    assert!(draft["typing"]["text"].as_str().unwrap().starts_with("One line.\n\nAnd another."), "{draft}");
    let again = folder.run_with(&["edit", "--plain"], ":save\n").exits(0);
    assert!(again.err.contains("3: And another."), "{}", again.err);
}
