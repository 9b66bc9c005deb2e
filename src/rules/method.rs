//! Rules about the method: is there a reason for it, are its own settings named, and does it fit the computer that is meant?

mod fit;
mod settings;
mod smaller;
mod used;
mod weights;

use super::words::base_model::PERSONAL;
use super::words::{Mentions, Topic, method as topic};
use super::{Found, Level, Reading, Rule, off_scenario, quote};
use crate::catalog::methods::{self, Method};
use crate::sections::base_model::NAME as MODEL;
use crate::sections::method::{JUSTIFICATION, NAME, PARAMETERS};
use crate::sections::{dataset, scenario};

/// A text of fewer words is a note; that it says little is clear to its author.
const A_FEW: usize = 8;

pub static RULES: &[Rule] = &[
    Rule {
        name: "method/unjustified",
        level: Level::Warning,
        about: &[&NAME, &JUSTIFICATION],
        finds: "the method is named again instead of being justified",
        why: "The assignment asks why this method suits your scenario and your model.",
        mend: "Say what your computer can hold, what has to change in the model, and with which tool you would do it.",
        bad: &[(
            &JUSTIFICATION,
            "I will use this method for the nursery. The method will be applied to the chosen model in this nursery.",
        )],
        good: &[(&JUSTIFICATION, "QLoRA, because the 4-bit weights of SmolLM2 fit our 8 GB card.")],
        check: unjustified,
    },
    Rule {
        name: "method/justification-factors",
        level: Level::Warning,
        about: &[&NAME, &JUSTIFICATION],
        finds: "the reasons name neither resources nor effect nor ease; or those for QLoRA say nothing about memory",
        why: "A method is chosen for what it costs, what it changes and how it is done; QLoRA differs from LoRA in its memory only.",
        mend: "Say which GPU you have in mind and what of the model has to fit into it.",
        bad: &[(
            &JUSTIFICATION,
            "I choose it because it is the newest and most popular method, and the labels in the gardeners' blogs look very good.",
        )],
        good: &[(
            &JUSTIFICATION,
            "The quantised base leaves half of the card free for long plant names, and PEFT makes the rest simple.",
        )],
        check: justification_factors,
    },
    Rule {
        name: "method/not-tied",
        level: Level::Note,
        about: &[&NAME, &JUSTIFICATION, &scenario::DESCRIPTION],
        finds: "the reasons name neither the task nor the model",
        why: "The same sentences would stand for any project; the assignment asks for your scenario and your model.",
        mend: "Name the model with its size, and say what the task asks of it.",
        bad: &[(
            &JUSTIFICATION,
            "It needs little memory and is effective because only small adapters are trained. It is easy to use with common tools.",
        )],
        good: &[(
            &JUSTIFICATION,
            "In 4-bit, SmolLM2 needs little memory, and the form of a label is a habit that small adapters can teach.",
        )],
        check: not_tied,
    },
    Rule {
        name: "method/parameters-missing",
        level: Level::Warning,
        about: &[&NAME, &PARAMETERS],
        finds: "the key parameters of the method are not named",
        why: "The assignment asks which parameters you would set; every method has its own.",
        mend: "Name the settings that only this method has, such as rank and alpha for LoRA.",
        bad: &[(
            &PARAMETERS,
            "For the labels I would choose the learning rate, the number of epochs and the batch size with care.",
        )],
        good: &[(&PARAMETERS, "r=16, alpha 32, 4-bit nf4")],
        check: settings::missing,
    },
    Rule {
        name: "method/parameters-foreign",
        level: Level::Warning,
        about: &[&NAME, &PARAMETERS],
        finds: "a parameter is set that only another method has",
        why: "A setting that the method does not know has no effect, or stops the run; and it shows that two methods were mixed up.",
        mend: "Take it out, or change the method.",
        bad: &[
            (&NAME, "Full fine-tuning"),
            (
                &JUSTIFICATION,
                "It changes all of the model, so that the form of a label becomes a habit, and the Trainer class makes it simple.",
            ),
            (&PARAMETERS, "r = 16, lora_alpha = 32, and the learning rate."),
        ],
        good: &[
            (&NAME, "Full fine-tuning"),
            (&PARAMETERS, "Learning rate, epochs and batch size. Full tuning has no r and no lora_alpha."),
        ],
        check: settings::foreign,
    },
    Rule {
        name: "method/contradicts-itself",
        level: Level::Warning,
        about: &[&NAME, &JUSTIFICATION],
        finds: "the reasons contradict the method: full fine-tuning with a frozen base, or adapters that train every weight",
        why: "Full fine-tuning changes every weight; the other methods keep the base frozen and train something small beside it.",
        mend: "Decide whether all weights are trained or only adapters, and make name and reasons agree.",
        bad: &[
            (&NAME, "Full fine-tuning"),
            (
                &JUSTIFICATION,
                "It adapts SmolLM2 to our labels. The base weights stay frozen during this, so that nothing is forgotten.",
            ),
            (&PARAMETERS, "Learning rate and epochs."),
        ],
        good: &[
            (&NAME, "Full fine-tuning"),
            (
                &JUSTIFICATION,
                "It adapts all of SmolLM2 to our labels. Unlike LoRA, where the base stays frozen, it lets the plants into every layer.",
            ),
            (&PARAMETERS, "Learning rate and epochs."),
        ],
        check: contradicts_itself,
    },
    Rule {
        name: "method/misconception",
        level: Level::Note,
        about: &[&NAME, &JUSTIFICATION],
        finds: "a common mistake about how the method works",
        why: "LoRA adds weights and takes none away; QLoRA keeps the 4-bit weights as they are and trains adapters in 16 bits.",
        mend: "Read once more what is frozen, what is trained, and in how many bits.",
        bad: &[(
            &JUSTIFICATION,
            "QLoRA trains the 4-bit weights directly, which is why it fits the nursery's 8 GB card.",
        )],
        good: &[(
            &JUSTIFICATION,
            "QLoRA does not train the 4-bit weights; the adapters that learn our labels fit beside them on the 8 GB card.",
        )],
        check: misconception,
    },
    Rule {
        name: "method/does-not-fit",
        level: Level::Warning,
        about: &[&MODEL, &NAME, &JUSTIFICATION],
        finds: "the training needs more memory than the GPU that is named",
        why: "Weights, gradients and the state of the optimizer must lie in the GPU's memory together; the model file is only the first part.",
        mend: "Compare with `propose estimate`, then take a smaller model, a lighter method, or a larger GPU.",
        bad: &[
            (&NAME, "Full fine-tuning"),
            (
                &JUSTIFICATION,
                "The model file of SmolLM2 has about 3 GB, so full tuning fits the nursery's 8 GB card, and it changes all of the model.",
            ),
            (&PARAMETERS, "Learning rate and epochs."),
        ],
        good: &[(
            &JUSTIFICATION,
            "Full fine-tuning of SmolLM2 would not fit the nursery's 8 GB card. With 4-bit weights it does, and adapters are enough for labels.",
        )],
        check: fit::does_not_fit,
    },
];

