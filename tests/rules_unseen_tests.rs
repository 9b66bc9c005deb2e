//! Tests on data that was kept apart or was not, tests without a question to decline, and challenges told twice, each beside a sound
//! twin.

mod tables;

use propose::question::Question;
use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::{DESCRIPTION, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::scenario;
use tables::grounds::{FAQ, MAILS, fired, try_all};

fn with<'a>(
    over: &[(&'static Question, &'a str)],
    more: &[(&'static Question, &'a str)],
) -> Vec<(&'static Question, &'a str)> {
    over.iter().chain(more).copied().collect()
}

#[test]
fn what_never_goes_in_is_kept_apart() {
    const NONE: &str = "evaluation/no-held-out";
    let wrong = try_all(
        MAILS,
        &QUANTITATIVE,
        &[
            (
                "",
                "A fifth mail of every issue never goes in. I score how often the draft names the next step, and the same for the stock model.",
            ),
            (
                "",
                "Some mails of each issue don't go in at all. I count on those how often the draft names the next step.",
            ),
            (
                "",
                "What came from the shop's form won't go in. I score: the share of drafts which name the next step, with and without tuning.",
            ),
            (
                "",
                "A few mails of each issue never made it in. How often does the draft name the next step there? I count that for both models.",
            ),
            (
                "",
                "The mails in Friedel's folder are ones that the model never gets to see. I count how many drafts name the next step.",
            ),
            (
                NONE,
                "I score how often the draft names the next step, and how often it promises what it shouldn't. Same for the stock model.",
            ),
            (
                NONE,
                "For every issue I count how many drafts name the next step; words that don't belong in a mail cost a point each.",
            ),
            (NONE, "The share of drafts with a next step. A draft that promises money never counts."),
            (NONE, "I compute how often the draft names the next step, and no person goes into the numbers."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn questions_that_are_kept_apart_are_no_questions_to_decline() {
    const NONE: &str = "evaluation/no-refusal-test";
    let told = with(
        FAQ,
        &[(
            &DESCRIPTION,
            "Each sample is a question of a member and the entry's answer; a hundred further questions lie outside of the FAQ, and the reply to \
             those is that it doesn't know. All entries equally often, formal and short wordings.",
        )],
    );
    let wrong = try_all(
        &told,
        &QUANTITATIVE,
        &[
            (
                NONE,
                "Of the covered questions 40 are kept back and the model never sees them. For each I compare its reply with the entry: right, half right or wrong, and give the percentages.",
            ),
            (
                NONE,
                "A seventh way of asking is written for each entry by persons who wrote none of the others, and stays outside training. On these 70 I measure token F1 against the club's answer.",
            ),
            (
                NONE,
                "One wording of each question won't go into the training. On those I count correct answers, for the tuned and the untuned model.",
            ),
            (
                NONE,
                "I keep back questions that the model has not met, 70 in all, and a trainer counts the correct ones.",
            ),
            (
                NONE,
                "The 70 test questions come from members who have read none of the samples. Share of right answers, tuned and untuned.",
            ),
            (
                NONE,
                "Seventy questions that were never shown to the model, one for each entry, and the share of right answers.",
            ),
            (
                "",
                "Of the covered questions 40 are kept back and the model never sees them. Another 30 are on things that no entry covers. I give the percentages that are right, and of the latter those turned away.",
            ),
            (
                "",
                "A seventh way of asking is written by persons who wrote none of the others, and stays outside training. On these 70 I measure token F1, and on 20 questions that lie outside, how many get the sentence for those.",
            ),
            (
                "",
                "One wording of each question won't go into the training. I add 30 questions, none of which the page has a word on: how many does it answer?",
            ),
            (
                "",
                "I keep back questions that the model has not met, 70 with an entry and 30 without, and a trainer counts what is right.",
            ),
            (
                "",
                "The test questions are new. A third of them asks for what does not appear in the FAQ. Share of right answers, tuned and untuned.",
            ),
            (
                "",
                "One rewording of every entry and 30 of the out-of-handbook questions stay outside training. On these I count right answers, and how many of the 30 get the line for such cases.",
            ),
            (
                "",
                "One wording of each entry stays outside training (70), and so do 30 questions on things such as the weather. I count right answers in both.",
            ),
            (
                "",
                "We keep back 70 wordings and 30 questions about the council's business. The first should be answered, the second not. I count both.",
            ),
            (
                "",
                "Held-out wordings: share correct. Held-out strangers: share that the model turns down. Both for the untuned model.",
            ),
            (NONE, "Of the 420 questions 70 are never shown to the model; I ask those and count the right answers."),
            (
                NONE,
                "70 new wordings, one for each of the 70 entries, and the share of right answers for the tuned and the untuned model.",
            ),
            (
                "",
                "One rewording of every entry and 30 strange questions stay outside training. I count right answers, and how many of the 30 are passed on.",
            ),
            (
                "",
                "I score: right answers on a held-out wording of each entry; how often it bows out when it should; how often it bows out when the answer was there.",
            ),
            (
                "",
                "Seventy unseen questions, one for each entry, and thirty where the page is of no help; I count what is right and what is made up.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_bare_number_of_inputs_says_not_which() {
    const NONE: &str = "evaluation/no-held-out";
    let wrong = try_all(
        MAILS,
        &QUANTITATIVE,
        &[
            (
                NONE,
                "For thirty mails the owners score the reply with a list of four points, each 0 or 1. I report the mean number of points, and the same for the untuned model.",
            ),
            (
                NONE,
                "On 50 mails a script looks for the order number and the next step, and I report the percentage that have both, before and after tuning.",
            ),
            (NONE, "With 40 mails we count how often the draft names the next step."),
            (NONE, "For 60 mails I compute ROUGE-L between the draft and the reply that was sent."),
            (
                "",
                "For thirty mails of regular customers the owners score the reply with a list of four points. I report the mean number of points.",
            ),
            ("", "On the 50 mails from May a script looks for the order number, and I report the percentage."),
            ("", "With 40 mails nobody has answered yet we count how often the draft names the next step."),
            (
                "",
                "For 60 mails which stay in the drawer I compute ROUGE-L between the draft and the reply that was sent.",
            ),
            ("", "Thirty mails are put by. On those I count how often the draft names the next step."),
            ("", "For 60 real mails (not from the pairs) I compute the share of drafts that name the next step."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn scores_on_the_very_number_of_samples() {
    const ON: &str = "evaluation/on-training-data";
    let sized = with(
        MAILS,
        &[
            (&SIZE, "Around 700 mails."),
            (
                &SIZE_JUSTIFICATION,
                "Twelve months with some sixty answered mails each come to that, and I doubt that more would help.",
            ),
        ],
    );
    let wrong = try_all(
        &sized,
        &QUANTITATIVE,
        &[
            (
                ON,
                "I run the finished model over the same 700 mails and count how many drafts keep within eighty words and how many name the next step.",
            ),
            (ON, "After training I run it over the 700 mails again and count how many drafts name the next step."),
            (
                ON,
                "The tuned model goes through all 700 mails once more, and I report the share of drafts with a next step.",
            ),
            (
                ON,
                "For each of the 700 mails I let it write the draft and compute ROUGE-L against the reply in the file.",
            ),
            (
                "",
                "I run the finished model over 70 mails from next month and count how many drafts keep within eighty words.",
            ),
            (
                "",
                "Of the 700 mails 70 are put aside first. I run the finished model over these 70 and count how many drafts name the next step.",
            ),
            (
                "",
                "I train on the 700 mails, run the finished model over the mails of the month after and count how many drafts name the next step.",
            ),
            (
                "",
                "All 700 mails are for training; I count the drafts with a next step over 60 mails that came in later.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
    let wrong = try_all(
        &with(
            &sized,
            &[(
                &QUANTITATIVE,
                "I run the finished model over the same 700 mails and count how many drafts keep within eighty words and how many are without an exclamation mark.",
            )],
        ),
        &QUALITATIVE,
        &[(ON, "In addition the owner gives school marks to thirty of them, picked by lot.")],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn one_concern_in_other_words() {
    let cases = [
        (
            true,
            "With so few samples the model may just learn our sentences by heart. Then somebody who asks in a fresh way gets a wrong reply although training went nicely.",
            "Overfitting: as the data is small the model can memorise the exact wordings, and it would fail when a question is put in a manner it has not come across.",
        ),
        (
            true,
            "Overfitting. There are only 240 pairs, so it could memorise our replies.",
            "As the dataset is small, it may learn what we wrote by heart and then do badly with anything it hasn't seen.",
        ),
        (
            true,
            "It could parrot the replies of the training: 240 pairs are not many.",
            "Memorisation (overfitting) is a danger, because there are few pairs for each issue.",
        ),
        (
            true,
            "It will be hard to get sympathy that sounds real. The model easily falls into stock phrases such as \"we understand your frustration\", which make people angrier.",
            "Replies might come across as canned and insincere, because hearing genuine compassion from a machine is difficult to achieve and formulas creep in.",
        ),
        (
            true,
            "Empathy is difficult to get right; the drafts may sound robotic and fake.",
            "It is hard to make a machine sound truly compassionate, and its drafts could feel canned instead of genuine.",
        ),
        (
            true,
            "The two annotators do not agree on many issues, so the labels are noisy.",
            "Annotators often disagree, so some labels in the data are inconsistent.",
        ),
        (
            true,
            "It is difficult to get enough good examples, as few mails are answered well.",
            "Data scarcity: collecting a sufficient number of good replies will be hard.",
        ),
        (
            true,
            "Omission is hard to teach. The signed-off summaries leave out small things, and the model may learn to leave out the wrong small thing, such as a low blood pressure that has come right by itself.",
            "There is also the difficulty of teaching what to omit: since our approved handovers drop minor details, the tuned model could pick up dropping details that matter, for instance a blood pressure that was low and has recovered.",
        ),
        (
            false,
            "With only 240 pairs it may learn our phrases by heart.",
            "Two readers are few, and their marks for warmth will be noise.",
        ),
        (
            false,
            "Overfitting: with 240 pairs the loss falls to nothing after two epochs, so I stop early.",
            "It may recite a reply word for word, with somebody else's order in it.",
        ),
        (
            false,
            "The drafts could sound canned, since two writers have their formulas.",
            "Angry customers get a reply that is too sweet, where they only want the facts.",
        ),
        (
            false,
            "The drafts could sound robotic.",
            "Readers rate sympathy differently, so that the score for it is noise.",
        ),
        (
            false,
            "Annotators disagree on mails with two issues, and the model learns their noise.",
            "Wrong sizes are a rare issue, so that its label has few examples.",
        ),
        (
            false,
            "It is hard to get enough good examples, as few mails are answered well.",
            "Few customers write in French, and their mails may get an English reply.",
        ),
        (
            false,
            "The summaries leave out small things, and the model may learn to leave out the wrong one, such as a low blood pressure.",
            "Nurses use abbreviations that differ from ward to ward, and a wrong reading of one could be dangerous.",
        ),
        (
            false,
            "It may learn the replies by heart, as they are few.",
            "Prices change each spring, and small changes are not noticed by anyone.",
        ),
    ];
    let more = [
        (
            true,
            "Judging drafts is subjective: two readers will not agree on what is warm.",
            "Evaluation is difficult, as people have different opinions on when a reply is kind.",
        ),
        (
            true,
            "Evaluating takes a lot of time, since a person has to read each draft.",
            "Manual evaluation is slow because all of the drafts must be read by somebody.",
        ),
        (
            true,
            "The model may forget its general Swedish (catastrophic forgetting).",
            "By training on a narrow task it could lose abilities that it had before.",
        ),
        (
            false,
            "Judging drafts is subjective: two readers will not agree on what is warm.",
            "An automatic score such as ROUGE punishes a draft that is good and worded otherwise.",
        ),
        (
            false,
            "Evaluating takes a lot of time, since a person has to read each draft.",
            "Readers judge by taste, and two of them will not agree.",
        ),
        (
            false,
            "The model may forget its general Swedish (catastrophic forgetting).",
            "It may forget the second question of a mail, which is often the one that matters.",
        ),
        (
            false,
            "The annotators have different opinions on what counts as a complaint.",
            "Evaluation is subjective: what is warm to one reader is sticky to another.",
        ),
        (
            false,
            "Cleaning the mails is slow, as names stand everywhere.",
            "Manual evaluation is slow because all of the drafts must be read by somebody.",
        ),
    ];
    let told = "Notes or mails go in, a summary or the draft of a reply comes out. With a prompt it came out otherwise each time.";
    let judge = |(expected, first, second): &(bool, &str, &str)| {
        let fired =
            fired(&[(&scenario::CHOICE, "D"), (&scenario::DESCRIPTION, told), (&FIRST, first), (&SECOND, second)]);
        (fired.contains(&"challenges/same-twice") != *expected).then(|| format!("{} {first} | {second}\n", !expected))
    };
    let wrong: String = cases.iter().chain(&more).filter_map(judge).collect();
    assert!(wrong.is_empty(), "{wrong}");
}
