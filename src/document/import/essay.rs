//! Text that stands under no heading: a letter, an essay, a list. Each paragraph goes to the section of which it speaks.
//!
//! A document without headings is read humbly: what is told anywhere is not missing, and where an answer ends is a guess.

use super::entries::Kind;
use super::loose::{self, Block};
use super::regions::Skip;
use super::samples::looks_like_json;
use super::source::{Line, Text};
use super::{Found, infer, labels, models, words};
use crate::question::Section;
use crate::sections;
use std::ops::Range;

pub const UNPLACED: &str = "This stands in no section, so it is no part of an answer.";

const COUNT: usize = sections::ALL.len();
/// Before the first section and after the last there may be words to the reader.
const STATES: usize = COUNT + 2;
/// Few write of the data again after the test: so much must speak for going back, ...
const BACK: i32 = 5;
/// ... and so much for leaving a section out.
const SKIP: i32 = 1;
/// So much tells that a paragraph speaks of a section, wherever it stands.
const SURE: i32 = 5;
/// So much is a sign of it, and with so many sections told of, a text without headings is a proposal.
const TELLS: i32 = 3;
const ENOUGH: usize = 3;
/// With fewer paragraphs than this, each may hold several answers, and goes by its sentences.
const FEW: usize = 5;

/// Words that tell of a section: these count twice, ...
#[rustfmt::skip]
const STRONG: [&[&str]; COUNT] = [
    &["scenario", "problem", "task", "prompting", "prompt", "prompted"],
    &["licence", "license", "licensed", "apache", "mit", "instruct", "multilingual", "base"],
    &["dataset", "data", "examples", "samples", "sample", "pairs", "rows", "records", "collect*", "annotat*", "jsonl", "format", "entries"],
    &[
        "lora", "qlora", "dora", "ia3", "peft", "adapter*", "rank", "alpha", "dropout", "tuning", "quantis*", "quantiz*", "epochs", "nf4",
        "unsloth", "axolotl", "trl", "vram", "hyperparameter*",
    ],
    &[
        "evaluat*", "test", "tests", "tested", "held", "unseen", "metric*", "accuracy", "f1", "bleu", "rouge", "baseline", "blind", "precision",
        "recall", "untuned", "untrained", "rubric",
    ],
    &[
        "challenge*", "risk*", "worry", "worries", "worried", "worries", "difficult*", "limitation*", "danger*", "afraid", "drift*", "bias*",
        "overfit*", "hallucinat*", "wrong", "trouble*", "concern*", "fear*",
    ],
];

/// ... and these once.
#[rustfmt::skip]
const WEAK: [&[&str]; COUNT] = [
    &["users", "customers", "customer", "input", "output", "want", "build", "assistant", "bot", "goes", "comes", "idea", "shop", "write"],
    &["model", "parameters", "weights", "gated", "hugging", "small", "context", "pretrained", "billion"],
    &["json", "quality", "variety", "balanced", "balance", "label*", "anonymi*", "each", "hundred", "diverse", "written"],
    &["gpu", "card", "learning", "rate", "memory", "method", "train", "training", "module*", "frozen", "modules"],
    &["measure*", "compare*", "score*", "count", "judge*", "reads", "read", "rate", "reviewer*", "percent", "share", "worked", "script"],
    &["could", "may", "might", "fail*", "mistake*", "leak*", "harm*", "rare", "outdated", "change*", "problem*", "learn"],
];

/// Gives what stands in no section to the sections that have nothing else.
pub fn place(found: &mut Found) {
    let blocks = std::mem::take(&mut found.unplaced);
    if blocks.is_empty() {
        return;
    }
    let open: Vec<bool> = sections::ALL.iter().map(|section| !found.knows(section)).collect();
    let all = open.iter().all(|open| *open);
    if !open.contains(&true) {
        return blocks.iter().for_each(|block| found.note_text(&block.text, UNPLACED));
    }
    let says = blocks.iter().filter(|block| !words::at_most(block.text.as_str(), 12)).count();
    let units = if all && says < FEW { blocks.into_iter().flat_map(sentences).collect() } else { blocks };
    let scores: Vec<[i32; COUNT]> = units.iter().map(|unit| score(unit, &open)).collect();
    // Where other sections have headings, only what surely belongs to a section goes there.
    let best = |scores: &[i32; COUNT]| (0..COUNT).max_by_key(|at| scores[*at]).filter(|at| scores[*at] > SURE);
    let told = (0..COUNT).filter(|at| scores.iter().any(|scores| scores[*at] >= TELLS)).count();
    let known = open.iter().filter(|open| !**open).count();
    let places = match known < ENOUGH {
        true if told + known >= ENOUGH => path(&units, &scores),
        true => vec![None; units.len()],
        false => scores.iter().map(best).collect(),
    };
    let mut rest: Vec<Vec<Block>> = sections::ALL.iter().map(|_| Vec::new()).collect();
    let mut last = None;
    for (unit, place) in units.iter().zip(&places) {
        let Some(at) = *place else {
            found.note_text(&unit.text, UNPLACED);
            found.astray += words::count(unit.text.as_str());
            last = None;
            continue;
        };
        match rest[at].last_mut().filter(|_| last == Some(at) && unit.joined) {
            Some(block) => {
                block.text.put(" ");
                block.text.append(&unit.text);
            }
            None => rest[at].push(unit.clone()),
        }
        last = Some(at);
    }
    for (at, section) in sections::ALL.into_iter().enumerate().filter(|(at, _)| open[*at]) {
        let blocks = std::mem::take(&mut rest[at]);
        if let Some(first) = blocks.first().and_then(|block| block.text.start()) {
            found.labels.or_set(section.id, first);
            found.undivided = true;
            loose::unlabelled(section, blocks, found);
        } else if all {
            elsewhere(section, at, &units, &scores, found);
        }
    }
    if !found.has(&sections::dataset::FORMAT) {
        found.format_from_example();
    }
}

