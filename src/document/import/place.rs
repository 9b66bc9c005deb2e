//! Gives the text of a section to its questions.

use super::entries::{Bit, Entry, Kind, text_of};
use super::labels::Label;
use super::source::Text;
use super::{Found, clean, infer, words};
use crate::question::{Kind as Asked, Question, Section};
use crate::sections::{self, base_model, challenges, dataset, evaluation, method, scenario};

/// A paragraph, a list item or a sample that stands under no label.
struct Block {
    text: Text,
    kind: Kind,
}

/// Places what stands under labels, then what stands under none.
pub fn section(source: &str, section: &'static Section, heading: Text, entries: &[Entry], found: &mut Found) {
    for entry in entries.iter().filter(|entry| entry.label.is_some()) {
        labelled(source, entry, found);
    }
    let mut blocks = Vec::new();
    if !heading.is_blank() {
        blocks.push(Block { text: heading, kind: Kind::Prose });
    }
    for entry in entries.iter().filter(|entry| entry.label.is_none()) {
        blocks.extend(self::blocks(source, &entry.bits));
    }
    unlabelled(section, blocks, found);
}

/// Places what stands under a label.
pub fn labelled(source: &str, entry: &Entry, found: &mut Found) {
    let Some(Label::Answers { short, long }) = entry.label else { return };
    let in_data = entry.section.is_some_and(|section| section.id == "dataset");
    let takes_sample =
        |question: Option<&Question>| question.is_some_and(|question| matches!(question.kind, Asked::Sample));
    let wants_sample = takes_sample(long);
    let (mut samples, rest) = if in_data { samples(source, &entry.bits) } else { (Vec::new(), entry.bits.clone()) };
    let mut text = clean::without_blanks(&text_of(source, &rest));
    if wants_sample {
        let student = samples.iter().any(|sample| !sample.is_blank());
        // "(Provide your own example …)" beneath an example of one's own is only a blank left in.
        if student && is_only_blank(&text) {
            text = Text::default();
        }
    }
    samples.retain(|sample| !sample.is_blank());
    if !samples.is_empty() {
        let mut all = Text::default();
        for sample in &samples {
            if all.len() > 0 {
                all.put("\n");
            }
            all.append(sample);
        }
        found.answer(&dataset::EXAMPLE, all, entry.at);
    }
    if text.is_blank() {
        return;
    }
    match (short, long) {
        (None, Some(question)) if wants_sample && !samples.is_empty() => {
            let _ = question;
            found.leftover(&dataset::SECTION, text);
        }
        (None, Some(question)) => found.answer(question, clean::bare(&text), entry.at),
        (Some(question), long) => split(question, long, &text, entry.at, found),
        (None, None) => {}
    }
}

fn is_only_blank(text: &Text) -> bool {
    !text.is_blank() && clean::is_blank(clean::bare(text).as_str().trim_matches(['(', ')', '[', ']', '*']))
}

/// Parts a text under one label into the short answer and the longer one.
fn split(short: &'static Question, long: Option<&'static Question>, text: &Text, at: usize, found: &mut Found) {
    let text = clean::outer(text);
    let (first, rest) = match text.as_str().find("\n\n") {
        Some(end) => (text.part(0..end), text.part(end + 2..text.len())),
        None => (text.clone(), Text::default()),
    };
    let give = |found: &mut Found, rest: &Text| match long {
        _ if rest.is_blank() || !words::says_something(rest.as_str()) => {}
        Some(question) if !matches!(question.kind, Asked::Sample) => found.answer(question, clean::bare(rest), at),
        _ => found.leftover(sections::of(short).map_or(&scenario::SECTION, |(_, section)| section), rest.clone()),
    };
    if is_only_blank(&first) || found.has(short) {
        let again = found.has(short) && words::says_something(first.as_str());
        if again && found.says_same(short, clean::bare_line(&first).as_str()) {
            return give(found, &rest);
        }
        if again && long.is_some_and(|long| !found.has(long) && !matches!(long.kind, Asked::Sample)) {
            return give(found, &text);
        }
        if again {
            found.note_text(&first, "This was answered before; the first answer is taken.");
        } else {
            found.answer(short, clean::bare_line(&first), at);
        }
        return give(found, &rest);
    }
    let line = clean::bare_line(&clean::joined(&first));
    if *short == scenario::CHOICE {
        match infer::scenario(first.as_str(), true) {
            Some(letter) => {
                found.answer(short, first.part(letter), at);
                // What only names the scenario does not describe it.
                if words::count(first.as_str()) > 6 {
                    return give(found, &text);
                }
                let title = first.as_str().trim_matches(['*', '_', '`', ' ', '.', ':']);
                if words::count(title) > 2 && !words::has_any(title, &["own", "define", "defined", "custom"]) {
                    return give(found, &text);
                }
            }
            None => {
                give(found, &text);
                if let Some(id) = infer::scenario_by_words(text.as_str()).filter(|_| !names_several(text.as_str())) {
                    found.answer(short, Text::standing_for(id, text.start().unwrap_or(at)), at);
                }
                return;
            }
        }
    } else if *short == base_model::NAME {
        let whole = infer::model(line.as_str());
        match whole {
            Some(range)
                if words::count(&line.as_str()[range.end..]) > 3 || words::count(&line.as_str()[..range.start]) > 3 =>
            {
                found.answer(short, line.part(range.clone()), at);
                // Words before the name only lead to it, unless they make a sentence.
                let led = words::count(&line.as_str()[..range.start]) > 3;
                give(
                    found,
                    &if led { clean::bare(&first) } else { clean::remainder(&line.part(range.end..line.len())) },
                );
            }
            _ => found.answer(short, line, at),
        }
    } else if *short == method::NAME {
        match infer::method(line.as_str()) {
            Some((range, name)) if is_longer(line.as_str(), &range) => {
                found.answer(short, method_name(&line, range.clone(), name), at);
                let led = words::count(&line.as_str()[..range.start]) > 2;
                let remainder = clean::remainder(&line.part(range.end..line.len()));
                give(found, &if led { clean::bare(&first) } else { remainder });
            }
            _ => found.answer(short, line, at),
        }
    } else if *short == dataset::SIZE {
        size(&line, &first, at, long, found);
    } else if *short == dataset::FORMAT {
        format(line, at, found);
    } else {
        found.answer(short, line, at);
    }
    give(found, &rest);
}

