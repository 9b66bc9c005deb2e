//! How text lies on rows: what a grapheme looks like, how wide it is, where rows break. Draws nothing.

use std::borrow::Cow;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

const TAB: usize = 4;

/// What is shown for a grapheme.
pub struct Glyph<'a> {
    pub shown: Cow<'a, str>,
    pub width: usize,
    /// Stands for something that is not printed itself.
    pub escaped: bool,
    /// Terminals disagree about its width.
    pub unsure: bool,
}

/// What is shown for a grapheme that begins at a column. Nothing that a terminal would obey gets through.
pub fn glyph(cluster: &str, column: usize) -> Glyph<'_> {
    let plain = |shown: Cow<'static, str>, escaped| {
        let width = shown.width();
        Glyph { shown, width, escaped, unsure: false }
    };
    if cluster == "\t" {
        return plain(Cow::Borrowed(&"    "[column % TAB..]), false);
    }
    if cluster.chars().any(is_unprintable) {
        return plain(Cow::Owned(cluster.chars().map(escape).collect()), true);
    }
    if let [byte] = cluster.as_bytes() {
        debug_assert!((b' '..=b'~').contains(byte));
        return Glyph { shown: Cow::Borrowed(cluster), width: 1, escaped: false, unsure: false };
    }
    let width = cluster.width();
    // A mark without a letter would land on whatever stands to its left.
    if width == 0 && cluster.chars().all(|c| !is_invisible(c)) {
        return plain(Cow::Owned(format!("◌{cluster}")), false);
    }
    let several = cluster.chars().nth(1).is_some();
    Glyph { shown: Cow::Borrowed(cluster), width, escaped: false, unsure: several }
}

/// Controls, line separators, and the marks that turn the direction of everything after them.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'
        | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

/// `^[` for an escape character, as terminals have always shown it, and the number for the rest.
fn escape(c: char) -> String {
    match c {
        '\0'..='\x1f' => format!("^{}", char::from(c as u8 + b'@')),
        '\x7f' => "^?".to_string(),
        c if is_unprintable(c) => format!("<{:x}>", u32::from(c)),
        c => c.to_string(),
    }
}

/// How many columns a text takes from a column on.
pub fn width_from(text: &str, column: usize) -> usize {
    if is_simple(text) {
        return text.len();
    }
    text.graphemes(true).fold(column, |at, cluster| at + glyph(cluster, at).width) - column
}

pub fn width(text: &str) -> usize {
    width_from(text, 0)
}

