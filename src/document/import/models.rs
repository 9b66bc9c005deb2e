//! The names of models that stand inside longer text.

use super::{chosen, words};
use crate::rules::words::map::Map;
use std::ops::Range;

/// Families of models, as their names begin.
#[rustfmt::skip]
static FAMILIES: Map<256> = Map::of(&[&[
    "llama", "codellama", "tinyllama", "meta-llama", "mistral", "mixtral", "ministral", "phi", "gemma", "codegemma", "qwen", "falcon",
    "olmo", "smollm", "pythia", "gpt", "chatgpt", "claude", "gemini", "bloom", "bloomz", "starcoder", "codegen", "codet", "santacoder",
    "deepseek", "zephyr", "vicuna", "alpaca", "mpt", "opt", "t", "flan", "bert", "distilbert", "roberta", "deberta", "yi", "granite",
    "stablelm", "command", "solar", "orca", "internlm", "baichuan", "chatglm", "glm", "aya", "distilgpt", "dolly", "openchat",
    "nemotron", "mamba", "rwkv", "replit", "stable", "dialogpt", "bart", "whisper", "minilm", "clip", "bge", "wav", "pegasus", "mt", "o",
]]);

/// Words that go on a model's name.
#[rustfmt::skip]
const VARIANTS: &[&str] = &[
    "mini", "small", "medium", "large", "base", "instruct", "chat", "coder", "it", "tiny", "nano", "xl", "xxl", "turbo", "hf", "pro",
    "code", "lm", "ul", "neo", "neox", "oss", "next", "r", "lite", "sonnet", "haiku", "opus", "flash",
];

/// Words of a model's id that stand in hardly anything else with a slash.
const KINDS: [&str; 8] = ["base", "small", "large", "mini", "instruct", "chat", "cased", "uncased"];

/// The name of the model that is taken: the first one, unless the text tells that another was left in the end.
pub fn model(text: &str) -> Option<Range<usize>> {
    /// So far behind the first name others are looked for, and so many of them.
    const WINDOW: usize = 900;
    const MOST: usize = 8;
    let first = first_model(text)?;
    let text = &text[..text.ceil_char_boundary(first.end + WINDOW + 1)];
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
    let mut named = None;
    let mut tokens = tokens(&text[..text.ceil_char_boundary(1501)]).peekable();
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
    const SITE: &str = "huggingface.co/";
    let bytes = text.as_bytes();
    let may_part = |byte: &u8| PARTING[usize::from(*byte)];
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() && parting(text, at) > 0 {
            at += parting(text, at);
        }
        let start = at;
        while at < bytes.len() {
            at += bytes[at..].iter().position(may_part).unwrap_or(bytes.len() - at);
            if at == bytes.len() || parting(text, at) > 0 {
                break;
            }
            at += 1;
        }
        let word = text[start..at].trim_end_matches(['.', ':', '!', '?', '/', '_']);
        let skip = if word.len() > SITE.len() { word.find(SITE) } else { None };
        (at > start).then(|| start + skip.map_or(0, |found| found + SITE.len())..start + word.len())
    })
}

/// How many bytes the character has that stands here, if it parts tokens.
fn parting(text: &str, at: usize) -> usize {
    match text.as_bytes()[at] {
        byte @ 0..0x80 => usize::from(PARTING[byte as usize]),
        // The rest of a character.
        0x80..0xC0 => 0,
        _ => {
            let parts = |c: &char| c.is_whitespace() || matches!(c, '“' | '”');
            text[at..].chars().next().filter(parts).map_or(0, char::len_utf8)
        }
    }
}

/// Bytes that part tokens, and those with which a character begins that may.
static PARTING: [bool; 256] = {
    let mut parting = [false; 256];
    let all = b"\t\n\x0b\x0c\r `\"'()[]*<>,;";
    let mut at = 0;
    while at < all.len() {
        parting[all[at] as usize] = true;
        at += 1;
    }
    let mut wide = 0xC0;
    while wide < 256 {
        parting[wide] = true;
        wide += 1;
    }
    parting
};

/// Whether a single word is an id with its owner, or a runtime's tag.
fn is_model_id(word: &str) -> bool {
    // Most words have neither sign.
    if !word.bytes().any(|byte| matches!(byte, b'/' | b':')) {
        return false;
    }
    let plain = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
    if let Some((owner, name)) = word.split_once('/') {
        // "microsoft/codebert-base", of whatever family
        let kind = || name.split('-').skip(1).any(|part| KINDS.iter().any(|kind| kind.eq_ignore_ascii_case(part)));
        let distinct =
            name.bytes().any(|byte| byte.is_ascii_digit()) || begins_model(name) || begins_model(owner) || kind();
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
    let stem = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let mut family = &word[..stem];
    // "StarCoder2", "CodeLlama-7b", "meta-llama"
    if family.eq_ignore_ascii_case("meta") && word.len() > 11 && word.is_char_boundary(10) {
        family = &word[..10];
    }
    // "T5", "mT5", "o3" are too short to be anything without their number.
    FAMILIES.row(family).is_some()
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
