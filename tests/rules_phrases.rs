//! Second and third helpings: phrasings that were written after the word lists, to see how far these carry. Sound ones must
//! stay without a warning of the rule that they are about, faulty ones must be found.

mod tables;

use propose::question::Question;
use propose::rules::{self, Level, Reading};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::{challenges, dataset, scenario};
use tables::pool;

/// The errors and warnings.
fn fired(answers: &[(&'static Question, &str)]) -> Vec<&'static str> {
    let proposal = pool::with(answers);
    let findings = rules::check(&Reading::of(&proposal));
    findings.iter().filter(|finding| finding.level > Level::Note).map(|finding| finding.rule.name).collect()
}

fn miss(missed: &mut Vec<String>, rule: &str, answers: &[(&'static Question, &str)]) {
    let found = fired(answers);
    if !found.contains(&rule) {
        missed.push(format!("{rule}: {answers:?}"));
    }
}

#[test]
fn sound_work_in_unusual_words_is_left_alone() {
    let mut loud = Vec::new();

    for t in [
        "I take 60 functions from a repository I discovered only last week and check with the parser whether every argument is described. Target: 90 %.",
        "Our intern collects thirty complaints in December. A reply passes if both of us would send it. I give the pass rate for both models.",
        "From every category, ten rows go into a drawer before anything else happens. On those: F1 per class.",
        "The exam: 40 questions the model can't know from its lessons. Percentage right, percentage politely refused.",
        "We use a train/dev/test partition by author. Reported are precision and recall.",
        "Accuracy over the 2024 tickets; training only uses those up to 2023.",
        "The last chapter of the manual does not take part in the training. Share of right answers on it.",
        "Two of the twelve suppliers are excluded entirely; field accuracy is computed for them.",
        "I compute ROUGE-L on a random 15 % that I removed from the file first.",
        "The model sees 80 % of the pairs; the rest is for the score.",
        "Percentage of correct answers to a quiz that my colleague makes up and that I don't see until the end.",
        "BERTScore between outputs and references for the 50 pairs that I did not give it.",
        "Questions paraphrased by somebody who has not read the dataset, 100 in number. Count of right answers and of refusals.",
        "Exact match with leave-one-group-out.",
        "Ten per cent remain for evaluation. Accuracy is compared with that of the plain model.",
        "Every question in this set was asked later than the newest one in training. Error rate.",
        "Metrics: exact match; false refusal rate. Data: eval.jsonl, no overlap with train.jsonl.",
        "A stratified sample of 100 tweets is what I score, and of course these are filtered from the training file beforehand.",
        "On a second FAQ, from our sister company, I count what it answers and what it refuses.",
        "The percentage of right labels among 200 headlines of the following day.",
    ] {
        let f = fired(&[(&QUALITATIVE, ""), (&QUANTITATIVE, t)]);
        if f.iter().any(|r| r.contains("held") || r.contains("on-train") || r.contains("vague") || r.contains("loss")) {
            loud.push(format!("{f:?} {t}"));
        }
    }
    for t in [
        "I'll sit down with the club secretary and go through fifty answers one after the other, green for send, yellow for edit, red for bin.",
        "Our support lead, Marta, gets the same 30 mails with and without tuning and doesn't know which is which.",
        "A questionnaire to ten customers: would you be happy with this reply?",
        "We print 40 docstrings and discuss each in the group.",
        "My professor and I grade the summaries from A to F.",
        "Is the fact right? Is the tone right? Would I sign it? Three yes are a pass.",
        "Each answer is compared to the entry it comes from; additions are underlined in red.",
        "Error analysis: I sort the wrong ones by cause.",
        "Reading. Fifty replies, two readers, three questions each.",
        "Users vote with thumbs up or down during a trial week.",
        "Same prompt, both models, which one do you prefer?",
        "We look for hallucinated parameters in thirty outputs.",
    ] {
        for c in ["A", "B"] {
            let f = fired(&[(&scenario::CHOICE, c), (&QUALITATIVE, t), (&QUANTITATIVE, "")]);
            if f.iter().any(|r| r.starts_with("eval")) {
                loud.push(format!("{f:?} {t}"));
            }
        }
    }
    for t in [
        "Also 40 questions where the page keeps silent, and the answer is always the same sentence: this isn't in our handbook.",
        "One row in five asks about things nobody wrote down. Target: a short no and the number of the desk.",
        "I add questions from a different company's FAQ; for these the target is a fixed phrase that points to the help desk.",
        "30 % are traps, e.g. the price of something we do not sell. The model must not guess.",
        "For a quarter of the questions the right output is to pass.",
        "Answerable and non-answerable questions in a ratio of 3:1.",
        "Besides the pairs, invalid questions with the reply NOT_FOUND.",
        "In-scope and out-scope questions, checked by two people.",
        "Questions without a match in the document get the standard sentence.",
        "Some of the questions belong to other departments, and there the bot has to keep quiet.",
        "I include weather, jokes and politics; the bot should politely turn these away.",
        "Every tenth question has nothing to do with the company. The expected answer says so.",
        "Questions the handbook leaves unanswered are included, each with a friendly pointer to a human.",
    ] {
        let f = fired(&[
            (&scenario::CHOICE, "C"),
            (&dataset::DESCRIPTION, &format!("Each sample is a question with its answer. {t}")),
            (&dataset::FORMAT, "prompt-completion"),
            (&dataset::EXAMPLE, r#"{"prompt": "When is lunch?", "completion": "At noon."}"#),
            (&dataset::SIZE_JUSTIFICATION, "Each entry in five wordings."),
        ]);
        if f.iter().any(|r| r.contains("refus")) {
            loud.push(format!("{f:?} {t}"));
        }
    }
    for t in [
        "On 40 held-out questions where the page keeps silent, how often does it make something up?",
        "Half of the unseen questions concern other companies. Count of answers given there should be zero.",
        "False positives (answered though it shouldn't) and false negatives (silent though it should answer) on a test set.",
        "The test set has answerable and unanswerable items; I report F1 for both.",
        "Of 30 held-out trap questions, how many get the standard sentence?",
        "I ask about the weather and the boss's salary and see if it stays with the handbook; 20 unseen questions of this kind.",
        "Rate of NOT_FOUND on questions that are not in the handbook, from a held-out list.",
        "Confusion matrix answer/no answer on 80 new questions.",
    ] {
        let f = fired(&[(&scenario::CHOICE, "C"), (&QUALITATIVE, ""), (&QUANTITATIVE, t)]);
        if f.iter().any(|r| r.starts_with("eval")) {
            loud.push(format!("{f:?} {t}"));
        }
    }
    for t in [
        "One per day for a year.",
        "My colleague types 30 an hour and has ten hours.",
        "That's all the archive has.",
        "Half would do for the format, the other half is for odd cases.",
        "A first try; if the curve still rises I collect more.",
        "It fits into one evening of labelling per person.",
        "The rare class gets at least 40 that way.",
        "Our budget for annotators ends there.",
        "Small models of this size overfit beyond a few epochs anyway, so quality beats quantity.",
        "I'd rather have few good ones than many bad ones.",
        "Rule of thumb from the lecture: 50 a class.",
        "The usual advice is to start with a couple hundred and look.",
        "Bigger sets gave me nothing in an earlier project.",
        "So every function type occurs.",
        "What we can proof-read.",
    ] {
        let f = fired(&[(&dataset::SIZE, "400"), (&dataset::SIZE_JUSTIFICATION, t)]);
        if f.iter().any(|r| r.contains("size")) {
            loud.push(format!("{f:?} {t}"));
        }
    }

    assert!(loud.is_empty(), "{}", loud.join("\n"));
}

#[test]
fn faults_in_other_words_are_found() {
    let mut missed = Vec::new();

    for t in [
        "I will calculate the F1 score and aim for at least 0.85.",
        "ROUGE-1, ROUGE-2 and ROUGE-L of the outputs will be reported.",
        "The accuracy should improve by ten points compared with the base model.",
        "We measure the average similarity between generated and reference answers, and how many refusals are right.",
        "A script counts how many outputs follow the format; success means 95 percent.",
        "Precision, recall and F1 of the refusals.",
    ] {
        miss(&mut missed, "evaluation/no-held-out", &[(&QUALITATIVE, ""), (&QUANTITATIVE, t)]);
    }
    for t in [
        "The model will be tested to see how it performs.",
        "I plan to check if the fine-tuned model gives better results than before.",
        "We will evaluate it qualitatively.",
        "By testing it with some prompts and looking at the results.",
        "I will verify that the model behaves as expected.",
        "Using standard evaluation metrics, I will measure the performance.",
    ] {
        miss(&mut missed, "evaluation/vague", &[(&QUANTITATIVE, ""), (&QUALITATIVE, t)]);
    }
    for t in [
        "The FAQ entries as question and answer, each paraphrased five times by five people, all verified.",
        "Data samples contain a user question and the official answer. They should be clear, correct and consistent, and cover all topics of the FAQ evenly.",
        "About fifty pairs come straight from the document, and the rest are rephrased with an LLM and reviewed by HR.",
        "Real chat logs of employees with the answer of the support team, anonymised and cleaned.",
    ] {
        miss(
            &mut missed,
            "dataset/no-refusals",
            &[
                (&scenario::CHOICE, "C"),
                (&dataset::FORMAT, "prompt-completion"),
                (
                    &dataset::EXAMPLE,
                    r#"{"prompt": "How many days off do I get?", "completion": "You get 25 days a year."}"#,
                ),
                (&dataset::SIZE_JUSTIFICATION, "Each of 50 entries in five wordings."),
                (&dataset::DESCRIPTION, t),
            ],
        );
    }
    for t in [
        "On a held-out set of 50 paraphrased questions I compute exact match and F1.",
        "BLEU and ROUGE against the FAQ answers on a test split of 20 %, plus accuracy.",
        "Share of correct answers on 40 unseen questions, before and after tuning.",
        "Semantic similarity between the model's answer and the FAQ on a held-out tenth.",
    ] {
        miss(
            &mut missed,
            "evaluation/no-refusal-test",
            &[
                (&scenario::CHOICE, "C"),
                (&QUALITATIVE, "Two employees rate 30 answers for correctness and tone, blind to the model."),
                (&QUANTITATIVE, t),
            ],
        );
    }
    for t in [
        "Training loss: the lower it gets, the better the model.",
        "I monitor the loss during fine-tuning; a smooth decline means the model has learned the task.",
        "The model is good when the loss has converged.",
        "We use the cross entropy loss of the trainer as our measure.",
    ] {
        miss(&mut missed, "evaluation/loss-only", &[(&QUALITATIVE, ""), (&QUANTITATIVE, t)]);
    }
    for t in [
        "Accuracy on the training set should reach 95 %.",
        "I run the model over the examples it was fine-tuned on and compute ROUGE and refusals.",
        "The score is the percentage of training questions that it answers correctly.",
        "Evaluation uses the same dataset as training, with exact match.",
    ] {
        miss(&mut missed, "evaluation/on-training-data", &[(&QUALITATIVE, ""), (&QUANTITATIVE, t)]);
    }
    for t in [
        "Limited computational resources are the biggest challenge, as I do not own a good GPU.",
        "Fine-tuning may take too long on my hardware.",
        "Colab's free tier could disconnect and the VRAM is small.",
        "The price of cloud GPUs.",
        "My laptop is too slow and has only 8 GB of RAM to train the model.",
    ] {
        miss(&mut missed, "challenges/compute-only", &[(&challenges::SECOND, ""), (&challenges::FIRST, t)]);
    }
    for (a, b) in [
        (
            "Customers might send offensive mails and the model may answer rudely.",
            "The model could reply in a rude way when customers send offensive mails.",
        ),
        (
            "Getting enough diverse, high-quality samples is hard because the shop is small.",
            "It is difficult to collect enough diverse samples of high quality from such a small shop.",
        ),
        (
            "The model may hallucinate answers that are not in the FAQ.",
            "The model may invent answers which the FAQ does not contain (hallucination).",
        ),
    ] {
        miss(&mut missed, "challenges/same-twice", &[(&challenges::FIRST, a), (&challenges::SECOND, b)]);
    }
    for t in [
        "It is a good number.",
        "This should be sufficient.",
        "I chose 500 samples as the dataset size.",
        "500 is a reasonable starting point for this project.",
    ] {
        miss(&mut missed, "dataset/size-unjustified", &[(&dataset::SIZE, "500"), (&dataset::SIZE_JUSTIFICATION, t)]);
    }
    for (s, d, q) in [
        (
            "500 examples",
            "The dataset of 2,000 examples is collected from the inbox, each a question and answer or refusal.",
            "Right answers and refusals on unseen questions.",
        ),
        (
            "200 pairs",
            "Each sample is a question and an answer or refusal.",
            "A test set of 400 pairs is held out; refusals are counted.",
        ),
        (
            "800",
            "I collect 300 examples in total, each a question with an answer or refusal.",
            "Right answers and refusals on unseen questions.",
        ),
        (
            "100-150 samples",
            "Each sample is a question and an answer or refusal.",
            "I split the 1,000 samples 80/20 and count right answers and refusals on the last part.",
        ),
    ] {
        miss(
            &mut missed,
            "dataset/size-contradicts",
            &[
                (&dataset::SIZE, s),
                (&dataset::SIZE_JUSTIFICATION, "As many as two people can check."),
                (&dataset::DESCRIPTION, d),
                (&QUALITATIVE, ""),
                (&QUANTITATIVE, q),
            ],
        );
    }
    for (c, t) in [
        ("A", "Exact match accuracy on 100 held-out mails."),
        ("A", "F1-score and accuracy on the test set."),
        ("B", "Pass@1: the generated docstrings are executed."),
        ("B", "Accuracy by exact string match with the gold docstring on 50 unseen functions."),
        ("C", "Perplexity on held-out questions."),
        ("C", "BLEU on a held-out test set of questions."),
        ("A", "Word error rate on 50 unseen mails."),
    ] {
        miss(
            &mut missed,
            "evaluation/metric-misfit",
            &[(&scenario::CHOICE, c), (&QUALITATIVE, ""), (&QUANTITATIVE, t)],
        );
    }

    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn two_scenarios_are_taken_by_their_letters_or_only_weighed() {
    for text in [
        "I take A and C together. The shop's mails get a friendly reply, and helpers get answers from the FAQ.",
        "I shall do A and B together: mails for the shop, docstrings for its one developer.",
        "My plan is to combine A and D, so customers get polite mails and complaints get a label.",
        "We chose B and C, since our library has both functions and an FAQ.",
    ] {
        assert!(fired(&[(&scenario::DESCRIPTION, text)]).contains(&"scenario/several"), "{text}");
    }
    for text in [
        "I could not take A and B at once, so I take A: polite mails for a shop that sells crafts.",
        "Between A and B I chose A, the mails of a shop that sells handmade bowls.",
        "The model marks essays with A and B or with C; a teacher types an essay and gets the mark.",
        "It answers questions on the vitamins A and D from the FAQ of a pharmacy, and declines all others.",
        "Unlike those who do A and B, I stay with the FAQ: the cashier asks, the model answers or declines.",
    ] {
        assert!(!fired(&[(&scenario::DESCRIPTION, text)]).contains(&"scenario/several"), "{text}");
    }
}

#[test]
fn an_answer_with_small_changes_is_the_same_and_one_with_the_same_words_for_another_thing_is_not() {
    let once = "I will take 60 mails which were received after the data collection and were not used for training. My cousin and the \
                teacher will give every reply a score from 1 to 5 for politeness and empathy, without knowing which model has written it.";
    let again = "I will take 60 mails received after data collection, not used for training. My cousin and the teacher will give each \
                 reply a score from 1 to 5 for politeness, empathy, without knowing which model wrote it.";
    let other = "Of the 60 mails that were not used for training a script takes the replies of both models and counts in how many the \
                 order's number stands, how many promise a date, and how many are longer than 120 words.";
    assert!(fired(&[(&QUALITATIVE, once), (&QUANTITATIVE, again)]).contains(&"answer/repeated"));
    assert!(!fired(&[(&QUALITATIVE, once), (&QUANTITATIVE, other)]).contains(&"answer/repeated"));
}
