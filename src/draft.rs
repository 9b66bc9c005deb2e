//! Drafts on disk: one JSON file each, written whole or not at all, never over what somebody else wrote.

use crate::names;
use crate::proposal::Proposal;
use crate::question::Question;
use crate::sections;
use crate::trouble::{Trouble, did_you_mean};
use anyhow::Context;
use serde_json::{Map, Value, json};
use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The version of the layout that this program writes. Older ones are brought up to it when they are read.
pub const SCHEMA: u64 = 1;

/// What a draft file holds.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub proposal: Proposal,
    /// The text that was being typed when the last session ended, with the cursor in characters.
    pub typing: Option<(&'static Question, String, usize)>,
    /// Other texts that were typed and not taken as answers.
    pub aside: Vec<(&'static Question, String)>,
    pub exported: Option<Exported>,
    /// Counts the saves.
    pub revision: u64,
    /// Keys that this program does not know, as they were; they are written back.
    unknown: Map<String, Value>,
    unknown_answers: Map<String, Value>,
}

/// The document that was last written from a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Exported {
    /// As seen from the draft's folder.
    pub path: String,
    /// Of the bytes that were written.
    pub fingerprint: String,
}

impl Draft {
    /// A draft with these answers, not saved yet.
    pub fn of(proposal: Proposal) -> Draft {
        Draft { proposal, ..Draft::default() }
    }

