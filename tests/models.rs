//! `propose models`: what it prints of the catalogue.

use std::error::Error;

use clap::Parser;
use propose::args::{Cli, Command};
use propose::catalog::models;
use propose::commands::models as command;
use serde_json::Value;

type Outcome = Result<(), Box<dyn Error>>;

const PHI: &str = "microsoft/Phi-3-mini-4k-instruct";

fn run(words: &[&str]) -> Result<String, Box<dyn Error>> {
    let cli = Cli::try_parse_from(["propose", "models"].iter().chain(words))?;
    let Command::Models(args) = &cli.command else { return Err("another command".into()) };
    let mut out = Vec::new();
    let code = command::run(args, cli.plain, &mut out)
        .map_err(|error| format!("{error:#}\nhint: {}", propose::trouble::hint(&error).unwrap_or_default()))?;
    assert_eq!(code, 0);
    Ok(String::from_utf8(out)?)
}

#[test]
fn unconfirmed_facts_are_printed_with_their_mark() -> Outcome {
    let list = run(&[])?;
    for model in models::all() {
        let line = list.lines().find(|line| line.starts_with(model.id)).ok_or(model.id)?;
        assert_eq!(line.contains("License ?") || line.contains("2.0 ?"), !model.sources.licence.confirmed, "{line}");
        let card = run(&[model.id, "--plain"])?;
        for (label, source) in
            [("gate", model.sources.gate), ("year", model.sources.year), ("licence", model.sources.licence)]
        {
            let line = card.lines().find(|line| line.starts_with(label)).ok_or(label)?;
            assert_eq!(line.ends_with("(not confirmed)"), !source.confirmed, "{}: {line}", model.id);
        }
        let value: Value = serde_json::from_str(&run(&[model.id, "--format", "json"])?)?;
        assert_eq!(value["sources"]["licence"]["confirmed"], model.sources.licence.confirmed);
        assert_eq!(value["parameters"], model.parameters());
    }
    Ok(())
}

#[test]
fn a_search_lists_models_that_have_every_word() -> Outcome {
    let list = run(&["apache", "7b"])?;
    assert!(list.contains("Mistral-7B-Instruct-v0.2") && !list.contains("gemma"), "{list}");
    let value: Value = serde_json::from_str(&run(&["llama", "--format", "json"])?)?;
    assert!(value.as_array().is_some_and(|list| list.len() >= 6));
    assert!(run(&["no such model at all"]).is_err());
    let error = run(&["phi3:mni"]).err().ok_or("phi3:mni was found")?.to_string();
    assert!(error.contains("Did you mean") && error.contains(PHI), "{error}");
    Ok(())
}

#[test]
fn a_card_line_fits_a_terminal_of_80_columns() -> Outcome {
    for model in models::all() {
        for line in run(&[model.id])?.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
    Ok(())
}
