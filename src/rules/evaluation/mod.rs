//! Rules about the evaluation section.

mod apart;
mod data;
mod metrics;
mod refusals;

use super::dataset::is_read;
use super::dataset::size::{self, Of, Quantity};
use super::words::{Mentions, Topic, common, evaluation as words};
use super::{Found, Level, Reading, Rule};
use crate::question::Question;
use crate::sections::evaluation::{QUALITATIVE, QUANTITATIVE, SECTION};
use crate::sections::{challenges, dataset as data_section, scenario};
use std::ops::Range;

pub static RULES: &[Rule] = &[
    Rule {
        name: "evaluation/missing",
        level: Level::Error,
        about: &[&QUALITATIVE, &QUANTITATIVE],
        finds: "there is neither a qualitative nor a quantitative method",
        why: "Without a test nobody can say whether the fine-tuning helped.",
        mend: "Describe one way to judge the outputs: who reads what, or what is counted on which data.",
        bad: &[(&QUALITATIVE, ""), (&QUANTITATIVE, "")],
        good: &[(&QUALITATIVE, "")],
        check: missing,
    },
    Rule {
        name: "evaluation/vague",
        level: Level::Warning,
        about: &[&QUALITATIVE, &QUANTITATIVE],
        finds: "it is said that the model will be tested, and not how",
        why: "Somebody else could not repeat the test, and could not tell a good result from a bad one.",
        mend: "Say who or what judges how many outputs, and by which criterion.",
        bad: &[(&QUALITATIVE, "I will test the model and see if the labels are good."), (&QUANTITATIVE, "")],
        good: &[(&QUALITATIVE, "Two gardeners read 40 labels against a checklist."), (&QUANTITATIVE, "")],
        check: vague,
    },
    Rule {
        name: "evaluation/metric-misfit",
        level: Level::Warning,
        about: &[&scenario::CHOICE, &scenario::DESCRIPTION, &data_section::EXAMPLE, &QUALITATIVE, &QUANTITATIVE],
        finds: "a metric is used that does not measure this task",
        why: "A number that measures something else can rise while the outputs get worse.",
        mend: "Choose a measure of what a good output is here, or say what the number is to tell beside it.",
        bad: &[
            (
                &scenario::DESCRIPTION,
                "Every order is given one of three labels: sun, half shade or deep shade. A prompt was not reliable.",
            ),
            (&QUALITATIVE, ""),
            (&QUANTITATIVE, "I compute BLEU on 80 unseen plants."),
        ],
        good: &[
            (
                &scenario::DESCRIPTION,
                "The model sorts a plant into one of: sun, half shade, deep shade. With a prompt it invents beds.",
            ),
            (&QUANTITATIVE, "On 80 unseen plants I count how many stand in the right bed. Not BLEU."),
        ],
        check: metrics::misfit,
    },
    Rule {
        name: "evaluation/no-held-out",
        level: Level::Warning,
        about: &[&data_section::DESCRIPTION, &data_section::SIZE_JUSTIFICATION, &QUALITATIVE, &QUANTITATIVE],
        finds: "a score is taken, and nothing says that the data for it was kept out of training",
        why: "On texts that it has seen, a model can score well by having learned them by heart.",
        mend: "Say on which examples, that are not used for training, the number is computed.",
        bad: &[
            (&QUALITATIVE, ""),
            (&QUANTITATIVE, "I compute the percentage of labels that name the frost, and expect 90 percent."),
        ],
        good: &[(
            &QUANTITATIVE,
            "Percentage of labels that name the frost, for the plants that are delivered next month.",
        )],
        check: data::no_held_out,
    },
    Rule {
        name: "evaluation/on-training-data",
        level: Level::Warning,
        about: &[&QUALITATIVE, &QUANTITATIVE],
        finds: "the score is taken on the samples that the model was trained on",
        why: "A model can repeat what it was trained on and still fail on anything new.",
        mend: "Put some of the samples aside before training, and take the score on those.",
        bad: &[(&QUANTITATIVE, "I measure the accuracy of the labels on the training data.")],
        good: &[(&QUANTITATIVE, "I measure the accuracy of labels for ferns that are not in the training data.")],
        check: data::on_training_data,
    },
    Rule {
        name: "evaluation/loss-only",
        level: Level::Warning,
        about: &[&QUALITATIVE, &QUANTITATIVE],
        finds: "the training loss is the only test",
        why: "The loss falls while the model learns the examples by heart; it says nothing on outputs.",
        mend: "Keep the loss as a sign that training runs, and judge outputs for texts that the model has not seen.",
        bad: &[(&QUALITATIVE, ""), (&QUANTITATIVE, "If the training loss goes below 0.5, the labels are good.")],
        good: &[
            (&QUALITATIVE, ""),
            (&QUANTITATIVE, "The training loss, and the share of right labels for 40 unseen plants."),
        ],
        check: loss_only,
    },
    Rule {
        name: "evaluation/no-refusal-test",
        level: Level::Warning,
        about: &[&scenario::CHOICE, &QUALITATIVE, &QUANTITATIVE],
        finds: "nobody checks that out-of-scope questions are declined",
        why: "Declining what it can't know is half of this task, and the other tests do not see it.",
        mend: "Add questions that have no answer to the test, and count what is declined and what is invented.",
        bad: &[
            (&scenario::CHOICE, "C"),
            (&QUALITATIVE, "Two gardeners read 40 answers next to the rules for frost and mark what is right."),
            (&QUANTITATIVE, "The share of right answers on a held-out wording of each rule."),
        ],
        good: &[
            (&scenario::CHOICE, "C"),
            (
                &QUANTITATIVE,
                "On held-out questions I count the right answers on frost and the answers on roses, for which there is no rule.",
            ),
        ],
        check: refusals::untested,
    },
    Rule {
        name: "evaluation/no-baseline",
        level: Level::Note,
        about: &[&QUALITATIVE, &QUANTITATIVE],
        finds: "the tuned model is not compared with the untuned one",
        why: "Without that comparison one can't tell what the training has changed.",
        mend: "Let the untuned model, with a good prompt, do the same test.",
        bad: &[
            (&QUALITATIVE, ""),
            (
                &QUANTITATIVE,
                "On 50 unseen plants, half of them tender, the share of labels that are right about frost.",
            ),
        ],
        good: &[(
            &QUANTITATIVE,
            "For how many of 50 plants, all held out, the tuned and the untuned model are right about frost.",
        )],
        check: no_baseline,
    },
    Rule {
        name: "evaluation/kind-swapped",
        level: Level::Note,
        about: &[&QUALITATIVE, &QUANTITATIVE],
        finds: "an automatic score stands under qualitative, or only people's judgement under quantitative",
        why: "Qualitative means that people judge outputs, quantitative that something is counted or computed.",
        mend: "Move the method to the other answer.",
        bad: &[(&QUALITATIVE, "I compute the exact match of labels on a held-out test set.")],
        good: &[(&QUALITATIVE, "Two gardeners read 40 labels and say which are right.")],
        check: kind_swapped,
    },
];

