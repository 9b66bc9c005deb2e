//! A name in bold that no section bears, where one section is missing between its neighbours: "**Is it done yet?** Of the ninety
//! unseen pairs …" between the method and the challenges can only be the test.

use super::{Form, Head, parts, without_mark};
use crate::document::import::essay;
use crate::document::import::source::{Line, Text};
use crate::document::import::words;
use crate::question::Section;
use crate::sections;

/// Adds the heads of sections that have none, where a name stands between their neighbours and what follows speaks of them.
pub fn fill(source: &str, lines: &[Line], heads: &mut Vec<Head>) {
    let place = |section: Option<&'static Section>| {
        section.and_then(|section| sections::ALL.iter().position(|other| other.id == section.id))
    };
    for (order, section) in sections::ALL.into_iter().enumerate() {
        let orders: Vec<Option<usize>> = heads.iter().map(|head| place(head.section)).collect();
        if orders.contains(&Some(order)) {
            continue;
        }
        let around = |pair: &[Option<usize>]| matches!(pair, [Some(a), Some(b)] if *a < order && order < *b);
        let Some(at) = orders.windows(2).position(around) else { continue };
        let (begin, end) = (heads[at].line + 1, heads[at + 1].line);
        let head = (begin..end).find_map(|index| {
            let line = &source[lines[index].start..lines[index].end];
            let bare = line.trim_start_matches(' ').trim_end();
            let before = &lines[index - 1];
            if !source[before.start..before.end].trim_end().is_empty() {
                return None;
            }
            let (name, rest, _) = parts(without_mark(bare).0, false).filter(|(_, _, form)| *form == Form::Bold)?;
            let offset = |part: &str| part.as_ptr() as usize - source.as_ptr() as usize;
            let from = offset(rest);
            let text = Text::of(source, from..lines[end - 1].end.max(from));
            let asks = name.trim_end_matches(['*', '_', ' ']).ends_with('?');
            let head = || Head {
                line: index,
                section: Some(section),
                question: None,
                is_name: true,
                at: lines[index].start,
                rest: [from..from, from..from + rest.len()],
                asks,
            };
            (words::at_most(name, 8) && essay::speaks_most_of(&text, order)).then(head)
        });
        if let Some(head) = head {
            heads.insert(at + 1, head);
        }
    }
}
