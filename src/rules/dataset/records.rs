//! Reads the sample of a dataset as its records, and tells what else a sample may be.

use super::json::{Reader, Value, What, is_smart_quote};
use super::mistake::{Kind, Mistake};
use super::shape;
use std::ops::Range;

/// A sample as its records.
#[derive(Debug, Default)]
pub struct Sample<'t> {
    pub records: Vec<Value<'t>>,
    pub mistake: Option<Mistake>,
    /// The records stand in one array.
    pub array: Option<Range<usize>>,
    /// A record stretches over several lines.
    pub pretty: Option<Range<usize>>,
    /// Two records share a line.
    pub together: Option<Range<usize>>,
    pub comment: Option<Range<usize>>,
}

impl Sample<'_> {
    /// Whether the text holds records or clearly tries to.
    pub fn tries(&self) -> bool {
        !self.records.is_empty() || self.mistake.is_some()
    }
}

/// What a sample is if it is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Columns: CSV, TSV, a table, arrows.
    Table,
    /// `Key: value` lines: YAML, "Q: … A: …", marked-up text.
    Labelled,
    Words,
}

/// Reads JSON, JSONL, arrays and pretty-printed objects. Fences, bullets and lines of prose around them are passed over.
pub fn read(text: &str) -> Sample<'_> {
    let (sample, passed) = read_blocks(text, true);
    // A block of another language beside the sample is no sample; where there is nothing else, it is all there is.
    if passed && !sample.tries() { read_blocks(text, false).0 } else { sample }
}

/// Whether a fence names a language in which no JSON is written.
pub fn is_foreign(fence: &str) -> bool {
    #[rustfmt::skip]
    const LANGUAGES: &[&str] = &[
        "python", "py", "yaml", "yml", "bash", "sh", "shell", "sql", "diff", "toml", "ini", "console", "makefile", "dockerfile",
    ];
    let name = line(fence).trim_matches(|c: char| c == '`' || c == '~' || c.is_whitespace());
    let name = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    LANGUAGES.iter().any(|language| language.eq_ignore_ascii_case(name))
}

/// The records, and whether a block of another language was passed over.
fn read_blocks(text: &str, passes: bool) -> (Sample<'_>, bool) {
    let mut passed = false;
    let mut sample = Sample::default();
    let mut reader = Reader::new(text);
    // Where the last record ended, as long as its line lasts.
    let mut ended: Option<usize> = None;
    let mut quoted = false;
    while let Some(byte) = reader.byte() {
        let rest = reader.rest();
        match byte {
            b'\n' => {
                (ended, quoted) = (None, false);
                reader.at += 1;
            }
            b' ' | b'\t' | b'\r' => reader.at += 1,
            _ if rest.starts_with("```") || rest.starts_with("~~~") => {
                let end = if passes && is_foreign(rest) { rest[3..].find(&rest[..3]) } else { None };
                if let Some(end) = end {
                    reader.at += 3 + end;
                    passed = true;
                }
                reader.skip_line();
            }
            b'`' => {
                quoted = true;
                reader.at += 1;
            }
            b'/' | b'#' if byte == b'#' || matches!(rest.as_bytes().get(1), Some(b'/' | b'*')) => {
                let start = reader.at;
                reader.comment_end();
                if ended.is_some() && !quoted {
                    sample.mistake = Some(Mistake { kind: Kind::Comment, at: start..reader.at });
                    break;
                }
                sample.comment.get_or_insert(start..reader.at);
            }
            b'<' if rest.starts_with("<!--") => {
                reader.at = rest.find("-->").map_or(text.len(), |end| reader.at + end + 3);
            }
            b'{' | b'[' if begins_value(rest) => {
                let start = reader.at;
                if let Some(end) = ended {
                    sample.together.get_or_insert(end..start);
                }
                match reader.value() {
                    Ok(value) => take(&mut sample, value, text),
                    Err(mistake) => {
                        sample.mistake = Some(mistake);
                        break;
                    }
                }
                ended = Some(reader.at);
            }
            b',' if ended.is_some() || (!sample.records.is_empty() && reader.at_line_start()) => {
                let at = reader.at..reader.at + 1;
                reader.at += 1;
                if !quoted && begins_value(reader.rest().trim_start()) || reader.rest().trim().is_empty() {
                    sample.mistake = Some(Mistake { kind: Kind::CommaBetweenRecords, at });
                    break;
                }
            }
            b'}' | b']' if ended.is_some() && !quoted => {
                sample.mistake = Some(Mistake { kind: Kind::ExtraClosing, at: reader.at..reader.at + 1 });
                break;
            }
            b'}' | b']'
                if !sample.records.is_empty() && reader.at_line_start() && rest[1..].starts_with(['\n', ',']) =>
            {
                sample.mistake = Some(Mistake { kind: Kind::ExtraClosing, at: reader.at..reader.at + 1 });
                break;
            }
            b'"' if ended.is_none() && is_field(rest) => {
                sample.mistake = Some(Mistake { kind: Kind::MissingOpening, at: reader.at..reader.at + 1 });
                break;
            }
            _ if reader.dots().is_some() => {}
            _ => {
                let width = rest.chars().next().map_or(1, char::len_utf8);
                if ended.is_some() && !quoted && rest.starts_with(|c: char| c.is_alphanumeric() || c == '(' || c == '<')
                {
                    let end = reader.at + line(rest).len();
                    sample.mistake = Some(Mistake { kind: Kind::WordsAfter, at: reader.at..end });
                    break;
                }
                // Prose: on to a record in this line, or to the next line.
                let ahead = &rest[width..];
                let step = ahead.find(['{', '[', '`', '\n']).unwrap_or(ahead.len());
                reader.at += width + step;
                if ended.is_none() {
                    quoted = true;
                }
            }
        }
    }
    sample.comment = sample.comment.take().or(reader.comment.take());
    if sample.mistake.is_none()
        && let Some(at) = reader.dots.take()
        && !sample.records.iter().any(is_whole)
    {
        sample.mistake = Some(Mistake { kind: Kind::Dots, at });
    }
    sample.records.retain(is_whole);
    (sample, passed)
}

