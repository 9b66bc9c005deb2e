//! Rules about the file that is handed in. `check` itself finds these; here they are described.

use super::Rule;

pub static RULES: &[Rule] = &[];
