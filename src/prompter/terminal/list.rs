//! A list of rows to choose from. dialoguer moves the choice and says what was chosen; we draw it, so that a list looks
//! like everything else, fits any screen and is drawn again when the window changes.

use super::actions;
use super::draw;
use super::keys::{Code, Event, Key};
use super::region::{Frame, Region};
use super::style::{Line, Style};
use super::{Terminal, tty};
use crate::prompter::signals::{self, Stopped};
use dialoguer::Select;
use dialoguer::console::Term;
use dialoguer::theme::Theme;
use std::fmt;
use std::io::{self, Write};
use std::os::fd::{AsRawFd, RawFd};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// So many keys that each waited already when the one before was dealt with are not pressed by a person.
const MANY: usize = 3;
/// Until a paste is over.
const PASTE: Duration = Duration::from_millis(120);
/// The rest of a key that a slow line has cut in two.
const REST: Duration = Duration::from_millis(100);

/// Makes lines for a width.
pub(super) type Lines = Box<dyn Fn(usize) -> Vec<Line> + Send>;

pub(super) struct List {
    /// What stands above.
    pub title: Lines,
    pub rows: Vec<Row>,
    /// What is wrong with the last choice.
    pub notes: Lines,
}

/// One row that can be chosen.
#[derive(Default)]
pub(super) struct Row {
    /// Lines above it that can't be chosen.
    pub heading: Vec<Line>,
    pub line: Line,
    /// What is said about it while it is the chosen one.
    pub detail: String,
}

struct Painter {
    region: Region,
    list: List,
    active: usize,
    /// The first line that is shown.
    scroll: usize,
    notice: Option<&'static str>,
    /// How many keys in a row came without a pause.
    rushed: usize,
}

impl Painter {
    fn paint(&mut self) -> io::Result<()> {
        let screen = tty::size();
        let columns = screen.columns.saturating_sub(1);
        let mut left = screen.rows;
        let mut take = |wanted: usize, keep: usize| {
            let taken = wanted.min(left.saturating_sub(keep));
            left -= taken;
            taken
        };
        let details = self.notice.is_some() || self.list.rows.iter().any(|row| !row.detail.is_empty());
        let footer = take(1, 3);
        let mut title = (self.list.title)(columns);
        let mut notes = (self.list.notes)(columns);
        let share = if screen.rows >= 14 { screen.rows / 2 } else { screen.rows / 3 };
        let titled = take(title.len().min(share.max(1)), 3);
        draw::cut(&mut title, titled);
        let noted = take(notes.len().min(share.max(2)), 4);
        draw::cut(&mut notes, noted);
        // The detail keeps its row even when there is none, so that the list stays where it is.
        let detail = take(usize::from(details) * if screen.rows > 16 { 2 } else { 1 }, 4);
        let gaps = take(if screen.rows >= 14 { 2 } else { 0 }, 8);
        let (lines, active) = self.lines();
        let height = left.clamp(1, lines.len().max(1));
        let last = lines.len().saturating_sub(height);
        // The heading of the first row is shown with it.
        let top = if self.active == 0 { 0 } else { active };
        self.scroll = self
            .scroll
            .clamp((active + 1).saturating_sub(height), top.max((active + 1).saturating_sub(height)))
            .min(last);
        let shown = self.scroll..self.scroll + height;

        let mut rows = vec![Line::new(); gaps.min(1)];
        rows.extend(title);
        rows.extend(vec![Line::new(); gaps.saturating_sub(1)]);
        let more = (self.scroll > 0, shown.end < lines.len());
        for (at, line) in lines.into_iter().enumerate().skip(shown.start).take(height) {
            let mark = match at {
                at if at == active => Line::of(Style::Accent, "❯ "),
                at if at == shown.start && more.0 => Line::of(Style::Dim, "↑ "),
                at if at + 1 == shown.end && more.1 => Line::of(Style::Dim, "↓ "),
                _ => Line::plain("  "),
            };
            let mut row = mark;
            row.spans.extend(line.spans.into_iter().map(|(style, text)| match style {
                Style::Plain if at == active => (Style::Strong, text),
                _ => (style, text),
            }));
            rows.push(row);
        }
        rows.extend(notes);
        let says = self.list.rows.get(self.active).map_or("", |row| row.detail.as_str());
        let mut said = super::style::paragraph(Line::plain("  "), Style::Dim, self.notice.unwrap_or(says), columns);
        said.truncate(detail);
        said.resize(detail, Line::new());
        rows.extend(said);
        if footer > 0 {
            let keys = actions::footer(&["↑↓ choose", "Enter take", "Esc back"], columns);
            rows.push(Line::of(Style::Dim, format!("  {keys}")));
        }
        self.region.draw(Frame { rows, cursor: None }, screen)
    }

