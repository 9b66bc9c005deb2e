//! Typing, editing, going back, keeping, words and suggestions.

use crate::pty::{Start, answer, at};

const LEFT: &str = "\x1b[D";
const DONE: &str = "\x04";
const ESC: &str = "\x1b";
const F1: &str = "\x1bOP";

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
    pty.send("\r\rIt answers from the pool's own pages, where a prompt alone made it guess.");
    pty.wait("2 sentences");
    pty.send(DONE);
    pty.wait("Which open model do you start from?");
    let text = pty.text();
    let lines: Vec<&str> = text.lines().collect();
    let asked = lines.iter().position(|line| line.starts_with("✓ What is the problem?")).expect(&text);
    assert!(lines[asked + 1].starts_with("  Guests ask cashiers. It answers from"), "{text}");
    assert_eq!(lines[asked + 2], "", "{text}");
    assert!(lines[asked + 3].starts_with("[2/6] Base model · 4 of 17"), "{text}");
    assert_eq!(text.matches("What is the problem?").count(), 1, "{text}");
    assert!(!text.contains("Ctrl-D done"), "{text}");
    let draft = pty.draft();
    let given = answer(&draft, "scenario.description").unwrap();
    assert_eq!(
        given,
        "Guests ask cashiers.\n\nIt answers from the pool's own pages, where a prompt alone made it guess."
    );
}

#[test]
fn a_refused_text_stays_with_the_reason_and_is_there_after_going_back() {
    let pty = at("base_model.justification", |start| start);
    pty.send("TODO");
    pty.wait("4 characters");
    pty.send(DONE);
    pty.wait("✗ ");
    pty.wait("│ TODO");
    pty.wait("Ctrl-D keep it as it is");
    pty.send(ESC);
    pty.wait("Which open model do you start from?");
    pty.send("\r");
    pty.wait("Why this model?");
    pty.wait("│ TODO");
    pty.wait("4 characters");
    assert_eq!(answer(&pty.draft(), "base_model.justification"), None);
}

#[test]
fn the_same_refused_text_again_is_kept() {
    let pty = at("base_model.justification", |start| start);
    pty.send("TODO");
    pty.wait("4 characters");
    pty.send(DONE);
    pty.wait("Ctrl-D keep it as it is");
    pty.send(DONE);
    pty.wait("Which data do you need?");
    pty.wait("  TODO (kept by you)");
    assert_eq!(answer(&pty.draft(), "base_model.justification"), Some("TODO"));
    assert_eq!(pty.draft()["kept"][0], "base_model.justification");
}

#[test]
fn a_refused_text_can_be_mended() {
    let pty = at("base_model.justification", |start| start);
    pty.send("TODO");
    pty.wait("4 characters");
    pty.send(DONE);
    pty.wait("Ctrl-D keep it as it is");
    pty.send("\x15");
    pty.wait("nothing yet");
    pty.send("It fits our card, and its licence is free. It also answers briefly.");
    pty.wait("Ctrl-D done");
    pty.send(DONE);
    pty.wait("Which data do you need?");
    assert!(!pty.text().contains("kept by you"));
}

#[test]
fn words_do_what_keys_do() {
    let mut pty = at("base_model.name", |start| start);
    let line = |word: &str| {
        pty.send(word);
        pty.wait(&format!("│ {word}"));
        pty.send("\r");
    };
    line(":help");
    pty.wait("To think about");
    pty.send(ESC);
    pty.wait("nothing yet");
    line(":term lora");
    pty.wait("Trains two small matrices");
    pty.send(ESC);
    pty.wait("nothing yet");
    line(":show");
    pty.wait("Your answers so far");
    pty.send(ESC);
    pty.wait("nothing yet");
    line(":nonsense");
    pty.wait("the words are");
    pty.send("\x15");
    line(":back");
    pty.wait("What is the problem?");
    pty.wait("Every pot that leaves the nursery");
    pty.send("\r:skip");
    pty.wait("│ :skip");
    pty.send(DONE);
    pty.wait("Which open model do you start from?");
    line(":skip");
    pty.wait("Why this model?");
    pty.send("It fits.\r:save");
    pty.wait("│ :save");
    pty.send(DONE);
    pty.wait("Saved in");
    assert_eq!(pty.exit(), 0);
    assert_eq!(pty.draft()["typing"]["text"], "It fits.");
    pty.is_as_found();
}

#[test]
fn two_colons_begin_a_text_with_one() {
    let pty = at("base_model.justification", |start| start);
    pty.send("It fits our card and answers briefly.\r::back");
    pty.wait("│ ::back");
    pty.send(DONE);
    pty.wait("Which data do you need?");
    assert_eq!(answer(&pty.draft(), "base_model.justification"), Some("It fits our card and answers briefly.\n:back"));
}

#[test]
fn what_is_typed_is_not_skipped_by_accident() {
    let pty = at("base_model.justification", |start| start);
    pty.send("Half a thought");
    pty.wait("14 characters");
    pty.send("\x0e");
    pty.wait("^N again goes on without what you have typed");
    pty.send(".");
    pty.wait("15 characters");
    pty.send("\x0e");
    pty.wait("^N again");
    pty.send("\x0e");
    pty.wait("Which data do you need?");
}

