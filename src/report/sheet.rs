//! What was found in one file: every finding with its place there. The forms beside this one print it.

use crate::document::{Imported, Note};
use crate::proposal::Proposal;
use crate::question::Question;
use crate::rules::{Finding, Level, Rule};
use std::ops::Range;

/// A quote is cut after so many characters: it shows what is meant, the file has the rest.
const QUOTE: usize = 200;

/// One file, and what was found in it.
pub struct Sheet {
    /// As it was named on the command line, or found below it.
    pub file: String,
    pub source: Source,
    pub findings: Vec<Spot>,
    /// What the import could not place, or did not take as it stood.
    pub remarks: Vec<Note>,
}

/// What the file holds.
pub enum Source {
    Document(Box<Imported>, String),
    Draft(Proposal),
    /// Nothing that can be judged.
    Closed,
}

impl Source {
    /// The answers, if there are any.
    pub fn proposal(&self) -> Option<&Proposal> {
        match self {
            Source::Document(imported, _) => Some(&imported.proposal),
            Source::Draft(proposal) => Some(proposal),
            Source::Closed => None,
        }
    }
}

/// A finding and where it stands.
#[derive(Clone, Debug)]
pub struct Spot {
    pub rule: &'static Rule,
    pub level: Level,
    /// None where the file as a whole is meant.
    pub question: Option<&'static Question>,
    /// None in a draft.
    pub place: Option<Place>,
    /// Which bytes of a draft's answer.
    pub span: Option<Range<usize>>,
    pub message: String,
    pub quote: Option<String>,
}

/// Lines and columns count from 1, columns in characters; the end is the first place behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

impl Place {
    /// The beginning of the file stands for the whole of it.
    pub const TOP: Place = Place { line: 1, column: 1, end_line: 1, end_column: 1 };
}

impl Sheet {
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|spot| spot.level == level).count()
    }
}

/// A finding about the file as a whole.
pub fn of_the_file(rule: &'static Rule, level: Level, message: String, place: Option<Place>) -> Spot {
    Spot { rule, level, question: None, place, span: None, message, quote: None }
}

/// Gives the findings about a document their places in it, in its order.
pub fn in_document(imported: &Imported, findings: Vec<Finding>) -> Vec<Spot> {
    let mut spots: Vec<Spot> = findings.into_iter().map(|finding| spot_in(imported, finding)).collect();
    spots.sort_by(|a, b| (a.place, b.level, a.rule.name).cmp(&(b.place, a.level, b.rule.name)));
    spots
}

fn spot_in(imported: &Imported, finding: Finding) -> Spot {
    let Finding { rule, level, question, span, of_section, message } = finding;
    let text = text_of(imported, question);
    let seen = seen(text, span.as_ref()).filter(|_| !of_section);
    let place = match &seen {
        Some(seen) => place_of(imported, question, text, seen.clone()),
        None => {
            let (line, column) = if of_section { imported.heading(question) } else { imported.start(question) };
            Place { line, column, end_line: line, end_column: column }
        }
    };
    let quote = seen.map(|seen| quote(&text[seen]));
    Spot { rule, level, question: Some(question), place: Some(place), span: None, message, quote }
}

/// The answer, or else the loose text of its section.
pub fn text_of<'a>(imported: &'a Imported, question: &Question) -> &'a str {
    let loose = || imported.loose.iter().find(|(id, _)| *id == question.section()).map_or("", |(_, text)| text);
    imported.proposal.answer(question).unwrap_or_else(loose)
}

/// Where some bytes of an answer stand.
pub fn place_of(imported: &Imported, question: &Question, text: &str, seen: Range<usize>) -> Place {
    let (line, column) = imported.position(question, seen.start);
    let last = text[seen.clone()].char_indices().next_back().map_or(seen.start, |(at, _)| seen.start + at);
    let (end_line, end_column) = imported.position(question, last);
    // Behind a line end begins the next line, so that the end of its own line is the last place to name.
    let in_line = !seen.is_empty() && !text[..seen.end].ends_with('\n');
    let end = (end_line, end_column + usize::from(in_line)).max((line, column));
    Place { line, column, end_line: end.0, end_column: end.1 }
}

/// Where some bytes of a document stand.
pub fn place_in(text: &str, span: Range<usize>) -> Place {
    let at = |offset: usize| {
        let before = &text[..offset];
        let before = before.strip_prefix('\u{feff}').unwrap_or(before);
        let mut lines = before.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
        let last = lines.next_back().unwrap_or("");
        (lines.count() + 1, last.chars().count() + 1)
    };
    let ((line, column), (end_line, end_column)) = (at(span.start), at(span.end));
    Place { line, column, end_line, end_column }
}

/// Gives the findings about a draft their quotes, in the order of its questions.
pub fn in_draft(proposal: &Proposal, findings: Vec<Finding>) -> Vec<Spot> {
    let spot = |finding: Finding| {
        let Finding { rule, level, question, span, message, .. } = finding;
        let text = proposal.text(question);
        let span = seen(text, span.as_ref());
        let quote = span.clone().map(|span| quote(&text[span]));
        Spot { rule, level, question: Some(question), place: None, span, message, quote }
    };
    findings.into_iter().map(spot).collect()
}

/// The bytes that a finding is about: its span, as far as it lies within the text and between characters, or else the
/// first line of the answer. Nothing where there is no answer.
fn seen(text: &str, span: Option<&Range<usize>>) -> Option<Range<usize>> {
    if let Some(span) = span
        && text.get(span.clone()).is_some()
    {
        return Some(span.clone());
    }
    let start = text.len() - text.trim_start().len();
    let line = text[start..].lines().next()?.trim_end();
    Some(start..start + line.len())
}

/// A text cut to the length of a quote.
pub fn quote(text: &str) -> String {
    match super::nth_char(text, QUOTE) {
        Some(at) => format!("{} ...", &text[..at]),
        None => text.to_string(),
    }
}
