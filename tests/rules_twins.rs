//! Faults and their sound twins, which use nearly the same words: what is done with which data decides, not the words.

mod tables;

use propose::question::Question;
use propose::rules::{self, Reading};
use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::scenario;
use tables::pool;

type Answers<'a> = &'a [(&'static Question, &'a str)];

/// Tries a rule on texts for one question, and lists those that come out otherwise.
fn try_all(rule: &str, question: &'static Question, over: Answers<'_>, faulty: &[&str], sound: &[&str]) {
    let mut wrong = String::new();
    for (expected, text) in faulty.iter().map(|text| (true, text)).chain(sound.iter().map(|text| (false, text))) {
        let mut answers = over.to_vec();
        answers.push((question, text));
        let proposal = pool::with(&answers);
        let fires = rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == rule);
        if fires != expected {
            wrong.push_str(&format!("{} {text}\n", if expected { "silent:" } else { "fires: " }));
        }
    }
    assert!(wrong.is_empty(), "{rule}\n{wrong}");
}

#[test]
fn a_score_on_what_was_trained_on_is_told_from_one_on_what_was_not() {
    try_all(
        "evaluation/on-training-data",
        &QUANTITATIVE,
        &[
            (&QUALITATIVE, ""),
            (&SIZE, "500 pairs"),
            (&SIZE_JUSTIFICATION, "Ten topics with fifty pairs each, which two people can check in a week."),
        ],
        &[
            "I'll ask it the questions of the training file again and count how many answers are right.",
            "When training is over the model gets the same 500 mails once more, and I compute ROUGE against the replies.",
            "At the end I measure the accuracy on the examples it has learned from.",
            "After the last epoch the model labels the 500 pairs that it was trained with, and I report macro-F1.",
            "For every pair of the dataset the model writes its answer again; BLEU against the stored answer is averaged.",
            "Accuracy over all 500 pairs. The same for the untuned model.",
            "There is no separate test set, so I count the right answers among the samples used for training.",
            "We take 50 random pairs out of the dataset that we fine-tuned with and calculate the exact match.",
            "I do not hold anything back: all 500 go into training, and on 100 of them I count the right answers.",
            "The score is the share of training questions which are answered word for word as in the file.",
            "We don't need a test set. The percentage of training mails that get their stored reply tells whether it has learned.",
            "I test it on the very samples it has studied, a hundred each day, and count the mistakes.",
            "How many of the answers in the training set can the tuned model reproduce? I expect 95 percent.",
            "The following metric is used: accuracy on the training examples, after each epoch.",
            "I run the whole dataset through the tuned model again and compute the share of right answers.",
            "F1 on the full dataset after the training is finished.",
        ],
        &[
            "From all 500 pairs I keep 60 back before training; accuracy on these.",
            "Accuracy on 60 pairs, none of which is among the samples used for training.",
            "The same 60 questions are asked of the tuned and of the untuned model, neither of which has seen them; right answers are counted.",
            "I ask the questions of the test file again after each epoch and count how many answers are right.",
            "Share of right answers for the mails of the week after the last one in the training file.",
            "The entire dataset is split first: 450 to train on, 50 to compute BLEU on.",
            "Over all 500 pairs, in ten folds: each fold is predicted by a model trained on the other nine. Mean accuracy.",
            "No training example is scored. A colleague writes 40 questions; the share of right answers counts.",
            "Accuracy on the training samples would only show what was learned by heart, so I count on 50 others.",
            "The score of the training examples is only looked at beside that of 60 held-out ones.",
            "Every seventh mail was put in a drawer before the training began; on those I compute ROUGE.",
            "For 60 functions of a library that is not among those used for training, the share that passes pydocstyle.",
        ],
    );
}

