//! Bytes of a text as they are compared.

/// Zeros after the folded text, so that eight bytes can be read at every letter.
pub(super) const PAD: usize = 8;
/// Stands in folded text for a byte that is passed over.
pub(super) const PASS: u8 = 1;

/// A byte as it is compared: letters small, `z` as `s`, and every sign below the digits, so that a word is what is not below.
pub(super) const fn fold(byte: u8) -> u8 {
    // Without branches, so that many bytes are folded in one step.
    let small = byte + ((byte.wrapping_sub(b'A') < 26) as u8) * 32;
    let letter = small - ((small == b'z') as u8) * (b'z' - b's');
    let low = letter - ((letter.wrapping_sub(b':') < 7) as u8) * (b':' - 2);
    let middle = low - ((low.wrapping_sub(b'[') < 2) as u8) * (b'[' - 0x0B);
    let middle = middle - ((middle.wrapping_sub(b']') < 4) as u8) * (b']' - 0x0E);
    middle - ((middle.wrapping_sub(b'{') < 5) as u8) * (b'{' - 0x12)
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
