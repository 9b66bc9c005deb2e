//! Words as a tolerant reader compares them: without case, punctuation, emphasis and articles.

/// Words that headings and labels may have or lack.
const SMALL: [&str; 9] = ["the", "a", "an", "my", "your", "our", "i", "of", "for"];

/// The words of a text, with where they stand.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(|c: char| c.is_alphanumeric() || c == '&')?;
        if text[start..].starts_with('&') {
            rest = start + 1;
            return Some((start, &text[start..rest]));
        }
        let len = text[start..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - start);
        rest = start + len;
        Some((start, &text[start..rest]))
    })
}

/// The letters that count, in lower case: "Your Dataset Size & Why" is "datasetsizeandwhy".
fn letters(text: &str) -> impl Iterator<Item = char> {
    words(text)
        .map(|(_, word)| if word == "&" { "and" } else { word })
        // "Scenario A" names a scenario, "a scenario" does not.
        .filter(|word| *word == "A" || !SMALL.iter().any(|small| small.eq_ignore_ascii_case(word)))
        .flat_map(|word| word.chars().flat_map(char::to_lowercase))
}

/// Whether two headings or labels say the same.
pub fn same(one: &str, other: &str) -> bool {
    let mut one = letters(one).peekable();
    one.peek().is_some() && one.eq(letters(other))
}

pub fn count(text: &str) -> usize {
    words(text).filter(|(_, word)| *word != "&").count()
}

/// Whether one of some lower-case words stands in the text; a word that ends with `*` stands for all that begin so.
pub fn has_any(text: &str, wanted: &[&str]) -> bool {
    words(text).any(|(_, word)| is_any(word, wanted))
}

pub fn is_any(word: &str, wanted: &[&str]) -> bool {
    wanted.iter().any(|wanted| match wanted.strip_suffix('*') {
        Some(stem) => word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)),
        None => word.eq_ignore_ascii_case(wanted),
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
        for c in word.chars().flat_map(char::to_lowercase) {
            let mut buffer = [0; 4];
            for byte in c.encode_utf8(&mut buffer).bytes() {
                self.byte(byte);
            }
        }
        self.byte(b' ');
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}
