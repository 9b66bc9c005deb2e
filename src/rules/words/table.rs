//! The table of all phrases, laid out at compile time.
//!
//! A phrase whose first word is whole stands where that word and the first letter of the next one lead; one that begins with a stem
//! or with a word that may be joined to the next stands where its first four letters lead. So most words of a text meet no phrase
//! but those that they begin.

use super::{FILES, Row};

/// Slots of the hash table, in bits: some two for each phrase.
const SLOTS: u32 = 13;
/// Letters of a stem that choose the slot. A stem can't be shorter.
pub(super) const KEY: usize = 4;
/// Letters of a word that are looked at in one step.
pub(super) const KNOWN: usize = 8;
/// At most so many bytes of blanks and marks between two words of a phrase.
pub(super) const BREAK: usize = 12;
/// Zeros after the folded text, so that eight bytes can be read at every letter.
pub(super) const PAD: usize = 8;
/// Stands in folded text for a byte that is passed over.
pub(super) const PASS: u8 = 1;

#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// The first eight letters of a whole first word, the first four of another one.
    pub key: u64,
    /// Eight more letters, so far as `mask` says that they are known: the next ones of the first word, or the first ones of the second.
    /// Most phrases that are not there are told here.
    pub next: u64,
    pub mask: u64,
    /// Where in the letters of all phrases this one starts.
    pub start: u16,
    /// Its length, or 0 if key and next say it all.
    pub length: u8,
    pub topic: u8,
    /// Of a whole first word: the first letter of the second word, or 0 if there is none. Of a stem: [`STEM`].
    pub second: u8,
}

/// Marks phrases that begin with a stem; no word begins so.
pub(super) const STEM: u8 = 1;

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
pub(super) const fn key(phrase: &[u8], joined: bool, letters: usize) -> u64 {
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
pub(super) const fn place(key: u64, second: u8) -> usize {
    ((key ^ (second as u64) << 57).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
}

pub(super) const fn slot(place: usize) -> usize {
    place >> (16 - SLOTS)
}

const COUNT: (usize, usize) = count();

pub(super) struct Table {
    /// A bit for each place that a phrase has: most words have none, and need not be looked up.
    pub filter: [u64; 1024],
    pub starts: [u16; (1 << SLOTS) + 1],
    pub entries: [Entry; COUNT.0],
    pub letters: [u8; COUNT.1],
}

#[allow(long_running_const_eval)]
pub(super) static TABLE: Table = lay_out();

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
pub(super) const fn fold(byte: u8) -> u8 {
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
pub(super) const fn is_word(byte: u8) -> bool {
    byte >= b'0'
}

/// Whether a folded byte may stand between two words of a phrase.
pub(super) const BREAKS: [bool; 256] = {
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
