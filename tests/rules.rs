//! Every rule is tried on its own examples, and none of them warns about the sound sample.

mod tables;

use propose::catalog::scenarios;
use propose::question::{Kind, Question};
use propose::rules::{self, Level, Reading, Rule, sample};
use propose::sections::{self, method};
use tables::pool;

fn names_of(proposal: &propose::proposal::Proposal) -> Vec<(&'static str, Level, String)> {
    let findings = rules::check(&Reading::of(proposal));
    findings.into_iter().map(|finding| (finding.rule.name, finding.level, finding.message)).collect()
}

/// Rules about files are found by `check`, not in the answers.
fn tried() -> impl Iterator<Item = &'static Rule> {
    let checked_elsewhere = |rule: &&Rule| rule.name.starts_with("file/") || rule.name == "answer/shared-with";
    rules::all().filter(move |rule| !checked_elsewhere(rule))
}

#[test]
fn no_rule_warns_about_the_sample() {
    let findings = names_of(&sample::sample());
    assert!(findings.is_empty(), "{findings:#?}");
    let mut findings = names_of(&pool::with(&[]));
    findings.retain(|finding| finding.1 > Level::Note);
    assert!(findings.is_empty(), "{findings:#?}");
}

/// Rules that exist for a scenario that is given; their examples must name one.
const OF_A_SCENARIO: [&str; 3] = ["answer/off-scenario", "dataset/no-refusals", "evaluation/no-refusal-test"];

