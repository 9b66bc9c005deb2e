//! Which of several names in a text is the one that is taken, where others are told that were only thought of:
//! "Full fine-tuning came first to mind … So LoRA."

use super::words;
use std::ops::Range;

/// Before a name: it is the one that is left after all others.
const FINALLY: &[&str] = &[
    "final choice",
    "finally",
    "in the end",
    "settled on",
    "settle on",
    "settled for",
    "settling on",
    "decided on",
    "decided for",
    "decided to use",
    "decided to take",
    "choice fell on",
    "choice falls on",
    "take instead",
    "took instead",
    "ended with",
    "ended up with",
    "end up with",
    "went for",
    "go for",
    "what remained",
    "what remains",
    "instead i",
    "instead, i",
    "that leaves",
    "which leaves",
    "am left with",
];

/// Before a name: it is taken.
const TAKES: &[&str] = &[
    "i chose",
    "i choose",
    "i have chosen",
    "i take",
    "i took",
    "i'll take",
    "i’ll take",
    "i pick",
    "i use",
    "i'll use",
    "i’ll use",
    "i will use",
    "i would use",
    "i'd use",
    "i’d use",
    "i should use",
    "i propose",
    "i recommend",
    "we use",
    "we take",
    "we will use",
    "we chose",
    "therefore",
    "hence",
    "tune it with",
    "train it with",
    "my choice is",
    "my model is",
    "my method is",
    "now my scenario",
    "is my scenario",
    "plan is",
];

/// Before a name: it was only thought of.
const THOUGHT: &[&str] = &[
    "at first",
    "first idea",
    "first thought",
    "first thing",
    "first guess",
    "first impulse",
    "first plan",
    "first choice was",
    "my second",
    "second idea",
    "second thought",
    "initially",
    "originally",
    "wanted",
    "consider",
    "thought of",
    "thought about",
    "thinking of",
    "looked at",
    "looked also",
    "look at",
    "read about",
    "read of",
    "rather than",
    "instead of",
    "drawn to",
    "tempted",
    "tempting",
    "began with",
    "started with",
    "started from",
    "nearly",
    "almost took",
    "had planned",
    "planned on",
    "was going to",
    "hesitated",
    "ruled out",
    "rule out",
    "discarded",
    "dropped",
    "rejected",
    "gave up",
    "compared with",
    "compared to",
    "alternative",
    "without",
    "against",
    "unlike",
    "tried",
    "would have",
    "could have",
    "might have",
    "no need for",
    "no need of",
    "beyond",
];

/// Behind a name: it is not taken.
const FAILS: &[&str] = &[
    "first to mind",
    "to mind first",
    "was never",
    "is out",
    "was out",
    "were out",
    "out of reach",
    "out of the question",
    "too big",
    "too large",
    "too small",
    "too slow",
    "too much",
    "too muddled",
    "too heavy",
    "too expensive",
    "i dropped",
    "i gave",
    "gave it up",
    "ruled out",
    "rejected",
    "looked elegant",
    "looked good",
    "looked tempting",
    "was tempting",
    "is tempting",
    "doesn't fit",
    "doesn’t fit",
    "does not fit",
    "was my first",
    "first appealed",
    "at first",
    "is overkill",
    "is the alternative",
    "nobody will give",
    "but then",
];

/// Behind a name: perhaps it is not taken.
#[rustfmt::skip]
const DOUBTS: &[&str] = &[
    "would want", "would need", "would take", "would be", "would have", "would not", "wouldn't", "wouldn’t", "is not", "isn't", "isn’t",
    "seemed", ", but", "until i",
];

/// Behind a name: it is taken.
const IS_TAKEN: &[&str] =
    &["recommends itself", "is my choice", "is what i", "it is then", "it shall be", "is my pick"];

/// All of these, a row each.
const ROWS: [&[&str]; 6] = [FINALLY, TAKES, THOUGHT, FAILS, DOUBTS, IS_TAKEN];

