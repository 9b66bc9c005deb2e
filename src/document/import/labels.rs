//! Which question a label answers, in whatever words, and where in a line a label ends.

use super::{titles, words};
use crate::question::{Kind, Place, Question, Section};
use crate::sections::{self, base_model, challenges, dataset, evaluation, method, scenario};
use std::ops::Range;
use std::sync::LazyLock;

/// What a label announces.
#[derive(Clone, Copy, Debug)]
pub enum Label {
    /// An answer on the line, a longer one beneath, or both.
    Answers { short: Option<&'static Question>, long: Option<&'static Question> },
    /// The assignment's label above all answers of the section.
    Group,
}

impl Label {
    /// Whether it announces an answer to another question.
    pub fn is_other_than(&self, other: &Label) -> bool {
        let id = |question: &Option<&Question>| question.map(|question| question.id);
        match (self, other) {
            (Label::Answers { short, long }, Label::Answers { short: other, long: beneath }) => {
                id(short) != id(other) || (short.is_none() && id(long) != id(beneath))
            }
            _ => false,
        }
    }
}

/// A label in a line, and the rest of the line.
pub struct Labelled {
    pub label: Label,
    pub rest: Range<usize>,
    /// The section to which the answer belongs.
    pub section: &'static Section,
}

/// The longest label that is looked at, in bytes.
const LONGEST: usize = 90;

/// Finds a label at the start of a text (one line, without list marks). Before the first heading `section` is none,
/// and the labels of all sections are tried.
pub fn find(text: &str, section: Option<&'static Section>) -> Option<Labelled> {
    let (bold, rest, marked) = candidate(text)?;
    let name = &text[bold];
    if name.len() > LONGEST {
        return None;
    }
    let (_, start) = titles::number(name);
    let whole = || if start > 0 { of(name, section, marked) } else { None };
    let (label, section) = of(&name[start..], section, marked).or_else(whole)?;
    Some(Labelled { label, rest, section })
}

/// The author, where a line names one: "Author: X", "*Student: X*", "by X".
pub fn author(text: &str) -> Option<Range<usize>> {
    if text.len() > 300 {
        return None;
    }
    let is_author = |name: &str| {
        let name = words::Key::new(name);
        name.is("by") || sections::AUTHOR.also.iter().any(|also| name.is(also))
    };
    let at_of = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let around = ['*', '_', ' ', '\t', '"', '\'', ':', '–', '—', '-'];
    let bare = text.trim_matches(['*', '_', '#', ' ', '\t']);
    for candidate_text in [text, bare] {
        let Some((name, rest, _)) = candidate(candidate_text) else { continue };
        let value = candidate_text[rest].trim_matches(around);
        if is_author(&candidate_text[name]) && words::says_something(value) {
            return Some(at_of(value)..at_of(value) + value.len());
        }
    }
    // "A proposal by X — submitted by Y"
    let is_by = bare.as_bytes().windows(4).any(|by| by.eq_ignore_ascii_case(b" by "));
    let submitted = || {
        let lower = bare.to_ascii_lowercase();
        ["submitted by ", "written by ", "prepared by "].iter().find_map(|by| lower.rfind(by).map(|at| at + by.len()))
    };
    if let Some(name) =
        is_by.then(submitted).flatten().map(|at| bare[at..].trim()).filter(|name| words::at_most(name, 6))
    {
        return Some(at_of(name)..at_of(name) + name.len());
    }
    let (first, rest) = bare.split_once(' ')?;
    let by = ["by", "von", "par", "por", "af", "av"].iter().any(|by| by.eq_ignore_ascii_case(first));
    let name = rest.trim();
    (by && words::says_something(name) && words::at_most(name, 6)).then(|| at_of(name)..at_of(name) + name.len())
}

