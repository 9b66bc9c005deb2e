//! Reads quantities as people write them: "200–500", "1.2k", "≈ 800 pairs", "two thousand", "५००", "50 per topic × 12".

use super::Phrases;
use super::numerals::{self, Atom};
use std::ops::{Range, RangeInclusive};

/// A number or a range in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    pub low: u64,
    pub high: u64,
    pub span: Range<usize>,
    pub of: Of,
    /// The noun that it counts, as far as it could be told.
    pub noun: Range<usize>,
    /// Written with digits, not in words.
    pub digits: bool,
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Examples, pairs, mails: things that a dataset consists of.
    Samples,
    /// So many for each of something.
    Each,
    /// A percentage or a part of a split.
    Share,
    /// Hours, people, gigabytes, years, parameters: no size of a dataset.
    Other,
    Unknown,
}

impl Quantity {
    pub fn range(&self) -> RangeInclusive<u64> {
        self.low..=self.high
    }
}

/// The number of examples that a text names; a vague word such as "a few hundred" is a range, too.
pub fn size(text: &str) -> Option<RangeInclusive<u64>> {
    find(text).map(|quantity| quantity.range())
}

/// As [`size`], with its place.
pub fn find(text: &str) -> Option<Quantity> {
    find_among(text, &quantities(text))
}

/// As [`find`], where the quantities of the text are known.
pub fn find_among(text: &str, all: &[Quantity]) -> Option<Quantity> {
    find_in_prose(text, all).or_else(|| {
        // A number by itself, or the first one that can't be anything else.
        let fits = |quantity: &&Quantity| {
            matches!(quantity.of, Of::Unknown | Of::Each)
                && (quantity.high >= LEAST || quantity.digits && is_bare(text, &quantity.span))
        };
        all.iter().position(|quantity| fits(&quantity)).map(|at| summed(text, &all[at..]))
    })
}

/// As [`find_among`], in text that speaks of much else: a number counts only if it says what it counts.
pub fn find_in_prose(text: &str, all: &[Quantity]) -> Option<Quantity> {
    total(text, all).or_else(|| counted(text, all))
}

/// Below this a number in a sentence counts helpers, fields or steps rather than examples.
const LEAST: u64 = 8;

