//! `propose` walks a student through the six sections of a fine-tuning proposal, and checks finished ones.
//!
//! The top of this list knows the bottom, never the other way round.

pub mod commands; //  one file a subcommand: read arguments, call, print
pub mod args; //      what can be typed on the command line
pub mod prompter; //  who asks: a terminal, plain lines, or a script
pub mod report; //    findings in words
pub mod flow; //      the order of asking
pub mod draft; //     drafts on disk
pub mod document; //  answers to a document, and back
pub mod similar; //   what files share
pub mod rules; //     what makes an answer good
pub mod facts; //     facts at hand, by question
pub mod proposal; //  the answers, read through their questions
pub mod sections; //  what is asked
pub mod catalog; //   what can be chosen, and the facts about it
pub mod question; //  what a question is
pub mod names; //     file names
pub mod trouble; //   errors with a next step
