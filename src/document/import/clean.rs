//! Takes off what the assignment's template put around an answer: blanks to be filled in, and italics.

use super::source::Text;
use super::template;
use super::words::{self, Wanted};
use crate::rules::words::map::word_length;
use std::ops::Range;

/// The text without blanks that were left beside real words. Where nothing else stands, they stay, for a rule to find.
pub fn without_blanks(text: Text) -> Text {
    let blanks = blanks(text.as_str());
    if blanks.is_empty() {
        return text;
    }
    let mut rest = Text::default();
    let mut at = 0;
    for blank in &blanks {
        rest.append(&text.part(at..blank.start));
        at = blank.end;
    }
    rest.append(&text.part(at..text.len()));
    let real = rest.as_str().lines().filter(|line| !line.trim_start().starts_with("//")).any(words::says_something);
    if real { rest } else { text }
}

/// Whether a text is nothing but one of the assignment's blanks.
pub fn is_blank(text: &str) -> bool {
    template::is_blank(text)
}

/// `[…]` and `(…)` with the assignment's words inside, and the emphasis around them.
fn blanks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    // Up to here brackets were looked at: the first of a line counts, and the others are passed over.
    let mut last = None;
    for at in memchr::memchr2_iter(b'[', b'(', bytes) {
        if last.is_some_and(|last| memchr::memchr(b'\n', &bytes[last..at]).is_none()) {
            last = Some(at);
            continue;
        }
        last = Some(at);
        if !asks(&text[at + 1..]) {
            continue;
        }
        let line_at = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |newline| newline + 1);
        let line_end = memchr::memchr(b'\n', &bytes[at..]).map_or(text.len(), |newline| at + newline);
        let (line, open) = (&text[line_at..line_end], at - line_at);
        if let Some(close) = memchr::memrchr2(b']', b')', line.as_bytes())
            && open < close
        {
            // The whole of the brackets, or only the first pair, with the student's words after it.
            let first_close = line[open..].find(']').map_or(close, |at| open + at);
            let set_off = line[..open].ends_with(['*', '_']);
            let is_blank = |end: &usize| {
                let inside = &line[open + 1..*end];
                // A blank in other words is known by its emphasis.
                set_off && line[*end + 1..].starts_with(['*', '_']) || template::is_blank(inside)
            };
            let end = [close, first_close].into_iter().find(is_blank);
            if let Some(end) = end {
                let before = line[..open].len() - line[..open].trim_end_matches(['*', '_']).len();
                let after = line[end + 1..].len() - line[end + 1..].trim_start_matches(['*', '_']).len();
                found.push(line_at + open - before..line_at + end + 1 + after);
            }
        }
    }
    found
}

/// Whether the words in brackets ask for an answer: "Describe …", "your …", "e.g., …".
pub fn asks(inside: &str) -> bool {
    const BEGINS: Wanted = Wanted::of(&[
        "describe", "your", "explain", "provide", "insert", "enter", "write", "state", "specify", "clearly", "list",
        "fill", "e.g", "eg", "add", "name",
    ]);
    let inside = inside.trim_start_matches(['*', '_', ' ', '"', '`']);
    let first = &inside[..word_length(inside, 0)];
    BEGINS.has(first) || inside.as_bytes().get(..3).is_some_and(|first| first.eq_ignore_ascii_case(b"e.g"))
}

/// Takes off italics or bold that go around the whole text.
pub fn bare(text: Text) -> Text {
    let range = unwrapped(text.as_str(), &EMPHASIS);
    text.cut(range)
}

/// Takes off also backticks and quotation marks, as from an answer on one line.
pub fn bare_line(text: Text) -> Text {
    let range = unwrapped(text.as_str(), &AROUND);
    text.cut(range)
}

/// What [`bare`] leaves of a text.
pub fn bare_str(text: &str) -> &str {
    &text[unwrapped(text, &EMPHASIS)]
}

/// What [`bare_line`] leaves of a text.
pub fn bare_line_str(text: &str) -> &str {
    &text[unwrapped(text, &AROUND)]
}

const EMPHASIS: [&str; 5] = ["***", "**", "*", "__", "_"];
const AROUND: [&str; 9] = ["***", "**", "*", "__", "_", "``", "`", "\"", "'"];

fn unwrapped(text: &str, marks: &[&str]) -> Range<usize> {
    let mut inner = text.trim();
    'again: loop {
        // Most texts begin with a letter.
        let marks = if inner.starts_with(['*', '_', '`', '"', '\'']) { marks } else { &[] };
        for mark in marks {
            let without = inner.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
            if let Some(without) = without.filter(|without| !without.is_empty() && !without.contains(&mark[..1])) {
                inner = without.trim();
                continue 'again;
            }
        }
        let start = inner.as_ptr() as usize - text.as_ptr() as usize;
        return start..start + inner.len();
    }
}

/// One line: what stood on several is joined as a one-line answer is.
pub fn joined(text: Text) -> Text {
    if memchr::memchr(b'\n', text.as_str().as_bytes()).is_none() {
        return text.trimmed();
    }
    let mut line = Text::default();
    for range in text.lines() {
        let part = text.part(range).trimmed();
        if part.is_blank() {
            continue;
        }
        if line.len() > 0 {
            line.put(" ");
        }
        line.append(&part);
    }
    line
}

/// A short answer without the punctuation around it: "`owner/name`.", "Two keys:".
pub fn short(line: Text) -> Text {
    let line = ended(line);
    let text = line.as_str().trim_end_matches([' ', ':']);
    let line = if text.len() < line.len() { line.part(0..text.len()) } else { line };
    if line.as_str().starts_with('`') { bare_line(line) } else { line }
}

/// One line without the full stop of a sentence that it is not.
pub fn ended(line: Text) -> Text {
    let text = line.as_str();
    match text.strip_suffix('.') {
        Some(rest) if !rest.ends_with('.') && !rest.contains(". ") && words::at_most(rest, 8) && !is_initial(rest) => {
            line.part(0..rest.len())
        }
        _ => line,
    }
}

/// "Asha R." and "etc." keep their point.
fn is_initial(text: &str) -> bool {
    let last = text.rsplit([' ', '.']).next().unwrap_or("");
    last.chars().count() <= 1 || last == "etc"
}

/// The text without the blank lines around it, as an answer is kept.
pub fn outer(text: Text) -> Text {
    if memchr::memchr(b'\r', text.as_str().as_bytes()).is_some() {
        // A line end that is guarded somewhere: the canonical form has other bytes than the text.
        let canonical = crate::question::canonical(text.as_str().to_string());
        let start = text.as_str().find(canonical.as_str()).unwrap_or(0);
        return text.part(start..start + canonical.len());
    }
    let range = crate::question::without_blank_lines(text.as_str());
    text.cut(range)
}

/// The text without the punctuation that joined it to a short answer before it.
pub fn remainder(text: &Text) -> Text {
    let rest =
        text.as_str().trim_start_matches(['*', '_', '`', '"', '.', ',', ';', ':', '–', '—', ' ', '\n', '\t', '!']);
    let rest = rest.strip_prefix("- ").unwrap_or(rest);
    let mut start = text.len() - rest.len();
    if rest.starts_with('(') && rest.ends_with(')') && !rest[1..rest.len() - 1].contains(['(', ')']) {
        start += 1;
        return text.part(start..text.len() - 1).trimmed();
    }
    text.part(start..text.len()).trimmed()
}
