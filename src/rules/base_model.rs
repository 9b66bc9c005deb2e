//! Rules about the base model: can it be had and tuned, and is the choice weighed?

mod claims;

pub(super) use claims::sizes_in;

use super::phrases;
use super::words::{Mentions, Topic, base_model as topic};
use super::{Found, Level, Reading, Rule, quote};
use crate::catalog::models::closed::Group;
use crate::catalog::models::{self, Kind, closed};
use crate::sections::base_model::{JUSTIFICATION, NAME};
use crate::sections::{dataset, scenario};
use std::cell::RefCell;
use std::collections::HashMap;

/// One sentence of fewer words can't weigh two things: "It is small and good at code."
const SHORT: usize = 13;
/// ... with fewer still, three are only named ...
const NOTHING: usize = 10;
/// ... and so is a longer one that runs on without a comma: nothing in it is told apart, let alone weighed.
const PLAIN: usize = 18;
/// Two or three sentences are asked for; up to five pass, since sentences are counted roughly, ...
const SENTENCES: usize = 5;
/// (some more where it is also told among them how the choice came about), ...
const ASIDES: usize = 4;
/// ... and six or more only if they are as short as notes: less than this in words.
const NOTES: usize = 70;

pub static RULES: &[Rule] = &[
    Rule {
        name: "base-model/closed",
        level: Level::Error,
        about: &[&NAME],
        finds: "the weights of the model can't be had",
        why: "Fine-tuning changes weights, and the assignment asks for an open-source model; this one is only served through its maker.",
        mend: "Choose a model whose weights can be downloaded; `propose models` lists some.",
        bad: &[(&NAME, "GPT-4o mini")],
        good: &[(&NAME, "openai/gpt-oss-20b")],
        check: closed_model,
    },
    Rule {
        name: "base-model/not-generative",
        level: Level::Warning,
        about: &[&NAME, &scenario::DESCRIPTION],
        finds: "the model does not write text",
        why: "The task needs written answers, and an encoder, an embedding, image or speech model can't give any.",
        mend: "Choose a model that generates text; `propose models` lists some.",
        bad: &[
            (
                &scenario::DESCRIPTION,
                "A gardener enters the name of a plant, and the model writes forty words on its care. With a prompt alone they were sixty.",
            ),
            (&NAME, "sentence-transformers/all-MiniLM-L6-v2"),
        ],
        good: &[(&NAME, "google/flan-t5-base")],
        check: not_generative,
    },
    Rule {
        name: "base-model/unknown",
        level: Level::Note,
        about: &[&NAME],
        finds: "the model is not in our catalogue",
        why: "Our list is small and stands still; but a reader must be able to find the model, so the name should be exact.",
        mend: "Compare the name with the model's own page. If it is right, keep it.",
        bad: &[(&NAME, "HuggingFaceTB/SmoLM2-1.7B-Instruct")],
        good: &[(&NAME, "HuggingFaceTB/SmolLM2-1.7B-Instruct")],
        check: unknown,
    },
    Rule {
        name: "base-model/runtime-tag",
        level: Level::Note,
        about: &[&NAME],
        finds: "the name is that of a build for running, not for training",
        why: "Such builds are quantised for use and can't be trained as they are; the checkpoint that they were made from can.",
        mend: "Name the checkpoint behind it as well.",
        bad: &[(&NAME, "smollm2:1.7b")],
        good: &[(&NAME, "HuggingFaceTB/SmolLM2-1.7B-Instruct")],
        check: runtime_tag,
    },
    Rule {
        name: "base-model/not-instruct",
        level: Level::Note,
        about: &[&NAME, &scenario::DESCRIPTION],
        finds: "a plain base checkpoint is taken for a task like a chat",
        why: "A plain model only continues text; the small dataset would have to teach it to answer at all, beside the task.",
        mend: "Take the instruct version, or say why the plain one is better here.",
        bad: &[
            (
                &scenario::DESCRIPTION,
                "In a chat at the gate a visitor names a plant, and the model says in one sentence how to care for it. With a prompt alone it \
                 lectured.",
            ),
            (&NAME, "microsoft/phi-2"),
            (
                &JUSTIFICATION,
                "It is small enough for the card in the nursery's office. The MIT licence lets us use it at the gate.",
            ),
        ],
        good: &[(&NAME, "HuggingFaceTB/SmolLM2-1.7B-Instruct")],
        check: not_instruct,
    },
    Rule {
        name: "base-model/justification-length",
        level: Level::Warning,
        about: &[&JUSTIFICATION],
        finds: "the reasons are one short sentence, or an essay",
        why: "The assignment asks for two or three sentences: enough to weigh, and no more.",
        mend: "Write two or three sentences, one thought in each.",
        bad: &[(&JUSTIFICATION, "It is small and good at plants.")],
        good: &[(
            &JUSTIFICATION,
            "It is small, so it fits the nursery's computer. It follows instructions well, and labels may be sold under its Apache licence.",
        )],
        check: justification_length,
    },
    Rule {
        name: "base-model/justification-factors",
        level: Level::Warning,
        about: &[&JUSTIFICATION],
        finds: "fewer than two of the four factors are weighed",
        why: "Size, abilities, licence and availability can each rule a model out; one of them alone does not choose.",
        mend: "Add what the model can do already, what its licence allows, or how easy it is to get.",
        bad: &[(
            &JUSTIFICATION,
            "The size is right for a nursery. With its 1.7 billion parameters it is neither too small nor too big, and it fits our card.",
        )],
        good: &[(
            &JUSTIFICATION,
            "It fits our card when it is loaded in 4-bit. Apache 2.0 means that the nursery may sell its labels.",
        )],
        check: justification_factors,
    },
    Rule {
        name: "base-model/contradicts-catalogue",
        level: Level::Warning,
        about: &[&NAME, &JUSTIFICATION],
        finds: "a fact about the model is not so",
        why: "A wrong size or licence makes the plan look possible, or allowed, when it is not.",
        mend: "Look the fact up on the model's own page, and correct the text or the choice.",
        bad: &[(
            &JUSTIFICATION,
            "It has 14 billion parameters, so it is powerful. Its Apache licence lets the nursery sell its labels.",
        )],
        good: &[(
            &JUSTIFICATION,
            "It has about 1.7B parameters, so it fits our card, which a 14B model would not. The Apache licence suits a nursery.",
        )],
        check: claims::contradicts_catalogue,
    },
];

