//! The table of all phrases, laid out at compile time.
//!
//! A phrase stands with the word that it begins with; one that begins with a stem, or with a word that may be joined to the next,
//! with its first four letters. Of a word, the table knows whether a single word ends there, and with which letters the second words
//! go on: so most words of a text are done with after one look. A phrase that several topics share stands there once, with the set of them.

use super::letters::{fold, is_word};
use super::set::Set;
use super::{FILES, Topic, common};

/// Letters of a stem that choose the slot. A stem can't be shorter.
pub(super) const KEY: usize = 4;
/// Letters of a word that are looked at in one step.
pub(super) const KNOWN: usize = 8;
/// At most so many bytes of blanks and marks between two words of a phrase.
pub(super) const BREAK: usize = 12;

/// Slots for the words that begin phrases, in bits: at most a third of them are taken.
const WORDS: u32 = 13;
/// Slots for the pairs of such a word and the first letter of the next, in bits.
const PAIRS: u32 = 12;

/// What the table knows of a word, or of the first letters of one.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// Its letters, eight at most.
    pub key: u64,
    /// The first letters of the words that follow it in phrases, by [`second`]; the lowest bit says that it is a small word of English.
    pub seconds: u32,
    /// Where its own phrases begin in the entries: first those with more letters than these, then those that are one word.
    pub first: u16,
    pub stems: u8,
    pub singles: u8,
}

/// A phrase, without what its place says.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// Eight more letters, so far as `mask` says that they are known: the next ones of the first word, or the first ones of the second.
    /// Most phrases that are not there are told here.
    pub next: u64,
    pub mask: u64,
    /// Where in the letters of all phrases this one starts.
    pub start: u16,
    /// Which set of topics it has.
    pub set: u16,
    /// The word that it begins with.
    pub word: u16,
    /// How many of its letters are kept, or 0 if its place and `next` say it all.
    pub length: u8,
    /// Where these go on in the text, counted from the letters of `next`; none if from the first one.
    pub ahead: Option<i8>,
    /// The first of these that is no break, or 0 if it may be any.
    pub expects: u8,
}

/// Where a phrase stands.
#[derive(Clone, Copy)]
enum Place {
    Stem,
    Single,
    Pair(u8),
}

/// The bit of a second word's first letter; several letters may share one.
pub(super) const fn second(letter: u8) -> u32 {
    1 << if letter.is_multiple_of(32) { 1 } else { letter % 32 }
}

