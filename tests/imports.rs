//! Documents as students write them: every word ends in an answer or in a note, and under a label in the right answer.

use propose::document::{Imported, read, render};
use propose::question::Kind;
use propose::sections;
use proptest::prelude::*;
use std::collections::BTreeMap;

type Answers = BTreeMap<&'static str, String>;

/// Sentences of words that occur once in the document, so that none can be found by chance.
fn prose(key: &str) -> impl Strategy<Value = String> {
    let key = key.replace(['.', '_'], "");
    prop::collection::vec((0u32..100_000, prop::sample::select(vec!["", ".", ",", " é", " (so)"])), 16..30).prop_map(
        move |words| {
            let words: Vec<String> =
                words.into_iter().enumerate().map(|(at, (word, mark))| format!("{key}w{at}x{word}{mark}")).collect();
            format!("It {}.", words.join(" "))
        },
    )
}

fn answers() -> impl Strategy<Value = Answers> {
    let long: Vec<_> =
        sections::questions().filter(|q| matches!(q.kind, Kind::Prose)).map(|q| (Just(q.id), prose(q.id))).collect();
    let pick = |of: &[&str]| prop::sample::select(of.iter().map(|text| text.to_string()).collect::<Vec<_>>());
    (
        long,
        pick(&["Asha Rao", "Jean-Luc Picard", "Wei Zhang"]),
        pick(&["A", "B", "C", "D"]),
        pick(&["mistralai/Mistral-7B-Instruct-v0.2", "phi3:mini", "Llama 3 8B", "google/gemma-2-2b-it", "Phi-3 mini"]),
        pick(&["messages", "prompt-completion", "CSV with two columns"]),
        pick(&[
            "{\"prompt\": \"a1\", \"completion\": \"b1\"}",
            "{\n  \"messages\": [\n    {\"role\": \"user\", \"content\": \"q1\"}\n  ]\n}",
        ]),
        pick(&["200-500", "about 1,800 tweets", "1.2k", "350 pairs"]),
        pick(&["LoRA", "QLoRA", "Full fine-tuning", "DoRA"]),
    )
        .prop_map(|(long, author, choice, model, format, example, size, method)| {
            let mut answers: Answers = long.into_iter().collect();
            let short = [
                ("author", author),
                ("scenario.choice", choice),
                ("base_model.name", model),
                ("dataset.format", format),
                ("dataset.example", example),
                ("dataset.size", size),
                ("method.name", method),
            ];
            answers.extend(short);
            answers
        })
}

