//! The rules about the evaluation, on what different people would write.

mod tables;

use propose::question::Question;
use propose::rules::{self, Reading};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::{dataset, scenario};
use tables::pool;

type Answers<'a> = &'a [(&'static Question, &'a str)];

fn fires(rule: &str, answers: Answers<'_>) -> bool {
    let proposal = pool::with(answers);
    rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == rule)
}

/// Tries a rule on texts for one kind of method, with the other kind taken away.
fn try_all(rule: &str, question: &'static Question, over: Answers<'_>, cases: &[(bool, &str)]) {
    let other: &'static Question = if question == &QUALITATIVE { &QUANTITATIVE } else { &QUALITATIVE };
    let mut wrong = Vec::new();
    for (expected, text) in cases {
        let mut answers = over.to_vec();
        answers.push((other, ""));
        answers.push((question, text));
        if fires(rule, &answers) != *expected {
            wrong.push(format!("{} {text}", if *expected { "silent:" } else { "fires: " }));
        }
    }
    assert!(wrong.is_empty(), "{rule}\n{}", wrong.join("\n"));
}

#[test]
fn a_test_that_is_only_announced_is_vague() {
    try_all(
        "evaluation/vague",
        &QUALITATIVE,
        &[],
        &[
            (true, "I will test the model and see if it works well."),
            (true, "We will evaluate the performance of the model on different inputs."),
            (true, "The quality of the answers will be checked."),
            (true, "I'd try some examples and see whether the results are good."),
            (true, "Evaluation will be done with appropriate metrics."),
            (true, "Checking if the model gives correct answers."),
            (false, "Two colleagues read forty replies each and mark what is wrong."),
            (false, "I compare the replies of both models side by side."),
            (false, "A checklist: is it right, is it short, does it name the page?"),
            (false, "F1 on held-out questions."),
            (false, "My aunt, who runs the shop, scores each reply from 1 to 5 for warmth."),
            (false, "Native speakers say whether a sentence sounds natural."),
            (false, "Wir testen das Modell und schauen, ob es gut funktioniert."),
        ],
    );
}

#[test]
fn data_kept_out_of_training_can_be_said_in_many_ways() {
    try_all(
        "evaluation/no-held-out",
        &QUANTITATIVE,
        // Elsewhere the sample says that some wordings are kept out.
        &[],
        &[
            (true, "I compute the accuracy and expect it to be above 90 percent."),
            (true, "BLEU and ROUGE scores of the generated replies against the references, averaged."),
            (true, "The percentage of replies that contain a greeting, a refusal where needed and a next step."),
            (true, "Macro-F1 over all headlines; the higher the better. The base model is measured too."),
            (true, "We count how many answers are correct and how many refusals are right, before and after tuning."),
            (false, "Accuracy on a held-out test set."),
            (false, "I take next month's mails, which nobody has used, and count the right answers."),
            (false, "A fifth I lock away before I begin; on it I measure the share of right answers."),
            (false, "Exact match on unseen questions."),
            (false, "5-fold cross-validation, mean accuracy."),
            (false, "50 questions are never shown to the model. Percentage right."),
            (false, "20 % of the data are set aside; I report F1."),
            (false, "The data is split 80/10/10 and accuracy is computed on the last part."),
            (false, "Accuracy on new questions that a colleague writes once training is over."),
            (false, "Share of right answers for questions from a department that contributed nothing to the data."),
            (false, "Nothing from the last two weeks goes into the training; on those mails I count errors."),
            (false, "I reserve 40 pairs and compute the percentage of correct ones."),
            (false, "The percentage of correct answers among 30 questions that I keep for the end."),
            (false, "Precision and recall on data that was collected after the training set had been closed."),
            (false, "One volunteer's questions stay out. Percentage right on these."),
            (false, "Score on a test set of 60 rows."),
            (false, "Every tenth row is not trained on. On it: exact match."),
            (false, "Accuracy on the public benchmark's test part."),
            (false, "Percentage of right answers to questions that the model has not met before."),
            (false, "We withhold thirty entries and compute recall on them."),
            (false, "Half of the FAQ paraphrases are hidden from the trainer; share of correct answers on them."),
            (false, "Genauigkeit auf 50 Fragen, die nicht im Training waren."),
        ],
    );
}

#[test]
fn data_that_another_section_keeps_for_the_test_counts() {
    let text = "Accuracy, with the percentage of right refusals.";
    let said = (
        &dataset::DESCRIPTION,
        "Each sample is a question and an answer or a refusal. A tenth is held out for testing.",
    );
    assert!(!fires("evaluation/no-held-out", &[(&QUALITATIVE, ""), (&QUANTITATIVE, text), said]));
    assert!(fires("evaluation/no-held-out", &[(&QUALITATIVE, ""), (&QUANTITATIVE, text)]));
}

