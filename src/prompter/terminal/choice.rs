//! One answer from a list; with an open list, or in the student's own words.

use super::ask::Prompt;
use super::draw;
use super::list::{List, Row};
use super::pager::Read;
use super::style::{Line, Style, paragraph};
use super::{Answered, Terminal, help};
use crate::flow::{Ask, Reply};
use crate::prompter::signals::Stopped;
use crate::question::Choice;

/// What a row does.
#[derive(Clone)]
enum Does {
    Choose(String),
    OwnWords,
    Help,
    Skip,
    Leave,
}

impl Terminal {
    pub(super) fn ask_choice(
        &mut self,
        ask: &Ask<'_>,
        choices: Vec<Choice>,
        open: bool,
        typing: &mut dyn FnMut(&str, usize),
    ) -> Result<Reply, Stopped> {
        let notes = match self.refusal.take() {
            Some(refusal) if refusal.question == ask.question => {
                self.kept_text = Some(refusal.text);
                refusal.notes
            }
            _ => {
                self.kept_text = None;
                Vec::new()
            }
        };
        let known = choices.iter().position(|choice| choice.value.eq_ignore_ascii_case(ask.text.trim()));
        // What was written in own words, also before it is given as the answer.
        let mut own = if open && known.is_none() { ask.text.to_string() } else { String::new() };
        let mut first = if own.is_empty() { known.unwrap_or(0) } else { choices.len() };
        loop {
            let (does, rows) = rows(ask, &choices, open.then_some(own.as_str()));
            let (header, question, wanted) = (draw::header(ask), ask.question.ask, ask.question.wanted);
            let intro = ask.section.filter(|_| ask.opens).map(|(_, section)| section.intro);
            let title = move |columns: usize| {
                let mut lines = vec![header.clone()];
                lines.extend(paragraph(Line::new(), Style::Strong, question, columns));
                lines.extend(paragraph(Line::new(), Style::Plain, wanted, columns));
                lines.extend(intro.iter().flat_map(|intro| paragraph(Line::plain("  "), Style::Dim, intro, columns)));
                lines
            };
            let notes = notes.clone();
            let notes = move |columns: usize| notes.iter().flat_map(|note| note.lines(columns)).collect();
            let list = List { title: Box::new(title), rows, notes: Box::new(notes) };
            let chosen = self.choose_row(list, first)?;
            let standing = || if own.is_empty() { ask.text.to_string() } else { own.clone() };
            let Some(chosen) = chosen else { return Ok(Reply::Back(standing())) };
            first = chosen;
            match does.get(chosen).cloned() {
                Some(Does::Choose(value)) => {
                    let kept = self.kept_text.as_ref() == Some(&value);
                    self.answered = Some(Answered { question: ask.question, text: value.clone(), cursor: 0, kept });
                    return Ok(Reply::Text(value));
                }
                Some(Does::OwnWords) => {
                    let wanted = "In your own words, on one line.";
                    let prompt = Prompt { ask, text: &own.clone(), long: false, wanted };
                    match self.type_answer(&prompt, typing)? {
                        // Back from the box is back to the list, with the text.
                        Reply::Back(text) => own = text,
                        reply => return Ok(reply),
                    }
                }
                Some(Does::Help) => {
                    let title = Line::of(Style::Accent, "Help: ").and(Style::Strong, ask.question.ask);
                    if let Read::Stopped(stopped) = self.read(&title, &|columns| help::lines(ask, false, columns)) {
                        return Err(stopped);
                    }
                }
                Some(Does::Skip) => return Ok(Reply::Skip),
                Some(Does::Leave) | None => return Ok(Reply::Leave(standing())),
            }
        }
    }
}

/// `own` is the text in own words, where the list takes one.
fn rows(ask: &Ask<'_>, choices: &[Choice], own: Option<&str>) -> (Vec<Does>, Vec<Row>) {
    let (mut does, mut rows) = (Vec::new(), Vec::new());
    let mut push = |what: Does, row: Row| {
        does.push(what);
        rows.push(row);
    };
    let widest = choices.iter().map(|choice| super::layout::width(&choice.value)).max().unwrap_or(0);
    for choice in choices {
        let blanks = " ".repeat(widest - super::layout::width(&choice.value) + 2);
        let chosen = if choice.value.eq_ignore_ascii_case(ask.text.trim()) { " (your answer)" } else { "" };
        let line = Line::plain(choice.value.clone())
            .and(Style::Plain, format!("{blanks}{}", choice.says))
            .and(Style::Dim, chosen);
        push(Does::Choose(choice.value.clone()), Row { line, ..Row::default() });
    }
    if let Some(own) = own {
        let now = if own.is_empty() { String::new() } else { format!(": {own}") };
        let line = Line::plain("another, in my own words").and(Style::Dim, now);
        push(Does::OwnWords, Row { line, ..Row::default() });
    }
    let action = |says: &'static str| Row { line: Line::of(Style::Plain, says), ..Row::default() };
    push(Does::Help, Row { heading: vec![Line::of(Style::Dim, "──")], ..action("help") });
    push(Does::Skip, action("skip this question"));
    push(Does::Leave, action("save & quit"));
    (does, rows)
}
