//! Which files are meant: paths, folders and patterns become a list of files in a fixed order.

use super::glob;
use crate::names;
use crate::trouble::Trouble;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Extensions of documents that are read.
const DOCUMENTS: [&str; 3] = ["md", "markdown", "txt"];

#[derive(Default)]
pub struct Inputs {
    pub files: Vec<Input>,
    /// Paths that name nothing, each with what is wrong.
    pub absent: Vec<String>,
    /// Files in folders that are no proposals, by their kind.
    pub skipped: BTreeMap<String, usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    pub path: PathBuf,
    pub kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Draft,
    Document,
    Pdf,
    StandardInput,
    /// What standard input gave.
    Given(String),
    /// Something that can't be read, and why.
    Closed(String),
}

/// Finds the files that some paths mean: each once, in the order of the paths, a folder's by name.
pub fn find(paths: &[PathBuf]) -> Inputs {
    let mut inputs = Inputs::default();
    for path in paths {
        let text = path.to_string_lossy();
        if text == "-" {
            inputs.files.push(Input { path: path.clone(), kind: Kind::StandardInput });
        } else if fs::symlink_metadata(path).is_ok() {
            inputs.named(path.clone());
        } else if glob::is_pattern(&text) {
            let found = glob::expand(&text);
            if found.is_empty() {
                inputs.absent.push(format!("no file matches {text}"));
            }
            found.into_iter().for_each(|path| inputs.named(path));
        } else {
            inputs.absent.push(format!("there is no file {text}"));
        }
    }
    let mut seen = HashSet::new();
    let plain = |path: &Path| path.strip_prefix(".").unwrap_or(path).components().collect::<PathBuf>();
    inputs.files.retain(|input| seen.insert(plain(&input.path)));
    inputs
}

/// The one proposal of the working folder: a draft, a document, or both of the same name.
pub fn of_working_folder() -> anyhow::Result<Inputs> {
    let mut inputs = Inputs::default();
    inputs.folder(Path::new(""), &mut Vec::new(), false);
    let stem = |input: &Input| stem(&input.path);
    inputs
        .files
        .retain(|input| input.kind == Kind::Draft || super::super::file_name(&input.path).starts_with(names::PREFIX));
    inputs.skipped.clear();
    let mut stems: Vec<String> = inputs.files.iter().map(stem).collect();
    stems.dedup();
    match stems.as_slice() {
        [] => Err(Trouble::error(
            "there is no draft and no document in this folder",
            "Name a file or a folder, such as propose check submissions. To start a proposal: propose new",
        )),
        [_] => Ok(inputs),
        _ => {
            let there: String = inputs.files.iter().map(|input| format!("\n  {}", input.path.display())).collect();
            Err(Trouble::error(
                "there are several proposals in this folder",
                format!("Name one, or check all of them: propose check . Here are:{there}"),
            ))
        }
    }
}

/// The name of a file without what tells a draft from a document.
pub fn stem(path: &Path) -> String {
    let name = super::super::file_name(path);
    let stem = name.strip_suffix(names::DRAFT).or_else(|| name.rsplit_once('.').map(|(stem, _)| stem));
    stem.unwrap_or(&name).to_string()
}

impl Inputs {
    /// A path that exists.
    fn named(&mut self, path: PathBuf) {
        match fs::metadata(&path) {
            // What lies in the working folder is named as one would type it.
            Ok(file) if file.is_dir() => {
                let folder = if path == Path::new(".") { Path::new("") } else { &path };
                self.folder(folder, &mut Vec::new(), true);
            }
            Ok(_) => {
                let kind = kind(&path).unwrap_or(Kind::Document);
                self.files.push(Input { path, kind });
            }
            Err(error) => self.files.push(closed(path, &error)),
        }
    }

    /// What lies in a folder, by name. `above` holds the folders with the links that led here, so that a link back is noticed.
    fn folder(&mut self, folder: &Path, above: &mut Vec<PathBuf>, deep: bool) {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let entries = match fs::read_dir(here) {
            Ok(entries) => entries,
            Err(error) => return self.files.push(closed(folder.to_path_buf(), &error)),
        };
        let mut entries: Vec<(PathBuf, Option<fs::FileType>)> =
            entries.flatten().map(|entry| (folder.join(entry.file_name()), entry.file_type().ok())).collect();
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        for (path, found) in entries {
            if super::super::file_name(&path).starts_with('.') {
                self.skip("hidden");
                continue;
            }
            let linked = found.is_some_and(|found| found.is_symlink());
            let found = if linked {
                match fs::metadata(&path) {
                    Ok(there) => Some(there.file_type()),
                    Err(error) => {
                        self.files.push(closed(path, &error));
                        continue;
                    }
                }
            } else {
                found
            };
            match found {
                Some(found) if found.is_dir() => {
                    if deep {
                        self.below(path, linked, here, above);
                    }
                }
                Some(found) if found.is_file() => match kind(&path) {
                    Some(kind) => self.files.push(Input { path, kind }),
                    None => {
                        let kind = path.extension().map_or("other".into(), |it| format!(".{}", it.to_string_lossy()));
                        self.skip(&kind);
                    }
                },
                _ => self.skip("special"),
            }
        }
    }

    fn below(&mut self, path: PathBuf, linked: bool, here: &Path, above: &mut Vec<PathBuf>) {
        if linked {
            let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
            let target = real(&path);
            above.push(real(here));
            // A folder that is being walked lies in the target: then the walk would come here again.
            if above.iter().any(|open| open.starts_with(&target)) {
                above.pop();
                let why = "this link leads back to a folder in which it lies".to_string();
                return self.files.push(Input { path, kind: Kind::Closed(why) });
            }
            self.folder(&path, above, true);
            above.pop();
        } else {
            self.folder(&path, above, true);
        }
    }

    fn skip(&mut self, kind: &str) {
        *self.skipped.entry(kind.into()).or_default() += 1;
    }
}

/// What the name of a file says that it is.
fn kind(path: &Path) -> Option<Kind> {
    let name = super::super::file_name(path);
    if name.ends_with(names::DRAFT) {
        return Some(Kind::Draft);
    }
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "pdf" => Some(Kind::Pdf),
        extension => DOCUMENTS.contains(&extension).then_some(Kind::Document),
    }
}

fn closed(path: PathBuf, error: &std::io::Error) -> Input {
    Input { path, kind: Kind::Closed(super::read::said(error)) }
}
