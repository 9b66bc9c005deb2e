//! Words as a tolerant reader compares them: without case, punctuation, emphasis and articles.

/// Words that headings and labels may have or lack.
const SMALL: [&str; 9] = ["the", "a", "an", "my", "your", "our", "i", "of", "for"];

/// What a byte is to the words of a text.
#[derive(Clone, Copy)]
enum Byte {
    Between,
    Letter,
    /// `&`, which is a word of its own.
    And,
    /// A part of a character beyond ASCII.
    Wide,
}

static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Between; 256];
    let mut byte = 0;
    while byte < 256 {
        bytes[byte] = match byte as u8 {
            b'&' => Byte::And,
            0x80.. => Byte::Wide,
            byte if byte.is_ascii_alphanumeric() => Byte::Letter,
            _ => Byte::Between,
        };
        byte += 1;
    }
    bytes
};

/// The words of a text, with where they stand.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let kind = |at: usize| text.as_bytes().get(at).map(|byte| BYTES[usize::from(*byte)]);
        let start = loop {
            match kind(rest)? {
                Byte::Between => rest += 1,
                Byte::Letter => break rest,
                Byte::And => {
                    rest += 1;
                    return Some((rest - 1, &text[rest - 1..rest]));
                }
                Byte::Wide => match text[rest..].chars().next()? {
                    c if c.is_alphanumeric() => break rest,
                    c => rest += c.len_utf8(),
                },
            }
        };
        while let Some(Byte::Letter) = kind(rest) {
            rest += 1;
        }
        if let Some(Byte::Wide) = kind(rest) {
            rest += text[rest..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - rest);
        }
        Some((start, &text[start..rest]))
    })
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
        !known.is_empty() && self.0 == known
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
        .filter(|word| word.len() > 4 || *word == "A" || !SMALL.iter().any(|small| small.eq_ignore_ascii_case(word)))
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
    /// A bit for the first two letters of each.
    begins: u64,
}

impl<'a> Wanted<'a> {
    pub const fn of(words: &'a [&'a str]) -> Wanted<'a> {
        let (mut begins, mut at) = (0, 0);
        while at < words.len() {
            begins |= match words[at].as_bytes() {
                [_, b'*'] => !0,
                word => 1 << begin(word),
            };
            at += 1;
        }
        Wanted { words, begins }
    }

    /// Whether one of them stands in a text.
    pub fn any_in(&self, text: &str) -> bool {
        words(text).any(|(_, word)| self.has(word))
    }

    pub fn has(&self, word: &str) -> bool {
        self.begins >> begin(word.as_bytes()) & 1 != 0 && is_any(word, self.words)
    }
}

/// The first two letters of a word, whatever their case, as a number below 64.
const fn begin(word: &[u8]) -> u8 {
    match word {
        [] => 0,
        [first] => *first << 1 & 63,
        [first, second, ..] => (*first << 1 ^ *second & 31) & 63,
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
    text.chars().any(char::is_alphanumeric)
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
