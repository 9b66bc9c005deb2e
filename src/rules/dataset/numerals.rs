//! Numbers in digits of any script and in words, and the nouns that they count.

use super::number_words::{EACH, LINKS, OTHERS, SAMPLES, SHARES, Worth, lists, may_be_number, worth};
use super::size::Of;
use crate::rules::words::map::{self, Map};
use std::ops::Range;

/// One number.
#[derive(Clone, Debug)]
pub struct Atom {
    pub low: u64,
    pub high: u64,
    pub span: Range<usize>,
    /// What the ending multiplied it by: 1,000 for "2k".
    pub scale: u64,
    pub digits: bool,
    /// Digits only, without marks or endings: it could be a year.
    pub plain: bool,
    /// It has a unit of its own that is no count: "7B", "16GB", "4-bit", "3rd", "20%" is a share and no unit.
    pub unit: bool,
}

/// The next number at or after a place, in digits or words.
pub fn next(text: &str, from: usize) -> Option<Atom> {
    let bytes = text.as_bytes();
    let mut at = from;
    // Whether the letter before belongs to the same word.
    let mut inside = text[..from].chars().next_back().is_some_and(char::is_alphanumeric);
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_alphabetic() {
            if !inside
                && may_be_number(&bytes[at..])
                && let Some(atom) = words(text, at)
            {
                return Some(atom);
            }
            at += map::letters(&bytes[at..]);
            // The blank behind most words needs no turn of its own.
            inside = bytes.get(at) != Some(&b' ');
            at += usize::from(!inside);
        } else if byte.is_ascii_digit()
            || (byte == b'.' && !inside && bytes.get(at + 1).is_some_and(u8::is_ascii_digit))
        {
            if !inside
                && !is_tail(&text[..at])
                && let Some(atom) = self::at(text, at)
            {
                return Some(atom);
            }
            let run = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
            at += run;
            inside = true;
        } else if byte < 0x80 {
            inside = byte == b'_';
            at += 1;
        } else {
            let letter = text[at..].chars().next().unwrap_or(' ');
            if (digit(letter).is_some() || (!inside && letter.is_alphabetic()) || is_han(letter))
                && let Some(atom) = self::at(text, at)
            {
                return Some(atom);
            }
            // A mark goes on with its word: were each the end of one, every letter behind it would be read as a beginning,
            // and a long run of letters with marks as often as it has letters.
            inside = (letter.is_alphanumeric() && !is_han(letter)) || (inside && is_mark(letter));
            at += letter.len_utf8();
        }
    }
    None
}

