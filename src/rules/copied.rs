//! Texts that are not the student's own: the assignment's printed answers, our own examples, and one answer given twice.
//!
//! Compared is by runs of five words. Of the assignment only fingerprints are kept. Names, sizes, parameters and the statements of the
//! scenarios are not among them: to use those is what the assignment asks for.

use super::fingerprints::{ASSIGNMENT, TELLING};
use super::words::{self, RUN, fingerprints};
use super::{Found, Reading};
use crate::question::{Kind, Question};
use crate::sections;
use std::cell::OnceCell;
use std::sync::LazyLock;

/// An answer is a copy if three fifths of its words stand in runs that are copied: some words exchanged, or a sentence added, do not change
/// that; a student's own answer shares single phrases at most.
const COPIED: usize = 60;
/// So many words must be copied: below that, everybody might write the same.
const ENOUGH: usize = 12;
/// A passage of so many words is a copy wherever it stands: two printed sentences among one's own.
const PASSAGE: usize = 25;
/// With words exchanged, so large a part of what a printed answer says stands in the text, in its order (measured: copies have 77
/// and more, answers of one's own to the same question 21 at most), ...
const REWORDED: usize = 45;
/// ... and makes up so much of it; the small words between are not counted.
const REWORDED_SHARE: usize = 25;
/// Two answers are one if four fifths of the words of one stand in runs that the other has, too; or, where runs are broken by small
/// changes, if so many words of the longer one stand in the other.
const REPEATED: usize = 80;
/// One exchanged word takes five runs away: answers with less than this share of runs in common need no second look.
const ALIKE: usize = 20;

/// Known texts by their fingerprints, with a coarse filter before them: most runs of words are in no known text.
struct Known<const FILTER: usize> {
    filter: [u64; FILTER],
    /// Each print at the place that it comes to or behind it, with the texts that have it, a bit for each; none where no bit is set.
    /// To sort them would take longer than all else that one file costs.
    slots: Vec<(u32, u8)>,
}

impl<const FILTER: usize> Known<FILTER> {
    fn of(texts: &[&[u32]]) -> Known<FILTER> {
        let count: usize = texts.iter().map(|prints| prints.len()).sum();
        let mut known = Known { filter: [0; FILTER], slots: vec![(0, 0); (2 * count + 1).next_power_of_two()] };
        for (text, prints) in texts.iter().enumerate() {
            for print in *prints {
                known.filter[Self::row(*print)] |= 1 << (print & 63);
                let at = known.slot(*print);
                known.slots[at] = (*print, known.slots[at].1 | 1 << text);
            }
        }
        known
    }

    /// Where the filter has the bit of a print; which one it is, its lowest bits say.
    fn row(print: u32) -> usize {
        (print >> (32 - FILTER.ilog2())) as usize
    }

    fn may_have(&self, print: u32) -> bool {
        self.filter[Self::row(print)] >> (print & 63) & 1 != 0
    }

    /// Where a print stands, or would stand.
    fn slot(&self, print: u32) -> usize {
        // There is a power of two of them.
        let last = self.slots.len() - 1;
        let mut at = print as usize & last;
        while self.slots[at].1 != 0 && self.slots[at].0 != print {
            at = (at + 1) & last;
        }
        at
    }

    /// The places of those that are in a known text, and in which.
    fn among<'p>(&'p self, prints: impl Iterator<Item = u32> + 'p) -> impl Iterator<Item = (usize, u8)> + 'p {
        let known = prints.enumerate().filter(|(_, print)| self.may_have(*print));
        known.map(|(at, print)| (at, self.slots[self.slot(print)].1)).filter(|(_, texts)| *texts != 0)
    }
}

/// What the assignment prints, and our own examples.
static PRINTED_OR_OURS: LazyLock<Known<1024>> = LazyLock::new(|| Known::of(&[&ASSIGNMENT, &ours()]));
const PRINTED: u8 = 1;
const OURS: u8 = 2;

/// The words of the printed answers, each for itself.
static VOCABULARY: LazyLock<Known<64>> = LazyLock::new(|| Known::of(&[&TELLING.concat()]));

