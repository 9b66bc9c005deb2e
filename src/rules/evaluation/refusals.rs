//! Whether the test asks what the model has to decline.

use super::{Part, all_vague, is_loss_only, is_readable, parts};
use crate::rules::dataset::has_word;
use crate::rules::words::{Mentions, dataset, evaluation as words};
use crate::rules::{Found, Reading};
use crate::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use std::ops::Range;

pub fn untested(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    let needed = reading.scenario().is_some_and(|scenario| scenario.refusals);
    if !needed || !is_readable(&parts) || all_vague(&parts) || is_loss_only(&parts) {
        return;
    }
    // "They do not know which model wrote it" is said of readers.
    let declines = |part: &Part<'_, '_>| {
        part.mentions.spans(dataset::REFUSAL).any(|span| {
            let after = part.mentions.text()[span.end..].trim_start();
            // Nor is "no answer may contradict the page" about declining.
            let before = part.mentions.text()[..span.start].trim_end();
            let apologises = part.mentions.text()[span.clone()].to_ascii_lowercase().starts_with("apolog");
            // Nor is an answer for which somebody would have to apologise.
            !(apologises && (after.starts_with("for") || before.ends_with("have to")))
                && !["may ", "must ", "should ", "which", "who", "whose", "whether", "from which", "what model"]
                    .iter()
                    .any(|word| after.starts_with(word))
        })
    };
    let said = parts.iter().any(declines)
        || parts.iter().any(|part| invents(part.mentions) || is_out_of(part.mentions.text()));
    let asks = |part: &Part<'_, '_>| asks_something_else(part.mentions) || adds_questions(part, reading);
    if !said && !parts.iter().any(asks) {
        let question = if reading.answer(&QUANTITATIVE).is_some() || reading.answer(&QUALITATIVE).is_none() {
            &QUANTITATIVE
        } else {
            &QUALITATIVE
        };
        found.at_section(question, "no test asks a question that has no answer, to see whether the model declines");
    }
}

/// "58 new wordings and 30 questions on the council's business": who adds a second set of questions adds those of another sort.
fn adds_questions(part: &Part<'_, '_>, reading: &Reading<'_>) -> bool {
    const ADDS: [&str; 8] = ["and", "plus", "another", "add", "adds", "do", "further", "besides"];
    const ASKED: [&str; 6] = ["question", "thing", "request", "enquir", "quer", "stranger"];
    /// Fewer are no set.
    const LEAST: u64 = 8;
    let text = part.mentions.text();
    part.quantities(reading).windows(2).any(|pair| {
        let (first, second) = (&pair[0], &pair[1]);
        let noun = text.get(second.noun.clone()).unwrap_or("").trim_start();
        let asked = |stem: &&str| noun.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem));
        let before = text[..second.span.start].trim_end();
        let last = before.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
        first.low >= LEAST
            && second.low >= LEAST
            && ASKED.iter().any(asked)
            && (before.ends_with('+') || ADDS.iter().any(|word| word.eq_ignore_ascii_case(last)))
            && part.mentions.sentence_of(&first.span) == part.mentions.sentence_of(&second.span)
    })
}

/// "Out-of-sheet questions", "the out-of-handbook ones": of whatever the document is called.
fn is_out_of(text: &str) -> bool {
    const OTHERS: [&str; 13] = [
        "the",
        "sample",
        "training",
        "train",
        "distribution",
        "box",
        "date",
        "memory",
        "vocabulary",
        "time",
        "stock",
        "town",
        "hand",
    ];
    text.match_indices("ut-of-").any(|(at, link)| {
        let next = text[at + link.len()..].split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        text[..at].ends_with(['o', 'O'])
            && !next.is_empty()
            && !OTHERS.iter().any(|word| word.eq_ignore_ascii_case(next))
    })
}

