//! Choosing from lists, own words, and the review.

use crate::pty::{Start, answer, at, folder_before, select};

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const ESC: &str = "\x1b";

#[test]
fn a_choice_is_made_and_made_again_from_where_it_stands() {
    let pty = at("scenario.choice", |start| start);
    pty.wait("❯ A  ");
    pty.send(DOWN);
    pty.wait("❯ B  ");
    pty.send("\r");
    pty.wait("What is the problem?");
    pty.wait("✓ Which scenario do you choose?\n  B · Short Python docstrings");
    assert_eq!(answer(&pty.draft(), "scenario.choice"), Some("B"));
    pty.send(ESC);
    pty.wait("❯ B  Short Python docstrings in the Google style (your answer)");
}

#[test]
fn a_list_has_rows_for_help_skip_and_leaving() {
    let mut pty = at("scenario.choice", |start| start);
    pty.wait("↑↓ choose · Enter take · Esc back");
    pty.send(UP);
    pty.wait("❯ save & quit");
    pty.send(UP);
    pty.wait("❯ skip this question");
    pty.send(UP);
    pty.wait("❯ help");
    pty.send("\r");
    pty.wait("To think about");
    pty.send(ESC);
    pty.wait("❯ help");
    pty.send(DOWN);
    pty.wait("❯ skip");
    pty.send("\r");
    pty.wait("What is the problem?");
    pty.send(ESC);
    pty.wait("❯ A  ");
    pty.send(UP);
    pty.wait("❯ save");
    pty.send("\r");
    assert_eq!(pty.exit(), 0);
    pty.is_as_found();
}

#[test]
fn own_words_are_typed_and_come_back_to_the_list() {
    let pty = at("method.name", |start| start);
    pty.wait("another, in my own words");
    select(&pty, UP, "another, in my own words");
    pty.send("\r");
    pty.wait("In your own words, on one line.");
    pty.send("BitFit");
    pty.wait("6 characters");
    pty.send(ESC);
    pty.wait("❯ another, in my own words: BitFit");
    pty.send("\r");
    pty.wait("│ BitFit");
    pty.send("\r");
    pty.wait("Why this method");
    pty.wait("  BitFit");
    assert_eq!(answer(&pty.draft(), "method.name"), Some("BitFit"));
    pty.send(ESC);
    pty.wait("❯ another, in my own words: BitFit");
}

#[test]
fn a_paste_into_a_list_chooses_nothing_and_goes_nowhere() {
    for bracketed in [true, false] {
        let pty = at("scenario.choice", |start| start);
        pty.wait("❯ A  ");
        pty.paste("Hello there\rthis is a jolly paste\rof three lines\r", bracketed);
        pty.wait("What was pasted does nothing in a list.");
        pty.wait("❯ A  ");
        assert_eq!(answer(&pty.draft(), "scenario.choice"), None);
        pty.send(DOWN);
        pty.wait("❯ B  ");
        pty.send("\r");
        pty.wait("What is the problem?");
        pty.wait("nothing yet");
    }
}

#[test]
fn an_arrow_that_a_slow_line_cuts_in_two_is_an_arrow() {
    let pty = at("scenario.choice", |start| start);
    pty.wait("❯ A  ");
    for byte in DOWN.bytes() {
        pty.send_bytes(&[byte]);
        std::thread::sleep(std::time::Duration::from_millis(15));
    }
    pty.wait("❯ B  ");
}

#[test]
fn the_review_counts_first_and_jumps_and_returns() {
    let folder = folder_before("evaluation.quantitative");
    let mut pty = Start::propose(&["edit"]).within(&folder).size(40, 100).spawn();
    pty.wait("Review");
    let text = pty.text();
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("no {what}:\n{text}"));
    assert!(at("done") < at("Unfinished") && at("Unfinished") < at("write the document"), "{text}");
    assert!(at("write the document") < at("1. Problem Scenario"), "{text}");
    assert!(at("1. Problem Scenario") < at("6. "), "{text}");
    pty.wait("✓ the chosen scenario: D");
    pty.wait("(to do)");
    pty.send("\r");
    pty.wait("Esc back");
    pty.wait("nothing yet");
    pty.send("The model may decline too often. I would watch how many answerable questions it declines.\x04");
    pty.wait("Review");
    pty.wait("write the document");
    // To an answer in the middle of the list, and back to its row.
    select(&pty, UP, "✓ the method");
    pty.send("\r");
    pty.wait("❯ QLoRA");
    pty.send(ESC);
    pty.wait("Review");
    pty.wait("❯ ✓ the method");
    pty.send("\x03");
    assert_eq!(pty.exit(), 130);
    pty.is_as_found();
}

#[test]
fn what_was_finished_in_the_review_makes_way_for_the_next() {
    let folder = folder_before("dataset.size");
    let pty = Start::propose(&["edit"]).within(&folder).size(40, 100).spawn();
    pty.wait("❯ ○ the size of the dataset");
    pty.send("\r");
    pty.wait("nothing yet");
    pty.send("400 pairs\r");
    pty.wait("❯ ○ the reason for the size");
}
