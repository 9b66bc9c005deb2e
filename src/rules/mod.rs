//! What makes an answer good. A rule looks at a proposal and says what is wrong with it, or nothing.
//!
//! One rule is one row in the table of its section's file: name, level, help, a bad and a good example, and one check.
//! The loop in `tests/rules.rs` tries every row; `explain` prints it.

mod answer;
mod base_model;
pub mod challenges;
mod copied;
pub mod dataset;
pub mod evaluation;
pub mod file;
mod fingerprints;
mod method;
mod off_scenario;
mod phrases;
pub mod reading;
pub mod sample;
mod scenario;
pub mod sentences;
mod shared;
mod unwritten;
pub mod words;

use crate::proposal::Proposal;
use crate::question::{Need, Question};
use crate::sections;
pub use reading::Reading;
use std::ops::Range;

pub struct Rule {
    /// `section/what-is-wrong`.
    pub name: &'static str,
    pub level: Level,
    /// The questions whose answers the rule reads; a finding points at one of them, and at the prompt the rule waits for the last.
    pub about: &'static [&'static Question],
    /// What it finds, in one line.
    pub finds: &'static str,
    /// Why it matters, in a sentence.
    pub why: &'static str,
    /// The next step.
    pub mend: &'static str,
    /// Laid over the sound sample proposal, these answers break the rule; "" takes an answer away ...
    pub bad: Example,
    /// ... and these keep it.
    pub good: Example,
    pub check: fn(&Reading<'_>, &mut Found),
}

pub type Example = &'static [(&'static Question, &'static str)];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth saying once.
    Note,
    /// A fair grader would mark it down.
    Warning,
    /// The assignment is certainly not met.
    Error,
}

