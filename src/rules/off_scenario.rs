//! Whether an answer is about the chosen scenario: by the words that the scenario files give, and by the student's own description.

use super::words::{self, Mentions, answer, scenario as topic};
use super::{Found, Reading};
use crate::catalog::scenarios::{self, Scenario};
use crate::question::Question;
use crate::sections::{challenges, dataset, evaluation, scenario};
use std::sync::LazyLock;

/// So many different words of another scenario, and none of the chosen one, are no accident: a shop's FAQ may speak of orders and refunds.
const FOREIGN: usize = 4;
/// A general text has at least so many phrases that fit any proposal, ...
const GENERAL: usize = 4;
/// ... and is no longer than this: in a longer one something particular is said, even if we don't see it.
const LONG: usize = 90;

/// The answers that must be about the scenario.
const JUDGED: [&Question; 8] = [
    &scenario::DESCRIPTION,
    &dataset::DESCRIPTION,
    &dataset::EXAMPLE,
    &evaluation::QUALITATIVE,
    &evaluation::QUANTITATIVE,
    &challenges::FIRST,
    &challenges::SECOND,
    &dataset::SIZE_JUSTIFICATION,
];

/// A phrase of a scenario file, by its words.
struct Phrase {
    words: Vec<u32>,
    /// Which scenario, and which of its phrases: as a bit.
    scenario: usize,
    bit: u64,
}

/// All phrases, by their first word. A phrase that two scenarios share tells them not apart and is left out.
static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let all = scenarios::all();
    let mut phrases: Vec<Phrase> = Vec::new();
    for (at, scenario) in all.iter().enumerate() {
        for (nth, phrase) in scenario.words.iter().take(64).enumerate() {
            let shared = all.iter().any(|other| other.id != scenario.id && other.words.contains(phrase));
            let words: Vec<u32> = words::words_of(phrase).iter().map(|word| word.0).collect();
            if !shared && !words.is_empty() {
                phrases.push(Phrase { words, scenario: at, bit: 1 << nth });
            }
        }
    }
    phrases.sort_by_key(|phrase| phrase.words[0]);
    phrases
});

/// One word of a scenario in a text.
struct Hit {
    scenario: usize,
    bit: u64,
    at: usize,
}

fn hits(mentions: &Mentions<'_>) -> Vec<Hit> {
    let words = mentions.word_list();
    let mut hits = Vec::new();
    for (at, (word, start)) in words.iter().enumerate() {
        let from = PHRASES.partition_point(|phrase| phrase.words[0] < *word);
        for phrase in PHRASES[from..].iter().take_while(|phrase| phrase.words[0] == *word) {
            let stands = words[at..].iter().map(|word| &word.0).take(phrase.words.len()).eq(phrase.words.iter());
            if stands {
                hits.push(Hit { scenario: phrase.scenario, bit: phrase.bit, at: *start as usize });
            }
        }
    }
    hits
}

/// The place of a scenario among all.
fn place(scenario: &Scenario) -> usize {
    scenarios::all().iter().position(|other| other.id == scenario.id).unwrap_or(0)
}

pub(super) fn off_scenario(reading: &Reading<'_>, found: &mut Found) {
    let Some(chosen) = reading.scenario().filter(|scenario| !scenario.words.is_empty()) else { return };
    let own = place(chosen);
    // What the student's own description speaks of belongs to it, whatever scenario uses the word, too.
    let mut described = vec![0u64; scenarios::all().len()];
    let description = hits(reading.mentions(&scenario::DESCRIPTION));
    if description.iter().any(|hit| hit.scenario == own) {
        description.iter().for_each(|hit| described[hit.scenario] |= hit.bit);
    }
    let judged = |question: &Question| JUDGED.contains(&question) || reading.answer(question).is_none();
    for (question, mentions) in reading.texts().filter(|(question, _)| judged(question)) {
        let mut seen = vec![0u64; described.len()];
        let mut hits = hits(mentions);
        // A sentence that names a scenario may compare.
        hits.retain(|hit| !names_scenario(mentions, hit.at));
        hits.iter().for_each(|hit| seen[hit.scenario] |= hit.bit & !described[hit.scenario]);
        let foreign = (0..seen.len()).filter(|at| *at != own).max_by_key(|at| seen[*at].count_ones());
        let Some(foreign) = foreign.filter(|at| seen[*at].count_ones() as usize >= FOREIGN) else { continue };
        if hits.iter().any(|hit| hit.scenario == own) {
            continue;
        }
        let words: Vec<&str> = scenarios::all()[foreign]
            .words
            .iter()
            .enumerate()
            .filter(|(nth, _)| *nth < 64 && seen[foreign] & 1 << nth != 0)
            .map(|(_, word)| word.as_str())
            .take(4)
            .collect();
        let start = hits.iter().find(|hit| hit.scenario == foreign).map_or(0, |hit| hit.at);
        let span = mentions.sentence_of(&(start..start));
        let message = format!(
            "you chose scenario {}, but {} is about scenario {}: it speaks of {}",
            chosen.id,
            question.name,
            scenarios::all()[foreign].id,
            words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ")
        );
        found.on(reading, question, span, message);
    }
}

