//! Reads the lines of a section in any form: which belong to a label, which stand alone.

use super::labels::{self, Label, Labelled};
use super::source::{Line, Text};
use super::{Found, asked, ours, source, template, titles, words};
use crate::document::marks;
use crate::question::Section;
use std::ops::Range;

/// Lines under one label, or under none.
pub struct Entry {
    pub label: Option<Label>,
    pub section: Option<&'static Section>,
    /// Where the label stands.
    pub at: usize,
    pub bits: Vec<Bit>,
}

/// A line, or a part of one.
#[derive(Clone, Debug)]
pub struct Bit {
    /// With its indent and list mark.
    pub whole: Range<usize>,
    /// Without them.
    pub text: Range<usize>,
    /// In columns.
    pub indent: usize,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Blank,
    Prose,
    Item,
    /// A fence, or a line between two.
    Fence,
    Code,
}

/// How a line begins.
pub struct Start {
    pub indent: usize,
    /// Where the text begins, after indent and list marks.
    pub text: usize,
    is_item: bool,
}

pub struct Reader<'a> {
    pub source: &'a str,
    pub lines: &'a [Line],
    pub section: Option<&'static Section>,
    pub entries: Vec<Entry>,
    /// Whether a comment was opened that is never closed.
    unclosed: bool,
    /// Fences that are never closed, by mark and least length, so that a section full of them is searched once.
    open_fences: Vec<(u8, usize)>,
    /// Whether the last label is a question of the student's own, so that "A:" before its answer is none of it.
    pub asks: bool,
    /// Whether the only statement of a scenario is the student's choice, not the assignment's list.
    one_scenario: bool,
    /// The section that the header of the table names, before any heading.
    pub headed: Option<&'static Section>,
}

