//! Where a wizard's answers are kept: a draft on disk, and the document that is written from it.

use crate::args::Work;
use crate::draft::{self, Draft, Exported, Mode, Open};
use crate::flow::{self, Flow};
use crate::names;
use crate::prompter::Desk;
use crate::proposal::Proposal;
use crate::question::Question;
use crate::rules::{self, Reading};
use crate::trouble::Trouble;
use crate::{document, sections};
use anyhow::Context;
use std::fs;
use std::path::{Path, PathBuf};

pub struct FileDesk {
    pub open: Open,
    /// The draft's file was named by the student, so it keeps its name.
    pub named: bool,
    pub document: Document,
    /// What was last read or written: a step that changed nothing writes nothing.
    saved: Kept,
}

/// Which document is wanted, and where it goes.
pub struct Document {
    format: String,
    output: Option<PathBuf>,
    force: bool,
    unfinished: bool,
}

impl Document {
    pub fn of(work: &Work) -> anyhow::Result<Document> {
        if !document::formats().any(|format| format == work.format) {
            let formats: Vec<&str> = document::formats().collect();
            return Err(Trouble::error(
                format!("there is no document format {}", work.format),
                format!("There is {}.", formats.join(", ")),
            ));
        }
        let (output, force, unfinished) = (work.output.clone(), work.force, work.unfinished);
        Ok(Document { format: work.format.clone(), output, force, unfinished })
    }

    pub fn to_standard_output(&self) -> bool {
        self.output.as_deref() == Some(Path::new("-"))
    }

    /// It is wanted although answers are missing.
    pub fn is_unfinished(&self) -> bool {
        self.unfinished
    }

    /// It was asked for by name.
    pub fn is_wanted(&self) -> bool {
        self.output.is_some() || self.unfinished
    }
}

