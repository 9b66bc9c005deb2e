//! What help says about a question, as lines. It asks and explains; it never supplies the answer.

use super::style::{Line, Style, paragraph};
use crate::catalog::terms;
use crate::facts::{self, Fact};
use crate::flow::Ask;
use crate::sections;

const KEYS: &[(&str, &str)] = &[
    ("Ctrl-Z Ctrl-Y", "undo, redo"),
    ("Ctrl-← Ctrl-→", "a word to the left, to the right"),
    ("Ctrl-W Ctrl-U Ctrl-K", "delete the word, the line before, the line behind the cursor"),
    ("Home End", "start and end of the line; with Ctrl of the text"),
    ("Ctrl-C twice", "save & quit"),
    (":back :help :skip :save :edit :keep :show", "words that do what keys do, on a line of their own"),
    (":term WORD", "what a word means"),
];

/// Everything about a question. `typed` adds the keys of the text box.
pub fn lines(ask: &Ask<'_>, typed: bool, columns: usize) -> Vec<Line> {
    let help = &ask.question.help;
    let mut lines = Vec::new();
    let part = |lines: &mut Vec<Line>, title: &'static str| {
        lines.push(Line::new());
        lines.push(Line::of(Style::Strong, title));
    };
    lines.extend(paragraph(Line::new(), Style::Plain, help.purpose, columns));
    if !help.think.is_empty() || !ask.hints.is_empty() {
        part(&mut lines, "To think about");
        let questions = help.think.iter().copied().chain(ask.hints.iter().map(String::as_str));
        for question in questions {
            lines.extend(paragraph(Line::of(Style::Accent, "· "), Style::Plain, question, columns));
        }
    }
    let words: Vec<_> = help.terms.iter().filter_map(|word| terms::find(word)).collect();
    if !words.is_empty() {
        part(&mut lines, "Words");
        for term in words {
            lines.extend(term_lines(term, columns));
        }
    }
    let facts = facts::at(ask.question, ask.proposal, ask.attempted);
    if !facts.is_empty() {
        part(&mut lines, "Facts");
        lines.extend(facts.iter().flat_map(|fact| fact_lines(fact, columns)));
    }
    if !help.example.is_empty() {
        part(&mut lines, "An answer for another problem, labels for a plant nursery");
        for line in help.example.split('\n') {
            lines.extend(paragraph(Line::of(Style::Dim, "│ "), Style::Plain, line, columns));
        }
    }
    if typed {
        part(&mut lines, "More keys");
        for (keys, does) in KEYS {
            lines.extend(paragraph(Line::plain("  "), Style::Plain, &format!("{keys}  {does}"), columns));
        }
    }
    lines
}

/// `Licence: MIT`
pub fn fact_lines((label, value): &Fact, columns: usize) -> Vec<Line> {
    paragraph(Line::plain("  "), Style::Dim, &format!("{label}: {value}"), columns)
}

/// What a word means, or which words are explained.
pub fn term(word: &str, columns: usize) -> Vec<Line> {
    match terms::find(word) {
        Some(term) => term_lines(term, columns),
        None => {
            let known: Vec<_> = terms::TERMS.iter().map(|term| term.word).collect();
            let says = format!("“{word}” is not among the words that are explained here: {}.", known.join(", "));
            paragraph(Line::new(), Style::Plain, &says, columns)
        }
    }
}

fn term_lines(term: &terms::Term, columns: usize) -> Vec<Line> {
    paragraph(Line::of(Style::Accent, "· "), Style::Plain, &format!("{}: {}", term.word, term.means), columns)
}

/// The answers given so far.
pub fn answers(ask: &Ask<'_>, columns: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for question in sections::questions() {
        let Some(answer) = ask.proposal.answer(question) else { continue };
        lines.push(Line::of(Style::Strong, question.ask));
        for line in answer.split('\n') {
            lines.extend(paragraph(Line::plain("  "), Style::Plain, line, columns));
        }
    }
    if lines.is_empty() {
        lines.push(Line::plain("No answer has been given yet."));
    }
    lines
}