impl<'a> Reader<'a> {
    pub fn new(source: &'a str, lines: &'a [Line], section: Option<&'static Section>) -> Reader<'a> {
        let at = lines.first().map_or(0, |line| line.start);
        let mut entries = Vec::with_capacity(8);
        entries.push(Entry { label: None, section, at, bits: Vec::with_capacity(8) });
        Reader {
            source,
            lines,
            section,
            entries,
            unclosed: false,
            open_fences: Vec::new(),
            asks: false,
            one_scenario: false,
            headed: None,
        }
    }

    /// Reads all lines; what is not an answer is told to `found`.
    pub fn read(mut self, found: &mut Found) -> Vec<Entry> {
        if self.section.is_some_and(|section| section.id == "scenario") {
            let states = |line: &&Line| {
                let text = &self.source[line.start..line.end];
                text.contains("Scenario")
                    && template::states_scenario(&self.source[self.start(text, line.start).text..line.end])
            };
            self.one_scenario = self.lines.iter().filter(states).count() == 1;
        }
        let mut index = 0;
        while index < self.lines.len() {
            index = self.line(index, found);
        }
        self.entries
    }

    /// Reads the line at `index`, and says which comes next.
    fn line(&mut self, index: usize, found: &mut Found) -> usize {
        let line = self.lines[index];
        let text = &self.source[line.start..line.end];
        if ours::is_blank(text) {
            self.push(line.start..line.end, line.end, 0, Kind::Blank);
            return index + 1;
        }
        let start = self.start(text, line.start);
        let content = &self.source[start.text..line.end];
        if let Some((mark, length)) = marks::opens_fence(content) {
            return self.fence(index, mark, length, &start);
        }
        // One letter is found faster than four.
        let opens = |at: &usize| content[*at..].starts_with("<!--");
        if let Some(at) = memchr::memchr_iter(b'<', content.as_bytes()).find(opens).filter(|_| !self.unclosed)
            && let Some(next) = self.comment(index, &start, start.text + at, found)
        {
            return next;
        }
        self.text(index, &start, line.end)
    }

    /// Reads a line that is neither blank nor code, up to `end`.
    fn text(&mut self, index: usize, start: &Start, end: usize) -> usize {
        let line = self.lines[index];
        let content = &self.source[start.text..end];
        let is_bare = self.entries.last().is_none_or(|entry| entry.label.is_none());
        let scenario = self.one_scenario && template::states_scenario(content);
        if is_bare && !scenario {
            // Lines that an editor has wrapped are the assignment's, too.
            let mut last = index;
            while last + 1 < self.lines.len() && last < index + 8 && !ours::is_blank(self.at(last + 1)) {
                last += 1;
            }
            let paragraph = &self.source[start.text..self.lines[last].end.max(end)];
            if let Some(reach) = template::reach(paragraph) {
                let reached = start.text + reach;
                let mut next = index;
                while next < last && self.lines[next].end < reached {
                    next += 1;
                }
                let rest = reached.min(self.lines[next].end)..self.lines[next].end.max(end);
                if words::says_something(&self.source[rest.clone()]) {
                    let at = rest.start + (rest.len() - self.source[rest.clone()].trim_start().len());
                    self.push(rest, at, start.indent, Kind::Prose);
                }
                return next + 1;
            }
        }
        if is_rule(content) {
            self.push(line.start..end, end, 0, Kind::Blank);
            return index + 1;
        }
        if content.starts_with('|') {
            return self.row(index, start);
        }
        let marks = content.bytes().take_while(|byte| *byte == b'#').count();
        let is_heading = (1..=6).contains(&marks) && content[marks..].starts_with(' ');
        if is_heading {
            let title = content[marks..].trim().trim_end_matches('#').trim_end();
            let at = start.text + (title.as_ptr() as usize - content.as_ptr() as usize);
            let bare = &title[titles::number(title).1..];
            let asks = || {
                let section = self.section?;
                let asked = asked::find(bare, Some(section)).filter(|asked| asked.section.id == section.id)?;
                Some((labels::of_question(asked.question?, section), section))
            };
            if let Some((label, section)) = labels::of(bare, self.section, true) {
                self.open(label, section, at);
            } else if let Some((label, section)) = asks() {
                self.open(label, section, at);
                // A heading that is a sentence may tell the answer.
                if !words::at_most(title, 7) && !title.ends_with('?') {
                    self.push(at..at + title.len(), at, 0, Kind::Prose);
                    self.push(end..end, end, 0, Kind::Blank);
                }
            } else if let Some(labelled) = labels::find(title, self.section) {
                let rest = at + labelled.rest.start..at + labelled.rest.end;
                self.labelled(&labelled, at, rest, start.indent);
            } else {
                self.push(at..at + title.len(), at, 0, Kind::Prose);
                self.push(end..end, end, 0, Kind::Blank);
            }
            return index + 1;
        }
        let asks = content.ends_with(['?', '*', '_', ' ']) || content.starts_with("How ") && content.contains("? ");
        if asks && self.question(content, start) {
            return index + 1;
        }
        if std::mem::take(&mut self.asks)
            && let Some(answer) = ["A: ", "**A:** ", "Answer: "].iter().find_map(|mark| content.strip_prefix(mark))
        {
            let at = end - answer.len();
            self.push(at..end, at, start.indent, Kind::Prose);
            return index + 1;
        }
        // In the preamble a name is an author's before it is a model's.
        if self.section.is_none() && labels::author(content).is_some() {
            self.open_none(line.start);
            self.push(line.start..end, start.text, start.indent, Kind::Prose);
            self.push(end..end, end, 0, Kind::Blank);
            return index + 1;
        }
        if let Some(labelled) = self.label(content) {
            let rest = start.text + labelled.rest.start..start.text + labelled.rest.end;
            self.labelled(&labelled, start.text, rest, start.indent);
            return index + 1;
        }
        // An item that is nothing but a label, above a list of its own.
        if start.is_item
            && self.section.is_some()
            && words::count(content) <= 3
            && self.lines.get(index + 1).is_some_and(|next| {
                let text = &self.source[next.start..next.end];
                !ours::is_blank(text) && self.start(text, next.start).indent > start.indent
            })
            && let Some((label @ Label::Answers { .. }, section)) = labels::of(content.trim_end(), self.section, false)
        {
            self.open(label, section, start.text);
            return index + 1;
        }
        let before_is_blank = index == 0 || ours::is_blank(self.at(index - 1));
        if before_is_blank && self.section.is_some() && words::at_most(content, 6) && !start.is_item {
            let underlined = self.lines.get(index + 1).is_some_and(|next| {
                let next = self.source[next.start..next.end].trim_end();
                next.len() >= 3 && (next.bytes().all(|byte| byte == b'-') || next.bytes().all(|byte| byte == b'='))
            });
            if let Some((label, section)) = labels::of(content.trim_end(), self.section, underlined) {
                self.open(label, section, start.text);
                return index + 1 + usize::from(underlined);
            }
        }
        if let ([Entry { label: Some(label), bits, .. }], Some(section), false) =
            (self.entries.as_slice(), self.section, start.is_item)
            && bits.iter().all(|bit| bit.kind == Kind::Blank)
        {
            // Beside a head that is a label.
            self.answer(*label, section, start.text..end, start.indent);
            return index + 1;
        }
        let kind = if start.is_item { Kind::Item } else { Kind::Prose };
        self.push(line.start..end, start.text, start.indent, kind);
        index + 1
    }

    pub fn at(&self, index: usize) -> &'a str {
        &self.source[self.lines[index].start..self.lines[index].end]
    }

