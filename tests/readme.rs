//! The README's examples are run, and its table of rules is compared with the rules.
//!
//! `UPDATE_README=1 cargo test --test readme` writes what the commands print today into the README.

use std::fs;
use std::path::Path;
use std::process::Command;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// Runs a line of a shell in a folder, and gives everything that it prints.
fn shell(line: &str, folder: &Path) -> String {
    let bin = Path::new(env!("CARGO_BIN_EXE_propose")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let output = Command::new("sh")
        .args(["-c", &format!("{{ {line}\n}} 2>&1")])
        .current_dir(folder)
        .env("PATH", path)
        .env("TERM", "xterm")
        .env_remove("ACCESSIBLE")
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The README with the output of every command in its console blocks as it is today.
fn with_todays_output(readme: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut out = String::new();
    let mut lines = readme.lines().peekable();
    let mut in_block = false;
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        if line.starts_with("```") {
            in_block = line == "```console";
            continue;
        }
        let Some(command) = line.strip_prefix("$ ").filter(|_| in_block) else { continue };
        // What stands there now is replaced.
        while lines.peek().is_some_and(|next| !next.starts_with("$ ") && !next.starts_with("```")) {
            lines.next();
        }
        // Commands that build or install are shown, not run.
        if command.starts_with("cargo ") {
            continue;
        }
        for printed in shell(command, folder.path()).lines() {
            out.push_str(printed.trim_end());
            out.push('\n');
        }
    }
    with_todays_rules(&out)
}

fn with_todays_rules(readme: &str) -> String {
    let (start, end) = ("<!-- rules -->\n", "<!-- /rules -->");
    let Some((before, rest)) = readme.split_once(start) else { return readme.into() };
    let (_, after) = rest.split_once(end).expect("the table of rules has an end");
    let table = shell("propose rules --format markdown", Path::new("."));
    format!("{before}{start}{table}{end}{after}")
}

#[test]
fn the_readme_shows_what_the_commands_print() {
    let readme = fs::read_to_string(README).unwrap();
    let today = with_todays_output(&readme);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(README, &today).unwrap();
        return;
    }
    for (number, (line, now)) in readme.lines().zip(today.lines()).enumerate() {
        assert_eq!(line, now, "README.md, line {}", number + 1);
    }
    assert_eq!(readme, today);
}

#[test]
fn every_command_stands_in_the_readme() {
    use clap::CommandFactory;
    let readme = fs::read_to_string(README).unwrap();
    for command in propose::args::Cli::command().get_subcommands() {
        let shown = format!("propose {}", command.get_name());
        assert!(readme.contains(&shown), "{shown} is nowhere in the README");
    }
}
