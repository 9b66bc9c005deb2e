//! Patterns for file names, for shells that do not expand them: `*`, `?`, `[a-z]` within a name, `**` for any folders.

use std::fs;
use std::path::{Path, PathBuf};

/// Whether a path has a mark of a pattern.
pub fn is_pattern(path: &str) -> bool {
    path.contains(['*', '?', '['])
}

/// All paths that match, sorted. Hidden files match only a pattern that begins with a dot.
pub fn expand(pattern: &str) -> Vec<PathBuf> {
    let separator = |c: char| c == '/' || (cfg!(windows) && c == '\\');
    let root = if pattern.starts_with(separator) { PathBuf::from("/") } else { PathBuf::new() };
    let parts: Vec<Vec<char>> =
        pattern.split(separator).filter(|part| !part.is_empty()).map(|part| part.chars().collect()).collect();
    let mut found = Vec::new();
    walk(&root, &parts, &mut found);
    found.sort();
    found.dedup();
    found
}

fn walk(folder: &Path, parts: &[Vec<char>], found: &mut Vec<PathBuf>) {
    let Some((part, rest)) = parts.split_first() else { return };
    let text: String = part.iter().collect();
    if !is_pattern(&text) {
        let path = folder.join(&text);
        if rest.is_empty() {
            found.extend(path.exists().then_some(path));
        } else {
            walk(&path, rest, found);
        }
        return;
    }
    let any_depth = text == "**";
    if any_depth {
        if rest.is_empty() {
            found.extend((!folder.as_os_str().is_empty()).then(|| folder.to_path_buf()));
            return;
        }
        walk(folder, rest, found);
    }
    let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(entries) = fs::read_dir(here) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') && !text.starts_with('.') {
            continue;
        }
        if any_depth {
            // A link to a folder is not followed here, so that no circle can be walked.
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                walk(&folder.join(&*name), parts, found);
            }
        } else if matches(part, &name.chars().collect::<Vec<_>>()) {
            let path = folder.join(entry.file_name());
            if rest.is_empty() {
                found.push(path);
            } else if path.is_dir() {
                walk(&path, rest, found);
            }
        }
    }
}

/// Whether a name matches; after a mismatch only the last `*` is tried again, so that no pattern takes long.
fn matches(pattern: &[char], name: &[char]) -> bool {
    let (mut p, mut n) = (0, 0);
    let mut star = None;
    while n < name.len() {
        let step = match pattern.get(p) {
            Some('*') => {
                star = Some((p, n));
                p += 1;
                continue;
            }
            Some('[') => class(&pattern[p..], name[n]),
            Some('?') => Some(1),
            Some(c) if *c == name[n] => Some(1),
            _ => None,
        };
        match (step, star) {
            (Some(step), _) => {
                p += step;
                n += 1;
            }
            (None, Some((at, from))) => {
                p = at + 1;
                n = from + 1;
                star = Some((at, from + 1));
            }
            (None, None) => return false,
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

/// The length of a class such as `[a-z]` or `[!0]`, if it holds the letter. An open bracket that is never closed is a letter.
fn class(pattern: &[char], c: char) -> Option<usize> {
    let not = matches!(pattern.get(1), Some('!' | '^'));
    let first = if not { 2 } else { 1 };
    let Some(end) = pattern.iter().skip(first + 1).position(|c| *c == ']').map(|at| first + 1 + at) else {
        return (c == '[').then_some(1);
    };
    let mut set = &pattern[first..end];
    let mut held = false;
    while let Some(low) = set.first() {
        if let (Some('-'), Some(high)) = (set.get(1), set.get(2)) {
            held |= (*low..=*high).contains(&c);
            set = &set[3..];
        } else {
            held |= *low == c;
            set = &set[1..];
        }
    }
    (held != not).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_what_a_shell_would_match() {
        for (pattern, name, expected) in [
            ("*.md", "a.md", true),
            ("*.md", "a.mdx", false),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            ("a?c", "aéc", true),
            ("[a-c]*", "bx", true),
            ("[!a-c]*", "bx", false),
            ("[]]", "]", true),
            ("[", "[", true),
            ("*a*b*", "xxaxxbxx", true),
            ("*a*b", "xxaxxbxx", false),
            ("**", "x", true),
        ] {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(matches(&chars(pattern), &chars(name)), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn many_stars_take_no_time() {
        let pattern: Vec<char> = "*a".repeat(40).chars().chain("b".chars()).collect();
        assert!(!matches(&pattern, &"a".repeat(5000).chars().collect::<Vec<_>>()));
    }
}
