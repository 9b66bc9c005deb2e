//! On which data the scores are taken.

use super::{is_loss_only, is_readable, is_vague, parts, point, quote, speaks};
use crate::question::Question;
use crate::rules::words::{Mentions, evaluation as words};
use crate::rules::{Found, Reading};
use crate::sections::evaluation::{QUANTITATIVE, SECTION};
use crate::sections::{self, dataset};
use std::ops::Range;

pub fn no_held_out(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    if !is_readable(&parts) || is_vague(&parts) || is_loss_only(&parts) {
        return;
    }
    let score = parts.iter().find_map(|(question, mentions)| {
        // A text with its own label needs less to be a score than one among the readers' judgement.
        let quantitative = **question == QUANTITATIVE && reading.answer(&QUANTITATIVE).is_some();
        let topic = if quantitative { words::SCORE } else { words::METRIC };
        (**question == QUANTITATIVE).then(|| Some((*question, *mentions, mentions.first_meant(topic)?)))?
    });
    let Some((question, mentions, span)) = score else { return };
    let here = [words::HELD_OUT, words::ASIDE, words::FRESH].into_iter().any(|topic| speaks(&parts, topic));
    if here || on_training(reading).is_some() || is_said_elsewhere(reading) {
        return;
    }
    let sentence = mentions.sentence_of(&span);
    let message =
        format!("{}: nothing says that this is taken on data kept out of training", quote(&mentions.text()[sentence]));
    point(reading, found, question, mentions, span, message);
}

/// Whether another section says that data is kept for testing.
fn is_said_elsewhere(reading: &Reading<'_>) -> bool {
    let questions = sections::questions().filter(|question| question.is_long() && question.section() != SECTION.id);
    let answers = questions.filter(|question| reading.answer(question).is_some() && **question != dataset::EXAMPLE);
    let mut texts: Vec<&Mentions<'_>> = answers.map(|question| reading.mentions(question)).collect();
    texts.extend(sections::ALL.iter().map(|section| reading.loose_mentions(section.id)));
    texts.iter().any(|mentions| {
        let for_test = |span: Range<usize>| {
            mentions.in_sentence(words::TESTING, &span) || mentions.in_sentence(words::TRAINING_DATA, &span)
        };
        mentions.has(words::HELD_OUT) || mentions.spans_of_any(&[words::ASIDE, words::FRESH]).any(for_test)
    })
}

pub fn on_training_data(reading: &Reading<'_>, found: &mut Found) {
    let Some((question, mentions, span)) = on_training(reading) else { return };
    let sentence = quote(&mentions.text()[mentions.sentence_of(&span)]);
    let message = format!("{sentence} takes the score on what the model has learned from");
    point(reading, found, question, mentions, span, message);
}

/// Where a score is taken on the training data, if a text says so and nothing of new data.
fn on_training<'r, 'a>(reading: &'r Reading<'a>) -> Option<(&'static Question, &'r Mentions<'a>, Range<usize>)> {
    let parts = parts(reading);
    for (question, mentions) in parts {
        let new = [words::HELD_OUT, words::ASIDE, words::FRESH].into_iter().any(|topic| mentions.has(topic));
        if new {
            continue;
        }
        let place = mentions.spans(words::TRAINING_DATA).find(|span| {
            let sentence = mentions.sentence_of(span);
            let within = |topic| mentions.within(topic, &sentence).next().is_some();
            !mentions.dismissed(span)
                && (within(words::SCORE) || within(words::TESTING))
                && !within(words::COPIES)
                && is_place(mentions.text(), span)
        });
        if let Some(span) = place {
            return Some((question, mentions, span));
        }
    }
    None
}

/// Whether the words before make it the place where something is measured: "accuracy on the training data",
/// "the 400 mails the model was trained on".
fn is_place(text: &str, span: &Range<usize>) -> bool {
    const NEAR: usize = 48;
    let words = &text[span.clone()];
    if words.to_ascii_lowercase().ends_with(" on") || words.to_ascii_lowercase().starts_with("same") {
        return true;
    }
    let before = &text[text.floor_char_boundary(span.start.saturating_sub(NEAR))..span.start];
    let last = before.rsplit(['.', ';', ',']).next().unwrap_or("");
    ["on", "over", "from", "for", "of", "in", "with", "against", "using", "to", "all", "same"]
        .iter()
        .any(|word| crate::rules::dataset::has_word(last, word))
}
