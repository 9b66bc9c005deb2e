//! Answers that are given instead of typed: `--answers FILE` and `--set KEY=TEXT`.

use crate::args::Given;
use crate::draft::text_of;
use crate::proposal::Proposal;
use crate::question::Question;
use crate::sections;
use crate::trouble::{Trouble, did_you_mean};
use anyhow::Context;
use serde_json::{Map, Value};
use std::io::Read;
use std::path::Path;

/// Lays the given answers over a proposal: all of them, or, when one key is wrong, none.
pub fn lay(given: &Given, proposal: &mut Proposal) -> anyhow::Result<()> {
    let mut answers = Vec::new();
    let mut strangers = Vec::new();
    if let Some(path) = &given.answers {
        for (key, text) in read(path)? {
            sort(key, text, &mut answers, &mut strangers);
        }
    }
    for (key, text) in &given.set {
        sort(key.clone(), text.clone(), &mut answers, &mut strangers);
    }
    if !strangers.is_empty() {
        let each = strangers.iter().map(|key| match meant(key) {
            Some(meant) => format!("{key} (did you mean {meant}?)"),
            None => key.clone(),
        });
        let keys: Vec<&str> = sections::questions().map(|question| question.id).collect();
        return Err(Trouble::error(
            format!("no question has the key {}; nothing was taken", each.collect::<Vec<_>>().join(", ")),
            format!("The keys are {}.", keys.join(", ")),
        ));
    }
    for (question, text) in answers {
        proposal.set(question, &text);
    }
    Ok(())
}

/// Whether anything is given, so that nothing is asked.
pub fn any(given: &Given) -> bool {
    given.answers.is_some() || !given.set.is_empty()
}

/// The key that was probably meant.
pub fn meant(key: &str) -> Option<&'static str> {
    did_you_mean(key, sections::questions().map(|question| question.id))
}

fn sort(key: String, text: String, answers: &mut Vec<(&'static Question, String)>, strangers: &mut Vec<String>) {
    match sections::question(&key) {
        Some(question) => answers.push((question, text)),
        None => strangers.push(key),
    }
}

/// The answers of a file by key, in its order.
fn read(path: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let (name, bytes) = if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).context("standard input can't be read")?;
        ("standard input".to_string(), bytes)
    } else {
        let name = format!("the answers file {}", path.display());
        let bytes = std::fs::read(path).with_context(|| format!("{name} can't be opened"))?;
        (name, bytes)
    };
    let text = String::from_utf8(bytes)
        .map_err(|_| Trouble::error(format!("{name} is not UTF-8 text"), "Save it as UTF-8."))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let is_toml = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let value = if is_toml || (!is_json && !text.trim_start().starts_with('{')) {
        let table: toml::Table =
            toml::from_str(text).map_err(|error| anyhow::anyhow!("{name} is not TOML: {error}"))?;
        Value::Object(table.into_iter().map(|(key, value)| (key, json_of(value))).collect())
    } else {
        serde_json::from_str(text).with_context(|| format!("{name} is not JSON"))?
    };
    let Value::Object(mut object) = value else { return Err(Trouble::error(format!("{name} holds no keys"), SHAPE)) };
    // A whole draft is a good answers file, too.
    if let Some(Value::Object(answers)) = object.get("answers").cloned() {
        for key in ["answers", "schema", "revision", "kept", "typing", "set_aside", "exported"] {
            object.remove(key);
        }
        object.extend(answers);
    }
    let mut answers = Vec::new();
    flatten("", object, &mut answers);
    Ok(answers)
}

const SHAPE: &str =
    "Write it like {\"author\": \"…\", \"dataset\": {\"size\": \"200\"}} or {\"dataset.size\": \"200\"}.";

/// Takes groups apart: `{"dataset": {"size": 200}}` is `dataset.size`, unless `dataset` were itself a question.
fn flatten(above: &str, object: Map<String, Value>, answers: &mut Vec<(String, String)>) {
    for (key, value) in object {
        let key = if above.is_empty() { key } else { format!("{above}.{key}") };
        match value {
            Value::Object(group) if above.is_empty() && sections::question(&key).is_none() => {
                flatten(&key, group, answers)
            }
            value => answers.extend(text_of(value).map(|text| (key, text))),
        }
    }
}

fn json_of(value: toml::Value) -> Value {
    match value {
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, json_of(value))).collect())
        }
        toml::Value::Array(items) => Value::Array(items.into_iter().map(json_of).collect()),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(yes) => yes.into(),
        toml::Value::String(text) => text.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
    }
}