fn names_scenario(mentions: &Mentions<'_>, at: usize) -> bool {
    let letters = [topic::SCENARIO_A, topic::SCENARIO_B, topic::SCENARIO_C, topic::SCENARIO_D];
    mentions.has_any(&letters) && letters.iter().any(|letter| mentions.in_sentence(*letter, &(at..at)))
}

/// Whether a text shares a word of some length with the description of the problem, or has a word of the chosen scenario.
pub(super) fn is_tied(reading: &Reading<'_>, mentions: &Mentions<'_>) -> bool {
    let scenario = reading.scenario().map(place);
    if hits(mentions).iter().any(|hit| Some(hit.scenario) == scenario) {
        return true;
    }
    let description = reading.mentions(&scenario::DESCRIPTION);
    particular_words(mentions).any(|word| particular_words(description).any(|other| same_stem(word, other)))
}

/// Words that say something of their own: longer ones that are no part of the vocabulary of every proposal.
fn particular_words<'m>(mentions: &'m Mentions<'_>) -> impl Iterator<Item = &'m str> + Clone {
    let text = mentions.text();
    mentions.word_list().iter().filter_map(move |(_, start)| {
        let rest = &text[*start as usize..];
        let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
        let word = &rest[..end];
        let said_everywhere = |stem: &str| {
            word.len() >= stem.len() && word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
        };
        (word.len() > 4 && !EVERYWHERE.iter().any(|stem| said_everywhere(stem))).then_some(word)
    })
}

/// Beginnings of words that say nothing about which problem is meant.
const EVERYWHERE: &[&str] = &[
    "model", "train", "tuned", "tunin", "finet", "data", "sampl", "examp", "input", "outpu", "promp", "quali", "quant",
    "diver", "balan", "clean", "answe", "respo", "gener", "perfo", "accur", "resul", "evalu", "task", "speci",
    "scenari", "probl", "shoul", "would", "could", "which", "there", "their", "these", "those", "where", "about",
    "every", "because", "small", "large", "langu", "assis", "human", "people", "needs", "using", "based", "better",
    "improv", "differ", "correct", "contain", "inclu", "colle", "check", "relev", "repres", "consis", "after",
    "before", "again", "other", "another", "always", "never", "write", "writt", "right", "wrong", "learn", "number",
    "given", "gives", "between", "without", "while", "choose", "chose", "option", "define", "own", "instruc", "metho",
    "metric", "measur", "score", "ideal", "possib", "provid", "useful", "helpf", "system", "users", "user",
];

fn same_stem(a: &str, b: &str) -> bool {
    let stem = |word: &str| word.char_indices().nth(5).map_or(word.len(), |(at, _)| at);
    let (a, b) = (&a[..stem(a)], &b[..stem(b)]);
    a.eq_ignore_ascii_case(b)
}

pub(super) fn generic(reading: &Reading<'_>, found: &mut Found) {
    // Without a description nobody knows what the answer should be about.
    if reading.scenario().is_none() || !reading.has(&scenario::DESCRIPTION) {
        return;
    }
    for question in JUDGED
        .into_iter()
        .filter(|question| question.is_long() && *question != &dataset::EXAMPLE && *question != &scenario::DESCRIPTION)
    {
        let Some(text) = reading.answer(question) else { continue };
        let mentions = reading.mentions(question);
        let general = mentions.spans(answer::GENERAL).count();
        if general >= GENERAL
            && mentions.words() <= LONG
            && mentions.is_readable()
            && !text.contains(['"', '“', '`'])
            && !is_tied(reading, mentions)
        {
            found.at(question, format!("{} would fit any scenario: {}", question.name, super::quote(text)));
        }
    }
}