/// Our own examples: the help of every question, and the good answers that `explain` prints. All are about the nursery, so that few
/// of their words in a row are what somebody would write about another problem.
fn ours() -> Vec<u32> {
    let help = sections::questions().map(|question| question.help.example);
    let others = super::all().filter(|rule| rule.name != "answer/copied-example");
    let good = others.flat_map(|rule| rule.good).filter(|(question, _)| judged(question, "")).map(|(_, text)| *text);
    let mut prints = Vec::with_capacity(4096);
    for text in help.chain(good).filter(|text| text.len() > 40) {
        prints.extend(fingerprints(&words::words_of(text)));
    }
    prints
}

/// Prose and samples are judged. The size has its own key, but one text may hold size and reason.
fn judged(question: &Question, text: &str) -> bool {
    match question.kind {
        Kind::Prose => question != &sections::method::PARAMETERS,
        Kind::Sample => true,
        _ => question == &sections::dataset::SIZE && text.len() > 60,
    }
}

pub(super) fn copied_example(reading: &Reading<'_>, found: &mut Found) {
    for (question, mentions) in reading.texts(judged) {
        let words = mentions.word_list();
        let known: Vec<(usize, u8)> = PRINTED_OR_OURS.among(mentions.fingerprints().iter().copied()).collect();
        let of = |text: u8| known.iter().filter(move |(_, texts)| texts & text != 0).map(|(at, _)| *at);
        let (passage, whose) = match passage(words.len(), of(PRINTED), RUN) {
            Some(passage) => (passage, "the assignment prints"),
            // Half a sentence from here and half a one from there is how everybody writes: of ours a whole one must be copied.
            None => match passage(words.len(), of(OURS), ENOUGH) {
                Some(passage) => (passage, "our help gives"),
                None if is_reworded(words) => (0..words.len(), "the assignment prints"),
                None => continue,
            },
        };
        let start = words[passage.start].1 as usize;
        let end = words.get(passage.end).map_or(mentions.text().len(), |word| word.1 as usize);
        let text = mentions.text()[start..end].trim_end();
        let message = format!(
            "{} is nearly word for word an example that {whose}; {} should be your own",
            super::quote(text),
            question.name
        );
        found.on_text(reading, (question, mentions.text()), start..start + text.len(), message);
    }
}

/// The copied words of a text of so many words, first to last, if there are enough of them, and at least so many in a row.
fn passage(words: usize, runs: impl Iterator<Item = usize>, in_a_row: usize) -> Option<std::ops::Range<usize>> {
    let (mut copied, mut until) = (0, 0);
    let mut passages: Vec<std::ops::Range<usize>> = Vec::new();
    for at in runs {
        copied += at + RUN - until.max(at);
        until = at + RUN;
        match passages.last_mut() {
            // One exchanged word does not end a passage.
            Some(last) if at <= last.end + 1 => last.end = until,
            _ => passages.push(at..until),
        }
    }
    let share =
        copied >= ENOUGH && copied * 100 >= words * COPIED && passages.iter().any(|passage| passage.len() >= in_a_row);
    let long = passages.iter().find(|passage| passage.len() >= PASSAGE).cloned();
    long.or_else(|| Some(passages.first().filter(|_| share)?.start..until))
}

/// Whether a text is a printed answer in which words were exchanged here and there, so that no run of five stands any more:
/// it says most of its telling words in their order, and little else.
fn is_reworded(words: &[(u32, u32)]) -> bool {
    /// A longer text is about more than that.
    const LONGEST: usize = 150;
    let enough = |count: usize| count * 100 >= words.len() * REWORDED_SHARE;
    // The filter alone rules nearly every text out.
    let vocabulary = &*VOCABULARY;
    let maybe = || words.iter().map(|(word, _)| usize::from(vocabulary.may_have(*word))).sum();
    let known = || vocabulary.among(words.iter().map(|(word, _)| *word)).count();
    if words.len() > LONGEST || !enough(maybe()) || !enough(known()) {
        return false;
    }
    TELLING.iter().any(|printed| {
        let common = in_order(printed, words);
        common * 100 >= printed.len() * REWORDED && common * 100 >= words.len() * REWORDED_SHARE
    })
}

