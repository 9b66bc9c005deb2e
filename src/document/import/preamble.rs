//! What stands before the first section, and under headings that no section bears: the author, and notes.

use super::entries::{Bit, Entry, Kind, Reader, text_of};
use super::essay::UNPLACED;
use super::source::{Line, Text};
use super::words::{self, Wanted};
use super::{Found, clean, labels, loose, place, titles};
use crate::document::marks;
use crate::sections;

/// Words that a title may have without being worth a note.
#[rustfmt::skip]
const TITLE: Wanted = Wanted::of(&[
    "fine", "tuning", "finetuning", "strategy", "proposal", "assignment", "week", "homework", "project", "conceptual", "llm", "course",
    "submission", "report", "my", "the", "a", "for", "of", "and", "1", "2", "3", "4", "5",
]);

pub fn read(source: &str, lines: &[Line], found: &mut Found) {
    let entries = Reader::new(source, lines, None).read(found);
    for entry in &entries {
        match entry.label {
            Some(_) => answer(source, entry, found),
            // A row of a table that speaks for a whole section.
            None if let Some(section) = entry.section => {
                found.labels.or_set(section.id, entry.at);
                loose::unlabelled(section, loose::blocks(source, &entry.bits), found);
            }
            None => paragraphs(source, &entry.bits, found),
        }
    }
}

/// Before the first heading an answer ends with its paragraph.
fn answer(source: &str, entry: &Entry, found: &mut Found) {
    let end = entry.bits.iter().skip_while(|bit| bit.kind == Kind::Blank).position(|bit| bit.kind == Kind::Blank);
    let lead = entry.bits.iter().take_while(|bit| bit.kind == Kind::Blank).count();
    let end = end.map_or(entry.bits.len(), |end| lead + end);
    if entry.section.is_none() {
        if !found.has(&sections::AUTHOR) {
            found.answer(&sections::AUTHOR, clean::bare_line(text_of(source, &entry.bits[..end])), entry.at);
        }
        return paragraphs(source, &entry.bits[end..], found);
    }
    // "Task: Fine-tuning proposal" is a title.
    if words::words(text_of(source, &entry.bits).as_str()).all(|(_, word)| is_expected(word)) {
        return;
    }
    let longer = entry.bits[end..].iter().any(|bit| bit.kind != Kind::Blank);
    // Without any heading, all of the document stands here, and its answers may have several paragraphs.
    let whole = Entry { label: entry.label, section: entry.section, at: entry.at, bits: entry.bits.clone() };
    if longer || end == entry.bits.len() {
        return place::labelled(source, &whole, found);
    }
    place::labelled(source, &Entry { bits: entry.bits[..end].to_vec(), ..whole }, found);
}

pub fn foreign(source: &str, entries: &[Entry], found: &mut Found) {
    for entry in entries {
        found.unplaced.extend(loose::blocks(source, &entry.bits));
    }
}

fn paragraphs(source: &str, bits: &[Bit], found: &mut Found) {
    for paragraph in bits.split(|bit| bit.kind == Kind::Blank) {
        if paragraph.is_empty() {
            continue;
        }
        let mut start = 0;
        for (index, bit) in paragraph.iter().enumerate() {
            let line = &source[bit.text.clone()];
            if !found.has(&sections::AUTHOR)
                && let Some(name) = author(line, paragraph.len() == 1)
            {
                let from = bit.text.start;
                let text = Text::of(source, from + name.start..from + name.end);
                found.answer(&sections::AUTHOR, text, from);
                rest(source, &paragraph[start..index], found);
                let before = from..from + name.start;
                let before_says = words::words(&source[before.clone()]).any(|(_, word)| !is_expected(word));
                if before_says {
                    found.note(before, UNPLACED);
                }
                let after = from + name.end..bit.text.end;
                if words::words(&source[after.clone()]).any(|(_, word)| !is_expected(word)) {
                    found.note(after, UNPLACED);
                }
                start = index + 1;
            }
        }
        rest(source, &paragraph[start..], found);
    }
}

fn rest(source: &str, bits: &[Bit], found: &mut Found) {
    let text = text_of(source, bits);
    if words::words(text.as_str()).any(|(_, word)| !is_expected(word)) && text.as_str() != marks::TITLE {
        found.unplaced.extend(loose::blocks(source, bits));
    }
}