/// Whether digits here end a name or a code: "Llama-3", "#123", "v0.2", "$5".
fn is_tail(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        Some('#' | '$' | '€' | '£' | '@' | '\\' | '_') => true,
        Some('-' | '–') => back.next().is_some_and(|c| c.is_alphabetic()),
        Some('.' | ',') => back.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

#[rustfmt::skip]
static NAMES: Map<128> = Map::of(&[&[
    "llama", "phi", "gemma", "mistral", "qwen", "gpt", "python", "falcon", "olmo", "codellama", "smollm", "version", "v", "section", "fig", "figure", "table", "chapter", "week", "step",
    "level", "scenario", "no", "nr", "rank", "r", "alpha", "lora_alpha", "dropout", "since", "until", "till", "epoch", "seed", "page", "art", "article", "pass@", "top",
]]);

/// Whether the word before a number makes it part of a name: "Llama 3", "Section 3", "Fig. 2", "rank 16".
pub fn is_name_before(before: &str) -> bool {
    /// No name that is looked for is longer.
    const NEAR: usize = 32;
    let before = &before[super::floor(before, before.len().saturating_sub(NEAR))..];
    let before = before.trim_end_matches([' ', '\u{a0}', '=', '`', '*', '~', '≈']);
    if before.is_empty() {
        return false;
    }
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(' || c == '`').next().unwrap_or("");
    let word = word.trim_end_matches(['.', ':', '`']);
    NAMES.row(word).is_some()
}

/// The number that begins exactly here.
pub fn at(text: &str, at: usize) -> Option<Atom> {
    let letter = text[at..].chars().next()?;
    if digit(letter).is_some() || (letter == '.' && text[at + 1..].starts_with(|c: char| c.is_ascii_digit())) {
        return Some(digits(text, at));
    }
    if is_han(letter) {
        return han(text, at);
    }
    if letter.is_alphabetic() { words(text, at) } else { None }
}

/// The value of a decimal digit of any script.
fn digit(letter: char) -> Option<u64> {
    let code = u32::from(letter);
    if code < 0x80 {
        return letter.to_digit(10).map(u64::from);
    }
    const ZEROS: [u32; 14] =
        [0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xFF10];
    ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).map(|zero| u64::from(code - zero))
}

fn digits(text: &str, start: usize) -> Atom {
    let run = |from: usize| {
        let mut count = text.as_bytes()[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let mut end = from + count;
        if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
            return (end, count);
        }
        for letter in text[end..].chars().take_while(|letter| digit(*letter).is_some()) {
            end += letter.len_utf8();
            count += 1;
        }
        (end, count)
    };
    let (mut end, first) = run(start);
    let mut value = number(&text[start..end]);
    let mut fraction: Option<Range<usize>> = None;
    let mut plain = true;
    let mut group = first;
    // Groups of thousands: one kind of mark, three digits each (or two before the last three, as in India).
    let mut mark: Option<char> = None;
    while let Some(next) = text[end..].chars().next() {
        let groups = matches!(next, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '_' | '٬');
        if !groups || group > 3 || group == 0 || mark.is_some_and(|mark| mark != next) {
            break;
        }
        let from = end + next.len_utf8();
        let (to, count) = run(from);
        let zero_first = first == 1 && value == 0;
        let indian = next == ',' && count == 2 && text[to..].starts_with(',');
        if (count == 3 || indian) && !zero_first {
            value = value.saturating_mul(if indian { 100 } else { 1000 }).saturating_add(number(&text[from..to]));
            (mark, end, plain, group) = (Some(next), to, false, 3);
            continue;
        }
        break;
    }
    if let Some(point @ ('.' | ',')) = text[end..].chars().next()
        && mark != Some(point)
    {
        let (to, count) = run(end + 1);
        if (1..=9).contains(&count) {
            fraction = Some(end + 1..to);
            (end, plain) = (to, false);
        }
    }
    let mut atom = Atom { low: value, high: value, span: start..end, scale: 1, digits: true, plain, unit: false };
    power(text, &mut atom);
    ending(text, &mut atom);
    if let Some(fraction) = fraction {
        let places = text[fraction.clone()].chars().count() as u32;
        let scale = 10u64.pow(places.min(9));
        let part = number(&text[fraction]).saturating_mul(atom.scale) / scale;
        atom.low = atom.low.saturating_add(part);
        atom.high = atom.low;
        // "0.5", "2.6": no number of examples.
        atom.unit |= atom.scale == 1;
    }
    if text[atom.span.end..].starts_with('+') {
        atom.span.end += 1;
    }
    atom
}

/// "10^4", "10**4", "10⁴", "1e3".
fn power(text: &str, atom: &mut Atom) {
    let rest = &text[atom.span.end..];
    if rest.bytes().next().is_none_or(|first| first < 0x80 && !matches!(first, b'^' | b'*' | b'e' | b'E')) {
        return;
    }
    let raised = |exponent: u64| 10u64.checked_pow(u32::try_from(exponent).unwrap_or(u32::MAX)).unwrap_or(u64::MAX);
    for mark in ["^", "**", "e", "E"] {
        let Some(after) = rest.strip_prefix(mark) else { continue };
        let count = after.bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 || count > 2 || after[count..].starts_with(char::is_alphanumeric) {
            continue;
        }
        let exponent = number(&after[..count]);
        let value = match mark {
            "e" | "E" => atom.low.saturating_mul(raised(exponent)),
            _ if atom.low == 10 => raised(exponent),
            _ => continue,
        };
        (atom.low, atom.high, atom.plain) = (value, value, false);
        atom.span.end += mark.len() + count;
        return;
    }
    if let Some(place) = rest.chars().next().and_then(|c| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|power| power == c))
        && atom.low == 10
    {
        (atom.low, atom.high, atom.plain) = (raised(place as u64), raised(place as u64), false);
        atom.span.end += rest.chars().next().map_or(0, char::len_utf8);
    }
}

