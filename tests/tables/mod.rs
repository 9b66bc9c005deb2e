//! Answers laid over a sound proposal, with whether a rule must fire.
#![allow(dead_code, reason = "each test file uses what it needs")]

pub mod grounds;
pub mod pool;

use propose::question::Question;
use propose::rules::{self, Level, Reading};

pub struct Case<'a> {
    pub fires: bool,
    pub answers: Vec<(&'static Question, &'a str)>,
}

pub fn fires<'a>(question: &'static Question, text: &'a str) -> Case<'a> {
    Case { fires: true, answers: vec![(question, text)] }
}

pub fn silent<'a>(question: &'static Question, text: &'a str) -> Case<'a> {
    Case { fires: false, answers: vec![(question, text)] }
}

/// Tries all cases and reports every one that goes wrong. A note of a rule that warns otherwise does not count as firing.
pub fn try_all(rule: &str, cases: &[Case<'_>]) {
    let mut wrong = Vec::new();
    let own = rules::find(rule).unwrap_or_else(|| panic!("no rule {rule}")).level;
    for case in cases {
        let proposal = pool::with(&case.answers);
        let findings = rules::check(&Reading::of(&proposal));
        let found: Vec<_> =
            findings.iter().filter(|found| found.rule.name == rule && found.level >= own.min(Level::Warning)).collect();
        if found.is_empty() == case.fires {
            let messages: Vec<_> = found.iter().map(|found| found.message.as_str()).collect();
            wrong.push(format!(
                "{}: {:?}\n    {messages:?}",
                if case.fires { "silent" } else { "fires" },
                case.answers
            ));
        }
    }
    assert!(wrong.is_empty(), "{rule}\n  {}", wrong.join("\n  "));
}
