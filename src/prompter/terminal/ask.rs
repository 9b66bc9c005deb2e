//! One typed answer: the box, what stands around it, and what its keys do, until there is a reply.

use super::actions::{self, Action};
use super::area::{Area, Step};
use super::draw::{self, Note, View};
use super::input::Happened;
use super::keys::Event;
use super::pager::Read;
use super::style::{Line, Style};
use super::text::Text;
use super::{Answered, Terminal, help, live, tty};
use crate::facts;
use crate::flow::{Ask, Reply};
use crate::prompter::editor;
use crate::prompter::signals::Stopped;
use crate::prompter::words::{self, Word};
use crate::question::Kind;
use std::time::{Duration, Instant};

/// How old the saved text may be.
const SAVE_EVERY: Duration = Duration::from_secs(1);
/// How many suggestions are shown.
const SUGGESTIONS: usize = 5;
/// What the live line says to the empty sample that the box begins with.
const UNFILLED: &str = "an empty record to fill in: type between the quotes, or paste one of your own";
/// How many facts stand above the box.
const FACTS: usize = 4;

/// Puts the half-typed text on disk, once a second at most.
struct Saver<'a> {
    typing: &'a mut dyn FnMut(&str, usize),
    /// The revision and the cursor that are on disk.
    saved: (u64, usize),
    at: Option<Instant>,
}

impl Saver<'_> {
    /// When the next save is due, if there is something to save.
    fn due(&self, text: &Text) -> Option<Instant> {
        (self.saved.0 != text.revision()).then(|| self.at.map_or_else(Instant::now, |at| at + SAVE_EVERY))
    }

    fn save(&mut self, text: &Text) {
        (self.typing)(text.as_str(), text.cursor_in_chars());
        self.saved = (text.revision(), text.cursor());
        self.at = Some(Instant::now());
    }

    /// At the end of a session: also when only the cursor has moved.
    fn last(&mut self, text: &Text) {
        if self.saved.0 != text.revision() || (!text.as_str().is_empty() && self.saved.1 != text.cursor()) {
            self.save(text);
        }
    }
}

/// What the box asks, and how it is asked.
pub(super) struct Prompt<'a> {
    pub ask: &'a Ask<'a>,
    pub text: &'a str,
    pub long: bool,
    /// In place of the question's own words, when the box follows a list.
    pub wanted: &'a str,
}

struct Typing<'a> {
    question: &'a Prompt<'a>,
    area: Area,
    notes: Vec<Note>,
    /// Said once, in place of the live line.
    notice: Option<String>,
    suggestions: Vec<String>,
    marked: Option<usize>,
    /// For which revision the suggestions and the live line were made.
    looked: Option<u64>,
    live: Line,
    /// What stands above the box beside the scenario.
    facts: Vec<String>,
    /// A key that asked to be pressed again: Ctrl-C, Ctrl-N.
    armed: Option<Action>,
}

/// What an action came to.
enum Next {
    Go,
    Reply(Reply),
    Stopped(Stopped),
}

impl Terminal {
    /// Asks for typed text. The reply's text is as it stands in the box.
    pub(super) fn type_answer(
        &mut self,
        question: &Prompt<'_>,
        typing: &mut dyn FnMut(&str, usize),
    ) -> Result<Reply, Stopped> {
        let mut area = Area::new(question.text);
        let mut notes = Vec::new();
        let cursor = match self.refusal.take() {
            Some(refusal) if refusal.question == question.ask.question => {
                notes = refusal.notes;
                self.kept_text = Some(refusal.text);
                Some(refusal.cursor)
            }
            _ => {
                self.kept_text = None;
                question.ask.cursor
            }
        };
        if let Some(cursor) = cursor {
            area.text.set_cursor_in_chars(cursor);
        } else if let Some(gap) = question.ask.skeleton.filter(|empty| *empty == question.text).and_then(first_gap) {
            area.text.set_cursor(gap);
        }
        let saved = (area.text.revision(), area.text.cursor());
        let mut saver = Saver { typing, saved, at: None };
        let mut state = Typing {
            question,
            area,
            notes,
            notice: None,
            suggestions: Vec::new(),
            marked: None,
            looked: None,
            live: Line::new(),
            facts: facts_in_short(question.ask),
            armed: None,
        };
        self.input.clear();
        let result = loop {
            state.look();
            let screen = tty::size();
            if self.region.draw(state.frame(screen), screen).is_err() {
                break Err(Stopped::CLOSED);
            }
            let due = saver.due(&state.area.text);
            if due.is_some_and(|due| due <= Instant::now()) {
                saver.save(&state.area.text);
                continue;
            }
            let next = match self.input.next(due) {
                Happened::Resized | Happened::Quiet => Next::Go,
                Happened::Stopped(stopped) => Next::Stopped(stopped),
                Happened::Event(event) => self.happen(&mut state, &event, &mut saver),
            };
            match next {
                Next::Go => {}
                Next::Reply(reply) => break Ok(reply),
                Next::Stopped(stopped) => break Err(stopped),
            }
        };
        if result.is_err() || matches!(result, Ok(Reply::Leave(_))) {
            saver.last(&state.area.text);
        }
        let _ = self.region.erase(tty::size());
        if let Ok(Reply::Text(text) | Reply::Keep(text)) = &result {
            let kept = matches!(result, Ok(Reply::Keep(_))) || self.kept_text.as_ref() == Some(text);
            let cursor = state.area.text.cursor_in_chars();
            self.answered = Some(Answered { question: question.ask.question, text: text.clone(), cursor, kept });
        }
        result
    }

