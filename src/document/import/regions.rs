//! Cuts a document at its headings: what stands before the first section, the sections, and what belongs to none.

use super::source::{Line, Text};
use super::{asked, essay, labels, ours, tables, template, titles, words};
use crate::document::marks;
use crate::question::Section;
use crate::sections;
use std::ops::Range;

/// Lines that stand together under one heading.
pub struct Region {
    pub place: Place,
    /// What of the heading is an answer, or, under an unknown heading, the heading itself.
    pub heading: Range<usize>,
    /// The sections that the heading names together, by their places; empty where it is but one.
    pub joint: Vec<usize>,
    /// The first line after the heading, and the line after the last.
    pub body: Range<usize>,
}

#[derive(Clone, Copy)]
pub enum Place {
    Front,
    Preamble,
    Section(&'static Section),
    Foreign,
}

/// A line that is a heading, or looks like one.
struct Heading {
    line: usize,
    /// 1 to 6; 7 for a line in bold, 8 for a bare line.
    level: usize,
    title: Range<usize>,
    /// How many lines it takes: two when it is underlined.
    lines: usize,
    ours: Option<&'static Section>,
    /// The section that it names.
    names: Option<titles::Title>,
}

/// Headings by lines in bold, or by bare lines, count where fewer sections than this have real headings.
const ENOUGH: usize = 3;

/// The regions, and whether real headings open too few sections.
pub fn split(source: &str, lines: &[Line]) -> (Vec<Region>, bool) {
    let mut regions = Vec::with_capacity(8);
    let first = front_matter(source, lines);
    if first > 0 {
        regions.push(Region { place: Place::Front, heading: 0..0, joint: Vec::new(), body: 1..first - 1 });
    }
    // Lines in bold and bare lines are only looked at where too few sections have real headings.
    let mut headings = headings(source, lines, first, 6);
    let certain = headings.iter().filter_map(|heading| heading.names.as_ref()).filter(|title| title.certain);
    let known = sections::ALL.iter().filter(|section| certain.clone().any(|title| title.section.id == section.id));
    let few = known.count() < ENOUGH;
    if few {
        headings = self::headings(source, lines, first, 8);
    }
    let mut places = by_place(source, &headings);
    by_words(source, lines, &headings, &mut places);
    let single = headings.iter().filter(|heading| heading.level == 1).count() == 1;

    let mut open =
        Region { place: Place::Preamble, heading: first_byte(lines, first), joint: Vec::new(), body: first..first };
    let mut level = None;
    let mut opened: Vec<&'static str> = Vec::new();
    for (index, heading) in headings.iter().enumerate() {
        let text = &source[heading.title.clone()];
        let place = match (heading.ours, open.place) {
            (Some(section), _) => Some((Place::Section(section), heading.title.end..heading.title.end)),
            (None, _) if places[index].is_some() => {
                places[index].map(|section| (Place::Section(section), heading.title.end..heading.title.end))
            }
            (None, current) => {
                let current = if let Place::Section(section) = current { Some(section) } else { None };
                let title = heading.names.clone().filter(|title| {
                    // The first heading of the document is its title, unless others stand on its level.
                    let whole = heading.level == 1 && single && level.is_none() && title.section.id != "scenario";
                    let whole =
                        whole || (level.is_none() && heading.level == 1 && titles::is_whole(text) && !title.certain);
                    let bare = heading.level > 6 && (!title.certain || !title.rest.is_empty());
                    let deeper = level.is_some_and(|level| heading.level > level);
                    let again = opened.contains(&title.section.id);
                    let is_label = || current.is_some_and(|section| labels::of(text, Some(section), true).is_some());
                    let inside = current.is_some_and(|section| section.id == title.section.id);
                    !whole
                        && !bare
                        && !(deeper && (again || !title.certain || is_label()))
                        && !((inside || again) && is_label())
                });
                match title {
                    Some(title) => {
                        let at = heading.title.start;
                        Some((Place::Section(title.section), at + title.rest.start..at + title.rest.end))
                    }
                    None if heading.level > 6 => None,
                    None => match current {
                        Some(_) if level.is_some_and(|level| heading.level > level) => None,
                        Some(section) if labels::of(&text[titles::number(text).1..], Some(section), true).is_some() => {
                            None
                        }
                        Some(section) if asks(text, section) => None,
                        None if matches!(open.place, Place::Preamble) => None,
                        _ => Some((Place::Foreign, heading.title.clone())),
                    },
                }
            }
        };
        let Some((mut place, mut rest)) = place else { continue };
        let mut joint = Vec::new();
        if heading.ours.is_none()
            && !matches!(place, Place::Preamble)
            && heading.names.as_ref().is_none_or(|title| !title.certain)
        {
            joint = titles::joint(text);
            joint.retain(|at| !opened.contains(&sections::ALL[*at].id));
            if joint.len() < 2 {
                joint.clear();
            } else {
                place = Place::Section(sections::ALL[joint[0]]);
                rest = heading.title.end..heading.title.end;
            }
        }
        if let Place::Section(section) = place {
            opened.push(section.id);
            opened.extend(joint.iter().map(|at| sections::ALL[*at].id).filter(|id| *id != section.id));
            if level.is_none() {
                level = Some(heading.level);
            }
        }
        open.body.end = heading.line;
        let next = heading.line + heading.lines;
        regions.push(std::mem::replace(&mut open, Region { place, heading: rest, joint, body: next..next }));
    }
    open.body.end = lines.len();
    regions.push(open);
    (regions, few)
}

/// Whether a heading asks for something of the section that is open: "The amount I would begin with …".
fn asks(heading: &str, section: &'static Section) -> bool {
    asked::find(heading, Some(section)).is_some_and(|asked| asked.section.id == section.id && asked.question.is_some())
}

/// Sections whose headings have names of their own, known by their number or by their place among the others.
fn by_place(source: &str, headings: &[Heading]) -> Vec<Option<&'static Section>> {
    let mut places = vec![None; headings.len()];
    // What has a name needs no place.
    let unnamed = headings.iter().filter(|heading| heading.names.is_none());
    let order = |section: &Section| sections::ALL.iter().position(|other| other.id == section.id);
    let found = |at: usize| headings[at].names.as_ref().and_then(|title| order(title.section));
    let all = |level| (0..headings.len()).filter(move |at| headings[*at].level == level);
    // "#### 1", "#### 2": numbers and nothing else, in their order.
    const ENOUGH: usize = 4;
    let bare = |at: &usize| {
        let title = &source[headings[*at].title.clone()];
        let number = title.trim_matches(['*', '_', '#', ' ', '.', ')']).parse::<usize>().ok()?.checked_sub(1)?;
        (number < sections::ALL.len()).then_some((*at, number))
    };
    let bare: Vec<(usize, usize)> = match unnamed.clone().count() {
        ENOUGH.. => (0..headings.len()).filter_map(|at| bare(&at)).collect(),
        _ => Vec::new(),
    };
    if bare.len() >= ENOUGH && bare.is_sorted_by(|a, b| a.1 < b.1) {
        bare.into_iter().for_each(|(at, number)| places[at] = Some(sections::ALL[number]));
        return places;
    }
    // The level on which most sections are named: the title of the whole may have one of their words.
    let named = |level: &usize| all(*level).filter_map(found).fold(0u8, |known, order| known | 1 << order).count_ones();
    let Some(level) = (1..=6).rev().max_by_key(named).filter(|level| named(level) > 0) else { return places };
    if unnamed.clone().all(|heading| heading.level != level) {
        return places;
    }
    let same: Vec<usize> = all(level).collect();
    let number =
        |at: usize| titles::number(&source[headings[at].title.clone()]).0.and_then(|number| number.checked_sub(1));
    let numbered = same.iter().filter(|at| found(**at).is_some() && found(**at) == number(**at)).count();
    // Asked once, not by every numbered heading.
    let open = sections::ALL.map(|section| !same.iter().any(|at| found(*at) == order(section)));
    if numbered >= 2 {
        for at in &same {
            if let Some(order) = number(*at).filter(|order| *order < 6 && headings[*at].names.is_none() && open[*order])
            {
                places[*at] = Some(sections::ALL[order]);
            }
        }
        return places;
    }
    let known: Vec<usize> = same.iter().filter_map(|at| found(*at)).collect();
    if known.len() < 2 || !known.is_sorted() {
        return places;
    }
    // As many headings without a name as there are sections between their neighbours: these are the sections.
    let mut passed = 0;
    for run in same.split(|at| found(*at).is_some()) {
        let (first, last) = (passed, passed + run.len());
        passed = last + 1;
        let after = same.get(last).and_then(|at| found(*at));
        let before = first.checked_sub(1).and_then(|at| found(same[at]));
        let next = before.map_or(0, |before| before + 1);
        let end = after.unwrap_or(sections::ALL.len());
        // The first heading of all may be the title of the whole.
        let inside = before.is_some() || run.first().is_some_and(|at| *at > 0);
        let title = |at: usize| &source[headings[at].title.clone()];
        let part = |at: &&usize| before.is_some_and(|before| is_part(title(**at), before));
        let run: Vec<usize> = run.iter().filter(|at| !part(at)).copied().collect();
        let certain = known.len() >= 3 && inside || same.len() == sections::ALL.len();
        let plain = |at: &usize| !titles::is_beside(&source[headings[*at].title.clone()]);
        if certain && !run.is_empty() && next + run.len() == end && run.iter().all(plain) {
            for (at, order) in run.iter().zip(next..end) {
                places[*at] = Some(sections::ALL[order]);
            }
        }
    }
    places
}

