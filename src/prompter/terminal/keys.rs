//! What a terminal sends, read as keys and pastes. Works on bytes and pauses alone, so that no split can confuse it.
//!
//! A paste without brackets is known by its speed: many characters without a pause are one paste, and nothing in it is a
//! key, so that neither its line ends nor its control characters do anything.

use std::collections::VecDeque;
use std::time::Duration;

/// How long the rest of an escape sequence may take on a slow line, after which Esc was the key.
const ESC: Duration = Duration::from_millis(80);
/// How long a broken escape sequence or character is waited for.
const BROKEN: Duration = Duration::from_millis(500);
/// How long a paste may pause.
const PAUSE: Duration = Duration::from_millis(40);
/// How long it may pause after a line, which might have been the last, or the last before Enter.
const LINE_PAUSE: Duration = Duration::from_millis(120);
/// How long a paste in brackets may pause before the end is taken for lost.
const LOST: Duration = Duration::from_secs(5);
/// From this many characters at once, they are a paste and not typing.
const MANY: usize = 32;

const OPEN: &[u8] = b"\x1b[200~";
const CLOSE: &[u8] = b"\x1b[201~";

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Key(Key),
    /// Several characters at once: line ends as they came.
    Paste(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
    pub alt: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A character; with `ctrl` a small letter.
    Char(char),
    Enter,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Esc,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
    /// A sequence that means nothing here.
    Unknown,
}

/// Collects bytes until they are events.
#[derive(Debug, Default)]
pub struct Parser {
    bytes: Vec<u8>,
    /// How far the bytes have been searched for the beginning or the end of a paste.
    searched: usize,
    pasting: bool,
    events: VecDeque<Event>,
}

/// What stands at the beginning of some bytes.
enum Token {
    Key(Key, usize),
    /// More bytes are needed to tell.
    Open,
}

impl Parser {
    pub fn next(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// How long to wait for more bytes before `settle`; none if nothing is open.
    pub fn patience(&self) -> Option<Duration> {
        let last = self.bytes.last()?;
        Some(if self.pasting {
            LOST
        } else if self.bytes == b"\x1b" {
            ESC
        } else if is_newline(*last) {
            LINE_PAUSE
        } else if self.bytes[0] == 0x1b || (self.bytes.len() < 4 && *last >= 0x80) {
            BROKEN
        } else {
            PAUSE
        })
    }

    /// Takes bytes that arrived together.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        loop {
            let mark = if self.pasting { CLOSE } else { OPEN };
            let Some(at) = find(&self.bytes[self.searched..], mark).map(|at| at + self.searched) else {
                self.searched = self.bytes.len().saturating_sub(mark.len() - 1);
                break;
            };
            let rest = self.bytes.split_off(at + mark.len());
            self.bytes.truncate(at);
            if self.pasting {
                self.paste();
            } else {
                self.settle();
            }
            self.bytes = rest;
            self.searched = 0;
            self.pasting = !self.pasting;
        }
        if !self.pasting {
            self.read(false);
        }
    }

    /// Nothing came for as long as `patience` said: what is there is all.
    pub fn settle(&mut self) {
        if self.pasting {
            self.paste();
            self.pasting = false;
        } else {
            self.read(true);
        }
        self.searched = 0;
    }

    /// Forgets what has been sent and not been used.
    pub fn clear(&mut self) {
        *self = Parser::default();
    }

    fn paste(&mut self) {
        let bytes = std::mem::take(&mut self.bytes);
        self.events.push_back(Event::Paste(String::from_utf8_lossy(&bytes).into_owned()));
    }

    /// Reads the bytes as keys, or as a paste. Unless they are `all`, what may go on is left.
    fn read(&mut self, all: bool) {
        if self.bytes.is_empty() {
            return;
        }
        let (mut keys, mut used) = (Vec::new(), 0);
        while used < self.bytes.len() {
            match token(&self.bytes[used..], all) {
                Token::Key(key, length) => {
                    keys.push(key);
                    used += length;
                }
                Token::Open => break,
            }
            // A long paste is not read as keys again with every piece of it.
            if !all && keys.len() > 4 * MANY && is_paste(&keys) {
                return;
            }
        }
        if is_paste(&keys) {
            if all {
                self.raw_paste(&keys);
            }
            return;
        }
        // A line with its end at once: a line that was typed while we were away, or the first line of a paste.
        let plain = keys.len() > 1 && keys.iter().all(|key| is_plain(*key));
        if plain && keys.iter().any(|key| key.code == Code::Enter) {
            if all {
                self.raw_paste(&keys);
            }
            return;
        }
        self.bytes.drain(..used);
        self.searched = 0;
        self.events.extend(keys.into_iter().map(Event::Key));
    }

    /// A paste without brackets. One line with its end is the line and the Enter key; a control key at the very end
    /// ("done") is that key.
    fn raw_paste(&mut self, keys: &[Key]) {
        let Some(last) = keys.last() else { return };
        let control = last.ctrl && matches!(last.code, Code::Char(_));
        let lines = keys.iter().filter(|key| key.code == Code::Enter).count();
        let ends = control || (last.code == Code::Enter && lines == 1);
        if ends && self.bytes.pop() == Some(b'\n') && self.bytes.last() == Some(&b'\r') {
            self.bytes.pop();
        }
        self.paste();
        self.events.extend(ends.then_some(Event::Key(*last)));
    }
}

