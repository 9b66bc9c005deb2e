//! Dataset formats that training tools know, with an empty sample to fill in.

use crate::question::Choice;

pub struct Format {
    /// What `dataset.format` holds.
    pub name: &'static str,
    pub says: &'static str,
}

#[rustfmt::skip]
pub static FORMATS: &[Format] = &[
    Format { name: "messages", says: "a list of {role, content}: chats" },
    Format { name: "prompt-completion", says: "prompt and completion: one input, one output" },
    Format { name: "instruction", says: "instruction, input, output (Alpaca)" },
    Format { name: "sharegpt", says: "conversations of {from, value}" },
    Format { name: "text-label", says: "text and label: classification" },
    Format { name: "text", says: "one text a sample" },
    Format { name: "preference", says: "prompt, chosen, rejected" },
];

pub fn choices() -> Vec<Choice> {
    FORMATS.iter().map(|format| Choice { value: format.name.into(), says: format.says.into() }).collect()
}