/// How a document is written by hand.
struct Style {
    name: &'static str,
    title: &'static str,
    author: &'static str,
    /// With `#` for the number and `*` for the title.
    heading: &'static str,
    /// With `*` for the label and `=` for the answer.
    label: &'static str,
    titles: [&'static str; 6],
    /// In the order of the questions; none: the prose stands alone.
    labels: Option<[&'static str; 16]>,
    fence: &'static str,
    lines: &'static str,
}

const TITLES: [&str; 6] = [
    "Problem Scenario",
    "Base Model Selection",
    "Dataset Considerations",
    "Fine-tuning Method",
    "Evaluation Strategy",
    "Potential Challenges",
];
const SHORT: [&str; 6] = ["Problem", "Model", "Data", "Method", "Metrics", "Risks"];
const LABELS: [&str; 16] = [
    "Chosen Scenario",
    "Description",
    "Base Model",
    "Justification",
    "Data Description",
    "Data Format",
    "Example",
    "Dataset Size",
    "Size Justification",
    "Method",
    "Justification",
    "Key Parameters",
    "Qualitative Method(s)",
    "Quantitative Method(s)",
    "Challenge 1",
    "Challenge 2",
];
const OTHERS: [&str; 16] = [
    "Scenario",
    "Details",
    "Model",
    "Why",
    "Data",
    "Structure",
    "Sample",
    "How many",
    "Why this size",
    "Technique",
    "Rationale",
    "Hyperparameters",
    "Human evaluation",
    "Automatic metrics",
    "First challenge",
    "Second challenge",
];
const ASKED: [&str; 16] = [
    "Which scenario did you pick?",
    "What is the task?",
    "Which base model?",
    "Why that one?",
    "What goes into the data?",
    "In which format?",
    "Can you show some of it?",
    "How many?",
    "Why so many?",
    "How do you train?",
    "Why?",
    "What would you set?",
    "How will you judge it by reading?",
    "How will you measure it in numbers?",
    "And what could go wrong?",
    "What else could go wrong?",
];

#[rustfmt::skip]
const STYLES: &[Style] = &[
    Style { name: "bold run-ins", title: "# Assignment 4", author: "By =", heading: "## #. *", label: "**=:** ", titles: TITLES, labels: Some(LABELS), fence: "```json", lines: "\n" },
    Style { name: "colon outside", title: "# Proposal", author: "Author: =", heading: "# #. *", label: "**=**: ", titles: TITLES, labels: Some(LABELS), fence: "```", lines: "\n" },
    Style { name: "bullets", title: "# Week 4", author: "Name: =", heading: "### *", label: "- =: ", titles: TITLES, labels: Some(LABELS), fence: "~~~", lines: "\n" },
    Style { name: "bold bullets", title: "", author: "**Author:** =", heading: "#### #) *", label: "* **=:** ", titles: SHORT, labels: Some(LABELS), fence: "```json", lines: "\r\n" },
    Style { name: "plain labels", title: "Fine-tuning Strategy Proposal", author: "Submitted by: =", heading: "## Section # – *", label: "=: ", titles: TITLES, labels: Some(OTHERS), fence: "```", lines: "\n" },
    Style { name: "setext", title: "Proposal\n========", author: "*Student: =*", heading: "*\n------", label: "**=:** ", titles: SHORT, labels: Some(OTHERS), fence: "```json", lines: "\n" },
    Style { name: "sub-headings", title: "# Proposal", author: "by =", heading: "## Part #: *", label: "### =\n\n", titles: TITLES, labels: Some(LABELS), fence: "```json", lines: "\n" },
    Style { name: "bold headings", title: "**Fine-tuning Strategy Proposal**", author: "By =", heading: "**#. ***", label: "_=:_ ", titles: TITLES, labels: Some(LABELS), fence: "```json", lines: "\n" },
    Style { name: "bare headings", title: "Proposal", author: "Name: =", heading: "#. *", label: "=: ", titles: TITLES, labels: Some(LABELS), fence: "```json", lines: "\n" },
    Style { name: "table", title: "# Proposal", author: "By =", heading: "## *", label: "| = | ", titles: TITLES, labels: Some(LABELS), fence: "```json", lines: "\n" },
    Style { name: "no fence", title: "# Proposal", author: "By =", heading: "## #. *", label: "**=:** ", titles: TITLES, labels: Some(LABELS), fence: "", lines: "\n" },
    Style { name: "free prose", title: "# Proposal", author: "By =", heading: "## #. *", label: "", titles: TITLES, labels: None, fence: "```json", lines: "\n" },
    Style { name: "free prose, short headings", title: "# Proposal", author: "By =", heading: "### *", label: "", titles: SHORT, labels: None, fence: "```", lines: "\r" },
    Style { name: "run-in heads", title: "**Proposal**", author: "By =", heading: "", label: "**=.** ", titles: TITLES, labels: Some(LABELS), fence: "```json", lines: "\n" },
    Style { name: "run-in heads, own words", title: "# Proposal", author: "Name: =", heading: "**#. *.**", label: "**=**: ", titles: SHORT, labels: Some(OTHERS), fence: "```", lines: "\n" },
    Style { name: "plain numbered lines", title: "# Proposal", author: "By =", heading: "#) *", label: "   - =: ", titles: TITLES, labels: Some(LABELS), fence: "```json", lines: "\n" },
    Style { name: "questions", title: "# Proposal", author: "By =", heading: "", label: "**Q: =**\nA: ", titles: TITLES, labels: Some(ASKED), fence: "```json", lines: "\n" },
    Style { name: "questions as headings", title: "# Proposal", author: "By =", heading: "", label: "### =\n\n", titles: TITLES, labels: Some(ASKED), fence: "```json", lines: "\n" },
];

fn write(style: &Style, answers: &Answers) -> String {
    let mut text = format!("{}\n\n{}\n\n", style.title, style.author.replace('=', &answers["author"]));
    let mut at = 0;
    for (number, section) in sections::ALL.iter().enumerate() {
        let heading = heading(style.heading, number + 1, style.titles[number]);
        text.push_str(&heading);
        text.push_str("\n\n");
        for question in section.questions {
            let answer = &answers[question.id];
            let is_sample = matches!(question.kind, Kind::Sample);
            let block = if is_sample && !style.fence.is_empty() {
                format!("{}\n{answer}\n{}", style.fence, &style.fence[..3])
            } else {
                answer.clone()
            };
            match style.labels {
                Some(labels) => {
                    let value =
                        if question.id == "scenario.choice" { format!("Scenario {answer}") } else { block.clone() };
                    if style.label.starts_with('|') && !is_sample {
                        text.push_str(&format!("| {} | {value} |\n\n", labels[at]));
                    } else if is_sample {
                        let label = if style.label.starts_with('|') { "**=:** " } else { style.label };
                        text.push_str(&format!("{}\n\n{value}\n\n", label.replace('=', labels[at]).trim_end()));
                    } else {
                        text.push_str(&format!("{}{value}\n\n", style.label.replace('=', labels[at])));
                    }
                }
                None if question.id == "scenario.choice" => text.push_str(&format!("I take Scenario {answer}. ")),
                None if question.id == "base_model.name" => text.push_str(&format!("I start from {answer}. ")),
                None if question.id == "method.name" => text.push_str(&format!("{answer}. ")),
                None if question.id == "dataset.size" => text.push_str(&format!("I estimate {answer}. ")),
                None if question.id == "dataset.format" => text.push_str("One line each:\n\n"),
                None => text.push_str(&format!("{block}\n\n")),
            }
            at += 1;
        }
    }
    if style.name == "plain numbered lines" {
        text = text.replace("\n\n", "\n");
    }
    text.replace('\n', style.lines)
}

/// The last `#` of a pattern that is not the heading's own mark is the number, the last `*` the title.
fn heading(pattern: &str, number: usize, title: &str) -> String {
    let marks = pattern.len() - pattern.trim_start_matches('#').len();
    let (own, rest) = if pattern[marks..].starts_with(' ') { pattern.split_at(marks) } else { ("", pattern) };
    let rest = rest.replacen('#', &number.to_string(), 1);
    let bold = rest.starts_with("**");
    let rest = if bold { format!("**{}", rest[2..].replacen('*', title, 1)) } else { rest.replacen('*', title, 1) };
    format!("{own}{rest}")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn lost(imported: &Imported, answers: &Answers) -> Vec<String> {
    let mut all: Vec<&str> =
        sections::questions().flat_map(|question| words(imported.proposal.text(question))).collect();
    all.extend(imported.notes.iter().flat_map(|note| words(&note.quote)));
    all.sort_unstable();
    answers
        .values()
        .flat_map(|text| words(text))
        .filter(|word| all.binary_search(word).is_err())
        .map(str::to_string)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, max_shrink_iters: 500, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_found_however_it_is_written(answers in answers(), style in 0..STYLES.len()) {
        let style = &STYLES[style];
        let document = write(style, &answers);
        let imported = read(&document, None);
        // What the catalogue names, it spells in its own way.
        let answers: Answers = answers.iter().map(|(key, text)| (*key, sections::question(key).unwrap().canonical(text))).collect();
        let told: Answers = answers.iter().filter(|(key, _)| style.labels.is_some() || **key != "dataset.format").map(|(key, text)| (*key, text.clone())).collect();
        prop_assert!(lost(&imported, &told).is_empty(), "{}: lost {:?}\n{}", style.name, lost(&imported, &told), document);
        if style.labels.is_some() {
            for question in sections::questions() {
                let text = imported.proposal.text(question);
                prop_assert_eq!(text, answers[question.id].as_str(), "{}: {}\n{}", style.name, question.id, document);
            }
            prop_assert!(imported.notes.is_empty(), "{}: {:?}", style.name, imported.notes);
        } else {
            for key in ["author", "scenario.choice", "base_model.name", "dataset.example", "dataset.size", "method.name"] {
                let question = sections::question(key).unwrap();
                prop_assert_eq!(imported.proposal.text(question), answers[key].as_str(), "{}: {}\n{}", style.name, key, document);
            }
            for question in sections::questions().filter(|question| question.id.ends_with("ion") || question.id == "challenges.first") {
                let whole = words(&answers[question.id]).all(|word| words(imported.proposal.text(question)).any(|found| found == word));
                prop_assert!(whole, "{}: {}\n{}", style.name, question.id, document);
            }
        }
        let again = read(&render(&imported.proposal, false).unwrap(), None);
        prop_assert_eq!(again.proposal, imported.proposal);
    }
}

#[test]
fn names_in_bold_and_labels_behind_sentences_open_their_answers() {
    let document = "**Proposal, Asha Rao**\n\n**1. Problem.** Scenario B. Letters to the\ncouncil.\n\n**2. Base model.** Model: `phi3:mini`. \
        Justification: It is small.\n\n**Dataset.** Letters, each with its answer.\n\nFormat: CSV, two columns.\n\nletter,answer\n\"a, b\",\"c\"\n\n\
        **How many rows.** 300: ten for each office.\n\n**Method.** LoRA.\n\n**Why.** It fits.\n\n**Parameters to explore.** The rank.\n\n\
        **Evaluation, in figures.** Accuracy.\n\n**Evaluation, by reading.** Two clerks read.\n\n**Challenges.** *One:* names. *Two:* **Data** drifts.\n";
    let imported = read(document, None);
    let expected = [
        ("author", "Asha Rao"),
        ("scenario.choice", "B"),
        ("scenario.description", "Scenario B. Letters to the\ncouncil."),
        ("base_model.name", "phi3:mini"),
        ("base_model.justification", "It is small."),
        ("dataset.description", "Letters, each with its answer."),
        ("dataset.format", "CSV, two columns"),
        ("dataset.example", "letter,answer\n\"a, b\",\"c\""),
        ("dataset.size", "300"),
        ("dataset.size_justification", "ten for each office."),
        ("method.name", "LoRA"),
        ("method.justification", "It fits."),
        ("method.parameters", "The rank."),
        ("evaluation.qualitative", "Two clerks read."),
        ("evaluation.quantitative", "Accuracy."),
        ("challenges.first", "*One:* names."),
        ("challenges.second", "*Two:* **Data** drifts."),
    ];
    for (key, text) in expected {
        assert_eq!(imported.proposal.text(sections::question(key).unwrap()), text, "{key}");
    }
    assert!(imported.notes.is_empty(), "{:?}", imported.notes);
}
