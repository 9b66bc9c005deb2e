//! Metrics that measure another task than this one.

use super::{is_readable, parts};
use crate::catalog::metrics::{self, Verdict};
use crate::rules::dataset::{has_word, outputs_are_labels, outputs_are_named, outputs_are_prose, outputs_are_records};
use crate::rules::words::{Mentions, Topic, dataset as dataset_words, evaluation as words};
use crate::rules::{Found, Reading};
use crate::sections::{dataset, scenario};
use std::ops::Range;

/// A metric that a text can name, by its row in the catalogue.
const NAMED: &[(Topic, &str)] = &[
    (words::ACCURACY, "accuracy"),
    (words::EXACT_MATCH, "exact-match"),
    (words::F1, "macro-f1"),
    (words::PASS_AT_K, "pass-at-k"),
    (words::BLEU, "bleu"),
    (words::PERPLEXITY, "perplexity"),
];

/// So many mentions of one metric are weighed; a text with more is no prose.
const MANY: usize = 50;

/// What the proposal is about, as the table of metrics calls it; `other` for a problem of one's own that is no classification.
fn task<'r>(reading: &'r Reading<'_>) -> &'r str {
    match reading.scenario() {
        Some(scenario) if !scenario.own => return &scenario.task,
        _ => {}
    }
    let described = reading.mentions(&scenario::DESCRIPTION);
    let speaks = |topic| described.has(topic);
    // Whoever answers the customer, the model may only sort the mails.
    let labels = outputs_are_labels(reading.sample()) || outputs_are_named(reading.sample(), described.text());
    if !labels && speaks(words::REPLIES) && speaks(words::CUSTOMERS) {
        return if outputs_are_records(reading.sample()) { "other" } else { "reply" };
    }
    let format = reading.mentions(&dataset::FORMAT).has(words::LABEL)
        || reading.mentions(&dataset::DESCRIPTION).has(words::LABEL);
    let sorts = described.has(words::CLASSES) && (format || !described.has(words::GENERATES));
    if labels || sorts { "classification" } else { "other" }
}

pub fn misfit(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    let task = task(reading);
    if !is_readable(&parts) {
        return;
    }
    for part in &parts {
        let mentions = part.mentions;
        if is_beside(mentions, task, part.whole) {
            continue;
        }
        if let Some((span, why)) = stranger(reading, mentions, task) {
            let name = &mentions.text()[span.clone()];
            let fits: Vec<&str> = metrics::rows(task, Verdict::Fits)
                .filter_map(|fit| metrics::by_id(fit.metric))
                .filter(|metric| metric.kind == metrics::Kind::Quantitative)
                .map(|metric| metric.name)
                .take(3)
                .collect();
            let instead = if fits.is_empty() { String::new() } else { format!("; what fits: {}", fits.join(", ")) };
            let message = format!("`{name}` does not measure this task: {why}{instead}");
            return part.point(reading, found, span, message);
        }
    }
}

/// The first metric that a text uses and that measures something else, with the reason.
fn stranger(reading: &Reading<'_>, mentions: &Mentions<'_>, task: &str) -> Option<(Range<usize>, &'static str)> {
    // What the text does not name needs no verdict.
    let pass = || memchr::memchr(b'@', mentions.text().as_bytes()).is_some();
    let named = |topic: &Topic| mentions.has(*topic) || *topic == words::PASS_AT_K && pass();
    for (topic, id) in NAMED.iter().filter(|(topic, _)| named(topic)) {
        let why = match metrics::verdict(task, id) {
            Some(fit) if fit.verdict == Verdict::Misfit => fit.why,
            None if task == "other" && *id == "pass-at-k" && !runs(reading) => {
                "it runs code, and these outputs do not run"
            }
            None if task == "other"
                && *id == "exact-match"
                && outputs_are_prose(reading.sample())
                && !mentions.has(words::FITS_REPLY_AUTOMATIC)
                && !runs(reading) =>
            {
                "many different texts of this length are right, and hardly one is equal to another word for word"
            }
            None if task == "other" && *id == "perplexity" && !mentions.has(words::COUNTED) => {
                "it tells how well the model expects a text, not whether its own output is right"
            }
            _ => continue,
        };
        // The word lists do not know the mark.
        let spans: Vec<Range<usize>> = if *id == "pass-at-k" {
            let lower = mentions.text().to_ascii_lowercase();
            lower.match_indices("pass@").map(|(at, found)| at..at + found.len()).collect()
        } else {
            mentions.spans(*topic).collect()
        };
        let used =
            spans.into_iter().chain(mentions.spans(words::PASS_AT_K).filter(|_| *id == "pass-at-k")).take(MANY).find(
                |span| {
                    is_used(mentions, span)
                        && !is_of_a_part(mentions, span, *topic)
                        && (task != "other" || *topic != words::EXACT_MATCH || is_score(mentions, span))
                },
            );
        if let Some(span) = used {
            return Some((span, why));
        }
    }
    let other_field = mentions.spans(words::FOREIGN).take(MANY).find(|span| is_used(mentions, span))?;
    let described = reading.mentions(&scenario::DESCRIPTION);
    let apt = task == "other" && described.has(words::FOREIGN_TASK);
    (!apt).then_some((other_field, "it is a measure for speech, images, rankings or numbers"))
}

