//! Whether a text says of the model, by its name, that it does not learn: "Qwen itself stays frozen", "we freeze all of Phi".

use super::{MODEL, topic};
use crate::rules::Reading;
use crate::rules::words::Mentions;
use std::ops::Range;

/// Whether the clause around what is not touched speaks of no part of the model.
pub(super) fn is_whole(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    let inside = |other: Range<usize>| span.start <= other.start && other.end <= span.end;
    mentions.within(topic::SOME_LAYERS, &mentions.clause_of(span)).all(inside)
}

pub(super) fn by_name(reading: &Reading<'_>, mentions: &Mentions<'_>) -> Option<Range<usize>> {
    /// Words that can only mean that nothing is trained.
    const FIXED: [&str; 7] = ["fr", "lock", "untouched", "not touched", "never touched", "not trained", "not updated"];
    const ACTIVE: [&str; 7] = ["freeze", "freezes", "freezing", "lock", "locks", "locking", "lock the"];
    /// Between the name and what is said of it.
    const BE: [&str; 17] = [
        "itself",
        "is",
        "stays",
        "stay",
        "remains",
        "remain",
        "kept",
        "being",
        "be",
        "will",
        "completely",
        "entirely",
        "fully",
        "all",
        "as",
        "then",
        "thereby",
    ];
    /// Before the name, where something is done to it.
    const ALL_OF: [&str; 10] =
        ["the", "whole", "entire", "all", "of", "weights", "weight", "model", "base", "original"];
    if !mentions.has_any(&[topic::FREEZE, topic::UNTOUCHED]) {
        return None;
    }
    let name = reading.answer(&MODEL)?;
    let name = name.rsplit('/').next().unwrap_or(name).trim_start_matches(|letter: char| !letter.is_alphabetic());
    let name = &name[..name.find(|letter: char| !letter.is_alphabetic()).unwrap_or(name.len())];
    if name.len() < 3 {
        return None;
    }
    let text = mentions.text();
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    // "Qwen2.5" is named by its letters, and "Qwen's" by its owner.
    let is_name = |word: &str| {
        let same = word.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        same && !word[name.len()..].starts_with(char::is_alphabetic)
    };
    let inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.' | '\'' | '’' | '_' | '/');
    let done_to = mentions.spans(topic::UNTOUCHED);
    mentions.spans(topic::FREEZE).chain(done_to).find(|span| {
        let said = &text[span.clone()];
        let sentence = mentions.sentence_of(span);
        let to_it = is(&ACTIVE, said) || said.ends_with("touch") || said.ends_with("touching");
        let named = if to_it {
            let behind = text[span.end..sentence.end.max(span.end)].trim_start();
            let mut after = behind.split(|letter: char| !inside(letter)).filter(|word| !word.is_empty());
            let word = after.find(|word| !is(&ALL_OF, word)).unwrap_or("");
            // "We freeze Qwen's embeddings" is about a part.
            let alone =
                after.next().is_none_or(|next| is(&["itself", "and", "with", "while", "during", "as", "so"], next));
            is_name(word) && !word.contains(['\'', '’']) && alone
        } else {
            let fixed =
                FIXED.iter().any(|stem| said.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)));
            let mut before = text[sentence.start.min(span.start)..span.start].rsplit(|letter: char| !inside(letter));
            let word = before.find(|word| !word.is_empty() && !is(&BE, word)).unwrap_or("");
            // "The weights of Qwen", but not "the embeddings of Qwen" or "nothing of Qwen".
            let mut before = before.filter(|word| !word.is_empty());
            let of = before.next().is_some_and(|word| word.eq_ignore_ascii_case("of"));
            let whole = !of || before.next().is_some_and(|word| is(&ALL_OF, word));
            fixed && whole && is_name(word) && !word.contains(['\'', '’'])
        };
        named && !mentions.dismissed(span)
    })
}

/// "It trains only 1 %" before "of the parameters".
pub(super) fn is_small_share(before: &str) -> bool {
    /// So many words back it is said that this is little.
    const NEAR: usize = 5;
    const LITTLE: [&str; 6] = ["only", "just", "less", "under", "tiny", "small"];
    let before = before.trim_end();
    let share = ["%", "percent", "per cent", "fraction", "part", "portion"].iter().any(|end| before.ends_with(end));
    let little = |word: &str| LITTLE.iter().any(|little| little.eq_ignore_ascii_case(word));
    share && before.split_whitespace().rev().take(NEAR).any(little)
}
