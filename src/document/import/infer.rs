//! Short answers that stand inside longer text: the scenario, the method, the size, the format.
//! Where the words are not clear there is no answer, and the rules take the text as it is.

use super::words::{self, Wanted};
use super::{chosen, letter};
use crate::catalog::scenarios;
use crate::rules::words::map::Map;
use std::ops::Range;

/// Which scenario a text takes up, and where it says so. None where it names none, or more than one.
pub fn scenario(text: &str, labelled: bool) -> Option<Range<usize>> {
    const CALLED: Wanted = Wanted::of(&["scenario", "szenario", "option"]);
    let mut named: Vec<Range<usize>> = Vec::new();
    let mut all = words::words(text).take(400);
    while let Some((at, word)) = all.next() {
        if !CALLED.has(word) {
            continue;
        }
        let behind: Vec<(usize, &str)> = all.clone().take(8).collect();
        let Some((letter_at, letter)) = behind.first().copied() else { continue };
        let near = letter_at - at - word.len() <= 4 && is_id(letter);
        let (letter_at, letter) = match near && !is_article(text, at + word.len()..letter_at, letter) {
            true => (letter_at, letter),
            false => match distant(text, &behind) {
                Some(found) => found,
                None => continue,
            },
        };
        let sentence = text[..at].rfind(['.', '!', '?', '\n']).map_or(0, |end| end + 1);
        if words::has_any(&text[sentence..at], &["not", "didn", "don", "instead", "than", "unlike", "over"]) {
            continue;
        }
        if named.last().is_some_and(|last| last.end > at) || chosen::is_struck(text, at) {
            continue;
        }
        match named.last() {
            None => {
                // "Scenario A and C"
                if let [_, (_, and), (second_at, second), ..] = behind.as_slice() {
                    let joined = *and == "&" || and.eq_ignore_ascii_case("and");
                    let alone =
                        second.len() == 1 && second.starts_with(char::is_uppercase) && *second != "A" && *second != "I";
                    if joined && alone && second_at - letter_at < 12 && is_id(second) {
                        return None;
                    }
                }
                named.push(letter_at..letter_at + letter.len());
            }
            Some(first) => {
                let between = &text[first.end..at];
                let same = text[first.clone()].eq_ignore_ascii_case(letter);
                if !same
                    && between.len() < 24
                    && (between.contains(['&', '+']) || words::has_any(between, &["and", "both"]))
                {
                    return None;
                }
                named.push(letter_at..letter_at + letter.len());
            }
        }
    }
    // "I have settled upon C … I did toy with Scenario A"
    let left = |names: &[Range<usize>]| names.iter().all(|name| chosen::is_left(text, name));
    if !named.is_empty() && left(&named) && (letter::taken(text).is_some() || scenario_by_words(text).is_some()) {
        return letter::taken(text);
    }
    let at = chosen::pick(text, &named);
    named.into_iter().nth(at).or_else(|| bare_letter(text, labelled)).or_else(|| letter::taken(text))
}

/// "My own scenario. A customer writes …", "Scenario: a clinic wants …": behind a mark that ends or opens a thought, a letter
/// with more words of the same thought is one of these words.
fn is_article(text: &str, gap: Range<usize>, letter: &str) -> bool {
    /// "Scenario: A because …", "Scenario. B from the list" go on with what is chosen.
    const GOES_ON: Wanted = Wanted::of(&[
        "because", "since", "from", "as", "for", "with", "of", "and", "is", "it", "in", "out", "which", "that", "on",
        "i", "we", "the", "but", "where", "applied", "to", "about", "at", "here",
    ]);
    let behind = &text[gap.end + letter.len()..];
    let ends = text[gap.clone()].contains(['.', '!', '?']);
    let opens = text[gap].contains([':', '–', '—']) && letter.eq_ignore_ascii_case("a");
    let word = behind.strip_prefix(' ').filter(|rest| rest.starts_with(char::is_alphabetic));
    letter.len() == 1
        && (ends || opens)
        && word.and_then(|rest| words::words(rest).next()).is_some_and(|(_, word)| !GOES_ON.has(word))
}

