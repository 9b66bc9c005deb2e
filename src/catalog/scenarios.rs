//! The scenarios: every file of `scenarios/`, embedded. To add one, add a file; the code knows none by name.

use crate::question::Choice;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FILES: Dir = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// One scenario, as its file tells it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What `scenario.choice` holds: `A`.
    pub id: String,
    /// A line for lists.
    pub name: String,
    /// The problem in a few sentences; shown above an empty box.
    pub statement: String,
    /// The kind of task, a word of `catalog::metrics`: `reply`, `docstring`, `closed-qa`, `own`.
    pub task: String,
    /// The student defines the problem: description rules are stricter.
    #[serde(default)]
    pub own: bool,
    /// The model must decline what it can't know, so the data and the tests need refusals.
    #[serde(default)]
    pub refusals: bool,
    /// Words and phrases that show that a text is about this scenario, in lower case.
    #[serde(default)]
    pub words: Vec<String>,
    /// Those of them that hardly anybody uses for something else.
    #[serde(default)]
    pub strong: Vec<String>,
    /// How many examples are usual; absent where it depends on the student's own problem.
    pub size: Option<Size>,
    /// Challenges that are often met; shown only after a first attempt at one's own.
    #[serde(default)]
    pub challenges: Vec<String>,
    /// Questions to think with, by key: `"dataset.size" = ["…"]`.
    #[serde(default)]
    pub hints: BTreeMap<String, Vec<String>>,
}

/// Numbers of examples.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// A usual range.
    pub usual: [u64; 2],
    /// Outside this range the text should say how.
    pub plausible: [u64; 2],
    /// Where the figures come from.
    pub source: String,
}

static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
    let mut all: Vec<Scenario> = FILES
        .files()
        .filter(|file| file.path().extension().is_some_and(|extension| extension == "toml"))
        .filter_map(|file| toml::from_str(file.contents_utf8()?).ok())
        .collect();
    all.sort_by(|a: &Scenario, b| a.id.cmp(&b.id));
    all
});

/// The files as they are, with their names; the tests read them one by one, so that a broken file fails there.
pub fn sources() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.files().filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)))
}

/// All scenarios, in the order of their ids. The files are read at the first call.
pub fn all() -> &'static [Scenario] {
    &SCENARIOS
}

pub fn find(id: &str) -> Option<&'static Scenario> {
    all().iter().find(|scenario| scenario.id.eq_ignore_ascii_case(id.trim()))
}

pub fn choices() -> Vec<Choice> {
    all().iter().map(|scenario| Choice { value: scenario.id.clone(), says: scenario.name.clone() }).collect()
}
