//! Rules that hold for every answer.

use super::{Found, Level, Reading, Rule};
use crate::sections::{self, evaluation, scenario};

pub static RULES: &[Rule] = &[Rule {
    name: "answer/missing",
    level: Level::Error,
    about: &[&scenario::DESCRIPTION],
    finds: "a required answer is missing",
    why: "The assignment asks for it, and a reader can't judge what is not there.",
    mend: "Answer the question, with one sentence to begin with.",
    bad: &[(&scenario::DESCRIPTION, "")],
    good: &[(&evaluation::QUALITATIVE, "")],
    check: missing,
}];

fn missing(reading: &Reading<'_>, found: &mut Found) {
    for question in sections::questions() {
        let specific = ["evaluation", "challenges"].contains(&question.section());
        if !specific && question != &sections::AUTHOR && super::is_missing(reading, question) {
            found.at(question, format!("{} is missing", question.name));
        }
    }
}
