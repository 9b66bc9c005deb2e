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
    "settled upon",
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
    "toy with",
    "toyed with",
    "toying with",
    "flirted with",
    "played with",
    "passed over",
    "put aside",
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
    "i thought",
    "put it aside",
    "put it away",
    "laid it aside",
    "set it aside",
];

/// Behind a name: perhaps it is not taken.
#[rustfmt::skip]
const DOUBTS: &[&str] = &[
    "would want", "would need", "would take", "would be", "would have", "would not", "wouldn't", "wouldn’t", "is not", "isn't", "isn’t",
    "seemed", ", but", "until i",
];

/// Behind a name: it is taken.
const IS_TAKEN: &[&str] =
    &["recommends itself", "is my choice", "is what i", "it is then", "then:", "then.", "it shall be", "is my pick"];

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

/// Whether what the writer thinks of the only name is that it was thought of and left.
pub fn is_left(text: &str, name: &Range<usize>) -> bool {
    score(text, std::slice::from_ref(name), 0) <= -2
}

/// Whether what stands here is struck through: "~~2000~~ 400".
pub fn is_struck(text: &str, at: usize) -> bool {
    // Most texts have no such mark.
    if !text.as_bytes()[..at].contains(&b'~') {
        return false;
    }
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..at].matches("~~").count() % 2 == 1 && text[at..].contains("~~")
}

fn score(text: &str, names: &[Range<usize>], at: usize) -> i32 {
    let name = &names[at];
    let from = at.checked_sub(1).map_or(0, |before| names[before].end);
    let to = names.get(at + 1).map_or(text.len(), |next| next.start);
    let before = &text[from..name.start];
    let start = before.rfind([';', '\n']).map_or(0, |end| end + 1);
    let start = start.max([". ", "! ", "? "].iter().filter_map(|end| before.rfind(end)).max().map_or(0, |end| end + 2));
    let before = before[start..].to_lowercase();
    let after = &text[name.end..to];
    let end = [". ", "! ", "? ", "; ", ".\n", "\n\n"].iter().filter_map(|end| after.find(end)).min();
    let after = after[..end.unwrap_or(after.len())].to_lowercase();
    let has = |text: &str, cues: &[&str]| cues.iter().any(|cue| text.contains(cue));
    // "So LoRA", "Thus QLoRA"
    let so = words::words(&before).next().is_some_and(|(_, first)| matches!(first, "so" | "thus" | "hence"));
    let mut score = 0;
    if has(&before, FINALLY) {
        score += LAST_WORD;
    }
    if so || has(&before, TAKES) {
        score += 2;
    }
    if has(&before, THOUGHT) {
        score -= 2;
    } else if words::has_any(&before, &["not", "than", "neither", "nor", "don", "didn", "wasn"]) {
        score -= 1;
    }
    if has(&after, FAILS) {
        score -= 2;
    } else if has(&after, DOUBTS) {
        score -= 1;
    }
    if has(&after, IS_TAKEN) {
        score += 2;
    }
    score
}
