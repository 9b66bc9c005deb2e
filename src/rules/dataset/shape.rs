//! Which keys and roles the training tools accept. A fault here is one where a trainer fails or drops the row:
//! the OpenAI cookbook's checks, TRL's column names, LLaMA-Factory's converters.

use super::json::{Value, What};
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Messages,
    PromptCompletion,
    Instruction,
    ShareGpt,
    TextLabel,
    Text,
    Preference,
}

use Format::*;

impl Format {
    pub const ALL: [Format; 7] = [Messages, PromptCompletion, Instruction, ShareGpt, TextLabel, Text, Preference];

    /// The name in the list of formats.
    pub fn name(self) -> &'static str {
        match self {
            Messages => "messages",
            PromptCompletion => "prompt-completion",
            Instruction => "instruction",
            ShareGpt => "sharegpt",
            TextLabel => "text-label",
            Text => "text",
            Preference => "preference",
        }
    }

    /// The keys that a record of the format can't do without.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            Messages => &["messages"],
            PromptCompletion => &["prompt", "completion"],
            Instruction => &["instruction", "output"],
            ShareGpt => &["conversations"],
            TextLabel => &["text", "label"],
            Text => &["text"],
            Preference => &["chosen", "rejected"],
        }
    }
}

/// Roles of `messages`. `developer` is OpenAI's newer word for system, `tool` and `function` are results of calls,
/// `model` is Gemma's own word for the assistant.
const ROLES: [&str; 8] = ["system", "developer", "user", "assistant", "model", "tool", "function", "ipython"];
/// Roles of `sharegpt`: LLaMA-Factory's, and those that axolotl maps to them.
const SPEAKERS: [&str; 9] =
    ["system", "human", "user", "gpt", "assistant", "observation", "function_call", "tool", "chatgpt"];

/// What is wrong with a record, and where.
pub type Fault = (Range<usize>, String);

/// The known format whose keys a record has; own keys have none.
pub fn format_of(record: &Value<'_>) -> Option<Format> {
    let has = |key: &str| record.get(key).is_some();
    if has("messages") {
        Some(Messages)
    } else if has("conversations") {
        let turns = record.get("conversations").and_then(Value::list).unwrap_or(&[]);
        (turns.is_empty() || turns.iter().any(|turn| turn.get("from").is_some())).then_some(ShareGpt)
    } else if has("chosen") && has("rejected") {
        Some(Preference)
    } else if has("prompt") && has("completion") {
        Some(PromptCompletion)
    } else if has("instruction") && has("output") {
        Some(Instruction)
    } else if has("text") && has("label") {
        Some(TextLabel)
    } else if has("text") && record.fields().len() == 1 {
        Some(Text)
    } else if is_turns(record) {
        Some(Messages)
    } else {
        None
    }
}

/// Whether a value is one turn of a chat.
pub fn is_turn(value: &Value<'_>) -> bool {
    value.get("role").is_some() && value.get("content").is_some()
}

fn is_turns(value: &Value<'_>) -> bool {
    value.list().is_some_and(|turns| !turns.is_empty() && turns.iter().all(is_turn))
}

/// What a trainer would stumble over in a record of this format: the first thing only.
pub fn fault(record: &Value<'_>, format: Format) -> Option<Fault> {
    match format {
        Messages if is_turns(record) => {
            let opening = record.span.start..record.span.start + 1;
            Some((opening, "the list of turns stands by itself; trainers look for it under the key `messages`".into()))
        }
        Messages => turns(record.get("messages")?, "messages", "role", "content", &ROLES, &["assistant", "model"]),
        ShareGpt => {
            let answers = ["gpt", "assistant", "function_call", "chatgpt"];
            turns(record.get("conversations")?, "conversations", "from", "value", &SPEAKERS, &answers)
        }
        PromptCompletion => {
            let (prompt, completion) = (record.get("prompt"), record.get("completion"));
            if let (Some(prompt), Some(completion)) = (prompt, completion)
                && is_turns(completion)
            {
                if !is_turns(prompt) {
                    return Some((prompt.span.clone(), "`completion` is a list of turns and `prompt` is not".into()));
                }
                return turns(completion, "completion", "role", "content", &ROLES, &["assistant", "model"]);
            }
            fields(record, format)
        }
        Preference => {
            let prompt = record.get("prompt").filter(|prompt| prompt.is_empty());
            prompt.map(|prompt| (prompt.span.clone(), "`prompt` is empty".into())).or_else(|| fields(record, format))
        }
        Instruction | TextLabel | Text => fields(record, format),
    }
}

