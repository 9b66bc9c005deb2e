//! Reads one JSON value with the place of everything in it, or says which classic mistake keeps it from being one.
//!
//! It is as strict as the loaders of training tools, with two exceptions that people make on purpose and that the
//! caller reports: whole-line comments, and dots in place of what was left out.

use super::mistake::{Kind, Mistake};
use std::borrow::Cow;
use std::ops::Range;

/// Deeper nesting is refused, as `serde_json` and Python do at about this depth; a sample needs four levels.
const DEEPEST: usize = 128;

#[derive(Debug)]
pub struct Value<'t> {
    /// The bytes of the value, with its quotes or brackets.
    pub span: Range<usize>,
    pub what: What<'t>,
}

#[derive(Debug)]
pub enum What<'t> {
    Null,
    Bool,
    Number,
    Text(Cow<'t, str>),
    List(Vec<Value<'t>>),
    Object(Vec<(Value<'t>, Value<'t>)>),
    /// Dots stand where content should.
    LeftOut,
}

impl<'t> Value<'t> {
    pub fn text(&self) -> Option<&str> {
        match &self.what {
            What::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn list(&self) -> Option<&[Value<'t>]> {
        match &self.what {
            What::List(items) => Some(items),
            _ => None,
        }
    }

    pub fn fields(&self) -> &[(Value<'t>, Value<'t>)] {
        match &self.what {
            What::Object(fields) => fields,
            _ => &[],
        }
    }

    pub fn get(&self, key: &str) -> Option<&Value<'t>> {
        self.fields().iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value)
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.fields().iter().filter_map(|(name, _)| name.text())
    }

    /// Whether nothing stands in it: null, blanks, an empty list.
    pub fn is_empty(&self) -> bool {
        match &self.what {
            What::Null => true,
            What::Text(text) => text.trim().is_empty(),
            What::List(items) => items.is_empty(),
            What::Object(fields) => fields.is_empty(),
            What::Bool | What::Number | What::LeftOut => false,
        }
    }

    /// Every text in it, keys left out.
    pub fn texts<'v>(&'v self, each: &mut dyn FnMut(&'v str, &Range<usize>)) {
        match &self.what {
            What::Text(text) => each(text, &self.span),
            What::List(items) => items.iter().for_each(|item| item.texts(each)),
            What::Object(fields) => fields.iter().for_each(|(_, value)| value.texts(each)),
            _ => {}
        }
    }
}

type Read<T> = Result<T, Mistake>;

/// Reads values from a text, one after the other.
pub struct Reader<'t> {
    text: &'t str,
    pub at: usize,
    depth: usize,
    /// The first whole-line comment, which is skipped.
    pub comment: Option<Range<usize>>,
    /// The first dots that stand in place of content.
    pub dots: Option<Range<usize>>,
}