/// How many of the words stand in a text in the same order.
fn in_order(printed: &[u32], words: &[(u32, u32)]) -> usize {
    let mut longest = vec![0; printed.len() + 1];
    for (word, _) in words {
        let mut before = 0;
        for (at, other) in printed.iter().enumerate() {
            let here = longest[at + 1];
            longest[at + 1] = if word == other { before + 1 } else { here.max(longest[at]) };
            before = here;
        }
    }
    longest[printed.len()]
}

pub(super) fn repeated(reading: &Reading<'_>, found: &mut Found) {
    let mut earlier: Vec<(&'static Question, Prints<'_>)> = Vec::with_capacity(Signatures::MOST);
    let mut signatures = Signatures::default();
    let prose = |question: &&Question| matches!(question.kind, Kind::Prose) && reading.answer(question).is_some();
    for (nth, question) in sections::questions().filter(|question| prose(question)).enumerate() {
        let mentions = reading.mentions(question);
        let prints = mentions.fingerprints();
        if prints.len() + RUN <= ENOUGH {
            continue;
        }
        let (bits, common) = signatures.take(nth, prints);
        let prints = Prints { nth, prints, bits, sorted: OnceCell::new() };
        let same = earlier.iter().find(|(before, other)| {
            let words = |question| reading.mentions(question).word_list();
            let alike = usize::from(common[other.nth]) * 100 >= usize::from(bits.min(other.bits)) * ALIKE;
            let covers = |one: &Prints<'_>, other| one.covered(other, &signatures);
            alike && (covers(&prints, other) || covers(other, &prints) || same_words(words(question), words(before)))
        });
        match same {
            // Two challenges that are one have a rule of their own.
            Some((other, _)) if other.section() != "challenges" || question.section() != "challenges" => {
                let text = super::quote(mentions.text());
                found.at(question, format!("{text} stands in two places: {} and {}", other.name, question.name));
            }
            _ => earlier.push((question, prints)),
        }
    }
}

/// Whether nearly all words of the longer of two texts are in the other one, too.
fn same_words(one: &[(u32, u32)], other: &[(u32, u32)]) -> bool {
    let enough = |both: usize| both * 100 >= one.len().max(other.len()) * REPEATED;
    // Words of one kind are at least as many as words that are the same.
    let kind = |word: &(u32, u32)| (word.0 >> 24) as usize;
    let mut kinds = [0usize; 256];
    one.iter().for_each(|word| kinds[kind(word)] += 1);
    let mut alike = 0;
    for word in other {
        let left = &mut kinds[kind(word)];
        alike += usize::from(*left > 0);
        *left = left.saturating_sub(1);
    }
    if !enough(alike) {
        return false;
    }
    let sorted = |words: &[(u32, u32)]| {
        let mut words: Vec<u32> = words.iter().map(|(word, _)| *word).collect();
        words.sort_unstable();
        words
    };
    let (these, those) = (sorted(one), sorted(other));
    let (mut a, mut b, mut both) = (0, 0, 0);
    while a < these.len() && b < those.len() {
        match these[a].cmp(&those[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => (a, b, both) = (a + 1, b + 1, both + 1),
        }
    }
    enough(both)
}

/// The first ten bits of the fingerprints of some answers: for each number that they make, the answers that have it, a bit for each.
struct Signatures([u16; 1 << 10]);

impl Default for Signatures {
    fn default() -> Signatures {
        Signatures([0; _])
    }
}

impl Signatures {
    /// There are fewer questions that ask for prose.
    const MOST: usize = 16;

    /// Takes an answer up. How many numbers it has, and how many of them each other answer has, too.
    fn take(&mut self, nth: usize, prints: &[u32]) -> (u16, [u16; Self::MOST]) {
        let own = 1u16 << nth;
        let (mut bits, mut common) = (0, [0; Self::MOST]);
        // Byte by byte a sum counts for eight answers at once, and as far as a byte does.
        for prints in prints.chunks(255) {
            let (mut low, mut high) = (0, 0);
            for print in prints {
                let answers = self.0[(print >> 22) as usize];
                if answers & own == 0 {
                    low += BYTES[usize::from(answers & 255)];
                    high += BYTES[usize::from(answers >> 8)];
                    self.0[(print >> 22) as usize] = answers | own;
                    bits += 1;
                }
            }
            let counts = [low, high].into_iter().flat_map(u64::to_le_bytes);
            common.iter_mut().zip(counts).for_each(|(sum, count)| *sum += u16::from(count));
        }
        (bits, common)
    }

    fn may_have(&self, nth: usize, print: u32) -> bool {
        self.0[(print >> 22) as usize] & 1 << nth != 0
    }
}

/// Eight bits as eight bytes.
static BYTES: [u64; 256] = {
    let mut bytes = [0; 256];
    let mut bits = 0;
    while bits < bytes.len() {
        let mut bit = 0;
        while bit < 8 {
            bytes[bits] |= (bits as u64 >> bit & 1) << (8 * bit);
            bit += 1;
        }
        bits += 1;
    }
    bytes
};

/// The fingerprints of one answer: in the order of the text, and sorted when they are compared.
struct Prints<'t> {
    nth: usize,
    prints: &'t [u32],
    /// How many numbers their first bits make.
    bits: u16,
    sorted: OnceCell<Vec<u32>>,
}

