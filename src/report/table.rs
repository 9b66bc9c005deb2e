//! One row a file: who wrote about what, and how many findings there are. For a teacher's eye, a spreadsheet, a program.

use super::json;
use super::sheet::Sheet;
use super::{excerpt, visible_line};
use crate::question::Question;
use crate::rules::Level;
use crate::sections::{self, base_model, dataset, method, scenario};
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

/// A cell of the table for people is cut after so many characters.
const CELL: usize = 40;

#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub file: String,
    pub author: String,
    pub scenario: String,
    pub base_model: String,
    pub method: String,
    pub size: String,
    pub errors: usize,
    pub warnings: usize,
}

const HEADS: [&str; 8] = ["file", "author", "scenario", "base_model", "method", "size", "errors", "warnings"];

impl Row {
    pub fn of(sheet: &Sheet) -> Row {
        let text = |question: &Question| {
            sheet.source.proposal().map_or(String::new(), |proposal| super::sheet::quote(proposal.text(question)))
        };
        Row {
            file: sheet.file.clone(),
            author: text(&sections::AUTHOR),
            scenario: text(&scenario::CHOICE),
            base_model: text(&base_model::NAME),
            method: text(&method::NAME),
            size: text(&dataset::SIZE),
            errors: sheet.count(Level::Error),
            warnings: sheet.count(Level::Warning),
        }
    }

    fn cells(&self) -> [String; 8] {
        let Row { file, author, scenario, base_model, method, size, errors, warnings } = self.clone();
        [file, author, scenario, base_model, method, size, errors.to_string(), warnings.to_string()]
    }
}

/// Aligned by the width that the characters take on a screen; numbers to the right.
pub fn text(rows: &[Row]) -> String {
    let heads = HEADS.map(|head| head.replace('_', " "));
    let mut table = vec![heads];
    table.extend(rows.iter().map(|row| {
        let mut cells = row.cells();
        // The file's name is never cut: it is what one types next.
        for (at, cell) in cells.iter_mut().enumerate() {
            *cell = if at == 0 { visible_line(cell) } else { excerpt(cell, CELL) };
        }
        cells
    }));
    let mut widths = [0; 8];
    for cells in &table {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(cell.width());
        }
    }
    let mut out = String::new();
    for cells in &table {
        let mut line = String::new();
        for (at, cell) in cells.iter().enumerate() {
            let fill = " ".repeat(widths[at] - cell.width());
            let right = at >= 6;
            line.push_str(if at > 0 { "  " } else { "" });
            line.push_str(if right { &fill } else { "" });
            line.push_str(cell);
            line.push_str(if right { "" } else { &fill });
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// As lines of "label: value", for plain mode.
pub fn plain(rows: &[Row]) -> String {
    let mut out = String::new();
    for row in rows {
        for (head, cell) in HEADS.iter().zip(row.cells()) {
            if !cell.is_empty() {
                out.push_str(&format!("{}: {}\n", head.replace('_', " "), visible_line(&cell)));
            }
        }
        out.push('\n');
    }
    out
}

/// The first line of the CSV form.
pub fn csv_head() -> String {
    csv_line(HEADS.map(String::from))
}

/// A row of the CSV form (RFC 4180).
pub fn csv(row: &Row) -> String {
    csv_line(row.cells())
}

fn csv_line(cells: [String; 8]) -> String {
    let cells = cells.map(|cell| {
        // A spreadsheet would take such a cell for a formula, and a student's text for a program.
        let harmless = !cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let cell = if harmless { cell } else { format!("'{cell}") };
        let cell = visible_line(&cell);
        if cell.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    });
    format!("{}\r\n", cells.join(","))
}

/// A row of the JSON form.
pub fn json(row: &Row, first: &mut bool) -> String {
    let mut out = String::new();
    json::item(&mut out, row, first);
    out
}
