//! A section that has the form of our own export is read word for word, and nothing in it is interpreted.
//!
//! In that form only labels stand at the start of a line; every line of an answer is empty or indented.
//! So the lines alone tell what is what, whatever Markdown an answer holds.

use super::source::{Line, Text};
use crate::catalog::scenarios;
use crate::document::marks;
use crate::question::{Kind, Place, Question, Section};
use crate::sections;

/// An answer as it was found.
pub struct Answer {
    pub question: &'static Question,
    pub text: Text,
    /// Where its label stands.
    pub label: usize,
}

/// The answers of a section in our form; none if it has another form.
pub fn read(source: &str, section: &'static Section, lines: &[Line]) -> Option<Vec<Answer>> {
    let mut answers: Vec<Answer> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    let mut group = marks::group(section);
    let mut index = 0;
    while index < lines.len() {
        let line = lines[index];
        let text = &source[line.start..line.end];
        index += 1;
        if is_blank(text) {
            continue;
        }
        if seen.is_empty() && group.is_some_and(|group| is_group(text, group)) {
            group = None;
            continue;
        }
        let item = text.strip_prefix(marks::ITEM)?.strip_prefix("**")?;
        let (label, rest) = item.split_once(":**")?;
        if seen.contains(&label) {
            return None;
        }
        let asked =
            |place| section.questions.iter().copied().find(|asked| asked.label == label && asked.place == place);
        let (short, long) = (asked(Place::OnLabel), asked(Place::Beneath));
        if short.is_none() && long.is_none() {
            return None;
        }
        seen.push(label);

        let first = index;
        while index < lines.len() && belongs_beneath(&source[lines[index].start..lines[index].end]) {
            index += 1;
        }
        let beneath = &lines[first..index];
        if beneath.first().is_some_and(|line| !is_blank(&source[line.start..line.end])) {
            return None;
        }
        let label_at = line.start + marks::ITEM.len();

        if !rest.is_empty() {
            let rest = rest.strip_prefix(' ')?;
            if rest != marks::UNANSWERED {
                let question = short?;
                let text = on_label(source, question, line.end - rest.len()..line.end)?;
                answers.push(Answer { question, text, label: label_at });
            }
        }
        let beneath = trimmed(source, beneath);
        if !beneath.is_empty() {
            let question = long?;
            let text = match question.kind {
                Kind::Sample if is_unanswered(source, beneath) => None,
                Kind::Sample => Some(sample(source, beneath)?),
                _ => prose(source, beneath),
            };
            answers.extend(text.map(|text| Answer { question, text, label: label_at }));
        }
    }
    Some(answers)
}

/// The author in a preamble of our own form: the heading, and the line beneath it. None if it has another form.
pub fn preamble(source: &str, lines: &[Line]) -> Option<Option<Answer>> {
    let mut filled = lines.iter().filter(|line| !is_blank(&source[line.start..line.end]));
    let title = filled.next()?;
    if source[title.start..title.end].strip_prefix("# ") != Some(marks::TITLE) {
        return None;
    }
    let Some(line) = filled.next() else { return Some(None) };
    let text = &source[line.start..line.end];
    if filled.next().is_some() || !text.starts_with(marks::BY) {
        return None;
    }
    let start = line.start + marks::BY.len();
    Some(Some(Answer { question: &sections::AUTHOR, text: unguard_line(source, start..line.end), label: line.start }))
}

pub fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| byte == b' ' || byte == b'\t')
}

fn belongs_beneath(line: &str) -> bool {
    line.starts_with(marks::MARGIN) || is_blank(line)
}

fn is_group(line: &str, group: &str) -> bool {
    line.strip_prefix("**").and_then(|line| line.strip_suffix(":**")) == Some(group)
}

fn on_label(source: &str, question: &Question, range: std::ops::Range<usize>) -> Option<Text> {
    let text = &source[range.clone()];
    if *question == sections::scenario::CHOICE {
        // The word before keeps the text from being the mark of an unanswered question, so it needed no guard.
        let other = text.strip_prefix(marks::OTHER_SCENARIO);
        let id =
            text.strip_prefix(marks::SCENARIO).filter(|id| scenarios::find(id).is_some_and(|known| known.id == *id));
        return other.or(id).map(|text| Text::of(source, range.end - text.len()..range.end));
    }
    Some(unguard_line(source, range))
}

fn unguard_line(source: &str, range: std::ops::Range<usize>) -> Text {
    match marks::unguard_unanswered(&source[range.clone()]) {
        std::borrow::Cow::Borrowed(_) => Text::of(source, range),
        std::borrow::Cow::Owned(unguarded) => Text::standing_for(&unguarded, range.start),
    }
}

/// Without the blank lines around.
fn trimmed<'a>(source: &str, lines: &'a [Line]) -> &'a [Line] {
    let filled = |line: &Line| !is_blank(&source[line.start..line.end]);
    let Some(first) = lines.iter().position(filled) else { return &[] };
    let last = lines.iter().rposition(filled).unwrap_or(first);
    &lines[first..=last]
}

/// The line without its margin; a shorter blank line is empty.
fn inner(line: &Line) -> Line {
    Line { start: (line.start + marks::MARGIN.len()).min(line.end), end: line.end }
}

fn is_unanswered(source: &str, lines: &[Line]) -> bool {
    matches!(lines, [line] if &source[inner(line).start..line.end] == marks::UNANSWERED)
}

fn verbatim(source: &str, lines: &[Line]) -> Text {
    let mut text = Text::default();
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            text.put("\n");
        }
        let line = inner(line);
        text.take(source, line.start..line.end);
    }
    text
}

fn prose(source: &str, lines: &[Line]) -> Option<Text> {
    if is_unanswered(source, lines) {
        return None;
    }
    if let [line] = lines {
        let line = inner(line);
        let text = unguard_line(source, line.start..line.end);
        if text.as_str() != &source[line.start..line.end] {
            return Some(text);
        }
    }
    let text = verbatim(source, lines);
    if !marks::has_escaped_bracket(text.as_str()) {
        return Some(text);
    }
    let mut places = marks::Places::new(text.as_str());
    let mut unguarded = Text::default();
    for (index, range) in text.lines().enumerate() {
        if index > 0 {
            unguarded.put("\n");
        }
        let line = &text.as_str()[range.clone()];
        match places.next(line) {
            None => unguarded.append(&text.part(range)),
            Some(bracket) => {
                let at = range.start + bracket.at;
                let spelling = &text.as_str()[at..at + bracket.len];
                unguarded.append(&text.part(range.start..at));
                let from = text.source_of(at).unwrap_or(0);
                match spelling.strip_prefix("&#0") {
                    Some(rest) => {
                        unguarded.put_for("&#", from);
                        unguarded.put(rest);
                    }
                    None => unguarded.put_for(marks::unguarded(spelling), from),
                }
                unguarded.append(&text.part(at + bracket.len..range.end));
            }
        }
    }
    Some(unguarded)
}

/// What stands in the one fence; none if it is not exactly one.
fn sample(source: &str, lines: &[Line]) -> Option<Text> {
    let [first, inside @ .., last] = lines else { return None };
    let opening = &source[inner(first).start..first.end];
    let language = opening.trim_start_matches('`');
    let length = opening.len() - language.len();
    let closing = &source[inner(last).start..last.end];
    if length < 3 || !matches!(language, "" | "json") || closing != &opening[..length] {
        return None;
    }
    let closes = |line: &Line| marks::closes_fence(&source[inner(line).start..line.end], b'`', length);
    (!inside.iter().any(closes)).then(|| verbatim(source, inside))
}
