//! The forms of a report, with a rule of our own, so that no change of the rules changes them.

mod machines;
mod schema;

use propose::document;
use propose::report::people::{self, Look};
use propose::report::sheet::{Place, Sheet, Source, Spot};
use propose::rules::{self, Level, Rule};
use propose::sections::{base_model, dataset};

pub static RULE: Rule = Rule {
    name: "base-model/closed",
    level: Level::Error,
    about: &[],
    finds: "",
    why: "It matters.",
    mend: "Mend it.",
    bad: &[],
    good: &[],
    check: rules::checked_elsewhere,
};

pub fn place(line: usize, column: usize, end_line: usize, end_column: usize) -> Place {
    Place { line, column, end_line, end_column }
}

pub fn spot(place: Option<Place>, message: &str, quote: &str) -> Spot {
    Spot {
        rule: &RULE,
        level: Level::Error,
        question: Some(&base_model::NAME),
        place,
        span: None,
        message: message.into(),
        quote: Some(quote.into()),
    }
}

pub fn sheet(file: &str, text: &str, findings: Vec<Spot>) -> Sheet {
    let source = Source::Document(Box::new(document::read(text, None)), text.into());
    Sheet { file: file.into(), source, findings, remarks: Vec::new() }
}

fn shown(text: &str, place: Place, look: Look) -> String {
    people::sheet(&sheet("a.md", text, vec![spot(Some(place), "it is wrong", "")]), |_| true, true, look)
}

