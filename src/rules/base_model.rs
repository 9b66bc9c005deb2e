//! Rules about the base model section.

use super::Rule;

pub static RULES: &[Rule] = &[];
