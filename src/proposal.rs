//! The answers given so far, read through the questions that asked for them.

use crate::question::{ById, Question};
use std::collections::BTreeSet;

/// The student's words by question. A missing answer is absent, never empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    answers: ById<String>,
    /// Answers that the student kept although a rule refused them.
    kept: BTreeSet<&'static str>,
}

impl Proposal {
    /// The answer, if there is one.
    pub fn answer(&self, question: &Question) -> Option<&str> {
        self.answers.get(question.id).map(String::as_str)
    }

    /// The answer, or nothing as an empty text.
    pub fn text(&self, question: &Question) -> &str {
        self.answer(question).unwrap_or("")
    }

    /// Takes an answer in its canonical form; an empty one takes the answer away.
    pub fn set(&mut self, question: &'static Question, text: &str) {
        self.take(question, text.to_string());
    }

    /// The same with an answer that is given away.
    pub fn take(&mut self, question: &'static Question, text: String) {
        let text = question.canonical_of(text);
        self.kept.remove(question.id);
        if text.is_empty() {
            self.answers.remove(question.id);
        } else {
            self.answers.set(question.id, text);
        }
    }

    pub fn clear(&mut self, question: &Question) {
        self.answers.remove(question.id);
        self.kept.remove(question.id);
    }

    pub fn is_kept(&self, question: &Question) -> bool {
        self.kept.contains(question.id)
    }

    pub fn keep(&mut self, question: &'static Question) {
        if self.answers.has(question.id) {
            self.kept.insert(question.id);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }
}
