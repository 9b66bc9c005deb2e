//! `propose new`: starts a proposal.

use super::desk::Document;
use super::settings::Settings;
use super::{answers, wizard};
use crate::args::New;
use crate::draft::Open;
use crate::flow::Flow;
use crate::names;
use crate::sections;
use crate::trouble::Trouble;
use std::path::PathBuf;

const WELCOME: &str = "Your proposal has six sections; propose asks for each answer, explains words, and checks what you write.\n\
    It takes some twenty minutes. Every answer is saved at once, so you can leave at any moment and go on later.\n\
    The words are yours: nothing is written for you. Type :help at any question.";

pub fn run(args: New, settings: &Settings) -> anyhow::Result<u8> {
    let author = args.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let work = args.work;
    let named = work.draft.is_some();
    let document = Document::of(&work)?;
    let given = answers::any(&work.given);
    let path = work.draft.unwrap_or_else(|| PathBuf::from(names::draft(author)));
    if given {
        if path.exists() {
            return Err(exists(&path.display().to_string()));
        }
        let mut open = Open::new(&path)?;
        if let Some(author) = author {
            open.draft.proposal.set(&sections::AUTHOR, author);
        }
        return wizard::take(&work.given, open, named, document, true);
    }
    if !settings.terminal && !settings.asked_plain {
        // Said first: it is what the caller can do something about.
        if path.exists() {
            return Err(exists(&path.display().to_string()));
        }
    }
    let mut prompter = wizard::prompter(settings)?;
    if path.exists() {
        prompter.say(&format!("There is a draft already: {}.", path.display()));
        let among = ["Go on with it".to_string(), "Leave it as it is".to_string()];
        if prompter.choose("What now?", &among)? != Some(0) {
            return Err(exists(&path.display().to_string()));
        }
        let open = wizard::open(&path, false, Some(prompter.as_mut()))?;
        let flow = wizard::go_on(&open);
        return wizard::walk(flow, open, named, document, prompter.as_mut());
    }
    let mut open = Open::new(&path)?;
    if let Some(author) = author {
        open.draft.proposal.set(&sections::AUTHOR, author);
    }
    prompter.say(WELCOME);
    let flow = Flow::new(open.draft.proposal.clone());
    wizard::walk(flow, open, named, document, prompter.as_mut())
}

fn exists(path: &str) -> anyhow::Error {
    Trouble::error(
        format!("the draft {path} exists already"),
        "Go on with it: propose edit. Or start another under another name.",
    )
}
