//! Parses, calls, prints the error with its next step, and ends with the exit code.

use clap::Parser;
use propose::args::Cli;
use propose::commands;
use propose::prompter::signals::Stopped;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // A terminal or pipe that is gone is no reason for another exit code.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { commands::CANNOT } else { commands::DONE });
        }
    };
    match commands::run(cli) {
        Ok(code) => ExitCode::from(code),
        Err(error) => match error.downcast_ref::<Stopped>() {
            Some(Stopped(code)) => ExitCode::from(*code),
            None => ExitCode::from(commands::report_error(&error)),
        },
    }
}
