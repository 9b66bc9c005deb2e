//! `propose man`: the manual page.

use super::{DONE, print};
use crate::args::Cli;
use clap::CommandFactory;

pub fn run() -> anyhow::Result<u8> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut page)?;
    print(&String::from_utf8_lossy(&page))?;
    Ok(DONE)
}
