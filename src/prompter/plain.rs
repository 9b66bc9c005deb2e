//! Asks in plain lines: for screen readers, simple terminals and pipes. Not one escape byte leaves this file.

use super::editor::{self, Edited};
use super::words::{self, Word};
use super::{Prompter, help, signals};
use crate::flow::{Ask, Reply, Review, Row, State};
use crate::question::{Choice, Kind};
use crate::report;
use crate::rules::Finding;
use crate::sections;
use std::io::{self, BufRead, BufReader, Read, Write};

/// How many characters of an answer the review shows.
const EXCERPT: usize = 60;
/// A text up to this size is put on disk after every line that a person types ...
const SMALL: usize = 64 * 1024;

pub struct Plain<R: Read, W: Write> {
    input: BufReader<R>,
    out: W,
    /// How a long text is ended has been explained.
    explained: bool,
    /// The student's own editor, with arguments.
    editor: Option<String>,
}

/// What a line of input is.
enum Line {
    Text(String),
    /// The end of the input, with what stood on its last, unfinished line.
    End(String),
}

impl<R: Read, W: Write> Plain<R, W> {
    pub fn new(input: R, out: W, editor: Option<String>) -> Plain<R, W> {
        Plain { input: BufReader::new(input), out, explained: false, editor }
    }

    /// What has been written, for the tests.
    pub fn into_output(self) -> W {
        self.out
    }

