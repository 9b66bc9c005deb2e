//! What the environment says, read once.

use std::env;
use std::io::{self, IsTerminal};

pub struct Settings {
    /// Somebody sits at a terminal and can be asked.
    pub terminal: bool,
    /// That terminal wants plain lines.
    pub plain: bool,
    pub no_color: bool,
    /// Somebody watches standard output, and standard error.
    pub watched: Watched,
}

pub struct Watched {
    pub results: bool,
    pub messages: bool,
}

impl Settings {
    pub fn of_this_process() -> Settings {
        let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
        let accessible = env::var_os("ACCESSIBLE").is_some_and(|value| !value.is_empty() && value != "0");
        Settings {
            terminal: io::stdin().is_terminal() && io::stderr().is_terminal(),
            plain: accessible || (dumb && cfg!(unix)),
            no_color: set("NO_COLOR"),
            watched: Watched { results: io::stdout().is_terminal(), messages: io::stderr().is_terminal() },
        }
    }
}
