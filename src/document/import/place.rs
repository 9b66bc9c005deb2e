//! Gives the text of a section to its questions.

use super::entries::{Entry, Kind, text_of};
use super::labels::Label;
use super::loose::{self, Block, unlabelled};
use super::samples::{inline, samples};
use super::source::Text;
use super::{Found, clean, infer, models, words};
use crate::question::{Kind as Asked, Question, Section};
use crate::sections::{self, base_model, challenges, dataset, method, scenario};
use std::borrow::Cow;

/// Places what stands under labels, then what stands under none.
pub fn section(source: &str, section: &'static Section, heading: Text, entries: &[Entry], found: &mut Found) {
    for entry in entries.iter().filter(|entry| entry.label.is_some()) {
        labelled(source, entry, found);
    }
    // Nothing follows the last label of the section: its answer is not to be looked for elsewhere.
    if let Some(Entry { label: Some(Label::Answers { short, long }), bits, at, .. }) = entries.last()
        && bits.iter().all(|bit| bit.kind == Kind::Blank)
        && let Some(question) =
            long.filter(|long| short.is_none() && matches!(long.kind, Asked::Prose)).filter(|long| !found.has(long))
    {
        found.labels.or_set(question.id, *at);
        found.left_open.push(question.id);
    }
    let mut blocks = Vec::new();
    let at = heading.start().filter(|_| !heading.is_blank());
    if !heading.is_blank() {
        blocks.push(Block { text: heading, kind: Kind::Prose, joined: false });
    }
    for entry in entries.iter().filter(|entry| entry.label.is_none()) {
        blocks.extend(loose::blocks(source, &entry.bits));
    }
    // A heading that is a sentence leads to the first challenge, and is none itself.
    if section.id == challenges::SECTION.id && at.is_some() && blocks.len() > 1 {
        let mut lead = blocks.remove(0);
        lead.text.append_paragraph(&blocks[0].text);
        blocks[0].text = lead.text;
    }
    unlabelled(section, blocks, found);
    // A sample within a sentence, under no label that asks for one.
    if section.id == dataset::SECTION.id && !found.has(&dataset::EXAMPLE) {
        let whole = |sample: &Text| {
            infer::format_of_sample(sample.as_str()).is_some()
                || infer::keys(sample.as_str()).is_some_and(|keys| keys.contains(", "))
        };
        for entry in entries {
            for sample in inline(source, &entry.bits).0.into_iter().filter(whole) {
                found.answer(&dataset::EXAMPLE, sample, entry.at);
            }
        }
    }
}

/// Places what stands under a label.
pub fn labelled(source: &str, entry: &Entry, found: &mut Found) {
    let Some(Label::Answers { short, long }) = entry.label else { return };
    let in_data = entry.section.is_some_and(|section| section.id == "dataset");
    let takes_sample =
        |question: Option<&Question>| question.is_some_and(|question| matches!(question.kind, Asked::Sample));
    let wants_sample = takes_sample(long);
    let (mut samples, mut rest) = match in_data {
        true => samples(source, &entry.bits),
        false => (Vec::new(), Cow::Borrowed(entry.bits.as_slice())),
    };
    if wants_sample && samples.is_empty() {
        let (found, others) = inline(source, &rest);
        (samples, rest) = (found, Cow::Owned(others));
    }
    let mut text = clean::without_blanks(text_of(source, &rest));
    if wants_sample {
        let student = samples.iter().any(|sample| !sample.is_blank());
        // "(Provide your own example …)" beneath an example of one's own is only a blank left in.
        if student && is_only_blank(&text) {
            text = Text::default();
        }
    }
    samples.retain(|sample| !sample.is_blank());
    if !samples.is_empty() {
        let mut all = Text::default();
        for sample in &samples {
            if all.len() > 0 {
                all.put("\n");
            }
            all.append(sample);
        }
        found.answer(&dataset::EXAMPLE, all, entry.at);
    }
    if text.is_blank() {
        return;
    }
    match (short, long) {
        (None, Some(question)) if wants_sample && !samples.is_empty() => {
            let _ = question;
            // "Examples. Minutes of six years and the list of each, such as …" tells of the data.
            if !words::at_most(text.as_str(), 14) && !found.has(&dataset::DESCRIPTION) {
                return found.answer(&dataset::DESCRIPTION, clean::bare(text), entry.at);
            }
            found.leftover(&dataset::SECTION, text);
        }
        (None, Some(question)) => found.answer(question, clean::bare(text), entry.at),
        (Some(question), long) => split(question, long, text, entry.at, found),
        (None, None) => {}
    }
}

