//! Two of the assignment's letters that stand for themselves: "I take A and C".

use super::topic;
use crate::rules::phrases::Phrases;
use crate::rules::words::{Mentions, common};
use std::ops::Range;

#[rustfmt::skip]
const TAKES: [&str; 23] = [
    "take", "taking", "took", "do", "doing", "did", "choose", "chose", "chosen", "choosing", "pick", "picked", "combine", "combining",
    "mix", "mixing", "merge", "merging", "cover", "covering", "for", "with", "propose",
];
/// What a proposal does; others may do so, too.
#[rustfmt::skip]
const DOES: [&str; 14] = [
    "does", "takes", "covers", "combines", "handles", "serves", "solves", "tackles", "joins", "merges", "unites", "mixes", "is", "addresses",
];
const PROPOSAL: [&str; 10] = ["proposal", "project", "plan", "model", "bot", "it", "one", "idea", "assistant", "llm"];
/// Stand between the verb and the letters; by themselves they may also weigh.
const BETWEEN: [&str; 6] = ["both", "scenarios", "options", "scenario", "option", "the"];
/// Before the verb: then it was thought of and not done.
#[rustfmt::skip]
const THOUGHT_OF: [&str; 22] = [
    "wanted", "whether", "if", "could", "would", "tempted", "thought", "considered", "not", "never", "first", "initially", "originally",
    "might", "planned", "can", "cannot", "don", "didn", "won", "doesn", "nor",
];
/// So many words back the verb is looked for, and what is said of it.
const NEAR: usize = 3;
/// So many words may tell what is taken from the second: "A and the thing with the headlines from D".
const FAR: usize = 9;

/// The sentence in which two of the letters are taken, by the words around them.
pub(super) fn taken(mentions: &Mentions<'_>) -> Option<Range<usize>> {
    let text = mentions.text();
    let all = mentions.word_list();
    let word = |nth: usize| {
        let rest = &text[all[nth].1 as usize..];
        &rest[..rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len())]
    };
    let is_letter = |nth: usize| {
        let rest = all.get(nth).map_or("", |(_, at)| &text[*at as usize..]);
        rest.bytes().next().is_some_and(|first| matches!(first, b'A'..=b'D'))
            && !rest[1..].starts_with(char::is_alphanumeric)
    };
    let is = |nth: usize, list: &[&str]| list.iter().any(|other| other.eq_ignore_ascii_case(word(nth)));
    (0..all.len()).filter(|at| is_letter(*at)).find_map(|first| {
        let between = |last: usize| text[all[first].1 as usize + 1..all[last].1 as usize].trim();
        let joins =
            |last: &usize| is_letter(*last) && word(*last) != word(first) && joins(between(*last), last - first < 5);
        let last = (first + 1..(first + FAR).min(all.len())).find(joins)?;
        let span = all[first].1 as usize..all[last].1 as usize + 1;
        let sentence = mentions.sentence_of(&span);
        let before = (0..first).rev().take_while(|nth| all[*nth].1 as usize >= sentence.start);
        let is_verb = |nth: &usize| {
            is(*nth, &TAKES) || is(*nth, &DOES) && nth.checked_sub(1).is_some_and(|before| is(before, &PROPOSAL))
        };
        let verb = before.clone().take(NEAR).find(|nth| !is(*nth, &BETWEEN)).filter(is_verb);
        let behind = span.end..sentence.end.max(span.end);
        let turns = || mentions.within(common::TURN, &behind).next().is_some();
        let weighs = || mentions.in_sentence(topic::WEIGHS, &span) || mentions.negated(&span);
        let taken = match verb {
            Some(verb) => {
                let said = before.clone().filter(|nth| *nth < verb).take(NEAR);
                // "I go for A and C" and "a proposal for A and C", and not "the sections for A and C".
                const GO: [&str; 8] = ["go", "going", "went", "opt", "decided", "stay", "proposal", "project"];
                let goes = !is(verb, &["for", "with"]) || verb > 0 && is(verb - 1, &GO);
                goes && !turns() && !said.into_iter().any(|nth| is(nth, &THOUGHT_OF))
            }
            None => {
                let both = first.checked_sub(1).is_some_and(|before| is(before, &["both", "scenarios"]));
                // "A and C together": nothing but the two in one.
                let starts = || before.clone().nth(1).is_none() && is_in_one(&text[behind.clone()]) && !turns();
                (both || starts()) && !weighs()
            }
        };
        let done = || !mentions.contrasted(&span) && does_both(mentions, span.end);
        (taken && !mentions.contrasted(&span) || done()).then_some(sentence)
    })
}