/// The letter in "(the scenario) that I take is C, …": among the words behind, after a verb, and standing for itself.
fn distant<'a>(text: &str, behind: &[(usize, &'a str)]) -> Option<(usize, &'a str)> {
    let verb = behind.iter().position(|(_, word)| {
        words::is_any(word, &["is", "was", "be", "choose", "chose", "take", "took", "pick", "picked", "letter"])
    })?;
    let found = behind[verb..].windows(2).find_map(|pair| match pair {
        [(_, verb), (at, letter)] if letter.len() == 1 && letter.starts_with(char::is_uppercase) && is_id(letter) => {
            let apart = &text[..*at];
            let alone =
                text[at + 1..].trim_start_matches(['*', '_', '`']).starts_with(['.', ',', ';', ':', '(', ')', '\n'])
                    || text[at + 1..].starts_with(" (")
                    || text.len() == at + 1;
            (alone && (apart.trim_end().ends_with(*verb) || apart.ends_with(['*', '"', '`', '(', '_'])))
                .then_some((*at, *letter))
        }
        _ => None,
    })?;
    let first = behind.first()?.0;
    (!text[first..found.0].contains(['.', '?', '!', '\n'])).then_some(found)
}

/// "C", "D (own)", "D. Own problem": a letter that stands first and for itself.
fn bare_letter(text: &str, labelled: bool) -> Option<Range<usize>> {
    let (at, letter) = words::words(text).next()?;
    let rest = &text[at + letter.len()..];
    let stands_alone = rest.trim_matches(['*', '_', '`', ' ']).is_empty()
        || rest.starts_with(['.', ')', ':', ',', '*', '`', '\n'])
        || rest.starts_with(" (")
        || rest.starts_with(" –")
        || rest.starts_with(" -");
    let fits =
        letter.len() == 1 && is_id(letter) && stands_alone && (labelled || letter.starts_with(char::is_uppercase));
    fits.then_some(at..at + letter.len())
}

pub fn is_id(word: &str) -> bool {
    // Most words are no letter; the scenario files are only read for those that could be one.
    word.len() <= 24 && (word.len() == 1 || word.contains('-')) && scenarios::find(word).is_some()
}

