//! Where sentences end: a heuristic for short technical prose, and so only a soft bound.
//!
//! It knows abbreviations, decimals, versions, initials, code spans, list items, and the full stops of other scripts.

use super::words::map::Map;
use std::ops::Range;

/// Words whose full stop does not end a sentence.
static ABBREVIATIONS: Map<128> = Map::of(&[&[
    "e.g", "eg", "i.e", "ie", "etc", "vs", "cf", "fig", "figs", "eq", "sec", "no", "nos", "nr", "dr", "mr", "mrs",
    "ms", "prof", "approx", "al", "inc", "ltd", "hrs", "hr", "min", "max", "u.s", "u.k", "e.u", "ca", "resp", "st",
    "jr", "p", "pp", "vol", "ch", "ex", "incl", "esp", "z.b", "bzw", "ca", "usw", "tab", "dept", "est", "avg", "std",
    "param", "params",
]]);
/// Those that may end one before a capital letter.
const MAY_END: &[&str] = &["etc", "inc", "ltd", "hrs", "hr", "min", "max", "usw", "params", "avg", "al"];
/// "Scenario B." ends a sentence, though a single letter with a full stop is usually an initial.
const LETTERED: &[&str] = &[
    "scenario", "option", "plan", "appendix", "class", "grade", "type", "variant", "group", "choice", "choose",
    "vitamin", "take", "took", "chose", "pick", "picked",
];
/// Runs of backticks longer than this are not told apart.
const TICKS: usize = 16;

/// How many sentences a text has.
pub fn count(text: &str) -> usize {
    spans(text).len()
}

/// The sentences of a text as spans, without the blanks around them. Linear in the length of the text.
pub fn spans(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Found { text, spans: Vec::new(), start: 0 };
    // From this byte on there is no closing run of so many backticks.
    let mut unclosed = [usize::MAX; TICKS + 1];
    let mut ahead = Ahead::of(bytes);
    let mut at = 0;
    while let Some(next) = ahead.next(at) {
        at = next;
        match bytes[at] {
            b'`' => at = past_code(bytes, at, &mut unclosed),
            b'\n' => {
                if ends_line(bytes, at) {
                    found.end(at);
                }
                at += 1;
            }
            b'.' | b'!' | b'?' => at = stop(text, at, &mut found),
            0xE2 if bytes[at..].starts_with("…".as_bytes()) => at = stop(text, at, &mut found),
            _ => {
                let letter = text[at..].chars().next().unwrap_or(' ');
                at += letter.len_utf8();
                if matches!(letter, '。' | '！' | '？' | '｡' | '।' | '॥' | '؟' | '۔') {
                    found.end(at);
                }
            }
        }
    }
    found.end(text.len());
    found.spans
}

/// The next bytes at which something may end, by kind; each stays until it is passed, so that no byte is looked at twice.
struct Ahead<'a> {
    bytes: &'a [u8],
    places: [usize; KINDS.len()],
}

type Find = fn(&[u8]) -> Option<usize>;

/// Marks, line ends and code spans, and letters beyond ASCII.
const KINDS: [Find; 3] = [
    |bytes| memchr::memchr3(b'.', b'!', b'?', bytes),
    |bytes| memchr::memchr2(b'\n', b'`', bytes),
    |bytes| if bytes.is_ascii() { None } else { bytes.iter().position(|byte| *byte >= 0xC0) },
];

impl Ahead<'_> {
    fn of(bytes: &[u8]) -> Ahead<'_> {
        Ahead { bytes, places: KINDS.map(|find| find(bytes).unwrap_or(bytes.len())) }
    }

    /// The first such byte from a place on.
    fn next(&mut self, from: usize) -> Option<usize> {
        for (place, find) in self.places.iter_mut().zip(KINDS).filter(|(place, _)| **place < from) {
            *place = find(&self.bytes[from..]).map_or(self.bytes.len(), |at| from + at);
        }
        self.places.into_iter().min().filter(|at| *at < self.bytes.len())
    }
}

