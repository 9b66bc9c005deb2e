//! `propose models [WORDS]`: the catalogue, searched or one model in full. Ends at printing; the
//! facts are the catalogue's.

use std::io::Write;

use anyhow::Result;
use serde_json::{Value, json};

use super::figures::{columns, thousands, wrapped};
use crate::args::{Models, Output};
use crate::catalog::gpus;
use crate::catalog::memory::{self, Estimate, Fit, gb};
use crate::catalog::models::{self, AS_OF, Found, How, Model, Source};
use crate::trouble::Trouble;

/// Prints the models; the exit code.
pub fn run(args: &Models, plain: bool, out: &mut dyn Write) -> Result<u8> {
    let words = args.words.join(" ");
    if let Some(found) = models::lookup(&words) {
        match args.format {
            Output::Json => writeln!(out, "{:#}", as_json(found.model))?,
            Output::Text => out.write_all(card(&found, args, plain).as_bytes())?,
        }
        return Ok(0);
    }
    let list = models::search(&words);
    if list.is_empty() {
        return Err(unknown(&words));
    }
    match args.format {
        Output::Json => {
            let list: Vec<Value> = list.into_iter().map(as_json).collect();
            writeln!(out, "{:#}", Value::Array(list))?;
        }
        Output::Text if plain => {
            for model in list {
                writeln!(out, "{}: {}", model.id, line(model)[1..].join(", "))?;
            }
        }
        Output::Text => {
            let mut rows = vec![["MODEL", "SIZE", "CONTEXT", "KIND", "LICENCE"].map(str::to_owned).to_vec()];
            rows.extend(list.iter().map(|model| line(model)));
            out.write_all(columns(&rows).as_bytes())?;
            writeln!(
                out,
                "\n{} models, as of {AS_OF}; ? is not confirmed. One in full: propose models ID",
                list.len()
            )?;
        }
    }
    Ok(0)
}

/// What to say of a model that is not here, with the nearest that are.
pub fn unknown(text: &str) -> anyhow::Error {
    if let Some(group) = models::closed::closed(text) {
        return Trouble::error(
            format!("{text} is not in the catalogue: {}", group.why),
            "propose models lists open models.",
        );
    }
    if let Some(group) = models::closed::not_generative(text) {
        return Trouble::error(
            format!("{text} is not in the catalogue: {}", group.why),
            "propose models lists models that write.",
        );
    }
    let near: Vec<&str> = models::suggest(text, 3).into_iter().map(|model| model.id).collect();
    let hint = if near.is_empty() {
        "propose models lists them; propose estimate --config FILE takes any other by its config.json.".into()
    } else {
        format!("Did you mean {}?", near.join(" or "))
    };
    Trouble::error(format!("no model of the catalogue is called \"{text}\""), hint)
}

fn line(model: &Model) -> Vec<String> {
    let mark = |source: Source| if source.confirmed { "" } else { " ?" };
    vec![
        model.id.to_owned(),
        model.size(),
        format!("{}{}", thousands(model.shape.context), mark(model.sources.shape)),
        model.kind.word().to_owned(),
        format!("{}{}", model.licence.name, mark(model.sources.licence)),
    ]
}

