//! Gives text that stands under no label to the questions of its section that are open.

use super::entries::{Bit, Kind, text_of};
use super::place::{method_name, names_several};
use super::samples::{csv_lines, inside, looks_like_json};
use super::source::Text;
use super::words::Wanted;
use super::{Found, clean, infer, models, words};
use crate::question::{Kind as Asked, Question, Section};
use crate::rules::dataset::records::is_foreign;
use crate::sections::{base_model, challenges, dataset, evaluation, method, scenario};

/// A paragraph, a list item or a sample that stands under no label.
#[derive(Clone)]
pub struct Block {
    pub text: Text,
    pub kind: Kind,
    /// Whether it goes on with the text before it.
    pub joined: bool,
}

/// Parts lines into paragraphs, items and samples.
pub fn blocks(source: &str, bits: &[Bit]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    let margin = bits.iter().filter(|bit| bit.kind == Kind::Item).map(|bit| bit.indent).min().unwrap_or(0);
    let mut push = |range: std::ops::Range<usize>| {
        let bits = &bits[range];
        let Some(first) = bits.iter().find(|bit| bit.kind != Kind::Blank) else { return };
        let text = clean::without_blanks(text_of(source, bits));
        if !text.is_blank() {
            blocks.push(Block { text, kind: first.kind, joined: false });
        }
    };
    let mut fenced = false;
    // The next line that is not blank.
    let mut filled = 0;
    for (index, bit) in bits.iter().enumerate() {
        match bit.kind {
            Kind::Fence => {
                if fenced {
                    push(start..index + 1);
                    start = index + 1;
                } else {
                    push(start..index);
                    start = index;
                }
                fenced = !fenced;
            }
            _ if fenced => {}
            Kind::Blank => {
                // What is indented after a blank line goes on with the item before it.
                // It is looked for once for all blank lines before it.
                if filled <= index {
                    let behind = bits[index..].iter().position(|bit| bit.kind != Kind::Blank);
                    filled = behind.map_or(bits.len(), |behind| index + behind);
                }
                let next = bits.get(filled);
                let in_item = bits[start..index].iter().any(|bit| bit.kind == Kind::Item);
                if !(in_item && next.is_some_and(|next| next.indent > margin && next.kind != Kind::Fence)) {
                    push(start..index);
                    start = index;
                }
            }
            Kind::Item if bit.indent <= margin => {
                push(start..index);
                start = index;
            }
            _ => {}
        }
    }
    push(start..bits.len());
    blocks
}

/// Places what stands under no label: short answers are found in it, prose goes to the first question that is open.
pub fn unlabelled(section: &'static Section, mut blocks: Vec<Block>, found: &mut Found) {
    if blocks.is_empty() {
        return;
    }
    let mut all = Text::default();
    all.reserve(blocks.iter().map(|block| block.text.len() + 2).sum(), blocks.len());
    for block in &blocks {
        all.append_paragraph(&block.text);
    }
    found.unlabelled(section, &all);
    if section.id == dataset::SECTION.id {
        return data(blocks, found);
    }
    names(section, &all, &mut blocks, found);
    prose(section, blocks, found);
}

/// Takes a text that went to other sections as evidence for one more.
pub fn evidence(section: &'static Section, text: &Text, found: &mut Found) {
    found.unlabelled(section, text);
    names(section, text, &mut Vec::new(), found);
}

