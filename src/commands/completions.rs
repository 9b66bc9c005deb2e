//! `propose completions SHELL`: a completion script.

use super::{DONE, print};
use crate::args::Cli;
use clap::CommandFactory;

pub fn run(shell: clap_complete::Shell) -> anyhow::Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "propose", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(DONE)
}
