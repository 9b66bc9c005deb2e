//! The house: who may import whom, and which rooms may touch the world outside.

use std::fs;
use std::path::Path;

/// Every source file with its text, tests at its end left out.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or("").to_string();
                let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((name, text));
            }
        }
    }
    found.sort();
    found
}

/// The module of the library in which a file stands: `rules` for `src/rules/words/mod.rs`.
fn module(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap();
    inside.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The modules in the order of `lib.rs`, top floor first.
fn floors() -> Vec<String> {
    let lib = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs")).unwrap();
    lib.lines().filter_map(|line| Some(line.strip_prefix("pub mod ")?.split(';').next()?.to_string())).collect()
}

/// The modules that a text names behind `crate::`, also in `use crate::{a, b::c}`.
fn named(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let group = group.split(';').next().unwrap_or("");
            let mut depth = 0;
            let mut word = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => names.push(std::mem::take(&mut word)),
                    _ if depth == 0 => word.push(c),
                    _ => {}
                }
            }
            names.push(word);
        } else {
            names.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    names
        .iter()
        .map(|name| name.trim().split("::").next().unwrap_or("").to_string())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn imports_point_down() {
    let floors = floors();
    let floor = |name: &str| floors.iter().position(|other| other == name);
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let Some(own) = floor(module(&file)) else { continue };
        for name in named(&text) {
            match floor(&name) {
                Some(other) if other < own => wrong.push(format!("{file} imports {name}, which stands above it")),
                _ => {}
            }
        }
    }
    assert_eq!(wrong, [] as [String; 0]);
}

#[test]
fn every_module_stands_in_the_list_of_floors_and_says_what_it_is_for() {
    let floors = floors();
    for (file, text) in sources() {
        assert!(
            ["lib", "main"].contains(&module(&file)) || floors.iter().any(|floor| floor == module(&file)),
            "{file}"
        );
        assert!(text.starts_with("//! "), "{file} does not begin by saying what it is for");
    }
}

/// Words that only some rooms may say.
#[test]
fn only_some_rooms_touch_the_world() {
    let terminal = ["dialoguer", "crossterm", "ratatui", "signal_hook", "use nix", "console::"];
    let files = ["std::fs", "File::"];
    let printing = ["println!", "print!(", "eprint!(", "io::stdout", "io::stderr"];
    let world = ["env::var", "SystemTime", "std::env::args"];
    let rooms: [(&[&str], &[&str]); 4] = [
        (&terminal, &["src/prompter/"]),
        (&files, &["src/draft.rs", "src/commands/", "src/prompter/editor.rs"]),
        (&printing, &["src/commands/", "src/prompter/", "src/report", "src/main.rs"]),
        (&world, &["src/commands/"]),
    ];
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for (words, allowed) in rooms {
                let said = words.iter().find(|word| line.contains(*word));
                if let Some(word) = said.filter(|_| !allowed.iter().any(|room| file.starts_with(room))) {
                    wrong.push(format!("{file} says {word}: {}", line.trim()));
                }
            }
        }
    }
    assert_eq!(wrong, [] as [String; 0]);
}

#[test]
fn a_file_is_read_in_one_sitting() {
    let long: Vec<String> =
        sources().iter().filter(|(_, text)| text.lines().count() > 500).map(|(file, _)| file.clone()).collect();
    assert_eq!(long, [] as [String; 0]);
}

#[test]
fn the_code_knows_no_scenario_by_name() {
    for (file, text) in sources() {
        for line in text.lines().filter(|line| line.contains("scenario") || line.contains("CHOICE")) {
            let compared = ["A", "B", "C", "D"]
                .iter()
                .any(|id| line.contains(&format!("== \"{id}\"")) || line.contains(&format!("== Some(\"{id}\")")));
            assert!(!compared, "{file}: {line}");
        }
    }
}

#[test]
fn every_scenario_file_is_whole() {
    let mut ids = Vec::new();
    for (name, text) in propose::catalog::scenarios::sources() {
        let scenario: propose::catalog::scenarios::Scenario =
            toml::from_str(text).unwrap_or_else(|error| panic!("scenarios/{name}: {error}"));
        assert!(!scenario.statement.trim().is_empty() && !scenario.name.contains('\n'), "{name}");
        for key in scenario.hints.keys() {
            assert!(propose::sections::question(key).is_some(), "{name}: no question is called {key}");
        }
        ids.push(scenario.id);
    }
    ids.sort();
    assert_eq!(ids, ["A", "B", "C", "D"]);
    assert_eq!(propose::catalog::scenarios::all().len(), ids.len());
}
