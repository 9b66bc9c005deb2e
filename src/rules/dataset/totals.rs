//! How many examples: named at all, plausible, and the same number everywhere.

use super::Phrases;
use super::size::{self, Link, Of, Quantity};
use super::splits;
use crate::question::Question;
use crate::rules::words::{Mentions, dataset as words, evaluation};
use crate::rules::{Found, Reading};
use crate::sections::dataset::{DESCRIPTION, SECTION, SIZE, SIZE_JUSTIFICATION};
use crate::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use std::ops::Range;

/// What a small project on a problem of one's own could use: OpenAI's guide refuses fewer than 10 examples and advises to begin
/// with 50, of which half is let pass here; and a team of students labels some hundreds a day, so that 50,000 by hand are out of
/// reach ...
const OWN: [u64; 2] = [25, 50_000];
/// ... unless the data exists already; and even of that, nobody can look through a million texts.
const OWN_FROM_EXISTING: u64 = 1_000_000;
/// The FAQ of the assignment has 50 to 100 pairs. With a little room for "about", more examples come from elsewhere.
const FAQ_PAIRS: u64 = 110;
/// Two numbers contradict each other only if they differ by more than a fifth: students round.
const APART: f64 = 1.2;

/// So few words before a number in the first sentence of the description lead to it: "I will use about 500 pairs".
const OPENING: usize = 5;
/// So many numbers of one answer are compared; a text with more is no prose.
const MANY: usize = 100;

/// The size, from its own answer, its reason, or the loose text, with the question that holds it.
pub fn stated(reading: &Reading<'_>) -> Option<(&'static Question, Quantity)> {
    if let Some(text) = reading.answer(&SIZE)
        && let Some(quantity) = size::find_among(text, reading.quantities(&SIZE))
    {
        return Some((&SIZE, quantity));
    }
    if let Some(text) = reading.answer(&SIZE_JUSTIFICATION)
        && let Some(quantity) = size::find_in_prose(text, reading.quantities(&SIZE_JUSTIFICATION))
    {
        return Some((&SIZE_JUSTIFICATION, quantity));
    }
    None
}

pub fn missing(reading: &Reading<'_>, found: &mut Found) {
    // In a draft an answer that was skipped is missing as every other is.
    let written = reading.is_document() && reading.section(SECTION.id).next().is_some();
    if !reading.has(&SIZE) && !written {
        return;
    }
    let names = |text: &str, all: &[Quantity]| {
        let counts =
            |quantity: &Quantity| matches!(quantity.of, Of::Samples | Of::Each | Of::Unknown) && quantity.high > 9;
        all.iter().any(counts) || size::find_among(text, all).is_some()
    };
    let named_in = |question| reading.answer(question).is_some_and(|text| names(text, reading.quantities(question)));
    let loose = reading.loose(SECTION.id);
    let loosely = || reading.loose_quantities(SECTION.id);
    match reading.answer(&SIZE) {
        Some(text) => {
            // In a draft the number has a place of its own; in a document one text may serve for it and its reason.
            let justified = || reading.is_document() && named_in(&SIZE_JUSTIFICATION);
            // A language whose number words are not known here, or "see above".
            let known = || super::is_read(reading.mentions(&SIZE)) || has_known_numerals(text);
            if !named_in(&SIZE) && !justified() && known() && size::find_in_prose(loose, loosely()).is_none() {
                found.within(
                    &SIZE,
                    0..text.len(),
                    format!("no number of examples in \"{}\"", super::example::clip(text)),
                );
            }
        }
        None => {
            let readable =
                reading.mentions(&DESCRIPTION).is_readable() && reading.loose_mentions(SECTION.id).is_readable();
            if readable && !names(loose, loosely()) && !named_in(&SIZE_JUSTIFICATION) && !named_in(&DESCRIPTION) {
                found.at(&SIZE, "no number of examples is given in the whole section");
            }
        }
    }
}

/// Whether a text is in one of the languages whose number words are listed, by its small words.
fn has_known_numerals(text: &str) -> bool {
    const SMALL: [&str; 42] = [
        "der", "die", "das", "und", "mit", "weil", "nicht", "mehr", "von", "viele", "el", "los", "las", "que", "para",
        "por", "con", "más", "le", "les", "des", "pour", "plus", "avec", "possible", "il", "che", "per", "di", "più",
        "gli", "os", "mais", "muitos", "het", "een", "van", "met", "meer", "veel", "zo", "como",
    ];
    let small = |word: &&str| SMALL.iter().any(|other| other.eq_ignore_ascii_case(word));
    text.split(|c: char| !c.is_alphabetic()).filter(small).take(2).count() == 2
}