    fn happen(&mut self, state: &mut Typing<'_>, event: &Event, saver: &mut Saver<'_>) -> Next {
        state.notice = None;
        let armed = state.armed.take();
        // A record that is pasted takes the place of the empty one that waits to be filled in.
        if matches!(event, Event::Paste(text) if text.trim_start().starts_with(['{', '['])) && state.is_unfilled() {
            state.area.edit(|text| text.set(""));
        }
        let Some(action) = actions::apply(&mut state.area, event, state.question.long) else { return Next::Go };
        let text = || state.area.text.as_str().to_string();
        match action {
            Action::Submit => return self.submit(state, saver),
            Action::Back if state.marked.is_some() => state.marked = None,
            Action::Back => return Next::Reply(Reply::Back(text())),
            Action::Save => return Next::Reply(Reply::Leave(text())),
            Action::Interrupt if armed == Some(Action::Interrupt) => return Next::Reply(Reply::Leave(text())),
            Action::Interrupt => state.arm(action, "^C again saves and quits"),
            // What was typed and not yet taken would be lost.
            Action::Skip if state.is_new() && armed != Some(Action::Skip) => {
                state.arm(action, "^N again goes on without what you have typed");
            }
            Action::Skip => return Next::Reply(Reply::Skip),
            Action::Help => return self.help(state, saver),
            Action::Editor => return self.editor(state, saver),
            Action::Complete => state.complete(),
            Action::Suggestion(step) => state.mark(step),
        }
        Next::Go
    }

    fn submit(&mut self, state: &mut Typing<'_>, saver: &mut Saver<'_>) -> Next {
        if state.marked.is_some() {
            state.complete();
            return Next::Go;
        }
        let text = state.area.text.as_str();
        // An answer that is only looked at again is not read for words.
        if text == state.question.text {
            return Next::Reply(Reply::Text(text.to_string()));
        }
        let (rest, word) = last_word(text, state.question.long);
        let Some(word) = word else { return Next::Reply(Reply::Text(rest)) };
        if let Word::Unknown | Word::Replace(_) = word {
            state.notice = Some(format!("the words are {}; :: begins a text with a colon", words::ALL));
            return Next::Go;
        }
        let term = if let Word::Term(term) = word { term.to_string() } else { String::new() };
        // A word in place of a one-line answer leaves the answer that was there.
        let rest = if state.question.long { rest } else { state.question.text.to_string() };
        let act = match word {
            Word::Back => return Next::Reply(Reply::Back(rest)),
            Word::Skip => return Next::Reply(Reply::Skip),
            Word::Save => return Next::Reply(Reply::Leave(rest)),
            Word::Keep => return Next::Reply(Reply::Keep(rest)),
            Word::Help => Self::help,
            Word::Edit => Self::editor,
            Word::Show => Self::show,
            Word::Term(_) | Word::Replace(_) | Word::Unknown => {
                state.area.edit(|text| text.set(&rest));
                let title = Line::of(Style::Strong, "What it means");
                return self.reading(state, saver, &title, &|columns| help::term(&term, columns));
            }
        };
        state.area.edit(|text| text.set(&rest));
        act(self, state, saver)
    }

