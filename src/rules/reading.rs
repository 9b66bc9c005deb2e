//! A proposal as the rules read it: the answers, the loose text of a document, and what is computed from them once.

use crate::catalog::methods::Method;
use crate::catalog::scenarios::{self, Scenario};
use crate::proposal::Proposal;
use crate::question::{Question, Section};
use crate::rules::base_model::{self, Named};
use crate::rules::dataset::records::{self, Sample};
use crate::rules::dataset::size::{self, Quantity};
use crate::rules::method;
use crate::rules::sentences::is_spoken;
use crate::rules::unwritten;
use crate::rules::words::Mentions;
use crate::sections;
use std::cell::OnceCell;

/// Text of a document that stands in a section but under no label, by section id.
/// It speaks for every question of its section that has no answer of its own, but for those that stand among the sections
/// themselves, by their ids: their label was left without an answer.
pub type Loose = Vec<(&'static str, String)>;

/// Stands among the loose texts where a document has no headings, and its text was parted by its words alone: where an
/// answer begins and ends is a guess.
pub const UNDIVIDED: &str = "undivided";
/// Stands among the sections of loose text where much of the document went to no section.
pub const UNPLACED: &str = "unplaced";

pub struct Reading<'a> {
    proposal: &'a Proposal,
    loose: &'a [(&'static str, String)],
    document: bool,
    /// The answers as they are, by question.
    raw: [Option<&'a str>; QUESTIONS],
    answers: [OnceCell<Option<&'a str>>; QUESTIONS],
    scenario: OnceCell<Option<&'static Scenario>>,
    model: OnceCell<Option<Named>>,
    method: OnceCell<Option<&'static Method>>,
    sample: OnceCell<Sample<'a>>,
    /// By question, after them by section for the loose texts, and last the empty text; read when a rule first asks.
    mentions: [OnceCell<Mentions<'a>>; TEXTS],
    /// By question, whether its answer was taken from the loose text.
    taken: [OnceCell<bool>; QUESTIONS],
    /// The numbers in the texts, in the order of `mentions`.
    quantities: [OnceCell<Vec<Quantity>>; TEXTS],
}

/// How many texts there can be: an answer to each question, a loose text in each section, and the empty one.
const TEXTS: usize = QUESTIONS + sections::ALL.len() + 1;

/// How many questions there are: the name, and those of the sections.
const QUESTIONS: usize = {
    let (mut count, mut at) = (1, 0);
    while at < sections::ALL.len() {
        count += sections::ALL[at].questions.len();
        at += 1;
    }
    count
};

impl<'a> Reading<'a> {
    /// Reads a draft.
    pub fn of(proposal: &'a Proposal) -> Reading<'a> {
        Reading::new(proposal, &[], false)
    }

    /// Reads a document, whose loose text counts as evidence.
    pub fn with_loose(proposal: &'a Proposal, loose: &'a Loose) -> Reading<'a> {
        Reading::new(proposal, loose, true)
    }

    fn new(proposal: &'a Proposal, loose: &'a [(&'static str, String)], document: bool) -> Reading<'a> {
        Reading {
            proposal,
            loose,
            document,
            raw: ORDER.map(|question| proposal.answer(question)),
            answers: [const { OnceCell::new() }; _],
            scenario: OnceCell::new(),
            model: OnceCell::new(),
            method: OnceCell::new(),
            sample: OnceCell::new(),
            mentions: [const { OnceCell::new() }; _],
            taken: [const { OnceCell::new() }; _],
            quantities: [const { OnceCell::new() }; _],
        }
    }

    /// Whether a document is read, in which an answer may stand where nobody asked for it.
    pub fn is_document(&self) -> bool {
        self.document
    }

    /// Whether the label of a question stands there, and nothing beneath.
    fn is_left_open(&self, question: &Question) -> bool {
        self.loose.iter().any(|(id, _)| *id == question.id)
    }

    /// Whether a section of which nothing was found may stand where the reader could not place it: then nobody knows that
    /// it is missing.
    pub(super) fn may_be_unplaced(&self, section: &str) -> bool {
        self.loose.iter().any(|(id, _)| *id == UNPLACED) && self.section(section).next().is_none()
    }

    /// Whether it is certain where the answers begin and end.
    pub fn is_divided(&self) -> bool {
        !self.loose.iter().any(|(id, _)| *id == UNDIVIDED)
    }

    /// The answer to a question, if it says anything: letters or digits outside HTML comments, more than its own label,
    /// and no blank of the template.
    pub fn answer(&self, question: &Question) -> Option<&'a str> {
        *self.answers[place(question)].get_or_init(|| {
            let text = self.raw(question)?;
            let says = says_something(text) && !is_label(text, question) && !unwritten::is_placeholder(text, question);
            says.then_some(text)
        })
    }

    /// The answer as it is, whatever it says.
    pub fn raw(&self, question: &Question) -> Option<&'a str> {
        self.raw[place(question)]
    }

    /// The answer, or else the loose text of its section, or else nothing.
    pub fn evidence(&self, question: &Question) -> &'a str {
        let loose = || if self.is_left_open(question) { "" } else { self.loose(question.section()) };
        self.answer(question).unwrap_or_else(loose)
    }

    /// The loose text of a section.
    pub fn loose(&self, section: &str) -> &'a str {
        self.loose.iter().find(|(id, _)| *id == section).map_or("", |(_, text)| text)
    }

    /// Whether the question is answered, by its own answer or by the loose text of its section.
    pub fn has(&self, question: &Question) -> bool {
        // An answer always does.
        self.answer(question).is_some() || says_something(self.evidence(question))
    }

    /// What the catalogue says to the name of the base model.
    pub(super) fn named_model(&self) -> Option<&Named> {
        self.model.get_or_init(|| self.answer(&sections::base_model::NAME).map(base_model::named)).as_ref()
    }

    /// The method that is recommended, if it is known.
    pub(super) fn recommended_method(&self) -> Option<&'static Method> {
        *self.method.get_or_init(|| method::recommends(self))
    }

    /// The example of the data as its records; empty where there is none.
    pub(super) fn sample(&self) -> &Sample<'a> {
        let text = || self.answer(&sections::dataset::EXAMPLE).unwrap_or("");
        self.sample.get_or_init(|| records::read(text()))
    }

    /// What the evidence for a question speaks of: its answer, or else the loose text of its section.
    pub fn mentions(&self, question: &Question) -> &Mentions<'a> {
        match self.answer(question) {
            Some(text) => self.mentions[place(question)].get_or_init(|| Mentions::of(text)),
            None => self.loose_mentions(question.section()),
        }
    }

    /// What the loose text of a section speaks of.
    pub fn loose_mentions(&self, section: &str) -> &Mentions<'a> {
        self.mentions[loose_place(section)].get_or_init(|| Mentions::of(self.loose(section)))
    }

    /// Whether the answer to a question is a part of the loose text of its section, from which it was taken.
    pub(super) fn is_taken(&self, question: &Question) -> bool {
        *self.taken[place(question)].get_or_init(|| {
            let loose = self.loose(question.section());
            !loose.is_empty() && self.answer(question).is_some_and(|text| contains(loose, text.trim()))
        })
    }

    /// The numbers in the evidence for a question, with their places in it.
    pub fn quantities(&self, question: &Question) -> &[Quantity] {
        match self.answer(question) {
            Some(text) => self.quantities[place(question)].get_or_init(|| size::quantities(text)),
            None => self.loose_quantities(question.section()),
        }
    }

    /// The numbers in the loose text of a section.
    pub fn loose_quantities(&self, section: &str) -> &[Quantity] {
        self.quantities[loose_place(section)].get_or_init(|| size::quantities(self.loose(section)))
    }

    /// Every text that speaks and is wanted: the answers by question, and the loose text of a section at its first open question.
    pub(super) fn texts(
        &self,
        wanted: impl Fn(&'static Question, &str) -> bool + Copy,
    ) -> impl Iterator<Item = (&'static Question, &Mentions<'a>)> {
        let answers =
            ORDER.into_iter().filter(move |question| self.answer(question).is_some_and(|text| wanted(question, text)));
        let loose = sections::ALL.into_iter().filter(move |section| {
            let loose = self.loose(section.id);
            says_something(loose) && !self.is_placed(section, loose)
        });
        let open = |section: &'static Section| {
            let open = section.questions.iter().find(|question| self.answer(question).is_none());
            open.or(section.questions.first()).copied()
        };
        let answers = answers.map(|question| (question, self.mentions(question)));
        let loose = loose.filter_map(move |section| {
            let question = open(section).filter(|question| wanted(question, self.loose(section.id)))?;
            Some((question, self.loose_mentions(section.id)))
        });
        answers.chain(loose)
    }

    /// Whether what stands in a section may have gone to its answers as well: half of it is enough to know it there.
    fn is_placed(&self, section: &Section, loose: &str) -> bool {
        section.questions.iter().filter_map(|question| self.answer(question)).map(str::len).sum::<usize>() * 2
            >= loose.len()
    }

    /// The loose texts of sections that [`Reading::texts`] leaves out. Their sentences may stand in answers, too.
    pub(super) fn left_over(&self) -> impl Iterator<Item = (&'static Section, &'a str)> {
        let loose = sections::ALL.into_iter().map(|section| (section, self.loose(section.id)));
        loose.filter(|(section, loose)| !loose.is_empty() && self.is_placed(section, loose))
    }

    /// All answers and loose texts of a section.
    pub fn section(&self, id: &str) -> impl Iterator<Item = &'a str> {
        let section = sections::section(id);
        let answers = section
            .into_iter()
            .flat_map(|section| section.questions.iter())
            .filter_map(|question| self.answer(question));
        answers.chain(Some(self.loose(id)).filter(|text| !text.is_empty()))
    }

    pub fn scenario(&self) -> Option<&'static Scenario> {
        *self.scenario.get_or_init(|| scenarios::find(self.proposal.text(&sections::scenario::CHOICE)))
    }
}

