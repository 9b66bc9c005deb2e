//! Answers as a document, and back again. Neither side judges an answer: that is for the rules.
//!
//! Law: `read(render(p)) == p`, and an answer renders in its field as it renders alone.

mod export;
mod import;
mod marks;

pub use export::{explain, formats, render, render_as};
pub use import::{Imported, Note, read};
