//! `propose list`: the drafts of the working folder.

use super::{DONE, file_name, print, tell};
use crate::args::{List, Output};
use crate::{draft, report, sections};
use serde_json::json;
use std::fmt::Write;
use std::path::Path;

pub fn run(args: &List) -> anyhow::Result<u8> {
    let drafts = draft::list(Path::new("."))?;
    let mut rows = Vec::new();
    let mut text = String::new();
    for path in &drafts {
        let name = file_name(path);
        match draft::load(path) {
            Ok(draft) => {
                let answered =
                    sections::questions().filter(|question| draft.proposal.answer(question).is_some()).count();
                let author = draft.proposal.text(&sections::AUTHOR);
                let handed = draft.exported.as_ref().map(|exported| exported.path.as_str());
                rows.push(json!({
                    "file": name, "author": author, "answered": answered, "of": sections::count(),
                    "revision": draft.revision, "exported": handed,
                }));
                let handed = handed.map_or("no document yet".to_string(), |path| format!("document {path}"));
                let line = format!("{name}  {author}  {answered} of {} answers, {handed}", sections::count());
                let _ = writeln!(text, "{}", report::visible_line(&line));
            }
            Err(trouble) => {
                rows.push(json!({ "file": name, "error": format!("{trouble:#}") }));
                let _ = writeln!(text, "{}", report::visible_line(&format!("{name}  {trouble:#}")));
            }
        }
    }
    if args.format == Output::Json {
        print(&format!("{}\n", serde_json::to_string_pretty(&rows)?))?;
    } else if drafts.is_empty() {
        tell("There is no draft in this folder. Start one: propose new \"Your Name\"");
    } else {
        print(&text)?;
    }
    Ok(DONE)
}
