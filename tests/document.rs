//! The two laws of the document, for nasty texts.

use propose::document::{read, render};
use propose::proposal::Proposal;
use propose::question::{Kind, Place, Question};
use propose::sections;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, html};

#[rustfmt::skip]
const NASTY: &[&str] = &[
    "## heading", "### 2. Base Model Selection", "### 1. Problem Scenario", "# Fine-tuning Strategy Proposal", "By me", "---", "===", "***",
    "```", "````json", "```json", "~~~", "- item", "*   **Base Model:** evil", "    *   **Justification:** y",
    "*   **Your Chosen Scenario (or Custom Definition):** Scenario B", "**Your Dataset Considerations:**", "Justification: z",
    "1. one", "10) ten", "> quote", ">>> deep", "<script>alert(1)</script>", "<script>", "<!--", "-->", "<!-- x -->", "<div>", "</div>",
    "<![CDATA[", "<?php", "<pre>", "<a href='", "{{ jinja }}", "{% raw %}", "{# c #}", "{%", "`code`", "`` a ` b ``", "`", "**bold**", "*em*", "_u_",
    "[link](http://x)", "[x]: http://y", "\\[x]: http://y", "&#91;x]: http://y", "&#0091;x]: u", "> [x]: /q", "- [x]: <a b> 'title'", "[x", "y]: /z", "[x\ny]: /z", "[a\\]b\nc]: /z",
    "\\[ x^2 \\]", "[x]", "[^1]: note", "[x]: a\n===", "| a | b |", "|---|---|", "\ttab", "        deep", "  two", "", "", "   ", "\t", " \t ",
    "trailing  ", "back\\", "你好，世界。", "emoji 😀🏽", "#eval(1)", "$x^2$", "@ref", "&amp; &lt; &#0;", "a\u{a0}b", "\u{a0}", "\u{2028}",
    "e\u{301}", "+++", "Setext", "Text: more", ":::", "- [ ] todo", "{\"a\": \"```\"}", "[", "[1, 2]", "* ", "-", "+", "1.", "*\t x",
    "**Problem:** z", "**", "***", "\u{200b}", "\u{202e}rtl", "*(not answered yet)*", "*&#40;not answered yet)*", "Scenario A", "A", "QLoRA",
    "messages", "qlora", "\u{feff}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "````````````````````````````````````````", "****************************************", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "\\\\\\\\\\\\",
];

fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(NASTY), 0..9).prop_map(|lines| lines.join("\n")),
        2 => prop::collection::vec(prop::sample::select(NASTY), 0..4).prop_map(|words| words.join(" ")),
        1 => prop::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter),
        1 => prop::collection::vec(prop::sample::select("`~#*-+>\n \t<!\\[]():.0-9a|=_&;/\"'\\".chars().collect::<Vec<_>>()), 0..80)
            .prop_map(String::from_iter),
    ]
}

/// Without what a document shows as a picture.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

fn canonical(question: &Question, text: &str) -> String {
    let once = question.canonical(&plain(text));
    question.canonical(&once)
}

fn proposals() -> impl Strategy<Value = Proposal> {
    prop::collection::vec(prop::option::weighted(0.8, nasty()), sections::count()).prop_map(|texts| {
        let mut proposal = Proposal::default();
        for (question, text) in sections::questions().zip(texts) {
            proposal.set(question, &canonical(question, &text.unwrap_or_default()));
        }
        proposal
    })
}

fn page(markdown: &str) -> String {
    let mut page = String::new();
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    // How far the lines within a tag are indented is not seen on a page.
    let events = events.map(|event| match event {
        Event::InlineHtml(tag) => {
            Event::InlineHtml(tag.lines().map(str::trim_start).collect::<Vec<_>>().join("\n").into())
        }
        event => event,
    });
    html::push_html(&mut page, events);
    page
}

