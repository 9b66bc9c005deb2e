//! Rules about the dataset section.

mod contents;
mod example;
pub mod json;
pub mod mistake;
mod number_words;
mod numerals;
mod personal;
mod reasons;
pub mod records;
mod refusals;
pub mod shape;
pub mod size;
mod splits;
pub mod totals;

pub(super) use super::phrases::has_word;
use super::phrases::{Phrases, begins_with};
use super::words::Mentions;
use super::{Level, Rule};
use crate::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use crate::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use crate::sections::scenario;
pub use contents::{outputs_are_labels, outputs_are_named, outputs_are_prose, outputs_are_records};
pub(super) use example::clip;
pub use records::{format_of, live};
pub use size::size;

pub static RULES: &[Rule] = &[
    Rule {
        name: "dataset/characteristics",
        level: Level::Note,
        about: &[&DESCRIPTION, &SIZE_JUSTIFICATION],
        finds: "the description says nothing on quality, variety, balance or coverage",
        why: "The model becomes what its examples are, so a reader wants to know what makes them good.",
        mend: "Say who checks the samples, how they differ from each other, and which cases must not be forgotten.",
        bad: &[
            (&DESCRIPTION, "What our gardeners entered last year and the labels that came out of the printer."),
            (&SIZE_JUSTIFICATION, "The printer has stored some 300 labels because it was bought in May."),
        ],
        good: &[(&DESCRIPTION, "All kinds of plants with their labels, which the head gardener has checked.")],
        check: contents::no_characteristics,
    },
    Rule {
        name: "dataset/sample-contents",
        level: Level::Warning,
        about: &[&DESCRIPTION, &FORMAT, &EXAMPLE],
        finds: "neither description nor example tells what one sample holds",
        why: "Without it nobody could collect the data, and the training has nothing to learn from.",
        mend: "Name the input and the output that stand in one sample.",
        bad: &[
            (&DESCRIPTION, "We need a lot of good data on plants from the internet."),
            (&FORMAT, "a file"),
            (&EXAMPLE, "see above"),
        ],
        good: &[(&DESCRIPTION, "Each sample is what a gardener entered and the label that was printed for it.")],
        check: contents::no_contents,
    },
    Rule {
        name: "dataset/example-not-json",
        level: Level::Error,
        about: &[&FORMAT, &EXAMPLE],
        finds: "the example of a JSON format does not parse",
        why: "Training tools stop at the first line that is not valid JSON.",
        mend: "Go to the line and column that are named and mend what is said there; then the line turns valid.",
        bad: &[
            (&FORMAT, "prompt-completion"),
            (&EXAMPLE, r#"{"prompt": "Fern, north window", "completion": "Half shade.",}"#),
        ],
        good: &[
            (&FORMAT, "prompt-completion"),
            (&EXAMPLE, r#"{"prompt": "Fern, north window", "completion": "Half shade."}"#),
        ],
        check: example::not_json,
    },
    Rule {
        name: "dataset/example-shape",
        level: Level::Error,
        about: &[&FORMAT, &EXAMPLE],
        finds: "the example parses, but a trainer would fail on it or drop it",
        why: "A row with an unknown role, no answer or an empty text is refused or silently left out.",
        mend: "Give the record the keys and roles of its format, and an answer that is not empty.",
        bad: &[
            (&FORMAT, "messages"),
            (&EXAMPLE, r#"{"messages": [{"role": "user", "content": "Cactus, south window"}]}"#),
        ],
        good: &[
            (&FORMAT, "messages"),
            (
                &EXAMPLE,
                r#"{"messages": [{"role": "user", "content": "Cactus, south window"}, {"role": "assistant", "content": "Full sun."}]}"#,
            ),
        ],
        check: example::bad_shape,
    },
    Rule {
        name: "dataset/format-mismatch",
        level: Level::Warning,
        about: &[&FORMAT, &EXAMPLE],
        finds: "the example has another format than the one that is named",
        why: "A reader can't tell which of the two you mean, and a tool that is set to one fails on the other.",
        mend: "Name the format of the example, or rewrite the example in the format that you named.",
        bad: &[(&FORMAT, "messages"), (&EXAMPLE, r#"{"prompt": "Ivy, cellar steps", "completion": "Deep shade."}"#)],
        good: &[
            (&FORMAT, "prompt-completion"),
            (&EXAMPLE, r#"{"prompt": "Ivy, cellar steps", "completion": "Deep shade."}"#),
        ],
        check: example::mismatch,
    },
    Rule {
        name: "dataset/example-off-task",
        level: Level::Note,
        about: &[&scenario::CHOICE, &scenario::DESCRIPTION, &DESCRIPTION, &FORMAT, &EXAMPLE],
        finds: "the example shows another task: roles swapped, a label that is not listed, another docstring style",
        why: "The model would learn what the example shows, not what the text asks for.",
        mend: "Write the sample so that its input is what the model gets and its output what it must write.",
        bad: &[
            (
                &scenario::DESCRIPTION,
                "Every order is given one of three labels: sun, half shade or deep shade. A prompt was not reliable.",
            ),
            (&FORMAT, "text-label"),
            (&EXAMPLE, r#"{"text": "fern from a gorge, dark and damp", "label": "greenhouse"}"#),
        ],
        good: &[
            (
                &scenario::DESCRIPTION,
                "The model sorts a plant into one of: sun, half shade, deep shade. With a prompt it invents beds.",
            ),
            (&FORMAT, "text-label"),
            (&EXAMPLE, r#"{"text": "fern from a gorge, dark and damp", "label": "deep shade"}"#),
        ],
        check: contents::off_task,
    },
    Rule {
        name: "dataset/personal-data",
        level: Level::Note,
        about: &[&EXAMPLE],
        finds: "the example holds what looks like a real e-mail address or telephone number",
        why: "A tuned model can repeat the personal data of its examples to strangers.",
        mend: "Put [EMAIL] or [PHONE] there, or an address at example.org.",
        bad: &[
            (&FORMAT, "prompt-completion"),
            (&EXAMPLE, r#"{"prompt": "Fern for jana.kowalska87@gmail.com", "completion": "Half shade."}"#),
        ],
        good: &[
            (&FORMAT, "prompt-completion"),
            (&EXAMPLE, r#"{"prompt": "Fern for [EMAIL]", "completion": "Half shade."}"#),
        ],
        check: personal::personal_data,
    },
    Rule {
        name: "dataset/no-refusals",
        level: Level::Warning,
        about: &[&scenario::CHOICE, &DESCRIPTION, &FORMAT, &EXAMPLE, &SIZE, &SIZE_JUSTIFICATION],
        finds: "the data has no out-of-scope question with a refusal",
        why: "A model that never sees a question being declined will answer everything.",
        mend: "Add questions that the FAQ does not answer, and what the model should say to them.",
        bad: &[
            (&scenario::CHOICE, "C"),
            (
                &DESCRIPTION,
                "Each sample is a question of a gardener with the answer from the nursery's rules for frost, in several wordings.",
            ),
            (&FORMAT, "prompt-completion"),
            (&EXAMPLE, r#"{"prompt": "When do dahlias come in?", "completion": "After the first frost."}"#),
            (&SIZE, "200"),
            (&SIZE_JUSTIFICATION, "Each of the 50 rules in four wordings."),
        ],
        good: &[
            (&scenario::CHOICE, "C"),
            (
                &DESCRIPTION,
                "Each sample is a gardener's question with the rule for frost that answers it, or one on roses, which no rule answers and the model declines.",
            ),
        ],
        check: refusals::no_refusals,
    },
    Rule {
        name: "dataset/size-missing",
        level: Level::Error,
        about: &[&SIZE],
        finds: "no number of examples can be read",
        why: "The assignment asks for an estimate; without a number nobody can tell whether it is realistic.",
        mend: "Write a number or a range, such as 240-300.",
        bad: &[(&SIZE, "as many as we can get"), (&SIZE_JUSTIFICATION, "The more plants we have, the better.")],
        good: &[(&SIZE, "a few hundred")],
        check: totals::missing,
    },
    Rule {
        name: "dataset/size-implausible",
        level: Level::Warning,
        about: &[&scenario::CHOICE, &DESCRIPTION, &SIZE, &SIZE_JUSTIFICATION],
        finds: "the size is outside what the scenario supports or a small project could collect",
        why: "Too few examples teach nothing, and too many can't be written or checked.",
        mend: "Choose a number that you could really collect and check, or say how you would get so many.",
        bad: &[(&SIZE, "2 million"), (&SIZE_JUSTIFICATION, "Every plant on earth gets several labels.")],
        good: &[(&SIZE, "300"), (&SIZE_JUSTIFICATION, "Every plant in the nursery gets several labels.")],
        check: totals::implausible,
    },
    Rule {
        name: "dataset/size-contradicts",
        level: Level::Warning,
        about: &[&DESCRIPTION, &SIZE, &SIZE_JUSTIFICATION, &QUALITATIVE, &QUANTITATIVE],
        finds: "two places give different sizes of the dataset, or the test set is larger than the data",
        why: "A reader can't tell which of the numbers is meant.",
        mend: "Make the numbers agree, or say what each of them counts.",
        bad: &[
            (&SIZE, "300 samples"),
            (
                &QUANTITATIVE,
                "From the 2,000 samples I keep 10 % for testing, and count the labels that the printer takes.",
            ),
        ],
        good: &[
            (&SIZE, "300 samples"),
            (
                &QUANTITATIVE,
                "From the 300 samples I keep 10 % for testing, and count the labels without a word on flowers.",
            ),
        ],
        check: totals::contradicts,
    },
    Rule {
        name: "dataset/size-unjustified",
        level: Level::Warning,
        about: &[&SIZE, &SIZE_JUSTIFICATION],
        finds: "no reason is given for the size",
        why: "A number without a reason is a guess.",
        mend: "Say what the number follows from: situations to cover, hours of work, what others needed.",
        bad: &[(&SIZE, "500"), (&SIZE_JUSTIFICATION, "I think this is a good size.")],
        good: &[
            (&SIZE, "500"),
            (&SIZE_JUSTIFICATION, "Ten beds with fifty labels each, which two gardeners can check in a week."),
        ],
        check: reasons::unjustified,
    },
];

/// Whether the word lists can read a text: English, or a few words that could be ("300", "pass@1 on 80 functions").
pub(super) fn is_read(mentions: &Mentions<'_>) -> bool {
    /// So few words need no small words among them.
    const FEW: usize = 10;
    mentions.is_readable() || mentions.words() < FEW && mentions.text().is_ascii()
}

/// The last boundary of a character at or before a byte.
pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The first boundary of a character at or after a byte.
fn ceiling(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
