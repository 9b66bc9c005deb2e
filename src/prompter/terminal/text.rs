//! The text in the box: a cursor between what a reader sees as characters, edits, and their undoing. Knows no screen.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

/// How many steps can be taken back.
const DEPTH: usize = 10_000;

/// A text and the cursor in it, which never stands inside a grapheme.
#[derive(Debug, Default)]
pub struct Text {
    text: String,
    /// In bytes.
    cursor: usize,
    done: Vec<Edit>,
    undone: Vec<Edit>,
    /// The last edit is a run of typing that the next character may join.
    open: bool,
    revision: u64,
}

/// One replacement, as it was made.
#[derive(Debug)]
struct Edit {
    at: usize,
    removed: String,
    inserted: String,
    /// The cursor before it.
    cursor: usize,
}

/// Where the cursor can go by itself, without regard to the rows on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    Left,
    Right,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    Start,
    End,
}

impl Text {
    /// A text with the cursor at its end.
    pub fn new(text: &str) -> Text {
        Text { text: text.to_string(), cursor: text.len(), ..Text::default() }
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the cursor stands, in bytes.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Where the cursor stands, in characters: what a draft keeps.
    pub fn cursor_in_chars(&self) -> usize {
        self.text[..self.cursor].chars().count()
    }

    pub fn set_cursor_in_chars(&mut self, chars: usize) {
        let byte = self.text.char_indices().nth(chars).map_or(self.text.len(), |(byte, _)| byte);
        self.set_cursor(byte);
    }

    /// Puts the cursor at a byte, or after the grapheme that has it inside.
    pub fn set_cursor(&mut self, byte: usize) {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        let mut at = GraphemeCursor::new(byte, self.text.len(), true);
        if !at.is_boundary(&self.text, 0).unwrap_or(true) {
            byte = at.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len());
        }
        self.cursor = byte;
        self.open = false;
    }