    /// Reads a draft's text. `Err` says what is wrong with it, and where.
    pub fn parse(text: &str) -> anyhow::Result<Draft> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: Value = serde_json::from_str(text).context("it is not JSON")?;
        let Value::Object(mut file) = value else { anyhow::bail!("it is JSON, but not an object") };
        match file.remove("schema") {
            Some(schema) => match schema.as_u64() {
                Some(schema) if schema > SCHEMA => {
                    return Err(Trouble::error(
                        format!("it was written by a newer propose (schema {schema}; this one knows {SCHEMA})"),
                        "Use the newer propose; this file is as it was.",
                    ));
                }
                Some(_) => {}
                None => anyhow::bail!("its \"schema\" is {schema}, which is not a number"),
            },
            None if !file.contains_key("answers") => anyhow::bail!("it has no \"schema\" and no \"answers\""),
            None => {}
        }
        let mut draft =
            Draft { revision: file.remove("revision").and_then(|it| it.as_u64()).unwrap_or(0), ..Draft::default() };
        if let Some(author) = file.remove("author").and_then(text_of) {
            draft.proposal.set(&sections::AUTHOR, &author);
        }
        match file.remove("answers") {
            Some(Value::Object(answers)) => draft.take_answers(answers),
            None | Some(Value::Null) => {}
            Some(_) => anyhow::bail!("its \"answers\" are not an object"),
        }
        let question = |value: &Value| sections::question(value.as_str()?);
        if let Some(Value::Array(kept)) = file.remove("kept") {
            kept.iter().filter_map(question).for_each(|question| draft.proposal.keep(question));
        }
        if let Some(typing) = file.remove("typing")
            && let (Some(question), Some(text)) = (question(&typing["key"]), typing["text"].as_str())
        {
            let cursor = typing["cursor"].as_u64().map_or(usize::MAX, |cursor| cursor as usize);
            draft.typing = Some((question, text.into(), cursor.min(text.chars().count())));
        }
        if let Some(Value::Object(aside)) = file.remove("set_aside") {
            let known =
                aside.iter().filter_map(|(key, text)| Some((sections::question(key)?, text.as_str()?.to_string())));
            draft.aside = known.collect();
        }
        if let Some(exported) = file.remove("exported")
            && let (Some(path), Some(fingerprint)) = (exported["path"].as_str(), exported["fingerprint"].as_str())
        {
            draft.exported = Some(Exported { path: path.into(), fingerprint: fingerprint.into() });
        }
        draft.unknown = file;
        Ok(draft)
    }

    fn take_answers(&mut self, answers: Map<String, Value>) {
        for (section, group) in answers {
            match group {
                Value::Object(group) if sections::section(&section).is_some() => {
                    for (key, value) in group {
                        match (sections::question(&format!("{section}.{key}")), text_of(value.clone())) {
                            (Some(question), Some(text)) => self.proposal.set(question, &text),
                            (Some(_), None) => {}
                            (None, _) => {
                                let group = self.unknown_answers.entry(section.clone()).or_insert_with(|| json!({}));
                                group[key] = value;
                            }
                        }
                    }
                }
                other => {
                    self.unknown_answers.insert(section, other);
                }
            }
        }
    }

    /// Keys of the answers that mean nothing to this program, each with the key that was probably meant.
    pub fn strangers(&self) -> Vec<(String, Option<&'static str>)> {
        let mut strangers = Vec::new();
        for (section, group) in &self.unknown_answers {
            let keys: Vec<String> = match group {
                Value::Object(group) if sections::section(section).is_some() => {
                    group.keys().map(|key| format!("{section}.{key}")).collect()
                }
                _ => vec![section.clone()],
            };
            strangers.extend(keys.into_iter().map(|key| {
                let meant = did_you_mean(&key, sections::questions().map(|question| question.id));
                (key, meant)
            }));
        }
        strangers
    }

    /// The draft as the text of its file.
    pub fn to_text(&self) -> String {
        let mut answers = Map::new();
        for section in sections::ALL {
            let mut group = Map::new();
            for question in section.questions {
                if let Some(text) = self.proposal.answer(question) {
                    group.insert(question.key().into(), text.into());
                }
            }
            if let Some(Value::Object(unknown)) = self.unknown_answers.get(section.id) {
                group.extend(unknown.clone());
            }
            answers.insert(section.id.into(), group.into());
        }
        for (key, value) in &self.unknown_answers {
            if !answers.contains_key(key) {
                answers.insert(key.clone(), value.clone());
            }
        }
        let mut file = Map::new();
        file.insert("schema".into(), SCHEMA.into());
        file.insert("revision".into(), self.revision.into());
        if let Some(author) = self.proposal.answer(&sections::AUTHOR) {
            file.insert("author".into(), author.into());
        }
        file.insert("answers".into(), answers.into());
        let kept: Vec<&str> = sections::questions().filter(|it| self.proposal.is_kept(it)).map(|it| it.id).collect();
        file.insert("kept".into(), kept.into());
        if let Some((question, text, cursor)) = &self.typing {
            file.insert("typing".into(), json!({ "key": question.id, "text": text, "cursor": cursor }));
        }
        if !self.aside.is_empty() {
            let aside: Map<String, Value> =
                self.aside.iter().map(|(it, text)| (it.id.into(), text.as_str().into())).collect();
            file.insert("set_aside".into(), aside.into());
        }
        if let Some(exported) = &self.exported {
            file.insert("exported".into(), json!({ "path": exported.path, "fingerprint": exported.fingerprint }));
        }
        file.extend(self.unknown.clone());
        let mut text = serde_json::to_string_pretty(&Value::Object(file)).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// A JSON value as an answer: a number becomes its text, an object its JSON, a list one line of JSON an item.
pub fn text_of(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text),
        Value::Array(items) => {
            let line = |item: &Value| match item {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            Some(items.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        other => Some(other.to_string()),
    }
}

/// Reads a draft from its file.
pub fn load(path: &Path) -> anyhow::Result<Draft> {
    let text = read_text(path)?;
    Draft::parse(&text).with_context(|| format!("the draft {} can't be read", path.display()))
}

/// The text of a file that should be a draft.
fn read_text(path: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(path).with_context(|| format!("the draft {} can't be opened", path.display()))?;
    String::from_utf8(bytes).map_err(|_| Trouble::error(format!("the draft {} is not UTF-8 text", path.display()), ""))
}

/// All drafts of a folder, by name.
pub fn list(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("the folder {} can't be read", folder.display()))?;
    let is_draft = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.ends_with(names::DRAFT) && !name.starts_with('.')
    };
    let mut drafts: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_draft).collect();
    drafts.sort();
    Ok(drafts)
}