    /// Writes a line; a terminal that is gone must not cost an answer, so its errors are ignored.
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{}", report::visible(text));
    }

    fn prompt(&mut self, text: &str) {
        let _ = write!(self.out, "{text} ");
        let _ = self.out.flush();
    }

    fn read(&mut self) -> io::Result<Line> {
        let _ = self.out.flush();
        let mut bytes = Vec::new();
        // What was typed before this line is on disk, so a signal may end the process right here.
        signals::at_once(|| self.input.read_until(b'\n', &mut bytes))?;
        let ended = bytes.last() != Some(&b'\n');
        let mut text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                self.line("Some bytes of this line are not UTF-8 text; each is shown as \u{fffd}.");
                String::from_utf8_lossy(error.as_bytes()).into_owned()
            }
        };
        if text.ends_with('\n') {
            text.pop();
        }
        if text.ends_with('\r') {
            text.pop();
        }
        Ok(if ended { Line::End(text) } else { Line::Text(text) })
    }

    /// More of a paste is waiting to be read.
    fn more_waits(&self) -> bool {
        !self.input.buffer().is_empty()
    }

    fn open_question(&mut self, ask: &Ask<'_>) {
        self.line("");
        match ask.section {
            Some((at, section)) => {
                self.line(&format!(
                    "Section {at} of {}, {}. Question {} of {}.",
                    sections::ALL.len(),
                    section.name,
                    ask.number,
                    ask.count
                ));
                if ask.opens {
                    self.line(section.intro);
                }
            }
            None => self.line(&format!("Question {} of {}.", ask.number, ask.count)),
        }
        self.line(ask.question.ask);
        self.line(&format!("Wanted: {}", ask.question.wanted));
        if let Some(above) = ask.above.filter(|_| ask.text.is_empty()) {
            self.line("The scenario, for you to read; the words of the answer are yours:");
            above.lines().for_each(|line| self.line(&format!("  {line}")));
        }
    }

    fn ask_line(&mut self, ask: &Ask<'_>, choices: &[Choice], open: bool) -> anyhow::Result<Reply> {
        for (at, choice) in choices.iter().enumerate() {
            self.line(&format!("{}: {}, {}", at + 1, choice.value, choice.says));
        }
        if !ask.text.is_empty() {
            let now = if ask.taken { "Your answer is" } else { "Your text, not taken yet, is" };
            self.line(&format!("{now}: {}", report::visible_line(ask.text)));
            self.line("Press Enter to take it as it is, or type a new one.");
        }
        loop {
            self.prompt(match (choices.is_empty(), open) {
                (true, _) => "Answer:",
                (false, true) => "Number, or your own words:",
                (false, false) => "Number:",
            });
            let text = match self.read()? {
                Line::Text(text) => text,
                Line::End(text) => return Ok(Reply::Leave(text)),
            };
            let text = match words::read(&text) {
                Some(Word::Unknown) => {
                    self.line(&format!(
                        "{} is no word that I know. The words are {}. Begin with :: for an answer that begins with a colon.",
                        report::visible_line(text.trim()),
                        words::ALL
                    ));
                    continue;
                }
                Some(Word::Keep) => return Ok(Reply::Keep(ask.text.to_string())),
                Some(Word::Show) => {
                    self.line(&format!("Your answer is: {}", report::visible_line(ask.text)));
                    continue;
                }
                Some(Word::Replace(_)) => {
                    self.line("This answer is one line: type it anew.");
                    continue;
                }
                Some(Word::Edit) => match self.edit(ask.text) {
                    Some(text) => text,
                    None => continue,
                },
                Some(word) => match self.word(word, ask, ask.text) {
                    Some(reply) => return Ok(reply),
                    None => continue,
                },
                None => words::unescaped(&text).to_string(),
            };
            if text.trim().is_empty() && !ask.text.is_empty() {
                return Ok(Reply::Text(ask.text.to_string()));
            }
            match chosen(&text, choices, open) {
                Ok(text) => return Ok(Reply::Text(text)),
                Err(trouble) => self.line(&trouble),
            }
        }
    }

    fn ask_text(&mut self, ask: &Ask<'_>, typing: &mut dyn FnMut(&str, usize)) -> anyhow::Result<Reply> {
        if ask.text.is_empty() {
            if self.explained {
                self.line("Type your text, and a single . on a line of its own to end it.");
            } else {
                self.line("Type your text, as many lines as you like; blank lines are part of it.");
                self.line("End it with a line that holds nothing but a single . (type .. for a line with one dot).");
                self.line("The words :help :back :skip :save :edit :show, on a line of their own, work here too.");
                self.explained = true;
            }
            if let Some(skeleton) = ask.skeleton {
                self.line("An empty sample of the format that you chose, to write after:");
                self.line(&format!("  {skeleton}"));
            }
        } else {
            self.line(if ask.taken { "Your answer is:" } else { "Your text, not taken yet, is:" });
            self.numbered(ask.text);
            self.line("Type a single . to take it as it is, :replace 3 to change line 3, :edit for your editor,");
            self.line("or type a new text and end it with a single . on a line of its own.");
        }
        let mut text = Typed { lines: Vec::new(), earlier: ask.text };
        let mut on_disk = 0;
        loop {
            let line = match self.read()? {
                Line::Text(line) => line,
                Line::End(line) => {
                    if !line.is_empty() {
                        text.lines.push(line);
                    }
                    return Ok(Reply::Leave(text.whole()));
                }
            };
            if line.trim_end() == "." {
                return Ok(Reply::Text(text.whole()));
            }
            match words::read(&line) {
                None | Some(Word::Unknown) => {
                    let line = if line.trim_end() == ".." { "." } else { words::unescaped(&line) };
                    text.lines.push(line.to_string());
                }
                Some(Word::Keep) => return Ok(Reply::Keep(text.whole())),
                Some(Word::Show) => self.numbered(&text.whole()),
                Some(Word::Replace(number)) => self.replace(&mut text, number)?,
                Some(Word::Edit) => {
                    if let Some(edited) = self.edit(&text.whole()) {
                        return Ok(Reply::Text(edited));
                    }
                }
                Some(word) => {
                    if let Some(reply) = self.word(word, ask, &text.whole()) {
                        return Ok(reply);
                    }
                }
            }
            // A person waits between lines; of a paste only the end, and doublings, are worth a write.
            let size = text.size();
            if !text.lines.is_empty() && !self.more_waits() && (size < SMALL || size > 2 * on_disk) {
                on_disk = size;
                let whole = text.whole();
                typing(&whole, whole.chars().count());
            }
        }
    }

    /// The words that mean the same at every question. None: it has been dealt with.
    fn word(&mut self, word: Word<'_>, ask: &Ask<'_>, text: &str) -> Option<Reply> {
        match word {
            Word::Back => return Some(Reply::Back(text.to_string())),
            Word::Skip => return Some(Reply::Skip),
            Word::Save => return Some(Reply::Leave(text.to_string())),
            Word::Help => help::lines(ask).iter().for_each(|line| self.line(line)),
            Word::Term(term) => self.line(&help::term(term)),
            _ => {}
        }
        None
    }

    fn edit(&mut self, text: &str) -> Option<String> {
        let _ = self.out.flush();
        match editor::edit(text, ".md", self.editor.as_deref()) {
            Edited::Changed(edited) => Some(edited),
            Edited::Unchanged => {
                self.line("The editor changed nothing.");
                None
            }
            Edited::Failed { says, text } => {
                self.line(&format!("The editor did not work: {says}. Your text is as it was."));
                if let Some(text) = text {
                    self.line("This stood in its file:");
                    self.numbered(&text);
                }
                None
            }
        }
    }

    fn replace(&mut self, text: &mut Typed<'_>, number: usize) -> anyhow::Result<()> {
        let mut lines: Vec<String> = text.whole().split('\n').map(String::from).collect();
        let Some(line) = number.checked_sub(1).and_then(|at| lines.get_mut(at)) else {
            self.line(&format!("There is no line {number}: the text has {} lines.", lines.len()));
            return Ok(());
        };
        self.line(&format!("Line {number} is: {}", report::visible_line(line)));
        self.prompt(&format!("New line {number}:"));
        match self.read()? {
            Line::Text(new) | Line::End(new) => *line = new,
        }
        text.lines = lines;
        self.line("Replaced. A single . takes the text, :show shows it.");
        Ok(())
    }

    fn numbered(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            self.line(&format!("{}: {line}", at + 1));
        }
    }

    fn rows(&mut self, title: &str, review: &Review<'_>, state: State) {
        let rows: Vec<&Row<'_>> = review.rows.iter().filter(|row| row.state == state).collect();
        if rows.is_empty() {
            return;
        }
        self.line(title);
        for row in rows {
            self.row(row);
            for finding in review.findings.iter().filter(|finding| finding.question == row.question) {
                self.line(&format!("   {}: {} ({})", finding.level.name(), finding.message, finding.rule.name));
            }
        }
    }

    fn row(&mut self, row: &Row<'_>) {
        let state = match row.state {
            State::Done => "done",
            State::Todo => "to do",
            State::Mend => "to mend",
            State::Kept => "kept by you",
            State::Open => "not answered, not required",
        };
        let answer =
            if row.answer.is_empty() { String::new() } else { format!(". {}", report::excerpt(row.answer, EXCERPT)) };
        let aside = if row.aside.is_some() { ". There is a text that you typed and that is not taken yet" } else { "" };
        let number = sections::position(row.question) + 1;
        self.line(&format!("{number}: {}, {state}{answer}{aside}", row.question.name));
    }
}

