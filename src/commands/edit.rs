//! `propose edit`: changes any answer of a draft, or goes on where the student left.

use super::desk::Document;
use super::settings::Settings;
use super::{answers, find_draft, wizard};
use crate::args::Edit;
use crate::draft;
use crate::flow::Flow;
use crate::names;
use crate::question::Question;
use crate::sections;
use crate::trouble::{Trouble, did_you_mean};
use std::path::{Path, PathBuf};

pub fn run(args: Edit, settings: &Settings) -> anyhow::Result<u8> {
    let (word, place) = sort(&args.words)?;
    let given = answers::any(&args.given);
    if !given && !settings.terminal && !args.given.plain {
        // Refuses before a draft is opened, and says what would help.
        wizard::prompter(settings, false)?;
    }
    let mut prompter = if given { None } else { Some(wizard::prompter(settings, args.given.plain)?) };
    let path = match (find_draft(word.as_deref(), args.draft.as_deref()), &mut prompter) {
        (Err(trouble), Some(prompter)) if word.is_none() && args.draft.is_none() => choose(prompter.as_mut(), trouble)?,
        (found, _) => found?,
    };
    let broken = prompter.as_mut().map(|prompter| prompter.as_mut() as &mut dyn crate::prompter::Prompter);
    let open = wizard::open(&path, args.force, broken)?;
    let Some(mut prompter) = prompter else {
        return wizard::take(&args.given, open, args.draft.is_some(), Document::default(), false);
    };
    let flow = match place {
        Some(questions) => {
            let mut flow = Flow::from_review(open.draft.proposal.clone(), &questions);
            wizard::set_aside(&mut flow, &open);
            flow
        }
        None => wizard::resume(&open),
    };
    wizard::walk(flow, open, args.draft.is_some(), Document::default(), prompter.as_mut())
}

/// Several drafts: a person can choose.
fn choose(prompter: &mut dyn crate::prompter::Prompter, trouble: anyhow::Error) -> anyhow::Result<PathBuf> {
    let drafts = draft::list(Path::new("."))?;
    if drafts.is_empty() {
        return Err(trouble);
    }
    let rows: Vec<String> = drafts.iter().map(|path| super::file_name(path)).collect();
    let at = prompter.choose("Which draft?", &rows)?.ok_or(trouble)?;
    Ok(drafts[at].clone())
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
