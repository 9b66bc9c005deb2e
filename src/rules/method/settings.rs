//! Which settings a text names, and whether they belong to the method.

use super::{recommended, topic};
use crate::catalog::methods::Method;
use crate::rules::words::{Mentions, Topic};
use crate::rules::{Found, Level, Reading, quote};
use crate::sections::method::{JUSTIFICATION, PARAMETERS};
use std::ops::Range;

/// LoRA's own settings; two of them are wanted, since the rank alone is half of a scale.
const LOW_RANK: [Topic; 5] = [topic::RANK, topic::ALPHA, topic::TARGETS, topic::DROPOUT, topic::LORA_SWITCH];
const WANTED: usize = 2;

/// What a method's own settings are, at least how many are wanted, and how to say so.
fn own(method: &Method) -> Option<(&'static [Topic], usize, &'static str)> {
    Some(match method.id {
        "lora" | "qlora" | "dora" => (&LOW_RANK, WANTED, "two of rank, alpha, target modules and dropout"),
        "full" => (&[topic::TRAINING], 1, "the learning rate, the epochs or the batch size"),
        "prompt-tuning" => {
            (&[topic::VIRTUAL_TOKENS, topic::PROMPT_INIT], 1, "the number of virtual tokens, or how they begin")
        }
        "prefix-tuning" => {
            (&[topic::VIRTUAL_TOKENS, topic::PREFIX_SETTINGS], 1, "the number of virtual tokens, or the projection")
        }
        "ia3" => (&[topic::TARGETS, topic::IA3_MODULES], 1, "the target modules, or the feed-forward modules"),
        _ => return None,
    })
}

pub(super) fn missing(reading: &Reading<'_>, found: &mut Found) {
    let Some(method) = recommended(reading) else { return };
    let Some((topics, wanted, says)) = own(method) else { return };
    let Some(text) = Some(reading.evidence(&PARAMETERS)).filter(|text| !text.is_empty()) else { return };
    let mentions = reading.mentions(&PARAMETERS);
    let named = topics.iter().filter(|topic| mentions.has(**topic)).count();
    let low_rank = topics.contains(&topic::RANK);
    if named < wanted && !low_rank && is_unsure(reading, method, "LoRA") {
        return;
    }
    // Names of settings are the same in all languages, but for "rank" and "learning rate".
    let read = mentions.is_readable() || named > 0 || mentions.has(topic::TRAINING);
    if named < wanted && read {
        let seen = if named == 0 { "none of its own settings is" } else { "only one of its own settings is" };
        found.on(
            reading,
            &PARAMETERS,
            0..text.len(),
            format!("for {} {seen} in {}; {says} would be", method.name, quote(text)),
        );
        return;
    }
    let quantised = mentions.has(topic::QUANT)
        || (reading.has(&JUSTIFICATION) && reading.mentions(&JUSTIFICATION).has(topic::QUANT));
    if method.id == "qlora" && !mentions.has(topic::QUANT) && read {
        // Where the reasons speak of 4 bits the setting is known and only not listed.
        let level = if quantised { Level::Note } else { Level::Warning };
        let message =
            "QLoRA has a setting of the quantisation, too (such as 4-bit, nf4, double quantisation): it is not listed"
                .to_string();
        found.push(level, &PARAMETERS, None, message);
    }
}

/// Settings that prove another method, with its name. Everyday words prove nothing: an "alpha" may be anything.
fn foreign_to(method: &Method) -> Vec<(Topic, &'static str)> {
    let lora = [topic::LORA_RANK, topic::LORA_ALPHA, topic::LORA_DROPOUT].map(|topic| (topic, "LoRA"));
    let tokens = (topic::VIRTUAL_TOKENS_EXACT, "prompt and prefix tuning");
    let modules = (topic::IA3_MODULES, "IA³");
    let bits = (topic::LOAD_BITS, "methods with a frozen base");
    let targets = (topic::TARGETS_EXACT, "LoRA");
    match method.id {
        "lora" | "qlora" | "dora" => vec![tokens, modules],
        "full" => lora.into_iter().chain([targets, tokens, modules, bits]).collect(),
        "prompt-tuning" | "prefix-tuning" => lora.into_iter().chain([targets, modules]).collect(),
        "ia3" => lora.into_iter().chain([tokens]).collect(),
        _ => Vec::new(),
    }
}

