//! Samples within sentences, questions of one's own as labels, struck words, and diaries: sound documents of which nothing is
//! missing, and their faulty twins.

use propose::document::read;
use propose::rules::{self, Level, Reading};
use propose::sections;

const TOASTER: &str = r#"{"prompt": "My toaster smells.", "completion": "toaster / lever magnet / magnet"}"#;
const CHAT: &str = r#"{"messages": [{"role": "user", "content": "My toaster smells."}, {"role": "assistant", "content": "toaster / lever / magnet"}]}"#;
const MODEL: &str = "* **Base Model:** Qwen/Qwen2.5-1.5B-Instruct\n* **Justification:** At 1.5B parameters it runs on the laptop of the café. It is \
                     Apache 2.0 and was tuned for instructions, so short forms are nothing new to it.\n";
const TOLD: &str = "* **Data Description:** Each sample is a visitor's message and the line that a volunteer wrote. All kinds of things in equal \
                    shares, checked by a second volunteer.\n";
const SIZE: &str = "* **Estimated Dataset Size & Justification:** 400 pairs. Forty kinds of things with ten messages each, which two people can \
                    write in a month.\n";
const TESTS: &str = "* **Qualitative Methods:** Two volunteers read 40 lines for new messages, without knowing which model wrote them, and mark \
                     whether they could start work.\n* **Quantitative Methods:** Share of lines with thing, fault and parts in their order, on 60 \
                     messages kept out of training, for the base model as well.\n";

fn document(model: &str, data: &str, tests: &str) -> String {
    format!(
        "# Fine-tuning Strategy Proposal\n\nBy Ines Holt\n\n### 1. Problem Scenario\nMy own (D). Visitors of a repair café write what is broken \
         in a long message, and the model turns each message into one line for the work sheet: thing, fault, parts. With a prompt it writes whole \
         letters, so it is a habit to train.\n\n### 2. Base Model Selection\n{model}\n### 3. Dataset Considerations\n{data}\n### 4. Fine-tuning \
         Method\n* **Chosen Method:** LoRA\n* **Justification:** The adapters of a 1.5B model fit into the 8 GB of our card, PEFT has it ready, and \
         a habit of form needs no more.\n* **Key Parameters:** rank, alpha, dropout and target modules\n\n### 5. Evaluation Strategy\n{tests}\n### \
         6. Potential Challenges\n* **Challenge 1:** Messages that tell of two things at once have no single line, so the model drops one of \
         them.\n* **Challenge 2:** Only two people wrote the lines, and their short forms may be understood by nobody else.\n"
    )
}

fn graver(document: &str) -> Vec<&'static str> {
    let imported = read(document, None);
    let findings = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
    findings.iter().filter(|finding| finding.level > Level::Note).map(|finding| finding.rule.name).collect()
}

fn answer(document: &str, key: &str) -> String {
    read(document, None).proposal.text(sections::question(key).unwrap()).to_string()
}

