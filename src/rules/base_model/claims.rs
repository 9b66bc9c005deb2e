//! What a text states about the model, held against confirmed facts of the catalogue. Ends where a statement could be about another model.

use super::topic;
use crate::catalog::models::{Model, billions};
use crate::rules::words::{Mentions, Topic};
use crate::rules::{Found, Reading, quote};
use crate::sections::base_model::{JUSTIFICATION, NAME};
use std::ops::Range;

/// A size that is off by less may be rounded, or leave the embeddings out.
const SIZE_OFF: f64 = 0.3;
/// A context longer by less may be reached by scaling positions, which makers recommend.
const CONTEXT_OFF: u64 = 8;

pub(super) fn contradicts_catalogue(reading: &Reading<'_>, found: &mut Found) {
    let Some(model) = reading.named_model().and_then(|named| named.model) else { return };
    if !reading.has(&JUSTIFICATION) {
        return;
    }
    let mentions = reading.mentions(&JUSTIFICATION);
    let facts =
        [size(model, mentions), licence(model, mentions), context(model, mentions), gate(model, reading, mentions)];
    for (span, fact) in facts.into_iter().flatten() {
        let seen = quote(&mentions.text()[span.clone()]);
        found.on(reading, &JUSTIFICATION, span, format!("the text says {seen}, but {} {fact}", model.id));
    }
}

type Claim = Option<(Range<usize>, String)>;

fn size(model: &Model, mentions: &Mentions<'_>) -> Claim {
    let real = model.parameters() as f64;
    // The number in the id is the name of the size, whatever the exact count.
    let nominal = |claim: f64| sizes_in(model.id).any(|(_, size)| (size - claim).abs() < 1e6);
    let fits = |claim: f64| (claim - real).abs() <= real * SIZE_OFF || nominal(claim);
    let claims: Vec<_> = sizes_in(mentions.text()).collect();
    // "It has 13 billion parameters" is about it, whatever it is compared with.
    let plain = |(span, claim): &&(Range<usize>, f64)| {
        *claim > 1e7 && !fits(*claim) && has_so_many(model, mentions.text(), span) && !mentions.dismissed(span)
    };
    if let Some((span, _)) = claims.iter().find(plain) {
        return Some((span.clone(), format!("has {}", billions(model.parameters()))));
    }
    if claims.iter().any(|(_, claim)| fits(*claim)) {
        return None;
    }
    let (span, _) = claims
        .into_iter()
        .find(|(span, claim)| *claim > 1e7 && is_about_it(mentions, span) && says_parameters(mentions, span))?;
    Some((span, format!("has {}", billions(model.parameters()))))
}

/// "14 billion", "14B", "135M": where, and how many.
pub(in crate::rules) fn sizes_in(text: &str) -> impl Iterator<Item = (Range<usize>, f64)> + '_ {
    numbers(text).filter_map(|(span, number)| {
        let rest = text[span.end..].trim_start_matches([' ', '-', '\u{a0}']);
        let gap = text.len() - span.end - rest.len();
        let unit: &str = &rest[..rest.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(rest.len())];
        let times = match unit {
            "B" | "b" | "bn" | "Bn" | "billion" | "Billion" | "billions" => 1e9,
            "M" | "million" | "Million" | "millions" => 1e6,
            _ => return None,
        };
        Some((span.start..span.end + gap + unit.len(), number * times))
    })
}

/// Decimal numbers that stand at the beginning of a word.
fn numbers(text: &str) -> impl Iterator<Item = (Range<usize>, f64)> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(next) = digit(&bytes[at..]) {
            at += next;
            let start = at;
            while at < bytes.len()
                && (bytes[at].is_ascii_digit()
                    || (bytes[at] == b'.' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)))
            {
                at += 1;
            }
            let inside =
                start > 0 && (bytes[start - 1].is_ascii_alphabetic() || matches!(bytes[start - 1], b'.' | b',' | b'$'));
            if let (false, Ok(number)) = (inside, text[start..at].parse()) {
                return Some((start..at, number));
            }
        }
        None
    })
}

/// Where the first digit stands.
fn digit(bytes: &[u8]) -> Option<usize> {
    // Many bytes at once are quicker looked at than one after the other.
    let has = |some: &[u8]| some.iter().fold(false, |any, byte| any | byte.is_ascii_digit());
    let from = 32 * bytes.chunks(32).position(has)?;
    Some(from + bytes[from..].iter().position(u8::is_ascii_digit)?)
}

/// Whether a number is said to be a count of parameters.
fn says_parameters(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    let text = mentions.text();
    let after = text[span.end..].trim_start();
    let before = text[..span.start].trim_end().rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    after.starts_with("param") || after.starts_with("weights") || ["has", "have", "with", "its"].contains(&before)
}

