//! Signals at every prompt, closed terminals and sudden ends: the code, the terminal as found, and the text on disk.

use crate::pty::{Pty, Start, at, draft, folder_before};
use nix::sys::signal::Signal;

const SIGNALS: [(Signal, u32); 3] = [(Signal::SIGINT, 130), (Signal::SIGTERM, 143), (Signal::SIGHUP, 129)];

#[track_caller]
fn ends(mut pty: Pty, signal: Signal, code: u32) -> Pty {
    pty.signal(signal);
    assert_eq!(pty.exit(), code, "{signal}");
    pty.is_as_found();
    pty
}

#[test]
fn at_a_text_the_text_is_saved() {
    for (signal, code) in SIGNALS {
        let pty = at("base_model.justification", |start| start);
        pty.send("It fits becuase\x1b[D\x1b[D");
        pty.wait("15 characters");
        let pty = ends(pty, signal, code);
        assert_eq!(pty.draft()["typing"]["text"], "It fits becuase", "{signal}");
        assert_eq!(pty.draft()["typing"]["key"], "base_model.justification");
    }
}

#[test]
fn at_an_open_help_the_text_is_saved() {
    for (signal, code) in SIGNALS {
        let pty = at("base_model.justification", |start| start);
        pty.send("It fits");
        pty.wait("7 characters");
        pty.send("\x1bOP");
        pty.wait("To think about");
        let pty = ends(pty, signal, code);
        assert_eq!(pty.draft()["typing"]["text"], "It fits", "{signal}");
    }
}

#[test]
fn at_a_list_nothing_is_lost() {
    for (signal, code) in SIGNALS {
        let pty = at("dataset.format", |start| start);
        pty.wait("❯ messages");
        let pty = ends(pty, signal, code);
        assert_eq!(pty.draft()["author"], "Ines Calado", "{signal}");
    }
}

#[test]
fn at_the_review_nothing_is_lost() {
    for (signal, code) in SIGNALS {
        let pty = Start::propose(&["edit"]).within(&folder_before("nothing")).spawn();
        pty.wait("write the document");
        ends(pty, signal, code);
    }
}

#[test]
fn with_the_editor_open_it_is_ended_and_the_text_saved() {
    for (signal, code) in &SIGNALS[1..] {
        // The process of the editor must go as well: the terminal is held until it does.
        let pty = at("base_model.justification", |start| start.with("EDITOR", "sh -c 'echo OPEN; exec sleep 1000'"));
        pty.send("It fits");
        pty.wait("7 characters");
        pty.send("\x0f");
        pty.wait("OPEN");
        let pty = ends(pty, *signal, *code);
        assert_eq!(pty.draft()["typing"]["text"], "It fits", "{signal}");
    }
}

#[test]
fn ctrl_c_in_the_editor_is_the_editors() {
    let editor = "sh -c 'trap \"echo CAUGHT\" INT; echo OPEN; read line; echo $line >> $0'";
    let pty = at("base_model.justification", |start| start.with("EDITOR", editor));
    pty.send("It fits");
    pty.wait("7 characters");
    pty.send("\x0f");
    pty.wait("OPEN");
    pty.send("\x03");
    pty.wait("CAUGHT");
    pty.send("\n");
    pty.wait("│ It fits");
}

#[test]
fn a_closed_terminal_saves_the_text() {
    for help in [false, true] {
        let pty = at("base_model.justification", |start| start);
        pty.send("It fits");
        pty.wait("7 characters");
        if help {
            pty.send("\x1bOP");
            pty.wait("To think about");
        }
        let (code, folder) = pty.close();
        assert_eq!(code, 129);
        assert_eq!(draft(folder.path())["typing"]["text"], "It fits");
    }
}

#[test]
fn a_closed_terminal_at_a_list_ends_the_program() {
    let pty = at("dataset.format", |start| start);
    pty.wait("❯ messages");
    let (code, folder) = pty.close();
    assert_eq!(code, 129);
    assert_eq!(draft(folder.path())["author"], "Ines Calado");
}

#[test]
fn ctrl_c_at_a_list_ends_with_its_code() {
    let mut pty = at("dataset.format", |start| start);
    pty.wait("❯ messages");
    pty.send("\x03");
    assert_eq!(pty.exit(), 130);
    pty.is_as_found();
}

#[test]
fn after_kill_9_the_text_is_there_cursor_and_all() {
    let mut pty = at("base_model.justification", |start| start);
    pty.send("It fits the card");
    pty.wait("16 characters");
    pty.send("\x1b[D\x1b[D\x1b[D\x1b[Dold ");
    pty.wait("20 characters");
    pty.wait_for_draft("the text", |draft| draft["typing"]["text"] == "It fits the old card");
    pty.signal(Signal::SIGKILL);
    pty.exit();
    let again = Start::propose(&["edit"]).within(&pty.folder).spawn();
    again.wait("│ It fits the old card");
    again.wait("20 characters");
    // Behind "old ", which is where it was.
    assert_eq!(again.shown().parser.screen().cursor_position().1, 2 + 16);
    again.send("new ");
    again.wait("│ It fits the old new card");
    again.send("\x1b[D");
    again.send("\x13");
    again.wait("Saved in");
    assert_eq!(again.draft()["typing"]["cursor"], 19);
}