#[derive(PartialEq)]
struct Kept {
    proposal: Proposal,
    typing: Option<(&'static Question, String, usize)>,
    aside: Vec<(&'static Question, String)>,
}

impl FileDesk {
    pub fn new(open: Open, named: bool, document: Document) -> FileDesk {
        let draft = &open.draft;
        let saved = Kept { proposal: draft.proposal.clone(), typing: draft.typing.clone(), aside: draft.aside.clone() };
        FileDesk { open, named, document, saved }
    }
}

impl Desk for FileDesk {
    fn save(&mut self, flow: &Flow, typing: Option<(&str, usize)>) -> anyhow::Result<()> {
        let here = flow.question();
        let typing = match (here, typing) {
            (Some(question), Some((text, cursor))) if !text.trim().is_empty() => {
                Some((question, text.to_string(), cursor))
            }
            // A text that waits at the question that is asked next is where the next session begins.
            (Some(question), _) => flow
                .aside()
                .find(|(id, _)| *id == question.id)
                .map(|(_, text)| (question, text.to_string(), text.chars().count())),
            _ => None,
        };
        let typed_at = typing.as_ref().map(|(question, _, _)| question.id);
        let aside = flow.aside().filter(|(id, _)| Some(*id) != typed_at);
        let aside = aside.filter_map(|(id, text)| Some((sections::question(id)?, text.to_string()))).collect();
        let kept = Kept { proposal: flow.proposal().clone(), typing, aside };
        if self.saved == kept {
            return Ok(());
        }
        self.open.draft.proposal = kept.proposal.clone();
        self.open.draft.typing = kept.typing.clone();
        self.open.draft.aside = kept.aside.clone();
        self.open.save()?;
        self.saved = kept;
        self.take_the_authors_name()
    }

    fn news(&mut self) -> Vec<String> {
        self.open.news()
    }

    fn export(&mut self, flow: &Flow) -> anyhow::Result<String> {
        let path = export(&mut self.open, &self.document)?;
        Ok(format!(
            "Your proposal is in {path}.\nOne question to think about, it is not graded: {}",
            flow::coherence(flow.proposal())
        ))
    }
}

impl FileDesk {
    /// Saves answers that were given all at once; `before` tells whether anything changed.
    pub fn save_given(&mut self, flow: &Flow, before: &Proposal) -> anyhow::Result<()> {
        if flow.proposal() == before && self.open.draft.revision > 0 {
            return Ok(());
        }
        self.open.draft.proposal = flow.proposal().clone();
        self.open.save()?;
        self.take_the_authors_name()
    }

    /// A draft without a name gets its author's name, as soon as there is an author.
    fn take_the_authors_name(&mut self) -> anyhow::Result<()> {
        let author = self.open.draft.proposal.answer(&sections::AUTHOR);
        let unnamed = self.open.path().file_name().is_some_and(|name| *name == *names::draft(None));
        if author.is_none() || self.named || !unnamed {
            return Ok(());
        }
        let path = self.open.path().with_file_name(names::draft(author));
        // Once is enough: a draft whose name is taken stays where it is.
        self.named = true;
        self.open.rename_to(&path)
    }
}

/// Writes the document of a draft and remembers that it did. Gives the path.
pub fn export(open: &mut Open, document: &Document) -> anyhow::Result<String> {
    let text = render(&open.draft, document)?;
    let author = open.draft.proposal.answer(&sections::AUTHOR);
    let folder = open.path().parent().unwrap_or(Path::new("")).to_path_buf();
    let name = names::document(author, &document.format);
    let path = document.output.clone().unwrap_or_else(|| folder.join(&name));
    let recorded = if document.output.is_none() { name } else { path.display().to_string() };
    guard(&path, &recorded, &text, open.draft.exported.as_ref(), document.force)?;
    draft::write_whole(&path, text.as_bytes(), Mode::Public, true)
        .with_context(|| format!("{} could not be written", path.display()))?;
    open.draft.exported = Some(Exported { path: recorded, fingerprint: draft::fingerprint(text.as_bytes()) });
    open.save()?;
    Ok(path.display().to_string())
}

/// The document of a draft, unless something holds it back.
pub fn render(draft: &Draft, document: &Document) -> anyhow::Result<String> {
    let findings = rules::check(&Reading::of(&draft.proposal));
    let held: Vec<String> = flow::held_back(&draft.proposal, &findings).map(|it| it.message.clone()).collect();
    if !held.is_empty() && !document.unfinished {
        return Err(anyhow::Error::new(HeldBack(held)));
    }
    document::render_as(&document.format, &draft.proposal, document.unfinished)
}

/// An export that waits for answers.
#[derive(Debug)]
pub struct HeldBack(pub Vec<String>);

impl std::fmt::Display for HeldBack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.join("; "))
    }
}

impl std::error::Error for HeldBack {}

/// Keeps a file that this draft did not write, or that was changed since.
fn guard(path: &Path, recorded: &str, text: &str, exported: Option<&Exported>, force: bool) -> anyhow::Result<()> {
    let Ok(there) = fs::read(path) else {
        return match fs::symlink_metadata(path) {
            Ok(file) if file.is_dir() => {
                Err(Trouble::error(format!("{} is a folder", path.display()), "Give a file with -o."))
            }
            Ok(_) if !force => Err(Trouble::error(
                format!("{} is there and can't be read", path.display()),
                "Give another file with -o.",
            )),
            _ => Ok(()),
        };
    };
    if force || there == text.as_bytes() {
        return Ok(());
    }
    let ours = exported.filter(|exported| exported.path == recorded);
    let take_back = format!(
        "To take what stands there into the draft: propose import {0}. To overwrite it: propose export --force. To keep both: -o OTHER.md",
        path.display()
    );
    match ours {
        Some(exported) if exported.fingerprint == draft::fingerprint(&there) => Ok(()),
        Some(_) => {
            Err(Trouble::error(format!("{} was changed by hand since it was written", path.display()), take_back))
        }
        None => Err(Trouble::error(
            format!("{} is there already, and this draft did not write it", path.display()),
            take_back,
        )),
    }
}
