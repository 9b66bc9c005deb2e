//! The table of all phrases, laid out at compile time, and the pass over a text.
//!
//! A phrase whose first word is whole stands where that word and the first letter of the next one lead; one that begins with a stem
//! or with a word that may be joined to the next stands where its first four letters lead. So most words of a text meet no phrase
//! but those that they begin.

use super::{FILES, Row, Topic, common};

/// Slots of the hash table, in bits: some two for each phrase.
const SLOTS: u32 = 13;
/// Letters of a stem that choose the slot. A stem can't be shorter.
const KEY: usize = 4;
/// At most so many bytes of blanks and marks between two words of a phrase.
const BREAK: usize = 12;
/// Zeros after the folded text, so that eight bytes can be read at every letter.
const PAD: usize = 8;
/// Stands in folded text for a byte that is passed over.
const PASS: u8 = 1;

#[derive(Clone, Copy)]
struct Entry {
    /// The first eight letters of a whole first word, the first four of another one.
    key: u64,
    /// Of a stem the next four letters, so far as `mask` says that they are known: most words are told apart here.
    next: u32,
    mask: u32,
    /// Where in the letters of all phrases this one starts.
    start: u16,
    /// Its length, or 0 if key and next say it all.
    length: u8,
    topic: u8,
    /// Of a whole first word: the first letter of the second word, or 0 if there is none. Of a stem: [`STEM`].
    second: u8,
}

/// Marks phrases that begin with a stem; no word begins so.
const STEM: u8 = 1;

/// An entry for a phrase that starts at `start`.
const fn entry(phrase: &[u8], joined: bool, start: usize, topic: u8) -> Entry {
    let (mut next, mut mask, mut letters, mut at) = (0u32, 0u32, 0, 0);
    while at < phrase.len() && is_word(phrase[at]) {
        if letters >= KEY && letters < 2 * KEY {
            let shift = 8 * (2 * KEY - 1 - letters);
            next |= (fold(phrase[at]) as u32) << shift;
            mask |= 0xFF << shift;
        }
        letters += 1;
        at += 1;
    }
    let ends = at == phrase.len();
    let stem = at + 1 == phrase.len() && phrase[at] == b'*';
    let told = (ends && letters < 2 * KEY) || (stem && letters <= 2 * KEY);
    assert!(start <= u16::MAX as usize && phrase.len() <= u8::MAX as usize);
    let length = if told { 0 } else { phrase.len() as u8 };
    let start = start as u16;
    if ends || phrase[at] == b' ' {
        let second = if ends { 0 } else { fold(phrase[at + 1]) };
        return Entry { key: key(phrase, joined, 2 * KEY), next: 0, mask: 0, start, length, topic, second };
    }
    Entry { key: key(phrase, joined, KEY), next, mask, start, length, topic, second: STEM }
}

const fn count() -> (usize, usize) {
    let (mut entries, mut letters) = (0, 0);
    let mut file = 0;
    while file < FILES.len() {
        let mut row = 0;
        while row < FILES[file].len() {
            let phrases = FILES[file][row].phrases;
            let mut at = 0;
            while at < phrases.len() {
                let phrase = phrases[at].as_bytes();
                entries += if key(phrase, true, KEY) == key(phrase, false, KEY) { 1 } else { 2 };
                letters += phrase.len();
                at += 1;
            }
            row += 1;
        }
        file += 1;
    }
    (entries, letters)
}

/// The first letters of a phrase, with a first hyphen read as nothing or as a break.
const fn key(phrase: &[u8], joined: bool, letters: usize) -> u64 {
    let (mut key, mut taken, mut at) = (0u64, 0, 0);
    while at < phrase.len() && taken < letters {
        match phrase[at] {
            b' ' | b'\'' => break,
            b'-' if joined => {}
            b'-' => break,
            b'*' => panic!("a stem needs four letters"),
            letter => {
                assert!(letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter >= 0x80, "lower case, please");
                key = key << 8 | fold(letter) as u64;
                taken += 1;
            }
        }
        at += 1;
    }
    key
}

