//! On which data the scores are taken.

use super::{Part, all_vague, is_loss_only, is_readable, parts, quote};
use crate::rules::dataset::size::{self, Of};
use crate::rules::dataset::{floor, has_word, totals};
use crate::rules::words::{Mentions, common, evaluation as words};
use crate::rules::{Found, Reading};
use crate::sections::evaluation::{QUANTITATIVE, SECTION};
use crate::sections::{self, dataset};
use std::ops::Range;

pub fn no_held_out(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    if !is_readable(&parts) || all_vague(&parts) || is_loss_only(&parts) {
        return;
    }
    let score = parts.iter().find_map(|part| {
        // Under its own label a text needs less to be a score than among the readers' judgement.
        let topic = if part.whole { words::METRIC } else { words::SCORE };
        let counts = part.whole || part.question == &QUANTITATIVE;
        counts.then(|| part.mentions.first_meant(topic))?.map(|span| (part, span))
    });
    let Some((part, span)) = score else { return };
    if parts.iter().any(|part| is_kept_apart(part.mentions))
        || counts_inputs(part.mentions.text(), totals::stated(reading).map(|(_, size)| size.high))
        || on_training(reading, &parts).is_some()
        || is_said_elsewhere(reading)
    {
        return;
    }
    let says = quote(&part.mentions.text()[part.mentions.sentence_of(&span)]);
    part.point(reading, found, span, format!("{says}: nothing says that this is taken on data kept out of training"));
}

/// Whether a text about the test speaks of data that the training does not see, in one of many ways.
fn is_kept_apart(mentions: &Mentions<'_>) -> bool {
    is_named_apart(mentions)
        || mentions.spans(words::NONE_OF).any(|span| {
            // "A fourth librarian, who has written none of the 240"
            let rest = mentions.text()[span.end..].trim_start();
            let count = rest.strip_prefix("of the ").or_else(|| rest.strip_prefix("of these "));
            count.is_some_and(|count| count.starts_with(|first: char| first.is_ascii_digit()))
        })
        || mentions.spans(words::KEEP).any(|span| {
            // "I keep 300 posts and 100 functions out of the training", but not "I do not hold anything back"
            let sentence = mentions.sentence_of(&span);
            mentions.within(words::APART, &(span.end..sentence.end)).next().is_some() && !is_undone(mentions, &span)
        })
        || mentions.spans(words::NONE_OF).any(|span| {
            // "no function of these packages is in the training data", but not "nothing is held back from the training"
            let sentence = mentions.sentence_of(&span);
            let trained = mentions.within(words::TRAINED, &(span.end..sentence.end)).next();
            trained.is_some_and(|trained| {
                let between = span.end..trained.start;
                let kept = mentions.within(words::KEEP, &between).next().is_some()
                    && mentions.within(words::APART, &between).next().is_some();
                !kept && mentions.within(words::ASIDE, &between).next().is_none()
            })
        })
        || comes_after(mentions.text())
        || is_split_by_use(mentions.text())
}

/// Whether a text names data of another kind or time than that of the training.
fn is_named_apart(mentions: &Mentions<'_>) -> bool {
    mentions.has(words::FRESH)
        || mentions
            .spans_of_any(&[words::HELD_OUT, words::ASIDE, words::TEST_NOUN])
            .any(|span| !is_undone(mentions, &span))
        || mentions.spans(words::MAYBE_FRESH).any(|span| is_of_data(mentions.text(), &span))
}

