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
/// Letters of a word that are looked at in one step.
const KNOWN: usize = 8;
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
    /// Eight more letters, so far as `mask` says that they are known: the next ones of the first word, or the first ones of the second.
    /// Most phrases that are not there are told here.
    next: u64,
    mask: u64,
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
    assert!(start <= u16::MAX as usize && phrase.len() <= u8::MAX as usize);
    let first = word_end(phrase, 0);
    let ends = first == phrase.len();
    let (key, second, from, to, told) = if ends {
        let from = if first < KNOWN { first } else { KNOWN };
        (key(phrase, joined, KNOWN), 0, from, first, first < 2 * KNOWN)
    } else if phrase[first] == b' ' {
        let (from, to) = (first + 1, word_end(phrase, first + 1));
        let stem = to + 1 == phrase.len() && phrase[to] == b'*';
        let whole = to == phrase.len() && !phrase[to - 1].is_ascii_digit();
        let told = first < KNOWN && (stem && to - from <= KNOWN || whole && to - from < KNOWN);
        (key(phrase, joined, KNOWN), fold(phrase[from]), from, to, told)
    } else {
        let stem = first + 1 == phrase.len() && phrase[first] == b'*';
        let from = if first < KEY { first } else { KEY };
        (key(phrase, joined, KEY), STEM, from, first, stem && first - from <= KNOWN)
    };
    // What follows digits may cling to them: "16GB". Behind other whole words none of their letters may come.
    let clings = second > STEM && phrase[to - 1].is_ascii_digit();
    let whole = second != STEM && !clings && (to == phrase.len() || phrase[to] == b' ');
    let (mut next, mut mask, mut letter) = (0u64, 0u64, 0);
    while letter < KNOWN {
        let known = from + letter < to;
        next = next << 8 | if known { fold(phrase[from + letter]) as u64 } else { 0 };
        mask = mask << 8 | if known || whole { 0xFF } else { 0 };
        letter += 1;
    }
    let length = if told { 0 } else { phrase.len() as u8 };
    Entry { key, next, mask, start: start as u16, length, topic, second }
}

/// Where the letters and digits end that begin here.
const fn word_end(phrase: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < phrase.len() && is_word(fold(phrase[at])) {
        at += 1;
    }
    at
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

/// A byte as it is compared: letters small, `z` as `s`, and every sign below the digits, so that a word is what is not below.
const fn fold(byte: u8) -> u8 {
    match byte.to_ascii_lowercase() {
        b'z' => b's',
        sign @ b':'..=b'@' => sign - b':' + 2,
        sign @ b'['..=b'\\' => sign - b'[' + 0x0B,
        sign @ b']'..=b'`' => sign - b']' + 0x0E,
        sign @ b'{'..=0x7F => sign - b'{' + 0x12,
        byte => byte,
    }
}

/// Whether a folded byte belongs to a word.
const fn is_word(byte: u8) -> bool {
    byte >= b'0'
}

/// Whether a folded byte may stand between two words of a phrase.
const BREAKS: [bool; 256] = {
    let mut breaks = [false; 256];
    let between = b" \t\n-_*`\"'(/~";
    let mut at = 0;
    while at < between.len() {
        breaks[fold(between[at]) as usize] = true;
        at += 1;
    }
    breaks[PASS as usize] = true;
    breaks
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
    meet(bytes, at, (end, end), (stem, behind, STEM), scan);
    meet(bytes, at, (end, end), (whole, far, 0), scan);
    if let Some(after) = after_break(bytes, end) {
        let next = self::run(bytes, after);
        if next > 0 {
            meet(bytes, at, (end, after + next), (whole, letters_left(bytes, after, next), bytes[after]), scan);
        }
    }
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
            if entry.topic == common::FUNCTION_WORD.0 {
                scan.function_words += 1;
            } else {
                scan.mentions.push((Topic(entry.topic), at as u32, end as u32));
            }
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
