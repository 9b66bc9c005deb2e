//! Short answers that stand inside longer text: the scenario, the model, the method, the size, the format.
//! Where the words are not clear there is no answer, and the rules take the text as it is.

use super::{chosen, letter, words};
use crate::catalog::scenarios;
use std::ops::Range;

/// Which scenario a text takes up, and where it says so. None where it names none, or more than one.
pub fn scenario(text: &str, labelled: bool) -> Option<Range<usize>> {
    let all: Vec<(usize, &str)> = words::words(text).take(400).collect();
    let mut named: Vec<Range<usize>> = Vec::new();
    for (index, (at, word)) in all.iter().enumerate() {
        if !words::is_any(word, &["scenario", "szenario", "option"]) {
            continue;
        }
        let Some((letter_at, letter)) = all.get(index + 1).copied() else { continue };
        let (letter_at, letter) = match letter_at - at - word.len() <= 4 && is_id(letter) {
            true => (letter_at, letter),
            false => match distant(text, &all[index + 1..]) {
                Some(found) => found,
                None => continue,
            },
        };
        let sentence = text[..*at].rfind(['.', '!', '?', '\n']).map_or(0, |end| end + 1);
        if words::has_any(&text[sentence..*at], &["not", "didn", "don", "instead", "than", "unlike", "over"]) {
            continue;
        }
        if named.last().is_some_and(|last| last.end > *at) || chosen::is_struck(text, *at) {
            continue;
        }
        match named.last() {
            None => {
                // "Scenario A and C"
                if let [(_, and), (second_at, second), ..] = &all[index + 2..] {
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
                let between = &text[first.end..*at];
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

/// The letter in "(the scenario) that I take is C, …": so near behind, after a verb, and standing for itself.
fn distant<'a>(text: &str, behind: &[(usize, &'a str)]) -> Option<(usize, &'a str)> {
    let behind = &behind[..behind.len().min(8)];
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
    match best {
        Some((count, id)) if count >= 4 && count > 2 * second => Some(id),
        Some((count, _)) if says_own || (count <= 1 && !words::at_most(text, 14)) => own,
        _ => None,
    }
}

/// Families of models, as their names begin.
#[rustfmt::skip]
const FAMILIES: &[&str] = &[
    "llama", "codellama", "tinyllama", "meta-llama", "mistral", "mixtral", "ministral", "phi", "gemma", "codegemma", "qwen", "falcon",
    "olmo", "smollm", "pythia", "gpt", "chatgpt", "claude", "gemini", "bloom", "bloomz", "starcoder", "codegen", "codet", "santacoder",
    "deepseek", "zephyr", "vicuna", "alpaca", "mpt", "opt", "t", "flan", "bert", "distilbert", "roberta", "deberta", "yi", "granite",
    "stablelm", "command", "solar", "orca", "internlm", "baichuan", "chatglm", "glm", "aya", "distilgpt", "dolly", "openchat",
    "nemotron", "mamba", "rwkv", "replit", "stable", "dialogpt", "bart", "whisper", "minilm", "clip", "bge", "wav", "pegasus", "mt", "o",
];

/// Words that go on a model's name.
#[rustfmt::skip]
const VARIANTS: &[&str] = &[
    "mini", "small", "medium", "large", "base", "instruct", "chat", "coder", "it", "tiny", "nano", "xl", "xxl", "turbo", "hf", "pro",
    "code", "lm", "ul", "neo", "neox", "oss", "next", "r", "lite", "sonnet", "haiku", "opus", "flash",
];

/// The name of the model that is taken: the first one, unless the text tells that another was left in the end.
pub fn model(text: &str) -> Option<Range<usize>> {
    /// So far behind the first name others are looked for, and so many of them.
    const WINDOW: usize = 900;
    const MOST: usize = 8;
    let first = first_model(text)?;
    let end = text[first.end..].char_indices().map(|(at, _)| at).find(|at| *at > WINDOW);
    let text = &text[..end.map_or(text.len(), |at| first.end + at)];
    let mut names = vec![first];
    while let Some(last) = names.last().map(|name| name.end).filter(|_| names.len() < MOST)
        && let Some(next) = first_model(&text[last..])
    {
        names.push(last + next.start..last + next.end);
    }
    if names.iter().any(|name| !chosen::is_struck(text, name.start)) {
        names.retain(|name| !chosen::is_struck(text, name.start));
    }
    let at = chosen::pick(text, &names);
    Some(names.swap_remove(at))
}

/// The first name of a model: an id with its owner, a tag, or a family's name with its version.
fn first_model(text: &str) -> Option<Range<usize>> {
    let window = text.char_indices().map(|(at, _)| at).find(|at| *at > 1500).unwrap_or(text.len());
    let mut named = None;
    let mut tokens = tokens(&text[..window]).peekable();
    while let Some(token) = tokens.next() {
        let word = &text[token.clone()];
        if is_model_id(word) {
            // A plain name that stands before an id in brackets is the same model, and shorter to point at.
            return Some(token);
        }
        if named.is_none() && begins_model(word) {
            let mut end = token.end;
            let has_digit = |range: Range<usize>| text[range].bytes().any(|byte| byte.is_ascii_digit());
            while let Some(next) = tokens.peek().filter(|next| {
                text[end..next.start].bytes().all(|byte| byte == b' ') && continues_model(&text[(*next).clone()])
            }) {
                end = next.end;
                tokens.next();
            }
            let is_known = words::words(word).next().is_some_and(|(_, first)| first.len() > 2);
            if has_digit(token.start..end) || (is_known && end > token.end) || (is_known && word.contains('-')) {
                named = Some(token.start..end);
            }
        }
    }
    named
}

/// Runs without blanks, brackets and quotes, and without the punctuation behind them.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let outside = |c: char| {
            c.is_whitespace()
                || matches!(c, '`' | '"' | '\'' | '(' | ')' | '[' | ']' | '*' | '<' | '>' | '“' | '”' | ',' | ';')
        };
        let start = at + text[at..].find(|c| !outside(c))?;
        let end = text[start..].find(outside).map_or(text.len(), |len| start + len);
        at = end;
        let word = text[start..end].trim_end_matches(['.', ':', '!', '?', '/', '_']);
        let skip = word.find("huggingface.co/").map_or(0, |found| found + "huggingface.co/".len());
        Some(start + skip..start + word.len())
    })
}

