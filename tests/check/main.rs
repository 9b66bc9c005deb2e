//! `propose check` as a program: which files, which findings, which exit codes.

#[path = "../cli/run.rs"]
#[allow(dead_code)] // Each test program needs a part of it.
mod run;

mod files;
mod nasty;
mod options;
