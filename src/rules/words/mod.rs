//! The words that rules listen for. One pass over a text finds every phrase of every topic; a rule asks what was found and where.
//!
//! Each section's file holds its topics and their phrases. How a phrase is written:
//! lower case; a blank stands for a break (blank, line end, hyphen, underscore, mark), a hyphen for a break or nothing
//! ("held-out" is also "held out" and "heldout"), a star for any ending ("memor*"). `s` and `z` are one letter, so that
//! "quantis*" is also "quantiz*"; other spellings of British and American English are listed or cut to a stem.
//!
//! The table is laid out by the compiler: no work and no relocations at start-up. Measured on a 6 kB proposal against
//! Aho-Corasick over the same phrases (see `tests::how_long_a_text_takes`): this table needs no set-up and reads faster,
//! since it looks at the first letters of each word only; the automaton alone takes longer to build than a whole check may.

pub mod answer;
pub mod base_model;
pub mod challenges;
pub mod common;
pub mod dataset;
pub mod evaluation;
pub mod language;
mod letters;
pub mod map;
mod mentions;
pub mod method;
mod scan;
pub mod scenario;
mod set;
mod table;
#[cfg(test)]
mod tests;

pub use mentions::Mentions;
pub(in crate::rules) use mentions::{RUN, fingerprints};

/// Something that a text can speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic(u8);

/// The words of a text as [`Mentions::word_list`] gives them, without looking for topics.
pub(in crate::rules) fn words_of(text: &str) -> Vec<(u32, u32)> {
    scan::words(text)
}

/// A topic and its phrases.
struct Row {
    topic: u8,
    phrases: &'static [&'static str],
}

/// Declares the topics of one file. Each file has its own ids, of 256 in all.
macro_rules! topics {
    ($from:literal to $to:literal: $($(#[$doc:meta])* $name:ident = [$($phrase:literal),* $(,)?];)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u8)]
        enum Id { BEFORE = $from - 1, $($name),* }
        $($(#[$doc])* pub const $name: super::Topic = super::Topic(Id::$name as u8);)*
        pub(super) const ROWS: &[super::Row] =
            &[$(super::Row { topic: Id::$name as u8, phrases: &[$($phrase),*] }),*];
        const _: () = assert!(ROWS.len() <= $to - $from + 1 && Id::BEFORE as u8 + 1 == $from, "too many topics for this file");
    };
}
use topics;

/// Every file with topics.
const FILES: &[&[Row]] = &[
    #[cfg(test)]
    tests::ROWS,
    common::ROWS,
    answer::ROWS,
    scenario::ROWS,
    base_model::ROWS,
    dataset::ROWS,
    method::ROWS,
    evaluation::ROWS,
    challenges::ROWS,
];
