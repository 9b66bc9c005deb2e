//! Why so many examples: whether a text gives a reason for its number, or only says that it is good.

use super::size::{self, Of, Quantity};
use super::{Phrases, begins_with};
use crate::rules::words::dataset as words;
use crate::rules::words::map::Map;
use crate::rules::{Found, Reading};
use crate::sections::dataset::{DESCRIPTION, SECTION, SIZE, SIZE_JUSTIFICATION};
use std::ops::Range;

pub fn unjustified(reading: &Reading<'_>, found: &mut Found) {
    // Under "Size and why" one text has both.
    let counts = |quantity: &Quantity| quantity.of == Of::Samples;
    let both = || reading.is_document() && reading.quantities(&SIZE_JUSTIFICATION).iter().any(counts);
    if !reading.has(&SIZE) && !both() {
        return;
    }
    let reason = reading.answer(&SIZE_JUSTIFICATION);
    let own = reading.answer(&SIZE);
    let (question, text) = match (reason, own) {
        (Some(text), _) => (&SIZE_JUSTIFICATION, text),
        (None, Some(text))
            if reading.is_document()
                && size::find_among(text, reading.quantities(&SIZE)).is_some()
                && !is_reasoned(reading, size::find_among(text, reading.quantities(&SIZE))) =>
        {
            (&SIZE, text)
        }
        _ => return,
    };
    let mentions = reading.mentions(question);
    let own_reason = own.is_some() && reading.mentions(&SIZE).has(words::SIZE_REASON);
    let first = reading.quantities(question).iter().find(|quantity| matches!(quantity.of, Of::Samples | Of::Unknown));
    let reasoned = || mentions.has(words::SIZE_REASON) || own_reason || tells_more(text, first);
    let all = [own, reason.filter(|_| question != &SIZE)];
    let elsewhere = || is_reasoned(reading, super::totals::stated(reading).map(|(_, size)| size));
    if !super::is_read(mentions) || (!only_divides(all) || elsewhere()) && reasoned() {
        return;
    }
    let message = match reason {
        Some(_) => format!("\"{}\" gives no reason for the number", super::example::clip(text)),
        None => format!("\"{}\" is a number without a reason", super::example::clip(text)),
    };
    found.within(question, 0..text.len(), message);
}

/// "800 comments, 200 per tag": how the number is divided, and not a word on why it is this one.
fn only_divides(texts: [Option<&str>; 2]) -> bool {
    /// With more words there is a thought beside the numbers.
    const FEW: usize = 5;
    const DIVIDES: [&str; 3] = ["per", "each", "every"];
    const NOT: [&str; 4] = ["because", "since", "enough", "topic"];
    let words = || {
        let words = texts.into_iter().flatten().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
        words.filter(|word| word.starts_with(char::is_alphabetic))
    };
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    words().take(FEW + 1).count() <= FEW
        && words().any(|word| is(&DIVIDES, word))
        && !words().any(|word| is(&NOT, word))
        && texts.into_iter().flatten().map(|text| size::quantities(text).len()).sum::<usize>() == 2
}

/// Whether the rest of the section comes back to the number: "eight topics with fifty mails each", "more would repeat it".
fn is_reasoned(reading: &Reading<'_>, stated: Option<Quantity>) -> bool {
    /// A number of samples that is less than half of the size does not explain it.
    const PART: u64 = 2;
    let texts = [reading.answer(&DESCRIPTION).unwrap_or(""), reading.loose(SECTION.id)];
    let size = super::totals::stated(reading).map(|(_, size)| size.range());
    // Where the number stands in the text, its sentence or one behind it may give the reason, in any words.
    let loose = reading.loose_mentions(SECTION.id);
    let own = |quantity: &&Quantity| size.as_ref() == Some(&quantity.range());
    let beside = reading.loose_quantities(SECTION.id).iter().filter(own).any(|quantity| {
        let sentence = loose.sentence_of(&quantity.span);
        let says = &loose.text()[sentence.clone()];
        let line = loose.text()[sentence.end..].lines().next().unwrap_or("");
        loose.within(words::SIZE_REASON, &sentence).next().is_some()
            || tells_more(says, size::quantities(says).first())
            || line.split_whitespace().nth(2).is_some()
    });
    if beside {
        return true;
    }
    let says = [
        "is enough",
        "are enough",
        "be enough",
        "sufficient",
        "suffices",
        "that many",
        "so many",
        "this number",
        "the number",
        "more would",
        "fewer",
        "size",
    ];
    texts.iter().any(|text| {
        // "Each of the twelve tags" tells what there is, not how many are needed.
        let counts = |quantity: &Quantity| match quantity.of {
            // The number again is no reason for it.
            _ if size.as_ref() == Some(&quantity.range()) => false,
            Of::Each => quantity.high > 9,
            // "Those 140 of our functions that have one" are a part of the 800, and tell nothing of the others.
            Of::Samples => {
                let part = stated.as_ref().is_some_and(|stated| quantity.high.saturating_mul(PART) < stated.low);
                quantity.high > 9 && !part
            }
            Of::Unknown => quantity.high >= 20,
            Of::Share | Of::Other => false,
        };
        // The numbers of a sample are no reason.
        let prose = |line: &'_ str| match line.find("{\"") {
            Some(start) => [start, line.rfind('}').map_or(line.len(), |end| end + 1).max(start)],
            None => [line.len(); 2],
        };
        text.lines()
            .flat_map(|line| {
                let [start, end] = prose(line);
                [&line[..start], &line[end..]]
            })
            .any(|line| {
                says.iter().any(|word| super::has_word(line, word)) || size::quantities(line).iter().any(counts)
            })
    })
}

