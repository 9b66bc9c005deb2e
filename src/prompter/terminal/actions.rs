//! Which key does what in the box, and which keys the footer names. Keys that only edit do so here.

use super::area::{Area, Step};
use super::keys::{Code, Event, Key};
use super::text::To;

/// What a key or a word asks for beyond editing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    Submit,
    Back,
    Help,
    Skip,
    Save,
    Editor,
    Interrupt,
    /// Tab: the first suggestion.
    Complete,
    /// Up or down in a box of one row: through the suggestions.
    Suggestion(Step),
}

/// Takes a key or a paste into the box, or says what it asks for.
pub fn apply(area: &mut Area, event: &Event, long: bool) -> Option<Action> {
    let key = match event {
        Event::Key(key) => *key,
        Event::Paste(text) => {
            let text = pasted(text, long);
            area.edit(|area| area.insert(&text));
            return None;
        }
    };
    let Key { code, ctrl, alt } = key;
    match (code, ctrl, alt) {
        (Code::Enter, false, true) | (Code::F(2), ..) | (Code::Char('d'), true, false) => return Some(Action::Submit),
        (Code::Enter, ..) if !long => return Some(Action::Submit),
        (Code::Enter, ..) => area.edit(|text| text.type_in("\n")),
        (Code::Esc, ..) => return Some(Action::Back),
        (Code::F(1), ..) => return Some(Action::Help),
        (Code::Char('n'), true, _) => return Some(Action::Skip),
        (Code::Char('s'), true, _) => return Some(Action::Save),
        (Code::Char('o'), true, _) => return Some(Action::Editor),
        (Code::Char('c'), true, _) => return Some(Action::Interrupt),
        (Code::Tab, ..) if !long => return Some(Action::Complete),
        (Code::Up, ..) if !long => return Some(Action::Suggestion(Step::Up)),
        (Code::Down, ..) if !long => return Some(Action::Suggestion(Step::Down)),
        (Code::Tab, ..) => area.edit(|text| text.type_in("  ")),
        (Code::Char('z'), true, _) => area.edit(|text| _ = text.undo()),
        (Code::Char('y'), true, _) => area.edit(|text| _ = text.redo()),
        (Code::Left, true, _) | (Code::Left, _, true) | (Code::Char('b'), false, true) => area.go(To::WordLeft),
        (Code::Right, true, _) | (Code::Right, _, true) | (Code::Char('f'), false, true) => area.go(To::WordRight),
        (Code::Left, ..) | (Code::Char('b'), true, _) => area.go(To::Left),
        (Code::Right, ..) | (Code::Char('f'), true, _) => area.go(To::Right),
        (Code::Home, true, _) => area.go(To::Start),
        (Code::End, true, _) => area.go(To::End),
        (Code::Home, ..) | (Code::Char('a'), true, _) => area.go(To::LineStart),
        (Code::End, ..) | (Code::Char('e'), true, _) => area.go(To::LineEnd),
        (Code::Up, ..) | (Code::Char('p'), true, _) => area.step(Step::Up),
        (Code::Down, ..) => area.step(Step::Down),
        (Code::PageUp, ..) => area.step(Step::PageUp),
        (Code::PageDown, ..) => area.step(Step::PageDown),
        (Code::Char('k'), true, _) => area.edit(|text| text.delete(To::LineEnd)),
        (Code::Char('u'), true, _) => area.edit(|text| text.delete(To::LineStart)),
        (Code::Char('w'), true, _) | (Code::Backspace, _, true) => area.edit(|text| text.delete(To::WordLeft)),
        (Code::Char('d'), false, true) | (Code::Delete, true, _) => area.edit(|text| text.delete(To::WordRight)),
        (Code::Backspace, ..) => area.edit(|text| text.delete(To::Left)),
        (Code::Delete, ..) => area.edit(|text| text.delete(To::Right)),
        (Code::Char(c), false, false) => area.edit(|text| text.type_in(c.encode_utf8(&mut [0; 4]))),
        _ => {}
    }
    None
}

/// A paste as it stands in the box: line ends become one kind, and in a box of one line, blanks.
fn pasted(text: &str, long: bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if long || !text.contains('\n') {
        return text;
    }
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The footer: as many keys as fit, the most needed first.
pub fn footer(keys: &[&'static str], columns: usize) -> String {
    let mut footer = String::new();
    for key in keys {
        let more = if footer.is_empty() { 0 } else { 3 } + super::layout::width(key);
        if super::layout::width(&footer) + more < columns {
            footer += if footer.is_empty() { "" } else { " · " };
            footer += key;
        }
    }
    footer
}

/// The keys of a box, the most needed first.
pub fn keys(long: bool, refused: bool, suggestions: bool) -> Vec<&'static str> {
    let mut keys = match (long, refused) {
        (true, false) => vec!["Ctrl-D done"],
        (true, true) => vec!["Ctrl-D keep it as it is"],
        (false, false) => vec!["Enter next"],
        (false, true) => vec!["Enter keep it as it is"],
    };
    if suggestions {
        keys.push("Tab take");
    }
    keys.extend(["Esc back", "F1 help", "^S save & quit", "^N skip", "^O editor"]);
    if long {
        keys.push("Enter new line");
    }
    keys
}
