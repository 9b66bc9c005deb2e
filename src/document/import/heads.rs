//! Documents without headings: their sections begin with a name in bold before the text ("**Problem.** I teach …"),
//! with a plain numbered line, or with a question of the student's own.

mod gap;

use super::entries::{Entry, Reader};
use super::labels::{self, Label};
use super::regions::{Place, Region, Skip};
use super::source::{Line, Text};
use super::whole::{Whole, hash, margin_number, speaker};
use super::{Found, asked, dates, infer, models, ours, place, preamble, titles, words};
use crate::question::{Question, Section};
use crate::sections::{self, dataset};
use std::ops::Range;

/// Heads are only taken for structure where they open so many sections.
const ENOUGH: usize = 3;
/// The longest head, in bytes.
const LONGEST: usize = 140;

/// Labels of questions that may as well stand in any other section.
#[rustfmt::skip]
const VAGUE: [&str; 24] = [
    "name", "first", "second", "base", "choice", "example", "examples", "sample", "samples", "source", "needed", "contents", "details",
    "description", "structure", "settings", "definition", "characteristics", "amount", "task", "numbers",
    "figures", "reading", "test",
];

/// A name or question before text, and what it opens.
struct Head {
    line: usize,
    /// None: a heading that no section bears.
    section: Option<&'static Section>,
    question: Option<&'static Question>,
    /// The head is the name of a section as much as that of the question.
    is_name: bool,
    at: usize,
    /// What of the head is to be kept, and what of the line stands after it.
    rest: [Range<usize>; 2],
    asks: bool,
}

/// Reads a document by its heads, where these open more sections than its headings do.
pub fn read(source: &str, lines: &[Line], regions: &[Region], found: &mut Found) -> bool {
    let first = match regions.first() {
        Some(Region { place: Place::Front, body, .. }) => (body.end + 1).min(lines.len()),
        _ => 0,
    };
    let form = Whole::of(source, &lines[first..]);
    let (opened, taken) = (Vec::new(), Vec::new());
    let mut heads = Finder { source, lines, open: None, opened, taken, begun: false, in_order: 0, form }.find(first);
    let distinct = |all: &mut dyn Iterator<Item = &'static Section>| {
        let mut ids: Vec<&str> = all.map(|section| section.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.len()
    };
    let before = distinct(&mut regions.iter().filter_map(|region| match region.place {
        Place::Section(section) => Some(section),
        _ => None,
    }));
    let now = distinct(&mut heads.iter().filter_map(|head| head.section));
    let questions = heads.iter().filter(|head| head.asks).count() > ENOUGH;
    if now < ENOUGH || now < before || (now == before && !questions) {
        return false;
    }
    gap::fill(source, lines, first, &mut heads);
    if first > 0 {
        preamble::front_matter(source, &lines[1..first - 1], found);
    }
    let begin = heads.first().map_or(lines.len(), |head| head.line);
    match ours::preamble(source, &lines[first..begin]) {
        Some(answer) => found.verbatim(answer),
        None => preamble::read(source, &lines[first..begin], found),
    }
    let siblings: Vec<bool> = sections::ALL.iter().map(|section| has_sibling(&heads, section)).collect();
    let mut entries: Vec<Vec<Entry>> = sections::ALL.iter().map(|_| Vec::new()).collect();
    for (index, head) in heads.iter().enumerate() {
        let end = heads.get(index + 1).map_or(lines.len(), |next| next.line);
        let body = body(source, head, &lines[head.line + 1..end], form);
        let Some(section) = head.section else {
            found.note(head.rest[0].clone(), "No section of the assignment has this heading.");
            let entries = Reader::new(source, &body, None).read(found);
            preamble::foreign(source, &entries, found);
            continue;
        };
        found.labels.or_set(section.id, head.at);
        let mut reader = Reader::new(source, &body, Some(section));
        let order = sections::ALL.iter().position(|other| other.id == section.id).unwrap_or(0);
        let label = head.question.filter(|_| !head.is_name || siblings[order]);
        if let Some(entry) = reader.entries.first_mut() {
            entry.label = label.map(|question| labels::of_question(question, section));
            entry.at = head.at;
        }
        entries[order].extend(reader.read(found));
    }
    for (section, entries) in sections::ALL.into_iter().zip(entries) {
        if entries.is_empty() {
            continue;
        }
        place::section(source, section, Text::default(), &entries, found);
        if section.id == dataset::SECTION.id {
            found.format_from_example();
        }
    }
    true
}