/// Whether keys that came without a pause are a paste: many characters, and few keys among them.
fn is_paste(keys: &[Key]) -> bool {
    let plain = keys.iter().filter(|key| is_plain(**key)).count();
    plain >= MANY && plain >= 4 * (keys.len() - plain)
}

fn is_plain(key: Key) -> bool {
    !key.ctrl && !key.alt && matches!(key.code, Code::Char(_) | Code::Enter | Code::Tab)
}

fn is_newline(byte: u8) -> bool {
    byte == b'\r' || byte == b'\n'
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == mark[0]) {
        if bytes[from + at..].starts_with(mark) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// The first key of some bytes. If they are `all`, an unfinished sequence is not waited for.
fn token(bytes: &[u8], all: bool) -> Token {
    let key = |code, length| Token::Key(Key { code, ctrl: false, alt: false }, length);
    let ctrl = |c, length| Token::Key(Key { code: Code::Char(c), ctrl: true, alt: false }, length);
    match bytes[0] {
        0x1b => escape(bytes, all),
        b'\r' if bytes.get(1) == Some(&b'\n') => key(Code::Enter, 2),
        b'\r' | b'\n' => key(Code::Enter, 1),
        b'\t' => key(Code::Tab, 1),
        0x7f | 0x08 => key(Code::Backspace, 1),
        0 => ctrl(' ', 1),
        byte @ 1..=0x1a => ctrl(char::from(byte - 1 + b'a'), 1),
        byte @ 0x1c..=0x1f => ctrl(char::from(byte - 0x1c + b'4'), 1),
        byte @ 0x20..=0x7e => key(Code::Char(char::from(byte)), 1),
        _ => match character(bytes) {
            Some(Ok((c, length))) => key(Code::Char(c), length),
            None if !all => Token::Open,
            Some(Err(length)) => key(Code::Char(char::REPLACEMENT_CHARACTER), length),
            None => key(Code::Char(char::REPLACEMENT_CHARACTER), bytes.len()),
        },
    }
}

/// A character of several bytes; an error says how many bytes are none, and nothing that more may follow.
fn character(bytes: &[u8]) -> Option<Result<(char, usize), usize>> {
    let start = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(start) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => std::str::from_utf8(&start[..error.valid_up_to()]).unwrap_or(""),
        Err(error) => return error.error_len().map(Err),
    };
    valid.chars().next().map(|c| Ok((c, c.len_utf8())))
}