    fn label(&self, content: &str) -> Option<Labelled> {
        if let Some(labelled) = labels::find(content, self.section) {
            return Some(labelled);
        }
        // Before the first heading, what follows a label of a section belongs to this section.
        let last = self.entries.last().filter(|entry| self.section.is_none() && entry.label.is_some())?;
        labels::find(content, last.section)
    }

    fn labelled(&mut self, labelled: &Labelled, at: usize, rest: Range<usize>, indent: usize) {
        self.open(labelled.label, labelled.section, at);
        self.answer(labelled.label, labelled.section, rest, indent);
    }

    /// Takes what stands beside a label, which may have other labels behind its sentences.
    pub fn answer(&mut self, mut last: Label, section: &'static Section, mut rest: Range<usize>, indent: usize) {
        while let Some((end, label, begin, next)) = self.inline(rest.clone(), last, section) {
            self.push(rest.start..end, rest.start, indent, Kind::Prose);
            self.open(label, section, begin);
            (last, rest) = (label, next..rest.end);
        }
        if words::says_something(&self.source[rest.clone()]) || !self.source[rest.clone()].trim().is_empty() {
            self.push(rest.clone(), rest.start, indent, Kind::Prose);
        }
    }

    /// The next label on a line after a sentence: "QLoRA. Justification: …". Where the sentence ends, the label, where it
    /// begins, and where its answer does.
    fn inline(
        &self,
        rest: Range<usize>,
        last: Label,
        section: &'static Section,
    ) -> Option<(usize, Label, usize, usize)> {
        if self.section.is_none() || section.id == "challenges" {
            return None;
        }
        let text = &self.source[rest.clone()];
        // Behind the last colon there is no label.
        let last_colon = memchr::memrchr(b':', text.as_bytes())?;
        memchr::memmem::find_iter(&text.as_bytes()[..last_colon], ". ").find_map(|at| {
            let name = text[at + 2..].trim_start_matches(['*', '_', ' ']);
            let begin = text.len() - name.len();
            let colon = name.bytes().take(40).position(|byte| byte == b':')?;
            let label = name[..colon].trim_end_matches(['*', '_']);
            let next = name[colon + 1..].trim_start_matches(['*', '_']);
            if !label.starts_with(char::is_uppercase) || !next.starts_with(' ') || words::count(label) > 4 {
                return None;
            }
            let (label, _) = labels::of(label, Some(section), false).filter(|(label, _)| label.is_other_than(&last))?;
            let next = text.len() - next.trim_start().len();
            Some((rest.start + at + 1, label, rest.start + begin, rest.start + next))
        })
    }