    /// All lines, and which of them is the active row.
    fn lines(&self) -> (Vec<Line>, usize) {
        let (mut lines, mut active) = (Vec::new(), 0);
        for (at, row) in self.list.rows.iter().enumerate() {
            lines.extend(row.heading.iter().cloned());
            if at == self.active {
                active = lines.len();
            }
            lines.push(row.line.clone());
        }
        (lines, active)
    }
}

/// What dialoguer calls with every row. The one that is active paints them all.
struct Paint(Arc<Mutex<Painter>>);

impl Paint {
    fn lock(&self) -> MutexGuard<'_, Painter> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Theme for Paint {
    fn format_select_prompt_item(&self, _: &mut dyn fmt::Write, text: &str, active: bool) -> fmt::Result {
        if active {
            let mut painter = self.lock();
            painter.active = text.parse().unwrap_or(0);
            painter.rushed = if tty::is_waiting() { painter.rushed + 1 } else { 0 };
            return painter.paint().map_err(|_| fmt::Error);
        }
        Ok(())
    }
}

/// Where dialoguer's own drawing goes. It is a terminal when it is asked for the first time, and of no known size after
/// that: dialoguer can't page on a screen of one or two rows, and must not need to.
#[derive(Debug)]
struct Nowhere {
    no_terminal: UnixStream,
    settled: Arc<AtomicBool>,
}

impl Write for Nowhere {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl AsRawFd for Nowhere {
    fn as_raw_fd(&self) -> RawFd {
        if self.settled.load(SeqCst) { self.no_terminal.as_raw_fd() } else { io::stderr().as_raw_fd() }
    }
}

impl Terminal {
    /// Lets the reader choose a row; none is Esc.
    pub(super) fn choose_row(&mut self, list: List, first: usize) -> Result<Option<usize>, Stopped> {
        let count = list.rows.len();
        let painter = Painter {
            region: std::mem::take(&mut self.region),
            list,
            active: first,
            scroll: 0,
            notice: None,
            rushed: 0,
        };
        let paint = Paint(Arc::new(Mutex::new(painter)));
        let mut active = first.min(count.saturating_sub(1));
        let result = loop {
            self.input.clear();
            let chosen = self.run_select(&paint, active, count);
            let now = paint.lock().active;
            match chosen {
                Err(stopped) => break Err(stopped),
                // A slow line brings the parts of an arrow key one by one, and the first part is Esc.
                Ok(None) => {
                    self.input.unread(b"\x1b");
                    match self.input.within(REST) {
                        Some(Event::Key(Key { code: Code::Up, .. })) => active = (now + count - 1) % count,
                        Some(Event::Key(Key { code: Code::Down, .. })) => active = (now + 1) % count,
                        Some(Event::Key(Key { code: Code::Esc, .. })) | None => break Ok(None),
                        Some(_) => active = now,
                    }
                }
                Ok(Some(row)) => {
                    // The last key has no other behind it: what counts is what came before.
                    let rushed = paint.lock().rushed;
                    if rushed < MANY && self.input.within(Duration::from_millis(1)).is_none() {
                        break Ok(Some(row));
                    }
                    // Text was pasted. A list takes none, and nothing of it may reach the next question.
                    while self.input.within(PASTE).is_some() {}
                    paint.lock().notice = Some("What was pasted does nothing in a list.");
                    active = first;
                }
            }
            paint.lock().rushed = 0;
        };
        let mut painter = paint.lock();
        self.region = std::mem::take(&mut painter.region);
        drop(painter);
        let _ = self.region.erase(tty::size());
        self.input.clear();
        result.map_err(|stopped| signals::received().unwrap_or(stopped))
    }

    fn run_select(&mut self, paint: &Paint, first: usize, count: usize) -> Result<Option<usize>, Stopped> {
        let (no_terminal, _) = UnixStream::pair().map_err(|_| Stopped::CLOSED)?;
        let settled = Arc::new(AtomicBool::new(false));
        let term = Term::read_write_pair(io::stdin(), Nowhere { no_terminal, settled: settled.clone() });
        settled.store(true, SeqCst);
        let painter = paint.0.clone();
        let repaint = move || {
            let _ = painter.lock().unwrap_or_else(PoisonError::into_inner).paint();
        };
        // A row is known to dialoguer by its number alone.
        let select = Select::with_theme(paint).items((0..count).map(|row| row.to_string())).default(first);
        let chosen = signals::waiting(|| signals::repainting(repaint, || select.interact_on_opt(&term)))?;
        chosen.map_err(|dialoguer::Error::IO(error)| match error.kind() {
            io::ErrorKind::Interrupted => Stopped::INTERRUPTED,
            _ => Stopped::CLOSED,
        })
    }
}
