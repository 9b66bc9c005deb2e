//! The pass over a text: its words, and the phrases of the table that stand in it.

use super::table::{BREAK, BREAKS, KEY, KNOWN, PAD, PASS, STEM, TABLE, fold, is_word, key, place, slot};
use super::{Topic, common};

const FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        folded[byte] = fold(byte as u8);
        byte += 1;
    }
    folded
};

/// The text in small letters, with typographic blanks, quotes and dashes made plain; every byte stays where it is.
fn folded(text: &str) -> Vec<u8> {
    let mut bytes: Vec<u8> = text.bytes().map(|byte| FOLDED[byte as usize]).collect();
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

/// What one pass finds.
#[derive(Default)]
pub(super) struct Scan {
    pub mentions: Vec<(Topic, u32, u32)>,
    /// Every word in folded form: its first eight letters and its length in one number, and where it starts.
    pub words: Vec<(u32, u32)>,
    pub function_words: usize,
}

pub(super) fn scan(text: &str) -> Scan {
    let bytes = folded(text);
    let end = bytes.len() - PAD;
    let mut scan =
        Scan { words: Vec::with_capacity(end / 5), mentions: Vec::with_capacity(end / 4), function_words: 0 };
    each_word(&bytes, |at, run, word| {
        scan.words.push((self::word(letters(&bytes, at, word), word), at as u32));
        look_up(&bytes, at, run, &mut scan);
    });
    scan
}

/// The words alone, as [`Scan`] lists them.
pub(super) fn words(text: &str) -> Vec<(u32, u32)> {
    let bytes = folded(text);
    let mut words = Vec::with_capacity(bytes.len() / 5);
    each_word(&bytes, |at, _, word| words.push((self::word(letters(&bytes, at, word), word), at as u32)));
    words
}

/// Calls for every word with its place, how many letters and digits stand there without a break, and how many are the word.
fn each_word(bytes: &[u8], mut take: impl FnMut(usize, usize, usize)) {
    let end = bytes.len() - PAD;
    let mut at = 0;
    while at < end {
        let first = bytes[at];
        if !is_word(first) {
            at += 1;
            continue;
        }
        // A run of letters and digits is one word; where it begins with digits, two: "16GB". The end of "don't" is none.
        let run = run(bytes, at);
        let digits =
            if first > b'9' { 0 } else { bytes[at..at + run].iter().take_while(|byte| **byte <= b'9').count() };
        if digits > 0 {
            take(at, run, digits);
        }
        if digits < run && !(digits == 0 && follows_apostrophe(&bytes[..at])) {
            take(at + digits, run - digits, run - digits);
        }
        at += run;
    }
}

/// Eight bytes as a number; the first one is the highest.
fn first_letters(bytes: &[u8], at: usize) -> u64 {
    bytes[at..].first_chunk().map_or(0, |first| u64::from_be_bytes(*first))
}

/// The first letters of a word, as a number.
fn letters(bytes: &[u8], at: usize, length: usize) -> u64 {
    first_letters(bytes, at) >> (64 - 8 * length.clamp(1, KNOWN))
}

/// The same, with zeros behind a short word.
fn letters_left(bytes: &[u8], at: usize, length: usize) -> u64 {
    first_letters(bytes, at) & (!0 << (64 - 8 * length.clamp(1, KNOWN)))
}

/// A word in one number: equal for equal words, and as good as never for two different ones.
fn word(letters: u64, length: usize) -> u32 {
    ((letters ^ (length as u64) << 59).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// How many letters and digits stand here without a break; eight are looked at in one step.
fn run(bytes: &[u8], at: usize) -> usize {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    let mut length = 0;
    loop {
        let eight = first_letters(bytes, at + length);
        // The highest bit of each byte says whether it is '0' or more.
        let words = ((eight & LOW) + 0x5050_5050_5050_5050) | eight;
        let here = (!words & !LOW).leading_zeros() as usize / 8;
        length += here;
        if here < 8 {
            return length;
        }
    }
}

/// Whether a word ends in an apostrophe here: what follows is its end.
fn follows_apostrophe(before: &[u8]) -> bool {
    if before.last().is_none_or(|last| *last != b'\'' && *last != PASS) {
        return false;
    }
    let word = before.iter().rposition(|byte| *byte != PASS);
    word.is_some_and(|at| before[at] == b'\'' && at > 0 && is_word(before[at - 1]))
}

/// Looks up a run of letters.
fn look_up(bytes: &[u8], at: usize, run: usize, scan: &mut Scan) {
    let end = at + run;
    let whole = letters(bytes, at, run);
    let (stem, behind, far) = match run {
        0..=KEY => (whole, 0, 0),
        5..=KNOWN => (whole >> (8 * (run - KEY)), letters_left(bytes, at + KEY, run - KEY), 0),
        _ => (whole >> 32, letters_left(bytes, at + KEY, run - KEY), letters_left(bytes, at + KNOWN, run - KNOWN)),
    };
    scan.function_words += usize::from(is_small(whole));
    meet(bytes, at, (end, end), (stem, behind, STEM), scan);
    meet(bytes, at, (end, end), (whole, far, 0), scan);
    if let Some(after) = after_break(bytes, end) {
        let next = self::run(bytes, after);
        if next > 0 {
            meet(bytes, at, (end, after + next), (whole, letters_left(bytes, after, next), bytes[after]), scan);
        }
    }
}

/// The small words of English by their letters; every second word of a text is one.
static SMALL: [u64; 256] = {
    let mut small = [0; 256];
    let mut word = 0;
    while word < common::SMALL.len() {
        let letters = key(common::SMALL[word].as_bytes(), false, KNOWN);
        let mut at = place(letters, 0) >> 8;
        while small[at] != 0 {
            at = (at + 1) % small.len();
        }
        small[at] = letters;
        word += 1;
    }
    small
};

fn is_small(letters: u64) -> bool {
    let mut at = place(letters, 0) >> 8;
    while SMALL[at] != 0 {
        if SMALL[at] == letters {
            return true;
        }
        at = (at + 1) % SMALL.len();
    }
    false
}

/// Notes the phrases that begin with these letters and stand in the text here.
#[inline(always)]
fn meet(bytes: &[u8], at: usize, ends: (usize, usize), (key, next, second): (u64, u64, u8), scan: &mut Scan) {
    let place = place(key, second);
    if TABLE.filter[place / 64] >> (place % 64) & 1 != 0 {
        meet_here(bytes, at, ends, slot(place), (key, next, second), scan);
    }
}

#[inline(never)]
fn meet_here(
    bytes: &[u8],
    at: usize,
    ends: (usize, usize),
    slot: usize,
    (key, next, second): (u64, u64, u8),
    scan: &mut Scan,
) {
    for entry in &TABLE.entries[TABLE.starts[slot] as usize..TABLE.starts[slot + 1] as usize] {
        if entry.key != key || entry.second != second || (entry.next ^ next) & entry.mask != 0 {
            continue;
        }
        let end = if entry.length == 0 {
            // The bytes that are passed over belong to the letter before them.
            let passed = bytes[ends.1..].iter().take_while(|byte| **byte == PASS).count();
            Some(ends.1 + passed)
        } else {
            reaches(bytes, at, &TABLE.letters[entry.start as usize..entry.start as usize + entry.length as usize])
        };
        if let Some(end) = end {
            scan.mentions.push((Topic(entry.topic), at as u32, end as u32));
        }
    }
}

/// Where the text goes on after the break that stands here, if one does.
fn after_break(bytes: &[u8], at: usize) -> Option<usize> {
    let length = bytes[at..].iter().take(BREAK + 1).take_while(|byte| BREAKS[**byte as usize]).count();
    (1..=BREAK).contains(&length).then_some(at + length)
}

/// Where the phrase ends if it stands in the text here.
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
    // The bytes that are passed over belong to the letter before them.
    while bytes[at] == PASS {
        at += 1;
    }
    ends.then_some(at)
}