fn recommended(reading: &Reading<'_>) -> Option<&'static Method> {
    reading.recommended_method()
}

/// The method that is recommended, if its name is known, and the reasons do not take another one in the end.
pub(super) fn recommends(reading: &Reading<'_>) -> Option<&'static Method> {
    let method = named(reading)?;
    let reasons = reading.mentions(&JUSTIFICATION);
    let another = KINDS
        .iter()
        .filter(|(_, id)| *id != method.id && !(*id == "lora" && ["qlora", "dora"].contains(&method.id)))
        .any(|(topic, _)| reasons.spans(*topic).any(|span| is_taken(reasons, &span)));
    (!another).then_some(method)
}

/// Whether a method is taken by words just before or behind its name: "so LoRA", "settled on QLoRA", "LoRA it is".
fn is_taken(mentions: &Mentions<'_>, span: &std::ops::Range<usize>) -> bool {
    /// So many words before the name.
    const NEAR: usize = 4;
    const TAKES: [&str; 27] = [
        "so",
        "settled",
        "take",
        "took",
        "choose",
        "chose",
        "pick",
        "picked",
        "decided",
        "went",
        "go",
        "going",
        "use",
        "remains",
        "remained",
        "leaves",
        "left",
        "finally",
        "hence",
        "choice",
        "recommend",
        "propose",
        "stay",
        "stick",
        "ended",
        "end",
        "settle",
    ];
    const NOT: [&str; 12] =
        ["over", "than", "or", "not", "without", "against", "unlike", "could", "first", "instead", "as", "like"];
    let text = mentions.text();
    let sentence = mentions.sentence_of(span);
    let before = text[sentence.start..span.start].rsplit(|letter: char| !letter.is_alphanumeric());
    let mut before = before.filter(|word| !word.is_empty()).take(NEAR);
    let is = |words: &[&str], word: &str| words.iter().any(|other| other.eq_ignore_ascii_case(word));
    let taken = before.find(|word| is(&TAKES, word) || is(&NOT, word)).is_some_and(|word| is(&TAKES, word));
    let behind = text[span.end..sentence.end.max(span.end)].trim_start();
    (taken || behind.starts_with("it is") || behind.starts_with("it was")) && !mentions.dismissed(span)
}

const KINDS: [(Topic, &str); 7] = [
    (topic::QLORA, "qlora"),
    (topic::DORA, "dora"),
    (topic::LORA, "lora"),
    (topic::FULL, "full"),
    (topic::PROMPT_TUNING, "prompt-tuning"),
    (topic::PREFIX_TUNING, "prefix-tuning"),
    (topic::IA3, "ia3"),
];

/// The method that the answer names.
fn named(reading: &Reading<'_>) -> Option<&'static Method> {
    let name = reading.answer(&NAME)?.trim();
    if let Some(method) = methods::METHODS.iter().find(|method| method.name.eq_ignore_ascii_case(name)) {
        return Some(method);
    }
    let mentions = reading.mentions(&NAME);
    let is_named = |topic: Topic| mentions.first_meant(topic).is_some();
    // A name with words around it: the most particular method in it, if it is the only one.
    let meant: Vec<_> = KINDS.into_iter().filter(|(topic, _)| is_named(*topic)).map(|(_, id)| id).collect();
    let id = match meant.as_slice() {
        [one] => one,
        ["qlora" | "dora", "lora"] => &meant[0],
        [] => return methods::find(name),
        _ => return None,
    };
    // "LoRA on a 4-bit base" is QLoRA in other words, and "full LoRA" is nothing that we know.
    if *id == "lora" && mentions.has(topic::QUANT) { methods::by_id("qlora") } else { methods::by_id(id) }
}

const FACTORS: [Topic; 3] = [topic::RESOURCES, topic::EFFECT, topic::EASE];

/// The reasons, in their own answer or in loose text.
fn said<'a>(reading: &Reading<'a>) -> Option<&'a str> {
    reading.has(&JUSTIFICATION).then(|| reading.evidence(&JUSTIFICATION))
}

/// What a method is, and who likes it.
const IDLE: [Topic; 2] = [topic::DEFINES, PERSONAL];

/// Whether a text says one of these things in a sentence that can be a reason. What the method is, who likes it and where one
/// heard of it is none, unless the same sentence speaks of memory or of tools; nor is how it works, if the text began with what it is.
fn weighs(mentions: &Mentions<'_>, topics: &[Topic], idle: &[Topic]) -> bool {
    if !mentions.has_any(idle) {
        return mentions.has_any(topics);
    }
    const HARD: [&str; 9] = ["peft", "trl", "tool", "librar", "axolotl", "unsloth", "hugging", "enough", "because"];
    const OURS: [&str; 8] = ["i", "we", "my", "our", "us", "me", "ours", "mine"];
    let text = mentions.text();
    let has = |topic: Topic, sentence: &std::ops::Range<usize>| mentions.within(topic, sentence).next().is_some();
    let mut defined = false;
    let weighs = |sentence: &std::ops::Range<usize>| {
        let hard = || {
            // "I know the picture from memory".
            let memory =
                |span: std::ops::Range<usize>| !["from ", "by "].iter().any(|word| text[..span.start].ends_with(word));
            mentions.within(topic::MEMORY, sentence).any(memory)
                || HARD.iter().any(|word| text[sentence.clone()].to_lowercase().contains(word))
        };
        // "To be varied: r, lora_alpha; bits = 4" lists settings.
        if is_list_of_settings(mentions, sentence) {
            return false;
        }
        defined |= has(topic::DEFINES, sentence);
        let mut said = topics.iter().flat_map(|topic| mentions.within(*topic, sentence));
        if idle.iter().any(|topic| has(*topic, sentence)) {
            return hard() && said.next().is_some();
        }
        let ours = || {
            text[sentence.clone()]
                .split(|letter: char| !letter.is_alphabetic())
                .any(|word| OURS.iter().any(|our| our.eq_ignore_ascii_case(word)))
        };
        // How the method works, in a sentence about nothing of the writer's.
        let describes = |span: &std::ops::Range<usize>| {
            mentions.within(topic::MECHANISM, sentence).any(|weak| weak.start == span.start)
        };
        said.any(|span| !(defined && describes(&span)) || ours())
    };
    mentions.sentences().iter().any(weighs)
}

/// Whether a sentence names settings, and no reason for the method.
fn is_list_of_settings(mentions: &Mentions<'_>, sentence: &std::ops::Range<usize>) -> bool {
    const SETTINGS: [Topic; 4] = [topic::LORA_RANK, topic::LORA_ALPHA, topic::LORA_DROPOUT, topic::TARGETS_EXACT];
    let has = |topic: Topic| mentions.within(topic, sentence).next().is_some();
    SETTINGS.into_iter().filter(|topic| has(*topic)).count() >= 2 && !has(topic::REASON)
}

fn is_unjustified(reading: &Reading<'_>) -> bool {
    let mentions = reading.mentions(&JUSTIFICATION);
    // "Because my friends like it" is a reason, if none that weighs anything.
    mentions.is_readable()
        && mentions.words() > 0
        && (!weighs(mentions, &[topic::REASON], &[topic::DEFINES]) && !weighs(mentions, &FACTORS, &IDLE)
            || used::is_all(reading, mentions))
}

fn unjustified(reading: &Reading<'_>, found: &mut Found) {
    if let Some(text) = said(reading).filter(|_| is_unjustified(reading)) {
        found.on(
            reading,
            &JUSTIFICATION,
            0..text.len(),
            format!("{} says that the method is used, not why", quote(text)),
        );
    }
}

fn justification_factors(reading: &Reading<'_>, found: &mut Found) {
    let Some(text) = said(reading).filter(|_| !is_unjustified(reading)) else { return };
    let mentions = reading.mentions(&JUSTIFICATION);
    if !mentions.is_readable() {
        return;
    }
    if !weighs(mentions, &FACTORS, &IDLE) {
        found.on(
            reading,
            &JUSTIFICATION,
            0..text.len(),
            format!("{} names neither resources, nor effect, nor tools", quote(text)),
        );
    } else if recommended(reading).is_some_and(|method| method.id == "qlora") && !speaks_of_memory(reading, mentions) {
        // The parameters may tell what the reasons leave out, but not why.
        found.at(
            &JUSTIFICATION,
            "QLoRA is LoRA with less memory, and the reasons say nothing about memory, bits or a GPU",
        );
    }
}

/// Whether memory, bits or hardware are named; the cards of a shop that writes cards are none.
fn speaks_of_memory(reading: &Reading<'_>, mentions: &Mentions<'_>) -> bool {
    /// "Our card", and not "the window card".
    const OURS: [&str; 9] = ["our", "my", "one", "single", "the", "a", "this", "graphics", "gpu"];
    let text = mentions.text();
    let is_other = |span: &std::ops::Range<usize>| {
        let card = &text[span.clone()];
        let before = text[..span.start].split_whitespace().next_back().unwrap_or("");
        let ours = card.eq_ignore_ascii_case("card") && OURS.iter().any(|word| word.eq_ignore_ascii_case(before));
        let is_card = ["card", "cards"].iter().any(|word| word.eq_ignore_ascii_case(card));
        is_card && !ours && {
            let told = [&scenario::DESCRIPTION, &dataset::DESCRIPTION].map(|question| reading.evidence(question));
            ["card", "cards"].iter().any(|word| told.iter().any(|text| super::dataset::has_word(text, word)))
        }
    };
    mentions.spans(topic::MEMORY).any(|span| !is_other(&span))
}

fn not_tied(reading: &Reading<'_>, found: &mut Found) {
    if !reading.has(&JUSTIFICATION) || is_unjustified(reading) || !reading.has(&scenario::DESCRIPTION) {
        return;
    }
    let mentions = reading.mentions(&JUSTIFICATION);
    if mentions.words() <= A_FEW || !mentions.is_readable() {
        return;
    }
    /// No name is longer.
    const LONG: usize = 200;
    let text = mentions.text();
    let names_model = || {
        let name = reading.answer(&MODEL)?;
        let mut parts = name.split(|letter: char| !letter.is_alphabetic()).filter(|part| part.len() > 2);
        if name.len() <= LONG && name.is_ascii() && text.is_ascii() {
            return parts.find(|part| super::phrases::holds(text, part));
        }
        let text = text.to_lowercase();
        parts.find(|part| text.contains(&part.to_lowercase()))
    };
    // Any figure (a size, a card) is of this plan and no other.
    let figure = text.bytes().any(|byte| byte.is_ascii_digit())
        && mentions.has_any(&[topic::BILLIONS, topic::GIGABYTES, topic::CARD]);
    if !figure && names_model().is_none() && !off_scenario::is_tied(reading, mentions) {
        found.at(&JUSTIFICATION, "the reasons name neither the task nor the model, and would fit any project");
    }
}

fn contradicts_itself(reading: &Reading<'_>, found: &mut Found) {
    let Some(method) = recommended(reading).filter(|_| reading.has(&JUSTIFICATION)) else { return };
    let mentions = reading.mentions(&JUSTIFICATION);
    if method.id != "full" {
        // "With LoRA we update all the weights".
        let all = weights::trains_all(mentions);
        if let Some(span) = all {
            let seen = quote(&mentions.text()[mentions.sentence_of(&span)]);
            let message = format!("{seen}, but {} keeps the base frozen: {}", method.name, method.trains);
            found.on(reading, &JUSTIFICATION, mentions.sentence_of(&span), message);
        }
        return;
    }
    const OTHERS: [Topic; 7] = [
        topic::LORA,
        topic::QLORA,
        topic::DORA,
        topic::PROMPT_TUNING,
        topic::PREFIX_TUNING,
        topic::IA3,
        topic::OTHER_WAYS,
    ];
    let elsewhere = |span: &std::ops::Range<usize>| OTHERS.iter().any(|other| mentions.in_sentence(*other, span));
    // "The original weights are kept on the disk" as a copy.
    let stored = |span: &std::ops::Range<usize>| {
        let sentence = &mentions.text()[mentions.sentence_of(span)];
        ["disk", "copy", "copies", "backup", "hub"].iter().any(|word| super::dataset::has_word(sentence, word))
    };
    // "The original weights of the model stay frozen"; but some layers may be frozen in any method.
    let whole = |span: &std::ops::Range<usize>| !mentions.in_clause(topic::SOME_LAYERS, span);
    // An adapter is no part of the model, in whatever layer it stands.
    let adapters =
        |span: &std::ops::Range<usize>| whole(span) || mentions.text()[span.clone()].to_lowercase().contains("adapter");
    let freezes = mentions.spans(topic::FREEZE).filter(|span| mentions.in_clause(topic::WEIGHTS, span) && whole(span));
    let frozen = mentions
        .spans(topic::FROZEN_BASE)
        .chain(mentions.spans(topic::ONLY_ADAPTERS).filter(adapters))
        .chain(freezes)
        .chain(mentions.spans(topic::PART_OF).filter(|span| is_small_share(&mentions.text()[..span.start])))
        .filter(|span| !elsewhere(span))
        .find(|span| !mentions.dismissed(span) && !stored(span));
    let frozen = frozen.or_else(|| weights::freezes_all(mentions, elsewhere));
    if let Some(span) = frozen {
        let seen = quote(&mentions.text()[mentions.sentence_of(&span)]);
        let message = format!("the method is full fine-tuning, which changes every weight, but {seen}");
        found.on(reading, &JUSTIFICATION, mentions.sentence_of(&span), message);
    }
}

fn misconception(reading: &Reading<'_>, found: &mut Found) {
    let Some(method) = recommended(reading).filter(|_| reading.has(&JUSTIFICATION)) else { return };
    let mentions = reading.mentions(&JUSTIFICATION);
    const SIZE: &str = "training does not change how large the model is";
    let name = || {
        let model = reading.named_model().and_then(|named| named.model).map_or("", |model| model.name);
        model.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("")
    };
    let (seen, truth) = match method.id {
        "lora" | "dora" | "full" => {
            let seen = mentions.first_meant(topic::SHRINKS).or_else(|| smaller::shrinks(mentions, name()));
            (seen.or_else(|| smaller::is_so_small(mentions, name())), SIZE)
        }
        "qlora" => {
            match mentions.first_meant(topic::TRAINS_QUANTISED).or_else(|| weights::trains_quantised(mentions)) {
                None => (smaller::comes_out_smaller(mentions, name()), SIZE),
                seen => (seen, "the 4-bit weights stay as they are; adapters beside them are trained in 16 bits"),
            }
        }
        _ => return,
    };
    if let Some(span) = seen {
        let seen = quote(&mentions.text()[mentions.sentence_of(&span)]);
        found.on(reading, &JUSTIFICATION, mentions.sentence_of(&span), format!("{seen}: {truth}"));
    }
}

/// "It trains only 1 %" before "of the parameters".
fn is_small_share(before: &str) -> bool {
    /// So many words back it is said that this is little.
    const NEAR: usize = 5;
    const LITTLE: [&str; 6] = ["only", "just", "less", "under", "tiny", "small"];
    let before = before.trim_end();
    let share = ["%", "percent", "per cent", "fraction", "part", "portion"].iter().any(|end| before.ends_with(end));
    let little = |word: &str| LITTLE.iter().any(|little| little.eq_ignore_ascii_case(word));
    share && before.split_whitespace().rev().take(NEAR).any(little)
}
