//! Tables, whose cells are labels and answers.

use super::entries::{Entry, Kind, Reader, Start};
use super::labels::{self, Label};
use super::source::Line;
use super::{titles, words};
use crate::question::Section;
use std::ops::Range;

impl Reader<'_> {
    /// Takes a row of a table: the label in the first cell, the answer in the others. Or a whole table with its
    /// labels in the first row.
    pub fn row(&mut self, index: usize, start: &Start) -> usize {
        let line = self.lines[index];
        let cells = cells(self.source, start.text..line.end);
        let text = |cell: &Range<usize>| &self.source[cell.clone()];
        if cells.iter().all(|cell| text(cell).bytes().all(|byte| matches!(byte, b'-' | b':' | b' '))) {
            return index + 1;
        }
        let context = self.section.or_else(|| self.entries.last().and_then(|entry| entry.section));
        let is_header = self.lines.get(index + 1).is_some_and(|next| is_delimiter(&self.source[next.start..next.end]));
        if is_header {
            self.headed = None;
            if self.section.is_none()
                && let Some(section) = header(self.source, &cells)
            {
                self.headed = Some(section);
                self.open(Label::Group, section, line.start);
                return index + 2;
            }
        }
        let headed_section = self.headed;
        let find = |cell: &Range<usize>| {
            // Under a header that names the section, "Why" and "Description" are its own.
            let headed = || headed_section.and_then(|section| labels::of(text(cell), Some(section), true));
            headed()
                .or_else(|| labels::of(text(cell), self.section, true))
                .or_else(|| labels::of(text(cell), context, true))
        };
        if is_header {
            let heads: Vec<_> = cells.iter().map(find).collect();
            if heads.len() >= 2 && heads.iter().filter(|head| head.is_some()).count() == heads.len() {
                let mut next = index + 2;
                while next < self.lines.len() && self.at(next).trim_start().starts_with('|') {
                    let row = self.lines[next];
                    let values = cells_of(self.source, row);
                    for (at, value) in values.into_iter().enumerate() {
                        match heads.get(at) {
                            Some(Some((label, section))) => self.open(*label, section, value.start),
                            _ => self.open(Label::Group, self.section.unwrap_or(crate::sections::ALL[0]), value.start),
                        }
                        self.push(value.clone(), value.start, 0, Kind::Prose);
                    }
                    next += 1;
                }
                return next;
            }
            let generic = [
                "field",
                "item",
                "section",
                "question",
                "answer",
                "value",
                "response",
                "part",
                "details",
                "element",
                "content",
                "contents",
                "topic",
                "aspect",
                "description",
                "what",
                "key",
            ];
            if cells.iter().all(|cell| text(cell).is_empty() || words::has_any(text(cell), &generic)) {
                return index + 2;
            }
        }
        let Some(first) = cells.first() else { return index + 1 };
        // A row for each question, and the section before the first one of it.
        if self.section.is_none()
            && cells.len() >= 3
            && let Some(section) = match text(first).is_empty() {
                true => self.entries.last().and_then(|entry| entry.section),
                false => titles::find(text(first)).map(|title| title.section),
            }
            && let Some((label, section)) = labels::of(text(&cells[1]), Some(section), true)
            && self.tabled(index)
        {
            self.open(label, section, cells[1].start);
            self.push(cells[2].start..cells.last().map_or(0, |cell| cell.end), cells[2].start, 0, Kind::Prose);
            return index + 1;
        }
        // A row for each section.
        if self.section.is_none()
            && cells.len() >= 2
            && let Some(section) = titles::find(text(first)).filter(|_| self.tabled(index)).map(|title| title.section)
            // "Why this model" is a row of the section that is open.
            && !context.is_some_and(|open| open.id == section.id && labels::of(text(first), context, true).is_some())
        {
            self.open(Label::Group, section, first.start);
            for cell in &cells[1..] {
                self.push(cell.clone(), cell.start, 0, Kind::Prose);
                self.push(cell.end..cell.end, cell.end, 0, Kind::Blank);
            }
            return index + 1;
        }
        let rest = first.end.max(cells.get(1).map_or(first.end, |cell| cell.start))
            ..cells.last().map_or(first.end, |cell| cell.end);
        let author = crate::sections::AUTHOR.also.iter().any(|also| words::same(also, text(first)));
        if author && self.section.is_none() {
            self.entries.push(Entry { label: Some(AUTHOR_LABEL), section: None, at: first.start, bits: Vec::new() });
            self.push(rest.clone(), rest.start, 0, Kind::Prose);
        } else if let Some((label, section)) = find(first).filter(|_| cells.len() >= 2) {
            self.open(label, section, first.start);
            self.push(rest.clone(), rest.start, 0, Kind::Prose);
        } else {
            // What has a name of its own is no part of the answer above it.
            if let Some(section) = self.headed.filter(|_| cells.len() >= 2) {
                self.open(Label::Group, section, first.start);
            }
            self.push(line.start..line.end, start.text, start.indent, Kind::Prose);
        }
        index + 1
    }
}