/// Whether other heads name questions of the section, so that its name can be that of a question, too.
fn has_sibling(heads: &[Head], section: &Section) -> bool {
    heads.iter().filter(|head| !head.is_name && head.section.is_some_and(|other| other.id == section.id)).any(|head| {
        head.question.is_some_and(|question| {
            // Beside a label for the format alone, the text may still tell the size.
            section.id != dataset::SECTION.id || *question == dataset::SIZE || *question == dataset::SIZE_JUSTIFICATION
        })
    })
}

/// The lines under a head, with what stands beside it.
fn body(source: &str, head: &Head, lines: &[Line], form: Whole) -> Vec<Line> {
    let own = head.rest.iter().filter(|rest| head.section.is_some() && !source[(*rest).clone()].trim().is_empty());
    let mut body: Vec<Line> = own.map(|rest| Line { start: rest.start, end: rest.end }).collect();
    if body.is_empty() {
        let end = head.rest[1].end;
        body.push(Line { start: end, end });
    }
    body.extend_from_slice(lines);
    for line in body.iter_mut().filter(|_| form.answerer.is_some()) {
        let said = speaker(&source[line.start..line.end]).filter(|(name, _)| form.answerer == Some(hash(name)));
        if let Some((_, said)) = said {
            line.start = said.as_ptr() as usize - source.as_ptr() as usize;
        }
    }
    if head.asks
        && let Some(line) = body.iter_mut().find(|line| !source[line.start..line.end].trim().is_empty())
    {
        let text = &source[line.start..line.end];
        let bare = text.trim_start_matches([' ', '*', '_']);
        for mark in ["A:", "Answer:"] {
            if let Some(rest) = bare.strip_prefix(mark) {
                let marked = text.len() > bare.len();
                let rest = if marked { rest.trim_start_matches(['*', '_']) } else { rest };
                line.start = line.end - rest.trim_start().len();
                break;
            }
        }
    }
    body
}

/// What a line looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Hash(usize),
    Bold,
    Plain,
}

struct Finder<'a> {
    source: &'a str,
    lines: &'a [Line],
    /// The section that is open, by its place.
    open: Option<usize>,
    opened: Vec<usize>,
    taken: Vec<&'static str>,
    /// Whether a line with words was passed.
    begun: bool,
    /// How many heads so far bear the number of their section.
    in_order: usize,
    form: Whole,
}