/// What the catalogue says to a name.
#[derive(Clone)]
pub(super) struct Named {
    pub model: Option<&'static models::Model>,
    closed: Option<&'static Group>,
    writes_nothing: Option<&'static Group>,
    runtime_tag: bool,
    suggestions: Vec<&'static str>,
}

thread_local! {
    /// A class names the same few models again and again, and looking one up is slow.
    static NAMES: RefCell<HashMap<String, Named>> = RefCell::new(HashMap::new());
}
/// So many names are remembered.
const REMEMBERED: usize = 500;

/// Looks a name up, as it stands in the answer.
pub(super) fn named(text: &str) -> Named {
    NAMES.with_borrow_mut(|names| {
        if let Some(known) = names.get(text) {
            return known.clone();
        }
        let name = without_lead(text);
        let model = models::find(name);
        let closed = closed::closed(name);
        let writes_nothing = closed::not_generative(name);
        let unknown = model.is_none() && closed.is_none() && writes_nothing.is_none();
        let suggestions =
            if unknown { models::suggest(name, 2).iter().map(|model| model.id).collect() } else { Vec::new() };
        let named =
            Named { model, closed, writes_nothing, runtime_tag: models::runtime_tag(name).is_some(), suggestions };
        if names.len() < REMEMBERED {
            names.insert(text.to_string(), named.clone());
        }
        named
    })
}

