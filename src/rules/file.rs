//! Rules about the file that is handed in. `check` itself finds these; here they are described.

use super::{Level, Rule, checked_elsewhere};
use crate::sections;

pub static RULES: &[Rule] = &[
    Rule {
        name: "file/not-judged",
        level: Level::Note,
        about: &[&sections::AUTHOR],
        finds: "a PDF: its contents are not checked",
        why: "A PDF may be handed in, but its text can't be read reliably.",
        mend: "Check the Markdown from which it was made.",
        bad: &[],
        good: &[],
        check: checked_elsewhere,
    },
    Rule {
        name: "file/unreadable",
        level: Level::Error,
        about: &[&sections::AUTHOR],
        finds: "a file can't be read as text",
        why: "Nobody can grade what can't be opened.",
        mend: "Save the proposal again as Markdown in UTF-8.",
        bad: &[],
        good: &[],
        check: checked_elsewhere,
    },
];
