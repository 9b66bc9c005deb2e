//! The program as a whole, without a terminal: exit codes, files, and what stands on which stream.

mod answers;
mod documents;
mod drafts;
mod killed;
mod run;