/// Whether a line says more than the name of a method and what kind of it.
fn is_longer(line: &str, name: &std::ops::Range<usize>) -> bool {
    let more = words::count(line).saturating_sub(words::count(&line[name.clone()]));
    more > 5
        || (more > 1 && line[name.end..].trim_end_matches('.').contains([',', '.', ';', ':', '–', '—']))
        || words::has_any(line, &["because", "since"])
}

fn method_name(text: &Text, range: std::ops::Range<usize>, name: &str) -> Text {
    if text.as_str()[range.clone()].eq_ignore_ascii_case(name) {
        return text.part(range);
    }
    Text::standing_for(name, text.source_of(range.start).unwrap_or(0))
}

fn format(line: Text, at: usize, found: &mut Found) {
    let plain = words::count(line.as_str()) <= 4;
    match infer::format(line.as_str(), true) {
        Some((range, name)) if plain && range == (0..line.len()) && words::count(&line.as_str()[range.clone()]) > 1 => {
            let from = line.start().unwrap_or(at);
            found.answer(&dataset::FORMAT, Text::standing_for(name, from), at);
        }
        _ => found.answer(&dataset::FORMAT, line, at),
    }
}

/// A leading quantity is the size, the rest its reason; a paragraph with the quantity inside is the reason as a whole.
fn size(line: &Text, first: &Text, at: usize, long: Option<&'static Question>, found: &mut Found) {
    let reason = |found: &mut Found, text: Text| {
        if let Some(question) = long.filter(|_| words::says_something(text.as_str())) {
            found.answer(question, clean::bare(&text), at);
        }
    };
    // "50 per supplier × 12 suppliers = 600" is one size, and so is any short line that gives no reason.
    let sentence = line.as_str().find(". ").unwrap_or(line.len());
    let first_words = line.as_str()[..sentence].trim_end_matches('.');
    let reasons = words::has_any(
        first_words,
        &["because", "since", "so", "as", "enough", "which", "that", "should", "also", "weil"],
    );
    let sums = first_words.contains(['×', '=', '+', '*'])
        || words::has_any(first_words, &["together", "total", "altogether", "then"]);
    let short = words::count(first_words) <= 12 && !reasons && !first_words.contains([';', ':']);
    if short && infer::quantity(first_words).is_some() && (sums || sentence == line.len() && !first_words.contains(','))
    {
        let end = first_words.len();
        found.answer(&dataset::SIZE, line.part(0..end), at);
        if sentence < line.len() {
            reason(found, clean::remainder(&line.part(end..line.len())));
        }
        return;
    }
    match infer::quantity(line.as_str()) {
        Some(range) if words::count(&line.as_str()[..range.start]) <= 1 => {
            found.answer(&dataset::SIZE, line.part(range.start..range.end), at);
            let end = first.as_str().find(&line.as_str()[range.clone()]).map_or(0, |at| at + range.len());
            reason(found, if end > 0 { clean::remainder(&first.part(end..first.len())) } else { first.clone() });
        }
        Some(range) => {
            found.answer(&dataset::SIZE, line.part(range), at);
            reason(found, first.clone());
        }
        None => {
            found.answer(&dataset::SIZE, line.clone(), at);
            if words::count(line.as_str()) > 6 {
                reason(found, first.clone());
            }
        }
    }
}