/// Finds the short answers of a section in its text.
fn names(section: &'static Section, all: &Text, blocks: &mut Vec<Block>, found: &mut Found) {
    let begin = all.start().unwrap_or(0);
    let mut take = |question: &'static Question, answer: Text, found: &mut Found| {
        // A block that is nothing but the short answer is no prose besides.
        blocks
            .retain(|block| clean::bare_line_str(block.text.as_str()).trim_end_matches(['.', ':']) != answer.as_str());
        let at = answer.start().unwrap_or(begin);
        found.answer(question, answer, at);
    };
    match section.id {
        "scenario" if !found.has(&scenario::CHOICE) => {
            if let Some(letter) = infer::scenario(all.as_str(), false) {
                let letter = all.part(letter);
                let at = letter.start().unwrap_or(begin);
                found.answer(&scenario::CHOICE, letter, at);
                let names = |text: &str| words::at_most(text, 2) && infer::scenario(text, false).is_some();
                blocks.retain(|block| !names(block.text.as_str()));
            } else if let Some(id) = infer::scenario_by_words(all.as_str()).filter(|_| !names_several(all.as_str())) {
                found.answer(&scenario::CHOICE, Text::standing_for(id, begin), begin);
            }
        }
        "base_model" if !found.has(&base_model::NAME) => {
            if let Some(range) = models::model(all.as_str()) {
                take(&base_model::NAME, all.part(range), found);
                // "`owner/name`. It is …": the reasons begin after the name.
                if let (Some(block), Some(name)) = (blocks.first_mut(), found.text(&base_model::NAME)) {
                    let text = block.text.as_str().trim_start_matches(['`', '*', '_']);
                    if let Some(rest) = text
                        .strip_prefix(name)
                        .filter(|rest| rest.trim_start_matches(['`', '*', '_']).starts_with(['.', ':']))
                    {
                        block.text =
                            clean::remainder(&block.text.part(block.text.len() - rest.len()..block.text.len()));
                    }
                }
            }
        }
        "base_model" if found.again => {
            // Who comes back to the model has thought better of it.
            let Some(whole) = found.unlabelled.get(section.id).cloned() else { return };
            let first = found.text(&base_model::NAME).filter(|name| whole.as_str().contains(name));
            if let Some(range) = models::model(whole.as_str())
                && first.is_some_and(|name| *name != whole.as_str()[range.clone()])
            {
                found.answers.remove(base_model::NAME.id);
                let name = whole.part(range);
                let at = name.start().unwrap_or(begin);
                found.answer(&base_model::NAME, name, at);
            }
        }
        "method" if !found.has(&method::NAME) => {
            if let Some((range, name)) = infer::method(all.as_str()) {
                take(&method::NAME, method_name(all, range, name), found);
            }
        }
        _ => {}
    }
}

/// The dataset's unlabelled text: samples, the paragraph with the size, the rest.
fn data(blocks: Vec<Block>, found: &mut Found) {
    let is_sample = |block: &Block| {
        block.kind == Kind::Fence || looks_like_json(block.text.as_str()) || csv_lines(block.text.as_str().lines()) > 0
    };
    // A script beside the sample belongs to the text.
    let is_script = |block: &Block| block.kind == Kind::Fence && is_foreign(block.text.as_str().trim_start());
    let scripts = blocks.iter().any(is_script) && blocks.iter().any(|block| is_sample(block) && !is_script(block));
    let is_sample = |block: &Block| is_sample(block) && !(scripts && is_script(block));
    let first_sample = blocks.iter().position(is_sample);
    let mut example = Text::default();
    let mut rest = Vec::new();
    let mut lead = None;
    for (index, block) in blocks.into_iter().enumerate() {
        if is_sample(&block) {
            let sample = if block.kind == Kind::Fence { inside(&block.text) } else { block.text };
            if example.len() > 0 {
                example.put("\n");
            }
            example.append(&sample);
        } else {
            if first_sample == Some(index + 1) {
                lead = Some(rest.len());
            }
            rest.push((first_sample.is_some_and(|first| index > first), block));
        }
    }
    let sample = example.as_str().to_string();
    if !example.is_blank() {
        let at = example.start().unwrap_or(0);
        if found.has(&dataset::EXAMPLE) {
            found.append(&dataset::EXAMPLE, "\n", example.clone());
        } else {
            found.answer(&dataset::EXAMPLE, example.clone(), at);
        }
    }
    if !found.has(&dataset::FORMAT) {
        let named = rest.iter().find_map(|(_, block)| {
            let (range, name) = infer::format(block.text.as_str(), false)?;
            Some((name, block.text.source_of(range.start)?))
        });
        let of_keys = infer::format_of_sample(&sample).map(|name| (name, example.start().unwrap_or(0)));
        if let Some((name, from)) = named.or(of_keys) {
            found.answer(&dataset::FORMAT, Text::standing_for(name, from), from);
        } else if let Some((_, block)) = lead.and_then(|at| rest.get(at)) {
            let text = block.text.as_str().trim_end();
            if text.ends_with(':') && text.len() <= 120 && !text.contains('\n') {
                let text = block.text.part(0..text.len() - 1);
                let at = text.start().unwrap_or(0);
                found.answer(&dataset::FORMAT, text, at);
            }
        }
    }
    if !found.has(&dataset::SIZE_JUSTIFICATION) {
        let counts = |text: &str| {
            infer::quantity(text).is_some_and(|range| {
                let sentence = text[..range.start].rfind(['.', '!', '?']).map_or(0, |end| end + 1);
                let lead = &text[sentence..range.start];
                let samples = words::has_any(&text[range.clone()], infer::SAMPLES);
                let says = words::has_any(
                    lead,
                    &[
                        "total", "estimate", "begin", "start", "size", "need", "want", "aim", "collect", "about",
                        "number",
                    ],
                );
                // "I'd say 300 in total"
                let sums = [" in total", " altogether", " overall", " all in all"];
                let sums = sums.iter().any(|total| text[range.end..].starts_with(total));
                sentence < 80 && (samples || says || sums || range_is_first(text))
            })
        };
        let after = rest.iter().position(|(after, block)| *after && counts(block.text.as_str()));
        let strict = |text: &str| {
            infer::quantity(text).is_some_and(|range| {
                let first = text.find(". ").unwrap_or(text.len());
                range.start < first && words::has_any(&text[range], infer::SAMPLES)
            })
        };
        let at = after.or_else(|| {
            if rest.len() < 2 {
                None
            } else {
                rest.iter().skip(1).position(|(_, block)| strict(block.text.as_str())).map(|at| at + 1)
            }
        });
        if let Some(at) = at {
            let (_, block) = rest.remove(at);
            let from = block.text.start().unwrap_or(0);
            if let Some(range) = infer::quantity(block.text.as_str()).filter(|_| !found.has(&dataset::SIZE)) {
                found.answer(&dataset::SIZE, block.text.part(range), from);
            }
            found.answer(&dataset::SIZE_JUSTIFICATION, clean::bare(block.text), from);
        }
    }
    if !found.has(&dataset::SIZE) {
        // A size that is only mentioned has to name what it counts.
        let mention = rest.iter().find_map(|(_, block)| {
            let range = infer::quantity(block.text.as_str())?;
            words::has_any(&block.text.as_str()[range.clone()], infer::SAMPLES).then(|| block.text.part(range))
        });
        let mention = mention.or_else(|| rest.iter().find_map(|(_, block)| leading_size(&block.text)));
        let mention = mention.or_else(|| rest.iter().find_map(|(_, block)| told_size(&block.text)));
        if let Some(size) = mention {
            let from = size.start().unwrap_or(0);
            found.answer(&dataset::SIZE, size, from);
        }
    }
    prose(&dataset::SECTION, rest.into_iter().map(|(_, block)| block).collect(), found);
}

