//! What can be typed on the command line. Shapes only: what they mean is said in `commands`.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Write a fine-tuning strategy proposal step by step, and check finished ones.
#[derive(Debug, Parser)]
#[command(name = "propose", version, about, disable_help_subcommand = true, max_term_width = 100)]
pub struct Cli {
    /// Plain lines, without colour and drawing: for screen readers, simple terminals and pipes
    #[arg(long, global = true)]
    pub plain: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start a proposal: six sections, some twenty minutes, leave at any moment
    New(New),
    /// Change any answer, or go on where you left
    Edit(Edit),
    /// Print the answers of a draft
    Show(Show),
    /// List the drafts of this folder
    List(List),
    /// Write the document that is handed in
    Export(Export),
    /// Check finished proposals and drafts: what is wrong, where, why it matters and what to do
    Check(Check),
    /// Turn a finished document into a draft, or take its changes back into its draft
    Import(Import),
    /// List the rules by section
    Rules(Rules),
    /// Say what a rule finds, why it matters and what to do, with a bad and a good answer
    Explain(Explain),
    /// List open base models, search them, or show one with its sources
    Models(Models),
    /// Count trainable parameters and estimate the memory of a training run
    Estimate(Estimate),
    /// Print a completion script for a shell
    Completions(Completions),
    /// Print the manual page
    Man,
}

/// A draft, what is laid over it, and the document that comes of it.
#[derive(Debug, Default, Args)]
pub struct Work {
    /// The draft's file
    #[arg(long, value_name = "FILE")]
    pub draft: Option<PathBuf>,
    #[command(flatten)]
    pub given: Given,
    /// The document's format
    #[arg(long, value_name = "FORMAT", default_value = "md")]
    pub format: String,
    /// Write the document here instead of week4_assignment_<name>.md; - is standard output
    #[arg(short, long, value_name = "FILE|-")]
    pub output: Option<PathBuf>,
    /// Overwrite a document that this draft did not write or that was changed since; set a broken draft aside
    #[arg(long)]
    pub force: bool,
    /// Write the document although answers are missing or unusable
    #[arg(long)]
    pub unfinished: bool,
}

/// Where answers come from when nobody is asked.
#[derive(Debug, Default, Args)]
pub struct Given {
    /// Take answers from a JSON or TOML file, or from standard input (-); nothing is asked then
    #[arg(long, value_name = "FILE|-")]
    pub answers: Option<PathBuf>,
    /// Set one answer; may be repeated and wins over --answers
    #[arg(long, value_name = "KEY=TEXT", value_parser = key_and_text)]
    pub set: Vec<(String, String)>,
}

#[derive(Debug, Args)]
pub struct New {
    /// Your name; it names the file
    pub name: Option<String>,
    #[command(flatten)]
    pub work: Work,
}

#[derive(Debug, Args)]
pub struct Edit {
    /// The draft (a file or its author's name), and where to go: a key such as dataset.size, or a section such as dataset
    #[arg(value_name = "DRAFT|KEY|SECTION", num_args = 0..=2)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub work: Work,
}

#[derive(Debug, Args)]
pub struct Export {
    /// The draft: a file or its author's name
    #[arg(value_name = "DRAFT")]
    pub word: Option<String>,
    #[command(flatten)]
    pub work: Work,
}

#[derive(Debug, Args)]
pub struct Show {
    /// The draft: a file or its author's name
    #[arg(value_name = "DRAFT")]
    pub word: Option<String>,
    /// The draft's file
    #[arg(long, value_name = "FILE")]
    pub draft: Option<PathBuf>,
    /// How to write the result
    #[arg(long, value_enum, default_value_t)]
    pub format: Output,
}

#[derive(Debug, Args)]
pub struct List {
    /// How to write the result
    #[arg(long, value_enum, default_value_t)]
    pub format: Output,
}

#[derive(Debug, Args)]
pub struct Check {
    /// Files, folders or patterns such as 'class/*.md'; - is standard input. Left out: the one proposal of this folder
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// text, json, sarif or github; for a line a file text or json with --summary, or csv
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json", "sarif", "github", "csv"])]
    pub format: String,
    /// Show findings of this level and above: note, warning or error
    #[arg(long, value_name = "LEVEL", default_value = "note", value_parser = ["note", "warning", "error"])]
    pub level: String,
    /// End with exit code 1 for warnings, too
    #[arg(long)]
    pub deny_warnings: bool,
    /// Look for these rules only; RULE is a name or a pattern such as dataset/*; may be repeated
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub only: Vec<String>,
    /// Leave these rules out; may be repeated
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub skip: Vec<String>,
    /// Print a table with one row a file
    #[arg(long)]
    pub summary: bool,
    /// Also say which files share long passages
    #[arg(long)]
    pub similar: bool,
}

#[derive(Debug, Args)]
pub struct Import {
    /// The document; - is standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The draft that takes its answers over; a new one, or one that exists: its old version is kept beside it
    #[arg(long, value_name = "FILE")]
    pub draft: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Rules {
    /// text or json
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json", "markdown"])]
    pub format: String,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// A rule's name, such as dataset/size-missing
    pub rule: String,
    /// How to write the result
    #[arg(long, value_enum, default_value_t)]
    pub format: Output,
}

#[derive(Debug, Default, Args)]
pub struct Models {
    /// Words to search for, or one model: its id, an Ollama tag or its name
    pub words: Vec<String>,
    /// How to write the result
    #[arg(long, value_enum, default_value_t)]
    pub format: Output,
    /// Also say where each fact comes from
    #[arg(long)]
    pub sources: bool,
}

#[derive(Debug, Default, Args)]
pub struct Estimate {
    /// The model: its id, an Ollama tag or its name
    #[arg(required_unless_present_any = ["config", "numbers"])]
    pub model: Option<String>,
    /// How it is trained: full, full-bf16, lora, qlora, 8-bit or dora [default: lora]
    #[arg(long)]
    pub method: Option<String>,
    /// Rank r of the adapters [default: 16]
    #[arg(long, short = 'r', value_parser = clap::value_parser!(u64).range(1..=100_000))]
    pub rank: Option<u64>,
    /// Layers that get an adapter: qv, attention, all-linear or their names [default: all-linear]
    #[arg(long)]
    pub targets: Option<String>,
    /// Tokens of one sample
    #[arg(long, default_value_t = 1024, value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    pub length: u64,
    /// Samples at once on the card
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    pub batch: u64,
    /// The card to hold it against, instead of the usual four
    #[arg(long)]
    pub gpu: Option<String>,
    /// Keep all activations instead of computing them again
    #[arg(long)]
    pub no_checkpointing: bool,
    /// A local config.json (Hugging Face) of a model that is not in the catalogue
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Its numbers: family=llama,layers=32,hidden=4096,heads=32,kv_heads=8,intermediate=14336,vocab=128256
    #[arg(long, value_name = "NAME=NUMBER,…", conflicts_with = "config")]
    pub numbers: Option<String>,
    /// How to write the result
    #[arg(long, value_enum, default_value_t)]
    pub format: Output,
    /// Also say where the figures come from
    #[arg(long)]
    pub sources: bool,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Output {
    #[default]
    Text,
    Json,
}

#[derive(Debug, Args)]
pub struct Completions {
    pub shell: clap_complete::Shell,
}

fn key_and_text(text: &str) -> Result<(String, String), String> {
    let (key, text) = text.split_once('=').ok_or("it needs the form KEY=TEXT, such as dataset.size=200-500")?;
    Ok((key.trim().into(), text.into()))
}