/// Whether a text takes up more than one scenario by letter.
fn names_several(text: &str) -> bool {
    words::words(text).take(400).filter(|(_, word)| words::is_any(word, &["scenario", "scenarios"])).count() > 1
}

/// Parts lines into samples and all others.
fn samples(source: &str, bits: &[Bit]) -> (Vec<Text>, Vec<Bit>) {
    let mut samples = Vec::new();
    let mut rest = Vec::new();
    let mut index = 0;
    while index < bits.len() {
        let bit = &bits[index];
        if bit.kind == Kind::Fence {
            let mut end = index + 1;
            while end < bits.len() && bits[end].kind == Kind::Code {
                end += 1;
            }
            samples.push(clean::outer(&text_of(source, &bits[index + 1..end])));
            index = end + usize::from(end < bits.len() && bits[end].kind == Kind::Fence);
            continue;
        }
        if bit.kind != Kind::Blank && looks_like_json(&source[bit.text.clone()]) {
            let end = index + json_lines(source, &bits[index..]);
            let mut sample = Text::default();
            let margin = bits[index..end].iter().skip(1).map(|bit| bit.indent).min().unwrap_or(0).min(bit.indent);
            for (at, bit) in bits[index..end].iter().enumerate() {
                if at > 0 {
                    sample.put("\n");
                }
                let whole = &source[bit.whole.clone()];
                let blanks = whole.len() - whole.trim_start_matches(' ').len();
                let from = if at == 0 { bit.text.start } else { bit.whole.start + blanks.min(margin) };
                sample.take(source, from.min(bit.whole.end)..bit.whole.end);
            }
            let ticked = clean::bare_line(&clean::outer(&sample));
            samples.push(if sample.as_str().starts_with('`') { ticked } else { clean::outer(&sample) });
            index = end;
            continue;
        }
        rest.push(bit.clone());
        index += 1;
    }
    (samples, rest)
}

fn looks_like_json(line: &str) -> bool {
    let line = line.trim().trim_start_matches('`');
    let inner = line.strip_prefix('{').or_else(|| line.strip_prefix('[').filter(|rest| !rest.contains("](")));
    inner.is_some_and(|inner| {
        let inner = inner.trim_start();
        (inner.is_empty() && !line.is_empty())
            || inner.starts_with(['"', '{', '“'])
            || (inner.starts_with('\'') && inner.contains(':'))
    })
}

/// How many lines belong to a sample that stands in no fence: up to where its brackets are closed.
fn json_lines(source: &str, bits: &[Bit]) -> usize {
    let (mut depth, mut end) = (0i64, 0);
    for (index, bit) in bits.iter().enumerate() {
        let line = &source[bit.text.clone()];
        if bit.kind == Kind::Blank || (depth <= 0 && !looks_like_json(line)) {
            break;
        }
        let (mut quoted, mut escaped) = (false, false);
        for byte in line.bytes() {
            match byte {
                b'"' if !escaped => quoted = !quoted,
                b'{' | b'[' if !quoted => depth += 1,
                b'}' | b']' if !quoted => depth -= 1,
                _ => {}
            }
            escaped = byte == b'\\' && !escaped;
        }
        end = index + 1;
    }
    end.max(1)
}

