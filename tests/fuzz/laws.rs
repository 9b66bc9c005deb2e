//! What must hold for every text. The fuzz targets look for a text that breaks a law, `tests/fuzzed.rs` keeps those
//! that once did. A target uses one of the laws.
#![allow(dead_code)]

use propose::document::{Imported, read, render};
use propose::proposal::Proposal;
use propose::report::people::{self, Look};
use propose::report::sheet::{self, Sheet, Source, Spot};
use propose::report::{github, json, sarif};
use propose::rules::{self, Reading};
use propose::sections;

const FILE: &str = "week4_assignment_x.md";

/// Any text is read; every note quotes what stands at its place; and the answers come back from their document.
pub fn document(text: &str) {
    let imported = read(text, Some(FILE));
    let file = File::of(text);
    for note in &imported.notes {
        let quoted = file.between((note.line, note.column), (note.end_line, note.end_column));
        assert_eq!(quoted, lines_ended(&note.quote), "{} at {}:{}", note.says, note.line, note.column);
    }
    for question in sections::questions() {
        let answer = imported.proposal.text(question);
        // Some places of a long answer are enough: each costs the time of a line.
        for (at, _) in answer.char_indices().step_by(1 + answer.len() / 40) {
            file.holds(imported.position(question, at));
        }
        file.holds(imported.start(question));
        file.holds(imported.heading(question));
    }
    // A document shows control characters as pictures of themselves, so that the answers have them from then on.
    let first = render(&imported.proposal, false).expect("a document");
    let shown = if has_controls(&imported.proposal) { read(&first, None).proposal } else { imported.proposal };
    comes_back(&shown);

    if !text.contains('\r') {
        let windows = read(&text.replace('\n', "\r\n"), None);
        let unix = read(text, None);
        assert_eq!(windows.proposal, unix.proposal, "with the line ends of Windows");
        assert_eq!(windows.loose, unix.loose, "with the line ends of Windows");
        assert_eq!(windows.notes.len(), unix.notes.len(), "with the line ends of Windows");
    }
}

/// Any text is judged, as a document and as a draft; every finding is about words of an answer, and stands in the file.
pub fn rules(text: &str) {
    let imported = read(text, Some(FILE));
    let judged = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
    lie_within(&judged, |question| sheet::text_of(&imported, question).len(), &imported);
    let file = File::of(text);
    let spots = sheet::in_document(&imported, judged);
    for spot in &spots {
        let place = spot.place.expect("a place");
        file.holds((place.line, place.column));
        file.holds((place.end_line, place.end_column));
        assert!((place.line, place.column) <= (place.end_line, place.end_column), "{spot:?}");
    }
    let judged = rules::check(&Reading::of(&imported.proposal));
    lie_within(&judged, |question| imported.proposal.text(question).len(), &imported);
    let in_draft = sheet::in_draft(&imported.proposal, judged);
    is_reported(in_draft, Source::Draft(imported.proposal.clone()));
    is_reported(spots, Source::Document(Box::new(imported), text.to_string()));
}

/// Findings are told in every form, and none of them drives a terminal.
fn is_reported(findings: Vec<Spot>, source: Source) {
    let remarks = match &source {
        Source::Document(imported, _) => imported.notes.clone(),
        _ => Vec::new(),
    };
    let sheet = Sheet { file: FILE.into(), source, findings, remarks };
    let all = |_: &Spot| true;
    let reports = [
        people::sheet(&sheet, all, true, Look { color: false, plain: false }),
        people::sheet(&sheet, all, true, Look { color: false, plain: true }),
        github::lines(&sheet, all),
        json::items(&sheet, all, &mut true),
        sarif::items(&sheet, all, &mut true),
    ];
    for report in reports {
        let control = report.chars().find(|letter| letter.is_control() && *letter != '\n');
        assert_eq!(control, None, "{report}");
    }
}

