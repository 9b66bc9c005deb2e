//! `propose edit`: changes any answer of a draft, or goes on where the student left.

use super::desk::Document;
use super::settings::Settings;
use super::{answers, find_draft, wizard};
use crate::args::Edit;
use crate::flow::Flow;
use crate::names;
use crate::question::Question;
use crate::sections;
use crate::trouble::{Trouble, did_you_mean};
use std::path::Path;

pub fn run(args: Edit, settings: &Settings) -> anyhow::Result<u8> {
    let work = args.work;
    let (word, place) = sort(&args.words)?;
    let document = Document::of(&work)?;
    if answers::any(&work.given) {
        let path = find_draft(word.as_deref(), work.draft.as_deref())?;
        let open = wizard::open(&path, work.force, None)?;
        let write = document.is_wanted();
        return wizard::take(&work.given, open, work.draft.is_some(), document, write);
    }
    let mut prompter = wizard::prompter(settings)?;
    let path = wizard::find_asking(word.as_deref(), work.draft.as_deref(), prompter.as_mut())?;
    let open = wizard::open(&path, work.force, Some(prompter.as_mut()))?;
    let flow = match place {
        Some(questions) => {
            let mut flow = Flow::from_review(open.draft.proposal.clone(), &questions);
            wizard::set_aside(&mut flow, &open);
            flow
        }
        None => wizard::resume(&open),
    };
    wizard::walk(flow, open, work.draft.is_some(), document, prompter.as_mut())
}

type Sorted = (Option<String>, Option<Vec<&'static Question>>);

/// Which word names the draft and which a place in it. A single word that is a key or a section is that, unless a draft bears it.
fn sort(words: &[String]) -> anyhow::Result<Sorted> {
    let bears = |word: &str| Path::new(&names::draft(Some(word))).is_file() || Path::new(word).is_file();
    match words {
        [] => Ok((None, None)),
        [word] => match questions(word) {
            Some(questions) if !bears(word) => Ok((None, Some(questions))),
            _ => Ok((Some(word.clone()), None)),
        },
        [draft, place, ..] => match questions(place) {
            Some(questions) => Ok((Some(draft.clone()), Some(questions))),
            None => {
                let keys = sections::questions().map(|question| question.id);
                let places: Vec<&str> = keys.chain(sections::ALL.iter().map(|section| section.id)).collect();
                let meant = did_you_mean(place, places.iter().copied());
                let hint = meant
                    .map_or(format!("Places are {}.", places.join(", ")), |meant| format!("Did you mean {meant}?"));
                Err(Trouble::error(format!("{place} is neither a key nor a section"), hint))
            }
        },
    }
}

/// The questions that a key or the name of a section means.
fn questions(word: &str) -> Option<Vec<&'static Question>> {
    let one = sections::question(word).map(|question| vec![question]);
    one.or_else(|| sections::section(word).map(|section| section.questions.to_vec()))
}