/// The place of a key in the filter, in 16 bits; the first of them are its slot.
const fn place(key: u64, second: u8) -> usize {
    ((key ^ (second as u64) << 57).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
}

const fn slot(place: usize) -> usize {
    place >> (16 - SLOTS)
}

const COUNT: (usize, usize) = count();

struct Table {
    /// A bit for each place that a phrase has: most words have none, and need not be looked up.
    filter: [u64; 1024],
    starts: [u16; (1 << SLOTS) + 1],
    entries: [Entry; COUNT.0],
    letters: [u8; COUNT.1],
}

#[allow(long_running_const_eval)]
static TABLE: Table = lay_out();

const fn lay_out() -> Table {
    let mut table = Table {
        filter: [0; 1024],
        starts: [0; (1 << SLOTS) + 1],
        entries: [Entry { key: 0, next: 0, mask: 0, start: 0, length: 0, topic: 0, second: 0 }; COUNT.0],
        letters: [0; COUNT.1],
    };
    // First how many entries each slot gets, then where it starts, then the entries themselves.
    let mut filled = [0u16; 1 << SLOTS];
    let mut turn = 0;
    while turn < 2 {
        let (mut file, mut letters) = (0, 0);
        while file < FILES.len() {
            let mut row = 0;
            while row < FILES[file].len() {
                let Row { topic, phrases } = FILES[file][row];
                let mut at = 0;
                while at < phrases.len() {
                    let phrase = phrases[at].as_bytes();
                    let keys = [key(phrase, true, KEY), key(phrase, false, KEY)];
                    let mut which = 0;
                    while which < 2 {
                        if which == 0 || keys[0] != keys[1] {
                            let entry = entry(phrase, which == 0, letters, topic);
                            let place = place(entry.key, entry.second);
                            let slot = slot(place);
                            table.filter[place / 64] |= 1 << (place % 64);
                            if turn == 1 {
                                table.entries[(table.starts[slot] + filled[slot]) as usize] = entry;
                            }
                            filled[slot] += 1;
                        }
                        which += 1;
                    }
                    let mut byte = 0;
                    while byte < phrase.len() {
                        table.letters[letters] = fold(phrase[byte]);
                        letters += 1;
                        byte += 1;
                    }
                    at += 1;
                }
                row += 1;
            }
            file += 1;
        }
        if turn == 0 {
            let mut slot = 0;
            while slot < 1 << SLOTS {
                table.starts[slot + 1] = table.starts[slot] + filled[slot];
                filled[slot] = 0;
                slot += 1;
            }
        }
        turn += 1;
    }
    table
}
const fn fold(byte: u8) -> u8 {
    match byte.to_ascii_lowercase() {
        b'z' => b's',
        byte => byte,
    }
}

/// What a byte of folded text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// May stand between two words of a phrase.
    Break,
    Other,
}

const CLASS: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'0'..=b'9' => Class::Digit,
            b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => Class::Letter,
            b' ' | b'\t' | b'\n' | b'-' | b'_' | b'*' | b'`' | b'"' | b'\'' | b'(' | b'/' | b'~' | PASS => Class::Break,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

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
        Scan { words: Vec::with_capacity(end / 5), mentions: Vec::with_capacity(end / 24), function_words: 0 };
    let mut at = 0;
    while at < end {
        let class = CLASS[bytes[at] as usize];
        if class != Class::Letter && class != Class::Digit {
            at += 1;
            continue;
        }
        // A run of letters and digits is one word; where it begins with digits, two: "16GB". The end of "don't" is none.
        let start = at;
        while CLASS[bytes[at] as usize] == Class::Digit {
            at += 1;
        }
        if at > start {
            let length = run(&bytes, at) + at - start;
            look_up(&bytes, start, length, at - start, &mut scan);
        }
        let length = run(&bytes, at);
        if length > 0 && !(at == start && follows_apostrophe(&bytes[..at])) {
            look_up(&bytes, at, length, length, &mut scan);
        }
        at += length;
    }
    scan
}

/// The words alone, as [`Scan`] lists them.
pub(super) fn words(text: &str) -> Vec<(u32, u32)> {
    let bytes = folded(text);
    let end = bytes.len() - PAD;
    let mut words = Vec::with_capacity(end / 5);
    let mut at = 0;
    while at < end {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let length = run(&bytes, at + digits);
        if digits > 0 {
            words.push((word(&bytes, at, digits), at as u32));
        }
        if length > 0 && !(digits == 0 && follows_apostrophe(&bytes[..at])) {
            words.push((word(&bytes, at + digits, length), (at + digits) as u32));
        }
        at += (digits + length).max(1);
    }
    words
}