/// A quantity with which a sentence begins, and which counts neither bytes nor days.
fn leading_size(text: &Text) -> Option<Text> {
    const OTHERS: &[&str] = &[
        "gb", "gib", "mb", "percent", "year*", "word*", "token*", "day*", "minute*", "hour*", "week*", "month*",
        "people", "b", "billion",
    ];
    crate::rules::sentences::spans(text.as_str()).into_iter().find_map(|span| {
        let sentence = &text.as_str()[span.clone()];
        let range = infer::quantity(sentence).filter(|_| range_is_first(sentence))?;
        let percent = sentence[range.end..].trim_start().starts_with('%');
        let telling =
            words::has_any(&sentence[range.clone()], OTHERS) || words::words(&sentence[range.clone()]).count() < 2;
        (!percent && !telling).then(|| text.part(span.start + range.start..span.start + range.end))
    })
}

/// "As to quantity, I plan on 640 clauses": a quantity in a sentence that says it tells the size.
fn told_size(text: &Text) -> Option<Text> {
    const TELLS: Wanted = Wanted::of(&["quantity", "size", "amount", "many"]);
    crate::rules::sentences::spans(text.as_str()).into_iter().find_map(|span| {
        let sentence = &text.as_str()[span.clone()];
        let range = infer::quantity(sentence)?;
        let told = words::words(&sentence[..range.start]).any(|(_, word)| TELLS.has(word));
        (told && words::count(&sentence[range.clone()]) > 1)
            .then(|| text.part(span.start + range.start..span.start + range.end))
    })
}

fn range_is_first(text: &str) -> bool {
    infer::quantity(text).is_some_and(|range| words::at_most(&text[..range.start], 2))
}

/// Gives prose to the questions of a section that are open.
fn prose(section: &'static Section, blocks: Vec<Block>, found: &mut Found) {
    if section.id == "challenges" && !found.has(&challenges::FIRST) && !found.has(&challenges::SECOND) {
        return in_turn(blocks, found);
    }
    let open: Vec<&'static Question> = section
        .questions
        .iter()
        .copied()
        .filter(|question| matches!(question.kind, Asked::Prose))
        .filter(|question| !found.has(question) || found.goes_on(section, question))
        .filter(|question| **question != dataset::SIZE_JUSTIFICATION)
        .collect();
    for block in blocks {
        let text = if block.kind == Kind::Fence { block.text } else { clean::bare(block.text) };
        if !words::says_something(text.as_str()) && open.is_empty() {
            continue;
        }
        let question =
            if section.id == "evaluation" { kind_of_test(text.as_str(), &open) } else { open.first().copied() };
        match question {
            Some(question) if found.has(question) => found.append(question, "\n\n", text),
            Some(question) => {
                let at = text.start().unwrap_or(0);
                found.answer(question, text, at);
            }
            None => found
                .note_text(&text, "This stands under no label, and every answer of its section is given elsewhere."),
        }
    }
}