/// The rows by the first four letters of what stands in them: these letters, the row, and the place in it. Most letters
/// of a text find an empty slot, so that it is read once, and not once for each of them.
static CUES: [(u32, u8, u8); SLOTS] = {
    let mut slots = [(0, 0, 0); SLOTS];
    let mut row = 0;
    while row < ROWS.len() {
        let mut place = 0;
        while place < ROWS[row].len() {
            let cue = ROWS[row][place].as_bytes();
            let first = u32::from_be_bytes([cue[0], cue[1], cue[2], cue[3]]);
            let mut at = slot(first);
            while slots[at].0 != 0 {
                at = (at + 1) % SLOTS;
            }
            slots[at] = (first, row as u8, place as u8);
            place += 1;
        }
        row += 1;
    }
    slots
};
const SLOTS: usize = 1024;

const fn slot(first: u32) -> usize {
    (first.wrapping_mul(0x9E37_79B1) >> 22) as usize
}

/// Which rows have something that stands in the text.
fn heard(text: &str) -> [bool; ROWS.len()] {
    let mut heard = [false; ROWS.len()];
    for (start, letters) in text.as_bytes().windows(4).enumerate() {
        let first = u32::from_be_bytes([letters[0], letters[1], letters[2], letters[3]]);
        let mut at = slot(first);
        while CUES[at].0 != 0 {
            let (letters, row, place) = CUES[at];
            if letters == first && text.as_bytes()[start..].starts_with(ROWS[row as usize][place as usize].as_bytes()) {
                heard[row as usize] = true;
            }
            at = (at + 1) % SLOTS;
        }
    }
    heard
}

/// How sure a name must be of being the last word to go before the first name that nothing speaks against.
const LAST_WORD: i32 = 4;

/// The place of the name that is taken; the first one where the words do not tell.
pub fn pick(text: &str, names: &[Range<usize>]) -> usize {
    if names.len() < 2 {
        return 0;
    }
    let scores: Vec<i32> = (0..names.len()).map(|at| score(text, names, at)).collect();
    let Some(best) = scores.iter().copied().max() else { return 0 };
    let first = scores[0];
    // The less there is against the first, the more must speak for another.
    let needed = match first {
        1.. => return 0,
        0 => LAST_WORD,
        -1 => 1,
        _ => 0,
    };
    if best < needed {
        return 0;
    }
    scores.iter().position(|score| *score == best).unwrap_or(0)
}

fn score(text: &str, names: &[Range<usize>], at: usize) -> i32 {
    let name = &names[at];
    let from = at.checked_sub(1).map_or(0, |before| names[before].end);
    let to = names.get(at + 1).map_or(text.len(), |next| next.start);
    let before = &text[from..name.start];
    let starts = |at: usize| match &before.as_bytes()[at..] {
        [b';' | b'\n', ..] => Some(at + 1),
        [b'.' | b'!' | b'?', b' ', ..] => Some(at + 2),
        _ => None,
    };
    let start = (0..before.len()).rev().find_map(starts).unwrap_or(0);
    let before = before[start..].to_lowercase();
    let after = &text[name.end..to];
    let ends = |pair: &[u8]| matches!(pair, [b'.' | b'!' | b'?' | b';', b' '] | [b'.' | b'\n', b'\n']);
    let end = after.as_bytes().windows(2).position(ends);
    let after = after[..end.unwrap_or(after.len())].to_lowercase();
    let [finally, takes, thought, ..] = heard(&before);
    let [.., fails, doubts, is_taken] = heard(&after);
    // "So LoRA", "Thus QLoRA"
    let so = words::words(&before).next().is_some_and(|(_, first)| matches!(first, "so" | "thus" | "hence"));
    let mut score = 0;
    if finally {
        score += LAST_WORD;
    }
    if so || takes {
        score += 2;
    }
    if thought {
        score -= 2;
    } else if words::has_any(&before, &["not", "than", "neither", "nor", "don", "didn", "wasn"]) {
        score -= 1;
    }
    if fails {
        score -= 2;
    } else if doubts {
        score -= 1;
    }
    if is_taken {
        score += 2;
    }
    score
}
