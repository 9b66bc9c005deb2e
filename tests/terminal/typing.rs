//! Typing, editing, going back, keeping, words and suggestions.

use crate::pty::{Start, answer, at};

#[test]
fn a_line_is_typed_edited_and_taken() {
    let pty = Start::propose(&["new"]).spawn();
    pty.wait("What is your name?");
    pty.send("Ines Calodo");
    pty.wait("11 characters");
    pty.send("\x1b[D\x1b[D\x7fa\x01Dr ");
    pty.wait("│ Dr Ines Calado");
    pty.send("\x1a");
    pty.wait("│ Ines Calado");
    pty.send("\r");
    pty.wait("Which scenario do you choose?");
    pty.wait("✓ What is your name?\n  Ines Calado");
    assert_eq!(answer(&pty.draft(), "author"), Some("Ines Calado"));
}

#[test]
fn an_answered_question_leaves_two_lines_and_nothing_else() {
    let pty = at("scenario.description", |start| start);
    pty.send("Guests ask cashiers.");
    pty.wait("20 characters · 1 sentence");
    pty.send("\r\rThe model answers from the FAQ, or says that it does not know.");
    pty.wait("2 sentences");
    pty.send("\x04");
    pty.wait("Which open model do you start from?");
    let text = pty.text();
    let lines: Vec<&str> = text.lines().collect();
    let asked = lines.iter().position(|line| line.starts_with("✓ What is the problem?")).expect(&text);
    assert!(lines[asked + 1].starts_with("  Guests ask cashiers. The model answers"), "{text}");
    assert_eq!(lines[asked + 2], "", "{text}");
    assert!(lines[asked + 3].starts_with("[2/6] Base model · 4 of 17"), "{text}");
    assert_eq!(text.matches("What is the problem?").count(), 1, "{text}");
    assert!(!text.contains("Ctrl-D done"), "{text}");
    let draft = pty.draft();
    let given = answer(&draft, "scenario.description").unwrap();
    assert_eq!(given, "Guests ask cashiers.\n\nThe model answers from the FAQ, or says that it does not know.");
}
