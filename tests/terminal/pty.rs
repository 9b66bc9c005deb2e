//! A terminal for the tests: the program on a PTY, its screen as an emulator sees it, and waiting for what it shows.

use nix::sys::signal::{Signal, kill};
use nix::sys::termios::{SetArg, SpecialCharacterIndices, tcgetattr, tcsetattr};
use nix::unistd::Pid;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use propose::question::Question;
use propose::rules::sample;
use propose::sections;
use serde_json::{Value, json};
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// Longer than the slowest machine needs; nothing waits for it when all is well.
const PATIENCE: Duration = Duration::from_secs(60);

/// How a program is started.
pub struct Start {
    rows: u16,
    columns: u16,
    program: Vec<String>,
    environment: Vec<(String, String)>,
    answers_queries: bool,
    folder: Option<Arc<tempfile::TempDir>>,
}

/// A program on a terminal.
pub struct Pty {
    shared: Arc<(Mutex<Shown>, Condvar)>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    master: Option<Box<dyn MasterPty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    pub folder: Arc<tempfile::TempDir>,
    /// The settings of the terminal before the program.
    settings: String,
}

pub struct Shown {
    pub parser: vt100::Parser,
    /// Everything that the program has written.
    pub bytes: Vec<u8>,
    closed: bool,
    /// In the middle of a picture: the program has said where it begins, and not yet where it ends.
    drawing: bool,
    /// The window is to be closed: nobody reads on.
    closing: bool,
}

impl Start {
    /// `propose` with arguments, on 24 rows of 80 columns.
    pub fn propose(arguments: &[&str]) -> Start {
        let program: Vec<&str> =
            std::iter::once(env!("CARGO_BIN_EXE_propose")).chain(arguments.iter().copied()).collect();
        Start::program(&program)
    }

    /// Any program with its arguments.
    pub fn program(program: &[&str]) -> Start {
        Start {
            rows: 24,
            columns: 80,
            program: program.iter().copied().map(String::from).collect(),
            environment: Vec::new(),
            answers_queries: true,
            folder: None,
        }
    }

    /// A shell that runs `propose` with arguments, then reads a line by itself and shows it.
    pub fn shell_after(arguments: &[&str]) -> Start {
        let mut start = Start::propose(arguments);
        let script = r#""$@"; stty -echo; echo "SHELL $?"; IFS= read -r line; echo "GOT<$line>""#;
        start.program.splice(0..0, ["sh", "-c", script, "sh"].map(String::from));
        start
    }

    pub fn size(mut self, rows: u16, columns: u16) -> Start {
        (self.rows, self.columns) = (rows, columns);
        self
    }

