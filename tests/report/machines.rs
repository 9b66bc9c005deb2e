//! The forms that programs read.

use super::schema;
use super::{place, sheet, spot};
use propose::report::table::Row;
use propose::report::{github, json, sarif, table};
use serde_json::Value;

fn as_json(sheets: &[propose::report::sheet::Sheet]) -> String {
    let mut first = true;
    let items: String = sheets.iter().map(|sheet| json::items(sheet, |_| true, &mut first)).collect();
    items + json::end(first)
}

#[test]
fn json_is_one_array_with_the_keys_in_their_order() {
    let sheets = [
        sheet("a.md", "x", vec![spot(Some(place(1, 2, 3, 4)), "wrong", "x \"y\"")]),
        sheet("b.md", "x", vec![spot(None, "wrong", "z")]),
    ];
    assert_eq!(
        as_json(&sheets),
        "[\n\
         {\"file\":\"a.md\",\"line\":1,\"column\":2,\"end_line\":3,\"end_column\":4,\"rule\":\"base-model/closed\",\"level\":\"error\",\
         \"key\":\"base_model.name\",\"message\":\"wrong\",\"help\":\"Mend it.\",\"quote\":\"x \\\"y\\\"\"},\n\
         {\"file\":\"b.md\",\"line\":null,\"column\":null,\"end_line\":null,\"end_column\":null,\"rule\":\"base-model/closed\",\"level\":\"error\",\
         \"key\":\"base_model.name\",\"message\":\"wrong\",\"help\":\"Mend it.\",\"quote\":\"z\"}\n\
         ]\n"
    );
    assert_eq!(as_json(&[]), "[]\n");
}

