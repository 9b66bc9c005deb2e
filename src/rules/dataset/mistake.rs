//! The classic mistakes that keep a text from being JSON, in plain words, each with its remedy.

use std::ops::Range;

/// What keeps a text from being JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub kind: Kind,
    pub at: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    TrailingComma,
    ExtraComma,
    CommaBetweenRecords,
    MissingComma,
    MissingColon,
    Comment,
    SingleQuotes,
    SmartQuotes,
    TripleQuotes,
    MissingQuote,
    InnerQuote,
    UnquotedKey,
    UnquotedValue,
    MissingBrace,
    MissingBracket,
    MissingOpening,
    ExtraClosing,
    PythonWord,
    Newline,
    Tab,
    Backslash,
    Number,
    Dots,
    Blank,
    TooDeep,
    WordsAfter,
    Unexpected,
}

impl Kind {
    /// The mistake in a few words.
    pub fn says(self) -> &'static str {
        match self {
            Kind::TrailingComma => "trailing comma",
            Kind::ExtraComma => "a comma too many",
            Kind::CommaBetweenRecords => "a comma between two records",
            Kind::MissingComma => "missing comma",
            Kind::MissingColon => "missing colon after a key",
            Kind::Comment => "a comment after a value",
            Kind::SingleQuotes => "single quotes",
            Kind::SmartQuotes => "curly quotes",
            Kind::TripleQuotes => "triple quotes",
            Kind::MissingQuote => "missing quote",
            Kind::InnerQuote => "a quote inside a text",
            Kind::UnquotedKey => "a key without quotes",
            Kind::UnquotedValue => "a text without quotes",
            Kind::MissingBrace => "missing brace }",
            Kind::MissingBracket => "missing bracket ]",
            Kind::MissingOpening => "missing brace {",
            Kind::ExtraClosing => "a closing bracket too many",
            Kind::PythonWord => "a Python word",
            Kind::Newline => "a line break inside a text",
            Kind::Tab => "a tab inside a text",
            Kind::Backslash => "a backslash that JSON does not know",
            Kind::Number => "a number that JSON does not know",
            Kind::Dots => "dots in place of content",
            Kind::Blank => "a blank that is no plain space",
            Kind::TooDeep => "nested too deeply",
            Kind::WordsAfter => "words after a record",
            Kind::Unexpected => "not JSON",
        }
    }

    /// How it is put right.
    pub fn fix(self) -> &'static str {
        match self {
            Kind::TrailingComma => "take away the comma before the closing bracket",
            Kind::ExtraComma => "take away the comma that separates nothing",
            Kind::CommaBetweenRecords => "in JSONL the end of the line separates records; take the comma away",
            Kind::MissingComma => "put a comma between the two",
            Kind::MissingColon => "put a colon between the key and its value",
            Kind::Comment => "JSON has no comments; take it away or say it in the description",
            Kind::SingleQuotes => "JSON wants double quotes: \"role\" and not 'role'",
            Kind::SmartQuotes => "replace the curly quotes of the word processor by straight ones: \"",
            Kind::TripleQuotes => "JSON has no triple quotes; write one \" on each side and \\n for line breaks",
            Kind::MissingQuote => "close the text with a \" where it ends",
            Kind::InnerQuote => "write \\\" for a quote inside a text",
            Kind::UnquotedKey => "put the key between double quotes",
            Kind::UnquotedValue => "put the text between double quotes",
            Kind::MissingBrace => "add the } that belongs to this {",
            Kind::MissingBracket => "add the ] that belongs to this [",
            Kind::MissingOpening => "begin the record with {",
            Kind::ExtraClosing => "take the bracket away, or add the one that opens it",
            Kind::PythonWord => "JSON writes true, false and null in lower case",
            Kind::Newline => "write \\n where the line should break inside a text",
            Kind::Tab => "write \\t for a tab inside a text",
            Kind::Backslash => "write \\\\ for a backslash, and a ' without one",
            Kind::Number => "write the number plainly, such as 0.5 or 12, or put it between quotes",
            Kind::Dots => "write out what the dots stand for",
            Kind::Blank => "type a plain space instead",
            Kind::TooDeep => "a sample needs no more than a few levels of brackets",
            Kind::WordsAfter => "say it in the description; the line of a record holds nothing else",
            Kind::Unexpected => "each record begins with { and holds \"key\": \"value\" pairs",
        }
    }
}