/// "There is no separate test set", "we don't need a test split", "nothing is set aside": said only to deny it.
fn is_undone(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    const BETWEEN: [&str; 30] = [
        "a",
        "an",
        "any",
        "the",
        "separate",
        "extra",
        "own",
        "special",
        "dedicated",
        "real",
        "such",
        "explicit",
        "further",
        "additional",
        "need",
        "have",
        "use",
        "keep",
        "want",
        "make",
        "build",
        "is",
        "was",
        "be",
        "been",
        "of",
        "sample",
        "samples",
        "pair",
        "pairs",
    ];
    const DENIALS: [&str; 18] = [
        "no",
        "without",
        "not",
        "nothing",
        "none",
        "never",
        "don't",
        "doesn't",
        "didn't",
        "won't",
        "can't",
        "cannot",
        "isn't",
        "aren't",
        "don’t",
        "doesn’t",
        "won’t",
        "nor",
    ];
    if !mentions.has(words::NONE_OF) && !mentions.has(common::NEGATION) {
        return false;
    }
    let text = mentions.text();
    let sentence = mentions.sentence_of(span);
    let before = text[sentence.start.min(span.start)..span.start].trim_end();
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let denial = before.split_whitespace().rev().take(5).find(|word| !is(&BETWEEN, word));
    // "No test set question is in the training"
    denial.is_some_and(|word| is(&DENIALS, word))
        && mentions.within(words::TRAINED, &(span.end..sentence.end)).all(|other| {
            text[span.end..other.start].contains([',', ';', ':', '('])
                || mentions.within(words::APART, &(span.start..other.start)).next().is_some()
                || mentions.within(words::ASIDE, &(span.start..other.start)).next().is_some()
        })
}

/// Whether what is called new or other is data: not "other metrics", "a new model", "at the end I measure".
fn is_of_data(text: &str, span: &Range<usize>) -> bool {
    #[rustfmt::skip]
    const NO_DATA: &[&str] = &[
        "metric", "metrics", "model", "models", "score", "scores", "measure", "measures", "way", "ways", "method", "methods", "methodology",
        "approach", "approaches", "formula", "criteria", "criterion", "aspects", "learning", "rate", "rates", "seed", "seeds", "run", "runs",
        "epoch", "epochs", "checkpoint", "checkpoints", "person", "people", "colleague", "reader", "readers", "rater", "raters", "reviewer",
        "judge", "judges", "half", "hand", "hyperparameters", "parameters", "settings", "configuration", "configurations", "rank", "ranks",
        "steps", "step", "points", "columns", "version", "versions", "adapter", "number", "numbers", "percentages", "weights", "words",
        "statistics", "values", "value", "things", "reasons", "classes", "labels", "method:", "metrics:", "on", "i", "we", "the", "one", "it",
        "and", "is", "are", "tests", "techniques", "tools", "indicators", "figures", "bleu", "accuracy",
    ];
    let says = &text[span.clone()];
    let rest = text[span.end..].trim_start_matches(['*', '_', '`', '"']);
    let end = says.eq_ignore_ascii_case("at the end");
    let mut next = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let next = next.next().unwrap_or("");
    // "Later", "the following:" at the end of a clause says nothing on data, "three new ones." does.
    let closed = rest.starts_with([',', '.', ':', ';', ')']) || next.is_empty();
    let adverb = ["later", "following", "fresh", "other"].iter().any(|word| says.eq_ignore_ascii_case(word));
    if end {
        // "A tenth that I keep for the end, at the end of the year"
        return next.eq_ignore_ascii_case("of")
            && !["training", "epoch", "the training", "each epoch", "every epoch", "fine"]
                .iter()
                .any(|words| rest.trim_start().get(3..).is_some_and(|after| after.starts_with(words)));
    }
    // "Questions from other people"
    let from =
        ["from", "from a", "written by", "of a"].iter().any(|words| text[..span.start].trim_end().ends_with(words));
    from || !(closed && adverb) && !NO_DATA.iter().any(|word| word.eq_ignore_ascii_case(next))
}

