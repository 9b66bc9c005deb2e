//! From a document back to answers, and where in the document each of them stands.
//!
//! A section in the form of our own export comes back word for word (`ours`). Any other is read as students write:
//! every word ends in an answer, in the assignment's own text, or in a note.

mod ours;
mod source;

use super::marks;
use crate::proposal::Proposal;
use crate::question::Question;
use crate::rules::reading::Loose;
use crate::sections;
use ours::Answer;
use source::{Line, Text};
use std::collections::BTreeMap;

/// What a document says.
pub struct Imported {
    pub proposal: Proposal,
    /// Text that stands in a section but under no label, by section.
    pub loose: Loose,
    /// What could not be placed, or was not taken as it stood, in the order of the document.
    pub notes: Vec<Note>,
    source: Box<str>,
    lines: Vec<Line>,
    answers: BTreeMap<&'static str, Text>,
    unlabelled: BTreeMap<&'static str, Text>,
    /// Where the label of an answer stands, by question, and the heading of a section, by section.
    labels: BTreeMap<&'static str, usize>,
}

/// A place of the document of which the reader should know. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
    /// The words of the document.
    pub quote: String,
    /// What became of them.
    pub says: String,
}

/// Reads a document; where it names no author, the name of the file may.
pub fn read(markdown: &str, _file_name: Option<&str>) -> Imported {
    let lines = source::lines(markdown);
    let mut imported = Imported {
        proposal: Proposal::default(),
        loose: Loose::new(),
        notes: Vec::new(),
        source: markdown.into(),
        lines: Vec::new(),
        answers: BTreeMap::new(),
        unlabelled: BTreeMap::new(),
        labels: BTreeMap::new(),
    };
    let mut start = 0;
    let mut section = None;
    for index in 0..=lines.len() {
        let found = lines.get(index).map(|line| {
            let text = &markdown[line.start..line.end];
            sections::ALL.iter().enumerate().find(|(at, section)| marks::is_heading(text, at + 1, section))
        });
        let opened = match found {
            Some(None) => continue,
            Some(Some((_, section))) => Some(*section),
            None => None,
        };
        let body = &lines[start..index];
        match section {
            None => {
                if let Some(Some(answer)) = ours::preamble(markdown, body) {
                    imported.answer(answer);
                }
            }
            Some(section) => {
                for answer in ours::read(markdown, section, body).unwrap_or_default() {
                    imported.answer(answer);
                }
            }
        }
        section = opened;
        start = index + 1;
    }
    imported.lines = lines;
    imported
}

impl Imported {
    fn answer(&mut self, Answer { question, text, label }: Answer) {
        self.proposal.set(question, text.as_str());
        self.labels.entry(question.id).or_insert(label);
        self.answers.insert(question.id, text);
    }

    /// Where a byte of an answer, or of its section's loose text, stands: line and column.
    pub fn position(&self, question: &Question, offset: usize) -> (usize, usize) {
        let text = match self.proposal.answer(question) {
            Some(_) => self.answers.get(question.id),
            None => self.unlabelled.get(question.section()),
        };
        match text.and_then(|text| text.source_of(offset)) {
            Some(at) => self.place(at),
            None => self.start(question),
        }
    }

    /// Where an answer begins: its label, else the heading of its section, else the first line.
    pub fn start(&self, question: &Question) -> (usize, usize) {
        let at = self.labels.get(question.id).or_else(|| self.labels.get(question.section()));
        at.map_or((1, 1), |at| self.place(*at))
    }

    /// Line and column of a byte of the document.
    fn place(&self, at: usize) -> (usize, usize) {
        let index = self.lines.partition_point(|line| line.start <= at).saturating_sub(1);
        let Some(line) = self.lines.get(index) else { return (1, 1) };
        let end = at.min(line.end).max(line.start);
        (index + 1, self.source[line.start..end].chars().count() + 1)
    }
}
