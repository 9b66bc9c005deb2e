//! A document as lines, and text that remembers where in the document each of its words stood.

use std::ops::Range;

/// A line of the document: byte offsets of its text, without the line end.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub start: usize,
    pub end: usize,
}

/// Splits at `\n`, `\r\n` and lone `\r`. A byte order mark belongs to no line.
pub fn lines(source: &str) -> Vec<Line> {
    let bytes = source.as_bytes();
    let mut lines = Vec::with_capacity(source.len() / 40 + 2);
    let mut start = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        // The `\n` of a `\r\n` has been passed already.
        if at >= start {
            lines.push(Line { start, end: at });
            start = at + 1 + usize::from(bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n'));
        }
    }
    lines.push(Line { start, end: bytes.len() });
    lines
}

/// Text taken from a document.
#[derive(Clone, Debug, Default)]
pub struct Text {
    text: String,
    pieces: Pieces,
}

/// A run of the text, and where it stood.
#[derive(Clone, Copy, Debug)]
struct Piece {
    at: usize,
    from: usize,
    /// How many bytes correspond one to one; what follows up to the next piece is ours and stands at the end of these.
    len: usize,
}

/// The runs of a text in their order. Most texts are one, which needs no memory of its own.
#[derive(Clone, Debug, Default)]
struct Pieces {
    first: Option<Piece>,
    others: Vec<Piece>,
}

impl Pieces {
    fn push(&mut self, piece: Piece) {
        match self.first {
            None => self.first = Some(piece),
            Some(_) => self.others.push(piece),
        }
    }

    fn last_mut(&mut self) -> Option<&mut Piece> {
        self.others.last_mut().or(self.first.as_mut())
    }

    fn get(&self, index: usize) -> Option<&Piece> {
        index.checked_sub(1).map_or(self.first.as_ref(), |index| self.others.get(index))
    }

    /// The place of the last one that begins at an offset or before it.
    fn before(&self, offset: usize) -> Option<usize> {
        self.first.filter(|first| first.at <= offset)?;
        Some(self.others.partition_point(|piece| piece.at <= offset))
    }
}

impl Text {
    pub fn of(source: &str, range: Range<usize>) -> Text {
        let mut text = Text::default();
        text.take(source, range);
        text
    }

    /// Our own words for something that stands in the document.
    pub fn standing_for(words: &str, from: usize) -> Text {
        Text {
            text: words.to_string(),
            pieces: Pieces { first: Some(Piece { at: 0, from, len: 0 }), others: Vec::new() },
        }
    }

    /// Gives the words away; where they stood is still known.
    pub fn take_words(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn len(&self) -> usize {
        self.text.len()
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Appends a part of the document.
    pub fn take(&mut self, source: &str, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        if let Some(last) = self.pieces.last_mut()
            && last.at + last.len == self.text.len()
            && last.from + last.len == range.start
        {
            last.len += range.len();
            self.text.push_str(&source[range]);
            return;
        }
        self.pieces.push(Piece { at: self.text.len(), from: range.start, len: range.len() });
        self.text.push_str(&source[range]);
    }

    /// Appends words that do not stand in the document: line ends, and characters whose spelling was guarded.
    pub fn put(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Appends words that stand in the document in another spelling.
    pub fn put_for(&mut self, words: &str, from: usize) {
        self.pieces.push(Piece { at: self.text.len(), from, len: 0 });
        self.text.push_str(words);
    }

    pub fn append(&mut self, other: &Text) {
        let base = self.text.len();
        self.pieces.others.reserve(other.pieces.others.len());
        for piece in other.pieces.first.iter().chain(&other.pieces.others) {
            self.pieces.push(Piece { at: base + piece.at, ..*piece });
        }
        self.text.push_str(&other.text);
    }

    /// Appends a paragraph after a blank line.
    pub fn append_paragraph(&mut self, other: &Text) {
        if other.is_blank() {
            return;
        }
        if !self.text.is_empty() {
            self.put("\n\n");
        }
        self.append(other);
    }

    /// A part of the text, which often is all of it.
    pub fn cut(self, range: Range<usize>) -> Text {
        if range == (0..self.len()) { self } else { self.part(range) }
    }

    /// A part of the text.
    pub fn part(&self, range: Range<usize>) -> Text {
        let mut pieces = Pieces::default();
        let mut index = self.pieces.before(range.start).unwrap_or(0);
        while let Some(piece) = self.pieces.get(index).filter(|piece| piece.at < range.end) {
            index += 1;
            let reach = self.pieces.get(index).map_or(self.text.len(), |next| next.at);
            if reach <= range.start {
                continue;
            }
            let cut = range.start.saturating_sub(piece.at).min(piece.len);
            let at = piece.at.max(range.start);
            let len = (piece.len - cut).min(range.end - at);
            pieces.push(Piece { at: at - range.start, from: piece.from + cut, len });
        }
        Text { text: self.text[range].to_string(), pieces }
    }

    pub fn trimmed(self) -> Text {
        let start = self.text.len() - self.text.trim_start().len();
        let end = start + self.text.trim().len();
        self.cut(start..end)
    }

    /// Where in the document a byte of the text stood.
    pub fn source_of(&self, offset: usize) -> Option<usize> {
        let piece = self.pieces.get(self.pieces.before(offset)?)?;
        Some(piece.from + (offset - piece.at).min(piece.len))
    }

    /// Where the text begins in the document.
    pub fn start(&self) -> Option<usize> {
        self.pieces.first.map(|piece| piece.from)
    }

    /// Makes room for more.
    pub fn reserve(&mut self, bytes: usize, pieces: usize) {
        self.text.reserve(bytes);
        self.pieces.others.reserve(pieces.saturating_sub(1));
    }

    /// The lines of the text, as ranges.
    pub fn lines(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        self.text.split('\n').map(move |line| {
            let range = start..start + line.len();
            start = range.end + 1;
            range
        })
    }
}

/// How long the bullet is with which a line begins: that of a word processor, or a pictogram before a label in bold.
pub fn bullet(text: &str) -> usize {
    let Some(end) = text.find(char::is_whitespace).filter(|end| *end <= 16) else { return 0 };
    let mark = &text[..end];
    let picture = |c| matches!(c, '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}' | '\u{200D}');
    let is = ["•", "·", "●", "▪", "■", "◦", "○", "‣", "➢", "\u{F0B7}"].contains(&mark)
        || mark.chars().all(picture) && text[end..].trim_start().starts_with("**");
    if is { end } else { 0 }
}
