//! Whether a text says that the data of the test was kept apart from that of the training.

use crate::rules::Reading;
use crate::rules::dataset::floor;
use crate::rules::dataset::size::{self, Of};
use crate::rules::is_quoted;
use crate::rules::words::{Mentions, common, evaluation as words};
use crate::sections::scenario;
use std::ops::Range;

/// Whether a text about the test speaks of data that the training does not see, in one of many ways.
pub fn is_kept_apart(mentions: &Mentions<'_>) -> bool {
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
                !kept
                    && mentions.within(words::ASIDE, &between).next().is_none()
                    && !is_quoted(mentions.text(), span.start)
            })
        })
        || comes_after(mentions.text())
        || is_split_by_use(mentions.text())
        || tells_which(mentions.text())
        || stops_at_a_time(mentions.text())
}

/// "On mails that come in while ...", "for functions from a public collection": who says which inputs these are has chosen them
/// for the test.
fn tells_which(text: &str) -> bool {
    const BEFORE: [&str; 8] = ["on", "for", "over", "with", "to", "against", "using", "from"];
    const ARTICLES: [&str; 5] = ["the", "those", "only", "some", "such"];
    #[rustfmt::skip]
    const OUTPUTS: &[&str] = &[
        "repl", "answer", "output", "response", "docstring", "summar", "mistake", "error", "draft", "label", "class", "tag", "metric", "model",
        "epoch", "score", "step", "word", "criteri", "reader", "rater", "reviewer", "result", "prediction", "categor", "section", "point",
        "parameter", "promise", "sample", "example", "pair", "row", "text",
    ];
    #[rustfmt::skip]
    const KNOWN: &[&str] = &[
        "dataset", "data", "training", "train", "corpus", "set", "file", "sample", "samples", "faq", "page", "it", "was", "model", "each", "all",
        "every", "we", "i", "scenario", "task", "test", "both",
    ];
    let mut words = text
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .filter(|word| !word.is_empty())
        .peekable();
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    while let Some(word) = words.next() {
        if !is(&BEFORE, word) {
            continue;
        }
        let mut ahead = words.clone().skip_while(|word| is(&ARTICLES, word));
        let (Some(noun), Some(link)) = (ahead.next(), ahead.next()) else { break };
        let lower = noun.to_ascii_lowercase();
        if !lower.ends_with('s') || lower.len() < 4 || OUTPUTS.iter().any(|stem| lower.starts_with(stem)) {
            continue;
        }
        let mut behind = ahead.skip_while(|word| is(&["the", "our", "my", "this", "these"], word));
        let next = behind.next().unwrap_or("");
        let chosen = match link.to_ascii_lowercase().as_str() {
            "from" | "that" | "which" | "who" | "whose" | "in" | "by" | "where" => !is(KNOWN, next),
            "of" => is(&["people", "another", "a", "an", "two", "three", "one", "some", "others"], next),
            _ => false,
        };
        if chosen {
            return true;
        }
    }
    false
}

/// Whether a text names data of another kind or time than that of the training.
pub fn is_named_apart(mentions: &Mentions<'_>) -> bool {
    mentions.spans(words::FRESH).any(|span| !is_label(mentions, &span))
        || mentions
            .spans_of_any(&[words::HELD_OUT, words::ASIDE, words::TEST_NOUN])
            .any(|span| !is_undone(mentions, &span) && !is_for_testing(mentions, &span) && !is_label(mentions, &span))
        || mentions.spans(words::MAYBE_FRESH).any(|span| is_of_data(mentions.text(), &span))
}

/// "The recall for `queen: not seen`" is about a label.
pub fn is_label(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    mentions.text()[span.clone()].ends_with("seen") && is_quoted(mentions.text(), span.start)
}

