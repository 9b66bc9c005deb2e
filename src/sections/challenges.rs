//! Section 6: what may go wrong.

use crate::question::{Help, Kind, Need, Place, Question, Section};

pub static SECTION: Section = Section {
    id: "challenges",
    name: "Challenges",
    title: "Potential Challenges",
    label: "Your Identified Potential Challenges",
    also: &[
        "Challenges",
        "Risks",
        "Potential Risks",
        "Limitations",
        "Difficulties",
        "Problems",
        "Risks and Challenges",
        "Challenges and Risks",
        "Potential Problems",
        "What Could Go Wrong",
        "What Can Go Wrong",
        "Pitfalls",
        "Risks and Limitations",
    ],
    intro: "Name one or two things that could go wrong, beyond not having enough compute.",
    questions: &[&FIRST, &SECOND],
};

pub static FIRST: Question = Question {
    id: "challenges.first",
    name: "the first challenge",
    label: "Challenge 1",
    place: Place::Beneath,
    also: &["First", "First Challenge", "Challenge", "Challenge one", "Risk 1", "Challenge #1", "Risk"],
    ask: "What could go wrong?",
    wanted: "A challenge of your scenario: data, overfitting, evaluation, ethics. More than a lack of compute.",
    help: Help {
        purpose: "Seeing a problem before it happens is half of solving it.",
        think: &[
            "Where could the data mislead the model?",
            "What could look good in your test and still be wrong?",
            "Whom could a wrong output hurt?",
        ],
        terms: &["overfitting", "hallucination", "catastrophic forgetting"],
        example: "Customers misspell Latin names, and a confident label for the wrong plant can kill it. I would add misspelt names \
                  whose right answer is a question back.",
    },
    kind: Kind::Prose,
    need: Need::Required,
};

pub static SECOND: Question = Question {
    id: "challenges.second",
    name: "the second challenge",
    label: "Challenge 2",
    place: Place::Beneath,
    also: &["Second", "Second Challenge", "Challenge two", "Risk 2", "Challenge #2"],
    ask: "Is there a second challenge?",
    wanted: "Another one, of a different kind. You may skip this.",
    help: Help {
        purpose: "A second challenge from another corner shows that you looked at the whole plan.",
        think: &["If the first is about data, what about the test, or the people who use the model?"],
        terms: &["overfitting", "bias"],
        example: "Sixty kinds of plants are few: the model may learn the labels by heart, and new plants would get a mixture of \
                  old ones.",
    },
    kind: Kind::Prose,
    need: Need::Optional,
};
