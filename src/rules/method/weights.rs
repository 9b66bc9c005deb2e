//! What a text says about the weights: which of them are trained. Read word by word from a noun or an adjective outwards, since there
//! are too many ways to say it for a list. Ends where a rule judges by it.

use super::topic;
use crate::rules::phrases::Phrases;
use crate::rules::words::Mentions;
use std::ops::Range;

/// The words of a sentence, with the place of each.
pub(super) struct Words<'t>(Vec<(&'t str, usize)>);

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str, sentence: &Range<usize>) -> Words<'t> {
        let inside = |letter: char| letter.is_alphanumeric() || letter == '\'' || letter == '’';
        let mut words = Vec::with_capacity(sentence.len() / 5);
        let mut rest = &text[sentence.clone()];
        while let Some(start) = rest.find(inside) {
            rest = &rest[start..];
            let end = rest.find(|letter| !inside(letter)).unwrap_or(rest.len());
            words.push((&rest[..end], sentence.end - rest.len()));
            rest = &rest[end..];
        }
        Words(words)
    }

    /// Which word begins here, or is the last one before.
    pub(super) fn at(&self, place: usize) -> usize {
        self.0.partition_point(|(_, start)| *start <= place).saturating_sub(1)
    }

    pub(super) fn get(&self, at: usize) -> &'t str {
        self.0.get(at).map_or("", |(word, _)| word)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        is_one(self.get(at), words)
    }

    pub(super) fn has(&self, stems: &Phrases) -> bool {
        self.0.iter().any(|(word, _)| stems.begin(word))
    }

    /// How far back these words reach, one after the other: the place of the first word that is none of them.
    pub(super) fn back_over(&self, from: usize, over: fn(&str) -> bool) -> Option<usize> {
        (0..from).rev().find(|at| !over(self.get(*at)))
    }
}

pub(super) fn is_one(word: &str, words: &[&str]) -> bool {
    words.iter().any(|other| other.eq_ignore_ascii_case(word))
}

pub(super) fn begins(word: &str, stem: &str) -> bool {
    word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
}

/// What training does to weights.
const CHANGES: [&str; 12] =
    ["train", "updat", "adjust", "tun", "finetun", "optimi", "retrain", "chang", "modif", "adapt", "learn", "alter"];
const ADAPTERS: Phrases =
    Phrases::of(&["adapter", "adaptor", "frozen", "freez", "beside", "matri", "dequant", "extra"]);
const NOUNS: [&str; 6] = ["weights", "parameters", "params", "numbers", "values", "weight"];

fn changes(word: &str) -> bool {
    CHANGES.iter().any(|stem| begins(word, stem)) && !is_one(word, &["adapter", "adapters", "optimizer", "optimiser"])
}

/// "Trains", "updating", and not "trained".
fn is_active(word: &str) -> bool {
    changes(word) && !word.ends_with("ed") && !word.ends_with("able")
}

/// Whether it is said behind a noun that it is trained: "of Mistral themselves get trained", "are then updated", "learn".
fn is_trained(words: &Words<'_>, noun: usize) -> Option<usize> {
    const BE: [&str; 10] = ["are", "is", "get", "gets", "be", "being", "were", "was", "become", "becomes"];
    const STOP: [&str; 26] = [
        "not", "never", "no", "stay", "stays", "remain", "remains", "let", "lets", "leave", "leaves", "and", "to",
        "with", "on", "so", "while", "but", "fit", "fits", "need", "needs", "aren't", "isn't", "can't", "hardly",
    ];
    let mut being = false;
    for at in noun + 1..noun + 9 {
        let word = words.get(at);
        if is_one(word, &STOP) {
            return None;
        }
        let passive = being && changes(word) && (word.ends_with("ed") || word.ends_with("nt"));
        let active = !being && at <= noun + 3 && is_one(word, &["learn", "change", "adapt"]);
        if passive || active {
            return Some(at);
        }
        being |= is_one(word, &BE);
    }
    None
}

