//! Findings as one JSON array, an item a line, so that a reader can begin before the last file is judged.

use super::is_direction_override;
use super::sheet::{Sheet, Spot};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io;

/// What CONTRACTS promises of a finding; the order of the keys is part of it.
#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    rule: &'static str,
    level: &'static str,
    key: Option<&'static str>,
    message: &'a str,
    help: &'static str,
    quote: Option<&'a str>,
}

/// The items of one file; `first` says whether nothing stands before them, and is kept up.
pub fn items(sheet: &Sheet, shown: impl Fn(&Spot) -> bool, first: &mut bool) -> String {
    let mut out = String::new();
    for spot in sheet.findings.iter().filter(|spot| shown(spot)) {
        let row = Row {
            file: &sheet.file,
            line: spot.place.map(|place| place.line),
            column: spot.place.map(|place| place.column),
            end_line: spot.place.map(|place| place.end_line),
            end_column: spot.place.map(|place| place.end_column),
            rule: spot.rule.name,
            level: spot.level.name(),
            key: spot.question.map(|question| question.id),
            message: &spot.message,
            help: spot.rule.mend,
            quote: spot.quote.as_deref(),
        };
        item(&mut out, &row, first);
    }
    out
}

/// One more item of an array.
pub fn item(out: &mut String, row: &impl Serialize, first: &mut bool) {
    out.push_str(if *first { "[\n" } else { ",\n" });
    *first = false;
    out.push_str(&text(row));
}

/// What ends the array.
pub fn end(first: bool) -> &'static str {
    if first { "[]\n" } else { "\n]\n" }
}

/// A value as JSON on one line, in which no control character stands as it is, not even those that JSON allows.
pub fn text(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    // Writing to memory fails only for values that have no JSON, and ours have.
    let _ = value.serialize(&mut Serializer::with_formatter(&mut bytes, Quiet));
    String::from_utf8(bytes).unwrap_or_default()
}

struct Quiet;

impl Formatter for Quiet {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let loud = |c: char| c.is_control() || is_direction_override(c);
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| loud(*c)) {
            writer.write_all(&rest.as_bytes()[..at])?;
            write!(writer, "\\u{:04x}", u32::from(c))?;
            rest = &rest[at + c.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }
}