fn card(found: &Found, args: &Models, plain: bool) -> String {
    let model = found.model;
    let marked = |text: String, source: Source| {
        if source.confirmed { text } else { format!("{text} (not confirmed)") }
    };
    let shape = &model.shape;
    let linears = shape.linears();
    let targets: Vec<&str> = linears.iter().map(|linear| linear.name).collect();
    let gate = match model.gated {
        Some(true) => "the hub asks before it hands out the files",
        Some(false) => "none",
        None => "not known",
    };
    let mut fields = vec![
        ("id", model.id.to_owned()),
        ("size", format!("{} ({} parameters)", model.size(), thousands(model.parameters()))),
        ("kind", model.kind.word().to_owned()),
        ("context", marked(format!("{} tokens", thousands(shape.context)), model.sources.shape)),
        ("licence", marked(format!("{}: {}", model.licence.name, model.licence.restrictions), model.sources.licence)),
        ("gate", marked(gate.to_owned(), model.sources.gate)),
        ("year", marked(model.year.map_or("not known".to_owned(), |year| year.to_string()), model.sources.year)),
        (
            "Ollama",
            if model.ollama.is_empty() {
                "no tag".to_owned()
            } else {
                marked(model.ollama.join(", "), model.sources.ollama)
            },
        ),
        (
            "architecture",
            format!(
                "{}, {} layers, width {}, {} heads ({} for keys and values) of {}, MLP {}, \
                 vocabulary {}",
                shape.family.model_type(),
                shape.layers,
                thousands(shape.hidden),
                shape.heads,
                shape.kv_heads,
                shape.head_dim,
                thousands(shape.intermediate),
                thousands(shape.vocab)
            ),
        ),
        ("linear layers", targets.join(", ")),
    ];
    if let Some(note) = model.note {
        fields.push(("note", note.to_owned()));
    }
    if found.how == How::OllamaTag {
        fields.push((
            "note",
            "a tag names a quantised build for running; this is the checkpoint it was made from".to_owned(),
        ));
    }
    for (name, estimate) in memory::overview(shape) {
        fields.push((name, needs(&estimate)));
    }
    let mut text = format!("{}\n", model.name);
    let label_width = 17;
    for (label, value) in &fields {
        if plain {
            text.push_str(&format!("{label}: {value}\n"));
        } else {
            let value = wrapped(value, 80 - label_width, 0);
            let mut lines = value.lines();
            let first = lines.next().unwrap_or_default();
            text.push_str(&format!("{:label_width$}{first}\n", format!("  {label}")));
            for more in lines {
                text.push_str(&format!("{:label_width$}{more}\n", ""));
            }
        }
    }
    text.push_str(&format!(
        "Memory is an estimate for 1 sample of 1,024 tokens, r = 16 on every linear\n\
         layer; facts as of {AS_OF}.\n"
    ));
    if args.sources {
        text.push_str("Sources\n");
        for (group, source) in model.facts() {
            let mark = if source.confirmed { "" } else { "not confirmed; " };
            text.push_str(&format!("  {group}: {mark}{}\n", source.says));
        }
    }
    text
}

/// The range, and the usual cards it fits.
fn needs(estimate: &Estimate) -> String {
    let cards: Vec<&str> = gpus::usual().filter(|gpu| estimate.fit(gpu) == Fit::Fits).map(|gpu| gpu.name).collect();
    let fits =
        if cards.is_empty() { "fits none of the usual cards".to_owned() } else { format!("fits {}", cards.join(", ")) };
    format!("{} to {} GB: {fits}", gb(estimate.low()), gb(estimate.high()))
}

fn as_json(model: &Model) -> Value {
    let shape = &model.shape;
    let sources: serde_json::Map<String, Value> = model
        .facts()
        .into_iter()
        .map(|(group, source)| (group.to_lowercase(), json!({ "confirmed": source.confirmed, "says": source.says })))
        .collect();
    json!({
        "id": model.id,
        "name": model.name,
        "also": model.also,
        "ollama": model.ollama,
        "kind": model.kind.word(),
        "parameters": model.parameters(),
        "context": shape.context,
        "licence": {
            "id": model.licence.id,
            "name": model.licence.name,
            "permissive": model.licence.permissive,
            "restrictions": model.licence.restrictions,
        },
        "gated": model.gated,
        "year": model.year,
        "note": model.note,
        "architecture": {
            "family": shape.family.model_type(),
            "layers": shape.layers,
            "hidden": shape.hidden,
            "heads": shape.heads,
            "kv_heads": shape.kv_heads,
            "head_dim": shape.head_dim,
            "intermediate": shape.intermediate,
            "vocab": shape.vocab,
            "tied": shape.tied,
            "linear_layers": shape.linears().iter().map(|linear| linear.name).collect::<Vec<_>>(),
        },
        "sources": sources,
        "as_of": AS_OF,
    })
}
