//! Who asks. The flow knows none of them: a terminal, plain lines, or a script in the tests.

pub mod editor;
pub mod help;
pub mod plain;
pub mod scripted;
pub mod signals;
#[cfg(unix)]
pub mod terminal;
#[cfg(not(unix))]
#[path = "terminal/elsewhere.rs"]
pub mod terminal;
pub mod words;

use crate::facts::{self, Fact};
use crate::flow::{Ask, Flow, Heard, Reply, Review, Step};
use crate::rules::Finding;

/// Asks a person, and tells them things.
pub trait Prompter {
    /// Asks one question. `typing` takes the half-typed text and the cursor, in characters, and puts it on disk.
    fn ask(&mut self, ask: &Ask<'_>, typing: &mut dyn FnMut(&str, usize)) -> anyhow::Result<Reply>;

    /// Shows all answers and asks where to go.
    fn review(&mut self, review: &Review<'_>) -> anyhow::Result<Reply>;

    /// What the rules say of an answer that was taken.
    fn taken(&mut self, findings: &[Finding]);

    /// Why an answer was refused.
    fn refused(&mut self, findings: &[Finding]);

    /// What is known about the answer that was taken.
    fn facts(&mut self, facts: &[Fact]) {
        facts.iter().for_each(|(label, value)| self.say(&format!("{label}: {value}")));
    }

    /// One sentence about what happened.
    fn say(&mut self, text: &str);

    /// One of a few, or none.
    fn choose(&mut self, question: &str, among: &[String]) -> anyhow::Result<Option<usize>>;

    /// The draft could not be saved: whether to try again.
    fn try_again(&mut self, trouble: &anyhow::Error) -> anyhow::Result<bool>;
}

/// Where the answers are kept while they are being given.
pub trait Desk {
    /// Puts everything on disk. `typing` is a half-typed text with its cursor, in characters.
    fn save(&mut self, flow: &Flow, typing: Option<(&str, usize)>) -> anyhow::Result<()>;

    /// What happened to the files that the student should know, once.
    fn news(&mut self) -> Vec<String> {
        Vec::new()
    }

    /// Writes the document, and says where.
    fn export(&mut self, flow: &Flow) -> anyhow::Result<String>;
}

/// How a walk ended.
#[derive(Debug, PartialEq)]
pub enum End {
    /// The student left; the draft is saved.
    Left,
    /// The document is written.
    Exported,
}

/// Walks a flow until the student leaves; everything taken is on disk before the next question.
pub fn walk(flow: &mut Flow, prompter: &mut dyn Prompter, desk: &mut dyn Desk) -> anyhow::Result<End> {
    loop {
        // Where the cursor stood in what was being typed, so that it stands there again.
        let mut typed = None;
        let reply = match flow.step() {
            Step::Ask(ask) => prompter.ask(&ask, &mut |text, cursor| {
                typed = Some((text.to_string(), cursor));
                // A half-typed text that can't be saved now is still in the box; the next full save says so.
                let _ = desk.save(flow, Some((text, cursor)));
            })?,
            Step::Review(review) => prompter.review(&review)?,
        };
        let left = match &reply {
            Reply::Leave(text) => Some(text.clone()),
            _ => None,
        };
        let asked = flow.question();
        let heard = flow.reply(reply);
        let cursor = |text: &str| match &typed {
            Some((typed, cursor)) if typed == text => *cursor,
            _ => text.chars().count(),
        };
        let typing = left.as_deref().filter(|text| !text.is_empty()).map(|text| (text, cursor(text)));
        let saved = save(flow, typing, prompter, desk);
        desk.news().iter().for_each(|news| prompter.say(news));
        match heard {
            Heard::Taken(findings) => {
                prompter.taken(&findings);
                prompter.facts(&asked.map(|question| facts::after(question, flow.proposal())).unwrap_or_default());
            }
            Heard::Refused(findings) => prompter.refused(&findings),
            Heard::Moved => {}
            Heard::Left => return saved.map(|()| End::Left),
            Heard::Export => match desk.export(flow) {
                Ok(said) => {
                    prompter.say(&said);
                    return Ok(End::Exported);
                }
                Err(trouble) => prompter.say(&format!("The document was not written: {trouble:#}")),
            },
        }
    }
}

fn save(
    flow: &Flow,
    typing: Option<(&str, usize)>,
    prompter: &mut dyn Prompter,
    desk: &mut dyn Desk,
) -> anyhow::Result<()> {
    while let Err(trouble) = desk.save(flow, typing) {
        if !prompter.try_again(&trouble)? {
            return Err(trouble);
        }
    }
    Ok(())
}
