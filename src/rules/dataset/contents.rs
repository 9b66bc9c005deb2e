//! What the description and the sample say, and what they leave out.

use super::Phrases;
use super::example::clip;
use super::json::Value;
use super::records::{self, Layout, Sample};
use super::shape;
use crate::rules::words::{Mentions, dataset as words};
use crate::rules::{Found, Reading};
use crate::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SECTION, SIZE, SIZE_JUSTIFICATION};
use crate::sections::scenario;

pub fn no_characteristics(reading: &Reading<'_>, found: &mut Found) {
    let mentions = reading.mentions(&DESCRIPTION);
    let said = |mentions: &Mentions<'_>| mentions.has(words::CHARACTERISTICS);
    if reading.has(&DESCRIPTION)
        && mentions.is_readable()
        && !said(mentions)
        && !said(reading.loose_mentions(SECTION.id))
        && !said(reading.mentions(&SIZE_JUSTIFICATION))
    {
        let message = format!("nothing on quality, variety, balance or coverage in \"{}\"", clip(mentions.text()));
        found.at(&DESCRIPTION, message);
    }
}

pub fn no_contents(reading: &Reading<'_>, found: &mut Found) {
    let mentions = reading.mentions(&DESCRIPTION);
    if !reading.has(&DESCRIPTION) || !mentions.is_readable() || says_contents(mentions) {
        return;
    }
    let dummy = is_dummy(reading.sample());
    let shown = reading.answer(&EXAMPLE).is_some_and(|text| {
        let words = text.split_whitespace().count();
        let shows = reading.sample().tries() || records::layout(text) != Layout::Words || words > 12;
        shows && !dummy
    });
    // The keys of a format tell what a sample holds, but not beside an example that puts nothing into them.
    let named = !dummy && reading.answer(&FORMAT).is_some_and(|words| shape::named(words).is_some());
    if !shown && !named && !says_contents(reading.loose_mentions(SECTION.id)) {
        let message =
            format!("what one sample holds is told neither in \"{}\" nor by an example", clip(mentions.text()));
        found.at(&DESCRIPTION, message);
    }
}

/// Whether the texts of a sample only hold its place: "sample number one", "input text here".
fn is_dummy(sample: &Sample<'_>) -> bool {
    #[rustfmt::skip]
    const HOLDERS: [&str; 49] = [
        "sample", "samples", "example", "examples", "data", "text", "texts", "number", "no", "one", "two", "three",
        "first", "second", "third", "fourth", "next", "more", "prompt", "completion", "input", "output", "here",
        "your", "my", "the", "a", "an", "of", "some", "question", "answer", "label", "value", "string", "foo", "bar",
        "baz", "content", "row", "entry", "item", "record", "goes", "another", "test", "abc", "lorem", "ipsum",
    ];
    let holds = |text: &str| {
        text.split(|letter: char| !letter.is_alphabetic())
            .filter(|word| word.chars().nth(1).is_some())
            .all(|word| HOLDERS.iter().any(|holder| holder.eq_ignore_ascii_case(word)))
    };
    let mut texts =
        sample.records.iter().flat_map(|record| record.fields()).filter_map(|(_, value)| value.text()).peekable();
    let flat = sample.records.iter().all(|record| record.fields().iter().all(|(_, value)| value.list().is_none()));
    flat && texts.peek().is_some() && texts.all(holds)
}

fn says_contents(mentions: &Mentions<'_>) -> bool {
    mentions.has(words::CONTENTS)
}

