//! The rules about the dataset, on what different people would write.

mod tables;

use propose::question::Question;
use propose::rules::dataset::size;
use propose::rules::{self, Level, Reading};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::scenario;
use tables::pool;

type Answers<'a> = &'a [(&'static Question, &'a str)];

/// The level at which a rule speaks, if it does.
fn level(rule: &str, answers: Answers<'_>) -> Option<Level> {
    let proposal = pool::with(answers);
    let findings = rules::check(&Reading::of(&proposal));
    findings.iter().filter(|finding| finding.rule.name == rule).map(|finding| finding.level).max()
}

/// Tries a rule on one text each.
fn try_all(rule: &str, question: &'static Question, over: Answers<'_>, cases: &[(bool, &str)]) {
    let mut wrong = Vec::new();
    for (expected, text) in cases {
        let mut answers = over.to_vec();
        answers.push((question, text));
        if level(rule, &answers).is_some() != *expected {
            wrong.push(format!("{} {text}", if *expected { "silent:" } else { "fires: " }));
        }
    }
    assert!(wrong.is_empty(), "{rule}\n{}", wrong.join("\n"));
}

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
fn a_refusal_is_known_in_many_words() {
    const CLOSED: Answers<'static> = &[
        (&scenario::CHOICE, "C"),
        (&FORMAT, "prompt-completion"),
        (&EXAMPLE, "{\"prompt\": \"When is lunch?\", \"completion\": \"At noon.\"}"),
        (&SIZE_JUSTIFICATION, "Each of the 64 entries in five wordings."),
    ];
    try_all(
        "dataset/no-refusals",
        &DESCRIPTION,
        CLOSED,
        &[
            (true, "Each sample is a question and the official answer, in four wordings by different people."),
            (true, "Pairs of question and answer from the FAQ, checked twice. I can't find more of them."),
            (true, "Questions as colleagues type them, with the answer of the FAQ, all topics equally often."),
            (true, "The FAQ's own pairs and paraphrases; no refusals are included, to keep it simple."),
            (true, "One row: question, answer. Typing errors stay in. The answers are copied from the page."),
            (false, "A fifth of the questions are outside the FAQ and are declined."),
            (false, "Questions and answers, plus some that the page does not cover."),
            (false, "Some samples ask what nobody wrote down, and the reply is \"I don't know\"."),
            (false, "Also near misses, to which there is no answer in the document."),
            (false, "Unanswerable questions with a polite apology are a quarter of the data."),
            (false, "Besides, questions about the weather, for which the model refers them to HR."),
            (false, "Negative examples teach it to abstain."),
            (
                false,
                "Jeder Datensatz ist eine Frage mit der Antwort aus der Sammlung, in vier verschiedenen Formulierungen.",
            ),
        ],
    );
    let mut wrong = Vec::new();
    for (expected, answer) in [
        (false, "I'm sorry, that is not covered."),
        (false, "Bitte wenden Sie sich an HR."),
        (false, "IDK"),
        (false, "The FAQ says nothing about this; please ask the desk."),
        (false, "No lo sé, pregunte en la oficina."),
        (false, "抱歉，我不知道。"),
        (true, "The desk opens at nine."),
    ] {
        let example = format!("{{\"prompt\": \"x?\", \"completion\": \"{answer}\"}}");
        let mut answers = CLOSED.to_vec();
        answers.push((&DESCRIPTION, "Each sample is a question and a reply, in four wordings by different people."));
        answers.push((&EXAMPLE, &example));
        if level("dataset/no-refusals", &answers).is_some() != expected {
            wrong.push(format!("{expected}: {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Other scenarios need none.
    assert_eq!(
        level(
            "dataset/no-refusals",
            &[(&scenario::CHOICE, "A"), (&DESCRIPTION, "Each sample is a mail and its reply.")]
        ),
        None
    );
}

#[test]
fn a_description_tells_what_a_sample_holds_or_the_example_does() {
    try_all(
        "dataset/sample-contents",
        &DESCRIPTION,
        &[(&FORMAT, "a file"), (&EXAMPLE, "will follow")],
        &[
            (true, "We need a lot of good data from the internet."),
            (true, "High-quality and diverse data, without noise and without bias."),
            (true, "The dataset must be large and clean and come from trusted places."),
            (true, "Data of our company from the last years, as much as possible."),
            (true, "It should be balanced and realistic."),
            (false, "Pairs of a mail and its reply."),
            (false, "Each record has the note and three lines of summary."),
            (false, "Headlines with their label."),
            (false, "Functions together with the docstring."),
            (false, "The input is a tweet, the output one word."),
            (false, "Viele gute Daten aus dem Internet, die wir sammeln und säubern."),
        ],
    );
    assert_eq!(level("dataset/sample-contents", &[(&DESCRIPTION, "A lot of good data from everywhere.")]), None);
}

#[test]
fn a_number_needs_a_reason() {
    try_all(
        "dataset/size-unjustified",
        &SIZE_JUSTIFICATION,
        &[(&SIZE, "500")],
        &[
            (true, "I think this is a good size."),
            (true, "500 examples should be enough."),
            (true, "This is a reasonable number to start."),
            (true, "It seems sufficient for this task."),
            (true, "A good starting point."),
            (false, "Ten topics with fifty mails each."),
            (false, "Two people can check that many in a week."),
            (false, "LIMA got far with 1,000, and our task is narrower."),
            (false, "More would only repeat the same question."),
            (false, "Fewer would leave out the rare sections."),
            (false, "Because the style is simple."),
            (false, "Das sollte für den Anfang reichen, denke ich."),
            (false, "Enough to teach the style without months of writing."),
        ],
    );
}

#[test]
fn sizes_are_held_against_what_is_plausible() {
    let mut wrong = Vec::new();
    for (expected, choice, size, reason) in [
        (true, "A", "5 examples", "Because the model is good already."),
        (true, "A", "2 many mails", "Because more is better."),
        (true, "C", "50,000", "Because large models need much data."),
        (true, "C", "600", "Because that is what tutorials recommend."),
        (true, "D", "4", "Because few-shot prompting uses four."),
        (true, "D", "3 million", "Because the task is difficult."),
        (false, "A", "200-500", "Because the style is narrow."),
        (false, "A", "50", "Because the owner has one evening."),
        (false, "B", "100,000 functions", "Because GitHub has them and a script checks them."),
        (false, "C", "60", "The FAQ's own pairs."),
        (false, "C", "400", "80 entries in five wordings."),
        (false, "C", "300", "Each question is paraphrased, and there are refusals."),
        (false, "D", "120,000", "The public AG News corpus has that many."),
        (false, "D", "2,000", "200 for each of ten labels."),
        (false, "D", "20 per class", "Few-shot is enough because labels are clear."),
    ] {
        let answers: Answers<'_> = &[
            (&scenario::CHOICE, choice),
            (&DESCRIPTION, "Each sample is an input with its output, checked by a colleague."),
            (&SIZE, size),
            (&SIZE_JUSTIFICATION, reason),
        ];
        if level("dataset/size-implausible", answers).is_some() != expected {
            wrong.push(format!("{expected}: {choice} {size}: {reason}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numbers_contradict_each_other_only_if_they_count_the_same() {
    let mut wrong = Vec::new();
    for (expected, size, reason, description, test) in [
        (true, "300 letters", "Three people can write them.", "", "From the 3,000 letters I keep 10 % for testing."),
        (true, "500 examples", "These 2,000 examples cover all topics.", "", ""),
        (true, "300", "Ten topics × 50 mails = 300.", "", ""),
        (true, "600 rows", "Enough for the format.", "", "900 of the rows are held out for the test."),
        (
            true,
            "200 pairs",
            "Enough for the format.",
            "A dataset of 1,000 pairs, each a mail and a reply or refusal.",
            "",
        ),
        (true, "400", "Enough for the format.", "", "I train on 800 examples and test on 100."),
        (false, "300 letters", "Three people can write them.", "", "From the 300 letters I keep 10 % for testing."),
        (false, "300", "Of 3,000 letters in the archive only these are clean.", "", "30 letters are held out."),
        (false, "500", "LIMA used 1,000 examples for a broader task.", "", ""),
        (false, "500 examples", "2,000 examples would be too many to check.", "", ""),
        (false, "600", "12 topics with 50 mails each make 600.", "", ""),
        (false, "380 rows", "64 entries × 4 wordings = 256, the rest are refusals.", "", ""),
        (false, "200-500", "", "", "A test set of 60 rows is held out."),
        (false, "60 pairs", "The FAQ's own pairs.", "", "On 200 new questions from the desk, which are held out."),
        (false, "800 functions", "What remains of about 3,000 candidates.", "", ""),
        (
            false,
            "450 for training and 50 for testing",
            "As many as we can check.",
            "",
            "On the 50 examples that are held out.",
        ),
        (
            false,
            "1,000",
            "Too few would overfit.",
            "The 5,000 raw mails are filtered, each with a reply or refusal.",
            "",
        ),
        (false, "about 500", "510 examples are what the inbox has.", "", ""),
    ] {
        let mut answers = vec![(&SIZE, size)];
        answers
            .push((&SIZE_JUSTIFICATION, if reason.is_empty() { "As many as two people can check." } else { reason }));
        if !description.is_empty() {
            answers.push((&DESCRIPTION, description));
        }
        answers.push((&QUALITATIVE, ""));
        answers.push((
            &QUANTITATIVE,
            if test.is_empty() { "Right answers and refusals on unseen questions." } else { test },
        ));
        if level("dataset/size-contradicts", &answers).is_some() != expected {
            wrong.push(format!("{expected}: {size} | {reason} | {description} | {test}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