/// An entry for a phrase whose letters start at `start`, its key, and where it stands.
const fn entry(phrase: &[u8], joined: bool, start: usize, set: u16) -> (u64, Place, Entry) {
    assert!(start <= u16::MAX as usize && phrase.len() <= u8::MAX as usize);
    let first = word_end(phrase, 0);
    let ends = first == phrase.len();
    // From where to where `next` knows the phrase, and, if all before is known as well, how far from the place of `next` that begins.
    let (key, place, from, to, ahead, told) = if ends {
        let from = if first < KNOWN { first } else { KNOWN };
        (key(phrase, joined, KNOWN), Place::Single, from, first, Some(from as i8 - KNOWN as i8), first < 2 * KNOWN)
    } else if phrase[first] == b' ' {
        let (from, to) = (first + 1, word_end(phrase, first + 1));
        let stem = to + 1 == phrase.len() && phrase[to] == b'*';
        let whole = to == phrase.len() && !phrase[to - 1].is_ascii_digit();
        let ahead = if first < KNOWN { Some(0) } else { None };
        let told = first < KNOWN && (stem && to - from <= KNOWN || whole && to - from < KNOWN);
        (key(phrase, joined, KNOWN), Place::Pair(fold(phrase[from])), from, to, ahead, told)
    } else if phrase[first] == b'\'' && first < KNOWN && word_end(phrase, first + 1) > first + 1 {
        // "i'm" is looked for as two words.
        let (from, to) = (first + 1, word_end(phrase, first + 1));
        (key(phrase, joined, KNOWN), Place::Pair(fold(phrase[from])), from, to, None, false)
    } else {
        let stem = first + 1 == phrase.len() && phrase[first] == b'*';
        let from = if first < KEY { first } else { KEY };
        let ahead = Some(from as i8 - KEY as i8);
        (key(phrase, joined, KEY), Place::Stem, from, first, ahead, stem && first - from <= KNOWN)
    };
    // What follows digits may cling to them: "16GB". Behind other whole words none of their letters may come.
    let whole = match place {
        Place::Stem => false,
        Place::Single => to == phrase.len() || phrase[to] == b' ',
        Place::Pair(_) => !phrase[to - 1].is_ascii_digit() && (to == phrase.len() || phrase[to] == b' '),
    };
    let (mut next, mut mask, mut letter) = (0u64, 0u64, 0);
    while letter < KNOWN {
        let known = from + letter < to;
        next = next << 8 | if known { fold(phrase[from + letter]) as u64 } else { 0 };
        mask = mask << 8 | if known || whole { 0xFF } else { 0 };
        letter += 1;
    }
    let seen = match ahead {
        Some(_) if to - from > KNOWN => from + KNOWN,
        Some(_) => to,
        None => 0,
    };
    // If only the end of the last word is to be looked for, its last letter is looked at again.
    let again = if !told && seen == phrase.len() { 1 } else { 0 };
    let ahead = match ahead {
        Some(ahead) => Some(ahead + (seen - from) as i8 - again as i8),
        None => None,
    };
    let length = if told { 0 } else { (phrase.len() - seen + again) as u8 };
    let rest = if length > 0 { seen - again } else { 0 };
    let rest = if matches!(phrase[rest], b' ' | b'-') { rest + 1 } else { rest };
    let expects = if phrase[rest] == b'*' { 0 } else { fold(phrase[rest]) };
    (key, place, Entry { next, mask, start: (start + seen - again) as u16, set, word: 0, length, ahead, expects })
}

