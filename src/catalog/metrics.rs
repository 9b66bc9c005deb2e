//! What can be measured, and what a measure says about which task. Ends at the table: whether a
//! text uses a measure, rejects it or adds it beside a better one is for rules to see.
//!
//! Tasks are words, since a scenario is a data file that names its task.

/// A way of judging a model's answers.
#[derive(Debug, PartialEq, Eq)]
pub struct Metric {
    pub id: &'static str,
    pub name: &'static str,
    /// Spellings beside the name, in lower case.
    pub also: &'static [&'static str],
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody reads and judges.
    Qualitative,
    /// Something is counted.
    Quantitative,
}

/// What a metric says about a task.
#[derive(Debug)]
pub struct Fit {
    pub task: &'static str,
    pub metric: &'static str,
    pub verdict: Verdict,
    /// Why, as a clause.
    pub why: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Fits,
    /// Says something beside a metric that fits, little alone.
    Second,
    /// Does not measure this task.
    Misfit,
}

/// Where the verdicts come from.
pub const SOURCE: &str = "our judgement, gathered 2026-11-22 from the metrics' definitions";

/// The tasks that the table knows.
pub const TASKS: [&str; 4] = ["reply", "docstring", "closed-qa", "classification"];

macro_rules! metrics {
    ($($id:literal $name:literal $kind:ident $also:expr;)*) => {
        [$(Metric { id: $id, name: $name, kind: Kind::$kind, also: &$also }),*]
    };
}

#[rustfmt::skip] // A row a line, so that the table can be read down its columns.
pub static METRICS: [Metric; 25] = metrics![
    "rubric" "human rating by a rubric" Qualitative ["rubric", "human evaluation", "human rating", "likert", "human raters", "manual review", "human review", "human judges"];
    "pairwise" "pairwise comparison" Qualitative ["pairwise", "side by side", "side-by-side", "win rate", "a/b test", "preference test"];
    "llm-judge" "judgement by another language model" Qualitative ["llm judge", "llm-as-a-judge", "llm as a judge", "gpt-4 as a judge", "judge model"];
    "error-analysis" "reading of the errors" Qualitative ["error analysis", "error review", "failure analysis"];
    "policy-check" "policy check" Quantitative ["policy check", "policy compliance", "forbidden promises", "compliance rate"];
    "exact-match" "exact match" Quantitative ["exact match", "exact-match", "em score"];
    "token-f1" "token F1" Quantitative ["token f1", "token-level f1", "squad f1", "answer f1"];
    "judged-correctness" "share of answers judged correct" Quantitative ["answer correctness", "factual accuracy", "correctness rate", "share of correct answers"];
    "refusal-precision-recall" "precision and recall of refusals" Quantitative ["refusal precision", "refusal recall", "refusal accuracy", "refusal rate", "abstention", "decline rate"];
    "false-refusals" "rate of false refusals" Quantitative ["false refusal", "over-refusal", "overrefusal", "wrongly refused"];
    "hallucination-rate" "rate of hallucinations" Quantitative ["hallucination rate", "hallucinations", "unsupported answers", "fabricated"];
    "accuracy" "accuracy" Quantitative ["accuracy"];
    "macro-f1" "macro F1" Quantitative ["macro f1", "macro-f1", "macro-averaged f1", "f1 score", "f1-score", "f1"];
    "precision-recall" "precision and recall per class" Quantitative ["precision", "recall", "per-class"];
    "confusion-matrix" "confusion matrix" Quantitative ["confusion matrix"];
    "invalid-labels" "rate of invalid labels" Quantitative ["invalid label", "invalid labels", "out-of-set label", "labels outside the set"];
    "section-check" "check of the sections" Quantitative ["section check", "args section", "format check", "format compliance", "structural check"];
    "ast-parameters" "parameters compared with the syntax tree" Quantitative ["ast", "abstract syntax tree", "parameter match", "parameter coverage", "signature match"];
    "pydocstyle" "pydocstyle, Google convention" Quantitative ["pydocstyle", "docstring linter", "ruff pydocstyle", "darglint", "lint"];
    "bleu" "BLEU" Quantitative ["bleu", "sacrebleu", "codebleu"];
    "rouge" "ROUGE" Quantitative ["rouge", "rouge-l", "meteor"];
    "bertscore" "BERTScore" Quantitative ["bertscore", "bert score", "embedding similarity", "semantic similarity", "cosine similarity"];
    "perplexity" "perplexity" Quantitative ["perplexity"];
    "pass-at-k" "pass@k" Quantitative ["pass@k", "pass@1", "pass@10", "humaneval"];
    "loss" "loss on training data" Quantitative ["training loss", "train loss"];
];

macro_rules! fits {
    ($($task:literal $metric:literal $verdict:ident $why:literal;)*) => {
        [$(Fit { task: $task, metric: $metric, verdict: Verdict::$verdict, why: $why }),*]
    };
}