fn escape(bytes: &[u8], all: bool) -> Token {
    let key = |code, alt, length| Token::Key(Key { code, ctrl: false, alt }, length);
    match bytes.get(1) {
        None if all => key(Code::Esc, false, 1),
        None => Token::Open,
        Some(b'[') => sequence(bytes, all),
        Some(b'O') => match bytes.get(2) {
            None if all => key(Code::Char('O'), true, 2),
            None => Token::Open,
            Some(last) => key(named(*last), false, 3),
        },
        Some(0x1b) => key(Code::Esc, false, 1),
        Some(_) => match token(&bytes[1..], all) {
            Token::Key(inner, length) => Token::Key(Key { alt: true, ..inner }, length + 1),
            Token::Open => Token::Open,
        },
    }
}

/// `ESC [`, numbers, and a letter or `~` that says which key.
fn sequence(bytes: &[u8], all: bool) -> Token {
    // The Linux console sends `ESC [ [ A` for F1.
    let start = if bytes.get(2) == Some(&b'[') { 3 } else { 2 };
    let Some(end) = bytes[start..].iter().position(|byte| !(0x20..=0x3f).contains(byte)).map(|end| start + end) else {
        let length = bytes.len();
        return if all {
            Token::Key(Key { code: Code::Unknown, ctrl: false, alt: false }, length)
        } else {
            Token::Open
        };
    };
    let unknown = Key { code: Code::Unknown, ctrl: false, alt: false };
    // Anything but a final byte breaks the sequence off, and is read by itself.
    if !(0x40..=0x7e).contains(&bytes[end]) {
        return Token::Key(unknown, end);
    }
    let mut numbers = bytes[start..end]
        .split(|byte| *byte == b';')
        .map(|number| std::str::from_utf8(number).ok().and_then(|number| number.parse::<u16>().ok()).unwrap_or(0));
    let (first, modifiers) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(1).saturating_sub(1));
    let code = match bytes[end] {
        b'~' => numbered(first),
        last @ b'A'..=b'E' if start == 3 => Code::F(last - b'A' + 1),
        // `CSI u`: terminals that send every key as its number.
        b'u' => match first {
            13 => Code::Enter,
            27 => Code::Esc,
            9 => Code::Tab,
            127 => Code::Backspace,
            number => char::from_u32(number.into()).filter(|c| !c.is_control()).map_or(Code::Unknown, Code::Char),
        },
        b'Z' => Code::BackTab,
        last => named(last),
    };
    Token::Key(Key { code, ctrl: modifiers & 4 != 0, alt: modifiers & 2 != 0 }, end + 1)
}

fn named(last: u8) -> Code {
    match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'M' => Code::Enter,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        _ => Code::Unknown,
    }
}

