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
        while let Some(next) = bytes[at..].iter().position(u8::is_ascii_digit) {
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
    let span = claims.iter().find_map(|claim| mentions.spans(*claim).find(|span| is_about_it(mentions, span)))?;
    Some((span, format!("is under the {}", real.name)))
}

fn context(model: &Model, mentions: &Mentions<'_>) -> Claim {
    let real = model.confirmed_context()?;
    let text = mentions.text();
    let (span, _) = numbers(text)
        .filter_map(|(span, number)| {
            let thousands = text[span.end..].trim_start_matches([' ', '-']).starts_with(['k', 'K']);
            // The letter is looked for where it stands near, never through the rest of the text.
            let end = || span.end + text[span.end..].find(['k', 'K']).map_or(0, |at| at + 1);
            thousands.then(|| (span.start..end(), (number * 1000.0) as u64))
        })
        .find(|(span, claim)| *claim > real * CONTEXT_OFF && is_its_context(mentions, span))?;
    Some((span, format!("has a context of {real} tokens")))
}

fn is_its_context(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    let said = mentions.in_sentence(topic::CONTEXT, span) && !mentions.in_sentence(topic::OTHER_CONTEXT, span);
    said && !mentions.dismissed(span)
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
