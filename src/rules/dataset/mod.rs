//! Rules about the dataset section.

pub mod json;
mod numerals;
pub mod records;
pub mod shape;
pub mod size;

use super::Rule;
pub use records::{format_of, live};
pub use size::size;

pub static RULES: &[Rule] = &[];

/// Whether a text begins with a stem, in any case.
fn begins_with(text: &str, stem: &str) -> bool {
    if stem.is_ascii() {
        return text.len() >= stem.len() && text.as_bytes()[..stem.len()].eq_ignore_ascii_case(stem.as_bytes());
    }
    let mut letters = text.chars().flat_map(char::to_lowercase);
    stem.chars().all(|letter| letters.next() == Some(letter))
}

/// Whether a word or phrase stands in a text as a whole, in any case. The phrase is ASCII or caseless.
fn has_word(text: &str, word: &str) -> bool {
    let (bytes, wanted) = (text.as_bytes(), word.as_bytes());
    let is_letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    bytes.windows(wanted.len()).enumerate().any(|(at, part)| {
        part.eq_ignore_ascii_case(wanted) && !is_letter(at.checked_sub(1)) && !is_letter(Some(at + wanted.len()))
    })
}
