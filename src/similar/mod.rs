//! Long passages that two files of one run share, whoever wrote them first. Works on the words of answers; reads no file.
//!
//! Every run of fourteen words becomes a number; of each seven neighbouring numbers the smallest is kept (winnowing), so that
//! any shared run of twenty words leaves a common number. Files with common numbers are then compared word by word.
//! What the assignment and this program themselves say is left out.

mod fingerprints;

use crate::catalog::scenarios;
use crate::question::Question;
use crate::sections;
use fingerprints::ASSIGNMENT;
use std::cmp::Reverse;
use std::ops::Range;

/// Twenty words are some two lines. Shorter runs are common among honest authors: names of tools, stock phrases.
pub const SHORTEST: usize = 20;
/// Words in a run that is kept: long enough that two files rarely have one in common that share no passage.
const RUN: usize = 14;
/// Numbers of which one is kept: a shared run of `RUN + WINDOW - 1` words, the shortest that counts, is never missed.
const WINDOW: usize = SHORTEST - RUN + 1;
/// Words in a run of what everybody was given: a quoted half sentence of the assignment is still a quotation.
const GIVEN: usize = 8;
/// Numbers that are kept at most, eight bytes each. Beyond that every second one goes, and only longer passages are sure.
const LIMIT: usize = 4_000_000;
/// No label is longer, with the marks around it.
const LABEL: usize = 80;
/// A file is told about so many others at most.
pub const OTHERS: usize = 3;
/// Stands for no number: the run passes from one answer into the next, or says only what was given.
const NONE: u64 = u64::MAX;

/// The words of a proposal.
#[derive(Default)]
pub struct Words {
    words: Vec<Word>,
    /// Which question each part answers; none for the parts of a document, whose words count from its beginning.
    parts: Vec<Option<&'static Question>>,
    /// Room for the numbers of its runs, so that many proposals in one run need it once.
    runs: Vec<u64>,
}

#[derive(Clone, Copy)]
struct Word {
    hash: u64,
    /// Which of the parts.
    part: u32,
    start: u32,
    end: u32,
    /// A letter of a script without blanks, that is less than a word.
    letter: bool,
    /// Part of what everybody was given.
    given: bool,
}

