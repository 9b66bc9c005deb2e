//! Whether the word lists can read a text at all.

/// Below so many words a share means little; one function word and Latin letters are then enough.
const FEW: usize = 10;
/// At least so many words of a hundred are common English function words. English prose has 25 to 45 of those listed, terse notes some 15,
/// other languages none to three.
const SHARE: usize = 7;

/// Whether a text is English, by its number of words and of English function words among them.
pub fn is_english(text: &str, words: usize, function_words: usize) -> bool {
    if words >= FEW {
        return function_words * 100 >= words * SHARE;
    }
    let (mut latin, mut other) = (0, 0);
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        if letter < '\u{250}' { latin += 1 } else { other += 1 }
    }
    function_words > 0 && latin >= other
}
