//! Section 1: which problem the tuned model is to solve.

use crate::catalog::scenarios;
use crate::question::{Help, Kind, Need, Place, Question, Section};

pub static SECTION: Section = Section {
    id: "scenario",
    name: "Scenario",
    title: "Problem Scenario",
    label: "Your Chosen Scenario (or Custom Definition)",
    also: &[
        "Scenario",
        "Problem",
        "Problem Statement",
        "Chosen Scenario",
        "Use Case",
        "Task",
        "The Problem",
        "Problem Definition",
    ],
    intro: "Choose one of the four scenarios, then say in your own words what the model has to do.",
    questions: &[&CHOICE, &DESCRIPTION],
};

pub static CHOICE: Question = Question {
    id: "scenario.choice",
    name: "the chosen scenario",
    label: "Your Chosen Scenario (or Custom Definition)",
    place: Place::OnLabel,
    also: &[
        "Chosen Scenario",
        "Scenario",
        "Your Chosen Scenario",
        "Selected Scenario",
        "Scenario Choice",
        "Choice",
        "My Scenario",
    ],
    ask: "Which scenario do you choose?",
    wanted: "One letter.",
    help: Help {
        purpose: "Everything after this is judged against the scenario: data, method and tests must fit it.",
        think: &[
            "For which of these could you write twenty good examples yourself?",
            "Do you have a small problem of your own that you know better than these?",
        ],
        terms: &["fine-tuning"],
        example: "",
    },
    kind: Kind::Choice { of: scenarios::choices, open: false },
    need: Need::Required,
};

pub static DESCRIPTION: Question = Question {
    id: "scenario.description",
    name: "the description of the scenario",
    label: "Your Chosen Scenario (or Custom Definition)",
    place: Place::Beneath,
    also: &[
        "Description",
        "Problem Description",
        "Scenario Description",
        "Custom Definition",
        "Problem",
        "Definition",
        "Details",
        "Task",
    ],
    ask: "What is the problem? Describe it in your own words.",
    wanted: "A few sentences: who asks, what goes in, what comes out.",
    help: Help {
        purpose: "A reader who does not know the assignment should understand what the model gets and what it must give back.",
        think: &[
            "Who uses the model, and when?",
            "What exactly is one input, and what is a good output for it?",
            "Why would a good prompt alone not be enough?",
        ],
        terms: &["fine-tuning", "prompt"],
        example: "A plant nursery prints a care label for every pot. The gardener types the Latin name and the place \
                  where the plant will stand; the model returns a label of at most forty words on light, water and frost. \
                  With a prompt alone the labels differ in order and length, so the printer cuts them off.",
    },
    kind: Kind::Prose,
    need: Need::Required,
};
