//! Whether an answer is about the chosen scenario: by the words that the scenario files give, and by the student's own description.

use super::words::map::{self, Map};
use super::words::{self, Mentions, Topic, answer, scenario as topic};
use super::{Found, Reading};
use crate::catalog::scenarios::{self, Scenario};
use crate::question::Question;
use crate::sections::{challenges, dataset, evaluation, scenario};
use std::sync::LazyLock;

/// So many different words of another scenario, and none of the chosen one, are no accident: a shop's FAQ may speak of orders and refunds.
/// One fewer is enough if they come back.
const FOREIGN: usize = 4;
/// So many are enough where another answer was about that scenario already.
const FOREIGN_AGAIN: usize = 2;
/// A general text has at least so many phrases that fit any proposal, ...
const GENERAL: usize = 4;
/// ... no more than every so-manieth of its words is one that few proposals have, ...
const FEW: usize = 5;
/// ... and is no longer than this: in a longer one something particular is said, even if we don't see it.
const LONG: usize = 90;

/// So does one of at least so many words ...
const SAYS_SOMETHING: usize = 10;
/// ... of which no more than every so-manieth is none that any proposal has.
const PARTICULAR: usize = 15;

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
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let all = scenarios::all();
    let mut phrases: Vec<Phrase> = Vec::new();
    for (at, scenario) in all.iter().enumerate() {
        for (nth, phrase) in scenario.words.iter().take(64).enumerate() {
            let shared = all.iter().any(|other| other.id != scenario.id && other.words.contains(phrase));
            // A word stands for its plural, too, unless that is in a file itself.
            let plural = plural(phrase);
            let known = |word: &String| all.iter().any(|other| other.words.contains(word));
            let forms = std::iter::once(phrase.as_str())
                .chain(plural.as_deref().filter(|_| !plural.as_ref().is_some_and(known)));
            for form in forms.filter(|_| !shared) {
                let words: Vec<u32> = words::words_of(form).iter().map(|word| word.0).collect();
                if !words.is_empty() {
                    phrases.push(Phrase { words, scenario: at, bit: 1 << nth });
                }
            }
        }
    }
    phrases.sort_by_key(|phrase| phrase.words[0]);
    let (mut starts, mut firsts) = ([0; PLACES + 1], [0; 64]);
    for (at, phrase) in phrases.iter().enumerate() {
        let first = phrase.words[0];
        starts[place_of(first) + 1..].fill(at as u16 + 1);
        firsts[(first >> 26) as usize] |= 1 << (first & 63);
    }
    Phrases { phrases, starts, firsts }
});

/// "Parcels" for "parcel", "deliveries" for "delivery"; none for what is no single word.
fn plural(word: &str) -> Option<String> {
    let plain = word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.ends_with('s');
    plain.then(|| match word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        Some(stem) => format!("{stem}ies"),
        None => format!("{word}s"),
    })
}

struct Phrases {
    phrases: Vec<Phrase>,
    /// Where those start whose first word begins with these bits.
    starts: [u16; PLACES + 1],
    /// Bits of the first words: most words of a text begin no phrase.
    firsts: [u64; 64],
}

/// How many places there are by twelve bits.
const PLACES: usize = 1 << 12;

fn place_of(word: u32) -> usize {
    word as usize >> 20
}

/// One word of a scenario in a text.
struct Hit {
    scenario: usize,
    bit: u64,
    at: usize,
}