    pub fn with(mut self, name: &str, value: impl Into<String>) -> Start {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// The terminal answers no query.
    pub fn silent(mut self) -> Start {
        self.answers_queries = false;
        self
    }

    pub fn within(mut self, folder: &Arc<tempfile::TempDir>) -> Start {
        self.folder = Some(folder.clone());
        self
    }

    pub fn spawn(self) -> Pty {
        let size = PtySize { rows: self.rows, cols: self.columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let folder = self.folder.unwrap_or_else(|| Arc::new(tempfile::tempdir().unwrap()));
        let mut command = CommandBuilder::new(&self.program[0]);
        command.args(&self.program[1..]);
        command.cwd(folder.path());
        for name in ["NO_COLOR", "ACCESSIBLE", "VISUAL", "EDITOR"] {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        for (name, value) in &self.environment {
            command.env(name, value);
        }
        let settings = format!("{:?}", pair.master.get_termios().expect("settings"));
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let parser = vt100::Parser::new(self.rows.try_into().unwrap(), self.columns.try_into().unwrap(), 2000);
        let shared = Arc::new((
            Mutex::new(Shown { parser, bytes: Vec::new(), closed: false, drawing: false, closing: false }),
            Condvar::new(),
        ));
        let writer = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let reader = pair.master.try_clone_reader().unwrap();
        read_on(reader, shared.clone(), writer.clone(), self.answers_queries);
        Pty { shared, writer, master: Some(pair.master), child, folder, settings }
    }
}

/// Reads what the program writes, for as long as it writes.
fn read_on(
    mut reader: Box<dyn std::io::Read + Send>,
    shared: Arc<(Mutex<Shown>, Condvar)>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    answers: bool,
) {
    std::thread::spawn(move || {
        let mut bytes = [0; 8192];
        loop {
            let count = reader.read(&mut bytes).unwrap_or(0);
            let mut shown = shared.0.lock().unwrap();
            if count == 0 || shown.closing {
                shown.closed = true;
                drop(reader);
                shared.1.notify_all();
                return;
            }
            shown.parser.process(&bytes[..count]);
            let before = shown.bytes.len();
            shown.bytes.extend_from_slice(&bytes[..count]);
            for end in before..=shown.bytes.len() {
                match &shown.bytes[..end] {
                    seen if seen.ends_with(b"\x1b[?2026h") => shown.drawing = true,
                    seen if seen.ends_with(b"\x1b[?2026l") => shown.drawing = false,
                    _ => {}
                }
            }
            let asks = bytes[..count].windows(4).any(|bytes| bytes == b"\x1b[6n");
            let (row, column) = shown.parser.screen().cursor_position();
            shared.1.notify_all();
            drop(shown);
            if asks && answers {
                let _ = write!(writer.lock().unwrap(), "\x1b[{};{}R", row + 1, column + 1);
            }
        }
    });
}

impl Pty {
    /// The keyboard. A long text is written while the program reads.
    pub fn send(&self, text: &str) {
        self.send_bytes(text.as_bytes());
    }

    pub fn send_bytes(&self, bytes: &[u8]) {
        let mut writer = self.writer.lock().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    pub fn paste(&self, text: &str, bracketed: bool) {
        if bracketed {
            self.send(&format!("\x1b[200~{text}\x1b[201~"));
        } else {
            self.send(text);
        }
    }

    pub fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shared.0.lock().unwrap()
    }

    pub fn text(&self) -> String {
        self.shown().parser.screen().contents()
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    pub fn wait(&self, text: &str) {
        self.wait_until(text, |shown| shown.parser.screen().contents().contains(text));
    }

    #[track_caller]
    pub fn wait_gone(&self, text: &str) {
        self.wait_until(&format!("no {text}"), |shown| !shown.parser.screen().contents().contains(text));
    }

    /// Waits until the program has written so much that a condition holds.
    #[track_caller]
    pub fn wait_until(&self, what: &str, holds: impl Fn(&Shown) -> bool) {
        let end = Instant::now() + PATIENCE;
        let mut shown = self.shown();
        while shown.drawing || !holds(&shown) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited in vain for {what:?}:\n{}", shown.parser.screen().contents());
            assert!(!shown.closed, "ended before {what:?}:\n{}", shown.parser.screen().contents());
            shown = self.shared.1.wait_timeout(shown, left).unwrap().0;
        }
    }

    /// Waits until everybody has let go of the terminal, and gives the exit code.
    #[track_caller]
    pub fn exit(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        let mut shown = self.shared.0.lock().unwrap();
        while !shown.closed {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "still there:\n{}", shown.parser.screen().contents());
            shown = self.shared.1.wait_timeout(shown, left).unwrap().0;
        }
        drop(shown);
        self.child.wait().unwrap().exit_code()
    }

    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub fn signal(&self, signal: Signal) {
        kill(Pid::from_raw(self.process() as i32), signal).unwrap();
    }

    pub fn resize(&self, rows: u16, columns: u16) {
        // The emulator first: what the program draws next is meant for the new size.
        let mut shown = self.shown();
        shown.parser.screen_mut().set_size(rows.try_into().unwrap(), columns.try_into().unwrap());
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Closes the terminal window, and waits for the program to end.
    #[track_caller]
    pub fn close(mut self) -> (u32, Arc<tempfile::TempDir>) {
        self.shown().closing = true;
        // Whatever is drawn now lets the reader go; as long as anybody holds the window, it is not closed.
        self.resize(20, 70);
        let mut shown = self.shared.0.lock().unwrap();
        while !shown.closed {
            shown = self.shared.1.wait(shown).unwrap();
        }
        drop(shown);
        // The writer says goodbye with the end-of-file key, which nobody pressed: the program must not read it.
        let terminal = std::fs::File::open(self.master.as_ref().unwrap().tty_name().unwrap()).unwrap();
        let mut settings = tcgetattr(&terminal).unwrap();
        settings.control_chars[SpecialCharacterIndices::VEOF as usize] = 0;
        tcsetattr(&terminal, SetArg::TCSANOW, &settings).unwrap();
        drop(terminal);
        self.master = None;
        *self.writer.lock().unwrap() = Box::new(std::io::sink());
        let code = self.child.wait().unwrap().exit_code();
        (code, self.folder.clone())
    }

    /// Whether the terminal is as programs find it: cursor to be seen, pastes without brackets, lines and echo.
    #[track_caller]
    pub fn is_as_found(&self) {
        let shown = self.shown();
        assert!(!shown.parser.screen().hide_cursor(), "the cursor is hidden");
        assert!(!shown.parser.screen().bracketed_paste(), "pastes are in brackets");
        let settings = self.master.as_ref().unwrap().get_termios().expect("settings");
        assert_eq!(format!("{settings:?}"), self.settings);
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn draft(&self) -> Value {
        draft(self.path())
    }

    /// Waits until a draft is on disk that has something. Looks whenever the screen changes, and every now and then.
    #[track_caller]
    pub fn wait_for_draft(&self, what: &str, has: impl Fn(&Value) -> bool) {
        let end = Instant::now() + PATIENCE;
        loop {
            let draft = draft(self.path());
            if has(&draft) {
                return;
            }
            assert!(Instant::now() < end, "waited in vain for {what}: {draft:#}\n{}", self.text());
            let shown = self.shown();
            drop(self.shared.1.wait_timeout(shown, Duration::from_millis(20)).unwrap());
        }
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// The draft in a folder, or null.
pub fn draft(folder: &Path) -> Value {
    let Some(path) = draft_path(folder) else { return Value::Null };
    std::fs::read_to_string(path).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(Value::Null)
}

pub fn draft_path(folder: &Path) -> Option<PathBuf> {
    let mut drafts = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    drafts.find(|path| path.to_string_lossy().ends_with(".draft.json"))
}

/// An answer of a draft, by its key.
pub fn answer<'a>(draft: &'a Value, key: &str) -> Option<&'a str> {
    let place = match key.split_once('.') {
        Some((section, key)) => &draft["answers"][section][key],
        None => &draft[key],
    };
    place.as_str()
}

/// Which answers a draft begins with.
pub fn sound(question: &Question) -> &'static str {
    sample::ANSWERS.iter().find(|(other, _)| *other == question).map_or("", |(_, text)| text)
}

/// A folder with the draft of Ines Calado, whose answers before a question are given, and soundly.
pub fn folder_before(key: &str) -> Arc<tempfile::TempDir> {
    let mut answers = json!({});
    for question in sections::questions().take_while(|question| question.id != key) {
        if let Some((section, key)) = question.id.split_once('.') {
            answers[section][key] = sound(question).into();
        }
    }
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let draft = json!({"schema": 1, "revision": 1, "author": "Ines Calado", "answers": answers});
    let path = folder.path().join("week4_assignment_Ines_Calado.draft.json");
    std::fs::write(path, serde_json::to_string_pretty(&draft).unwrap()).unwrap();
    folder
}

/// A wizard that has come to a question; everything before it is answered.
pub fn at(key: &str, start: impl FnOnce(Start) -> Start) -> Pty {
    let folder = folder_before(key);
    let pty = start(Start::propose(&["new", "Ines Calado"])).within(&folder).spawn();
    go_on(&pty, key);
    pty
}

/// Goes on with the draft that is there, to the question that is open.
#[track_caller]
pub fn go_on(pty: &Pty, key: &str) {
    pty.wait("❯ Go on with it");
    pty.send("\r");
    let question = sections::question(key).unwrap();
    pty.wait(&question.ask.chars().take(30).collect::<String>());
}

/// Goes through a list until the marked row has some words.
#[track_caller]
pub fn select(pty: &Pty, key: &str, words: &str) {
    let marked = |shown: &Shown| {
        let screen = shown.parser.screen().contents();
        screen.lines().find_map(|line| line.strip_prefix("❯ ").map(String::from)).unwrap_or_default()
    };
    for _ in 0..60 {
        let before = marked(&pty.shown());
        if before.contains(words) {
            return;
        }
        pty.send(key);
        pty.wait_until("another row", |shown| !marked(shown).is_empty() && marked(shown) != before);
    }
    panic!("no row {words}:\n{}", pty.text());
}