/// Parts the lines under one heading that names several sections ("Model & method") among them: the section by its
/// place, and its lines.
pub fn parts(source: &str, lines: &[Line], joint: &[usize]) -> Vec<(usize, Range<usize>)> {
    let open: [bool; COUNT] = std::array::from_fn(|at| joint.contains(&at));
    let blank = |line: &Line| source[line.start..line.end].trim().is_empty();
    let mut units = Vec::new();
    let mut starts = Vec::new();
    let mut skip = Skip::default();
    for (at, line) in lines.iter().enumerate() {
        // A fence is no place to cut.
        if skip.line(source, lines, at) || blank(line) {
            continue;
        }
        let text = source[line.start..line.end].trim_start();
        let item = text.starts_with(['-', '*', '+', '#']) && !source[line.start..line.end].starts_with(' ');
        if starts.is_empty() || item || blank(&lines[at - 1]) {
            starts.push(at);
        }
    }
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(lines.len());
        let text = Text::of(source, lines[*start].start..lines[end - 1].end);
        units.push(Block { text, kind: Kind::Prose, joined: false });
    }
    let mut scores: Vec<[i32; COUNT]> = units.iter().map(|unit| score(unit, &open)).collect();
    for (unit, scores) in units.iter().zip(&mut scores) {
        let line = unit.text.as_str().lines().next().unwrap_or("").trim_start_matches(['-', '*', '+', ' ', '#']);
        let labels = |at: &usize| labels::find(line, Some(sections::ALL[*at])).is_some();
        let mut labelled = joint.iter().filter(|at| labels(at));
        if let (Some(at), None) = (labelled.next(), labelled.next()) {
            scores[*at] += 2 * SURE;
        }
    }
    let first = joint.first().copied().unwrap_or(0);
    let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, place) in path(&units, &scores).into_iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(lines.len());
        match parts.last_mut() {
            Some((section, range)) if place.is_none_or(|place| place == *section) => range.end = end,
            Some(_) => parts.push((place.unwrap_or(first), starts[at]..end)),
            None => parts.push((place.unwrap_or(first), 0..end)),
        }
    }
    parts
}

/// Whether a text speaks of a section among other things.
pub fn tells(text: &Text, at: usize) -> bool {
    let block = Block { text: text.clone(), kind: Kind::Prose, joined: false };
    score(&block, &[true; COUNT])[at] >= TELLS
}

/// Which of the sections behind one and up to another a text under an unknown name is: one that is not there yet, or the
/// beginning of the next. It must speak of it more than of any other.
pub fn between(
    text: &Text,
    before: Option<usize>,
    after: Option<usize>,
    known: impl Fn(usize) -> bool,
) -> Option<usize> {
    /// Behind all others there is only one.
    const LAST: i32 = 2;
    let open = |at: &usize| Some(*at) == after || !known(*at);
    let begin = before.map_or(0, |before| before + 1);
    let mut missing = (begin..after.unwrap_or(COUNT)).filter(|at| !known(*at));
    let only = (missing.next(), missing.next());
    let from = begin..after.map_or(COUNT, |after| after + 1);
    if !from.clone().any(|at| open(&at)) || words::at_most(text.as_str(), 6) {
        return None;
    }
    let block = Block { text: text.clone(), kind: Kind::Prose, joined: false };
    let mut scores = score(&block, &[true; COUNT]);
    // A sample tells more than any word.
    if text.as_str().lines().any(looks_like_json) {
        scores[2] += SURE;
    }
    let least = |at: usize| match only {
        (Some(one), None) if one == at && after.is_none() => LAST,
        (Some(one), None) if one == at => TELLS,
        _ => SURE,
    };
    let best = |at: &usize| scores.iter().enumerate().all(|(other, score)| other == *at || *score < scores[*at]);
    let found = from.clone().filter(open).find(|at| scores[*at] >= least(*at) && best(at))?;
    // What speaks as surely of another that is missing holds both.
    let both = from.filter(open).any(|at| at != found && Some(at) != after && scores[at] >= SURE);
    (!both).then_some(found)
}

