//! More faults and their sound twins, over proposals of other scenarios.

mod tables;

use propose::question::Question;
use propose::rules::{self, Reading};
use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::scenario;
use tables::pool;

type Answers<'a> = &'a [(&'static Question, &'a str)];

/// A problem of one's own: tagging the sentences of reviews.
const TAGS: Answers<'_> = &[
    (&scenario::CHOICE, "D"),
    (
        &scenario::DESCRIPTION,
        "One sentence of a review goes in, one tag comes out: puzzles, story, staff, room or price. With a prompt the line between room and \
         story moved with each call.",
    ),
    (
        &DESCRIPTION,
        "Each sample is a sentence of a public review and the tag that two annotators agreed on. All five tags in equal shares, sarcasm \
         included.",
    ),
    (&FORMAT, "messages"),
    (
        &EXAMPLE,
        r#"{"messages": [{"role": "user", "content": "The host gave us the third hint too early."}, {"role": "assistant", "content": "staff"}]}"#,
    ),
    (&SIZE, "1,000 sentences"),
    (&SIZE_JUSTIFICATION, "Five tags at 200 each. In a pilot new cases had stopped by then."),
    (&QUALITATIVE, ""),
    (&QUANTITATIVE, ""),
    (&FIRST, "Sentences with two subjects have one tag by our scheme, so that half of what is said is lost."),
    (&SECOND, ""),
];

/// Replies to customers.
const MAILS: Answers<'_> = &[
    (&scenario::CHOICE, "A"),
    (
        &scenario::DESCRIPTION,
        "A mail of a customer goes in, on a late parcel or a wrong size, and the draft of a warm reply comes out, which the owner sends.",
    ),
    (
        &DESCRIPTION,
        "Each sample is a mail and the reply that we wish. Angry and friendly customers, all issues in similar numbers, names replaced by [NAME].",
    ),
    (&FORMAT, "prompt-completion"),
    (
        &EXAMPLE,
        r#"{"prompt": "Where is my parcel? Ordered on Monday.", "completion": "Dear [NAME], it left us yesterday and should be with you on Friday."}"#,
    ),
    (&SIZE, "240 pairs"),
    (&SIZE_JUSTIFICATION, "Sixty for each of four issues, which is what two people can write in a month."),
    (&QUALITATIVE, ""),
    (&QUANTITATIVE, ""),
    (&FIRST, "Only two people write the replies, and each customer would read their pet phrases."),
    (&SECOND, ""),
];

fn fired(answers: Answers<'_>) -> Vec<&'static str> {
    let proposal = pool::with(answers);
    let findings = rules::check(&Reading::of(&proposal));
    findings.iter().filter(|finding| finding.level > rules::Level::Note).map(|finding| finding.rule.name).collect()
}

/// Tries texts for one question over a proposal: the rule that must fire, or none at all.
fn try_all(over: Answers<'_>, question: &'static Question, cases: &[(&str, &str)]) -> String {
    let mut wrong = String::new();
    for (rule, text) in cases {
        let mut answers = over.to_vec();
        answers.push((question, text));
        let fired = fired(&answers);
        let right = if rule.is_empty() { fired.is_empty() } else { fired.contains(rule) };
        if !right {
            wrong.push_str(&format!("{rule:12} {fired:?} {text}\n"));
        }
    }
    wrong
}

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

/// Docstrings.
const DOCS: Answers<'_> = &[
    (&scenario::CHOICE, "B"),
    (
        &scenario::DESCRIPTION,
        "The model reads a Python function and writes its docstring after Google's guide, as concise as possible: summary, Args, Returns, and \
         Raises if there is one.",
    ),
    (
        &DESCRIPTION,
        "Each sample is a function without its docstring, and the docstring that a reviewer accepted. Short and long functions, generators and \
         those that raise, in equal shares.",
    ),
    (&FORMAT, "prompt-completion"),
    (
        &EXAMPLE,
        r#"{"prompt": "def area(r):\n    return 3.14 * r * r", "completion": "Return the area of a circle.\n\nArgs:\n    r: Radius.\n\nReturns:\n    The area."}"#,
    ),
    (&SIZE, "1,500 functions"),
    (&SIZE_JUSTIFICATION, "The long tail of sections at 5 % each still leaves 75 functions an oddity."),
    (&QUALITATIVE, ""),
    (&QUANTITATIVE, ""),
    (&FIRST, "Docstrings that were accepted two versions ago no longer fit their code."),
    (&SECOND, "Units: radians or degrees are not visible in the code, and the model will name one."),
];

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
