//! `propose export`: writes the document that is handed in.

use super::desk::{self, Document, HeldBack};
use super::settings::Settings;
use super::{DONE, FOUND, answers, print, tell, wizard};
use crate::args::Export;
use crate::draft::{self, Open};
use crate::report;

pub fn run(args: Export, settings: &Settings) -> anyhow::Result<u8> {
    let path = wizard::find(args.word.as_deref(), args.work.draft.as_deref(), settings)?;
    let named = args.work.draft.is_some();
    let document = Document::of(&args.work)?;
    if answers::any(&args.work.given) {
        return wizard::take(&args.work.given, Open::existing(&path)?, named, document, true);
    }
    let written = if document.to_standard_output() {
        desk::render(&draft::load(&path)?, &document)
    } else {
        let mut open = Open::existing(&path)?;
        let written = desk::export(&mut open, &document);
        open.news().iter().for_each(|news| tell(news));
        written.map(|path| format!("{path}\n"))
    };
    match written {
        Ok(text) => {
            print(&text)?;
            Ok(DONE)
        }
        Err(error) => held_back(error),
    }
}

/// Says what the document waits for; any other error goes on.
pub fn held_back(error: anyhow::Error) -> anyhow::Result<u8> {
    let HeldBack(held) = error.downcast::<HeldBack>()?;
    tell("The document is not written yet:");
    held.iter().for_each(|message| tell(&format!("  {}", report::visible_line(message))));
    tell("next: propose edit asks for what is missing; --unfinished writes the document as it is.");
    Ok(FOUND)
}
