//! A person is asked: what `new` and `edit` share.

use super::desk::{Document, FileDesk};
use super::settings::Settings;
use super::{DONE, FOUND, count, file_name, find_draft, print, tell, tell_findings};
use crate::args::Given;
use crate::draft::{self, Open};
use crate::flow::Flow;
use crate::prompter::plain::Plain;
use crate::prompter::signals::{self, Stopped};
use crate::prompter::terminal::{self, Terminal};
use crate::prompter::{self, End, Prompter};
use crate::rules::{self, Level, Reading};
use crate::sections;
use crate::trouble::Trouble;
use std::io;
use std::path::{Path, PathBuf};

/// Who asks here, if anybody can be asked.
pub fn prompter(settings: &Settings) -> anyhow::Result<Box<dyn Prompter>> {
    if !settings.terminal && !settings.asked_plain {
        return Err(Trouble::error(
            "there is no terminal to ask on",
            "Give answers with --answers FILE or --set KEY=TEXT, or let --plain read them from standard input.",
        ));
    }
    if !settings.plain {
        let (no_color, editor) = (settings.no_color, settings.editor.clone());
        return Ok(Box::new(Terminal::new(terminal::Settings { no_color, editor })?));
    }
    signals::watch(|| {})?;
    Ok(Box::new(Plain::new(io::stdin(), io::stderr(), settings.editor.clone())))
}

/// The draft that is meant; where there are several and somebody is there, they are asked.
pub fn find(word: Option<&str>, file: Option<&Path>, settings: &Settings) -> anyhow::Result<PathBuf> {
    match find_draft(word, file) {
        Err(_) if word.is_none() && settings.terminal && draft::list(Path::new("."))?.len() > 1 => {
            find_asking(word, file, prompter(settings)?.as_mut())
        }
        found => found,
    }
}

/// As [`find`], with the one who asks.
pub fn find_asking(word: Option<&str>, file: Option<&Path>, prompter: &mut dyn Prompter) -> anyhow::Result<PathBuf> {
    let trouble = match find_draft(word, file) {
        Err(trouble) if word.is_none() => trouble,
        found => return found,
    };
    let drafts = draft::list(Path::new("."))?;
    if drafts.is_empty() {
        return Err(trouble);
    }
    let rows: Vec<String> = drafts.iter().map(|path| file_name(path)).collect();
    let at = prompter.choose("Which draft?", &rows)?.ok_or(trouble)?;
    Ok(PathBuf::from(&rows[at]))
}

/// Walks a flow on a draft, to the document or to where the student leaves.
pub fn walk(
    mut flow: Flow,
    open: Open,
    named: bool,
    document: Document,
    prompter: &mut dyn Prompter,
) -> anyhow::Result<u8> {
    let mut desk = FileDesk::new(open, named, document);
    for news in desk.open.news() {
        prompter.say(&news);
    }
    let ended = prompter::walk(&mut flow, prompter, &mut desk);
    let path = desk.open.path().display().to_string();
    match ended {
        Ok(End::Exported) => {
            tell(&format!("The draft stays in {path}; propose edit changes any answer."));
            Ok(DONE)
        }
        Ok(End::Left) if desk.open.draft.revision == 0 => {
            tell("Nothing was answered, so nothing was saved.");
            Ok(DONE)
        }
        Ok(End::Left) => {
            let answered = sections::questions().filter(|question| flow.proposal().answer(question).is_some()).count();
            tell(&format!("Saved in {path}: {answered} of {} answers. To go on: propose edit", sections::count()));
            Ok(DONE)
        }
        // A signal or a closed terminal: everything typed is saved, and nobody may be there to read.
        Err(trouble) if trouble.is::<Stopped>() => Err(trouble),
        Err(trouble) => {
            // What can't be saved is at least on the screen.
            desk.open.draft.proposal = flow.proposal().clone();
            tell("This is the whole draft; copy it if it could not be saved:");
            tell(&crate::report::visible(&desk.open.draft.to_text()));
            Err(trouble)
        }
    }
}