/// Whether a heading asks for a part of a section: "Which settings?" under the method.
fn is_part(title: &str, order: usize) -> bool {
    let section = sections::ALL[order];
    labels::of(&title[titles::number(title).1..], Some(section), true).is_some() || asks(title, section)
}

/// Headings with names of their own between two that are known, where a section is missing and their text speaks of it.
fn by_words(source: &str, lines: &[Line], headings: &[Heading], places: &mut [Option<&'static Section>]) {
    /// A text with more headings is no proposal, and each would be compared with all others.
    const MANY: usize = 60;
    let order = |section: &Section| sections::ALL.iter().position(|other| other.id == section.id);
    let known = |at: usize, places: &[Option<&'static Section>]| {
        let heading: &Heading = &headings[at];
        let section = places[at].or(heading.ours).or(heading.names.as_ref().map(|title| title.section));
        section.and_then(order)
    };
    let count = |level: usize| {
        (0..headings.len()).filter(|at| headings[*at].level == level && known(*at, places).is_some()).count()
    };
    let Some(level) = (1..=6).max_by_key(|level| count(*level)).filter(|level| count(*level) >= 2) else { return };
    let same: Vec<usize> = (0..headings.len()).filter(|at| headings[*at].level == level).collect();
    if same.len() > MANY {
        return;
    }
    for (index, at) in same.iter().enumerate() {
        let title = &source[headings[*at].title.clone()];
        let before = same[..index].iter().rev().find_map(|other| known(*other, places));
        if known(*at, places).is_some() || titles::is_beside(title) {
            continue;
        }
        let next = same[index + 1..].iter().find(|other| known(**other, places).is_some());
        let after = next.and_then(|other| known(*other, places));
        if before.is_some_and(|before| is_part(title, before))
            || after.is_some_and(|after| before.is_some_and(|before| after <= before))
        {
            continue;
        }
        // A heading with the name of its section is where this section begins.
        let begins = next.is_some_and(|next| headings[*next].names.as_ref().is_some_and(|title| title.certain));
        let opened = |order: usize| same.iter().any(|other| known(*other, places) == Some(order));
        let end = after.unwrap_or(sections::ALL.len());
        if begins && (before.map_or(0, |before| before + 1)..end).all(opened) {
            continue;
        }
        let first = headings[*at].line + headings[*at].lines;
        let end = same.get(index + 1).map_or(lines.len(), |next| headings[*next].line);
        let Some(text) = lines.get(first..end).filter(|lines| !lines.is_empty()) else { continue };
        let text = Text::of(source, text[0].start..text[text.len() - 1].end);
        places[*at] = essay::between(&text, before, after, opened).map(|order| sections::ALL[order]);
    }
}

fn first_byte(lines: &[Line], first: usize) -> Range<usize> {
    let at = lines.get(first).map_or(0, |line| line.start);
    at..at
}

/// The number of lines of a front matter, with its two fences.
fn front_matter(source: &str, lines: &[Line]) -> usize {
    let text = |line: &Line| source[line.start..line.end].trim_end();
    if lines.first().map(text) != Some("---") {
        return 0;
    }
    let end = lines.iter().take(60).skip(1).position(|line| matches!(text(line), "---" | "..."));
    let Some(end) = end.map(|at| at + 1) else { return 0 };
    let keys = lines[1..end].iter().map(text).filter(|line| !line.is_empty());
    let is_key = |line: &str| line.starts_with([' ', '#', '-']) || line.split_once(':').is_some();
    if keys.clone().all(is_key) { end + 1 } else { 0 }
}

fn headings(source: &str, lines: &[Line], first: usize, deepest: usize) -> Vec<Heading> {
    let mut headings = Vec::with_capacity(8);
    let mut skip = Skip::default();
    let mut index = first;
    while index < lines.len() {
        let line = lines[index];
        let text = &source[line.start..line.end];
        // An empty line is no heading, and ends nothing that is open.
        if text.is_empty() {
            index += 1;
            continue;
        }
        // Our own headings end whatever is still open before them.
        if let Some(section) = our_heading(text) {
            skip = Skip { unclosed: skip.unclosed, ..Skip::default() };
            headings.push(Heading {
                line: index,
                level: 3,
                title: line.start + 4..line.end,
                lines: 1,
                ours: Some(section),
                names: Some(titles::own(section)),
            });
        } else if !skip.line(source, lines, index)
            && let Some(mut heading) = heading(source, lines, index, deepest)
        {
            heading.names = titles::find(&source[heading.title.clone()]);
            index += heading.lines - 1;
            headings.push(heading);
        }
        index += 1;
    }
    headings
}

fn our_heading(text: &str) -> Option<&'static Section> {
    if !text.starts_with("### ") {
        return None;
    }
    sections::ALL
        .iter()
        .enumerate()
        .find(|(at, section)| marks::is_heading(text, at + 1, section))
        .map(|(_, section)| *section)
}