/// "On 60 functions", "for thirty complaints": who says how many inputs the test has, has chosen them for it. A number of
/// outputs ("100 generated replies") says nothing on where they come from, and one that is a large part of the data has to
/// be taken from it.
fn counts_inputs(text: &str, size: Option<u64>) -> bool {
    const OUTPUTS: [&str; 14] = [
        "them",
        "these",
        "those",
        "of",
        "repl",
        "answer",
        "output",
        "response",
        "generat",
        "docstring",
        "summar",
        "mistake",
        "error",
        "draft",
    ];
    /// Below this a number counts readers or criteria.
    const LEAST: u64 = 10;
    /// A test that is chosen apart has seldom more than a quarter of the number of samples.
    const MOST: u64 = 4;
    size::quantities(text).iter().any(|quantity| {
        let noun = text[quantity.noun.clone()].to_lowercase();
        let input = !noun.is_empty() && !OUTPUTS.iter().any(|stem| noun.starts_with(stem));
        let year = quantity.of == Of::Other && (1990..2100).contains(&quantity.low) && quantity.noun.is_empty();
        let shown = &text[quantity.span.end..quantity.noun.end.max(quantity.span.end)];
        let counted = matches!(quantity.of, Of::Samples | Of::Unknown | Of::Each) && quantity.high >= LEAST;
        let much = size.is_some_and(|size| quantity.low.saturating_mul(MOST) > size);
        (counted && input && !much && !shown.contains("generated")) || year
    })
}

