//! All answers and how they stand: what is unfinished first, then every section; one jumps from here and comes back.

use super::list::{List, Row};
use super::style::{Line, Style, one_line, paragraph};
use super::{Terminal, layout};
use crate::flow::{self, Reply, Review, State};
use crate::prompter::signals::Stopped;
use crate::question::Question;
use crate::rules::{Finding, Level};
use crate::sections;

#[derive(Clone, Copy)]
enum Does {
    Goto(&'static Question),
    GoOn,
    Export,
    Leave,
}

impl Terminal {
    pub(super) fn ask_review(&mut self, review: &Review<'_>) -> Result<Reply, Stopped> {
        let (does, rows) = rows(review);
        let counts = counts(review);
        let ready = review.is_ready();
        let coherence = flow::coherence(review.proposal);
        let title = move |columns: usize| {
            let mut lines = vec![Line::of(Style::Strong, "Review"), counts.clone()];
            if ready {
                let says = format!("No finding is not a grade. To think about: {coherence}");
                lines.extend(paragraph(Line::new(), Style::Dim, &says, columns));
            }
            lines
        };
        let (returned, from) = self.jumped.take().unzip();
        let back_at = |what: &Does| matches!(what, Does::Goto(question) if Some(*question) == returned);
        let first = does.iter().position(back_at).unwrap_or(0);
        // What was unfinished and is no longer makes way for the next that is.
        let unfinished = does.iter().take_while(|what| matches!(what, Does::Goto(_))).count();
        let first = match from {
            Some(row) if row <= unfinished && first >= unfinished => row % unfinished.max(1),
            _ => first,
        };
        let list = List { title: Box::new(title), rows, notes: Box::new(|_| Vec::new()) };
        let Some(chosen) = self.choose_row(list, first)? else { return Ok(Reply::Back(String::new())) };
        Ok(match does.get(chosen) {
            Some(Does::Goto(question)) => {
                self.jumped = Some((question, chosen));
                Reply::Goto(question)
            }
            Some(Does::GoOn) => Reply::Skip,
            Some(Does::Export) => Reply::Export,
            Some(Does::Leave) | None => Reply::Leave(String::new()),
        })
    }
}

/// `2 to do · 1 to mend · 1 kept by you · 13 done`
fn counts(review: &Review<'_>) -> Line {
    let counted =
        [State::Todo, State::Mend, State::Kept, State::Done, State::Open].map(|state| (state, review.count(state)));
    let mut line = Line::new();
    for (state, count) in counted.into_iter().filter(|(state, count)| *count > 0 || *state == State::Done) {
        if !line.spans.is_empty() {
            line = line.and(Style::Dim, " · ");
        }
        let (style, mark, word) = shown(state);
        line = line.and(style, mark).and(Style::Plain, format!(" {count} {word}"));
    }
    line
}

/// Colour, mark and word of a state.
fn shown(state: State) -> (Style, &'static str, &'static str) {
    match state {
        State::Done => (Style::Good, "✓", "done"),
        State::Todo => (Style::Bad, "○", "to do"),
        State::Mend => (Style::Warn, "!", "to mend"),
        State::Kept => (Style::Accent, "✓", "kept by you"),
        State::Open => (Style::Dim, "-", "may be left out"),
    }
}

fn rows(review: &Review<'_>) -> (Vec<Does>, Vec<Row>) {
    let (mut does, mut rows): (Vec<Does>, Vec<Row>) = (Vec::new(), Vec::new());
    let unfinished: Vec<_> = review
        .rows
        .iter()
        .filter(|row| matches!(row.state, State::Todo | State::Mend) || row.aside.is_some())
        .collect();
    for (at, row) in unfinished.iter().enumerate() {
        let heading = if at == 0 { vec![Line::of(Style::Dim, "Unfinished")] } else { Vec::new() };
        does.push(Does::Goto(row.question));
        rows.push(answer(review, row, heading));
    }
    let mut action = |what: Does, says: String, detail: String, first: bool| {
        does.push(what);
        let heading = if first && !unfinished.is_empty() { vec![Line::new()] } else { Vec::new() };
        rows.push(Row { heading, line: Line::plain(says), detail });
    };
    let open = review.rows.iter().filter(|row| row.answer.is_empty()).count();
    if open > 0 {
        let detail = format!("Asks the {} still open, one after the other.", super::live::count(open, "question"));
        action(Does::GoOn, "go on with what is open".into(), detail, true);
    }
    let held_back = flow::held_back(review.proposal, &review.findings).count();
    let detail = match held_back {
        0 => "Writes the file that you hand in.".to_string(),
        held_back => format!("{} hold it back for now.", super::live::count(held_back, "answer")),
    };
    action(Does::Export, "write the document".into(), detail, open == 0);
    action(Does::Leave, "save & quit".into(), "`propose edit` goes on from here.".into(), false);

    let mut section = "";
    for (at, row) in review.rows.iter().enumerate() {
        let mut heading = if at == 0 { vec![Line::new()] } else { Vec::new() };
        if let Some((number, part)) = sections::of(row.question).filter(|(_, part)| part.id != section) {
            section = part.id;
            heading.push(Line::of(Style::Dim, format!("{number}. {}", part.title)));
        }
        does.push(Does::Goto(row.question));
        rows.push(answer(review, row, heading));
    }
    (does, rows)
}

/// `✓ the base model: Qwen/Qwen2.5-1.5B-Instruct`
fn answer(review: &Review<'_>, row: &flow::Row<'_>, heading: Vec<Line>) -> Row {
    let (style, mark, word) = shown(row.state);
    let mut line = Line::of(style, mark).and(Style::Plain, format!(" {}", row.question.name));
    if row.state != State::Done {
        line = line.and(Style::Dim, format!(" ({word})"));
    }
    if !row.answer.is_empty() {
        line = line.and(Style::Dim, format!(": {}", one_line(row.answer, 120)));
    }
    let finding = review.findings.iter().filter(|finding| finding.question == row.question);
    let finding = finding.max_by_key(|finding| finding.level).filter(|finding| finding.level > Level::Note);
    let detail = match (row.aside, finding) {
        (Some(aside), _) => format!("Typed and not yet taken: {}", one_line(aside, 120)),
        (None, Some(Finding { message, rule, .. })) => format!("{message}. {}", rule.mend),
        (None, None) => String::new(),
    };
    debug_assert!(layout::width(mark) == 1);
    Row { heading, line, detail }
}