pub fn implausible(reading: &Reading<'_>, found: &mut Found) {
    let Some((question, quantity)) = stated(reading) else { return };
    let scenario = reading.scenario();
    // Where the scenario is not known, the widest limits hold.
    let usual = scenario.and_then(|scenario| scenario.size.as_ref());
    let text = reading.answer(question).unwrap_or("");
    let says = &text[quantity.span.clone()];
    if quantity.of == Of::Each {
        return;
    }
    let mentions = [reading.mentions(&DESCRIPTION), reading.mentions(&SIZE_JUSTIFICATION), reading.mentions(&SIZE)];
    let speaks =
        |topic| mentions.iter().any(|mentions| mentions.has(topic)) || reading.loose_mentions(SECTION.id).has(topic);
    let (least, most, source) = match usual {
        Some(size) => (size.plausible[0], size.plausible[1], size.source.as_str()),
        None => {
            let most = if speaks(words::EXISTING) { OWN_FROM_EXISTING } else { OWN[1] };
            (OWN[0], most, "OpenAI's guide advises 50 to begin with; a small team can check some hundreds a day")
        }
    };
    if quantity.high < least || quantity.low > most {
        let usual = usual.map_or(String::new(), |size| format!("{} to {} are usual, ", size.usual[0], size.usual[1]));
        let many = if quantity.high < least { "very few" } else { "more than a small project could collect and check" };
        let message = format!("{says} examples are {many}: {usual}{least} to {most} could be explained ({source})");
        return found.within(question, quantity.span, message);
    }
    // A closed FAQ has so many pairs; whatever goes beyond must come from somewhere.
    let closed = scenario.is_some_and(|scenario| scenario.task == "closed-qa") && quantity.low > FAQ_PAIRS;
    let readable = mentions.iter().all(|mentions| super::is_read(mentions));
    if closed && readable && !speaks(words::GROWTH) && !speaks(words::REFUSAL) && !derives(reading, &quantity) {
        let message = format!(
            "{says} examples, but the FAQ has only 50 to 100 pairs, and nothing says where the others come from ({source})"
        );
        found.within(question, quantity.span, message);
    }
}

/// Whether another number in the section could be what the size is made from.
fn derives(reading: &Reading<'_>, stated: &Quantity) -> bool {
    [&SIZE, &SIZE_JUSTIFICATION, &DESCRIPTION].into_iter().any(|question| {
        let of = |quantity: &Quantity| matches!(quantity.of, Of::Samples | Of::Each | Of::Unknown | Of::Share);
        let other = |quantity: &Quantity| of(quantity) && quantity.range() != stated.range() && quantity.high > 1;
        reading.quantities(question).iter().any(other)
    })
}

pub fn contradicts(reading: &Reading<'_>, found: &mut Found) {
    // A sum that does not come out is wrong by itself.
    for question in [&SIZE, &SIZE_JUSTIFICATION, &DESCRIPTION] {
        if let Some(text) = reading.answer(question)
            && let all = reading.quantities(question)
            && let Some((span, message)) = wrong_sum(text, all).or_else(|| splits::wrong(text, all))
        {
            return found.within(question, span, message);
        }
    }
    if let Some((span, message)) = splits::beside(reading) {
        return found.within(&SIZE_JUSTIFICATION, span, message);
    }
    let Some((question, stated)) = stated(reading) else { return };
    if stated.of == Of::Each {
        return;
    }
    let text = reading.answer(question).unwrap_or("");
    let noun = &text[stated.noun.clone()];
    let known = Known { low: stated.low, high: stated.high, noun, says: &text[stated.span.clone()] };
    for other in [&SIZE_JUSTIFICATION, &DESCRIPTION, &QUALITATIVE, &QUANTITATIVE] {
        if other == question || reading.answer(other).is_none() {
            continue;
        }
        let testing = other.section() == QUANTITATIVE.section();
        if let Some((span, says)) =
            known.denied_by(reading.mentions(other), reading.quantities(other), testing, other == &DESCRIPTION)
        {
            return found.within(other, span, says);
        }
    }
    if reading.answer(&QUALITATIVE).is_none()
        && reading.answer(&QUANTITATIVE).is_none()
        && let loose = reading.loose_mentions(QUANTITATIVE.section())
        && let Some((_, says)) = known.denied_by(loose, reading.loose_quantities(QUANTITATIVE.section()), true, false)
    {
        found.at(&QUANTITATIVE, says);
    }
}

