//! A split into training, validation and test whose parts are more than the whole.

use super::size::{self, Of, Quantity};
use super::{Phrases, floor, has_word};
use crate::rules::Reading;
use crate::sections::dataset::{SIZE, SIZE_JUSTIFICATION};
use std::ops::Range;

/// So many numbers of one text are looked at; a text with more is no prose.
const MANY: usize = 100;

/// The split where the whole is the size, and its parts are what stands behind it on its label.
pub fn beside(reading: &Reading<'_>) -> Option<(Range<usize>, String)> {
    let (size, reason) = (reading.answer(&SIZE)?, reading.answer(&SIZE_JUSTIFICATION)?);
    let parts = reading.quantities(&SIZE_JUSTIFICATION).len() > 1 && reason.contains("rain");
    if !(parts || draws(reason).next().is_some()) || reading.quantities(&SIZE).len() != 1 || reason.starts_with(size) {
        return None;
    }
    let both = format!("{size} {reason}");
    let start = size.len() + 1;
    let all = size::quantities(&both);
    let (span, message) = wrong(&both, &all).or_else(|| drawn(&both, &all))?;
    (span.start >= start).then(|| (span.start - start..span.end - start, message))
}

/// "800 samples: 650 for training, 100 for validation and 250 for the test": parts that are more than the whole.
pub fn wrong(text: &str, all: &[Quantity]) -> Option<(Range<usize>, String)> {
    /// What the parts of a split are for; each stands once.
    const PARTS: [&[&str]; 3] = [
        &["train"],
        &["valid", "dev"],
        &["test", "eval", "held", "touch", "untouch", "unseen", "seal", "aside", "lock", "final"],
    ];
    /// What stands before a part of one of the parts.
    const WITHIN: [&str; 6] = ["of which", "of these", "of those", "of them", "among them", "including"];
    /// What comes on top of the whole is no part of it.
    const MORE: [&str; 10] =
        ["plus", "another", "additional", "further", "more", "extra", "besides", "new", "a separate", "addition"];
    const WHOLE: [&str; 8] = ["all", "total", "sum", "whole", "overall", "altogether", "collected", "complete"];
    /// What was not trained on, whatever is told of it.
    const REST: [&str; 3] = ["the other", "the remaining", "the last"];
    /// So far from its number a part says what it is for.
    const NEAR: usize = 28;
    const CUTS: [char; 5] = ['.', ';', ',', ':', '\n'];
    /// Parts are exact, so that less than what students round is too much.
    const OVER: f64 = 1.05;
    if all.len() < 3 || !text.contains("rain") {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    if PARTS[0].iter().chain(PARTS[2]).filter(|stem| lower.contains(**stem)).count() < 2 {
        return None;
    }
    let kind = |words: &str| {
        let mut words = words.split(|letter: char| !letter.is_alphabetic());
        words.find_map(|word| PARTS.iter().position(|stems| stems.iter().any(|stem| word.starts_with(stem))))
    };
    // "650 for training", or "training: 650" with nothing behind the number.
    let beside = |at: usize| {
        let next = all.get(at + 1).map_or(text.len(), |next| next.span.start);
        let end = floor(text, (all[at].span.end + NEAR).min(next)).max(all[at].span.end);
        let after = &lower[all[at].span.end..end];
        let last = at.checked_sub(1).map_or(0, |last| all[last].span.end);
        let from = floor(text, all[at].span.start.saturating_sub(NEAR).max(last)).min(all[at].span.start);
        let before = lower[from..all[at].span.start].trim_end_matches([' ', ':', '*']);
        (&before[before.rfind(CUTS).map_or(0, |cut| cut + 1)..], &after[..after.find(CUTS).unwrap_or(after.len())])
    };
    let part = |at: usize| {
        let (before, after) = beside(at);
        // "400 are used to train, and the other 50, chosen by hand, stay unseen"
        let rest = REST.iter().any(|words| before.ends_with(words)).then_some(2);
        rest.or_else(|| kind(after).or_else(|| if after.contains(char::is_alphabetic) { None } else { kind(before) }))
    };
    for (at, whole) in all.iter().enumerate().take(MANY) {
        let named = || {
            let line = lower[..whole.span.start].rfind('\n').map_or(0, |newline| newline + 1);
            let before = &lower[line..whole.span.start];
            WHOLE.iter().any(|word| has_word(before, word) || has_word(beside(at).1, word))
        };
        if !(whole.of == Of::Samples || whole.of == Of::Unknown && named()) || part(at).is_some() {
            continue;
        }
        let (mut seen, mut sum, mut first, mut end) = ([false; 3], 0u64, at, at);
        for (next, quantity) in all.iter().enumerate().skip(at + 1) {
            let (before, after) = beside(next);
            let on_top = MORE.iter().any(|word| has_word(before, word) || has_word(after, word));
            let of_part = |words: &&str| before.contains(*words) || after.trim_start().starts_with(*words);
            let inside = first != at && WITHIN.iter().any(of_part);
            let kind = part(next).filter(|kind| !seen[*kind] && !on_top && !inside);
            match kind {
                // What is more than the whole is no part of it.
                Some(kind) if matches!(quantity.of, Of::Samples | Of::Unknown) && quantity.low <= whole.high => {
                    seen[kind] = true;
                    (sum, end) = (sum.saturating_add(quantity.low), next);
                    if first == at {
                        first = next;
                    }
                }
                // Other numbers may stand between the whole and its parts, but not among these, and no other whole.
                _ if first == at && (quantity.of != Of::Samples || quantity.low < whole.low / 2) => {}
                _ => break,
            }
        }
        if seen[0] && (seen[1] || seen[2]) && sum as f64 > whole.high as f64 * OVER {
            let span = all[first].span.start..all[end].span.end;
            let says = &text[whole.span.clone()];
            return Some((span.clone(), format!("{says}, but the parts \"{}\" make {sum}", &text[span])));
        }
    }
    None
}

/// Words by which samples are drawn from those that were just counted: "out of them", "from these", "of which".
fn draws(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    // Blanks are too near each other for a search.
    let blanks = text.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
    blanks.filter_map(|(blank, _)| {
        let (before, after) = (&text[..blank], &text[blank + 1..]);
        // Most blanks stand between other words.
        if !before.ends_with(['f', 'm', 'F', 'M']) {
            return None;
        }
        let whose = ["them", "these", "those", "which"].into_iter().find(|word| after.starts_with(word))?;
        let lead = ["out of", "of", "from"].into_iter().find(|word| size::ends_with_word(before, word))?;
        Some(blank - lead.len()..blank + 1 + whose.len())
    })
}

/// "480 tickets … Out of them I take 500 for training and another 120 for testing": more is drawn from the whole than it has.
pub fn drawn(text: &str, all: &[Quantity]) -> Option<(Range<usize>, String)> {
    /// What makes more of the whole, or brings something else that could be meant.
    const GROWS: Phrases = Phrases::of(&[
        "each",
        "every",
        "times",
        "wordings",
        "ways",
        "paraphrase",
        "paraphrases",
        "paraphrased",
        "variants",
        "variant",
        "versions",
        "augment",
        "augmented",
        "synthetic",
        "generate",
        "generated",
        "reworded",
        "rephrased",
        "write",
        "make",
        "makes",
        "derive",
        "create",
        "created",
        "produce",
        "want to have",
        "grow",
        "thousand",
        "thousands",
        "hundreds",
        "archive",
        "new",
        "additional",
        "extra",
        "besides",
        "on top",
        "in addition",
    ]);
    /// What is done with those that are drawn.
    const USES: Phrases = Phrases::of(&[
        "take",
        "takes",
        "taken",
        "use",
        "used",
        "keep",
        "kept",
        "select",
        "selected",
        "pick",
        "picked",
        "choose",
        "chosen",
        "draw",
        "drawn",
        "train",
        "training",
        "learn",
        "test",
        "testing",
        "validation",
        "evaluation",
        "held",
        "put",
        "go",
        "set aside",
    ]);
    /// So far behind these words, or behind the number, its use is told.
    const NEAR: usize = 40;
    const OVER: f64 = 1.05;
    let whole = all.iter().find(|quantity| quantity.of == Of::Samples && quantity.high >= 10)?;
    let exceeds = |sum: u64| sum as f64 > whole.high as f64 * OVER;
    let behind = all.iter().filter(|other| other.span.start >= whole.span.end);
    let most = behind.fold(0u64, |sum, quantity| sum.saturating_add(quantity.low));
    if !exceeds(most) || draws(&text[whole.span.end..]).next().is_none() {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    draws(&lower).find_map(|from| {
        let at = from.start;
        let begins = at > whole.span.end && !lower[..at].ends_with(|letter: char| letter.is_alphanumeric());
        let end = lower[at..].find([';', '\n']).map_or(lower.len(), |end| at + end);
        let end = lower[at..end].find(". ").map_or(end, |stop| at + stop);
        // "Of these 500 are for training", or "500 of these".
        let behind = all.iter().find(|next| next.span.start >= from.end && next.span.end <= end);
        let before = all.iter().rev().find(|last| last.span.end <= at);
        let first = before.filter(|last| lower[last.span.end..at].trim().is_empty()).or(behind)?;
        let led = first.span.start.min(from.end);
        let earlier = all.iter().take_while(|other| other.span.start < first.span.start);
        let other = earlier.filter(|other| other.span != whole.span).any(|other| other.high >= first.low);
        let near = floor(text, (first.span.end + NEAR).min(end.max(first.span.end)));
        let told = &lower[led.min(near)..near];
        if !begins || other || GROWS.any_in(&lower[whole.span.end..near.max(whole.span.end)]) || !USES.any_in(told) {
            return None;
        }
        let counts = |quantity: &&Quantity| matches!(quantity.of, Of::Samples | Of::Unknown);
        let parts = all.iter().skip_while(|quantity| quantity.span.start < first.span.start);
        let parts: Vec<_> = parts.take_while(|quantity| quantity.span.end <= end).filter(counts).collect();
        let last = parts.last()?;
        let whose = |quantity: &Quantity| {
            let to = floor(text, (quantity.span.end + NEAR).min(end)).max(quantity.span.end);
            let after = &lower[quantity.span.end..to];
            let stop = after.find([',', ';']).unwrap_or(after.len());
            let after = after[..stop].split(" and ").next().unwrap_or("");
            ["train", "test", "valid", "eval"].iter().position(|stem| after.contains(stem))
        };
        let kinds: Vec<_> = parts.iter().map(|quantity| whose(quantity)).collect();
        let apart = kinds.iter().enumerate().all(|(at, kind)| kind.is_some() && !kinds[..at].contains(kind));
        let sum = parts.iter().fold(0u64, |sum, quantity| sum.saturating_add(quantity.low));
        let (sum, end) = match () {
            _ if parts.len() > 1 && apart && exceeds(sum) => (sum, last.span.end),
            _ if counts(&first) && exceeds(first.low) => (first.low, first.span.end),
            _ => return None,
        };
        let span = first.span.start..end;
        let says = &text[whole.span.clone()];
        Some((span.clone(), format!("{says}, but \"{}\" are drawn from them: {sum}", &text[span])))
    })
}