impl Finder<'_> {
    fn find(mut self, first: usize) -> Vec<Head> {
        let mut heads = Vec::new();
        let mut skip = Skip::default();
        for index in first..self.lines.len() {
            if skip.line(self.source, self.lines, index) {
                continue;
            }
            let line = self.lines[index];
            if let Some(head) = self.head(index) {
                if let Some(section) = head.section {
                    let order = sections::ALL.iter().position(|other| other.id == section.id);
                    let number =
                        titles::number(self.source[head.at..line.end].trim_start_matches(['-', '*', ' ', '#'])).0;
                    self.in_order += usize::from(number.is_some() && number == order.map(|order| order + 1));
                    self.open = order;
                    self.opened.extend(order.filter(|order| !self.opened.contains(order)));
                }
                self.taken.extend(head.question.map(|question| question.id).filter(|id| !self.taken.contains(id)));
                heads.push(head);
            }
            self.begun |= words::says_something(&self.source[line.start..line.end]);
        }
        heads
    }

    fn head(&self, index: usize) -> Option<Head> {
        let line = self.lines[index];
        let text = self.source[line.start..line.end].trim_end();
        let bare = text.trim_start_matches(' ');
        let indent = text.len() - bare.len();
        if bare.is_empty() || indent > 3 || (self.open.is_none() && labels::author(bare).is_some()) {
            return None;
        }
        // "**Mon 3 Nov.** Task: …"
        let dated = dates::title(bare).filter(|at| bare[*at..].contains([':', '.', '?']));
        let bare = dated.map_or(bare, |at| &bare[at..]);
        let (unmarked, mark) = without_mark(bare);
        if self.form.numbered
            && let (start, Some(number)) = margin_number(text)
        {
            return self.numbered(index, line.start + start..line.start + text.len(), number);
        }
        // "Tutor: Which model?" in a conversation.
        let asked = speaker(bare).filter(|(name, said)| self.form.asker == Some(hash(name)) && said.ends_with('?'));
        let (mut name, rest, form) = match asked {
            Some((_, said)) => (said, &said[said.len()..], Form::Bold),
            None => parts(unmarked, self.form.listed)?,
        };
        if form == Form::Plain && mark == Some(b'1') {
            // The number counts for a title without emphasis.
            name = &bare[..bare.len() - unmarked.len() + name.len()];
        }
        let before_is_blank = index == 0 || {
            let before = self.lines[index - 1];
            ours::is_blank(&self.source[before.start..before.end])
        };
        let asked = asked.is_some();
        let blank = before_is_blank || is_marked(name) || asked || dated.is_some();
        if form == Form::Plain && !blank && name.ends_with('?') {
            return None;
        }
        let bullet = mark == Some(b'-') && !(self.form.listed && indent == 0);
        if form == Form::Plain && (bullet || (mark.is_none() && !blank)) {
            return None;
        }
        if let Form::Hash(_) = form
            && mark.is_some()
        {
            return None;
        }
        let offset = |part: &str| part.as_ptr() as usize - self.source.as_ptr() as usize;
        let at = line.start;
        let range = |part: &str| offset(part)..offset(part) + part.len();
        let stripped = without_question_mark(name);
        let asks = stripped.len() < name.len() || name.trim_end_matches(['*', '_', ' ']).ends_with('?');
        let opens = self.opens(stripped, rest.is_empty(), form, asks, asked || is_marked(name));
        let head = |section, question, is_name, keep: Range<usize>| {
            Some(Head { line: index, section, question, is_name, at, rest: [keep, range(rest)], asks })
        };
        match opens {
            Some(Opens { section, question, is_name, keep }) => {
                // "Scenario D, defined by myself" tells which.
                let tells = section.id == "scenario" && infer::scenario(stripped, false).is_some();
                let start = offset(stripped);
                let keep = if tells { range(stripped) } else { start + keep.start..start + keep.end };
                head(Some(section), question, is_name, keep)
            }
            None if matches!(form, Form::Hash(level) if level <= 2) && self.open.is_some() => {
                head(None, None, false, range(name))
            }
            None => None,
        }
    }

    /// The head of a section known by its number alone: its name, if it bears one, is none of the text.
    fn numbered(&self, index: usize, text: Range<usize>, number: usize) -> Option<Head> {
        let order = number.checked_sub(1)?;
        let section = *sections::ALL.get(order)?;
        let line = &self.source[text.clone()];
        let named = parts(line, true).filter(|(name, rest, form)| {
            let name = name.trim_end_matches(['.', ':', '*', ' ']);
            (*form == Form::Bold || !rest.is_empty() || words::count(line) <= 3)
                && (titles::named(&words::Key::new(name)) == Some(order)
                    || words::at_most(name, 5)
                        && titles::find(name).is_some_and(|title| title.section.id == section.id))
                && models::model(name).is_none()
        });
        let rest = match named {
            Some((_, rest, _)) => text.end - rest.len()..text.end,
            None => text.clone(),
        };
        Some(Head {
            line: index,
            section: Some(section),
            question: None,
            is_name: true,
            at: self.lines[index].start,
            rest: [text.start..text.start, rest],
            asks: false,
        })
    }

    /// What a name or a question opens.
    fn opens(&self, name: &str, alone: bool, form: Form, asks: bool, marked: bool) -> Option<Opens> {
        let open = self.open.map(|order| sections::ALL[order]);
        let title = !self.begun && alone;
        let number = titles::number(name).1;
        let bare = name[number..].trim_end_matches(['.', ':', '!', ' ', '*', '_']);
        let key = words::Key::new(bare);
        let is = |section, question, is_name| Some(Opens { section, question, is_name, keep: 0..0 });
        let last = self.open == Some(sections::ALL.len() - 1);
        if let Some(section) = open
            && let Some(question) = labels::question(&key, section)
        {
            // Plain labels of the section that is open are read with its text.
            return if form == Form::Plain { None } else { is(section, question, false) };
        }
        if let Some(order) = titles::named(&key) {
            let section = sections::ALL[order];
            let question = labels::question(&key, section).flatten().or_else(|| asked::name(section).filter(|_| asks));
            // A challenge may be about the data, and a list within a section about anything.
            let back = self.opened.contains(&order) && self.open.is_some_and(|open| open > order);
            return if back { None } else { is(section, question, true) };
        }
        let why = asked::is_why(bare);
        // Alone, such a word may stand anywhere.
        let telling = words::words(bare).filter(|(_, word)| !words::is_any(word, &["the", "my", "our", "a", "an"]));
        let vague = telling.count() <= 1 && words::has_any(bare, &VAGUE) && self.open != Some(1);
        if !why && !asks && !vague {
            let start = self.open.map_or(0, |open| open + 1);
            for order in (start..sections::ALL.len()).chain(0..start.min(sections::ALL.len())) {
                let section = sections::ALL[order];
                if let Some(Some(question)) = labels::question(&key, section)
                    && !(self.taken.contains(&question.id) || order < start && self.opened.contains(&order))
                {
                    return is(section, Some(question), false);
                }
            }
        }
        // "6. Trouble ahead": the number tells, if those before it did.
        if (alone || form == Form::Bold)
            && self.in_order >= 2
            && let Some(order) = titles::number(name).0.and_then(|number| number.checked_sub(1))
            && order < sections::ALL.len()
            && self.open.is_some_and(|open| open + 1 == order)
            && !self.opened.contains(&order)
        {
            return is(sections::ALL[order], None, true);
        }
        if form == Form::Plain && !asks {
            // "Evaluation, numbers: …" among the items of a list.
            if let Some(title) = titles::find(name).filter(|_| self.form.listed && !alone)
                && (self.open == Some(5) || self.open.is_none_or(|open| sections::ALL[open].id != title.section.id))
            {
                let question = if title.section.id == "evaluation" { asked::kind_of_test(bare) } else { None };
                return is(title.section, question, true);
            }
            // A numbered line with one of the section's telling words, in turn.
            let title = titles::find(name).filter(|title| title.certain && title.rest.is_empty())?;
            let order = sections::ALL.iter().position(|other| other.id == title.section.id)?;
            let next = !self.opened.contains(&order) && self.open.is_none_or(|open| open + 1 == order);
            let fits = next && alone && (self.begun || title.section.id == "scenario");
            return if fits { is(title.section, None, true) } else { None };
        }
        if title && (form != Form::Bold || !(marked || asks)) {
            return None;
        }
        let may = |section: &Section, certain: bool| {
            let order = sections::ALL.iter().position(|other| other.id == section.id).unwrap_or(0);
            let back = self.open.is_some_and(|open| order < open);
            self.open == Some(order) || !(last || self.opened.contains(&order) || (back && !certain))
        };
        if !asks {
            if why {
                let asked = asked::find(bare, open).filter(|asked| may(asked.section, false));
                let section = asked.as_ref().map(|asked| asked.section).or(open)?;
                // "Which model, and why": for both.
                if asked::asks_both(bare)
                    && let Some(question) = asked.and_then(|asked| asked.question)
                {
                    return is(section, Some(question), asked::name(section) == Some(question));
                }
                return is(section, asked::justification(section), false);
            }
            let title = titles::find(name).filter(|title| may(title.section, title.certain));
            if let Some(section) = open
                && title.as_ref().is_none_or(|title| title.section.id == section.id || !title.certain)
                && let Some((Label::Answers { short, long }, section)) = labels::of(bare, Some(section), true)
                && let Some(question) = short.or(long)
            {
                return is(section, Some(question), false);
            }
            if let Some(title) = title {
                let question = if title.section.id == "evaluation" { asked::kind_of_test(bare) } else { None };
                return Some(Opens { section: title.section, question, is_name: false, keep: title.rest });
            }
        }
        let asked = asked::find(bare, open)?;
        // What is no more than a question in the text asks for nothing that was given before.
        if !marked && (!may(asked.section, false) || (last && (!asks || asked.question.is_none()))) {
            return None;
        }
        if !marked && form == Form::Plain {
            let next = sections::ALL.get(self.open.map_or(0, |open| open + 1));
            let near = [open, next.copied()].into_iter().flatten().any(|section| section.id == asked.section.id);
            if !near {
                return None;
            }
        }
        let names = asked
            .question
            .is_some_and(|question| matches!(question.id, "base_model.name" | "method.name" | "dataset.description"));
        is(asked.section, asked.question, names)
    }
}

