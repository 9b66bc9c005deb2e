//! How a question is laid out on a screen of any size: what gives way when rows are few. Draws nothing itself.

use super::area::Area;
use super::region::{Frame, Size};
use super::style::{Line, Style, paragraph};
use crate::flow::Ask;
use crate::question::{Kind, Question};
use crate::rules::{Finding, Level};
use crate::sections;

/// Beside the box and above it.
pub struct View<'a> {
    pub header: Line,
    pub question: &'a str,
    pub wanted: &'a str,
    /// What is shown above the box while there is room: the section's purpose, the scenario's statement, facts.
    pub above: Vec<String>,
    pub notes: &'a [Note],
    pub suggestions: &'a [String],
    pub marked: Option<usize>,
    pub live: Line,
    pub footer: String,
    pub long: bool,
}

/// A finding in words.
#[derive(Clone, Debug)]
pub struct Note {
    level: Level,
    message: String,
    quote: Option<String>,
    why: &'static str,
    mend: &'static str,
}

impl Note {
    /// `text` is the answer that the finding is about, if it is known.
    pub fn of(finding: &Finding, text: Option<&str>) -> Note {
        let quote = finding.span.clone().and_then(|span| text?.get(span));
        let quote = quote.map(|quote| super::style::one_line(quote, 60)).filter(|quote| {
            // Many messages quote already.
            !quote.is_empty() && !finding.message.contains(['“', '"']) && !finding.message.contains(quote.as_str())
        });
        let (why, mend) = (finding.rule.why, finding.rule.mend);
        Note { level: finding.level, message: finding.message.clone(), quote, why, mend }
    }

    pub fn lines(&self, columns: usize) -> Vec<Line> {
        let (style, mark) = match self.level {
            Level::Error => (Style::Bad, "✗ "),
            Level::Warning => (Style::Warn, "! "),
            Level::Note => (Style::Accent, "· "),
        };
        let mut message = sentence(&self.message);
        if let Some(quote) = &self.quote {
            message = format!("{message} “{quote}”");
        }
        let mut lines = paragraph(Line::of(style, mark), Style::Plain, &message, columns);
        lines.extend(paragraph(Line::plain("  "), Style::Dim, &format!("{} {}", self.why, self.mend), columns));
        lines
    }
}

