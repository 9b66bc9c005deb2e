//! Rules about the file that is handed in. `check` itself finds these; here they are described, and names are judged.

use super::{Found, Level, Reading, Rule};
use crate::names;

/// How the assignment wants the file to begin.
const BEGINS: &str = "week4_assignment_";

pub static RULES: &[Rule] = &[
    Rule {
        name: "file/name",
        level: Level::Note,
        about: &[],
        finds: "the file is not called week4_assignment_ and your name",
        why: "A teacher sorts a hundred files by their names.",
        mend: "Rename it, for instance to week4_assignment_Mira_Okafor.md.",
        bad: &[],
        good: &[],
        check: found_by_the_command,
    },
    Rule {
        name: "file/not-judged",
        level: Level::Note,
        about: &[],
        finds: "the file is a PDF: allowed, but its contents are not checked",
        why: "The text of a PDF has lost its order; judging it would be guessing.",
        mend: "Check the Markdown from which you made it, or import the text.",
        bad: &[],
        good: &[],
        check: found_by_the_command,
    },
    Rule {
        name: "file/unreadable",
        level: Level::Error,
        about: &[],
        finds: "the file can't be read as a proposal: it is not text, empty, or too large",
        why: "A file that we can't read, a teacher can't read either.",
        mend: "Open it in an editor, and save it as a Markdown file in UTF-8.",
        bad: &[],
        good: &[],
        check: found_by_the_command,
    },
];

/// Nothing in the answers tells about the file.
fn found_by_the_command(_: &Reading<'_>, _: &mut Found) {}

/// What is wrong with the name of a file, given without its ending. `author` is who the document says wrote it.
pub fn judge_name(stem: &str, author: Option<&str>) -> Option<(Level, String)> {
    let wanted = || names::document(author.or(Some("your name")), "md");
    let begins = stem.get(..BEGINS.len()).is_some_and(|start| start.eq_ignore_ascii_case(BEGINS));
    let rest = if begins { &stem[BEGINS.len()..] } else { stem };
    if names_nobody(rest) {
        return Some((
            Level::Warning,
            format!("the name “{stem}” tells nobody whose work this is; call it {}", wanted()),
        ));
    }
    (!begins).then(|| {
        (Level::Note, format!("the file is called “{stem}”; the assignment asks for a name like {}", wanted()))
    })
}

/// Whether every word of a name is one that any file could bear: "yourname", "homework final (2)".
fn names_nobody(name: &str) -> bool {
    const ANYBODY: &[&str] = &[
        "yourname",
        "your",
        "name",
        "firstname",
        "lastname",
        "student",
        "studentname",
        "author",
        "me",
        "my",
        "the",
        "a",
        "of",
        "on",
        "for",
        "to",
        "and",
        "homework",
        "hw",
        "assignment",
        "final",
        "finals",
        "version",
        "draft",
        "copy",
        "new",
        "old",
        "latest",
        "last",
        "submission",
        "submit",
        "submitted",
        "proposal",
        "document",
        "doc",
        "file",
        "untitled",
        "unnamed",
        "untitled1",
        "week",
        "week4",
        "wk4",
        "week04",
        "task",
        "exercise",
        "report",
        "fine",
        "tuning",
        "finetuning",
        "fine-tuning",
        "strategy",
        "plan",
        "done",
        "finished",
        "fixed",
        "real",
        "really",
        "v1",
        "v2",
        "v3",
        "v4",
        "v",
        "test",
        "answer",
        "answers",
        "solution",
        "llm",
        "lora",
        "text",
        "readme",
        "template",
        "class",
        "course",
        "paper",
        "work",
        "notes",
        "export",
        "edited",
        "corrected",
        "revised",
        "update",
        "updated",
        "ok",
        "good",
        "use",
        "this",
        "one",
    ];
    let mut words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        word.bytes().all(|byte| byte.is_ascii_digit()) || ANYBODY.iter().any(|other| other.eq_ignore_ascii_case(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_judged_by_whether_they_name_somebody() {
        for (level, stem) in [
            (None, "week4_assignment_Noor"),
            (None, "week4_assignment_Asha_R."),
            (None, "Week4_Assignment_張偉"),
            (None, "week4_assignment_jürgen-final"),
            (Some(Level::Note), "Noor_week4"),
            (Some(Level::Note), "proposal-mira"),
            (Some(Level::Note), "f15_two_sections_absent"),
            (Some(Level::Warning), "week4_assignment_yourname"),
            (Some(Level::Warning), "week4_assignment_"),
            (Some(Level::Warning), "week4_assignment"),
            (Some(Level::Warning), "homework final (2)"),
            (Some(Level::Warning), "Untitled document"),
            (Some(Level::Warning), "final_final_v2"),
        ] {
            assert_eq!(judge_name(stem, None).map(|(level, _)| level), level, "{stem}");
        }
        assert!(judge_name("x", Some("Mira Okafor")).unwrap().1.contains("week4_assignment_Mira_Okafor.md"));
    }
}