/// "A and C", "A plus C", "A + C", "A and also C"; or with what is taken of the second: "A and the headlines from D".
fn joins(between: &str, near: bool) -> bool {
    const JOINS: [&str; 6] = ["and", "plus", "+", "&", "and also", "as well as"];
    const OF: [&str; 6] = [" from", " of", " in", " out of", " under", " scenario"];
    /// Somebody else does the other one, or a part of it is only borrowed.
    const ELSE: Phrases = Phrases::of(&[
        "i",
        "we",
        "he",
        "she",
        "they",
        "you",
        "not",
        "friend",
        "friends",
        "colleague",
        "partner",
        "use",
        "borrow",
        "idea",
        "format",
        "style",
        "wording",
        "data",
        "metric",
        "then",
        "or",
        "nor",
        "neither",
        "instead",
        "my friend",
        "will",
        "did",
        "left",
        "would",
    ]);
    let led = || {
        ["and ", "plus ", "as well as ", "together with ", "along with "].iter().any(|join| between.starts_with(join))
    };
    let goes_on = || {
        led()
            && OF.iter().any(|of| between.ends_with(of))
            && !between.contains(['.', ';', ':', '!', '?', ',', '(', '\n'])
            && !ELSE.any_in(between)
    };
    near && JOINS.contains(&between) || goes_on()
}

/// "… and I choose A": one of the letters is taken in the same sentence, behind the two.
pub(super) fn chooses_one(behind: &str) -> bool {
    #[rustfmt::skip]
    const VERBS: [&str; 13] = [
        "choose", "chose", "take", "took", "pick", "picked", "prefer", "is", "for", "with", "do", "on", "propose",
    ];
    let mut last = "";
    behind.split([' ', '\n']).any(|word| {
        let letter = word.trim_end_matches(['.', ',', ';', '!', ')', '*']);
        let alone = matches!(letter, "A" | "B" | "C" | "D") && (letter.len() < word.len() || behind.ends_with(word));
        let taken = alone && VERBS.iter().any(|verb| verb.eq_ignore_ascii_case(last));
        last = word;
        taken
    })
}

/// Whether the words behind two letters put them into one.
fn is_in_one(behind: &str) -> bool {
    let behind = behind.trim_start_matches([' ', ',']);
    ["together", "at once", "in one", "at the same time", "both"].iter().any(|words| behind.starts_with(words))
}

/// "… so I do both", said soon behind the letters, and not taken back.
fn does_both(mentions: &Mentions<'_>, from: usize) -> bool {
    const BOTH: [&str; 16] = [
        "do both",
        "doing both",
        "does both",
        "take both",
        "cover both",
        "covers both",
        "combine both",
        "combine them",
        "combine the two",
        "combined them",
        "propose both",
        "tackle both",
        "handle both",
        "solve both",
        "chose both",
        "picked both",
    ];
    const BACK: Phrases =
        Phrases::of(&["in the end", "finally", "too much", "instead", "at first", "initially", "only one", "dropped"]);
    /// So far behind the letters it is said, and so far behind that it would be taken back.
    const REACH: usize = 160;
    let text = mentions.text();
    let end = text.floor_char_boundary((from + REACH).min(text.len()));
    let Some(at) = BOTH.iter().find_map(|both| text.get(from..end)?.find(both).map(|at| from + at)) else {
        return false;
    };
    let span = at..at + 4;
    let sentence = mentions.sentence_of(&span);
    let mut before = text[sentence.start.min(at)..at].rsplit(|letter: char| !letter.is_alphanumeric());
    let thought = before.by_ref().filter(|word| !word.is_empty()).take(NEAR + 2).any(|word| {
        THOUGHT_OF.iter().any(|other| other.eq_ignore_ascii_case(word)) || ["to", "people"].contains(&word)
    });
    let behind = at..text.floor_char_boundary((at + REACH).min(text.len()));
    let taken_back = mentions.within(common::TURN, &behind).next().is_some() || BACK.any_in(&text[behind]);
    // "To do both" is thought of as well as done: "I decided to do both".
    let decided = text[sentence.start.min(at)..at].ends_with("decided to ");
    (!thought || decided) && !taken_back && !mentions.contrasted(&span)
}