/// Opens a draft; a broken one is offered back in its last good version.
pub fn open(path: &Path, force: bool, prompter: Option<&mut dyn Prompter>) -> anyhow::Result<Open> {
    let broken = match Open::existing(path) {
        Ok(open) => return Ok(open),
        Err(broken) => broken,
    };
    let newer_or_busy = crate::trouble::hint(&broken).is_some();
    let Some(last) = draft::last_good(path).filter(|_| path.exists() && !newer_or_busy) else { return Err(broken) };
    let answered = sections::questions().filter(|question| last.proposal.answer(question).is_some()).count();
    let offer = format!("the last good version, revision {} with {answered} answers", last.revision);
    let yes = match prompter {
        _ if force => true,
        Some(prompter) => {
            prompter.say(&format!("{broken:#}."));
            let among =
                [format!("Go on with {offer}; the broken file is kept beside it"), "Leave everything as it is".into()];
            prompter.choose("What now?", &among)? == Some(0)
        }
        None => false,
    };
    if yes {
        return Open::last_good(path);
    }
    Err(Trouble::error(
        format!("{broken:#}"),
        format!(
            "Mend the file, or set it aside and go on with {offer}: propose edit --draft {} --force",
            path.display()
        ),
    ))
}

/// Lays given answers over a draft, saves it and says everything that is missing or wrong. Nothing is asked.
pub fn take(given: &Given, mut open: Open, named: bool, document: Document, write: bool) -> anyhow::Result<u8> {
    let before = open.draft.proposal.clone();
    super::answers::lay(given, &mut open.draft.proposal)?;
    // A text that was being typed for an answer that is now given otherwise is kept beside it.
    if let Some((question, text, _)) = open.draft.typing.take() {
        open.draft.aside.retain(|(other, _)| *other != question);
        open.draft.aside.push((question, text));
    }
    let flow = Flow::from_review(open.draft.proposal.clone(), &[]);
    let mut desk = FileDesk::new(open, named, document);
    desk.save_given(&flow, &before)?;
    for news in desk.open.news() {
        tell(&news);
    }
    let findings = rules::check(&Reading::of(flow.proposal()));
    tell_findings(&findings);
    let errors = count(&findings, Level::Error);
    tell(&format!("Saved in {}.", desk.open.path().display()));
    if errors > 0 {
        let (are, them) = if errors == 1 { ("answer is", "it") } else { ("answers are", "them") };
        tell(&format!("{errors} {are} missing or wrong; propose edit asks for {them}."));
    }
    let code = if errors > 0 { FOUND } else { DONE };
    if !write || (errors > 0 && !desk.document.is_unfinished()) {
        return Ok(code);
    }
    if desk.document.to_standard_output() {
        print(&super::desk::render(&desk.open.draft, &desk.document)?)?;
        return Ok(code);
    }
    match super::desk::export(&mut desk.open, &desk.document) {
        Ok(path) => tell(&format!("Your proposal is in {path}.")),
        Err(trouble) => return Ok(super::report_error(&trouble)),
    }
    Ok(code)
}

/// Goes on where the last session ended.
pub fn resume(open: &Open) -> Flow {
    let mut flow = Flow::resume(open.draft.proposal.clone(), open.draft.typing.clone());
    set_aside(&mut flow, open);
    flow
}

/// Goes on with a first walk: at the half-typed text, or else at the first open question.
pub fn go_on(open: &Open) -> Flow {
    if open.draft.typing.is_some() {
        return resume(open);
    }
    let mut flow = Flow::new(open.draft.proposal.clone());
    set_aside(&mut flow, open);
    flow
}

/// Brings back the texts that were typed and not taken.
pub fn set_aside(flow: &mut Flow, open: &Open) {
    let typed = open.draft.typing.iter().map(|(question, text, _)| (*question, text.clone()));
    for (question, text) in open.draft.aside.iter().cloned().chain(typed) {
        flow.set_aside(question, text);
    }
}
