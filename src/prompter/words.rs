//! The words that do at a typed answer what keys do: `:back`, `:help` and their kin.

/// All of them, for messages.
pub const ALL: &str = ":back :help :skip :save :edit :keep :show :term";

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Word<'a> {
    Back,
    Help,
    Skip,
    Save,
    Edit,
    Keep,
    Show,
    /// Explain a word of the field.
    Term(&'a str),
    /// Change one line, counted from 1.
    Replace(usize),
    /// One word behind a colon that means nothing here.
    Unknown,
}

/// What a line means, if it is one of the words; any other text is an answer.
pub fn read(line: &str) -> Option<Word<'_>> {
    let line = line.trim();
    let rest = line.strip_prefix(':')?;
    if rest.starts_with(':') {
        return None;
    }
    let (word, argument) = rest.split_once(' ').map_or((rest, ""), |(word, argument)| (word, argument.trim()));
    match (word, argument) {
        ("back", "") => Some(Word::Back),
        ("help", "") => Some(Word::Help),
        ("skip", "") => Some(Word::Skip),
        ("save" | "quit", "") => Some(Word::Save),
        ("edit", "") => Some(Word::Edit),
        ("keep", "") => Some(Word::Keep),
        ("show", "") => Some(Word::Show),
        ("term", term) if !term.is_empty() => Some(Word::Term(term)),
        ("replace", number) => number.parse().ok().map(Word::Replace),
        (word, "") if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) => Some(Word::Unknown),
        _ => None,
    }
}

/// `::text` is the text `:text`.
pub fn unescaped(line: &str) -> &str {
    if line.starts_with("::") { &line[1..] } else { line }
}
