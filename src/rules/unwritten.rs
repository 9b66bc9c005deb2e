//! Answers that are none yet: the template's blanks, notes to oneself, and promises. Ends where an answer says anything.

use super::sentences::is_spoken;
use super::words::map::Map;
use super::{Found, Reading, quote};
use crate::question::{Kind, Question};
use crate::sections;
use std::borrow::Cow;

/// How the template's blanks begin, in small letters.
const BLANKS: &[&str] = &[
    "your reasoning here",
    "describe the data needed",
    "describe your qualitative evaluation approach",
    "describe your quantitative evaluation approach",
    "describe a potential challenge",
    "describe another potential challenge",
    "e.g., `microsoft/phi-3-mini-4k-instruct`",
    "e.g., microsoft/phi-3-mini-4k-instruct",
    "e.g., qlora]",
    "e.g., \"around 200-500",
    "e.g., \"for qlora, i would consider",
    "clearly state and describe the scenario you",
    "provide your own example relevant",
];
/// What people write where an answer will be one day, in small letters, without the marks around it.
static NOTES: Map<128> = Map::of(&[&[
    "todo",
    "to do",
    "to-do",
    "tbd",
    "t.b.d",
    "tba",
    "tbc",
    "fixme",
    "to be done",
    "to be determined",
    "to be decided",
    "to be added",
    "to be written",
    "to be completed",
    "to be filled",
    "to be filled in",
    "fill in",
    "fill in later",
    "fill this in",
    "fill me in",
    "will fill in later",
    "will write later",
    "write later",
    "later",
    "placeholder",
    "coming soon",
    "work in progress",
    "wip",
    "asdf",
    "blah",
    "blah blah",
    "blah blah blah",
    "your answer",
    "your answer here",
    "your text here",
    "answer here",
    "insert text here",
    "insert here",
    "insert answer here",
    "enter text here",
    "text here",
    "your name",
    "yourname",
    "name here",
    "your name here",
    "idk",
    "none yet",
    "nothing yet",
    "not yet",
    "still missing",
    "missing",
]]);
/// A text that begins with TODO is a note if it is no longer than this; a longer one has an answer in it.
const NOTE: usize = 14;

/// Whether an answer is no answer yet: a blank of the template, or a note. What it says is not judged otherwise.
pub(super) fn is_placeholder(text: &str, question: &Question) -> bool {
    unfilled(text).is_some() || is_note(text, question)
}

pub(super) fn placeholder(reading: &Reading<'_>, found: &mut Found) {
    for question in sections::questions() {
        // What counts as an answer has been found to be none of these.
        let Some(text) = reading.raw(question).filter(|_| reading.answer(question).is_none()) else { continue };
        if let Some(span) = unfilled(text) {
            let seen = quote(&text[span.clone()]);
            found.within(
                question,
                span,
                format!("a blank of the template is left in: {seen} stands for {}", question.name),
            );
        } else if is_note(text, question) {
            found.within(question, 0..text.len(), format!("{} stands where {} should be", quote(text), question.name));
        }
    }
}

/// Where a blank of the template stands, if there is no real answer beside it: then it was only not taken out.
fn unfilled(text: &str) -> Option<std::ops::Range<usize>> {
    /// Fewer words beside a blank only lead to it.
    const REAL: usize = 8;
    let span = template_blank(text)?;
    let rest = [&text[..span.start], &text[span.end..]];
    let words: usize =
        rest.iter().map(|part| part.split_whitespace().filter(|word| super::says_word(word)).count()).sum();
    let named = text[span.end..].trim_start_matches(['*', '_', ' ']);
    let id = !named.contains(char::is_whitespace) && named.contains('/');
    (words < REAL && !id).then_some(span)
}

/// Where a blank of the template stands.
fn template_blank(text: &str) -> Option<std::ops::Range<usize>> {
    // Those in round brackets stand alone; those in square brackets may have words around them.
    let round = text.len() - text.trim_start_matches(['*', '_', ' ', '\n', '-']).len();
    let round = text[round..].starts_with('(').then_some(round);
    for at in round.into_iter().chain(memchr::memchr_iter(b'[', text.as_bytes())) {
        let inside = text[at + 1..].trim_start_matches(['*', '_', ' ', '"']);
        let begins = |blank: &&&str| inside.get(..blank.len()).is_some_and(|start| start.eq_ignore_ascii_case(blank));
        // In a code span the blank is spoken of.
        if !text[..at].ends_with('`') && BLANKS.iter().any(|blank| begins(&blank)) {
            let close = if Some(at) == round { ')' } else { ']' };
            let end = text[at..].find(close).map_or(text.len(), |end| at + end + 1);
            return Some(at..end);
        }
    }
    None
}

