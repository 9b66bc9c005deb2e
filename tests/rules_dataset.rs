//! The rules about the dataset, on what different people would write.

use propose::rules::dataset::{format_of, live, size};

#[test]
fn sizes_are_read_as_people_write_them() {
    let mut wrong = Vec::new();
    for (text, low, high) in [
        ("200-500", 200, 500),
        ("200–500 examples", 200, 500),
        ("200 – 500", 200, 500),
        ("200 to 500 pairs", 200, 500),
        ("between 300 and 500", 300, 500),
        ("Around 200-500 high-quality examples.", 200, 500),
        ("600", 600, 600),
        ("**600**", 600, 600),
        ("1.2k", 1200, 1200),
        ("1-2k", 1000, 2000),
        ("2K samples", 2000, 2000),
        ("≈ 800 pairs", 800, 800),
        ("~800", 800, 800),
        ("two thousand", 2000, 2000),
        ("Two thousand five hundred pairs", 2500, 2500),
        ("a few hundred", 200, 500),
        ("a few hundred good ones", 200, 500),
        ("several hundred conversations", 200, 900),
        ("a couple of hundred", 200, 300),
        ("hundreds of mails", 200, 900),
        ("three dozen", 36, 36),
        ("one hundred and fifty samples", 150, 150),
        ("50 per topic × 12 topics = 600", 600, 600),
        ("50 per topic × 12 topics", 600, 600),
        ("12 topics x 50 examples", 600, 600),
        ("12 topics times 50 mails", 600, 600),
        ("5 000", 5000, 5000),
        ("5,000", 5000, 5000),
        ("5.000", 5000, 5000),
        ("5'000 rows", 5000, 5000),
        ("1 500 Überschriften, also 300 je Rubrik", 1500, 1500),
        ("1,20,000 sentences", 120000, 120000),
        ("10^4", 10000, 10000),
        ("10⁴ pairs", 10000, 10000),
        ("1e3", 1000, 1000),
        ("500 train + 100 test", 600, 600),
        ("450/50 train/test", 500, 500),
        ("at least 80", 80, 80),
        ("500+", 500, 500),
        ("५०० वटा", 500, 500),
        ("٥٠٠", 500, 500),
        ("３００件", 300, 300),
        ("三百条", 300, 300),
        ("zweihundert Beispiele", 200, 200),
        ("quinientos ejemplos", 500, 500),
        ("mil ejemplos", 1000, 1000),
        ("दुई हजार", 2000, 2000),
        ("quelques centaines d'exemples", 200, 900),
        ("In 2024 we collected 300 mails", 300, 300),
        ("20% of the mails are for testing, 400 pairs in all", 400, 400),
        ("An 80/20 split of 500 examples", 500, 500),
        ("Since Llama 3 8B is strong, 300 samples will do", 300, 300),
        ("2000", 2000, 2000),
        ("about 1,000 functions. Since every section has to be seen, fewer would leave out generators.", 1000, 1000),
        ("around 350 pairs. Five kinds of mail times about seventy each gives every kind enough", 350, 350),
        ("about 380 rows (64 entries x 4 wordings = 256, the rest refusals)", 380, 380),
        ("About 700 samples, 400 mails and 300 FAQ rows.", 700, 700),
        ("75 entries and four wordings for each are 300 in total", 300, 300),
        ("I estimate 300 letters. Three archivists can deliver a hundred each.", 300, 300),
        ("roughly 400 conversations", 400, 400),
        ("100 per class", 100, 100),
        ("up to 1 000 dialogues", 1000, 1000),
        ("a thousand", 1000, 1000),
        ("1,5k", 1500, 1500),
        ("300 or 400", 300, 400),
        ("My guess: 250", 250, 250),
    ] {
        if size(text) != Some(low..=high) {
            wrong.push((text, size(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_no_size_is_not_read_as_one() {
    for text in [
        "Llama 3 8B",
        "7B",
        "a 7B model",
        "in 2024",
        "2024",
        "20 %",
        "20 percent",
        "80/20",
        "80-10-10",
        "as many good examples as we can get from the phone of my aunt and her two helpers",
        "enough to learn the style",
        "a small dataset",
        "three weeks of work",
        "16 GB",
        "4-bit",
        "v0.2",
        "",
        "two annotators",
        "0.5",
    ] {
        assert_eq!(size(text), None, "{text}");
    }
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
