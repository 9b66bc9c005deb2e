//! Scenarios, sections and sizes that stand in words that could be read in two ways.

use propose::document::read;
use propose::rules::{self, Level, Reading};
use propose::sections;

fn answer(document: &str, key: &str) -> String {
    read(document, None).proposal.text(sections::question(key).unwrap()).to_string()
}

fn graver(document: &str) -> Vec<&'static str> {
    let imported = read(document, None);
    let findings = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
    findings.iter().filter(|finding| finding.level > Level::Note).map(|finding| finding.rule.name).collect()
}

#[test]
fn an_article_behind_the_word_scenario_is_no_letter() {
    let cases = [
        ("Own scenario. A customer's message to a water company comes in, and one of six queues comes out.", "D"),
        ("Custom scenario. A tenant writes what is broken, and the model says which craftsman to send.", "D"),
        ("My own scenario: a clinic gets calls, and each note of a call becomes one line for the doctor.", "D"),
        (
            "Self-defined scenario. A customer writes a long complaint about an order; out comes the reason for it in two words.",
            "D",
        ),
        (
            "Own problem. A function of our legacy code goes in, and the name of the module that should own it comes out.",
            "D",
        ),
        ("Scenario: A, since the shop of my aunt gets such mails. Customers ask where a parcel is.", "A"),
        ("Scenario A. Customers of a small shop write about late parcels, and the model drafts a warm reply.", "A"),
        (
            "I take scenario A because my aunt has such a shop; customers write about parcels, and a reply is drafted.",
            "A",
        ),
        ("Scenario. B. Functions of our club's library get their docstrings.", "B"),
        ("Scenario: A from the list. Customers of a shop for mugs write, and a polite reply comes out.", "A"),
        ("Scenario: C. Members of a club ask what stands in its FAQ.", "C"),
        ("Scenario: D – a model that turns minutes into tasks.", "D"),
    ];
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| {
            let document = format!("# Proposal\n\n## 1. Problem Scenario\n\n{text}\n\n## 2. Base Model\n\nQwen2.5-1.5B-Instruct. It is small and open.\n");
            (text, expected, answer(&document, "scenario.choice"))
        })
        .filter(|(_, expected, found)| *expected != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A sound proposal whose sections begin with names in bold; that of the evaluation is open, and what stands between.
fn run_in(evaluation: &str) -> String {
    format!(
        "**The problem (my own, so D).** I write minutes for a rowing club. The minutes go in, a list of tasks with names comes out, one on each line. \
         With a prompt the names went to the wrong tasks, so it has to be trained.\n\n**The model.** Qwen2.5-1.5B-Instruct. It is small enough for my \
         laptop's 12 GB card. It comes under Apache 2.0, so the club may use it, and it follows instructions well.\n\n**The data.** Minutes of six years \
         and the list that I made of each, checked by the treasurer. One sample is one set of minutes and its list. Long and short meetings in equal \
         shares, names replaced.\n\n    {{\"prompt\": \"Ida: the boat needs paint. Tom will ask.\", \"completion\": \"Tom: ask for paint\"}}\n\n**How many.** \
         300. That's 50 a year: all there are, and as much as I can check in two weeks.\n\n**Method: LoRA.** On 12 GB an adapter for 1.5 billion weights \
         fits, and a habit of form needs no more; PEFT has it ready.\n\n**What I'd turn.** Rank (8 and 32), alpha, dropout, target modules.\n\n\
         {evaluation}\n\n**What worries me.** Names that two people share go to the wrong one, and nobody would see it.\n"
    )
}

#[test]
fn the_section_that_is_missing_stands_under_the_name_between_its_neighbours() {
    const TEST: &str = "On sixty unseen minutes a script counts the tasks that are right, with precision and recall, for the untuned model as well.";
    let sound = [
        "**Is it any good?**",
        "**Did it help?**",
        "**How good is it?**",
        "**Does it do the job?**",
        "**Weighing.**",
        "**The proof of the pudding.**",
        "**Showing my hand.**",
    ];
    for name in sound {
        assert_eq!(graver(&run_in(&format!("{name} {TEST}"))), [""; 0], "{name}");
    }
    let faulty = [
        "**Hardware.** The laptop has a fan that is loud, so it runs at night.",
        "**A word on time.** Two weeks in May, when there are no races.",
        "**Where it runs.** At home, next to the router, on the same card.",
        "",
    ];
    for text in faulty {
        assert_eq!(graver(&run_in(text)), ["evaluation/missing"], "{text}");
    }
}

#[test]
fn a_number_alone_beside_its_name_is_the_size() {
    let sizes = [
        ("300. That's 50 a year: all there are.", "300"),
        ("80. That's two for each of 40 meetings.", "80"),
        ("1,200. With 12 months at a hundred each no season is left out.", "1,200"),
        ("640 pairs. Eighty for each of eight kinds.", "640 pairs"),
        ("About 450. Nine kinds with 50 of each.", "About 450"),
    ];
    for (text, expected) in sizes {
        let document = run_in("**Is it any good?** On sixty unseen minutes a script counts the tasks that are right.")
            .replace("300. That's 50 a year: all there are, and as much as I can check in two weeks.", text);
        assert_eq!(answer(&document, "dataset.size"), expected);
    }
    // A list beside a name is still a list.
    let listed = run_in("**Is it any good?** A script counts right tasks on sixty unseen minutes.")
        .replace("**What worries me.** Names", "**What worries me.** 1. Old tasks are learned as new ones.\n2. Names");
    assert_eq!(answer(&listed, "challenges.first"), "Old tasks are learned as new ones.");
}

#[test]
fn which_model_asks_for_its_name_where_the_reasons_have_a_question_of_their_own() {
    for (name, rule) in [
        ("`FacebookAI/xlm-roberta-large`", Some("base-model/not-generative")),
        ("`google-bert/bert-base-cased`", Some("base-model/not-generative")),
        ("sentence-transformers/all-MiniLM-L6-v2", Some("base-model/not-generative")),
        ("`Qwen/Qwen2.5-1.5B-Instruct`", None),
        ("HuggingFaceTB/SmolLM2-1.7B-Instruct", None),
        ("OurGroup-Rower-1B", None),
    ] {
        let document = run_in("**Is it any good?** On sixty unseen minutes a script counts the tasks that are right.")
            .replace(
                "**The model.** Qwen2.5-1.5B-Instruct. It is",
                &format!("**Which model?** {name}\n\n**Why?** It is"),
            );
        assert_eq!(answer(&document, "base_model.name"), name.trim_matches('`'));
        assert_eq!(graver(&document).first().copied(), rule, "{name}");
    }
}

#[test]
fn a_table_for_each_section_is_read_by_its_first_row() {
    let table = |title: &str, rows: &[(&str, &str)]| {
        let rows: String = rows.iter().map(|(label, text)| format!("| {label} | {text} |\n")).collect();
        format!("| Section | {title} |\n|---|---|\n{rows}\n")
    };
    let tables = [
        table("1. Scenario", &[("Choice", "D, my own"), ("Input", "the minutes of a club"), ("Output", "a list of tasks with names"), ("Why train", "a prompt gave the names to the wrong tasks")]),
        table("2. Base model", &[("Model", "Qwen/Qwen2.5-1.5B-Instruct"), ("Why", "It is small enough for a 12 GB card. Apache 2.0 lets the club use it, and it follows instructions well.")]),
        table("3. Data", &[("What", "minutes and the list of tasks, one sample for each meeting"), ("Quality", "only lists that the treasurer signed; long and short ones in equal parts"), ("Format", "prompt and completion, JSONL"), ("Size", "300"), ("Reason for that size", "all there are, and what I can check in two weeks")]),
        "```json\n{\"prompt\": \"Ida: the boat needs paint. Tom will ask.\", \"completion\": \"Tom: ask for paint\"}\n```\n\n".to_string(),
        table("4. Method", &[("Method", "LoRA"), ("Why", "The adapter fits on 12 GB, and a habit of form needs no more; PEFT has it ready."), ("Parameters", "`r`, `lora_alpha`, dropout, target modules")]),
        table("5. Evaluation", &[("Numbers", "precision and recall of tasks on 60 unseen minutes, for the untuned model as well")]),
        table("6. Challenges", &[("First", "Names that two people share go to the wrong one."), ("Second", "Old minutes follow another form, and the list mixes both.")]),
    ];
    let document = format!("# Minutes to tasks\n\nIda Holm\n\n{}", tables.concat());
    assert_eq!(graver(&document), [""; 0]);
    assert_eq!(answer(&document, "dataset.size"), "300");
    for (at, missing) in [(4, "answer/missing"), (5, "evaluation/missing"), (6, "challenges/missing")] {
        let mut tables = tables.clone();
        tables[at] = String::new();
        let document = format!("# Minutes to tasks\n\nIda Holm\n\n{}", tables.concat());
        assert!(graver(&document).contains(&missing), "{missing}");
    }
}

/// What a proposal says, section by section, under any names.
const SAYS: [&str; 8] = [
    "I write minutes for a rowing club, which is my own problem (D). The minutes go in, a list of tasks with names comes out, one on each line. With a \
     prompt the names went to the wrong tasks, so it has to be trained.",
    "Qwen2.5-1.5B-Instruct. It is small enough for my laptop's 12 GB card. It comes under Apache 2.0, so the club may use it, and it follows \
     instructions well.",
    "Minutes of six years and the list that I made of each, checked by the treasurer. One sample is one set of minutes and its list. Long and short \
     meetings in equal shares, names replaced.\n\n    {\"prompt\": \"Ida: the boat needs paint. Tom will ask.\", \"completion\": \"Tom: ask for paint\"}",
    "300. That's 50 a year: all there are, and as much as I can check in two weeks.",
    "LoRA. On 12 GB an adapter for 1.5 billion weights fits, and a habit of form needs no more; PEFT has it ready.",
    "Rank (8 and 32), alpha, dropout, target modules.",
    "On sixty unseen minutes a script counts the tasks that are right, with precision and recall, for the untuned model as well.",
    "Names that two people share go to the wrong one, and nobody would see it.",
];

#[rustfmt::skip]
const NAMES: [[&str; 8]; 6] = [
    ["What's this about?", "Which model?", "What data?", "How many?", "Which method?", "Which settings?", "Is it any good?", "What worries me?"],
    [
        "What am I after?", "What do I start from?", "What will it learn from?", "How much of that?", "How will it be trained?", "What can be turned?",
        "How will I know?", "What may go wrong?",
    ],
    ["The job", "The engine", "The fuel", "How much fuel", "The tuning", "The dials", "The proof", "The snags"],
    ["The itch", "The base", "The pairs", "How many pairs", "The way of training", "Dials", "Did it help?", "Worries"],
    ["Problem", "Base", "Examples", "Number of examples", "Fine-tuning", "Hyperparams", "Checks", "Where it may break"],
    ["Why bother?", "Which model and why?", "Training material", "Amount", "Technique", "To be varied", "Proof", "What keeps me awake"],
];

#[test]
fn names_of_ones_own_are_known_by_their_neighbours_and_by_what_stands_under_them() {
    type Style = fn(&str, &str) -> String;
    let styles: [(&str, Style); 3] = [
        ("hash", |name, says| format!("## {name}\n\n{says}\n\n")),
        ("underlined", |name, says| format!("{name}\n{}\n\n{says}\n\n", "-".repeat(name.len()))),
        ("bold", |name, says| {
            let stop = if name.ends_with('?') { "" } else { "." };
            format!("**{name}{stop}** {says}\n\n")
        }),
    ];
    let mut wrong = String::new();
    for names in NAMES {
        for (style, part) in styles {
            let written = |leave: usize| {
                let parts = names.into_iter().zip(SAYS).enumerate().filter(|(at, _)| *at != leave);
                let parts: String = parts.map(|(_, (name, says))| part(name, says)).collect();
                format!("# Tasks from minutes\n\nIda Holm\n\n{parts}")
            };
            for (leave, rule) in [(8, ""), (6, "evaluation/missing"), (7, "challenges/missing")] {
                let found = graver(&written(leave));
                let right = if rule.is_empty() { found.is_empty() } else { found.contains(&rule) };
                if !right {
                    wrong.push_str(&format!("{style} {} {rule:?}: {found:?}\n", names[0]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