/// The scenario that a description without a letter can only be about.
pub fn scenario_by_words(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let hits = |wanted: &[String]| wanted.iter().filter(|word| lower.contains(word.as_str())).count();
    let mut best: Option<(usize, &'static str)> = None;
    let mut second = 0;
    for scenario in scenarios::all().iter().filter(|scenario| !scenario.own) {
        let count = hits(&scenario.words);
        match best {
            Some((most, _)) if count <= most => second = second.max(count),
            _ => {
                second = best.map_or(0, |(most, _)| most);
                best = Some((count, &scenario.id));
            }
        }
    }
    let own = scenarios::all().iter().find(|scenario| scenario.own).map(|scenario| scenario.id.as_str());
    let says_own = ["my own", "own problem", "own scenario", "custom"].iter().any(|words| lower.contains(words));
    // Who begins with it has no other scenario, however near its words come to another.
    const FIRST: [&str; 6] =
        ["own scenario", "own problem", "own task", "custom scenario", "custom problem", "self-defined scenario"];
    let start = &lower[..lower.floor_char_boundary(40)];
    if FIRST.iter().any(|words| start.contains(words)) && !words::has_any(start, &["no", "not", "of"]) {
        return own;
    }
    match best {
        Some((count, id)) if count >= 4 && count > 2 * second => Some(id),
        Some((count, _)) if says_own || (count <= 1 && !words::at_most(text, 14)) => own,
        _ => None,
    }
}

/// The fine-tuning method that a text takes, and its usual name: the first one, unless it tells that another was left.
pub fn method(text: &str) -> Option<(Range<usize>, &'static str)> {
    const BEGINS: Wanted = Wanted::of(&["qlora", "q", "lora", "dora", "ia3", "ia³", "full", "prompt", "prefix"]);
    let (mut names, mut ranges) = (Vec::new(), Vec::new());
    let mut all = words::words(text).take(300);
    while let Some((at, word)) = all.next() {
        if !BEGINS.has(word) {
            continue;
        }
        let behind = |count: usize| all.clone().nth(count - 1);
        let is = |count: usize, wanted: &[&str]| behind(count).is_some_and(|(_, word)| words::is_any(word, wanted));
        let (more, name) = match word.to_ascii_lowercase().as_str() {
            "qlora" => (0, "QLoRA"),
            "q" if is(1, &["lora"]) => (1, "QLoRA"),
            "lora" => (0, "LoRA"),
            "dora" => (0, "DoRA"),
            "ia3" | "ia³" => (0, "IA3"),
            "full" if is(1, &["fine"]) && is(2, &["tuning", "tune"]) => (2, "Full fine-tuning"),
            "full" if is(1, &["finetuning", "tuning"]) => (1, "Full fine-tuning"),
            "prompt" if is(1, &["tuning"]) => (1, "Prompt tuning"),
            "prefix" if is(1, &["tuning"]) => (1, "Prefix tuning"),
            _ => continue,
        };
        let (last, word) = if more > 0 { behind(more)? } else { (at, word) };
        let sentence = text[..at].rfind(['.', '!', '?', '\n']).map_or(0, |end| end + 1);
        let before = ranges.last().map_or(0, |range: &Range<usize>| range.end).min(at);
        let denied = words::has_any(
            &text[sentence.max(before)..at],
            &["not", "instead", "than", "unlike", "without", "against"],
        );
        // "not LoRA or QLoRA"
        let joined = || words::words(&text[before..at]).all(|(_, word)| matches!(word, "or" | "nor" | "and" | "&"));
        let against = denied || names.last().is_some_and(|(_, against)| *against) && joined();
        if ranges.last().is_none_or(|range| range.end <= at) && !chosen::is_struck(text, at) {
            ranges.push(at..last + word.len());
            names.push((name, against));
        }
    }
    let mut at = chosen::pick(text, &ranges);
    if names.get(at)?.1 {
        at = names.iter().position(|(_, against)| !against)?;
    }
    Some((ranges.swap_remove(at), names[at].0))
}

/// Words that stand for numbers.
#[rustfmt::skip]
static NUMBERS: Map<64> = Map::of(&[&[
    "hundred", "hundreds", "thousand", "thousands", "dozen", "dozens", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "fifteen", "sixteen", "eighteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]]);
const ABOUT: &[&str] =
    &["between", "about", "around", "roughly", "approximately", "approx", "ca", "circa", "some", "nearly", "almost"];
/// Words with which a quantity's noun has ended.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "because", "which", "that", "for", "in", "as", "with", "and", "to", "would", "is", "are", "should", "since", "of", "from", "per",
    "so", "will", "each", "on", "at", "may", "might", "if", "but", "by", "or", "the", "this", "where", "i", "we", "it", "can",
];

/// The first quantity of a text with its noun: "about 1,800 tweets", "200-500", "≈ 260 pairs".
pub fn quantity(text: &str) -> Option<Range<usize>> {
    let mut all = words::words(&text[..text.ceil_char_boundary(2001)]);
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.row(word).is_some();
    let mut last = None;
    let (at, word) = loop {
        let (at, word) = all.next()?;
        // Most words are none, and the rest need not be asked of them.
        if is_number(word) {
            let grouped = text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '/' | '#'));
            let small =
                word.len() < 2 && !text[at + word.len()..].starts_with([',', ' ', '\u{a0}', '\u{202f}', '.', '-', '–']);
            // A part of a name ("gpt-4", "v0.2", "week 4") is no quantity.
            let named = text[..at].ends_with('-') && text[..at].trim_end_matches('-').ends_with(char::is_alphabetic);
            let spelled = !word.starts_with(|c: char| c.is_ascii_digit());
            if !grouped
                && !small
                && !named
                && (!spelled || is_spelled(word, all.clone()))
                && !chosen::is_struck(text, at)
            {
                break (at, word);
            }
        }
        last = Some((at, word));
    };
    let mut start = at;
    if let Some((at, word)) = last
        && words::is_any(word, ABOUT)
        && start - at - word.len() <= 2
    {
        start = at;
    }
    let before = &text[..start];
    let sign = before.trim_end();
    for mark in ['≈', '~', '∼', '±', '<', '>', '≥', '≤'] {
        if sign.ends_with(mark) && before.len() - sign.len() <= 1 && !sign.ends_with("~~") {
            start = sign.len() - mark.len_utf8();
        }
    }
    let mut end = at + word.len();
    // The rest of the number: groups, a range, a factor.
    while let Some((at, word)) = all.clone().next() {
        let gap = &text[end..at];
        let joins =
            matches!(gap, "," | "." | "-" | "–" | "—" | " – " | " - " | " " | "\u{a0}" | "\u{202f}" | "'" | "’");
        let digits = word.starts_with(|c: char| c.is_ascii_digit());
        let grouped = matches!(gap, " " | "\u{a0}" | "\u{202f}") && digits && word.len() != 3;
        let between = text[start..].get(..7).is_some_and(|word| word.eq_ignore_ascii_case("between"));
        let ranged = gap == " "
            && (matches!(word, "to" | "bis") || (between && word == "and"))
            && all.clone().nth(1).is_some_and(|(_, next)| {
                is_number(next)
                    || matches!(next, "one" | "a") && all.clone().nth(2).is_some_and(|(_, next)| is_number(next))
            });
        let goes_on = ranged || (joins && is_number(word) && !grouped);
        if !goes_on {
            break;
        }
        all.next();
        let (at, word) = if ranged { all.next()? } else { (at, word) };
        end = at + word.len();
    }
    // And up to four words of what is counted.
    for _ in 0..4 {
        let Some((at, word)) = all.next() else { break };
        let gap = &text[end..at];
        let joins = gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '-' | '–' | '/')) && gap.len() <= 4;
        // "40,000 question-and-answer pairs"
        let ends = gap != "-" && words::is_any(word, ENDS);
        if !joins || ends || word.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        end = at + word.len();
    }
    // "280 (70 × 4)": how it comes about is a part of it.
    if let Some(rest) = text[end..].strip_prefix(" (") {
        let inner = rest.find(')').filter(|close| *close <= 40).map(|close| &rest[..close]);
        if let Some(inner) =
            inner.filter(|inner| inner.contains(['×', '+', '*', '=']) && inner.contains(|c: char| c.is_ascii_digit()))
        {
            end += 2 + inner.len() + 1;
        }
    }
    Some(start..end)
}

