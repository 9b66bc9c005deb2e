//! Sizes, descriptions and challenges with their sound twins, over proposals of every scenario.

mod tables;

use propose::question::Question;
use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use tables::grounds::{Answers, MAILS, TAGS, fired, try_all};

#[test]
fn sizes_and_their_reasons() {
    const REASON: &str = "dataset/size-unjustified";
    const TWO: &str = "dataset/size-contradicts";
    let judged: Vec<(&'static Question, &str)> = MAILS
        .iter()
        .copied()
        .chain([(&QUALITATIVE, "The owner gets two drafts for each of 30 new mails and says which she would send.")])
        .collect();
    let wrong = try_all(
        &judged,
        &SIZE_JUSTIFICATION,
        &[
            (REASON, "I think 240 is a good number for this."),
            (REASON, "240 pairs, 200 of them for training and 40 for testing."),
            (REASON, "That is a realistic amount."),
            (REASON, "It's enough data for fine-tuning."),
            (REASON, "We split it into 80 % training, 10 % validation and 10 % test."),
            (REASON, "A medium-sized dataset seems best to me."),
            ("", "Sixty mails for each of four issues."),
            ("", "Two people write ten a day, for a month of evenings."),
            ("", "Only tone and form change, for which hundreds suffice where knowledge would take thousands."),
            ("", "After 150 the drafts hardly changed any more in my pilot."),
            ("", "The inbox has no more that are fit to be shown."),
            ("", "OpenAI's guide starts at 50, and our issues are four."),
            ("", "My aunt's patience ends there."),
        ],
    );
    let wrong = wrong
        + &try_all(
            &judged,
            &DESCRIPTION,
            &[
                (
                    TWO,
                    "Each sample is a mail and the wished reply. The dataset contains 500 pairs from three years, angry and friendly ones.",
                ),
                (
                    TWO,
                    "Mail and reply. All in all these are 600 pairs, varied in tone, and I will use every one of them.",
                ),
                (
                    "",
                    "Each sample is a mail and its reply. Some 500 mails are in the inbox; of these I take the clear ones, angry and friendly.",
                ),
                ("", "Each sample is a mail and its reply; 120 pairs are of angry customers, 120 of friendly ones."),
                (
                    "",
                    "A mail and the wished reply. The shop has got 4,000 mails since 2019, from which we draw so that issues are balanced.",
                ),
            ],
        );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn pairs_of_challenges() {
    const COMPUTE: &str = "challenges/compute-only";
    const TWICE: &str = "challenges/same-twice";
    let mut wrong = String::new();
    for (rule, first, second) in [
        (COMPUTE, "GPU time is expensive and my laptop is slow, also renting is not cheap.", ""),
        (
            COMPUTE,
            "The training will take long without a good graphics card.",
            "Free Colab sessions are cut off, and Colab Pro costs money every month.",
        ),
        (COMPUTE, "Hardware: a 7B model is heavy for the laptops of students.", ""),
        (
            COMPUTE,
            "The main problem will be to find enough VRAM. Even with QLoRA it is tight, and an out-of-memory error after three hours is annoying.",
            "",
        ),
        (
            COMPUTE,
            "Time. Each run needs a night on my old computer, and I'd like to train several.",
            "Money: cloud GPUs are paid by the hour.",
        ),
        (
            TWICE,
            "The replies may become monotonous, as all were written by two people.",
            "Since just two people wrote the replies, everything might sound alike.",
        ),
        (
            TWICE,
            "Overfitting is likely with only 240 pairs.",
            "Because the dataset has just 240 pairs, the model may overfit to them.",
        ),
        (
            TWICE,
            "The model may promise refunds that the shop does not give.",
            "It could be that a refund is promised by the model which the shop doesn't grant.",
        ),
        (
            "",
            "The model may promise refunds that the shop does not give.",
            "The shop's terms of return change in summer, and old replies teach the old ones.",
        ),
        (
            "",
            "Customers who are angry hardly occur in our mails.",
            "Irony: a customer who thanks us for the fast delivery after five weeks is not grateful.",
        ),
        (
            "",
            "Only two people write the replies, so they sound alike.",
            "Two readers do not agree on what is warm, and the rating depends on who reads.",
        ),
        (
            "",
            "My card has 8 GB, which limits the length; long mails get cut, and the reply answers the first half only.",
            "",
        ),
        ("", "The free GPU is enough, I tried it. Harder is that customers mix two languages in one mail.", ""),
        (
            "",
            "Two orders in one mail: the reply may give the date of the wrong one.",
            "Mails with a photo, which the model does not see and talks about nevertheless.",
        ),
        (
            "",
            "Warmth that is laid on too thick annoys people.",
            "Names: the model could put a customer's name from the training data into a reply.",
        ),
        (
            "",
            "With 240 samples it may overfit, which early stopping and a small rank can limit.",
            "A test of 40 mails is small: two mails more or less are five percent.",
        ),
    ] {
        let mut answers = MAILS.to_vec();
        answers.extend([(
            &QUALITATIVE,
            "The owner gets two drafts for each of 30 new mails, unmarked, and says which she would send.",
        )]);
        answers.extend([(&FIRST, first), (&SECOND, second)]);
        let fired = fired(&answers);
        let right = if rule.is_empty() { fired.is_empty() } else { fired.contains(&rule) };
        if !right {
            wrong.push_str(&format!("{rule:12} {fired:?} {first} | {second}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn sizes_of_a_tagger() {
    const MISSING: &str = "dataset/size-missing";
    const IMPLAUSIBLE: &str = "dataset/size-implausible";
    const MACRO: &str = "Macro-F1 on 150 sentences that neither model has seen.";
    let mut wrong = String::new();
    for (rule, size, reason) in [
        (MISSING, "As many as possible.", "The more sentences the annotators manage, the better."),
        (MISSING, "Large enough that every tag is covered.", "Because rare tags must be learned, too."),
        (MISSING, "It depends on the annotators' time.", "They are students and have exams."),
        (
            MISSING,
            "A medium amount, neither small nor huge.",
            "Too small a set would overfit, too large a one is too much work.",
        ),
        (MISSING, "Until the annotators meet nothing new any more.", "New cases show that the line is not clear yet."),
        (IMPLAUSIBLE, "12 sentences", "They are chosen with great care by two annotators."),
        (IMPLAUSIBLE, "5 million sentences", "Deep learning needs masses of data, and tags are quickly given by hand."),
        (IMPLAUSIBLE, "10", "Few-shot learning shows that ten are enough, because the model knows English."),
        ("", "a few hundred", "Five tags with some eighty each, as a pilot showed that new cases stop there."),
        ("", "between 800 and 1,200", "Five tags at 200 each, give or take what the annotators drop."),
        ("", "two thousand", "Five tags at 400 each. Two annotators do 100 an evening."),
        ("", "5 x 200", "In a pilot new cases had stopped by 200 for each tag."),
        ("", "~1k", "Five tags; after 200 of each the annotators met nothing new."),
        ("", "Some 900, i.e. 180 a tag", "Rare tags end there, and balance matters more than mass."),
    ] {
        let mut answers = TAGS.to_vec();
        answers.extend([(&QUANTITATIVE, MACRO), (&SIZE, size), (&SIZE_JUSTIFICATION, reason)]);
        let fired = fired(&answers);
        let right = if rule.is_empty() { fired.is_empty() } else { fired.contains(&rule) };
        if !right {
            wrong.push_str(&format!("{rule:12} {fired:?} {size} | {reason}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn descriptions_of_a_closed_faq() {
    const REFUSALS: &str = "dataset/no-refusals";
    let over: Answers<'_> = &[
        (
            &EXAMPLE,
            r#"{"messages": [{"role": "user", "content": "lost locker key, cost?"}, {"role": "assistant", "content": "A lost locker key costs 15 euros."}]}"#,
        ),
        (&SIZE_JUSTIFICATION, "64 entries in five wordings make 320, which two cashiers can check in a week."),
    ];
    let wrong = try_all(
        over,
        &DESCRIPTION,
        &[
            (
                REFUSALS,
                "Each sample is a question of a cashier and the answer of the FAQ, in five wordings an entry, short and long, all checked.",
            ),
            (
                REFUSALS,
                "Pairs of question and answer. All sections of the FAQ are covered equally; no wording occurs twice.",
            ),
            (
                REFUSALS,
                "Every sample has a question and its answer. The questions are typed without capitals and with errors, as cashiers do.",
            ),
            (
                REFUSALS,
                "A sample holds question and answer. Answers must not differ from the FAQ, and names of guests are not kept.",
            ),
            (
                REFUSALS,
                "Question-answer pairs, only such as the FAQ answers, in many wordings and checked by two people.",
            ),
            (
                REFUSALS,
                "Question and answer, five wordings an entry. I drop each question that has no entry, as it has nothing to teach.",
            ),
            (
                REFUSALS,
                "Each sample is a question and its answer; the model sticks to the wording of the page. Questions without an answer are thrown out.",
            ),
            (
                "",
                "Question and answer, five wordings an entry. I drop duplicates, and I add sixty questions that have no entry, with a polite no.",
            ),
            (
                "",
                "Each sample is a question and an answer; where there is no entry the model sticks to the sentence that sends to the manager.",
            ),
            (
                "",
                "Each sample is a question and an answer, five wordings an entry; one in five asks for what is not there, and is told so.",
            ),
            (
                "",
                "Pairs of question and answer, and besides some sixty questions that belong to no entry, with the sentence that sends to the manager.",
            ),
            (
                "",
                "Question and reply. A fifth of the questions have nothing to do with the pool or are just beside an entry; the reply to them is always the same polite no.",
            ),
            (
                "",
                "Each sample: question, answer. Sixty are bait: they sound like an entry, and the answer is \"That isn't in my list.\"",
            ),
            (
                "",
                "Samples with a question and an answer, of four kinds: plain, misspelt, two in one, and unanswerable.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}