/// "It has 13 billion parameters", "Mistral is a 13B model": the shortest ways to say how large the chosen model is.
fn has_so_many(model: &Model, text: &str, span: &Range<usize>) -> bool {
    let before = text[..span.start].trim_end();
    let before = ["about", "around", "roughly", "some", "only"]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before)
        .trim_end();
    let mut words = before.rsplit(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let behind = text[span.end..].trim_start_matches([' ', '-']);
    let says = match words.next() {
        Some("has") => behind.starts_with("param"),
        Some("a" | "an") if words.next() == Some("is") => {
            ["model", "param", "LLM", "language model"].iter().any(|noun| behind.starts_with(noun))
        }
        _ => return false,
    };
    let family = model.name.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("it");
    let subject = words.next().unwrap_or("");
    says && ["it", "model", family].iter().any(|word| word.eq_ignore_ascii_case(subject))
}

/// Whether a statement is about the chosen model: neither denied nor in a sentence that compares.
fn is_about_it(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    !mentions.dismissed(span) && !mentions.in_sentence(topic::COMPARES, span)
}

/// Whether a licence is said to be the chosen model's. What follows from it may speak of other things ("so we can publish it with
/// our library"), and what the whole family has, the model has.
fn is_its_licence(model: &Model, mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    // What it is likened to has the same.
    #[rustfmt::skip]
    const FOLLOWS: [&str; 13] = [
        ", so ", " so that ", ", which ", ", thus ", ", hence ", ", therefore ", ", we ", ", and we ", "; ", " (see ", " like ", ", like ",
        ", just as ",
    ];
    const WHOLE: [&str; 7] = ["whole", "entire", "complete", "completely", "all", "every", "each"];
    /// But for some, of which the chosen model may be one.
    const SAVE: [&str; 12] =
        ["most", "mostly", "nearly", "almost", "except", "but", "not", "apart", "besides", "often", "usually", "many"];
    if mentions.dismissed(span) {
        return false;
    }
    let text = mentions.text();
    let sentence = mentions.sentence_of(span);
    let behind = &text[span.end..sentence.end.max(span.end)];
    let end = FOLLOWS.iter().filter_map(|mark| behind.find(mark)).min().unwrap_or(behind.len());
    let said = sentence.start.min(span.start)..span.end + end;
    let compared: Vec<_> = mentions.within(topic::COMPARES, &said).collect();
    let words = || text[said.clone()].split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let is_one = |word: &str, list: &[&str]| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let (own, other) = families(model, &text[said.clone()]);
    if other && (!compared.is_empty() || !own) {
        return false;
    }
    let of_family = |place: &Range<usize>| {
        is_one(&text[place.clone()], &["family", "series", "models", "sizes", "versions", "variants", "like"])
    };
    compared.is_empty()
        || compared.iter().all(of_family)
            && words().any(|word| is_one(word, &WHOLE))
            && !words().any(|word| is_one(word, &SAVE))
}

fn licence(model: &Model, mentions: &Mentions<'_>) -> Claim {
    let real = model.confirmed_licence()?;
    let is = |topic: Topic| match topic {
        topic::APACHE => real.id.starts_with("Apache"),
        topic::MIT | topic::MIT_NAMED => real.id.starts_with("MIT"),
        topic::GPL => real.id.contains("GPL"),
        topic::NON_COMMERCIAL => real.id.starts_with("CC-BY"),
        topic::LLAMA_LICENCE => real.id.starts_with("LicenseRef-llama"),
        _ => real.id.to_ascii_lowercase().contains("gemma"),
    };
    let claims =
        [topic::APACHE, topic::MIT, topic::LLAMA_LICENCE, topic::GEMMA_TERMS, topic::GPL, topic::NON_COMMERCIAL];
    if claims.iter().chain(&[topic::MIT_NAMED]).any(|claim| is(*claim) && mentions.has(*claim)) {
        return None;
    }
    let span =
        claims.iter().find_map(|claim| mentions.spans(*claim).find(|span| is_its_licence(model, mentions, span)))?;
    Some((span, format!("is under the {}", real.name)))
}

fn context(model: &Model, mentions: &Mentions<'_>) -> Claim {
    let real = model.confirmed_context()?;
    if !mentions.has_any(&[topic::CONTEXT, topic::TAKES_IN]) {
        return None;
    }
    let claims = contexts_in(mentions.text());
    let (span, ..) = claims.into_iter().find(|(span, claim, tokens)| {
        *claim > real.saturating_mul(CONTEXT_OFF) && is_its_context(model, mentions, span, *tokens)
    })?;
    Some((span, format!("has a context of {real} tokens")))
}

