//! The answers given so far, read through the questions that asked for them.

use crate::question::Question;
use std::collections::{BTreeMap, BTreeSet};

/// The student's words by question. A missing answer is absent, never empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    answers: BTreeMap<&'static str, String>,
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
        let text = question.canonical(text);
        self.kept.remove(question.id);
        if text.is_empty() {
            self.answers.remove(question.id);
        } else {
            self.answers.insert(question.id, text);
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
        if self.answers.contains_key(question.id) {
            self.kept.insert(question.id);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }
}
