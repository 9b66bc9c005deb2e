//! `propose explain RULE`: what a rule finds, why it matters, what to do, a bad and a good answer.

use super::{DONE, print};
use crate::args::{Explain, Output};
use crate::document;
use crate::rules::{self, Rule};
use crate::trouble::{Trouble, did_you_mean};

pub fn run(args: &Explain) -> anyhow::Result<u8> {
    let Some(rule) = rules::find(&args.rule) else {
        let meant = did_you_mean(&args.rule, rules::all().map(|rule| rule.name)).or_else(|| by_last_word(&args.rule));
        let hint = meant.map_or("propose rules lists them.".to_string(), |meant| format!("Did you mean {meant}?"));
        return Err(Trouble::error(format!("there is no rule {}", args.rule), hint));
    };
    if args.format == Output::Json {
        print(&format!("{}\n", serde_json::to_string_pretty(&super::rules::as_json(rule))?))?;
    } else {
        print(&document::explain(rule)?)?;
    }
    Ok(DONE)
}

/// `size-missing` means `dataset/size-missing`.
fn by_last_word(word: &str) -> Option<&'static str> {
    let ends = |rule: &&Rule| rule.name.split('/').nth(1) == Some(word);
    rules::all().find(ends).map(|rule| rule.name)
}
