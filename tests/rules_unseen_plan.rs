//! Choices, numbers and methods in phrasings that were written before the rules could tell them apart: a fault and its sound twin.

mod tables;

use propose::document;
use propose::question::Question;
use propose::rules::{self, Reading};
use propose::sections::dataset::{SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::QUALITATIVE;
use propose::sections::method::{JUSTIFICATION, NAME, PARAMETERS};
use propose::sections::{base_model, scenario};
use tables::grounds::{DOCS, MAILS, fired, try_all, with};

/// Replies to customers, with a test.
fn judged() -> Vec<(&'static Question, &'static str)> {
    with(MAILS, &[(&QUALITATIVE, "The owner gets two drafts for each of 30 new mails and says which she would send.")])
}

/// The rules about one thing that fire on a document about replies to customers, with this for the size.
fn in_document(data: &str) -> Vec<&'static str> {
    let text = format!(
        "# Proposal\n\n## 1. Problem Scenario\n\nScenario A. A mail of a customer of our yarn shop goes in, and a warm reply comes out.\n\n\
         ## 3. Dataset Considerations\n\n{data}\n"
    );
    let imported = document::read(&text, None);
    let findings = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
    let about = |name: &&str| name.starts_with("dataset/size");
    findings.iter().map(|finding| finding.rule.name).filter(about).collect()
}