/// A number in words counts from a hundred, or where it stands before what samples are called.
fn is_spelled<'a>(word: &'a str, behind: impl Iterator<Item = (usize, &'a str)>) -> bool {
    let behind = behind.take(2).map(|(_, word)| word);
    std::iter::once(word).chain(behind).any(|word| words::is_any(word, &["hundred*", "thousand*", "dozen*"]))
}

/// Nouns that samples are called by.
#[rustfmt::skip]
pub const SAMPLES: &[&str] = &[
    "example*", "sample*", "pair*", "row*", "record*", "entries", "conversation*", "function*", "letter*", "tweet*", "sentence*",
    "item*", "message*", "email*", "mail*", "dialogue*", "instance*", "note*", "card*", "page*", "report*", "review*", "post*", "ticket*", "text*", "article*", "transcript*", "caption*", "recipe*", "document*", "question*", "headline*", "beispiel*", "line*",
];

/// A format that a text names, by the name that the catalogue gives it.
pub fn format(text: &str, whole: bool) -> Option<(Range<usize>, &'static str)> {
    const BEGINS: Wanted =
        Wanted::of(&["prompt*", "instruction", "text", "chat", "alpaca", "sharegpt", "chatml", "messages"]);
    let lower = |word: Option<(usize, &str)>| word.map(|(_, word)| word.to_ascii_lowercase()).unwrap_or_default();
    let mut all = words::words(text).take(if whole { 12 } else { 600 });
    let mut is_first = true;
    while let Some(begin) = all.next() {
        let opens = std::mem::replace(&mut is_first, false);
        if !BEGINS.has(begin.1) {
            continue;
        }
        let mut behind = all.clone();
        let after = behind.next();
        let joins = matches!(lower(after).as_str(), "and" | "&" | "plus");
        let next = if joins { behind.next() } else { after };
        let (first, second) = (lower(Some(begin)), lower(next));
        let (last, name) = match (first.as_str(), second.as_str()) {
            ("prompt", "chosen") => (next, "preference"),
            ("prompt" | "prompts", "completion" | "completions" | "response") => (next, "prompt-completion"),
            ("instruction", "input" | "output" | "response") => (next, "instruction"),
            ("text", "label") => (next, "text-label"),
            ("chat", "messages" | "format" | "template") => (after, "messages"),
            ("alpaca", _) => (Some(begin), "instruction"),
            ("sharegpt", _) => (Some(begin), "sharegpt"),
            ("chatml", _) => (Some(begin), "messages"),
            ("messages", _) if whole && opens => (Some(begin), "messages"),
            ("messages", _) if text[..begin.0].ends_with('`') => (Some(begin), "messages"),
            _ => continue,
        };
        let (at, word) = last?;
        return Some((begin.0..at + word.len(), name));
    }
    None
}