/// The number with all that says what it counts: "600 pairs of paragraph and plain version" up to the next thought.
fn counted(text: &str, quantity: &Quantity) -> Range<usize> {
    const THOUGHTS: [&str; 44] = [
        "from", "because", "for", "which", "that", "who", "so", "as", "since", "is", "are", "was", "were", "will",
        "would", "should", "can", "could", "to", "at", "over", "across", "by", "when", "if", "while", "until", "after",
        "before", "than", "on", "i", "we", "it", "this", "these", "make", "makes", "give", "gives", "show", "shows",
        "have", "not",
    ];
    let span = &quantity.span;
    let rest = &text[span.end..];
    let stop = rest.find(['.', ',', ';', ':', '(', '\n', '–', '—', '!', '?']).unwrap_or(rest.len());
    let words = rest[..stop].split(' ');
    let thought = words.clone().find(|word| THOUGHTS.iter().any(|other| other.eq_ignore_ascii_case(word)));
    let end = thought.map_or(stop, |word| word.as_ptr() as usize - rest.as_ptr() as usize);
    span.start..span.end + end
}

/// Whether a part of a sentence only tells that some are kept for the test, which is no reason for the number of all.
fn sets_aside(part: &str) -> bool {
    const KEEPS: Phrases = Phrases::of(&[
        "aside",
        "sealed",
        "locked",
        "in a drawer",
        "put away",
        "kept back",
        "held back",
        "held out",
        "reserved",
        "hidden from",
    ]);
    /// What is kept: without these it may be two boxes of letters that somebody has kept.
    const SOME: Phrases =
        Phrases::of(&["them", "these", "those", "of which", "tenth", "fifth", "percent", "part", "pairs", "some"]);
    const BEFORE: [&str; 4] = ["before training", "before the training", "before anything", "before any training"];
    const WHY: Phrases =
        Phrases::of(&["as", "so", "what", "all", "than", "after", "beyond", "until", "leaves", "leave", "leaving"]);
    let counts = || part.bytes().any(|byte| byte.is_ascii_digit()) || SOME.any_in(part);
    // "That many can be transcribed before the training" is a reason.
    let when = || BEFORE.iter().any(|word| begins_with(part.trim_start(), word));
    (KEEPS.any_in(part) && counts() || when()) && !WHY.any_in(part)
}

/// Whether a text says more than that the number is good, and what it counts.
fn tells_more(text: &str, number: Option<&Quantity>) -> bool {
    /// So many words beyond the usual formula, and there is some thought in it ...
    const THOUGHT: usize = 3;
    /// ... and fewer beside a number with all that it counts.
    const ASIDE: usize = 2;
    #[rustfmt::skip]
    static FORMULA: Map<512> = Map::of(&[&[
        "this", "is", "a", "an", "good", "reasonable", "size", "number", "amount", "of", "examples", "example", "samples", "sample",
        "for", "start", "starting", "point", "enough", "sufficient", "should", "be", "i", "think", "it", "the", "dataset", "data",
        "would", "to", "that", "and", "my", "we", "our", "believe", "seems", "will", "do", "in", "opinion", "about", "around",
        "are", "these", "many", "pairs", "well", "very", "task", "project", "model", "fine-tuning", "training", "adequate", "fine",
        "ok", "okay", "decent", "suitable", "appropriate", "guess", "chose", "chosen", "choose", "picked", "use", "using", "go",
        "with", "as", "quite", "pretty", "really", "me", "us", "get", "gets", "large", "big", "just", "right", "balance", "between",
        "quality", "quantity", "them", "which", "does", "not", "see", "sees", "never", "has", "seen", "held", "out", "test",
        "testing", "validation", "evaluation", "rest", "remaining", "other", "kept", "aside", "apart", "back", "neither", "nor",
        "too", "few", "much", "little", "nice", "round", "learn", "learns", "best", "results", "result", "plenty", "ideal", "kind",
        "realistic", "manageable", "feasible", "split", "final", "check", "checked", "portion", "part", "parts", "percent", "i'd",
        "i'll", "generalise", "generalize", "representative", "balanced", "diverse", "variety", "good-quality", "proper",
        "reasonably", "so", "final-check", "ratio", "usual", "way", "divide", "divided", "into", "training/validation",
        "train/test", "rows", "goes", "used", "dev", "set", "have", "total", "altogether", "overall", "plan", "aim",
    ]]);
    let is_formula = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.is_empty() || word.bytes().any(|b| b.is_ascii_digit()) || FORMULA.row(word).is_some()
    };
    let thoughts = |text: &str| {
        let parts = text.split(['.', ',', ';', ':', '(', ')', '\n']).filter(|part| !sets_aside(part));
        // "Perhaps a few more if we are in the mood" is no reason for those that are named.
        let perhaps = |word: &&str| !["perhaps", "maybe"].iter().any(|other| other.eq_ignore_ascii_case(word));
        parts
            .flat_map(|part| part.split_whitespace().take_while(perhaps))
            .filter(|word| !is_formula(word))
            .take(THOUGHT)
            .count()
    };
    let all = thoughts(text);
    // A footnote may hold the thought.
    if text.contains("[^") {
        return true;
    }
    // "After 150 the drafts hardly changed" begins with its thought.
    let counted = number.map(|number| counted(text, number)).filter(|counted| thoughts(&text[..counted.start]) == 0);
    match counted {
        Some(counted) if all >= THOUGHT => thoughts(&text[counted.end..]) >= ASIDE,
        _ => all >= THOUGHT,
    }
}
