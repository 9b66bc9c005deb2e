//! Stands in for the terminal where its settings and signals are not known: there, everyone is asked in plain lines.

use crate::flow::{Ask, Reply, Review};
use crate::prompter::Prompter;
use crate::rules::Finding;

#[derive(Clone, Debug, Default)]
pub struct Settings {
    pub no_color: bool,
    pub editor: Option<String>,
}

/// There is none.
pub enum Terminal {}

pub fn too_dumb(_: Option<&str>) -> bool {
    true
}

impl Terminal {
    pub fn new(_: Settings) -> anyhow::Result<Terminal> {
        anyhow::bail!("this system is only asked in plain lines")
    }
}

impl Prompter for Terminal {
    fn ask(&mut self, _: &Ask<'_>, _: &mut dyn FnMut(&str, usize)) -> anyhow::Result<Reply> {
        match *self {}
    }

    fn review(&mut self, _: &Review<'_>) -> anyhow::Result<Reply> {
        match *self {}
    }

    fn taken(&mut self, _: &[Finding]) {}

    fn refused(&mut self, _: &[Finding]) {}

    fn say(&mut self, _: &str) {}

    fn try_again(&mut self, _: &anyhow::Error) -> anyhow::Result<bool> {
        match *self {}
    }
}