/// "There is no separate test set", "we don't need a test split", "nothing is set aside": said only to deny it.
pub fn is_undone(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    #[rustfmt::skip]
    const BETWEEN: &[&str] = &[
        "a", "an", "any", "the", "separate", "extra", "own", "special", "dedicated", "real", "such", "explicit", "further",
        "additional", "need", "for", "spare", "afford", "have", "use", "keep", "want", "make", "build", "is", "was", "be",
        "been", "of", "sample", "samples", "pair", "pairs",
    ];
    #[rustfmt::skip]
    const DENIALS: &[&str] = &[
        "no", "without", "not", "nothing", "none", "never", "don't", "doesn't", "didn't", "won't", "can't", "cannot", "isn't",
        "aren't", "don’t", "doesn’t", "won’t", "nor",
    ];
    if !mentions.has(words::NONE_OF) && !mentions.has(common::NEGATION) {
        return false;
    }
    let text = mentions.text();
    let sentence = mentions.sentence_of(span);
    let before = text[sentence.start.min(span.start)..span.start].trim_end();
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let denial = before.split_whitespace().rev().take(5).find(|word| !is(BETWEEN, word));
    // "No test set question is in the training"
    denial.is_some_and(|word| is(DENIALS, word))
        && mentions.within(words::TRAINED, &(span.end..sentence.end)).all(|other| {
            text[span.end..other.start].contains([',', ';', ':', '('])
                || mentions.within(words::APART, &(span.start..other.start)).next().is_some()
                || mentions.within(words::ASIDE, &(span.start..other.start)).next().is_some()
        })
}

/// "For testing I pick 200 of the samples used in training", "the data we trained with serves as our test": what for, not which.
fn is_for_testing(mentions: &Mentions<'_>, span: &Range<usize>) -> bool {
    if !mentions.in_sentence(words::TRAINING_DATA, span) {
        return false;
    }
    let text = mentions.text();
    let sentence = mentions.sentence_of(span);
    let before = text[sentence.start.min(span.start)..span.start].trim();
    let goal = text[span.clone()].get(..4).is_some_and(|first| first.eq_ignore_ascii_case("for "));
    // "The test is made of the very mails it practised on"
    let very = before.is_empty() && text[span.end..sentence.end.max(span.end)].contains(" the very ");
    very || goal && before.is_empty() || before.ends_with(" as") && !before.ends_with("well as")
}

/// Whether what is called new or other is data: not "other metrics", "a new model", "at the end I measure".
fn is_of_data(text: &str, span: &Range<usize>) -> bool {
    #[rustfmt::skip]
    const NO_DATA: &[&str] = &[
        "metric", "metrics", "model", "models", "score", "scores", "measure", "measures", "way", "ways", "method", "methods", "methodology",
        "approach", "approaches", "formula", "criteria", "criterion", "aspects", "learning", "rate", "rates", "seed", "seeds", "run", "runs",
        "epoch", "epochs", "checkpoint", "checkpoints", "person", "people", "colleague", "reader", "readers", "rater", "raters", "reviewer",
        "judge", "judges", "hand", "hyperparameters", "parameters", "settings", "configuration", "configurations", "rank", "ranks",
        "steps", "step", "points", "columns", "version", "versions", "adapter", "number", "numbers", "percentages", "weights", "words",
        "statistics", "values", "value", "things", "reasons", "classes", "labels", "method:", "metrics:", "on", "i", "we", "the", "one", "it",
        "and", "is", "are", "tests", "techniques", "tools", "indicators", "thresholds", "reply", "replies", "answer", "answers", "output", "outputs",
        "response", "responses", "draft", "drafts", "docstring", "docstrings", "figures", "bleu", "accuracy",
        "percentage", "percent", "share", "shares", "count", "counts", "figure", "script", "scripts", "check", "checks", "table", "column", "list",
        "part", "parts", "time", "order", "scale", "style", "sizes", "size", "base", "family", "kind", "kinds", "sort", "thing", "reason", "aspect",
    ];
    let says = &text[span.clone()];
    let rest = text[span.end..].trim_start_matches(['*', '_', '`', '"']);
    let end = says.eq_ignore_ascii_case("at the end");
    let mut next = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let next = next.next().unwrap_or("");
    // "Later", "the following:" at the end of a clause says nothing on data, "three new ones." does.
    let closed = rest.starts_with([',', '.', ':', ';', ')']) || next.is_empty();
    if says.eq_ignore_ascii_case("following") {
        // "The following mails", but not "the following thresholds"
        return [
            "mail", "message", "question", "season", "term", "spring", "summer", "autumn", "winter", "day", "review",
        ]
        .iter()
        .any(|stem| next.starts_with(stem));
    }
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
    let names_no_data = closed && adverb || NO_DATA.iter().any(|word| word.eq_ignore_ascii_case(next));
    from || !names_no_data
}

