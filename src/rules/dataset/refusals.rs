//! Whether the data of a closed set of answers has questions that are declined.

use super::Phrases;
use crate::rules::words::{Mentions, dataset as words};
use crate::rules::{Found, Reading};
use crate::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SECTION, SIZE, SIZE_JUSTIFICATION};
use std::ops::Range;

/// Whether a sentence on questions denies something: most likely it is about those that have no answer.
fn speaks_of_else(mentions: &Mentions<'_>) -> bool {
    /// So many questions are looked at; a text with more is no prose.
    const MANY: usize = 50;
    /// "(Questions without) an answer are thrown out"
    const NEAR: usize = 28;
    mentions.spans(words::ASKED).take(MANY).any(|span| {
        let sentence = mentions.sentence_of(&span);
        let left_out = |denial: Range<usize>| is_left_out(&mentions.text()[denial.end..sentence.end.max(denial.end)]);
        !mentions.within(words::ELSE, &sentence).any(left_out)
            && mentions.within(words::ELSE, &sentence).any(|denial| {
                let behind = &mentions.text()[denial.end..sentence.end.max(denial.end)];
                let before = &mentions.text()[sentence.start..denial.start.max(sentence.start)];
                // A wrong answer is no missing one; and "I drop each question that has no entry".
                !mentions.text()[denial].eq_ignore_ascii_case("wrong")
                    && !is_of_form(behind)
                    && !is_of_speech(behind)
                    && !LEAVES_OUT.any_in(before)
                    && !LEFT_OUT.any_in(&behind[..super::floor(behind, NEAR.min(behind.len()))])
            })
    })
}

/// "(Other questions are not) included", "(these we do not) need": then they are no part of the data. But "not included in the FAQ".
fn is_left_out(denied: &str) -> bool {
    const PART: [&str; 12] = [
        "included",
        "include",
        "added",
        "add",
        "needed",
        "need",
        "necessary",
        "used",
        "use",
        "collected",
        "collect",
        "wanted",
    ];
    // "(Nothing) is added that the FAQ doesn't answer"
    let mut words = denied
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .skip_while(|word| ["is", "are", "was", "were"].contains(word));
    let is_part = words.next().is_some_and(|word| PART.iter().any(|other| other.eq_ignore_ascii_case(word)));
    is_part && !words.next().is_some_and(|word| ["in", "there", "by", "on", "here"].contains(&word))
}

/// Words behind what is left out, ...
const LEFT_OUT: Phrases = Phrases::of(&[
    "left out",
    "excluded",
    "omitted",
    "skipped",
    "not included",
    "not added",
    "not needed",
    "not necessary",
    "not part of the data",
    "not collected",
    "not in the data",
    "stay out of",
    "unnecessary",
    "not used",
    "dropped",
    "removed",
    "deleted",
    "thrown out",
    "thrown away",
    "discarded",
    "filtered out",
    "weeded out",
]);
/// ... and before it.
const LEAVES_OUT: Phrases = Phrases::of(&[
    "leave out",
    "leaving out",
    "excluding",
    "we exclude",
    "i exclude",
    "nothing is added",
    "nothing was added",
    "nothing added",
    "none is added",
    "add nothing",
    "adds nothing",
    "added nothing",
    "nothing goes in",
    "nothing comes in",
    "nothing is included",
    "don't add",
    "do not add",
    "don't include",
    "do not include",
    "not include any",
    "i drop",
    "we drop",
    "dropping",
    "are dropped",
    "i remove",
    "we remove",
    "removing",
    "i delete",
    "we delete",
    "throw out",
    "throw away",
    "i skip",
    "we skip",
    "sort out",
    "i discard",
    "we discard",
    "filter out",
    "weed out",
]);

/// Whether a refusal is only named to say that there is none: "questions outside the FAQ are left out", "we add no refusals".
fn is_excluded(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    /// So near stands the word that leaves it out.
    const NEAR: usize = 60;
    let clause = mentions.clause_of(span);
    let (from, to) = (span.start.saturating_sub(NEAR).max(clause.start), (span.end + NEAR).min(clause.end));
    let text = mentions.text();
    LEFT_OUT.any_in(&text[super::floor(text, span.end)..super::floor(text, to).max(span.end)])
        || LEAVES_OUT.any_in(&text[super::floor(text, from).min(span.start)..span.start])
}

/// "The model sticks to the wording it saw" is no word on questions that are declined.
fn is_of_words(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    const FORM: [&str; 8] = ["wording", "words", "phras", "form", "style", "templat", "pattern", "tone"];
    let sticks = mentions.text()[span.clone()].to_ascii_lowercase().starts_with("stick");
    let next = mentions.text()[span.end..].trim_start();
    sticks && FORM.iter().any(|word| next.starts_with(word))
}

/// Whether what is denied is a matter of form: "without typing errors", "not too similar", "no entry is left out".
fn is_of_form(denied: &str) -> bool {
    #[rustfmt::skip]
    const FORM: &[&str] = &[
        "always", "bad", "copied", "false", "doubt", "duplicate", "duplicated", "duplicates", "error", "errors", "exception", "forgotten",
        "html", "identical", "just", "left", "fewer", "less", "longer", "markup", "matter", "mistakes", "more", "names", "noise", "omitted",
        "only", "personal", "repeated", "repetition", "repetitions", "same", "shorter", "similar", "skipped", "spelling",
        "too", "twice", "wrong", "typing", "typo", "typos",
    ];
    let words = denied.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).take(4);
    words.into_iter().any(|word| FORM.iter().any(|other| other.eq_ignore_ascii_case(word))) || is_of_balance(denied)
}

