//! Section 3: which data the model learns from.

use crate::catalog::formats;
use crate::question::{Choice, Help, Kind, Need, Place, Question, Section, no_suggestions};

pub static SECTION: Section = Section {
    id: "dataset",
    name: "Dataset",
    title: "Dataset Considerations",
    label: "Your Dataset Considerations",
    also: &[
        "Dataset",
        "Data",
        "Training Data",
        "The Data",
        "Dataset Description",
        "Data Considerations",
        "Data Plan",
        "Dataset Design",
    ],
    intro: "Say which examples the model learns from, what one looks like, and how many you need.",
    questions: &[&DESCRIPTION, &FORMAT, &EXAMPLE, &SIZE, &SIZE_JUSTIFICATION],
};

pub static DESCRIPTION: Question = Question {
    id: "dataset.description",
    name: "the description of the data",
    label: "Data Description",
    place: Place::Beneath,
    also: &[
        "Description",
        "Data",
        "Dataset",
        "Characteristics",
        "Dataset Description",
        "Kind of data",
        "Data Needed",
        "Ideal Characteristics",
        "Contents",
        "Source",
        "Needed",
        "Data Needed",
        "Content of the Data",
        "What We Collect",
        "What Data",
        "Which Data",
    ],
    ask: "Which data do you need?",
    wanted: "A few sentences: what kind of data, what makes it good, what one sample contains.",
    help: Help {
        purpose: "The model becomes what its examples are. Describe them so that somebody else could collect them.",
        think: &[
            "What stands in one sample: which input, which output?",
            "How do you make sure that the samples are right, and different from each other?",
            "Which cases are rare and must not be forgotten?",
        ],
        terms: &["sample", "balance", "held-out"],
        example: "Each sample pairs what the gardener types (Latin name, place in the garden) with a label that the head gardener \
                  has approved. Ferns, cacti and fruit trees appear about equally often, and every tenth sample is a plant \
                  whose name was misspelt, because that happens every day.",
    },
    kind: Kind::Prose,
    need: Need::Required,
};

pub static FORMAT: Question = Question {
    id: "dataset.format",
    name: "the format of the data",
    label: "Data Format (with example)",
    place: Place::OnLabel,
    also: &["Format", "Data Format", "Dataset Format", "Structure", "Schema", "File Format"],
    ask: "In which format is one entry written?",
    wanted: "One from the list, or your own words. The format is hypothetical: any sensible one will do.",
    help: Help {
        purpose: "Training tools expect certain keys. Naming the format tells which tool could read your file.",
        think: &["Is your task a conversation, or one input and one output?", "Which tool would read the file?"],
        terms: &["JSONL", "chat template"],
        example: "prompt-completion",
    },
    kind: Kind::Choice { of: choices, open: true },
    need: Need::Required,
};

pub static EXAMPLE: Question = Question {
    id: "dataset.example",
    name: "the example of the data",
    label: "Data Format (with example)",
    place: Place::Beneath,
    also: &[
        "Example",
        "Sample",
        "Example Entry",
        "Example Sample",
        "Samples",
        "Examples",
        "Data Example",
        "Example Record",
        "How a Record Looks",
        "Example Row",
        "Sample Record",
    ],
    ask: "Write one or more samples in that format.",
    wanted: "A small, complete sample for your scenario, as it would stand in the file.",
    help: Help {
        purpose: "A real sample shows at once whether the format carries everything that the model must learn.",
        think: &[
            "Is this a sample of your own scenario, with a realistic input?",
            "Would you be glad if the model answered exactly like this?",
        ],
        terms: &["JSONL", "sample"],
        example: r#"{"prompt": "Adiantum raddianum, bathroom, north window", "completion": "Maidenhair fern. Light shade. Keep the soil moist. No frost."}"#,
    },
    kind: Kind::Sample,
    need: Need::Required,
};

pub static SIZE: Question = Question {
    id: "dataset.size",
    name: "the size of the dataset",
    label: "Estimated Dataset Size & Justification",
    place: Place::OnLabel,
    also: &[
        "Size",
        "Dataset Size",
        "Estimated Size",
        "Estimated Dataset Size",
        "Number of Examples",
        "Data Size",
        "Amount",
        "How many",
        "Number",
        "How Much",
        "Number of Samples",
        "Number of Pairs",
        "Number of Records",
        "Quantity",
        "Quantity of Data",
        "Quantity of Examples",
        "Quantity of Samples",
        "Number of Entries",
        "Number of Rows",
        "Amount of Data",
        "Amount of Examples",
        "Estimated Dataset Size and Justification",
        "Dataset Size & Justification",
        "Dataset Size and Justification",
        "Size & Justification",
        "Size and Justification",
    ],
    ask: "How many examples would you start with?",
    wanted: "A number or a range, such as you could really collect.",
    help: Help {
        purpose: "The number decides how long collecting takes and how much the model can learn.",
        think: &[
            "How many could you write or check in the time that you have?",
            "How many different situations must appear?",
        ],
        terms: &["sample", "overfitting"],
        example: "240-300",
    },
    kind: Kind::Line { suggests: no_suggestions },
    need: Need::Required,
};

pub static SIZE_JUSTIFICATION: Question = Question {
    id: "dataset.size_justification",
    name: "the reason for the size",
    label: "Estimated Dataset Size & Justification",
    place: Place::Beneath,
    also: &[
        "Justification",
        "Size Justification",
        "Why",
        "Reason",
        "Rationale",
        "Why this size",
        "Justification of Size",
    ],
    ask: "Why that many?",
    wanted: "One or two sentences.",
    help: Help {
        purpose: "A number without a reason is a guess. The reason may be effort, variety, or what others needed.",
        think: &["Which situations must be covered, and how often each?", "What would go wrong with half as many?"],
        terms: &["overfitting", "held-out"],
        example: "The nursery sells sixty kinds of plants; four or five labels for each show the same style in different words, \
                  and the head gardener can approve that many in two evenings.",
    },
    kind: Kind::Prose,
    need: Need::Required,
};

fn choices() -> Vec<Choice> {
    let keys = |format: &formats::Format| format.keys.iter().map(|key| key.name).collect::<Vec<_>>().join(", ");
    formats::FORMATS
        .iter()
        .map(|format| Choice { value: format.id.into(), says: format!("{}: {}", format.name, keys(format)) })
        .collect()
}