/// Letters right after the digits: "k", "M", "B", "GB", "th", "-bit".
fn ending(text: &str, atom: &mut Atom) {
    let rest = &text[atom.span.end..];
    let blank = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
    let (word, hyphen) = match rest[blank..].strip_prefix('-') {
        Some(after) if blank == 0 => (after, true),
        _ => (&rest[blank..], false),
    };
    let length = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let ends = !word[length..].starts_with(|c: char| c.is_alphanumeric());
    let scale = match &word[..length] {
        "k" | "K" if ends && !hyphen => 1_000,
        "M" if ends && !hyphen && blank == 0 => 1_000_000,
        "hundred" | "hundreds" | "hundert" if ends => 100,
        "thousand" | "thousands" | "tausend" | "mil" | "mille" | "mila" | "tys" if ends && !hyphen => 1_000,
        "million" | "millions" | "Millionen" | "mio" | "Mio" if ends && !hyphen => 1_000_000,
        "dozen" | "dozens" if ends => 12,
        _ => 1,
    };
    if scale > 1 {
        (atom.low, atom.high) = (atom.low.saturating_mul(scale), atom.high.saturating_mul(scale));
        atom.scale = scale;
        atom.plain = false;
        atom.span.end += blank + length + usize::from(hyphen);
        return;
    }
    // A letter that clings to the digits is a unit: "7B", "16GB", "3rd", "2x".
    let clings = blank == 0 && !hyphen && length > 0;
    let unit = ["b", "bn", "gb", "mb", "kb", "tb", "billion", "bit", "bits", "gib"];
    let is_unit = unit.iter().any(|unit| unit.eq_ignore_ascii_case(&word[..length]));
    let attached = clings && !matches!(&word[..length], "x" | "pairs" | "examples" | "samples");
    if (is_unit && ends) || attached {
        atom.unit = true;
        atom.span.end += blank + length + usize::from(hyphen);
    }
}

fn number(digits: &str) -> u64 {
    digits.chars().filter_map(digit).fold(0u64, |value, digit| value.saturating_mul(10).saturating_add(digit))
}

fn word_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let plain = map::letters(rest.as_bytes());
    if rest.as_bytes().get(plain).is_none_or(u8::is_ascii) {
        return &rest[..plain];
    }
    let end = rest[plain..].find(|c: char| !(c.is_alphabetic() || is_mark(c)));
    &rest[..end.map_or(rest.len(), |end| plain + end)]
}

/// Vowel signs of Indian scripts belong to their word, though they are no letters.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{300}'..='\u{36f}')
}

/// A number in words, such as "two thousand five hundred" or "a few hundred".
fn words(text: &str, start: usize) -> Option<Atom> {
    let (mut total, mut current) = ((0u64, 0u64), (0u64, 0u64));
    let (mut end, mut at) = (start, start);
    let mut any = false;
    let mut vague = false;
    let mut scale = 1;
    // The number as it was before its last part of less than a hundred: what follows may tell that this part begins
    // another number.
    let mut before = None;
    loop {
        let word = word_at(text, at);
        let glue = any && matches!(word, "and" | "of" | "y" | "et" | "a") || (!any && vague && word == "of");
        if !glue || word.is_empty() {
            let number = worth(word).map(|worth| match worth {
                // "Five hundreds": so says who counts in another language.
                Worth::Many(low, _) if any => Worth::Times(low / 2),
                worth => worth,
            });
            match number {
                Some(Worth::Unit(value)) if !vague => {
                    if any && !goes_on(current.0, value) {
                        break;
                    }
                    before = any.then_some((current, end, scale));
                    current = (current.0.saturating_add(value), current.1.saturating_add(value));
                    (any, scale) = (true, 1);
                }
                Some(Worth::Times(value)) => {
                    // "Six hundred and eight" is one number, "six hundred and eight hundred" are two.
                    let same = if value < 1000 {
                        current.0 >= value
                    } else {
                        total.0 > 0 && total.0 / value < 1000 || before.is_some() && begins_range(&text[..start])
                    };
                    let joined = text[end..at].contains("and");
                    if any && (same || joined) {
                        if let Some(number) = before.filter(|_| !joined) {
                            (current, end, scale) = number;
                        }
                        break;
                    }
                    let base = if current == (0, 0) { (1, 1) } else { current };
                    current = (base.0.saturating_mul(value), base.1.saturating_mul(value));
                    if value >= 1000 {
                        total = (total.0.saturating_add(current.0), total.1.saturating_add(current.1));
                        current = (0, 0);
                    }
                    (any, vague, scale, before) = (true, false, value.saturating_mul(scale), None);
                }
                Some(Worth::Many(low, high)) => {
                    (current, any, vague) = ((low, high), true, false);
                    end = at + word.len();
                    break;
                }
                Some(Worth::Vague(low, high)) if !any && !vague => {
                    current = (low, high);
                    vague = true;
                }
                _ => break,
            }
            end = at + word.len();
        }
        let after = &text[at + word.len()..];
        let next = after.trim_start_matches([' ', '-', '\n', '\u{a0}']);
        if after.len() - next.len() > 2 || after.len() == next.len() || next.is_empty() {
            break;
        }
        at = text.len() - next.len();
    }
    let (low, high) = (total.0.saturating_add(current.0), total.1.saturating_add(current.1));
    (any && !vague && high > 0).then_some(Atom {
        low,
        high,
        span: start..end,
        scale,
        digits: false,
        plain: false,
        unit: false,
    })
}