/// That nothing else is used, or everything.
const IS_ALL: Phrases = Phrases::of(&[
    "all there is",
    "everything there is",
    "all that exists",
    "we will use",
    "i will use",
    "every one of them",
    "all of which",
    "and no more",
    "all of them are used",
]);
/// That all of what was just counted is the data.
const GOES_IN: Phrases = Phrases::of(&[
    "all of these go",
    "all of them go",
    "all of which go",
    "these all go",
    "they all go",
    "all go in",
    "all of these are used",
    "all of them are used",
    "all of which are used",
    "all of these will be used",
    "all of them will be used",
    "all of which will be used",
    "i use all of them",
    "we use all of them",
    "i use all of these",
    "we use all of these",
    "i take all of them",
    "we take all of them",
    "i take them all",
    "we take them all",
    "i use them all",
    "we use them all",
    "every one of them goes",
    "every one of these goes",
    "each of them goes in",
]);
/// What any dataset consists of.
const GENERIC: Phrases =
    Phrases::of(&["example", "sample", "pair", "record", "row", "instance", "data", "item", "conversation"]);
/// That a number is the whole.
const TOTAL: Phrases = Phrases::of(&["in total", "altogether"]);
/// All of the data, by its name.
const WHOLE: Phrases = Phrases::of(&[
    "whole dataset",
    "whole data set",
    "entire dataset",
    "entire data set",
    "full dataset",
    "full data set",
    "complete dataset",
    "complete data set",
]);
/// What the whole data does.
const HOLDS: [&str; 6] = ["has", "holds", "contains", "comprises", "are", "is"];
const TRAINED: Phrases = Phrases::of(&["train on", "trained on", "training on", "for training", "to train"]);

/// The size that is stated.
struct Known<'t> {
    low: u64,
    high: u64,
    noun: &'t str,
    says: &'t str,
}

impl Known<'_> {
    fn is_above(&self, quantity: &Quantity) -> bool {
        quantity.low as f64 > self.high as f64 * APART
    }

    fn differs(&self, quantity: &Quantity) -> bool {
        self.is_above(quantity) || (quantity.high as f64) * APART < self.low as f64
    }

    /// The first place where a text speaks of the whole data by another number.
    fn denied_by(
        &self,
        mentions: &Mentions<'_>,
        quantities: &[Quantity],
        testing: bool,
        describes: bool,
    ) -> Option<(Range<usize>, String)> {
        let text = mentions.text();
        let mut all: Vec<&Quantity> = Vec::with_capacity(quantities.len());
        all.extend(quantities.iter().filter(|quantity| quantity.digits));
        let others = || quantities.iter().filter(|other| matches!(other.of, Of::Samples | Of::Each)).count();
        for (at, quantity) in all.iter().enumerate().take(MANY) {
            if matches!(quantity.of, Of::Share | Of::Other | Of::Each) || !self.differs(quantity) || quantity.high < 10
            {
                continue;
            }
            let counted = &text[quantity.noun.clone()];
            let generic = GENERIC.begin(counted);
            let same = !counted.is_empty() && !self.noun.is_empty() && same_noun(counted, self.noun);
            let of_them = || describes && text[quantity.span.end..].starts_with(" of them");
            if !(same || generic || describes && counted.is_empty() || of_them()) {
                continue;
            }
            let sentence = mentions.sentence_of(&quantity.span);
            let behind = &text[quantity.span.end..sentence.end.max(quantity.span.end)];
            let close =
                quantity.noun.start.saturating_sub(quantity.span.end) <= 2 || behind.trim_start().starts_with("such ");
            // "1,200 of them have a usable note; all of these go in"
            let goes_in = describes && GOES_IN.any_in(behind);
            if !(testing || close || goes_in) || !(same || generic || goes_in || TOTAL.any_in(behind)) {
                continue;
            }
            let before = text[sentence.start.min(quantity.span.start)..quantity.span.start].trim_end();
            let leads = without_about(before);
            // "In total the collection has 600"
            let announced = || TOTAL.any_in(before) && HOLDS.iter().any(|word| ends_in(leads, word)) && others() == 1;
            // What there is may be filtered or added to, unless it is said to be all that is used.
            let used = || goes_in || TOTAL.any_in(behind) || !testing && (IS_ALL.any_in(behind) || announced());
            // "In a month" tells how long it takes, and "a month" how many come.
            let raw =
                |span: Range<usize>| !(text[span.clone()].starts_with("a ") && text[..span.start].ends_with(" in "));
            if mentions.within(words::RAW, &sentence).any(raw) && !used() {
                continue;
            }
            let ours = || ["these", "those", "all", "my", "our", "the"].iter().any(|word| ends_in(leads, word));
            let quote = &text[quantity.span.start..quantity.noun.end.max(quantity.span.end)];
            let other = || format!("\"{quote}\" here, and \"{}\" as the size of the dataset", self.says.trim());
            if testing {
                let split = all.get(at + 1).is_some_and(|next| next.of == Of::Share && next.span.end <= sentence.end)
                    || all[..at].last().is_some_and(|last| last.of == Of::Share && last.span.start >= sentence.start);
                // "From the 3,000 letters I keep 10 %"
                if split && (ours() || ends_in(leads, "of")) {
                    return Some((quantity.span.clone(), other()));
                }
                let trains = || TRAINED.any_in(&text[mentions.clause_of(&quantity.span)]);
                let held = mentions.within(evaluation::HELD_OUT, &sentence).next().is_some();
                let elsewhere = mentions.within(evaluation::FRESH, &sentence).next().is_some();
                if self.is_above(quantity) && !elsewhere && (held || trains()) {
                    let what = if held { "test set larger than the data: " } else { "" };
                    return Some((quantity.span.clone(), format!("{what}{}", other())));
                }
            } else {
                let collected = || mentions.within(words::COLLECTED, &sentence).next().is_some();
                let whole = [
                    "dataset contains",
                    "dataset has",
                    "dataset includes",
                    "dataset comprises",
                    "dataset consists of",
                    "dataset will have",
                    "dataset will contain",
                    "dataset should have",
                    "dataset should contain",
                    "data contains",
                    "data consists of",
                    "dataset with",
                    "dataset of",
                    "data set of",
                    "corpus of",
                    "collection of",
                    "total of",
                    "set of",
                ];
                // "The whole data set thus has 600"
                let holds = || WHOLE.any_in(before) && HOLDS.iter().any(|word| ends_in(leads, word));
                let whole = whole.iter().any(|words| ends_in(leads, words)) || holds();
                // "The 70 pairs of the document, each reworded six ways" make the 420.
                let multiplied = || {
                    self.low > quantity.low && self.low.is_multiple_of(quantity.low) && super::has_word(behind, "each")
                };
                // "500 pairs of …" as the first words of the section, if no other number there could make up the size.
                let opens = || {
                    describes
                        && generic
                        && leads.split_whitespace().take(OPENING + 1).count() <= OPENING
                        && others() == 1
                        && !multiplied()
                        && !super::has_word(before, "least")
                        && !before.ends_with(['.', ':', ';'])
                };
                if whole
                    || opens()
                    || used()
                    || ours() && (self.is_above(quantity) || !ends_in(leads, "the")) && !collected()
                {
                    return Some((quantity.span.clone(), other()));
                }
            }
        }
        None
    }
}

