//! The names of the files that a person's name makes. Whatever the name is, the file stays in its folder.

use unicode_normalization::UnicodeNormalization;

/// What the assignment wants in front of the name.
pub const PREFIX: &str = "week4_assignment_";
/// What a draft ends with.
pub const DRAFT: &str = ".draft.json";
/// Stands for the name while it is not known.
pub const UNNAMED: &str = "unnamed";
/// Most file systems take names of 255 bytes; this leaves room for what stands around it.
const LONGEST: usize = 100;

/// A name as part of a file name: composed (NFC), blanks as `_`; letters, marks and digits of any script and `-`, `.`, `_`
/// stay as typed, everything else goes. Never empty, no dot in front, at most 100 bytes.
pub fn stem(name: &str) -> String {
    let mut stem = String::new();
    for c in name.trim().nfc() {
        let c = if c.is_whitespace() { '_' } else { c };
        let fits = c.is_alphanumeric() || "-._".contains(c) || unicode_normalization::char::is_combining_mark(c);
        if !fits || (c == '.' && stem.is_empty()) {
            continue;
        }
        if stem.len() + c.len_utf8() > LONGEST {
            break;
        }
        stem.push(c);
    }
    if !stem.contains(char::is_alphanumeric) {
        return UNNAMED.into();
    }
    stem
}

/// The file of a draft.
pub fn draft(author: Option<&str>) -> String {
    format!("{PREFIX}{}{DRAFT}", author.map_or_else(|| UNNAMED.to_string(), stem))
}

/// The file that is handed in.
pub fn document(author: Option<&str>, extension: &str) -> String {
    format!("{PREFIX}{}.{extension}", author.map_or_else(|| UNNAMED.to_string(), stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_file_name_of_its_own_folder() {
        for (name, expected) in [
            ("Asha R.", "Asha_R."),
            ("../../x", "x"),
            ("CON", "CON"),
            ("a\0b", "ab"),
            ("", UNNAMED),
            ("...", UNNAMED),
            ("///", UNNAMED),
            ("李 小龍", "李_小龍"),
            ("e\u{301}mile", "émile"),
            ("आशा", "आशा"),
            ("C:\\Users\\x", "CUsersx"),
            ("a\u{202e}b", "ab"),
        ] {
            assert_eq!(stem(name), expected, "{name:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_at_a_character() {
        assert_eq!(stem(&"é".repeat(300)).len(), 100);
        assert_eq!(stem(&"字".repeat(300)).len(), 99);
    }
}