    /// Changes with every edit and at no other time.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    pub fn go(&mut self, to: To) {
        self.set_cursor(self.target(to));
    }

    /// Where a move would lead.
    fn target(&self, to: To) -> usize {
        let (before, after) = self.text.split_at(self.cursor);
        match to {
            To::Left => self.grapheme(false),
            To::Right => self.grapheme(true),
            To::WordLeft => {
                let mut words = before.split_word_bound_indices();
                words.rfind(|(_, word)| is_word(word)).map_or(0, |(start, _)| start)
            }
            To::WordRight => {
                let mut words = after.split_word_bound_indices();
                let end = words.find(|(_, word)| is_word(word)).map(|(start, word)| start + word.len());
                end.map_or(self.text.len(), |end| self.cursor + end)
            }
            To::LineStart => before.rfind('\n').map_or(0, |newline| newline + 1),
            To::LineEnd => after.find('\n').map_or(self.text.len(), |newline| self.cursor + newline),
            To::Start => 0,
            To::End => self.text.len(),
        }
    }

    fn grapheme(&self, forward: bool) -> usize {
        let mut at = GraphemeCursor::new(self.cursor, self.text.len(), true);
        let boundary = if forward { at.next_boundary(&self.text, 0) } else { at.prev_boundary(&self.text, 0) };
        boundary.ok().flatten().unwrap_or(self.cursor)
    }

    /// Inserts what was typed. A run of typing is undone word by word.
    pub fn type_in(&mut self, typed: &str) {
        let starts_word =
            typed.starts_with(|c: char| !c.is_whitespace()) && self.text[..self.cursor].ends_with(char::is_whitespace);
        let joins = self.open && !starts_word && !typed.contains('\n');
        let cursor = self.cursor;
        match self.done.last_mut().filter(|last| joins && last.at + last.inserted.len() == cursor) {
            Some(last) => {
                last.inserted.push_str(typed);
                self.text.insert_str(cursor, typed);
                self.undone.clear();
                self.revision += 1;
                self.set_cursor(cursor + typed.len());
            }
            None => self.replace(cursor, cursor, typed),
        }
        self.open = true;
    }

    /// Inserts a text as one step.
    pub fn insert(&mut self, text: &str) {
        self.replace(self.cursor, self.cursor, text);
    }

    /// Deletes from the cursor to where a move would lead, as one step.
    pub fn delete(&mut self, to: To) {
        let mut target = self.target(to);
        // At the end of a line, "delete to the end" joins the next line, so that the key is never dead.
        if target == self.cursor && to == To::LineEnd {
            target = self.grapheme(true);
        }
        let (start, end) = (target.min(self.cursor), target.max(self.cursor));
        self.replace(start, end, "");
    }

    /// Replaces the whole text as one step.
    pub fn set(&mut self, text: &str) {
        if text != self.text {
            self.replace(0, self.text.len(), text);
        }
    }

    fn replace(&mut self, start: usize, end: usize, with: &str) {
        if start == end && with.is_empty() {
            return;
        }
        let removed = self.text[start..end].to_string();
        self.text.replace_range(start..end, with);
        if self.done.len() == DEPTH {
            self.done.remove(0);
        }
        self.done.push(Edit { at: start, removed, inserted: with.to_string(), cursor: self.cursor });
        self.undone.clear();
        self.revision += 1;
        self.set_cursor(start + with.len());
    }

    pub fn undo(&mut self) -> bool {
        let Some(edit) = self.done.pop() else { return false };
        self.text.replace_range(edit.at..edit.at + edit.inserted.len(), &edit.removed);
        self.revision += 1;
        self.set_cursor(edit.cursor);
        self.undone.push(edit);
        true
    }

    pub fn redo(&mut self) -> bool {
        let Some(edit) = self.undone.pop() else { return false };
        self.text.replace_range(edit.at..edit.at + edit.removed.len(), &edit.inserted);
        self.revision += 1;
        self.set_cursor(edit.at + edit.inserted.len());
        self.done.push(edit);
        true
    }
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NASTY: &[&str] =
        &["👨‍👩‍👧‍👦", "e\u{301}", "नि", "🇩🇪🇫🇷", "العربية", "한글", "ｶﾞ", "\u{200d}", "\u{301}", "a\nb", "\t"];

    #[test]
    fn a_grapheme_is_one_step_and_one_deletion() {
        for cluster in ["👨‍👩‍👧‍👦", "e\u{301}", "🇩🇪", "👍🏽", "각"] {
            let mut text = Text::new(&format!("a{cluster}b"));
            text.go(To::Left);
            text.go(To::Left);
            assert_eq!(text.cursor(), 1, "{cluster:?}");
            text.go(To::Right);
            text.delete(To::Left);
            assert_eq!(text.as_str(), "ab", "{cluster:?}");
        }
    }

    #[test]
    fn typing_is_undone_word_by_word_and_redone() {
        let mut text = Text::new("");
        for c in "one two three".chars() {
            text.type_in(c.encode_utf8(&mut [0; 4]));
        }
        text.undo();
        assert_eq!(text.as_str(), "one two ");
        text.undo();
        assert_eq!(text.as_str(), "one ");
        text.redo();
        text.redo();
        assert_eq!(text.as_str(), "one two three");
        assert!(!text.redo());
    }

    #[test]
    fn words_of_any_script_are_steps() {
        let mut text = Text::new("foo-bar, Ünïcode слово");
        text.go(To::WordLeft);
        assert_eq!(&text.as_str()[text.cursor()..], "слово");
        text.delete(To::WordLeft);
        assert_eq!(text.as_str(), "foo-bar, слово");
        text.go(To::Start);
        text.go(To::WordRight);
        assert_eq!(text.cursor(), 3);
    }

    proptest::proptest! {
        /// Whatever is done, the cursor stands between graphemes, and undoing all of it gives the first text back.
        #[test]
        fn every_walk_can_be_taken_back(steps in proptest::collection::vec((0u8..14, 0usize..11), 0..60)) {
            let mut text = Text::new("The first text.");
            for (step, which) in steps {
                match step {
                    0 => text.go(To::Left),
                    1 => text.go(To::Right),
                    2 => text.go(To::WordLeft),
                    3 => text.go(To::WordRight),
                    4 => text.go(To::LineStart),
                    5 => text.go(To::LineEnd),
                    6 => text.delete(To::Left),
                    7 => text.delete(To::Right),
                    8 => text.delete(To::WordLeft),
                    9 => text.delete(To::LineEnd),
                    10 => text.insert(NASTY[which]),
                    11 => { text.undo(); }
                    12 => { text.redo(); }
                    _ => text.type_in(NASTY[which]),
                }
                let boundary = text.cursor() == text.as_str().len()
                    || text.as_str().grapheme_indices(true).any(|(start, _)| start == text.cursor());
                proptest::prop_assert!(boundary, "{:?} at {}", text.as_str(), text.cursor());
            }
            let last = text.as_str().to_string();
            let mut steps = 0;
            while text.undo() { steps += 1; }
            proptest::prop_assert_eq!(text.as_str(), "The first text.");
            for _ in 0..steps { text.redo(); }
            proptest::prop_assert_eq!(text.as_str(), last);
        }
    }
}
