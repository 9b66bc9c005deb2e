//! What is done with the method, from the training to its use: a plan, and no reason for it.

use super::{FACTORS, topic};
use crate::rules::Reading;
use crate::rules::phrases::{Phrases, has_word};
use crate::rules::words::{Mentions, common};
use crate::sections::scenario;
use std::ops::Range;

/// What is done: first the training, then what becomes of the adapter.
static DONE: Phrases = Phrases::of(&[
    "is trained",
    "are trained",
    "be trained",
    "gets trained",
    "train it",
    "we train",
    "i train",
    "epoch",
    "epochs",
    "loaded",
    "loads",
    "load it",
    "load the adapter",
    "saved",
    "save it",
    "save the adapter",
    "stored",
    "is run",
    "runs it",
    "sent through",
    "goes through",
    "go through",
    "is fed",
    "are fed",
    "attached",
    "attach it",
    "is used",
    "are used",
    "be used",
    "applied",
    "deployed",
    "uploaded",
    "exported",
    "pushed",
    "merged",
    "is started",
    "is done",
    "prepared",
    "is tested",
    "is evaluated",
    "be done",
    "carried out",
    "performed",
    "put on top",
    "placed on top",
]);

/// Words that stand in a plan as well as in a reason.
static EITHER: Phrases = Phrases::of(&[
    "adapt",
    "saved",
    "save it",
    "save the adapter",
    "document",
    "script",
    "code",
    "example",
    "task",
    "merge",
    "learn",
    "result",
    "without",
    "performed",
]);

/// Verbs by which the choice is only told: "I'm going to use QLoRA here", "LoRA is my choice".
static TELLS: Phrases = Phrases::of(&[
    "use",
    "using",
    "take",
    "choose",
    "chose",
    "chosen",
    "choice",
    "pick",
    "picked",
    "select",
    "selected",
    "recommend",
    "propose",
    "decided",
    "go with",
    "going with",
    "went with",
    "method is",
    "plan",
]);
/// No longer sentence only tells the choice.
const TELLING: usize = 14;

/// Words by which something is weighed, though they name no reason: "a file of 200 kB", "Phi already reads Python".
static WEIGHS: Phrases = Phrases::of(&[
    "kb",
    "second",
    "seconds",
    "percent",
    "already",
    "anyway",
    "swap",
    "switch",
    "switched",
    "little",
    "less",
    "fewer",
    "more",
    "most",
    "even",
    "same",
    "both",
    "share",
    "shared",
    "removed",
    "undo",
    "undone",
    "instead",
    "rather",
    "but",
    "however",
    "nothing",
    "nobody",
    "until",
    "if",
    "must",
    "too",
    "why",
    "want",
    "what we need",
    "all it takes",
    "habit",
    "narrow",
]);

/// "We attach it, we train it with the comments, and at the end we save it in a folder": steps within one sentence.
fn is_row_of_steps(text: &str) -> bool {
    const STEPS: usize = 3;
    let parts = text.split([',', '.', ';']).flat_map(|part| part.split(" and "));
    parts.filter(|part| DONE.any_in(part)).nth(STEPS - 1).is_some()
}

/// Whether a text does nothing but tell what is done, one step after the other.
pub fn is_all(reading: &Reading<'_>, mentions: &Mentions<'_>) -> bool {
    let text = mentions.text();
    let topics = [topic::REASON, FACTORS[0], FACTORS[1], FACTORS[2]];
    // Most texts have a word that can only be a reason.
    if mentions.spans_of_any(&topics).any(|span| !EITHER.begin(&text[span.start..])) {
        return false;
    }
    // "A function without a docstring" is what comes in; "without touching the base" is a reason.
    let of_input = |span: &Range<usize>| {
        let mut after =
            text[span.end..].split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let article = after.next().is_some_and(|word| ["a", "an", "any"].contains(&word));
        let noun = after.next().filter(|_| article);
        noun.is_some_and(|noun| has_word(reading.evidence(&scenario::DESCRIPTION), noun))
    };
    let is_without = |span: &Range<usize>| text[span.clone()].eq_ignore_ascii_case("without");
    let denies = mentions.spans(common::NEGATION).any(|span| !(is_without(&span) && of_input(&span)));
    let is_setting = |span: &Range<usize>| text[span.end..].trim_start_matches([' ', '_', '-']).starts_with("rate");
    // Two steps at least, and nothing is weighed outside of them.
    let is_step = |sentence: &Range<usize>| DONE.any_in(&text[sentence.clone()]);
    // One step is enough where all else only tells the choice.
    let tells = |sentence: &Range<usize>| {
        let said = &text[sentence.clone()];
        said.split_whitespace().count() <= TELLING && TELLS.any_in(said)
    };
    let is_plan = || {
        let steps = mentions.sentences().iter().filter(|sentence| is_step(sentence)).take(2).count();
        let plain = || mentions.sentences().iter().all(|sentence| is_step(sentence) || tells(sentence));
        steps > 1 || steps == 1 && mentions.sentences().len() > 1 && plain()
    };
    !(denies || text.contains('%') || WEIGHS.any_in(text))
        && (is_plan() || is_row_of_steps(text))
        && mentions.spans_of_any(&topics).all(|span| is_setting(&span) || is_step(&mentions.sentence_of(&span)))
}
