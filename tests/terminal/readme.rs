//! The session in the README, typed into a real terminal in plain lines.
//!
//! `UPDATE_README=1 cargo test --test terminal readme` writes today's session into the README.

use crate::pty::Start;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const BEGIN: &str = "<!-- session -->\n```text\n";
const END: &str = "```\n<!-- /session -->";

/// What is typed, each after the last words that stand on the screen before it.
const TYPED: &[(&str, &str)] = &[
    ("name of the file.\nAnswer:", "Mira Okafor"),
    ("Number:", "2"),
    ("work here too.", "A developer gives the model one small Python function."),
    ("one small Python function.", "It returns a docstring in the Google style, six lines at most."),
    ("six lines at most.", "."),
    ("a plain name.\nAnswer:", "gpt-4"),
    ("type a new one.\nAnswer:", "phi3:mini"),
    ("and a single . on a line of its own to end it.", ":term licence"),
    ("change and pass on the model.", ":save"),
];

#[test]
fn the_session_in_the_readme_is_a_real_one() {
    let terminal = Start::propose(&["new", "--plain"]).size(120, 130).spawn();
    for (after, text) in TYPED {
        terminal.wait_until(after, |shown| {
            let screen = shown.parser.screen();
            // Until the line is ended; a prompt goes on on its line, after a blank.
            let prompt = after.lines().last().filter(|line| line.ends_with(':'));
            let column = prompt.map_or(0, |prompt| prompt.chars().count() + 1);
            screen.contents().contains(after) && usize::from(screen.cursor_position().1) == column
        });
        terminal.send(&format!("{text}\n"));
    }
    terminal.wait("Saved in");
    let screen = terminal.text();
    let session: String = screen.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    let readme = std::fs::read_to_string(README).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the README has a session");
    let (shown, after) = rest.split_once(END).expect("the session has an end");
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(README, format!("{before}{BEGIN}{session}{END}{after}")).unwrap();
    } else {
        assert_eq!(shown, session);
    }
}