/// A section of which only paragraphs speak that went to others.
fn elsewhere(section: &'static Section, at: usize, units: &[Block], scores: &[[i32; COUNT]], found: &mut Found) {
    let mut told = Text::default();
    for (unit, _) in units.iter().zip(scores).filter(|(_, scores)| scores[at] >= SURE - 1) {
        told.append_paragraph(&unit.text);
    }
    if let Some(first) = told.start() {
        found.labels.or_set(section.id, first);
        found.undivided = true;
        loose::evidence(section, &told, found);
    }
}

/// The sentences of a paragraph; a list item or a sample stays whole.
fn sentences(block: Block) -> Vec<Block> {
    if block.kind != Kind::Prose || looks_like_json(block.text.as_str()) {
        return vec![block];
    }
    let unit = |range| Block { text: block.text.part(range), kind: block.kind, joined: true };
    crate::rules::sentences::spans(block.text.as_str())
        .into_iter()
        .map(unit)
        .filter(|unit| !unit.text.is_blank())
        .collect()
}

/// How much a paragraph speaks of each section.
fn score(block: &Block, open: &[bool]) -> [i32; COUNT] {
    let text = block.text.as_str();
    let mut scores = [0; COUNT];
    if block.kind == Kind::Fence || looks_like_json(text) {
        scores[2] = 12;
        return std::array::from_fn(|at| if open[at] { scores[at] } else { 0 });
    }
    let mut seen = [[0u32; 2]; COUNT];
    for (_, word) in words::words(text).take(400) {
        for (at, seen) in seen.iter_mut().enumerate() {
            for (list, seen) in [STRONG[at], WEAK[at]].into_iter().zip(seen) {
                let bit = list.iter().position(|known| words::is_any(word, std::slice::from_ref(known)));
                *seen |= bit.map_or(0, |bit| 1 << bit);
            }
        }
    }
    for (score, [strong, weak]) in scores.iter_mut().zip(seen) {
        *score = 2 * strong.count_ones() as i32 + weak.count_ones() as i32;
    }
    scores[0] += 3 * i32::from(infer::scenario(text, false).is_some());
    scores[1] += 4 * i32::from(models::model(text).is_some());
    scores[3] += 3 * i32::from(infer::method(text).is_some());
    let counts = infer::quantity(text).is_some_and(|range| words::has_any(&text[range], infer::SAMPLES));
    scores[2] += 2 * i32::from(counts);
    std::array::from_fn(|at| if open[at] { scores[at] } else { 0 })
}

/// The likeliest way through the sections, mostly in their order.
fn path(units: &[Block], scores: &[[i32; COUNT]]) -> Vec<Option<usize>> {
    let emission = |unit: usize, state: usize| match state {
        // Short words to the reader belong nowhere.
        0 | 7 => i32::from(words::at_most(units[unit].text.as_str(), 8)) * 2,
        state => scores[unit][state - 1],
    };
    let step = |from: usize, to: usize| match (from, to) {
        (from, to) if from == to => 0,
        (0, to) => -SKIP * (to as i32 - 1),
        (from, to) if to > from => -SKIP * (to as i32 - from as i32 - 1),
        _ => -BACK,
    };
    let mut best = [0; STATES];
    let mut came: Vec<[usize; STATES]> = Vec::new();
    for unit in 0..units.len() {
        let mut next = [i32::MIN; STATES];
        let mut from = [0; STATES];
        for to in 0..STATES {
            for (before, reached) in best.iter().enumerate() {
                let closed = unit == 0 && before != 0 || before == STATES - 1 && to != before || to == 0 && before != 0;
                let total = reached + step(before, to) + emission(unit, to);
                if !closed && total > next[to] {
                    (next[to], from[to]) = (total, before);
                }
            }
            // What can't be reached must stay so, whatever is added.
            next[to] = next[to].max(i32::MIN / 2);
        }
        best = next;
        came.push(from);
    }
    let mut state = (0..STATES).max_by_key(|state| best[*state]).unwrap_or(0);
    let mut places = vec![None; units.len()];
    for unit in (0..units.len()).rev() {
        places[unit] = state.checked_sub(1).filter(|at| *at < COUNT);
        state = came[unit][state];
    }
    places
}
