//! The picture of the wizard in the README, drawn from the real screen, so that it stays true.

use crate::pty::{Start, select, sound};
use propose::sections;
use std::fmt::Write as _;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.assets/wizard.svg");
/// Of one character, in pixels.
const WIDTH: f64 = 8.4;
const HEIGHT: f64 = 18.0;
const MARGIN: f64 = 14.0;

#[test]
fn the_picture_in_the_readme_is_what_the_screen_shows() {
    let pty = Start::propose(&["new", "Ines Calado"]).size(30, 88).spawn();
    pty.wait("❯ A");
    select(&pty, "\x1b[B", "D  ");
    pty.send("\r");
    pty.wait("What is the problem?");
    pty.paste(sound(&sections::scenario::DESCRIPTION), true);
    pty.wait("4 sentences");
    pty.send("\x04");
    pty.wait("Which open model do you start from?");
    pty.send("smollm2-1.7");
    pty.wait("Tab take");
    pty.send("\t");
    pty.wait("35 characters");
    pty.send("\r");
    pty.wait("Why this model?");
    pty.send(
        "At 1.7 billion parameters it can be tuned on the 8 GB card in the nursery's office. It writes plain English \
         already, and under the Apache licence its labels may be sold with the plants.",
    );
    pty.wait("2 sentences");
    let drawn = svg(pty.shown().parser.screen());
    if std::env::var_os("UPDATE_PICTURE").is_some() {
        std::fs::create_dir_all(std::path::Path::new(PATH).parent().unwrap()).unwrap();
        std::fs::write(PATH, &drawn).unwrap();
    }
    let kept = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(kept == drawn, "the picture is not what the screen shows; UPDATE_PICTURE=1 draws it anew:\n{}", pty.text());
}

/// The screen as an image of fixed size; nothing in it depends on fonts or the time.
fn svg(screen: &vt100::Screen) -> String {
    let (rows, columns) = screen.size();
    let used = screen.contents().trim_end().lines().count() as u16;
    let (rows, columns) = (rows.get().min(used), columns.get());
    let (width, height) = (f64::from(columns) * WIDTH + 2.0 * MARGIN, f64::from(rows) * HEIGHT + 2.0 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\">\n\
         <title>propose asks why this base model was chosen</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1b1f24\"/>\n\
         <g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"14\" fill=\"#d7dce2\" xml:space=\"preserve\">\n"
    );
    for row in 0..rows {
        let mut column = 0;
        while column < columns {
            let style = |column| screen.cell(row, column).map(|cell| (cell.fgcolor(), cell.bold(), cell.dim()));
            let (start, look) = (column, style(column));
            let mut text = String::new();
            while column < columns && style(column) == look {
                let cell = screen.cell(row, column);
                let contents = cell.map_or("", |cell| cell.contents());
                let behind_wide = cell.is_some_and(|cell| cell.is_wide_continuation());
                text.push_str(if contents.is_empty() && !behind_wide { " " } else { contents });
                column += 1;
            }
            if text.trim().is_empty() {
                continue;
            }
            let blanks = text.len() - text.trim_start().len();
            let x = MARGIN + (f64::from(start) + blanks as f64) * WIDTH;
            let y = MARGIN + f64::from(row) * HEIGHT + 13.0;
            let text = text.trim();
            let length = text.chars().count() as f64 * WIDTH;
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let _ = writeln!(
                svg,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" textLength=\"{length:.1}\"{}>{text}</text>",
                attributes(look)
            );
        }
    }
    let (row, column) = screen.cursor_position();
    let (x, y) = (MARGIN + f64::from(column) * WIDTH, MARGIN + f64::from(row) * HEIGHT);
    let _ = writeln!(
        svg,
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#d7dce2\" opacity=\"0.7\"/>"
    );
    svg + "</g>\n</svg>\n"
}

fn attributes(look: Option<(vt100::Color, bool, bool)>) -> String {
    let Some((colour, bold, dim)) = look else { return String::new() };
    let colour = match colour {
        vt100::Color::Idx(1) => " fill=\"#f47067\"",
        vt100::Color::Idx(2) => " fill=\"#6bc46d\"",
        vt100::Color::Idx(5) => " fill=\"#dcbdfb\"",
        vt100::Color::Idx(6) => " fill=\"#56d4dd\"",
        _ => "",
    };
    let bold = if bold { " font-weight=\"bold\"" } else { "" };
    let dim = if dim { " opacity=\"0.6\"" } else { "" };
    format!("{colour}{bold}{dim}")
}
