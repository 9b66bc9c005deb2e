//! `propose estimate MODEL`: trainable parameters and memory of a training run. Ends at printing;
//! the formulas are the catalogue's.

use std::io::Write;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::figures::{bar, columns, thousands, wrapped};
use super::models::unknown;
use crate::args::{Estimate as Args, Output};
use crate::catalog::config;
use crate::catalog::gpus::{self, Gpu};
use crate::catalog::lora::Scope;
use crate::catalog::memory::{Estimate, Fit, Method, Setup, TRUST, gb};
use crate::catalog::models::{self, How, billions};
use crate::catalog::shape::Shape;
use crate::trouble::Trouble;

/// What is estimated, and how it is called.
struct Subject {
    name: String,
    shape: Shape,
    /// Where the numbers come from.
    source: String,
    note: Option<String>,
}

/// Prints the estimate; the exit code.
pub fn run(args: &Args, plain: bool, out: &mut dyn Write) -> Result<u8> {
    let subject = subject(args)?;
    let setup = setup(args)?;
    let estimate = setup.estimate(&subject.shape).map_err(|wrong| Trouble::error(wrong.to_string(), wrong.hint()))?;
    let cards: Vec<&Gpu> = match &args.gpu {
        Some(name) => vec![gpus::find(name).ok_or_else(|| {
            let known: Vec<&str> = gpus::GPUS.iter().map(|gpu| gpu.name).collect();
            Trouble::error(format!("no card is called \"{name}\" here"), format!("Known are {}.", known.join(", ")))
        })?],
        None => gpus::usual().collect(),
    };
    match args.format {
        Output::Json => {
            let value = as_json(args, &subject, &setup, &estimate, &cards);
            writeln!(out, "{value:#}")?;
        }
        Output::Text => {
            let text = as_text(args, plain, &subject, &setup, &estimate, &cards);
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(0)
}

fn subject(args: &Args) -> Result<Subject> {
    let given = args.model.as_deref().unwrap_or_default();
    if let Some(path) = &args.config {
        let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let shape =
            config::read(&text).with_context(|| format!("{} is no model that can be estimated", path.display()))?;
        let name = if given.is_empty() { path.display().to_string() } else { given.to_owned() };
        return Ok(Subject { name, shape, source: format!("numbers from {}", path.display()), note: None });
    }
    if let Some(numbers) = &args.numbers {
        let shape = config::numbers(numbers).context("--numbers")?;
        let name = if given.is_empty() { format!("a {} model", shape.family.model_type()) } else { given.to_owned() };
        return Ok(Subject { name, shape, source: "numbers as given".to_owned(), note: None });
    }
    let found = models::lookup(given).ok_or_else(|| unknown(given))?;
    // Of the model's own notes only those on what is counted belong here.
    let mut notes: Vec<&str> = found.model.note.filter(|note| note.starts_with("counted")).into_iter().collect();
    if found.how == How::OllamaTag {
        notes.push("an Ollama tag names a build for running; this is the checkpoint behind it");
    }
    let mark = if found.model.sources.shape.confirmed { "" } else { "not confirmed; " };
    Ok(Subject {
        name: found.model.id.to_owned(),
        shape: found.model.shape,
        source: format!("{mark}{}", found.model.sources.shape.says),
        note: (!notes.is_empty()).then(|| notes.join("; ")),
    })
}

fn setup(args: &Args) -> Result<Setup> {
    let usual = Setup::default();
    let method = match &args.method {
        None => usual.method,
        Some(text) => Method::read(text).ok_or_else(|| {
            let known: Vec<&str> = Method::ALL.iter().map(|(name, _)| *name).collect();
            Trouble::error(
                format!("\"{text}\" is not a method that can be estimated"),
                format!("Known are {}.", known.join(", ")),
            )
        })?,
    };
    if method.is_full() && (args.rank.is_some() || args.targets.is_some()) {
        return Err(Trouble::error(
            "full fine-tuning trains every weight and has no rank or targets",
            "Leave out --rank and --targets, or choose --method lora.",
        ));
    }
    Ok(Setup {
        method,
        scope: args.targets.as_deref().map_or(usual.scope, Scope::read),
        rank: args.rank.unwrap_or(usual.rank),
        length: args.length,
        batch: args.batch,
        checkpointing: !args.no_checkpointing,
        ..Setup::default()
    })
}

/// Where the figures come from, beside the model's own numbers.
const SOURCES: [(&str, &str); 4] = [
    (
        "trainable",
        "r · layers · Σ(in + out) over the adapted linear layers; equal to PEFT 0.21.2 on 50 models, \
         three scopes and r 8, 16, 64 (run 2026-11-22); DoRA from PEFT's dora.py (5d602fd)",
    ),
    (
        "memory",
        "bytes by part as set out in the documentation of the module `memory`; held against 34 \
         published measurements of litgpt (2685705) and torchtune (bd2a0fc)",
    ),
    (
        "cuda_context",
        "not confirmed: about 0.6 GB; a first call of PyTorch was seen to take 723 MiB \
         (discuss.pytorch.org 73021)",
    ),
    ("cards", gpus::SOURCE),
];

fn names(estimate: &Estimate, cards: &[&Gpu], fit: Fit) -> Vec<&'static str> {
    cards.iter().filter(|card| estimate.fit(card) == fit).map(|card| card.name).collect()
}

fn as_json(args: &Args, subject: &Subject, setup: &Setup, estimate: &Estimate, cards: &[&Gpu]) -> Value {
    let parts: Map<String, Value> =
        estimate.parts.list().into_iter().map(|(name, bytes)| (name.to_owned(), Value::from(bytes))).collect();
    let full = setup.method.is_full();
    let mut value = json!({
        "model": subject.name,
        "method": setup.method.name(),
        "rank": (!full).then_some(setup.rank),
        "targets": (!full).then(|| setup.scope.to_string()),
        "trainable": estimate.trainable,
        "total": subject.shape.parameters(),
        "percent": (estimate.percent() * 1e4).round() / 1e4,
        "memory": {
            "parts": parts,
            "total": estimate.total(),
            "low": estimate.low(),
            "high": estimate.high(),
        },
        "fits": names(estimate, cards, Fit::Fits),
    });
    if args.sources
        && let Some(object) = value.as_object_mut()
    {
        let mut sources: Map<String, Value> =
            SOURCES.iter().map(|(name, says)| ((*name).to_owned(), Value::from(*says))).collect();
        sources.insert("model".into(), Value::from(subject.source.as_str()));
        object.insert("sources".into(), Value::Object(sources));
    }
    value
}

fn as_text(args: &Args, plain: bool, subject: &Subject, setup: &Setup, estimate: &Estimate, cards: &[&Gpu]) -> String {
    let how = if setup.method.is_full() {
        setup.method.name().to_owned()
    } else {
        format!("{}, r = {} on {}", setup.method.name(), setup.rank, setup.scope)
    };
    let checkpointing = if setup.checkpointing { "on" } else { "off" };
    let mut text = format!(
        "{}, {}\n{how}; {} of {} tokens at a time, checkpointing {checkpointing}\n\n",
        subject.name,
        billions(subject.shape.parameters()),
        if setup.batch == 1 { "1 sample".to_owned() } else { format!("{} samples", thousands(setup.batch)) },
        thousands(setup.length)
    );
    text.push_str(&format!(
        "trainable: {} of {} parameters, {:.4} %\n",
        thousands(estimate.trainable),
        thousands(estimate.all),
        estimate.percent()
    ));
    if !plain {
        text.push('\n');
    }
    text.push_str(&table(estimate, plain));
    for (label, fit) in [("fits", Fit::Fits), ("tight", Fit::Tight), ("too much for", Fit::TooSmall)] {
        let cards = names(estimate, cards, fit);
        if !cards.is_empty() {
            text.push_str(&format!("{label}: {}\n", cards.join(", ")));
        }
    }
    if setup.method == Method::Dora {
        text.push_str("note: what DoRA computes on the side to renew its magnitudes is not counted\n");
    }
    if let Some(note) = &subject.note {
        text.push_str(&wrapped(&format!("note: {note}"), 80, 0));
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&wrapped(TRUST, 80, 0));
    text.push('\n');
    if args.sources {
        text.push_str("\nSources\n");
        let model = [("model", subject.source.as_str())];
        for (name, says) in model.iter().chain(&SOURCES) {
            text.push_str(&wrapped(&format!("  {name}: {says}"), 80, 4));
            text.push('\n');
        }
    }
    text
}

fn table(estimate: &Estimate, plain: bool) -> String {
    let parts = estimate.parts.list();
    let largest = parts.iter().map(|(_, bytes)| *bytes).max().unwrap_or(0);
    let label = |name: &str| match name {
        "dequant" => "dequantised layer".to_owned(),
        "cuda_context" => "CUDA itself".to_owned(),
        other => other.to_owned(),
    };
    let (low, total, high) = (gb(estimate.low()), gb(estimate.total()), gb(estimate.high()));
    let shown = parts.iter().filter(|(_, bytes)| *bytes > 0);
    if plain {
        let mut text: String = shown.map(|(name, bytes)| format!("{}: {} GB\n", label(name), gb(*bytes))).collect();
        text.push_str(&format!("total: {total} GB\nrange: {low} to {high} GB\n"));
        return text;
    }
    let width = 5.max(total.len());
    let mut rows: Vec<Vec<String>> = shown
        .map(|(name, bytes)| vec![label(name), format!("{:>width$} GB", gb(*bytes)), bar(*bytes, largest, 40)])
        .collect();
    rows.push(vec!["total".into(), format!("{total:>width$} GB")]);
    // Outside the columns, since it is wider than the other figures.
    let name_width = rows.iter().map(|row| row[0].chars().count()).max().unwrap_or(0);
    format!("{}{:name_width$}  {low:>width$} to {high} GB\n\n", columns(&rows), "range")
}