/// "Mails that came in after the data was closed", "made since January"; but not "after training" or "before and after".
fn comes_after(text: &str) -> bool {
    const TIMES: [&str; 19] = [
        "january",
        "february",
        "march",
        "april",
        "may ",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "spring",
        "summer",
        "autumn",
        "winter",
        "the cut",
        "then",
        "last ",
    ];
    /// So many letters after the word tell what it is after.
    const NEAR: usize = 18;
    let lower = text.to_ascii_lowercase();
    lower.match_indices("after").any(|(at, found)| {
        let rest = &lower[at + found.len()..];
        if rest.starts_with(char::is_alphabetic) || lower[..at].ends_with(char::is_alphabetic) {
            return false;
        }
        let rest = rest.trim_start_matches([' ', '*', '_', '\n']);
        let next = &rest[..floor(rest, NEAR.min(rest.len()))];
        // "After the training", but not "after the training messages had been collected".
        let data = [" data", " set", " mess", " mail", " pairs", " exam", " samp", " texts", " ques", " file"];
        let of_data =
            rest.get(..floor(rest, 50.min(rest.len()))).is_some_and(|next| data.iter().any(|word| next.contains(word)))
                && [
                    "collect", "clos", "gather", "froz", "freez", "fix", "cut", "end", "written", "made", "built",
                    "assembl", "finish", "complet",
                ]
                .iter()
                .any(|word| rest.get(..floor(rest, 72.min(rest.len()))).is_some_and(|next| next.contains(word)));
        let training = ["train", "tun", "fine", "epoch", "run "].iter().any(|word| next.contains(word)) && !of_data;
        let compared = lower[..at].trim_end().ends_with("and") || lower[..at].trim_end().ends_with("or");
        !training && !compared
    }) || lower.match_indices("since ").any(|(at, found)| {
        let next = &lower[at + found.len()..];
        TIMES.iter().any(|time| next.starts_with(time))
            || next.starts_with("20") && next[2..].starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether another section says that data is kept for testing.
fn is_said_elsewhere(reading: &Reading<'_>) -> bool {
    others(reading).any(|mentions| {
        let for_test = |span: Range<usize>| {
            (mentions.in_sentence(words::TESTING, &span) || mentions.in_sentence(words::TRAINING_DATA, &span))
                && !is_undone(mentions, &span)
        };
        mentions.spans(words::HELD_OUT).any(|span| !is_undone(mentions, &span))
            || mentions.spans(words::ASIDE).any(for_test)
    })
}

/// The texts of the other sections, but for the sample.
fn others<'r, 'a>(reading: &'r Reading<'a>) -> impl Iterator<Item = &'r Mentions<'a>> {
    let questions = sections::questions().filter(|question| question.is_long() && question.section() != SECTION.id);
    let answers = questions.filter(|question| reading.answer(question).is_some() && **question != dataset::EXAMPLE);
    let loose = sections::ALL.iter().map(|section| reading.loose_mentions(section.id));
    answers.map(|question| reading.mentions(question)).chain(loose)
}

pub fn on_training_data(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    let Some((part, span)) = on_training(reading, &parts) else { return };
    let says = quote(&part.mentions.text()[part.mentions.sentence_of(&span)]);
    part.point(reading, found, span, format!("{says} takes the score on what the model has learned from"));
}

/// Where a score is taken on the training data, if a text says so and nothing of new data.
fn on_training<'p, 'r, 'a>(
    reading: &Reading<'_>,
    parts: &'p [Part<'r, 'a>],
) -> Option<(&'p Part<'r, 'a>, Range<usize>)> {
    let named = parts.iter().find_map(|part| {
        let mentions = part.mentions;
        if !mentions.has(words::TRAINING_DATA)
            || is_named_apart(mentions)
            || comes_after(mentions.text())
            || is_split_by_use(mentions.text())
        {
            return None;
        }
        let place = mentions.spans(words::TRAINING_DATA).find(|span| {
            let clause = mentions.clause_of(span);
            !mentions.dismissed(span)
                && mentions.within(words::NONE_OF, &(clause.start..span.start)).next().is_none()
                && is_scored(mentions, span)
                && is_place(mentions.text(), span)
        });
        place.map(|span| (part, span))
    });
    named.or_else(|| on_everything(reading, parts))
}

/// "Fifty of the 500", "a tenth from our 500"
fn is_part_of(text: &str, span: &Range<usize>) -> bool {
    let before = text[..span.start].trim_end();
    let mut back = before.rsplit(' ').map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let mut is =
        |list: &[&str]| back.next().is_some_and(|word| list.iter().any(|other| other.eq_ignore_ascii_case(word)));
    let article = ["the", "these", "those", "our", "my"];
    let part = ["of", "from"];
    if is(&article) {
        return is(&part) && !is(&["all"]);
    }
    part.iter().any(|word| before.ends_with(word)) && !before.ends_with("all of")
}

/// Whether a score is taken in the sentence, and not a look at copies or at the loss.
fn is_scored(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    let sentence = mentions.sentence_of(span);
    let within = |topic| mentions.within(topic, &sentence).next().is_some();
    // What is written again and compared is a score, and no look for copies.
    let again = || ["again", "anew", "once more"].iter().any(|word| has_word(&mentions.text()[sentence.clone()], word));
    (within(words::SCORE) || within(words::TESTING)) && !within(words::LOSS) && (!within(words::COPIES) || again())
}

/// Where a score is taken on all of the data, or on some of data that is all trained on, and no other section keeps anything back.
fn on_everything<'p, 'r, 'a>(
    reading: &Reading<'_>,
    parts: &'p [Part<'r, 'a>],
) -> Option<(&'p Part<'r, 'a>, Range<usize>)> {
    let apart = || parts.iter().any(|part| is_kept_apart(part.mentions)) || is_said_elsewhere(reading);
    let size = totals::stated(reading).filter(|(_, quantity)| quantity.of != Of::Each && quantity.low >= LEAST);
    let whole = parts.iter().find_map(|part| {
        let mentions = part.mentions;
        let named = mentions
            .spans(words::WHOLE_DATA)
            .find(|span| !mentions.dismissed(span) && is_scored(mentions, span) && is_place(mentions.text(), span));
        let counted = || {
            let (_, size) = size.as_ref()?;
            let text = mentions.text();
            let same = size::quantities(text).into_iter().find(|quantity| {
                quantity.range() == size.range()
                    && matches!(quantity.of, Of::Samples | Of::Unknown)
                    && is_scored(mentions, &quantity.span)
                    && is_place(text, &quantity.span)
                    && !is_part_of(text, &quantity.span)
            });
            same.map(|quantity| quantity.span)
        };
        named.or_else(counted).map(|span| (part, span))
    });
    if let Some(whole) = whole {
        return (!apart()).then_some(whole);
    }
    let trained = parts.iter().any(|part| all_is_trained_on(part.mentions)) || others(reading).any(all_is_trained_on);
    if !trained || apart() {
        return None;
    }
    let score = |part: &'p Part<'r, 'a>| {
        let mentions = part.mentions;
        mentions.spans(words::SCORE).find(|span| !mentions.dismissed(span)).map(|span| (part, span))
    };
    parts.iter().filter(|part| part.whole || part.question == &QUANTITATIVE).find_map(score)
}

