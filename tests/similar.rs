//! Long passages that files share: what is told, what is not, and that the order of the files changes nothing.

#[path = "cli/run.rs"]
#[allow(dead_code)] // Each test program needs a part of it.
mod run;

use propose::catalog::scenarios;
use propose::sections;
use propose::similar::{Compared, Given, Index, SHORTEST, Words};
use run::Folder;
use serde_json::Value;
use std::fs;
use std::sync::LazyLock;

static GIVEN: LazyLock<Given> = LazyLock::new(Given::new);

const MINE: &str = "Our labellers met on a rainy Tuesday and could not agree whether a headline about a football club's shares \
    belongs to sports or to business, which is why every tenth headline is now read by three of them.";

fn longest(a: &str, b: &str) -> Option<(u32, String, String)> {
    let (one, two) = (Words::of_document(a, &GIVEN), Words::of_document(b, &GIVEN));
    let passage = Compared::new(one).longest(&two)?;
    Some((passage.words, a[passage.here.1].to_string(), b[passage.there.1].to_string()))
}

/// Words that nobody else writes.
fn filler(seed: usize, words: usize) -> String {
    (0..words).map(|at| format!("w{seed}x{at} ")).collect()
}

/// The indices of files of which the index says that they have something in common.
fn pairs(texts: &[String]) -> Vec<(usize, usize)> {
    let mut index = Index::default();
    for (at, text) in texts.iter().enumerate() {
        index.add(at, &Words::of_document(text, &GIVEN));
    }
    index.pairs()
}

#[test]
fn a_passage_is_found_whatever_stands_around_it_and_however_it_is_set() {
    let a = format!("{} {MINE} {}", filler(1, 300), filler(2, 300));
    let b =
        format!("- **Note:** {}\n{}", MINE.replace(" and ", "\n   AND — ").replace("every", "*every*"), filler(3, 50));
    let (words, here, there) = longest(&a, &b).unwrap();
    assert_eq!(here.trim_end_matches('.'), MINE.trim_end_matches('.'));
    assert!(there.starts_with("Our labellers") && there.ends_with("of them"), "{there}");
    assert_eq!(words, 38);
    assert_eq!(pairs(&[a, b]), [(0, 1)]);
}

/// What the windows promise: a run of the shortest length that counts is never missed, wherever it stands.
#[test]
fn every_passage_of_the_shortest_length_is_found_and_none_that_is_shorter() {
    let words: Vec<String> = (0..60).map(|at| format!("shared{at}")).collect();
    for from in 0..40 {
        let passage = words[from..from + SHORTEST].join(" ");
        let texts = [
            format!("{} {passage} {}", filler(1, from), filler(2, 40)),
            format!("{} {passage} {}", filler(3, 55 - from), filler(4, 7)),
        ];
        assert_eq!(pairs(&texts), [(0, 1)], "{from}");
        assert_eq!(longest(&texts[0], &texts[1]).unwrap().0 as usize, SHORTEST);
        let shorter = words[from..from + SHORTEST - 1].join(" ");
        let texts = [format!("{} {shorter}", filler(1, 30)), format!("{shorter} {}", filler(2, 30))];
        assert_eq!(longest(&texts[0], &texts[1]), None, "{from}");
    }
}

#[test]
fn of_several_passages_the_longest_is_told() {
    let longer = filler(9, 45);
    let a = format!("{MINE} {} {longer}", filler(1, 20));
    let b = format!("{longer} {} {MINE}", filler(2, 20));
    assert_eq!(longest(&a, &b).unwrap().0, 45);
}

#[test]
fn letters_without_blanks_between_them_count_half() {
    let text = "我们的数据来自三家小书店的顾客来信，每封信都由两位店员分别标注，如果他们意见不同，就由店主决定，这样标签更可靠。";
    let (words, ..) = longest(&format!("一二三{text}"), &format!("甲乙丙丁{text}戊己")).unwrap();
    assert!((20..30).contains(&words), "{words}");
    let short: String = text.chars().take(30).collect();
    assert_eq!(longest(&short, &format!("{short}戊己")), None);
}

#[test]
fn what_everybody_was_given_is_not_told() {
    // Instructions and printed examples of the assignment, by their first words only; the table holds no sentence.
    let ours: Vec<String> = scenarios::all()
        .iter()
        .map(|scenario| scenario.statement.clone())
        .chain(sections::questions().map(|question| question.help.example.to_string()))
        .collect();
    for text in ours {
        let other = format!("{} {text} {}", filler(1, 10), filler(2, 10));
        assert_eq!(longest(&text, &other), None, "{text}");
        assert_eq!(pairs(&[text.clone(), other]), [], "{text}");
    }
}

