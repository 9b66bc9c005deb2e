//! Names in bold that no section bears, where a section is missing between its neighbours: "**Is it done yet?** Of the ninety
//! unseen pairs …" between the method and the challenges can only be the test.

use super::{Form, Head, parts, without_mark};
use crate::document::import::source::{Line, Text};
use crate::document::import::{essay, titles, words};
use crate::question::Section;
use crate::sections;
use std::ops::Range;

/// A line that begins with a name in bold.
struct Named {
    line: usize,
    rest: Range<usize>,
    asks: bool,
}

/// Adds the heads of sections that have none, where a name stands between their neighbours and what follows speaks of them.
pub fn fill(source: &str, lines: &[Line], first: usize, heads: &mut Vec<Head>) {
    /// A text with more heads is no proposal, and each would be compared with all others.
    const MANY: usize = 60;
    if heads.len() > MANY {
        return;
    }
    let place = |section: Option<&'static Section>| {
        section.and_then(|section| sections::ALL.iter().position(|other| other.id == section.id))
    };
    let mut orders: Vec<Option<usize>> = heads.iter().map(|head| place(head.section)).collect();
    // Headings that no section bears.
    for at in 0..heads.len() {
        let before = orders[..at].iter().rev().find_map(|order| *order);
        let after = orders[at + 1..].iter().find_map(|order| *order);
        let begin = heads[at].rest[1].end;
        let end = heads.get(at + 1).map_or(lines.len(), |next| next.line);
        let name = &source[heads[at].rest[0].clone()];
        if orders[at].is_some() || titles::is_beside(name) || before > after.or(Some(sections::ALL.len())) {
            continue;
        }
        let text = Text::of(source, begin..lines[end - 1].end.max(begin));
        if let Some(order) = essay::between(&text, before, after, |order| orders.contains(&Some(order))) {
            (heads[at].section, orders[at]) = (Some(sections::ALL[order]), Some(order));
            heads[at].rest[0] = begin..begin;
        }
    }
    // Before the head at this place names are looked for.
    let mut at = 0;
    while at <= heads.len() {
        let begin = at.checked_sub(1).map_or(first, |last| heads[last].line + 1);
        let end = heads.get(at).map_or(lines.len(), |next| next.line);
        let (before, after) = (at.checked_sub(1).map(|last| orders[last]), orders.get(at).copied());
        at += 1;
        // Beside a head that no section bears nothing is certain.
        if before == Some(None) || after == Some(None) {
            continue;
        }
        let (before, after) = (before.flatten(), after.flatten());
        if before.is_some_and(|before| before >= after.unwrap_or(sections::ALL.len() - 1)) {
            continue;
        }
        let mut names = (begin..end).filter_map(|index| named(source, lines, index)).peekable();
        while let Some(name) = names.next() {
            let end = lines[names.peek().map_or(end, |next| next.line) - 1].end;
            let text = Text::of(source, name.rest.start..end.max(name.rest.start));
            let known = |order| orders.contains(&Some(order));
            let Some(order) = essay::between(&text, before, after, known) else { continue };
            let start = name.rest.start;
            let head = Head {
                line: name.line,
                section: Some(sections::ALL[order]),
                question: None,
                is_name: true,
                at: lines[name.line].start,
                rest: [start..start, name.rest],
                asks: name.asks,
            };
            heads.insert(at - 1, head);
            orders.insert(at - 1, Some(order));
            break;
        }
    }
}

fn named(source: &str, lines: &[Line], index: usize) -> Option<Named> {
    let line = &source[lines[index].start..lines[index].end];
    let bare = without_mark(line.trim_start_matches(' ').trim_end()).0;
    let before = lines.get(index.checked_sub(1)?)?;
    if !bare.starts_with(['*', '_', '#']) || !source[before.start..before.end].trim_end().is_empty() {
        return None;
    }
    let (name, rest, form) = parts(bare, false)?;
    let fits = matches!(form, Form::Bold | Form::Hash(2..=4)) && words::at_most(name, 8) && !titles::is_beside(name);
    let start = rest.as_ptr() as usize - source.as_ptr() as usize;
    let asks = name.trim_end_matches(['*', '_', ' ']).ends_with('?');
    fits.then_some(Named { line: index, rest: start..start + rest.len(), asks })
}
