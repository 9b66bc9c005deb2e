//! On which data the scores are taken.

use super::apart::{comes_after, counts_inputs, is_kept_apart, is_label, is_named_apart, is_split_by_use, is_undone};
use super::{Part, all_vague, is_loss_only, is_readable, parts, quote};
use crate::rules::dataset::size::{Of, Quantity};
use crate::rules::dataset::{floor, has_word, totals};
use crate::rules::words::{Mentions, evaluation as words};
use crate::rules::{Found, Reading};
use crate::sections::evaluation::{QUALITATIVE, QUANTITATIVE, SECTION};
use crate::sections::{self, dataset, method};
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
        || counts_inputs(reading, part.mentions.text(), totals::stated(reading).map(|(_, size)| size.high))
        || on_training(reading, &parts).is_some()
        || is_said_elsewhere(reading)
    {
        return;
    }
    let says = quote(&part.mentions.text()[part.mentions.sentence_of(&span)]);
    part.point(reading, found, span, format!("{says}: nothing says that this is taken on data kept out of training"));
}

/// Whether another section says that data is kept for testing.
fn is_said_elsewhere(reading: &Reading<'_>) -> bool {
    others(reading).any(|(section, mentions)| {
        let for_test = |span: Range<usize>| {
            (mentions.in_sentence(words::TESTING, &span) || mentions.in_sentence(words::TRAINING_DATA, &span))
                && !is_undone(mentions, &span)
        };
        // What the problem is may speak of things unseen as well.
        let of_data = section == dataset::SECTION.id || section == method::SECTION.id;
        let said = |span: Range<usize>| {
            let seen = mentions.text()[span.clone()].ends_with("seen") && !of_data;
            !is_undone(mentions, &span) && !is_label(mentions, &span) && (!seen || for_test(span))
        };
        mentions.spans(words::HELD_OUT).any(said) || mentions.spans(words::ASIDE).any(for_test)
    })
}

/// The texts of the other sections, but for the sample.
fn others<'r, 'a>(reading: &'r Reading<'a>) -> impl Iterator<Item = (&'static str, &'r Mentions<'a>)> {
    let questions = sections::questions().filter(|question| question.is_long() && question.section() != SECTION.id);
    let answers = questions.filter(|question| reading.answer(question).is_some() && **question != dataset::EXAMPLE);
    let loose = sections::ALL.iter().map(|section| (section.id, reading.loose_mentions(section.id)));
    answers.map(|question| (question.section(), reading.mentions(question))).chain(loose)
}

pub fn on_training_data(reading: &Reading<'_>, found: &mut Found) {
    let parts = parts(reading);
    let Some((part, span)) = on_training(reading, &parts) else { return };
    let says = quote(&part.mentions.text()[part.mentions.sentence_of(&span)]);
    part.point(reading, found, span, format!("{says} takes the score on what the model has learned from"));
}

/// Where a score is taken on the training data, if a text says so and nothing of new data.
fn on_training<'r, 'a>(reading: &'r Reading<'a>, parts: &[Part<'r, 'a>]) -> Option<(Part<'r, 'a>, Range<usize>)> {
    let named = |part: &Part<'r, 'a>| {
        let mentions = part.mentions;
        if !mentions.has_any(&[words::TRAINING_DATA, words::LEARNED])
            || is_named_apart(mentions)
            || comes_after(mentions.text())
            || is_split_by_use(mentions.text())
        {
            return None;
        }
        let learned = mentions.spans(words::LEARNED).filter(|span| tells_whence(mentions.text(), span));
        let place = mentions.spans(words::TRAINING_DATA).chain(learned).find(|span| {
            let clause = mentions.clause_of(span);
            !mentions.dismissed(span)
                && mentions.within(words::NONE_OF, &(clause.start..span.start)).next().is_none()
                && is_scored(mentions, span)
                && is_place(mentions.text(), span)
        });
        place.map(|span| (*part, span))
    };
    let found = parts.iter().find_map(named);
    found.or_else(|| measured(reading).as_ref().and_then(named)).or_else(|| on_everything(reading, parts))
}

/// What is measured, where it stands in loose text beside what people judge: that they read new texts is no word on the score.
fn measured<'r, 'a>(reading: &'r Reading<'a>) -> Option<Part<'r, 'a>> {
    let beside = reading.is_taken(&QUANTITATIVE) && reading.is_taken(&QUALITATIVE);
    let mentions = beside.then(|| reading.mentions(&QUANTITATIVE))?;
    let relative = |span: Range<usize>| mentions.text()[span].ends_with("trained on");
    mentions.spans(words::TRAINING_DATA).any(relative).then_some(Part {
        question: &QUANTITATIVE,
        mentions,
        whole: false,
    })
}

