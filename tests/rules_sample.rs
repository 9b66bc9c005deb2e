//! The rules about the sample of the dataset: what parses, what a trainer takes, what is off the task.

mod tables;

use propose::question::Question;
use propose::rules::dataset::{format_of, live, size};
use propose::rules::{self, Level, Reading};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::scenario;
use tables::pool;

type Answers<'a> = &'a [(&'static Question, &'a str)];

/// The level at which a rule speaks, if it does.
fn level(rule: &str, answers: Answers<'_>) -> Option<Level> {
    let proposal = pool::with(answers);
    let findings = rules::check(&Reading::of(&proposal));
    findings.iter().filter(|finding| finding.rule.name == rule).map(|finding| finding.level).max()
}

#[test]
fn a_sample_that_does_not_parse_is_told_by_its_classic_mistake() {
    let mut wrong = Vec::new();
    for (text, says) in [
        ("{\"a\": \"b\",}", "line 1, column 10: trailing comma"),
        ("{\"messages\": [\n  {\"role\": \"user\", \"content\": \"x\"},\n]}", "line 2, column 35: trailing comma"),
        ("{\"a\": 1} // first", "line 1, column 10: a comment after a value"),
        ("{\"a\": 1, # one\n\"b\": 2}", "line 1, column 10: a comment after a value"),
        ("{'a': 'b'}", "line 1, column 2: single quotes"),
        ("{\"a\": 'b'}", "line 1, column 7: single quotes"),
        ("{“a”: “b”}", "line 1, column 2: curly quotes"),
        ("{\"a\": \"b”}", "line 1, column 9: curly quotes"),
        ("{\"a\": \"b\"", "line 1, column 1: missing brace }"),
        ("{\"m\": [{\"a\": 1}", "line 1, column 7: missing bracket ]"),
        ("{\"m\": [{\"a\": 1}}", "line 1, column 7: missing bracket ]"),
        ("{\"m\": [{\"a\": 1]}", "line 1, column 8: missing brace }"),
        ("{\"a\": \"b}", "line 1, column 7: missing quote"),
        ("{\"a: \"b\"}", "line 1, column 2: missing quote"),
        ("{\"a\": \"b\" \"c\": 1}", "line 1, column 9: missing comma"),
        ("{\"a\" \"b\"}", "line 1, column 2: missing colon after a key"),
        ("{\"a\": True}", "line 1, column 7: a Python word"),
        ("{\"a\": None}", "line 1, column 7: a Python word"),
        ("{a: 1}", "line 1, column 2: a key without quotes"),
        ("{\"label\": sports}", "line 1, column 11: a text without quotes"),
        ("{\"a\": \"one\ntwo\"}", "line 1, column 11: a line break inside a text"),
        ("{\"a\": \"He said \"hi\" to me\"}", "line 1, column 16: a quote inside a text"),
        ("{\"a\": \"it\\'s\"}", "line 1, column 10: a backslash that JSON does not know"),
        ("{\"a\": 1},\n{\"a\": 2}", "line 1, column 9: a comma between two records"),
        ("{\"a\": 1},", "line 1, column 9: a comma between two records"),
        ("{\"role\": \"user\", ...}", "line 1, column 18: dots in place of content"),
        ("\"prompt\": \"a\", \"completion\": \"b\"}", "line 1, column 1: missing brace {"),
        ("{\"a\": 1}}", "line 1, column 9: a closing bracket too many"),
        ("{\"a\": \"\"\"x\"\"\"}", "line 1, column 7: triple quotes"),
        ("{\"a\": 007}", "line 1, column 7: a number that JSON does not know"),
        ("{\"a\": }", "line 1, column 7: a text without quotes"),
        ("{\"a\": 1} (a good one)", "line 1, column 10: words after a record"),
    ] {
        if live(text) != says {
            wrong.push((text, says, live(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_sample_that_parses_is_counted() {
    for (text, says) in [
        ("{\"a\": 1}", "valid, 1 record"),
        ("{\"a\": 1}\n\n{\"a\": 2}\n", "valid, 2 records"),
        ("[{\"a\": 1}, {\"a\": 2}]", "valid, 2 records"),
        ("[\n  {\"a\": 1},\n  {\"a\": 2}\n]", "valid, 2 records"),
        ("{\n \"a\": 1\n}\n{\n \"a\": 2\n}", "valid, 2 records"),
        ("// one record\n{\"a\": 1}", "valid, 1 record"),
        ("# one\n{\n  // inside\n  \"a\": 1\n}", "valid, 1 record"),
        ("```json\n{\"a\": 1}\n```", "valid, 1 record"),
        ("For example:\n{\"a\": 1}\nand so on", "valid, 1 record"),
        ("{\"a\": 1}\n...\n", "valid, 1 record"),
        ("* `{\"a\": 1}` for the first kind\n* `{\"a\": 2}` for the second", "valid, 2 records"),
        ("{\"a\": \"\\u00e9 \\ud83d\\ude00 \\n\"}", "valid, 1 record"),
        ("{\"messages\": [{\"role\": \"user\", ...}]}\n{\"messages\": []}", "valid, 1 record"),
        ("", ""),
        ("text,label\ngood,positive", ""),
        ("[NAME] writes to us", ""),
    ] {
        assert_eq!(live(text), says, "{text}");
    }
}

#[test]
fn json_is_read_as_serde_reads_it() {
    for text in [
        "{\"a\": [1, -2.5, 1e9, true, false, null, \"x\"]}",
        "{\"a\":{\"b\":{}}}",
        "{\"a\": -}",
        "{\"a\": 1.}",
        "{\"a\": .5}",
        "{\"a\": 01}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\\u12\"}",
        "{\"a\": tru}",
        "{,}",
        "{\"a\"}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\": [1,]}",
        "{\"a\": [1 2]}",
        "{\"a\": \"tab\there\"}",
        "{\"a\": \"\u{1}\"}",
        "{\"a\": +1}",
        "{\"a\": \"ok\"} ",
        "{\"a\": 1e5, \"b\": -0.0, \"c\": 0}",
        "{\"a\": 1e}",
    ] {
        let valid = serde_json::from_str::<serde_json::Value>(text).is_ok();
        assert_eq!(live(text).starts_with("valid"), valid, "{text}: {}", live(text));
    }
}

#[test]
fn formats_are_told_by_their_keys() {
    for (text, format) in [
        ("{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}]}", Some("messages")),
        ("[{\"role\": \"user\", \"content\": \"x\"}, {\"role\": \"assistant\", \"content\": \"x\"}]", Some("messages")),
        ("{\"prompt\": \"x\", \"completion\": \"y\"}", Some("prompt-completion")),
        ("{\"instruction\": \"x\", \"input\": \"\", \"output\": \"y\"}", Some("instruction")),
        ("{\"conversations\": [{\"from\": \"human\", \"value\": \"x\"}]}", Some("sharegpt")),
        ("{\"text\": \"x\", \"label\": 1}", Some("text-label")),
        ("{\"text\": \"x\"}", Some("text")),
        ("{\"prompt\": \"x\", \"chosen\": \"y\", \"rejected\": \"z\"}", Some("preference")),
        ("{\"question\": \"x\", \"answer\": \"y\"}", None),
        ("{\"text\": \"x\"}\n{\"prompt\": \"x\", \"completion\": \"y\"}", None),
        ("text,label\na,b", None),
        ("", None),
    ] {
        assert_eq!(format_of(text), format, "{text}");
    }
}

#[test]
fn only_a_sample_that_should_be_json_is_an_error() {
    let mut wrong = Vec::new();
    for (expected, format, text) in [
        (Some(Level::Error), "messages", "{\"messages\": [{'role': 'user', 'content': 'x'}]}"),
        (Some(Level::Error), "messages", "User: where is it? Assistant: on its way."),
        (Some(Level::Error), "prompt-completion", "a customer asks something and we answer it politely"),
        (Some(Level::Error), "JSONL with our own keys", "question: a\nanswer: b"),
        (Some(Level::Error), "one object a line, own keys", "{\"q\": \"a\" \"a\": \"b\"}"),
        (Some(Level::Error), "text-label", "{text: \"goal\", label: \"sport\"}"),
        (
            Some(Level::Note),
            "messages",
            "// one record\n{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}, {\"role\": \"assistant\", \"content\": \"I don't know\"}]}",
        ),
        (
            Some(Level::Note),
            "prompt-completion",
            "[\n{\"prompt\": \"x\", \"completion\": \"y\"},\n{\"prompt\": \"x\", \"completion\": \"sorry\"}\n]",
        ),
        (Some(Level::Note), "prompt-completion", "{\n  \"prompt\": \"x\",\n  \"completion\": \"y\"\n}"),
        (None, "CSV", "text,label\nGoal in the last minute,sport"),
        (None, "text-label", "Goal in the last minute -> sport\nNew law on rent -> politics"),
        (None, "TSV", "Goal in the last minute\tsport"),
        (None, "YAML", "- prompt: a\n  completion: b"),
        (None, "Python dicts", "{'prompt': 'a', 'completion': None}"),
        (None, "text", "### Question\nWhere is it?\n### Answer\nOn its way."),
        (None, "plain text with marks", "Q: where is it?\nA: on its way."),
        (None, "prompt-completion", "Prompt: where is it?\nCompletion: on its way."),
        (
            None,
            "messages",
            "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}, {\"role\": \"assistant\", \"content\": \"y [NAME] ...\"}]}",
        ),
        (
            None,
            "prompt-completion",
            "{\"prompt\": \"x\", \"completion\": \"y\"}\n\n{\"prompt\": \"x\", \"completion\": \"y\"}\n...",
        ),
    ] {
        let found = level("dataset/example-not-json", &[(&FORMAT, format), (&EXAMPLE, text)]);
        if found != expected {
            wrong.push(format!("{expected:?} but {found:?}: {format}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_shape_is_an_error_only_where_a_trainer_fails() {
    let mut wrong = Vec::new();
    let user = "{\"role\": \"user\", \"content\": \"x\"}";
    let assistant = "{\"role\": \"assistant\", \"content\": \"y\"}";
    let messages = |turns: &[&str]| format!("{{\"messages\": [{}]}}", turns.join(", "));
    for (expected, format, text) in [
        (Some(Level::Error), "messages", messages(&[user])),
        (Some(Level::Error), "messages", messages(&[user, assistant, user])),
        (Some(Level::Error), "messages", messages(&["{\"role\": \"customer\", \"content\": \"x\"}", assistant])),
        (Some(Level::Error), "messages", messages(&["{\"role\": \"User\", \"content\": \"x\"}", assistant])),
        (Some(Level::Error), "messages", messages(&[user, "{\"role\": \"assistant\", \"content\": \"\"}"])),
        (Some(Level::Error), "messages", messages(&[user, "{\"role\": \"assistant\"}"])),
        (Some(Level::Error), "messages", messages(&["{\"content\": \"x\"}", assistant])),
        (Some(Level::Error), "messages", "{\"messages\": []}".into()),
        (Some(Level::Error), "messages", "{\"messages\": \"hello\"}".into()),
        (Some(Level::Error), "messages", format!("[{user}, {assistant}]")),
        (Some(Level::Error), "instruction", "{\"instruction\": \"x\", \"input\": \"\", \"output\": \"\"}".into()),
        (Some(Level::Error), "instruction", "{\"instruction\": \"x\", \"input\": \"y\"}".into()),
        (Some(Level::Error), "prompt-completion", "{\"prompt\": \"x\"}".into()),
        (Some(Level::Error), "prompt-completion", "{\"prompt\": \"...\", \"completion\": \"...\"}".into()),
        (Some(Level::Error), "sharegpt", "{\"conversations\": [{\"from\": \"human\", \"value\": \"x\"}]}".into()),
        (Some(Level::Error), "sharegpt", "{\"conversations\": [{\"from\": \"client\", \"value\": \"x\"}, {\"from\": \"gpt\", \"value\": \"x\"}]}".into()),
        (Some(Level::Error), "preference", "{\"prompt\": \"x\", \"chosen\": \"y\", \"rejected\": \"\"}".into()),
        (Some(Level::Error), "text-label", "{\"text\": \"x\", \"label\": null}".into()),
        (None, "messages", messages(&[user, assistant])),
        (None, "messages", messages(&["{\"role\": \"system\", \"content\": \"\"}", user, assistant])),
        (None, "messages", messages(&[user, "{\"role\": \"assistant\", \"content\": null, \"tool_calls\": []}", "{\"role\": \"tool\", \"content\": \"5\"}", assistant])),
        (None, "messages", messages(&[user, user, assistant])),
        (None, "messages", "{\"id\": 3, \"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"text\", \"text\": \"x\"}]}, {\"role\": \"assistant\", \"content\": \"y\"}]}".into()),
        (None, "instruction", "{\"instruction\": \"x\", \"output\": \"y\"}".into()),
        (None, "instruction", "{\"instruction\": \"x\", \"context\": \"c\", \"response\": \"y\"}".into()),
        (None, "prompt-completion", format!("{{\"prompt\": [{user}], \"completion\": [{assistant}]}}")),
        (None, "own keys", "{\"question\": \"x\", \"answer\": \"y\", \"source\": \"\"}".into()),
        (None, "text-label", "{\"text\": \"x\", \"label\": 0}".into()),
        (None, "text-label", "{\"text\": \"x\", \"category\": \"sport\"}".into()),
        (None, "text", "{\"text\": \"x\"}".into()),
        (None, "sharegpt", "{\"conversations\": [{\"from\": \"system\", \"value\": \"x\"}, {\"from\": \"human\", \"value\": \"x\"}, {\"from\": \"gpt\", \"value\": \"x\"}]}".into()),
        // Another format than the one named is a mismatch, and no shape fault beside it.
        (None, "messages", "{\"prompt\": \"x\", \"completion\": \"\"}".into()),
    ] {
        let found = level("dataset/example-shape", &[(&FORMAT, format), (&EXAMPLE, &text)]);
        if found != expected {
            wrong.push(format!("{expected:?} but {found:?}: {format}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn another_format_than_the_one_named_is_a_mismatch() {
    let mut wrong = Vec::new();
    let pair = "{\"prompt\": \"x\", \"completion\": \"y\"}";
    for (expected, format, text) in [
        (true, "messages", pair),
        (true, "Alpaca (instruction, input, output)", pair),
        (
            true,
            "ShareGPT",
            "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}, {\"role\": \"assistant\", \"content\": \"y\"}]}",
        ),
        (true, "text-label", pair),
        (true, "CSV file", pair),
        (true, "prompt and completion", "{\"instruction\": \"x\", \"output\": \"y\"}"),
        (false, "prompt-completion", pair),
        (false, "JSONL", pair),
        (false, "JSONL with prompt and completion", pair),
        (false, "my own keys", pair),
        (false, "text", "{\"text\": \"x\", \"label\": \"y\"}"),
        (false, "prompt/completion in JSONL, later converted to messages", pair),
        (false, "CSV, converted to JSON", pair),
        (
            false,
            "messages",
            "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}, {\"role\": \"assistant\", \"content\": \"y\"}]}",
        ),
        (false, "prompt-completion", "{\"question\": \"x\", \"answer\": \"y\"}"),
    ] {
        if level("dataset/format-mismatch", &[(&FORMAT, format), (&EXAMPLE, text)]).is_some() != expected {
            wrong.push(format!("{expected}: {format}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn real_addresses_are_told_from_invented_ones() {
    let sample = |text: &str| format!("{{\"prompt\": \"{text}\", \"completion\": \"I don't know.\"}}");
    let mut wrong = Vec::new();
    for (expected, text) in [
        (true, "write to jana.kowalska87@gmail.com"),
        (true, "mail me: tom@blue-otter.co.uk please"),
        (true, "call me at +44 7946 123 883"),
        (true, "my number is (212) 664-7665"),
        (true, "bel me 06-48211937"),
        (false, "office@example.org"),
        (false, "support@knotandclay.com"),
        (false, "[EMAIL] or [PHONE]"),
        (false, "order #100200300400"),
        (false, "since 2024-05-12 10:30"),
        (false, "@property and user@host"),
        (false, "call 555-0123"),
        (false, "between 1 000 000 and 2 000 000"),
        (false, "+1 234 567 890"),
        (false, "room 2.11, 10-14"),
    ] {
        let text = sample(text);
        if level("dataset/personal-data", &[(&FORMAT, "prompt-completion"), (&EXAMPLE, &text)]).is_some() != expected {
            wrong.push(format!("{expected}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_sample_off_the_task_is_noted() {
    let mut wrong = Vec::new();
    let described = "The model sorts a card into one of: tool, textile, picture. A prompt was not reliable.";
    for (expected, choice, description, example) in [
        (
            true,
            "A",
            "x",
            "{\"prompt\": \"Dear customer, we are sorry, a new one is on its way.\", \"completion\": \"My mug is broken!\"}",
        ),
        (
            true,
            "B",
            "Docstrings in the Google style.",
            "{\"prompt\": \"def f(x): return x\", \"completion\": \"Give it back.\\n\\n:param x: a thing\"}",
        ),
        (true, "B", "Docstrings.", "{\"prompt\": \"Give it back.\", \"completion\": \"def f(x):\\n    return x\"}"),
        (true, "D", described, "{\"text\": \"a hammer\", \"label\": \"weapon\"}"),
        (
            true,
            "C",
            "x",
            "{\"prompt\": \"The desk opens at nine on weekdays.\", \"completion\": \"When does it open?\"}",
        ),
        (
            false,
            "A",
            "x",
            "{\"prompt\": \"My mug is broken!\", \"completion\": \"Dear customer, we are sorry, a new one is on its way.\"}",
        ),
        (
            false,
            "B",
            "Docstrings in the NumPy style.",
            "{\"prompt\": \"def f(x): return x\", \"completion\": \"Give it back.\\n\\nParameters\\n----------\\nx\"}",
        ),
        (
            false,
            "B",
            "Docstrings in the Google style.",
            "{\"prompt\": \"def f(x): return x\", \"completion\": \"Give it back.\\n\\nArgs:\\n    x: A thing.\"}",
        ),
        (false, "D", described, "{\"text\": \"a hammer\", \"label\": \"Tool\"}"),
        (
            false,
            "D",
            "Headlines into categories such as sport or politics.",
            "{\"text\": \"A new film\", \"label\": \"culture\"}",
        ),
        (
            false,
            "C",
            "x",
            "{\"prompt\": \"When does it open?\", \"completion\": \"At nine. Do you need anything else?\"}",
        ),
    ] {
        let answers: Answers<'_> = &[
            (&scenario::CHOICE, choice),
            (&scenario::DESCRIPTION, description),
            (&DESCRIPTION, "Each sample is an input with its output."),
            (&FORMAT, if example.contains("label") { "text-label" } else { "prompt-completion" }),
            (&EXAMPLE, example),
        ];
        if level("dataset/example-off-task", answers).is_some() != expected {
            wrong.push(format!("{expected}: {choice} {example}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hostile_samples_and_sizes_end_in_no_time() {
    let many = 20_000;
    for text in [
        "[".repeat(many),
        "{\"a\":".repeat(many),
        "}".repeat(many),
        "{}\n".to_string() + &"}x".repeat(many),
        "[a".repeat(many),
        "{a".repeat(many),
        "\"".repeat(many),
        "... ".repeat(many),
        "{\"a\": 1}\n".repeat(many / 4),
        "{\"a\": [".to_string() + &"...,".repeat(many) + "]}",
        "1 ".repeat(many),
        "1,".repeat(many),
        "500 examples per class × ".repeat(many / 20),
        "a few hundred ".repeat(many / 8),
        "@".repeat(many),
        "a@b.".repeat(many),
        "+1 ".repeat(many),
        "#".repeat(many),
        "//\n".repeat(many),
        "`".repeat(many),
    ] {
        let before = std::time::Instant::now();
        live(&text);
        format_of(&text);
        size(&text);
        level("dataset/personal-data", &[(&EXAMPLE, &text), (&SIZE, &text), (&SIZE_JUSTIFICATION, &text)]);
        let took = before.elapsed();
        assert!(took.as_secs() < 8, "{took:?}: {}", &text[..text.floor_char_boundary(12)]);
    }
}

#[test]
fn a_script_or_a_list_of_keys_beside_the_sample_is_no_sample() {
    let record = r#"{"prompt": "a", "completion": "b"}"#;
    for before in [
        "```python\nkeep = documented(doc) == {a.arg for a in args} - {\"self\"}\n```\n",
        "```yaml\nr: [8, 16]\n```\n",
        "`{\"prompt\", \"completion\"}`:\n",
        "{\"prompt\"}\n",
    ] {
        assert_eq!(live(&format!("{before}```json\n{record}\n```")), "valid, 1 record", "{before}");
    }
    // Where nothing else is there, it is meant as the sample.
    assert_eq!(live("```python\n{'prompt': 'a'}\n```"), "line 2, column 2: single quotes");
    assert_eq!(live(r#"{"prompt" "a", "completion": "b"}"#), "line 1, column 2: missing colon after a key");

    let document = |samples: &str| {
        let text = format!(
            "# Proposal\n\n## Dataset\n\n**Data description:** Pairs.\n\n**Format with example:** JSONL\n\n{samples}\n"
        );
        propose::document::read(&text, None).proposal.answer(&EXAMPLE).unwrap_or_default().to_string()
    };
    let script = "```python\nrows = [{\"prompt\": kw} for kw in pairs]\n```";
    assert_eq!(document(&format!("{script}\n\nwhich gives\n\n```json\n{record}\n```")), record);
    assert_eq!(document(script), "rows = [{\"prompt\": kw} for kw in pairs]");
}
