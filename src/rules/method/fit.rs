//! Whether the training can fit the GPU that a text means to use, by the leanest run that the catalogue can estimate.

use super::{recommended, topic};
use crate::catalog::gpus;
use crate::catalog::lora::Scope;
use crate::catalog::memory::{self, Setup};
use crate::catalog::models::Model;
use crate::rules::base_model::sizes_in;
use crate::rules::words::Mentions;
use crate::rules::{Found, Reading, quote};
use crate::sections::base_model::NAME;
use crate::sections::method::JUSTIFICATION;
use std::ops::Range;

pub(super) fn does_not_fit(reading: &Reading<'_>, found: &mut Found) {
    let Some(model) = model(reading) else { return };
    let Some(method) = recommended(reading).filter(|_| reading.has(&JUSTIFICATION)) else { return };
    let kind = match method.id {
        "full" => memory::Method::FullBf16,
        "lora" | "dora" => memory::Method::Lora,
        "qlora" => memory::Method::Qlora,
        _ => return,
    };
    let mentions = reading.mentions(&JUSTIFICATION);
    // With more cards, parts of the model on the CPU, or another base than a 16-bit one, there is no saying.
    if mentions.has_any(&[topic::SEVERAL_GPUS])
        || (kind != memory::Method::Qlora && mentions.first_meant(topic::QUANT).is_some())
    {
        return;
    }
    let Some((span, gb)) = meant(mentions, method.id) else { return };
    let least = model.least(kind);
    // The memory of a card is sold in GiB.
    if least > gb << 30 {
        let seen = quote(&mentions.text()[span.clone()]);
        let message = format!(
            "{} of {} takes at least {} GB, more than {seen} has: weights, gradients and the optimizer's state must lie there together",
            method.name,
            model.name(),
            memory::gb(least)
        );
        found.on(reading, &JUSTIFICATION, span, message);
    }
}

/// What is known about the size of the model.
enum Size {
    Catalogue(&'static Model),
    /// By the number in its name: "70B".
    Named(f64),
}

fn model(reading: &Reading<'_>) -> Option<Size> {
    let known = reading.named_model()?.model.map(Size::Catalogue);
    known.or_else(|| {
        let mut sizes = sizes_in(reading.answer(&NAME)?).map(|(_, size)| size);
        sizes.next().filter(|_| sizes.next().is_none()).map(Size::Named)
    })
}

impl Size {
    fn name(&self) -> String {
        match self {
            Size::Catalogue(model) => model.name.to_string(),
            Size::Named(size) => format!("a model with {}B parameters", size / 1e9),
        }
    }