impl Reader<'_> {
    /// Whether the rows of the table around a line name the sections and little else.
    fn tabled(&self, index: usize) -> bool {
        let is_row = |at: &usize| self.at(*at).trim_start().starts_with('|');
        /// A row for each question, and some more. A longer table has other things to tell, and its rows are not gone
        /// through for each of them.
        const ROWS: usize = 24;
        let begin = (0..index).rev().take(ROWS).take_while(is_row).last().unwrap_or(index);
        let mut named: Vec<&str> = Vec::new();
        let (mut rows, mut last, mut open) = (0, "", None);
        for at in (begin..self.lines.len()).take_while(is_row).take(ROWS) {
            let cells = cells_of(self.source, self.lines[at]);
            let Some(first) = cells.first().map(|cell| &self.source[cell.clone()]) else { continue };
            // A section may be named in each of its rows.
            let is_row = words::says_something(first) && first != last;
            last = first;
            if let Some(title) = titles::find(first)
                && !named.contains(&title.section.id)
            {
                named.push(title.section.id);
                open = Some(title.section);
            } else if open.is_some() && labels::of(first, open, true).is_some() {
                // A row for one of its questions.
                continue;
            }
            rows += usize::from(is_row);
        }
        named.len() > 4 && rows <= named.len() + 3
    }
}

/// The section that the first row of a table names: "| Part 1 | The problem |".
fn header(source: &str, cells: &[Range<usize>]) -> Option<&'static Section> {
    let said = |cell: &&Range<usize>| words::says_something(&source[(*cell).clone()]);
    let (first, last) = (cells.iter().find(said)?, cells.iter().rev().find(said)?);
    let name = &source[first.start..last.end];
    let title = match name.split_once('|') {
        None => titles::find(name),
        Some((lead, name)) if !name.contains('|') && words::at_most(lead, 2) => titles::find(&format!(
            "{} {}",
            lead.trim().trim_end_matches(['*', '_']),
            name.trim_start().trim_start_matches(['*', '_'])
        )),
        Some(_) => None,
    };
    title.filter(|title| title.certain && title.rest.is_empty()).map(|title| title.section)
}

const AUTHOR_LABEL: Label = Label::Answers { short: Some(&crate::sections::AUTHOR), long: None };

pub fn cells_of(source: &str, line: Line) -> Vec<Range<usize>> {
    cells(source, line.start..line.end)
}

/// The cells of a row, without the blanks around.
fn cells(source: &str, row: Range<usize>) -> Vec<Range<usize>> {
    let text = &source[row.clone()];
    let inner = text.trim().trim_start_matches('|');
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let base = row.start + (inner.as_ptr() as usize - text.as_ptr() as usize);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, byte) in inner.bytes().chain([b'|']).enumerate() {
        if byte == b'|' && !escaped {
            let cell = &inner[start..at];
            let begin = start + (cell.len() - cell.trim_start().len());
            cells.push(base + begin..base + begin + cell.trim().len());
            start = (at + 1).min(inner.len());
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells
}

pub fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.contains('-') && line.contains('|') && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}