/// Whether the whole answer is a note to oneself.
fn is_note(text: &str, question: &Question) -> bool {
    if text.len() > 400 {
        return is_lorem(text);
    }
    let text = if text.starts_with("//") { text.trim_start_matches("//").trim() } else { text.trim() };
    let bare = text.trim_matches(|letter| !is_spoken(letter));
    // In small letters, as far as they are not ASCII.
    let whole = if bare.is_ascii() { Cow::Borrowed(bare) } else { Cow::Owned(bare.to_lowercase()) };
    let begins = |start: &str| whole.get(..start.len()).is_some_and(|here| here.eq_ignore_ascii_case(start));
    let ends = |end: &str| {
        let from = whole.len().checked_sub(end.len());
        from.and_then(|from| whole.get(from..)).is_some_and(|here| here.eq_ignore_ascii_case(end))
    };
    if NOTES.row(&whole).is_some() || whole.len() > 2 && whole.bytes().all(|byte| matches!(byte, b'x' | b'X')) {
        return true;
    }
    let marked = text.trim_start_matches(['*', '[', '(', '_', '<']);
    let remark = ["TODO", "TBD", "FIXME"].iter().any(|note| marked.starts_with(note))
        && !matches!(question.kind, Kind::Sample)
        && text.split_whitespace().count() <= NOTE
        && !text.contains(|l: char| l.is_ascii_digit());
    let bracket = text.starts_with(['[', '<']) && text.ends_with([']', '>']) && begins("insert ") && text.len() < 80;
    // "[Explain why you chose it]", "<your reason>": somebody else's words, still in their brackets.
    let bare_text = text.trim_matches(['*', '_', ' ']);
    let pair = [('[', ']'), ('<', '>')].iter().any(|(open, close)| {
        bare_text.starts_with(*open) && bare_text.ends_with(*close) && bare_text.matches(*open).count() == 1
    });
    let asks = [
        "describe ",
        "your ",
        "explain ",
        "provide ",
        "write ",
        "enter ",
        "state ",
        "specify ",
        "fill ",
        "add ",
        "e.g., ",
    ];
    let here = pair && ends(" here") && whole.split_whitespace().count() <= 6;
    let bracket = bracket || here || pair && bare_text.len() < 160 && asks.iter().any(|word| begins(word));
    remark || bracket || matches!(question.kind, Kind::Prose) && is_promise(&whole) || is_lorem(text)
}

/// "I will add this before the deadline": a few words, and none of them says anything but that something is to come.
fn is_promise(whole: &str) -> bool {
    /// What is to be done, or is not; when, or that it is not yet so; and what may stand around them.
    #[rustfmt::skip]
    static WORDS: Map<256> = Map::of(&[
        &[
            "do", "add", "added", "write", "written", "fill", "filled", "finish", "finished", "complete", "completed", "done", "think",
            "follow", "follows", "decide", "decided",
        ],
        &[
            "later", "yet", "soon", "tomorrow", "deadline", "submission", "will", "need", "must", "should", "todo", "still", "until",
            "tonight", "haven't",
        ],
        &[
            "i", "we", "be", "is", "it", "this", "that", "to", "the", "a", "in", "on", "here", "my", "our", "not", "have", "has", "before",
            "about", "more", "details", "text", "part", "section", "answer", "reason", "reasons", "justification", "next", "week", "and",
            "up", "out", "something", "when", "time", "n't",
        ],
    ]);
    /// More words are a sentence.
    const FEW: usize = 10;
    let (mut to_do, mut when, mut count) = (false, false, 0);
    for word in whole.split(|letter: char| !letter.is_alphanumeric() && letter != '\'').filter(|word| !word.is_empty())
    {
        count += 1;
        let row = WORDS.row(word);
        (to_do, when) = (to_do || row == Some(0), when || row == Some(1));
        if count > FEW || row.is_none() {
            return false;
        }
    }
    to_do && when
}

fn is_lorem(text: &str) -> bool {
    let start = text.trim_start_matches(|letter: char| !letter.is_alphabetic());
    start.get(..17).is_some_and(|start| start.eq_ignore_ascii_case("lorem ipsum dolor"))
}
