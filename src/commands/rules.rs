//! `propose rules`: all rules by section.

use super::{DONE, print};
use crate::args::Rules;
use crate::rules::{self, Rule};
use serde_json::{Value, json};
use std::fmt::Write;

pub fn run(args: &Rules) -> anyhow::Result<u8> {
    let text = match args.format.as_str() {
        "json" => {
            let rows: Vec<Value> = rules::all().map(as_json).collect();
            format!("{}\n", serde_json::to_string_pretty(&rows)?)
        }
        "markdown" => {
            let row = |rule: &Rule| format!("| `{}` | {} | {} |\n", rule.name, rule.level.name(), rule.finds);
            let rows: String = rules::all().map(row).collect();
            format!("| rule | level | finds |\n|---|---|---|\n{rows}")
        }
        _ => table(),
    };
    print(&text)?;
    Ok(DONE)
}

fn table() -> String {
    let mut text = String::new();
    let mut section = "";
    let widest = rules::all().map(|rule| rule.name.len()).max().unwrap_or(0);
    for rule in rules::all() {
        let of = rule.name.split('/').next().unwrap_or_default();
        if of != section {
            let _ = writeln!(text, "{}{of}", if section.is_empty() { "" } else { "\n" });
            section = of;
        }
        let _ = writeln!(text, "  {:widest$}  {:7}  {}", rule.name, rule.level.name(), rule.finds);
    }
    let _ = writeln!(text, "\npropose explain RULE says more about one. No finding is not a grade.");
    text
}

/// A rule as programs read it.
pub fn as_json(rule: &Rule) -> Value {
    let about: Vec<&str> = rule.about.iter().map(|question| question.id).collect();
    json!({ "name": rule.name, "level": rule.level.name(), "about": about, "why": rule.why, "mend": rule.mend })
}