/// Where the quantised weights themselves are said to learn.
pub(super) fn trains_quantised(mentions: &Mentions<'_>) -> Option<Range<usize>> {
    let text = mentions.text();
    let mut read: Option<(usize, Words<'_>)> = None;
    mentions.spans(topic::QUANT).find(|span| {
        let sentence = mentions.sentence_of(span);
        if read.as_ref().is_none_or(|(start, _)| *start != sentence.start) {
            read = Some((sentence.start, Words::of(text, &sentence)));
        }
        let Some((_, words)) = &read else { return false };
        if words.has(&ADAPTERS) || mentions.dismissed(span) {
            return false;
        }
        // "4-bit" is two words.
        let (first, last) = (words.at(span.start), words.at(span.end.saturating_sub(1)));
        let noun = last + 1;
        if words.is(noun, &NOUNS) {
            let before = words.back_over(first, |word| {
                is_one(word, &["the", "these", "those", "its", "all", "of", "our", "each", "every", "such"])
            });
            let verb = before.is_some_and(|at| is_active(words.get(at)) && !is_one(words.get(at), &["training"]));
            return verb || is_trained(words, noun).is_some();
        }
        // "The weights are trained in 4-bit precision".
        let trained = (0..first).find(|at| words.is(*at, &NOUNS)).and_then(|at| is_trained(words, at));
        trained.is_some_and(|at| words.is(at + 1, &["in"]) && first <= at + 3)
    })
}

/// Where every weight of the model is said to be trained.
pub(super) fn trains_all(mentions: &Mentions<'_>) -> Option<Range<usize>> {
    /// Words of a sentence in which full fine-tuning may be meant.
    const CONTRAST: Phrases = Phrases::of(&[
        "full",
        "usual",
        "ordinary",
        "normal",
        "classic",
        "would",
        "longer",
        "instead",
        "unlike",
        "if",
        "otherwise",
        "adapter",
        "alternative",
        "matri",
        "nearly",
        "almost",
        "comparable",
        "fraction",
    ]);
    let text = mentions.text();
    mentions.spans(topic::WEIGHTS).find(|span| {
        let said = &text[span.clone()];
        if !(is_one(said, &["weights", "parameters"]) || begins(said, "every") || begins(said, "each")) {
            return false;
        }
        let words = Words::of(text, &mentions.sentence_of(span));
        if words.has(&CONTRAST) || mentions.dismissed(span) {
            return false;
        }
        let (first, noun) = (words.at(span.start), words.at(span.end.saturating_sub(1)));
        let all = if first < noun { Some(first) } else { quantifier(&words, noun) };
        let Some(all) = all else { return false };
        let verb = all.checked_sub(1).is_some_and(|at| is_active(words.get(at)) && !words.is(at, &["training"]));
        verb || is_trained(&words, noun).is_some()
    })
}

/// "All of the model's 3.8 billion" before its noun: where it begins.
fn quantifier(words: &Words<'_>, noun: usize) -> Option<usize> {
    let reach = noun.saturating_sub(8)..noun;
    let all = reach.rev().find(|at| words.is(*at, &["all", "every", "each", "entire", "whole"]))?;
    let plain = |word: &str| {
        word.ends_with("'s")
            || word.ends_with("’s")
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || is_one(
                word,
                &[
                    "the", "of", "its", "our", "model", "base", "billion", "million", "7b", "8b", "3b", "original",
                    "single",
                ],
            )
    };
    let all = if words.is(all.wrapping_sub(1), &["the", "its"]) { all - 1 } else { all };
    (all + 1..noun).all(|at| plain(words.get(at)) || words.is(at, &["all", "whole", "entire"])).then_some(all)
}

/// Where every layer of the model is said to stay as it is: "all pretrained layers stay frozen", "we freeze every layer".
/// `elsewhere` tells whether the sentence around is about another method.
pub(super) fn freezes_all(mentions: &Mentions<'_>, elsewhere: impl Fn(&Range<usize>) -> bool) -> Option<Range<usize>> {
    const NOUNS: [&str; 8] =
        ["layers", "layer", "matrices", "blocks", "network", "weights", "parameters", "transformer"];
    const WHOLE: [&str; 10] =
        ["all", "every", "each", "whole", "entire", "pretrained", "trained", "original", "existing", "base"];
    /// A part of the layers, or another noun's: "the first two layers", "embedding layers".
    const PART: [&str; 20] = [
        "first",
        "last",
        "lower",
        "upper",
        "bottom",
        "top",
        "early",
        "embedding",
        "embeddings",
        "two",
        "three",
        "four",
        "few",
        "some",
        "most",
        "norm",
        "head",
        "half",
        "none",
        "no",
    ];
    /// Between the noun and the verb: then something else is said of the layers.
    const BREAKS: [&str; 17] = [
        "nothing",
        "none",
        "no",
        "but",
        "except",
        "only",
        "if",
        "trained",
        "trainable",
        "learn",
        "not",
        "never",
        "while",
        "whereas",
        "isn't",
        "aren't",
        "unless",
    ];
    /// Before the noun: then it is said of other methods.
    const WHERE: [&str; 8] = ["where", "which", "that", "whose", "when", "if", "lora", "with"];
    /// Words of a sentence about adapters, or about a copy of the model.
    const ELSEWHERE: Phrases =
        Phrases::of(&["adapter", "peft", "disk", "copy", "copies", "backup", "hub", "baseline", "comparison"]);
    /// Before "freeze".
    const DENIED: [&str; 7] = ["not", "never", "don't", "to", "could", "would", "no"];
    /// So far from the verb its noun may stand, and so far from the noun what says that it is all of it.
    const FAR: usize = 12;
    const NEAR: usize = 4;
    let text = mentions.text();
    mentions.spans(topic::FREEZE).find(|span| {
        let words = Words::of(text, &mentions.sentence_of(span));
        if words.has(&ELSEWHERE) || elsewhere(span) {
            return false;
        }
        let verb = words.at(span.start);
        let active = ["freez", "lock", "leav", "keep"].iter().any(|stem| begins(words.get(verb), stem))
            && !words.is(verb, &["locked"]);
        let noun = if active {
            (verb + 1..verb + 6).find(|at| words.is(*at, &NOUNS))
        } else {
            (verb.saturating_sub(FAR)..verb).rev().find(|at| words.is(*at, &NOUNS))
        };
        let Some(noun) = noun else { return false };
        let said = noun.saturating_sub(NEAR)..noun;
        // "The weights are all frozen" says it behind the noun.
        let floats = !active && words.is(verb.wrapping_sub(1), &["all", "completely", "entirely", "fully"]);
        let all = { said }.find(|at| words.is(*at, &WHOLE)).or(floats.then_some(noun));
        let Some(all) = all else { return false };
        // "The trained layers" are named by what they will be; "pre-trained" is two words.
        let named = !words.is(all, &["trained"]) || words.is(all.wrapping_sub(1), &["pre"]);
        let between = if active { noun + 1..noun + NEAR } else { noun + 1..verb };
        let is_any = |mut places: Range<usize>, list: &[&str]| places.any(|at| words.is(at, list));
        let denied = active && is_any(verb.saturating_sub(2)..verb, &DENIED);
        let of_part = is_any(all.saturating_sub(2)..noun, &PART) || is_any(between, &BREAKS);
        named && !denied && !of_part && !is_any(all.saturating_sub(2)..all, &WHERE) && !mentions.contrasted(span)
    })
}
