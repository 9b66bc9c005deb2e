//! The words that do what keys do, for whoever would rather type them: `:back` as the whole of a line, or as the last line.

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    Back,
    Help,
    Skip,
    Save,
    Edit,
    Keep,
    Show,
    Term(String),
}

fn word(line: &str) -> Option<Word> {
    let line = line.trim();
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    match (name, rest.trim()) {
        (":back", "") => Some(Word::Back),
        (":help", "") => Some(Word::Help),
        (":skip", "") => Some(Word::Skip),
        (":save", "") => Some(Word::Save),
        (":edit", "") => Some(Word::Edit),
        (":keep", "") => Some(Word::Keep),
        (":show", "") => Some(Word::Show),
        (":term", word) if !word.is_empty() => Some(Word::Term(word.to_string())),
        _ => None,
    }
}

/// The text without a word on its last line, and the word. Two colons begin a text with one.
pub fn read(text: &str, long: bool) -> (String, Option<Word>) {
    if !long {
        return match word(text) {
            Some(word) => (String::new(), Some(word)),
            None => (unguarded(text), None),
        };
    }
    let end = text.trim_end().len();
    let start = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
    let last = &text[start..end];
    match word(last) {
        Some(word) => (text[..start].trim_end_matches('\n').to_string(), Some(word)),
        None if word(last.strip_prefix(':').unwrap_or("")).is_some() || start == 0 => {
            (format!("{}{}", &text[..start], unguarded(&text[start..])), None)
        }
        None => (text.to_string(), None),
    }
}

fn unguarded(text: &str) -> String {
    if text.starts_with("::") { text[1..].to_string() } else { text.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_whole_line_or_the_last_one() {
        assert_eq!(read(":back", false), (String::new(), Some(Word::Back)));
        assert_eq!(read(" :term held-out ", false), (String::new(), Some(Word::Term("held-out".into()))));
        assert_eq!(read("One.\nTwo.\n:save\n", true), ("One.\nTwo.".into(), Some(Word::Save)));
        assert_eq!(read(":keep", true), (String::new(), Some(Word::Keep)));
        for text in ["go :back", "One.\n:back\nTwo.", "x: :help", ":unknown", ":term"] {
            assert_eq!(read(text, true), (text.into(), None));
        }
    }

    #[test]
    fn two_colons_begin_a_text_with_one() {
        assert_eq!(read("::back", false), (":back".into(), None));
        assert_eq!(read("::", false), (":".into(), None));
        assert_eq!(read("One.\n::back", true), ("One.\n:back".into(), None));
        assert_eq!(read("::skip is a word", true), (":skip is a word".into(), None));
        assert_eq!(read("fn a()\n::b", true), ("fn a()\n::b".into(), None));
    }
}
