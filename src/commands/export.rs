//! `propose export`: writes the document that is handed in.

use super::desk::{self, Document, HeldBack};
use super::{DONE, FOUND, find_draft, print, tell};
use crate::args::Export;
use crate::draft::{self, Open};
use crate::report;
use crate::trouble::Trouble;
use std::path::Path;

pub fn run(args: &Export) -> anyhow::Result<u8> {
    if args.format != "md" {
        return Err(Trouble::error(format!("there is no format {}", args.format), "The format is md."));
    }
    let path = find_draft(args.words.as_deref(), args.draft.as_deref())?;
    let document = Document { output: args.output.clone(), force: args.force, unfinished: args.unfinished };
    let written = if document.output.as_deref() == Some(Path::new("-")) {
        desk::render(&draft::load(&path)?, document.unfinished)
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
        Err(error) if error.is::<HeldBack>() => {
            if let Some(HeldBack(held)) = error.downcast_ref() {
                tell("The document is not written yet:");
                held.iter().for_each(|message| tell(&format!("  {}", report::visible_line(message))));
                tell("next: propose edit asks for what is missing; --unfinished writes the document as it is.");
            }
            Ok(FOUND)
        }
        Err(error) => Err(error),
    }
}