    /// The least that such a run can take: short samples one at a time, a small rank, a lean optimizer.
    fn least(&self, method: memory::Method) -> u64 {
        let lean = Setup {
            method,
            scope: Scope::QueryValue,
            rank: 8,
            length: 256,
            bf16_adapters: true,
            eight_bit_optimizer: true,
            ..Setup::default()
        };
        match self {
            Size::Catalogue(model) => {
                lean.estimate(&model.shape).map_or(0, |estimate| estimate.total() - estimate.parts.cuda)
            }
            // The weights alone, and for full training their gradients and one byte a moment.
            Size::Named(size) => match method {
                memory::Method::Qlora => (size * 0.5) as u64,
                memory::Method::Lora => (size * 2.0) as u64,
                _ => (size * 6.0) as u64,
            },
        }
    }
}

/// The largest memory that the text means to use: "T4", "16 GB card". Nothing if a statement is about another method or denies it.
fn meant(mentions: &Mentions<'_>, method: &str) -> Option<(Range<usize>, u64)> {
    let text = mentions.text();
    let stands = |span: &Range<usize>| !mentions.dismissed(span) && !names_another(mentions, method, span);
    let cards = mentions.spans(topic::CARD).filter(stands).filter_map(|span| {
        let card = gpus::find(&text[span.clone()])?;
        Some((span, card.gb))
    });
    let sizes = mentions.spans(topic::GIGABYTES).filter(stands).filter_map(|span| {
        let number = text[..span.start].trim_end_matches([' ', '-', '\u{a0}']);
        let digits = |letter: char| letter.is_ascii_digit() || letter == '.';
        let start = number.trim_end_matches(digits).len();
        let start = number.len() - number[start..].trim_start_matches('.').len();
        let gb: f64 = number[start..].parse().ok()?;
        // "The file has 14 GB" is no card.
        let rest = text[span.end..].trim_start_matches([' ', '-']);
        let video = rest.trim_start_matches("of ");
        let video = (video.starts_with("VRAM") || video.starts_with("video memory")) && owns(&text[..start]);
        let is_card = video
            || topic_follows(rest) && !is_need(&text[..start])
            || text[..start].trim_end().ends_with("with") && mentions.in_sentence(topic::CARD, &span)
            || mentions.spans(topic::CARD).any(|card| stands(&card) && belongs(text, &card, &(start..span.end)));
        is_card.then_some((start..span.end, gb.ceil() as u64))
    });
    let all: Vec<_> = cards.chain(sizes).collect();
    all.into_iter().max_by_key(|(_, gb)| *gb)
}

/// "My RTX 4070 with its 12 GB", "the 12 GB of my RTX 4070": nothing else stands between a card and its memory.
fn belongs(text: &str, card: &Range<usize>, size: &Range<usize>) -> bool {
    const BETWEEN: [&str; 20] = [
        "with", "its", "the", "has", "have", "which", "that", "only", "just", "all", "full", "and", "of", "on", "in",
        "my", "our", "a", "an", "s",
    ];
    let between = if card.end <= size.start { card.end..size.start } else { size.end..card.start };
    let Some(between) = text.get(between).filter(|between| between.len() <= 24) else { return false };
    let mut words = between.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    !between.contains(['.', ';', '\n'])
        && words.all(|word| BETWEEN.iter().any(|other| other.eq_ignore_ascii_case(word)))
}

/// "A GPU with 4 GB", "which has only 6 GB".
fn owns(before: &str) -> bool {
    let words = before.split_whitespace().rev().take(3);
    words.into_iter().any(|word| ["has", "have", "with", "offers", "gives", "owns"].contains(&word))
}

/// Whether the words before an amount say that so much is needed: "the model takes about 6 GB of GPU memory".
fn is_need(before: &str) -> bool {
    const NEEDS: [&str; 33] = [
        "leaves",
        "leave",
        "leaving",
        "frees",
        "spares",
        "need",
        "needs",
        "needed",
        "needing",
        "take",
        "takes",
        "taking",
        "took",
        "require",
        "requires",
        "requiring",
        "use",
        "uses",
        "using",
        "occupy",
        "occupies",
        "occupying",
        "consume",
        "consumes",
        "cost",
        "costs",
        "eat",
        "eats",
        "want",
        "wants",
        "down",
        "weigh",
        "weighs",
    ];
    const HAS: [&str; 24] = [
        "has", "have", "having", "with", "on", "own", "gives", "give", "offers", "offer", "provides", "my", "our",
        "the", "its", "into", "in", "within", "of", "under", "from", "than", "has:", "a",
    ];
    const NEAR: usize = 8;
    let is = |words: &[&str], word: &str| words.iter().any(|other| other.eq_ignore_ascii_case(word));
    let clause = before.rsplit(['.', ';', '(', ':']).next().unwrap_or("");
    let words = clause.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).rev().take(NEAR);
    words
        .into_iter()
        .find_map(|word| if is(&NEEDS, word) { Some(true) } else { is(&HAS, word).then_some(false) })
        .unwrap_or(false)
}

fn topic_follows(rest: &str) -> bool {
    // "The 16 GB of my card", and not "3 GB of the card are left".
    const PART: [&str; 10] =
        ["left", "free", "remain", "remains", "stay", "stays", "unused", "taken", "used", "occupied"];
    let mut near = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).take(6);
    if rest.starts_with("of ") && near.any(|word| PART.contains(&word)) {
        return false;
    }
    let rest = rest.trim_start_matches("of ");
    let rest = ["my ", "our ", "the ", "a "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let rest = rest.trim_start_matches("V").trim_start_matches("video ").trim_start_matches("graphics ");
    ["card", "GPU", "gpu", "RAM on", "consumer", "GeForce", "RTX", "T4", "memory of"]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// Whether the sentence is about another method: the reason for not taking it, or what one would do with more memory.
fn names_another(mentions: &Mentions<'_>, method: &str, span: &Range<usize>) -> bool {
    let others = [(topic::FULL, "full"), (topic::QLORA, "qlora"), (topic::LORA, "lora"), (topic::LARGER_RUN, "")];
    others
        .iter()
        .any(|(topic, id)| *id != method && !(*id == "lora" && method != "full") && mentions.in_sentence(*topic, span))
}