#[test]
fn where_all_data_is_trained_on_a_test_on_a_part_of_it_is_one_on_training_data() {
    let all =
        |text| vec![(&QUALITATIVE, ""), (&SIZE, "700"), (&SIZE_JUSTIFICATION, text)] as Vec<(&'static Question, &str)>;
    let test = "I take every seventh of the seven hundred, let the model write its line anew and compute ROUGE-L.";
    for text in [
        "Two seasons gave 700. All seven hundred go into the training, it would be a pity about any that didn't.",
        "Two seasons gave 700, and I train on all of them.",
        "Each week gave ten. We use every single one for training, since they are so few.",
        "Two seasons gave 700; nothing is held back from the training.",
        "Two seasons gave 700. The entire set is used for fine-tuning.",
    ] {
        try_all(
            "evaluation/on-training-data",
            &QUANTITATIVE,
            &all(text),
            &[test],
            &[
                "For 100 lines that came in after the data was closed I compute ROUGE-L.",
                "A colleague makes up 60 transcripts for the test; on these I compute ROUGE-L.",
            ],
        );
        try_all("evaluation/no-held-out", &QUANTITATIVE, &all(text), &[], &[test]);
    }
    for text in [
        "Two seasons gave 700. All of them are checked by hand, 600 go into the training.",
        "Each week gave ten. All but a tenth are for training.",
    ] {
        try_all("evaluation/on-training-data", &QUANTITATIVE, &all(text), &[], &[test]);
    }
}

#[test]
fn a_score_without_a_word_on_its_data_is_told_from_one_that_has_it() {
    try_all(
        "evaluation/no-held-out",
        &QUANTITATIVE,
        &[(&QUALITATIVE, "")],
        &[
            "The following metrics are computed: BLEU, ROUGE-L and BERTScore.",
            "I report accuracy and macro-F1, and compare with another model.",
            "At the end accuracy is calculated. A different learning rate is tried if it is low.",
            "Macro-F1; other metrics such as precision and recall per class are reported later.",
            "Percentage of docstrings that pass pydocstyle, for the new model and for the old one.",
            "After training I let the model answer and count the right answers, in percent.",
            "The share of replies that name a next step, counted by a different person.",
        ],
        &[
            "The following mails are used: those of May, after the data was closed. BLEU, ROUGE-L.",
            "I report accuracy on other questions than those of the data.",
            "Percentage of docstrings of a different library that pass pydocstyle.",
            "Macro-F1 on headlines which another paper printed.",
            "The share of right answers to new ones, which a colleague makes up.",
            "Accuracy on the questions that I got from later issues of the FAQ.",
        ],
    );
}

#[test]
fn a_loss_as_the_only_judge_is_told_from_one_that_says_when_to_stop() {
    try_all(
        "evaluation/loss-only",
        &QUANTITATIVE,
        &[(&QUALITATIVE, "")],
        &[
            "We look at the training curve until it flattens, that is our metric.",
            "The trainer prints the loss every ten steps. When it has come down below 0.5 and doesn't move any more, the model has understood what good feedback looks like. If it stays higher I repeat with another learning rate.",
            "I compare the loss of the first epoch with that of the last. If it fell by half, I'm satisfied.",
            "The loss is a good measure of how correct the replies are, so I stop when it is under 0.3.",
            "In TensorBoard we follow the loss. The lower the loss, the better the answers.",
            "Loss. It has to converge; different learning rates are compared by their curves.",
            "The model is finished as soon as the loss curve is flat. A human does not have to read anything.",
            "Evaluation is done by the loss: a low value means that the model writes docstrings like our reviewers.",
            "Our criterion is the cross-entropy. Near zero means the answers have been learned perfectly.",
            "Success = loss below 0.2 at the end of epoch 3, otherwise the rate is lowered and I train again.",
        ],
        &[
            "The loss curve tells me when to stop; quality is judged by two colleagues on 40 unseen mails.",
            "The loss is only a sign that training runs. What counts is the share of docstrings that pass pydocstyle.",
            "While the loss falls I still read 20 outputs an epoch and mark the mistakes.",
            "I plot the loss, and the owner of the shop ranks the replies of both models.",
            "Training loss and validation loss, to see where they part.",
            "Loss is useless here. A form with five boxes is filled in for each of 30 replies.",
            "The curve of the loss decides about the epoch, a blind vote of three nurses about the model.",
            "I don't look at the loss at all: exact match on 60 kept questions.",
            "After the loss has flattened, 50 new questions are put to the model and the wrong answers are counted.",
            "Low loss is not enough. Feedback from the two teachers who use it for a week decides.",
        ],
    );
}

#[test]
fn questions_without_an_answer_are_told_from_other_denials() {
    try_all(
        "evaluation/no-refusal-test",
        &QUANTITATIVE,
        &[(&scenario::CHOICE, "C"), (&QUALITATIVE, "")],
        &[
            "Two officers compare, without knowing which is which, fifty answers of both models to questions that the FAQ answers.",
            "On 60 held-out questions, none of which was in training, I count the right answers.",
            "Exact match for one phrasing of each entry that does not stand in the training data; no human is needed.",
            "80 questions which the model has not met: token F1 with the entry, without counting stop words.",
            "For questions from the FAQ the answer must not differ from the entry; the share that agrees is counted on a held-out tenth.",
            "Colleagues ask 50 unseen questions and don't know which model answers. Percentage right.",
        ],
        &[
            "On 60 held-out questions I count right answers, and on 20 that nobody wrote an answer for, the ones that are made up.",
            "Colleagues ask 50 questions; a third of them has no place in the FAQ. Percentage of right reactions.",
            "Half of the test questions are about things of which the FAQ knows nothing.",
            "I count answers to questions that the FAQ does not treat.",
            "20 questions on other firms' rules are mixed in: does it keep quiet?",
        ],
    );
}

#[test]
fn a_document_that_only_mentions_a_faq_needs_no_refusals() {
    try_all(
        "dataset/no-refusals",
        &DESCRIPTION,
        &[
            (&scenario::CHOICE, "C"),
            (&EXAMPLE, ""),
            (&SIZE_JUSTIFICATION, "Four wordings an entry, as fewer would not do."),
        ],
        &[
            "Each sample is a question and the answer of the FAQ. Every entry is asked in four ways, without typing errors.",
            "Pairs of an employee's question and the entry. The questions must not be too similar to each other.",
        ],
        &[
            "Each sample is a question and the answer of the FAQ, and one in five asks what the FAQ does not treat.",
            "Pairs of a question and an answer. Some questions are about things that are not there; the answer sends people to HR.",
        ],
    );
}

#[test]
fn equality_in_other_words_is_exact_match() {
    try_all(
        "evaluation/metric-misfit",
        &QUANTITATIVE,
        &[(&scenario::CHOICE, "B"), (&QUALITATIVE, "")],
        &[
            "For 150 kept functions: for how many does the docstring equal, character for character, the one of the maintainer? The share is the score.",
            "The docstring counts as right only if it is identical to the reference. Share of right ones on 100 unseen functions.",
            "String equality with the original docstring on a held-out tenth, in percent.",
            "On 80 held-out functions I count docstrings that match the human one letter by letter.",
            "Accuracy: a generated docstring that is the same as the original is a hit. 200 held-out functions.",
        ],
        &[
            "On 80 unseen functions I count the docstrings whose Args are the same as the parameters of the signature.",
            "The share of docstrings whose parameter names equal those in the code, on 80 unseen functions.",
            "The style is checked by pydocstyle on 80 unseen functions; equality with the original docstring tells nothing.",
            "Two developers say for 60 unseen functions whether the docstring says the same as the code does; the share counts.",
            "I do not ask for equality with the reference, since one function has many right docstrings; BLEU on 60 unseen ones.",
        ],
    );
    try_all(
        "evaluation/metric-misfit",
        &QUANTITATIVE,
        &[(&scenario::CHOICE, "A"), (&QUALITATIVE, "")],
        &[
            "The share of replies that are exactly like the one the owner wrote, on 50 held-out mails.",
            "Accuracy of the replies on 50 held-out mails.",
            "F1 and a confusion matrix on the held-out mails.",
        ],
        &[
            "On 50 held-out mails, the share of replies that name the same order number as the mail.",
            "Accuracy of the order status in the replies on 50 held-out mails, and the owner's rating.",
        ],
    );
}

#[test]
fn compute_in_other_words_is_still_compute() {
    let mut wrong = String::new();
    for (expected, first, second) in [
        (true, "GPU time is expensive.", "My laptop is slow, and renting is not cheap."),
        (
            true,
            "Colab throws me out after some hours, and the run has to be started again from the last checkpoint.",
            "Renting something better by the hour isn't in a student's budget, particularly if I try several ranks.",
        ),
        (true, "Training might take the whole night on my computer.", "I can't pay for a faster one."),
        (true, "A 7B model does not fit on my graphics card, even with a batch of one and a lower learning rate.", ""),
        (
            true,
            "The university's cluster has a long queue, so one may wait for days.",
            "Cloud credits run out quickly.",
        ),
        (true, "We have no access to strong hardware.", "Several runs with different ranks cost too much money."),
        (true, "Out-of-memory errors during training, as my card only has 8 GB.", ""),
        (true, "The price of an A100 for several hours, and of trying again if a run goes wrong.", ""),
        (
            true,
            "My notebook gets hot and slows down after some minutes of training.",
            "Kaggle allows only 30 hours of GPU a week.",
        ),
        (
            true,
            "Fine-tuning takes long without a good GPU.",
            "And to test many learning rates I'd need many such runs.",
        ),
        (false, "GPU time is expensive.", "The replies of one owner sound alike."),
        (false, "Renting experts who annotate is expensive, and they take long.", ""),
        (
            false,
            "My laptop is slow, thus I can use short mails only, and the model will not know how to read long ones.",
            "",
        ),
        (
            false,
            "The card has 8 GB, so functions are cut at 500 tokens and the docstring misses what stands behind.",
            "",
        ),
        (
            false,
            "The shop's server is old: the tuned model must answer in two seconds or the staff will not use it.",
            "Mails hold names.",
        ),
        (false, "Training is cheap, but nobody has time to read 600 replies.", ""),
        (false, "The forecast depends on the machine: two drills give two sounds, and the log does not say which.", ""),
        (false, "Colab is enough. What is hard is that two librarians put the same book in two places.", ""),
    ] {
        let proposal = pool::with(&[(&FIRST, first), (&SECOND, second)]);
        let fires =
            rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == "challenges/compute-only");
        if fires != expected {
            wrong.push_str(&format!("{} {first} | {second}\n", if expected { "silent:" } else { "fires: " }));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_same_challenge_in_other_words_is_told_from_a_neighbour() {
    let mut wrong = String::new();
    for (expected, first, second) in [
        (
            true,
            "It will be difficult to get replies of different kind. As only two persons write all of them, the model could learn our pet phrases and every customer reads the same.",
            "Another problem is the little diversity of the answers: they come from just two authors, therefore the drafts might all sound alike, with always the same favourite expressions.",
        ),
        (
            true,
            "The shop's old e-mails show little variety. Nearly all come from the same kind of customer, so that tourists or angry people hardly occur in what we can train on.",
            "Since it's mostly one group of buyers who have ever written to us, the collection is one-sided, and other sorts of people and moods are missing from it.",
        ),
        (
            true,
            "Hallucination: the bot could make up a rule that does not exist in the FAQ.",
            "The model might invent regulations which the FAQ does not have.",
        ),
        (
            true,
            "The docstrings of our code are often outdated, so the model is taught wrong descriptions.",
            "Many functions were changed after their docstring was written; it is stale, and the model learns false descriptions.",
        ),
        (
            true,
            "There are only few samples, thus the model may memorise them instead of generalising.",
            "Overfitting. As the dataset is small, it might learn the samples by heart and fail on new inputs.",
        ),
        (
            true,
            "Customers' names and addresses stand in the mails and could be leaked by the model.",
            "Privacy: personal data such as the names of customers in the mails may come out of the model again.",
        ),
        (
            true,
            "Some classes are rare, so that the model will ignore them.",
            "The labels are imbalanced: the model could neglect the classes with few examples.",
        ),
        (
            false,
            "The model may invent a rule that does not stand in the FAQ.",
            "The FAQ will change in spring, and the model goes on telling the old rules.",
        ),
        (
            false,
            "Old replies show little variety: nearly all are about late parcels.",
            "Two readers will not agree on what is warm, so that the ratings vary.",
        ),
        (
            false,
            "Names of customers stand in the mails and have to be masked.",
            "Angry customers write in capitals and with many errors; the model may answer in the same tone.",
        ),
        (
            false,
            "Docstrings that are outdated teach the model false descriptions.",
            "Functions without type hints leave the types to be guessed, and the model invents them.",
        ),
        (
            false,
            "Rare classes: only 20 samples speak of allergies, and the model will hardly learn them.",
            "The model could be too sure: a sentence on two things gets one label.",
        ),
        (
            false,
            "Over-refusal: the model declines questions that the FAQ answers in other words.",
            "Near misses: a question that sounds like an entry and is not covered gets that entry's answer.",
        ),
        (
            false,
            "Only two people write the replies, so their style becomes that of the shop.",
            "Only two people judge the drafts, and they wrote the samples; a third reader is needed.",
        ),
    ] {
        let proposal = pool::with(&[(&FIRST, first), (&SECOND, second)]);
        let fires =
            rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == "challenges/same-twice");
        if fires != expected {
            wrong.push_str(&format!("{} {first} | {second}\n", if expected { "silent:" } else { "fires: " }));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_split_or_praise_is_no_reason_for_a_number() {
    try_all(
        "dataset/size-unjustified",
        &SIZE_JUSTIFICATION,
        &[(&SIZE, "1,500")],
        &[
            "1,500 pairs, of which 1,350 are for training and 150 for the final check.",
            "I would split it 80/20 into training and test data.",
            "1,500 is a nice round number and should be enough for the model to learn.",
            "90 % for training, 10 % for validation.",
            "That should be plenty of data to get good results.",
            "I think this amount will give the best quality.",
            "About 1,500 would be ideal for this kind of task.",
            "It is neither too few nor too many.",
            "I guess that this is realistic.",
        ],
        &[
            "1,350 are for training and 150 for the final check; the reviewer has time for no more.",
            "Thirty moulds at fifty each.",
            "There are only 1,700 in the catalogue, and some are useless.",
            "That is what our two editors can write by June.",
            "A format is cheap to learn, the long tail isn't.",
            "In a pilot with 300 the answers still broke, with 1,000 they did not.",
            "It's all that exists.",
            "Style transfer papers report good results from 1,000 upwards.",
        ],
    );
}

#[test]
fn two_totals_contradict_each_other_in_any_words() {
    try_all(
        "dataset/size-contradicts",
        &DESCRIPTION,
        &[
            (&SIZE, "750 pairs"),
            (&SIZE_JUSTIFICATION, "The style is narrow, so hundreds and not thousands are called for."),
        ],
        &[
            "Each sample is a keyword list and the entry. We have exactly 480 such pairs, which is everything there is and what we will use.",
            "Keywords and the entry. In all there are 2,000 pairs, and every one of them is used.",
            "Keywords and the entry; the 300 pairs are checked by our expert.",
            "The dataset will consist of 1,200 pairs of keywords and an entry.",
            "Pairs of keywords and an entry, 400 in total, from three years.",
        ],
        &[
            "Each sample is a keyword list and the entry. We have about 3,000 such pairs, of which we choose the best.",
            "Keywords and the entry. So far we have 480 such pairs, the others are written this month.",
            "Keywords and the entry, at least 100 pairs for each kind of camera.",
            "Keywords and the entry. There are 480 such pairs in the catalogue, and the rest is made up by us.",
            "Keywords and an entry, 250 pairs from each of three years.",
        ],
    );
}

#[test]
fn a_test_without_a_how_is_vague_in_any_words() {
    try_all(
        "evaluation/vague",
        &QUALITATIVE,
        &[(&QUANTITATIVE, "")],
        &[
            "When the training is through I'm going to let the model answer mails for a bit and see how it does. If we feel that it has become better we keep it.",
            "I will play around with it and check that the outputs make sense.",
            "The results are looked at, and if they are good the model is used.",
            "We will use suitable metrics to measure the quality of the docstrings.",
            "I'll try it out on a few things and trust my feeling.",
            "It will be tested extensively to make sure it performs as expected.",
        ],
        &[
            "Three friends chat with it and tick for each reply: true, kind, short.",
            "The owner gets drafts of both models in random order and picks one.",
            "I read 30 outputs and list the mistakes by kind.",
            "A teacher marks every answer as she'd mark a pupil's.",
        ],
    );
}

#[test]
fn a_description_without_contents_is_told_from_a_terse_one() {
    try_all(
        "dataset/sample-contents",
        &DESCRIPTION,
        &[(&FORMAT, "own keys"), (&EXAMPLE, r#"{"id": "0417", "src": "B2", "ok": true}"#)],
        &[
            "We need a large amount of good and clean material, collected carefully from reliable sources.",
            "High-quality and diverse data from many sources, balanced and reviewed by experts.",
        ],
        &["Each sample is a haiku with its season.", "Mail in, reply out; checked by the owner."],
    );
}
