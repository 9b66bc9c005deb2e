//! Finds the samples of a dataset among the lines of a section: in fences, and as bare JSON.

use super::clean;
use super::entries::{Bit, Kind, text_of};
use super::source::Text;
use crate::rules::dataset::records::is_foreign;
use std::borrow::Cow;
use std::ops::Range;

/// Parts lines into samples and all others.
pub fn samples(source: &str, bits: &[Bit]) -> (Vec<Text>, Cow<'static, [Bit]>) {
    let mut samples = Vec::new();
    let mut rest = Vec::new();
    let mut index = 0;
    while index < bits.len() {
        let bit = &bits[index];
        if bit.kind == Kind::Fence {
            let mut end = index + 1;
            while end < bits.len() && bits[end].kind == Kind::Code {
                end += 1;
            }
            let past = end + usize::from(end < bits.len() && bits[end].kind == Kind::Fence);
            // A script beside the sample belongs to the text.
            let others = || bits[..index].iter().chain(&bits[past..]);
            if is_foreign(&source[bit.whole.clone()])
                && others().any(|other| looks_like_json(&source[other.text.clone()]))
            {
                rest.extend_from_slice(&bits[index..past]);
            } else {
                samples.push(clean::outer(text_of(source, &bits[index + 1..end])));
            }
            index = past;
            continue;
        }
        if bit.kind != Kind::Blank && looks_like_json(&source[bit.text.clone()]) {
            let end = index + json_lines(source, &bits[index..]);
            let mut sample = Text::default();
            let margin = bits[index..end].iter().skip(1).map(|bit| bit.indent).min().unwrap_or(0).min(bit.indent);
            for (at, bit) in bits[index..end].iter().enumerate() {
                if at > 0 {
                    sample.put("\n");
                }
                let whole = &source[bit.whole.clone()];
                let blanks = whole.len() - whole.trim_start_matches(' ').len();
                let from = if at == 0 { bit.text.start } else { bit.whole.start + blanks.min(margin) };
                sample.take(source, from.min(bit.whole.end)..bit.whole.end);
            }
            let ticked = sample.as_str().starts_with('`');
            let sample = clean::outer(sample);
            samples.push(if ticked { clean::bare_line(sample) } else { sample });
            index = end;
            continue;
        }
        // A record that begins within a line, and goes on beneath it.
        if bit.kind != Kind::Blank
            && source[bit.text.clone()].ends_with(['{', '[', ','])
            && let Some((_, lines)) = within(source, bit.text.start, &bits[index..]).filter(|(_, lines)| *lines > 1)
        {
            let (found, others) = inline(source, &bits[index..index + lines]);
            samples.extend(found);
            rest.extend(others);
            index += lines;
            continue;
        }
        if bit.kind == Kind::Prose && is_csv_head(&source[bit.text.clone()]) {
            let plain = bits[index..].iter().take_while(|bit| bit.kind == Kind::Prose);
            let count = csv_lines(plain.map(|bit| &source[bit.text.clone()]));
            if count > 0 {
                samples.push(clean::outer(text_of(source, &bits[index..index + count])));
                index += count;
                continue;
            }
        }
        rest.push(bit.clone());
        index += 1;
    }
    (samples, Cow::Owned(rest))
}

/// So many records at most are looked for in one line.
const MOST: usize = 32;

/// Parts lines into samples that stand within a sentence, "chat format, one row: `{"messages": …}`", and the rest.
pub fn inline(source: &str, bits: &[Bit]) -> (Vec<Text>, Vec<Bit>) {
    let (mut samples, mut rest) = (Vec::new(), Vec::new());
    let mut next = 0;
    for (index, bit) in bits.iter().enumerate() {
        // Beneath a record's first line stand the others.
        if index < next {
            continue;
        }
        let (mut from, mut last) = (bit.text.start, bit);
        for _ in 0..MOST {
            let found = within(source, from, &bits[index..]).filter(|_| bit.kind != Kind::Blank);
            let Some((range, lines)) = found else { break };
            let mut sample = Text::default();
            sample.take(source, range.start..range.end.min(bit.text.end));
            for other in &bits[index + 1..index + lines] {
                sample.put("\n");
                sample.take(source, other.text.start..range.end.min(other.text.end));
            }
            samples.push(sample);
            let lead = source[from..range.start].trim_end_matches(['`', ' ']).len();
            if lead > 0 {
                rest.push(Bit { whole: bit.whole.start..from + lead, text: from..from + lead, ..bit.clone() });
            }
            from = range.end + (source[range.end..].len() - source[range.end..].trim_start_matches('`').len());
            if lines > 1 {
                next = index + lines;
                last = &bits[next - 1];
                break;
            }
        }
        if from == bit.text.start {
            rest.push(bit.clone());
        } else if from < last.text.end
            && !source[from..last.text.end].trim_matches(['.', ',', ';', ' ', '*', '_']).is_empty()
        {
            rest.push(Bit { whole: from..last.whole.end, text: from..last.text.end, ..last.clone() });
        }
    }
    (samples, rest)
}