/// A draft that is open for writing. Only one program at a time has it so.
pub struct Open {
    path: PathBuf,
    pub draft: Draft,
    /// What this program last read from or wrote to the file; anything else there is somebody else's.
    ours: Option<String>,
    lock: Option<Lock>,
    /// What happened that the student should know.
    news: Vec<String>,
}

impl Open {
    /// Opens a draft that exists.
    pub fn existing(path: &Path) -> anyhow::Result<Open> {
        let lock = Lock::take(path)?;
        let text = read_text(path)?;
        let draft = Draft::parse(&text).with_context(|| format!("the draft {} can't be read", path.display()))?;
        let news = draft.strangers().into_iter().map(|(key, meant)| {
            let meant = meant.map_or(String::new(), |meant| format!(", did you mean {meant}?"));
            format!("The draft has an answer to {key}, which is no question{meant} It is kept as it is.")
        });
        let news = news.collect();
        Ok(Open { path: path.into(), draft, ours: Some(text), lock, news })
    }

    /// Starts a draft. Nothing is written before the first save.
    pub fn new(path: &Path) -> anyhow::Result<Open> {
        let lock = Lock::take(path)?;
        if path.exists() {
            return Err(Trouble::error(format!("the draft {} exists already", path.display()), ""));
        }
        Ok(Open { path: path.into(), draft: Draft::default(), ours: None, lock, news: Vec::new() })
    }

    /// Sets a broken draft aside and goes on with the last good one.
    pub fn last_good(path: &Path) -> anyhow::Result<Open> {
        let lock = Lock::take(path)?;
        let text = read_text(&last_of(path))?;
        let draft = Draft::parse(&text)
            .with_context(|| format!("the last good version of {} can't be read", path.display()))?;
        let aside = free_name(path, "broken");
        fs::rename(path, &aside)
            .with_context(|| format!("the broken draft {} could not be set aside", path.display()))?;
        let mut open = Open { path: path.into(), draft, ours: None, lock, news: Vec::new() };
        open.save()?;
        open.news.push(format!("The broken draft is kept as {}.", aside.display()));
        Ok(open)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What happened that the student should know, once.
    pub fn news(&mut self) -> Vec<String> {
        std::mem::take(&mut self.news)
    }

    /// Puts the draft on disk: whole, and safe against a loss of power, or not at all.
    pub fn save(&mut self) -> anyhow::Result<()> {
        self.draft.revision += 1;
        let text = self.draft.to_text();
        let saved = self.write(&text);
        if saved.is_err() {
            self.draft.revision -= 1;
        }
        saved.with_context(|| format!("the draft {} could not be saved", self.path.display()))?;
        // A second file, so that a draft which somebody breaks by hand can be had back. It may be late, never half.
        let _ = write_whole(&last_of(&self.path), text.as_bytes(), Mode::Private, false);
        self.ours = Some(text);
        Ok(())
    }

    fn write(&mut self, text: &str) -> anyhow::Result<()> {
        match fs::metadata(&self.path) {
            Ok(file) if file.permissions().readonly() => {
                return Err(Trouble::error(
                    "it is read-only",
                    "Make the file writable, or work on a copy with --draft.",
                ));
            }
            Ok(_) => self.spare_others()?,
            Err(_) => {}
        }
        write_whole(&self.path, text.as_bytes(), Mode::Private, true)?;
        Ok(())
    }

    /// Keeps what another program wrote into the file since we last did.
    fn spare_others(&mut self) -> anyhow::Result<()> {
        let there = fs::read(&self.path)?;
        if self.ours.as_ref().is_some_and(|ours| ours.as_bytes() == there.as_slice()) {
            return Ok(());
        }
        let aside = free_name(&self.path, "changed");
        write_whole(&aside, &there, Mode::Private, true)?;
        self.news.push(format!(
            "{} was changed by another program while it was open here. That version is kept as {}.",
            self.path.display(),
            aside.display()
        ));
        Ok(())
    }

    /// Gives the draft the file name of its author, once the author is known. An existing file is left alone.
    pub fn rename_to(&mut self, path: &Path) -> anyhow::Result<()> {
        if path == self.path || path.exists() {
            if path != self.path {
                self.news.push(format!(
                    "{} exists already, so this draft stays in {}.",
                    path.display(),
                    self.path.display()
                ));
            }
            return Ok(());
        }
        let lock = Lock::take(path)?;
        let old = std::mem::replace(&mut self.path, path.into());
        if let Err(trouble) = self.save() {
            self.path = old;
            return Err(trouble);
        }
        self.lock = lock;
        let _ = fs::remove_file(last_of(&old));
        let _ = fs::remove_file(old);
        Ok(())
    }
}

/// The revision of the last good version of a draft, if there is one.
pub fn last_good(path: &Path) -> Option<Draft> {
    load(&last_of(path)).ok()
}

/// The hidden file beside a draft that holds its last good version.
fn last_of(path: &Path) -> PathBuf {
    hidden(path, ".last")
}

fn hidden(path: &Path, suffix: &str) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}{suffix}"))
}

