//! Reads one file, and says in plain words why it can't be read.

use super::paths::{Input, Kind};
use crate::draft::Draft;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// A proposal has some ten kilobytes; a file of more than this is something else.
const LARGEST: u64 = 20_000_000;

/// What a file holds.
pub enum Contents {
    Document(String),
    Draft(Box<Draft>),
    Pdf,
    /// Nothing that can be judged, and why.
    Closed(String),
}

pub fn contents(input: &Input) -> Contents {
    let read = match &input.kind {
        Kind::Closed(why) => return Contents::Closed(why.clone()),
        Kind::Pdf => return pdf(&input.path),
        Kind::Given(text) => Ok(text.clone()),
        Kind::StandardInput | Kind::Draft | Kind::Document => document(&input.path),
    };
    let text = match read {
        Ok(text) => text,
        Err(why) => return Contents::Closed(why),
    };
    let is_json = input.path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let piped = matches!(input.kind, Kind::StandardInput | Kind::Given(_));
    match input.kind {
        _ if piped && text.trim_start().starts_with('{') => {}
        Kind::Draft => {}
        Kind::Document if is_json => {}
        _ => return Contents::Document(text),
    }
    match Draft::parse(&text) {
        Ok(draft) => Contents::Draft(Box::new(draft)),
        Err(_) if piped => Contents::Document(text),
        Err(error) => Contents::Closed(format!("the draft is broken: {error:#}")),
    }
}

/// The text of a file, or of standard input.
pub fn document(path: &Path) -> Result<String, String> {
    let bytes = if path == Path::new("-") { bytes(&mut io::stdin().lock(), 0) } else { file(path) };
    bytes.and_then(text)
}

fn file(path: &Path) -> Result<Vec<u8>, String> {
    let mut file = File::open(path).map_err(|error| said(&error))?;
    let expected = file.metadata().map_or(0, |about| about.len());
    bytes(&mut file, expected)
}

fn bytes(source: &mut impl Read, expected: u64) -> Result<Vec<u8>, String> {
    if expected > LARGEST {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(expected as usize + 1);
    source.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| said(&error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large());
    }
    Ok(bytes)
}

fn too_large() -> String {
    format!("the file has more than {} MB, far more than any proposal", LARGEST / 1_000_000)
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    for (magic, what) in [
        (&b"\xff\xfe"[..], "the file is UTF-16 text, not UTF-8"),
        (b"\xfe\xff", "the file is UTF-16 text, not UTF-8"),
        (b"%PDF-", "the file is a PDF, but its name does not end in .pdf"),
        (b"PK\x03\x04", "the file is a Word document or another archive, not text"),
        (b"\xd0\xcf\x11\xe0", "the file is an old Word document, not text"),
        (b"{\\rtf", "the file is rich text (RTF), not plain text"),
    ] {
        if bytes.starts_with(magic) {
            return Err(what.into());
        }
    }
    // Here and there a zero byte is a slip that the rules show; many of them are no text.
    let head = &bytes[..bytes.len().min(4096)];
    if memchr::memchr_iter(0, head).count() > head.len() / 64 {
        return Err("the file is not text".into());
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("the file is not UTF-8 text: line {line} holds a byte that means nothing in UTF-8")
    })?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err("the file is empty".into());
    }
    Ok(text)
}

/// The contents of a PDF are not read; but it should be one.
fn pdf(path: &Path) -> Contents {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(1024).read_to_end(&mut head));
    match read {
        Err(error) => Contents::Closed(said(&error)),
        Ok(0) => Contents::Closed("the file is empty".into()),
        Ok(_) if head.windows(5).any(|bytes| bytes == b"%PDF-") => Contents::Pdf,
        Ok(_) => Contents::Closed("the file is called .pdf, but it is not a PDF".into()),
    }
}

/// What the system says, in plain words.
pub fn said(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::PermissionDenied => "you may not read it: permission denied".into(),
        ErrorKind::NotFound => "it leads nowhere: what it points to is not there".into(),
        ErrorKind::IsADirectory => "it is a folder".into(),
        _ => format!("it can't be read: {error}"),
    }
}