fn drawn(text: &str, at: Place) -> String {
    let all = shown(text, at, Look::default());
    all.lines().skip(1).take(3).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_finding_stands_under_its_line() {
    let text = "# Title\n\nBase model: GPT-4 it is\n";
    assert_eq!(
        shown(text, place(3, 13, 3, 18), Look::default()),
        "a.md:3:13: error: it is wrong (base-model/closed)\n\
         \x20 |\n\
         3 | Base model: GPT-4 it is\n\
         \x20 |             ^^^^^\n\
         \x20 = why: It matters.\n\
         \x20 = next: Mend it.\n\n"
    );
}

#[test]
fn in_plain_mode_it_is_words() {
    let text = "# Title\n\nBase model: GPT-4 it is\n";
    assert_eq!(
        shown(text, place(3, 13, 3, 18), Look { plain: true, color: false }),
        "Error: it is wrong. Rule base-model/closed, in a.md, line 3, column 13.\n\
         Line 3: Base model: GPT-4 it is\n\
         The spot: GPT-4\n\
         Why: It matters.\n\
         Next: Mend it.\n\n"
    );
}

#[test]
fn colour_is_put_around_words_and_never_into_them() {
    let text = "# Title\n\nBase model: GPT-4\n";
    let coloured = shown(text, place(3, 13, 3, 18), Look { color: true, plain: false });
    assert!(coloured.contains("\x1b[1;31merror\x1b[0m"), "{coloured:?}");
    let mut bare = coloured.clone();
    for code in ["\x1b[1;31m", "\x1b[1m", "\x1b[34m", "\x1b[0m"] {
        bare = bare.replace(code, "");
    }
    assert_eq!(bare, shown(text, place(3, 13, 3, 18), Look::default()));
}

#[test]
fn wide_letters_tabs_and_marks_are_counted_by_their_columns() {
    assert_eq!(drawn("模型: GPT-4", place(1, 5, 1, 10)), "  |\n1 | 模型: GPT-4\n  |       ^^^^^\n");
    assert_eq!(drawn("a 模型 b", place(1, 3, 1, 5)), "  |\n1 | a 模型 b\n  |   ^^^^\n");
    assert_eq!(drawn("\tx\tGPT-4", place(1, 4, 1, 9)), "  |\n1 |     x   GPT-4\n  |         ^^^^^\n");
    assert_eq!(drawn("e\u{301}e\u{301} GPT", place(1, 6, 1, 9)), "  |\n1 | e\u{301}e\u{301} GPT\n  |    ^^^\n");
    assert_eq!(drawn("👩‍👩‍👧 GPT", place(1, 7, 1, 10)), "  |\n1 | 👩‍👩‍👧 GPT\n  |    ^^^\n");
}

#[test]
fn control_characters_are_written_out_and_still_in_line() {
    assert_eq!(drawn("a\x1b[31mb", place(1, 7, 1, 8)), "  |\n1 | a\\u{1b}[31mb\n  |            ^\n");
    assert_eq!(drawn("a\u{202e}b", place(1, 3, 1, 4)), "  |\n1 | a\\u{202e}b\n  |          ^\n");
    assert!(!drawn("a\u{9b}b\0\u{7f}", place(1, 1, 1, 2)).contains(|c: char| c.is_control() && c != '\n'));
}

#[test]
fn a_long_line_is_cut_around_the_spot() {
    let text = format!("{}GPT-4{}", "word ".repeat(100_000), " more".repeat(100_000));
    let lines = drawn(&text, place(1, 500_001, 1, 500_006));
    let lines: Vec<&str> = lines.lines().collect();
    assert!(lines[1].starts_with("1 | ...") && lines[1].ends_with("..."), "{}", lines[1]);
    assert!(lines[1].chars().count() < 120, "{}", lines[1]);
    let column = lines[2].find('^').unwrap();
    assert_eq!(&lines[1][column..column + 5], "GPT-4");
    assert_eq!(lines[2].matches('^').count(), 5);
}

#[test]
fn a_long_line_whose_spot_comes_early_is_cut_at_its_end_only() {
    let text = format!("GPT-4{}", " more".repeat(100));
    assert!(drawn(&text, place(1, 1, 1, 6)).starts_with("  |\n1 | GPT-4 more"));
}

#[test]
fn lines_are_counted_as_the_import_counts_them() {
    for ends in ["\n", "\r\n", "\r"] {
        let text = format!("\u{feff}one{ends}two{ends}GPT-4{ends}");
        assert_eq!(drawn(&text, place(3, 1, 3, 6)), "  |\n3 | GPT-4\n  | ^^^^^\n", "{ends:?}");
    }
}

#[test]
fn a_spot_over_several_lines_is_marked_on_its_first() {
    assert_eq!(drawn("one two\nthree", place(1, 5, 2, 3)), "  |\n1 | one two\n  |     ^^^\n");
}

#[test]
fn places_outside_the_text_are_no_reason_to_stop() {
    for at in [place(9, 9, 9, 9), place(1, 900, 1, 901), place(1, 3, 1, 1), place(2, 1, 1, 1)] {
        shown("one\n", at, Look::default());
        shown("one\n", at, Look { plain: true, color: false });
    }
}

#[test]
fn a_draft_has_keys_instead_of_lines() {
    let mut proposal = propose::proposal::Proposal::default();
    proposal.set(&dataset::DESCRIPTION, "First line.\nA second one.");
    let mut spot = spot(None, "it is wrong", "second");
    spot.question = Some(&dataset::DESCRIPTION);
    spot.span = Some(14..20);
    let sheet = Sheet {
        file: "x.draft.json".into(),
        source: Source::Draft(proposal),
        findings: vec![spot],
        remarks: Vec::new(),
    };
    let text = people::sheet(&sheet, |_| true, true, Look::default());
    assert!(text.starts_with(
        "x.draft.json:dataset.description: error: it is wrong (base-model/closed)\n  |\n2 | A second one.\n  |   ^^^^^^\n"
    ));
    let plain = people::sheet(&sheet, |_| true, true, Look { plain: true, color: false });
    assert!(plain.starts_with("Error: it is wrong. Rule base-model/closed, in x.draft.json, dataset.description.\nLine of the answer 2: A second one.\nThe spot: second\n"), "{plain}");
}

#[test]
fn what_was_not_placed_stands_among_the_findings_in_the_order_of_the_file() {
    let text = "one\ntwo\nthree\n";
    let mut sheet = sheet("a.md", text, vec![spot(Some(place(2, 1, 2, 4)), "it is wrong", "two")]);
    let note = |line: usize, quote: &str| document::Note {
        line,
        column: 1,
        end_line: line,
        end_column: 4,
        quote: quote.into(),
        says: "this is in no section.".into(),
    };
    sheet.remarks = vec![note(1, "one"), note(3, "th\x1bree")];
    let text = people::sheet(&sheet, |_| true, true, Look::default());
    let firsts: Vec<&str> = text.lines().filter(|line| line.starts_with("a.md")).collect();
    assert_eq!(
        firsts,
        [
            "a.md:1:1: not placed: \"one\". This is in no section.",
            "a.md:2:1: error: it is wrong (base-model/closed)",
            "a.md:3:1: not placed: \"th\\u{1b}ree\". This is in no section.",
        ]
    );
    assert!(!people::sheet(&sheet, |_| true, false, Look::default()).contains("not placed"));
}
