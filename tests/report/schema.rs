//! Just enough of JSON Schema to try a document against the official schema of SARIF 2.1.0, which stands beside this file without
//! its descriptions and defaults.

use serde_json::Value;
use std::sync::LazyLock;

static SCHEMA: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(include_str!("sarif-2.1.0.json")).unwrap());

/// What is wrong with a document.
pub fn errors(document: &Value) -> Vec<String> {
    let mut errors = Vec::new();
    check(&SCHEMA, document, "", &mut errors);
    errors
}

fn check(schema: &Value, value: &Value, at: &str, errors: &mut Vec<String>) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => SCHEMA.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    if let Some(kind) = schema["type"].as_str() {
        let fits = match kind {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            other => panic!("the schema has a type {other}"),
        };
        if !fits {
            errors.push(format!("{at} is no {kind}"));
        }
    }
    if let Some(among) = schema["enum"].as_array()
        && !among.contains(value)
    {
        errors.push(format!("{at} is {value}"));
    }
    if let (Some(least), Some(number)) = (schema["minimum"].as_f64(), value.as_f64())
        && number < least
    {
        errors.push(format!("{at} is less than {least}"));
    }
    for alternative in ["anyOf", "oneOf"] {
        if let Some(among) = schema[alternative].as_array() {
            let fits = among.iter().any(|schema| {
                let mut errors = Vec::new();
                check(schema, value, at, &mut errors);
                errors.is_empty()
            });
            if !fits {
                errors.push(format!("{at} fits none of {alternative}"));
            }
        }
    }
    if let Some(object) = value.as_object() {
        for required in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(required) {
                errors.push(format!("{at} has no {required}"));
            }
        }
        for (key, value) in object {
            let at = format!("{at}/{key}");
            match schema["properties"].get(key) {
                Some(schema) => check(schema, value, &at, errors),
                None if schema["additionalProperties"] == false => errors.push(format!("{at} is unknown")),
                None if schema["additionalProperties"].is_object() => {
                    check(&schema["additionalProperties"], value, &at, errors)
                }
                None => {}
            }
        }
    }
    if let Some(items) = value.as_array() {
        if (items.len() as u64) < schema["minItems"].as_u64().unwrap_or(0) {
            errors.push(format!("{at} has too few items"));
        }
        let repeated = items.iter().enumerate().any(|(index, item)| items[..index].contains(item));
        if schema["uniqueItems"] == true && repeated {
            errors.push(format!("{at} has an item twice"));
        }
        if !schema["items"].is_null() {
            for (index, item) in items.iter().enumerate() {
                check(&schema["items"], item, &format!("{at}/{index}"), errors);
            }
        }
    }
}