/// Passes over fences and comments, in which nothing is a heading.
#[derive(Default)]
pub struct Skip {
    fence: Option<(u8, usize)>,
    comment: bool,
    unclosed: Unclosed,
}

/// What was looked for up to the end of the document and not found, so that it is not looked for again.
#[derive(Clone, Copy, Default)]
struct Unclosed {
    backticks: Option<usize>,
    tildes: Option<usize>,
    comment: bool,
}

impl Skip {
    /// Whether the line is no place for a heading; to be asked of every line in turn.
    pub fn line(&mut self, source: &str, lines: &[Line], index: usize) -> bool {
        let text = &source[lines[index].start..lines[index].end];
        let open = self.fence.is_some() || self.comment;
        // So begins what opens a fence or a comment, be it indented or quoted.
        let first = || text.bytes().find(|byte| !matches!(byte, b' ' | b'\t' | b'>'));
        if !open && !matches!(first(), Some(b'`' | b'~' | b'<')) {
            return false;
        }
        if let Some((mark, length)) = self.fence {
            if marks::closes_fence(text, mark, length) {
                self.fence = None;
            }
            return true;
        }
        if self.comment {
            self.comment = !text.contains("-->");
            return true;
        }
        if let Some((mark, length)) = marks::opens_fence(text.trim_start_matches(['\t', '>'])) {
            let unclosed = if mark == b'`' { &mut self.unclosed.backticks } else { &mut self.unclosed.tildes };
            if unclosed.is_some_and(|shortest| length >= shortest) {
                return true;
            }
            let closes = |line: &Line| marks::closes_fence(&source[line.start..line.end], mark, length);
            if lines[index + 1..].iter().any(closes) {
                self.fence = Some((mark, length));
            } else {
                *unclosed = Some(length);
            }
            return true;
        }
        let indent = text.len() - text.trim_start_matches(' ').len();
        if indent <= 3 && text[indent..].starts_with("<!--") && !text.contains("-->") && !self.unclosed.comment {
            self.comment = source[lines[index].end..].contains("-->");
            self.unclosed.comment = !self.comment;
            return self.comment;
        }
        false
    }
}