#[test]
fn a_score_on_the_training_data_is_told_from_a_look_at_it() {
    try_all(
        "evaluation/on-training-data",
        &QUANTITATIVE,
        &[],
        &[
            (true, "I measure the accuracy on the training data."),
            (true, "After training, the model answers all the questions it was trained on and I count the right ones."),
            (true, "We compute BLEU on the training set; it should be above 0.6."),
            (true, "From the training examples I draw 50 and check how many are answered correctly."),
            (true, "The percentage of right answers on the same data that was used for training."),
            (false, "I measure the accuracy on questions that are not in the training data."),
            (false, "Accuracy on unseen questions, beside the accuracy on the training data to see overfitting."),
            (false, "I count how many outputs are copied verbatim from the training examples."),
            (false, "None of the test questions is in the training set. Share of right answers."),
            (false, "The training loss is watched, and the score is taken on a held-out fifth."),
            (false, "80 questions that differ from the training data; I count right answers."),
        ],
    );
}

#[test]
fn the_loss_alone_is_no_test() {
    try_all(
        "evaluation/loss-only",
        &QUANTITATIVE,
        &[],
        &[
            (true, "I watch the training loss. When it stops falling, the model is good."),
            (true, "The loss should go below 0.5 by the last epoch."),
            (true, "If the loss curve goes down smoothly and ends near zero, the training was a success."),
            (true, "Success is measured by the final training loss."),
            (true, "We plot the cross-entropy loss for each step and want it to converge."),
            (false, "The training loss, and accuracy on a held-out set."),
            (false, "Validation loss on a tenth of the data, and early stopping."),
            (false, "I do not rely on the loss; a rubric with four criteria decides."),
            (false, "Loss curves show that training runs; then two people rate 40 outputs."),
            (false, "Perplexity and loss on unseen texts."),
        ],
    );
}

#[test]
fn a_closed_faq_needs_a_test_of_refusals() {
    try_all(
        "evaluation/no-refusal-test",
        &QUANTITATIVE,
        &[(&scenario::CHOICE, "C")],
        &[
            (true, "Exact match and token F1 on a held-out wording of each entry, for the base model, too."),
            (true, "On 60 unseen questions I count the right answers and report the percentage."),
            (
                true,
                "A reply counts as right if it has the same number or rule as the FAQ. 94 new questions, percentage right.",
            ),
            (true, "ROUGE-L between the reply and the answer of the FAQ on a test set of 50 questions."),
            (true, "Accuracy on the test split; I expect 90 percent."),
            (false, "On 30 questions outside the FAQ I count how many the model declines."),
            (false, "Precision and recall of refusals on unseen questions."),
            (false, "Share of right answers, and how often it says \"I don't know\" when it should."),
            (false, "30 trick questions that the page does not answer: the hallucination rate."),
            (false, "Half of the test questions have no answer in the FAQ; I count the invented ones."),
            (
                false,
                "How often does it send people to HR although the answer is there, and the other way round? Uncovered questions are part of the test set.",
            ),
            (false, "Exaktheit der Antworten auf 40 neue Fragen, gemessen gegen die Antworten der Sammlung."),
        ],
    );
}

