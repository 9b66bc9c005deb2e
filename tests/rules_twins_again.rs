//! Faults and their sound twins in yet other words: refusals, what the test is taken on, and numbers that do not agree.

mod tables;

use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::{method, scenario};
use tables::grounds::{Answers, FAQ, MAILS, OWNER, TAGS, try_all, with};

#[test]
fn a_balance_of_topics_is_no_question_that_is_declined() {
    const NONE: &str = "dataset/no-refusals";
    let wrong = try_all(
        FAQ,
        &DESCRIPTION,
        &[
            (
                NONE,
                "Per entry six questions by six members and the entry's answer. All 70 entries weigh the same, so no topic wins over another.",
            ),
            (
                NONE,
                "A question as a member would ask it and what the entry says. The wordings are spread out, and no section is left thin.",
            ),
            (NONE, "Questions and answers, checked twice. No entry gets more than six wordings, and none fewer."),
            (
                NONE,
                "Each row is a member's question and the answer of the entry; nothing is added that the FAQ doesn't answer.",
            ),
            (
                NONE,
                "All rows come from the 70 entries. We add nothing that is not in the FAQ. Six wordings each, checked by the chairman.",
            ),
            (
                NONE,
                "Question and answer pairs in six wordings. No group of questions dominates; the trainers read all of them.",
            ),
            (
                "",
                "Question and answer pairs, no topic over another; a fifth of the questions have no entry, and the answer says so.",
            ),
            (
                "",
                "Six wordings for each entry, so that no section is left thin, and eighty questions on things that the FAQ never mentions.",
            ),
            (
                "",
                "Members' questions with the entry's answer. Nothing is added to the answers. Where no entry fits, the answer is \"Ask the desk\".",
            ),
            ("", "Questions with answers; sixty more are about other clubs, with the reply that we can't tell."),
            (
                "",
                "Each row has a question and the answer. One question in six has no answer in the FAQ, so the row ends in a polite refusal.",
            ),
            (
                "",
                "Nothing is added that a trainer did not check: the 70 entries in six wordings, and 60 questions outside the FAQ that get a no.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn marks_that_readers_give_are_no_test_of_refusals() {
    const NONE: &str = "evaluation/no-refusal-test";
    let told = with(
        FAQ,
        &[(
            &DESCRIPTION,
            "Questions in members' words with the entry's answer, and sixty which the FAQ can't answer, with a polite no. Checked by a trainer.",
        )],
    );
    let wrong = try_all(
        &told,
        &QUANTITATIVE,
        &[
            (
                NONE,
                "The chairman reads 60 answers to the sixth wordings, kept out of training: full, half or no mark. I report the mean.",
            ),
            (
                NONE,
                "On 70 wordings that were never trained on, a trainer gives two points, one point or no point for each question. Compared with Phi before training.",
            ),
            (
                NONE,
                "Share of 70 unseen questions whose answer agrees with the entry, and token F1. The trainer gives no credit for half an answer.",
            ),
            (
                "",
                "On 60 unseen questions the chairman gives full, half or no mark; on 30 that have no entry, a mark for each refusal.",
            ),
            (
                "",
                "70 unseen wordings, one point or no point each, and twenty questions on other clubs, which the model has to turn away.",
            ),
            (
                "",
                "Of 90 unseen questions a third are not in the FAQ: how many of them are declined, and how many of the others are right?",
            ),
        ],
    );
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn what_is_drawn_from_the_training_is_no_new_data() {
    const TRAINED: &str = "evaluation/on-training-data";
    let wrong = try_all(
        TAGS,
        &QUANTITATIVE,
        &[
            (
                TRAINED,
                "A script computes macro-F1. For this I take 100 sentences at random out of those the model was fine-tuned with, as their tags are known.",
            ),
            (
                TRAINED,
                "Macro-F1 and a confusion matrix. To get them we pick 150 of the sentences it was trained on and compare the tags.",
            ),
            (
                TRAINED,
                "I count the right tags. A hundred sentences, random ones, are drawn from the training set, so that nobody has to tag again.",
            ),
            (
                TRAINED,
                "We choose 200 sentences from the training data, let the model tag them, and compare with the annotators: macro-F1.",
            ),
            (
                TRAINED,
                "When it is trained I let it go once more through the 1,000 sentences it was given and work out macro-F1 for the five tags.",
            ),
            (
                TRAINED,
                "The tuned model tags all 1,000 sentences again; precision and recall for each tag are computed from that.",
            ),
            (
                "",
                "A script computes macro-F1. For this I take 100 sentences at random out of reviews that the model was not trained on.",
            ),
            (
                "",
                "I take the better of two adapters, the one trained on all 1,000 sentences, and report macro-F1 on 150 unseen ones.",
            ),
            (
                "",
                "Macro-F1 on 150 sentences that nobody tagged before; the learning rate is taken from a run that was trained on 200.",
            ),
            ("", "I draw 150 of the sentences before the model is trained on the rest, and compute macro-F1 on them."),
            (
                "",
                "Macro-F1 on 150 unseen sentences. To see what it learned by heart I also take 50 from the training data and compare.",
            ),
            ("", "We pick 150 sentences from outside the data the model was trained on and report macro-F1."),
            (
                "",
                "From the 1,000 sentences 150 are taken out before training; macro-F1 and a confusion matrix on those, for the base model as well.",
            ),
            ("", "I go once more through 150 sentences that were set aside, and work out macro-F1 by hand."),
        ],
    );
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Long answers in sentences, of which many are right.
const PAGES: Answers<'_> = &[
    (&scenario::CHOICE, "D"),
    (
        &scenario::DESCRIPTION,
        "The letter of a vet goes in, and a page in plain English for the owner of the animal comes out. With a prompt half of the Latin stayed in.",
    ),
    (
        &DESCRIPTION,
        "Each sample is a letter and the page that a nurse wrote for it, read by a second nurse. Dogs, cats and small animals in equal shares.",
    ),
    (&FORMAT, "prompt-completion"),
    (
        &EXAMPLE,
        r#"{"prompt": "Dx: otitis externa AD. Rx: drops bid 7/7, recheck.", "completion": "Your dog has an infection in the right ear. Please give the drops in the morning and in the evening for one week. Then come back, so that we can look at it again."}"#,
    ),
    (&SIZE, "400 letters"),
    (&SIZE_JUSTIFICATION, "A hundred for each of four kinds of animals, which two nurses can write in two months."),
    (&QUALITATIVE, ""),
    (&QUANTITATIVE, ""),
    (&FIRST, "A page that reads well may leave out a drug, and nobody would see it."),
    (&SECOND, ""),
];

#[test]
fn long_texts_are_seldom_equal() {
    const MISFIT: &str = "evaluation/metric-misfit";
    let wrong = try_all(
        PAGES,
        &QUANTITATIVE,
        &[
            (
                MISFIT,
                "On 50 letters kept out of training I compute accuracy, that is, in how many the page is identical to the one that the nurse wrote.",
            ),
            (MISFIT, "Exact match between the model's page and the nurse's page on 50 unseen letters."),
            (
                MISFIT,
                "50 held-out letters: a page counts as right if it is word for word the nurse's page. I report the percentage.",
            ),
            (
                MISFIT,
                "String equality of the page with the reference for 40 unseen letters, before and after training.",
            ),
            (
                MISFIT,
                "The share of 50 unseen letters for which the output is exactly the same as the page that was written by hand.",
            ),
            (
                "",
                "On 50 unseen letters, the share of pages in which every drug and dose is identical to the letter's; a script compares the names.",
            ),
            ("", "Exact match of the dates and doses in 50 unseen letters with those in the page."),
            (
                "",
                "50 unseen letters: Flesch-Kincaid grade and the share of drugs that are in the page. Not exact match, as two good pages differ.",
            ),
            (
                "",
                "On 50 unseen letters I count the sentences that are copied word for word from the letter, before and after training.",
            ),
            (
                "",
                "How often two pages for different animals among 50 unseen letters are identical; they should not be. And the share with every drug.",
            ),
            (
                "",
                "On 50 unseen letters, how many pages are identical to the input, i.e. nothing was put into plain words, and how many keep each dose.",
            ),
            ("", "BERTScore against the nurse's page on 50 unseen letters, and how many are identical to it."),
            ("", "On 50 unseen letters a nurse ticks what is missing in the page, and I count the ticks."),
        ],
    );
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn two_numbers_for_all_of_the_data() {
    const TWO: &str = "dataset/size-contradicts";
    let judged = with(MAILS, &[OWNER]);
    let wrong = try_all(
        &judged,
        &DESCRIPTION,
        &[
            (
                TWO,
                "Mails of three years, each with its reply. 700 of them have a reply that the owner likes; all of these go in. All issues evenly.",
            ),
            (
                TWO,
                "Mail and reply as one sample, names masked. 900 of them are checked, and we use all of them. Angry and friendly in equal shares.",
            ),
            (
                TWO,
                "Our mailbox with replies, all issues. 520 of them were answered well; all of them will be used. Each sample is a mail and a reply.",
            ),
            (
                "",
                "Mails of three years, each with its reply. 700 of them have a good reply; from these I choose the 240 clearest. All issues evenly.",
            ),
            (
                "",
                "Mail and reply as one sample. 240 of them are checked, and we use all of them. Angry and friendly in equal shares.",
            ),
            (
                "",
                "Our mailbox holds 5,000 mails, 900 of them with a reply. Each sample is a mail and its reply; four issues in equal shares.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn one_fear_in_two_pictures() {
    const SAME: &str = "challenges/same-twice";
    let grounds = with(
        TAGS,
        &[
            (&QUANTITATIVE, "Macro-F1 on 150 sentences that were set aside, for the base model as well."),
            (
                &FIRST,
                "Parroting. 200 sentences a tag is little, so the model may just recite the ones it has met. I'd measure the overlap and stop early.",
            ),
        ],
    );
    let wrong = try_all(
        &grounds,
        &SECOND,
        &[
            (
                SAME,
                "Memorisation. With so little to learn from, the model could give back the sentences it has met by rote. Early stopping should help, and a look at the overlap.",
            ),
            (
                SAME,
                "By rote: the model could recite the few sentences it has met and not make up any tag of its own. I would stop early and check the overlap.",
            ),
            (
                SAME,
                "Overfitting. The set is small, and the model might learn the sentences it has met by heart. I'd stop early and look at the overlap.",
            ),
            (
                "",
                "Irony. A sentence that praises the room may mean the opposite, and two annotators disagree. I'd measure how often.",
            ),
            (
                "",
                "Overlap of tags: a hint is given by the staff and belongs to the puzzle. The annotators need a rule for this before they start.",
            ),
            (
                "",
                "New rooms. Each season brings words that nobody has met, and the tags would go wrong. I'd tag fifty new ones every spring.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn praise_and_a_list_of_settings_are_no_reasons() {
    const FACTORS: &str = "method/justification-factors";
    let grounds =
        with(TAGS, &[(&QUANTITATIVE, "Macro-F1 on 150 sentences that were set aside, for the base model as well.")]);
    let wrong = try_all(
        &grounds,
        &method::JUSTIFICATION,
        &[
            (
                FACTORS,
                "It is one of the most modern methods, and nearly every paper mentions it. That's why I recommend it. To be varied: lora_r, lora_alpha, lora_dropout; bits = 4.",
            ),
            (
                FACTORS,
                "Because everybody in the field talks about it, I recommend it as well. Settings: lora_alpha, lora_dropout, target_modules, nf4.",
            ),
            (
                "",
                "It is modern, and I recommend it because the 4-bit weights leave room on our 8 GB card. To be varied: lora_r, lora_alpha, lora_dropout.",
            ),
            (
                "",
                "I recommend it since with lora_r = 8 and lora_alpha = 16 it fits into the 8 GB of my card, in 4-bit.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "\n{wrong}");
}