/// Whether a paragraph is about reading or about measuring.
fn kind_of_test(text: &str, open: &[&'static Question]) -> Option<&'static Question> {
    if open.len() < 2 {
        return open.first().copied();
    }
    const READS: Wanted = Wanted::of(&[
        "read*",
        "blind*",
        "review*",
        "rate",
        "rating",
        "rubric",
        "colleague*",
        "judge*",
        "checklist",
        "human",
        "look*",
        "manual*",
        "qualitative*",
    ]);
    const MEASURES: Wanted = Wanted::of(&[
        "accuracy",
        "f1",
        "bleu",
        "rouge",
        "percent*",
        "share",
        "count",
        "score*",
        "measure*",
        "script",
        "recall",
        "precision",
        "exact",
        "rate",
        "metric*",
        "quantitative*",
        "perplexity",
        "loss",
        "pass",
    ]);
    let (mut reads, mut measures) = (0, 0);
    for (_, word) in words::words(text) {
        reads += usize::from(READS.has(word));
        measures += usize::from(MEASURES.has(word));
    }
    let wanted = if measures > reads { &evaluation::QUANTITATIVE } else { &evaluation::QUALITATIVE };
    open.iter().copied().find(|question| *question == wanted).or_else(|| open.first().copied())
}

/// Items, or else paragraphs: the first is the first challenge, all others the second.
fn in_turn(mut blocks: Vec<Block>, found: &mut Found) {
    if let [block] = blocks.as_slice()
        && block.kind == Kind::Prose
        && let Some((first, second)) = enumerated(&block.text)
    {
        blocks = [first, second].map(|text| Block { text, kind: Kind::Prose, joined: false }).into();
    }
    let itemised = blocks.iter().any(|block| block.kind == Kind::Item);
    let mut items: Vec<Text> = Vec::new();
    let mut lead = Text::default();
    for block in blocks {
        if block.kind == Kind::Item {
            let mut item = std::mem::take(&mut lead);
            item.append_paragraph(&clean::bare(unmarked(&block.text)));
            items.push(item);
            continue;
        }
        let text = clean::bare(block.text);
        match items.last_mut() {
            // What stands between items goes on with the one before it, what stands before them leads to the first.
            Some(item) if itemised => item.append_paragraph(&text),
            None if itemised => lead.append_paragraph(&text),
            _ => items.push(text),
        }
    }
    let mut items = items.into_iter();
    for question in [&challenges::FIRST, &challenges::SECOND] {
        if let Some(text) = items.next() {
            let at = text.start().unwrap_or(0);
            found.answer(question, text, at);
        }
    }
    for text in items {
        found.append(&challenges::SECOND, "\n\n", text);
    }
}

/// One paragraph in two parts: "(1) … (2) …", "*One:* … *Two:* …".
fn enumerated(text: &Text) -> Option<(Text, Text)> {
    let body = text.as_str();
    let marks = [("(1)", "(2)"), ("(a)", "(b)"), ("(i)", "(ii)"), ("1)", "2)"), ("1.", "2.")];
    for (one, two) in marks {
        let Some(rest) = body.strip_prefix(one).filter(|rest| rest.starts_with(' ')) else { continue };
        let second = rest.find(&format!(" {two} ")).map(|at| one.len() + at)?;
        return Some((text.part(one.len()..second).trimmed(), text.part(second + two.len() + 2..text.len()).trimmed()));
    }
    let (_, first) = words::words(body).next()?;
    let next = if words::is_any(first, &["one"]) {
        ["Two", "Second", "Another"].as_slice()
    } else if words::is_any(first, &["first", "firstly"]) {
        ["Second", "Secondly", "Two"].as_slice()
    } else {
        return None;
    };
    let second = body.match_indices([' ', '\n']).map(|(at, _)| at + 1).find(|at| {
        let rest = body[*at..].trim_start_matches(['*', '_']);
        let word = rest.find(|c: char| !c.is_alphanumeric()).map_or(rest, |end| &rest[..end]);
        next.contains(&word) && rest[word.len()..].starts_with([':', ',', '.', '*', '_'])
    })?;
    Some((text.part(0..second).trimmed(), text.part(second..text.len())))
}

/// An item without its list mark.
fn unmarked(text: &Text) -> Text {
    let body = text.as_str().trim_start();
    let start = text.len() - body.len();
    let mark = match body.as_bytes() {
        [b'*' | b'-' | b'+', b' ' | b'\t', ..] => 1,
        _ => {
            let digits = body.bytes().take_while(u8::is_ascii_digit).count();
            let marked = digits > 0 && body[digits..].starts_with(['.', ')']);
            if marked { digits + 1 } else { 0 }
        }
    };
    text.part(start + mark..text.len()).trimmed()
}
