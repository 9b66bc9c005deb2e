//! The order of asking, without anyone who asks: a step goes out, a reply comes in. No IO.

use crate::catalog::scenarios;
use crate::facts;
use crate::proposal::Proposal;
use crate::question::{Kind, Need, Question, Section};
use crate::rules::{self, Finding, Level, Reading};
use crate::sections;
use std::collections::{BTreeMap, BTreeSet};

/// A walk through the questions: the answers so far, and where it stands.
#[derive(Clone, Debug)]
pub struct Flow {
    proposal: Proposal,
    /// Texts that were typed and not taken as answers: refused, or left by going back.
    aside: BTreeMap<&'static str, String>,
    /// Where the cursor stood in the text at which the last session ended, in characters.
    cursor: Option<(&'static str, usize)>,
    at: At,
    /// After the question at this position comes the review.
    until: usize,
    /// Only questions without an answer are asked.
    open_only: bool,
    /// How many questions have been asked: rules that read a later one wait.
    asked: usize,
    /// The text that was just refused; the same text once more is kept.
    refused: Option<(&'static str, String)>,
    /// Notes are said once.
    noted: BTreeSet<(&'static str, &'static str)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
    Question(usize),
    Review,
}

/// What to do next.
pub enum Step<'a> {
    Ask(Ask<'a>),
    Review(Review<'a>),
}

/// One question, with everything that is said beside it.
pub struct Ask<'a> {
    /// From 1.
    pub number: usize,
    pub count: usize,
    /// The section with its number from 1; none for the name.
    pub section: Option<(usize, &'static Section)>,
    /// The first question of its section.
    pub opens: bool,
    pub question: &'static Question,
    /// The text to start from: what was set aside, or else the answer, or nothing.
    pub text: &'a str,
    /// The text to start from is the answer as it was taken.
    pub taken: bool,
    /// Where the cursor stood, in characters.
    pub cursor: Option<usize>,
    /// What is shown above the box: the chosen scenario's statement.
    pub above: Option<&'a str>,
    /// The chosen scenario's questions to think with.
    pub hints: &'a [String],
    /// The answer returns to the review.
    pub from_review: bool,
    /// An empty sample to fill in, while there is no text.
    pub skeleton: Option<&'static str>,
    /// Something has been answered here, or was tried: facts that would give it away may be shown.
    pub attempted: bool,
    pub proposal: &'a Proposal,
}

/// All answers with their state.
pub struct Review<'a> {
    pub rows: Vec<Row<'a>>,
    pub findings: Vec<Finding>,
    pub proposal: &'a Proposal,
}

pub struct Row<'a> {
    pub question: &'static Question,
    pub state: State,
    pub answer: &'a str,
    /// Text that was typed for it and not taken.
    pub aside: Option<&'a str>,
}

/// How an answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Done,
    /// Required, and not there.
    Todo,
    /// There, with an error or a warning.
    Mend,
    /// Refused by a rule, and kept by the student.
    Kept,
    /// Not there, and not required.
    Open,
}

/// What a person does with a question or the review.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// An answer.
    Text(String),
    /// An answer that is to be taken whatever the rules say.
    Keep(String),
    /// To the question before; the text is what stands in the box.
    Back(String),
    /// On, without changing the answer; from the review, on to what is still open.
    Skip,
    /// Save and quit; the text is what stands in the box.
    Leave(String),
    /// To a question, and then back to the review.
    Goto(&'static Question),
    /// Write the document.
    Export,
}

/// What became of a reply.
#[derive(Debug)]
pub enum Heard {
    /// Taken, with what is worth saying about it.
    Taken(Vec<Finding>),
    /// Not taken, and why; the text is set aside and asked again.
    Refused(Vec<Finding>),
    Moved,
    Left,
    Export,
}

impl Flow {
    /// Starts at the first question that has no answer.
    pub fn new(proposal: Proposal) -> Flow {
        let open = sections::questions().position(|question| proposal.answer(question).is_none());
        let mut flow = Flow::at(proposal, open.map_or(At::Review, At::Question), sections::count());
        flow.asked = flow.asked.max(open.unwrap_or(sections::count()));
        flow
    }

