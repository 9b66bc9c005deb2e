//! Asks a person at a real terminal: typed answers in a box of our own, choices and the review in lists.
//!
//! What is asked and in which order is not known here; the draft is saved by whoever calls.

mod actions;
mod area;
mod ask;
mod choice;
mod draw;
mod help;
mod input;
mod keys;
mod layout;
mod list;
mod live;
mod pager;
mod region;
mod review;
mod style;
mod text;
mod tty;

use super::Prompter;
use super::signals::{self, Stopped};
use crate::facts::Fact;
use crate::flow::{Ask, Reply, Review};
use crate::question::{Kind, Question};
use crate::rules::Finding;
use ask::Prompt;
use draw::Note;
use input::{Happened, Input};
use keys::{Code, Event};
use list::{List, Row};
use region::{Frame, Region};
use style::{Line, Style, paragraph};

/// How many findings about an answer that was taken are said at once.
const SAID: usize = 4;

/// What the command line and the environment say about the terminal.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// `NO_COLOR` is set and not empty: no colours, and no other ornament.
    pub no_color: bool,
    /// `VISUAL`, or else `EDITOR`.
    pub editor: Option<String>,
}

/// A terminal with someone in front of it. As long as it lives, keys come to us alone.
pub struct Terminal {
    settings: Settings,
    region: Region,
    input: Input,
    /// None while the external editor has the terminal.
    raw: Option<tty::Raw>,
    /// What was answered last and is not yet taken or refused.
    answered: Option<Answered>,
    /// What was refused last and is asked again.
    refusal: Option<Refusal>,
    /// The text that is kept when it is given once more.
    kept_text: Option<String>,
    /// Where the review has jumped to, and from which of its rows.
    jumped: Option<(&'static Question, usize)>,
}

struct Answered {
    question: &'static Question,
    text: String,
    cursor: usize,
    kept: bool,
}

struct Refusal {
    question: &'static Question,
    text: String,
    cursor: usize,
    notes: Vec<Note>,
}

/// Whether a terminal of this kind (`TERM`) only takes plain lines.
pub fn too_dumb(term: Option<&str>) -> bool {
    term.is_none_or(|term| term.is_empty() || term == "dumb" || term == "unknown")
}

impl Terminal {
    /// Takes the terminal. Standard input and standard error must be one.
    pub fn new(settings: Settings) -> anyhow::Result<Terminal> {
        signals::watch(|| {
            let _ = region::put("\r\n");
            tty::restore();
        })?;
        let raw = Some(tty::Raw::enter()?);
        let region = Region::new(!settings.no_color);
        let (answered, refusal, kept_text, jumped) = (None, None, None, None);
        Ok(Terminal { settings, region, input: Input::default(), raw, answered, refusal, kept_text, jumped })
    }

    fn columns(&self) -> usize {
        tty::size().columns.saturating_sub(1).max(1)
    }

    /// Lines for the scrollback. A terminal that is gone is noticed at the next question.
    fn print(&mut self, lines: &[Line]) {
        let _ = self.region.erase(tty::size());
        let _ = self.region.print(lines);
    }
}

impl Prompter for Terminal {
    fn ask(&mut self, ask: &Ask<'_>, typing: &mut dyn FnMut(&str, usize)) -> anyhow::Result<Reply> {
        self.answered = None;
        let wanted = ask.question.wanted;
        Ok(match ask.question.kind {
            Kind::Choice { of, open } => self.ask_choice(ask, of(), open, typing)?,
            Kind::Line { .. } => self.type_answer(&Prompt { ask, text: ask.text, long: false, wanted }, typing)?,
            Kind::Prose | Kind::Sample => {
                // An empty sample to fill in is not the student's text until they change it.
                let text = ask.skeleton.filter(|_| ask.text.is_empty()).unwrap_or(ask.text);
                self.type_answer(&Prompt { ask, text, long: true, wanted }, typing)?
            }
        })
    }

    fn review(&mut self, review: &Review<'_>) -> anyhow::Result<Reply> {
        Ok(self.ask_review(review)?)
    }

    fn taken(&mut self, findings: &[Finding]) {
        let columns = self.columns();
        let mut lines = Vec::new();
        let mut text = None;
        if let Some(Answered { question, text: answer, kept, .. }) = self.answered.take() {
            let answer = question.canonical(&answer);
            lines.extend(draw::transcript(question, &answer, kept, columns));
            text = Some((question, answer));
        }
        for finding in findings.iter().take(SAID) {
            let about = text.as_ref().filter(|(question, _)| *question == finding.question);
            lines.extend(Note::of(finding, about.map(|(_, text)| text.as_str())).lines(columns));
        }
        if findings.len() > SAID {
            lines.push(Line::of(Style::Dim, format!("  and {} more, in the review", findings.len() - SAID)));
        }
        self.print(&lines);
    }

    fn refused(&mut self, findings: &[Finding]) {
        let Some(Answered { question, text, cursor, .. }) = self.answered.take() else { return };
        let answer = question.canonical(&text);
        let notes = findings.iter().map(|finding| Note::of(finding, Some(&answer))).collect();
        self.refusal = Some(Refusal { question, text, cursor, notes });
    }

    /// They stand above the box of the question that they belong to.
    fn facts(&mut self, _: &[Fact]) {}

    fn say(&mut self, text: &str) {
        let columns = self.columns();
        let mut lines: Vec<Line> =
            text.split('\n').flat_map(|line| paragraph(Line::new(), Style::Plain, line, columns)).collect();
        // A longer text stands apart from what is answered after it.
        lines.extend(text.contains('\n').then(Line::new));
        self.print(&lines);
    }

    fn choose(&mut self, question: &str, among: &[String]) -> anyhow::Result<Option<usize>> {
        let question = question.to_string();
        let title = move |columns: usize| paragraph(Line::new(), Style::Strong, &question, columns);
        let rows = among.iter().map(|row| Row { line: Line::plain(row.clone()), ..Row::default() }).collect();
        let list = List { title: Box::new(title), rows, notes: Box::new(|_| Vec::new()) };
        Ok(self.choose_row(list, 0)?)
    }

    fn try_again(&mut self, trouble: &anyhow::Error) -> anyhow::Result<bool> {
        let says = format!("Your answers could not be saved: {trouble:#}. They are still here.");
        let answer = loop {
            let screen = tty::size();
            let mut rows = paragraph(Line::of(Style::Bad, "✗ "), Style::Plain, &says, screen.columns.saturating_sub(1));
            rows.truncate(screen.rows.saturating_sub(2).max(1));
            rows.push(Line::of(Style::Strong, "Try again?"));
            rows.push(Line::of(Style::Dim, "  y yes · n no, and quit without them"));
            self.region.draw(Frame { rows, cursor: None }, screen)?;
            match self.input.next(None) {
                Happened::Stopped(stopped) => return Err(stopped.into()),
                Happened::Event(Event::Key(key)) => match key.code {
                    Code::Char('y' | 'Y') | Code::Enter => break true,
                    Code::Char('n' | 'N') | Code::Esc => break false,
                    Code::Char('c') if key.ctrl => return Err(Stopped::INTERRUPTED.into()),
                    _ => {}
                },
                _ => {}
            }
        };
        self.region.erase(tty::size())?;
        Ok(answer)
    }
}