fn is_only_blank(text: &Text) -> bool {
    !text.is_blank() && clean::is_blank(clean::bare_str(text.as_str()).trim_matches(['(', ')', '[', ']', '*']))
}

/// Parts a text under one label into the short answer and the longer one.
fn split(short: &'static Question, long: Option<&'static Question>, text: Text, at: usize, found: &mut Found) {
    let text = clean::outer(text);
    // A list beneath a short answer is not a part of it.
    let bytes = text.as_str().as_bytes();
    let ends = |at: &usize| matches!(bytes[at + 1..], [b'\n', ..] | [b'-' | b'*' | b'+', b' ', ..]);
    let (first, rest) = match memchr::memchr_iter(b'\n', bytes).find(ends) {
        Some(end) => (text.part(0..end), text.part(end + 1..text.len())),
        None => (text.clone(), Text::default()),
    };
    let give = |found: &mut Found, rest: &Text| match long {
        _ if rest.is_blank() || !words::says_something(rest.as_str()) => {}
        Some(question) if !matches!(question.kind, Asked::Sample) => {
            // What stands beneath a short answer has no label of its own, and speaks for all of its section.
            if let Some((_, section)) = sections::of(short).filter(|_| question.label != short.label) {
                found.unlabelled(section, rest);
            }
            found.answer(question, clean::bare(rest.clone()), at)
        }
        _ => found.leftover(sections::of(short).map_or(&scenario::SECTION, |(_, section)| section), rest.clone()),
    };
    if is_only_blank(&first) || found.has(short) {
        let again = found.has(short) && words::says_something(first.as_str());
        if again && found.says_same(short, clean::bare_line_str(first.as_str())) {
            return give(found, &rest);
        }
        if again && long.is_some_and(|long| !found.has(long) && !matches!(long.kind, Asked::Sample)) {
            return give(found, &text);
        }
        if again {
            found.note_text(&first, "This was answered before; the first answer is taken.");
            if let Some((_, section)) = sections::of(short) {
                found.unlabelled(section, &first);
            }
        } else {
            found.answer(short, clean::bare_line(first), at);
        }
        return give(found, &rest);
    }
    let line = clean::bare_line(clean::joined(first.clone()));
    if *short == scenario::CHOICE {
        match infer::scenario(first.as_str(), true) {
            Some(letter) => {
                found.answer(short, first.part(letter), at);
                // What only names the scenario does not describe it.
                if !words::at_most(first.as_str(), 6) {
                    return give(found, &text);
                }
                let title = first.as_str().trim_matches(['*', '_', '`', ' ', '.', ':']);
                if !words::at_most(title, 2) && !words::has_any(title, &["own", "define", "defined", "custom"]) {
                    return give(found, &text);
                }
            }
            None => {
                give(found, &text);
                if let Some(id) = infer::scenario_by_words(text.as_str()).filter(|_| !names_several(text.as_str())) {
                    found.answer(short, Text::standing_for(id, text.start().unwrap_or(at)), at);
                }
                return;
            }
        }
    } else if *short == base_model::NAME {
        let whole = models::model(line.as_str());
        match whole {
            Some(range)
                if !words::at_most(&line.as_str()[range.end..], 3)
                    || !words::at_most(&line.as_str()[..range.start], 3) =>
            {
                found.answer(short, line.part(range.clone()), at);
                // Words before the name only lead to it, unless they make a sentence.
                let led = !words::at_most(&line.as_str()[..range.start], 3);
                give(
                    found,
                    &if led { clean::bare(first) } else { clean::remainder(&line.part(range.end..line.len())) },
                );
            }
            _ => found.answer(short, line, at),
        }
    } else if *short == method::NAME {
        match infer::method(line.as_str()) {
            Some((range, name)) if is_longer(line.as_str(), &range) => {
                found.answer(short, method_name(&line, range.clone(), name), at);
                let led = !words::at_most(&line.as_str()[..range.start], 2);
                let remainder = clean::remainder(&line.part(range.end..line.len()));
                give(found, &if led { clean::bare(first) } else { remainder });
            }
            _ => found.answer(short, line, at),
        }
    } else if *short == dataset::SIZE {
        size(&line, &first, at, long, found);
    } else if *short == dataset::FORMAT {
        format(line, at, found);
    } else {
        found.answer(short, line, at);
    }
    give(found, &rest);
}

/// Whether a line says more than the name of a method and what kind of it.
fn is_longer(line: &str, name: &std::ops::Range<usize>) -> bool {
    let more = words::count(line).saturating_sub(words::count(&line[name.clone()]));
    more > 5
        || (more > 1 && line[name.end..].trim_end_matches('.').contains([',', '.', ';', ':', '–', '—']))
        || words::has_any(line, &["because", "since"])
}

