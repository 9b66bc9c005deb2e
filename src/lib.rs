//! `propose` walks a student through the six sections of a fine-tuning proposal, and checks finished ones.
//!
//! The top of this list knows the bottom, never the other way round.

pub mod catalog; //   what can be chosen, and the facts about it
pub mod document; //  answers to a document, and back
pub mod proposal; //  the answers, read through their questions
pub mod question; //  what a question is
pub mod rules; //     what makes an answer good
pub mod sections; //  what is asked