    /// Goes on where the last session ended: at the half-typed text, or else at the review.
    pub fn resume(proposal: Proposal, typing: Option<(&'static Question, String, usize)>) -> Flow {
        let Some((question, text, cursor)) = typing else { return Flow::at(proposal, At::Review, sections::count()) };
        // A proposal that is still being answered for the first time goes on to the next question, any other to the review.
        let later =
            sections::questions().skip(sections::position(question) + 1).any(|later| proposal.answer(later).is_some());
        let here = sections::position(question);
        let mut flow = Flow::at(proposal, At::Question(here), if later { here + 1 } else { sections::count() });
        flow.set_aside(question, text);
        flow.cursor = Some((question.id, cursor));
        flow
    }

    /// Asks some questions and then returns to the review.
    pub fn from_review(proposal: Proposal, questions: &[&'static Question]) -> Flow {
        let first = questions.first().map_or(At::Review, |first| At::Question(sections::position(first)));
        let last = questions.last().map_or(0, |last| sections::position(last) + 1);
        Flow::at(proposal, first, last)
    }

    fn at(proposal: Proposal, at: At, until: usize) -> Flow {
        let answered = sections::questions().rposition_answered(&proposal);
        let asked = match at {
            At::Question(at) if answered <= at => at,
            At::Question(_) => answered,
            At::Review => sections::count(),
        };
        Flow {
            proposal,
            aside: BTreeMap::new(),
            cursor: None,
            at,
            until,
            open_only: false,
            asked,
            refused: None,
            noted: BTreeSet::new(),
        }
    }

    pub fn proposal(&self) -> &Proposal {
        &self.proposal
    }

    /// Texts that were typed and not taken, by question.
    pub fn aside(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.aside.iter().map(|(id, text)| (*id, text.as_str()))
    }

    /// An empty sample of the chosen format, for the question that asks for one.
    fn skeleton(&self, question: &Question) -> Option<&'static str> {
        facts::skeleton(&self.proposal).filter(|_| matches!(question.kind, Kind::Sample))
    }

    /// Puts a text beside an answer without taking it. Our own empty sample is no text of the student's.
    pub fn set_aside(&mut self, question: &'static Question, text: String) {
        let ours = self.skeleton(question) == Some(text.trim());
        if ours || text.trim().is_empty() || Some(text.as_str()) == self.proposal.answer(question) {
            self.aside.remove(question.id);
        } else {
            self.aside.insert(question.id, text);
        }
    }

    /// The question that is being asked, if it is not the review.
    pub fn question(&self) -> Option<&'static Question> {
        match self.at {
            At::Question(at) => sections::questions().nth(at),
            At::Review => None,
        }
    }

    pub fn step(&self) -> Step<'_> {
        let (At::Question(at), Some(question)) = (self.at, self.question()) else { return Step::Review(self.review()) };
        let aside = self.aside.get(question.id);
        let answer = self.proposal.answer(question);
        let scenario = scenarios::find(self.proposal.text(&sections::scenario::CHOICE));
        let hints = scenario.and_then(|scenario| scenario.hints.get(question.id));
        let section = sections::of(question);
        Step::Ask(Ask {
            number: at + 1,
            count: sections::count(),
            section,
            opens: section.is_some_and(|(_, section)| section.questions.first() == Some(&question)),
            question,
            text: aside.map(String::as_str).or(answer).unwrap_or(""),
            taken: aside.is_none() && answer.is_some(),
            cursor: self.cursor.filter(|(id, _)| *id == question.id).map(|(_, cursor)| cursor),
            above: scenario
                .filter(|_| question == &sections::scenario::DESCRIPTION)
                .map(|scenario| scenario.statement.trim()),
            hints: hints.map_or(&[], Vec::as_slice),
            from_review: self.until != sections::count(),
            skeleton: self.skeleton(question).filter(|_| aside.is_none() && answer.is_none()),
            attempted: aside.is_some() || answer.is_some(),
            proposal: &self.proposal,
        })
    }

    pub fn reply(&mut self, reply: Reply) -> Heard {
        let Some(question) = self.question() else { return self.reply_to_review(reply) };
        self.cursor = None;
        match reply {
            Reply::Text(text) => self.take(question, text),
            Reply::Keep(text) => self.keep(question, &text),
            Reply::Back(text) => {
                self.set_aside(question, text);
                self.back();
                Heard::Moved
            }
            Reply::Skip => {
                self.forward();
                Heard::Moved
            }
            Reply::Leave(text) => {
                self.set_aside(question, text);
                Heard::Left
            }
            Reply::Goto(other) => {
                self.goto(other);
                Heard::Moved
            }
            Reply::Export => Heard::Export,
        }
    }

    fn reply_to_review(&mut self, reply: Reply) -> Heard {
        match reply {
            Reply::Goto(question) => self.goto(question),
            Reply::Back(_) => {
                self.at = At::Question(sections::count() - 1);
                self.until = sections::count();
            }
            Reply::Export => return Heard::Export,
            Reply::Leave(_) => return Heard::Left,
            Reply::Skip => {
                if let Some(open) = self.open_after(0) {
                    self.at = At::Question(open);
                    self.until = sections::count();
                    self.open_only = true;
                }
            }
            Reply::Text(_) | Reply::Keep(_) => {}
        }
        Heard::Moved
    }

    /// The first question without an answer, from a position on.
    fn open_after(&self, at: usize) -> Option<usize> {
        let open = |question: &&'static Question| self.proposal.answer(question).is_none();
        sections::questions().skip(at).position(|question| open(&question)).map(|further| at + further)
    }

    fn take(&mut self, question: &'static Question, text: String) -> Heard {
        let text = without_page_marks(&text);
        let again = self.refused.take().is_some_and(|(id, refused)| id == question.id && refused == text);
        let mut after = self.proposal.clone();
        after.set(question, &text);
        let required = matches!(question.need, Need::Required);
        if after.answer(question).is_none() && (!required || again) {
            self.proposal.clear(question);
            self.aside.remove(question.id);
            self.forward();
            return Heard::Taken(Vec::new());
        }
        let asked = self.asked.max(sections::position(question) + 1);
        let mut findings = rules::check_answer(&self.proposal, &after, question, asked);
        let refuses = |finding: &Finding| finding.level == Level::Error && finding.question == question;
        // An unchanged answer that the student has kept before is not refused a second time.
        let kept_before = self.proposal.is_kept(question) && self.proposal.answer(question) == after.answer(question);
        let refused = findings.iter().any(refuses);
        if refused && !again && !kept_before {
            self.refused = Some((question.id, text.clone()));
            self.set_aside(question, text);
            findings.retain(|finding| finding.question == question);
            return Heard::Refused(findings);
        }
        if refused {
            after.keep(question);
        }
        self.proposal = after;
        self.aside.remove(question.id);
        self.forward();
        findings.retain(|finding| {
            finding.level != Level::Note || self.noted.insert((finding.rule.name, finding.question.id))
        });
        findings.retain(|finding| !(refused && refuses(finding)));
        Heard::Taken(findings)
    }

    fn keep(&mut self, question: &'static Question, text: &str) -> Heard {
        self.refused = Some((question.id, without_page_marks(text)));
        self.take(question, text.to_string())
    }

    fn goto(&mut self, question: &'static Question) {
        let at = sections::position(question);
        self.at = At::Question(at);
        // From the review, one question; on the first walk, on from there.
        self.until = if self.asked >= sections::count() { at + 1 } else { sections::count() };
    }

    fn forward(&mut self) {
        let At::Question(at) = self.at else { return };
        self.asked = self.asked.max(at + 1);
        let next = if self.open_only { self.open_after(at + 1).unwrap_or(self.until) } else { at + 1 };
        self.at = if next >= self.until { At::Review } else { At::Question(next) };
        if self.at == At::Review {
            self.asked = sections::count();
            self.until = sections::count();
            self.open_only = false;
        }
    }

    fn back(&mut self) {
        let At::Question(at) = self.at else { return };
        self.open_only = false;
        if self.until != sections::count() {
            self.at = At::Review;
            self.until = sections::count();
        } else {
            self.at = At::Question(at.saturating_sub(1));
        }
    }

    fn review(&self) -> Review<'_> {
        let reading = Reading::of(&self.proposal);
        let findings = rules::check(&reading);
        let rows = sections::questions()
            .map(|question| Row {
                question,
                state: state(&reading, &self.proposal, question, &findings),
                answer: self.proposal.text(question),
                aside: self.aside.get(question.id).map(String::as_str),
            })
            .collect();
        Review { rows, findings, proposal: &self.proposal }
    }
}