/// Below this a number of samples is no dataset.
const LEAST: u64 = 10;

/// "All seven hundred go into the training", "we train on every one", "nothing is held back".
fn all_is_trained_on(mentions: &Mentions<'_>) -> bool {
    /// So many letters may stand between what is all and what it is for.
    const NEAR: usize = 48;
    /// "I train on all of them"
    const NEXT: usize = 6;
    if !mentions.has_any(&[words::INTO_TRAINING, words::KEEP]) {
        return false;
    }
    let text = mentions.text();
    let limits = [
        "that", "which", "who", "but", "except", "minus", "before", "after", "apart", "other", "names", "half", "most",
    ];
    let plain = |between: &str| {
        !between.contains([',', ';', ':', '(', '.', '%'])
            && !limits.iter().any(|word| between.split(' ').any(|other| other.eq_ignore_ascii_case(word)))
    };
    mentions.spans(words::INTO_TRAINING).any(|goal| {
        let sentence = mentions.sentence_of(&goal);
        if mentions.within(words::NONE_OF, &(sentence.start..goal.start)).next().is_some() {
            return false;
        }
        let before = mentions.within(words::EVERYTHING, &(sentence.start..goal.start)).any(|all| {
            goal.start - all.end.min(goal.start) <= NEAR
                && plain(&text[all.end.min(goal.start)..goal.start])
                && (mentions.within(words::GOES, &(all.end..goal.start)).next().is_some()
                    || mentions
                        .within(words::GOES, &(sentence.start..all.start))
                        .any(|goes| all.start - goes.end.min(all.start) <= 2))
        });
        let behind = &text[goal.end..sentence.end];
        let after = mentions.within(words::EVERYTHING, &(goal.end..sentence.end)).next().is_some_and(|all| {
            let rest = text[all.end..sentence.end].trim_start();
            let of_it =
                ["of", "the", "seven", "samples", "pairs", "data", "single", "one", "examples", "dataset", "set", "."];
            all.start - goal.end <= NEXT
                && (rest.starts_with(|first: char| first.is_ascii_digit())
                    || of_it.iter().any(|word| rest.starts_with(word)))
                && !limits.iter().any(|word| behind.split([' ', ',']).any(|other| other.eq_ignore_ascii_case(word)))
        });
        before || after
    }) || mentions.spans(words::NONE_OF).any(|none| {
        // "Nothing is held back", "we do not set anything aside"
        let sentence = mentions.sentence_of(&none);
        let keeps = |span: &Range<usize>| span.start - none.end <= NEXT * 2;
        let kept = mentions.within(words::KEEP, &(none.end..sentence.end)).next();
        kept.as_ref().is_some_and(keeps)
            && kept.is_some_and(|kept| {
                mentions
                    .within(words::APART, &(kept.end..sentence.end))
                    .next()
                    .is_some_and(|apart| apart.start - kept.end <= NEXT * 2 && plain(&text[kept.end..apart.start]))
            })
            && mentions.within(words::TRAINED, &sentence).next().is_some()
    })
}

