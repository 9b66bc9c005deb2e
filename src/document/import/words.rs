//! Words as a tolerant reader compares them: without case, punctuation, emphasis and articles.

use crate::rules::sentences::is_spoken;

/// Words that headings and labels may have or lack.
const SMALL: Wanted = Wanted::of(&["the", "a", "an", "my", "your", "our", "i", "of", "for"]);

/// What a byte is to the words of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Between,
    /// A letter or digit of ASCII.
    Plain,
    /// `&`, which is a word of its own, or a part of a character beyond ASCII.
    Other,
}

static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Between; 256];
    let mut byte = 0;
    while byte < 256 {
        bytes[byte] = match byte as u8 {
            b'&' | 0x80.. => Byte::Other,
            byte if byte.is_ascii_alphanumeric() => Byte::Plain,
            _ => Byte::Between,
        };
        byte += 1;
    }
    bytes
};

/// The words of a text, with where they stand; `&` is one.
pub fn words(text: &str) -> Words<'_> {
    Words { text, rest: 0 }
}

#[derive(Clone)]
pub struct Words<'a> {
    text: &'a str,
    rest: usize,
}

impl<'a> Iterator for Words<'a> {
    type Item = (usize, &'a str);

    // It is called for every word, and most words are all of ASCII.
    #[inline(always)]
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let (start, end) = self.plain();
        if end == start || is(self.text, end, Byte::Other) {
            return self.other();
        }
        self.rest = end;
        Some((start, &self.text[start..end]))
    }
}

impl<'a> Words<'a> {
    /// Where the next word may begin, and how far it is plain.
    #[inline(always)]
    fn plain(&self) -> (usize, usize) {
        let mut start = self.rest;
        while is(self.text, start, Byte::Between) {
            start += 1;
        }
        let mut end = start;
        while is(self.text, end, Byte::Plain) {
            end += 1;
        }
        (start, end)
    }

    /// The next word of any script.
    #[cold]
    #[inline(never)]
    fn other(&mut self) -> Option<(usize, &'a str)> {
        loop {
            let (start, end) = self.plain();
            let end = wide(self.text, end);
            if end > start {
                self.rest = end;
                return Some((start, &self.text[start..end]));
            }
            let mark = self.text[start..].chars().next()?;
            self.rest = start + mark.len_utf8();
            if mark == '&' {
                return Some((start, &self.text[start..self.rest]));
            }
        }
    }
}

#[inline(always)]
fn is(text: &str, at: usize, kind: Byte) -> bool {
    text.as_bytes().get(at).is_some_and(|byte| BYTES[usize::from(*byte)] == kind)
}

/// Where letters and digits of any script that stand at a place end.
fn wide(text: &str, from: usize) -> usize {
    text[from..].find(|letter| !is_spoken(letter)).map_or(text.len(), |end| from + end)
}

/// What counts of a heading or a label, in lower case: "Your Dataset Size & Why" is "datasetsizeandwhy".
pub struct Key(String);

impl Key {
    pub fn new(text: &str) -> Key {
        let mut key = String::with_capacity(text.len().min(120));
        // What is longer is no label, and need not be read to its end.
        for word in telling(text).take(16) {
            if word.is_ascii() {
                let start = key.len();
                key.push_str(word);
                key[start..].make_ascii_lowercase();
            } else {
                key.extend(word.chars().flat_map(char::to_lowercase));
            }
        }
        Key(key)
    }

    /// Whether a [`known`] heading or label says the same.
    pub fn is_known(&self, known: &str) -> bool {
        self.0 == known && !known.is_empty()
    }

    /// Whether another heading or label says the same.
    pub fn is(&self, other: &str) -> bool {
        let mut rest = self.0.as_str();
        if rest.is_empty() {
            return false;
        }
        for word in telling(other) {
            let Some(head) = rest.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word)) else {
                return false;
            };
            rest = &rest[head.len()..];
        }
        rest.is_empty()
    }
}

fn telling(text: &str) -> impl Iterator<Item = &str> {
    words(text)
        .map(|(_, word)| if word == "&" { "and" } else { word })
        // "Scenario A" names a scenario, "a scenario" does not.
        .filter(|word| word.len() > 4 || *word == "A" || !SMALL.has(word))
}

