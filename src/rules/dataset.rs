//! Rules about the dataset section.

use super::Rule;

pub static RULES: &[Rule] = &[];