fn definitions(markdown: &str) -> usize {
    Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
        .reference_definitions()
        .iter()
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5000, failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn a_document_comes_back_as_the_answers_it_was_made_from(proposal in proposals()) {
        let document = render(&proposal, false).unwrap();
        let imported = read(&document, None);
        prop_assert_eq!(&imported.proposal, &proposal, "\n{}", document);
        prop_assert!(imported.notes.is_empty() && imported.loose.is_empty(), "{:?}", imported.notes);
        prop_assert_eq!(render(&imported.proposal, false).unwrap(), document);
    }

    #[test]
    fn an_unfinished_document_comes_back_too(proposal in proposals()) {
        let document = render(&proposal, true).unwrap();
        prop_assert_eq!(&read(&document, None).proposal, &proposal, "\n{}", document);
        let windows = format!("\u{feff}{}", document.replace('\n', "\r\n"));
        prop_assert_eq!(&read(&windows, None).proposal, &proposal, "\n{}", document);
    }

    #[test]
    fn an_answer_looks_in_its_field_as_it_looks_alone(text in nasty(), which in 0usize..17) {
        let question = sections::questions().nth(which).unwrap();
        let text = canonical(question, &text);
        prop_assume!(!text.is_empty());
        let mut proposal = Proposal::default();
        proposal.set(question, &text);
        let document = render(&proposal, false).unwrap();
        prop_assert_eq!(definitions(&document), 0, "\n{}", document);

        // The same document with a word in place of the answer tells what stands around it.
        let word = if question.is_long() && !matches!(question.kind, Kind::Sample) { "<!--W-->" } else { "WORD" };
        let mut around = Proposal::default();
        around.set(question, word);
        let sentinel = "\n*   **Next:** [x] `after`\n";
        let at = document.find("### 6").filter(|_| question.section() != "challenges" && question.section() != "");
        let frame = render(&around, false).unwrap();
        // A letter is announced by another word than any other text in its place.
        let frame = if ["A", "B", "C", "D"].contains(&text.as_str()) { frame.replace("Scenario: WORD", "Scenario WORD") } else { frame };
        let (document, frame) = match at {
            // The end of the answer's section is where the next field would stand.
            Some(_) => {
                let next = |text: &str| {
                    let number = sections::of(question).unwrap().0 + 1;
                    let at = text.rfind(&format!("\n### {number}.")).unwrap();
                    format!("{}{sentinel}{}", &text[..at], &text[at..])
                };
                (next(&document), next(&frame))
            }
            None => (document, frame),
        };
        let frame = page(&frame);
        let (before, after) = frame.split_once(word).unwrap();
        let alone = match question.kind {
            Kind::Sample => {
                let fence = "`".repeat(100);
                let code = page(&format!("{fence}\n{text}\n{fence}\n"));
                code.strip_prefix("<pre><code>").and_then(|rest| rest.strip_suffix("\n</code></pre>\n")).unwrap_or(&code).to_string()
            }
            _ if question.place == Place::OnLabel => {
                let inline = page(&format!("word {text}"));
                inline.strip_prefix("<p>word ").and_then(|rest| rest.strip_suffix("</p>\n")).unwrap_or(&inline).to_string()
            }
            _ => {
                // An answer with link definitions is shown with them, which alone it would not be.
                let text = if definitions(&text) > 0 || text.contains("\\[") || text.contains("91;") { guarded(&text) } else { text.clone() };
                page(&text)
            }
        };
        let squeeze = |text: &str| text.replace('\n', "").replace(" class=\"language-json\"", "");
        prop_assert_eq!(squeeze(&page(&document)), squeeze(&format!("{before}{alone}{after}")), "\n{}", document);
    }
}

