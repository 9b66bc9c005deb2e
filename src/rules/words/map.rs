//! Words in rows, found by their first letters and length. Laid out by the compiler, as the table of phrases is.

/// Which row a word stands in. A word is found in a step or two, and one that is not listed as fast.
pub struct Map<const SLOTS: usize> {
    rows: &'static [&'static [&'static str]],
    /// The first letters of a word, its length, and its row; a length of 0 stands for none.
    slots: [(u64, u8, u8); SLOTS],
}

impl<const SLOTS: usize> Map<SLOTS> {
    /// The words are small; at most half of the slots may be filled.
    pub const fn of(rows: &'static [&'static [&'static str]]) -> Map<SLOTS> {
        let mut slots = [(0, 0, 0); SLOTS];
        let (mut row, mut count) = (0, 0);
        while row < rows.len() {
            let mut word = 0;
            while word < rows[row].len() {
                let letters = rows[row][word].as_bytes();
                let mut at = place(head(letters), letters.len()) % SLOTS;
                while slots[at].1 != 0 {
                    at = (at + 1) % SLOTS;
                }
                slots[at] = (head(letters), letters.len() as u8, row as u8);
                (word, count) = (word + 1, count + 1);
            }
            row += 1;
        }
        assert!(count * 2 <= SLOTS && rows.len() <= 256);
        Map { rows, slots }
    }

    /// The row of a word, whatever the case of its ASCII letters; other letters have to be small.
    pub fn row(&self, word: &str) -> Option<usize> {
        self.row_of(head(word.as_bytes()), word.as_bytes())
    }

    /// The same, where the [`head`] of the word is known.
    pub fn row_of(&self, head: u64, word: &[u8]) -> Option<usize> {
        let mut at = place(head, word.len()) % SLOTS;
        while self.slots[at].1 != 0 {
            let (other, length, row) = self.slots[at];
            if other == head && usize::from(length) == word.len() {
                let row = usize::from(row);
                // More than eight letters are compared where these are the same.
                let is_there = || self.rows[row].iter().any(|other| other.as_bytes().eq_ignore_ascii_case(word));
                return (word.len() <= 8 || is_there()).then_some(row);
            }
            at = (at + 1) % SLOTS;
        }
        None
    }
}

const fn place(head: u64, length: usize) -> usize {
    ((head ^ (length as u64) << 58).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
}

/// The first eight letters of a word as a number, ASCII ones small.
pub const fn head(word: &[u8]) -> u64 {
    if let Some(first) = word.first_chunk() {
        return small(u64::from_be_bytes(*first));
    }
    let (mut head, mut at) = (0, 0);
    while at < word.len() {
        head = head << 8 | word[at] as u64;
        at += 1;
    }
    small(head)
}

/// The [`head`] of the word that stands at a place of a text; letters behind it are read along and left out.
pub fn head_at(text: &[u8], at: usize, length: usize) -> u64 {
    match text[at..].first_chunk() {
        Some(first) if length > 0 => small(u64::from_be_bytes(*first) >> (64 - 8 * length.min(8))),
        _ => head(&text[at..at + length]),
    }
}

/// The word that stands at a place of a text: its length, as [`word_length`] has it, and its [`head`].
#[inline]
pub fn word_at(text: &str, at: usize) -> (usize, u64) {
    let bytes = &text.as_bytes()[at..];
    // Nearly every word has few letters, all of ASCII, so that one look at eight bytes tells both.
    if let Some(eight) = bytes.first_chunk() {
        let eight = u64::from_be_bytes(*eight);
        let letters = letters_among(eight);
        let length = (!letters & HIGHEST).leading_zeros() / 8;
        if bytes.get(length as usize).is_none_or(|next| ENDS[usize::from(*next)]) {
            return (length as usize, (eight | letters >> 2).checked_shr(64 - 8 * length).unwrap_or(0));
        }
    }
    let length = word_length(text, at);
    (length, head_at(text.as_bytes(), at, length))
}

/// How many letters of ASCII stand at the beginning without a break; eight are looked at in one step.
pub fn letters(text: &[u8]) -> usize {
    let mut length = 0;
    while let Some(eight) = text[length..].first_chunk() {
        let others = !letters_among(u64::from_be_bytes(*eight)) & HIGHEST;
        length += others.leading_zeros() as usize / 8;
        if others != 0 {
            return length;
        }
    }
    length + text[length..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// How many letters and digits of any script stand at a place of a text without a break.
#[inline]
pub fn word_length(text: &str, at: usize) -> usize {
    let bytes = &text.as_bytes()[at..];
    let first = letters(bytes);
    let plain = first + bytes[first..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if bytes.get(plain).is_none_or(u8::is_ascii) {
        return plain;
    }
    text[at..].find(|letter: char| !letter.is_alphanumeric()).unwrap_or(bytes.len())
}

/// Bytes of ASCII that are neither letter nor digit.
static ENDS: [bool; 256] = {
    let (mut ends, mut byte) = ([false; 256], 0);
    while byte < 128 {
        ends[byte] = !(byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    ends
};

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGHEST: u64 = 0x80 * EACH;
/// What makes a capital of ASCII small; a small letter has it already.
const SMALL: u64 = 0x20 * EACH;

/// Eight letters at once, those of ASCII made small.
const fn small(bytes: u64) -> u64 {
    bytes | letters_among(bytes) >> 2
}

/// Which of eight bytes are letters of ASCII, in the highest bit of each.
const fn letters_among(bytes: u64) -> u64 {
    // A byte reaches into its highest bit where it is 'a' or more, and where it is beyond 'z'.
    let low = (bytes | SMALL) & !HIGHEST;
    let from_a = low + (0x80 - b'a' as u64) * EACH;
    let beyond_z = low + (0x7F - b'z' as u64) * EACH;
    from_a & !beyond_z & !bytes & HIGHEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_told_from_other_bytes_and_made_small() {
        for byte in 0..=255u8 {
            let small = u64::from_be_bytes([0, 0, 0, 0, 0, b'x', byte.to_ascii_lowercase(), b'a']);
            assert_eq!(head(&[b'x', byte, b'A']), small);
            for length in 0..20 {
                let mut text = [b'm'; 20];
                text[length] = byte;
                assert_eq!(letters(&text), if byte.is_ascii_alphabetic() { 20 } else { length });
            }
        }
    }

    #[test]
    fn a_word_has_its_length_and_its_head_wherever_it_stands() {
        let text = "a be Cat fern's plant1 gardens gardener Gardeners मोर für 16GB x";
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            let length = word_length(text, at);
            assert_eq!(word_at(text, at), (length, head(&text.as_bytes()[at..at + length])), "{}", &text[at..]);
        }
    }

    #[test]
    fn a_word_is_found_in_its_row_and_no_other_word_is() {
        static ROWS: &[&[&str]] = &[&["one", "अक्षर"], &["hallucination", "old"]];
        static MAP: Map<16> = Map::of(ROWS);
        assert_eq!(MAP.row("One"), Some(0));
        assert_eq!(MAP.row("Hallucination"), Some(1));
        assert_eq!(MAP.row("अक्षर"), Some(0));
        for other in ["", "on", "ones", "hallucinating", "hallucinatiOm", "अक्षम"] {
            assert_eq!(MAP.row(other), None, "{other}");
        }
    }
}
