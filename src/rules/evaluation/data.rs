//! On which data the scores are taken.

use super::{Part, all_vague, is_loss_only, is_readable, parts, quote};
use crate::rules::dataset::floor;
use crate::rules::dataset::size::{self, Of};
use crate::rules::words::{Mentions, evaluation as words};
use crate::rules::{Found, Reading};
use crate::sections::evaluation::{QUANTITATIVE, SECTION};
use crate::sections::{self, dataset};
use std::ops::Range;

pub fn no_held_out(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    if !is_readable(&parts) || all_vague(&parts) || is_loss_only(&parts) {
        return;
    }
    let score = parts.iter().find_map(|part| {
        // Under its own label a text needs less to be a score than among the readers' judgement.
        let topic = if part.whole { words::METRIC } else { words::SCORE };
        let counts = part.whole || part.question == &QUANTITATIVE;
        counts.then(|| part.mentions.first_meant(topic))?.map(|span| (part, span))
    });
    let Some((part, span)) = score else { return };
    if parts.iter().any(|part| is_kept_apart(part.mentions))
        || counts_inputs(part.mentions.text())
        || on_training(&parts).is_some()
        || is_said_elsewhere(reading)
    {
        return;
    }
    let says = quote(&part.mentions.text()[part.mentions.sentence_of(&span)]);
    part.point(reading, found, span, format!("{says}: nothing says that this is taken on data kept out of training"));
}

/// Whether a text about the test speaks of data that the training does not see, in one of many ways.
fn is_kept_apart(mentions: &Mentions<'_>) -> bool {
    mentions.has_any(&[words::HELD_OUT, words::ASIDE, words::FRESH, words::TEST_NOUN])
        || mentions.spans(words::KEEP).any(|span| {
            // "I keep 300 posts and 100 functions out of the training"
            let sentence = mentions.sentence_of(&span);
            mentions.within(words::APART, &(span.end..sentence.end)).next().is_some()
        })
        || mentions.spans(words::NONE_OF).any(|span| {
            // "no function of these packages is in the training data"
            let sentence = mentions.sentence_of(&span);
            mentions.within(words::TRAINED, &(span.end..sentence.end)).next().is_some()
        })
        || comes_after(mentions.text())
}

/// "On 60 functions", "for thirty complaints": who says how many inputs the test has, has chosen them for it. A number of
/// outputs ("100 generated replies") says nothing on where they come from.
fn counts_inputs(text: &str) -> bool {
    const OUTPUTS: [&str; 14] = [
        "them",
        "these",
        "those",
        "of",
        "repl",
        "answer",
        "output",
        "response",
        "generat",
        "docstring",
        "summar",
        "mistake",
        "error",
        "draft",
    ];
    /// Below this a number counts readers or criteria.
    const LEAST: u64 = 10;
    size::quantities(text).iter().any(|quantity| {
        let noun = text[quantity.noun.clone()].to_lowercase();
        let input = !noun.is_empty() && !OUTPUTS.iter().any(|stem| noun.starts_with(stem));
        let year = quantity.of == Of::Other && (1990..2100).contains(&quantity.low) && quantity.noun.is_empty();
        let shown = &text[quantity.span.end..quantity.noun.end.max(quantity.span.end)];
        let counted = matches!(quantity.of, Of::Samples | Of::Unknown | Of::Each) && quantity.high >= LEAST;
        (counted && input && !shown.contains("generated")) || year
    })
}

/// "Mails that came in after the data was closed"; but not "after training" or "before and after".
fn comes_after(text: &str) -> bool {
    /// So many letters after the word tell what it is after.
    const NEAR: usize = 28;
    let lower = text.to_ascii_lowercase();
    lower.match_indices("after ").any(|(at, found)| {
        let rest = &lower[at + found.len()..];
        let next = &rest[..floor(rest, NEAR.min(rest.len()))];
        let training = ["train", "tun", "fine", "each epoch", "every epoch"].iter().any(|word| next.contains(word));
        let compared = lower[..at].trim_end().ends_with("and") || lower[..at].trim_end().ends_with("or");
        !training && !compared
    })
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
        mentions.has(words::HELD_OUT) || mentions.spans(words::ASIDE).any(for_test)
    })
}

pub fn on_training_data(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    let Some((part, span)) = on_training(&parts) else { return };
    let says = quote(&part.mentions.text()[part.mentions.sentence_of(&span)]);
    part.point(reading, found, span, format!("{says} takes the score on what the model has learned from"));
}

/// Where a score is taken on the training data, if a text says so and nothing of new data.
fn on_training<'p, 'r, 'a>(parts: &'p [Part<'r, 'a>]) -> Option<(&'p Part<'r, 'a>, Range<usize>)> {
    parts.iter().find_map(|part| {
        let mentions = part.mentions;
        if mentions.has_any(&[words::HELD_OUT, words::ASIDE, words::FRESH, words::TEST_NOUN]) {
            return None;
        }
        let place = mentions.spans(words::TRAINING_DATA).find(|span| {
            let sentence = mentions.sentence_of(span);
            let within = |topic| mentions.within(topic, &sentence).next().is_some();
            !mentions.dismissed(span)
                && mentions.within(words::NONE_OF, &(sentence.start..span.start)).next().is_none()
                && (within(words::SCORE) || within(words::TESTING))
                && !within(words::COPIES)
                && !within(words::LOSS)
                && is_place(mentions.text(), span)
        });
        place.map(|span| (part, span))
    })
}

/// Whether the words before make it the place where something is measured: "accuracy on the training data",
/// "the 400 mails the model was trained on".
fn is_place(text: &str, span: &Range<usize>) -> bool {
    const NEAR: usize = 48;
    let words = &text[span.clone()];
    if words.to_ascii_lowercase().ends_with(" on") || words.to_ascii_lowercase().starts_with("same") {
        return true;
    }
    let before = &text[floor(text, span.start.saturating_sub(NEAR))..span.start];
    let last = before.rsplit(['.', ';', ',']).next().unwrap_or("");
    ["on", "over", "from", "for", "of", "in", "with", "against", "using", "to", "all", "same"]
        .iter()
        .any(|word| crate::rules::dataset::has_word(last, word))
}
