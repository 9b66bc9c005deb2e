//! Marks of word processors, tables and numbers that other hands put around the same six sections.

use propose::document::read;
use propose::rules::{self, Level, Reading};
use propose::sections;

const SOUND: [&str; 6] = [
    "A message of the bakery's form goes in, and one of three tags comes out: order, praise, complaint. With a prompt alone each complaint \
     became an order. This is Scenario D.",
    "Qwen/Qwen2.5-1.5B-Instruct. It is small, so it fits our card. It follows instructions, and its Apache licence lets a bakery use it.",
    "Each sample is a message and its tag, which two of us agreed on, in equal shares.",
    "LoRA. The card has 8 GB, and only small matrices are trained. PEFT has it ready, and it is enough for three tags. Parameters: r, \
     lora_alpha, dropout.",
    "On 60 messages that were put away before training: the share tagged rightly, for the plain model as well.",
    "Sarcasm reads like praise, and the bakers had to look twice to see it.",
];

const SAMPLE: &str = "```json\n{\"prompt\": \"The rye was stale again\", \"completion\": \"complaint\"}\n```\n";

/// What is graver than a note in a document.
fn said(document: &str) -> Vec<String> {
    let imported = read(document, None);
    let findings = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
    let graver = findings.iter().filter(|finding| finding.level > Level::Note);
    graver.map(|finding| format!("{} ({})", finding.rule.name, finding.question.id)).collect()
}

/// The six sections under headings of one form.
fn headed(headings: [&str; 6]) -> String {
    let mut document = String::from("# Tags for a bakery\n\nby Ida Brandt\n\n");
    for (at, (heading, text)) in headings.into_iter().zip(SOUND).enumerate() {
        document += &format!("{heading}\n\n{text}\n\n");
        if at == 2 {
            document +=
                &format!("{SAMPLE}\n450 messages, since each tag needs some 150 before its rare forms come up.\n\n");
        }
    }
    document
}

#[test]
fn headings_are_numbered_in_many_ways() {
    let forms = [
        [
            "## § 1 of 6   What & for whom",
            "## II. Model",
            "## Third: Data",
            "## Step 4/6: Method",
            "## 5th chapter - Evaluation",
            "## 6.0.1 Risks",
        ],
        ["## § 1 What & for whom", "## § 2 Model", "## § 3 Data", "## § 4 Method", "## § 5 Evaluation", "## § 6 Risks"],
        ["## 1/6 What for", "## 2/6 Model", "## 3/6 Data", "## 4/6 Method", "## 5/6 Evaluation", "## 6/6 Risks"],
        [
            "## 1 of 6: What for",
            "## 2 of 6: Model",
            "## 3 of 6: Data",
            "## 4 of 6: Method",
            "## 5 of 6: Evaluation",
            "## 6 of 6: Risks",
        ],
        [
            "## Part 1 of 6, what for",
            "## Part 2 of 6, model",
            "## Part 3 of 6, data",
            "## Part 4 of 6, method",
            "## Part 5 of 6, evaluation",
            "## Part 6 of 6, risks",
        ],
    ];
    for form in forms {
        assert_eq!(said(&headed(form)), [""; 0], "{form:?}");
    }
}

#[test]
fn items_begin_with_the_bullets_of_word_processors() {
    for bullet in ["• ", "•\u{a0}", "•\t", "·\u{a0} ", "● ", "▪\t", "◦ ", "\u{f0b7}\t", "- "] {
        let document = format!(
            "1. Problem Scenario\n\n{bullet}Chosen scenario: D (own)\n{bullet}{}\n\n2. Base Model Selection\n\n{bullet}Base model: \
             Qwen/Qwen2.5-1.5B-Instruct\n{bullet}Reasoning: It is small, so it fits our card. It follows instructions, and its Apache licence \
             lets a bakery use it.\n\n3. Dataset Considerations\n\n{bullet}What data: {}\n{bullet}Format: prompt and completion\n\n{SAMPLE}\n\
             {bullet}How many: 450 messages. Each tag needs some 150 before its rare forms come up.\n\n4. Fine-tuning Method\n\n\
             {bullet}Method: LoRA\n{bullet}Why: The card has 8 GB, and only small matrices are trained. PEFT has it ready.\n{bullet}Parameters: \
             r, lora_alpha; dropout.\n\n5. Evaluation Strategy\n\n{bullet}Quantitative: {}\n\n6. Potential Challenges\n\n{bullet}{}\n",
            SOUND[0], SOUND[2], SOUND[4], SOUND[5]
        );
        assert_eq!(said(&document), [""; 0], "{bullet:?}");
        let imported = read(&document, None);
        let text = |key| imported.proposal.text(sections::question(key).unwrap());
        assert_eq!(text("method.parameters"), "r, lora_alpha; dropout.", "{bullet:?}");
        assert!(text("dataset.description").starts_with("Each sample"), "{bullet:?}");
    }
}

