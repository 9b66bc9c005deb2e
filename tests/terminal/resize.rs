//! Small screens, and screens that change under every prompt.

use crate::pty::{Start, answer, at, folder_before, select};

const DOWN: &str = "\x1b[B";

#[test]
fn an_answer_longer_than_a_small_screen_is_written_and_read() {
    let pty = at("base_model.justification", |start| start.size(10, 40));
    let words: Vec<String> = (1..=120).map(|number| format!("word{number}")).collect();
    for part in words.chunks(7) {
        pty.send(&format!("{} ", part.join(" ")));
        pty.wait(part.last().unwrap());
    }
    pty.wait("↑ ");
    pty.wait("[2/6] Base model");
    pty.wait("Ctrl-D done");
    pty.send("\x1b[1;5H");
    pty.wait("│ word1 word2");
    pty.wait("↓ ");
    pty.send("\x1b[6~\x1b[6~\x1b[1;5F");
    pty.wait("word120");
    pty.send("\x04");
    pty.wait("Which data do you need?");
    assert_eq!(answer(&pty.draft(), "base_model.justification"), Some(format!("{} ", words.join(" ")).as_str()));
}

#[test]
fn a_text_survives_every_size() {
    let pty = at("base_model.justification", |start| start);
    pty.send("It fits the card of the pool, and it answers briefly when it is told to.");
    pty.wait("72 characters");
    for (rows, columns) in [(10, 40), (50, 132), (5, 20), (4, 80), (3, 30), (2, 30), (1, 30), (24, 80)] {
        pty.resize(rows, columns);
        pty.send("!");
        pty.wait("!");
        pty.send("\x7f");
        pty.wait_gone("!");
    }
    pty.wait("72 characters");
    pty.wait("│ It fits the card of the pool, and it answers briefly when it is told to.");
    let text = pty.text();
    assert_eq!(text.matches("Why this model?").count(), 1, "{text}");
    assert_eq!(text.matches("Ctrl-D done").count(), 1, "{text}");
    pty.send("\x04");
    pty.wait("Which data do you need?");
}

#[test]
fn a_list_survives_every_size() {
    let pty = at("scenario.choice", |start| start);
    pty.wait("❯ A  ");
    for (rows, columns) in [(10, 40), (50, 132), (5, 20), (4, 80), (3, 30), (2, 30), (1, 30), (24, 80)] {
        pty.resize(rows, columns);
        // Drawn again without a key, and the keys go on.
        pty.wait("❯ A");
        pty.send(DOWN);
        pty.wait("❯ B");
        pty.send("\x1b[A");
        pty.wait("❯ A");
    }
    let text = pty.text();
    assert_eq!(text.matches("Which scenario do you choose?").count(), 1, "{text}");
    pty.send(DOWN);
    pty.wait("❯ B  Short Python docstrings in the Google style");
    pty.send("\r");
    pty.wait("What is the problem?");
    assert_eq!(answer(&pty.draft(), "scenario.choice"), Some("B"));
}

#[test]
fn help_survives_every_size() {
    let pty = at("base_model.justification", |start| start);
    pty.send("It");
    pty.wait("2 characters");
    pty.send("\x1bOP");
    pty.wait("To think about");
    for (rows, columns) in [(10, 40), (4, 20), (2, 20), (60, 100)] {
        pty.resize(rows, columns);
        pty.wait("A reader should");
    }
    pty.wait("plant nursery");
    pty.send("\x1b");
    pty.wait("│ It");
    let text = pty.text();
    assert!(!text.contains("plant nursery"), "{text}");
}

#[test]
fn the_review_scrolls_on_a_small_screen() {
    let folder = folder_before("nothing");
    let pty = Start::propose(&["edit"]).within(&folder).size(10, 40).spawn();
    pty.wait("❯ write the document");
    select(&pty, DOWN, "the method");
    pty.resize(24, 80);
    pty.wait("Review");
    pty.wait("4. Fine-tuning Method\n❯ ✓ the method: QLoRA");
    pty.resize(6, 30);
    select(&pty, DOWN, "the reasons for the meth");
    pty.send("\r");
    pty.wait("characters");
}

#[test]
fn a_screen_of_one_row_takes_an_answer() {
    let pty = at("base_model.justification", |start| start);
    pty.resize(1, 30);
    pty.send("It fits.");
    pty.wait("│ It fits.");
    pty.send("\x04");
    pty.wait_for_draft("the answer", |draft| answer(draft, "base_model.justification") == Some("It fits."));
}