/// Whether a single word is an id with its owner, or a runtime's tag.
pub fn is_model_id(word: &str) -> bool {
    let plain = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
    if let Some((owner, name)) = word.split_once('/') {
        let distinct = name.bytes().any(|byte| byte.is_ascii_digit()) || begins_model(name) || begins_model(owner);
        return owner.len() >= 2
            && name.len() >= 3
            && plain(owner)
            && plain(name)
            && distinct
            && name.starts_with(|c: char| c.is_ascii_alphanumeric())
            && !owner.bytes().all(|byte| byte.is_ascii_digit());
    }
    word.split_once(':').is_some_and(|(name, tag)| !tag.is_empty() && plain(name) && plain(tag) && begins_model(name))
}

fn begins_model(word: &str) -> bool {
    let stem = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    let mut family = &word[..stem];
    // "StarCoder2", "CodeLlama-7b", "meta-llama"
    if family.eq_ignore_ascii_case("meta") && word.len() > 11 && word.is_char_boundary(10) {
        family = &word[..10];
    }
    let first = family.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    let known = FAMILIES.iter().any(|known| known.as_bytes()[0] == first && known.eq_ignore_ascii_case(family));
    // "T5", "mT5", "o3" are too short to be anything without their number.
    known
        && (family.len() > 2
            || word[stem..].starts_with(|c: char| c.is_ascii_digit())
            || family.eq_ignore_ascii_case("yi") && stem < word.len())
}

fn continues_model(word: &str) -> bool {
    let first = words::words(word).next().map_or("", |(_, first)| first);
    let version = first.trim_start_matches(['v', 'V']);
    let version = version.starts_with(|c: char| c.is_ascii_digit()) && version.len() <= 5;
    (version && !word.ends_with('%'))
        || VARIANTS.iter().any(|variant| variant.eq_ignore_ascii_case(first))
        || begins_model(word) && word.len() > 2
}