fn heading(source: &str, lines: &[Line], index: usize, deepest: usize) -> Option<Heading> {
    let line = lines[index];
    let text = &source[line.start..line.end];
    let bare = text.trim_start_matches(' ');
    let indent = text.len() - bare.len();
    if indent > 3 || bare.is_empty() {
        return None;
    }
    let trimmed = bare.trim_end();
    let start = line.start + indent;
    if bare.starts_with('#') {
        let level = bare.bytes().take_while(|byte| *byte == b'#').count();
        let title = trimmed[level..].trim();
        let spaced = trimmed[level..].starts_with([' ', '\t']);
        if level > 6 || title.is_empty() || (!spaced && titles::find(title).is_none()) {
            return None;
        }
        let at = start + level + (trimmed[level..].len() - trimmed[level..].trim_start().len());
        let title = title.trim_end_matches('#').trim_end();
        return Some(Heading { line: index, level, title: at..at + title.len(), lines: 1, ours: None, names: None });
    }
    if bare.starts_with('|') {
        return table(source, lines, index);
    }
    if trimmed.len() > 120 || bare.starts_with(['>', '-', '+', '<']) {
        return None;
    }
    let underline = lines.get(index + 1).map_or("", |next| source[next.start..next.end].trim());
    let before_is_blank = index == 0 || ours::is_blank(&source[lines[index - 1].start..lines[index - 1].end]);
    let title = start..start + trimmed.len();
    let is = |mark| !underline.is_empty() && underline.bytes().all(|byte| byte == mark);
    if is(b'=') || (is(b'-') && underline.len() >= 2 && before_is_blank) {
        let level = if is(b'=') { 1 } else { 2 };
        return Some(Heading { line: index, level, title, lines: 2, ours: None, names: None });
    }
    if deepest <= 6 {
        return None;
    }
    let bold = |mark: &str| trimmed.len() > 4 && trimmed.starts_with(mark) && trimmed.find_from_end(mark, 2);
    if bold("**") || bold("__") {
        return Some(Heading { line: index, level: 7, title, lines: 1, ours: None, names: None });
    }
    let bare_line = before_is_blank && !trimmed.ends_with(['.', ',', ';']) && words::at_most(trimmed, 7);
    if bare_line && template::reach(trimmed).is_none() {
        return Some(Heading { line: index, level: 8, title, lines: 1, ours: None, names: None });
    }
    None
}

