//! The pass over a text: its words, and the phrases of the table that stand in it.

use super::letters::{BREAKS, PAD, PASS, fold, is_word};
use super::set::Set;
use super::table::{BREAK, Entry, KEY, KNOWN, SMALL, TABLE, second};
use std::ops::Range;

/// The text in small letters, with typographic blanks, quotes and dashes made plain; every byte stays where it is.
fn folded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() + PAD);
    bytes.extend(text.bytes().map(fold));
    if !text.is_ascii() {
        for (at, letter) in text.char_indices().filter(|(_, letter)| !letter.is_ascii()) {
            let plain = match letter {
                '\u{2019}' | '\u{2018}' | '\u{2bc}' => b'\'',
                '\u{201c}' | '\u{201d}' => b'"',
                '\u{2010}'..='\u{2015}' | '\u{2212}' => b'-',
                '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{3000}' | '\u{ad}' => b' ',
                '\u{3001}' | '\u{3002}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff1f}' => b'.',
                '\u{ab}' | '\u{bb}' | '\u{201e}' | '\u{2026}' | '\u{2192}' | '\u{b7}' | '\u{2022}' | '\u{a7}' => b'.',
                _ => continue,
            };
            bytes[at] = plain;
            bytes[at + 1..at + letter.len_utf8()].fill(PASS);
        }
    }
    bytes.extend([0; PAD]);
    bytes
}

/// A phrase that stands in the text.
#[derive(Clone, Copy)]
pub(super) struct Mention {
    set: u16,
    pub start: u32,
    pub end: u32,
}