/// Where the letters and digits end that begin here.
const fn word_end(phrase: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < phrase.len() && is_word(fold(phrase[at])) {
        at += 1;
    }
    at
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

const fn spread(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Where the search for a word begins.
pub(super) const fn slot(key: u64) -> usize {
    (spread(key) >> (64 - WORDS)) as usize
}

/// Where the phrases stand that begin with this word and this first letter of the next one.
pub(super) const fn pair(key: u64, second: u8) -> usize {
    (spread(key ^ (second as u64) << 57) >> (64 - PAIRS)) as usize
}

const ALL: usize = {
    let (mut all, mut file) = (0, 0);
    while file < FILES.len() {
        let mut row = 0;
        while row < FILES[file].len() {
            all += FILES[file][row].phrases.len();
            row += 1;
        }
        file += 1;
    }
    all
};

/// The phrases, each once, and the sets of topics, each once.
struct Phrases {
    count: usize,
    texts: [&'static [u8]; ALL],
    set: [u16; ALL],
    sets: usize,
    set_of: [Set; ALL],
}

#[allow(long_running_const_eval)]
const PHRASES: Phrases = {
    const SLOTS: usize = 1 << 14;
    assert!(ALL * 2 < SLOTS);
    let mut phrases = Phrases { count: 0, texts: [&[]; ALL], set: [0; ALL], sets: 0, set_of: [Set::EMPTY; ALL] };
    let mut topics = [Set::EMPTY; ALL];
    let mut slots = [u16::MAX; SLOTS];
    let mut file = 0;
    while file < FILES.len() {
        let mut row = 0;
        while row < FILES[file].len() {
            let mut at = 0;
            while at < FILES[file][row].phrases.len() {
                let text = FILES[file][row].phrases[at].as_bytes();
                let mut slot = hash(text) % SLOTS;
                while slots[slot] != u16::MAX && !same(phrases.texts[slots[slot] as usize], text) {
                    slot = (slot + 1) % SLOTS;
                }
                if slots[slot] == u16::MAX {
                    slots[slot] = phrases.count as u16;
                    phrases.texts[phrases.count] = text;
                    phrases.count += 1;
                }
                let phrase = slots[slot] as usize;
                topics[phrase] = topics[phrase].with(&Set::of(&[Topic(FILES[file][row].topic)]));
                at += 1;
            }
            row += 1;
        }
        file += 1;
    }
    let mut slots = [u16::MAX; SLOTS];
    let mut phrase = 0;
    while phrase < phrases.count {
        let mut slot = (spread(topics[phrase].hash()) >> 50) as usize;
        while slots[slot] != u16::MAX && !phrases.set_of[slots[slot] as usize].is(&topics[phrase]) {
            slot = (slot + 1) % SLOTS;
        }
        if slots[slot] == u16::MAX {
            slots[slot] = phrases.sets as u16;
            phrases.set_of[phrases.sets] = topics[phrase];
            phrases.sets += 1;
        }
        phrases.set[phrase] = slots[slot];
        phrase += 1;
    }
    phrases
};

const fn hash(text: &[u8]) -> usize {
    let (mut hash, mut at) = (0, 0);
    while at < text.len() {
        hash = spread(hash ^ text[at] as u64).rotate_left(23);
        at += 1;
    }
    (spread(hash) >> 50) as usize
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// The table with room to spare.
struct Laid {
    slots: [u16; 1 << WORDS],
    words: [Word; ALL + common::SMALL.len()],
    count: usize,
    pairs: [u16; (1 << PAIRS) + 1],
    entries: [Entry; 2 * ALL],
    total: usize,
    letters: [u8; 1 << 16],
    length: usize,
}

#[allow(long_running_const_eval)]
const LAID: Laid = lay_out();

const fn lay_out() -> Laid {
    const NO_WORD: Word = Word { key: 0, seconds: 0, first: 0, stems: 0, singles: 0 };
    let mut laid = Laid {
        slots: [0; 1 << WORDS],
        words: [NO_WORD; ALL + common::SMALL.len()],
        count: 1,
        pairs: [0; (1 << PAIRS) + 1],
        entries: [Entry { next: 0, mask: 0, start: 0, set: 0, word: 0, length: 0, ahead: None, expects: 0 }; 2 * ALL],
        total: 0,
        letters: [0; 1 << 16],
        length: 0,
    };
    let mut at = 0;
    while at < common::SMALL.len() {
        let word = laid.word(key(common::SMALL[at].as_bytes(), false, KNOWN));
        laid.words[word].seconds |= SMALL;
        at += 1;
    }
    // First the words, and how many entries each has; then where these begin; then the entries themselves.
    let mut stems = [0u8; ALL + common::SMALL.len()];
    let mut singles = stems;
    let mut pairs = [0u16; 1 << PAIRS];
    let phrases = &PHRASES;
    let mut turn = 0;
    while turn < 2 {
        let mut phrase = 0;
        while phrase < phrases.count {
            let text = phrases.texts[phrase];
            let both = key(text, true, KEY) != key(text, false, KEY);
            let (mut joined, mut told) = (!both, true);
            loop {
                let (key, place, entry) = entry(text, joined, laid.length, phrases.set[phrase]);
                let word = laid.word(key);
                if turn == 0 {
                    match place {
                        Place::Stem => laid.words[word].stems += 1,
                        Place::Single => laid.words[word].singles += 1,
                        Place::Pair(letter) => {
                            laid.words[word].seconds |= second(letter);
                            laid.pairs[pair(key, letter) + 1] += 1;
                        }
                    }
                } else {
                    let Word { first, stems: before, .. } = laid.words[word];
                    let at = match place {
                        Place::Stem => {
                            stems[word] += 1;
                            first as usize + stems[word] as usize - 1
                        }
                        Place::Single => {
                            singles[word] += 1;
                            first as usize + before as usize + singles[word] as usize - 1
                        }
                        Place::Pair(letter) => {
                            let pair = pair(key, letter);
                            pairs[pair] += 1;
                            laid.pairs[pair] as usize + pairs[pair] as usize - 1
                        }
                    };
                    laid.entries[at] = Entry { word: word as u16, ..entry };
                    told &= entry.length == 0;
                }
                if joined {
                    break;
                }
                joined = true;
            }
            // Letters that nobody looks at need not be kept.
            let mut byte = 0;
            while turn == 1 && !told && byte < text.len() {
                laid.letters[laid.length] = fold(text[byte]);
                laid.length += 1;
                byte += 1;
            }
            phrase += 1;
        }
        if turn == 0 {
            let mut word = 0;
            while word < laid.count {
                laid.words[word].first = laid.total as u16;
                laid.total += laid.words[word].stems as usize + laid.words[word].singles as usize;
                word += 1;
            }
            laid.pairs[0] = laid.total as u16;
            let mut pair = 0;
            while pair < 1 << PAIRS {
                laid.total += laid.pairs[pair + 1] as usize;
                laid.pairs[pair + 1] = laid.total as u16;
                pair += 1;
            }
        }
        turn += 1;
    }
    assert!(laid.count * 3 <= laid.slots.len() && laid.total <= u16::MAX as usize);
    laid
}

impl Laid {
    /// The row of a word, a new one if it has none yet.
    const fn word(&mut self, key: u64) -> usize {
        let mut at = slot(key);
        while self.slots[at] != 0 {
            if self.words[self.slots[at] as usize].key == key {
                return self.slots[at] as usize;
            }
            at = (at + 1) % self.slots.len();
        }
        self.slots[at] = self.count as u16;
        self.words[self.count].key = key;
        self.count += 1;
        self.count - 1
    }
}

/// Marks a small word of English among the bits of [`Word::seconds`].
pub(super) const SMALL: u32 = 1;

pub(super) struct Table {
    /// Where a word stands in `words`, by its [`slot`] or one of the next; 0 stands for none.
    slots: [u16; 1 << WORDS],
    words: [Word; LAID.count],
    /// Where the entries of a [`pair`] begin; those of the next one follow.
    pairs: [u16; (1 << PAIRS) + 1],
    entries: [Entry; LAID.total],
    letters: [u8; LAID.length],
    sets: [Set; PHRASES.sets],
}

pub(super) static TABLE: Table = Table {
    slots: LAID.slots,
    words: shrunk(&LAID.words),
    pairs: LAID.pairs,
    entries: shrunk(&LAID.entries),
    letters: shrunk(&LAID.letters),
    sets: shrunk(&PHRASES.set_of),
};

/// The first part of a row.
const fn shrunk<T: Copy, const FROM: usize, const TO: usize>(all: &[T; FROM]) -> [T; TO] {
    let mut some = [all[0]; TO];
    let mut at = 0;
    while at < TO {
        some[at] = all[at];
        at += 1;
    }
    some
}

impl Table {
    /// What is known of a word by its letters, eight at most.
    #[inline]
    pub fn word(&self, key: u64) -> Option<&Word> {
        let mut at = slot(key);
        loop {
            let row = self.slots[at];
            let word = &self.words[usize::from(row)];
            if word.key == key {
                return Some(word);
            }
            if row == 0 {
                return None;
            }
            at = (at + 1) % self.slots.len();
        }
    }

    /// The phrases that have more letters than these.
    #[inline]
    pub fn stems(&self, word: &Word) -> &[Entry] {
        let first = usize::from(word.first);
        &self.entries[first..first + usize::from(word.stems)]
    }

    /// The phrases of one word.
    #[inline]
    pub fn singles(&self, word: &Word) -> &[Entry] {
        let first = usize::from(word.first) + usize::from(word.stems);
        &self.entries[first..first + usize::from(word.singles)]
    }

    /// The phrases of a word and a second one; some of other words may stand among them.
    #[inline]
    pub fn pairs(&self, word: &Word, second: u8) -> &[Entry] {
        let at = pair(word.key, second);
        &self.entries[usize::from(self.pairs[at])..usize::from(self.pairs[at + 1])]
    }

    /// Whether a phrase begins with a word.
    #[inline]
    pub fn begins(&self, entry: &Entry, word: &Word) -> bool {
        self.words[usize::from(entry.word)].key == word.key
    }

    /// The letters of a phrase.
    #[inline]
    pub fn letters(&self, entry: &Entry) -> &[u8] {
        &self.letters[usize::from(entry.start)..usize::from(entry.start) + usize::from(entry.length)]
    }

    pub fn set(&self, set: u16) -> &Set {
        &self.sets[usize::from(set)]
    }
}
