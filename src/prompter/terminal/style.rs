//! Lines of styled text: what the wizard draws, before anyone knows where. Colour is only ever a second sign.

use super::layout::{self, Rows, glyph};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation as _;

/// How a piece of text looks. Words that carry meaning keep the terminal's own colour, which is the one that its user
/// can read; colour is for marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    #[default]
    Plain,
    Strong,
    Dim,
    Accent,
    Good,
    Warn,
    Bad,
    /// Characters that stand for others.
    Escaped,
}

impl Style {
    /// The parameters of the escape sequence.
    pub fn code(self) -> &'static str {
        match self {
            Style::Plain => "",
            Style::Strong => "1",
            Style::Dim => "2",
            Style::Accent => "36",
            Style::Good => "32",
            Style::Warn => "35",
            Style::Bad => "31",
            Style::Escaped => "7",
        }
    }
}

/// One row of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub spans: Vec<(Style, Cow<'static, str>)>,
}

impl Line {
    pub fn new() -> Line {
        Line::default()
    }

    pub fn of(style: Style, text: impl Into<Cow<'static, str>>) -> Line {
        Line::new().and(style, text)
    }

    pub fn plain(text: impl Into<Cow<'static, str>>) -> Line {
        Line::of(Style::Plain, text)
    }

    pub fn and(mut self, style: Style, text: impl Into<Cow<'static, str>>) -> Line {
        self.spans.push((style, text.into()));
        self
    }

    pub fn to_text(&self) -> String {
        self.spans.iter().map(|(_, text)| text.as_ref()).collect()
    }

    pub fn width(&self) -> usize {
        self.spans.iter().fold(0, |at, (_, text)| at + layout::width_from(text, at))
    }

    /// Cuts the line to a width and says so with an ellipsis.
    pub fn cut(self, columns: usize) -> Line {
        if self.width() <= columns {
            return self;
        }
        let mut cut = Line::new();
        let mut at = 0;
        'spans: for (style, text) in self.spans {
            let mut kept = String::new();
            for cluster in text.graphemes(true) {
                let width = glyph(cluster, at).width;
                if at + width + 1 > columns {
                    cut.spans.push((style, Cow::Owned(kept)));
                    cut.spans.push((style, Cow::Borrowed("…")));
                    break 'spans;
                }
                at += width;
                kept.push_str(cluster);
            }
            cut.spans.push((style, Cow::Owned(kept)));
        }
        cut
    }
}

/// A text in rows of at most `columns`. The first row begins with `lead`, the others with as many blanks.
pub fn paragraph(lead: Line, style: Style, text: &str, columns: usize) -> Vec<Line> {
    let indent = lead.width().min(columns / 2);
    let mut lead = Some(lead.cut(indent.max(1)));
    let rows = Rows::of(text, columns.saturating_sub(indent).max(8));
    (0..rows.len())
        .map(|row| {
            let line = lead.take().unwrap_or_else(|| Line::plain(" ".repeat(indent)));
            line.and(style, text[rows.range(row)].trim_end_matches(' ').to_string())
        })
        .collect()
}

/// A text on one line: the first words of it, with blanks for line breaks.
pub fn one_line(text: &str, columns: usize) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > columns * 4 {
            break;
        }
    }
    line
}