/// The fine-tuning method that a text takes, and its usual name: the first one, unless it tells that another was left.
pub fn method(text: &str) -> Option<(Range<usize>, &'static str)> {
    let (mut names, mut ranges) = (Vec::new(), Vec::new());
    let all: Vec<(usize, &str)> = words::words(text).take(300).collect();
    let is = |index: usize, wanted: &[&str]| all.get(index).is_some_and(|(_, word)| words::is_any(word, wanted));
    for (index, (at, word)) in all.iter().enumerate() {
        let (count, name) = match word.to_ascii_lowercase().as_str() {
            "qlora" => (1, "QLoRA"),
            "q" if is(index + 1, &["lora"]) => (2, "QLoRA"),
            "lora" => (1, "LoRA"),
            "dora" => (1, "DoRA"),
            "ia3" | "ia³" => (1, "IA3"),
            "full" if is(index + 1, &["fine"]) && is(index + 2, &["tuning", "tune"]) => (3, "Full fine-tuning"),
            "full" if is(index + 1, &["finetuning", "tuning"]) => (2, "Full fine-tuning"),
            "prompt" if is(index + 1, &["tuning"]) => (2, "Prompt tuning"),
            "prefix" if is(index + 1, &["tuning"]) => (2, "Prefix tuning"),
            _ => continue,
        };
        let (last, word) = all[index + count - 1];
        let sentence = text[..*at].rfind(['.', '!', '?', '\n']).map_or(0, |end| end + 1);
        let before = ranges.last().map_or(0, |range: &Range<usize>| range.end).min(*at);
        let denied = words::has_any(
            &text[sentence.max(before)..*at],
            &["not", "instead", "than", "unlike", "without", "against"],
        );
        // "not LoRA or QLoRA"
        let joined = || words::words(&text[before..*at]).all(|(_, word)| matches!(word, "or" | "nor" | "and" | "&"));
        let against = denied || names.last().is_some_and(|(_, against)| *against) && joined();
        if ranges.last().is_none_or(|range| range.end <= *at) && !chosen::is_struck(text, *at) {
            ranges.push(*at..last + word.len());
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
const NUMBERS: &[&str] = &[
    "hundred", "hundreds", "thousand", "thousands", "dozen", "dozens", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "fifteen", "sixteen", "eighteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
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
    let window = text.char_indices().map(|(at, _)| at).find(|at| *at > 2000).unwrap_or(text.len());
    let all: Vec<(usize, &str)> = words::words(&text[..window]).collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || words::is_any(word, NUMBERS);
    let mut index = all.iter().position(|(at, word)| {
        // Most words are none, and the rest need not be asked of them.
        if !is_number(word) {
            return false;
        }
        let grouped = text[..*at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '/' | '#'));
        let small =
            word.len() < 2 && !text[at + word.len()..].starts_with([',', ' ', '\u{a0}', '\u{202f}', '.', '-', '–']);
        // A part of a name ("gpt-4", "v0.2", "week 4") is no quantity.
        let named = text[..*at].ends_with('-') && text[..*at].trim_end_matches('-').ends_with(char::is_alphabetic);
        let spelled = !word.starts_with(|c: char| c.is_ascii_digit());
        !grouped && !small && !named && (!spelled || is_spelled(&all, *at)) && !chosen::is_struck(text, *at)
    })?;
    let mut start = all[index].0;
    if let Some((at, word)) = index.checked_sub(1).and_then(|before| all.get(before))
        && words::is_any(word, ABOUT)
        && start - at - word.len() <= 2
    {
        start = *at;
    }
    let before = &text[..start];
    let sign = before.trim_end();
    for mark in ['≈', '~', '∼', '±', '<', '>', '≥', '≤'] {
        if sign.ends_with(mark) && before.len() - sign.len() <= 1 && !sign.ends_with("~~") {
            start = sign.len() - mark.len_utf8();
        }
    }
    let (at, word) = all[index];
    let mut end = at + word.len();
    // The rest of the number: groups, a range, a factor.
    while let Some((at, word)) = all.get(index + 1) {
        let gap = &text[end..*at];
        let joins =
            matches!(gap, "," | "." | "-" | "–" | "—" | " – " | " - " | " " | "\u{a0}" | "\u{202f}" | "'" | "’");
        let digits = word.starts_with(|c: char| c.is_ascii_digit());
        let grouped = matches!(gap, " " | "\u{a0}" | "\u{202f}") && digits && word.len() != 3;
        let between = text[start..].get(..7).is_some_and(|word| word.eq_ignore_ascii_case("between"));
        let ranged = gap == " "
            && (matches!(*word, "to" | "bis") || (between && *word == "and"))
            && all.get(index + 2).is_some_and(|(_, next)| {
                is_number(next)
                    || matches!(*next, "one" | "a") && all.get(index + 3).is_some_and(|(_, next)| is_number(next))
            });
        let goes_on = ranged || (joins && is_number(word) && !grouped);
        if !goes_on {
            break;
        }
        if let Some((next, number)) = all.get(index + 2).filter(|_| ranged) {
            end = next + number.len();
            index += 2;
            continue;
        }
        end = at + word.len();
        index += 1;
    }
    // And up to four words of what is counted.
    for _ in 0..4 {
        let Some((at, word)) = all.get(index + 1) else { break };
        let gap = &text[end..*at];
        let joins = gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '-' | '–' | '/')) && gap.len() <= 4;
        if !joins || words::is_any(word, ENDS) || word.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        end = at + word.len();
        index += 1;
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
fn is_spelled(all: &[(usize, &str)], at: usize) -> bool {
    let Some(index) = all.iter().position(|(start, _)| *start == at) else { return false };
    all[index..].iter().take(3).any(|(_, word)| words::is_any(word, &["hundred*", "thousand*", "dozen*"]))
}

/// Nouns that samples are called by.
#[rustfmt::skip]
pub const SAMPLES: &[&str] = &[
    "example*", "sample*", "pair*", "row*", "record*", "entries", "conversation*", "function*", "letter*", "tweet*", "sentence*",
    "item*", "message*", "email*", "mail*", "dialogue*", "instance*", "note*", "card*", "page*", "report*", "review*", "post*", "ticket*", "text*", "article*", "transcript*", "caption*", "recipe*", "document*", "question*", "headline*", "beispiel*", "line*",
];

/// A format that a text names, by the name that the catalogue gives it.
pub fn format(text: &str, whole: bool) -> Option<(Range<usize>, &'static str)> {
    let all: Vec<(usize, &str)> = words::words(text).take(if whole { 12 } else { 600 }).collect();
    let lower = |index: usize| all.get(index).map(|(_, word)| word.to_ascii_lowercase()).unwrap_or_default();
    let begins = ["prompt*", "instruction", "text", "chat", "alpaca", "sharegpt", "chatml", "messages"];
    for index in (0..all.len()).filter(|index| words::is_any(all[*index].1, &begins)) {
        let (first, mut next) = (lower(index), index + 1);
        if matches!(lower(next).as_str(), "and" | "&" | "plus") {
            next += 1;
        }
        let second = lower(next);
        let (last, name) = match (first.as_str(), second.as_str()) {
            ("prompt", "chosen") => (next, "preference"),
            ("prompt" | "prompts", "completion" | "completions" | "response") => (next, "prompt-completion"),
            ("instruction", "input" | "output" | "response") => (next, "instruction"),
            ("text", "label") => (next, "text-label"),
            ("chat", "messages" | "format" | "template") => (index + 1, "messages"),
            ("alpaca", _) => (index, "instruction"),
            ("sharegpt", _) => (index, "sharegpt"),
            ("chatml", _) => (index, "messages"),
            ("messages", _) if whole && index == 0 => (index, "messages"),
            ("messages", _) if text[..all[index].0].ends_with('`') => (index, "messages"),
            _ => continue,
        };
        let (at, word) = all[last];
        return Some((all[index].0..at + word.len(), name));
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
