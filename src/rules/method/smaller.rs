//! Whether a text says that the model gets smaller by its training: no method does that. Read word by word, as what it says of weights.

use super::topic;
use super::weights::{Words, begins, is_one};
use crate::rules::phrases::Phrases;
use crate::rules::words::Mentions;
use std::ops::Range;

/// Where the method is said to make the model itself smaller. `name` is the first word of the model's name.
pub(super) fn shrinks(mentions: &Mentions<'_>, name: &str) -> Option<Range<usize>> {
    /// What does get smaller, or smaller than the model: then the sentence is right.
    const RIGHT: Phrases = Phrases::of(&[
        "adapter",
        "trainable",
        "trained",
        "checkpoint",
        "optimi",
        "gradient",
        "quanti",
        "update",
        "memory",
        "vram",
    ]);
    let text = mentions.text();
    mentions.spans(topic::SHRINK).find(|span| {
        let words = Words::of(text, &mentions.sentence_of(span));
        if words.has(&RIGHT) || mentions.dismissed(span) {
            return false;
        }
        let at = words.at(span.start);
        let is_model = |at: usize| is_model(&words, at, name);
        if words.is(at, &["smaller", "lighter", "slimmer"]) {
            becomes(&words, at, is_model)
        } else {
            object(&words, at, is_model) || of_itself(&words, at, is_model)
        }
    })
}

/// "Makes the model shrink", "the model has shrunk", "lets Phi slim down": what it is said of stands before the verb.
fn of_itself(words: &Words<'_>, verb: usize, is_model: impl Fn(usize) -> bool) -> bool {
    const HELP: [&str; 15] = [
        "will",
        "would",
        "can",
        "does",
        "to",
        "has",
        "is",
        "then",
        "also",
        "even",
        "itself",
        "really",
        "actually",
        "been",
        "therefore",
    ];
    let shrinks = ["shrink", "shrunk", "shrank", "slim"].iter().any(|stem| begins(words.get(verb), stem));
    // "The model shrinks the text" does something else.
    let goes_on =
        words.is(verb + 1, &["the", "a", "its", "our", "each", "every", "long", "texts", "them", "it", "and"]);
    let subject = words.back_over(verb, |word| is_one(word, &HELP));
    // What is loaded in fewer bits does get smaller.
    let loaded = || words.has(&Phrases::of(&["bit", "gguf", "load"]));
    shrinks && !goes_on && !loaded() && subject.is_some_and(is_model)
}

/// "The finished model is then only 20 MB instead of 7 GB": so large is the adapter, which has to be loaded with all of the model.
pub(super) fn is_so_small(mentions: &Mentions<'_>, name: &str) -> Option<Range<usize>> {
    /// What is so small, or what it comes on top of.
    const RIGHT: Phrases = Phrases::of(&[
        "adapter",
        "adaptor",
        "trained",
        "trainable",
        "delta",
        "update",
        "matri",
        "extra",
        "add",
        "beside",
        "memory",
        "vram",
        "base",
        "checkpoint",
        "not",
        "gradient",
        "each",
        "quanti",
        "change",
        "difference",
        "top",
    ]);
    const IS: [&str; 7] = ["is", "has", "of", "weighs", "be", "becomes", "with"];
    const TUNED: [&str; 8] = ["finished", "tuned", "resulting", "result", "end", "final", "then", "afterwards"];
    /// So many words lie between the model and its size.
    const NEAR: usize = 9;
    let text = mentions.text();
    let is_size = |span: &Range<usize>| is_one(&text[span.clone()], &["mb", "megabyte", "megabytes"]);
    mentions.spans(topic::RESOURCES).filter(is_size).find(|span| {
        let words = Words::of(text, &mentions.sentence_of(span));
        let at = words.at(span.start);
        let near = at.saturating_sub(NEAR)..at;
        let said = |list: &[&str]| near.clone().any(|at| words.is(at, list));
        // "After training it's only a few dozen megabytes"
        let after = words.is(0, &["after"]) || (0..at).any(|at| words.is(at, &TUNED));
        let before = near.clone().rev().find(|at| is_model(&words, *at, name));
        before.is_some_and(|model| (model + 1..at).any(|at| words.is(at, &IS)))
            && said(&["only", "just", "merely"])
            && after
            && !words.has(&RIGHT)
            && !mentions.dismissed(span)
    })
}

fn is_model(words: &Words<'_>, at: usize, name: &str) -> bool {
    words.is(at, &["model", "network", "llm", "file"]) || (name.len() > 2 && words.get(at).eq_ignore_ascii_case(name))
}