    pub fn open(&mut self, label: Label, section: &'static Section, at: usize) {
        let label = if let Label::Group = label { None } else { Some(label) };
        self.entries.push(Entry { label, section: Some(section), at, bits: Vec::new() });
    }

    fn open_none(&mut self, at: usize) {
        self.entries.push(Entry { label: None, section: None, at, bits: Vec::new() });
    }

    pub fn push(&mut self, whole: Range<usize>, text: usize, indent: usize, kind: Kind) {
        let bit = Bit { text: text.min(whole.end)..whole.end, whole, indent, kind };
        if let Some(entry) = self.entries.last_mut() {
            entry.bits.push(bit);
        }
    }

    fn start(&self, text: &str, at: usize) -> Start {
        let mut indent = 0;
        let mut byte = 0;
        for mark in text.bytes() {
            match mark {
                b' ' => indent += 1,
                b'\t' => indent += 4 - indent % 4,
                _ => break,
            }
            byte += 1;
        }
        if text[byte..].starts_with("> ") {
            byte += 2;
        }
        let rest = &text[byte..];
        let mark = match rest.as_bytes() {
            [b'*' | b'-' | b'+', b' ' | b'\t', ..] => 1,
            [b'0'..=b'9', ..] => {
                let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
                let after = &rest.as_bytes()[digits..];
                // Beside a name ("**How many.** 800. That's …") there may be a first item, and otherwise it is a number.
                let beside = at > 0 && !matches!(self.source.as_bytes()[at - 1], b'\n' | b'\r');
                let number: usize = rest[..digits].parse().unwrap_or(usize::MAX);
                // No list has so many items that "300. That's 50 a year" could be one.
                let is_number = if beside { digits == 1 } else { number <= 40 };
                if is_number && matches!(after, [b'.' | b')', b' ' | b'\t', ..]) { digits + 1 } else { 0 }
            }
            // The bullets of word processors, often with a blank that does not break behind them.
            [0xC2..=0xF4, ..] => source::bullet(rest),
            _ => 0,
        };
        let is_item = mark > 0 && !is_rule(rest);
        let text = if is_item { byte + mark + (rest[mark..].len() - rest[mark..].trim_start().len()) } else { byte };
        Start { indent, text: at + text, is_item }
    }

    /// Takes a fence with all its lines; one that is not closed ends where a label stands at its own indent.
    fn fence(&mut self, index: usize, mark: u8, length: usize, start: &Start) -> usize {
        let closes = |line: &Line| marks::closes_fence(&self.source[line.start..line.end], mark, length);
        let never = self.open_fences.iter().any(|(open, least)| *open == mark && length >= *least);
        let rest = if never { &[] } else { &self.lines[index + 1..] };
        let close = rest.iter().position(closes).map(|at| index + 1 + at);
        if close.is_none() && !never {
            self.open_fences.push((mark, length));
        }
        let end = close.unwrap_or_else(|| {
            let stops = |at: &usize| {
                let line = self.lines[*at];
                let start = self.start(&self.source[line.start..line.end], line.start);
                let content = &self.source[start.text..line.end];
                content.starts_with("**") && labels::find(content, self.section).is_some()
            };
            (index + 1..self.lines.len()).find(stops).unwrap_or(self.lines.len()) - 1
        });
        let first = self.lines[index];
        self.push(first.start..first.end, start.text, start.indent, Kind::Fence);
        for at in index + 1..=end {
            let line = self.lines[at];
            let text = &self.source[line.start..line.end];
            if Some(at) == close {
                self.push(line.start..line.end, line.end, start.indent, Kind::Fence);
                continue;
            }
            // The assignment's printed example stands behind comment marks.
            if text.trim_start().starts_with("//") && template::reach(text).is_some() {
                continue;
            }
            let indent = text.len() - text.trim_start_matches(' ').len();
            let cut = line.start + indent.min(start.indent);
            self.push(line.start..line.end, cut, start.indent, Kind::Code);
        }
        end + 1
    }