/// Parts lines into paragraphs, items and samples.
fn blocks(source: &str, bits: &[Bit]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    let margin = bits.iter().filter(|bit| bit.kind == Kind::Item).map(|bit| bit.indent).min().unwrap_or(0);
    let mut push = |range: std::ops::Range<usize>| {
        let text = clean::without_blanks(&text_of(source, &bits[range.clone()]));
        let kind = bits[range].iter().find(|bit| bit.kind != Kind::Blank).map(|bit| bit.kind);
        if let Some(kind) = kind.filter(|_| !text.is_blank()) {
            blocks.push(Block { text, kind });
        }
    };
    let mut fenced = false;
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
                let next = bits[index..].iter().find(|bit| bit.kind != Kind::Blank);
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
fn unlabelled(section: &'static Section, mut blocks: Vec<Block>, found: &mut Found) {
    if blocks.is_empty() {
        return;
    }
    let mut all = Text::default();
    for block in &blocks {
        all.append_paragraph(&block.text);
    }
    let begin = all.start().unwrap_or(0);
    found.unlabelled(section, &all);
    let mut take = |question: &'static Question, answer: Text, found: &mut Found| {
        // A block that is nothing but the short answer is no prose besides.
        blocks.retain(|block| clean::bare_line(&block.text).as_str().trim_end_matches(['.', ':']) != answer.as_str());
        let at = answer.start().unwrap_or(begin);
        found.answer(question, answer, at);
    };
    match section.id {
        "scenario" if !found.has(&scenario::CHOICE) => {
            if let Some(letter) = infer::scenario(all.as_str(), false) {
                let letter = all.part(letter);
                let at = letter.start().unwrap_or(begin);
                found.answer(&scenario::CHOICE, letter, at);
                let names = |text: &str| words::count(text) <= 2 && infer::scenario(text, false).is_some();
                blocks.retain(|block| !names(block.text.as_str()));
            } else if let Some(id) = infer::scenario_by_words(all.as_str()).filter(|_| !names_several(all.as_str())) {
                found.answer(&scenario::CHOICE, Text::standing_for(id, begin), begin);
            }
        }
        "base_model" if !found.has(&base_model::NAME) => {
            if let Some(range) = infer::model(all.as_str()) {
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
        "method" if !found.has(&method::NAME) => {
            if let Some((range, name)) = infer::method(all.as_str()) {
                take(&method::NAME, method_name(&all, range, name), found);
            }
        }
        "dataset" => return data(blocks, found),
        _ => {}
    }
    prose(section, blocks, found);
}

/// The dataset's unlabelled text: samples, the paragraph with the size, the rest.
fn data(blocks: Vec<Block>, found: &mut Found) {
    let is_sample = |block: &Block| block.kind == Kind::Fence || looks_like_json(block.text.as_str());
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
                let samples = words::has_any(&text[range], infer::SAMPLES);
                let says = words::has_any(
                    lead,
                    &["total", "estimate", "begin", "start", "size", "need", "want", "aim", "collect", "about"],
                );
                sentence < 80 && (samples || says || range_is_first(text))
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
            found.answer(&dataset::SIZE_JUSTIFICATION, clean::bare(&block.text), from);
        }
    }
    if !found.has(&dataset::SIZE) {
        // A size that is only mentioned has to name what it counts.
        let mention = rest.iter().find_map(|(_, block)| {
            let range = infer::quantity(block.text.as_str())?;
            words::has_any(&block.text.as_str()[range.clone()], infer::SAMPLES).then(|| block.text.part(range))
        });
        if let Some(size) = mention {
            let from = size.start().unwrap_or(0);
            found.answer(&dataset::SIZE, size, from);
        }
    }
    prose(&dataset::SECTION, rest.into_iter().map(|(_, block)| block).collect(), found);
}

fn range_is_first(text: &str) -> bool {
    infer::quantity(text).is_some_and(|range| words::count(&text[..range.start]) <= 2)
}

/// What stands between two fences.
fn inside(text: &Text) -> Text {
    let body = text.as_str();
    let start = body.find('\n').map_or(body.len(), |end| end + 1);
    let last = body.rfind('\n').filter(|last| *last >= start);
    let closed = last.is_some_and(|last| body[last + 1..].trim().starts_with(['`', '~']));
    let end = if closed { last.unwrap_or(start) } else { body.len() };
    text.part(start.min(end)..end)
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
        .filter(|question| matches!(question.kind, Asked::Prose) && !found.has(question))
        .filter(|question| **question != dataset::SIZE_JUSTIFICATION)
        .collect();
    let mut index = 0;
    while index < blocks.len() {
        let block = &blocks[index];
        index += 1;
        let text = if block.kind == Kind::Fence { block.text.clone() } else { clean::bare(&block.text) };
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
    const READS: &[&str] = &[
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
    ];
    const MEASURES: &[&str] = &[
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
    ];
    let count = |wanted| words::words(text).filter(|(_, word)| words::is_any(word, wanted)).count();
    let wanted = if count(MEASURES) > count(READS) { &evaluation::QUANTITATIVE } else { &evaluation::QUALITATIVE };
    open.iter().copied().find(|question| *question == wanted).or_else(|| open.first().copied())
}

/// Items, or else paragraphs: the first is the first challenge, all others the second.
fn in_turn(blocks: Vec<Block>, found: &mut Found) {
    let itemised = blocks.iter().any(|block| block.kind == Kind::Item);
    let mut items: Vec<Text> = Vec::new();
    let mut lead = Text::default();
    for block in blocks {
        if block.kind == Kind::Item {
            let mut item = std::mem::take(&mut lead);
            item.append_paragraph(&clean::bare(&unmarked(&block.text)));
            items.push(item);
            continue;
        }
        let text = clean::bare(&block.text);
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