fn is_expected(word: &str) -> bool {
    #[rustfmt::skip]
    const OWN: Wanted = Wanted::of(&[
        "by", "author*", "name", "student", "submitted", "written", "prepared", "title", "von", "par", "por", "autor*",
    ]);
    TITLE.has(word) || OWN.has(word)
}

/// The author in a line: after "by" or "author:", as the tail of the title, or alone.
fn author(line: &str, alone: bool) -> Option<std::ops::Range<usize>> {
    if let Some(name) = labels::author(line) {
        return Some(name);
    }
    let trimmed = line.trim_end_matches(['#', '*', '_', ' ', '\t']);
    if alone || trimmed.len() <= 40 {
        // "Ada Byron, group 2", "*Ada Byron*"
        let start = trimmed.len() - trimmed.trim_start_matches(['*', '_']).len();
        let inner = trimmed[start..].trim_end_matches(['*', '_']);
        let name = inner.split_once([',', '(']).map_or(inner, |(name, _)| name).trim_end();
        if is_name(name) {
            return Some(start..start + name.len());
        }
    }
    if !titles::is_whole(trimmed) {
        return None;
    }
    let (at, tail) =
        match trimmed.strip_suffix(')').and_then(|inner| inner.rfind('(').map(|at| (at + 1, &inner[at + 1..]))) {
            Some(found) => found,
            None => [(b',', ", "), (b'b', " by "), (0xE2, " – "), (0xE2, " — "), (b'-', " - "), (b'/', " / ")]
                .iter()
                // Most titles have none of these.
                .filter(|(byte, _)| memchr::memchr(*byte, trimmed.as_bytes()).is_some())
                .find_map(|(_, mark)| trimmed.rfind(mark).map(|at| (at + mark.len(), &trimmed[at + mark.len()..])))?,
        };
    is_name(tail).then_some(at..at + tail.len())
}

/// Two to four words that all begin with a capital, and none of which belongs to a title.
fn is_name(text: &str) -> bool {
    let count = words::count(text);
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()));
    (2..=4).contains(&count)
        && text.len() <= 60
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'))
        && text.split(' ').all(|word| {
            capital(word)
                || matches!(word, "de" | "van" | "von" | "der" | "den" | "da" | "di" | "del" | "la" | "bin" | "al")
        })
        && !TITLE.any_in(text)
        && !words::words(text)
            .take(1)
            .any(|(_, word)| words::is_any(word, &["dear", "hi", "hello", "yours", "kind", "best", "many", "thank*"]))
        && titles::find(text).is_none()
}

/// The keys of a front matter: the author, and notes on all else.
pub fn front_matter(source: &str, lines: &[Line], found: &mut Found) {
    for line in lines {
        let text = &source[line.start..line.end];
        let Some((key, value)) = text.split_once(':') else {
            if words::says_something(text) {
                found.note(line.start..line.end, UNPLACED);
            }
            continue;
        };
        let is_author = sections::AUTHOR.also.iter().any(|also| words::same(also, key)) || words::same(key, "authors");
        let value_at = line.end - value.trim_start().len();
        if is_author && words::says_something(value) && !found.has(&sections::AUTHOR) {
            let name = clean::bare_line(Text::of(source, value_at..line.end));
            found.answer(&sections::AUTHOR, name, line.start);
        } else if words::words(value).any(|(_, word)| !is_expected(word))
            || !words::same(key, "title") && !words::same(key, "assignment")
        {
            found.note(line.start..line.end, UNPLACED);
        }
    }
}

/// The author in the name of the file: `week4_assignment_Asha_R.md` is by Asha R.
pub fn author_of_file(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next()?;
    let stem = name.strip_suffix(".md").or_else(|| name.strip_suffix(".markdown")).unwrap_or(name);
    let author = stem.get(..17).filter(|start| start.eq_ignore_ascii_case("week4_assignment_")).map(|_| &stem[17..])?;
    let author = author.replace('_', " ");
    let author = author.trim();
    let nobody = ["yourname", "your name", "name", "unnamed"].iter().any(|nobody| nobody.eq_ignore_ascii_case(author));
    (!nobody && words::says_something(author)).then(|| author.to_string())
}
