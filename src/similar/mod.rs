//! Long passages that two files of one run share, whoever wrote them first. Works on the words of answers; reads no file.
//!
//! Every run of eight words becomes a number; of each thirteen neighbouring numbers the smallest is kept (winnowing), so that
//! any shared run of twenty words leaves a common number. Files with common numbers are then compared word by word.
//! What the assignment and this program themselves say is left out.

mod fingerprints;

use crate::catalog::scenarios;
use crate::question::Question;
use crate::sections;
use fingerprints::ASSIGNMENT;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Words in a run.
const RUN: usize = 8;
/// Twenty words are some two lines. Shorter runs are common among honest authors: names of tools, stock phrases.
const SHORTEST: u32 = 20;
/// Numbers of which one is kept: a shared run of `RUN + WINDOW - 1` words, the shortest that counts, is never missed.
const WINDOW: usize = SHORTEST as usize - RUN + 1;
/// Numbers that are kept at most, eight bytes each. Beyond that every second one goes, and only longer passages are sure.
const LIMIT: usize = 4_000_000;
/// A file is told about so many others at most.
pub const OTHERS: usize = 3;
/// The words of a proposal's answers.
#[derive(Default)]
pub struct Words {
    words: Vec<Word>,
    questions: Vec<&'static Question>,
}

#[derive(Clone, Copy)]
struct Word {
    hash: u64,
    /// Which of the answers.
    answer: u32,
    start: u32,
    end: u32,
    /// A letter of a script without blanks, that is less than a word.
    letter: bool,
}

impl Words {
    /// Takes answers apart.
    pub fn of<'a>(answers: impl Iterator<Item = (&'static Question, &'a str)>) -> Words {
        let mut words = Words::default();
        for (question, text) in answers {
            let answer = words.questions.len() as u32;
            words.questions.push(question);
            split(text, |hash, start, end, letter| {
                words.words.push(Word { hash, answer, start: start as u32, end: end as u32, letter });
            });
        }
        words
    }

    /// The number of each run of words, none where a run would pass from one answer into the next.
    fn runs(&self) -> Vec<Option<u64>> {
        let runs = self.words.windows(RUN).map(|run| (run[0].answer == run[RUN - 1].answer).then(|| number(run)));
        runs.collect()
    }
}

/// Splits a text at what is neither a letter nor a digit; where words are written without blanks, each letter is one.
fn split(text: &str, mut word: impl FnMut(u64, usize, usize, bool)) {
    const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, c: char| (hash ^ u64::from(u32::from(c))).wrapping_mul(SEED).rotate_left(23);
    let mut open: Option<(u64, usize)> = None;
    for (at, c) in text.char_indices() {
        let letter = if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || is_mark(c) };
        let alone = letter && stands_alone(c);
        if (!letter || alone)
            && let Some((hash, start)) = open.take()
        {
            word(hash, start, at, false);
        }
        if alone {
            word(mix(SEED, c), at, at + c.len_utf8(), true);
        } else if letter {
            let (hash, start) = open.unwrap_or((SEED, at));
            let hash = if c.is_ascii() { mix(hash, c.to_ascii_lowercase()) } else { c.to_lowercase().fold(hash, mix) };
            open = Some((hash, start));
        }
    }
    if let Some((hash, start)) = open {
        word(hash, start, text.len(), false);
    }
}

/// Scripts without blanks between words: Thai to Burmese, kana, Han.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn number(run: &[Word]) -> u64 {
    let hash =
        run.iter().fold(0_u64, |hash, word| (hash ^ word.hash).wrapping_mul(0xff51_afd7_ed55_8ccd).rotate_left(29));
    (hash ^ (hash >> 32)).wrapping_mul(0xc4ce_b9fe_1a85_ec53)
}

/// The numbers of all runs of a text, as the table of the assignment holds them.
pub fn numbers(text: &str) -> Vec<u32> {
    let words = Words::of(std::iter::once((&sections::AUTHOR, text)));
    words.runs().into_iter().flatten().map(|run| (run >> 32) as u32).collect()
}

/// What everybody was given: the assignment's text, and this program's own examples, scenarios and hints.
pub struct Given(HashSet<u32>);

impl Given {
    pub fn new() -> Given {
        let mut given: HashSet<u32> = ASSIGNMENT.iter().copied().collect();
        for question in sections::questions() {
            given.extend(numbers(question.help.example));
        }
        for scenario in scenarios::all() {
            given.extend(numbers(&scenario.statement));
            scenario.hints.values().flatten().for_each(|hint| given.extend(numbers(hint)));
        }
        Given(given)
    }

    fn holds(&self, run: u64) -> bool {
        self.0.contains(&((run >> 32) as u32))
    }
}

impl Default for Given {
    fn default() -> Given {
        Given::new()
    }
}

/// The numbers of many files. What it says does not depend on the order in which they are added.
pub struct Index {
    /// The upper forty bits are of a number, the lower twenty-four are the file's.
    prints: Vec<u64>,
    /// Only numbers whose bits under this mask are zero are kept.
    sieve: u64,
}

const FILE: u64 = (1 << 24) - 1;

impl Default for Index {
    fn default() -> Index {
        Index { prints: Vec::new(), sieve: 0 }
    }
}