/// Whether a text names the family of the model, and whether it names another one.
fn families(model: &Model, text: &str) -> (bool, bool) {
    const FAMILIES: [&str; 16] = [
        "llama",
        "mistral",
        "mixtral",
        "gemma",
        "phi",
        "qwen",
        "smollm",
        "tinyllama",
        "falcon",
        "olmo",
        "granite",
        "deepseek",
        "starcoder",
        "codellama",
        "bloom",
        "pythia",
    ];
    let parts = |text| str::split(text, |letter: char| !letter.is_alphabetic()).filter(|part: &&str| !part.is_empty());
    let own = |word: &str| parts(model.name).any(|part| part.eq_ignore_ascii_case(word));
    let known = |word: &str| FAMILIES.iter().any(|family| family.eq_ignore_ascii_case(word));
    (parts(text).any(own), parts(text).any(|word| known(word) && !own(word)))
}

/// "128k", "128,000 tokens", "128 thousand tokens": where, how many, and whether tokens are named.
fn contexts_in(text: &str) -> Vec<(Range<usize>, u64, bool)> {
    let mut claims: Vec<(Range<usize>, u64, bool)> = Vec::new();
    for (span, number) in numbers(text) {
        // A group of three digits that was read with the number before it.
        if claims.last().is_some_and(|(last, ..)| last.end > span.start) {
            continue;
        }
        let (mut end, mut claim) = (span.end, number as u64);
        while let Some((group, length)) = group_of_three(&text[end..]).filter(|_| number.fract() == 0.0) {
            (end, claim) = (end + length, claim.saturating_mul(1000).saturating_add(group));
        }
        let rest = text[end..].trim_start_matches([' ', '-', '\u{a0}', '\u{202f}']);
        let unit = ["k", "K", "thousand"].iter().find(|unit| {
            rest.strip_prefix(**unit).is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric()))
        });
        if let Some(unit) = unit {
            // "131.072k" is not written; "1.5k" is.
            claim = if end == span.end { (number * 1000.0) as u64 } else { claim.saturating_mul(1000) };
            end = text.len() - rest.len() + unit.len();
        }
        let tokens = text[end..].trim_start_matches([' ', '-', '\u{a0}', '\u{202f}']).starts_with("token");
        if unit.is_some() || tokens {
            claims.push((span.start..end, claim, tokens));
        }
    }
    claims
}

/// Three digits behind a mark or a blank, and no fourth: the next thousand of a long number.
fn group_of_three(text: &str) -> Option<(u64, usize)> {
    let digits = text.strip_prefix([',', '.', ' ', '\'', '’', '\u{a0}', '\u{202f}'])?;
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    (count == 3).then(|| Some((digits[..3].parse().ok()?, text.len() - digits.len() + 3)))?
}

fn is_its_context(model: &Model, mentions: &Mentions<'_>, span: &Range<usize>, tokens: bool) -> bool {
    // "It reads 128,000 tokens at once" needs no word for it; a number alone could be anything.
    let said = mentions.in_sentence(topic::CONTEXT, span) || tokens && mentions.in_clause(topic::TAKES_IN, span);
    let text = mentions.text();
    let clause = mentions.clause_of(span);
    let ours = || {
        let before = &text[clause.start.min(span.start)..span.start];
        let mine = |word: &str| ["our", "my", "we", "i"].iter().any(|mine| mine.eq_ignore_ascii_case(word));
        before.split_whitespace().any(mine)
    };
    // "100,000 tokens of text" are a pile, "128,000 tokens of context" a window.
    let pile = || {
        let behind = text[span.end..].trim_start().trim_start_matches("tokens").trim_start();
        behind
            .strip_prefix("of ")
            .is_some_and(|of| !["context", "input", "history"].iter().any(|word| of.starts_with(word)))
    };
    let (own, other) = families(model, &text[clause.clone()]);
    let of_another = other && !own || mentions.in_sentence(topic::OTHER_CONTEXT, span);
    said && !of_another && !mentions.dismissed(span) && !ours() && !pile()
}

fn gate(model: &Model, reading: &Reading<'_>, mentions: &Mentions<'_>) -> Claim {
    // Through Ollama, or as somebody's copy, a model comes without its gate.
    let elsewhere = mentions.has(topic::ELSEWHERE) || reading.answer(&NAME).is_some_and(|name| name.contains(':'));
    if model.confirmed_gate()? && !elsewhere {
        let span = mentions.spans(topic::NO_GATE).find(|span| !mentions.in_sentence(topic::COMPARES, span))?;
        return Some((span, "asks you to accept its terms before the download".into()));
    }
    None
}