fn state(reading: &Reading<'_>, proposal: &Proposal, question: &'static Question, findings: &[Finding]) -> State {
    if rules::is_missing(reading, question) {
        return State::Todo;
    }
    if proposal.is_kept(question) {
        return State::Kept;
    }
    if findings.iter().any(|finding| finding.question == question && finding.level > Level::Note) {
        return State::Mend;
    }
    if proposal.answer(question).is_some() { State::Done } else { State::Open }
}

impl Review<'_> {
    /// Nothing stands in the way of the document: no answer is missing or unusable, but for what the student keeps.
    pub fn is_ready(&self) -> bool {
        held_back(self.proposal, &self.findings).next().is_none()
    }

    pub fn count(&self, state: State) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }
}

/// The findings that hold an export back: errors about answers that the student has not decided to keep.
pub fn held_back<'a>(proposal: &'a Proposal, findings: &'a [Finding]) -> impl Iterator<Item = &'a Finding> {
    findings.iter().filter(|finding| finding.level == Level::Error && !proposal.is_kept(finding.question))
}

/// One question about the whole, to think about; it is not graded.
pub fn coherence(proposal: &Proposal) -> &'static str {
    use crate::sections::{challenges, dataset, evaluation, method};
    let has = |question: &Question| proposal.answer(question).is_some();
    let tested = has(&evaluation::QUANTITATIVE) || has(&evaluation::QUALITATIVE);
    if has(&challenges::FIRST) && tested {
        "Does your test catch your first challenge?"
    } else if has(&dataset::SIZE) && tested {
        "Which part of your data do you put aside for the test, and is it enough?"
    } else if has(&method::NAME) && has(&dataset::SIZE) {
        "Would your method still be right with ten times as many examples?"
    } else {
        "Which of your answers would you doubt first if the tuned model failed?"
    }
}

/// Form feeds and vertical tabs come along when text is copied from a PDF; they mean nothing here.
fn without_page_marks(text: &str) -> String {
    text.replace(['\u{c}', '\u{b}'], "")
}

trait Answered {
    fn rposition_answered(self, proposal: &Proposal) -> usize;
}

impl<I: Iterator<Item = &'static Question>> Answered for I {
    /// How many questions have been asked, as far as the answers tell: up to the last that has one.
    fn rposition_answered(self, proposal: &Proposal) -> usize {
        self.enumerate().filter(|(_, question)| proposal.answer(question).is_some()).last().map_or(0, |(at, _)| at + 1)
    }
}