impl<'t> Reader<'t> {
    pub fn new(text: &'t str) -> Reader<'t> {
        Reader { text, at: 0, depth: 0, comment: None, dots: None }
    }

    pub fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    pub fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn mistake<T>(&self, kind: Kind, at: Range<usize>) -> Read<T> {
        Err(Mistake { kind, at })
    }

    /// One mistake at the character that stands here.
    fn here<T>(&self, kind: Kind) -> Read<T> {
        let width = self.rest().chars().next().map_or(0, char::len_utf8);
        self.mistake(kind, self.at..self.at + width)
    }

    /// Whether only blanks stand between the beginning of the line and here.
    pub fn at_line_start(&self) -> bool {
        let before = self.text.as_bytes()[..self.at].iter().rev();
        before.take_while(|byte| **byte != b'\n').all(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
    }

    pub fn skip_line(&mut self) {
        self.at = self.rest().find('\n').map_or(self.text.len(), |end| self.at + end);
    }

    /// Skips blanks and whole-line comments; a comment after something is a mistake.
    fn blanks(&mut self) -> Read<()> {
        loop {
            let Some(byte) = self.byte() else { return Ok(()) };
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                b'/' | b'#' if byte == b'#' || matches!(self.rest().as_bytes().get(1), Some(b'/' | b'*')) => {
                    let start = self.at;
                    let whole = self.at_line_start();
                    self.comment_end();
                    if !whole {
                        return self.mistake(Kind::Comment, start..self.at);
                    }
                    self.comment.get_or_insert(start..self.at);
                }
                0xC2 | 0xE2 | 0xE3 | 0xEF => {
                    let next = self.rest().chars().next();
                    return match next {
                        Some(blank) if blank.is_whitespace() || blank == '\u{feff}' || blank == '\u{200b}' => {
                            self.here(Kind::Blank)
                        }
                        _ => Ok(()),
                    };
                }
                _ => return Ok(()),
            }
        }
    }

    /// Moves to the end of the comment that begins here.
    pub fn comment_end(&mut self) {
        if self.rest().starts_with("/*") {
            self.at = self.rest().find("*/").map_or(self.text.len(), |end| self.at + end + 2);
        } else {
            self.skip_line();
        }
    }

    /// Takes `...` or `…` if it stands here.
    pub fn dots(&mut self) -> Option<Range<usize>> {
        let rest = self.rest();
        let width = match rest.as_bytes().first()? {
            b'.' if rest.starts_with("..") => rest.bytes().take_while(|byte| *byte == b'.').count(),
            0xE2 if rest.starts_with('…') => '…'.len_utf8(),
            b'[' if rest.starts_with("[...]") || rest.starts_with("[…]") => 5,
            _ => return None,
        };
        let span = self.at..self.at + width;
        self.at += width;
        Some(span)
    }

    pub fn value(&mut self) -> Read<Value<'t>> {
        self.blanks()?;
        let start = self.at;
        if let Some(span) = self.dots() {
            self.dots.get_or_insert(span.clone());
            return Ok(Value { span, what: What::LeftOut });
        }
        let what = match self.byte() {
            Some(b'{') => self.object()?,
            Some(b'[') => self.list()?,
            Some(b'"') if self.rest().starts_with("\"\"\"") => {
                return self.mistake(Kind::TripleQuotes, start..start + 3);
            }
            Some(b'"') => What::Text(self.string()?),
            Some(b'-' | b'+' | b'.' | b'0'..=b'9') => self.number()?,
            Some(b',' | b'}' | b']') => return self.here(Kind::UnquotedValue),
            Some(_) => self.word(Kind::UnquotedValue)?,
            None => return self.mistake(Kind::MissingQuote, start.saturating_sub(1)..start),
        };
        Ok(Value { span: start..self.at, what })
    }

