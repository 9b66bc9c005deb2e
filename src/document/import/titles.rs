//! Which section a heading opens, in whatever words.

use super::dates;
use super::words::{self, Wanted};
use crate::question::Section;
use crate::sections;
use std::ops::Range;
use std::sync::LazyLock;

/// A heading that opens a section.
#[derive(Clone)]
pub struct Title {
    pub section: &'static Section,
    /// What of the heading goes beyond the title: "gemma-2-9b-it" in "Base model: gemma-2-9b-it".
    pub rest: Range<usize>,
    /// The heading carries a number or one of the section's own names, so that it can hardly be anything else.
    pub certain: bool,
}

/// Words of which one tells the section where a heading has no known name, in the order of the sections; also in the
/// languages of students who write all but the headings' numbers in their own.
#[rustfmt::skip]
const TELLING: [Wanted; 6] = [
    Wanted::of(&[
        "scenario", "scenarios", "problem", "task", "szenario", "aufgabe", "scénario", "problème", "tâche", "escenario", "problema",
        "tarea", "cenário",
    ]),
    Wanted::of(&["model", "llm", "modell", "basismodell", "modèle", "modelo", "modello"]),
    Wanted::of(&["data", "dataset", "datasets", "corpus", "daten", "datensatz", "données", "datos", "dados", "dati"]),
    Wanted::of(&[
        "method", "methods", "technique", "finetuning", "tuning", "lora", "qlora", "methode", "verfahren", "méthode", "método", "metodo",
        "técnica",
    ]),
    Wanted::of(&[
        "evaluation", "evaluate", "evaluating", "metrics", "testing", "test", "tests", "auswertung", "bewertung", "évaluation", "Évaluation",
        "evaluación", "avaliação", "valutazione",
    ]),
    Wanted::of(&[
        "challeng*", "risk", "risks", "limitations", "limits", "snags", "downsides", "awake", "difficult*", "pitfall*", "wrong", "trouble*", "worry", "worries", "concerns",
        "obstacle*", "danger*", "threats", "hurdles", "caveats", "weaknesses", "fears", "doubts", "fail*", "herausforderungen", "risiken", "défis", "difficultés", "risques", "limites",
        "desafíos", "retos", "riesgos", "dificultades", "desafios", "riscos", "sfide", "rischi",
    ]),
];

/// Words of a title of the whole document.
const WHOLE: Wanted = Wanted::of(&["proposal", "assignment", "week", "homework", "submission"]);

/// The section that a heading opens.
pub fn find(heading: &str) -> Option<Title> {
    let (number, start) = number(heading);
    let title = heading[start..].trim_end_matches(['*', '_', '#', ' ', ':']);
    let end = start + title.len();
    let named = |text: &str| self::named(&words::Key::new(text)).map(|at| sections::ALL[at]);
    if let Some(section) = named(title) {
        return Some(Title { section, rest: end..end, certain: true });
    }
    for (mark, separator) in [(b':', ":"), (0xE2, " – "), (0xE2, " — "), (b'-', " - "), (b'(', "("), (b',', ", ")] {
        // Most titles have none of these.
        if memchr::memchr(mark, title.as_bytes()).is_some()
            && let Some((name, rest)) = title.split_once(separator)
            && let Some(section) = named(name)
        {
            let rest_at = if separator == ", " { end } else { end - rest.len() };
            let end = end - usize::from(separator == "(" && rest.ends_with(')'));
            return Some(Title { section, rest: rest_at..end.max(rest_at), certain: separator != ", " });
        }
    }
    if WHOLE.any_in(title) {
        return None;
    }
    if !words::at_most(title, 7) {
        return sentence(title, start);
    }
    let tells = |at: usize| words::words(title).any(|(_, word)| TELLING[at].has(word));
    if let Some(at) = number.and_then(|number| number.checked_sub(1)).filter(|at| *at < 6 && tells(*at)) {
        return Some(Title { section: sections::ALL[at], rest: end..end, certain: true });
    }
    let mut told = (0..6).filter(|at| tells(*at));
    let first = told.next()?;
    // "Model evaluation" is about the evaluation: the model is in every section.
    let at = match told.next() {
        None => first,
        Some(second) if first == 1 && told.next().is_none() => second,
        Some(_) => return None,
    };
    Some(Title { section: sections::ALL[at], rest: end..end, certain: false })
}

/// What the heading of our own documents opens.
pub fn own(section: &'static Section) -> Title {
    Title { section, rest: section.title.len()..section.title.len(), certain: true }
}

/// A heading that is a sentence: "The model I would start from is OLMo 2", of which all is kept.
fn sentence(title: &str, start: usize) -> Option<Title> {
    const ARTICLES: [&str; 5] = ["the", "my", "our", "a", "your"];
    let mut words = words::words(title);
    let mut first = words.next()?.1;
    if words::is_any(first, &ARTICLES) {
        first = words.next()?.1;
        if words::is_any(first, &["base", "training", "fine", "open"]) {
            first = words.next()?.1;
        }
    } else {
        return None;
    }
    let at = TELLING.iter().position(|telling| telling.has(first))?;
    Some(Title { section: sections::ALL[at], rest: start..start + title.len(), certain: false })
}