/// Messages of rules begin small and end without a full stop; beside other sentences they are one.
fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    let end = if message.ends_with(['.', '!', '?', '”', '"', '`']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

/// `[2/6] Base model · 4 of 17`
pub fn header(ask: &Ask<'_>) -> Line {
    let place = format!(" · {} of {}", ask.number, ask.count);
    section(ask.question).and(Style::Dim, place)
}

fn section(question: &'static Question) -> Line {
    match sections::of(question) {
        Some((number, section)) => {
            let of = format!("[{number}/{}] ", sections::ALL.len());
            Line::of(Style::Accent, of).and(Style::Strong, section.name)
        }
        None => Line::of(Style::Strong, "To begin with"),
    }
}

/// An answer from a list, with what the list says of it.
pub fn in_full(question: &'static Question, answer: &str) -> String {
    let Kind::Choice { of, .. } = question.kind else { return answer.to_string() };
    match of().into_iter().find(|choice| choice.value == answer) {
        Some(choice) => format!("{} · {}", choice.value, choice.says),
        None => answer.to_string(),
    }
}

/// The two lines that an answered question leaves in the scrollback.
pub fn transcript(question: &'static Question, answer: &str, kept: bool, columns: usize) -> [Line; 2] {
    let asked = Line::of(Style::Good, "✓ ").and(Style::Dim, question.ask);
    let answer = super::style::one_line(&in_full(question, answer), columns);
    let answer =
        if answer.is_empty() { Line::of(Style::Dim, "  no answer") } else { Line::plain(format!("  {answer}")) };
    let room = columns.saturating_sub(2);
    let answer = match kept {
        true => answer.cut(room.saturating_sub(14)).and(Style::Dim, " (kept by you)"),
        false => answer.cut(room),
    };
    [asked.cut(room), answer]
}

/// Lays everything out. The box is given what it needs of at most two thirds of the screen; what explains gives way to
/// it, and to what is wrong.
pub fn frame(view: &View<'_>, area: &mut Area, screen: Size) -> Frame {
    let columns = screen.columns.saturating_sub(1);
    let height = screen.rows;
    let roomy = height >= 14;
    let mut left = height;
    let mut take = |wanted: usize, keep: usize| {
        let taken = wanted.min(left.saturating_sub(keep));
        left -= taken;
        taken
    };
    let needed = area.lay(screen.columns);
    // In the order of need. The second number is how many rows must stay for what comes later.
    let question = paragraph(Line::new(), Style::Strong, view.question, columns);
    let footer = take(1, 2);
    let ask = take(if roomy { question.len().min(3) } else { 1 }, 1);
    let header = take(1, 1);
    let live = take(1, 1);
    let mut notes: Vec<Line> = view.notes.iter().flat_map(|note| note.lines(columns)).collect();
    let noted = take(notes.len().min((height / 3).max(2)), 1);
    cut(&mut notes, noted);
    let mut box_rows = take(if view.long { 3 } else { 1 }, 0);
    let suggested = take(view.suggestions.len(), 0);
    box_rows += take(needed.saturating_sub(box_rows).min((height * 2 / 3).saturating_sub(box_rows)), 0);
    let gap_before = take(usize::from(roomy), 0);
    let gap_between = take(usize::from(roomy), 0);
    let mut wanted = paragraph(Line::new(), Style::Plain, view.wanted, columns);
    let wants = take(wanted.len(), 0);
    cut(&mut wanted, wants);
    let mut above = Vec::new();
    for text in &view.above {
        let lines = text.split('\n').flat_map(|line| paragraph(Line::plain("  "), Style::Dim, line, columns));
        above.extend(lines);
    }
    let shown = take(above.len(), 0);
    cut(&mut above, shown);

    let mut rows = vec![Line::new(); gap_before];
    rows.extend((header > 0).then(|| view.header.clone()));
    let mut question = question;
    cut(&mut question, ask);
    rows.extend(question);
    rows.extend(wanted);
    rows.extend(above);
    rows.extend(vec![Line::new(); gap_between]);
    let top = rows.len();
    let drawn = area.draw(box_rows.max(1));
    rows.extend(drawn.lines);
    for (at, suggestion) in view.suggestions.iter().take(suggested).enumerate() {
        let marked = view.marked == Some(at);
        let lead = if marked { Line::of(Style::Accent, "❯ ") } else { Line::plain("  ") };
        rows.push(lead.and(if marked { Style::Strong } else { Style::Dim }, suggestion.clone()));
    }
    rows.extend(notes);
    if live > 0 {
        let mut line = Line::plain("  ");
        line.spans.extend(view.live.spans.iter().cloned());
        rows.push(line);
    }
    if footer > 0 {
        rows.push(Line::of(Style::Dim, format!("  {}", view.footer)));
    }
    Frame { rows, cursor: Some((top + drawn.cursor.0, drawn.cursor.1)) }
}

/// Leaves some lines, and says with the last of them that there are more.
pub fn cut(lines: &mut Vec<Line>, to: usize) {
    if lines.len() > to {
        lines.truncate(to);
        if let Some(last) = lines.last_mut() {
            *last = std::mem::take(last).and(Style::Dim, " …");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view<'a>(suggestions: &'a [String], long: bool) -> View<'a> {
        View {
            header: Line::plain("[2/6] Base model · 4 of 17"),
            question: "Why this model?",
            wanted: "Two or three sentences that weigh size, abilities, licence and how easy it is to get.",
            above: vec!["A statement that goes on for a while. ".repeat(8)],
            notes: &[],
            suggestions,
            marked: None,
            live: Line::plain("12 characters"),
            footer: "Enter next · Esc back".to_string(),
            long,
        }
    }

    #[test]
    fn whatever_the_size_everything_fits_and_the_cursor_is_in_it() {
        let suggestions = ["a".to_string(), "b".to_string()];
        for rows in 1..40 {
            for columns in [1, 2, 5, 20, 40, 80] {
                for long in [true, false] {
                    let mut area = Area::new(&"Some words, and more of them. ".repeat(30));
                    let frame = frame(&view(&suggestions, long), &mut area, Size { rows, columns });
                    assert!(frame.rows.len() <= rows, "{} of {rows}x{columns}", frame.rows.len());
                    assert!(frame.cursor.is_some_and(|(row, _)| row < frame.rows.len()), "{rows}x{columns}");
                }
            }
        }
    }

    #[test]
    fn with_four_rows_there_are_a_question_a_box_and_keys() {
        let mut area = Area::new("text");
        let frame = frame(&view(&[], true), &mut area, Size { rows: 4, columns: 40 });
        let shown: Vec<String> =
            frame.rows.iter().map(|row| row.spans.iter().map(|(_, text)| text.as_ref()).collect()).collect();
        assert_eq!(shown[1], "Why this model?");
        assert_eq!(shown[2], "│ text");
        assert_eq!(shown[3], "  Enter next · Esc back");
    }
}
