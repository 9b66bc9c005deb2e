//! What a document without headings is as a whole: a list, numbered answers, a conversation.

use super::regions::Skip;
use super::source::Line;
use super::words;
use crate::sections;

/// What the document is as a whole.
#[derive(Clone, Copy, Default)]
pub struct Whole {
    /// Nothing but a list, in which labels open the sections.
    pub listed: bool,
    /// The numbers of the margin go from 1 to 6, so that each opens a section, whatever stands behind it.
    pub numbered: bool,
    /// A conversation: who asks, and who answers.
    pub asker: Option<u64>,
    pub answerer: Option<u64>,
}

impl Whole {
    pub fn of(source: &str, lines: &[Line]) -> Whole {
        let (mut items, mut others, mut next) = (0, 0, Some(1));
        let mut said: Vec<(u64, usize, usize)> = Vec::new();
        let mut skip = Skip::default();
        for (index, line) in lines.iter().enumerate() {
            let text = &source[line.start..line.end];
            if skip.line(source, lines, index) || text.is_empty() || text.starts_with([' ', '\t', '`']) {
                continue;
            }
            if let Some((name, words)) = speaker(text) {
                let name = hash(name);
                let few = said.len() < 40;
                let asks = usize::from(words.ends_with('?'));
                match said.iter_mut().find(|(other, _, _)| *other == name) {
                    Some((_, count, questions)) => (*count, *questions) = (*count + 1, *questions + asks),
                    // In a conversation few speak.
                    None if few => said.push((name, 1, asks)),
                    None => {}
                }
            }
            let (_, number) = margin_number(text);
            items += usize::from(text.starts_with(['-', '*', '+', '•']));
            others += 1;
            if let Some(number) = number {
                next = next.filter(|next| *next == number).map(|next| next + 1);
            }
        }
        // Who speaks four times, and mostly asks, is in a conversation with whoever speaks as often.
        let asker = said.iter().find(|(_, count, asks)| *count > 3 && asks * 3 > count * 2).map(|(name, _, _)| *name);
        let answerer =
            said.iter().find(|(name, count, _)| *count > 3 && Some(*name) != asker).map(|(name, _, _)| *name);
        let (asker, answerer) = (asker.filter(|_| answerer.is_some()), answerer.filter(|_| asker.is_some()));
        Whole {
            asker,
            answerer,
            listed: items > 5 && items * 4 >= others * 3,
            numbered: next == Some(sections::ALL.len() + 1),
        }
    }
}

/// Who speaks in a line, and what: "**Tutor:** Which model?", "Me: Gemma."
pub fn speaker(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_start_matches(['*', '_']);
    let colon = bare.bytes().take(24).position(|byte| byte == b':')?;
    let name = bare[..colon].trim_end_matches(['*', '_']);
    let said = bare[colon + 1..].trim_start_matches(['*', '_']);
    let fits = said.starts_with(' ') && name.starts_with(char::is_uppercase) && words::count(name) <= 3;
    fits.then(|| (name, said.trim().trim_end_matches(['*', '_'])))
}

pub fn hash(name: &str) -> u64 {
    let mut hash = words::Hash::new();
    words::words(name).for_each(|(_, word)| hash.word(word));
    hash.0
}

/// The number with which a line at the margin begins, and where its text does: "3. ", "(3) ", "3) ".
pub fn margin_number(text: &str) -> (usize, Option<usize>) {
    let open = usize::from(text.starts_with('('));
    let digits = text[open..].bytes().take_while(u8::is_ascii_digit).count();
    let after = &text.as_bytes()[open + digits..];
    let marked = matches!(after, [b')', b' ', ..]) || (open == 0 && matches!(after, [b'.', b' ', ..]));
    if digits == 0 || digits > 2 || !marked {
        return (0, None);
    }
    (open + digits + 2, text[open..open + digits].parse().ok())
}