/// Keeps a copy of a draft beside it, and gives its name.
pub fn keep_copy(path: &Path) -> anyhow::Result<PathBuf> {
    let copy = free_name(path, "backup");
    let bytes = fs::read(path).with_context(|| format!("the draft {} can't be opened", path.display()))?;
    write_whole(&copy, &bytes, Mode::Private, true)
        .with_context(|| format!("{} could not be written", copy.display()))?;
    Ok(copy)
}

/// A name beside the draft that no file has yet: `x.broken-1.json`.
fn free_name(path: &Path, word: &str) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(".json").unwrap_or(&name);
    let mut number = 1;
    loop {
        let candidate = path.with_file_name(format!("{stem}.{word}-{number}.json"));
        if !candidate.exists() {
            return candidate;
        }
        number += 1;
    }
}

/// Who may read a file that is written.
#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    /// The owner alone.
    Private,
    /// Everybody.
    Public,
}

/// Writes a file so that at every moment either the old or the new one is there, whole.
pub fn write_whole(path: &Path, bytes: &[u8], mode: Mode, synced: bool) -> io::Result<()> {
    // A link to the file stays a link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new().prefix(".propose-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(bytes)?;
    #[cfg(unix)]
    if mode == Mode::Public {
        use std::os::unix::fs::PermissionsExt;
        file.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    #[cfg(not(unix))]
    let _ = mode;
    if synced {
        file.as_file().sync_all()?;
    }
    file.persist(&path).map_err(|error| error.error)?;
    #[cfg(unix)]
    if synced {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// A short name for some bytes: FNV-1a of 64 bits. It tells a changed file from an unchanged one; it guards against nobody.
pub fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// Keeps other programs from writing the same draft. A file of its own, since saving replaces the draft's.
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// None where the file system can't lock; there the check before each save must do.
    fn take(draft: &Path) -> anyhow::Result<Option<Lock>> {
        let path = hidden(draft, ".lock");
        loop {
            let mut file = File::options()
                .create(true)
                .truncate(false)
                .read(true)
                .write(true)
                .open(&path)
                .with_context(|| format!("nothing can be written beside {}", draft.display()))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let mut owner = String::new();
                    let _ = file.read_to_string(&mut owner);
                    let owner = if owner.is_empty() { String::new() } else { format!(" (process {})", owner.trim()) };
                    return Err(Trouble::error(
                        format!("the draft {} is open in another window{owner}", draft.display()),
                        "Go on there, or close that window first. Reading it with show or check works meanwhile.",
                    ));
                }
                Err(TryLockError::Error(_)) => return Ok(None),
            }
            // The owner before us may have removed the file between our opening and our locking it.
            if same_file(&file, &path) {
                let _ = file.set_len(0);
                let _ = write!(file, "{}", std::process::id());
                return Ok(Some(Lock { path, _file: file }));
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(there)) => ours.ino() == there.ino() && ours.dev() == there.dev(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_: &File, _: &Path) -> bool {
    true
}
