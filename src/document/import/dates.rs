//! Dates before the titles of a diary or logbook: "Tue 4 Nov – model", "2025-11-04: data", "Day 3: method".

#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Weekday,
    Month,
}

/// The day or month that a word names, be it cut short.
fn named(word: &str) -> Option<Named> {
    let (start, rest) = word.split_at_checked(3)?;
    let mut letters = [0; 3];
    letters.copy_from_slice(start.as_bytes());
    letters.make_ascii_lowercase();
    let named = match &letters {
        b"mon" | b"tue" | b"wed" | b"thu" | b"fri" | b"sat" | b"sun" => Named::Weekday,
        b"jan" | b"feb" | b"mar" | b"apr" | b"may" | b"jun" | b"jul" | b"aug" | b"sep" | b"oct" | b"nov" | b"dec" => {
            Named::Month
        }
        _ => return None,
    };
    ENDS.iter().any(|end| end.eq_ignore_ascii_case(rest)).then_some(named)
}

/// Words that begin like a day or a month and go on so.
const ENDS: [&str; 30] = [
    "",
    "day",
    "sday",
    "s",
    "nesday",
    "rsday",
    "r",
    "rs",
    "urday",
    "uary",
    "ruary",
    "ch",
    "il",
    "e",
    "y",
    "ust",
    "t",
    "tember",
    "ober",
    "ember",
    "d",
    "th",
    "st",
    "nd",
    "rd",
    "entry",
    "evening",
    "morning",
    "afternoon",
    "night",
];

/// Where the title begins behind a date; none where no date stands first.
pub fn title(text: &str) -> Option<usize> {
    let bare = text.trim_start_matches(['*', '_', '#', ' ', '[', '(']);
    let first = bare.as_bytes().first()?;
    // Most titles begin with another letter.
    if !first.is_ascii_digit() && !b"MTWFSDJANOmtwfsdjano".contains(first) {
        return None;
    }
    let (mut at, mut weekday, mut month, mut numbers, mut counted) = (0, false, false, 0, false);
    for _ in 0..6 {
        let word = word(&bare[at..]);
        match word.as_bytes().first() {
            Some(byte) if byte.is_ascii_digit() => {
                let digits = word.bytes().take_while(u8::is_ascii_digit).count();
                if digits > 4 || !ENDS.contains(&&word[digits..]) {
                    break;
                }
                numbers += 1;
            }
            Some(_) if named(word) == Some(Named::Weekday) => weekday = true,
            Some(_) if named(word) == Some(Named::Month) => month = true,
            Some(_) if at == 0 && word.eq_ignore_ascii_case("day") => counted = true,
            Some(_) if at > 0 && ENDS[25..].contains(&word) => {}
            _ => break,
        }
        at += word.len();
        let rest = &bare[at..];
        let gap = rest.len() - rest.trim_start_matches([' ', ',', '.', '/', '-', ':']).len();
        // Within a date stands no more than ", " or a mark.
        if gap == 0 || gap > 2 || !goes_on(&rest[gap..]) {
            break;
        }
        at += gap;
    }
    let iso = numbers == 3 && bare.as_bytes().get(4) == Some(&b'-');
    if !(weekday || month && numbers > 0 || iso || counted && numbers > 0) {
        return None;
    }
    let rest = &bare[at..];
    let title = rest.trim_start_matches(['*', '_', ' ', '.', ':', '–', '—', '-', ')', ']', '|', ',']);
    let mark = rest[..rest.len() - title.len()].trim().is_empty();
    (!mark && !title.is_empty()).then_some(text.len() - title.len())
}

/// Whether a date may go on with this word.
fn goes_on(rest: &str) -> bool {
    let word = word(rest);
    word.starts_with(|c: char| c.is_ascii_digit()) || named(word).is_some() || ENDS[25..].contains(&word)
}

fn word(text: &str) -> &str {
    &text[..text.bytes().take_while(u8::is_ascii_alphanumeric).count()]
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_date_is_no_part_of_a_title() {
        for (text, expected) in [
            ("Tue 4 Nov – model", Some("model")),
            ("Tuesday, 4 November: model", Some("model")),
            ("4 Nov 2025 - the data", Some("the data")),
            ("4th November, evening: data", Some("data")),
            ("2025-11-04: data", Some("data")),
            ("2025-11-04 – data", Some("data")),
            ("Nov 4: method", Some("method")),
            ("Day 3: method", Some("method")),
            ("**Mon 3 Nov.** Task: docstrings", Some("Task: docstrings")),
            ("[Sun 9 Nov] Evaluation", Some("Evaluation")),
            ("Saturday. Challenges", Some("Challenges")),
            ("Sunday school lessons", None),
            ("Data: mails", None),
            ("2. Base model", None),
            ("2.1. Why", None),
            ("May 7B fit?", None),
            ("Monitoring: none", None),
            ("Model - Mistral 7B", None),
            ("Sample: one", None),
            ("Method", None),
            ("Decision: LoRA", None),
            ("Sun", None),
            ("", None),
        ] {
            assert_eq!(super::title(text).map(|at| &text[at..]), expected, "{text}");
        }
    }
}
