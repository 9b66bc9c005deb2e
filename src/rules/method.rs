//! Rules about the method section.

use super::Rule;

pub static RULES: &[Rule] = &[];