/// Words before the first number of a range, which goes on with "and".
#[rustfmt::skip]
const RANGES: [&str; 10] = ["between", "zwischen", "entre", "tra", "fra", "tussen", "mellan", "między", "around", "from"];

/// Whether a text ends with a word that a range follows, be it "between about" or "between a".
pub fn begins_range(before: &str) -> bool {
    let ends = |text: &str| RANGES.iter().any(|word| super::size::ends_with_word(text, word));
    let before = before.trim_end();
    ends(before) || ends(HEDGES.iter().find_map(|hedge| before.strip_suffix(hedge)).unwrap_or("").trim_end())
}

/// Words before a number that leave open how exact it is.
const HEDGES: [&str; 8] = [" about", " around", " roughly", " some", " perhaps", " maybe", " approximately", " a"];

/// A text without such a word at its beginning.
pub fn without_hedge(text: &str) -> &str {
    let rest = HEDGES.iter().find_map(|hedge| text.strip_prefix(&hedge[1..])?.strip_prefix(' '));
    rest.unwrap_or(text)
}

/// Whether a number in words can go on with so many: "two hundred and fifty", "sixty-five", "soixante-dix"; "sixty and
/// eighty" are two numbers.
fn goes_on(before: u64, value: u64) -> bool {
    match before % 100 {
        0 => value < 100 || before == 0,
        60 => value < 20,
        tens => tens % 10 == 0 && value < 10,
    }
}

fn is_han(letter: char) -> bool {
    "一二两三四五六七八九十百千万几数".contains(letter)
}

/// A number in Chinese or Japanese characters. A single one is too often part of another word.
fn han(text: &str, start: usize) -> Option<Atom> {
    let (mut total, mut current, mut end) = (0u64, 0u64, start);
    let mut times = false;
    for letter in text[start..].chars().take_while(|letter| is_han(*letter)).take(12) {
        end += letter.len_utf8();
        let scale = match letter {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            _ => {
                let digit = "一二三四五六七八九".chars().position(|digit| digit == letter);
                current = digit.map_or(2, |digit| digit as u64 + 1);
                continue;
            }
        };
        times = true;
        total = if scale == 10_000 { (total + current.max(1)) * scale } else { total + current.max(1) * scale };
        current = 0;
    }
    let value = total.saturating_add(current);
    times.then_some(Atom {
        low: value,
        high: value,
        span: start..end,
        scale: 1,
        digits: false,
        plain: false,
        unit: false,
    })
}

/// What the words after a number say that it counts, and the noun.
pub fn counts(text: &str, end: usize) -> (Of, Range<usize>) {
    let rest = &text[end..];
    let tight = rest.trim_start_matches([' ', '\u{a0}', '*', '`', ')']);
    if tight.starts_with(['%', '٪', '％']) {
        return (Of::Share, end..end);
    }
    let mut at = end;
    let mut found = (Of::Unknown, end..end);
    // The noun stands within a few words: "500 short and clean question-answer pairs".
    for turn in 0..6 {
        let rest = &text[at..];
        let gap = rest.find(|c: char| c.is_alphanumeric()).unwrap_or(rest.len());
        let parts = |between: &str| between.contains(['.', ',', ';', ':', '(', '=', '+', '×', '\n', '?', '!']);
        if gap == rest.len() || &rest[..gap] != " " && parts(&rest[..gap]) {
            break;
        }
        at += gap;
        let word = word_at(text, at);
        if word.is_empty() || at - end > 60 {
            break;
        }
        let span = at..at + word.len();
        at = span.end;
        let lists = lists(word);
        let is_in = |list: u8| lists & list != 0;
        if is_in(SHARES) || (turn == 0 && word == "por") {
            return (Of::Share, span);
        }
        if found.0 == Of::Unknown && is_in(EACH) {
            return (Of::Each, found.1);
        }
        if found.0 == Of::Samples {
            // "50 examples per class", "50 pairs for each topic"
            match word {
                "per" | "each" | "je" | "pro" | "apiece" | "every" => return (Of::Each, found.1),
                "for" | "of" | "from" | "in" => continue,
                _ => break,
            }
        }
        if is_in(SAMPLES) {
            found = (Of::Samples, span);
            continue;
        }
        if is_in(OTHERS) {
            return (Of::Other, span);
        }
        if is_in(LINKS) {
            if found.1.is_empty() && turn == 0 && word == "of" {
                continue;
            }
            break;
        }
        if found.1.is_empty() {
            found.1 = span;
        }
    }
    found
}
