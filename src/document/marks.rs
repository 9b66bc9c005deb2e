//! What a heading, a label and a fence are in our own documents, and how an answer is kept from looking like one.
//!
//! An answer stands in a list item, every line indented to the item's content, so that nothing in it can end the item.
//! Three things would still get out: a link definition works in the whole document, a control character on the
//! reader's terminal, and an answer that says what an unanswered question says. Those are guarded here.

use crate::question::Section;
use pulldown_cmark::{Options, Parser};
use std::borrow::Cow;

/// The heading of the document.
pub const TITLE: &str = "Fine-tuning Strategy Proposal";
/// Stands before the author's name.
pub const BY: &str = "By ";
/// Opens an item; its width is the column to which answers are indented. A multiple of four keeps the meaning of tabs.
pub const ITEM: &str = "*   ";
/// What stands before every line of an answer.
pub const MARGIN: &str = "    ";
/// Stands before the letter of a chosen scenario ...
pub const SCENARIO: &str = "Scenario ";
/// ... and before any other text in its place, which is to come back as it is.
pub const OTHER_SCENARIO: &str = "Scenario: ";
/// What a document says where an answer is still missing.
pub const UNANSWERED: &str = "*(not answered yet)*";

/// Tables and strikethrough are what the usual viewers have on.
pub const VIEWER: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// Longer answers are not searched for link definitions: they are guarded in any case.
const SEARCHED: usize = 200_000;

/// Whether a line is the heading of the section with this number.
pub fn is_heading(line: &str, number: usize, section: &Section) -> bool {
    let digits = line.strip_prefix("### ").and_then(|rest| rest.strip_suffix(section.title));
    digits.and_then(|rest| rest.strip_suffix(". ")).is_some_and(|digits| digits.parse() == Ok(number))
}

/// The label's group, unless it is also the label of an answer.
pub fn group(section: &Section) -> Option<&'static str> {
    let own = section.questions.iter().any(|question| question.label == section.label);
    (!own).then_some(section.label)
}

/// A fence that nothing inside can close.
pub fn fence(text: &str) -> String {
    let (mut longest, mut run) = (2, 0);
    for byte in text.bytes() {
        run = if byte == b'`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    "`".repeat(longest + 1)
}

/// Control characters become visible, so that no document drives a terminal.
pub fn visible(text: &str) -> Cow<'_, str> {
    let control = |c: char| c.is_control() && c != '\n' && c != '\t';
    if !text.contains(control) {
        return Cow::Borrowed(text);
    }
    let picture = |c: char| match c as u32 {
        code @ 0..=0x1f => char::from_u32(0x2400 + code).unwrap_or('\u{2426}'),
        0x7f => '\u{2421}',
        0x85 => '\u{2424}',
        _ => '\u{2426}',
    };
    Cow::Owned(text.chars().map(|c| if control(c) { picture(c) } else { c }).collect())
}

/// Guards the answer that says what an unanswered question says; `(` is written ever longer.
pub fn guard_unanswered(text: &str) -> Cow<'_, str> {
    match unanswered_digits(text) {
        Some("") => Cow::Owned(UNANSWERED.replacen('(', "&#40;", 1)),
        Some(digits) => Cow::Owned(UNANSWERED.replacen('(', &format!("&#0{digits};"), 1)),
        None => Cow::Borrowed(text),
    }
}

pub fn unguard_unanswered(text: &str) -> Cow<'_, str> {
    match unanswered_digits(text) {
        None | Some("") => Cow::Borrowed(text),
        Some("40") => Cow::Owned(UNANSWERED.to_string()),
        Some(digits) => Cow::Owned(UNANSWERED.replacen('(', &format!("&#{};", &digits[1..]), 1)),
    }
}

/// How the `(` of the mark is written: "" for itself, else the digits of its number. None: the text is not the mark.
fn unanswered_digits(text: &str) -> Option<&str> {
    if text.as_bytes().first() != UNANSWERED.as_bytes().first() {
        return None;
    }
    let (before, after) = UNANSWERED.split_once('(')?;
    let paren = text.strip_prefix(before)?.strip_suffix(after)?;
    if paren == "(" {
        return Some("");
    }
    let digits = paren.strip_prefix("&#")?.strip_suffix(';')?;
    let zeros = digits.strip_suffix("40")?;
    zeros.bytes().all(|byte| byte == b'0').then_some(digits)
}

/// Takes the force out of link definitions, which would make links of the same words in other answers.
///
/// `[` becomes `\[`, that becomes `&#91;`, that becomes `&#091;` and so on, at every place of the answer where a
/// definition could open: all look the same on the page, and nothing is lost on the way back. An answer without
/// definitions, and without such an escape at such a place, stays as it is.
pub fn guard_definitions(text: &str) -> Cow<'_, str> {
    if !has_escaped_bracket(text) && !has_definition(text) {
        return Cow::Borrowed(text);
    }
    let mut guarded = String::with_capacity(text.len() + 16);
    let mut places = Places::new(text);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            guarded.push('\n');
        }
        match places.next(line) {
            None => guarded.push_str(line),
            Some(Bracket { at, len }) => {
                guarded.push_str(&line[..at]);
                match &line[at..at + len] {
                    "[" => guarded.push_str("\\["),
                    "\\[" => guarded.push_str("&#91;"),
                    longer => {
                        guarded.push_str("&#0");
                        guarded.push_str(&longer[2..]);
                    }
                }
                guarded.push_str(&line[at + len..]);
            }
        }
    }
    Cow::Owned(guarded)
}