/// "I would use GPT-4" without what stands before the name.
fn without_lead(text: &str) -> &str {
    const LEAD: &[&str] = &[
        "i",
        "we",
        "i'll",
        "i'd",
        "i’ll",
        "i’d",
        "will",
        "would",
        "use",
        "choose",
        "take",
        "propose",
        "select",
        "go",
        "with",
        "my",
        "our",
        "base",
        "model",
        "is",
        "start",
        "from",
        "fine-tune",
        "fine-tuning",
        "using",
        "the",
        "behind",
        "underlying",
        "newest",
        "latest",
        "a.",
        "answer",
    ];
    let mut rest = text.trim();
    while let Some((word, after)) = rest.split_once(' ') {
        if !LEAD.contains(&word.trim_end_matches(':').to_lowercase().as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

fn closed_model(reading: &Reading<'_>, found: &mut Found) {
    let (Some(text), Some(named)) = (reading.answer(&NAME), reading.named_model()) else { return };
    if let Some(group) = named.closed {
        found.within(
            &NAME,
            0..text.len(),
            format!("{} can't be fine-tuned from its weights: {}", quote(text), group.why),
        );
    }
}

fn not_generative(reading: &Reading<'_>, found: &mut Found) {
    let (Some(text), Some(named)) = (reading.answer(&NAME), reading.named_model()) else { return };
    let Some(group) = named.writes_nothing else { return };
    // Where one label is the whole output, an encoder is a sound choice.
    let label = reading.answer(&dataset::FORMAT).is_some_and(|format| format == "text-label");
    let own = reading.scenario().is_none_or(|scenario| scenario.own);
    let classifies = own
        && (label
            || reading.mentions(&scenario::DESCRIPTION).has(topic::CLASSIFIES)
            || !reading.mentions(&scenario::DESCRIPTION).is_readable());
    let level = if classifies { Level::Note } else { Level::Warning };
    let message = format!("{} is one of {}: {}", quote(text), group.name, group.why);
    found.push(level, &NAME, Some(0..text.len()), message);
}

fn unknown(reading: &Reading<'_>, found: &mut Found) {
    let (Some(text), Some(named)) = (reading.answer(&NAME), reading.named_model()) else { return };
    if named.model.is_some() || named.closed.is_some() || named.writes_nothing.is_some() {
        return;
    }
    /// No model has a name of so many words.
    const SENTENCE: usize = 8;
    let meant = match named.suggestions.as_slice() {
        _ if text.split_whitespace().count() >= SENTENCE => {
            let message = format!("{} names no model of our catalogue: here only its name is asked for", quote(text));
            return found.within(&NAME, 0..text.len(), message);
        }
        [] => String::new(),
        [one] => format!("; did you mean {one}?"),
        [one, two, ..] => format!("; did you mean {one} or {two}?"),
    };
    found.within(&NAME, 0..text.len(), format!("{} is not in our catalogue{meant}", quote(text)));
}

fn runtime_tag(reading: &Reading<'_>, found: &mut Found) {
    let (Some(text), Some(named)) = (reading.answer(&NAME), reading.named_model()) else { return };
    // Who names the checkpoint beside the tag knows the difference.
    if !named.runtime_tag || text.contains('/') && text.contains(':') {
        return;
    }
    let source = named.model.map_or(String::new(), |model| format!("; the checkpoint behind it is {}", model.id));
    found.within(&NAME, 0..text.len(), format!("{} names a build for running the model{source}", quote(text)));
}

fn not_instruct(reading: &Reading<'_>, found: &mut Found) {
    let Some(model) = reading.named_model().and_then(|named| named.model) else { return };
    let chat = reading.scenario().is_some_and(|scenario| match scenario.task.as_str() {
        "reply" | "closed-qa" => true,
        _ => scenario.own && reading.mentions(&scenario::DESCRIPTION).has(topic::TALKS),
    });
    let reasoned = reading.has(&JUSTIFICATION) && reading.mentions(&JUSTIFICATION).has(topic::PLAIN_BASE);
    if model.kind == Kind::Base && chat && !reasoned {
        found.at(
            &NAME,
            format!(
                "{} is a plain base model, not tuned to follow instructions, and the task is like a chat",
                model.id
            ),
        );
    }
}

fn is_short(reading: &Reading<'_>) -> bool {
    let mentions = reading.mentions(&JUSTIFICATION);
    // "Gemma 3 1B." is no sentence beside the reasons.
    let says = |sentence: &&std::ops::Range<usize>| !is_only_name(reading, &mentions.text()[(*sentence).clone()]);
    let mut saying = mentions.sentences().iter().filter(says);
    let words = |sentence: &std::ops::Range<usize>| {
        let ours = mentions.word_list().iter().map(|word| word.1 as usize);
        ours.filter(|at| sentence.contains(at)).count()
    };
    let first = saying.next();
    let count = first.map_or(0, words);
    let plain = || {
        count < PLAIN
            && first.is_some_and(|first| !mentions.text()[first.clone()].contains([',', ';', ':', '(', '–', '+', '/']))
    };
    mentions.is_readable()
        && saying.next().is_none()
        && (count < NOTHING || count < SHORT && weighed(reading).count() < 3 || plain())
}

/// Whether a sentence has no words but those of the model's name.
fn is_only_name(reading: &Reading<'_>, sentence: &str) -> bool {
    /// No name is longer.
    const LONG: usize = 200;
    let Some(name) = reading.answer(&NAME) else { return false };
    let mut words = sentence.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    if name.len() <= LONG && name.is_ascii() && sentence.is_ascii() {
        return words.all(|word| phrases::holds(name, word));
    }
    let name = name.to_lowercase();
    words.all(|word| name.contains(&word.to_lowercase()))
}

fn justification_length(reading: &Reading<'_>, found: &mut Found) {
    let Some(text) = reading.answer(&JUSTIFICATION).filter(|_| reading.is_divided()) else { return };
    let mentions = reading.mentions(&JUSTIFICATION);
    let sentences = mentions.sentences().len();
    // Where the section has no labels, how the choice came about stands among the reasons.
    let longest = if reading.is_taken(&JUSTIFICATION) { SENTENCES + ASIDES } else { SENTENCES };
    if is_short(reading) {
        found.within(
            &JUSTIFICATION,
            0..text.len(),
            format!("{} is one short sentence; the assignment asks for two or three", quote(text)),
        );
    } else if sentences > longest && mentions.words() >= NOTES && !is_dialogue(text) {
        found
            .at(&JUSTIFICATION, format!("these are about {sentences} sentences; the assignment asks for two or three"));
    }
}

/// Whether people speak in turn, each on a line with a name: what is asked is no reason, and makes the text longer.
fn is_dialogue(text: &str) -> bool {
    const TURNS: usize = 3;
    let speaks = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("**") && line[2..].find(":**").or(line[2..].find("**:")).is_some_and(|end| end <= 40)
    };
    text.lines().filter(speaks).count() >= TURNS
}

const FACTORS: [(Topic, &str); 4] = [
    (topic::SIZE, "size and what it runs on"),
    (topic::ABILITY, "what it can do already"),
    (topic::LICENCE, "its licence"),
    (topic::COMMUNITY, "how easy it is to get and to find help"),
];

fn weighed<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = &'static str> + 'r {
    let mentions = reading.mentions(&JUSTIFICATION);
    // "7b" and "Instruct" in the name of the model weigh nothing.
    let name = reading.answer(&NAME).map_or("", |name| name.trim_matches(['`', '*', ' ']));
    let places: Vec<_> = match name.len() {
        0..3 => Vec::new(),
        length => mentions.text().match_indices(name).map(|(at, _)| at..at + length).collect(),
    };
    // "I have already used it in another course, and the quality was good" weighs nothing, either.
    let weak: Vec<usize> = mentions.spans(topic::WEAK).map(|span| span.start).collect();
    let idle = move |span: &std::ops::Range<usize>| {
        weak.binary_search(&span.start).is_ok() && mentions.in_sentence(topic::PERSONAL, span)
    };
    let weighs = move |topic: Topic| {
        let of_people = |span: &std::ops::Range<usize>| topic == self::topic::ABILITY && is_of_people(mentions, span);
        mentions
            .spans(topic)
            .any(|span| !places.iter().any(|place| place.contains(&span.start)) && !idle(&span) && !of_people(&span))
    };
    FACTORS.iter().filter(move |(topic, _)| weighs(*topic)).map(|(_, name)| *name)
}

/// "Someone had asked about it already", "every question is answered in the forum": what people do is no ability of the model.
fn is_of_people(mentions: &Mentions<'_>, span: &std::ops::Range<usize>) -> bool {
    const EITHER: [&str; 8] = ["already", "answer", "answers", "answered", "read", "write", "writing", "code"];
    #[rustfmt::skip]
    const PEOPLE: [&str; 27] = [
        "someone", "somebody", "people", "others", "everyone", "everybody", "anyone", "students", "users", "developers", "beginners", "who",
        "forum", "forums", "overflow", "reddit", "discord", "thread", "threads", "blog", "blogs", "community", "question", "questions", "issue",
        "issues", "we",
    ];
    const MODEL: [&str; 6] = ["it", "model", "version", "which", "checkpoint", "that"];
    let text = mentions.text();
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    if !is(&EITHER, &text[span.clone()]) {
        return false;
    }
    // The nearest word that names either tells whose doing it is; "about it" and "for it" name what it is about.
    let clause = mentions.clause_of(span);
    let mut back = text[clause.start.min(span.start)..span.start]
        .rsplit(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = back.next() {
        let object = back.peek().is_some_and(|last| is(&["about", "for", "on", "with", "of", "to"], last));
        if is(&PEOPLE, word) || is(&MODEL, word) && !object {
            return is(&PEOPLE, word);
        }
    }
    // "Already asked and answered in the forum"
    let mut after = text[span.end..clause.end.max(span.end)].split(|letter: char| !letter.is_alphanumeric());
    after.any(|word| is(&PEOPLE[12..21], word))
}

fn justification_factors(reading: &Reading<'_>, found: &mut Found) {
    if !reading.has(&JUSTIFICATION) || is_short(reading) || !reading.mentions(&JUSTIFICATION).is_readable() {
        return;
    }
    let weighed: Vec<_> = weighed(reading).collect();
    if weighed.len() > 1 {
        return;
    }
    let open: Vec<_> = FACTORS.iter().map(|(_, name)| *name).filter(|name| !weighed.contains(name)).collect();
    let seen = weighed
        .first()
        .map_or("none of the four factors is weighed".to_string(), |name| format!("only {name} is weighed"));
    let open = format!("{}, or {}", open[..open.len() - 1].join(", "), open[open.len() - 1]);
    found.at(&JUSTIFICATION, format!("{seen}; nothing is said about {open}"));
}