impl Mention {
    /// The topics of the phrase.
    pub fn topics(&self) -> &'static Set {
        TABLE.set(self.set)
    }

    pub fn span(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What one pass finds.
pub(super) struct Scan {
    pub mentions: Vec<Mention>,
    /// All topics that are mentioned.
    pub topics: Set,
    /// Every word in folded form: its first eight letters and its length in one number, and where it starts.
    pub words: Vec<(u32, u32)>,
    pub function_words: usize,
}

pub(super) fn scan(text: &str) -> Scan {
    let bytes = folded(text);
    let end = bytes.len() - PAD;
    let mut scan = Scan {
        mentions: Vec::with_capacity(end / 6),
        topics: Set::EMPTY,
        words: Vec::with_capacity(end / 5),
        function_words: 0,
    };
    each_word(&bytes, |at, eight, run, word| {
        let whole = letters(eight, run);
        let known = if word == run { whole } else { letters(eight, word) };
        scan.words.push((self::word(known, word), at as u32));
        look_up(&bytes, at, (eight, whole, run), &mut scan);
    });
    for mention in &scan.mentions {
        scan.topics = scan.topics.with(mention.topics());
    }
    scan
}

/// The words alone, as [`Scan`] lists them.
pub(super) fn words(text: &str) -> Vec<(u32, u32)> {
    let bytes = folded(text);
    let mut words = Vec::with_capacity(bytes.len() / 5);
    each_word(&bytes, |at, eight, _, word| words.push((self::word(letters(eight, word), word), at as u32)));
    words
}

/// Calls for every word with its place, the eight bytes there, how many letters and digits stand there without a break, and how many
/// are the word.
#[inline(always)]
fn each_word(bytes: &[u8], mut take: impl FnMut(usize, u64, usize, usize)) {
    let end = bytes.len() - PAD;
    let mut at = 0;
    while at < end {
        let first = bytes[at];
        if !is_word(first) {
            at += 1;
            continue;
        }
        let eight = eight(bytes, at);
        // A run of letters and digits is one word; where it begins with digits, two: "16GB". The end of "don't" is none.
        let run = run(bytes, at, eight);
        let word = match first {
            ..=b'9' => bytes[at..at + run].iter().take_while(|byte| **byte <= b'9').count(),
            _ if follows_apostrophe(bytes, at) => {
                at += run;
                continue;
            }
            _ => run,
        };
        take(at, eight, run, word);
        at += word;
    }
}

/// Eight bytes as a number; the first one is the highest.
#[inline(always)]
fn eight(bytes: &[u8], at: usize) -> u64 {
    bytes[at..].first_chunk().map_or(0, |first| u64::from_be_bytes(*first))
}

/// The first letters of a word, as a number. A word has one letter at least.
#[inline(always)]
fn letters(eight: u64, length: usize) -> u64 {
    eight >> ((64 - 8 * length.min(KNOWN)) & 63)
}

/// The same, with zeros behind a short word.
#[inline(always)]
fn letters_left(eight: u64, length: usize) -> u64 {
    eight & !0 << ((64 - 8 * length.min(KNOWN)) & 63)
}

/// A word in one number: equal for equal words, and as good as never for two different ones.
fn word(letters: u64, length: usize) -> u32 {
    ((letters ^ (length as u64) << 59).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// Of eight bytes, those that belong to words: their highest bit is set.
#[inline(always)]
fn words_in(eight: u64) -> u64 {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    // A byte of '0' or more runs over into the highest bit.
    ((eight & LOW) + 0x5050_5050_5050_5050) | eight
}

/// How many bytes from the first one on have their highest bit set.
#[inline(always)]
fn leading(bytes: u64) -> usize {
    (!bytes & 0x8080_8080_8080_8080).leading_zeros() as usize / 8
}

/// How many letters and digits stand here without a break; eight are looked at in one step.
#[inline(always)]
fn run(bytes: &[u8], at: usize, mut eight: u64) -> usize {
    let mut length = 0;
    loop {
        let here = leading(words_in(eight));
        length += here;
        if here < 8 {
            return length;
        }
        eight = self::eight(bytes, at + length);
    }
}

/// Whether a word ends in an apostrophe here: what follows is its end.
#[inline(always)]
fn follows_apostrophe(bytes: &[u8], at: usize) -> bool {
    if at == 0 || (bytes[at - 1] != b'\'' && bytes[at - 1] != PASS) {
        return false;
    }
    let word = bytes[..at].iter().rposition(|byte| *byte != PASS);
    word.is_some_and(|at| bytes[at] == b'\'' && at > 0 && is_word(bytes[at - 1]))
}

/// Looks up a run of letters.
#[inline(always)]
fn look_up(bytes: &[u8], at: usize, (eight, whole, run): (u64, u64, usize), scan: &mut Scan) {
    let end = at + run;
    let word = TABLE.word(whole);
    let stem = if run > KEY { TABLE.word(eight >> (8 * (KNOWN - KEY))) } else { word };
    if let Some(stem) = stem
        && stem.stems > 0
    {
        let next = if run > KEY { letters_left(self::eight(bytes, at + KEY), run - KEY) } else { 0 };
        meet(bytes, (at, at + KEY, end), next, TABLE.stems(stem), scan);
    }
    let Some(word) = word else { return };
    scan.function_words += (word.seconds & SMALL) as usize;
    if word.singles > 0 {
        let next = if run > KNOWN { letters_left(self::eight(bytes, at + KNOWN), run - KNOWN) } else { 0 };
        meet(bytes, (at, at + KNOWN, end), next, TABLE.singles(word), scan);
    }
    if word.seconds > SMALL
        && let Some(after) = after_break(bytes, end)
        && word.seconds & second(bytes[after]) != 0
    {
        let eight = self::eight(bytes, after);
        let next = self::run(bytes, after, eight);
        let (end, next) = (after + next, letters_left(eight, next));
        for entry in TABLE.pairs(word, bytes[after]) {
            if (entry.next ^ next) & entry.mask == 0 && TABLE.begins(entry, word) {
                note(bytes, (at, after, end), entry, scan);
            }
        }
    }
}

/// Notes the phrases that stand in the text here: where it begins, where the letters begin that `next` says, and where these end.
#[inline(always)]
fn meet(bytes: &[u8], places: (usize, usize, usize), next: u64, entries: &[Entry], scan: &mut Scan) {
    for entry in entries.iter().filter(|entry| (entry.next ^ next) & entry.mask == 0) {
        note(bytes, places, entry, scan);
    }
}

/// Notes a phrase, if the rest of it stands there, too.
#[inline(always)]
fn note(bytes: &[u8], places: (usize, usize, usize), entry: &Entry, scan: &mut Scan) {
    let end = if entry.length == 0 { Some(places.2) } else { rest(bytes, places, entry) };
    let Some(mut end) = end else { return };
    // The bytes that are passed over belong to the letter before them.
    while bytes[end] == PASS {
        end += 1;
    }
    let mention = Mention { set: entry.set, start: places.0 as u32, end: end as u32 };
    scan.mentions.push(mention);
}

/// Where the rest of a phrase ends, if it stands there.
#[inline(always)]
fn rest(bytes: &[u8], (start, next, _): (usize, usize, usize), entry: &Entry) -> Option<usize> {
    let from = entry.ahead.map_or(start, |ahead| next.saturating_add_signed(isize::from(ahead)));
    // Mostly another letter follows, with or without a break, than the one that should.
    let (here, expected) = (*bytes.get(from)?, entry.expects);
    let may_follow = |at: usize| bytes.get(at).is_some_and(|byte| *byte == expected || BREAKS[usize::from(*byte)]);
    let may_be = here == expected || expected == 0 || BREAKS[usize::from(here)] && may_follow(from + 1);
    if may_be { reaches(bytes, from, TABLE.letters(entry)) } else { None }
}

/// Where the text goes on after the break that stands here, if one does.
#[inline(always)]
fn after_break(bytes: &[u8], at: usize) -> Option<usize> {
    // Mostly it is one blank.
    if bytes[at] == b' ' && is_word(bytes[at + 1]) {
        return Some(at + 1);
    }
    let length = bytes[at..].iter().take(BREAK + 1).take_while(|byte| BREAKS[**byte as usize]).count();
    (1..=BREAK).contains(&length).then_some(at + length)
}

/// Where the phrase ends if it stands in the text here.
#[inline(never)]
fn reaches(bytes: &[u8], mut at: usize, phrase: &[u8]) -> Option<usize> {
    let is_break = |at: usize| BREAKS[bytes[at] as usize];
    for &letter in phrase {
        match letter {
            b' ' | b'-' => {
                let start = at;
                while is_break(at) && at - start < BREAK {
                    at += 1;
                }
                if letter == b' ' && at == start {
                    return None;
                }
            }
            b'*' => {
                while is_word(bytes[at]) {
                    at += 1;
                }
            }
            _ => {
                while bytes[at] == PASS {
                    at += 1;
                }
                if bytes[at] != letter {
                    return None;
                }
                at += 1;
            }
        }
    }
    let last = bytes[at - 1];
    let ends =
        !is_word(bytes[at]) || phrase.last() == Some(&b'*') || (is_word(last) && last <= b'9' && bytes[at] > b'9');
    ends.then_some(at)
}