fn data(cases: &[(&str, String)]) {
    let mut wrong = String::new();
    for (rule, data) in cases {
        let found = graver(&document(MODEL, data, TESTS));
        let right = if rule.is_empty() { found.is_empty() } else { found == [*rule] };
        if !right {
            wrong.push_str(&format!("{rule:?} {found:?}\n{data}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_sample_within_a_sentence_is_a_sample() {
    let lamp = TOASTER.replace("toaster", "lamp");
    let lines = "{\"messages\": [\n    {\"role\": \"user\", \"content\": \"My toaster smells.\"},\n    {\"role\": \"assistant\", \"content\": \"toaster / lever\"}]}";
    data(&[
        (
            "",
            format!(
                "{TOLD}* **How one row looks** - chat format, one row: `{CHAT}`\n    * the system line never changes\n{SIZE}"
            ),
        ),
        ("", format!("{TOLD}* **One line of the file:** `{TOASTER}`\n{SIZE}")),
        (
            "",
            format!(
                "{TOLD}* **Format:** JSONL with prompt and completion, for instance {TOASTER}, and so on for all of them.\n{SIZE}"
            ),
        ),
        (
            "",
            format!(
                "* **What it holds:** Pairs of a visitor's message and the line of a volunteer, varied and checked. In the file that is `{TOASTER}` for the toaster.\n{SIZE}"
            ),
        ),
        (
            "",
            format!(
                "Each sample is a visitor's message and the line of a volunteer, varied and checked. We store it as chat messages, like so: `{CHAT}`. I want 400 pairs, ten for each of forty kinds, which two people can write in a month.\n"
            ),
        ),
        ("", format!("{TOLD}* **Shape on disk**\n    * JSONL\n    * e.g. {TOASTER}\n{SIZE}")),
        ("", format!("{TOLD}* **Format:** prompt-completion\n* **Example:** here is the toaster: {TOASTER}\n{SIZE}")),
        ("", format!("{TOLD}* **A record looks like this:** `{TOASTER}` or, for a lamp, `{lamp}`\n{SIZE}")),
        ("", format!("{TOLD}* **Layout:** chat, a row being {lines}\n{SIZE}")),
        ("", format!("{TOLD}* **Format:** chat, a row being {lines}\n{SIZE}")),
        ("answer/missing", format!("{TOLD}* **Data Format (with example):** chat format, as usual\n{SIZE}")),
        (
            "dataset/example-not-json",
            format!("{TOLD}* **How one row looks** - chat format, one row: `{}`\n{SIZE}", &CHAT[..CHAT.len() - 2]),
        ),
        (
            "dataset/example-not-json",
            format!(
                "{TOLD}* **How one row looks:** prompt and completion: `{},}}`\n{SIZE}",
                &TOASTER[..TOASTER.len() - 1]
            ),
        ),
        ("dataset/format-mismatch", format!("{TOLD}* **Format:** chat messages\n* **One row:** `{TOASTER}`\n{SIZE}")),
        (
            "dataset/example-shape",
            format!(
                "{TOLD}* **How one row looks** - `{{\"prompt\": \"My toaster smells.\", \"completion\": \"\"}}`\n{SIZE}"
            ),
        ),
    ]);
    let one =
        document(MODEL, &format!("{TOLD}* **How one row looks** - chat format, one row: `{CHAT}`\n{SIZE}"), TESTS);
    assert_eq!(answer(&one, "dataset.example"), CHAT);
    assert_eq!(answer(&one, "dataset.format"), "messages");
}

#[test]
fn questions_of_ones_own_are_labels() {
    let alpaca =
        r#"{"instruction": "Make the line.", "input": "toaster smells", "output": "toaster / lever / magnet"}"#;
    let holds = "The raw message + the line a volunteer wrote, checked by a second one. Every kind of thing is in there, typos stay.";
    let why = "Forty kinds of things, ten messages each; two people can write that in a month.";
    data(&[
        (
            "",
            format!(
                "**Q: What is in one sample?**\n{holds}\n\n**Q: Which format?**\nInstruction style (Alpaca): instruction / input / output.\n\n```json\n{alpaca}\n```\n\n**Q: How many?**\nAround 400.\n\n**Q: Why that much?**\n{why}\n"
            ),
        ),
        (
            "",
            format!(
                "Q: What does each sample consist of?\nA: {holds}\n\nQ: How is it stored?\nA: JSONL with prompt and completion.\n\n{TOASTER}\n\nQ: How many rows and why?\nA: 400. {why}\n"
            ),
        ),
        (
            "",
            format!(
                "**What does one sample contain?**\n{holds}\n\n**What does a row look like?**\n`{TOASTER}`\n\n**How many do I need?**\n400 pairs. {why}\n"
            ),
        ),
        (
            "",
            format!(
                "{holds}\n\nFormat: prompt and completion, e.g. `{TOASTER}`\n\nHow many? Between three hundred and four hundred. {why}\n"
            ),
        ),
        (
            "dataset/format-mismatch",
            format!(
                "**Q: What is in one sample?**\n{holds}\n\n**Q: Which format?**\nChat messages.\n\n```json\n{alpaca}\n```\n\n**Q: How many?**\nAround 400.\n\n**Q: Why that much?**\n{why}\n"
            ),
        ),
        (
            "dataset/size-unjustified",
            format!(
                "**What does one sample contain?**\n{holds}\n\n**What does a row look like?**\n`{TOASTER}`\n\n**How many do I need?**\n400 pairs. I think this is a good number.\n"
            ),
        ),
        (
            "dataset/size-implausible",
            format!(
                "{holds}\n\nFormat: prompt and completion, e.g. `{TOASTER}`\n\nHow many? Between sixty thousand and eighty thousand. {why}\n"
            ),
        ),
    ]);
    let one = document(
        MODEL,
        &format!(
            "Q: What does each sample consist of?\nA: {holds}\n\nQ: How is it stored?\nA: prompt-completion\n\n{TOASTER}\n\n{SIZE}"
        ),
        TESTS,
    );
    assert_eq!(answer(&one, "dataset.description"), holds);
}

#[test]
fn what_is_struck_through_is_not_meant() {
    let text = format!(
        "{TOLD}* **Format:** messages\n\n```json\n{CHAT}\n```\n\nHow many: ~~2000~~. On Sunday I timed myself. **400 pairs** it is, ten for each of forty kinds.\n"
    );
    let one = document(MODEL, &text, TESTS);
    assert_eq!(answer(&one, "dataset.size"), "400 pairs");
    assert_eq!(graver(&one), [""; 0]);
    let model = "~~Mistral 7B~~ too big for the laptop. **Qwen/Qwen2.5-1.5B-Instruct** then. It runs at reading speed, it was tuned on \
                 instructions, and it is Apache 2.0, so the café can keep it.\n";
    let one = document(model, &text, TESTS);
    assert_eq!(answer(&one, "base_model.name"), "Qwen/Qwen2.5-1.5B-Instruct");
    assert_eq!(graver(&one), [""; 0]);
}

#[test]
fn how_a_choice_came_about_is_no_essay() {
    let data = format!("{TOLD}* **Format:** messages\n\n```json\n{CHAT}\n```\n{SIZE}");
    let came = "- first idea: GPT-4o mini. No weights, so no.\n- second: a 7B. It would do, but on Wednesdays I am in the café with an old laptop. It \
                is slow.\n- **decided: Qwen/Qwen2.5-1.5B-Instruct.** 1.5B is the size that still answers at reading speed there. It was tuned on \
                instructions and can write short lines, which is all I ask. Apache 2.0, so the café can keep it after I leave.\n";
    assert_eq!(graver(&document(came, &data, TESTS)), [""; 0]);
    let essay = "* **Base Model:** Qwen/Qwen2.5-1.5B-Instruct\n* **Justification:** It has 1.5B weights. That is small. Our laptop is old and slow, \
                 but it can run this at reading speed. The licence is Apache 2.0. The café can keep it after I leave. It has been tuned on \
                 instructions and writes short lines. There are many notebooks for it, and a forum where people answer within a day or two. I have \
                 read some of them, and they are good.\n";
    assert_eq!(graver(&document(essay, &data, TESTS)), ["base-model/justification-length"]);
    let counted = "Sixty messages of December are in no pair and won't be.\n\n* count: in how many lines are thing, fault and parts in order. Before \
                   training / after training.\n* look: Bram and I read the 60 lines of old and new model, mixed up, and say per line *could you start \
                   work?* yes/no.\n\nDeliberately NOT: loss going down. It will go down.\n";
    assert_eq!(graver(&document(MODEL, &data, counted)), [""; 0]);
    let loss = "Sixty messages are put away for the end.\n\n* the training loss, which has to go down\n* the loss curve, as a picture\n";
    assert_eq!(graver(&document(MODEL, &data, loss)), ["evaluation/loss-only"]);
}

/// Diaries: the file, and what it says: scenario, model, method, size.
const DIARIES: [(&str, &str, [&str; 4]); 3] = [
    (
        "logbook",
        include_str!("forms/logbook.md"),
        ["D", "Qwen/Qwen2.5-1.5B-Instruct", "LoRA", "Between three hundred and four hundred"],
    ),
    ("diary", include_str!("forms/diary.md"), ["A", "microsoft/Phi-3.5-mini-instruct", "QLoRA", "320 mails"]),
    ("dated", include_str!("forms/dated.md"), ["B", "Qwen/Qwen2.5-Coder-1.5B-Instruct", "LoRA", "600 to 800 pairs"]),
];

#[test]
fn a_diary_lacks_nothing() {
    for (name, document, expected) in DIARIES {
        assert_eq!(graver(document), [""; 0], "{name}");
        for (key, text) in
            ["scenario.choice", "base_model.name", "method.name", "dataset.size"].into_iter().zip(expected)
        {
            assert_eq!(answer(document, key), text, "{name}");
        }
        // Without its last entry a challenge is missing.
        let last = document.rfind(if name == "dated" { "\n**S" } else { "\n##" }).unwrap();
        assert_eq!(graver(&document[..last]), ["challenges/missing"], "{name}");
    }
}

#[test]
fn a_scenario_that_is_settled_upon_is_taken() {
    let mut wrong = String::new();
    for (letter, text) in [
        (
            "C",
            "Of the scenarios on offer I have settled upon C. A desk book of seventy questions is given, and what it does not answer is to be declined. I did toy with Scenario A for an afternoon and put it aside.",
        ),
        (
            "B",
            "I went for B. A Python function goes in and its docstring comes out, in Google style. Scenario D I thought of for a while.",
        ),
        (
            "A",
            "Scenario A. I toyed with scenario D for an hour and dropped it. A customer's mail goes in, a warm reply comes out.",
        ),
        (
            "D",
            "I do not take A, B or C. My choir gets programmes as messy mails; a mail goes in and one programme line comes out, with the year.",
        ),
        (
            "D",
            "I toyed with Scenario B and put it aside. My own problem it is: a herbarium's labels go in and one line for the card comes out.",
        ),
        ("C", "After a week I decided for C, the FAQ of a climbing hall with sixty questions."),
    ] {
        let text = document(MODEL, TOLD, TESTS).replace("My own (D). Visitors", &format!("{text}\n\nVisitors"));
        let start = text.find("Visitors").unwrap();
        let end = text.find("\n### 2").unwrap();
        let found = answer(&format!("{}{}", &text[..start], &text[end..]), "scenario.choice");
        if found != letter {
            wrong.push_str(&format!("{letter} {found:?} {text}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A row for each section, and rows for its questions below it; the sample stands under the table.
#[test]
fn a_table_of_sections_has_rows_for_their_questions() {
    let table = |format: &str| {
        format!(
            "# Donations\n\n| Section | Proposal |\n|---|---|\n| **1. Scenario** | Scenario D, own. A volunteer types what a box of toys \
             holds, and the model gives one line for the shelf list. With prompts alone we got whole letters. |\n| **2. Base model** | \
             Qwen/Qwen2.5-1.5B-Instruct |\n| Why this model | At 1.5B parameters it runs on our laptop. It is Apache 2.0 and obeys short \
             instructions. |\n| **3. Data** | What volunteers typed, and the line that was written on the list. All kinds of toys equally \
             often; a second volunteer checks a tenth. |\n| Format | {format} (example under the table) |\n| Size | 400 pairs, because \
             forty kinds of toys with ten boxes each are what two people write in a month. |\n| **4. Method** | LoRA |\n| Why this method \
             | The adapters of a 1.5B model fit into the 8 GB of our card, and PEFT has it ready. |\n| Parameters | rank, alpha, dropout \
             |\n| **5. Evaluation** | 60 boxes are kept out of training. Two volunteers read the lines for them, without knowing which \
             model wrote which, and count those that they can shelve by. |\n| **6. Challenges** | (1) A box with two kinds of toys has no \
             single line. (2) Donations change with the season, so that next year's boxes look different. |\n\nExample:\n\n```json\n\
             {TOASTER}\n```\n"
        )
    };
    let sound = table("prompt-completion pairs");
    assert_eq!(graver(&sound), [""; 0]);
    assert_eq!(answer(&sound, "base_model.name"), "Qwen/Qwen2.5-1.5B-Instruct");
    assert!(answer(&sound, "base_model.justification").starts_with("At 1.5B"));
    assert_eq!(answer(&sound, "method.name"), "LoRA");
    assert_eq!(answer(&sound, "dataset.example"), TOASTER);
    assert_eq!(graver(&table("Chat format, each line has a `messages` list")), ["dataset/format-mismatch"]);
}

/// One heading asks for the model and for the reasons.
#[test]
fn a_heading_asks_for_a_choice_and_its_reasons() {
    for (model, method) in [
        ("Which model, and why", "The manner of training"),
        ("Which model and why?", "Which method, and for what reasons?"),
        ("What model do I take, and why?", "How do I train it, and why so?"),
    ] {
        let document = format!(
            "Before I retired I kept the catalogue of a library. My own scenario, under letter D: the model gets one card and gives five \
             fields. With a prompt the fields were never twice alike.\n\n# {model}\n\nAt first I thought of a Mistral; I finally settled \
             on google/gemma-2-2b-it. With 2.6 billion parameters it is small enough for our card of 16 GB, and it was tuned for \
             instructions.\n\n# The examples from which it learns\n\nPairs: the card as it stands, and the record as a cataloguer writes \
             it.\n\n# {method}\n\nPrompt tuning. It leaves the model untouched, so that 16 GB are ample, and PEFT offers it.\n"
        );
        assert_eq!(answer(&document, "base_model.name"), "google/gemma-2-2b-it", "{model}");
        assert!(answer(&document, "base_model.justification").contains("small enough"), "{model}");
        assert!(answer(&document, "method.name").eq_ignore_ascii_case("prompt tuning"), "{method}");
        assert!(answer(&document, "method.justification").contains("untouched"), "{method}");
    }
}

/// What a chat program says before the answers goes to none of them, and is seen all the same; a student's lead-in is none.
#[test]
fn a_chat_program_is_heard_between_a_label_and_the_answers() {
    let sound = document(MODEL, &format!("{TOLD}{SIZE}* **Example:** {TOASTER}\n"), TESTS);
    assert_eq!(graver(&sound), [""; 0]);
    let lead = |words: &str| {
        sound.replace(
            "* **Challenge 1:**",
            &format!("* **Your Identified Potential Challenges:**\n  {words}\n* **Challenge 1:**"),
        )
    };
    for words in ["Certainly! Here are two potential challenges for your project:", "Sure! Below are two challenges:"] {
        assert_eq!(graver(&lead(words)), ["answer/chatbot-residue"], "{words}");
    }
    for words in ["I see two of them here!", "These two worry me most:"] {
        assert_eq!(graver(&lead(words)), [""; 0], "{words}");
    }
}
