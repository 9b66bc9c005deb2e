//! Evaluations and their sound twins, over proposals of every scenario: the rule that must fire, or none at all.

mod tables;

use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use tables::grounds::{DOCS, MAILS, TAGS, try_all};

const TRAINED: &str = "evaluation/on-training-data";
const LOSS: &str = "evaluation/loss-only";
const SCORE: &str = "evaluation/no-held-out";
const VAGUE: &str = "evaluation/vague";
const MISFIT: &str = "evaluation/metric-misfit";

#[test]
fn evaluations_of_a_tagger() {
    let wrong = try_all(
        TAGS,
        &QUANTITATIVE,
        &[
            (
                TRAINED,
                "I run the model once more over the 1,000 sentences it was trained with and report macro-F1, the recall of each tag and a confusion matrix. I do the same with the untuned Qwen.",
            ),
            (TRAINED, "Macro-F1 on the training sentences, per tag."),
            (
                TRAINED,
                "The 1,000 sentences are given to the tuned model and I count how many tags are the same as before.",
            ),
            (
                TRAINED,
                "I check with the tagged sentences that we have whether the model finds their tags: accuracy over all of the data.",
            ),
            (TRAINED, "We use the data we trained with as our test as well, since labelling is expensive. Macro-F1."),
            (TRAINED, "For testing I pick 200 of the sentences used in training at random and compute the F1."),
            (TRAINED, "Precision and recall, calculated on the same sentences that the adapter was trained with."),
            (LOSS, "We look at the curve until it flattens. A flat curve means that the tags have been learned."),
            (LOSS, "The loss at the end of each epoch; under 0.1 the tagger is good enough."),
            (LOSS, "If the loss in Weights & Biases goes down and stays down, the tagger works."),
            (
                LOSS,
                "Cross-entropy on the training batches, logged every 50 steps. I expect it to fall from 1.6 to 0.2.",
            ),
            (SCORE, "Accuracy and macro-F1. For comparison another model of the same size is scored, too."),
            (SCORE, "We compute the accuracy; the target is 90 percent, with a confusion matrix at the end."),
            (SCORE, "Macro-F1 of the five tags, before and after the training, in a table with other metrics."),
            (MISFIT, "BLEU between the tag of the model and that of the annotators, on 100 held-out sentences."),
            (MISFIT, "Perplexity on 100 held-out sentences, which should go below 10."),
            (VAGUE, "I will test the tagger thoroughly and see if the tags are correct."),
            (
                "",
                "I run both models over 200 sentences that neither has seen and report macro-F1 with a confusion matrix.",
            ),
            ("", "1,000 sentences are for training; 150 more, tagged by a third person, are for macro-F1."),
            ("", "Of the 1,000 sentences, 150 stay untouched; the macro-F1 is computed on them after each epoch."),
            ("", "Macro-F1 on 150 sentences from rooms that opened this year, tagged by the same two annotators."),
            (
                "",
                "The loss curve tells me when to stop; quality is judged by macro-F1 on 150 sentences that were never trained on.",
            ),
            (
                "",
                "Stop when the loss is flat. Then 150 sentences that I had put away are tagged, and I count hits per tag.",
            ),
            (
                "",
                "Macro-F1 on a tenth which is drawn by lot and stays out of the training, with the training F1 beside it to see overfitting.",
            ),
            (
                "",
                "Ten folds, each scored by a model trained on the other nine; mean and spread of macro-F1 over the 1,000 sentences.",
            ),
            ("", "Accuracy by tag for the reviews of the last month, which came too late for the training."),
            ("", "How often is the tag right on reviews in which an operator answered? None of these was used."),
            ("", "Macro-F1 on the test half of a split by room: no room is in both halves."),
            (
                "",
                "We don't trust accuracy on data the model knows, so a friend tags 120 sentences from a different site; macro-F1 on these.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn evaluations_of_replies() {
    let wrong = try_all(
        MAILS,
        &QUANTITATIVE,
        &[
            (
                TRAINED,
                "I send the mails from the training file to the model again and measure how similar the replies are, with ROUGE-L.",
            ),
            (TRAINED, "BERTScore between the generated replies and ours, for all 240 mails."),
            (
                TRAINED,
                "For each mail of the dataset the new reply is scored against the old one by BERTScore; the mean should be above 0.9.",
            ),
            (
                TRAINED,
                "As we have only 240 pairs we can't spare any for a test, so the similarity to the wished replies is measured on these.",
            ),
            (LOSS, "The training loss shows how close the replies come to ours. When it no longer falls, we are done."),
            (
                LOSS,
                "I'd follow the loss during training; a smooth curve without jumps says that the model has understood our tone.",
            ),
            (SCORE, "Percentage of replies with a greeting, an apology and a next step, found by a script."),
            (
                SCORE,
                "ROUGE-L and BERTScore against the wished replies. The following thresholds are set: 0.4 and 0.85.",
            ),
            (MISFIT, "Accuracy: the share of held-out mails whose reply is exactly the same as ours."),
            (MISFIT, "Exact match with the owner's reply on 40 held-out mails."),
            (
                "",
                "For 40 mails of December (the training takes only mails until November), how often the tuned draft wins, in percent.",
            ),
            (
                "",
                "On next month's mails a script counts drafts that name a next step; the untuned model gets the same mails.",
            ),
            ("", "The share of drafts for 40 kept-back mails in which something is promised that is not in our list."),
            (
                "",
                "Loss is logged, but what counts is how many of 40 drafts for unseen mails the owner sends without a change.",
            ),
            (
                "",
                "How many of the drafts are sent unchanged in the four weeks of a pilot, and how many minutes a mail takes.",
            ),
            ("", "BERTScore against the owner's replies for 40 mails which are not part of the 240 pairs."),
            ("", "Two friends of the shop each rate 40 drafts for new mails from 1 to 5 for warmth; mean and spread."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn judgement_by_people() {
    let wrong = try_all(
        MAILS,
        &QUALITATIVE,
        &[
            (VAGUE, "I will have a look at some of the replies and see if they are good."),
            (VAGUE, "We test the model in practice, and if it works well, we use it."),
            (
                VAGUE,
                "The model's performance will be evaluated qualitatively and improvements will be made where needed.",
            ),
            (VAGUE, "After training I'd ask it different things in order to see how well it performs."),
            (
                "",
                "The owner gets two drafts for each of 30 new mails, not knowing which is whose, and says which she would send.",
            ),
            ("", "Three regular customers read replies to mails they might have written, and say what annoyed them."),
            (
                "",
                "I go through 40 replies with the person who answered mails before me; she strikes out what she would never have written.",
            ),
            ("", "My aunt sorts printed replies into three heaps: send, mend, throw away."),
            ("", "Blind comparison of both models by two friends, on unseen mails."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn evaluations_of_docstrings() {
    let wrong = try_all(
        DOCS,
        &QUANTITATIVE,
        &[
            (
                TRAINED,
                "I feed the functions from the training set to the model again and count in how many docstrings pydocstyle finds no fault.",
            ),
            (TRAINED, "BLEU against the stored docstrings, for each of the 1,500 functions."),
            (TRAINED, "After fine-tuning, I run the model on the training functions and compute ROUGE."),
            (LOSS, "The training loss is recorded. Once it has dropped under 0.4 the docstrings should be fine."),
            (LOSS, "I'd monitor loss in the console; as long as it keeps going down, the model is learning the style."),
            (
                SCORE,
                "pydocstyle --convention=google is run over the generated docstrings; the share without complaints is the score.",
            ),
            (SCORE, "BLEU, ROUGE-L and BERTScore with the human docstrings."),
            (
                SCORE,
                "Percentage of docstrings with a correct Args section, found with the ast module. A second metric is BLEU.",
            ),
            (MISFIT, "pass@1 on 100 functions of another library."),
            (MISFIT, "I measure accuracy on 150 held-out functions: does the docstring match the original exactly?"),
            (
                MISFIT,
                "For the 150 that were kept out of training I let the model write the docstring and see for how many it equals, character for character, the one that the maintainer wrote. The share of such hits is the score.",
            ),
            ("", "pydocstyle over the docstrings of 150 functions from two repositories that the training never saw."),
            (
                "",
                "On 150 functions of another package: share whose Args are exactly the parameters in the signature, by the ast module.",
            ),
            (
                "",
                "Parameter names are extracted with `ast` from 150 held-out functions and have to match those in Args exactly.",
            ),
            (
                "",
                "BLEU on 150 held-out functions, though an exact match is not to be hoped for, and the linter's complaints per docstring.",
            ),
            (
                "",
                "Split by repository: five for the test. A script parses each docstring and compares sections, parameters and raised errors with the code.",
            ),
            (
                "",
                "A docstring linter counts complaints on functions that were committed after the data had been collected.",
            ),
            (
                "",
                "Functions written by our new colleague, who came in May after the data was closed; the share of docstrings which pass the hook unchanged.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn evaluations_of_a_closed_faq() {
    const REFUSAL: &str = "evaluation/no-refusal-test";
    let wrong = try_all(
        &[(&QUALITATIVE, "")],
        &QUANTITATIVE,
        &[
            (
                TRAINED,
                "The model is asked the 320 questions again and I count how many answers and refusals agree with ours.",
            ),
            (
                TRAINED,
                "I'll ask it the questions of the training file again; at least 95 % of the answers and refusals should be right.",
            ),
            (
                REFUSAL,
                "One wording of each entry is kept out; on these 64 questions I count the answers that agree with the page.",
            ),
            (REFUSAL, "Token F1 and exact match on 64 wordings that were withheld from the training, for both models."),
            (
                REFUSAL,
                "A cashier who has not seen the training questions writes 64 new ones; I count the answers for which we would have to apologise.",
            ),
            (
                "",
                "A cashier who has not seen the training questions writes 64 new ones, and 20 that the page does not answer; I count right replies of both kinds.",
            ),
            (
                REFUSAL,
                "Two cashiers, not knowing which model wrote what, mark 64 answers to unseen wordings of the entries as right or wrong.",
            ),
            (REFUSAL, "Accuracy on a held-out fifth of the answered questions; no answer may contradict the page."),
            (LOSS, "When the loss is below 0.2 the FAQ is learned."),
            (MISFIT, "BLEU on a held-out wording of every entry, also for the questions without an entry."),
            (
                "",
                "64 held-out wordings and 30 questions about the sauna, on which the page is silent: right answers, right silences.",
            ),
            (
                "",
                "On unseen questions: share of right answers, and share of those sent to the manager among the ones that the page does not treat.",
            ),
            (
                "",
                "Two tables of two by two: answerable or not, answered or not, over 94 questions written after the training data was closed.",
            ),
            (
                "",
                "Half of 60 unseen questions can be answered from the page. How many of the other half are answered all the same?",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn data_for_the_test_that_is_told_by_where_it_comes_from() {
    let wrong = try_all(
        MAILS,
        &QUANTITATIVE,
        &[
            (
                "",
                "A friend thinks up complaints about things that the shop never sold, and a script counts in how many drafts a next step is named.",
            ),
            (
                "",
                "For the mails that come in during the first week of use, the share of drafts that are sent as they are.",
            ),
            (
                "",
                "All 240 pairs go into the training. On the mails of a branch in Graz, which has its own inbox, I count the drafts that promise too much.",
            ),
            ("", "The drafts for the next fifty mails are counted: sent, mended, thrown away."),
            (
                "",
                "We use everything for training, and in January, when the shop is calm, the owner counts for a month how many drafts she sends unchanged.",
            ),
            ("", "Share of drafts with a next step, for mails from the year before the first one in our data."),
            (
                "",
                "The percentage of drafts without forbidden promises, on mails from a public collection of complaints.",
            ),
            ("", "BERTScore on what was left when the 240 had been chosen."),
            ("", "On mails that were too late for the dataset: the share of drafts that name the order's state."),
            (
                "",
                "Half of the mails of each issue are for training, with the other half the share of drafts with a next step is counted.",
            ),
            ("", "We count promises in drafts for mails of people who never wrote to us before."),
            (
                "",
                "Students of another course write mails as customers; the rate of drafts which keep to our list is computed for both models.",
            ),
            (
                SCORE,
                "The share of drafts with a next step, and the average number of words, which should be below 120.",
            ),
            (
                SCORE,
                "For every draft we count promises that are not in our list. The rate of such drafts has to be under 2 percent.",
            ),
            (
                SCORE,
                "ROUGE-L and the percentage of drafts which begin with a greeting and end with a name, for both models.",
            ),
            (
                TRAINED,
                "All 240 pairs go into the training. From these I draw mails by lot and count the drafts that promise too much.",
            ),
            (
                SCORE,
                "No pair is held back, for we have only few. The share of drafts with a next step is counted over our mails.",
            ),
        ],
    );
    let wrong = wrong
        + &try_all(
            TAGS,
            &QUANTITATIVE,
            &[
                ("", "Macro-F1 on sentences from rooms in other towns than those of the data."),
                ("", "Macro-F1 by rooms: each room is once the one left out."),
                ("", "Accuracy on reviews in the magazine of the operators' union, which we did not scrape."),
                (
                    "",
                    "Every tenth sentence, in the order of the date, is skipped by the trainer and used for macro-F1.",
                ),
                ("", "With `train_test_split(test_size=0.15, stratify=tags)`: macro-F1 on the 15 %."),
                ("", "F1 per tag on eval.jsonl (150 sentences), train.jsonl has the others."),
                ("", "For the F1 I keep the sentences of three operators to myself until the very last day."),
                (
                    SCORE,
                    "F1 per tag with scikit-learn's classification report, macro average, and the confusion matrix as a picture.",
                ),
                (TRAINED, "The tagger tags its own training sentences and I count the hits."),
            ],
        );
    assert!(wrong.is_empty(), "{wrong}");
}