fn hits(mentions: &Mentions<'_>) -> Vec<Hit> {
    let words = mentions.word_list();
    let mut hits = Vec::with_capacity(16);
    let Phrases { phrases, starts, firsts } = &*PHRASES;
    for (at, (word, start)) in words.iter().enumerate() {
        if firsts[(word >> 26) as usize] >> (word & 63) & 1 == 0 {
            continue;
        }
        let place = place_of(*word);
        for phrase in &phrases[usize::from(starts[place])..usize::from(starts[place + 1])] {
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
    let mut description = hits(reading.mentions(&scenario::DESCRIPTION));
    if description.iter().any(|hit| hit.scenario == own) {
        description.iter().for_each(|hit| described[hit.scenario] |= hit.bit);
    }
    // Once an answer was about another scenario, less is needed to see that the next one is, too.
    let mut seen_before = None;
    let judged =
        |question: &'static Question, _: &str| JUDGED.contains(&question) || reading.answer(question).is_none();
    for (question, mentions) in reading.texts(judged) {
        let mut seen = vec![0u64; described.len()];
        let known = question == &scenario::DESCRIPTION && reading.answer(question).is_some();
        let mut hits = if known { std::mem::take(&mut description) } else { hits(mentions) };
        // A sentence that names a scenario may compare.
        if mentions.has_any(&LETTERS) {
            hits.retain(|hit| !names_scenario(mentions, hit.at));
        }
        hits.iter().for_each(|hit| seen[hit.scenario] |= hit.bit & !described[hit.scenario]);
        let foreign = (0..seen.len()).filter(|at| *at != own).max_by_key(|at| seen[*at].count_ones());
        let strange = |at: usize| {
            // A word more than are seen would have to be enough.
            let least = if seen_before == Some(at) { FOREIGN_AGAIN } else { FOREIGN - 1 };
            if seen[at].count_ones() as usize + 1 < least {
                return false;
            }
            let strong = scenarios::all()[at]
                .words
                .iter()
                .take(64)
                .enumerate()
                .filter(|(nth, word)| seen[at] & 1 << nth != 0 && scenarios::all()[at].strong.contains(word));
            // A word that nobody uses for something else counts twice.
            let different = seen[at].count_ones() as usize + usize::from(strong.count() > 0);
            let all = hits.iter().filter(|hit| hit.scenario == at && seen[at] & hit.bit != 0).count();
            let again = seen_before == Some(at) && different >= FOREIGN_AGAIN;
            again || different >= FOREIGN || (different + 1 == FOREIGN && all >= FOREIGN)
        };
        let Some(foreign) = foreign.filter(|at| strange(*at)) else { continue };
        // One everyday word of the chosen scenario, such as "order", proves nothing beside words that only the other one has.
        let is_strong = |at: usize, bit: u64| {
            let words = scenarios::all()[at].words.iter().take(64).enumerate();
            words.filter(|(nth, _)| bit & 1 << nth != 0).any(|(_, word)| scenarios::all()[at].strong.contains(word))
        };
        let owned = hits.iter().filter(|hit| hit.scenario == own).fold(0, |bits, hit| bits | hit.bit);
        let chance = owned.count_ones() == 1 && !is_strong(own, owned) && is_strong(foreign, seen[foreign]);
        if owned != 0 && !chance {
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
        seen_before = Some(foreign);
        let start = hits.iter().find(|hit| hit.scenario == foreign).map_or(0, |hit| hit.at);
        let span = mentions.sentence_of(&(start..start));
        let message = format!(
            "you chose scenario {}, but {} is about scenario {}: it speaks of {}",
            chosen.id,
            question.name,
            scenarios::all()[foreign].id,
            words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ")
        );
        found.on_text(reading, (question, mentions.text()), span, message);
    }
}

const LETTERS: [Topic; 4] = [topic::SCENARIO_A, topic::SCENARIO_B, topic::SCENARIO_C, topic::SCENARIO_D];

fn names_scenario(mentions: &Mentions<'_>, at: usize) -> bool {
    LETTERS.iter().any(|letter| mentions.in_sentence(*letter, &(at..at)))
}

/// Whether a text shares a word of some length with the description of the problem, or has a word of the chosen scenario.
pub(super) fn is_tied(reading: &Reading<'_>, mentions: &Mentions<'_>) -> bool {
    let scenario = reading.scenario().map(place);
    if hits(mentions).iter().any(|hit| Some(hit.scenario) == scenario) {
        return true;
    }
    let described: Vec<u64> = stems(reading.mentions(&scenario::DESCRIPTION)).collect();
    stems(mentions).any(|stem| described.contains(&stem))
}

/// Letters by which two words are held to be one: "questions" and "question".
const STEM: usize = 5;

/// The beginnings of words that say something of their own: longer ones that are no part of the vocabulary of every proposal.
fn stems<'m>(mentions: &'m Mentions<'_>) -> impl Iterator<Item = u64> + 'm {
    let bytes = mentions.text().as_bytes();
    mentions.word_list().iter().filter_map(move |(_, start)| {
        let letters = bytes.get(*start as usize..*start as usize + STEM)?;
        let word = letters.iter().all(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80);
        let stem = key(letters);
        (word && EVERYWHERE_KEYS.binary_search(&stem).is_err()).then_some(stem)
    })
}

const fn key(letters: &[u8]) -> u64 {
    let (mut key, mut at) = (0, 0);
    while at < letters.len() {
        key = key << 8 | letters[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    key
}

/// Beginnings of words that say nothing about which problem is meant.
#[rustfmt::skip]
const EVERYWHERE: [&str; 262] = [
    "model", "train", "tuned", "tunin", "finet", "sampl", "examp", "input", "outpu", "promp", "quali", "quant", "diver", "balan", "clean", "answe", "respo", "gener", "perfo", "accur",
    "resul", "evalu", "tasks", "speci", "scena", "probl", "shoul", "would", "could", "which", "there", "their", "these", "those", "where", "about", "every", "becau", "small", "large",
    "langu", "assis", "human", "peopl", "needs", "using", "based", "bette", "impro", "diffe", "corre", "conta", "inclu", "colle", "check", "relev", "repre", "consi", "after", "befor",
    "again", "other", "anoth", "alway", "never", "write", "writt", "right", "wrong", "learn", "numbe", "given", "gives", "betwe", "witho", "while", "choos", "chose", "optio", "defin",
    "instr", "metho", "metri", "measu", "score", "ideal", "possi", "provi", "usefu", "helpf", "syste", "users", "adapt", "memor", "effec", "tools", "acros", "addit", "addre", "altho",
    "amoun", "annot", "appro", "augme", "autom", "avail", "avoid", "becom", "biase", "bigge", "budge", "caref", "cases", "catas", "cause", "chall", "compl", "compu", "conce", "costs",
    "cover", "creat", "dange", "datas", "desir", "diffi", "domai", "durin", "enorm", "enoug", "ensur", "error", "espec", "ethic", "exist", "expec", "expen", "exper", "fairn", "false",
    "faste", "forge", "forma", "furth", "gathe", "hallu", "happe", "hardw", "howev", "hyper", "impor", "incon", "incor", "infor", "inste", "inter", "irrel", "issue", "knowl", "label",
    "leadi", "leads", "limit", "major", "makes", "makin", "manua", "maybe", "means", "meant", "might", "mista", "mitig", "moreo", "natur", "noise", "noisy", "obtai", "occur", "often",
    "onlin", "order", "origi", "overa", "overf", "param", "parti", "perso", "point", "poten", "power", "pract", "preve", "priva", "proce", "prope", "publi", "quest", "quite", "rathe",
    "reali", "reall", "reduc", "relia", "remem", "resou", "revie", "risks", "robus", "selec", "sensi", "sever", "simpl", "sizes", "slowe", "solut", "solve", "somet", "sourc", "speed",
    "still", "strat", "struc", "suffi", "suita", "synth", "techn", "teste", "testi", "tests", "thing", "throu", "truly", "unles", "unsee", "usage", "valid", "varie", "vario", "versi",
    "withi", "world", "takes", "taken", "start", "ready", "begin", "since", "until", "under", "along", "doesn", "among", "first", "secon", "third", "final", "later", "great", "whole",
    "clear", "exact",
];

/// In order, so that a word is found in a few steps.
const EVERYWHERE_KEYS: [u64; EVERYWHERE.len()] = {
    let mut keys = [0; EVERYWHERE.len()];
    let mut at = 0;
    while at < EVERYWHERE.len() {
        assert!(EVERYWHERE[at].len() == STEM);
        let key = key(EVERYWHERE[at].as_bytes());
        let mut place = at;
        while place > 0 && keys[place - 1] > key {
            keys[place] = keys[place - 1];
            place -= 1;
        }
        keys[place] = key;
        at += 1;
    }
    keys
};

/// Short words that say nothing about which problem is meant, either.
#[rustfmt::skip]
static EVERYWHERE_SHORT: Map<256> = Map::of(&[&[
    "data", "with", "that", "this", "well", "less", "when", "then", "than", "they", "have", "will", "good", "also", "more", "only", "most", "much", "many", "must", "need", "very",
    "into", "from", "over", "some", "such", "what", "loss", "real", "high", "rate", "time", "same", "both", "does", "make", "case", "kind", "sure", "used", "like", "even", "find",
    "ones", "lead", "fact", "hard", "just", "task", "them", "were", "been", "each", "here", "part", "test", "your", "once", "long", "main", "best", "fine", "tune", "work", "base",
    "give", "gets", "next", "lack", "poor", "able", "know", "risk", "role",
]]);

/// The words of a text that could belong to one problem only.
fn particular<'m>(mentions: &'m Mentions<'_>) -> impl Iterator<Item = &'m str> {
    let text = mentions.text();
    let starts = mentions.word_list().iter().map(|(_, start)| *start as usize);
    let words = starts.map(|start| &text[start..start + map::word_length(text, start)]);
    let general = |word: &&str| match word.len() {
        0..4 => !word.bytes().any(|byte| byte.is_ascii_digit()),
        4 => EVERYWHERE_SHORT.row(word).is_some(),
        _ => EVERYWHERE_KEYS.binary_search(&key(&word.as_bytes()[..STEM])).is_ok(),
    };
    words.filter(move |word| !general(word))
}

/// Whether something in a text stands in quotation marks.
fn quotes(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'"' | b'`')) || text.contains('“')
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
        let words = mentions.words();
        let general = || {
            let general = mentions.spans(answer::GENERAL).count() >= GENERAL;
            let most = words / if general { FEW } else { PARTICULAR };
            (general || words >= SAYS_SOMETHING) && particular(mentions).nth(most).is_none()
        };
        if words <= LONG && mentions.is_readable() && general() && !quotes(text) && !is_tied(reading, mentions) {
            found.at(question, format!("{} would fit any scenario: {}", question.name, super::quote(text)));
        }
    }
}
