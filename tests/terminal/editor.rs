//! The student's own editor: with arguments, missing, failing, killed. The text is never lost, the file always.

use crate::pty::{Pty, Start, at};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const EDIT: &str = "\x0f";

/// An editor that is a script, in a folder with a blank in its name.
struct Editor {
    folder: Arc<tempfile::TempDir>,
}

impl Editor {
    fn new(script: &str) -> Editor {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let home = folder.path().join("my tools");
        std::fs::create_dir(&home).unwrap();
        let path = home.join("ed");
        std::fs::write(&path, format!("#!/bin/sh\nhere=$(dirname \"$0\")\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        Editor { folder }
    }

    fn command(&self) -> String {
        format!("'{}/my tools/ed' --wait", self.folder.path().display())
    }

    fn wrote(&self, what: &str) -> String {
        std::fs::read_to_string(self.folder.path().join("my tools").join(what)).unwrap()
    }
}

fn open(command: &str) -> Pty {
    let pty = at("base_model.justification", |start: Start| start.with("EDITOR", command));
    pty.send("It fits the card.");
    pty.wait("17 characters");
    pty.send(EDIT);
    pty
}

#[test]
fn it_gets_the_text_a_cooked_terminal_and_a_private_file() {
    let editor = Editor::new(
        r#"stty -a > "$here/stty"; echo "$2" > "$here/path"; stat -c %a "$2" > "$here/mode"; cp "$2" "$here/text"
           echo "One more line." >> "$2"; echo backup > "$2~""#,
    );
    let pty = open(&editor.command());
    pty.wait("│ It fits the card.\n│ One more line.");
    pty.wait("32 characters");
    assert_eq!(editor.wrote("text"), "It fits the card.\n");
    assert_eq!(editor.wrote("mode"), "600\n");
    let stty = editor.wrote("stty");
    assert!(stty.contains(" icanon") && stty.contains(" echo "), "{stty}");
    let path = PathBuf::from(editor.wrote("path").trim());
    assert!(!path.exists() && !path.parent().unwrap().exists());
    assert_ne!(path.parent().unwrap(), Path::new("/tmp"));
    // One step takes it back.
    pty.send("\x1a");
    pty.wait("17 characters");
}

#[test]
fn unchanged_is_unchanged() {
    let pty = open("true");
    pty.wait("the editor changed nothing");
    pty.wait("│ It fits the card.");
}

#[test]
fn missing_is_said_and_the_text_stays() {
    let pty = open("no-such-editor --wait");
    pty.wait("“no-such-editor” was not found");
    pty.wait("│ It fits the card.");
    pty.send(" Yes.");
    pty.wait("22 characters");
}

#[test]
fn a_quote_that_is_open_is_said() {
    let pty = open("'vi");
    pty.wait("EDITOR can't be read");
    pty.wait("│ It fits the card.");
}

#[test]
fn failing_keeps_both_texts() {
    let editor = Editor::new(r#"echo "Other text." > "$2"; exit 3"#);
    let pty = open(&editor.command());
    pty.wait("ed ended with exit code 3; your text is as it was, ^Y");
    pty.wait("│ It fits the card.");
    pty.send("\x19");
    pty.wait("│ Other text.");
    pty.send("\x1a");
    pty.wait("│ It fits the card.");
}

#[test]
fn killed_keeps_the_text() {
    let editor = Editor::new("kill -9 $$");
    let pty = open(&editor.command());
    pty.wait("ed was killed; your text is as it was");
    pty.wait("│ It fits the card.");
}

#[test]
fn what_is_typed_while_it_is_open_does_not_reach_the_box() {
    let editor = Editor::new(r#"echo OPEN; read line; echo "$line" >> "$2""#);
    let pty = open(&editor.command());
    pty.wait("OPEN");
    pty.send("From the editor.\nleft over");
    pty.wait("│ From the editor.");
    pty.wait("34 characters");
}