    /// Passes over the comments of a line, which hide their text from the reader of the page.
    fn comment(&mut self, index: usize, start: &Start, at: usize, found: &mut Found) -> Option<usize> {
        let limit = self.lines.last().map_or(at, |line| line.end);
        let mut visible = start.text..at;
        let mut last = index;
        let mut first = true;
        loop {
            let Some(end) = self.source[visible.end..limit].find("-->").map(|len| visible.end + len + 3) else {
                self.unclosed = true;
                if first {
                    return None;
                }
                self.plain(visible.start..self.lines[last].end, start.indent);
                return Some(last + 1);
            };
            found.note(visible.end..end, "This text is hidden in a comment, so it is no part of an answer.");
            if first && words::says_something(&self.source[visible.clone()]) {
                self.text(index, start, at);
            } else {
                self.plain(visible, start.indent);
            }
            first = false;
            last = self.lines.partition_point(|line| line.start < end).saturating_sub(1);
            let line_end = self.lines[last].end;
            match self.source[end..line_end].find("<!--") {
                Some(next) => visible = end..end + next,
                None => {
                    self.plain(end..line_end, start.indent);
                    return Some(last + 1);
                }
            }
        }
    }

    /// Takes a part of a line as prose, if it says anything.
    fn plain(&mut self, range: Range<usize>, indent: usize) {
        let text = &self.source[range.clone()];
        if words::says_something(text) {
            let begin = range.start + (text.len() - text.trim_start().len());
            self.push(range, begin, indent, Kind::Prose);
        }
    }
}

/// A line across the page, or the underline of a heading.
fn is_rule(text: &str) -> bool {
    let text = text.trim();
    let mark = text.bytes().next().unwrap_or(0);
    matches!(mark, b'-' | b'*' | b'_' | b'=')
        && text.bytes().all(|byte| byte == mark || byte == b' ')
        && text.bytes().filter(|byte| *byte == mark).count() >= 3
}

/// Some lines as one text.
pub fn text_of(source: &str, bits: &[Bit]) -> Text {
    let mut filled = bits.iter().filter(|bit| bit.kind != Kind::Blank);
    let Some(first) = filled.next() else { return Text::default() };
    // The one item of a list is no list.
    let alone =
        first.kind == Kind::Item && filled.clone().all(|bit| bit.kind != Kind::Item || bit.indent > first.indent);
    let margin = filled.clone().filter(|bit| bit.kind != Kind::Code).map(|bit| bit.indent).min().unwrap_or(0);
    let mut text = Text::default();
    text.reserve(filled.clone().map(|bit| bit.whole.len() + 2).sum::<usize>() + first.whole.len(), 1 + filled.count());
    let mut is_first = true;
    let mut blank = false;
    for bit in bits {
        if bit.kind == Kind::Blank {
            blank = !is_first;
            continue;
        }
        if !is_first {
            text.put(if blank { "\n\n" } else { "\n" });
        }
        blank = false;
        let from = match bit.kind {
            Kind::Code => bit.text.start,
            _ if is_first && (alone || bit.kind != Kind::Item) => bit.text.start,
            Kind::Prose | Kind::Fence if bit.indent <= margin => bit.whole.end.min(bit.text.start),
            _ => {
                // Keeps the list mark, and what it is indented beyond the others.
                let whole = &source[bit.whole.clone()];
                let blanks = whole.len() - whole.trim_start_matches(' ').len();
                bit.whole.start + blanks.min(margin)
            }
        };
        let end = bit.whole.end;
        let from = from.min(end);
        if bit.kind == Kind::Fence && from == end {
            // The closing fence: its text is empty, its line is not.
            let line = &source[bit.whole.clone()];
            let blanks = line.len() - line.trim_start().len();
            text.take(source, bit.whole.start + blanks..end);
        } else {
            text.take(source, from..end);
        }
        is_first = false;
    }
    text
}
