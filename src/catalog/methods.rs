//! The fine-tuning methods on offer.

use crate::question::Choice;

pub struct Method {
    pub name: &'static str,
    pub says: &'static str,
}

#[rustfmt::skip]
pub static METHODS: &[Method] = &[
    Method { name: "LoRA", says: "small matrices beside frozen weights" },
    Method { name: "QLoRA", says: "LoRA on a base model kept in 4 bits" },
    Method { name: "DoRA", says: "LoRA with direction and size trained apart" },
    Method { name: "Full fine-tuning", says: "all weights" },
    Method { name: "Prompt tuning", says: "trained tokens before the input" },
    Method { name: "Prefix tuning", says: "trained vectors before every layer" },
    Method { name: "IA3", says: "trained scales on some activations" },
];

pub fn choices() -> Vec<Choice> {
    METHODS.iter().map(|method| Choice { value: method.name.into(), says: method.says.into() }).collect()
}
