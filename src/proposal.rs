//! The answers given so far, read through the questions that asked for them.

use crate::question::Question;
use std::collections::BTreeSet;

/// The student's words by question. A missing answer is absent, never empty.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// By the ids of their questions, each once. There are so few that to look through them is quickest.
    answers: Vec<(&'static str, String)>,
    /// Answers that the student kept although a rule refused them.
    kept: BTreeSet<&'static str>,
}

impl Proposal {
    /// The answer, if there is one.
    pub fn answer(&self, question: &Question) -> Option<&str> {
        Some(&self.answers[self.place(question)?].1)
    }

    fn place(&self, question: &Question) -> Option<usize> {
        self.answers.iter().position(|(id, _)| *id == question.id)
    }

    /// The answer, or nothing as an empty text.
    pub fn text(&self, question: &Question) -> &str {
        self.answer(question).unwrap_or("")
    }

    /// Takes an answer in its canonical form; an empty one takes the answer away.
    pub fn set(&mut self, question: &'static Question, text: &str) {
        let text = question.canonical(text);
        self.kept.remove(question.id);
        match self.place(question) {
            Some(place) if text.is_empty() => drop(self.answers.swap_remove(place)),
            Some(place) => self.answers[place].1 = text,
            None if text.is_empty() => {}
            None => self.answers.push((question.id, text)),
        }
    }

    pub fn clear(&mut self, question: &Question) {
        if let Some(place) = self.place(question) {
            self.answers.swap_remove(place);
        }
        self.kept.remove(question.id);
    }

    pub fn is_kept(&self, question: &Question) -> bool {
        self.kept.contains(question.id)
    }

    pub fn keep(&mut self, question: &'static Question) {
        if self.place(question).is_some() {
            self.kept.insert(question.id);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }
}

impl PartialEq for Proposal {
    /// In which order they were given makes no difference.
    fn eq(&self, other: &Proposal) -> bool {
        self.kept == other.kept
            && self.answers.len() == other.answers.len()
            && self.answers.iter().all(|answer| other.answers.contains(answer))
    }
}

impl Eq for Proposal {}