impl Index {
    /// Adds a file; files beyond the sixteenth million are left out.
    pub fn add(&mut self, file: usize, words: &Words, given: &Given) {
        let file = file as u64;
        if file > FILE {
            return;
        }
        let runs = words.runs();
        let value = |at: usize| runs[at].filter(|run| !given.holds(*run)).unwrap_or(u64::MAX);
        let mut kept = usize::MAX;
        let values: Vec<u64> = (0..runs.len()).map(value).collect();
        for first in 0..(values.len() + 1).saturating_sub(WINDOW) {
            // The smallest number that stood in the last window, too, is still the smallest unless the newcomer is smaller.
            let newest = first + WINDOW - 1;
            let smallest = if kept != usize::MAX && kept >= first {
                if values[newest] <= values[kept] { newest } else { kept }
            } else {
                (first..=newest).rev().min_by_key(|at| values[*at]).unwrap_or(newest)
            };
            if smallest != kept {
                kept = smallest;
                let value = values[kept];
                if value != u64::MAX && value & self.sieve == 0 {
                    self.prints.push(value & !FILE | file);
                }
            }
        }
        while self.prints.len() > LIMIT {
            self.sieve = (self.sieve << 1) | (1 << 40);
            let sieve = self.sieve;
            self.prints.retain(|print| print & sieve == 0);
        }
    }

    /// Pairs of files that have numbers in common, the smaller file first. A file has at most a few smaller partners:
    /// those with which it has most in common.
    pub fn pairs(mut self) -> Vec<(usize, usize)> {
        self.prints.sort_unstable();
        self.prints.dedup();
        let mut pairs: Vec<u64> = Vec::new();
        for group in self.prints.chunk_by(|a, b| a & !FILE == b & !FILE) {
            // Where many share one passage, each is compared with the first of them.
            pairs.extend(group[1..].iter().map(|other| (other & FILE) << 24 | (group[0] & FILE)));
        }
        drop(self.prints);
        pairs.sort_unstable();
        let counted = pairs.chunk_by(|a, b| a == b).map(|same| (same[0] >> 24, same.len(), same[0] & FILE));
        let mut counted: Vec<(u64, usize, u64)> = counted.collect();
        counted.sort_unstable_by_key(|(file, count, other)| (*file, std::cmp::Reverse(*count), *other));
        let best = counted.chunk_by(|a, b| a.0 == b.0).flat_map(|of_file| of_file.iter().take(OTHERS));
        let mut best: Vec<(usize, usize)> = best.map(|(file, _, other)| (*other as usize, *file as usize)).collect();
        best.sort_unstable();
        best
    }
}

/// A passage that stands in two proposals: which answer, and which bytes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    pub words: u32,
    pub here: (&'static Question, Range<usize>),
    pub there: (&'static Question, Range<usize>),
}

/// The longest passage that two proposals share, if it is long enough to be told.
pub fn longest(here: &Words, there: &Words, given: &Given) -> Option<Passage> {
    let (ours, theirs) = (here.runs(), there.runs());
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, run) in ours.iter().enumerate() {
        if let Some(run) = run.filter(|run| !given.holds(*run)) {
            let places = places.entry(run).or_default();
            // A text that repeats itself needs no more than its first places.
            if places.len() < 4 {
                places.push(at);
            }
        }
    }
    let mut best: Option<(u32, usize, usize, usize)> = None;
    let mut walked: HashMap<usize, usize> = HashMap::new();
    for (b, run) in theirs.iter().enumerate() {
        let Some(starts) = run.and_then(|run| places.get(&run)) else { continue };
        for &a in starts {
            // Pairs of places at the same distance lie on one passage, which is walked once.
            let distance = a + there.words.len() - b;
            if walked.get(&distance).is_some_and(|end| b < *end) {
                continue;
            }
            let same = |(x, y): &(&Word, &Word)| {
                x.hash == y.hash && x.answer == here.words[a].answer && y.answer == there.words[b].answer
            };
            let length = here.words[a..].iter().zip(&there.words[b..]).take_while(same).count();
            walked.insert(distance, b + length);
            let weight = weight(&here.words[a..a + length], &ours[a..], given);
            if best.is_none_or(|(other, ..)| weight > other) {
                best = Some((weight, a, b, length));
            }
        }
    }
    let (weight, a, b, length) = best.filter(|(weight, ..)| *weight >= 2 * SHORTEST)?;
    let place = |words: &Words, at: usize| {
        let (first, last) = (words.words[at], words.words[at + length - 1]);
        (words.questions[first.answer as usize], first.start as usize..last.end as usize)
    };
    Some(Passage { words: weight / 2, here: place(here, a), there: place(there, b) })
}

/// How much of a passage is its authors' own, in half words: a letter that stands for a word counts half, given words nothing.
fn weight(passage: &[Word], runs: &[Option<u64>], given: &Given) -> u32 {
    let mut covered = 0;
    let mut weight = 0;
    for (at, word) in passage.iter().enumerate() {
        if runs.get(at).copied().flatten().is_some_and(|run| given.holds(run)) {
            covered = at + RUN;
        }
        if at >= covered {
            weight += if word.letter { 1 } else { 2 };
        }
    }
    weight
}

#[cfg(test)]
mod tests {
    /// Prints the table of `fingerprints.rs`: `ASSIGNMENT=file cargo test --lib print_the_runs -- --ignored --nocapture`.
    #[test]
    #[ignore = "makes the table"]
    fn print_the_runs_of_the_assignment() {
        let text = std::fs::read_to_string(std::env::var("ASSIGNMENT").unwrap()).unwrap();
        let mut runs = super::numbers(&text);
        runs.sort_unstable();
        runs.dedup();
        println!("pub(super) static ASSIGNMENT: [u32; {}] = {runs:?};", runs.len());
    }
}