#[test]
fn headings_and_labels_join_nothing_and_are_no_passage() {
    let form: String = sections::ALL
        .iter()
        .enumerate()
        .map(|(at, section)| {
            let labels: String =
                section.questions.iter().map(|question| format!("*   **{}:** x{at}\n", question.label)).collect();
            format!("### {}. {}\n\n**{}:**\n\n{labels}\n", at + 1, section.title, section.label)
        })
        .collect();
    assert_eq!(longest(&form, &form), None);
    let half = |seed| filler(seed, 12);
    let a = format!("- Base Model: {}\n- Justification: {}\n", half(1), half(2));
    assert_eq!(longest(&a, &a), None, "two short answers are not one long passage");
}

#[test]
fn a_text_with_no_word_or_few_words_is_nothing() {
    for text in ["", "…", "a b c", &"a ".repeat(1_000)] {
        pairs(&[text.to_string(), text.to_string()]);
        longest(text, text);
        longest(text, MINE);
    }
}

#[test]
fn a_passage_of_a_whole_class_gives_each_file_one_partner() {
    let texts: Vec<String> = (0..200).map(|seed| format!("{} {MINE}", filler(seed, 100))).collect();
    let pairs = pairs(&texts);
    assert_eq!(pairs.len(), 199);
    assert!(pairs.iter().all(|(first, _)| *first == 0));
}

fn class() -> Folder {
    let folder = Folder::new();
    let document = |seed: usize, risk: &str| {
        format!(
            "# Fine-tuning Strategy Proposal\n\n## 3. Dataset Considerations\n\n- **Data Description:** {}\n\n## 6. Potential Challenges\n\n- **Challenge 1:** {risk}\n",
            filler(seed, 80)
        )
    };
    for (name, text) in [
        ("a.md", document(1, MINE)),
        ("b.md", document(2, "Something else entirely.")),
        ("c.md", document(3, &format!("First of all: {MINE}"))),
    ] {
        folder.write(name, &text);
    }
    folder
}

fn told(folder: &Folder, paths: &[&str]) -> Vec<Value> {
    let mut args = vec!["check", "--similar", "--only", "answer/shared-with", "--format", "json"];
    args.extend(paths);
    let ran = folder.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn both_files_are_told_with_both_places() {
    let items = told(&class(), &["."]);
    let said: Vec<(&str, u64, u64)> = items
        .iter()
        .map(|item| (item["file"].as_str().unwrap(), item["line"].as_u64().unwrap(), item["column"].as_u64().unwrap()))
        .collect();
    assert_eq!(said, [("a.md", 9, 20), ("c.md", 9, 34)]);
    assert!(items[0]["message"].as_str().unwrap().starts_with("38 words stand in c.md:9:34, too: "));
    assert!(items[1]["message"].as_str().unwrap().starts_with("38 words stand in a.md:9:20, too: "));
    for item in &items {
        assert_eq!((item["level"].as_str(), item["key"].as_str()), (Some("note"), Some("challenges.first")));
        assert!(item["quote"].as_str().unwrap().starts_with("Our labellers met on a rainy Tuesday"));
    }
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let folder = class();
    let sorted = |paths: &[&str]| {
        let mut items: Vec<String> = told(&folder, paths).iter().map(Value::to_string).collect();
        items.sort();
        items
    };
    let one = sorted(&["a.md", "b.md", "c.md"]);
    assert_eq!(one.len(), 2);
    assert_eq!(sorted(&["c.md", "b.md", "a.md"]), one);
    assert_eq!(sorted(&["b.md", "c.md", "a.md"]), one);
    assert_eq!(sorted(&["."]), one);
}

#[test]
fn it_is_told_only_when_asked() {
    let ran = class().run(&["check", ".", "--format", "json"]);
    assert!(!ran.out.contains("shared-with"), "{}", ran.out);
}

#[test]
fn a_draft_and_the_document_written_from_it_are_one_work() {
    let folder = Folder::new();
    folder.run(&["new", "Asha", "--set", &format!("challenges.first={MINE}")]);
    assert_eq!(folder.run(&["export", "--unfinished"]).code, 0);
    assert_eq!(told(&folder, &["."]), [] as [Value; 0]);
    fs::create_dir(folder.path().join("other")).unwrap();
    fs::copy(folder.path().join("week4_assignment_Asha.md"), folder.path().join("other/week4_assignment_Ben.md"))
        .unwrap();
    let items = told(&folder, &["."]);
    let files: Vec<&str> = items.iter().map(|item| item["file"].as_str().unwrap()).collect();
    assert!(files.contains(&"other/week4_assignment_Ben.md"), "{files:?}");
    let in_draft = items.iter().find(|item| item["file"] == "week4_assignment_Asha.draft.json").unwrap();
    assert_eq!((in_draft["line"].as_u64(), in_draft["key"].as_str()), (None, Some("challenges.first")));
}

#[test]
fn standard_input_is_compared_too() {
    let folder = class();
    let ran = folder.run_with(
        &["check", "-", "b.md", "--similar", "--only", "answer/shared-with"],
        &format!("{MINE} {}", filler(2, 80)),
    );
    assert!(ran.out.contains("-:1:") && ran.out.contains("b.md:5:"), "{}", ran.out);
}