/// "On 60 functions", "for thirty complaints": who says how many inputs the test has, has chosen them for it. A number of
/// outputs ("100 generated replies") says nothing on where they come from, and one that is a large part of the data has to
/// be taken from it.
pub fn counts_inputs(reading: &Reading<'_>, text: &str, size: Option<u64>) -> bool {
    #[rustfmt::skip]
    const OUTPUTS: &[&str] = &[
        "them", "these", "those", "of", "repl", "answer", "output", "response", "generat", "docstring", "summar", "mistake",
        "error", "draft",
    ];
    /// Below this a number counts readers or criteria.
    const LEAST: u64 = 10;
    /// A test that is chosen apart has seldom more than a quarter of the number of samples.
    const MOST: u64 = 4;
    size::quantities(text).iter().any(|quantity| {
        let noun = text[quantity.noun.clone()].to_lowercase();
        let input = !noun.is_empty()
            && !OUTPUTS.iter().any(|stem| noun.starts_with(stem))
            && !comes_out(reading.evidence(&scenario::DESCRIPTION), &noun);
        let year = quantity.of == Of::Other && (1990..2100).contains(&quantity.low) && quantity.noun.is_empty();
        let shown = &text[quantity.span.end..quantity.noun.end.max(quantity.span.end)];
        let counted = matches!(quantity.of, Of::Samples | Of::Unknown | Of::Each) && quantity.high >= LEAST;
        let much = size.is_some_and(|size| quantity.low.saturating_mul(MOST) > size);
        (counted && input && !much && !shown.contains("generated") && !is_bare(text, quantity)) || year
    })
}

/// "For sixty mails the owners score the reply", "On 100 notices I count": how many, and not a word on which. With a word before or
/// behind the noun, or an article, the writer has certain ones in mind.
fn is_bare(text: &str, quantity: &size::Quantity) -> bool {
    const PLACES: [&str; 6] = ["on", "for", "over", "with", "in", "across"];
    #[rustfmt::skip]
    const WHICH: &[&str] = &[
        "from", "of", "that", "which", "who", "whose", "in", "by", "where", "with", "without", "not", "outside", "kept", "held", "put", "set", "left",
        "taken", "drawn", "chosen", "picked", "written", "sent", "made", "posted", "out", "after", "for", "to", "beyond", "besides", "at", "about", "under", "(",
    ];
    #[rustfmt::skip]
    const HAD: &[&str] = &[
        "has", "have", "had", "wrote", "write", "writes", "collected", "collect", "got", "received", "kept", "keep", "left", "set", "held", "never", "saved", "picked",
        "chose", "took", "gathered", "invented", "came", "come",
    ];
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let before = text[..quantity.span.start].trim_end_matches([' ', '*', '~']);
    let last = before.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    let noun = text.get(quantity.span.end..quantity.noun.end).unwrap_or("").trim();
    let behind = text[quantity.noun.end.max(quantity.span.end)..].trim_start_matches([' ', '*']);
    let mut words = behind.split(|letter: char| !letter.is_alphanumeric());
    let next = words.next().unwrap_or("");
    // "Mails nobody has answered yet", "notices we got too late"
    let had = words.take(2).any(|word| is(HAD, word));
    is(&PLACES, last) && !had && !noun.contains(' ') && !behind.starts_with('(') && !is(WHICH, next)
}

/// Whether the problem says that such things come out of the model, and nowhere that they go in: "turn the list into a sentence".
fn comes_out(told: &str, noun: &str) -> bool {
    /// So many words before the noun tell on which side it stands.
    const NEAR: usize = 9;
    const OUT: [&str; 14] = [
        "output",
        "outputs",
        "into",
        "writes",
        "write",
        "returns",
        "return",
        "produces",
        "produce",
        "generates",
        "generate",
        "drafts",
        "becomes",
        "out",
    ];
    const IN: [&str; 18] = [
        "input", "inputs", "takes", "take", "reads", "read", "gets", "get", "given", "receives", "from", "in", "sort",
        "sorts", "label", "of", "for", "per",
    ];
    let noun = noun.trim_end_matches('s');
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let mut out = false;
    for (at, _) in told.match_indices(noun).filter(|_| noun.len() > 2) {
        let before = told[..at].rsplit(['.', ';', '?', '!', '"']).next().unwrap_or("");
        let mut back = before.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
        match back.by_ref().take(NEAR).find(|word| is(&OUT, word) || is(&IN, word)) {
            Some(word) if is(&OUT, word) => out = true,
            // "One of the sentences", "a line of one sentence": what it is a part of comes out as well.
            Some(word) if is(&["of"], word) && back.take(NEAR).any(|word| is(&OUT, word)) => out = true,
            _ => return false,
        }
    }
    out
}

