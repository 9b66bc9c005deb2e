//! Judges files, several at a time: what one rule needs is then fetched once for all of them.

use super::paths::{self, Input, Kind};
use super::read::{self, Contents};
use crate::commands::file_name;
use crate::document::{self, Imported};
use crate::proposal::Proposal;
use crate::report::sheet::{self, Place, Sheet, Source, Spot};
use crate::rules::{self, Finding, Reading};
use crate::sections;
use std::path::Path;

/// So many files are judged together. A class is judged a fifth faster than file by file; with more files nothing more is gained,
/// and the first findings would be late.
const FILES: usize = 32;
/// Files of so many bytes are enough, however few they are: they all lie in memory.
const BYTES: usize = 512 * 1024;

/// Judges the files in their order.
pub fn sheets(inputs: &[Input]) -> impl Iterator<Item = Sheet> + '_ {
    let mut inputs = inputs.iter().peekable();
    std::iter::from_fn(move || {
        inputs.peek()?;
        let (mut opened, mut bytes) = (Vec::with_capacity(FILES.min(inputs.len())), 0);
        while opened.len() < FILES
            && bytes < BYTES
            && let Some(input) = inputs.next()
        {
            let file = open(input, read::contents(input));
            bytes += file.bytes();
            opened.push(file);
        }
        Some(judge(opened))
    })
    .flatten()
}

/// A file as it was opened.
struct Opened {
    file: String,
    held: Held,
    /// What is wrong with the file itself.
    spots: Vec<Spot>,
}

enum Held {
    Document(Box<Imported>, String),
    Draft(Proposal),
    Closed,
}

impl Opened {
    fn bytes(&self) -> usize {
        match &self.held {
            Held::Document(_, text) => text.len(),
            Held::Draft(proposal) => {
                sections::questions().filter_map(|question| proposal.answer(question)).map(str::len).sum()
            }
            Held::Closed => 0,
        }
    }

    fn reading(&self) -> Option<Reading<'_>> {
        match &self.held {
            Held::Document(imported, _) => Some(Reading::with_loose(&imported.proposal, &imported.loose)),
            Held::Draft(proposal) => Some(Reading::of(proposal)),
            Held::Closed => None,
        }
    }

    fn sheet(self, found: Vec<Finding>) -> Sheet {
        let Opened { file, held, spots: mut findings } = self;
        let mut remarks = Vec::new();
        let source = match held {
            Held::Document(mut imported, text) => {
                findings.extend(sheet::in_document(&imported, found));
                remarks = std::mem::take(&mut imported.notes);
                Source::Document(imported, text)
            }
            Held::Draft(proposal) => {
                findings.extend(sheet::in_draft(&proposal, found));
                Source::Draft(proposal)
            }
            Held::Closed => Source::Closed,
        };
        Sheet { file, source, findings, remarks }
    }
}

fn open(input: &Input, contents: Contents) -> Opened {
    let file = input.path.to_string_lossy().into_owned();
    let mut spots = Vec::new();
    let held = match contents {
        Contents::Document(text) => {
            let name = (input.kind == Kind::Document).then(|| file_name(&input.path));
            let imported = document::read(&text, name.as_deref());
            spots.extend(name.and_then(|_| name_of(&input.path, imported.proposal.answer(&sections::AUTHOR))));
            Held::Document(Box::new(imported), text)
        }
        Contents::Draft(draft) => Held::Draft(draft.proposal),
        Contents::Pdf => {
            spots.extend(name_of(&input.path, None));
            spots.extend(of_the_file(
                "file/not-judged",
                "a PDF may be handed in, but its contents are not checked here",
            ));
            Held::Closed
        }
        Contents::Closed(why) => {
            spots.extend(of_the_file("file/unreadable", &format!("the file can't be checked: {why}")));
            Held::Closed
        }
    };
    Opened { file, held, spots }
}

fn judge(opened: Vec<Opened>) -> Vec<Sheet> {
    let readings: Vec<_> = opened.iter().filter_map(Opened::reading).collect();
    let mut found = rules::check_each(&readings).into_iter();
    drop(readings);
    opened
        .into_iter()
        .map(|file| {
            // A file that is closed had nothing to be read.
            let found = if matches!(file.held, Held::Closed) { Vec::new() } else { found.next().unwrap_or_default() };
            file.sheet(found)
        })
        .collect()
}

/// What is wrong with the name of a document.
fn name_of(path: &Path, author: Option<&str>) -> Option<Spot> {
    let (level, message) = rules::file::judge_name(&paths::stem(path), author)?;
    Some(sheet::of_the_file(rules::find("file/name")?, level, message, Some(Place::TOP)))
}

fn of_the_file(rule: &str, message: &str) -> Option<Spot> {
    let rule = rules::find(rule)?;
    Some(sheet::of_the_file(rule, rule.level, message.into(), Some(Place::TOP)))
}
