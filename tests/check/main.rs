//! `propose check` as a program: which files, which findings, which exit codes.

#[path = "../cli/run.rs"]
mod run;

mod files;
mod nasty;
mod options;
