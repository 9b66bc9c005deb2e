//! Which files of one run share long passages. Files are read once for their numbers, and those that have some in common
//! again for the words; the files are numbered by name, so that the order of the command line changes nothing.

use super::paths::{Input, Kind};
use super::{Contents, read, same_person, texts};
use crate::document;
use crate::report::sheet::{self, Place, Sheet, Source, Spot};
use crate::report::{excerpt, visible_line};
use crate::rules;
use crate::similar::{Compared, Given, Index, OTHERS, Passage, Words};
use std::collections::HashMap;

/// What a file shares, by the file's place in the list.
pub type Shared = HashMap<usize, Vec<Spot>>;

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
    for (rank, at) in order.iter().enumerate() {
        if let Some(source) = open(&files[*at]) {
            index.add(rank, &Words::of(texts(&source), &given));
        }
    }
    let mut found: HashMap<usize, Vec<(Passage, Spot)>> = HashMap::new();
    // Pairs come sorted by their first file, which stays open for all its partners.
    let mut first: Option<(usize, Source, Compared)> = None;
    for (a, b) in index.pairs() {
        let (at_a, at_b) = (order[a], order[b]);
        if same_person(&files[at_a].path, &files[at_b].path) {
            continue;
        }
        if first.as_ref().is_none_or(|(at, ..)| *at != at_a) {
            first = open(&files[at_a]).map(|source| {
                let compared = Compared::new(Words::of(texts(&source), &given));
                (at_a, source, compared)
            });
        }
        let (Some((_, here, compared)), Some(there)) = (&first, open(&files[at_b])) else { continue };
        let Some(passage) = compared.longest(&Words::of(texts(&there), &given)) else { continue };
        let turned = Passage { words: passage.words, here: passage.there.clone(), there: passage.here.clone() };
        let about_a = spot(here, &there, &files[at_b], &passage);
        let about_b = spot(&there, here, &files[at_a], &turned);
        found.entry(at_a).or_default().extend(about_a.map(|spot| (passage, spot)));
        found.entry(at_b).or_default().extend(about_b.map(|spot| (turned, spot)));
    }
    let longest_first = |(at, mut of_file): (usize, Vec<(Passage, Spot)>)| {
        of_file.sort_by_key(|(passage, _)| std::cmp::Reverse(passage.words));
        (at, of_file.into_iter().take(OTHERS).map(|(_, spot)| spot).collect())
    };
    found.into_iter().map(longest_first).collect()
}

/// Adds what a file shares to what else was found in it.
pub fn add(sheet: &mut Sheet, shared: Vec<Spot>) {
    if shared.is_empty() {
        return;
    }
    sheet.findings.extend(shared);
    sheet.findings.sort_by_key(|spot| spot.place);
}

fn open(input: &Input) -> Option<Source> {
    match read::contents(input) {
        Contents::Document(text) => Some(Source::Document(Box::new(document::read(&text, None)), String::new())),
        Contents::Draft(draft) => Some(Source::Draft(draft.proposal)),
        Contents::Pdf | Contents::Closed(_) => None,
    }
}

/// The note about one side of a passage.
fn spot(here: &Source, there: &Source, other: &Input, passage: &Passage) -> Option<Spot> {
    let rule = rules::find("answer/shared-with")?;
    let (question, span) = &passage.here;
    let (place, quote) = match here {
        Source::Document(imported, _) => {
            let text = sheet::text_of(imported, question);
            (Some(sheet::place_of(imported, question, text, span.clone())), text.get(span.clone())?)
        }
        _ => (None, here.proposal()?.text(question).get(span.clone())?),
    };
    let where_there = match (there, &passage.there) {
        (Source::Document(imported, _), (question, span)) => {
            let Place { line, column, .. } =
                sheet::place_of(imported, question, sheet::text_of(imported, question), span.clone());
            format!("{}:{line}:{column}", other.path.display())
        }
        (_, (question, _)) => format!("{}, {}", other.path.display(), question.id),
    };
    let message = format!("{} words stand in {where_there}, too: \"{}\"", passage.words, excerpt(quote, 100));
    Some(Spot {
        rule,
        level: rule.level,
        question: Some(question),
        place,
        span: place.is_none().then(|| span.clone()),
        message: visible_line(&message),
        quote: Some(sheet::quote(quote)),
    })
}
