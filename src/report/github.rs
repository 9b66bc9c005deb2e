//! Findings as the workflow commands of GitHub Actions, which show them beside the lines of a pull request.

use super::sheet::{Sheet, Spot};
use super::visible_line;
use crate::rules::Level;
use std::fmt::Write;

/// One line a finding.
pub fn lines(sheet: &Sheet, shown: impl Fn(&Spot) -> bool) -> String {
    let mut out = String::new();
    for spot in sheet.findings.iter().filter(|spot| shown(spot)) {
        let command = match spot.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "notice",
        };
        let _ = write!(out, "::{command} file={}", property(&sheet.file));
        if let Some(place) = spot.place {
            let _ = write!(out, ",line={},col={}", place.line, place.column);
            // An end column is only understood on a single line.
            let _ = if place.end_line > place.line {
                write!(out, ",endLine={}", place.end_line)
            } else {
                write!(out, ",endLine={},endColumn={}", place.end_line, place.end_column)
            };
        }
        let message = format!("{} {}", sentence(&spot.message), spot.rule.mend);
        let _ = writeln!(out, ",title={}::{}", property(spot.rule.name), data(&message));
    }
    out
}

/// A message that another sentence follows.
fn sentence(message: &str) -> String {
    let ends = message.ends_with(['.', '?', '!']);
    format!("{message}{}", if ends { "" } else { "." })
}

/// A command ends at its line's end, and `%` opens an escape. Other control characters are written out.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    visible_line(&text)
}

/// In a property, `:` and `,` mean something, too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
