//! Two scenarios that are told one after the other, with a word somewhere that both are done.

use super::{LETTERS, topic};
use crate::rules::words::{Mentions, common};
use std::ops::Range;

/// "Scenario A: … And scenario C: … One strategy for both of them": two are named, neither is weighed, and both are done.
pub(super) fn taken(mentions: &Mentions<'_>) -> Option<Range<usize>> {
    const BOTH: [&str; 6] = ["both", "two in one", "these two", "do two", "solve two", "cover two"];
    /// With these words both are done ...
    const DONE: [&str; 22] = [
        "do", "does", "cover", "covers", "covering", "solve", "solves", "serve", "serves", "tackle", "handle",
        "handles", "learn", "learns", "take", "propose", "for", "in", "combine", "combines", "join", "includes",
    ];
    /// ... and not thought of.
    const THOUGHT: [&str; 18] = [
        "wanted",
        "whether",
        "if",
        "would",
        "tempted",
        "thought",
        "considered",
        "not",
        "never",
        "initially",
        "originally",
        "might",
        "planned",
        "cannot",
        "could",
        "don",
        "didn",
        "nor",
    ];
    const TRAINED: [&str; 9] =
        ["trained", "tuned", "covered", "done", "learned", "served", "solved", "handled", "included"];
    /// What may be both: nothing else than the problems.
    const PROBLEMS: [&str; 10] =
        ["of", "scenarios", "problems", "tasks", "at", "with", "in", "together", "jobs", "purposes"];
    let letters = LETTERS.map(|(_, topic)| topic);
    if letters.iter().filter(|topic| mentions.has(**topic)).count() < 2 {
        return None;
    }
    let text = mentions.text();
    let is_meant = |span: &Range<usize>| {
        let behind = span.end..mentions.sentence_of(span).end.max(span.end);
        let turns = mentions.within(common::TURN, &behind).next().is_some();
        !turns && !mentions.dismissed(span) && !mentions.in_sentence(topic::WEIGHS, span)
    };
    let second = |first: &Range<usize>| {
        let other = |span: &Range<usize>| !text[span.clone()].eq_ignore_ascii_case(&text[first.clone()]);
        mentions.spans_of_any(&letters).filter(other).find(|span| span.start > first.start)
    };
    let all: Vec<_> = mentions.spans_of_any(&letters).collect();
    let first = all.first()?;
    let second = second(first).filter(|_| all.iter().all(is_meant))?;
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let words = |text: &'_ str| -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_string)
            .collect()
    };
    let lower = text.to_ascii_lowercase();
    let done = BOTH.iter().flat_map(|both| lower.match_indices(both)).any(|(at, both)| {
        let span = at..at + both.len();
        let clause = mentions.clause_of(&span);
        let before = words(&text[clause.start.min(at)..at]);
        let behind = &text[span.end..clause.end.max(span.end)];
        let ends = !behind.starts_with(' ') || behind.trim().is_empty();
        let next = behind.split_whitespace().next().unwrap_or("").trim_matches(|c: char| !c.is_alphanumeric());
        // "Both are trained together"
        let passive = ["are", "will", "get"].contains(&next) && words(behind).iter().any(|word| is(&TRAINED, word));
        if passive && before.is_empty() {
            return true;
        }
        let told = both.contains(' ') || before.iter().rev().take(3).any(|word| is(&DONE, word));
        told && (ends || is(&PROBLEMS, next)) && !before.iter().any(|word| is(&THOUGHT, word))
    });
    // "I shall at the same time do Scenario A"
    let also = || {
        const VERBS: [&str; 17] = [
            "gets", "does", "learns", "serves", "covers", "do", "take", "cover", "tackle", "solve", "add", "include",
            "serve", "handle", "doing", "covering", "adding",
        ];
        let sentence = mentions.sentence_of(&second);
        let before = words(&text[sentence.start..second.start]);
        let mut back = before.iter().rev();
        back.next().is_some_and(|word| is(&VERBS, word))
            && !back.take(4).any(|word| is(&THOUGHT, word))
            && mentions.in_sentence(topic::ALSO, &second)
    };
    (done || also()).then_some(second)
}
