//! What each subcommand does: read arguments, call the library, print. The only place that looks at the environment.

mod answers;
mod check;
mod completions;
mod desk;
mod edit;
pub mod estimate;
mod explain;
mod export;
mod figures;
mod import;
mod list;
mod man;
pub mod models;
mod new;
mod rules;
mod settings;
mod show;
mod wizard;

use crate::args::{Cli, Command};
use crate::draft;
use crate::names;
use crate::report;
use crate::rules::{Finding, Level};
use crate::trouble::{self, Trouble, did_you_mean};
use settings::Settings;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Exit codes.
pub const DONE: u8 = 0;
/// The input was taken, and something in it is missing or wrong.
pub const FOUND: u8 = 1;
/// It could not be done.
pub const CANNOT: u8 = 2;

/// Runs a subcommand; the number is the exit code.
pub fn run(cli: Cli) -> anyhow::Result<u8> {
    let settings = Settings::of_this_process(cli.plain);
    match cli.command {
        Command::New(args) => new::run(args, &settings),
        Command::Edit(args) => edit::run(args, &settings),
        Command::Show(args) => show::run(&args, &settings),
        Command::List(args) => list::run(&args),
        Command::Export(args) => export::run(args, &settings),
        Command::Check(args) => check::run(&args, &settings),
        Command::Import(args) => import::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Models(args) => printed(|out| models::run(&args, settings.plain, out)),
        Command::Estimate(args) => printed(|out| estimate::run(&args, settings.plain, out)),
        Command::Completions(args) => completions::run(args.shell),
        Command::Man => man::run(),
    }
}

/// Prints an error with its next step, and gives the exit code that belongs to it.
pub fn report_error(error: &anyhow::Error) -> u8 {
    tell(&format!("error: {}", report::visible(&format!("{error:#}"))));
    if let Some(hint) = trouble::hint(error) {
        tell(&format!("next: {}", report::visible(hint)));
    }
    CANNOT
}

/// A result, on standard output. A reader that has closed the pipe has seen enough: that ends the program quietly.
fn print(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(i32::from(DONE)),
        written => Ok(written?),
    }
}

/// Prints what a command writes, at once.
fn printed(run: impl FnOnce(&mut dyn Write) -> anyhow::Result<u8>) -> anyhow::Result<u8> {
    let mut text = Vec::new();
    let code = run(&mut text)?;
    print(&String::from_utf8_lossy(&text))?;
    Ok(code)
}

/// A message, on standard error. A terminal that is gone is no reason to fail.
fn tell(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Findings, on standard error, those that weigh most first.
fn tell_findings(findings: &[Finding]) {
    let mut findings: Vec<&Finding> = findings.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    for finding in findings {
        tell(&format!(
            "{}: {}: {} ({})",
            finding.level.name(),
            finding.question.id,
            report::visible_line(&finding.message),
            finding.rule.name
        ));
    }
}

/// How many findings there are of a level.
fn count(findings: &[Finding], level: Level) -> usize {
    findings.iter().filter(|finding| finding.level == level).count()
}

/// The draft that is meant: a file, an author's name, or the only one of the working folder.
fn find_draft(word: Option<&str>, file: Option<&Path>) -> anyhow::Result<PathBuf> {
    if let Some(file) = file {
        return Ok(file.into());
    }
    let drafts: Vec<PathBuf> = draft::list(Path::new("."))?.iter().map(|path| file_name(path).into()).collect();
    let names: Vec<String> = drafts.iter().map(|path| file_name(path)).collect();
    let listed = || names.iter().map(|name| format!("\n  {name}")).collect::<String>();
    if let Some(word) = word {
        let named = PathBuf::from(names::draft(Some(word)));
        let path = PathBuf::from(word);
        if path.is_file() {
            return Ok(path);
        }
        if named.is_file() {
            return Ok(named);
        }
        let meant = did_you_mean(word, names.iter().map(|name| author_part(name)));
        let meant = meant.map_or(String::new(), |meant| format!("Did you mean {meant}? "));
        let there =
            if names.is_empty() { "There is none in this folder.".into() } else { format!("Here are:{}", listed()) };
        return Err(Trouble::error(format!("there is no draft {word}"), format!("{meant}{there}")));
    }
    match drafts.as_slice() {
        [] => Err(Trouble::error("there is no draft in this folder", "Start one: propose new \"Your Name\"")),
        [one] => Ok(one.clone()),
        _ => Err(Trouble::error(
            "there are several drafts in this folder",
            format!("Name one, such as propose edit {}. Here are:{}", author_part(&names[0]), listed()),
        )),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What stands for the author in a draft's file name.
fn author_part(name: &str) -> &str {
    let name = name.strip_suffix(names::DRAFT).unwrap_or(name);
    name.strip_prefix(names::PREFIX).unwrap_or(name)
}
