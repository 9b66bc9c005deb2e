//! Which files of one run share long passages. Files are read once for their numbers, and those that have some in common
//! again for the words; the files are numbered by name, so that the order of the command line changes nothing.

use super::paths::{self, Input, Kind};
use super::read::{self, Contents};
use crate::proposal::Proposal;
use crate::report::sheet::{self, Place, Sheet, Source, Spot};
use crate::report::{excerpt, visible_line};
use crate::rules;
use crate::sections;
use crate::similar::{Compared, Given, Index, OTHERS, Passage, Span, Words};
use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

/// What a file shares, by the file's place in the list.
pub type Shared = HashMap<usize, Vec<Spot>>;

/// The words of a class are kept for the comparison; those of more files than that are read again, so that memory is bounded.
const KEPT: usize = 300_000;

/// Compares files.
pub fn find(files: &mut [Input]) -> Shared {
    // Standard input can be read only once.
    for input in files.iter_mut().filter(|input| input.kind == Kind::StandardInput) {
        input.kind = read::document(&input.path).map_or_else(Kind::Closed, Kind::Given);
    }
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by(|a, b| files[*a].path.cmp(&files[*b].path));
    let given = Given::new();
    let mut index = Index::default();
    let mut words = Words::default();
    let mut kept: HashMap<usize, Words> = HashMap::new();
    let mut room = KEPT;
    for (rank, at) in order.iter().enumerate() {
        if let Some(opened) = Opened::read(&files[*at]) {
            opened.read_words(&mut words, &given);
            index.add(rank, &words);
            room = room.saturating_sub(words.len());
            if room > 0 {
                kept.insert(rank, std::mem::take(&mut words));
            } else {
                kept = HashMap::new();
            }
        }
    }
    let mut found: HashMap<usize, Vec<(u32, Spot)>> = HashMap::new();
    // Pairs come sorted by their first file, which stays open for all its partners, and is never the second of a later pair.
    let mut first: Option<(usize, Compared, OnceCell<Option<Opened>>)> = None;
    for (a, b) in index.pairs() {
        let (at_a, at_b) = (order[a], order[b]);
        if same_person(&files[at_a].path, &files[at_b].path) {
            continue;
        }
        if first.as_ref().is_none_or(|(at, ..)| *at != a) {
            let read = || Opened::read(&files[at_a]).map(|opened| opened.words(&given));
            first = kept.remove(&a).or_else(read).map(|words| (a, Compared::new(words), OnceCell::new()));
        }
        let Some((_, compared, opened)) = &first else { continue };
        let passage = match kept.get(&b) {
            Some(words) => compared.longest(words),
            None => Opened::read(&files[at_b]).and_then(|opened| {
                opened.read_words(&mut words, &given);
                compared.longest(&words)
            }),
        };
        let Some(Passage { words, here: span, there: other }) = passage else { continue };
        let here = opened.get_or_init(|| Opened::read(&files[at_a]));
        let (Some(here), Some(there)) = (here, Opened::read(&files[at_b])) else { continue };
        let place_a = named(&files[at_a].path, here, &span);
        let place_b = named(&files[at_b].path, &there, &other);
        found.entry(at_a).or_default().extend(here.spot(span, words, &place_b));
        found.entry(at_b).or_default().extend(there.spot(other, words, &place_a));
    }
    let longest_first = |(at, mut of_file): (usize, Vec<(u32, Spot)>)| {
        of_file.sort_by_key(|(words, _)| Reverse(*words));
        (at, of_file.into_iter().take(OTHERS).map(|(_, spot)| spot).collect())
    };
    found.into_iter().map(longest_first).collect()
}

/// Adds what a file shares to what else was found in it, and tells which answer each passage belongs to.
pub fn add(sheet: &mut Sheet, shared: Vec<Spot>) {
    if shared.is_empty() {
        return;
    }
    let answers: Vec<_> = match &sheet.source {
        Source::Document(imported, _) => {
            let answered = sections::questions().filter_map(|it| Some((it, imported.proposal.answer(it)?.len())));
            let bounds = answered.filter(|(_, length)| *length > 0).map(|(question, length)| {
                (question, imported.position(question, 0)..=imported.position(question, length - 1))
            });
            bounds.collect()
        }
        _ => Vec::new(),
    };
    for mut spot in shared {
        let holds = |place: Place| answers.iter().find(|(_, lines)| lines.contains(&(place.line, place.column)));
        if let Some((question, _)) = spot.place.and_then(holds) {
            spot.question = Some(question);
        }
        sheet.findings.push(spot);
    }
    sheet.findings.sort_by_key(|spot| spot.place);
}

/// A file whose words are compared.
enum Opened {
    Document(String),
    Draft(Proposal),
}

impl Opened {
    fn read(input: &Input) -> Option<Opened> {
        match read::contents(input) {
            Contents::Document(text) => Some(Opened::Document(text)),
            Contents::Draft(draft) => Some(Opened::Draft(draft.proposal)),
            Contents::Pdf | Contents::Closed(_) => None,
        }
    }

    fn words(&self, given: &Given) -> Words {
        let mut words = Words::default();
        self.read_words(&mut words, given);
        words
    }

    /// Reads the words in the place of another file's.
    fn read_words(&self, words: &mut Words, given: &Given) {
        match self {
            Opened::Document(text) => words.read_document(text, given),
            Opened::Draft(proposal) => {
                let answers = sections::questions().filter_map(|it| Some((it, proposal.answer(it)?)));
                words.read_answers(answers, given);
            }
        }
    }

    /// The note about a passage.
    fn spot(&self, (question, span): Span, words: u32, there: &str) -> Option<(u32, Spot)> {
        let rule = rules::find("answer/shared-with")?;
        let (place, quote) = match self {
            Opened::Document(text) => (Some(sheet::place_in(text, span.clone())), text.get(span.clone())?),
            Opened::Draft(proposal) => (None, proposal.text(question?).get(span.clone())?),
        };
        let message = format!("{words} words stand in {there}, too: \u{201c}{}\u{201d}", excerpt(quote, 100));
        let spot = Spot {
            rule,
            level: rule.level,
            question,
            place,
            span: place.is_none().then(|| span.clone()),
            message: visible_line(&message),
            quote: Some(sheet::quote(quote)),
        };
        Some((words, spot))
    }
}

/// The name of a place in a file.
fn named(path: &Path, opened: &Opened, (question, span): &Span) -> String {
    let path = path.display();
    match (opened, question) {
        (Opened::Document(text), _) => {
            let place = sheet::place_in(text, span.clone());
            format!("{path}:{}:{}", place.line, place.column)
        }
        (Opened::Draft(_), Some(question)) => format!("{path}, {}", question.id),
        (Opened::Draft(_), None) => path.to_string(),
    }
}

/// Whether two files are the same person's draft and document.
fn same_person(a: &Path, b: &Path) -> bool {
    paths::stem(a) == paths::stem(b) && a.parent() == b.parent()
}
