//! Shapes that a dataset sample may have, by the keys that training tools read. Ends at the shape:
//! whether a sample has it is for rules to say.
//!
//! What tools check was read and run on 2026-11-22: TRL 1.16.0, LLaMA-Factory 0.9.5, axolotl
//! 0.19.0, datasets 5.2.0, and the OpenAI cookbook's check of chat data.

/// A shape of one sample.
#[derive(Debug)]
pub struct Format {
    pub id: &'static str,
    pub name: &'static str,
    pub also: &'static [&'static str],
    pub keys: &'static [Key],
    /// Which tools take it as it is, and what they check.
    pub tools: &'static [Tool],
    /// One sample with nothing in it, as one line of JSON, to be filled in.
    pub empty: &'static str,
}

#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub required: bool,
    pub holds: &'static str,
}

#[derive(Debug)]
pub struct Tool {
    pub name: &'static str,
    /// Whether it takes the format without conversion.
    pub takes: bool,
    pub says: &'static str,
}

/// Roles of a turn in `messages` that the OpenAI cookbook's check knows.
pub const MESSAGE_ROLES: [&str; 4] = ["system", "user", "assistant", "function"];

/// Speakers of a turn in `sharegpt` that LLaMA-Factory knows.
pub const SHAREGPT_ROLES: [&str; 5] = ["human", "gpt", "system", "observation", "function_call"];

const fn key(name: &'static str, required: bool, holds: &'static str) -> Key {
    Key { name, required, holds }
}

const fn takes(name: &'static str, says: &'static str) -> Tool {
    Tool { name, takes: true, says }
}

const fn refuses(name: &'static str, says: &'static str) -> Tool {
    Tool { name, takes: false, says }
}

pub static FORMATS: [Format; 7] = [
    Format {
        id: "messages",
        name: "chat messages",
        also: &["chat", "chat format", "openai", "openai chat", "chatml", "conversational", "role content"],
        keys: &[key("messages", true, "a list of turns, each with role and content")],
        tools: &[
            takes("TRL", "applies the model's chat template"),
            takes(
                "LLaMA-Factory",
                "user and assistant must alternate and the last turn must be the assistant's, or the row is dropped",
            ),
            takes("axolotl", "type chat_template"),
            takes("OpenAI", "known keys and roles, content that is not empty, at least one turn of the assistant"),
        ],
        empty: r#"{"messages": [{"role": "user", "content": ""}, {"role": "assistant", "content": ""}]}"#,
    },
    Format {
        id: "prompt-completion",
        name: "prompt and completion",
        also: &["prompt completion", "input output", "prompt response", "prompt and response"],
        keys: &[
            key("prompt", true, "a text, or a list of turns"),
            key("completion", true, "of the same kind as the prompt"),
        ],
        tools: &[
            takes("TRL", "trains on the completion alone by default"),
            refuses("LLaMA-Factory", "name the two columns in dataset_info.json"),
            refuses("axolotl", "name the two fields in the configuration"),
        ],
        empty: r#"{"prompt": "", "completion": ""}"#,
    },
    Format {
        id: "instruction",
        name: "instruction (Alpaca)",
        also: &["alpaca", "instruction tuning", "instruction input output", "instruction output"],
        keys: &[
            key("instruction", true, "what to do"),
            key("input", false, "what to do it with"),
            key("output", true, "the answer"),
        ],
        tools: &[
            takes("LLaMA-Factory", "its default"),
            takes("axolotl", "type alpaca"),
            refuses("TRL", "convert to prompt and completion"),
        ],
        empty: r#"{"instruction": "", "input": "", "output": ""}"#,
    },
    Format {
        id: "sharegpt",
        name: "ShareGPT conversations",
        also: &["share gpt", "conversations", "human gpt"],
        keys: &[key("conversations", true, "a list of turns, each with from and value")],
        tools: &[
            takes("LLaMA-Factory", "human stands at the odd and gpt at the even places, or the row is dropped"),
            refuses("axolotl", "the type sharegpt is gone; use chat_template with other field names"),
            refuses("TRL", "convert to messages"),
        ],
        empty: r#"{"conversations": [{"from": "human", "value": ""}, {"from": "gpt", "value": ""}]}"#,
    },
    Format {
        id: "text-label",
        name: "text and label",
        also: &["text label", "classification", "labelled text", "labeled text", "sentence label"],
        keys: &[key("text", true, "what is classified"), key("label", true, "its class")],
        tools: &[
            refuses("TRL", "convert to prompt and completion, or train a classifier head"),
            refuses("LLaMA-Factory", "convert to instruction"),
            refuses("axolotl", "convert to instruction"),
        ],
        empty: r#"{"text": "", "label": ""}"#,
    },
    Format {
        id: "text",
        name: "plain text",
        also: &["raw text", "language modeling", "language modelling", "completion text"],
        keys: &[key("text", true, "the whole sample, question and answer in one")],
        tools: &[
            takes("TRL", "field dataset_text_field"),
            takes("axolotl", "type completion"),
            takes("LLaMA-Factory", "stage pt"),
        ],
        empty: r#"{"text": ""}"#,
    },
    Format {
        id: "preference",
        name: "preference pairs",
        also: &["dpo", "chosen rejected", "preferences", "ranking", "rlhf"],
        keys: &[
            key("prompt", false, "what was asked"),
            key("chosen", true, "the better answer"),
            key("rejected", true, "the worse answer"),
        ],
        tools: &[
            takes("TRL", "for its DPO and reward trainers, not for SFT"),
            takes("LLaMA-Factory", "marked as ranking in dataset_info.json"),
        ],
        empty: r#"{"prompt": "", "chosen": "", "rejected": ""}"#,
    },
];

/// The format that a text names as its whole, by id, name or another spelling.
pub fn find(text: &str) -> Option<&'static Format> {
    let plain = |text: &str| {
        let mut words = crate::catalog::words::words(text);
        words.retain(|w| !matches!(w.as_str(), "format" | "jsonl" | "json" | "style" | "and" | "the"));
        words
    };
    let wanted = plain(text);
    if wanted.is_empty() {
        return None;
    }
    FORMATS
        .iter()
        .find(|format| [format.id, format.name].iter().chain(format.also).any(|spelling| plain(spelling) == wanted))
}

/// The format whose keys an object has: every required one, the more telling format first.
pub fn of_keys(keys: &[&str]) -> Option<&'static Format> {
    let has = |name: &str| keys.contains(&name);
    FORMATS
        .iter()
        .filter(|format| format.keys.iter().all(|key| !key.required || has(key.name)))
        .max_by_key(|format| format.keys.iter().filter(|key| has(key.name)).count())
}
