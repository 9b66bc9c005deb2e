//! Findings as SARIF 2.1.0, the form in which code hosts and editors exchange them.

use super::json;
use super::sheet::{Sheet, Spot};
use crate::rules;
use serde_json::{Value, json};
use std::fmt::Write;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// What stands before the results: the tool with its rules.
pub fn head() -> String {
    let rules: Vec<Value> = rules::all()
        .map(|rule| {
            json!({
                "id": rule.name,
                "shortDescription": { "text": rule.finds },
                "fullDescription": { "text": rule.why },
                "help": { "text": format!("{} {}", rule.why, rule.mend) },
                "defaultConfiguration": { "level": rule.level.name() },
            })
        })
        .collect();
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    format!(
        "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":{}}},\
         \"columnKind\":\"unicodeCodePoints\",\"results\":",
        json::text(&driver)
    )
}

/// The results of one file; `first` says whether nothing stands before them, and is kept up.
pub fn items(sheet: &Sheet, shown: impl Fn(&Spot) -> bool, first: &mut bool) -> String {
    let mut out = String::new();
    let uri = uri(&sheet.file);
    for spot in sheet.findings.iter().filter(|spot| shown(spot)) {
        let mut physical = json!({ "artifactLocation": { "uri": uri } });
        if let Some(place) = spot.place {
            physical["region"] = json!({
                "startLine": place.line, "startColumn": place.column,
                "endLine": place.end_line, "endColumn": place.end_column,
            });
            if let Some(quote) = &spot.quote {
                physical["region"]["snippet"] = json!({ "text": quote });
            }
        }
        let mut location = json!({ "physicalLocation": physical });
        if let Some(question) = spot.question {
            location["logicalLocations"] = json!([{ "fullyQualifiedName": question.id, "kind": "member" }]);
        }
        let result = json!({
            "ruleId": spot.rule.name,
            "ruleIndex": rules::all().position(|rule| rule.name == spot.rule.name),
            "level": spot.level.name(),
            "message": { "text": spot.message },
            "locations": [location],
        });
        json::item(&mut out, &result, first);
    }
    out
}

/// What ends the document.
pub fn end(first: bool) -> String {
    format!("{}}}]}}\n", json::end(first).trim_end())
}

/// A path as a URI: everything but letters, digits and `-._~/` is percent-encoded; a relative path stays relative.
pub fn uri(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_string() };
    let drive = cfg!(windows) && path.as_bytes().get(1) == Some(&b':');
    let mut uri = String::with_capacity(path.len() + 8);
    if drive {
        uri.push_str("file:///");
    } else if path.starts_with('/') {
        uri.push_str("file://");
    }
    for (at, byte) in path.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) || (drive && at == 1) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
