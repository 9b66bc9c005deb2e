//! Whether words and phrases stand in a text: as a whole, in any case.

/// Some phrases of which one is looked for, ASCII or caseless.
pub struct Phrases {
    phrases: &'static [&'static str],
    /// Bits of their first letters: most words begin no phrase.
    firsts: u32,
}

impl Phrases {
    pub const fn of(phrases: &'static [&'static str]) -> Phrases {
        let (mut firsts, mut at) = (0, 0);
        while at < phrases.len() {
            firsts |= first(phrases[at].as_bytes()[0]);
            at += 1;
        }
        Phrases { phrases, firsts }
    }

    /// Whether a text begins with any of them, in whatever word.
    pub fn begin(&self, text: &str) -> bool {
        text.bytes().next().is_some_and(|byte| self.firsts & first(byte) != 0)
            && self.phrases.iter().any(|stem| may_begin(text.as_bytes()[0], stem) && begins_with(text, stem))
    }

    /// Whether any of them stands in a text.
    pub fn any_in(&self, text: &str) -> bool {
        let mut rest = text.as_bytes();
        while let Some(byte) = rest.first() {
            let begins = |phrase: &&str| may_begin(*byte, phrase) && stands_at(rest, phrase);
            if self.firsts & first(*byte) != 0 && self.phrases.iter().any(begins) {
                return true;
            }
            let Some(end) = rest.iter().position(|byte| !is_letter(byte)) else { return false };
            rest = &rest[end + 1..];
        }
        false
    }
}

/// One bit for a first letter, the same for a small one and its capital.
const fn first(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// Whether a text with this first byte may begin with a phrase, as far as a byte tells; most do not.
fn may_begin(byte: u8, phrase: &str) -> bool {
    phrase.bytes().next().is_none_or(|first| (byte ^ first) & !0x20 == 0 || !byte.is_ascii() || !first.is_ascii())
}

/// Whether a word or phrase stands in a text. It is ASCII or caseless.
pub fn has_word(text: &str, word: &str) -> bool {
    let bytes = text.as_bytes();
    let first = word.bytes().next().unwrap_or(0);
    memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), bytes)
        .any(|at| !bytes[..at].last().is_some_and(is_letter) && stands_at(&bytes[at..], word))
}

/// Whether a part stands anywhere in a text, in whatever case its ASCII letters are. The part is short.
pub fn holds(text: &str, part: &str) -> bool {
    let text = text.as_bytes();
    let Some(first) = part.bytes().next() else { return true };
    let same = |at: usize| text[at..].get(..part.len()).is_some_and(|here| here.eq_ignore_ascii_case(part.as_bytes()));
    memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text).any(same)
}

/// Whether a text begins with a phrase, and the last word of that ends there.
fn stands_at(text: &[u8], phrase: &str) -> bool {
    text.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase.as_bytes()))
        && !text.get(phrase.len()).is_some_and(is_letter)
}

fn is_letter(byte: &u8) -> bool {
    LETTERS[usize::from(*byte)]
}

/// Letters and digits, and the bytes of other letters than those of ASCII.
static LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        letters[byte] = byte >= 0x80 || (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    letters
};

/// Whether a text begins with a stem, in any case.
pub fn begins_with(text: &str, stem: &str) -> bool {
    if text.bytes().next().is_some_and(|byte| !may_begin(byte, stem)) {
        return false;
    }
    let same = |start: &[u8]| start.eq_ignore_ascii_case(stem.as_bytes());
    if text.as_bytes().get(..stem.len()).is_some_and(same) {
        return true;
    }
    let mut letters = text.chars().flat_map(char::to_lowercase);
    !stem.is_ascii() && stem.chars().all(|letter| letters.next() == Some(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_for_themselves_and_not_in_other_words() {
        static PHRASES: Phrases = Phrases::of(&["in total", "altogether"]);
        for text in ["In Total 5", "5 altogether", "(in total)", "main total, in total"] {
            assert!(PHRASES.any_in(text), "{text}");
            assert!(has_word(text, "in total") || has_word(text, "altogether"), "{text}");
        }
        for text in ["", "in", "main total", "in totals", "in totaló", "éin total", "in  total"] {
            assert!(!PHRASES.any_in(text) && !has_word(text, "in total"), "{text}");
        }
    }
}
