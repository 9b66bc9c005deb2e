//! Findings in words, and in the forms that programs read. What a student or a file wrote is shown, never sent to the
//! terminal as it is. Everything here returns text; printing it is for the commands.

pub mod github;
pub mod json;
pub mod people;
pub mod sarif;
pub mod sheet;
pub mod table;

use crate::proposal::Proposal;
use crate::rules::Finding;
use std::borrow::Cow;
use std::fmt::Write;

/// A text with its control characters written out, so that none reaches a terminal. Line ends and tabs stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    let hidden = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_direction_override(c);
    // Most texts are plain, and bytes are looked at faster than characters.
    let plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    if text.bytes().fold(true, |all, byte| all & plain(byte)) || !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if hidden(c) {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// As [`visible`], on one line.
pub fn visible_line(text: &str) -> String {
    let text = visible(text);
    if memchr::memchr2(b'\n', b'\t', text.as_bytes()).is_some() {
        return text.replace('\n', "\\n").replace('\t', " ");
    }
    text.into_owned()
}

/// Where a character stands, counted from 0.
pub(crate) fn nth_char(text: &str, nth: usize) -> Option<usize> {
    // In a text of ASCII every character is one byte.
    if text.as_bytes().get(..nth).is_some_and(<[u8]>::is_ascii) {
        return (nth < text.len()).then_some(nth);
    }
    text.char_indices().nth(nth).map(|(at, _)| at)
}

/// Characters that turn the direction of what follows, beyond the text that they stand in.
pub(crate) fn is_direction_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first words of a text on one line, at most `room` characters.
pub fn excerpt(text: &str, room: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = visible_line(&line);
    if line.chars().count() <= room {
        return line;
    }
    let mut cut: String = line.chars().take(room.saturating_sub(4)).collect();
    cut.push_str(" ...");
    cut
}

/// What the finding saw, with the words around it when it is short.
pub fn quote(finding: &Finding, proposal: &Proposal) -> Option<String> {
    let span = finding.span.as_ref()?;
    let text = proposal.answer(finding.question)?;
    text.get(span.clone()).map(|seen| excerpt(seen, 120))
}

/// A finding for a person who is answering: what, why, and the next step.
pub fn for_the_student(finding: &Finding) -> String {
    format!(
        "{}: {}\n  Why: {}\n  Next: {}\n  ({})",
        capital(finding.level.name()),
        visible_line(&finding.message),
        finding.rule.why,
        finding.rule.mend,
        finding.rule.name
    )
}

/// A sentence begins with a capital letter.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let mut capital: String = first.to_uppercase().collect();
    capital.push_str(chars.as_str());
    capital
}