    fn show(&mut self, state: &mut Typing<'_>, saver: &mut Saver<'_>) -> Next {
        let ask = state.question.ask;
        let title = Line::of(Style::Strong, "Your answers so far");
        self.reading(state, saver, &title, &|columns| help::answers(ask, columns))
    }

    fn help(&mut self, state: &mut Typing<'_>, saver: &mut Saver<'_>) -> Next {
        let ask = state.question.ask;
        let title = Line::of(Style::Accent, "Help: ").and(Style::Strong, ask.question.ask);
        self.reading(state, saver, &title, &|columns| help::lines(ask, true, columns))
    }

    fn reading(
        &mut self,
        state: &mut Typing<'_>,
        saver: &mut Saver<'_>,
        title: &Line,
        lines: &dyn Fn(usize) -> Vec<Line>,
    ) -> Next {
        // Nobody saves while one reads.
        if saver.due(&state.area.text).is_some() {
            saver.save(&state.area.text);
        }
        match self.read(title, lines) {
            Read::Done => Next::Go,
            Read::Stopped(stopped) => Next::Stopped(stopped),
            Read::Typed(event) => self.happen(state, &event, saver),
        }
    }

    /// The editor gets the screen and the terminal's own settings; whatever becomes of it, no text is lost.
    fn editor(&mut self, state: &mut Typing<'_>, saver: &mut Saver<'_>) -> Next {
        if saver.due(&state.area.text).is_some() {
            saver.save(&state.area.text);
        }
        let _ = self.region.erase(tty::size());
        let suffix = if matches!(state.question.ask.question.kind, Kind::Sample) { ".jsonl" } else { ".md" };
        self.raw = None;
        let edited = editor::edit(state.area.text.as_str(), suffix, self.settings.editor.as_deref());
        match tty::Raw::enter() {
            Ok(raw) => self.raw = Some(raw),
            Err(_) => return Next::Stopped(Stopped::CLOSED),
        }
        self.input.clear();
        let long = state.question.long;
        let fit =
            |text: &str| if long { text.to_string() } else { text.split_whitespace().collect::<Vec<_>>().join(" ") };
        match edited {
            editor::Edited::Changed(text) => state.area.edit(|area| area.set(&fit(&text))),
            editor::Edited::Unchanged => state.notice = Some("the editor changed nothing".into()),
            editor::Edited::Failed { says, text } => {
                state.notice = Some(format!("{says}; your text is as it was"));
                if let Some(text) = text.filter(|text| *text != state.area.text.as_str()) {
                    // What was saved in the editor is one redo away.
                    state.area.edit(|area| {
                        area.set(&fit(&text));
                        area.undo();
                    });
                    state.notice = Some(format!("{says}; your text is as it was, ^Y takes the editor's"));
                }
            }
        }
        Next::Go
    }
}

