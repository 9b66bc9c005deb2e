//! Asks a script instead of a person and keeps the transcript: for the tests.

use super::Prompter;
use crate::flow::{Ask, Reply, Review, State};
use crate::rules::Finding;
use anyhow::Context;
use std::collections::VecDeque;
use std::fmt::Write;

/// Replies to give, in order, and what was said.
pub struct Scripted {
    replies: VecDeque<Reply>,
    pub transcript: String,
}

impl Scripted {
    pub fn new(replies: impl IntoIterator<Item = Reply>) -> Scripted {
        Scripted { replies: replies.into_iter().collect(), transcript: String::new() }
    }

    fn next(&mut self, at: &str) -> anyhow::Result<Reply> {
        self.replies.pop_front().with_context(|| format!("the script ends before {at}"))
    }

    fn findings(&mut self, word: &str, findings: &[Finding]) {
        for finding in findings {
            let _ = writeln!(
                self.transcript,
                "  {word} {} {}: {}",
                finding.level.name(),
                finding.rule.name,
                finding.message
            );
        }
    }
}

impl Prompter for Scripted {
    fn ask(&mut self, ask: &Ask<'_>, _: &mut dyn FnMut(&str, usize)) -> anyhow::Result<Reply> {
        let reply = self.next(ask.question.id)?;
        let text = if ask.text.is_empty() { String::new() } else { format!(" [{}]", ask.text) };
        let _ = writeln!(self.transcript, "{} {}{text} <- {reply:?}", ask.number, ask.question.id);
        Ok(reply)
    }

    fn review(&mut self, review: &Review<'_>) -> anyhow::Result<Reply> {
        let reply = self.next("the review")?;
        let count = |state| review.count(state);
        let _ = writeln!(
            self.transcript,
            "review: {} to do, {} to mend, {} kept, {} done <- {reply:?}",
            count(State::Todo),
            count(State::Mend),
            count(State::Kept),
            count(State::Done)
        );
        Ok(reply)
    }

    fn taken(&mut self, findings: &[Finding]) {
        self.findings("taken with", findings);
    }

    fn refused(&mut self, findings: &[Finding]) {
        self.findings("refused for", findings);
    }

    fn say(&mut self, text: &str) {
        let _ = writeln!(self.transcript, "  says {text}");
    }

    fn choose(&mut self, question: &str, _: &[String]) -> anyhow::Result<Option<usize>> {
        let _ = writeln!(self.transcript, "  asks {question}");
        Ok(None)
    }

    fn try_again(&mut self, trouble: &anyhow::Error) -> anyhow::Result<bool> {
        let _ = writeln!(self.transcript, "  trouble {trouble:#}");
        Ok(false)
    }
}