    /// A bare word: `true`, or one of the things that people write for a text.
    fn word(&mut self, otherwise: Kind) -> Read<What<'t>> {
        let start = self.at;
        let first = self.rest().chars().next().unwrap_or(' ');
        match first {
            '\'' | '`' => return self.here(Kind::SingleQuotes),
            _ if is_smart_quote(first) => return self.here(Kind::SmartQuotes),
            _ => {}
        }
        let end = self.rest().find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(self.rest().len());
        let span = start..start + end.max(first.len_utf8());
        let word = &self.text[span.clone()];
        self.at = span.end;
        match word {
            "true" | "false" if otherwise == Kind::UnquotedValue => Ok(What::Bool),
            "null" if otherwise == Kind::UnquotedValue => Ok(What::Null),
            "True" | "False" | "None" | "NaN" | "nan" | "Infinity" | "undefined"
                if otherwise == Kind::UnquotedValue =>
            {
                self.mistake(Kind::PythonWord, span)
            }
            _ if word.starts_with(char::is_alphanumeric) || first == '<' => self.mistake(otherwise, span),
            _ => self.mistake(Kind::Unexpected, span),
        }
    }

    fn number(&mut self) -> Read<What<'t>> {
        let start = self.at;
        let rest = self.rest().as_bytes();
        let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"+-._".contains(byte)).count();
        self.at += length;
        let number = &rest[..length];
        let digits = number.strip_prefix(b"-").unwrap_or(number);
        let whole = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let leading_zero = whole > 1 && digits[0] == b'0';
        let mut tail = &digits[whole..];
        let mut fine = whole > 0 && !leading_zero;
        if let Some(fraction) = tail.strip_prefix(b".") {
            let count = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
            fine &= count > 0;
            tail = &fraction[count..];
        }
        if let Some(power) = tail.strip_prefix(b"e").or(tail.strip_prefix(b"E")) {
            let power = power.strip_prefix(b"-").or(power.strip_prefix(b"+")).unwrap_or(power);
            let count = power.iter().take_while(|byte| byte.is_ascii_digit()).count();
            fine &= count > 0;
            tail = &power[count..];
        }
        if fine && tail.is_empty() {
            return Ok(What::Number);
        }
        let kind =
            if number.iter().any(|byte| byte.is_ascii_alphabetic()) { Kind::UnquotedValue } else { Kind::Number };
        self.mistake(kind, start..self.at)
    }

    /// A text between double quotes, with its escapes resolved.
    fn string(&mut self) -> Read<Cow<'t, str>> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut at = start + 1;
        let mut plain = at;
        let mut out: Option<String> = None;
        loop {
            while bytes[at..].first_chunk().is_some_and(|eight| !has_marks(u64::from_le_bytes(*eight))) {
                at += 8;
            }
            match bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    let out = out.get_or_insert_with(String::new);
                    out.push_str(&self.text[plain..at]);
                    let width = escape(&self.text[at..], out);
                    if width == 0 {
                        let next = self.text[at + 1..].chars().next().map_or(0, char::len_utf8);
                        return self.mistake(Kind::Backslash, at..at + 1 + next);
                    }
                    at += width;
                    plain = at;
                }
                Some(b'\t') => return self.mistake(Kind::Tab, at..at + 1),
                None | Some(0..0x20) => return self.unclosed(start, at),
                Some(_) => at += 1,
            }
        }
        self.at = at + 1;
        Ok(match out {
            None => Cow::Borrowed(&self.text[plain..at]),
            Some(mut out) => {
                out.push_str(&self.text[plain..at]);
                Cow::Owned(out)
            }
        })
    }

    /// A text that began at `start` and is still open at the end of its line.
    fn unclosed<T>(&self, start: usize, end: usize) -> Read<T> {
        let line = &self.text[start..end];
        if let Some((at, quote)) = line.char_indices().find(|(_, c)| matches!(c, '”' | '“' | '„' | '«' | '»' | '‟'))
        {
            return self.mistake(Kind::SmartQuotes, start + at..start + at + quote.len_utf8());
        }
        let next = self.text[end..].trim_start();
        let closed = line.trim_end().trim_end_matches(',').ends_with(['}', ']']);
        if closed || next.is_empty() || next.starts_with(['"', '}', ']', '{']) {
            self.mistake(Kind::MissingQuote, start..end)
        } else {
            self.mistake(Kind::Newline, end..(end + 1).min(self.text.len()))
        }
    }

    fn enter(&mut self) -> Read<usize> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.here(Kind::TooDeep);
        }
        self.at += 1;
        Ok(self.at - 1)
    }

    fn object(&mut self) -> Read<What<'t>> {
        let open = self.enter()?;
        let mut fields = Vec::new();
        let mut comma: Option<usize> = None;
        loop {
            self.blanks()?;
            if let Some(span) = self.dots() {
                self.dots.get_or_insert(span.clone());
                let left_out = |span| Value { span, what: What::LeftOut };
                fields.push((left_out(span.clone()), left_out(span)));
            } else {
                match self.byte() {
                    Some(b'}') => match comma {
                        Some(at) => return self.mistake(Kind::TrailingComma, at..at + 1),
                        None => break,
                    },
                    Some(b'"') => {
                        let start = self.at;
                        let name = self.string()?;
                        let key = Value { span: start..self.at, what: What::Text(name) };
                        self.blanks()?;
                        match self.byte() {
                            Some(b':') => self.at += 1,
                            Some(b',' | b'}' | b'=' | b'"' | b'{' | b'[') | None => {
                                return self.mistake(Kind::MissingColon, key.span);
                            }
                            Some(_) => return self.mistake(Kind::MissingQuote, key.span),
                        }
                        let value = self.value()?;
                        fields.push((key, value));
                    }
                    Some(b',') => return self.here(Kind::ExtraComma),
                    Some(b']') | None => return self.mistake(Kind::MissingBrace, open..open + 1),
                    Some(_) => {
                        self.word(Kind::UnquotedKey)?;
                    }
                }
            }
            match self.next_item(b'}', open, fields.last().map(|(_, value)| value))? {
                Some(at) => comma = Some(at),
                None => break,
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(What::Object(fields))
    }

    fn list(&mut self) -> Read<What<'t>> {
        let open = self.enter()?;
        let mut items: Vec<Value<'t>> = Vec::new();
        let mut comma: Option<usize> = None;
        loop {
            self.blanks()?;
            match self.byte() {
                Some(b']') => match comma {
                    Some(at) => return self.mistake(Kind::TrailingComma, at..at + 1),
                    None => break,
                },
                Some(b',') => return self.here(Kind::ExtraComma),
                Some(b'}') | None => return self.mistake(Kind::MissingBracket, open..open + 1),
                Some(_) => items.push(self.value()?),
            }
            match self.next_item(b']', open, items.last())? {
                Some(at) => comma = Some(at),
                None => break,
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(What::List(items))
    }

    /// After an item: the place of the comma before the next one, or none at the closing bracket.
    fn next_item(&mut self, close: u8, open: usize, last: Option<&Value<'t>>) -> Read<Option<usize>> {
        let ended = self.at;
        self.blanks()?;
        while let Some(span) = self.dots() {
            self.dots.get_or_insert(span);
            self.blanks()?;
        }
        let missing = if close == b'}' { Kind::MissingBrace } else { Kind::MissingBracket };
        match self.byte() {
            Some(b',') => {
                self.at += 1;
                Ok(Some(self.at - 1))
            }
            Some(byte) if byte == close => Ok(None),
            None | Some(b'}' | b']') => self.mistake(missing, open..open + 1),
            Some(b'"' | b'{' | b'[') => self.mistake(Kind::MissingComma, ended.saturating_sub(1)..ended),
            Some(b'\'' | b'`') => self.here(Kind::SingleQuotes),
            Some(_) => match last {
                Some(value) if value.text().is_some() => {
                    self.mistake(Kind::InnerQuote, value.span.end - 1..value.span.end)
                }
                _ => self.here(Kind::Unexpected),
            },
        }
    }
}

/// Whether one of eight bytes is a double quote, a backslash or a control character; all are looked at in one step.
fn has_marks(eight: u64) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // A byte below a limit has its highest bit set once the limit is taken from it, and had it not before.
    let below = |bytes: u64, limit: u8| bytes.wrapping_sub(EACH * u64::from(limit)) & !bytes;
    let is = |byte: u8| below(eight ^ (EACH * u64::from(byte)), 1);
    (is(b'"') | is(b'\\') | below(eight, b' ')) & EACH << 7 != 0
}