/// "Training stops with last year's", "we train on everything until March": the test is of a later time.
fn stops_at_a_time(text: &str) -> bool {
    const STOPS: [&str; 12] =
        ["stops", "stop", "ends", "end", "ended", "closes", "closed", "goes", "reaches", "until", "till", "before"];
    const TIMES: [&str; 21] = [
        "last",
        "january",
        "february",
        "march",
        "april",
        "may",
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
        "christmas",
        "easter",
        "season",
        "year",
    ];
    /// "The training ends with the last epoch"
    const RUNS: [&str; 6] = ["epoch", "step", "run", "checkpoint", "batch", "session"];
    /// So many words on, it is said with what.
    const NEAR: usize = 5;
    let is = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    text.match_indices("rain").filter(|(at, _)| text[..*at].ends_with(['T', 't'])).any(|(at, _)| {
        let behind = &text[at..];
        let behind = &behind[..behind.find(['.', ';', ',', ')', '\n']).unwrap_or(behind.len())];
        let mut behind = behind.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).skip(1);
        let stops = behind.by_ref().take(NEAR).any(|word| is(&STOPS, word));
        let time = |word: &str| is(&TIMES, word) || word.len() == 4 && word.starts_with("20");
        let runs = |word: &str| RUNS.iter().any(|stem| word.starts_with(stem));
        let rest: Vec<&str> = behind.take(NEAR).collect();
        stops && rest.iter().any(|word| time(word)) && !rest.iter().any(|word| runs(word))
    })
}

/// "Mails that came in after the data was closed", "made since January"; but not "after training" or "before and after".
pub fn comes_after(text: &str) -> bool {
    #[rustfmt::skip]
    const TIMES: &[&str] = &[
        "january", "february", "march", "april", "may ", "june", "july", "august", "september", "october", "november",
        "december", "spring", "summer", "autumn", "winter", "the cut", "then", "last ",
    ];
    /// With these words no time begins for new data.
    const NOTHING: [&str; 12] =
        ["", "all", "this", "it", "which", "wards", "each", "every", "that", "reading", "adding", "applying"];
    /// So many letters after the word tell what it is after.
    const NEAR: usize = 18;
    let lower = text.to_ascii_lowercase();
    lower.match_indices("after").any(|(at, found)| {
        let rest = &lower[at + found.len()..];
        if rest.starts_with(char::is_alphabetic) || lower[..at].ends_with(char::is_alphabetic) {
            return false;
        }
        let rest = rest.trim_start_matches([' ', '*', '_', '\n']);
        // "For the base before and for mine after, then compare": after nothing that is named, and nothing came then.
        let first = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        if NOTHING.contains(&first) {
            return false;
        }
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

/// "Train on commits up to December, test on those since January": two sets, by what they are used for.
pub fn is_split_by_use(text: &str) -> bool {
    #[rustfmt::skip]
    const TRAINS: &[&str] = &[
        "train on", "trained on", "training on", "trains on", "train with", "trained with", "for training", "training uses",
    ];
    #[rustfmt::skip]
    const TESTS: &[&str] = &[
        "test on", "tested on", "testing on", "tests on", "evaluate on", "evaluated on", "evaluating on", "measure on",
        "measured on", "score on", "scored on", "for testing", "for the test", "for evaluation", "for evaluating",
        "testing uses", "check on", "validate on", "validated on",
    ];
    let lower = text.to_ascii_lowercase();
    // Whatever is looked for names the training.
    lower.contains("train")
        && lower.split(['.', '\n']).filter(|sentence| sentence.contains("train")).any(|sentence| {
            let at = |list: &[&str]| list.iter().find_map(|words| sentence.find(words));
            match (at(TRAINS), at(TESTS)) {
                (Some(trains), Some(tests)) => {
                    let (first, second) = (trains.min(tests), trains.max(tests));
                    // "Tested on what it was trained on" names one set.
                    let between = &sentence[first..second];
                    between.contains([',', ';', ':'])
                        || [" and ", " but ", " then ", " while "].iter().any(|w| between.contains(w))
                }
                _ => false,
            }
        })
        && !["same ", "again"].iter().any(|word| lower.contains(word))
}