/// A text of the section.
#[derive(Clone, Copy)]
struct Part<'r, 'a> {
    /// The question that it answers, or for which it speaks.
    question: &'static Question,
    mentions: &'r Mentions<'a>,
    /// It stands under no label of its own, so that it may hold both kinds of method.
    whole: bool,
}

/// The texts of the section, each once: an answer that was taken from the loose text is part of that text, too.
fn parts<'r, 'a>(reading: &'r Reading<'a>) -> Vec<Part<'r, 'a>> {
    let loose_text = reading.loose(SECTION.id).trim();
    let mut covered = loose_text.is_empty();
    let mut parts = Vec::with_capacity(3);
    for question in [&QUALITATIVE, &QUANTITATIVE] {
        let Some(text) = reading.answer(question) else { continue };
        let whole = reading.is_taken(question);
        let all = text.len() * 10 >= loose_text.len() * 9;
        if !whole || all {
            parts.push(Part { question, mentions: reading.mentions(question), whole });
        }
        covered |= whole && all;
    }
    if !covered {
        let open = [&QUANTITATIVE, &QUALITATIVE].into_iter().find(|question| reading.answer(question).is_none());
        let mentions = reading.loose_mentions(SECTION.id);
        parts.push(Part { question: open.unwrap_or(&QUANTITATIVE), mentions, whole: true });
    }
    parts
}

fn is_readable(parts: &[Part<'_, '_>]) -> bool {
    !parts.is_empty() && parts.iter().all(|part| is_read(part.mentions))
}

fn speaks(parts: &[Part<'_, '_>], topic: Topic) -> bool {
    parts.iter().any(|part| part.mentions.has(topic))
}

impl<'r> Part<'r, '_> {
    /// The numbers in this text.
    fn quantities(&self, reading: &'r Reading<'_>) -> &'r [Quantity] {
        let own = std::ptr::eq(reading.evidence(self.question).as_ptr(), self.mentions.text().as_ptr());
        if own { reading.quantities(self.question) } else { reading.loose_quantities(SECTION.id) }
    }

    /// A finding within this text.
    fn point(&self, reading: &Reading<'_>, found: &mut Found, span: Range<usize>, message: String) {
        // Loose text is pointed into where the question has no answer of its own.
        if std::ptr::eq(reading.evidence(self.question).as_ptr(), self.mentions.text().as_ptr()) && !span.is_empty() {
            found.within(self.question, span, message);
        } else {
            found.at(self.question, message);
        }
    }
}

/// A sentence for a message, cut if it is long.
fn quote(text: &str) -> String {
    const LONGEST: usize = 90;
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("\"{}…\"", text[..end].trim_end()),
        None => format!("\"{text}\""),
    }
}