struct Found<'a> {
    text: &'a str,
    spans: Vec<Range<usize>>,
    start: usize,
}

/// Whether a character is a letter or a digit of any script. Dashes, dots and quotes of print are told at once: in the tables of
/// all scripts it takes long to find that they are none, and of such a line some texts consist.
pub fn is_spoken(letter: char) -> bool {
    !matches!(letter, '\u{2010}'..='\u{205e}') && letter.is_alphanumeric()
}

impl Found<'_> {
    /// Ends the sentence, if it says anything.
    fn end(&mut self, end: usize) {
        let text = self.text[self.start..end].trim_start();
        if text.contains(is_spoken) {
            let start = end - text.len();
            self.spans.push(start..start + text.trim_end().len());
        }
        self.start = end;
    }
}

/// Past a code span, or past the backticks if nothing closes them.
fn past_code(bytes: &[u8], at: usize, unclosed: &mut [usize; TICKS + 1]) -> usize {
    let run = |at: usize| bytes[at..].iter().take_while(|byte| **byte == b'`').count();
    let ticks = run(at);
    let mut from = at + ticks;
    let kind = ticks.min(TICKS);
    if from >= unclosed[kind] {
        return from;
    }
    while let Some(next) = bytes[from..].iter().position(|byte| *byte == b'`') {
        let length = run(from + next);
        if length == ticks {
            return from + next + length;
        }
        from += next + length;
    }
    unclosed[kind] = at;
    at + ticks
}

/// Whether a line end is also the end of a sentence: a blank line or a list item follows. A line that ends in a colon introduces the list.
fn ends_line(bytes: &[u8], newline: usize) -> bool {
    let rest = &bytes[newline + 1..];
    let indent = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let line = &rest[indent..];
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let item = matches!(line, [b'-' | b'*' | b'+', b' ' | b'\t', ..])
        || (digits > 0 && digits <= 3 && matches!(&line[digits..], [b'.' | b')', b' ', ..]));
    let blank = line.is_empty() || line[0] == b'\n' || line.starts_with(b"#");
    let introduces = bytes[..newline].iter().rev().take(64).find(|byte| !byte.is_ascii_whitespace() && **byte != b'*')
        == Some(&b':');
    (blank || item) && !introduces
}

/// Past a full stop and the marks that belong to it; ends the sentence if it is an end.
fn stop(text: &str, at: usize, found: &mut Found<'_>) -> usize {
    let rest = &text[at..];
    // Mostly it is one mark and then a blank.
    let (marks, after) = if matches!(rest.as_bytes(), [b'.' | b'!' | b'?', b' ' | b'\n', ..]) {
        (&rest[1..], &rest[1..])
    } else {
        let marks = rest.trim_start_matches(['.', '!', '?', '…']);
        (marks, marks.trim_start_matches(['"', '\'', ')', ']', '”', '’', '»', '*', '_']))
    };
    let past = text.len() - after.len();
    let dots = &rest[..rest.len() - marks.len()];
    let Some(next) = after.chars().next() else {
        found.end(past);
        return past;
    };
    if !next.is_whitespace() {
        return past;
    }
    let next = after.trim_start().chars().next().unwrap_or(' ');
    let ellipsis = dots.starts_with("..") || dots.starts_with('…');
    let ends =
        if ellipsis { !next.is_lowercase() } else { dots != "." || full_stop_ends(&text[found.start..at], next) };
    if ends {
        found.end(past);
    }
    past
}

