//! What is wrong with the sample itself: it does not parse, a trainer would drop it, or it is not in the format that is named.

use super::Phrases;
use super::json::Value;
use super::mistake::{Kind, Mistake};
use super::records::{self, Layout, Sample};
use super::shape::{self, Format};
use crate::rules::{Found, Level, Reading};
use crate::sections::dataset::{EXAMPLE, FORMAT};
use std::ops::Range;

/// What the named format asks of the sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wants {
    Known(Format),
    Json,
    /// CSV, YAML and the like.
    Other,
    /// The student's own words, or nothing.
    Free,
}

fn wants(reading: &Reading<'_>) -> Wants {
    let Some(words) = reading.answer(&FORMAT) else { return Wants::Free };
    const OTHERS: Phrases = Phrases::of(&[
        "csv",
        "tsv",
        "yaml",
        "yml",
        "xml",
        "python",
        "dict",
        "dictionary",
        "plain text",
        "markdown",
        "parquet",
        "txt",
        "spreadsheet",
        "excel",
        "toml",
        "pandas",
    ]);
    // "The example is under the table": that of the document.
    let table =
        super::has_word(words, "table") && !["the table", "this table"].iter().any(|own| super::has_word(words, own));
    if table || OTHERS.any_in(words) {
        return Wants::Other;
    }
    match shape::named(words) {
        Some(format) => Wants::Known(format),
        None if ["json", "jsonl", "ndjson"].iter().any(|word| super::has_word(words, word)) => Wants::Json,
        None => Wants::Free,
    }
}

pub fn not_json(reading: &Reading<'_>, found: &mut Found) {
    let Some(text) = reading.answer(&EXAMPLE) else { return };
    let wants = wants(reading);
    let sample = reading.sample();
    match &sample.mistake {
        _ if wants == Wants::Other => {}
        Some(mistake) if wants == Wants::Free && mistake.kind == Kind::WordsAfter => {}
        Some(mistake) => found.within(&EXAMPLE, mistake.at.clone(), does_not_parse(text, mistake)),
        None if sample.records.is_empty() => {
            let layout = records::layout(text);
            let needed = match wants {
                // The marks of a chat template: what the trainer makes of the messages.
                _ if text.contains("<|") || text.contains("[INST]") => false,
                Wants::Json | Wants::Known(Format::Messages | Format::ShareGpt | Format::Preference) => true,
                Wants::Known(Format::Text) | Wants::Free | Wants::Other => false,
                Wants::Known(_) => layout == Layout::Words,
            };
            if needed {
                let named = reading.answer(&FORMAT).unwrap_or("JSON");
                let message = format!(
                    "the format is `{}`, and no JSON can be found in the example, which begins `{}`",
                    clip(named),
                    clip(text)
                );
                found.within(&EXAMPLE, 0..text.len().min(first_line(text)), message);
            }
        }
        None => remark(sample, text, found),
    }
}

fn does_not_parse(text: &str, mistake: &Mistake) -> String {
    let (line, column) = records::place(text, mistake.at.start);
    let at = super::floor(text, mistake.at.start);
    let around = match mistake.kind {
        // What the bracket belongs to, or what stands before the mistake.
        Kind::MissingBrace | Kind::MissingBracket | Kind::MissingQuote | Kind::MissingOpening => clip(&text[at..]),
        _ => before_and_at(text, &mistake.at),
    };
    let (says, fix) = (mistake.kind.says(), mistake.kind.fix());
    format!("the example is not valid JSON at its line {line}, column {column}: {says}, at `{around}`; {fix}")
}

/// A few letters before a mistake, and the mistake.
fn before_and_at(text: &str, at: &Range<usize>) -> String {
    let line = text[..super::floor(text, at.start)].rfind('\n').map_or(0, |newline| newline + 1);
    let start = super::floor(text, at.start.saturating_sub(20)).max(line);
    let end = super::ceiling(text, at.end.min(at.start + 24).min(text.len()));
    text[start..end].trim().to_string()
}