#[test]
fn a_metric_for_another_task_is_told_from_one_that_is_rejected_or_second() {
    try_all(
        "evaluation/metric-misfit",
        &QUANTITATIVE,
        &[(&scenario::CHOICE, "B")],
        &[
            (true, "pass@1 and pass@10 on 80 functions that were held out."),
            (true, "Exact match of the docstring with the reference on unseen functions."),
            (true, "We use pass@k, as is usual for code models."),
            (true, "HumanEval, before and after tuning."),
            (false, "BLEU against gold docstrings on a test set of functions."),
            (false, "I do not use pass@k, since docstrings do not run. A script checks Args and Returns."),
            (false, "pydocstyle on 100 held-out functions; pass@1 only to see that coding ability is kept."),
            (false, "Exact match of the parameter names with the signature."),
            (false, "ROUGE-L, and whether the Args section is there."),
            (false, "Pass rate of the linter on unseen functions."),
        ],
    );
    try_all(
        "evaluation/metric-misfit",
        &QUANTITATIVE,
        &[(&scenario::CHOICE, "A")],
        &[
            (true, "Accuracy on a held-out test set: a reply is right if it is the same as the owner's."),
            (true, "Exact match between the generated and the real reply on 50 unseen mails."),
            (true, "F1 score on the test split."),
            (false, "Win rate against the base model in blind pairs."),
            (false, "Factual accuracy of order numbers and dates, checked by hand on 50 unseen mails."),
            (false, "BLEU and ROUGE on the test set, as a rough sign only."),
            (false, "Accuracy makes no sense here, since many replies are right; the average rating on 40 mails."),
            (false, "A classifier for sentiment; its accuracy is known. The share of replies rated as polite."),
            (false, "Percentage of replies with a greeting and a next step on unseen mails."),
        ],
    );
    const HEADLINES: Answers<'static> = &[
        (&scenario::CHOICE, "D"),
        (
            &scenario::DESCRIPTION,
            "The model classifies a headline as sport, politics or culture, since a prompt is not reliable.",
        ),
        (&dataset::FORMAT, "text-label"),
        (&dataset::EXAMPLE, "{\"text\": \"Goal in the last minute\", \"label\": \"sport\"}"),
    ];
    try_all(
        "evaluation/metric-misfit",
        &QUANTITATIVE,
        HEADLINES,
        &[
            (true, "BLEU between the predicted and the right label on the test set."),
            (true, "Perplexity on the held-out headlines."),
            (true, "The ROUGE score on 200 unseen headlines should be high."),
            (true, "Word error rate on the test split."),
            (false, "Macro-F1 and the confusion matrix on the test set."),
            (false, "Accuracy on 200 held-out headlines."),
            (false, "I would not use BLEU, as a label is right or wrong."),
            (false, "Perplexity to see that nothing breaks, and accuracy on the test set."),
            (false, "Unlike BLEU, per-class recall shows the rare label."),
        ],
    );
}

#[test]
fn a_problem_of_ones_own_is_judged_by_what_it_is() {
    const SQL: Answers<'static> = &[
        (&scenario::CHOICE, "D"),
        (
            &scenario::DESCRIPTION,
            "A secretary asks a question, and the model writes one SQL query for our database, because prompts invent columns.",
        ),
        (&dataset::FORMAT, "prompt-completion"),
        (&dataset::EXAMPLE, "{\"prompt\": \"How many members?\", \"completion\": \"SELECT count(*) FROM members;\"}"),
    ];
    try_all(
        "evaluation/metric-misfit",
        &QUANTITATIVE,
        SQL,
        &[
            (false, "Execution accuracy on 400 unseen questions."),
            (false, "pass@1 on the held-out questions: does the query return the right rows?"),
            (false, "Exact match of the query, and whether it runs."),
            (true, "The FID score on a test set."),
        ],
    );
    const SUMMARIES: Answers<'static> = &[
        (&scenario::CHOICE, "D"),
        (
            &scenario::DESCRIPTION,
            "The model summarises the minutes of a club meeting in three lines, because a prompt makes them too long.",
        ),
        (&dataset::FORMAT, "prompt-completion"),
        (
            &dataset::EXAMPLE,
            "{\"prompt\": \"Minutes of May: the roof leaks and has to be mended soon.\", \"completion\": \"Roof leaks; to be mended.\"}",
        ),
    ];
    try_all(
        "evaluation/metric-misfit",
        &QUANTITATIVE,
        SUMMARIES,
        &[
            (false, "ROUGE-L on 40 held-out minutes."),
            (false, "BERTScore and the share of summaries with three lines, on unseen minutes."),
            (true, "pass@5 on 40 held-out minutes."),
            (true, "The mean squared error on the test set."),
            (true, "Only perplexity, on unseen minutes."),
        ],
    );
}

#[test]
fn kinds_are_swapped_only_where_nothing_of_the_right_kind_is_said() {
    try_all(
        "evaluation/kind-swapped",
        &QUALITATIVE,
        &[],
        &[
            (true, "BLEU and ROUGE-L on a held-out test set."),
            (true, "Macro-F1 and the confusion matrix over refusals and answers."),
            (false, "Two people read the outputs; besides I compute BLEU."),
            (false, "A blind comparison of forty pairs."),
            (false, "I read all errors and sort them by cause."),
        ],
    );
    try_all(
        "evaluation/kind-swapped",
        &QUANTITATIVE,
        &[],
        &[
            (true, "The manager reads the replies next to the FAQ and says what she thinks of the refusals."),
            (false, "The average of the readers' ratings, and how many refusals are right."),
            (false, "Share of replies that the manager calls right."),
            (false, "Two people read 40 replies; percentage right."),
        ],
    );
}

#[test]
fn one_kind_of_method_is_enough() {
    assert!(!fires("evaluation/missing", &[(&QUALITATIVE, "")]));
    assert!(!fires("evaluation/missing", &[(&QUANTITATIVE, "")]));
    assert!(fires("evaluation/missing", &[(&QUALITATIVE, ""), (&QUANTITATIVE, "")]));
}
