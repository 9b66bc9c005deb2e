//! Pastes of every size, with and without brackets, into every kind of box. Each is one answer, and stays in it.

use crate::pty::{Pty, Start, answer, at, folder_before, go_on, sound};
use propose::question::Kind;
use propose::sections;

/// Lines that a paste consists of, as many as make up a size.
fn text(kind: Kind, size: usize) -> String {
    let line = |number: usize| match kind {
        Kind::Line { .. } => format!("acme/model-{number}"),
        Kind::Prose => format!(
            "Sentence {number} says that é, 漢 and 👍 stay what they are.{}",
            if number.is_multiple_of(3) { "\n" } else { "" }
        ),
        _ => sound(&sections::dataset::EXAMPLE).replace("of a shed", &format!("of shed {number}")),
    };
    let mut text = String::new();
    for number in 1.. {
        text += &line(number);
        if text.len() >= size {
            break;
        }
        text.push('\n');
    }
    text
}

/// One paste: it is in the box, it becomes the answer, the next question is clean, and the shell gets nothing.
fn pasted(key: &'static str, size: usize, bracketed: bool, line_end: &str) {
    let question = sections::question(key).unwrap();
    let next = sections::questions().nth(sections::position(question) + 1).unwrap();
    let text = text(question.kind, size);
    let folder = folder_before(key);
    let mut pty = Start::shell_after(&["new", "Ines Calado"]).within(&folder).spawn();
    go_on(&pty, key);
    if question.kind_is_sample() {
        // What is pasted takes the place of the empty record with which the box begins.
        pty.wait("an empty record to fill in");
    }
    pty.paste(&text.replace('\n', line_end), bracketed);
    let expected = question.canonical(&text);
    let count = unicode_segmentation::UnicodeSegmentation::graphemes(expected.as_str(), true).count();
    pty.wait(&format!("{count} characters"));
    pty.send(if question.is_long() { "\x04" } else { "\r" });
    pty.wait(next.ask);
    assert_eq!(answer(&pty.draft(), key), Some(expected.as_str()), "{key} {size} {bracketed}");
    clean(&pty, question.kind_is_line());
    pty.send("\x13");
    pty.wait("SHELL 0");
    pty.send("clean\r");
    pty.wait("GOT<clean>");
    pty.exit();
    assert_eq!(answer(&pty.draft(), next.id), None);
    assert_eq!(pty.draft()["typing"], serde_json::Value::Null);
}

fn clean(pty: &Pty, _line: bool) {
    pty.wait("nothing yet");
}

trait Kinds {
    fn kind_is_sample(&self) -> bool;
    fn kind_is_line(&self) -> bool;
}

impl Kinds for propose::question::Question {
    fn kind_is_sample(&self) -> bool {
        matches!(self.kind, Kind::Sample)
    }

    fn kind_is_line(&self) -> bool {
        matches!(self.kind, Kind::Line { .. })
    }
}

#[test]
fn pastes_into_a_line() {
    for bracketed in [true, false] {
        for (size, line_end) in [(30, "\r"), (1_500, "\n"), (100_000, "\r\n")] {
            pasted("base_model.name", size, bracketed, line_end);
        }
    }
}

#[test]
fn pastes_into_prose() {
    for bracketed in [true, false] {
        for (size, line_end) in [(60, "\r"), (1_500, "\r\n"), (100_000, "\n")] {
            pasted("base_model.justification", size, bracketed, line_end);
        }
    }
}

#[test]
fn pastes_into_a_sample() {
    for bracketed in [true, false] {
        for (size, line_end) in [(60, "\n"), (1_500, "\r"), (100_000, "\r\n")] {
            pasted("dataset.example", size, bracketed, line_end);
        }
    }
}

#[test]
fn a_megabyte_without_brackets_is_one_answer() {
    let pty = at("base_model.justification", |start| start);
    let text = "Twenty letters a day. ".repeat(50_000);
    pty.paste(&text, false);
    pty.wait(&format!("{} characters", text.len()));
    pty.send("!");
    pty.wait(&format!("{} characters", text.len() + 1));
    pty.send("\x1a\x1a");
    pty.wait("nothing yet");
    pty.send("\x19");
    pty.wait(&format!("{} characters", text.len()));
}

#[test]
fn control_characters_are_kept_shown_and_never_sent() {
    for bracketed in [true, false] {
        let pty = at("base_model.justification", |start| start);
        let text =
            "This came from a terminal: \x1b]0;owned\x07 and \x1b[31mred\x1b[0m, \x03\x04\x13 and \u{9b}5n, then more.";
        pty.paste(text, bracketed);
        pty.wait("^[]0;owned^G");
        pty.wait("^C^D^S");
        pty.wait_for_draft("the text", |draft| draft["typing"]["text"] == text);
        let shown = pty.shown();
        let holds = |bytes: &[u8]| shown.bytes.windows(bytes.len()).any(|window| window == bytes);
        assert!(!holds(b"\x1b]0;") && !holds(b"\x07") && !holds("\u{9b}".as_bytes()) && !holds(b"\x1b[31mred"));
    }
}