/// "From the pairs which the model learned, I take", but not "how well the model learned the style".
fn tells_whence(text: &str, span: &Range<usize>) -> bool {
    const BEFORE: [&str; 10] = ["how", "whether", "if", "well", "much", "shows", "show", "see", "say", "because"];
    const BEHIND: [&str; 16] = [
        "", "and", "or", "in", "during", "while", "already", "before", "from", "again", "by", "when", "at", "through",
        "then", "is",
    ];
    let words = |text: &'_ str| text.split(|letter: char| !letter.is_alphanumeric()).next().map(str::len).unwrap_or(0);
    let rest = text[span.end..].trim_start_matches(' ');
    let next = &rest[..words(rest)];
    let mut back = text[..span.start].split_whitespace().rev().take(4);
    BEHIND.iter().any(|word| word.eq_ignore_ascii_case(next))
        && !back.any(|word| BEFORE.iter().any(|other| other.eq_ignore_ascii_case(word)))
}

/// "Fifty of the 500", "a tenth from our 500"
fn is_part_of(text: &str, span: &Range<usize>) -> bool {
    let before = text[..span.start].trim_end();
    let mut back = before.rsplit(' ').map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let mut is =
        |list: &[&str]| back.next().is_some_and(|word| list.iter().any(|other| other.eq_ignore_ascii_case(word)));
    let article = ["the", "these", "those", "our", "my"];
    let part = ["of", "from"];
    // "The complete set of 240 pairs" is no part of them.
    if ["set of", "dataset of", "collection of", "corpus of", "total of"].iter().any(|words| before.ends_with(words)) {
        return false;
    }
    if is(&article) {
        return is(&part) && !is(&["all", "each", "one"]);
    }
    part.iter().any(|word| before.ends_with(word)) && !["all of", "each of"].iter().any(|words| before.ends_with(words))
}

/// Whether a score is taken in the sentence, and not a look at copies or at the loss.
fn is_scored(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    let sentence = mentions.sentence_of(span);
    let within = |topic| mentions.within(topic, &sentence).next().is_some();
    // "I take 100 of the pairs and let it write again": the next sentence says what is counted.
    is_drawn(mentions, span)
        || (within(words::SCORE)
            || within(words::TESTING)
            || mentions.has_any(&[words::SCORE, words::JUDGING]) && is_again(mentions, span))
            && !within(words::LOSS)
            && (!mentions.within(words::COPIES, &sentence).any(|copies| is_of_both(mentions.text(), &copies, span))
                || is_again(mentions, span))
}

/// "For this I take 60 cards out of the pairs the model was fine-tuned with": what is drawn is for the test, whatever the sentence
/// before it counts; unless it is a look at what was learned by heart.
fn is_drawn(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    const DRAWS: [&str; 14] = [
        "take", "takes", "taken", "took", "pick", "picks", "picked", "draw", "draws", "drawn", "choose", "chosen",
        "select", "selected",
    ];
    const SOME: [&str; 10] =
        ["some", "few", "several", "random", "randomly", "half", "third", "quarter", "tenth", "fifth"];
    const FROM: [&str; 4] = [" out of ", " from ", " of ", " among "];
    /// What is drawn before the training is kept out of it, and a model may be taken as well.
    const OTHERS: [&str; 14] = [
        "before",
        "until",
        "aside",
        "away",
        "not",
        "outside",
        "rest",
        "models",
        "adapter",
        "adapters",
        "checkpoint",
        "checkpoints",
        "run",
        "version",
    ];
    const BY_HEART: [&str; 9] =
        ["memori", "by heart", "verbatim", "copie", "copy", "leak", "overfit", "regurgitat", "parrot"];
    if !mentions.has_any(&[words::SCORE, words::JUDGING]) {
        return false;
    }
    let text = mentions.text();
    let sentence = mentions.sentence_of(span);
    let before = &text[sentence.start..span.start];
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let Some(verb) = before.split(' ').find(|word| is(&DRAWS, word)) else { return false };
    let drawn = &before[verb.as_ptr() as usize - before.as_ptr() as usize..];
    let Some(from) = FROM.iter().filter_map(|word| drawn.rfind(word)).max() else { return false };
    let counted = drawn.bytes().any(|byte| byte.is_ascii_digit()) || SOME.iter().any(|word| has_word(drawn, word));
    let rest = text[span.end..sentence.end.max(span.end)].trim_start();
    counted
        && !drawn[from..].contains([',', ';', ':', '('])
        && !OTHERS.iter().any(|word| has_word(drawn, word))
        && !["the rest", "the other", "the remaining", "what remains"].iter().any(|words| rest.starts_with(words))
        && !BY_HEART.iter().any(|stem| text.to_ascii_lowercase().contains(stem))
}

