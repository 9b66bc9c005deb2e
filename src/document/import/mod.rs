//! From a document back to answers, and where in the document each of them stands.
//!
//! A section in the form of our own export comes back word for word (`ours`). Any other is read as students write
//! (`regions` or, without headings, `heads`; `entries`, `place`): every word ends in an answer, in the assignment's own text, or in a note.
//! All of it goes by lines; no Markdown is parsed, so that nothing nests and the time grows with the length alone.

mod asked;
mod chosen;
mod clean;
mod dates;
mod entries;
mod essay;
mod heads;
mod infer;
mod labels;
mod letter;
mod loose;
mod models;
mod ours;
mod place;
mod preamble;
mod regions;
mod samples;
mod source;
mod tables;
mod template;
mod titles;
mod whole;
mod words;

use crate::proposal::Proposal;
use crate::question::{ById, Question, Section};
use crate::rules::reading::{Loose, UNDIVIDED, UNPLACED};
use crate::sections;
use ours::Answer;
use regions::Place;
use source::{Line, Text};
use std::ops::Range;

/// What a document says.
pub struct Imported {
    pub proposal: Proposal,
    /// Text that stands in a section but under no label, by section.
    pub loose: Loose,
    /// What could not be placed, or was not taken as it stood, in the order of the document.
    pub notes: Vec<Note>,
    source: Box<str>,
    lines: Vec<Line>,
    /// Where answers and unlabelled text stand; their words are in the proposal and the loose text.
    answers: ById<Text>,
    unlabelled: ById<Text>,
    /// Where the label of an answer stands, by question, and the heading of a section, by section.
    labels: ById<usize>,
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
pub fn read(markdown: &str, file_name: Option<&str>) -> Imported {
    let lines = source::lines(markdown);
    let mut found = Found::default();
    let (regions, few) = regions::split(markdown, &lines);
    if few && heads::read(markdown, &lines, &regions, &mut found) {
        return found.finish(markdown, lines, file_name);
    }
    for region in regions {
        let body = &lines[region.body.clone()];
        match region.place {
            Place::Front => preamble::front_matter(markdown, body, &mut found),
            Place::Preamble => match ours::preamble(markdown, body) {
                Some(answer) => found.verbatim(answer),
                None => preamble::read(markdown, body, &mut found),
            },
            Place::Foreign => {
                if template::reach(&markdown[region.heading.clone()]).is_none() {
                    found.note(region.heading, "No section of the assignment has this heading.");
                }
                let entries = entries::Reader::new(markdown, body, None).read(&mut found);
                preamble::foreign(markdown, &entries, &mut found);
            }
            Place::Section(_) if !region.joint.is_empty() => {
                let heading = region.body.start.checked_sub(1).and_then(|at| lines.get(at));
                found.joint(markdown, body, &region.joint, heading.map_or(0, |line| line.start));
            }
            Place::Section(section) => {
                let heading = region.body.start.checked_sub(1).and_then(|at| lines.get(at));
                let early = found.before_its_heading(section);
                found.again = found.knows(section);
                found.labels.or_set(section.id, heading.map_or(0, |line| line.start));
                let fresh = !found.answers.ids().any(|id| id.starts_with(section.id));
                match ours::read(markdown, section, body).filter(|_| region.heading.is_empty() && fresh) {
                    Some(answers) => found.verbatim(answers),
                    None => {
                        let rest = Text::of(markdown, region.heading);
                        found.section(markdown, body, section, clean::bare_line(rest));
                    }
                }
                if let Some((text, label)) = early {
                    found.or_early(text, label);
                }
            }
        }
    }
    found.finish(markdown, lines, file_name)
}

/// What has been found so far.
#[derive(Default)]
struct Found {
    answers: ById<Text>,
    unlabelled: ById<Text>,
    labels: ById<usize>,
    notes: Vec<(Range<usize>, &'static str)>,
    /// Text that stands in no section.
    unplaced: Vec<loose::Block>,
    /// Questions whose label stands there without an answer.
    left_open: Vec<&'static str>,
    /// Whether text went to a section by its words alone.
    undivided: bool,
    /// How many words went to no section.
    astray: usize,
    /// Whether the section that is read was read before: a diary comes back to it.
    again: bool,
    /// How often the example was asked for its format.
    asked: usize,
}

impl Found {
    /// Whether the section has a heading or any text.
    fn knows(&self, section: &Section) -> bool {
        let of_section = |id: &str| matches!(id.strip_prefix(section.id).map(str::as_bytes), Some([] | [b'.', ..]));
        self.labels.ids().chain(self.answers.ids()).any(of_section)
    }

