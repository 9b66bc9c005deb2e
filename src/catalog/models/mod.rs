//! Base models with open weights: the rows, and finding a row by any of its spellings. Ends where
//! a fact is held against what a student wrote.
//!
//! Nothing is evaluated before it is asked for: the rows are constants, a look-up reads through
//! them. All facts are as of 2026-11-22.

pub mod closed; //   models that cannot be had or do not write text
pub mod find; //     spellings
pub mod licences; // what the licences allow

mod code;
mod deepseek;
mod gemma;
mod llama;
mod mistral;
mod open;
mod phi;
mod qwen;
mod small;

use crate::catalog::shape::Shape;
pub use find::{Found, How, find, lookup, runtime_tag, search, suggest};
pub use licences::Licence;

/// The day on which the facts were gathered.
pub const AS_OF: &str = "2026-11-22";

/// One checkpoint that can be downloaded and trained.
#[derive(Debug)]
pub struct Model {
    /// Its id on the Hugging Face hub.
    pub id: &'static str,
    /// As people say it.
    pub name: &'static str,
    pub kind: Kind,
    /// Other spellings: earlier ids, ids that are common but wrong, plain names.
    pub also: &'static [&'static str],
    /// Ollama tags that serve a quantised build of this checkpoint, without the suffix that names
    /// the quantisation.
    pub ollama: &'static [&'static str],
    pub shape: Shape,
    pub licence: Licence,
    /// Whether the hub hands out the files only after a request or an accepted licence.
    pub gated: Option<bool>,
    pub year: Option<u16>,
    /// What a number alone would hide.
    pub note: Option<&'static str>,
    pub sources: Sources,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Trained to follow instructions or to chat.
    Instruct,
    /// Plain continuation of text.
    Base,
}

/// Where each group of a model's facts comes from.
#[derive(Clone, Copy, Debug)]
pub struct Sources {
    pub shape: Source,
    pub licence: Source,
    pub gate: Source,
    pub ollama: Source,
    pub year: Source,
}

/// Where a fact comes from. What is not confirmed is shown with its mark and used by no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    pub confirmed: bool,
    pub says: &'static str,
}

/// Read in the source named.
const fn read(says: &'static str) -> Source {
    Source { confirmed: true, says }
}

/// Not found in any source at hand.
const fn unread(says: &'static str) -> Source {
    Source { confirmed: false, says }
}

/// The rows by maker, the assignment's four models first within their maker.
const MAKERS: [&[Model]; 9] = [
    phi::ROWS,
    llama::ROWS,
    mistral::ROWS,
    gemma::ROWS,
    qwen::ROWS,
    small::ROWS,
    code::ROWS,
    deepseek::ROWS,
    open::ROWS,
];

/// Every model, in the order in which they are listed.
pub fn all() -> impl Iterator<Item = &'static Model> {
    MAKERS.iter().copied().flatten()
}

impl Model {
    /// All parameters of the checkpoint's text decoder, exact.
    pub fn parameters(&self) -> u64 {
        self.shape.parameters()
    }

    /// Its parameters as one says them: `3.82B`, `268M`.
    pub fn size(&self) -> String {
        billions(self.parameters())
    }

    /// Who publishes it: the part of the id before the slash.
    pub fn owner(&self) -> &'static str {
        self.id.split_once('/').map_or("", |(owner, _)| owner)
    }

    /// The id without its owner.
    pub fn base_name(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(_, name)| name)
    }

    /// The licence, if a source confirms it; for rules.
    pub fn confirmed_licence(&self) -> Option<Licence> {
        self.sources.licence.confirmed.then_some(self.licence)
    }

    /// Whether the hub asks before it hands out the files, if a source confirms it; for rules.
    pub fn confirmed_gate(&self) -> Option<bool> {
        self.gated.filter(|_| self.sources.gate.confirmed)
    }

    /// The context in tokens, if a source confirms it; for rules.
    pub fn confirmed_context(&self) -> Option<u64> {
        self.sources.shape.confirmed.then_some(self.shape.context)
    }

    /// The groups of facts with their sources, in the order in which they are shown.
    pub fn facts(&self) -> [(&'static str, Source); 5] {
        [
            ("architecture", self.sources.shape),
            ("licence", self.sources.licence),
            ("gate", self.sources.gate),
            ("Ollama", self.sources.ollama),
            ("year", self.sources.year),
        ]
    }
}

impl Kind {
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Instruct => "instruct",
            Kind::Base => "base",
        }
    }
}

/// A count as one says it: 3,821,079,552 is `3.82B`, 134,515,008 is `135M`.
pub fn billions(count: u64) -> String {
    if count < 999_500_000 { format!("{:.0}M", count as f64 / 1e6) } else { format!("{:.2}B", count as f64 / 1e9) }
}