/// The first row of a table of its own for each section: "| Section | 3. Data |".
fn table(source: &str, lines: &[Line], index: usize) -> Option<Heading> {
    let next = lines.get(index + 1)?;
    if !tables::is_delimiter(&source[next.start..next.end]) {
        return None;
    }
    let cells = tables::cells_of(source, lines[index]);
    let [name, title] = cells.as_slice() else { return None };
    let (name, text) = (source[name.clone()].trim_matches(['*', '_', ' ']), &source[title.clone()]);
    // "| Part | Data |" may as well be the head of a split.
    let numbered = || name.eq_ignore_ascii_case("part") && titles::number(text).0.is_some();
    let fits = (name.eq_ignore_ascii_case("section") || numbered()) && titles::find(text).is_some();
    fits.then(|| Heading { line: index, level: 2, title: title.clone(), lines: 2, ours: None, names: None })
}

trait Closing {
    /// Whether the text ends with the mark, but for a colon, and has it nowhere between.
    fn find_from_end(&self, mark: &str, from: usize) -> bool;
}

impl Closing for str {
    fn find_from_end(&self, mark: &str, from: usize) -> bool {
        let text = self.trim_end_matches(':');
        text.len() > from + mark.len() && text.ends_with(mark) && !text[from..text.len() - mark.len()].contains(mark)
    }
}