/// Any answers come back from their document. Paragraph after paragraph of the text is taken for the answer to question
/// after question; a form feed stands for a blank line within an answer.
pub fn answers(text: &str) {
    let mut texts = vec![String::new(); sections::count()];
    for (at, paragraph) in text.split("\n\n").enumerate() {
        let paragraph = paragraph.replace('\u{c}', "\n\n");
        let answer = &mut texts[at % sections::count()];
        if !answer.is_empty() {
            answer.push_str("\n\n");
        }
        answer.extend(paragraph.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')));
    }
    let mut proposal = Proposal::default();
    for (question, text) in sections::questions().zip(texts) {
        proposal.set(question, &text);
    }
    comes_back(&proposal);
    let unfinished = render(&proposal, true).expect("a document");
    assert_eq!(read(&unfinished, None).proposal, proposal, "unfinished:\n{unfinished}");
    let windows = format!("\u{feff}{}", unfinished.replace('\n', "\r\n"));
    assert_eq!(read(&windows, None).proposal, proposal, "with the line ends of Windows:\n{unfinished}");
}

/// So long is a text of which a reader whose time grows faster than the text does not come to an end.
const LONG: usize = 64_000;

/// The time grows with the length: a beginning, and behind a form feed what is repeated after it. The fuzzer's own limit
/// on the time is what finds a text here.
pub fn long(text: &str) {
    let (head, unit) = text.split_once('\u{c}').unwrap_or(("### 3. Data\n\n", text));
    if !unit.is_empty() && unit.len() < 1_000 && head.len() < 10_000 {
        goes_on(head, unit, LONG);
    }
}

/// Reads and judges a text that is repeated up to a length, and reads again what is made of it.
pub fn goes_on(head: &str, unit: &str, length: usize) {
    let text = format!("{head}{}\n", unit.repeat(length / unit.len()));
    let imported = read(&text, Some(FILE));
    let judged = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
    sheet::in_document(&imported, judged);
    rules::check(&Reading::of(&imported.proposal));
    read(&render(&imported.proposal, false).expect("a document"), None);
}

/// What is read from the document of a proposal is the proposal, and nothing is left over.
fn comes_back(proposal: &Proposal) {
    let document = render(proposal, false).expect("a document");
    let again = read(&document, None);
    for question in sections::questions() {
        assert_eq!(again.proposal.text(question), proposal.text(question), "{}:\n{document}", question.id);
    }
    assert_eq!(&again.proposal, proposal);
    assert!(again.notes.is_empty() && again.loose.is_empty(), "{:?} {:?}\n{document}", again.notes, again.loose);
}

fn has_controls(proposal: &Proposal) -> bool {
    let control = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
    sections::questions().any(|question| proposal.text(question).contains(control))
}

/// Every finding about some bytes is about bytes of its answer, or of its section's loose text.
fn lie_within(
    findings: &[rules::Finding],
    length: impl Fn(&propose::question::Question) -> usize,
    imported: &Imported,
) {
    for finding in findings {
        if let Some(span) = &finding.span {
            let text = sheet::text_of(imported, finding.question);
            let inside = text.get(span.clone()).is_some() && span.end <= length(finding.question);
            assert!(inside, "{} at {span:?} of {text:?}", finding.rule.name);
        }
    }
}

fn lines_ended(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A file as its reader counts it: lines and columns from 1, the byte order mark in none of them.
struct File {
    lines: Vec<Vec<char>>,
}

impl File {
    fn of(text: &str) -> File {
        let text = lines_ended(text.strip_prefix('\u{feff}').unwrap_or(text));
        File { lines: text.split('\n').map(|line| line.chars().collect()).collect() }
    }

    /// The place behind the last character of a line is one of its places.
    fn holds(&self, (line, column): (usize, usize)) {
        let letters = line.checked_sub(1).and_then(|at| self.lines.get(at)).map(Vec::len);
        assert!(
            letters.is_some_and(|letters| (1..=letters + 1).contains(&column)),
            "{line}:{column} is not in the file"
        );
    }

    fn between(&self, start: (usize, usize), end: (usize, usize)) -> String {
        self.holds(start);
        self.holds(end);
        assert!(start <= end, "{start:?} to {end:?}");
        let lines = (start.0..=end.0).map(|number| {
            let line = &self.lines[number - 1];
            let from = if number == start.0 { start.1 - 1 } else { 0 };
            let to = if number == end.0 { end.1 - 1 } else { line.len() };
            line[from..to].iter().collect::<String>()
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}
