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
        let head = head(word.as_bytes());
        let mut at = place(head, word.len()) % SLOTS;
        while self.slots[at].1 != 0 {
            let (other, length, row) = self.slots[at];
            if other == head && usize::from(length) == word.len() {
                let row = usize::from(row);
                // More than eight letters are compared where these are the same.
                let is_there = || self.rows[row].iter().any(|other| other.eq_ignore_ascii_case(word));
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
    let (mut head, mut at) = (0, 0);
    while at < word.len() && at < 8 {
        head = head << 8 | word[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    head
}

#[cfg(test)]
mod tests {
    use super::*;

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
