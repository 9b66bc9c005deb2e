//! Section 4: how the model is tuned.

use crate::catalog::methods;
use crate::question::{Choice, Help, Kind, Need, Place, Question, Section};

pub static SECTION: Section = Section {
    id: "method",
    name: "Method",
    title: "Fine-tuning Method",
    label: "Your Recommended Fine-tuning Method and Justification",
    also: &[
        "Method",
        "Fine-tuning",
        "Finetuning Method",
        "Fine tuning Method",
        "Training Method",
        "Approach",
        "Training",
        "Fine-tuning Approach",
        "Finetuning",
        "Fine-tuning Strategy",
        "The Method",
    ],
    intro: "Recommend one method, say why it suits this model and this task, and name what you would set.",
    questions: &[&NAME, &JUSTIFICATION, &PARAMETERS],
};

pub static NAME: Question = Question {
    id: "method.name",
    name: "the method",
    label: "Method",
    place: Place::OnLabel,
    also: &[
        "Fine-tuning Method",
        "Recommended Method",
        "Technique",
        "Approach",
        "Chosen Method",
        "Method Name",
        "Recommended Fine-tuning Method",
    ],
    ask: "Which fine-tuning method do you recommend?",
    wanted: "One from the list, or another in your own words.",
    help: Help {
        purpose: "Methods differ in how many weights they train, and so in memory, time and effect.",
        think: &["How much GPU memory can you count on?", "How far is your task from what the model can do already?"],
        terms: &["LoRA", "QLoRA", "PEFT", "full fine-tuning"],
        example: "IA3",
    },
    kind: Kind::Choice { of: choices, open: true },
    need: Need::Required,
};

pub static JUSTIFICATION: Question = Question {
    id: "method.justification",
    name: "the reasons for the method",
    label: "Justification",
    place: Place::Beneath,
    also: &["Why", "Reason", "Reasons", "Rationale", "Reasoning", "Why this method", "Motivation", "Explanation"],
    ask: "Why this method, for this task and this model?",
    wanted: "A few sentences: resources, effect, and how easy it is with common tools.",
    help: Help {
        purpose: "The same method can be right for one problem and wasteful for another. Say what makes it right for yours.",
        think: &[
            "Which computer would run the training, and does the model fit there?",
            "Is a small change of behaviour enough, or must the model learn much that is new?",
            "Which library would you use?",
        ],
        terms: &["quantisation", "adapter", "optimizer state", "gradient checkpointing"],
        example: "The office computer has no large graphics card, and IA3 trains so few weights that the one-billion model can be \
                  tuned there overnight. The labels need a new form rather than new knowledge, so scaling a few \
                  activations should do, and the PEFT library supports it with one line of configuration.",
    },
    kind: Kind::Prose,
    need: Need::Required,
};

pub static PARAMETERS: Question = Question {
    id: "method.parameters",
    name: "the key parameters",
    label: "Key Parameters to Consider",
    place: Place::Beneath,
    also: &[
        "Key Parameters",
        "Parameters",
        "Hyperparameters",
        "Hyper-parameters",
        "Settings",
        "Parameters to Consider",
        "Key Hyperparameters",
        "Configuration",
        "To vary",
        "Parameters to vary",
        "Settings to try",
        "Knobs",
        "Params",
        "Hyperparams",
        "Key Params",
        "To set",
        "To be varied",
        "Dials",
    ],
    ask: "Which parameters would you set or try out?",
    wanted: "Name the main ones of your method; values are optional.",
    help: Help {
        purpose: "Naming the parameters shows that you know what the method can be steered by.",
        think: &[
            "Which parameters does your method have that others do not?",
            "Which one would you change first if the result were poor, and why?",
        ],
        terms: &["rank", "alpha", "target modules", "learning rate"],
        example: "I would choose which projections are scaled (target_modules, feedforward_modules) and try two learning rates.",
    },
    kind: Kind::Prose,
    need: Need::Required,
};

fn choices() -> Vec<Choice> {
    methods::METHODS
        .iter()
        .map(|method| Choice {
            value: method.name.into(),
            says: format!("base {}; trains {}", method.base, method.trains),
        })
        .collect()
}
