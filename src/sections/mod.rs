//! What is asked: the name, then the six sections of a proposal, in the order in which they are asked and printed.

pub mod base_model;
pub mod challenges;
pub mod dataset;
pub mod evaluation;
pub mod method;
pub mod scenario;

use crate::question::{Help, Kind, Need, Place, Question, Section, no_suggestions};

/// The six sections.
pub static ALL: [&Section; 6] = [
    &scenario::SECTION,
    &base_model::SECTION,
    &dataset::SECTION,
    &method::SECTION,
    &evaluation::SECTION,
    &challenges::SECTION,
];

/// Who writes the proposal. Asked first; it names the file.
pub static AUTHOR: Question = Question {
    id: "author",
    name: "your name",
    label: "By",
    place: Place::OnLabel,
    also: &[
        "Author",
        "Name",
        "Student",
        "Student name",
        "Submitted by",
        "Written by",
        "Prepared by",
        "Author name",
        "Autor",
        "Autora",
        "Auteur",
        "Verfasser",
    ],
    ask: "What is your name?",
    wanted: "One line. It stands under the title and in the name of the file.",
    help: Help {
        purpose: "The file that you hand in is called week4_assignment_ and your name.",
        think: &["Under which name does your teacher know you?"],
        terms: &[],
        example: "Mira Okafor",
    },
    kind: Kind::Line { suggests: no_suggestions },
    need: Need::Required,
};

/// Every question in the order of asking.
pub fn questions() -> impl DoubleEndedIterator<Item = &'static Question> + Clone {
    std::iter::once(&AUTHOR).chain(ALL.into_iter().flat_map(|section| section.questions.iter().copied()))
}

/// How many questions there are.
pub fn count() -> usize {
    questions().count()
}

/// Where a question stands in the order of asking, from 0.
pub fn position(question: &Question) -> usize {
    questions().position(|other| other == question).unwrap_or(0)
}

pub fn question(id: &str) -> Option<&'static Question> {
    questions().find(|question| question.id == id)
}

pub fn section(id: &str) -> Option<&'static Section> {
    ALL.into_iter().find(|section| section.id == id)
}

/// The section in which a question stands, with its number from 1; none for the name.
pub fn of(question: &Question) -> Option<(usize, &'static Section)> {
    let at = ALL.iter().position(|section| section.id == question.section())?;
    Some((at + 1, ALL[at]))
}