/// Words after which a set of texts is where something is measured ...
const PLACES: [&str; 16] = [
    "on", "over", "from", "for", "of", "in", "with", "against", "using", "to", "all", "same", "within", "through",
    "among", "run",
];
/// ... and after which it is not: "mails that came after the training data", "pages outside the training data".
const ELSEWHERE: [&str; 20] = [
    "after", "since", "before", "outside", "beyond", "besides", "beside", "unlike", "than", "not", "without", "no",
    "except", "instead", "near", "like", "avoid", "until", "while", "as",
];
/// What turns the word after it round: "independent of", "different from", "except for".
const TURNED: [&str; 24] = [
    "independent",
    "outside",
    "different",
    "differ",
    "differs",
    "disjoint",
    "separate",
    "distinct",
    "apart",
    "instead",
    "away",
    "absent",
    "missing",
    "other",
    "except",
    "removed",
    "excluded",
    "kept",
    "nothing",
    "overlap",
    "similar",
    "close",
    "compared",
    "except",
];

/// Whether the words before make it the place where something is measured: "accuracy on the training data",
/// "the 400 mails the model was trained on".
fn is_place(text: &str, span: &Range<usize>) -> bool {
    const NEAR: usize = 48;
    /// "After the last one we trained on", but not "after the last epoch ... the mails that it was trained on".
    const LATER: usize = 34;
    let words = text[span.clone()].to_ascii_lowercase();
    let relative = [" on", " with", " from"].iter().any(|end| words.ends_with(end));
    if relative || words.starts_with("same") || words.starts_with("as ") {
        // "Mails other than those it was trained on"
        let before = &text[floor(text, span.start.saturating_sub(NEAR))..span.start];
        let clause = before.rsplit(['.', ';', ',']).next().unwrap_or("");
        let away = ["unlike", "outside", "beyond", "different", "other", "except", "independent", "apart", "than"];
        let later = ["after", "since"]
            .iter()
            .any(|word| has_word(&clause[floor(clause, clause.len().saturating_sub(LATER))..], word));
        return !later && !away.iter().any(|word| has_word(clause, word));
    }
    let before = &text[floor(text, span.start.saturating_sub(NEAR))..span.start];
    let last = before.rsplit(['.', ';', ',']).next().unwrap_or("");
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let mut back = last.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    // The nearest of these words tells.
    let nearest = back.find(|word| is(&PLACES, word) || is(&ELSEWHERE, word));
    let Some(nearest) = nearest.filter(|word| is(&PLACES, word)) else { return false };
    let turned = back.next().is_some_and(|word| is(&TURNED, word));
    // "I take fifty functions out of the training data before the training": they are no longer in it.
    let taken_out = nearest.eq_ignore_ascii_case("of") && last.to_ascii_lowercase().contains("out of");
    !(turned || taken_out && text.to_ascii_lowercase().contains("before "))
}

/// "Train on commits up to December, test on those since January": two sets, by what they are used for.
fn is_split_by_use(text: &str) -> bool {
    const TRAINS: [&str; 8] = [
        "train on",
        "trained on",
        "training on",
        "trains on",
        "train with",
        "trained with",
        "for training",
        "training uses",
    ];
    const TESTS: [&str; 19] = [
        "test on",
        "tested on",
        "testing on",
        "tests on",
        "evaluate on",
        "evaluated on",
        "evaluating on",
        "measure on",
        "measured on",
        "score on",
        "scored on",
        "for testing",
        "for the test",
        "for evaluation",
        "for evaluating",
        "testing uses",
        "check on",
        "validate on",
        "validated on",
    ];
    let lower = text.to_ascii_lowercase();
    lower.split(['.', '\n']).any(|sentence| {
        let at = |list: &[&str]| list.iter().find_map(|words| sentence.find(words));
        match (at(&TRAINS), at(&TESTS)) {
            (Some(trains), Some(tests)) => {
                let (first, second) = (trains.min(tests), trains.max(tests));
                // "Tested on what it was trained on" names one set.
                let between = &sentence[first..second];
                between.contains([',', ';', ':'])
                    || [" and ", " but ", " then ", " while "].iter().any(|w| between.contains(w))
            }
            _ => false,
        }
    }) && !["same ", "again"].iter().any(|word| lower.contains(word))
}