/// Roles swapped, a label outside the student's own list, another docstring style.
pub fn off_task(reading: &Reading<'_>, found: &mut Found) {
    let sample = reading.sample();
    if sample.mistake.is_some() {
        return;
    }
    let task = reading.scenario().map_or("", |scenario| scenario.task.as_str());
    let told = [&scenario::DESCRIPTION, &DESCRIPTION, &FORMAT, &SIZE, &SIZE_JUSTIFICATION];
    for record in &sample.records {
        let Some((input, output)) = turns(record) else { continue };
        let (Some(asked), Some(answer)) = (input.text(), output.text()) else { continue };
        if task == "docstring"
            && let Some(style) = other_style(answer)
            && !told.iter().any(|question| super::has_word(reading.evidence(question), style))
            && told.iter().any(|question| super::has_word(reading.evidence(question), "google"))
        {
            let message = format!("the docstring is in the {style} style, and the text asks for Google's");
            return found.within(&EXAMPLE, output.span.clone(), message);
        }
        let swapped = match task {
            "docstring" => answer.trim_start().starts_with("def ") && !asked.contains("def "),
            "reply" => speaks_for_shop(asked) && !speaks_for_shop(answer),
            "closed-qa" => is_question(answer) && !is_question(asked) && answer.len() < asked.len(),
            _ => false,
        };
        if swapped {
            let message =
                format!("input and output seem to be swapped: the model would learn to write `{}`", clip(answer));
            return found.within(&EXAMPLE, output.span.clone(), message);
        }
        if task == "own"
            && is_label(answer)
            && let Some(list) = told.iter().find_map(|question| {
                let text = reading.evidence(question);
                labels(text).or_else(|| marked_labels(text, "`")).or_else(|| marked_labels(text, "**"))
            })
            && !told.iter().any(|question| holds(reading.evidence(question), answer.trim()))
        {
            let message =
                format!("the label `{}` is not among those that the text lists: {}", answer.trim(), list.join(", "));
            return found.within(&EXAMPLE, output.span.clone(), message);
        }
    }
}

/// Whether every record of a sample has a label for its output.
pub fn outputs_are_labels(sample: &Sample<'_>) -> bool {
    let label = |record| turns(record).and_then(|(_, output)| output.text()).is_some_and(is_label);
    !sample.records.is_empty() && sample.records.iter().all(label)
}

/// Whether every output of a sample is one of the things that a text names, word for word: the drawers of a chest, say.
pub fn outputs_are_named(sample: &Sample<'_>, text: &str) -> bool {
    /// A longer output is a sentence that happens to be quoted.
    const LONGEST: usize = 6;
    let outputs = || sample.records.iter().map(|record| turns(record).and_then(|(_, output)| output.text()));
    let named = |output: &str| {
        let output = output.trim();
        !output.is_empty()
            && output.split_whitespace().take(LONGEST + 1).count() <= LONGEST
            && !output.ends_with(['.', '!', '?'])
            && find(text, output).is_some()
    };
    let first = outputs().next().flatten();
    outputs().all(|output| output.is_some_and(named)) && outputs().any(|output| output != first)
}

/// Whether every record of a sample has a record for its output, whose fields can be compared.
pub fn outputs_are_records(sample: &Sample<'_>) -> bool {
    let nested = |output: &Value<'_>| output.text().is_none_or(|text| text.trim_start().starts_with(['{', '[']));
    !sample.records.is_empty()
        && sample.records.iter().all(|record| turns(record).is_some_and(|(_, output)| nested(output)))
}

/// Whether every record of a sample has sentences for its output, of which others could be as right.
pub fn outputs_are_prose(sample: &Sample<'_>) -> bool {
    /// With fewer words there may be but one right way to say it.
    const WORDS: usize = 20;
    let prose = |output: &Value<'_>| {
        output.text().is_some_and(|text| {
            let sentences = text.matches(". ").count() + text.matches(['!', '?', '\n']).count();
            text.split_whitespace().nth(WORDS).is_some()
                && sentences > 0
                && !text.trim_start().starts_with(['{', '[', '<', '|'])
        })
    };
    !sample.records.is_empty()
        && sample.records.iter().all(|record| turns(record).is_some_and(|(_, output)| prose(output)))
}

/// Input and output of a record, where both are texts.
fn turns<'v, 't>(record: &'v Value<'t>) -> Option<(&'v Value<'t>, &'v Value<'t>)> {
    if let Some(turns) = record.get("messages").and_then(Value::list) {
        let of = |role: &str| {
            let turn = turns.iter().find(|turn| turn.get("role").and_then(Value::text) == Some(role))?;
            turn.get("content")
        };
        return Some((of("user")?, of("assistant")?));
    }
    let input = ["prompt", "input", "text", "question"].iter().find_map(|key| record.get(key))?;
    let output = ["completion", "output", "label", "answer", "response"].iter().find_map(|key| record.get(key))?;
    Some((input, output))
}

fn other_style(docstring: &str) -> Option<&'static str> {
    if docstring.contains(":param ") || docstring.contains(":return") || docstring.contains("@param ") {
        Some("Sphinx")
    } else if docstring.contains("Parameters\n---") || docstring.contains("Returns\n---") {
        Some("NumPy")
    } else {
        None
    }
}