/// What stands where a label would: its range, the rest of the line, and whether emphasis sets it off.
fn candidate(text: &str) -> Option<(Range<usize>, Range<usize>, bool)> {
    let trimmed = text.trim_end();
    let mark = trimmed.bytes().next()?;
    if mark == b'*' || mark == b'_' {
        let run = trimmed.bytes().take_while(|byte| *byte == mark).count().min(3);
        let close = &trimmed[..run];
        let inside = &trimmed[run..];
        let window = floor(inside, LONGEST + 40);
        let closes = |at: &usize| inside[*at..window].starts_with(close);
        if let Some(end) = memchr::memchr_iter(mark, &inside.as_bytes()[..window]).find(closes) {
            let after = run + end + run;
            let label = inside[..end].trim_end().trim_end_matches([':', '：']).trim_end();
            if !label.contains([':', '：']) {
                let rest = trimmed[after..].trim_start();
                let rest = rest.strip_prefix([':', '：', '–', '—']).or_else(|| rest.strip_prefix("- ")).unwrap_or(rest);
                let rest = rest.trim_start();
                return Some((run..run + label.len(), trimmed.len() - rest.len()..trimmed.len(), true));
            }
        }
        // The emphasis goes around label and answer: "*Student: X*".
        let close_at = inside.strip_suffix(close).map(str::len).filter(|len| !inside[..*len].contains(close));
        let end = close_at.map_or(trimmed.len(), |len| run + len);
        let colon = inside[..window].find([':', '：'])?;
        let start = run + colon + inside[colon..].chars().next().map_or(1, char::len_utf8);
        let start =
            end.min(start + trimmed[start..end.max(start)].len() - trimmed[start..end.max(start)].trim_start().len());
        return close_at.map(|_| (run..run + colon, start..end, true));
    }
    // The first colon, or the first dash between blanks. Every line comes here, and few have one.
    let window = &trimmed.as_bytes()[..floor(trimmed, LONGEST)];
    let ends = |at: usize| match (&window[..at], &window[at..]) {
        (_, [b':', ..]) => Some((at, 1)),
        ([.., b' '], [b'-', b' ', ..]) => Some((at - 1, " - ".len())),
        // " – ", " — "
        ([.., b' '], [0xE2, 0x80, 0x93 | 0x94, b' ', ..]) => Some((at - 1, " – ".len())),
        _ => None,
    };
    let plain = memchr::memchr3_iter(b':', b'-', 0xE2, window).find_map(ends);
    let before = &window[..plain.map_or(window.len(), |(at, _)| at)];
    let wide = memchr::memchr_iter(0xEF, before).find(|at| before[*at..].starts_with("：".as_bytes()));
    let (at, len) = wide.map(|at| (at, "：".len())).or(plain)?;
    let rest = trimmed[at + len..].trim_start();
    Some((0..at, trimmed.len() - rest.len()..trimmed.len(), false))
}

