//! Faults and their sound twins in phrasings that were written before the rules could tell them apart.

mod tables;

use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::scenario;
use tables::grounds::{DOCS, FAQ, MAILS, OWNER, fired, try_all, with};

#[test]
fn splits_that_exceed_the_whole() {
    const TWO: &str = "dataset/size-contradicts";
    let judged = with(MAILS, &[OWNER]);
    let wrong = try_all(
        &judged,
        &SIZE_JUSTIFICATION,
        &[
            (
                TWO,
                "I will work with 240 pairs, since two people can check ten each day. I separate like this: 210 for training, 50 for validation and 60 for test.",
            ),
            (
                TWO,
                "| Part | Samples |\n|---|---|\n| all, cleaned | 240 |\n| training | 200 |\n| validation | 40 |\n| test | 60 |\n\nSixty per issue.",
            ),
            (TWO, "Four issues at sixty each, 240 pairs. Training: 220, validation: 30, test: 40."),
            (TWO, "We can write 240 pairs in a month. Of them 200 are used to train. 80 are for testing."),
            (TWO, "Sixty per issue gives 240 pairs: train 200, dev 40, test 60."),
            (
                "",
                "I will work with 240 pairs, since two people can check ten each day. I separate like this: 180 for training, 20 for validation and 40 for test.",
            ),
            (
                "",
                "| Part | Samples |\n|---|---|\n| all, cleaned | 240 |\n| training | 180 |\n| validation | 20 |\n| test | 40 |\n\nSixty per issue.",
            ),
            ("", "Four issues at sixty each, 240 pairs. Training: 180, validation: 20, test: 40."),
            ("", "We can write 240 pairs in a month. All 240 are for training, and 40 new ones from May for testing."),
            ("", "Sixty per issue gives 240 pairs, plus another 60 for testing; the 240 are for training."),
            ("", "240 pairs, as two people write ten a day. We train on 200, and test on 40 with 3 seeds."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn questions_that_are_declined() {
    const NONE: &str = "dataset/no-refusals";
    let wrong = try_all(
        FAQ,
        &DESCRIPTION,
        &[
            (
                NONE,
                "Every sample consists of a question and its approved answer; other questions are not included, the model would only learn wrong things from them. All topics evenly, checked by a trainer.",
            ),
            (
                NONE,
                "Each sample is a question in a member's words and the answer of the entry. Questions outside the FAQ are left out. All topics evenly.",
            ),
            (
                NONE,
                "A question and its answer from the FAQ, in six wordings by different members. Unanswerable questions are not needed for this. All checked.",
            ),
            (
                NONE,
                "Pairs of question and answer. We don't add questions that the FAQ can't answer, to keep it clean. All topics evenly.",
            ),
            (
                NONE,
                "A question on something in the FAQ and the answer it gives, shortened. Typos and half sentences included; the chairman approves each answer.",
            ),
            (
                NONE,
                "Each row has a question and the right answer, in six wordings, so that no wrong answers are learned. Varied and checked.",
            ),
            (
                "",
                "Every sample is a question with its approved answer; other questions get a fixed line that sends people to the desk, as they are not covered. Checked.",
            ),
            (
                "",
                "A question and its answer, in six wordings; questions whose answer is not included in the FAQ get \"Please ask the desk\". Checked.",
            ),
            (
                "",
                "Pairs of question and answer. Some seventy questions have no entry, and there the model excuses itself. Checked by a trainer.",
            ),
            (
                "",
                "Each row has a question and what to say. Near-duplicates are left out. One row in five asks what the FAQ doesn't tell. Checked.",
            ),
            (
                "",
                "Questions with answers, and beside them strangers (tennis, taxes) which are turned away politely. All checked.",
            ),
            (
                "",
                "Each sample is a question and the reply. Nothing in the document matches a fifth of them; the reply is then a polite no. Checked.",
            ),
        ],
    );
    let wrong = wrong
        + &try_all(
            FAQ,
            &DESCRIPTION,
            &[(
                "",
                "The 70 pairs of the document, each reworded six ways by members, and questions which it can't answer. All checked.",
            )],
        );
    let test = "evaluation/no-refusal-test";
    let data = with(
        FAQ,
        &[(
            &DESCRIPTION,
            "Questions in members' words with the entry's answer, and sixty which the FAQ can't answer, with a polite no. Checked by a trainer.",
        )],
    );
    let wrong = wrong
        + &try_all(
            &data,
            &QUANTITATIVE,
            &[
                (
                    test,
                    "First I keep 60 questions apart, written by a sixth colleague who didn't see the training data, all on things that are in the FAQ. The chairman decides if each answer is right, and I report the percentage before and after training.",
                ),
                (
                    test,
                    "Exact answers on 70 unseen wordings, one for each entry, judged by two trainers, for the base model as well.",
                ),
                (
                    "",
                    "On 70 unseen wordings the share of right answers, and on 40 strangers the share that is turned away.",
                ),
                (
                    "",
                    "60 questions kept apart, a third of them about other clubs, for which only a polite no counts as right; percentage before and after.",
                ),
            ],
        );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn scores_on_which_data() {
    const TRAINED: &str = "evaluation/on-training-data";
    const APART: &str = "evaluation/no-held-out";
    const VAGUE: &str = "evaluation/vague";
    const MISFIT: &str = "evaluation/metric-misfit";
    let wrong = try_all(
        DOCS,
        &QUANTITATIVE,
        &[
            (
                TRAINED,
                "After training finished, I take 100 functions from the 1,500 pairs which the model learned and let it generate the docstring again. A script checks that every parameter is in Args.",
            ),
            (
                TRAINED,
                "For 100 functions from those that the model already knows, the share of docstrings with complete Args.",
            ),
            (TRAINED, "The share of complete Args sections on 200 of the functions that it has learned."),
            (
                TRAINED,
                "pydocstyle passes, in percent, over functions it saw in training. The base model does the same.",
            ),
            (
                APART,
                "A script compares the docstrings with the code: every parameter under Args (that's a percentage), and pydocstyle with no complaints (another percentage). Do it for the base as it comes and for mine after, then compare.",
            ),
            (
                APART,
                "Percentage of docstrings that pass pydocstyle, and a second percentage for the complete Args; the base before, ours after.",
            ),
            (
                VAGUE,
                "We keep 60 functions aside, and when training is over we will test the model on them very carefully, many times, by several members, and see whether the results are good. We test the original too.",
            ),
            (
                VAGUE,
                "The model is tested on a test set that it has never seen, and we check that the results are good and everything works.",
            ),
            (
                VAGUE,
                "On 50 held-out functions we will test thoroughly whether it works well, before and after the tuning.",
            ),
            (
                MISFIT,
                "Each docstring is compared with the one in the test set. If it is identical letter by letter it counts one point, if not zero.",
            ),
            ("", "On 100 functions that the model has not learned, the share of docstrings with complete Args."),
            (
                "",
                "How well the model learned the format: share of pydocstyle passes on 100 functions kept out of the training.",
            ),
            (
                "",
                "pydocstyle passes, in percent, over functions that were written after the freeze. The base model does the same.",
            ),
            (
                "",
                "We keep 60 functions aside and check by script that the results are good: every parameter under Args. The original too.",
            ),
            (
                "",
                "On 50 held-out functions a script tests whether Args holds each parameter, before and after the tuning.",
            ),
            ("", "A script checks Args on functions that came in after October, the base and ours."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn challenges_that_say_the_same() {
    let mut wrong = String::new();
    for (same, first, second) in [
        (
            true,
            "The archive is lopsided. Two thirds are about late parcels, so the model sees little of the other kinds and answers them poorly.",
            "There is an imbalance in the mails: most of them concern delayed deliveries, so the other kinds are answered badly.",
        ),
        (
            true,
            "- The archive is lopsided: two thirds are about refunds, so other kinds are answered poorly by the model.\n- There is an imbalance: most concern refunds, and the remaining kinds get weak answers from the model.",
            "",
        ),
        (
            false,
            "The archive is lopsided. Two thirds are about late parcels, so the model sees little of the other kinds.",
            "A promise of a date that the post office can't keep makes a second, angrier mail.",
        ),
        (
            false,
            "- The archive is lopsided: two thirds are about refunds, so other kinds are answered poorly by the model.\n- Old docstrings no longer fit; whoever reads a promise of a date will hold the shop to what it said.",
            "",
        ),
    ] {
        let answers = with(
            MAILS,
            &[(&QUALITATIVE, "The owner gets two drafts for each of 30 new mails and says which she would send.")],
        );
        let answers: Vec<_> = answers.into_iter().chain([(&FIRST, first), (&SECOND, second)]).collect();
        let fired = fired(&answers);
        if fired.contains(&"challenges/same-twice") != same {
            wrong.push_str(&format!("{same} {fired:?} {first} / {second}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn contents_and_sizes() {
    let bare = with(
        MAILS,
        &[
            (&FORMAT, "JSONL, one object on each line."),
            (&EXAMPLE, ""),
            (&QUALITATIVE, "The owner gets two drafts for each of 30 new mails and says which she would send."),
        ],
    );
    let mut wrong = String::new();
    for (told, text) in [
        (
            false,
            "The dataset should be of high quality, varied and balanced. It should cover field and laboratory work, and be curated by somebody with experience.",
        ),
        (
            false,
            "A good mix of clean data with the best quality, as varied as possible, from all seasons of the shop; quality is key.",
        ),
        (
            true,
            "High quality and varied: what a customer wrote as input, and the owner's text as output, from all seasons.",
        ),
        (true, "Varied and balanced. Each record has two fields, the mail and the reply, and is checked by the owner."),
    ] {
        let answers: Vec<_> = bare.iter().copied().chain([(&DESCRIPTION, text)]).collect();
        let fired = fired(&answers);
        if fired.contains(&"dataset/sample-contents") == told {
            wrong.push_str(&format!("{told} {fired:?} {text}\n"));
        }
    }
    for (choice, size, right) in
        [("", "3 million recipes", false), ("", "400 recipes", true), ("D", "3 million recipes", false)]
    {
        let fired = fired(&with(MAILS, &[(&scenario::CHOICE, choice), (&SIZE, size)]));
        if fired.contains(&"dataset/size-implausible") == right {
            wrong.push_str(&format!("{choice:?} {size} {fired:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