/// The keys of the first object of a sample, as a format of the student's own.
pub fn keys(sample: &str) -> Option<String> {
    let (mut depth, mut quoted, mut escaped, mut opened) = (0i32, false, false, 0);
    let mut keys: Vec<&str> = Vec::new();
    for (at, byte) in sample.bytes().enumerate().take(20_000) {
        match byte {
            b'"' if !escaped => {
                if !quoted {
                    opened = at + 1;
                } else if depth == 1 && sample[at + 1..].trim_start().starts_with(':') {
                    keys.push(&sample[opened..at]);
                }
                quoted = !quoted;
            }
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => {
                depth -= 1;
                if depth <= 0 {
                    break;
                }
            }
            _ => {}
        }
        escaped = byte == b'\\' && !escaped;
    }
    let fits = (1..=12).contains(&keys.len()) && keys.iter().all(|key| key.len() <= 40 && !key.contains('\n'));
    fits.then(|| keys.join(", "))
}

/// The format that the keys of a sample show.
pub fn format_of_sample(sample: &str) -> Option<&'static str> {
    let has = |key: &str| {
        sample.match_indices(key).take(50).any(|(at, _)| {
            let before = sample[..at].ends_with(['"', '\'', '“']);
            before && sample[at + key.len()..].trim_start_matches(['"', '\'', '”']).trim_start().starts_with(':')
        })
    };
    let known = if has("messages") {
        "messages"
    } else if has("conversations") {
        "sharegpt"
    } else if has("chosen") && has("rejected") {
        "preference"
    } else if has("instruction") && (has("output") || has("response")) {
        "instruction"
    } else if has("prompt") && (has("completion") || has("response")) {
        "prompt-completion"
    } else if has("text") && has("label") {
        "text-label"
    } else {
        return None;
    };
    Some(known)
}