/// "(So that no) topic wins over another", "(no) group is left thin": the shares are even.
fn is_of_balance(denied: &str) -> bool {
    #[rustfmt::skip]
    const PARTS: [&str; 17] = [
        "topic", "topics", "subject", "theme", "group", "kind", "category", "section", "entry", "department", "area", "class",
        "type", "chapter", "part", "wording", "rule",
    ];
    #[rustfmt::skip]
    const WEIGHS: [&str; 29] = [
        "wins", "win", "dominates", "dominate", "outweighs", "outweigh", "prevails", "prevail", "thin", "short", "favoured", "favored", "preferred",
        "crowds", "drowns", "drowned", "neglected", "underrepresented", "overrepresented", "represented", "rare", "rarer", "often",
        "heavier", "weaker", "weighs", "exceeds", "twice", "more",
    ];
    /// So many words on stands what is said of it.
    const NEAR: usize = 6;
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let clause = &denied[..denied.find([',', '.', ';', ':', '(']).unwrap_or(denied.len())];
    let mut words = clause.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    words.next().is_some_and(|word| is(&PARTS, word)) && words.take(NEAR).any(|word| is(&WEIGHS, word))
}

/// "(Workers do not) speak like the office", "(no) member writes as the rules do", "(never) write in full sentences": how people put
/// a question, and not that it has no answer.
fn is_of_speech(denied: &str) -> bool {
    #[rustfmt::skip]
    const SPEAKS: [&str; 12] =
        ["speak", "talk", "sound", "write", "ask", "say", "phrase", "express", "word", "put", "use", "type"];
    const LIKE: [&str; 5] = ["like", "as", "alike", "way", "same"];
    const FULL: [&str; 6] = ["full", "whole", "complete", "long", "proper", "correct"];
    /// A page that says nothing is what leaves a question open.
    const PAGES: [&str; 6] = ["entry", "entries", "faq", "answer", "page", "document"];
    let mut words = denied.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let mut first = words.clone().take(2);
    let speaks = |word: &str| is(&SPEAKS, word) || word.strip_suffix('s').is_some_and(|word| is(&SPEAKS, word));
    let Some(verb) = first.position(speaks) else { return false };
    if verb > 0 && words.next().is_some_and(|subject| is(&PAGES, subject)) {
        return false;
    }
    let behind: Vec<&str> = words.skip(1).take(3).collect();
    behind.iter().any(|word| is(&LIKE, word)) || behind.windows(2).any(|pair| pair[0] == "in" && is(&FULL, pair[1]))
}

/// Whether a quotation is open here, within the line.
fn is_quoted(text: &str, at: usize) -> bool {
    /// Farther back no quotation is looked for.
    const REACH: usize = 200;
    let before = &text[super::floor(text, at.saturating_sub(REACH))..at];
    let line = &before[before.rfind('\n').map_or(0, |newline| newline + 1)..];
    line.matches('"').count() % 2 == 1
        || line.rfind(['“', '„', '«', '‘']) > line.rfind(['”', '»'])
        || line.ends_with('\'')
}

/// A closed set of answers needs questions that are declined.
pub fn no_refusals(reading: &Reading<'_>, found: &mut Found) {
    let needed = reading.scenario().is_some_and(|scenario| scenario.refusals);
    let mentions = reading.mentions(&DESCRIPTION);
    if !needed || !reading.has(&DESCRIPTION) {
        return;
    }
    if let Some(span) = mentions.first(words::NO_REFUSALS) {
        let message = format!(
            "\"{}\": then the model never sees a question that it should decline",
            &mentions.text()[span.clone()]
        );
        return match reading.answer(&DESCRIPTION) {
            Some(_) => found.within(&DESCRIPTION, span, message),
            None => found.at(&DESCRIPTION, message),
        };
    }
    let all = [&DESCRIPTION, &FORMAT, &EXAMPLE, &SIZE, &SIZE_JUSTIFICATION];
    let shown = reading.mentions(&EXAMPLE);
    let said = |mentions: &Mentions<'_>| {
        // "No entry gets more than six wordings"
        let weighs = |span: &Range<usize>| {
            let text = &mentions.text()[span.start..];
            text.get(..3).is_some_and(|first| first.eq_ignore_ascii_case("no ")) && is_of_balance(&text[3..])
        };
        mentions
            .spans(words::REFUSAL)
            .any(|span| !is_excluded(mentions, &span) && !is_of_words(mentions, &span) && !weighs(&span))
            || mentions
                .spans(words::SAYS_NO)
                .any(|span| std::ptr::eq(mentions, shown) || is_quoted(mentions.text(), span.start))
            || ["不知道", "无法回答", "抱歉", "对不起", "拒绝", "わかりません", "申し訳", "お答えでき", "모르", "죄송"]
                .iter()
                .any(|word| mentions.text().contains(word))
    };
    if !mentions.is_readable()
        || all.iter().any(|question| said(reading.mentions(question)))
        || said(reading.loose_mentions(SECTION.id))
        || speaks_of_else(mentions)
    {
        return;
    }
    found.at(&DESCRIPTION, "neither the description nor the example has a question that the model should decline");
}
