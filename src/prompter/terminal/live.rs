//! The line under the box that tells, while one types, what the answer is so far. Judges nothing.

use super::style::{Line, Style};
use crate::question::Kind;
use unicode_segmentation::UnicodeSegmentation as _;

/// What the text amounts to.
pub fn line(kind: Kind, text: &str) -> Line {
    let characters = if text.is_ascii() { text.len() } else { text.graphemes(true).count() };
    let counted = count(characters, "character");
    if text.trim().is_empty() {
        return Line::of(Style::Dim, "nothing yet");
    }
    match kind {
        Kind::Prose => Line::of(Style::Dim, format!("{counted} · {}", count(sentences(text), "sentence"))),
        Kind::Sample => match sample(text) {
            Ok(says) => Line::of(Style::Good, "✓ ").and(Style::Dim, format!("{says} · {counted}")),
            Err(mistake) => Line::of(Style::Bad, "✗ ").and(Style::Plain, mistake),
        },
        Kind::Line { .. } | Kind::Choice { .. } => Line::of(Style::Dim, counted),
    }
}

/// "1 sentence", "2 sentences".
pub fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn sentences(text: &str) -> usize {
    text.unicode_sentences().filter(|sentence| sentence.contains(char::is_alphanumeric)).count()
}

fn sample(text: &str) -> Result<String, String> {
    let mut records = serde_json::Deserializer::from_str(text).into_iter::<serde::de::IgnoredAny>();
    let mut number = 0;
    for record in &mut records {
        if let Err(error) = record {
            let says = error.to_string();
            let says = says.split(" at line").next().unwrap_or_default();
            return Err(format!("line {}, column {}: {says}", error.line(), error.column()));
        }
        number += 1;
    }
    Ok(format!("valid, {}", count(number, "record")))
}