impl Words {
    /// The words of a draft, part by part.
    pub fn of_answers<'a>(answers: impl IntoIterator<Item = (&'static Question, &'a str)>, given: &Given) -> Words {
        let mut words = Words::default();
        words.read_answers(answers, given);
        words
    }

    /// The same, in the place of what was here.
    pub fn read_answers<'a>(&mut self, answers: impl IntoIterator<Item = (&'static Question, &'a str)>, given: &Given) {
        self.clear();
        for (question, text) in answers {
            self.parts.push(Some(question));
            self.take(text, 0);
        }
        self.mark(given);
    }

    /// The words of a document, as it stands: to import it would take ten times as long. A heading or a label that the
    /// assignment gives ends a part, and is in none.
    pub fn of_document(text: &str, given: &Given) -> Words {
        let mut words = Words::default();
        words.read_document(text, given);
        words
    }

    /// The same, in the place of what was here.
    pub fn read_document(&mut self, text: &str, given: &Given) {
        self.clear();
        self.words.reserve(text.len() / 6);
        self.parts.push(None);
        let mut from = 0;
        let mut at = 0;
        let ends = if text.contains('\n') { '\n' } else { '\r' };
        for line in text.split_inclusive(ends) {
            let own = if line.trim_start().starts_with('#') { Some(line.len()) } else { given.label(line) };
            if let Some(length) = own {
                self.take(&text[from..at], from);
                self.parts.push(None);
                from = at + length;
            }
            at += line.len();
        }
        self.take(&text[from..], from);
        self.mark(given);
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn clear(&mut self) {
        self.words.clear();
        self.parts.clear();
    }

    /// Takes a text of the last part, which begins at a byte.
    fn take(&mut self, text: &str, from: usize) {
        let part = self.parts.len().saturating_sub(1) as u32;
        split(text, |hash, start, end, letter| {
            let (start, end) = ((from + start) as u32, (from + end) as u32);
            self.words.push(Word { hash, part, start, end, letter, given: false });
        });
    }

    /// Marks what everybody was given.
    fn mark(&mut self, given: &Given) {
        let mut runs = std::mem::take(&mut self.runs);
        self.fill(GIVEN, &mut runs);
        for (at, run) in runs.iter().enumerate() {
            if *run != NONE && given.holds(*run) {
                self.words[at..at + GIVEN].iter_mut().for_each(|word| word.given = true);
            }
        }
        self.runs = runs;
    }

    /// The number of each run of so many words.
    fn fill(&self, length: usize, runs: &mut Vec<u64>) {
        const BASE: u64 = 0xff51_afd7_ed55_8ccd;
        let words = &self.words;
        runs.clear();
        if words.len() < length {
            return;
        }
        // A rolling sum: the word that leaves is taken out, the word that comes is put in.
        let leaving = (1..length).fold(1_u64, |power, _| power.wrapping_mul(BASE));
        let mut sum =
            words[..length - 1].iter().fold(0_u64, |sum, word| sum.wrapping_mul(BASE).wrapping_add(word.hash));
        runs.reserve(words.len() + 1 - length);
        for run in words.windows(length) {
            let (first, last) = (&run[0], &run[length - 1]);
            sum = sum.wrapping_mul(BASE).wrapping_add(last.hash);
            let mixed = (sum ^ (sum >> 32)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
            runs.push(if first.part == last.part { mixed } else { NONE });
            sum = sum.wrapping_sub(first.hash.wrapping_mul(leaving));
        }
    }

    /// The numbers by which files are compared.
    fn own_runs(&self, runs: &mut Vec<u64>) {
        self.fill(RUN, runs);
        let mut own = self.words.iter().take(RUN).filter(|word| !word.given).count();
        for (at, run) in runs.iter_mut().enumerate() {
            if own == 0 {
                *run = NONE;
            }
            own -= usize::from(!self.words[at].given);
            own += usize::from(self.words.get(at + RUN).is_some_and(|word| !word.given));
        }
    }
}

/// Splits a text at what is neither a letter nor a digit; where words are written without blanks, each letter is one.
fn split(text: &str, mut word: impl FnMut(u64, usize, usize, bool)) {
    const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, c: u32| (hash ^ u64::from(c)).wrapping_mul(SEED).rotate_left(23);
    let mut open: Option<(u64, usize, usize)> = None;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        // Most texts are mostly ASCII, where a table tells all.
        let begun = at;
        let letters =
            text.as_bytes()[at..].iter().map(|byte| LOWER[usize::from(*byte)]).take_while(|lower| *lower != 0);
        let (hash, start, _) = open.unwrap_or((SEED, at, at));
        let hash = letters.inspect(|_| at += 1).fold(hash, |hash, lower| mix(hash, u32::from(lower)));
        if at > begun {
            open = Some((hash, start, at));
            continue;
        }
        let c = if byte.is_ascii() { char::from(*byte) } else { text[at..].chars().next().unwrap_or(' ') };
        let start = at;
        at += c.len_utf8();
        let letter = !byte.is_ascii() && (c.is_alphanumeric() || is_mark(c));
        let alone = letter && stands_alone(c);
        if letter && !alone {
            let (hash, start, _) = open.unwrap_or((SEED, start, at));
            open = Some((c.to_lowercase().fold(hash, |hash, c| mix(hash, c.into())), start, at));
            continue;
        }
        // "don't" is one word, whichever apostrophe it has.
        if !matches!(c, '\'' | '\u{2019}')
            && let Some((hash, start, end)) = open.take()
        {
            word(hash, start, end, false);
        }
        if alone {
            word(mix(SEED, c.into()), start, at, true);
        }
    }
    if let Some((hash, start, end)) = open {
        word(hash, start, end, false);
    }
}