/// Where the tuned model is said to be smaller than the original, though its weights are quantised for the training: that it needs
/// less memory then is right.
pub(super) fn comes_out_smaller(mentions: &Mentions<'_>, name: &str) -> Option<Range<usize>> {
    const RIGHT: Phrases = Phrases::of(&["adapter", "quanti", "bit", "memory", "vram", "checkpoint", "gguf", "merg"]);
    const BEFORE: [&str; 8] = ["original", "before", "base", "untuned", "unchanged", "plain", "old", "beginning"];
    const TUNED: [&str; 6] = ["tuned", "finetuned", "resulting", "finished", "trained", "final"];
    let text = mentions.text();
    mentions.spans(topic::SHRINK).find(|span| {
        let sentence = mentions.sentence_of(span);
        // "A side effect of the adapter: ..." says of what, and then what.
        let start =
            text[sentence.start..span.start].rfind(": ").map_or(sentence.start, |colon| sentence.start + colon + 1);
        let words = Words::of(text, &(start..sentence.end));
        let at = words.at(span.start);
        let compared = words.is(at + 1, &["than"]) && (at + 2..at + 5).any(|at| words.is(at, &BEFORE));
        if !words.is(at, &["smaller", "lighter", "slimmer"]) || !compared || words.has(&RIGHT) || mentions.negated(span)
        {
            return false;
        }
        let tuned = (0..at).any(|at| words.is(at, &TUNED) || words.is(at, &["after"]));
        tuned && becomes(&words, at, |at| is_model(&words, at, name))
    })
}

/// "Makes the model 100 times smaller", "the model becomes much smaller", "will be lighter than the original".
fn becomes(words: &Words<'_>, adjective: usize, is_model: impl Fn(usize) -> bool) -> bool {
    // "A smaller model" is another one, and "smaller than Llama" compares.
    const NOT_IT: [&str; 6] = ["model", "models", "one", "version", "variant", "rank"];
    let other = words.is(adjective + 1, &NOT_IT) || words.is(adjective.wrapping_sub(1), &["a"]);
    let compared = words.is(adjective + 1, &["than"])
        && !(adjective + 2..adjective + 5).any(|at| words.is(at, &["original", "before", "base", "untuned"]));
    let adverb = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || is_one(
                word,
                &[
                    "itself",
                    "about",
                    "nearly",
                    "almost",
                    "many",
                    "much",
                    "far",
                    "a",
                    "lot",
                    "times",
                    "even",
                    "ten",
                    "hundred",
                    "considerably",
                    "significantly",
                    "bit",
                ],
            )
    };
    let Some(verb) = words.back_over(adjective, adverb).filter(|_| !other && !compared) else { return false };
    const BECOME: [&str; 11] = ["becomes", "become", "gets", "get", "be", "is", "are", "ends", "up", "stays", "out"];
    if words.is(verb, &BECOME) {
        // What is smaller from the start is no effect of the method.
        let by_training = !words.is(verb, &["is", "are"])
            || (0..verb).any(|at| words.is(at, &["after", "lora", "dora", "by", "afterwards", "with"]));
        let subject = words.back_over(verb, |word| {
            is_one(word, &["will", "would", "then", "itself", "also", "end", "ends", "come", "comes", "turn", "turns"])
        });
        return by_training
            && subject.is_some_and(|at| is_model(at) || words.is(at, &["it"]) && words.has(&Phrases::of(&["lora"])));
    }
    // "Makes the file 100 times smaller": the object stands before the adjective, the verb before the object.
    let makes =
        words.back_over(verb, |word| is_one(word, &["the", "our", "my", "whole", "base", "a", "resulting", "final"]));
    is_model(verb) && makes.is_some_and(|at| words.is(at, &["makes", "make", "making", "made", "renders", "gets"]))
}

/// "Compresses Phi", "reduces the number of parameters in the model", "removes the weights".
fn object(words: &Words<'_>, verb: usize, is_model: impl Fn(usize) -> bool) -> bool {
    const OVER: [&str; 27] = [
        "unneeded",
        "unnecessary",
        "unused",
        "unimportant",
        "superfluous",
        "redundant",
        "the",
        "our",
        "my",
        "a",
        "this",
        "whole",
        "entire",
        "base",
        "original",
        "large",
        "big",
        "down",
        "size",
        "number",
        "of",
        "in",
        "amount",
        "its",
        "many",
        "most",
        "some",
    ];
    let mut seen_noun = false;
    for at in verb + 1..verb + 9 {
        if is_model(at) {
            let next = words.get(at + 1);
            let of_it =
                ["need", "footprint", "cost", "drift", "loss", "bias", "call", "update", "error", "output", "answer"];
            return !of_it.iter().any(|stem| begins(next, stem));
        }
        if words.is(at, &["parameters", "weights"]) {
            seen_noun = true;
        } else if !words.is(at, &OVER) {
            break;
        }
    }
    // "Reducing its parameters": whose they are need not be said.
    seen_noun && (["remov", "prun"].iter().any(|stem| begins(words.get(verb), stem)) || words.is(verb + 1, &["its"]))
}