pub fn method_name(text: &Text, range: std::ops::Range<usize>, name: &str) -> Text {
    if text.as_str()[range.clone()].eq_ignore_ascii_case(name) {
        return text.part(range);
    }
    Text::standing_for(name, text.source_of(range.start).unwrap_or(0))
}

/// Words of those who tell a format, be it one of their own.
#[rustfmt::skip]
const OF_FORMATS: &[&str] = &[
    "json*", "ndjson", "csv", "tsv", "yaml", "xml", "format", "column*", "field*", "key", "keys", "row", "rows", "line", "lines", "file*",
    "object*", "table", "list", "turn", "turns", "role*", "prompt*", "completion*", "instruction*", "messages", "alpaca", "sharegpt", "chatml", "chat", "template",
    "text", "tab", "spreadsheet", "parquet", "array*", "dict*", "schema", "structure*", "record*", "separated",
];

fn format(line: Text, at: usize, found: &mut Found) {
    // Who was asked for a sample may tell in sentences what it holds, and need not name the format that it shows.
    let shown = found.has(&dataset::EXAMPLE)
        && !words::at_most(line.as_str(), 25)
        && infer::format(line.as_str(), true).is_none();
    if !words::at_most(line.as_str(), 12)
        && (shown || !words::has_any(line.as_str(), OF_FORMATS))
        && !found.has(&dataset::DESCRIPTION)
    {
        return found.answer(&dataset::DESCRIPTION, line, at);
    }
    let plain = words::at_most(line.as_str(), 4);
    match infer::format(line.as_str(), true) {
        Some((range, name))
            if plain && range == (0..line.len()) && !words::at_most(&line.as_str()[range.clone()], 1) =>
        {
            let from = line.start().unwrap_or(at);
            found.answer(&dataset::FORMAT, Text::standing_for(name, from), at);
        }
        _ => found.answer(&dataset::FORMAT, line, at),
    }
}

/// A leading quantity is the size, the rest its reason; a paragraph with the quantity inside is the reason as a whole.
fn size(line: &Text, first: &Text, at: usize, long: Option<&'static Question>, found: &mut Found) {
    let reason = |found: &mut Found, text: Text| {
        if let Some(question) = long.filter(|_| words::says_something(text.as_str())) {
            found.answer(question, clean::bare(text), at);
        }
    };
    // "50 per supplier × 12 suppliers = 600" is one size, and so is any short line that gives no reason.
    let sentence = line.as_str().find(". ").unwrap_or(line.len());
    let first_words = line.as_str()[..sentence].trim_end_matches('.');
    let reasons = words::has_any(
        first_words,
        &["because", "since", "so", "as", "enough", "which", "that", "should", "also", "weil"],
    );
    let sums = first_words.contains(['×', '=', '+', '*'])
        || words::has_any(first_words, &["together", "total", "altogether", "then"]);
    let short = words::at_most(first_words, 12) && !reasons && !first_words.contains([';', ':']);
    // "The number of notes I need comes to 480" is a sentence around the size.
    let leads = |range: std::ops::Range<usize>| sums || words::at_most(&first_words[..range.start], 3);
    if short
        && infer::quantity(first_words).is_some_and(leads)
        && (sums || sentence == line.len() && !first_words.contains(','))
    {
        let end = first_words.len();
        found.answer(&dataset::SIZE, line.part(0..end), at);
        if sentence < line.len() {
            reason(found, clean::remainder(&line.part(end..line.len())));
        }
        return;
    }
    // "800. That's 20 per character": what stands alone is the size, and the rest tells how it comes about.
    let alone = infer::quantity(first_words).filter(|range| words::at_most(&first_words[..range.start], 1));
    match alone.or_else(|| infer::quantity(line.as_str())) {
        Some(range) if words::at_most(&line.as_str()[..range.start], 1) => {
            found.answer(&dataset::SIZE, line.part(range.start..range.end), at);
            let end = first.as_str().find(&line.as_str()[range.clone()]).map_or(0, |at| at + range.len());
            reason(found, if end > 0 { clean::remainder(&first.part(end..first.len())) } else { first.clone() });
        }
        Some(range) => {
            found.answer(&dataset::SIZE, line.part(range), at);
            reason(found, first.clone());
        }
        None => {
            found.answer(&dataset::SIZE, line.clone(), at);
            if !words::at_most(line.as_str(), 6) {
                reason(found, first.clone());
            }
        }
    }
}

/// Whether a text takes up more than one scenario by letter.
pub fn names_several(text: &str) -> bool {
    words::words(text).take(400).filter(|(_, word)| words::is_any(word, &["scenario", "scenarios"])).count() > 1
}