impl Typing<'_> {
    fn arm(&mut self, action: Action, says: &str) {
        self.notice = Some(says.to_string());
        self.armed = Some(action);
    }

    /// There is a text in the box, and it is not the one that was there.
    fn is_new(&self) -> bool {
        let text = self.area.text.as_str();
        !text.trim().is_empty() && text != self.question.text
    }

    /// The box holds the empty sample that it began with.
    fn is_unfilled(&self) -> bool {
        self.question.ask.skeleton.is_some_and(|empty| empty == self.area.text.as_str())
    }

    /// Makes the live line and the suggestions after a change.
    fn look(&mut self) {
        let revision = self.area.text.revision();
        if self.looked == Some(revision) {
            return;
        }
        let text = self.area.text.as_str();
        // That nothing was there need not be said any longer.
        if self.question.text.trim().is_empty() && !text.trim().is_empty() {
            self.notes.clear();
        }
        let kind = self.question.ask.question.kind;
        self.live = if self.is_unfilled() { Line::of(Style::Dim, UNFILLED) } else { live::line(kind, text) };
        self.marked = None;
        self.suggestions = match kind {
            // What stood in the box at first needs no other.
            Kind::Line { suggests } if self.looked.is_some() && !text.trim().is_empty() => suggests(text),
            _ => Vec::new(),
        };
        self.suggestions.retain(|suggestion| suggestion != text);
        self.suggestions.truncate(SUGGESTIONS);
        self.looked = Some(revision);
    }

    fn complete(&mut self) {
        if let Some(suggestion) = self.suggestions.get(self.marked.unwrap_or(0)).cloned() {
            self.area.edit(|text| text.set(&suggestion));
            self.look();
            self.suggestions.clear();
        }
    }

    /// Goes through the suggestions; without any, up and down go through the rows of the box.
    fn mark(&mut self, step: Step) {
        let last = self.suggestions.len();
        match step {
            _ if last == 0 => self.area.step(step),
            Step::Up => self.marked = self.marked.and_then(|marked| marked.checked_sub(1)),
            _ => self.marked = Some(self.marked.map_or(0, |marked| (marked + 1).min(last - 1))),
        }
    }

    fn frame(&mut self, screen: super::region::Size) -> super::region::Frame {
        let ask = self.question.ask;
        let mut above = Vec::new();
        if let Some((_, section)) = ask.section.filter(|_| ask.opens) {
            above.push(section.intro.to_string());
        }
        // The statement stands above an empty box, and stays as long as there is room.
        if let Some(statement) = ask.above.filter(|_| self.question.text.is_empty()) {
            above.push(statement.to_string());
        }
        // One row each: what does not fit stands in the help.
        let room = screen.columns.saturating_sub(4);
        above.extend(self.facts.iter().map(|fact| Line::plain(fact.clone()).cut(room).to_text()));
        let live = match &self.notice {
            Some(notice) => Line::of(Style::Accent, "→ ").and(Style::Plain, notice.clone()),
            None => self.live.clone(),
        };
        let refused = !self.notes.is_empty() && !self.is_new();
        let keys = actions::keys(self.question.long, refused, !self.suggestions.is_empty());
        let view = View {
            header: draw::header(ask),
            question: ask.question.ask,
            wanted: self.question.wanted,
            above,
            notes: &self.notes,
            suggestions: &self.suggestions,
            marked: self.marked,
            live,
            footer: actions::footer(&keys, screen.columns.saturating_sub(3)),
            long: self.question.long,
        };
        draw::frame(&view, &mut self.area, screen)
    }
}

/// The first facts about a question, and where the others are.
fn facts_in_short(ask: &Ask<'_>) -> Vec<String> {
    let facts = facts::at(ask.question, ask.proposal, ask.attempted);
    let more = (facts.len() > FACTS).then(|| "More facts: F1".to_string());
    facts.into_iter().take(FACTS).map(|(label, value)| format!("{label}: {value}")).chain(more).collect()
}

/// The text without the word on its last line, and the word. A text of one line is all of it.
fn last_word(text: &str, long: bool) -> (String, Option<Word<'_>>) {
    if !long {
        return match words::read(text) {
            Some(word) => (String::new(), Some(word)),
            None => (words::unescaped(text).to_string(), None),
        };
    }
    let end = text.trim_end().len();
    let start = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
    let last = &text[start..end];
    match words::read(last) {
        Some(Word::Unknown | Word::Replace(_)) => (text.to_string(), None),
        Some(word) => (text[..start].trim_end_matches('\n').to_string(), Some(word)),
        // Only what would have been a word is guarded by a second colon.
        None if words::read(last.strip_prefix(':').unwrap_or("")).is_some() => {
            (format!("{}{}", &text[..start], words::unescaped(&text[start..])), None)
        }
        None => (text.to_string(), None),
    }
}

/// Where an empty sample is first to be filled in: between two quotes.
fn first_gap(sample: &str) -> Option<usize> {
    sample.find("\"\"").map(|quotes| quotes + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_whole_line_or_the_last_one() {
        assert_eq!(last_word(":back", false), (String::new(), Some(Word::Back)));
        assert_eq!(last_word(" :term held-out ", false), (String::new(), Some(Word::Term("held-out"))));
        assert_eq!(last_word("One.\nTwo.\n:save\n", true), ("One.\nTwo.".into(), Some(Word::Save)));
        assert_eq!(last_word(":keep", true), (String::new(), Some(Word::Keep)));
        for text in ["go :back", "One.\n:back\nTwo.", "x: :help", ":unknown", ":term"] {
            assert_eq!(last_word(text, true), (text.into(), None));
        }
    }

    #[test]
    fn two_colons_begin_a_text_with_one() {
        assert_eq!(last_word("::back", false), (":back".into(), None));
        assert_eq!(last_word("::", false), (":".into(), None));
        assert_eq!(last_word("One.\n::back", true), ("One.\n:back".into(), None));
        assert_eq!(last_word("::skip is a word", true), ("::skip is a word".into(), None));
        assert_eq!(last_word("fn a()\n::b::c", true), ("fn a()\n::b::c".into(), None));
    }
}