/// "Both on the training mails and on new ones", but not "on what it has learned from: service and region both present".
fn is_of_both(text: &str, word: &Range<usize>, place: &Range<usize>) -> bool {
    const NEAR: usize = 40;
    !text[word.clone()].eq_ignore_ascii_case("both")
        || word.start < place.start && place.start - word.start <= NEAR + place.len()
}

/// Whether something is asked or written once more: then it is a score, and no look for copies.
fn is_again(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    let sentence = &mentions.text()[mentions.sentence_of(span)];
    ["again", "anew", "once more", "back into the"].iter().any(|word| has_word(sentence, word))
}

/// Where a score is taken on all of the data, or on some of data that is all trained on, and nothing is kept back anywhere.
fn on_everything<'r, 'a>(reading: &'r Reading<'a>, parts: &[Part<'r, 'a>]) -> Option<(Part<'r, 'a>, Range<usize>)> {
    if parts.iter().any(|part| is_kept_apart(part.mentions)) {
        return None;
    }
    let size = totals::stated(reading)
        .map(|(_, size)| size)
        .or_else(|| first_number(reading))
        .filter(|size| size.of != Of::Each && size.low >= LEAST);
    let same = |quantity: &&Quantity| {
        // "All 700" where 600 to 800 are planned.
        size.as_ref().is_some_and(|size| size.low <= quantity.low && quantity.high <= size.high)
            && matches!(quantity.of, Of::Samples | Of::Unknown)
    };
    let chosen =
        |part: &Part<'_, '_>| counts_inputs(reading, part.mentions.text(), size.as_ref().map(|size| size.high));
    let whole = parts.iter().find_map(|part| {
        let mentions = part.mentions;
        let named = mentions.spans(words::WHOLE_DATA).find(|span| {
            !mentions.dismissed(span) && is_scored(mentions, span) && is_place(mentions.text(), span) && !chosen(part)
        });
        let counted = || {
            let text = mentions.text();
            let is_asked = |quantity: &&Quantity| {
                let span = &quantity.span;
                is_scored(mentions, span)
                    && ((is_close_place(text, span) || is_again(mentions, span)) && !is_part_of(text, span)
                        || is_given(&text[quantity.noun.end.max(span.end)..]))
            };
            part.quantities(reading).iter().filter(same).find(is_asked).map(|quantity| quantity.span.clone())
        };
        named.or_else(counted).map(|span| (*part, span))
    });
    let found = whole.or_else(|| {
        let described = [&dataset::DESCRIPTION, &dataset::SIZE, &dataset::SIZE_JUSTIFICATION];
        let trained = parts.iter().any(|part| all_is_trained_on(part.mentions))
            || described.into_iter().any(|question| all_is_trained_on(reading.mentions(question)));
        let score = |part: &Part<'r, 'a>| {
            part.mentions.first_meant(words::SCORE).filter(|_| !chosen(part)).map(|span| (*part, span))
        };
        let counts = |part: &&Part<'_, '_>| part.whole || part.question == &QUANTITATIVE;
        // That all goes into the training is no word on the test.
        let of_these = |part: &&Part<'_, '_>| {
            let size = part.quantities(reading).iter().filter(same).map(|quantity| quantity.span.clone());
            let spans = part.mentions.spans(words::OF_THESE).chain(size);
            spans.into_iter().any(|span| {
                let behind = span.end..part.mentions.sentence_of(&span).end;
                part.mentions.within(words::INTO_TRAINING, &behind).next().is_none()
            })
        };
        trained.then(|| parts.iter().filter(counts).filter(of_these).find_map(score))?
    })?;
    (!is_said_elsewhere(reading)).then_some(found)
}