    /// "Task: docstrings" at the top of a document whose first section tells what the problem is.
    fn before_its_heading(&mut self, section: &Section) -> Option<(Text, usize)> {
        /// More words than these do describe it.
        const FEW: usize = 12;
        let question = &sections::scenario::DESCRIPTION;
        let label = self.labels.get(question.id).copied();
        let text = self.answers.get(question.id).filter(|_| section.id == question.section())?;
        if self.labels.has(section.id) || !words::at_most(text.as_str(), FEW) {
            return None;
        }
        let text = text.clone();
        self.answers.remove(question.id);
        self.labels.remove(question.id);
        Some((text, label.unwrap_or(0)))
    }

    /// What stood before the heading is the answer where nothing beneath it is.
    fn or_early(&mut self, text: Text, label: usize) {
        match self.has(&sections::scenario::DESCRIPTION) {
            true => self.note_text(&text, "This stands before its section, which has an answer of its own."),
            false => self.answer(&sections::scenario::DESCRIPTION, text, label),
        }
    }

    /// Answers in our own form, to be taken as they are.
    fn verbatim(&mut self, answers: impl IntoIterator<Item = Answer>) {
        for Answer { question, text, label } in answers {
            self.labels.or_set(question.id, label);
            self.answers.set(question.id, text);
        }
    }

    /// Reads the lines of a section as students write.
    fn section(&mut self, markdown: &str, body: &[Line], section: &'static Section, heading: Text) {
        let entries = entries::Reader::new(markdown, body, Some(section)).read(self);
        place::section(markdown, section, heading, &entries, self);
        if section.id == sections::dataset::SECTION.id {
            self.format_from_example();
        }
    }

    /// Reads the lines under a heading that names several sections.
    fn joint(&mut self, markdown: &str, body: &[Line], joint: &[usize], heading: usize) {
        let parts = essay::parts(markdown, body, joint);
        let whole = body.first().zip(body.last()).map_or(0..0, |(first, last)| first.start..last.end);
        for at in joint {
            let section = sections::ALL[*at];
            self.labels.or_set(section.id, heading);
            for (_, range) in parts.iter().filter(|(part, _)| part == at) {
                self.section(markdown, &body[range.clone()], section, Text::default());
            }
        }
        for at in joint.iter().filter(|at| !parts.is_empty() && !parts.iter().any(|(part, _)| part == *at)) {
            let whole = Text::of(markdown, whole.clone());
            if essay::tells(&whole, *at) {
                self.undivided = true;
                loose::evidence(sections::ALL[*at], &whole, self);
            }
        }
    }

    /// Takes an answer, or goes on with the one that is there.
    fn answer(&mut self, question: &'static Question, text: Text, label: usize) {
        let text = if question.is_long() { clean::outer(text) } else { clean::short(clean::joined(text)) };
        if text.is_blank() {
            return;
        }
        self.labels.or_set(question.id, label);
        self.append(question, "\n\n", text);
    }

    fn append(&mut self, question: &'static Question, separator: &str, text: Text) {
        match self.answers.get_mut(question.id) {
            None => self.answers.set(question.id, text),
            Some(answer) => {
                if answer.len() > 0 {
                    answer.put(separator);
                }
                answer.append(&text);
            }
        }
    }

    fn has(&self, question: &Question) -> bool {
        self.answers.has(question.id)
    }

    fn text(&self, question: &Question) -> Option<&str> {
        self.answers.get(question.id).map(Text::as_str)
    }

    /// Whether a section comes back to what it said under no label, so that the answer goes on.
    fn goes_on(&self, section: &Section, question: &Question) -> bool {
        /// No diary is longer, and it is looked through each time that it comes back.
        const LONG: usize = 64 * 1024;
        let loose = || self.unlabelled.get(section.id).map_or("", |text| text.as_str());
        self.again && self.text(question).is_some_and(|text| loose().len() < LONG && loose().contains(text))
    }

    fn says_same(&self, question: &Question, text: &str) -> bool {
        self.text(question).is_some_and(|answer| words::same(answer, text))
    }

    /// Text of a section under no label.
    fn unlabelled(&mut self, section: &'static Section, text: &Text) {
        match self.unlabelled.get_mut(section.id) {
            Some(all) => all.append_paragraph(text),
            None if text.is_blank() => self.unlabelled.set(section.id, Text::default()),
            None => self.unlabelled.set(section.id, text.clone()),
        }
    }

    /// Words beside an answer that belong to no question.
    fn leftover(&mut self, section: &'static Section, text: Text) {
        self.note_text(&text, "This belongs to no answer.");
        self.unlabelled(section, &text);
    }

    fn note(&mut self, range: Range<usize>, says: &'static str) {
        self.notes.push((range, says));
    }

    fn note_text(&mut self, text: &Text, says: &'static str) {
        let text = text.clone().trimmed();
        if let (Some(start), Some(end)) = (text.start(), text.source_of(text.len())) {
            self.note(start..end.max(start), says);
        }
    }

