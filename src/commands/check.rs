//! `propose check`: judges drafts and finished proposals, and says where in them something is wrong.

mod choose;
mod glob;
mod judge;
mod paths;
mod progress;
mod read;
mod resemblance;

use super::settings::Settings;
use super::{DONE, FOUND, print, tell};
use crate::args::Check;
use crate::report::people::{Look, counted};
use crate::report::sheet::{Sheet, Spot};
use crate::report::table::Row;
use crate::report::{github, json, people, sarif, table, visible_line};
use crate::rules::Level;
use crate::trouble::Trouble;
use choose::Chosen;
use paths::Inputs;
pub use read::document as read_document;

pub fn run(args: &Check, settings: &Settings) -> anyhow::Result<u8> {
    let chosen = Chosen::of(args)?;
    let mut report = Report::of(args, settings)?;
    let mut inputs = if args.paths.is_empty() { paths::of_working_folder()? } else { paths::find(&args.paths) };
    inputs.absent.iter().for_each(|what| tell(&format!("error: {}", visible_line(what))));
    let mut shared = if args.similar { resemblance::find(&mut inputs.files) } else { Default::default() };
    let mut progress = progress::Progress::of(settings, inputs.files.len());
    let mut totals = Totals::default();
    for (at, mut sheet) in judge::sheets(&inputs.files).enumerate() {
        progress.step(at);
        resemblance::add(&mut sheet, shared.remove(&at).unwrap_or_default());
        sheet.findings.retain(|spot| chosen.takes(spot.rule));
        totals.add(&sheet);
        let text = report.sheet(&sheet, &chosen);
        if !text.is_empty() {
            progress.clear();
            print(&text)?;
        }
    }
    progress.clear();
    print(&report.end(&totals, &inputs, &chosen))?;
    if inputs.files.is_empty() && inputs.absent.is_empty() {
        tell("There is no proposal in what you named: no draft, no .md, .markdown, .txt or .pdf file.");
    }
    if !inputs.absent.is_empty() {
        return Ok(super::CANNOT);
    }
    let wrong = totals.errors > 0 || (args.deny_warnings && totals.warnings > 0);
    Ok(if wrong { FOUND } else { DONE })
}

#[derive(Default)]
struct Totals {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
}

impl Totals {
    fn add(&mut self, sheet: &Sheet) {
        self.files += 1;
        self.errors += sheet.count(Level::Error);
        self.warnings += sheet.count(Level::Warning);
        self.notes += sheet.count(Level::Note);
    }
}

/// The form of the report, and what of it has been written.
enum Report {
    Text(Look),
    Json { first: bool },
    Sarif { first: bool },
    Github,
    Table(Look, Vec<Row>),
    Csv { first: bool },
    Rows { first: bool },
}

impl Report {
    fn of(args: &Check, settings: &Settings) -> anyhow::Result<Report> {
        let plain = settings.asked_plain || (settings.plain && settings.watched.results);
        let look = Look { color: settings.watched.results && !settings.no_color && !plain, plain };
        Ok(match (args.format.as_str(), args.summary) {
            ("text", false) => Report::Text(look),
            ("json", false) => Report::Json { first: true },
            ("sarif", false) => Report::Sarif { first: true },
            ("github", false) => Report::Github,
            ("text", true) => Report::Table(look, Vec::new()),
            // A spreadsheet is always a summary.
            ("csv", _) => Report::Csv { first: true },
            ("json", true) => Report::Rows { first: true },
            (format, _) => {
                return Err(Trouble::error(
                    format!("the summary has no format {format}"),
                    "The summary's formats are text, csv and json.",
                ));
            }
        })
    }

    /// What is printed for one file.
    fn sheet(&mut self, sheet: &Sheet, chosen: &Chosen) -> String {
        let shown = |spot: &Spot| chosen.shows(spot);
        match self {
            Report::Text(look) => people::sheet(sheet, shown, chosen.remarks(), *look),
            Report::Json { first } => json::items(sheet, shown, first),
            Report::Sarif { first } => {
                let head = if *first { sarif::head() } else { String::new() };
                let was_first = *first;
                let items = sarif::items(sheet, shown, first);
                // The head waits for the first result, so that it is written once.
                if was_first && *first { String::new() } else { head + &items }
            }
            Report::Github => github::lines(sheet, shown),
            Report::Table(_, rows) => {
                rows.push(Row::of(sheet));
                String::new()
            }
            Report::Csv { first } => {
                let head = if std::mem::take(first) { table::csv_head() } else { String::new() };
                head + &table::csv(&Row::of(sheet))
            }
            Report::Rows { first } => table::json(&Row::of(sheet), first),
        }
    }

    /// What is printed at the end.
    fn end(self, totals: &Totals, inputs: &Inputs, chosen: &Chosen) -> String {
        match self {
            Report::Text(_) => ending(totals, inputs, chosen),
            Report::Json { first } | Report::Rows { first } => json::end(first).into(),
            Report::Sarif { first: true } => sarif::head() + &sarif::end(true),
            Report::Sarif { first: false } => sarif::end(false),
            Report::Github => String::new(),
            Report::Table(look, rows) => {
                let table = if look.plain { table::plain(&rows) } else { table::text(&rows) };
                format!("{table}\n{}", ending(totals, inputs, chosen))
            }
            Report::Csv { first } => {
                if first {
                    table::csv_head()
                } else {
                    String::new()
                }
            }
        }
    }
}

fn ending(totals: &Totals, inputs: &Inputs, chosen: &Chosen) -> String {
    let Totals { files, errors, warnings, notes } = totals;
    let counts =
        [(*errors, "error", Level::Error), (*warnings, "warning", Level::Warning), (*notes, "note", Level::Note)];
    let hidden = |level: Level| if level < chosen.level { " (not shown)" } else { "" };
    let counts: Vec<String> = counts.iter().map(|(count, one, level)| counted(*count, one) + hidden(*level)).collect();
    let mut text = format!("{} checked: {}.", counted(*files, "file"), counts.join(", "));
    if !inputs.skipped.is_empty() {
        let all: usize = inputs.skipped.values().sum();
        let kinds: Vec<String> = inputs.skipped.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        text += &format!(" {} left out, no proposals: {}.", counted(all, "file"), visible_line(&kinds.join(", ")));
    }
    text + " No finding is not a grade.\n"
}
