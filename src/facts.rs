//! Facts at hand for a question, as fields: never a sentence that could be copied into an answer. Ends at the fields; who
//! shows them, and how, is for the prompters.

use crate::catalog::gpus;
use crate::catalog::memory::{Fit, Method, Setup, gb};
use crate::catalog::metrics::{self, Verdict};
use crate::catalog::models::{self, Model};
use crate::catalog::scenarios::{self, Scenario};
use crate::catalog::{formats, methods};
use crate::proposal::Proposal;
use crate::question::Question;
use crate::sections::{self, base_model, dataset, method};

/// A field: what it is, and what it holds.
pub type Fact = (String, String);

/// The facts for a question. What would give an answer away is shown only after a first attempt at it.
pub fn at(question: &Question, proposal: &Proposal, attempted: bool) -> Vec<Fact> {
    match question.section() {
        "base_model" => model(proposal).map(card).unwrap_or_default(),
        "method" => {
            model(proposal).map(memory).unwrap_or_default().into_iter().chain(parameters(question, proposal)).collect()
        }
        "dataset" if question == &dataset::FORMAT => formats::FORMATS.iter().map(format).collect(),
        "dataset" if question == &dataset::EXAMPLE => tools(proposal),
        "dataset" if question == &dataset::SIZE || question == &dataset::SIZE_JUSTIFICATION => size(proposal),
        "evaluation" if attempted => scenario(proposal).map(|scenario| metrics_for(&scenario.task)).unwrap_or_default(),
        "challenges" if attempted => {
            let usual = scenario(proposal).map_or(&[][..], |scenario| &scenario.challenges);
            usual.iter().map(|challenge| ("Often met".to_string(), challenge.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// What is worth showing right after an answer: the card of the model that was chosen.
pub fn after(question: &Question, proposal: &Proposal) -> Vec<Fact> {
    if question == &base_model::NAME { model(proposal).map(card).unwrap_or_default() } else { Vec::new() }
}

/// An empty sample of the chosen format, to be filled in.
pub fn skeleton(proposal: &Proposal) -> Option<&'static str> {
    formats::find(proposal.text(&dataset::FORMAT)).map(|format| format.empty)
}

fn model(proposal: &Proposal) -> Option<&'static Model> {
    models::find(proposal.text(&base_model::NAME))
}

fn scenario(proposal: &Proposal) -> Option<&'static Scenario> {
    scenarios::find(proposal.text(&sections::scenario::CHOICE))
}

fn fact(label: &str, value: impl Into<String>) -> Fact {
    (label.to_string(), value.into())
}

/// A model in fields, with what is not confirmed marked as such.
fn card(model: &'static Model) -> Vec<Fact> {
    let mark = |confirmed: bool| if confirmed { "" } else { " (not confirmed)" };
    let sources = &model.sources;
    let mut card = vec![
        fact("Model", format!("{}, {}", model.id, model.kind.word())),
        fact("Size", format!("{} parameters", model.size())),
        fact("Context", format!("{} tokens{}", model.shape.context, mark(sources.shape.confirmed))),
        fact(
            "Licence",
            format!("{}: {}{}", model.licence.name, model.licence.restrictions, mark(sources.licence.confirmed)),
        ),
    ];
    if let Some(gated) = model.gated {
        let gate = if gated { "asks you to accept terms before the download" } else { "none" };
        card.push(fact("Gate on Hugging Face", format!("{gate}{}", mark(sources.gate.confirmed))));
    }
    card.extend(memory(model));
    card.push(fact("Sources", format!("propose models {}", model.id)));
    card
}

/// What training takes by method, and which of the usual cards hold it.
fn memory(model: &'static Model) -> Vec<Fact> {
    let mut rows = Vec::new();
    for (name, method) in [("Full", Method::Full), ("LoRA", Method::Lora), ("QLoRA", Method::Qlora)] {
        let setup = Setup { method, ..Setup::default() };
        let Ok(estimate) = setup.estimate(&model.shape) else { continue };
        let cards: Vec<String> = gpus::usual()
            .filter_map(|gpu| match estimate.fit(gpu) {
                Fit::Fits => Some(gpu.name.to_string()),
                Fit::Tight => Some(format!("{} (perhaps)", gpu.name)),
                Fit::TooSmall => None,
            })
            .collect();
        let cards = if cards.is_empty() { "none of the usual cards alone".into() } else { cards.join(", ") };
        rows.push(fact(
            &format!("{name} fine-tuning takes"),
            format!("{} to {} GB, an estimate; fits {cards}", gb(estimate.low()), gb(estimate.high())),
        ));
    }
    if !rows.is_empty() {
        rows.push(fact(
            "Assumed",
            "1,024 tokens a sample, one at a time, rank 16, checkpointing; see propose estimate",
        ));
    }
    rows
}

fn parameters(question: &Question, proposal: &Proposal) -> Vec<Fact> {
    if question != &method::PARAMETERS {
        return Vec::new();
    }
    let named = methods::find(proposal.text(&method::NAME));
    named.map(|method| vec![fact("Described in", method.paper)]).unwrap_or_default()
}

fn format(format: &'static formats::Format) -> Fact {
    let keys: Vec<&str> = format.keys.iter().map(|key| key.name).collect();
    fact(format.name, format!("keys {}; {}", keys.join(", "), takers(format)))
}

/// Which tools take a format as it is.
fn takers(format: &'static formats::Format) -> String {
    let takers: Vec<&str> = format.tools.iter().filter(|tool| tool.takes).map(|tool| tool.name).collect();
    if takers.is_empty() {
        "no common trainer takes it unchanged".into()
    } else {
        format!("taken by {}", takers.join(", "))
    }
}

fn tools(proposal: &Proposal) -> Vec<Fact> {
    let Some(format) = formats::find(proposal.text(&dataset::FORMAT)) else { return Vec::new() };
    let keys = format.keys.iter().map(|key| {
        let need = if key.required { "required" } else { "optional" };
        fact(key.name, format!("{}, {need}", key.holds))
    });
    let tools = format.tools.iter().map(|tool| fact(tool.name, tool.says));
    keys.chain(tools).collect()
}

fn size(proposal: &Proposal) -> Vec<Fact> {
    let Some(size) = scenario(proposal).and_then(|scenario| scenario.size.as_ref()) else { return Vec::new() };
    vec![fact("Usual", format!("{} to {} examples", size.usual[0], size.usual[1])), fact("Source", size.source.clone())]
}

fn metrics_for(task: &str) -> Vec<Fact> {
    let rows = |verdict, label: &'static str| {
        metrics::rows(task, verdict).filter_map(move |fit| {
            let metric = metrics::by_id(fit.metric)?;
            Some(fact(label, format!("{}: {}", metric.name, fit.why)))
        })
    };
    rows(Verdict::Fits, "Fits")
        .chain(rows(Verdict::Second, "Beside another"))
        .chain(rows(Verdict::Misfit, "Does not fit"))
        .collect()
}