/// A heading or a label of ours in the form of a key. Made once, it is told from a student's by comparing bytes, where
/// [`Key::is`] goes through its words each time.
pub fn known(text: &str) -> String {
    let mut known = String::with_capacity(text.len());
    telling(text).for_each(|word| known.push_str(word));
    known.make_ascii_lowercase();
    known
}

/// Whether two headings or labels say the same.
pub fn same(one: &str, other: &str) -> bool {
    Key::new(one).is(other)
}

pub fn count(text: &str) -> usize {
    words(text).filter(|(_, word)| *word != "&").count()
}

/// Whether a text has no more words than this; a longer one is not read to its end.
pub fn at_most(text: &str, count: usize) -> bool {
    words(text).filter(|(_, word)| *word != "&").take(count + 1).count() <= count
}

/// Whether one of some lower-case words stands in the text; a word that ends with `*` stands for all that begin so.
pub fn has_any(text: &str, wanted: &[&str]) -> bool {
    Wanted::of(wanted).any_in(text)
}

/// Words to be looked for, as [`is_any`] takes them, of which most words of a text are none: their first two letters tell.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    words: &'a [&'a str],
    /// By the first letter of each, whatever its case, a bit for the second.
    begins: [u32; 32],
}

impl<'a> Wanted<'a> {
    pub const fn of(words: &'a [&'a str]) -> Wanted<'a> {
        let (mut begins, mut at) = ([0; 32], 0);
        while at < words.len() {
            match words[at].as_bytes() {
                [] => {}
                [first, b'*'] => begins[(*first & 31) as usize] = !0,
                [first] => begins[(*first & 31) as usize] |= 1,
                [first, second, ..] => begins[(*first & 31) as usize] |= 1 << (*second & 31),
            }
            at += 1;
        }
        Wanted { words, begins }
    }

    /// Whether one of them stands in a text.
    pub fn any_in(&self, text: &str) -> bool {
        words(text).any(|(_, word)| self.has(word))
    }

    pub fn has(&self, word: &str) -> bool {
        let (first, second) = match word.as_bytes() {
            [] => return false,
            [first] => (*first, 0),
            [first, second, ..] => (*first, *second),
        };
        self.begins[usize::from(first & 31)] >> (second & 31) & 1 != 0 && is_any(word, self.words)
    }
}

pub fn is_any(word: &str, wanted: &[&str]) -> bool {
    let first = word.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    wanted.iter().filter(|wanted| wanted.as_bytes().first() == Some(&first)).any(|wanted| {
        match wanted.strip_suffix('*') {
            Some(stem) => word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)),
            None => word.eq_ignore_ascii_case(wanted),
        }
    })
}

/// Whether a text holds a letter or digit.
pub fn says_something(text: &str) -> bool {
    text.chars().any(is_spoken)
}

/// A running hash of words, FNV-1a.
#[derive(Clone, Copy)]
pub struct Hash(pub u64);

impl Hash {
    pub fn new() -> Hash {
        Hash(0xcbf2_9ce4_8422_2325)
    }

    pub fn word(&mut self, word: &str) {
        if word.is_ascii() {
            for byte in word.bytes() {
                self.byte(byte.to_ascii_lowercase());
            }
        } else {
            for c in word.chars().flat_map(char::to_lowercase) {
                let mut buffer = [0; 4];
                for byte in c.encode_utf8(&mut buffer).bytes() {
                    self.byte(byte);
                }
            }
        }
        self.byte(b' ');
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_letters_and_digits_of_any_script() {
        let texts = [
            "Your Dataset Size & Why",
            "R&D: 4-bit, r16.",
            "für Läufe — naïve “Ärzte”…",
            "हिन्दी 李小龍x",
            "&&",
            "— … ·",
            "",
        ];
        for text in texts {
            let spaced = text.replace('&', " & ");
            let parts = spaced.split(|c: char| !is_spoken(c) && c != '&');
            let expected: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
            let found: Vec<&str> = words(text).map(|(_, word)| word).collect();
            assert_eq!(found, expected, "{text}");
            assert!(words(text).all(|(at, word)| text[at..].starts_with(word)));
        }
    }
}