/// ASCII letters and digits in lower case; everything else is nothing.
static LOWER: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// Scripts without blanks between words: Thai to Burmese, kana, Han.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// All words of a label as one number, whatever stands between them; a leading number does not count.
fn sum(label: &str) -> Option<u64> {
    let mut all = None;
    let label = label.trim_start_matches(|c: char| !c.is_alphabetic());
    split(label, |hash, _, _, _| all = Some((all.unwrap_or(0_u64) ^ hash).rotate_left(7)));
    all
}

/// The numbers of all runs of a text, as the table of the assignment holds them.
fn numbers(text: &str) -> Vec<u32> {
    let mut words = Words::default();
    words.take(text, 0);
    let mut runs = Vec::new();
    words.fill(GIVEN, &mut runs);
    runs.into_iter().map(|run| (run >> 32) as u32).collect()
}

/// What everybody was given: the assignment's text, and this program's own examples, scenarios and hints.
pub struct Given {
    numbers: Vec<u32>,
    /// A bit for the upper bits of each number: most numbers are not here, and that is seen at a glance.
    filter: Vec<u64>,
    /// The labels of all questions and sections, as sums of their words.
    labels: Vec<u64>,
}

impl Given {
    pub fn new() -> Given {
        let all = sections::questions().flat_map(|question| question.also.iter().chain([&question.label]));
        let of_sections =
            sections::ALL.into_iter().flat_map(|section| section.also.iter().chain([&section.label, &section.title]));
        let mut labels: Vec<u64> = all.chain(of_sections).filter_map(|label| sum(label)).collect();
        labels.sort_unstable();
        let mut given = ASSIGNMENT.to_vec();
        for question in sections::questions() {
            given.extend(numbers(question.help.example));
        }
        for scenario in scenarios::all() {
            given.extend(numbers(&scenario.statement));
            scenario.hints.values().flatten().for_each(|hint| given.extend(numbers(hint)));
        }
        given.sort_unstable();
        let mut filter = vec![0; 1 << 10];
        for number in &given {
            filter[(number >> 22) as usize] |= 1 << (number >> 16 & 63);
        }
        Given { numbers: given, filter, labels }
    }

    /// How much of a line is a label: all before and with its first colon.
    fn label(&self, line: &str) -> Option<usize> {
        let end = line.bytes().take(LABEL).position(|byte| byte == b':')?;
        let label = sum(&line[..end])?;
        self.labels.binary_search(&label).is_ok().then_some(end + 1)
    }

    fn holds(&self, run: u64) -> bool {
        let number = (run >> 32) as u32;
        self.filter[(number >> 22) as usize] & 1 << (number >> 16 & 63) != 0
            && self.numbers.binary_search(&number).is_ok()
    }
}

impl Default for Given {
    fn default() -> Given {
        Given::new()
    }
}

/// The numbers of many files. What it says does not depend on the order in which they are added.
#[derive(Default)]
pub struct Index {
    /// The upper forty bits are of a number, the lower twenty-four are the file's.
    prints: Vec<u64>,
    /// Room for the numbers of the file that is added.
    runs: Vec<u64>,
    /// Only numbers whose bits under this mask are zero are kept.
    sieve: u64,
}

const FILE: u64 = (1 << 24) - 1;

impl Index {
    /// Adds a file; files beyond the sixteenth million are left out.
    pub fn add(&mut self, file: usize, words: &Words) {
        let file = file as u64;
        if file > FILE {
            return;
        }
        let mut runs = std::mem::take(&mut self.runs);
        words.own_runs(&mut runs);
        let mut kept = None;
        for first in 0..(runs.len() + 1).saturating_sub(WINDOW) {
            let newest = first + WINDOW - 1;
            // The smallest number of the last window is still the smallest unless it has left, or the newcomer is smaller.
            let smallest = match kept {
                Some(kept) if kept >= first => {
                    if runs[newest] <= runs[kept] {
                        newest
                    } else {
                        kept
                    }
                }
                _ => (first..=newest).rev().min_by_key(|at| runs[*at]).unwrap_or(newest),
            };
            if kept != Some(smallest) {
                kept = Some(smallest);
                let run = runs[smallest];
                if run != NONE && run & self.sieve == 0 {
                    self.prints.push(run & !FILE | file);
                }
            }
        }
        self.runs = runs;
        while self.prints.len() > LIMIT {
            self.sieve = (self.sieve << 1) | (1 << 24);
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
        counted.sort_unstable_by_key(|(file, count, other)| (*file, Reverse(*count), *other));
        let best = counted.chunk_by(|a, b| a.0 == b.0).flat_map(|of_file| of_file.iter().take(OTHERS));
        let mut best: Vec<(usize, usize)> = best.map(|(file, _, other)| (*other as usize, *file as usize)).collect();
        best.sort_unstable();
        best
    }
}

/// A passage that stands in two proposals.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    pub words: u32,
    pub here: Span,
    pub there: Span,
}