    /// A format may be shown without being named.
    fn format_from_example(&mut self) {
        /// In a diary the example may come late; who has a hundred headings of data does not write one.
        const TRIES: usize = 8;
        let Some(example) = self.answers.get(sections::dataset::EXAMPLE.id) else { return };
        if self.has(&sections::dataset::FORMAT) || self.asked == TRIES {
            return;
        }
        self.asked += 1;
        let keys =
            infer::format_of_sample(example.as_str()).map(str::to_string).or_else(|| infer::keys(example.as_str()));
        if let Some(keys) = keys {
            let from = example.start().unwrap_or(0);
            let label = self.labels.get(sections::dataset::EXAMPLE.id).copied().unwrap_or(from);
            self.answer(&sections::dataset::FORMAT, Text::standing_for(&keys, from), label);
        }
    }

    fn finish(mut self, markdown: &str, lines: Vec<Line>, file_name: Option<&str>) -> Imported {
        essay::place(&mut self);
        let mut proposal = Proposal::default();
        for question in sections::questions() {
            if let Some(text) = self.answers.get_mut(question.id) {
                proposal.take(question, text.take_words());
            }
        }
        if proposal.answer(&sections::AUTHOR).is_none()
            && let Some(name) = file_name.and_then(preamble::author_of_file)
        {
            proposal.take(&sections::AUTHOR, name);
        }
        let mut loose: Loose = sections::ALL
            .into_iter()
            .filter_map(|section| Some((section.id, self.unlabelled.get_mut(section.id)?.take_words())))
            .collect();
        loose.extend(self.left_open.iter().filter(|id| !self.answers.has(id)).map(|id| (*id, String::new())));
        if self.undivided {
            loose.push((UNDIVIDED, String::new()));
        }
        // A title or a greeting is not where a section could be, and a text with no section at all is no proposal.
        const MUCH: usize = 20;
        if self.astray >= MUCH && sections::ALL.into_iter().filter(|section| self.knows(section)).count() >= 2 {
            loose.push((UNPLACED, String::new()));
        }
        self.notes.sort_by_key(|(range, _)| range.start);
        let mut imported = Imported {
            proposal,
            loose,
            notes: Vec::new(),
            source: markdown.into(),
            lines,
            answers: self.answers,
            unlabelled: self.unlabelled,
            labels: self.labels,
        };
        // The notes are in order, so that a line with many of them is counted through once.
        let mut cursor = (0, 0, 1);
        let mut place = |at: usize| {
            let (line, column) = match cursor {
                (line, from, column) if line > 0 && from <= at && at <= imported.lines[line - 1].end => {
                    (line, column + markdown[from..at].chars().count())
                }
                _ => imported.place(at),
            };
            let end = imported.lines.get(line - 1).map_or(at, |line| line.end.min(at).max(line.start));
            cursor = (line, end, column);
            (line, column)
        };
        let note = |(range, says): (Range<usize>, &str)| {
            let (line, column) = place(range.start);
            let (end_line, end_column) = place(range.end);
            let quote = markdown[range].to_string();
            Note { line, column, end_line, end_column, quote, says: says.to_string() }
        };
        imported.notes = self.notes.into_iter().map(note).collect();
        imported
    }
}

impl Imported {
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

    /// Where an answer begins: its label, else the heading of its section, else the last line that says something.
    pub fn start(&self, question: &Question) -> (usize, usize) {
        match self.labels.get(question.id).or_else(|| self.labels.get(question.section())) {
            Some(at) => self.place(*at),
            None => {
                let said = self.source.trim_end();
                self.place(said.rfind('\n').map_or(0, |newline| newline + 1))
            }
        }
    }

    /// Where a section begins: its heading, or else its first label.
    pub fn heading(&self, question: &Question) -> (usize, usize) {
        self.labels.get(question.section()).map_or_else(|| self.start(question), |at| self.place(*at))
    }

    /// Line and column of a byte of the document. A byte order mark takes no column.
    fn place(&self, at: usize) -> (usize, usize) {
        let number = self.lines.partition_point(|line| line.start <= at).max(1);
        let (Some(line), Some(text)) = (self.lines.get(number - 1), self.line(number)) else { return (1, 1) };
        // A byte within a character belongs to that character.
        let byte = at.saturating_sub(line.start).min(text.len());
        let before = (0..=byte).rev().find_map(|byte| text.get(..byte)).unwrap_or("");
        (number, before.chars().count() + 1)
    }

    /// A line of the document by its number, which counts from 1.
    pub fn line(&self, number: usize) -> Option<&str> {
        let line = self.lines.get(number.checked_sub(1)?)?;
        self.source.get(line.start..line.end)
    }
}