/// Nobody can hand in an example: all of them are about the care labels of the nursery.
#[test]
fn no_example_would_be_an_answer_to_a_scenario_that_is_given() {
    let mut wrong = Vec::new();
    let help = sections::questions().map(|question| ("help", question, question.help.example));
    let ours = sample::ANSWERS.iter().map(|(question, text)| ("sample", *question, *text));
    let of_rule =
        |rule: &'static Rule| rule.bad.iter().chain(rule.good).map(|(question, text)| (rule.name, *question, *text));
    for (whose, question, text) in help.chain(ours).chain(rules::all().flat_map(of_rule)) {
        if OF_A_SCENARIO.contains(&whose) {
            continue;
        }
        if question.id == "scenario.choice" && whose != "help" && text != "D" {
            wrong.push(format!("{whose} chooses {text}"));
        }
        let plain = format!(" {} ", text.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), " "));
        for scenario in scenarios::all().iter().filter(|scenario| !scenario.own) {
            let spoken: Vec<_> =
                scenario.words.iter().filter(|word| plain.contains(&format!(" {} ", word.replace('-', " ")))).collect();
            if spoken.len() > 1 {
                wrong.push(format!("{whose} speaks of scenario {}, {spoken:?}: {text}", scenario.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn whole_sentences_of_our_examples_are_known_again() {
    /// Shorter ones anybody might write.
    const WORDS: usize = 14;
    let judged = |question: &Question| matches!(question.kind, Kind::Prose) && question != &method::PARAMETERS;
    let help = sections::questions().map(|question| (question, question.help.example));
    let others = rules::all().filter(|rule| rule.name != "answer/copied-example");
    let good = others.flat_map(|rule| rule.good).map(|(question, text)| (*question, *text));
    let mut unknown = Vec::new();
    let mut tried = 0;
    for (question, text) in help.chain(good).filter(|(question, _)| judged(question)) {
        if text.split_whitespace().count() >= WORDS {
            tried += 1;
            let found = names_of(&pool::with(&[(question, text)]));
            if !found.iter().any(|found| found.0 == "answer/copied-example") {
                unknown.push(text);
            }
        }
    }
    assert!(unknown.is_empty() && tried > 20, "{tried} {unknown:#?}");
}

#[test]
fn every_rule_fires_on_its_bad_example() {
    let fires = |rule: &&Rule| names_of(&sample::with(rule.bad)).iter().any(|found| found.0 == rule.name);
    let silent: Vec<_> = tried().filter(|rule| !fires(rule)).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn every_rule_is_silent_on_its_good_example() {
    let mut loud = Vec::new();
    for rule in tried() {
        loud.extend(names_of(&sample::with(rule.good)).into_iter().filter(|found| found.0 == rule.name));
    }
    assert!(loud.is_empty(), "{loud:#?}");
}

/// A bad example has one fault, and the specific rule wins over the general one.
#[test]
fn a_bad_example_breaks_no_other_rule_as_an_error_or_warning() {
    let mut both = Vec::new();
    for rule in tried() {
        for found in names_of(&sample::with(rule.bad)) {
            if found.0 != rule.name && found.1 > Level::Note {
                both.push((rule.name, found));
            }
        }
    }
    assert!(both.is_empty(), "{both:#?}");
}

#[test]
fn findings_point_into_the_answer() {
    for rule in tried() {
        let proposal = sample::with(rule.bad);
        for finding in rules::check(&Reading::of(&proposal)) {
            if let Some(span) = finding.span {
                let text = proposal.text(finding.question);
                let pointed = text.get(span.clone());
                assert!(pointed.is_some_and(|text| !text.is_empty()), "{}: {span:?} of {text}", finding.rule.name);
            }
        }
    }
}

#[test]
fn names_are_of_the_form_section_and_fault_and_occur_once() {
    let mut seen = std::collections::BTreeSet::new();
    for rule in rules::all() {
        let (section, fault) = rule.name.split_once('/').unwrap_or_else(|| panic!("{}", rule.name));
        let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        assert!(plain(section) && plain(fault) && seen.insert(rule.name), "{}", rule.name);
        for text in [rule.finds, rule.why, rule.mend] {
            assert!(!text.is_empty() && !text.contains('\n'), "{}", rule.name);
        }
        assert!(rule.why.ends_with('.') && rule.mend.ends_with('.') && !rule.finds.ends_with('.'), "{}", rule.name);
    }
}

/// `cargo test --release --test rules how_long -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn how_long_all_rules_take() {
    // The sample, with its prose said twice: some 6 kB.
    let mut proposal = sample::sample();
    for (question, text) in sample::ANSWERS {
        if matches!(question.kind, propose::question::Kind::Prose) {
            let longer = format!("{text} {}", text.to_uppercase().replace("THE ", "").to_lowercase());
            if let Some(question) = propose::sections::question(question.id) {
                proposal.set(question, &longer);
            }
        }
    }
    let bytes: usize = propose::sections::questions().map(|question| proposal.text(question).len()).sum();
    let time = |name: &str, run: &dyn Fn() -> usize| {
        let first = std::time::Instant::now();
        run();
        let first = first.elapsed();
        let round = |_| {
            let before = std::time::Instant::now();
            (0..50).for_each(|_| assert!(run() < 100));
            before.elapsed() / 50
        };
        let best = (0..20).map(round).min().unwrap_or_default();
        println!("{name}: first {first:?}, then {best:?}");
    };
    println!("{bytes} bytes");
    time("all rules", &|| rules::check(&Reading::of(&proposal)).len());
}

/// The rules that were asked for, by level. A rule may speak more softly than its level where a row says so, never louder.
const ASKED: [(Level, &[&str]); 3] = [
    (
        Level::Error,
        &[
            "answer/missing",
            "answer/placeholder",
            "answer/control-characters",
            "base-model/closed",
            "dataset/example-not-json",
            "dataset/example-shape",
            "dataset/size-missing",
            "evaluation/missing",
            "challenges/missing",
            "file/unreadable",
        ],
    ),
    (
        Level::Warning,
        &[
            "answer/copied-example",
            "answer/repeated",
            "answer/off-scenario",
            "answer/chatbot-residue",
            "scenario/label-only",
            "scenario/vague",
            "scenario/several",
            "base-model/not-generative",
            "base-model/justification-length",
            "base-model/justification-factors",
            "base-model/contradicts-catalogue",
            "dataset/sample-contents",
            "dataset/format-mismatch",
            "dataset/size-implausible",
            "dataset/size-contradicts",
            "dataset/size-unjustified",
            "dataset/no-refusals",
            "method/unjustified",
            "method/justification-factors",
            "method/parameters-missing",
            "method/parameters-foreign",
            "method/contradicts-itself",
            "method/does-not-fit",
            "evaluation/vague",
            "evaluation/metric-misfit",
            "evaluation/no-held-out",
            "evaluation/on-training-data",
            "evaluation/loss-only",
            "evaluation/no-refusal-test",
            "challenges/compute-only",
            "challenges/same-twice",
        ],
    ),
    (
        Level::Note,
        &[
            "answer/generic",
            "scenario/why-fine-tune",
            "scenario/knowledge-not-behaviour",
            "base-model/unknown",
            "base-model/runtime-tag",
            "base-model/not-instruct",
            "dataset/characteristics",
            "dataset/example-off-task",
            "dataset/personal-data",
            "method/not-tied",
            "method/misconception",
            "evaluation/no-baseline",
            "evaluation/kind-swapped",
            "file/name",
            "file/not-judged",
        ],
    ),
];

#[test]
fn every_rule_that_was_asked_for_exists_at_its_level() {
    for (level, names) in ASKED {
        for name in names {
            assert_eq!(rules::find(name).map(|rule| rule.level), Some(level), "{name}");
        }
    }
}
