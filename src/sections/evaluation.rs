//! Section 5: how one finds out whether the tuned model is good.

use crate::question::{Help, Kind, Need, Place, Question, Section};

pub static SECTION: Section = Section {
    id: "evaluation",
    name: "Evaluation",
    title: "Evaluation Strategy",
    label: "Your Evaluation Strategy",
    also: &[
        "Evaluation",
        "Metrics",
        "Testing",
        "Evaluation Plan",
        "Assessment",
        "Test",
        "How to Evaluate",
        "Evaluation Metrics",
        "Measuring Success",
        "Validation",
        "How to Test",
        "How I Would Test It",
        "Evaluating the Model",
    ],
    intro: "Say how you would find out whether the tuned model does the task well. One kind of method is enough, both are better.",
    questions: &[&QUALITATIVE, &QUANTITATIVE],
};

pub static QUALITATIVE: Question = Question {
    id: "evaluation.qualitative",
    name: "the qualitative evaluation",
    label: "Qualitative Method(s)",
    place: Place::Beneath,
    also: &[
        "Qualitative",
        "Qualitative Methods",
        "Qualitative Method",
        "Qualitative Evaluation",
        "Human Evaluation",
        "Reading",
        "By Reading",
        "By Hand",
        "Manual Review",
    ],
    ask: "How would people judge the outputs?",
    wanted: "One or two methods: who looks at what, and by which criteria.",
    help: Help {
        purpose: "Some qualities can only be judged by reading. Say who reads, how many outputs, and what counts as good.",
        think: &[
            "Could two readers agree on the criteria?",
            "Do the readers know which text came from which model?",
            "What do you compare with?",
        ],
        terms: &["rubric", "blind", "baseline", "held-out"],
        example: "Two gardeners who do not know which model wrote a label read forty labels for plants that were not in the \
                  training data, and mark each as printable, printable after a change, or wrong.",
    },
    kind: Kind::Prose,
    need: Need::OneOf("evaluation"),
};

pub static QUANTITATIVE: Question = Question {
    id: "evaluation.quantitative",
    name: "the quantitative evaluation",
    label: "Quantitative Method(s) (if applicable)",
    place: Place::Beneath,
    also: &[
        "Quantitative",
        "Quantitative Methods",
        "Quantitative Method",
        "Quantitative Method(s)",
        "Quantitative Evaluation",
        "Numbers",
        "In Numbers",
        "Figures",
        "In Figures",
        "Metrics",
        "Automatic Evaluation",
        "Automatic Metrics",
    ],
    ask: "What would you measure?",
    wanted: "One or two measures or automatic checks, and the data that they are computed on.",
    help: Help {
        purpose: "A number lets you compare versions. It only helps if it measures what your task needs.",
        think: &[
            "Which mistake would hurt most, and would this number show it?",
            "On which data, that the model has not seen, is it computed?",
            "What would the untuned model score?",
        ],
        terms: &["metric", "held-out", "baseline"],
        example: "On sixty plants kept out of training, a script counts how many labels stay under forty words and name light, \
                  water and frost in this order, for the tuned and for the untuned model.",
    },
    kind: Kind::Prose,
    need: Need::OneOf("evaluation"),
};
