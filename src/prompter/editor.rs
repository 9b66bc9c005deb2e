//! The student's own editor on a private file. Whatever becomes of it, the text that went in is still with the caller.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, ExitStatus};

/// Editors to try when none is named.
#[cfg(unix)]
const USUAL: &[&str] = &["nano", "vi"];
#[cfg(not(unix))]
const USUAL: &[&str] = &["notepad"];

/// What came back.
#[derive(Debug, PartialEq, Eq)]
pub enum Edited {
    Changed(String),
    Unchanged,
    Failed {
        /// One clause on what went wrong.
        says: String,
        /// What stood in the file, if the editor got so far.
        text: Option<String>,
    },
}

/// Opens a text in an editor and waits. `editor` is a command with arguments, split as a shell would, without one.
/// The file can be read by nobody else, and is gone afterwards with whatever the editor left beside it.
pub fn edit(text: &str, suffix: &str, editor: Option<&str>) -> Edited {
    let failed = |says: String| Edited::Failed { says, text: None };
    let commands = match editor.map(str::trim).filter(|editor| !editor.is_empty()) {
        Some(editor) => match shell_words::split(editor) {
            Ok(words) => vec![words],
            Err(error) => return failed(format!("EDITOR can't be read ({error})")),
        },
        None => USUAL.iter().map(|editor| vec![editor.to_string()]).collect(),
    };
    let mut file = None;
    let folder = match tempfile::Builder::new().prefix("propose-").tempdir() {
        Ok(folder) => folder,
        Err(error) => return failed(format!("no file for the editor could be made ({error})")),
    };
    let made = tempfile::Builder::new().prefix("answer-").suffix(suffix).tempfile_in(folder.path());
    let ready = made.and_then(|mut made| {
        made.write_all(text.as_bytes())?;
        // Editors complain about a last line without an end.
        if !text.is_empty() && !text.ends_with('\n') {
            made.write_all(b"\n")?;
        }
        file = Some(made.into_temp_path());
        Ok(())
    });
    let (Ok(()), Some(path)) = (ready, &file) else {
        return failed("no file for the editor could be made".to_string());
    };
    let mut missing = failed("no editor was found; EDITOR can name one".to_string());
    for command in &commands {
        let Some((program, arguments)) = command.split_first() else { continue };
        match run(program, arguments, path) {
            Ok(status) => return read_back(text, path, status, program),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                missing = failed(format!("the editor “{program}” was not found"));
            }
            Err(error) => return failed(format!("the editor “{program}” did not start ({error})")),
        }
    }
    missing
}

fn run(program: &str, arguments: &[String], path: &Path) -> io::Result<ExitStatus> {
    let mut child = Command::new(program).args(arguments).arg(path).spawn()?;
    #[cfg(unix)]
    let _editing = super::signals::Editing::new(child.id());
    child.wait()
}

fn read_back(text: &str, path: &Path, status: ExitStatus, program: &str) -> Edited {
    let after = fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let after = after.map(|after| match text.ends_with('\n') {
        true => after,
        false => after.strip_suffix("\r\n").or(after.strip_suffix('\n')).map(str::to_string).unwrap_or(after),
    });
    match after {
        Ok(after) if status.success() && after == text => Edited::Unchanged,
        Ok(after) if status.success() => Edited::Changed(after),
        Ok(after) => Edited::Failed { says: ended(program, status), text: (after != text).then_some(after) },
        Err(error) => Edited::Failed { says: format!("the editor's file can't be read ({error})"), text: None },
    }
}

fn ended(program: &str, status: ExitStatus) -> String {
    let program = Path::new(program).file_name().map_or(program.into(), |name| name.to_string_lossy());
    match status.code() {
        Some(code) => format!("{program} ended with exit code {code}"),
        None => format!("{program} was killed"),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    fn script(body: &str) -> (tempfile::TempDir, String) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my editor");
        fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        let command = format!("'{}' --wait \"two words\"", path.display());
        (folder, command)
    }

    #[test]
    fn the_editor_gets_its_arguments_and_the_text_comes_back() {
        let (_folder, command) = script(r#"echo "$1|$2|$#" >> "$3""#);
        assert_eq!(edit("Old.", ".md", Some(&command)), Edited::Changed("Old.\n--wait|two words|3".into()));
    }

    #[test]
    fn the_file_is_private_and_removed_with_all_beside_it() {
        let (folder, command) = script(r#"stat -c '%a' "$3" > "${0}.mode"; echo "$3" > "${0}.path"; cp "$3" "$3~""#);
        assert_eq!(edit("Text", ".md", Some(&command)), Edited::Unchanged);
        let said = |what: &str| fs::read_to_string(folder.path().join(format!("my editor.{what}"))).unwrap();
        assert_eq!(said("mode"), "600\n");
        let path = std::path::PathBuf::from(said("path").trim());
        assert!(!path.parent().unwrap().exists());
    }

    #[test]
    fn a_failing_editor_gives_its_text_apart() {
        let (_folder, command) = script(r#"echo new > "$3"; exit 3"#);
        let Edited::Failed { says, text } = edit("Old", ".md", Some(&command)) else { panic!() };
        assert_eq!((says.as_str(), text.as_deref()), ("my editor ended with exit code 3", Some("new")));
        let (_folder, command) = script("kill -9 $$");
        let Edited::Failed { says, text } = edit("Old", ".md", Some(&command)) else { panic!() };
        assert_eq!((says.as_str(), text), ("my editor was killed", None));
    }

    #[test]
    fn a_missing_editor_or_a_broken_name_is_said() {
        for command in ["no-such-editor-here --wait", "'unfinished"] {
            assert!(matches!(edit("Old", ".md", Some(command)), Edited::Failed { text: None, .. }), "{command}");
        }
    }
}