#[rustfmt::skip] // A row a line, so that the table can be read down its columns.
pub static FITS: [Fit; 48] = fits![
    "reply" "rubric" Fits "tone, help and correctness are what a reply is for, and readers can rate them";
    "reply" "pairwise" Fits "it shows whether people prefer the tuned model to the untuned one";
    "reply" "llm-judge" Fits "it scales, once it is checked against people on some replies";
    "reply" "policy-check" Fits "promises that must not be made can be counted";
    "reply" "error-analysis" Fits "it shows what kind of reply goes wrong";
    "reply" "bertscore" Second "it tells that the matter is the same, not that the tone is right";
    "reply" "rouge" Second "it rewards the wording of one reply among many right ones";
    "reply" "bleu" Second "it rewards the wording of one reply among many right ones";
    "reply" "perplexity" Second "it tells how well the model expects a text, not whether its own reply is good";
    "reply" "accuracy" Misfit "many different replies to one mail are right, so there is nothing to count as correct";
    "reply" "exact-match" Misfit "many different replies to one mail are right";
    "reply" "macro-f1" Misfit "it is for classes, and a reply has none";
    "reply" "pass-at-k" Misfit "a reply does not run";
    "docstring" "section-check" Fits "the sections that the style asks for can be found by a parser";
    "docstring" "ast-parameters" Fits "documented parameters can be held against the function's own";
    "docstring" "pydocstyle" Fits "the style has a checker";
    "docstring" "rubric" Fits "whether the description is true and concise, a reader has to say";
    "docstring" "pairwise" Fits "it shows whether readers prefer the tuned model to the untuned one";
    "docstring" "llm-judge" Fits "it scales, once it is checked against people on some docstrings";
    "docstring" "error-analysis" Fits "it shows which functions are described wrongly";
    "docstring" "bleu" Second "it counts shared wording; a true docstring may be worded otherwise";
    "docstring" "rouge" Second "it counts shared wording; a true docstring may be worded otherwise";
    "docstring" "bertscore" Second "it tells that the matter is the same, not that the style is";
    "docstring" "perplexity" Second "it tells how well the model expects a text, not whether its own is true";
    "docstring" "exact-match" Misfit "one function has many right docstrings";
    "docstring" "pass-at-k" Misfit "it runs code, and a docstring does not run";
    "closed-qa" "exact-match" Fits "answers from a closed list can be compared";
    "closed-qa" "token-f1" Fits "it forgives wording in short answers";
    "closed-qa" "judged-correctness" Fits "a reader can hold an answer against the list";
    "closed-qa" "refusal-precision-recall" Fits "it shows both kinds of wrong refusal";
    "closed-qa" "false-refusals" Fits "a bot that refuses everything would otherwise look safe";
    "closed-qa" "hallucination-rate" Fits "answers to questions outside the list are the danger of this task";
    "closed-qa" "rubric" Fits "readers can check answers and refusals";
    "closed-qa" "llm-judge" Fits "it scales, once it is checked against people on some answers";
    "closed-qa" "error-analysis" Fits "it shows which questions are answered that should be refused";
    "closed-qa" "accuracy" Second "one number hides whether it is wrong answers or wrong refusals";
    "closed-qa" "bleu" Misfit "it rewards wording, and a refusal or a fact is right or wrong";
    "closed-qa" "rouge" Second "it rewards wording, and a refusal or a fact is right or wrong";
    "closed-qa" "perplexity" Misfit "it does not see whether an answer is true or ought to be refused";
    "closed-qa" "pass-at-k" Misfit "answers do not run";
    "classification" "macro-f1" Fits "it counts rare classes as much as common ones";
    "classification" "precision-recall" Fits "it shows which class is confused";
    "classification" "confusion-matrix" Fits "it shows what is taken for what";
    "classification" "invalid-labels" Fits "a generative model may answer outside the set of labels";
    "classification" "accuracy" Second "where classes are uneven the largest decides it";
    "classification" "bleu" Misfit "a label is right or wrong, its wording is not in question";
    "classification" "rouge" Misfit "a label is right or wrong, its wording is not in question";
    "classification" "perplexity" Misfit "it does not see whether the label is right";
];

/// The metric with this id.
pub fn by_id(id: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|metric| metric.id == id)
}

/// What the table says about a metric for a task, if anything.
pub fn verdict(task: &str, metric: &str) -> Option<&'static Fit> {
    FITS.iter().find(|fit| fit.task == task && fit.metric == metric)
}

/// The rows of a task with this verdict, in the order of the table.
pub fn rows(task: &str, verdict: Verdict) -> impl Iterator<Item = &'static Fit> {
    FITS.iter().filter(move |fit| fit.task == task && fit.verdict == verdict)
}

/// The metrics that a text names, each with where it first stands, in bytes. Where one spelling
/// lies inside another ("f1" in "token f1") the longer one counts.
pub fn named(text: &str) -> Vec<(&'static Metric, usize)> {
    // ASCII only, so that places in the folded text are places in the text.
    let folded = text.to_ascii_lowercase();
    let mut hits: Vec<(usize, usize, &Metric)> = Vec::new();
    for metric in &METRICS {
        let name = metric.name.to_ascii_lowercase();
        for spelling in metric.also.iter().copied().chain([name.as_str()]) {
            for (start, found) in folded.match_indices(spelling) {
                let end = start + found.len();
                let word = |c: char| c.is_alphanumeric();
                if !folded[..start].ends_with(word) && !folded[end..].starts_with(word) {
                    hits.push((start, end, metric));
                }
            }
        }
    }
    hits.sort_by_key(|&(start, end, _)| (start, usize::MAX - end));
    let mut past = 0;
    let mut named: Vec<(&Metric, usize)> = Vec::new();
    for (start, end, metric) in hits {
        if start < past {
            continue;
        }
        past = end;
        if !named.iter().any(|(known, _)| *known == metric) {
            named.push((metric, start));
        }
    }
    named
}
