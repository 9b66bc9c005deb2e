//! How two spellings of one name are compared: case, blanks, hyphens and underscores do not
//! matter, numbers do. Ends before any name is known.

/// The words of a name, in lower case: broken at everything that is neither letter nor digit, at a
/// dot outside a number, and between a letter and a digit that follows it. A lone `v` before a
/// number goes, since `v0.2` and `0.2` name one version; `it`, `inst` and `chat` are `instruct`.
///
/// `Phi-3 mini`, `phi3_mini` and `PHI 3 Mini` are `phi`, `3`, `mini`; `llama38b` is `llama`, `38b`,
/// so that it cannot be taken for `Llama 3 8B`.
pub fn words(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|i| letters.get(i));
        let after = letters.get(at + 1);
        let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
        let inside = letter.is_alphanumeric() || (letter == '.' && digit(before) && digit(after));
        let starts_number = letter.is_ascii_digit() && before.is_some_and(|c| c.is_alphabetic() && !digit(Some(c)));
        if (!inside || starts_number) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if inside {
            word.push(letter);
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    let mut kept: Vec<String> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        // "8 B" is "8b".
        if matches!(word.as_str(), "b" | "m" | "k")
            && let Some(number) = kept.last_mut()
            && number.ends_with(|c: char| c.is_ascii_digit())
            && at > 0
        {
            number.push_str(word);
            continue;
        }
        let number_follows = words.get(at + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        match word.as_str() {
            "v" if number_follows => {}
            "it" | "inst" | "chat" => kept.push("instruct".into()),
            _ => kept.push(word.clone()),
        }
    }
    kept
}

/// The words in any order: `Llama 3 Instruct 8B` and `Llama-3-8B-Instruct` are one name.
pub fn same_words(mut a: Vec<String>, mut b: Vec<String>) -> bool {
    a.sort_unstable();
    b.sort_unstable();
    a == b
}

/// Letters and digits only, in lower case; for prefixes and typing errors.
pub fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Typing errors between two words: letters put in, left out, changed, or two neighbours swapped
/// (optimal string alignment).
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let differs = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + differs);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}