fn numbered(number: u16) -> Code {
    match number {
        1 | 7 => Code::Home,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::F((number - 10) as u8),
        _ => Code::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The events of some pieces, each of which arrives after the line was quiet, or not.
    fn events(pieces: &[&[u8]], quiet: bool) -> Vec<Event> {
        let mut parser = Parser::default();
        for piece in pieces {
            parser.feed(piece);
            if quiet {
                parser.settle();
            }
        }
        parser.settle();
        std::iter::from_fn(|| parser.next()).collect()
    }

    fn key(code: Code) -> Event {
        Event::Key(Key { code, ctrl: false, alt: false })
    }

    fn ctrl(c: char) -> Event {
        Event::Key(Key { code: Code::Char(c), ctrl: true, alt: false })
    }

    #[test]
    fn keys_are_known() {
        let known: &[(&[u8], Event)] = &[
            (b"a", key(Code::Char('a'))),
            ("é".as_bytes(), key(Code::Char('é'))),
            ("👍".as_bytes(), key(Code::Char('👍'))),
            (b"\r", key(Code::Enter)),
            (b"\n", key(Code::Enter)),
            (b"\x1b", key(Code::Esc)),
            (b"\x1b[A", key(Code::Up)),
            (b"\x1bOB", key(Code::Down)),
            (b"\x1b[H", key(Code::Home)),
            (b"\x1b[4~", key(Code::End)),
            (b"\x1b[5~", key(Code::PageUp)),
            (b"\x1bOP", key(Code::F(1))),
            (b"\x1b[11~", key(Code::F(1))),
            (b"\x1b[[A", key(Code::F(1))),
            (b"\x1bOQ", key(Code::F(2))),
            (b"\x7f", key(Code::Backspace)),
            (b"\x1b[3~", key(Code::Delete)),
            (b"\x1b[Z", key(Code::BackTab)),
            (b"\x04", ctrl('d')),
            (b"\x1a", ctrl('z')),
            (b"\x1b[1;5C", Event::Key(Key { code: Code::Right, ctrl: true, alt: false })),
            (b"\x1b\r", Event::Key(Key { code: Code::Enter, ctrl: false, alt: true })),
            (b"\x1bb", Event::Key(Key { code: Code::Char('b'), ctrl: false, alt: true })),
            (b"\x1b[?62;c", key(Code::Unknown)),
        ];
        for (bytes, event) in known {
            assert_eq!(events(&[bytes], false).as_slice(), std::slice::from_ref(event), "{bytes:?}");
            // However the line splits it.
            let split: Vec<&[u8]> = bytes.chunks(1).collect();
            assert_eq!(events(&split, false).as_slice(), std::slice::from_ref(event), "{bytes:?}");
        }
    }

    #[test]
    fn a_paste_is_one_event_however_it_is_split() {
        let text = "One.\r\rTwo \x1b[31mred\x04 \x03 and 漢字.\r";
        let bracketed = format!("\x1b[200~{text}\x1b[201~");
        for size in 1..bracketed.len() {
            let pieces: Vec<&[u8]> = bracketed.as_bytes().chunks(size).collect();
            assert_eq!(events(&pieces, false), [Event::Paste(text.into())], "{size}");
        }
        let raw = format!("{}{text}", "A long text without brackets. ".repeat(3));
        for size in 1..raw.len() {
            let pieces: Vec<&[u8]> = raw.as_bytes().chunks(size.max(60)).collect();
            assert_eq!(events(&pieces, false), [Event::Paste(raw.clone())], "{size}");
        }
    }

    #[test]
    fn a_short_raw_paste_of_several_lines_submits_nothing() {
        assert_eq!(events(&[b"a\rb"], false), [Event::Paste("a\rb".into())]);
        assert_eq!(events(&[b"a\r\n\r\nb\r\n"], false), [Event::Paste("a\r\n\r\nb\r\n".into())]);
    }

    #[test]
    fn a_line_and_its_end_at_once_are_the_line_and_enter() {
        assert_eq!(events(&[b"hello\r"], false), [Event::Paste("hello".into()), key(Code::Enter)]);
        let long = format!("{}\x04", "many words ".repeat(20));
        assert_eq!(events(&[long.as_bytes()], false), [Event::Paste("many words ".repeat(20)), ctrl('d')]);
    }

    #[test]
    fn held_keys_are_keys() {
        let held = b"\x1b[C".repeat(200);
        assert_eq!(events(&[&held], false), vec![key(Code::Right); 200]);
        assert_eq!(events(&[&[0x7f; 300]], false), vec![key(Code::Backspace); 300]);
    }

    #[test]
    fn esc_is_esc_when_nothing_follows() {
        assert_eq!(events(&[b"\x1b", b"[A"], true), [key(Code::Esc), key(Code::Char('[')), key(Code::Char('A'))]);
        assert_eq!(events(&[b"\x1b", b"[A"], false), [key(Code::Up)]);
    }

    proptest::proptest! {
        /// Any bytes in any pieces: no panic, and every character of plain text comes out.
        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), size in 1usize..50) {
            let pieces: Vec<&[u8]> = bytes.chunks(size).collect();
            events(&pieces, false);
            events(&pieces, true);
        }

        #[test]
        fn text_comes_through(text in "[ -~é漢👍]{0,120}", size in 1usize..50) {
            let pieces: Vec<&[u8]> = text.as_bytes().chunks(size).collect();
            let mut read = String::new();
            for event in events(&pieces, false) {
                match event {
                    Event::Key(Key { code: Code::Char(c), .. }) => read.push(c),
                    Event::Paste(text) => read.push_str(&text),
                    other => panic!("{other:?}"),
                }
            }
            proptest::prop_assert_eq!(read, text);
        }
    }
}