impl<R: Read, W: Write> Prompter for Plain<R, W> {
    fn ask(&mut self, ask: &Ask<'_>, typing: &mut dyn FnMut(&str, usize)) -> anyhow::Result<Reply> {
        self.open_question(ask);
        match ask.question.kind {
            Kind::Line { .. } => self.ask_line(ask, &[], true),
            Kind::Choice { of, open } => self.ask_line(ask, &of(), open),
            Kind::Prose | Kind::Sample => self.ask_text(ask, typing),
        }
    }

    fn review(&mut self, review: &Review<'_>) -> anyhow::Result<Reply> {
        let count = |state| review.count(state);
        self.line("");
        self.line(&format!(
            "Review. {} to do, {} to mend, {} kept by you, {} done.",
            count(State::Todo),
            count(State::Mend),
            count(State::Kept),
            count(State::Done)
        ));
        self.rows("To do:", review, State::Todo);
        self.rows("To mend:", review, State::Mend);
        self.line("All answers:");
        for row in &review.rows {
            if let Some((at, section)) = sections::of(row.question)
                && section.questions.first() == Some(&row.question)
            {
                self.line(&format!("Section {at}, {}.", section.name));
            }
            self.row(row);
        }
        self.line(if review.is_ready() {
            "Nothing stands in the way of the document. That nothing was found is not a grade."
        } else {
            "The document waits for what is to do, and for errors that you have not decided to keep."
        });
        self.line(
            "Type a number to change that answer, :next to go on with what is open, :export to write the document, \
             :save to save and quit, :back for the last question.",
        );
        loop {
            self.prompt("Review:");
            let text = match self.read()? {
                Line::Text(text) => text,
                Line::End(_) => return Ok(Reply::Leave(String::new())),
            };
            match text.trim() {
                ":next" => return Ok(Reply::Skip),
                ":export" => return Ok(Reply::Export),
                ":save" => return Ok(Reply::Leave(String::new())),
                ":back" => return Ok(Reply::Back(String::new())),
                ":help" => {
                    self.line("A number leads to one answer and back here. Nothing is lost when you leave with :save.")
                }
                ":show" => {
                    for row in &review.rows {
                        self.line(&format!("{}:", report::capital(row.question.name)));
                        self.numbered(row.answer);
                    }
                }
                other => {
                    let number = other.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                    let question =
                        number.and_then(|at| sections::questions().nth(at)).or_else(|| sections::question(other));
                    match question {
                        Some(question) => return Ok(Reply::Goto(question)),
                        None => self.line(&format!(
                            "Type a number from 1 to {}, or one of :next :export :save :back :show.",
                            sections::count()
                        )),
                    }
                }
            }
        }
    }