/// Where a question stands in the order of asking.
fn place(question: &Question) -> usize {
    // Every answer that a rule asks for goes through here: the sections are not walked for it.
    let place = usize::from(PLACES[key(question.id)]);
    if std::ptr::eq(ORDER[place], question) { place } else { sections::position(question) }
}

/// A number below [`KEYS`] that no two ids share; the compiler sees to that.
const fn key(id: &str) -> usize {
    (id.len() * 5 + id.as_bytes()[0] as usize) % KEYS
}

const KEYS: usize = 64;

/// Where the questions stand in the order of asking, by the keys of their ids.
static PLACES: [u8; KEYS] = {
    let (mut places, mut taken, mut at) = ([0; KEYS], [false; KEYS], 0);
    while at < QUESTIONS {
        let key = key(ORDER[at].id);
        assert!(!taken[key]);
        (places[key], taken[key], at) = (at as u8, true, at + 1);
    }
    places
};

/// Where the loose text of a section stands behind the answers.
fn loose_place(section: &str) -> usize {
    let at = sections::ALL.iter().position(|other| other.id == section);
    QUESTIONS + at.unwrap_or(sections::ALL.len())
}

static ORDER: [&Question; QUESTIONS] = {
    let mut order: [&Question; QUESTIONS] = [&sections::AUTHOR; QUESTIONS];
    let (mut next, mut section) = (1, 0);
    while section < sections::ALL.len() {
        let mut at = 0;
        while at < sections::ALL[section].questions.len() {
            order[next] = sections::ALL[section].questions[at];
            (next, at) = (next + 1, at + 1);
        }
        section += 1;
    }
    order
};