/// "letters" and "letter" are the same; a plural in another language differs in its last letters.
fn same_noun(a: &str, b: &str) -> bool {
    let (a, b) = (a.trim_end_matches('s'), b.trim_end_matches('s'));
    if a.is_ascii() && b.is_ascii() {
        return a.eq_ignore_ascii_case(b);
    }
    a.to_lowercase() == b.to_lowercase()
}

/// Whether a text ends in a word or phrase.
fn ends_in(text: &str, words: &str) -> bool {
    let end = text.len().checked_sub(words.len()).filter(|at| text.is_char_boundary(*at));
    end.is_some_and(|at| text[at..].eq_ignore_ascii_case(words) && !text[..at].ends_with(|c: char| c.is_alphanumeric()))
}

/// A text up to "about" and the like at its end.
fn without_about(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '~' | '≈' | '*' | '`'));
    let shorter = ["about", "around", "roughly", "approximately", "some"]
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    shorter.trim_end()
}

/// "50 × 12 = 500": a product or a sum whose result is another.
fn wrong_sum(text: &str, all: &[Quantity]) -> Option<(Range<usize>, String)> {
    memchr::memchr(b'=', text.as_bytes())?;
    for (at, three) in all.windows(3).enumerate() {
        let [a, b, result] = three else { continue };
        let before = at.checked_sub(1).and_then(|before| size::link(text, &all[before], a));
        // A longer chain is not computed here.
        if before.is_some() || size::link(text, b, result) != Some(Link::Equals) {
            continue;
        }
        if !text[b.span.end..result.span.start].contains('=') || [a, b, result].iter().any(|q| q.of == Of::Share) {
            continue;
        }
        let (low, high) = match size::link(text, a, b) {
            Some(Link::Times) => (a.low.saturating_mul(b.low), a.high.saturating_mul(b.high)),
            Some(Link::Plus) => (a.low.saturating_add(b.low), a.high.saturating_add(b.high)),
            _ => continue,
        };
        let off = result.high as f64 * APART < low as f64 || result.low as f64 > high as f64 * APART;
        let follows = all.get(at + 3).is_some_and(|next| size::link(text, result, next).is_some());
        if off && !follows {
            let span = a.span.start..result.span.end;
            let makes = if low == high { low.to_string() } else { format!("{low} to {high}") };
            return Some((span.clone(), format!("\"{}\" makes {makes}", &text[span])));
        }
    }
    None
}