/// Resolves the escape at the beginning of `text`; gives its width, or 0 for one that JSON does not know.
fn escape(text: &str, out: &mut String) -> usize {
    let plain = match text.as_bytes().get(1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => {
            let unit = |at: usize| {
                let hex = text.get(at..at + 4).filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
                hex.and_then(|hex| u32::from_str_radix(hex, 16).ok())
            };
            let Some(high) = unit(2) else { return 0 };
            if (0xD800..0xDC00).contains(&high)
                && text.get(6..8) == Some("\\u")
                && let Some(low @ 0xDC00..0xE000) = unit(8)
            {
                out.push(char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)).unwrap_or('\u{fffd}'));
                return 12;
            }
            out.push(char::from_u32(high).unwrap_or('\u{fffd}'));
            return 6;
        }
        _ => return 0,
    };
    out.push(plain);
    2
}

pub fn is_smart_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»' | '″')
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_mark_is_seen_at_each_of_eight_places() {
        for byte in 0..=255u8 {
            for at in 0..8 {
                let mut eight = [b'~'; 8];
                eight[at] = byte;
                let is_mark = matches!(byte, b'"' | b'\\' | 0..0x20);
                assert_eq!(super::has_marks(u64::from_le_bytes(eight)), is_mark, "{byte} at {at}");
            }
        }
    }
}
