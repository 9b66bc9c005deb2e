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
        || is_split_by_use(mentions.text())
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

/// "Mails that came in after the data was closed", "made since January"; but not "after training" or "before and after".
fn comes_after(text: &str) -> bool {
    const TIMES: [&str; 19] = [
        "january",
        "february",
        "march",
        "april",
        "may ",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "spring",
        "summer",
        "autumn",
        "winter",
        "the cut",
        "then",
        "last ",
    ];
    /// So many letters after the word tell what it is after.
    const NEAR: usize = 28;
    let lower = text.to_ascii_lowercase();
    lower.match_indices("after ").any(|(at, found)| {
        let rest = &lower[at + found.len()..];
        let next = &rest[..floor(rest, NEAR.min(rest.len()))];
        // "After the training", but not "after the training messages had been collected".
        let data = [" data", " set", " mess", " mail", " pairs", " exam", " samp", " texts", " ques", " file"];
        let of_data =
            rest.get(..floor(rest, 50.min(rest.len()))).is_some_and(|next| data.iter().any(|word| next.contains(word)))
                && [
                    "collect", "clos", "gather", "froz", "freez", "fix", "cut", "end", "written", "made", "built",
                    "assembl", "finish", "complet",
                ]
                .iter()
                .any(|word| rest.get(..floor(rest, 72.min(rest.len()))).is_some_and(|next| next.contains(word)));
        let training =
            ["train", "tun", "fine", "each epoch", "every epoch"].iter().any(|word| next.contains(word)) && !of_data;
        let compared = lower[..at].trim_end().ends_with("and") || lower[..at].trim_end().ends_with("or");
        !training && !compared
    }) || lower.match_indices("since ").any(|(at, found)| {
        let next = &lower[at + found.len()..];
        TIMES.iter().any(|time| next.starts_with(time))
            || next.starts_with("20") && next[2..].starts_with(|c: char| c.is_ascii_digit())
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
        let apart = [words::HELD_OUT, words::ASIDE, words::FRESH, words::TEST_NOUN];
        if mentions.has_any(&apart) || comes_after(mentions.text()) || is_split_by_use(mentions.text()) {
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

/// Words after which a set of texts is where something is measured ...
const PLACES: [&str; 14] =
    ["on", "over", "from", "for", "of", "in", "with", "against", "using", "to", "all", "same", "within", "through"];
/// ... and after which it is not: "mails that came after the training data", "pages outside the training data".
const ELSEWHERE: [&str; 20] = [
    "after", "since", "before", "outside", "beyond", "besides", "beside", "unlike", "than", "not", "without", "no",
    "except", "instead", "near", "like", "avoid", "until", "while", "as",
];
/// What turns the word after it round: "independent of", "different from", "except for".
const TURNED: [&str; 24] = [
    "independent",
    "outside",
    "different",
    "differ",
    "differs",
    "disjoint",
    "separate",
    "distinct",
    "apart",
    "instead",
    "away",
    "absent",
    "missing",
    "other",
    "except",
    "removed",
    "excluded",
    "kept",
    "nothing",
    "overlap",
    "similar",
    "close",
    "compared",
    "except",
];

/// Whether the words before make it the place where something is measured: "accuracy on the training data",
/// "the 400 mails the model was trained on".
fn is_place(text: &str, span: &Range<usize>) -> bool {
    const NEAR: usize = 48;
    let words = text[span.clone()].to_ascii_lowercase();
    if words.ends_with(" on") || words.starts_with("same") || words.starts_with("as ") {
        return true;
    }
    let before = &text[floor(text, span.start.saturating_sub(NEAR))..span.start];
    let last = before.rsplit(['.', ';', ',']).next().unwrap_or("");
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let mut back = last.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    // The nearest of these words tells.
    let nearest = back.find(|word| is(&PLACES, word) || is(&ELSEWHERE, word));
    let Some(nearest) = nearest.filter(|word| is(&PLACES, word)) else { return false };
    let turned = back.next().is_some_and(|word| is(&TURNED, word));
    // "I take fifty functions out of the training data before the training": they are no longer in it.
    let taken_out = nearest.eq_ignore_ascii_case("of") && last.to_ascii_lowercase().contains("out of");
    !(turned || taken_out && text.to_ascii_lowercase().contains("before "))
}

/// "Train on commits up to December, test on those since January": two sets, by what they are used for.
fn is_split_by_use(text: &str) -> bool {
    const TRAINS: [&str; 8] = [
        "train on",
        "trained on",
        "training on",
        "trains on",
        "train with",
        "trained with",
        "for training",
        "training uses",
    ];
    const TESTS: [&str; 19] = [
        "test on",
        "tested on",
        "testing on",
        "tests on",
        "evaluate on",
        "evaluated on",
        "evaluating on",
        "measure on",
        "measured on",
        "score on",
        "scored on",
        "for testing",
        "for the test",
        "for evaluation",
        "for evaluating",
        "testing uses",
        "check on",
        "validate on",
        "validated on",
    ];
    let lower = text.to_ascii_lowercase();
    lower.split(['.', '\n']).any(|sentence| {
        let at = |list: &[&str]| list.iter().find_map(|words| sentence.find(words));
        match (at(&TRAINS), at(&TESTS)) {
            (Some(trains), Some(tests)) => {
                let (first, second) = (trains.min(tests), trains.max(tests));
                // "Tested on what it was trained on" names one set.
                let between = &sentence[first..second];
                between.contains([',', ';', ':'])
                    || [" and ", " but ", " then ", " while "].iter().any(|w| between.contains(w))
            }
            _ => false,
        }
    }) && !["same ", "again"].iter().any(|word| lower.contains(word))
}