/// What stood at a guarded bracket before it was guarded.
pub fn unguarded(bracket: &str) -> &str {
    match bracket {
        "\\[" => "[",
        "&#91;" => "\\[",
        _ => bracket,
    }
}

fn has_definition(text: &str) -> bool {
    text.contains("]:") && (text.len() > SEARCHED || !definitions(text).is_empty())
}

/// The labels of the link definitions of a text.
pub fn definitions(text: &str) -> Vec<String> {
    let parser = Parser::new_ext(text, VIEWER);
    parser.reference_definitions().iter().map(|(label, _)| label.to_string()).collect()
}

/// Whether an escaped bracket stands where a definition could open: the sign, on the way back, that the text is guarded.
pub fn has_escaped_bracket(text: &str) -> bool {
    let bytes = text.as_bytes();
    let escapes = |at: usize| bytes[..at].ends_with(b"\\");
    let ends_number = |at: usize| bytes[..at].ends_with(b"91");
    if !memchr::memchr_iter(b'[', bytes).any(escapes) && !memchr::memchr_iter(b';', bytes).any(ends_number) {
        return false;
    }
    let mut places = Places::new(text);
    text.split('\n').any(|line| places.next(line).is_some_and(|bracket| bracket.len > 1))
}

/// A bracket in a line, in one of its spellings.
pub struct Bracket {
    pub at: usize,
    pub len: usize,
}

/// Finds the places where a link definition could open, line by line. What it looks at is not changed by guarding,
/// so that both ways find the same places.
pub struct Places {
    /// Fences are only trusted where no HTML block can hide them.
    trusts: bool,
    fence: Option<(u8, usize)>,
}

impl Places {
    pub fn new(text: &str) -> Places {
        let html = text.split('\n').any(|line| line.trim_start_matches([' ', '\t', '>']).starts_with('<'));
        Places { trusts: !html, fence: None }
    }

    pub fn next(&mut self, line: &str) -> Option<Bracket> {
        if self.trusts {
            let inside = self.fence.is_some();
            // A fence at the very start of a line ends all lists and quotes before it, so it is one for every reader.
            match self.fence {
                Some((mark, length)) if closes_fence(line, mark, length) => self.fence = None,
                None if !line.starts_with(' ') => self.fence = opens_fence(line),
                _ => {}
            }
            if inside || self.fence.is_some() {
                return None;
            }
        }
        let at = skip_containers(line);
        let rest = &line[at..];
        let len = match rest.as_bytes() {
            [b'[', ..] => 1,
            [b'\\', b'[', ..] => 2,
            [b'&', b'#', digits @ ..] => {
                let zeros = digits.iter().take_while(|byte| **byte == b'0').count();
                if !digits[zeros..].starts_with(b"91;") {
                    return None;
                }
                2 + zeros + 3
            }
            _ => return None,
        };
        could_define(&rest[len..]).then_some(Bracket { at, len })
    }
}

/// The mark and length of a fence that this line opens.
pub fn opens_fence(line: &str) -> Option<(u8, usize)> {
    let line = line.trim_start_matches(' ');
    let mark = *line.as_bytes().first().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let length = line.bytes().take_while(|byte| *byte == mark).count();
    (length >= 3 && !(mark == b'`' && line[length..].contains('`'))).then_some((mark, length))
}

pub fn closes_fence(line: &str, mark: u8, length: usize) -> bool {
    if line.bytes().find(|byte| !matches!(byte, b' ' | b'\t')) != Some(mark) {
        return false;
    }
    let line = line.trim_matches([' ', '\t']);
    line.len() >= length && line.bytes().all(|byte| byte == mark)
}

/// Where the text of a line begins, after blanks and the marks of quotes and list items.
fn skip_containers(line: &str) -> usize {
    let bytes = line.as_bytes();
    let mut at = 0;
    loop {
        match bytes.get(at) {
            Some(b' ' | b'\t' | b'>') => at += 1,
            Some(b'-' | b'+' | b'*') if matches!(bytes.get(at + 1), Some(b' ' | b'\t')) => at += 2,
            Some(b'0'..=b'9') => {
                let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                let dot = matches!(bytes.get(at + digits), Some(b'.' | b')'));
                if !dot || !matches!(bytes.get(at + digits + 1), Some(b' ' | b'\t')) {
                    return at;
                }
                at += digits + 2;
            }
            _ => return at,
        }
    }
}

/// Whether what follows a bracket could be the rest of a link definition: `…]:`, or a label that goes on in the next line.
fn could_define(rest: &str) -> bool {
    let mut escaped = false;
    let mut open = true;
    for (at, byte) in rest.bytes().enumerate() {
        if byte == b']' {
            if rest.as_bytes().get(at + 1) == Some(&b':') {
                return true;
            }
            open &= escaped;
        }
        escaped = byte == b'\\' && !escaped;
    }
    open
}