/// "Around 700. Twelve papers come to that": a number that begins the answer on the size is the size, whatever it leaves out.
fn first_number(reading: &Reading<'_>) -> Option<Quantity> {
    /// So many letters before it say that it is a guess.
    const NEAR: usize = 24;
    [&dataset::SIZE, &dataset::SIZE_JUSTIFICATION].into_iter().find_map(|question| {
        let first = reading.quantities(question).first().filter(|_| reading.answer(question).is_some())?;
        (first.span.start <= NEAR && first.of == Of::Unknown).then(|| first.clone())
    })
}

/// "On all 500", "for each of our 500", with no other words between.
fn is_close_place(text: &str, span: &Range<usize>) -> bool {
    const BETWEEN: [&str; 20] = [
        "set",
        "dataset",
        "collection",
        "corpus",
        "the",
        "all",
        "our",
        "my",
        "these",
        "those",
        "same",
        "full",
        "whole",
        "exactly",
        "of",
        "each",
        "every",
        "about",
        "one",
        "complete",
    ];
    let before = text[..span.start].split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    is_place(text, span) && before.rev().find(|word| !is(&BETWEEN, word)).is_some_and(|word| is(&PLACES, word))
}

/// "(The 1,000 sentences) are given to the model"
fn is_given(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '*', '\n']);
    ["are given", "are fed", "are run", "are put", "are shown", "are sent", "go through", "are asked", "go to the"]
        .iter()
        .any(|words| after.starts_with(words))
}

/// Below this a number of samples is no dataset.
const LEAST: u64 = 10;

/// "All seven hundred go into the training", "we train on every one", "nothing is held back".
fn all_is_trained_on(mentions: &Mentions<'_>) -> bool {
    /// So many letters may stand between what is all and what it is for.
    const NEAR: usize = 48;
    /// "I train on all of them"
    const NEXT: usize = 6;
    let denied = [words::HELD_OUT, words::TEST_NOUN];
    if mentions.spans_of_any(&denied).any(|span| is_undone(mentions, &span)) {
        return true;
    }
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
        let behind = &text[goal.end..sentence.end.max(goal.end)];
        let after = mentions.within(words::EVERYTHING, &(goal.end..sentence.end)).next().is_some_and(|all| {
            let rest = text[all.end..sentence.end.max(all.end)].trim_start();
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
    })
}

/// Words after which a set of texts is where something is measured ...
const PLACES: [&str; 17] = [
    "own", "on", "over", "from", "for", "of", "in", "with", "against", "using", "to", "all", "same", "within",
    "through", "among", "run",
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

/// What is trained, and is no data.
const RUNS: [&str; 9] =
    ["run", "runs", "model", "models", "adapter", "adapters", "checkpoint", "checkpoints", "version"];

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
        // "The rate is taken from a run that was trained on 200 pairs" is about the run.
        let mut back = clause.split_whitespace().rev().skip_while(|word| ["was", "is", "been", "has"].contains(word));
        let of_model = back.next().is_some_and(|word| ["that", "which"].contains(&word))
            && back.next().is_some_and(|word| RUNS.contains(&word));
        if of_model {
            return false;
        }
        let away = ["unlike", "outside", "beyond", "different", "other", "except", "independent", "apart", "than"];
        let later = ["after", "since"]
            .iter()
            .any(|word| has_word(&clause[floor(clause, clause.len().saturating_sub(LATER))..], word));
        return !later && !away.iter().any(|word| has_word(clause, word));
    }
    let before = &text[floor(text, span.start.saturating_sub(NEAR))..span.start];
    // A comma within a number ends no clause.
    let mut cut = before
        .match_indices(['.', ';', ','])
        .filter(|(at, _)| !before[at + 1..].starts_with(|next: char| next.is_ascii_digit()));
    let last = &before[cut.next_back().map_or(0, |(at, mark)| at + mark.len())..];
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let mut back = last.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    // The nearest of these words tells.
    let nearest = back.find(|word| is(&PLACES, word) || is(&ELSEWHERE, word));
    let Some(nearest) = nearest.filter(|word| is(&PLACES, word)) else { return false };
    if nearest.eq_ignore_ascii_case("for")
        && ["the dataset", "our dataset", "my dataset", "this dataset"].contains(&words.as_str())
    {
        return false;
    }
    let turned = back.next().is_some_and(|word| is(&TURNED, word));
    // "I take fifty functions out of the training data before the training": they are no longer in it.
    let taken_out = nearest.eq_ignore_ascii_case("of") && last.to_ascii_lowercase().contains("out of");
    !(turned || taken_out && text.to_ascii_lowercase().contains("before "))
}
