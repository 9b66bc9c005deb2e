//! An answer that says there will be no challenge.

use crate::rules::phrases::Phrases;

/// "Honestly none, it's a simple project", "I don't expect any challenges." and nothing more.
pub(super) fn is_all(text: &str) -> bool {
    /// In more words there is room for a challenge.
    const SHORT: usize = 20;
    /// So many words may stand before what there is none of.
    const LEAD: usize = 7;
    const DENIALS: [&str; 5] = ["no", "not", "any", "don", "t"];
    #[rustfmt::skip]
    const CHALLENGES: [&str; 14] = [
        "none", "nothing", "challenge", "challenges", "problem", "problems", "difficulty", "difficulties", "issues", "risks", "obstacles", "trouble",
        "troubles", "pitfalls",
    ];
    /// Whatever else is said praises the project.
    const EASY: Phrases =
        Phrases::of(&["simple", "easy", "straightforward", "small", "clear", "smoothly", "fine", "safe"]);
    const SAVE: Phrases = Phrases::of(&["but", "except", "although", "however", "unless", "though", "too"]);
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let words = || text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    if words().nth(SHORT).is_some() || SAVE.any_in(text) {
        return false;
    }
    let mut before = words().take(LEAD + 1);
    if text.trim_matches(['*', '_', '.', ' ']).eq_ignore_ascii_case("n/a") {
        return true;
    }
    let Some(noun) = before.clone().find(|word| is(&CHALLENGES, word)) else { return false };
    let denied = is(&CHALLENGES[..2], noun) || before.any(|word| is(&DENIALS, word));
    // "None of the letters is legible", "no problem with memory": something goes on.
    let rest = text[noun.as_ptr() as usize - text.as_ptr() as usize + noun.len()..].trim_start_matches(['*', '_', ' ']);
    // "That I could think of" goes on without naming any.
    const AT_ALL: [&str; 8] = [
        "that i could think of",
        "that i can think of",
        "i can think of",
        "at all",
        "so far",
        "to speak of",
        "really",
        "here",
    ];
    let lower = rest.to_ascii_lowercase();
    let rest = AT_ALL.iter().find(|words| lower.starts_with(**words)).map_or(rest, |words| &rest[words.len()..]);
    let ends = rest.trim().is_empty() || rest.starts_with([',', '.', ';', '!', '–', '(']);
    denied && ends && (rest.trim_matches(['.', '!', ' ', '*', '_']).is_empty() || EASY.any_in(rest))
}
