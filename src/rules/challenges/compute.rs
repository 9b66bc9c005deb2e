//! Whether nothing but compute is named, or money and time for it.

use super::parts;
use crate::rules::words::{Mentions, challenges as words};
use crate::rules::{Found, Reading, dataset};
use std::ops::Range;

pub fn only(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    let Some((question, first)) = parts.first().copied() else { return };
    let only = parts.iter().all(|(_, mentions)| dataset::is_read(mentions) && is_compute(mentions));
    // A computer may be there for other things; with training in its sentence it is meant as what computes.
    let computes = |mentions: &Mentions<'_>| {
        mentions.has(words::COMPUTE)
            || mentions.spans(words::DEVICE).any(|span| mentions.in_sentence(words::TRAINS, &span))
    };
    if !only || !parts.iter().any(|(_, mentions)| computes(mentions)) {
        return;
    }
    let span = first.first(words::COMPUTE).or_else(|| first.first(words::COST)).unwrap_or(0..0);
    let says = &first.text()[span.clone()];
    let message = format!("only compute is named (\"{says}\"), and money or time for it");
    match reading.answer(question) {
        Some(_) => found.within(question, span, message),
        None => found.at(question, message),
    }
}

/// A shorter sentence only adds to the one before: "That is a pity."
const SHORT: usize = 7;

/// A learning rate, a run that goes wrong and a mistake in its settings are matters of training.
fn is_of_runs(text: &str, span: &Range<usize>) -> bool {
    /// A slip, which is one of training if what follows is set there.
    const SLIPS: [&str; 8] = ["wrong", "incorrect", "mistake", "mistakes", "typo", "typos", "misspelled", "misspelt"];
    const SETTINGS: [&str; 22] = [
        "setting",
        "settings",
        "setup",
        "config",
        "configuration",
        "script",
        "hyperparameter",
        "hyperparameters",
        "hyper",
        "parameter",
        "parameters",
        "rate",
        "batch",
        "path",
        "command",
        "argument",
        "flag",
        "code",
        "run",
        "yaml",
        "seed",
        "notebook",
    ];
    /// So many words on, a slip says of what it is.
    const NEAR: usize = 5;
    let (says, after) = (&text[span.clone()], text[span.end..].trim_start_matches([' ', '-', '\n']));
    let is = |word: &str, list: &[&str]| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let slips = || {
        let clause = &after[..after.find(['.', ',', ';', ':']).unwrap_or(after.len())];
        let mut words = clause.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        is(says, &SLIPS) && words.by_ref().take(NEAR).any(|word| is(word, &SETTINGS))
    };
    says.eq_ignore_ascii_case("learning") && after.starts_with("rate")
        || says.eq_ignore_ascii_case("wrong")
            && ["goes", "go", "went"].iter().any(|word| text[..span.start].trim_end().ends_with(word))
        || slips()
}

/// Whether a challenge speaks of compute, or of money and time for it, and of nothing else.
fn is_compute(mentions: &Mentions<'_>) -> bool {
    let hard = mentions.has(words::COMPUTE);
    let spent = mentions.has(words::COST) && mentions.has(words::RUNNING);
    if !(hard || spent) || mentions.spans(words::BEYOND).any(|span| !is_of_runs(mentions.text(), &span)) {
        return false;
    }
    // A sentence without a word on it says something else.
    let topics = [words::COMPUTE, words::COST, words::RUNNING];
    let speaks = |sentence: &Range<usize>| {
        topics.iter().any(|topic| mentions.within(*topic, sentence).next().is_some())
            || mentions.text()[sentence.clone()].split_whitespace().count() < SHORT
    };
    if !mentions.sentences().iter().all(speaks) {
        return false;
    }
    // "Training on this data needs a large GPU" is still about compute; a sentence of its own on the data is not.
    let about = |span| mentions.in_sentence(words::COMPUTE, &span) || mentions.in_sentence(words::COST, &span);
    mentions.spans(words::NEUTRAL).all(about)
}