pub(super) fn foreign(reading: &Reading<'_>, found: &mut Found) {
    let Some(method) = recommended(reading).filter(|_| reading.has(&PARAMETERS)) else { return };
    let mentions = reading.mentions(&PARAMETERS);
    let mut seen: Vec<(Range<usize>, &str)> = Vec::new();
    let here = |span: &Range<usize>| {
        !mentions.dismissed(span)
            && !mentions.in_sentence(topic::NOT_HERE, span)
            && !speaks_of_another(mentions, method, span)
    };
    for (topic, whose) in foreign_to(method) {
        seen.extend(mentions.spans(topic).find(here).map(|span| (span, whose)));
    }
    if !["lora", "qlora", "dora"].contains(&method.id) {
        // A rank may be that of a headline, and an alpha one of Adam's; both in one sentence are LoRA's.
        let proven = |span: &Range<usize>| is_set(mentions, span) || names_both(mentions, span);
        let rank = mentions.spans(topic::RANK).find(|span| proven(span) && here(span));
        seen.extend(rank.map(|span| (span, "LoRA")));
    }
    seen.sort_by_key(|(span, _)| span.start);
    let Some((first, whose)) = seen.first().cloned() else { return };
    if is_unsure(reading, method, whose) {
        return;
    }
    let mut names: Vec<&str> =
        seen.iter().filter(|(_, other)| *other == whose).map(|(span, _)| &mentions.text()[span.clone()]).collect();
    names.dedup();
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    let are = if names.len() == 1 { "is a setting" } else { "are settings" };
    found.on(
        reading,
        &PARAMETERS,
        first,
        format!("{} {are} of {whose}, and the method is {}", names.join(" and "), method.name),
    );
}

/// "Rank and alpha", and not "alpha and beta".
fn names_both(mentions: &Mentions<'_>, rank: &Range<usize>) -> bool {
    /// So near, in bytes, one belongs to the other.
    const NEAR: usize = 40;
    /// The letter alone may be anything: " and ", " / ".
    const BESIDE: usize = 5;
    let reach = if rank.len() > 1 { NEAR } else { BESIDE };
    let near = |alpha: Range<usize>| {
        let between =
            if alpha.start > rank.end { alpha.start - rank.end } else { rank.start.saturating_sub(alpha.end) };
        between <= reach
    };
    let sentence = mentions.sentence_of(rank);
    mentions.within(topic::ALPHA, &sentence).any(near) && !mentions.text()[sentence].contains("beta")
}

/// Whether the method was read out of a text that also speaks of the one to which a setting belongs: then it may be the one
/// that is taken. Behind a label of its own a name is sure.
fn is_unsure(reading: &Reading<'_>, method: &Method, whose: &str) -> bool {
    let loose = reading.loose_mentions(PARAMETERS.section());
    let owners: &[Topic] = match whose {
        "LoRA" => &[topic::LORA, topic::QLORA, topic::DORA],
        "IA³" => &[topic::IA3],
        "prompt and prefix tuning" => &[topic::PROMPT_TUNING, topic::PREFIX_TUNING],
        _ => &[],
    };
    let names = |span: Range<usize>| !loose.text()[span.end..].starts_with(['_', '-']) && !loose.dismissed(&span);
    !loose.text().trim().eq_ignore_ascii_case(method.name) && loose.spans_of_any(owners).any(names)
}

/// "r = 16", "rank 8", and not "the rank of a headline".
fn is_set(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    let rest = mentions.text()[span.end..].trim_start_matches(['`', '*', ' ', '(']);
    rest.starts_with('=') || rest.starts_with(':') || rest.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether the sentence is about another method by name: "if this is too weak, LoRA with r = 8".
fn speaks_of_another(mentions: &Mentions<'_>, method: &Method, span: &Range<usize>) -> bool {
    /// "Not relevant: r, alpha", "… until I saw that it belongs to another method": a list goes on where a denial ended.
    const IDLE: [&str; 12] = [
        "not relevant",
        "irrelevant",
        "not needed",
        "not used",
        "no role",
        "not apply",
        "n't apply",
        "n/a",
        "another method",
        "other methods",
        "not exist",
        "don't exist",
    ];
    let sentence = mentions.sentence_of(span);
    let said = mentions.text()[sentence.clone()].to_lowercase();
    if IDLE.iter().any(|idle| said.contains(idle)) {
        return true;
    }
    let others = [
        (topic::LORA, ["lora", "qlora", "dora"].as_slice()),
        (topic::QLORA, &["qlora"]),
        (topic::FULL, &["full"]),
        (topic::PROMPT_TUNING, &["prompt-tuning"]),
        (topic::PREFIX_TUNING, &["prefix-tuning"]),
        (topic::IA3, &["ia3"]),
    ];
    others.iter().filter(|(_, ids)| !ids.contains(&method.id)).any(|(topic, _)| {
        // "lora_alpha" does not name the method.
        mentions.within(*topic, &sentence).any(|name| {
            let rest = &mentions.text()[name.end..];
            !rest.starts_with(['_', '-'])
                && !["alpha", "dropout", "rank", "r"].iter().any(|word| rest.trim_start().starts_with(word))
        })
    })
}