fn is_bare(text: &str, span: &Range<usize>) -> bool {
    /// "My guess, for a beginning: 250" is as long as it gets.
    const SHORT: usize = 100;
    if text.len() > SHORT {
        return false;
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    letters(&text[..span.start]) <= 14 && letters(&text[span.end..]) == 0
}

fn counted(text: &str, all: &[Quantity]) -> Option<Quantity> {
    let at = all.iter().position(|quantity| quantity.of == Of::Samples && quantity.high >= 2)?;
    Some(summed(text, &all[at..]))
}

/// The first quantity with those that are added to it: "500 for training + 100 for testing".
fn summed(text: &str, all: &[Quantity]) -> Quantity {
    let mut sum = all[0].clone();
    for pair in all.windows(2) {
        if link(text, &pair[0], &pair[1]) != Some(Link::Plus) || matches!(pair[1].of, Of::Share | Of::Other) {
            break;
        }
        (sum.low, sum.high) = (sum.low.saturating_add(pair[1].low), sum.high.saturating_add(pair[1].high));
        sum.span.end = pair[1].span.end;
    }
    sum
}

/// A total that a text announces: "= 600", "in total 400", or a product.
fn total(text: &str, all: &[Quantity]) -> Option<Quantity> {
    let usable = |quantity: &Quantity| !matches!(quantity.of, Of::Share | Of::Other);
    // "380 rows (64 entries x 4 wordings = 256, the rest refusals)": the first number is the size.
    let first = all.first()?;
    let said = first.of == Of::Samples && all.get(1).is_none_or(|second| link(text, first, second).is_none());
    let announced = all.iter().enumerate().find(|(at, quantity)| {
        let before = &text[super::floor(text, quantity.span.start.saturating_sub(28))..quantity.span.start];
        let after = &text[quantity.span.end..super::floor(text, (quantity.span.end + 40).min(text.len()))];
        usable(quantity) && quantity.high >= LEAST && (announces(before, !said) || closes(after))
            // "1,260 = 14 × 9 × 10": the sum is on the other side.
            && all.get(at + 1).is_none_or(|next| link(text, quantity, next) != Some(Link::Times))
    });
    announced.map(|(_, quantity)| quantity.clone()).or_else(|| {
        // The first number is the size if it counts samples: "700 samples, 7 × 100".
        let sums = all.windows(2).find(|pair| link(text, &pair[0], &pair[1]) == Some(Link::Times))?;
        let (a, b) = (&sums[0], &sums[1]);
        let sum = all.windows(2).find(|pair| pair[1].span == a.span && link(text, &pair[0], a) == Some(Link::Equals));
        if let Some(sum) = sum.map(|pair| &pair[0]).filter(|sum| usable(sum)) {
            return Some(sum.clone());
        }
        if first.of == Of::Samples && first.span != a.span || !usable(a) && a.of != Of::Other {
            return None;
        }
        let mut product = a.clone();
        (product.low, product.high) = (a.low.saturating_mul(b.low), a.high.saturating_mul(b.high));
        product.span.end = b.span.end;
        Some(product)
    })
}

/// Whether the words before a number call it the total.
fn announces(before: &str, sums: bool) -> bool {
    let before = before.trim_end_matches(|c: char| c == '*' || c == '~' || c == '≈' || c.is_whitespace());
    let before = ["about", "around", "roughly", "some", "of", "approximately", "approx.", "etwa", "rund"]
        .iter()
        .fold(before, |text, word| text.strip_suffix(word).unwrap_or(text).trim_end());
    if before.ends_with('=') {
        return sums;
    }
    let clause = before.rsplit(['.', ',', ';', '(', ')']).next().unwrap_or("");
    ["total", "altogether", "overall", "insgesamt", "zusammen", "en total", "au total", "in totale", "no total"]
        .iter()
        .any(|word| ends_with_word(clause, word))
}

/// Whether the words after a number call it the total.
fn closes(after: &str) -> bool {
    const CLOSES: Phrases =
        Phrases::of(&["in total", "altogether", "overall", "insgesamt", "all in all", "en total", "au total"]);
    CLOSES.any_in(after.split(['.', ',', ';', '(', ')', ':']).next().unwrap_or(""))
}

pub(super) fn ends_with_word(text: &str, word: &str) -> bool {
    text.len() >= word.len()
        && text.is_char_boundary(text.len() - word.len())
        && text[text.len() - word.len()..].eq_ignore_ascii_case(word)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    Times,
    Plus,
    Equals,
}

/// How two neighbouring quantities of one sentence hang together.
pub fn link(text: &str, a: &Quantity, b: &Quantity) -> Option<Link> {
    /// More letters than this between two numbers, and they belong to different thoughts.
    const APART: usize = 60;
    let between = text.get(a.span.end..b.span.start)?;
    if between.len() > APART || between.contains(['.', ';', '\n']) {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| super::has_word(between, word));
    if between.contains('=') || has(&["makes", "gives"]) {
        Some(Link::Equals)
    } else if between.contains(['×', '·']) || between.contains(" * ") || has(&["x", "times", "multiplied by", "mal"])
    {
        Some(Link::Times)
    } else if between.contains('+') || has(&["plus"]) {
        Some(Link::Plus)
    } else {
        None
    }
}

/// An answer longer than this is read up to here, as for words: no student writes so much.
const READ: usize = 64 * 1024;

/// Every number and range of a text, in its order.
pub fn quantities(text: &str) -> Vec<Quantity> {
    let text = &text[..super::floor(text, READ)];
    let mut all: Vec<Quantity> = Vec::with_capacity(text.len() / 64);
    let mut at = 0;
    while let Some(atom) = numerals::next(text, at) {
        at = atom.span.end;
        // "~~2000~~ 400"
        if text[..atom.span.start].ends_with("~~") && text[at..].contains("~~") {
            continue;
        }
        let quantity = stretch(text, atom);
        at = at.max(quantity.span.end);
        all.push(quantity);
    }
    all
}

/// A number with what follows it: the other end of a range, a unit, a noun.
fn stretch(text: &str, mut atom: Atom) -> Quantity {
    let start = atom.span.start;
    let mut parts = 1;
    let mut share = false;
    // "80/20", "80:10:10", "450/50 train/test"
    let mut sum = (atom.low, atom.high);
    while let Some(mark @ (b'/' | b':')) = text.as_bytes().get(atom.span.end).copied() {
        let Some(next) = numerals::at(text, atom.span.end + 1).filter(|next| next.digits) else { break };
        share |= mark == b':';
        sum = (sum.0.saturating_add(next.low), sum.1.saturating_add(next.high));
        atom.span.end = next.span.end;
        parts += 1;
    }
    if parts > 1 {
        (atom.low, atom.high) = sum;
        share |= sum.0 == 100 || sum.0 <= 20;
        let date = parts == 3 && sum.0 > 1900 && sum.0 < 2200;
        let of = if share {
            Of::Share
        } else if date {
            Of::Other
        } else {
            Of::Unknown
        };
        return finish(text, start, atom, of);
    }
    if !atom.unit
        && let Some(other) = range_end(text, &atom)
    {
        let bound = atom.low.max(1);
        // "1–2k": the ending belongs to both.
        let low = if other.scale > 1 && atom.scale == 1 && bound < other.high / other.scale.max(1) + 1 {
            bound.saturating_mul(other.scale)
        } else {
            bound
        };
        // "2022-11-04", "80-10-10"
        let goes_on = text[other.span.end..].starts_with('-')
            && text.as_bytes().get(other.span.end + 1).is_some_and(u8::is_ascii_digit);
        if goes_on {
            let third = numerals::at(text, other.span.end + 1);
            let end = third.as_ref().map_or(other.span.end, |third| third.span.end);
            let sum = third.map_or(0, |third| atom.low.saturating_add(other.low).saturating_add(third.low));
            atom.span.end = end;
            return finish(text, start, atom, if sum == 100 { Of::Share } else { Of::Other });
        }
        if low <= other.high {
            let unit = other.unit;
            let digits = atom.digits;
            atom = Atom { low, high: other.high, digits, unit, ..other };
        }
    }
    finish(text, start, atom, Of::Unknown)
}

/// The other end of a range, if the text goes on with one.
fn range_end(text: &str, atom: &Atom) -> Option<Atom> {
    let rest = &text[atom.span.end..];
    let trimmed = rest.trim_start_matches([' ', '\u{a0}', '*', '`']);
    // "Six- to eight-hundred"
    let trimmed = trimmed.strip_prefix('-').filter(|after| after.starts_with(" to ")).map_or(trimmed, str::trim_start);
    let next = |connector: &str| {
        let after = trimmed.strip_prefix(connector)?;
        let begins = after.trim_start_matches([' ', '\u{a0}', '~', '≈', '*', '`']);
        let blank = begins.len() < after.len();
        let word = connector.ends_with(char::is_alphabetic) && connector.is_ascii();
        if word && !blank {
            return None;
        }
        let begins = if word { numerals::without_hedge(begins) } else { begins };
        numerals::at(text, text.len() - begins.len())
    };
    // Most numbers are followed by a noun.
    let first = trimmed.as_bytes().first().copied().unwrap_or(0);
    let goes_on = first >= 0x80 || matches!(first, b'-' | b'~' | b'.' | b't' | b'u' | b'b' | b'o' | b'a' | b's');
    const MARKS: [&str; 24] = [
        "-",
        "–",
        "—",
        "‒",
        "−",
        "~",
        "〜",
        "～",
        "...",
        "…",
        "..",
        "to",
        "up to",
        "bis",
        "or",
        "à",
        "a",
        "se",
        "до",
        "से",
        "देखि",
        "から",
        "到",
        "至",
    ];
    let mut like = MARKS.iter().filter(|mark| mark.as_bytes()[0] == first);
    if goes_on && let Some(atom) = like.find_map(|mark| next(mark)) {
        return Some(atom);
    }
    if !goes_on && !matches!(first, b'e' | b'y' | b'i') {
        return None;
    }
    if numerals::begins_range(&text[..atom.span.start]) {
        return ["and", "und", "et", "y", "e", "en", "och", "a", "i"].iter().find_map(|mark| next(mark));
    }
    None
}

/// Looks at what is counted.
fn finish(text: &str, start: usize, atom: Atom, of: Of) -> Quantity {
    let end = atom.span.end;
    let (mut found, mut noun) = (of, end..end);
    if of == Of::Unknown {
        (found, noun) = if atom.unit { (Of::Other, end..end) } else { numerals::counts(text, end) };
        let year = atom.digits && atom.low == atom.high && (1900..2100).contains(&atom.low) && atom.plain;
        if year && found != Of::Samples && !(atom.low.is_multiple_of(100) && is_bare(text, &(start..end))) {
            found = Of::Other;
        }
        if !matches!(found, Of::Samples | Of::Other) && numerals::is_name_before(&text[..start]) {
            found = Of::Other;
        }
    }
    Quantity { low: atom.low.min(atom.high), high: atom.high, span: start..end, of: found, noun, digits: atom.digits }
}