/// How deep in a record its reader is, byte by byte.
#[derive(Default)]
struct Open {
    depth: i64,
    quoted: bool,
    escaped: bool,
}

impl Open {
    fn read(&mut self, byte: u8) {
        match byte {
            b'"' if !self.escaped => self.quoted = !self.quoted,
            b'{' | b'[' if !self.quoted => self.depth += 1,
            b'}' | b']' if !self.quoted => self.depth -= 1,
            _ => {}
        }
        self.escaped = byte == b'\\' && !self.escaped;
    }
}

/// The first record at or after a place in the first of some lines, and over how many lines it goes.
fn within(source: &str, from: usize, bits: &[Bit]) -> Option<(Range<usize>, usize)> {
    /// No record of a proposal has more lines.
    const LINES: usize = 40;
    /// So much of it tells that it is one.
    const NEAR: usize = 400;
    let first = bits.first()?;
    let line = source.get(from..first.text.end)?;
    let key = ["\":", "\" :", "”:"].into_iter().filter_map(|end| line.rfind(end)).max()?;
    let begins = line.match_indices(['{', '[']).map(|(at, _)| at).take(MOST);
    let start = begins
        .take_while(|at| *at <= key)
        .find(|at| looks_like_json(&line[*at..line.ceil_char_boundary(at.saturating_add(NEAR))]))?;
    let start = from + start;
    let mut open = Open::default();
    for (index, bit) in bits.iter().enumerate().take(LINES) {
        if index > 0 && bit.kind == Kind::Blank {
            break;
        }
        let begin = if index == 0 { start } else { bit.text.start };
        for (at, byte) in source[begin..bit.text.end].bytes().enumerate() {
            open.read(byte);
            if open.depth == 0 && !open.quoted {
                return Some((start..begin + at + 1, index + 1));
            }
        }
    }
    // A record that is never closed goes on to the end of its code, or else of its line.
    let rest = &source[start..first.text.end];
    let end = rest.find('`').unwrap_or(rest.len());
    Some((start..start + rest[..end].trim_end().len(), 1))
}

pub fn looks_like_json(line: &str) -> bool {
    let line = line.trim().trim_start_matches('`');
    // `{"prompt", "completion"}` only names the keys.
    if line.starts_with('{') && line.len() < 60 && line.find('}').is_some_and(|end| !line[..end].contains(':')) {
        return false;
    }
    let inner = line.strip_prefix('{').or_else(|| line.strip_prefix('[').filter(|rest| !rest.contains("](")));
    inner.is_some_and(|inner| {
        let inner = inner.trim_start();
        (inner.is_empty() && !line.is_empty())
            || inner.starts_with(['"', '{', '“'])
            || (inner.starts_with('\'') && inner.contains(':'))
    })
}

/// How many lines are a table of values with commas: a line of names, and lines in which a value is quoted.
pub fn csv_lines<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    let mut lines = lines.enumerate();
    let Some((_, head)) = lines.next().filter(|(_, head)| is_csv_head(head)) else { return 0 };
    let columns = head.matches(',').count();
    let is_row = |line: &str| line.trim_start().starts_with('"') && line.matches(',').count() >= columns;
    lines.take_while(|(_, line)| is_row(line)).last().map_or(0, |(at, _)| at + 1)
}

/// "question,scheme,answer,mark": names without blanks.
fn is_csv_head(line: &str) -> bool {
    let line = line.trim();
    line.len() <= 200
        && line.contains(',')
        && line
            .split(',')
            .all(|name| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '"')))
}

/// How many lines belong to a sample that stands in no fence: up to where its brackets are closed.
fn json_lines(source: &str, bits: &[Bit]) -> usize {
    let (mut open, mut end) = (Open::default(), 0);
    for (index, bit) in bits.iter().enumerate() {
        let line = &source[bit.text.clone()];
        if bit.kind == Kind::Blank || (open.depth <= 0 && !looks_like_json(line)) {
            break;
        }
        // A string ends with its line.
        open = Open { depth: open.depth, ..Open::default() };
        for byte in line.bytes() {
            open.read(byte);
        }
        end = index + 1;
    }
    end.max(1)
}

/// What stands between two fences.
pub fn inside(text: &Text) -> Text {
    let body = text.as_str();
    let start = body.find('\n').map_or(body.len(), |end| end + 1);
    let last = body.rfind('\n').filter(|last| *last >= start);
    let closed = last.is_some_and(|last| body[last + 1..].trim().starts_with(['`', '~']));
    let end = if closed { last.unwrap_or(start) } else { body.len() };
    text.part(start.min(end)..end)
}