/// Whether the writer means to use it: not denied, not named for contrast, not weighed and found wanting.
fn is_used(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    let sentence = mentions.sentence_of(span);
    let text = mentions.text()[sentence].to_ascii_lowercase();
    let doubted = [
        "not ",
        "n't ",
        "little",
        "misleading",
        "useless",
        "meaningless",
        "instead",
        "rather than",
        "unlike",
        "only as a",
        "no use",
        "pointless",
    ];
    // "If not, zero" is how it is counted.
    let text = text.replace("if not ", "").replace("or not ", "");
    !mentions.dismissed(span) && !doubted.iter().any(|word| text.contains(word))
}

/// "Exact match", or "identical to the page that the nurse wrote": a comparison with what is right, and none with the input or
/// with other outputs.
fn is_score(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    const NAMES: [&str; 4] = ["exact", "string", "literal", "equal"];
    const RIGHT: [&str; 12] = [
        "accuracy",
        "right",
        "correct",
        "counts as",
        "reference",
        "gold",
        "target",
        "expected",
        "wrote",
        "written",
        "human",
        "published",
    ];
    const OTHERS: [&str; 14] = [
        "copied",
        "copies",
        "copy",
        "input",
        "source",
        "repeat",
        "repeats",
        "repeated",
        "opening",
        "openings",
        "template",
        "each other",
        "one another",
        "unchanged",
    ];
    let name = &mentions.text()[span.clone()];
    let sentence = &mentions.text()[mentions.sentence_of(span)];
    let named = name.contains("match") || name.contains("equality");
    (named && NAMES.iter().any(|known| name.get(..known.len()).is_some_and(|first| first.eq_ignore_ascii_case(known)))
        || RIGHT.iter().any(|word| has_word(sentence, word)))
        && !OTHERS.iter().any(|word| has_word(sentence, word))
}

/// "Accuracy of the facts" and "exact match of the parameter names" are other things than the metric.
fn is_of_a_part(mentions: &Mentions<'_>, span: &Range<usize>, topic: Topic) -> bool {
    let parts = match topic {
        words::ACCURACY => words::OF_CONTENT,
        words::EXACT_MATCH | words::F1 => words::PARTS,
        _ => return false,
    };
    mentions.in_sentence(parts, span)
}

/// Whether a metric that fits stands beside it.
fn is_beside(mentions: &Mentions<'_>, task: &str, whole: bool) -> bool {
    let topic = match task {
        // Among the readers' judgement their words say nothing about the metric.
        "reply" if whole => words::FITS_REPLY_AUTOMATIC,
        "reply" => words::FITS_REPLY,
        "docstring" => words::FITS_DOCSTRING,
        "closed-qa" => words::FITS_CLOSED,
        "classification" => words::FITS_CLASSES,
        _ => return false,
    };
    // That the model should decline is the task; only what is counted of it is a measure.
    let wished = |span: &Range<usize>| {
        task == "closed-qa"
            && mentions.within(dataset_words::REFUSAL, span).next().is_some()
            && !mentions.in_clause(words::COUNTED_HERE, span)
            && !mentions.text()[mentions.sentence_of(span)].ends_with('?')
    };
    mentions.spans(topic).any(|span| !mentions.dismissed(&span) && !wished(&span))
}

fn runs(reading: &Reading<'_>) -> bool {
    [&scenario::DESCRIPTION, &dataset::DESCRIPTION]
        .into_iter()
        .any(|question| reading.mentions(question).has(words::RUNS))
}