/// What is invented, or lies outside; but "stays outside training" is said of the test.
fn invents(mentions: &Mentions<'_>) -> bool {
    mentions.spans(words::INVENTS).any(|span| {
        let after = mentions.text()[span.end..].trim_start();
        let after =
            ["of ", "the ", "my ", "our "].iter().fold(after, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
        !(mentions.text()[span].eq_ignore_ascii_case("outside") && after.starts_with("train"))
    })
}

/// Whether a clause on questions denies something, and not that they were seen in training: most likely it is about
/// questions that have no answer.
fn asks_something_else(mentions: &Mentions<'_>) -> bool {
    /// So many questions are looked at; a text with more is no prose.
    const MANY: usize = 50;
    /// "None of which was in the training": so near stands what is denied.
    const NEAR: usize = 32;
    let text = mentions.text();
    // "Without knowing which is which", "no human is needed" deny something of the readers, "right or wrong" nothing.
    let of_readers = |denial: &Range<usize>, sentence: &Range<usize>| {
        let mut words = text[denial.end..sentence.end.max(denial.end)].split(|letter: char| !letter.is_alphabetic());
        let mut next = words.by_ref().filter(|word| !word.is_empty()).take(2);
        // "None of which" asks nobody.
        let relative = text[denial.end..].starts_with(" of which");
        text[denial.clone()].eq_ignore_ascii_case("wrong")
            || !relative && next.any(|word| READERS.iter().any(|other| other.eq_ignore_ascii_case(word)))
    };
    mentions.spans(dataset::ASKED).take(MANY).any(|span| {
        let sentence = mentions.sentence_of(&span);
        mentions.within(dataset::ELSE, &sentence).any(|denial| {
            let behind = &text[denial.end..sentence.end.max(denial.end)];
            let clause = behind.find([',', ';', ':']).unwrap_or(behind.len());
            let near = denial.end..denial.end + clause.min(NEAR);
            // "Somebody who has not seen the training questions writes new ones."
            let trained = || text.get(near.clone()).is_some_and(|near| near.contains("train"));
            mentions.within(words::TRAINED, &near).next().is_none()
                && !trained()
                && !of_readers(&denial, &sentence)
                && !keeps_apart(mentions, &denial, &sentence)
        })
    })
}

/// Whether a denial says that a question is kept out of the training ("the model never sees them"), or that who writes it
/// has not written the others ("who wrote none of them").
fn keeps_apart(mentions: &Mentions<'_>, denial: &Range<usize>, sentence: &Range<usize>) -> bool {
    const WRITES: [&str; 12] = [
        "wrote",
        "written",
        "write",
        "writes",
        "writing",
        "seen",
        "saw",
        "read",
        "contributed",
        "made",
        "had",
        "formulated",
    ];
    let text = mentions.text();
    let held_out = mentions
        .within(words::HELD_OUT, sentence)
        .any(|apart| apart.start <= denial.start && denial.end <= apart.end && is_of_training(text, &apart));
    let before = text[sentence.start.min(denial.start)..denial.start].trim_end();
    let last = before.rsplit(' ').next().unwrap_or("");
    held_out
        || text[denial.clone()].eq_ignore_ascii_case("none")
            && WRITES.iter().any(|verb| verb.eq_ignore_ascii_case(last))
}

/// Whether what is kept apart is kept out of the training, and not out of the document: "that do not appear in the FAQ".
fn is_of_training(text: &str, apart: &Range<usize>) -> bool {
    const DOCUMENT: [&str; 10] =
        ["faq", "page", "document", "entry", "entries", "handbook", "manual", "rules", "sheet", "list"];
    let rest = &text[apart.end..];
    let clause = &rest[..rest.find(['.', ',', ';', ':', '\n']).unwrap_or(rest.len())];
    !DOCUMENT.iter().any(|word| has_word(clause, word))
}

/// Of these a denial says nothing on the questions.
const READERS: [&str; 24] = [
    "mark",
    "marks",
    "point",
    "points",
    "credit",
    "may",
    "must",
    "should",
    "knowing",
    "know",
    "knowledge",
    "human",
    "person",
    "people",
    "one",
    "told",
    "seeing",
    "see",
    "names",
    "counting",
    "which",
    "differ",
    "labels",
    "hint",
];