/// Whether a text contains another, which may be as long as itself. To prepare the search for all of it costs more than to try
/// the few places where its beginning stands.
fn contains(text: &str, part: &str) -> bool {
    /// So many bytes tell a place from most others ...
    const BEGINNING: usize = 16;
    /// ... and where they stand more often than this, they do not.
    const FEW: usize = 8;
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let beginning = memchr::memmem::Finder::new(&part[..part.len().min(BEGINNING)]);
    let mut from = 0;
    for _ in 0..FEW {
        let Some(at) = beginning.find(&text[from..]) else { return false };
        if text[from + at..].starts_with(part) {
            return true;
        }
        from += at + 1;
    }
    memchr::memmem::find(&text[from..], part).is_some()
}

/// Whether a text is no more than the label under which the answer should stand.
fn is_label(text: &str, question: &Question) -> bool {
    if text.len() > 80 || !text.contains([':', '*']) {
        return false;
    }
    let plain = |text: &str| {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let text = plain(text);
    std::iter::once(&question.label).chain(question.also).any(|label| plain(label) == text)
}

/// Whether a text has a letter or a digit of any script outside HTML comments.
pub fn says_something(text: &str) -> bool {
    // Nearly every text begins with a letter, so a comment is looked for only before the first one.
    let (mut from, mut letter) = (0, None);
    loop {
        if letter.is_none_or(|at| at < from) {
            match text[from..].find(is_spoken) {
                Some(at) => letter = Some(from + at),
                None => return false,
            }
        }
        let before = &text[from..letter.unwrap_or(from)];
        let opens = if before.as_bytes().contains(&b'<') { before.find("<!--") } else { None };
        let Some(start) = opens else { return true };
        match text[from + start..].find("-->") {
            Some(end) => from += start + end + 3,
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_wherever_it_stands() {
        let part = "ab".repeat(20) + "c";
        for text in [part.clone(), "ab".repeat(25) + "c", "x".to_string() + &"ab".repeat(2_000) + "c!"] {
            assert!(contains(&text, &part) && text.contains(&part), "{text}");
        }
        for text in ["", "ab", &part[1..], &"ab".repeat(2_000)] {
            assert!(!contains(text, &part), "{text}");
        }
    }
}