fn missing(reading: &Reading<'_>, found: &mut Found) {
    if !reading.has(&QUALITATIVE) && !reading.has(&QUANTITATIVE) && !reading.may_be_unplaced(SECTION.id) {
        found.at(&QUALITATIVE, "there is no evaluation: neither a qualitative nor a quantitative method");
    }
}

/// Whether a text says that there will be a test, and hopes, and does not say how.
fn is_vague(mentions: &Mentions<'_>) -> bool {
    /// A longer text says how, in words that are not listed here.
    const LONG: usize = 60;
    is_read(mentions)
        && mentions.words() <= LONG
        && mentions.has(words::HOPE)
        && (mentions.has(words::TESTING) || mentions.words() <= LONG / 3)
        && !mentions.has(words::HOW)
        && !size::quantities(mentions.text()).iter().any(|quantity| quantity.digits && !counts_data(mentions, quantity))
}

/// "We keep 60 functions aside, and test", "on 60 functions": how many inputs there are, and no word on what is done with them.
fn counts_data(mentions: &Mentions<'_>, quantity: &Quantity) -> bool {
    let before = mentions.text()[..quantity.span.start].trim_end();
    let clause = mentions.clause_of(&quantity.span);
    let kept = mentions.within(words::KEEP, &clause).next().is_some()
        || ["on", "with", "try", "test"].iter().any(|word| before.ends_with(word));
    kept && matches!(quantity.of, Of::Samples | Of::Unknown)
}

/// Whether no part of the section says how.
fn all_vague(parts: &[Part<'_, '_>]) -> bool {
    !parts.is_empty() && parts.iter().all(|part| is_vague(part.mentions))
}

/// Whether a text speaks of a topic and does not only deny it.
fn has_meant(mentions: &Mentions<'_>, topic: Topic) -> bool {
    mentions.first_meant(topic).is_some()
}

fn vague(reading: &Reading<'_>, found: &mut Found) {
    for part in parts(reading) {
        if is_vague(part.mentions) {
            let text = part.mentions.text();
            let says = quote(text);
            let message = format!("{says} does not say how: by whom or what, on which outputs, by which criterion");
            part.point(reading, found, 0..text.len(), message);
        }
    }
}

fn is_loss_only(parts: &[Part<'_, '_>]) -> bool {
    is_readable(parts)
        && parts.iter().any(|part| has_meant(part.mentions, words::LOSS))
        && !speaks(parts, words::VALIDATION_LOSS)
        && !parts.iter().any(|part| is_judged(part.mentions))
}

/// Whether outputs are judged, and not only the loss.
fn is_judged(mentions: &Mentions<'_>) -> bool {
    let of_loss = |span: &Range<usize>| {
        let learning = mentions.text()[..span.start].trim_end().ends_with("earning");
        learning || mentions.in_sentence(words::LOSS, span) && !mentions.in_sentence(words::PEOPLE_JUDGE, span)
    };
    has_meant(mentions, words::JUDGING)
        || mentions.spans(words::MAYBE_JUDGING).any(|span| !mentions.dismissed(&span) && !of_loss(&span))
}

fn loss_only(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    if !is_loss_only(&parts) {
        return;
    }
    for part in parts {
        if let Some(span) = part.mentions.first_meant(words::LOSS) {
            let sentence = part.mentions.sentence_of(&span);
            let says = quote(&part.mentions.text()[sentence.clone()]);
            let message = format!("{says} is the only test, and a loss says nothing on the outputs");
            return part.point(reading, found, sentence, message);
        }
    }
}

fn no_baseline(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    if is_readable(&parts)
        && !all_vague(&parts)
        && !speaks(&parts, words::BASELINE)
        && !speaks(&parts, common::CONTRAST)
        && !reading.mentions(&challenges::FIRST).has(words::BASELINE)
    {
        let last = parts.last().map_or(&QUANTITATIVE, |part| part.question);
        found.at(last, "nothing compares the tuned model with the untuned one");
    }
}

fn kind_swapped(reading: &Reading<'_>, found: &mut Found) {
    for part in parts(reading).iter().filter(|part| !part.whole) {
        let mentions = part.mentions;
        if part.question == &QUALITATIVE {
            if let Some(span) = mentions.first_meant(words::AUTOMATIC)
                && !mentions.has(words::PEOPLE)
            {
                let message = format!("`{}` is computed, so it is quantitative", &mentions.text()[span.clone()]);
                part.point(reading, found, span, message);
            }
        } else if let Some(span) = mentions.first_meant(words::PEOPLE) {
            let digits = mentions.text().bytes().any(|byte| byte.is_ascii_digit());
            if !mentions.has(words::SCORE) && !mentions.has(words::AUTOMATIC) && !digits {
                let message =
                    format!("\"{}\": people judge here, so it is qualitative", &mentions.text()[span.clone()]);
                part.point(reading, found, span, message);
            }
        }
    }
}
