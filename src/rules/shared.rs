//! The rule about files that share long passages. It compares proposals, so `check --similar` finds it; here it is described.

use super::{Level, Rule, checked_elsewhere};

pub static RULES: &[Rule] = &[Rule {
    name: "answer/shared-with",
    level: Level::Note,
    about: &[],
    finds: "a long passage stands in another file, too (check --similar)",
    why: "Each proposal should be its author's own words. This is a hint to look, not a verdict: people quote, and work together.",
    mend: "Read both places, and ask the authors before you conclude anything.",
    bad: &[],
    good: &[],
    check: checked_elsewhere,
}];
