//! `propose import`: turns a finished document into a draft, or takes what was changed in it back into its draft.

use super::{DONE, FOUND, check, count, file_name, print, tell};
use crate::args::Import;
use crate::document::{self, Imported};
use crate::draft::{self, Exported, Open};
use crate::names;
use crate::proposal::Proposal;
use crate::report::people::counted;
use crate::report::{excerpt, visible, visible_line};
use crate::rules::{self, Level, Reading};
use crate::sections;
use crate::trouble::Trouble;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

pub fn run(args: &Import) -> anyhow::Result<u8> {
    let shown = args.file.display().to_string();
    let text = check::read_document(&args.file).map_err(|why| {
        Trouble::error(
            format!("{shown} can't be imported: {why}"),
            "Give a document as Markdown or plain text, in UTF-8.",
        )
    })?;
    let name = (args.file != Path::new("-")).then(|| file_name(&args.file));
    let imported = document::read(&text, name.as_deref());
    for note in &imported.notes {
        let quote = excerpt(&note.quote, 80);
        tell(&format!(
            "{}:{}:{}: not placed: \"{quote}\". {}",
            visible_line(&shown),
            note.line,
            note.column,
            visible_line(&note.says)
        ));
    }
    if imported.proposal.is_empty() {
        return Err(Trouble::error(
            format!("{shown} holds no answer that could be taken"),
            "Its headings should be those of the assignment, such as \"2. Base Model Selection\".",
        ));
    }
    let path = match args.draft.clone().or_else(|| exporter(&args.file)) {
        Some(path) => path,
        None => fresh(&imported.proposal)?,
    };
    let mut open = if path.exists() { Open::existing(&path)? } else { Open::new(&path)? };
    open.news().iter().for_each(|news| tell(news));
    let existed = open.draft.revision > 0 || !open.draft.proposal.is_empty();
    let changes = take(&mut open.draft.proposal, &imported.proposal);
    let recorded = remember(&mut open, &args.file, &text, &imported);
    if existed && changes.is_empty() {
        tell(&format!("Nothing differs: {} has the same answers.", visible_line(&path.display().to_string())));
    }
    if existed && !changes.is_empty() {
        print(&changes)?;
        let backup = draft::keep_copy(&path)?;
        tell(&format!("The draft as it was is kept as {}.", visible_line(&backup.display().to_string())));
    }
    if !existed || !changes.is_empty() || recorded {
        open.save()?;
        open.news().iter().for_each(|news| tell(news));
    }
    print(&format!("{}\n", visible_line(&path.display().to_string())))?;
    Ok(say_the_rest(&open.draft.proposal, &imported, &shown))
}

/// What is still wrong, in a sentence.
fn say_the_rest(proposal: &Proposal, imported: &Imported, file: &str) -> u8 {
    let findings = rules::check(&Reading::of(proposal));
    let (errors, warnings) = (count(&findings, Level::Error), count(&findings, Level::Warning));
    let answered = sections::questions().filter(|question| proposal.answer(question).is_some()).count();
    let unplaced = imported.notes.len();
    let mut said = format!("The draft has {answered} of {} answers", sections::count());
    if unplaced > 0 {
        let _ = write!(said, ", {} not placed", counted(unplaced, "passage"));
    }
    if errors + warnings > 0 {
        let _ = write!(said, ", {}, {}", counted(errors, "error"), counted(warnings, "warning"));
        let _ = write!(said, ". To see them: propose check {}", visible_line(file));
    }
    tell(&format!("{said}."));
    if errors > 0 || unplaced > 0 { FOUND } else { DONE }
}

/// The draft that a document belongs to by its author's name, unless it exists.
fn fresh(proposal: &Proposal) -> anyhow::Result<PathBuf> {
    let path = PathBuf::from(names::draft(proposal.answer(&sections::AUTHOR)));
    if path.exists() {
        return Err(Trouble::error(
            format!("the draft {} exists already, and it did not write this document", path.display()),
            format!(
                "To take the document's answers into it: add --draft {0}. To keep both: add --draft OTHER{1}",
                path.display(),
                names::DRAFT
            ),
        ));
    }
    Ok(path)
}

/// The draft that wrote a document, found beside the document or in the working folder.
fn exporter(file: &Path) -> Option<PathBuf> {
    let real = fs::canonicalize(file).ok()?;
    let beside = file.parent().unwrap_or(Path::new("")).to_path_buf();
    let folders = [PathBuf::new(), beside];
    let drafts = folders.iter().filter_map(|folder| {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        draft::list(here).ok()
    });
    let named = |path: PathBuf| path.strip_prefix(".").map_or(path.clone(), Path::to_path_buf);
    drafts.flatten().map(named).find(|path| {
        let exported = draft::load(path).ok().and_then(|draft| draft.exported);
        exported.is_some_and(|exported| {
            let folder = path.parent().unwrap_or(Path::new(""));
            fs::canonicalize(folder.join(exported.path)).is_ok_and(|there| there == real)
        })
    })
}

/// Lays the document's answers over the draft's, and tells answer by answer what differs.
fn take(proposal: &mut Proposal, imported: &Proposal) -> String {
    let mut told = String::new();
    for question in sections::questions() {
        let Some(new) = imported.answer(question) else { continue };
        let old = proposal.text(question).to_string();
        if old == new {
            continue;
        }
        let _ = writeln!(told, "{}:", question.id);
        for (sign, line) in difference(&old, new) {
            let _ = writeln!(told, "  {sign} {}", visible(line).replace('\t', " "));
        }
        proposal.set(question, new);
    }
    told
}

/// The lines that went (`-`) and came (`+`), by the longest common sequence of lines; unchanged lines are left out.
fn difference<'a>(old: &'a str, new: &'a str) -> Vec<(char, &'a str)> {
    let lines = |text: &'a str| if text.is_empty() { Vec::new() } else { text.split('\n').collect() };
    let (old, new): (Vec<&str>, Vec<&str>) = (lines(old), lines(new));
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let went = old.iter().map(|line| ('-', *line));
    let came = new.iter().map(|line| ('+', *line));
    // The table below has a cell for each pair of lines; texts that long differ as a whole.
    if old.len() * new.len() > 1_000_000 {
        return went.chain(came).collect();
    }
    let mut common = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            common[a][b] =
                if old[a] == new[b] { common[a + 1][b + 1] + 1 } else { common[a + 1][b].max(common[a][b + 1]) };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut told = Vec::new();
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            a += 1;
            b += 1;
        } else if a < old.len() && (b == new.len() || common[a + 1][b] >= common[a][b + 1]) {
            told.push(('-', old[a]));
            a += 1;
        } else {
            told.push(('+', new[b]));
            b += 1;
        }
    }
    told
}

/// Remembers the document as written by the draft, so that `export` may replace it; unless words of it would be lost then.
/// Says whether that is news.
fn remember(open: &mut Open, file: &Path, text: &str, imported: &Imported) -> bool {
    if file == Path::new("-") {
        return false;
    }
    if !imported.notes.is_empty() {
        tell("export will not replace this document by itself, since what was not placed would be lost.");
        return false;
    }
    let folder = open.path().parent().unwrap_or(Path::new(""));
    let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let same_folder = |file: &Path| {
        let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::canonicalize(parent).ok() == fs::canonicalize(here).ok()
    };
    let path = if same_folder(file) { file_name(file) } else { file.display().to_string() };
    let exported = Some(Exported { path, fingerprint: draft::fingerprint(text.as_bytes()) });
    let news = open.draft.exported != exported;
    open.draft.exported = exported;
    news
}