impl Level {
    pub fn name(self) -> &'static str {
        match self {
            Level::Note => "note",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

/// What a rule saw.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static Rule,
    pub level: Level,
    pub question: &'static Question,
    /// Which bytes of the answer; none where the answer as a whole, or its absence, is meant.
    pub span: Option<Range<usize>>,
    /// Whether its section as a whole is meant, and not this one answer.
    pub of_section: bool,
    pub message: String,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// Where a check leaves its findings.
pub struct Found {
    rule: &'static Rule,
    findings: Vec<Finding>,
}

impl Found {
    /// A finding about an answer as a whole, or about its absence.
    pub fn at(&mut self, question: &'static Question, message: impl Into<String>) {
        self.push(self.rule.level, question, None, message.into());
    }

    /// A finding about something that a section lacks as a whole.
    pub fn at_section(&mut self, question: &'static Question, message: impl Into<String>) {
        let (rule, level, message) = (self.rule, self.rule.level, message.into());
        self.findings.push(Finding { rule, level, question, span: None, of_section: true, message });
    }

    /// A finding about some bytes of an answer.
    pub fn within(&mut self, question: &'static Question, span: Range<usize>, message: impl Into<String>) {
        self.push(self.rule.level, question, Some(span), message.into());
    }

    /// A finding about some bytes of the evidence for a question; loose text of a document has no place in an answer.
    pub(crate) fn on(
        &mut self,
        reading: &Reading<'_>,
        question: &'static Question,
        span: Range<usize>,
        message: String,
    ) {
        let span = reading.answer(question).map(|_| span);
        self.push(self.rule.level, question, span, message);
    }

    /// A finding about some bytes of one of the [`Reading::texts`]. A loose text stands at a question of its section that
    /// may have an answer of its own, in which these bytes would be other words: then the section is meant.
    pub(crate) fn on_text(
        &mut self,
        reading: &Reading<'_>,
        (question, text): (&'static Question, &str),
        span: Range<usize>,
        message: String,
    ) {
        match reading.answer(question) {
            Some(answer) if !std::ptr::eq(answer, text) => self.at_section(question, message),
            _ => self.on(reading, question, span, message),
        }
    }

    /// A finding at another level than the rule's own.
    pub fn push(&mut self, level: Level, question: &'static Question, span: Option<Range<usize>>, message: String) {
        self.findings.push(Finding { rule: self.rule, level, question, span, of_section: false, message });
    }
}

/// The check of a rule that a proposal alone can't break: `propose check` finds it when it looks at files.
pub fn checked_elsewhere(_: &Reading<'_>, _: &mut Found) {}

/// All rules, by section.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        answer::RULES,
        scenario::RULES,
        base_model::RULES,
        dataset::RULES,
        method::RULES,
        evaluation::RULES,
        challenges::RULES,
        file::RULES,
        shared::RULES,
    ]
    .into_iter()
    .flatten()
}

pub fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}

/// Judges a whole proposal: what the review, `check` and `export` do.
pub fn check(reading: &Reading<'_>) -> Vec<Finding> {
    run(reading, all())
}

/// Judges several proposals. Every rule reads all of them before the next rule begins: its code and its word lists are then
/// at hand, while for each proposal by itself they would have to be fetched anew.
pub fn check_each(readings: &[Reading<'_>]) -> Vec<Vec<Finding>> {
    run_each(readings, all())
}

/// Judges what the wizard has just heard: what is wrong with this answer, and what it newly breaks elsewhere.
/// `asked` is how many questions have been asked so far; a rule that reads a later one waits.
pub fn check_answer(before: &Proposal, after: &Proposal, question: &'static Question, asked: usize) -> Vec<Finding> {
    let heard = |rule: &&'static Rule| rule.about.iter().all(|about| sections::position(about) < asked);
    let stood = run(&Reading::of(before), all().filter(heard));
    let mut findings = run(&Reading::of(after), all().filter(heard));
    findings.retain(|finding| {
        let same = |other: &Finding| other.rule.name == finding.rule.name && other.question == finding.question;
        let missing = after.answer(finding.question).is_none();
        finding.question == question || (!missing && !stood.iter().any(same))
    });
    findings
}

fn run(reading: &Reading<'_>, rules: impl Iterator<Item = &'static Rule>) -> Vec<Finding> {
    run_each(std::slice::from_ref(reading), rules).pop().unwrap_or_default()
}

fn run_each(readings: &[Reading<'_>], rules: impl Iterator<Item = &'static Rule>) -> Vec<Vec<Finding>> {
    let mut each: Vec<Vec<Finding>> = readings.iter().map(|_| Vec::new()).collect();
    for rule in rules {
        for (reading, findings) in readings.iter().zip(&mut each) {
            let mut found = Found { rule, findings: std::mem::take(findings) };
            (rule.check)(reading, &mut found);
            *findings = found.findings;
        }
    }
    // The order of the document, not of the rules.
    for findings in &mut each {
        findings.sort_by_key(|finding| {
            (
                sections::position(finding.question),
                finding.span.as_ref().map_or(0, |span| span.start),
                std::cmp::Reverse(finding.level),
            )
        });
    }
    each
}

pub(crate) fn says_word(word: &str) -> bool {
    word.chars().any(sentences::is_spoken)
}

/// A piece of a student's text for a message: on one line, in quotes, cut at a word if it is long.
pub(crate) fn quote(text: &str) -> String {
    /// So many letters are enough to find the place again.
    const SHOWN: usize = 60;
    let mut shown = String::new();
    let mut letters = 0;
    for word in text.split_whitespace() {
        letters += word.chars().count() + 1;
        if letters > SHOWN && !shown.is_empty() {
            shown.push_str(" …");
            break;
        }
        if !shown.is_empty() {
            shown.push(' ');
        }
        shown.extend(word.chars().take(SHOWN).filter(|letter| !letter.is_control()));
    }
    format!("“{shown}”")
}

/// Whether a place in a text stands inside quotation marks or a code span, as far as its line shows.
pub(crate) fn is_quoted(text: &str, at: usize) -> bool {
    /// Farther back no quotation is looked for.
    const REACH: usize = 400;
    let from = (at.saturating_sub(REACH)..=at).find(|from| text.is_char_boundary(*from)).unwrap_or(at);
    let line = text[from..at].rfind('\n').map_or(from, |newline| from + newline + 1);
    let before = &text[line..at];
    let odd = |mark: char| before.matches(mark).count() % 2 == 1;
    let open = |opens: char, closes: char| before.rfind(opens) > before.rfind(closes);
    odd('"') || odd('`') || open('“', '”') || open('«', '»') || open('„', '“') || before.ends_with(['\'', '‘'])
}

/// Whether a question still waits for an answer that the assignment asks for.
pub fn is_missing(reading: &Reading<'_>, question: &'static Question) -> bool {
    let blank =
        |question: &Question| reading.raw(question).is_some_and(|text| unwritten::is_placeholder(text, question));
    if reading.has(question) || blank(question) {
        return false;
    }
    match question.need {
        Need::Required => true,
        Need::Optional => false,
        Need::OneOf(group) => {
            !sections::questions().any(|other| other.need == Need::OneOf(group) && (reading.has(other) || blank(other)))
        }
    }
}