/// Whether the single full stop after `before` ends a sentence.
fn full_stop_ends(before: &str, next: char) -> bool {
    // "1. Collect": the number of an item.
    if before.len() < 8 && !before.chars().any(char::is_alphabetic) {
        return false;
    }
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '.';
    let word_start = before.char_indices().rev().take(12).take_while(|(_, letter)| is_part(*letter)).last();
    let Some((start, _)) = word_start else { return true };
    let word = &before[start..];
    if ABBREVIATIONS.row(word).is_some() {
        return MAY_END.iter().any(|other| other.eq_ignore_ascii_case(word)) && next.is_uppercase();
    }
    let mut letters = word.chars();
    if letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none() {
        let previous = before[..start].split_whitespace().next_back().unwrap_or("");
        let previous = previous.trim_matches(|letter: char| !letter.is_alphanumeric());
        return LETTERED.iter().any(|word| word.eq_ignore_ascii_case(previous))
            || previous.ends_with('=')
            || !next.is_alphanumeric();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: &[(usize, &str)] = &[
        (2, "Nurses type notes by hand. This wastes two hours a day."),
        (2, "We fine-tune Mistral v0.2 on 7B. It fits on one A100."),
        (3, "Use e.g. LoRA or QLoRA. The rank is 16. Alpha is 32."),
        (2, "The model (i.e. Llama 3.1 8B) is open. It is licensed by Meta Inc. under its own terms."),
        (2, "Accuracy rises from 61.5% to 78.2%. See Fig. 3 for details."),
        (2, "Dr. Smith et al. propose adapters. We reuse them."),
        (2, "It was introduced by Hu et al. It learns two matrices."),
        (2, "I take C. A and B are done by my friends."),
        (2, "Is it cheap? Yes, it costs $0.50 per hour."),
        (2, "Call `model.generate()`. Then parse `out.text`."),
        (2, "Set `lr = 2e-4. warmup = 0.1` first. Then train."),
        (1, "The file train.jsonl holds 1,200 rows, vs. 300 rows in eval.jsonl"),
        (2, "The U.S. market is large. The E.U. is next."),
        (3, "Why? Because of cost! Simple."),
        (2, "See https://example.org/a.b?c=1. It explains the format."),
        (2, "它会自动翻译。准确率很高！"),
        (2, "यह छोटा है। यह मुफ़्त है।"),
        (2, "The output is JSON... Then we validate it."),
        (1, "The output is JSON... then we validate it."),
        (2, "She said \"It works.\" Then she left."),
        (2, "We train for 3 epochs, approx. 2 hrs. on a T4. The loss falls to 0.8."),
        (2, "GPT-4 vs. Llama is the wrong question. iPhone users do not care."),
        (2, "Node.js and ASP.NET are targets. vLLM serves them."),
        (3, "First step:\n- Collect data.\n- Clean it.\n- Train."),
        (2, "Scenario B. Our club keeps a folder of helpers."),
        (2, "it is small. it is cheap."),
        (1, "By R. Castellanos"),
        (3, "1. Small enough for my card\n2. Chat-tuned\n3. MIT licence"),
        (2, "It is open\n\nIt is small"),
        (1, "It is open\nand small"),
        (0, "... `` --"),
        (0, ""),
        (2, "It has 3.8B parameters. (That is small.)"),
        (2, "**Size.** It is small."),
        (1, "A run costs approx. 3 EUR, i.e. nothing"),
    ];

    #[test]
    fn sentences_are_counted_as_a_reader_counts_them() {
        let wrong: Vec<_> =
            TEXTS.iter().filter(|(n, text)| count(text) != *n).map(|(n, text)| (n, count(text), text)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn long_and_hostile_texts_take_no_time() {
        for text in [
            "` `` ".repeat(50_000),
            "a. ".repeat(200_000),
            "x".repeat(2_000_000),
            ".".repeat(200_000),
            "a. ".to_string() + &". ".repeat(200_000),
            "\n".repeat(200_000),
            "`".repeat(50_000),
        ] {
            let before = std::time::Instant::now();
            count(&text);
            assert!(before.elapsed().as_secs() < 20, "{}", &text[..6]);
        }
    }
}