/// What is allowed, and what some tools object to.
fn remark(sample: &Sample<'_>, text: &str, found: &mut Found) {
    let mut remarks: Vec<&str> = Vec::new();
    let mut place: Option<Range<usize>> = None;
    let mut say = |span: &Option<Range<usize>>, remark| {
        if let Some(span) = span {
            place.get_or_insert(span.clone());
            remarks.push(remark);
        }
    };
    say(&sample.comment, "the line with a comment is not JSON, and every JSON loader stops at it");
    say(&sample.array, "the records stand in one array");
    say(&sample.pretty, "a record stretches over several lines");
    say(&sample.together, "two records share a line");
    let Some(place) = place else { return };
    let tools = if sample.array.is_some() || sample.pretty.is_some() || sample.together.is_some() {
        "; `datasets` and TRL read that, tools that read JSONL line by line (OpenAI's upload, `jq -c` pipelines) want one record a line"
    } else {
        ""
    };
    let end = text[place.clone()].find('\n').map_or(place.end, |end| place.start + end);
    found.push(Level::Note, &EXAMPLE, Some(place.start..end), format!("{}{tools}", remarks.join(", and ")));
}

pub fn bad_shape(reading: &Reading<'_>, found: &mut Found) {
    let Some(text) = reading.answer(&EXAMPLE) else { return };
    let sample = reading.sample();
    if sample.mistake.is_some() {
        return;
    }
    let wants = wants(reading);
    for (at, record) in sample.records.iter().enumerate() {
        let detected = shape::format_of(record);
        let fault = match (wants, detected) {
            (Wants::Other, _) => None,
            (Wants::Known(named), Some(format)) if !goes_with(named, format) => None,
            (_, Some(Format::Messages)) if record.list().is_some() => {
                if let Some((span, says)) = shape::fault(record, Format::Messages)
                    && wants != Wants::Known(Format::Messages)
                {
                    found.push(Level::Note, &EXAMPLE, Some(span), says);
                    return;
                }
                shape::fault(record, Format::Messages)
            }
            (_, Some(format)) => shape::fault(record, format),
            (Wants::Known(named), None) => shape::missing_half(record, named),
            (_, None) => None,
        };
        if let Some((span, says)) = fault {
            let which = if sample.records.len() > 1 { format!("record {}: ", at + 1) } else { String::new() };
            let (line, column) = records::place(text, span.start);
            found.within(&EXAMPLE, span, format!("{which}{says} (line {line}, column {column} of the example)"));
            return;
        }
    }
}

/// Whether a sample in one format may stand under the name of another.
fn goes_with(named: Format, detected: Format) -> bool {
    named == detected || matches!((named, detected), (Format::Text, Format::TextLabel))
}

pub fn mismatch(reading: &Reading<'_>, found: &mut Found) {
    let wants = wants(reading);
    if matches!(wants, Wants::Json | Wants::Free) {
        return;
    }
    let sample = reading.sample();
    let mut formats = sample.records.iter().map(shape::format_of);
    let Some(first) = sample.records.first() else { return };
    let Some(Some(detected)) = formats.next() else { return };
    if sample.mistake.is_some() || formats.any(|format| format != Some(detected)) {
        return;
    }
    let named = reading.answer(&FORMAT).unwrap_or("");
    let keys = || first_keys(first);
    match wants {
        Wants::Known(format) if !goes_with(format, detected) => {
            let message = format!(
                "the format is `{}`, and the example is written as `{}` (its keys: {})",
                clip(named),
                detected.name(),
                keys()
            );
            found.within(&EXAMPLE, opening(first), message);
        }
        Wants::Other if only_columns(named) => {
            let message = format!("the format is `{}`, and the example is JSON (its keys: {})", clip(named), keys());
            found.within(&EXAMPLE, opening(first), message);
        }
        _ => {}
    }
}

/// CSV or TSV and nothing else.
fn only_columns(words: &str) -> bool {
    let has = |word: &str| super::has_word(words, word);
    (has("csv") || has("tsv")) && !has("json") && !has("jsonl") && !has("or") && !has("from") && !has("converted")
}

fn opening(record: &Value<'_>) -> Range<usize> {
    let end = record.fields().first().map_or(record.span.start + 1, |(key, _)| key.span.end);
    record.span.start..end
}

fn first_keys(record: &Value<'_>) -> String {
    let keys: Vec<&str> = record.keys().take(3).collect();
    if keys.is_empty() { "role, content".into() } else { keys.join(", ") }
}

fn first_line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

/// The beginning of a text, for a message.
pub fn clip(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = text.trim_start();
    let line = line[..first_line(line)].trim_end();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_string(),
    }
}
