//! What the environment says, read once.

use crate::prompter::terminal;
use std::env;
use std::io::{self, IsTerminal};

pub struct Settings {
    /// Somebody sits at a terminal and can be asked.
    pub terminal: bool,
    /// Plain lines are wanted, whatever is read from or written to.
    pub asked_plain: bool,
    /// Plain lines, because they are wanted or because the terminal takes nothing else.
    pub plain: bool,
    pub no_color: bool,
    /// The student's own editor, with arguments.
    pub editor: Option<String>,
    /// Somebody watches standard output, and standard error.
    pub watched: Watched,
}

pub struct Watched {
    pub results: bool,
    pub messages: bool,
}

impl Settings {
    /// `asked_plain`: the option is given.
    pub fn of_this_process(asked_plain: bool) -> Settings {
        let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = terminal::too_dumb(env::var("TERM").ok().as_deref());
        let accessible = env::var_os("ACCESSIBLE").is_some_and(|value| !value.is_empty() && value != "0");
        Settings {
            terminal: io::stdin().is_terminal() && io::stderr().is_terminal(),
            asked_plain,
            plain: asked_plain || accessible || dumb,
            no_color: set("NO_COLOR"),
            editor: ["VISUAL", "EDITOR"].iter().filter(|name| set(name)).find_map(|name| env::var(name).ok()),
            watched: Watched { results: io::stdout().is_terminal(), messages: io::stderr().is_terminal() },
        }
    }
}
