//! Section 2: which open model is tuned, and why that one.

use crate::catalog::models;
use crate::question::{Help, Kind, Need, Place, Question, Section};

pub static SECTION: Section = Section {
    id: "base_model",
    name: "Base model",
    title: "Base Model Selection",
    label: "Your Proposed Base Model and Justification",
    also: &["Base Model", "Model", "Model Selection", "Model Choice", "The Model", "Choice of Model", "Which Model"],
    intro: "Choose an open-weights model to start from, and say in two or three sentences why.",
    questions: &[&NAME, &JUSTIFICATION],
};

pub static NAME: Question = Question {
    id: "base_model.name",
    name: "the base model",
    label: "Base Model",
    place: Place::OnLabel,
    also: &[
        "Model",
        "Proposed Base Model",
        "Model Name",
        "Name",
        "Chosen Model",
        "Chosen Base Model",
        "Selected Model",
        "Proposed Model",
        "Base",
        "Model id",
    ],
    ask: "Which open model do you start from?",
    wanted: "One line: a Hugging Face id, an Ollama tag or a plain name.",
    help: Help {
        purpose: "Fine-tuning changes the weights of a model, so you need one whose weights you can download.",
        think: &[
            "How large a model can the computer that you have in mind hold?",
            "Has it been trained to follow instructions, or only to continue text?",
            "What does its licence allow?",
        ],
        terms: &["base model", "open weights", "instruction-tuned", "parameters"],
        example: "allenai/OLMo-2-0425-1B-Instruct",
    },
    kind: Kind::Line { suggests: model_names },
    need: Need::Required,
};

pub static JUSTIFICATION: Question = Question {
    id: "base_model.justification",
    name: "the reasons for the base model",
    label: "Justification",
    place: Place::Beneath,
    also: &[
        "Why",
        "Reason",
        "Reasons",
        "Rationale",
        "Reasoning",
        "Why this model",
        "Justify",
        "Motivation",
        "Explanation",
    ],
    ask: "Why this model?",
    wanted: "Two or three sentences that weigh size, abilities, licence and how easy it is to get.",
    help: Help {
        purpose: "A reader should see that you compared: what the model is good at, what it costs, and what you gave up.",
        think: &[
            "Does it fit into the memory that you have?",
            "What can it do already, before any tuning?",
            "May you use it for this purpose, and will you find help when it fails?",
        ],
        terms: &["licence", "gated", "quantisation", "context window"],
        example: "With one billion parameters it fits the nursery's office computer, even while it is being tuned. \
                  It already follows short instructions in English, and the Apache licence lets the nursery print what it writes. \
                  A larger model would know more plants, but the label only needs what the gardener typed.",
    },
    kind: Kind::Prose,
    need: Need::Required,
};

/// Ids of models for what is being typed.
fn model_names(typed: &str) -> Vec<String> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    models::suggest(typed, 5).into_iter().map(|model| model.id.to_string()).collect()
}