#[test]
fn numbers_that_are_only_filed() {
    const BARE: &str = "dataset/size-unjustified";
    let wrong = try_all(
        &judged(),
        &SIZE_JUSTIFICATION,
        &[
            (BARE, "240 samples in the chat format, stored as one JSONL file."),
            (BARE, "The 240 go into a single file. It is split randomly: 200 for training, 40 for testing."),
            (BARE, "240 pairs for the start. They are exported to CSV and then divided in train and test."),
            ("", "240 in the chat format, because two people can check ten a day."),
            ("", "The 240 are split into train and test; below 200 the tone was not stable in our trial."),
            (
                "",
                "240 pairs, of which 40 are kept as a test set, cover the four issues with all the moods that we know.",
            ),
            (
                BARE,
                "240 pairs, saved in UTF-8 in a file called train.jsonl. I will shuffle them and put 40 aside as test part.",
            ),
            (
                BARE,
                "They are going to be divided into three files for training, validation and testing, with 180, 30 and 30 lines.",
            ),
            (BARE, "The 240 pairs are stored as JSONL and split into files for train and test."),
            (BARE, "240. I shuffle them randomly and split them 80/10/10 into train, validation and test."),
            (BARE, "They will be saved in the messages format in a JSON file and uploaded to the Hub."),
            (BARE, "We separate these into a training set of 200 and a test set of 40, both exported to CSV."),
            (
                "",
                "240 pairs, saved in one file. The mailbox of the last two seasons has no more that are worth answering well.",
            ),
            (
                "",
                "They are divided into three files for training, validation and testing; four issues with sixty mails show each tone often enough.",
            ),
            ("", "240 pairs are what my aunt has stored in her mail program since the shop opened."),
            (
                "",
                "I shuffle them and put 40 aside as a test part. Two people write eight replies in an evening, and we have fifteen evenings.",
            ),
            ("", "240 is as many as the two of us can answer well before the deadline; they are saved in JSONL."),
            ("", "Split into 200 and 40. With fewer, rare questions on customs would hardly occur in the training."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn sizes_of_baskets_are_no_reason() {
    const DATA: &str = "Each sample contains one customer e-mail and one good reply. All topics (late, damaged, custom size, care) \
                        must be present, with angry and curious customers.";
    const EXAMPLE: &str =
        "```json\n{\"prompt\": \"My basket is late.\", \"completion\": \"I am sorry, it left us on Monday.\"}\n```";
    let mut wrong = String::new();
    for (unjustified, data) in [
        (
            true,
            format!(
                "- **Description:** {DATA}\n- **Format:** prompt/completion\n\n{EXAMPLE}\n\n- **Dataset size:** 400 pairs of e-mails."
            ),
        ),
        (
            true,
            format!(
                "- **Description:** {DATA} The customer asks for the size of a lid.\n- **Format:** prompt/completion\n\n{EXAMPLE}\n\n- **Dataset size:** 400 pairs."
            ),
        ),
        (
            true,
            format!(
                "{DATA}\n\n{EXAMPLE}\n\nThe number of samples will be 500, and they are going to be divided in three files for training, validation and testing, with 400, 50 and 50 lines."
            ),
        ),
        (
            true,
            format!(
                "{DATA}\n\n{EXAMPLE}\n\nSize: 420 pairs, saved in UTF-8 in a file called train.jsonl. I will shuffle them and put 60 aside as test part."
            ),
        ),
        (
            false,
            format!(
                "- **Description:** {DATA} The size follows from what the mailbox holds.\n- **Format:** prompt/completion\n\n{EXAMPLE}\n\n- **Dataset size:** 400 pairs."
            ),
        ),
        (
            false,
            format!(
                "- **Description:** {DATA} Eight topics with fifty mails each.\n- **Format:** prompt/completion\n\n{EXAMPLE}\n\n- **Dataset size:** 400 pairs."
            ),
        ),
        (
            false,
            format!(
                "{DATA}\n\n{EXAMPLE}\n\nThe number of samples will be 500, since the mailbox has about so many good replies, and 50 are kept for the test."
            ),
        ),
        (
            false,
            format!(
                "{DATA}\n\n{EXAMPLE}\n\nI'd say 300 in total: 200 about parcels (four kinds, fifty of each) and 100 about care, which is how the mailbox is made up."
            ),
        ),
    ] {
        let fired = in_document(&data);
        let right = if unjustified { fired == ["dataset/size-unjustified"] } else { fired.is_empty() };
        if !right {
            wrong.push_str(&format!("{unjustified} {fired:?} {data}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn more_is_drawn_than_there_is() {
    const TWO: &str = "dataset/size-contradicts";
    let wrong = try_all(
        &judged(),
        &SIZE_JUSTIFICATION,
        &[
            (
                TWO,
                "240 mails, as that's what a quarter brings in. Out of them I take 260 for training and leave another 60 for testing.",
            ),
            (TWO, "We found 240 mails worth an answer in a year of the mailbox. From these we use 300 for training."),
            (
                TWO,
                "Two people can answer 240 mails in a month; of these, 220 are for training and a further 50 for the test.",
            ),
            (TWO, "240 pairs are what the shop has. 260 of them are used to train, the rest to test."),
            (
                TWO,
                "Four issues, sixty mails for each, so 240 mails. Out of those 200 go into training, and another 80 are kept for evaluation.",
            ),
            (
                "",
                "240 mails, as that's what a quarter brings in. Out of them I take 190 for training and leave another 50 for testing.",
            ),
            ("", "240 mails in six wordings each, so 1,440; of these 1,200 are for training and 240 for testing."),
            ("", "We have 70 mails so far and make 240 pairs of them by rewording; of these 200 are used to train."),
            (
                "",
                "240 mails are what a quarter brings in. Of them 240 are for training; another 60 new ones are written for testing.",
            ),
            (
                "",
                "Sixty mails each on four issues. From the 900 mails of last year I take 240, and of these 40 for the test.",
            ),
            ("", "240 mails from the last quarter, of which 30 are angry and 40 are kept for testing."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
    let beside = |reason| {
        let proposal = tables::pool::with(&with(MAILS, &[(&SIZE, "240 mails"), (&SIZE_JUSTIFICATION, reason)]));
        rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == TWO)
    };
    assert!(beside(
        "As much as a quarter brings in. Out of them I take 260 for training and leave another 60 for testing."
    ));
    assert!(beside("As much as a quarter brings in; of these I use 260 for training."));
    assert!(!beside(
        "As much as a quarter brings in. Out of them I take 200 for training and leave another 40 for testing."
    ));
    assert!(!beside("Each gets five variants; of these 1,000 go into training."));
    // The entries of the FAQ are no size, though they were picked out of the description.
    for (right, data) in [
        (
            true,
            "All 66 entries of the FAQ should occur, asked in old and modern ways.\n\nI'd say 300 in total: 200 that the FAQ answers and 100 that it does not, since every third question is of that sort.",
        ),
        (
            true,
            "All 66 entries should occur; an archivist goes over the lot. In total there are 300 questions, since the log shows three wordings of each.",
        ),
        (
            false,
            "**Description:** 300 pairs of question and answer from the log.\n\n**Size:** 500 pairs, since each entry needs five.\n",
        ),
    ] {
        assert_eq!(in_document(data).contains(&TWO), !right, "{data} {:?}", in_document(data));
    }
}

#[test]
fn letters_of_two_scenarios() {
    const TWO: &str = "scenario/several";
    const TASK: &str =
        "A mail of a customer goes in and a kind reply comes out, or a Python function and its docstring.";
    let mut wrong = String::new();
    for (rule, text) in [
        (
            TWO,
            "The task sheet offers several and I could not let go of either, so this is a proposal for A as well as B.",
        ),
        (TWO, "My proposal does A and the headlines thing from D in one go."),
        (TWO, "I do A and the docstring task of B with one model."),
        (TWO, "The model handles A and also B, since both are text."),
        (TWO, "A and B together, because my uncle needs the one and I the other."),
        (TWO, "I like A and B equally, so I do both."),
        (TWO, "A and C, at once. The shop has mails and a list of questions."),
        (TWO, "My project covers A plus B."),
        (TWO, "A or B? I could not decide between A and B. I will combine them in one model."),
        ("", "Of A and B I like B more, but the shop is my uncle's, so it is A."),
        ("", "I wanted to do A and B together, but one is enough: A."),
        ("", "The assignment describes A and the docstring task of B as examples; I take A."),
        ("", "I take A and my friend does the docstrings from B."),
        ("", "I choose A and borrow the idea of declining from C."),
        ("", "A and B are easy to find data for, and I choose A."),
        ("", "I like A and B equally and thought I would do both, but it is A in the end."),
        ("", "For A and B there are examples on the web; my proposal is about A."),
        ("", "I do A. A mail comes in and the model writes both the greeting and the reply."),
    ] {
        let text = format!("{text} {TASK}");
        let answers = with(MAILS, &[(&scenario::DESCRIPTION, text.as_str())]);
        let fired = fired(&answers);
        let right = if rule.is_empty() { !fired.contains(&TWO) } else { fired.contains(&rule) };
        if !right {
            wrong.push_str(&format!("{rule:12} {fired:?} {text}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn methods_that_are_described_or_run() {
    const WHY: &str = "method/unjustified";
    let wrong = try_all(
        &with(
            DOCS,
            &[
                (&NAME, "LoRA"),
                (&QUALITATIVE, "A reviewer gets two docstrings for each of 30 new functions and says which is right."),
            ],
        ),
        &JUSTIFICATION,
        &[
            (
                WHY,
                "LoRA. I take the base model, train the adapter for three epochs, and load it behind our web page, where developers paste their functions.",
            ),
            (
                WHY,
                "We load the model, apply LoRA to it, run the training over night with the functions, and store the adapter.",
            ),
            ("", "We load the model, apply LoRA to it and store an adapter of 20 MB, which fits our small server."),
            (
                WHY,
                "LoRA. I'll apply it to the model, run it for two epochs over the functions, and store the adapter in a folder of its own, from which it is loaded when somebody wants a docstring.",
            ),
            (
                WHY,
                "LoRA comes from a 2021 paper by Hu et al. Next to a weight matrix W one puts two matrices A and B, and their product is added to the output of W. In the end the product can be merged with W.",
            ),
            (
                WHY,
                "LoRA was proposed by Hu et al. in 2021. It puts two matrices A and B beside W, and what they yield is added.",
            ),
            (
                WHY,
                "I put LoRA on the model, let it run over the functions for three epochs, and keep the adapter in a folder.",
            ),
            (
                WHY,
                "Low-rank adaptation dates from 2021. A matrix is written as a product of two others, which are trained.",
            ),
            (WHY, "The data is loaded, I start the training of the LoRA adapter, and after it the adapter is stored."),
            (
                "",
                "LoRA comes from a 2021 paper by Hu et al. Only two small matrices are trained, so that our 12 GB card holds SmolLM2 with all of it.",
            ),
            (
                "",
                "The 2021 paper by Hu et al. showed that it comes close to full tuning, and a docstring's layout is an easy habit.",
            ),
            (
                "",
                "I'll apply it to the model and run it for two epochs, and since only the adapter is trained, the laptop's 8 GB are enough.",
            ),
            (
                "",
                "We store the adapter in a folder of its own: it has 20 MB, so each team can have its own docstring style on the same base.",
            ),
            (
                "",
                "LoRA was developed by Microsoft. With PEFT it takes ten lines, and the 12 GB card holds the model in half precision.",
            ),
            (
                "",
                "A docstring's layout is a small change, and two low-rank matrices beside each projection are enough for that; PEFT has it.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn models_that_do_not_learn_by_name() {
    const FROZEN: &str = "method/contradicts-itself";
    let ground = with(
        DOCS,
        &[
            (&base_model::NAME, "Qwen/Qwen3-0.6B"),
            (
                &base_model::JUSTIFICATION,
                "Qwen3 with 0.6 B parameters fits our card, writes clean English and Python, and is under Apache 2.0.",
            ),
            (&NAME, "Full fine-tuning"),
            (&PARAMETERS, "Learning rate, epochs, batch size, warmup steps"),
        ],
    );
    const LEAD: &str = "The model is so small that all of it goes on our 24 GB card.";
    let mut wrong = String::new();
    for (rule, text) in [
        (
            FROZEN,
            "While training we do not touch the weights of Qwen itself, these are locked, just the extra layers which we put in between get gradients.",
        ),
        (FROZEN, "Qwen itself stays frozen while it learns our layout."),
        (FROZEN, "We freeze Qwen and train on our functions."),
        (FROZEN, "During this Qwen3 is completely locked, so nothing is forgotten."),
        (FROZEN, "We don't update the base weights, as this would cost its English."),
        (FROZEN, "Just the new layers that we insert get gradients."),
        (FROZEN, "The original weights receive no gradients."),
        (FROZEN, "Qwen remains untouched, and the training takes an hour."),
        ("", "Unlike adapters, where Qwen itself stays frozen, it changes every layer."),
        ("", "We do not touch the tokenizer of Qwen, since Python is in it."),
        ("", "With LoRA Qwen would stay frozen, and we want to change all of it."),
        ("", "We don't touch the architecture of the network, we only train it."),
        ("", "Qwen's embeddings are frozen to save memory, all else learns."),
        ("", "A copy of Qwen is kept untouched on the disk for the comparison."),
        ("", "We never touch the test functions, and every weight of Qwen is trained."),
        ("", "Nothing of Qwen is frozen."),
        ("", "We do not freeze Qwen, for the format has to go deep."),
    ] {
        let text = format!("{LEAD} {text}");
        let answers = with(&ground, &[(&JUSTIFICATION, text.as_str())]);
        let fired = fired(&answers);
        let right = if rule.is_empty() { !fired.contains(&FROZEN) } else { fired.contains(&rule) };
        if !right {
            wrong.push_str(&format!("{rule:12} {fired:?} {text}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