/// At most so many bytes of a text, on a character boundary.
fn floor(text: &str, bytes: usize) -> usize {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// What a label stands for; in `marked` text it may also be guessed from a telling word.
pub fn of(name: &str, section: Option<&'static Section>, marked: bool) -> Option<(Label, &'static Section)> {
    let name = name.trim_matches(['*', '_', '`', ' ', ':', '#', '"']);
    if name.is_empty() {
        return None;
    }
    let key = words::Key::new(name);
    match section {
        Some(section) => exact(&key, section)
            .or_else(|| guessed(name, section, marked))
            .or_else(|| exact(&words::Key::new(without_tail(name)?), section))
            .map(|label| (label, section)),
        None => sections::ALL.into_iter().find_map(|section| Some((exact(&key, section)?, section))),
    }
}

/// "Parameters" of "Parameters to look at": what follows tells what becomes of them.
fn without_tail(name: &str) -> Option<&str> {
    // "Quantity of notes", but not "Number of annotators"
    if let Some(head) =
        name.get(..8).filter(|head| head.eq_ignore_ascii_case("quantity") && name[8..].starts_with(" of "))
    {
        return Some(head);
    }
    let tail = [" to ", " that ", " I "].iter().filter_map(|tail| name.find(tail)).min()?;
    words::at_most(name, 6).then(|| &name[..tail])
}

/// The question that a name stands for, and nothing else would; none for the label of a section as a whole.
pub fn question(name: &words::Key, section: &'static Section) -> Option<Option<&'static Question>> {
    exact(name, section).map(|label| match label {
        Label::Answers { short, long } => short.or(long),
        Label::Group => None,
    })
}

/// The label that a question has when it stands for itself.
pub fn of_question(question: &'static Question, section: &'static Section) -> Label {
    both(question, section)
}

/// All labels of the sections, in the order of the sections: as keys, and what each announces. Of two that are the
/// same the first counts: the questions' labels, the section's label, the questions' other names.
static KNOWN: LazyLock<Vec<Vec<(String, Label)>>> = LazyLock::new(|| {
    let of = |section: &'static Section| {
        let questions = section.questions.iter().copied();
        let own = questions.clone().map(|question| (words::known(question.label), both(question, section)));
        let group = std::iter::once((words::known(section.label), Label::Group));
        let also = questions
            .flat_map(|question| question.also.iter().map(move |also| (words::known(also), alone(question, section))));
        own.chain(group).chain(also).collect()
    };
    sections::ALL.into_iter().map(of).collect()
});

fn exact(name: &words::Key, section: &'static Section) -> Option<Label> {
    let at = sections::ALL.iter().position(|other| other.id == section.id)?;
    KNOWN[at].iter().find(|(known, _)| name.is_known(known)).map(|(_, label)| *label)
}

fn guessed(name: &str, section: &'static Section, marked: bool) -> Option<Label> {
    if !marked || !words::at_most(name, 7) {
        return None;
    }
    let has = |wanted: &[&str]| words::has_any(name, wanted);
    let why = has(&["why", "reason*", "rationale", "justif*", "because", "motivation"]);
    let question = match section.id {
        "base_model" if why => &base_model::JUSTIFICATION,
        "dataset" if why => &dataset::SIZE_JUSTIFICATION,
        "method" if why => &method::JUSTIFICATION,
        "dataset" if has(&["format", "structure", "schema"]) => &dataset::FORMAT,
        "dataset" if has(&["size", "amount", "quantity"]) => &dataset::SIZE,
        // "In one sample", "What a sample holds"
        "dataset"
            if has(&["example", "sample"])
                && (words::words(name).next().is_some_and(|(_, first)| words::is_any(first, &["in", "inside"]))
                    || has(&["hold", "holds", "contain", "contains", "consists"])) =>
        {
            &dataset::DESCRIPTION
        }
        "dataset" if has(&["example", "examples", "sample", "samples"]) => &dataset::EXAMPLE,
        "dataset"
            if has(&["row", "rows", "line", "record", "entry"])
                && has(&["look", "looks", "like", "shape", "one", "single"])
                && !has(&["per", "each", "source*", "many"]) =>
        {
            &dataset::EXAMPLE
        }
        "dataset" if has(&["description", "needed", "characteristics", "what", "source*", "quality"]) => {
            &dataset::DESCRIPTION
        }
        "method" if has(&["parameter*", "hyperparameter*", "settings"]) => &method::PARAMETERS,
        "evaluation" if has(&["qualitative", "human", "manual"]) => &evaluation::QUALITATIVE,
        "evaluation" if has(&["quantitative", "automat*", "metric*"]) => &evaluation::QUANTITATIVE,
        "challenges" if has(&["challenge", "risk"]) && has(&["1", "first", "one"]) => &challenges::FIRST,
        "challenges" if has(&["challenge", "risk"]) && has(&["2", "second", "two"]) => &challenges::SECOND,
        "scenario" if has(&["chosen", "choice"]) && has(&["scenario"]) => &scenario::CHOICE,
        _ => return None,
    };
    Some(alone(question, section))
}

/// A label that two questions share announces both.
fn both(question: &'static Question, section: &'static Section) -> Label {
    let of =
        |place| section.questions.iter().copied().find(|other| other.label == question.label && other.place == place);
    match alone(question, section) {
        Label::Answers { short, long } => {
            Label::Answers { short: short.or(of(Place::OnLabel)), long: of(Place::Beneath).or(long) }
        }
        group => group,
    }
}

/// A label of one question: what is too long for a short answer goes to the longer one beside it.
fn alone(question: &'static Question, section: &'static Section) -> Label {
    if question.is_long() {
        return Label::Answers { short: None, long: Some(question) };
    }
    let long = section
        .questions
        .iter()
        .copied()
        .find(|other| other.label == question.label && other.is_long())
        .or_else(|| section.questions.iter().copied().find(|other| matches!(other.kind, Kind::Prose)));
    Label::Answers { short: Some(question), long }
}