fn speaks_for_shop(text: &str) -> bool {
    const SAYS: Phrases = Phrases::of(&[
        "dear customer",
        "thank you for reaching out",
        "thank you for contacting",
        "we are sorry",
        "we're sorry",
        "we apologise",
        "we apologize",
        "our team",
        "customer service team",
        "we will send you",
        "i'm so sorry to hear",
        "i am so sorry to hear",
    ]);
    SAYS.any_in(text)
}

fn is_question(text: &str) -> bool {
    text.trim_end().ends_with('?')
}

/// Whether an output is short enough to be a label.
fn is_label(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.len() <= 30
        // "- Bees" is the first of a list.
        && text.starts_with(char::is_alphanumeric)
        && text.split_whitespace().count() <= 3
        && !text.ends_with(['.', '!', '?'])
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '_' | '/' | '&'))
}

fn holds(text: &str, label: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace(['_', '-'], " ");
    plain(text).contains(&plain(label))
}

/// The labels that a text lists in full: "one of: tool, textile, picture".
fn labels(text: &str) -> Option<Vec<&str>> {
    const BEGINS: [&str; 9] = [
        "one of",
        "one word from",
        "labels:",
        "categories:",
        "classes:",
        "labels are",
        "categories are",
        "the labels",
        "the categories",
    ];
    let start = BEGINS.iter().find_map(|begin| Some(find(text, begin)? + begin.len()))?;
    let rest = text[start..].trim_start_matches([':', ' ', '(', '\n']);
    let list = &rest[..rest.find(['.', ';', ')', '\n']).unwrap_or(rest.len())];
    let open = ["like", "such as", "e.g", "etc", "for example", "or other", "and so on", "…", "including"];
    if open.iter().any(|word| find(list, word).is_some()) {
        return None;
    }
    let items: Vec<&str> = list
        .split([',', '/', '|'])
        .flat_map(|item| item.split(" or ").flat_map(|item| item.split(" and ")))
        .map(|item| item.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|item| !item.is_empty())
        .collect();
    let short = items.iter().all(|item| item.split_whitespace().count() <= 3 && item.len() <= 30);
    (items.len() >= 2 && short).then_some(items)
}

/// Labels in code spans or in bold, one after the other: "the service: `repair`, `rental`, `sale`".
fn marked_labels<'t>(text: &'t str, mark: &str) -> Option<Vec<&'t str>> {
    /// Two marked names may be anything; three in a row are a list.
    const ROW: usize = 3;
    let mut row: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(mark) {
        let (gap, after) = (rest[..open].trim(), &rest[open + mark.len()..]);
        let Some(close) = after.find(mark) else { break };
        let joins = matches!(gap, "," | "/" | "|" | "or" | "and" | ", or" | ", and");
        if !joins && row.len() >= ROW {
            break;
        }
        if !joins {
            row.clear();
        }
        row.push(&after[..close]);
        rest = &after[close + mark.len()..];
    }
    let ends =
        !["like", "such as", "e.g", "etc", "for example", "…", "..."].iter().any(|word| find(text, word).is_some());
    (row.len() >= ROW && ends && row.iter().all(|item| is_label(item))).then_some(row)
}

/// Where a small ASCII phrase stands, in any case.
fn find(text: &str, phrase: &str) -> Option<usize> {
    text.as_bytes().windows(phrase.len()).position(|part| part.eq_ignore_ascii_case(phrase.as_bytes()))
}