#[test]
fn json_holds_no_control_character_and_says_the_same() {
    let nasty = "a\x1b[31m\u{9b}\u{7f}\u{202e}\0\n\"\\é字";
    let text = as_json(&[sheet(nasty, "x", vec![spot(None, nasty, nasty)])]);
    assert!(!text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'), "{text:?}");
    let value: Value = serde_json::from_str(&text).unwrap();
    for key in ["file", "message", "quote"] {
        assert_eq!(value[0][key], nasty, "{key}");
    }
}

fn as_sarif(sheets: &[propose::report::sheet::Sheet]) -> Value {
    let mut first = true;
    let items: String = sheets.iter().map(|sheet| sarif::items(sheet, |_| true, &mut first)).collect();
    serde_json::from_str(&(sarif::head() + &items + &sarif::end(first))).unwrap()
}

#[test]
fn sarif_is_valid_against_its_schema() {
    let sheets = [
        sheet("a b/ü#%.md", "x", vec![spot(Some(place(1, 2, 3, 4)), "wrong", "x"), spot(None, "wrong", "z")]),
        sheet("/tmp/a.md", "x", vec![spot(Some(place(1, 1, 1, 1)), "wrong", "")]),
    ];
    assert_eq!(schema::errors(&as_sarif(&sheets)), [] as [String; 0]);
    assert_eq!(schema::errors(&as_sarif(&[])), [] as [String; 0]);
}

/// The check of the schema itself must be able to fail.
#[test]
fn the_schema_refuses_what_is_no_sarif() {
    let good = as_sarif(&[sheet("a.md", "x", vec![spot(Some(place(1, 2, 3, 4)), "wrong", "x")])]);
    for (pointer, value) in [
        ("/version", Value::from("2.0.0")),
        ("/runs/0/tool/driver/name", Value::Null),
        ("/runs/0/columnKind", Value::from("characters")),
        ("/runs/0/results/0/level", Value::from("fatal")),
        ("/runs/0/results/0/message", Value::from("text")),
        ("/runs/0/results/0/locations/0/physicalLocation/region/startLine", Value::from(0)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = value;
        assert!(!schema::errors(&bad).is_empty(), "{pointer}");
    }
}

#[test]
fn sarif_counts_columns_in_scalar_values_and_points_to_its_rules() {
    let value = as_sarif(&[sheet("a.md", "x", vec![spot(Some(place(1, 2, 3, 4)), "wrong", "x")])]);
    let run = &value["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let result = &run["results"][0];
    let index = result["ruleIndex"].as_u64().unwrap() as usize;
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!([&region["startLine"], &region["startColumn"], &region["endLine"], &region["endColumn"]], [1, 2, 3, 4]);
    for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
        assert!(!rule["help"]["text"].as_str().unwrap().is_empty(), "{rule}");
    }
}

#[test]
fn a_path_becomes_a_uri() {
    for (path, uri) in [
        ("a/b.md", "a/b.md"),
        ("../x y.md", "../x%20y.md"),
        ("week4 ü#1%.md", "week4%20%C3%BC%231%25.md"),
        ("a:b.md", "a%3Ab.md"),
        ("a?b&c.md", "a%3Fb%26c.md"),
        ("-", "-"),
    ] {
        assert_eq!(sarif::uri(path), uri);
    }
    #[cfg(unix)]
    assert_eq!(sarif::uri("/tmp/a b"), "file:///tmp/a%20b");
}

#[test]
fn github_commands_are_escaped() {
    let mut one = spot(Some(place(7, 3, 7, 9)), "50% of it\nis ::wrong, really", "x");
    one.level = propose::rules::Level::Note;
    let over = spot(Some(place(7, 3, 9, 1)), "wrong", "x");
    let draft = spot(None, "wrong\x1b", "x");
    assert_eq!(
        github::lines(&sheet("a,b:c%.md", "x", vec![one, over, draft]), |_| true),
        "::notice file=a%2Cb%3Ac%25.md,line=7,col=3,endLine=7,endColumn=9,title=base-model/closed::50%25 of it%0Ais ::wrong, really. Mend it.\n\
         ::error file=a%2Cb%3Ac%25.md,line=7,col=3,endLine=9,title=base-model/closed::wrong. Mend it.\n\
         ::error file=a%2Cb%3Ac%25.md,title=base-model/closed::wrong\\u{1b}. Mend it.\n"
    );
}

fn row(author: &str, model: &str) -> Row {
    Row {
        file: "a.md".into(),
        author: author.into(),
        scenario: "B".into(),
        base_model: model.into(),
        method: String::new(),
        size: "200-500".into(),
        errors: 2,
        warnings: 11,
    }
}

#[test]
fn csv_is_quoted_and_runs_nothing() {
    assert_eq!(table::csv_head(), "file,author,scenario,base_model,method,size,errors,warnings\r\n");
    for (author, cell) in [
        ("Asha R.", "Asha R."),
        ("R., Asha", "\"R., Asha\""),
        ("the \"boss\"", "\"the \"\"boss\"\"\""),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("=1,\"2\"", "\"'=1,\"\"2\"\"\""),
        ("two\nlines", "two\\nlines"),
        ("\tx", "' x"),
        ("a\x1b[0m", "a\\u{1b}[0m"),
    ] {
        assert_eq!(table::csv(&row(author, "m")), format!("a.md,{cell},B,m,,200-500,2,11\r\n"), "{author:?}");
    }
}

#[test]
fn the_table_is_aligned_by_width() {
    let rows = [row("李 小龍", "Qwen"), row("Asha", &"long ".repeat(30))];
    let text = table::text(&rows);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        format!("file  author   scenario  base model{}  method  size     errors  warnings", " ".repeat(30))
    );
    assert_eq!(lines[1], format!("a.md  李 小龍  B         Qwen{}          200-500       2        11", " ".repeat(36)));
    assert!(lines[2].contains(" ...  "), "{}", lines[2]);
}

#[test]
fn the_plain_summary_has_a_label_on_every_line() {
    assert_eq!(
        table::plain(&[row("Asha", "m")]),
        "file: a.md\nauthor: Asha\nscenario: B\nbase model: m\nsize: 200-500\nerrors: 2\nwarnings: 11\n\n"
    );
}
