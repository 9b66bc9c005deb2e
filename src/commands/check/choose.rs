//! Which findings are shown: by rule, by level.

use crate::args::Check;
use crate::report::sheet::Spot;
use crate::rules::{self, Level, Rule};
use crate::trouble::{Trouble, did_you_mean};

/// The rules that are looked for, and from which level on findings are shown.
pub struct Chosen {
    only: Vec<String>,
    skip: Vec<String>,
    pub level: Level,
}

impl Chosen {
    /// Reads `--only`, `--skip` and `--level`; a name that no rule has is an error.
    pub fn of(args: &Check) -> anyhow::Result<Chosen> {
        for pattern in args.only.iter().chain(&args.skip) {
            if !rules::all().any(|rule| matches(pattern, rule)) {
                let meant = did_you_mean(pattern, rules::all().map(|rule| rule.name));
                let hint = meant.map_or("The rules are listed by: propose rules".to_string(), |meant| {
                    format!("Did you mean {meant}? All rules: propose rules")
                });
                return Err(Trouble::error(format!("there is no rule {pattern}"), hint));
            }
        }
        let level = match args.level.as_str() {
            "error" => Level::Error,
            "warning" => Level::Warning,
            _ => Level::Note,
        };
        Ok(Chosen { only: args.only.clone(), skip: args.skip.clone(), level })
    }

    /// Whether a rule is looked for.
    pub fn takes(&self, rule: &Rule) -> bool {
        let named = |patterns: &[String]| patterns.iter().any(|pattern| matches(pattern, rule));
        (self.only.is_empty() || named(&self.only)) && !named(&self.skip)
    }

    pub fn shows(&self, spot: &Spot) -> bool {
        spot.level >= self.level
    }

    /// What could not be placed breaks no rule; it is told where notes are, unless only some rules are asked for.
    pub fn remarks(&self) -> bool {
        self.level == Level::Note && self.only.is_empty()
    }
}

/// `dataset/size-missing`, `dataset/*` or `dataset`; `-` and `_` are the same.
fn matches(pattern: &str, rule: &Rule) -> bool {
    let pattern = pattern.trim().replace('_', "-");
    let section = pattern.strip_suffix("/*").unwrap_or(&pattern);
    pattern == "*" || rule.name == pattern || rule.name.strip_prefix(section).is_some_and(|rest| rest.starts_with('/'))
}