/// A record that has one text only and lacks the other half of the format that is named.
pub fn missing_half(record: &Value<'_>, named: Format) -> Option<Fault> {
    let present = record.keys().find(|key| named.keys().contains(key))?;
    let missing = named.keys().iter().find(|key| record.get(key).is_none())?;
    let others = record.fields().iter().any(|(key, value)| {
        let key = key.text().unwrap_or("");
        !named.keys().contains(&key) && key != "input" && (value.text().is_some() || value.list().is_some())
    });
    let opening = record.span.start..record.span.start + 1;
    (!others).then(|| (opening, format!("the record has `{present}` and no `{missing}`")))
}

fn fields(record: &Value<'_>, format: Format) -> Option<Fault> {
    for key in format.keys() {
        let Some(value) = record.get(key) else { continue };
        if value.is_empty() {
            return Some((value.span.clone(), format!("`{key}` is empty")));
        }
        if only_dots(value) {
            return Some((value.span.clone(), format!("`{key}` holds only dots, no text")));
        }
        if matches!(value.what, What::Number | What::Bool) && !matches!(*key, "label" | "completion" | "output") {
            return Some((value.span.clone(), format!("`{key}` should be a text between quotes")));
        }
    }
    None
}

fn only_dots(value: &Value<'_>) -> bool {
    value.text().is_some_and(|text| !text.is_empty() && text.trim().chars().all(|c| matches!(c, '.' | '…')))
}

fn turns(
    list: &Value<'_>,
    key: &str,
    role_key: &str,
    text_key: &str,
    roles: &[&str],
    answers: &[&str],
) -> Option<Fault> {
    let Some(turns) = list.list() else {
        return Some((list.span.clone(), format!("`{key}` should be a list of turns: [ … ]")));
    };
    let Some(last) = turns.last() else { return Some((list.span.clone(), format!("`{key}` is empty"))) };
    let mut answered = false;
    for turn in turns {
        let opening = turn.span.start..turn.span.start + 1;
        if !matches!(turn.what, What::Object(_)) {
            return Some((turn.span.clone(), format!("a turn should be an object with `{role_key}` and `{text_key}`")));
        }
        let Some(role) = turn.get(role_key) else {
            return Some((opening, format!("this turn has no `{role_key}`")));
        };
        let Some(name) = role.text().filter(|name| roles.contains(name)) else {
            return Some((role.span.clone(), unknown_role(role.text().unwrap_or(""), roles)));
        };
        answered |= answers.contains(&name);
        let called = ["tool_calls", "function_call"].iter().any(|call| turn.get(call).is_some());
        match turn.get(text_key) {
            None if !called => return Some((opening, format!("the turn of `{name}` has no `{text_key}`"))),
            Some(text) if text.is_empty() && !called && name != "system" => {
                return Some((text.span.clone(), format!("the `{text_key}` of `{name}` is empty")));
            }
            Some(text) if only_dots(text) => {
                return Some((text.span.clone(), format!("the `{text_key}` of `{name}` holds only dots, no text")));
            }
            _ => {}
        }
    }
    let answer = answers.first().copied().unwrap_or("assistant");
    if !answered {
        return Some((list.span.clone(), format!("no turn of `{answer}`, so there is nothing to learn from")));
    }
    let role = last.get(role_key)?;
    let closes = role.text().is_some_and(|name| answers.contains(&name));
    (!closes).then(|| {
        let name = role.text().unwrap_or("");
        (
            role.span.clone(),
            format!("the last turn is `{name}`'s; it should be the `{answer}`'s, which is what is learned"),
        )
    })
}