#[test]
fn a_table_is_headed_by_its_section() {
    let heads = [
        [
            "| Part 1 | The problem |",
            "| Part 2 | The base model |",
            "| Part 3 | The data |",
            "| Part 4 | The method |",
            "| Part 5 | The evaluation |",
            "| Part 6 | Challenges |",
        ],
        [
            "| 1. Problem Scenario | |",
            "| 2. Base Model Selection | |",
            "| 3. Dataset Considerations | |",
            "| 4. Fine-tuning Method | |",
            "| 5. Evaluation Strategy | |",
            "| 6. Potential Challenges | |",
        ],
        [
            "| **1** | **Scenario** |",
            "| **2** | **Base model** |",
            "| **3** | **Data** |",
            "| **4** | **Method** |",
            "| **5** | **Evaluation** |",
            "| **6** | **Challenges** |",
        ],
    ];
    for head in heads {
        let rows = [
            "| Scenario | D |\n| Goes in | A message of the bakery's form |\n| Comes out | One of three tags: order, praise, complaint |\n| Why not just \
             a prompt | With a prompt each complaint became an order. |"
                .to_string(),
            "| Model | Qwen/Qwen2.5-1.5B-Instruct |\n| Why | It is small, so it fits our card. It follows instructions, and its Apache licence lets a \
             bakery use it. |"
                .to_string(),
            format!(
                "| Description | Messages of three years, which two of us tagged, in equal shares. |\n| In one sample | the message, its tag |\n| \
                 Format | prompt and completion |\n| Size | 450 messages |\n| Why so many | Each tag needs some 150 before its rare forms come up. \
                 |\n\n{SAMPLE}"
            ),
            "| Method | LoRA |\n| Why | The card has 8 GB, and only small matrices are trained. PEFT has it ready. |\n| Parameters | r, lora_alpha, \
             dropout |"
                .to_string(),
            format!("| By count | {} |\n| By eye | The baker reads thirty of them beside the tags. |", SOUND[4]),
            format!("| First | {} |\n| Second | Customers' names stand in the messages and are replaced. |", SOUND[5]),
        ];
        let mut document = String::from("# Tags for a bakery\n\n**By:** Ida Brandt\n\n");
        for (head, rows) in head.iter().zip(&rows) {
            document += &format!("{head}\n|:--|:--|\n{rows}\n\n");
        }
        assert_eq!(said(&document), [""; 0], "{head:?}");
        let imported = read(&document, None);
        let text = |key| imported.proposal.text(sections::question(key).unwrap());
        assert_eq!(text("dataset.size"), "450 messages");
        assert_eq!(text("method.parameters"), "r, lora_alpha, dropout");
        assert!(text("method.justification").starts_with("The card has 8 GB"), "{:?}", text("method.justification"));
        assert!(!text("base_model.justification").contains("8 GB"));
    }
}

#[test]
fn a_model_of_any_family_is_found_by_its_id() {
    let ids = [
        "microsoft/codebert-base",
        "microsoft/graphcodebert-base",
        "answerdotai/ModernBERT-large",
        "dbmdz/german-cased",
        "some-lab/tiny-reader-instruct",
        "acme/owl-chat",
    ];
    for id in ids {
        let section =
            format!("I propose **{id}**. It is small, so it runs on my laptop. Many papers and tutorials speak of it.");
        let document = headed(["## Scenario", "## Model", "## Data", "## Method", "## Evaluation", "## Challenges"]);
        let imported = read(&document.replace(SOUND[1], &section), None);
        assert_eq!(imported.proposal.text(sections::question("base_model.name").unwrap()), id);
    }
    for words in ["and/or, in a small way,", "input/output", "the TCP/IP-like client/server-sized"] {
        let section = format!("A model that does {words} work, whichever. It is small, so it runs on my laptop.");
        let document = headed(["## Scenario", "## Model", "## Data", "## Method", "## Evaluation", "## Challenges"]);
        let imported = read(&document.replace(SOUND[1], &section), None);
        assert!(!imported.proposal.text(sections::question("base_model.name").unwrap()).contains('/'), "{words}");
    }
}

#[test]
fn a_number_under_its_label_needs_a_reason() {
    const REASON: &str = "dataset/size-unjustified";
    let number = "450 messages, since each tag needs some 150 before its rare forms come up.";
    let cases = [
        ("Quantity of examples: 800.", true),
        ("Quantity: 800", true),
        ("Quantity of messages: 800", true),
        ("Number of entries: 800", true),
        ("Amount of data: 800", true),
        (
            "**Size and why:** Three tags with 250 messages each, so 750, since rare forms come up after some 150.",
            false,
        ),
        (
            "**Size + why:** We go for 800 messages, it's a nice round number. Perhaps a few more if we are in the mood",
            true,
        ),
        ("Quantity of examples: 800, since each tag needs some 250 before its rare forms come up.", false),
        ("Quantity: 800. Each tag needs some 250 before its rare forms come up.", false),
    ];
    for (size, fires) in cases {
        let document = headed(["## Scenario", "## Model", "## Data", "## Method", "## Evaluation", "## Challenges"]);
        let source = "From three years of the form, plus those 140 of our messages that were tagged already.";
        let document =
            document.replace(number, size).replace("in equal shares.", &format!("in equal shares. {source}"));
        let said = said(&document);
        assert_eq!(said.len(), usize::from(fires), "{size}: {said:?}");
        assert!(said.iter().all(|finding| finding.starts_with(REASON)), "{size}: {said:?}");
    }
}