struct Opens {
    section: &'static Section,
    question: Option<&'static Question>,
    is_name: bool,
    /// What of the name goes beyond it.
    keep: Range<usize>,
}

/// A line without its list mark: the number, or the bullet as `-`.
fn without_mark(text: &str) -> (&str, Option<u8>) {
    match text.as_bytes() {
        [b'*' | b'-' | b'+', b' ' | b'\t', ..] => (text[1..].trim_start(), Some(b'-')),
        [b'0'..=b'9', ..] => {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            let after = &text[digits..];
            if digits <= 2 && after.starts_with(['.', ')']) && after[1..].starts_with([' ', '\t']) {
                // The number stays with a name in bold no more than with a plain one.
                (after[1..].trim_start(), Some(b'1'))
            } else {
                (text, None)
            }
        }
        _ => (text, None),
    }
}

/// The name of a head, what stands after it on its line, and what makes it one.
fn parts(text: &str, listed: bool) -> Option<(&str, &str, Form)> {
    let none = &text[text.len()..];
    let labelled = || {
        let colon = text.bytes().take(40).position(|byte| byte == b':')?;
        let rest = Some(text[colon + 1..].trim()).filter(|_| text[colon + 1..].starts_with(' '))?;
        Some((&text[..colon], rest, Form::Plain)).filter(|(name, _, _)| words::count(name) <= 4)
    };
    if text.starts_with('#') {
        let level = text.bytes().take_while(|byte| *byte == b'#').count();
        let name = text[level..].trim().trim_end_matches('#').trim_end();
        let fits = level <= 6 && text[level..].starts_with([' ', '\t']) && !name.is_empty() && name.len() <= LONGEST;
        return fits.then_some((name, none, Form::Hash(level)));
    }
    for mark in ["**", "__"] {
        let Some(inside) = text.strip_prefix(mark) else { continue };
        let end = inside.find(mark).filter(|end| (1..=LONGEST).contains(end))?;
        let name = inside[..end].trim();
        let after = &inside[end + mark.len()..];
        let joined = after.trim_start().strip_prefix([':', '.', '–', '—', '：']);
        let ends = name.ends_with(['.', ':', '?', '!', '：', '–', '—']);
        if name.is_empty() || !(ends || joined.is_some() || after.trim().is_empty()) {
            return None;
        }
        return Some((name, joined.unwrap_or(after).trim(), Form::Bold));
    }
    if listed && let Some(labelled) = labelled() {
        return Some(labelled);
    }
    if text.len() <= LONGEST && (text.ends_with('?') || words::count(text) <= 6) {
        return Some((text, none, Form::Plain));
    }
    // "Problem: …"
    let colon = text.bytes().take(40).position(|byte| byte == b':')?;
    Some((&text[..colon], text[colon + 1..].trim(), Form::Plain)).filter(|(name, _, _)| words::count(name) <= 4)
}

/// Whether a question is announced as one: "Q: …", "Q3. …".
fn is_marked(name: &str) -> bool {
    without_question_mark(name).len() < name.len()
}

/// A question without the "Q:" before it.
pub fn without_question_mark(name: &str) -> &str {
    for mark in ["Question", "Frage", "Q"] {
        let Some(rest) = name.strip_prefix(mark) else { continue };
        let rest = rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
        if let Some(rest) = rest.strip_prefix([':', '.', ')']).filter(|rest| rest.starts_with([' ', '*', '_'])) {
            return rest.trim_start_matches([' ', '*', '_']);
        }
    }
    name
}