/// The sections that a heading names together, by their places: "Model & method", "5. Evaluation and challenges".
pub fn joint(heading: &str) -> Vec<usize> {
    let title = &heading[number(heading).1..];
    if !words::at_most(title, 8)
        || !(title.contains(['&', '+', '/', ',']) || words::has_any(title, &["and", "und", "et", "y", "e"]))
    {
        return Vec::new();
    }
    let mut named = Vec::new();
    for part in [" & ", " + ", "/", ", ", " and ", " und ", " et ", " y ", " e "]
        .iter()
        .fold(vec![title], |parts, mark| parts.into_iter().flat_map(|part| part.split(mark)).collect())
    {
        let Some(title) = find(part.trim()) else { continue };
        let Some(at) = sections::ALL.iter().position(|section| section.id == title.section.id) else { continue };
        if !named.contains(&at) {
            named.push(at);
        }
    }
    if named.len() > 1 { named } else { Vec::new() }
}

/// The names of the sections as keys.
static KNOWN: LazyLock<[Vec<String>; 6]> = LazyLock::new(|| {
    sections::ALL.map(|section| {
        let names = [section.title, section.name].into_iter().chain(section.also.iter().copied());
        names.map(words::known).collect()
    })
});

/// The section that has a name for its own, by its place.
pub fn named(name: &words::Key) -> Option<usize> {
    KNOWN.iter().position(|names| names.iter().any(|known| name.is_known(known)))
}

/// Words before the number of a title.
const LEADS: Wanted = Wanted::of(&["section", "part", "chapter", "step", "question", "task", "teil", "abschnitt"]);
/// Numbers that are no digits; all but the first need such a word before them.
const NUMERALS: [[&str; 6]; 3] = [
    ["i", "ii", "iii", "iv", "v", "vi"],
    ["one", "two", "three", "four", "five", "six"],
    ["a", "b", "c", "d", "e", "f"],
];

/// The number before a title, and where the title begins: "2. ", "6) ", "Section 4 – ", "Part 3: ", "IV. ".
pub fn number(heading: &str) -> (Option<usize>, usize) {
    let start = heading.len() - heading.trim_start_matches(['*', '_', '#', ' ', '§']).len();
    if let Some(start) = dates::title(heading) {
        return (None, start);
    }
    let mut text = &heading[start..];
    // "(1) Problem", "[ii] Model"
    if text.starts_with(['(', '[']) && text.as_bytes().iter().take(6).any(|byte| matches!(byte, b')' | b']')) {
        text = &text[1..];
    }
    let mut words = words::words(text);
    let Some((0, first)) = words.next() else { return (None, start) };
    let (at, numeral, bare) = match LEADS.has(first) {
        true => match words.next() {
            Some((at, word)) => (at, word, true),
            None => return (None, start),
        },
        false => (0, first, false),
    };
    let numerals = if bare { NUMERALS.as_slice() } else { &NUMERALS[..1] };
    let place = |six: &[&str; 6]| six.iter().position(|word| word.eq_ignore_ascii_case(numeral)).map(|at| at + 1);
    let number = numerals.iter().find_map(place).or_else(|| numeral.parse().ok().filter(|number| *number <= 20));
    let Some(number) = number else { return (None, start) };
    let mut after = &text[at + numeral.len()..];
    // "2.1 Justification" is the first part of the second.
    while let Some(rest) = after.strip_prefix('.').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    // "1 of 6", "4/6"
    for of in ["/", " of "] {
        let total = after.strip_prefix(of).filter(|total| total.starts_with(|c: char| c.is_ascii_digit()));
        after = total.map_or(after, |total| total.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    let rest = after.trim_start_matches(['.', ')', ']', ':', ' ', '–', '—', '-', '*', '_']);
    if rest.len() == after.len() || (rest.is_empty() && !bare) {
        return (None, start);
    }
    (Some(number), heading.len() - rest.len())
}

/// Whether the heading is one for the document as a whole.
pub fn is_whole(heading: &str) -> bool {
    WHOLE.any_in(heading) || words::has_any(heading, &["strategy"])
}

/// Words of headings that stand beside the six sections.
#[rustfmt::skip]
const BESIDE: [&str; 24] = [
    "references", "reference", "conclusion", "conclusions", "summary", "appendix", "sources", "literature", "bibliography", "timeline",
    "schedule", "budget", "acknowledg*", "introduction", "intro", "abstract", "contents", "notes", "outlook", "next", "links", "about",
    "background", "preface",
];

/// Whether the heading is one that no section of the assignment has, wherever it stands.
pub fn is_beside(heading: &str) -> bool {
    words::has_any(heading, &BESIDE) || WHOLE.any_in(heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_headings_open_what_they_are_found_to_open() {
        for section in sections::ALL {
            let (own, found) = (own(section), find(section.title).unwrap());
            assert_eq!((own.section.id, own.rest, own.certain), (found.section.id, found.rest, found.certain));
        }
    }
}