#[test]
fn ctrl_c_asks_once_and_then_saves_and_quits() {
    let mut pty = at("base_model.justification", |start| start);
    pty.send("Half a thought");
    pty.wait("14 characters");
    pty.send("\x03");
    pty.wait("^C again saves and quits");
    pty.send(" more");
    pty.wait("19 characters");
    pty.send("\x03");
    pty.wait("^C again");
    pty.send("\x03");
    assert_eq!(pty.exit(), 0);
    assert_eq!(pty.draft()["typing"]["text"], "Half a thought more");
    pty.is_as_found();
}

#[test]
fn help_is_read_scrolled_and_left_by_typing() {
    let pty = at("base_model.justification", |start| start.size(14, 60));
    pty.send("It");
    pty.wait("2 characters");
    pty.send(F1);
    pty.wait("Help: Why this model?");
    pty.wait("Esc close · ↑↓ scroll");
    assert!(!pty.text().contains("plant nursery"));
    pty.send("\x1b[F");
    pty.wait("what a word means");
    pty.send("\x1b[H");
    pty.wait("A reader should see that you compared");
    pty.send("s");
    pty.wait("│ Its");
    pty.send(F1);
    pty.wait("Help: Why this model?");
    pty.send(F1);
    pty.wait("│ Its");
}

#[test]
fn help_asks_what_the_scenario_asks() {
    let pty = at("dataset.size", |start| start.size(50, 100));
    pty.send(F1);
    pty.wait("To think about");
    pty.wait("plant nursery");
    pty.wait("240-300");
    pty.wait("overfitting: ");
    let hints = propose::catalog::scenarios::find("D").unwrap().hints.get("dataset.size").unwrap();
    pty.wait(&hints[0][..40]);
}

#[test]
fn letters_of_every_script_are_edited_whole() {
    let pty = at("base_model.justification", |start| start);
    pty.send("a👨‍👩‍👧‍👦b e\u{301}x 漢字 नमस्ते עברית");
    pty.wait("characters");
    // Delete the word in Hebrew and its blank, the word in Hindi, and so on, always whole letters.
    pty.send("\x17\x17");
    pty.wait_gone("עברית");
    pty.send("\x01");
    pty.send("\x1b[C\x1b[C\x7f");
    pty.wait("│ ab e\u{301}x 漢字");
    pty.send(&"\x1b[C".repeat(3));
    pty.send("\x7f");
    pty.wait("│ ab x 漢字");
    pty.send("\x05\x7f\x7f");
    pty.wait("│ ab x 漢\n");
    pty.wait("6 characters");
    pty.send(DONE);
    pty.wait("Which data do you need?");
    assert_eq!(answer(&pty.draft(), "base_model.justification"), Some("ab x 漢"));
}

#[test]
fn the_cursor_stands_where_the_next_letter_will_be() {
    let pty = at("base_model.justification", |start| start.size(12, 40));
    let long = "漢字かな交じり文 ".repeat(8);
    pty.send(&long);
    pty.wait("72 characters");
    for step in 0..12 {
        pty.send(LEFT);
        pty.send("X");
        pty.wait(&format!("{} characters", 73 + step));
        let shown = pty.shown();
        let (row, column) = shown.parser.screen().cursor_position();
        let before = shown.parser.screen().cell(row, column.saturating_sub(1)).map(|cell| cell.contents().to_string());
        assert!(column == 2 || before.as_deref() == Some("X"), "{before:?} at {row}, {column}");
    }
}

#[test]
fn suggestions_help_and_do_not_disturb() {
    let pty = at("base_model.name", |start| start);
    pty.send("phi-3.5");
    pty.wait("Tab take");
    pty.wait("  microsoft/Phi-3.5-mini-instruct");
    // Enter takes what is typed, not what is suggested.
    pty.send("\t");
    pty.wait("│ microsoft/Phi-3.5-mini-instruct");
    pty.send("\x15qwen2.5");
    pty.wait("7 characters");
    pty.send("\x1b[B");
    pty.wait("❯ Qwen/Qwen2.5");
    pty.send("\x1b[B\x1b[A\x1b[A");
    pty.wait_gone("❯ ");
    pty.send("\x1b[B");
    pty.wait("❯ ");
    pty.send("\r");
    pty.wait("│ Qwen/Qwen2.5");
    pty.wait_gone("Tab take");
    pty.send("\r");
    pty.wait("Why this model?");
}

#[test]
fn a_slow_line_does_not_break_keys() {
    let pty = at("base_model.justification", |start| start);
    pty.send("ab");
    pty.wait("2 characters");
    for byte in "\x1b[DX\x1b[1;5D\u{e9}漢\x1b[200~One\rTwo\x1b[201~".bytes() {
        pty.send_bytes(&[byte]);
        // Not to wait for anything: the pause is what is sent.
        std::thread::sleep(std::time::Duration::from_millis(8));
    }
    pty.wait("│ é漢One\n│ TwoaXb");
}