/// Which bytes of a draft's answer, or, without a question, of a document.
pub type Span = (Option<&'static Question>, Range<usize>);

/// A proposal that is compared with others: the places of its numbers, sorted.
pub struct Compared {
    words: Words,
    places: Vec<(u64, u32)>,
    /// A bit for the upper bits of each number: most numbers of another file are not here.
    filter: Vec<u64>,
}

impl Compared {
    pub fn new(words: Words) -> Compared {
        let mut runs = Vec::new();
        words.own_runs(&mut runs);
        let runs = runs.into_iter().enumerate().filter(|(_, run)| *run != NONE);
        let mut places: Vec<(u64, u32)> = runs.map(|(at, run)| (run, at as u32)).collect();
        places.sort_unstable();
        let mut filter = vec![0; 1 << 8];
        for (run, _) in &places {
            filter[(run >> 56) as usize] |= 1 << (run >> 50 & 63);
        }
        Compared { words, places, filter }
    }

    /// The places of a number; none if it is not here.
    fn places(&self, run: u64) -> impl Iterator<Item = usize> {
        let may_be = self.filter[(run >> 56) as usize] >> (run >> 50 & 63) & 1 != 0;
        let first = if may_be { self.places.partition_point(|(other, _)| *other < run) } else { self.places.len() };
        self.places[first..].iter().take_while(move |(other, _)| *other == run).map(|(_, at)| *at as usize)
    }

    /// The longest passage that it shares with another, if it is long enough to be told.
    pub fn longest(&self, there: &Words) -> Option<Passage> {
        let here = &self.words;
        let mut best: Option<(u32, usize, usize, usize)> = None;
        // Pairs of places at the same distance lie on one passage, which is walked once: up to here.
        let mut walked = vec![0; here.words.len() + there.words.len()];
        let mut runs = Vec::new();
        there.own_runs(&mut runs);
        for (b, run) in runs.into_iter().enumerate().filter(|(_, run)| *run != NONE) {
            // A text that repeats itself needs no more than its first places.
            for a in self.places(run).take(4) {
                let walked = &mut walked[a + there.words.len() - b - 1];
                if b < *walked {
                    continue;
                }
                let same = |(x, y): &(&Word, &Word)| {
                    x.hash == y.hash && x.part == here.words[a].part && y.part == there.words[b].part
                };
                let length = here.words[a..].iter().zip(&there.words[b..]).take_while(same).count();
                *walked = b + length;
                let weight = weight(&here.words[a..a + length]);
                if best.is_none_or(|(other, ..)| weight > other) {
                    best = Some((weight, a, b, length));
                }
            }
        }
        let (weight, a, b, length) = best.filter(|(weight, ..)| *weight as usize >= 2 * SHORTEST)?;
        let place = |words: &Words, at: usize| {
            let (first, last) = (words.words[at], words.words[at + length - 1]);
            (words.parts[first.part as usize], first.start as usize..last.end as usize)
        };
        Some(Passage { words: weight / 2, here: place(here, a), there: place(there, b) })
    }
}

/// How much of a passage is its authors' own, in half words: a letter that stands for a word counts half, given words nothing.
fn weight(passage: &[Word]) -> u32 {
    passage.iter().filter(|word| !word.given).map(|word| if word.letter { 1 } else { 2 }).sum()
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