fn unknown_role(name: &str, roles: &[&str]) -> String {
    let lower = name.trim().to_lowercase();
    let meant = match lower.as_str() {
        _ if roles.contains(&lower.as_str()) => Some(lower.as_str()),
        "human" | "customer" | "question" | "client" | "student" | "person" | "input" => {
            Some(if roles.contains(&"human") { "human" } else { "user" })
        }
        "gpt" | "bot" | "ai" | "agent" | "chatbot" | "answer" | "output" | "assistent" | "assitant" | "llm"
        | "model" => Some(if roles.contains(&"gpt") { "gpt" } else { "assistant" }),
        _ => None,
    };
    match meant {
        Some(meant) => format!("no tool knows the role `{name}`; write `{meant}`"),
        None => {
            let known = if roles.contains(&"human") { "human, gpt and system" } else { "system, user and assistant" };
            format!("no tool knows the role `{name}`; the usual ones are {known}")
        }
    }
}

/// The one known format that the words of an answer name, if they name just one.
pub fn named(words: &str) -> Option<Format> {
    let words = words.trim().to_lowercase().replace(['“', '”', '„'], "\"");
    if let Some(format) = Format::ALL.into_iter().find(|format| format.name() == words) {
        return Some(format);
    }
    let has = |word: &str| super::has_word(&words, word);
    let first = named_in(&words, has)?;
    (words.split_whitespace().take(SHORT + 1).count() <= SHORT || is_told(&words, first)).then_some(first)
}

/// So few words are a name; in more of them "messages" and "text" are what the samples consist of.
const SHORT: usize = 8;

/// Whether a sentence tells the format by its keys side by side, in code, or beside a word for formats.
fn is_told(words: &str, format: Format) -> bool {
    const BESIDE: [&str; 14] = [
        "format",
        "style",
        "layout",
        "schema",
        "structure",
        "structured",
        "template",
        "list",
        "array",
        "key",
        "keys",
        "role",
        "roles",
        "turns",
    ];
    const DENIED: [&str; 7] = ["not", "no", "than", "unlike", "instead", "without", "nor"];
    let all: Vec<(usize, &str)> = words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - words.as_ptr() as usize, word))
        .collect();
    let near = |name: &str, others: &[&str]| {
        all.iter().enumerate().any(|(at, (start, word))| {
            let quoted = words[..*start].ends_with(['`', '"', '“']) && others.len() > 2;
            let around = &all[at.saturating_sub(3)..all.len().min(at + 4)];
            *word == name && (quoted || around.iter().any(|(_, word)| others.contains(word)))
        })
    };
    let name = |name: &str| {
        let mut places = all.iter().enumerate().filter(|(_, (_, word))| *word == name);
        places.any(|(at, _)| !all[at.saturating_sub(3)..at].iter().any(|(_, word)| DENIED.contains(word)))
    };
    // "\"prompt\" is the mail and \"completion\" the reply": both keys in quotes, with words between.
    let quoted = |keys: &[&str]| {
        keys.iter().all(|key| {
            words
                .match_indices(key)
                .any(|(at, key)| words[..at].ends_with(['`', '"']) && words[at + key.len()..].starts_with(['`', '"']))
        }) && name(keys[0])
    };
    if !format.keys().is_empty() && format.keys().len() > 1 && quoted(format.keys()) {
        return true;
    }
    match format {
        Messages => name("chatml") || words.contains("\"role\"") || near("messages", &BESIDE),
        PromptCompletion => near("prompt", &["completion", "completions"]),
        Instruction => name("alpaca") || near("instruction", &["output", "input"]) || near("instruction", &BESIDE),
        ShareGpt => name("sharegpt") || near("conversations", &BESIDE),
        TextLabel => near("text", &["label"]),
        Preference => near("chosen", &["rejected"]),
        Text => true,
    }
}

/// The one known format that words could name.
fn named_in(words: &str, has: impl Fn(&str) -> bool) -> Option<Format> {
    let mut formats = [
        (Messages, has("messages") || has("chatml") || words.contains("\"role\"")),
        (PromptCompletion, has("prompt") && (has("completion") || has("completions"))),
        (Instruction, has("alpaca") || (has("instruction") && has("output"))),
        (ShareGpt, has("sharegpt") || has("conversations") && has("from")),
        (TextLabel, has("text") && has("label")),
        (Preference, has("chosen") && has("rejected")),
    ]
    .into_iter()
    .filter(|(_, named)| *named)
    .map(|(format, _)| format);
    let first = formats.next()?;
    formats.next().is_none().then_some(first)
}