impl Prints<'_> {
    fn has(&self, print: u32) -> bool {
        let sorted = || {
            let mut sorted = self.prints.to_vec();
            sorted.sort_unstable();
            sorted
        };
        self.sorted.get_or_init(sorted).binary_search(&print).is_ok()
    }

    /// Whether nearly all words of this answer stand in runs that the other has, too.
    fn covered(&self, other: &Prints<'_>, signatures: &Signatures) -> bool {
        // What the signatures rule out needs no order.
        let may_have = |print| signatures.may_have(other.nth, print);
        self.covered_where(may_have) && self.covered_where(|print| may_have(print) && other.has(print))
    }

    /// Whether nearly all words stand in such runs.
    fn covered_where(&self, is_there: impl Fn(u32) -> bool) -> bool {
        let (mut covered, mut until) = (0, 0);
        for (at, _) in self.prints.iter().enumerate().filter(|(_, print)| is_there(**print)) {
            covered += at + RUN - until.max(at);
            until = at + RUN;
        }
        covered * 100 >= (self.prints.len() + RUN - 1) * REPEATED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a text that say something, in their order, as numbers.
    fn telling(text: &str) -> Vec<u32> {
        const EMPTY: [&str; 12] =
            ["this", "that", "have", "would", "could", "they", "their", "also", "like", "with", "from", "even"];
        let words = words::words_of(text);
        let said = |at: usize| text[at..].split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        let tells = |word: &str| word.len() > 3 && !EMPTY.contains(&word.to_lowercase().as_str());
        words.iter().filter(|(_, at)| tells(said(*at as usize))).map(|(word, _)| *word).collect()
    }

    /// Prints the tables of `fingerprints.rs`: `ASSIGNMENT=file cargo test --lib print_the -- --ignored --nocapture`.
    #[test]
    #[ignore = "makes the table"]
    fn print_the_fingerprints_of_the_assignment() {
        let text = std::fs::read_to_string(std::env::var("ASSIGNMENT").unwrap()).unwrap();
        let (mut prints, mut told) = (Vec::new(), Vec::new());
        for (at, _) in text.match_indices("e.g., \"") {
            let printed = &text[at + 6..];
            let printed = &printed[..printed.find("]*").unwrap()];
            if !printed.contains("`lora_alpha`") && printed.len() > 80 && !printed.contains("\n\n") {
                prints.extend(fingerprints(&words::words_of(printed)));
                told.push(telling(printed));
            }
        }
        let sample = text.lines().find(|line| line.contains("// {\"messages\"")).unwrap();
        prints.extend(fingerprints(&words::words_of(sample)));
        prints.sort_unstable();
        prints.dedup();
        println!("pub(super) static TELLING: [&[u32]; {}] = [", told.len());
        told.iter().for_each(|words| println!("    &{words:?},"));
        println!("];");
        println!("pub(super) static ASSIGNMENT: [u32; {}] = {prints:?};", prints.len());
    }
}