    fn taken(&mut self, findings: &[Finding]) {
        for finding in findings {
            self.line(&format!("Taken, with a remark about {}.", finding.question.name));
            self.line(&report::for_the_student(finding));
        }
    }

    fn refused(&mut self, findings: &[Finding]) {
        self.line("Not taken yet. Your text is kept: mend it, give it again as it is, or type :keep to keep it so.");
        for finding in findings {
            self.line(&report::for_the_student(finding));
        }
    }

    fn say(&mut self, text: &str) {
        self.line(text);
    }

    fn choose(&mut self, question: &str, among: &[String]) -> anyhow::Result<Option<usize>> {
        self.line(question);
        among.iter().enumerate().for_each(|(at, row)| self.line(&format!("{}: {row}", at + 1)));
        loop {
            self.prompt("Number, or :save to leave:");
            let text = match self.read()? {
                Line::Text(text) if text.trim() != ":save" => text,
                _ => return Ok(None),
            };
            match text
                .trim()
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1))
                .filter(|at| *at < among.len())
            {
                Some(at) => return Ok(Some(at)),
                None => self.line(&format!("Type a number from 1 to {}.", among.len())),
            }
        }
    }

    fn try_again(&mut self, trouble: &anyhow::Error) -> anyhow::Result<bool> {
        self.line(&format!("The draft could not be saved: {trouble:#}"));
        self.line("Press Enter to try again, or type :quit to stop; then what is not saved is printed here.");
        self.prompt("Try again:");
        match self.read()? {
            Line::Text(text) => Ok(text.trim() != ":quit"),
            Line::End(_) => Ok(false),
        }
    }
}

/// A text that is being typed over an earlier one.
struct Typed<'a> {
    lines: Vec<String>,
    earlier: &'a str,
}

impl Typed<'_> {
    fn whole(&self) -> String {
        if self.lines.is_empty() { self.earlier.to_string() } else { self.lines.join("\n") }
    }

    fn size(&self) -> usize {
        self.lines.iter().map(|line| line.len() + 1).sum()
    }
}

/// The value that a number or a word means, or why it means none.
fn chosen(text: &str, choices: &[Choice], open: bool) -> Result<String, String> {
    let text = text.trim();
    if choices.is_empty() || text.is_empty() || choices.iter().any(|choice| choice.value.eq_ignore_ascii_case(text)) {
        return Ok(text.to_string());
    }
    if let Ok(number) = text.parse::<usize>() {
        return match number.checked_sub(1).and_then(|at| choices.get(at)) {
            Some(choice) => Ok(choice.value.clone()),
            None => Err(format!("There is no number {number}: type a number from 1 to {}.", choices.len())),
        };
    }
    if open {
        return Ok(text.to_string());
    }
    let values: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).collect();
    Err(format!("Type a number from 1 to {}, or one of {}.", choices.len(), values.join(", ")))
}