fn line(text: &str) -> &str {
    text.find('\n').map_or(text, |end| &text[..end]).trim_end()
}

fn take<'t>(sample: &mut Sample<'t>, value: Value<'t>, text: &str) {
    let span = value.span.clone();
    match value.what {
        What::List(items) if !items.is_empty() && items.iter().all(is_record) => {
            sample.array.get_or_insert(span);
            sample.records.extend(items);
        }
        _ => {
            if text[span.clone()].contains('\n') {
                sample.pretty.get_or_insert(span);
            }
            sample.records.push(value);
        }
    }
}

/// Whether an item of an array is a record and not, say, one turn of a chat.
fn is_record(item: &Value<'_>) -> bool {
    matches!(item.what, What::LeftOut) || (matches!(item.what, What::Object(_)) && !shape::is_turn(item))
}

/// Whether a value has no dots in place of content.
fn is_whole(value: &Value<'_>) -> bool {
    match &value.what {
        What::LeftOut => false,
        What::List(items) => items.iter().all(is_whole),
        What::Object(fields) => fields.iter().all(|(_, value)| is_whole(value)),
        _ => true,
    }
}

/// Whether the bracket at the beginning opens JSON and not `[NAME]` or `{question}`.
fn begins_value(text: &str) -> bool {
    let mut chars = text.chars();
    let open = chars.next();
    let inside = chars.as_str().trim_start();
    let Some(first) = inside.chars().next() else { return open == Some('{') };
    match open {
        Some('{') if first.is_alphabetic() => {
            let word = inside.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_' || c == ' ');
            word.starts_with(':')
        }
        Some('{') if first == '"' && is_list_of_keys(inside) => false,
        Some('{') => matches!(first, '"' | '\'' | '}' | '/' | '#' | '.' | '…' | ',') || is_smart_quote(first),
        Some('[') => matches!(first, '"' | '{' | '[' | '\''),
        _ => false,
    }
}

/// Whether keys are only listed: `{"prompt", "completion"}`.
fn is_list_of_keys(inside: &str) -> bool {
    let mut rest = inside;
    while let Some(key) = rest.strip_prefix('"') {
        let Some(end) = key.find(['"', '\n']).filter(|end| key[*end..].starts_with('"')) else { return false };
        let after = key[end + 1..].trim_start();
        if after.starts_with('}') {
            return true;
        }
        let Some(next) = after.strip_prefix(',') else { return false };
        rest = next.trim_start();
    }
    false
}

/// Whether the text begins with `"key":`.
fn is_field(text: &str) -> bool {
    let inside = &text[1..];
    let end = inside.find(['"', '\n']).unwrap_or(inside.len());
    inside[end..].strip_prefix('"').is_some_and(|after| after.trim_start().starts_with(':'))
}

/// What a text without JSON looks like.
pub fn layout(text: &str) -> Layout {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("```"));
    let count = lines().count();
    let arrow = |line: &str| ["->", "→", "=>", " | ", "\t"].iter().any(|mark| line.contains(mark));
    if count > 0 && lines().filter(|line| arrow(line)).count() * 2 >= count {
        return Layout::Table;
    }
    for separator in [',', ';', '|'] {
        let first = lines().next().map_or(0, |line| line.matches(separator).count());
        let header = lines().next().is_some_and(|line| line.len() < 80 && !line.contains(". "));
        if first > 0 && header && count > 1 && lines().all(|line| line.matches(separator).count() >= first) {
            return Layout::Table;
        }
    }
    let labelled = |line: &&str| {
        let line = line.trim_start_matches(['-', '*', '#', '<', '[', ' ', '"', '\'']);
        let word = line.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | ' ' | '-')).unwrap_or(0);
        (1..=24).contains(&word) && line[word..].starts_with([':', '>', ']', '*', '='])
    };
    if lines().filter(labelled).count() >= 2 { Layout::Labelled } else { Layout::Words }
}

/// Line and column of a place in a text, from 1, columns in characters.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..super::floor(text, at)];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}

/// One line on a sample while it is being typed: "valid, 2 records", "line 3, column 7: trailing comma", or nothing.
pub fn live(text: &str) -> String {
    let sample = read(text);
    if let Some(mistake) = &sample.mistake {
        let (line, column) = place(text, mistake.at.start);
        return format!("line {line}, column {column}: {}", mistake.kind.says());
    }
    match sample.records.len() {
        0 => String::new(),
        1 => "valid, 1 record".into(),
        count => format!("valid, {count} records"),
    }
}

/// The known format in which a sample is written, by its keys.
pub fn format_of(text: &str) -> Option<&'static str> {
    let sample = read(text);
    let mut formats = sample.records.iter().map(shape::format_of);
    let first = formats.next()??;
    formats.all(|format| format == Some(first)).then_some(first.name())
}