/// Every byte is a letter, a digit, a sign or a blank of its own column.
fn is_simple(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// The rows of a text, as byte ranges without the line breaks. Blanks at the end of a row may hang over its edge.
#[derive(Debug, Default)]
pub struct Rows {
    rows: Vec<Range<usize>>,
}

impl Rows {
    /// Breaks a text into rows of at most `columns`, between words if possible.
    pub fn of(text: &str, columns: usize) -> Rows {
        let columns = columns.max(2);
        let mut rows = Vec::with_capacity(text.len() / columns + 1);
        let mut start = 0;
        for line in text.split('\n') {
            break_line(line, start, columns, &mut rows);
            start += line.len() + 1;
        }
        Rows { rows }
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn range(&self, row: usize) -> Range<usize> {
        self.rows.get(row).cloned().unwrap_or(0..0)
    }

    /// The row on which the cursor stands.
    pub fn row_of(&self, byte: usize) -> usize {
        self.rows.partition_point(|row| row.start <= byte).saturating_sub(1)
    }

    /// The row and the column at which the cursor stands.
    pub fn place(&self, text: &str, byte: usize, columns: usize) -> (usize, usize) {
        let row = self.row_of(byte);
        let range = self.range(row);
        (row, width(&text[range.start..byte.clamp(range.start, range.end)]).min(columns))
    }

    /// The byte at or before a column of a row.
    pub fn byte_at(&self, text: &str, row: usize, column: usize) -> usize {
        let range = self.range(row);
        let mut at = 0;
        for (start, cluster) in text[range.clone()].grapheme_indices(true) {
            at += glyph(cluster, at).width;
            if at > column {
                return range.start + start;
            }
        }
        // The end of a row that goes on is the start of the next: stay before its last grapheme.
        let goes_on = self.rows.get(row + 1).is_some_and(|next| next.start == range.end);
        let last = text[range.clone()].grapheme_indices(true).next_back().map_or(0, |(start, _)| start);
        if goes_on { range.start + last } else { range.end }
    }
}

fn break_line(line: &str, offset: usize, columns: usize, rows: &mut Vec<Range<usize>>) {
    if is_simple(line) {
        return break_simple(line.as_bytes(), offset, columns, rows);
    }
    let (mut start, mut at) = (0, 0);
    // The last place where the row may break, and the column there.
    let mut chance: Option<usize> = None;
    let mut before_wide = false;
    for (byte, cluster) in line.grapheme_indices(true) {
        let blank = cluster == " " || cluster == "\t";
        let wide = cluster.len() > 2 && cluster.width() > 1;
        if byte > start && (wide || before_wide) && !is_closing(cluster) {
            chance = Some(byte);
        }
        let mut glyph_width = glyph(cluster, at).width;
        if !blank && at + glyph_width > columns && byte > start {
            let end = chance.filter(|&chance| chance > start).unwrap_or(byte);
            rows.push(offset + start..offset + end);
            start = end;
            chance = None;
            at = width(&line[start..byte]);
            glyph_width = glyph(cluster, at).width;
        }
        at += glyph_width;
        if blank {
            chance = Some(byte + cluster.len());
        }
        before_wide = wide;
    }
    rows.push(offset + start..offset + line.len());
}

/// A row does not begin with these.
fn is_closing(cluster: &str) -> bool {
    cluster.starts_with([
        '.', ',', ';', ':', '!', '?', ')', ']', '}', '。', '、', '，', '．', '；', '：', '！', '？', '）', '」', '』',
        '】',
    ])
}

/// The same for text of which every byte takes one column, which nearly all text is.
fn break_simple(line: &[u8], offset: usize, columns: usize, rows: &mut Vec<Range<usize>>) {
    let mut start = 0;
    loop {
        let full = start + columns;
        if full >= line.len() {
            break;
        }
        let end = if line[full] == b' ' {
            full + line[full..].iter().take_while(|&&byte| byte == b' ').count()
        } else {
            line[start..full].iter().rposition(|&byte| byte == b' ').map_or(full, |blank| start + blank + 1)
        };
        if end >= line.len() {
            break;
        }
        rows.push(offset + start..offset + end);
        start = end;
    }
    rows.push(offset + start..offset + line.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, columns: usize) -> Vec<&str> {
        Rows::of(text, columns).rows.iter().map(|row| &text[row.clone()]).collect()
    }

    #[test]
    fn rows_break_between_words_and_only_else_within_them() {
        assert_eq!(rows("one two three", 8), ["one two ", "three"]);
        assert_eq!(rows("one  two", 3), ["one  ", "two"]);
        assert_eq!(rows("extraordinary", 5), ["extra", "ordin", "ary"]);
        assert_eq!(rows("a\n\nb\n", 5), ["a", "", "b", ""]);
        assert_eq!(rows("über größe", 6), ["über ", "größe"]);
        assert_eq!(rows("漢字かな交じり文", 6), ["漢字か", "な交じ", "り文"]);
        assert_eq!(rows("漢字、かな", 5), ["漢", "字、", "かな"]);
    }

    #[test]
    fn a_joined_emoji_takes_two_columns_and_stays_whole() {
        assert_eq!(width("👨‍👩‍👧‍👦"), 2);
        assert_eq!(rows("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 4), ["👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]);
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_shown_as_it_is() {
        for c in (0..=0x10ffff).filter_map(char::from_u32).filter(|c| c.is_control() && *c != '\t') {
            let cluster = c.to_string();
            let glyph = glyph(&cluster, 0);
            assert!(glyph.escaped && !glyph.shown.contains(char::is_control), "{c:?}");
        }
        assert_eq!(glyph("\x1b", 0).shown, "^[");
        assert_eq!(glyph("\u{9b}", 0).shown, "<9b>");
        assert_eq!(glyph("\u{202e}", 0).shown, "<202e>");
        assert_eq!(glyph("\u{301}", 0).width, 1);
    }

    #[test]
    fn the_simple_way_and_the_general_way_agree() {
        let text =
            "It has one billion parameters, so it fits the   computer; unbelievablylongwordsbreak anywhere they must. ";
        for columns in 2..60 {
            let (mut simple, mut general) = (Vec::new(), Vec::new());
            break_simple(text.as_bytes(), 0, columns, &mut simple);
            // An é takes one column as well and leads the other way.
            let accented = text.replace('e', "é");
            break_line(&accented, 0, columns, &mut general);
            let shown = |rows: &[Range<usize>], text: &str| {
                rows.iter().map(|row| text[row.clone()].replace('é', "e")).collect::<Vec<_>>()
            };
            assert_eq!(shown(&simple, text), shown(&general, &accented), "{columns}");
        }
    }

    #[test]
    fn the_cursor_goes_to_a_place_and_back() {
        for text in ["one two three four", "漢字かな交じり文 and more", "a\tb\tc", "e\u{301}e\u{301} 👨‍👩‍👧‍👦 x\n\nlast"]
        {
            for columns in [4, 7, 20] {
                let rows = Rows::of(text, columns);
                for (byte, _) in text.grapheme_indices(true) {
                    let (row, column) = rows.place(text, byte, usize::MAX);
                    assert_eq!(rows.byte_at(text, row, column), byte, "{text:?} at {byte} of {columns}");
                }
            }
        }
    }
}
