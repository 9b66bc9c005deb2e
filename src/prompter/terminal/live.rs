//! The line under the box that tells, while one types, what the answer is so far. Judges nothing.

use super::style::{Line, Style};
use crate::question::Kind;
use crate::rules::{dataset, sentences};
use unicode_segmentation::UnicodeSegmentation as _;

/// What the text amounts to.
pub fn line(kind: Kind, text: &str) -> Line {
    let characters = if text.is_ascii() { text.len() } else { text.graphemes(true).count() };
    let counted = count(characters, "character");
    if text.trim().is_empty() {
        return Line::of(Style::Dim, "nothing yet");
    }
    match kind {
        Kind::Prose => {
            let sentences = count(sentences::count(text), "sentence");
            Line::of(Style::Dim, format!("{counted} · {sentences}"))
        }
        Kind::Sample => match dataset::live(text) {
            says if says.is_empty() => Line::of(Style::Dim, counted),
            says if says.starts_with("valid") => {
                Line::of(Style::Good, "✓ ").and(Style::Dim, format!("{says} · {counted}"))
            }
            mistake => Line::of(Style::Bad, "✗ ").and(Style::Plain, mistake).and(Style::Dim, format!(" · {counted}")),
        },
        Kind::Line { .. } | Kind::Choice { .. } => Line::of(Style::Dim, counted),
    }
}

/// "1 sentence", "2 sentences".
pub fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