fn first_letters(bytes: &[u8], at: usize) -> u64 {
    let mut first = [0; 8];
    first.copy_from_slice(&bytes[at..at + 8]);
    u64::from_be_bytes(first)
}

/// A word in one number: equal for equal words, and as good as never for two different ones.
fn word(bytes: &[u8], at: usize, length: usize) -> u32 {
    let first = first_letters(bytes, at) >> (64 - 8 * length.clamp(1, 8));
    ((first ^ (length as u64) << 59).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// How many letters and digits stand here without a break.
fn run(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().take_while(|byte| is_word(**byte)).count()
}

/// Whether a word ends in an apostrophe here: what follows is its end.
fn follows_apostrophe(before: &[u8]) -> bool {
    let word = before.iter().rposition(|byte| *byte != PASS);
    word.is_some_and(|at| before[at] == b'\'' && at > 0 && is_word(before[at - 1]))
}

/// Looks up a run of letters at `at`, of which the first `word` letters are the word.
fn look_up(bytes: &[u8], at: usize, run: usize, word: usize, scan: &mut Scan) {
    let first = first_letters(bytes, at);
    let of = |letters: usize| first >> (64 - 8 * letters.clamp(1, 8));
    scan.words.push((self::word(bytes, at, word), at as u32));
    let next = if run > KEY { of(run.min(2 * KEY)) << (64 - 8 * run.min(2 * KEY)) } else { 0 } as u32;
    meet(bytes, at, run, (of(run.min(KEY)), next, STEM), scan);
    let whole = of(run.min(2 * KEY));
    meet(bytes, at, run, (whole, 0, 0), scan);
    let second = after_break(bytes, at + run);
    if second > STEM {
        meet(bytes, at, run, (whole, 0, second), scan);
    }
}

/// Notes the phrases that begin with these letters and stand in the text here.
#[inline(always)]
fn meet(bytes: &[u8], at: usize, run: usize, (key, next, second): (u64, u32, u8), scan: &mut Scan) {
    let place = place(key, second);
    if TABLE.filter[place / 64] >> (place % 64) & 1 != 0 {
        meet_here(bytes, at, run, slot(place), (key, next, second), scan);
    }
}

#[inline(never)]
fn meet_here(bytes: &[u8], at: usize, run: usize, slot: usize, (key, next, second): (u64, u32, u8), scan: &mut Scan) {
    for entry in &TABLE.entries[TABLE.starts[slot] as usize..TABLE.starts[slot + 1] as usize] {
        if entry.key != key || entry.second != second || (entry.next ^ next) & entry.mask != 0 {
            continue;
        }
        let end = if entry.length == 0 {
            Some(at + run)
        } else {
            reaches(bytes, at, &TABLE.letters[entry.start as usize..entry.start as usize + entry.length as usize])
        };
        if let Some(end) = end {
            if entry.topic == common::FUNCTION_WORD.0 {
                scan.function_words += 1;
            } else {
                scan.mentions.push((Topic(entry.topic), at as u32, end as u32));
            }
        }
    }
}

/// The letter after the break that stands here, or 0 if none stands here.
fn after_break(bytes: &[u8], at: usize) -> u8 {
    if CLASS[bytes[at] as usize] != Class::Break {
        return 0;
    }
    let rest = &bytes[at..(at + BREAK + 1).min(bytes.len())];
    rest.iter().copied().find(|byte| CLASS[*byte as usize] != Class::Break).unwrap_or(0)
}

const fn is_word(byte: u8) -> bool {
    matches!(CLASS[byte as usize], Class::Letter | Class::Digit)
}

/// Where the phrase ends if it stands in the text here.
fn reaches(bytes: &[u8], mut at: usize, phrase: &[u8]) -> Option<usize> {
    let is_break = |at: usize| CLASS[bytes[at] as usize] == Class::Break;
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
    let ends = !is_word(bytes[at])
        || phrase.last() == Some(&b'*')
        || (CLASS[last as usize] == Class::Digit && CLASS[bytes[at] as usize] == Class::Letter);
    // The bytes that are passed over belong to the letter before them.
    while bytes[at] == PASS {
        at += 1;
    }
    ends.then_some(at)
}
