//! Whole sessions, and what the terminal is sent in them.

use crate::pty::{Pty, Start, answer, sound};
use propose::question::{Kind, Question};
use propose::sections;

/// Answers one question with what the sound proposal says.
fn give(pty: &Pty, question: &'static Question) {
    pty.wait(&format!("{} of 17", sections::position(question) + 1));
    let text = sound(question);
    match question.kind {
        Kind::Choice { of, .. } => {
            let row = of().iter().position(|choice| choice.value == text).unwrap();
            pty.wait("❯ ");
            pty.send(&"\x1b[B".repeat(row));
            pty.wait(&format!("❯ {text} "));
            pty.send("\r");
        }
        Kind::Line { .. } => {
            pty.send(text);
            pty.wait(&format!("│ {text}"));
            pty.send("\r");
        }
        Kind::Prose => {
            pty.paste(text, true);
            pty.wait(&format!("{} characters", text.chars().count()));
            pty.send("\x04");
        }
        Kind::Sample => {
            pty.paste(text, true);
            pty.wait("valid, 2 records");
            pty.send("\x04");
        }
    }
}

fn whole_session(start: Start) -> Pty {
    let mut pty = start.spawn();
    for question in sections::questions() {
        give(&pty, question);
    }
    pty.wait("Review");
    pty.wait("❯ write the document");
    assert!(pty.text().contains("17 done"), "{}", pty.text());
    pty.send("\r");
    assert_eq!(pty.exit(), 0);
    pty.is_as_found();
    pty
}

#[test]
fn from_new_to_the_document() {
    let pty = whole_session(Start::propose(&["new"]));
    let document = std::fs::read_to_string(pty.path().join("week4_assignment_Ines_Calado.md")).unwrap();
    for question in sections::questions().filter(|question| !question.is_long()) {
        assert!(document.contains(sound(question)), "{document}");
        assert_eq!(answer(&pty.draft(), question.id), Some(sound(question)));
    }
    // Each question and its answer stand in the scrollback once, in order.
    pty.shown().parser.screen_mut().set_scrollback(500);
    let mut said = String::new();
    for back in (0..=500).rev() {
        let mut shown = pty.shown();
        shown.parser.screen_mut().set_scrollback(back);
        said.push_str(shown.parser.screen().contents().lines().next().unwrap_or(""));
        said.push('\n');
    }
    for question in sections::questions() {
        let asked = format!("✓ {}", &question.ask[..question.ask.len().min(60)]);
        assert_eq!(said.matches(&asked).count(), 1, "{asked}:\n{said}");
    }
    for stale in ["Ctrl-D done", "nothing yet", "│"] {
        assert!(!said.contains(stale), "{stale}:\n{said}");
    }
}

#[test]
fn a_terminal_that_answers_nothing_is_not_asked_anything() {
    let pty = whole_session(Start::propose(&["new"]).silent());
    let shown = pty.shown();
    // Reports of the cursor, of the device, of colours, of modes and of keyboards.
    for query in
        ["\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[0c", "\x1b[>", "\x1b]10;?", "\x1b]11;?", "\x1b[?u", "\x1bP+q", "$p"]
    {
        assert!(!shown.bytes.windows(query.len()).any(|bytes| bytes == query.as_bytes()), "{query:?}");
    }
}

#[test]
fn no_color_is_no_colour() {
    let pty = whole_session(Start::propose(&["new"]).with("NO_COLOR", "1"));
    let shown = pty.shown();
    let text = String::from_utf8_lossy(&shown.bytes);
    for (at, _) in text.match_indices("\x1b[") {
        let end = text[at + 2..].find(|c: char| c.is_ascii_alphabetic()).map(|end| at + 2 + end);
        assert_ne!(end.map(|end| &text[end..end + 1]), Some("m"), "{:?}", &text[at..(at + 20).min(text.len())]);
    }
}

#[test]
fn plain_lines_hold_no_escape_byte() {
    let ways: [(&str, &str, &[&str]); 4] = [
        ("TERM", "dumb", &["new"]),
        ("ACCESSIBLE", "1", &["new"]),
        ("TERM", "", &["new"]),
        ("TERM", "xterm", &["new", "--plain"]),
    ];
    for (name, value, arguments) in ways {
        let mut pty = Start::propose(arguments).with(name, value).silent().spawn();
        pty.wait("What is your name?");
        pty.send("Ines Calado\r");
        pty.wait("Which scenario do you choose?");
        pty.send("3\r");
        pty.wait("What is the problem?");
        pty.send(":help\r");
        pty.wait("To think about");
        pty.send(":save\r");
        assert_eq!(pty.exit(), 0, "{name}={value}");
        assert!(!pty.shown().bytes.contains(&0x1b), "{name}={value}");
        assert_eq!(answer(&pty.draft(), "scenario.choice"), Some("C"));
    }
}