/// The answer as the document writes it, without its margin.
fn guarded(text: &str) -> String {
    let mut proposal = Proposal::default();
    proposal.set(&sections::method::PARAMETERS, text);
    let document = render(&proposal, false).unwrap();
    let (_, rest) = document.split_once("Consider:**\n\n").unwrap();
    let (block, _) = rest.rsplit_once("\n\n### 5.").unwrap();
    block.split('\n').map(|line| line.strip_prefix("    ").unwrap_or("")).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_a_full_proposal_looks_like() {
    let mut proposal = Proposal::default();
    for question in sections::questions() {
        let text = match question.id {
            "scenario.choice" => "C",
            "dataset.example" => "{\"a\": 1}",
            id => id,
        };
        proposal.set(question, text);
    }
    println!("{}", render(&proposal, true).unwrap());
    println!("{}", render(&Proposal::default(), true).unwrap());
}

/// No text takes the reader long, and none makes it panic.
#[test]
fn any_text_is_read_in_time_that_grows_with_its_length() {
    let section = |text: String| format!("### 3. Data\n\n{text}");
    let mut definitions = Proposal::default();
    definitions.set(&sections::scenario::DESCRIPTION, &"[x]: y\n".repeat(100_000));
    let texts = [
        "word ".repeat(1_000_000),
        ">".repeat(100_000),
        "> ".repeat(100_000),
        "`".repeat(50_000),
        "```\n".repeat(50_001),
        "[".repeat(100_000),
        "<!-- ".repeat(100_000),
        "<!-- x --> ".repeat(30_000),
        (0..1500).map(|depth| format!("{}- a\n", " ".repeat(depth))).collect(),
        section("word ".repeat(1_000_000)),
        section("{\"a\": [\n".repeat(30_000)),
        section("500 samples. And more.\n\n".repeat(10_000)),
        section(">".repeat(100_000)),
        section("[".repeat(100_000)),
        section("(".repeat(100_000)),
        section("|".repeat(100_000)),
        section(format!("* Size: {}", "word ".repeat(500_000))),
        section("* Format: x\n".repeat(10_000)),
        render(&definitions, false).unwrap(),
    ];
    for text in texts {
        let start = std::time::Instant::now();
        let imported = read(&text, None);
        let document = render(&imported.proposal, false).unwrap();
        assert!(read(&document, None).proposal == imported.proposal);
        // Without optimisation and beside other tests; a quadratic reader needs minutes.
        assert!(start.elapsed().as_secs() < 20, "{:?} for {:.40}", start.elapsed(), text);
    }
}

/// A place in an answer is the same place in the file: behind a byte order mark, in Windows lines, after guards.
#[test]
fn every_word_of_an_answer_is_found_where_it_stands_in_the_file() {
    let mut proposal = Proposal::default();
    proposal.set(&sections::AUTHOR, "Zoë WORD");
    proposal.set(&sections::scenario::CHOICE, "C");
    proposal.set(&sections::scenario::DESCRIPTION, "é [x]: y\n\n[y]: z WORD\n\\[z]: 你 WORD");
    proposal.set(&sections::base_model::NAME, "ü WORD");
    proposal.set(&sections::dataset::EXAMPLE, "{\n  \"ä\": \"WORD\"\n}");
    let ours = render(&proposal, false).unwrap();
    let by_hand = "# Proposal\n\nAuthor: Zoë WORD\n\n## Problem\n\nScenario C. Ünser WORD here\n  and WORD\n\n## Model\n\n\
                   | Base Model | *ü WORD* |\n\n**Why:** it is é WORD <!-- WORD --> and WORD\n\n## Data\n\nSome WORD\n\n~~~\n{\"é\": \"WORD\"}\n~~~\n";
    for document in [ours.as_str(), by_hand] {
        for file in
            [document.to_string(), format!("\u{feff}{}", document.replace('\n', "\r\n")), document.replace('\n', "\r")]
        {
            let imported = read(&file, None);
            let text = file.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
            let mut found = 0;
            for question in sections::questions() {
                for (at, _) in imported.proposal.text(question).match_indices("WORD") {
                    let (line, column) = imported.position(question, at);
                    let stands: String =
                        text.split('\n').nth(line - 1).unwrap().chars().skip(column - 1).take(4).collect();
                    assert_eq!(stands, "WORD", "{} at {line}:{column} of\n{text}", question.id);
                    found += 1;
                }
            }
            assert!(found >= 5, "{found}");
        }
    }
}
