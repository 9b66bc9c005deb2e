//! Finding a model by what somebody wrote: an id, an Ollama tag, a plain name, a beginning, a typing
//! error. Ends at the row; a name that could mean another size or version finds nothing.

use super::{Kind, Model, all};
use crate::catalog::words::{compact, distance, same_words, words};

/// A model, and by which kind of spelling it was found.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub model: &'static Model,
    pub how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The id on the hub.
    Id,
    /// An earlier id, or one that is common but wrong.
    Alias,
    /// A tag of Ollama: a quantised build of the model, made for running it.
    OllamaTag,
    /// A plain name, or the id without its owner.
    Name,
}

/// The model that a text names, if it names one beyond doubt.
pub fn find(text: &str) -> Option<&'static Model> {
    lookup(text).map(|found| found.model)
}

/// As [`find`], with the kind of spelling. Takes a link to the hub, quotes, `ollama run`, and a
/// second name in brackets or after a comma.
pub fn lookup(text: &str) -> Option<Found> {
    let text = clean(text);
    if text.is_empty() || text.len() > 200 {
        return None;
    }
    if let Some(found) = one_name(text) {
        return Some(found);
    }
    let mut parts = parts(text);
    let head = parts.next()?;
    if let Some(found) = one_name(head) {
        return Some(found);
    }
    // A later part decides only as an exact id or tag, and only if every number in front of it is
    // one of that model's: "Llama 3 70B (larger than llama3:8b)" is not the 8B.
    let numbers = numbers(head);
    parts.find_map(one_name).filter(|found| {
        found.how != How::Name
            && numbers.iter().all(|number| spellings(found.model).any(|spelling| words(spelling).contains(number)))
    })
}

/// Why a name is that of a build for running rather than of a checkpoint for training, if it is:
/// an Ollama tag, or a GGUF, AWQ, GPTQ, EXL2 or MLX conversion.
pub fn runtime_tag(text: &str) -> Option<&'static str> {
    let text = clean(text);
    let name = if one_name(text).is_some() { text } else { parts(text).next()? };
    const TAG: &str = "an Ollama tag names a quantised build for running a model; what is trained \
                       is the checkpoint it was made from";
    const BUILD: &str = "this is a conversion for running a model; what is trained is the \
                         checkpoint it was made from";
    if words(name).iter().any(|w| matches!(w.as_str(), "gguf" | "ggml" | "awq" | "gptq" | "exl" | "exl2" | "mlx")) {
        return Some(BUILD);
    }
    let tag = name.split_once(':').is_some_and(|(model, tag)| {
        let plain = |part: &str, more: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
        };
        plain(model, "._-/") && plain(tag, "._-") && !model.contains("://")
    });
    let bare = one_name(name).is_some_and(|found| found.how == How::OllamaTag);
    (tag || bare).then_some(TAG)
}

/// The models that have every one of the words somewhere: in the id, a name, a tag, the licence,
/// the family, the kind.
pub fn search(text: &str) -> Vec<&'static Model> {
    let wanted: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    all()
        .filter(|model| {
            let mut hay = String::new();
            for spelling in spellings(model) {
                hay.push_str(spelling);
                hay.push('\n');
            }
            for word in [model.licence.id, model.licence.name, model.shape.family.model_type(), model.kind.word()] {
                hay.push_str(word);
                hay.push('\n');
            }
            let hay = hay.to_lowercase();
            wanted.iter().all(|word| hay.contains(word))
        })
        .collect()
}

/// At most `n` models that a half-typed or mistyped name may mean, the likeliest first: names that
/// begin so, names that hold it, then names few typing errors away. Nothing for an empty text.
pub fn suggest(text: &str, n: usize) -> Vec<&'static Model> {
    let text = clean(text);
    if text.len() > 100 {
        return Vec::new();
    }
    let near = nearest(text, n);
    // An id of somebody else's copy still tells the model by its second half.
    match text.split_once('/') {
        Some((_, name)) if near.is_empty() => nearest(name, n),
        _ => near,
    }
}

fn nearest(text: &str, n: usize) -> Vec<&'static Model> {
    let typed = compact(text);
    if typed.is_empty() {
        return Vec::new();
    }
    let typed_words = words(text);
    let mut ranked: Vec<(usize, usize, &Model)> = all()
        .enumerate()
        .filter_map(|(row, model)| {
            let rank = spellings(model).map(|s| rank(s, &typed, &typed_words)).min()?;
            (rank < FAR).then_some((rank, row, model))
        })
        .collect();
    ranked.sort_by_key(|&(rank, row, _)| (rank, row));
    ranked.into_iter().take(n).map(|(_, _, model)| model).collect()
}

/// Beyond this rank a name is not suggested.
const FAR: usize = 100;

/// How far a spelling is from what was typed; smaller is nearer.
fn rank(spelling: &str, typed: &str, typed_words: &[String]) -> usize {
    let whole = compact(spelling);
    let name = spelling.split_once('/').map_or_else(String::new, |(_, name)| compact(name));
    if whole == typed || name == typed {
        return 0;
    }
    if whole.starts_with(typed) || (!name.is_empty() && name.starts_with(typed)) {
        return 1;
    }
    // One letter is in every name.
    if typed.len() > 1 && whole.contains(typed) {
        return 2;
    }
    let spelling_words = words(spelling);
    if typed_words.iter().all(|word| {
        spelling_words.iter().any(|other| other == word || (word.len() > 2 && other.starts_with(word.as_str())))
    }) {
        return 3;
    }
    // One error in four letters is still the same word for a reader; more is a guess.
    let errors = [whole, name]
        .iter()
        .filter(|known| known.len().abs_diff(typed.len()) <= typed.len() / 4)
        .map(|known| distance(known, typed))
        .min()
        .unwrap_or(FAR);
    if errors <= typed.len() / 4 {
        return 10 + errors;
    }
    FAR
}

/// Every spelling of a model as it stands in its row.
fn spellings(model: &'static Model) -> impl Iterator<Item = &'static str> {
    [model.id, model.name].into_iter().chain(model.also.iter().copied()).chain(model.ollama.iter().copied())
}

/// The text without what surrounds a name: blanks, quotes, a link's beginning, a command.
fn clean(text: &str) -> &str {
    let around = |c: char| c.is_whitespace() || "`'\"“”‘’*<>[]".contains(c);
    let mut text = text.trim_matches(around);
    for lead in [
        "https://",
        "http://",
        "www.",
        "huggingface.co/",
        "hf.co/",
        "ollama.com/library/",
        "ollama run ",
        "ollama pull ",
    ] {
        if let Some(start) = text.get(..lead.len())
            && start.eq_ignore_ascii_case(lead)
        {
            text = &text[lead.len()..];
        }
    }
    text.trim_matches(around).trim_end_matches(['.', '/'])
}

/// The text cut where a second name or a remark begins.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(['(', ')', ',', ';', '–', '—', '='])
        .flat_map(|part| part.split(" via "))
        .flat_map(|part| part.split(" from "))
        .flat_map(|part| part.split(" through "))
        .flat_map(|part| part.split(" in "))
        .flat_map(|part| part.split(" on "))
        .map(clean)
        .filter(|part| !part.is_empty())
}

/// The words that carry a size or a version.
fn numbers(text: &str) -> Vec<String> {
    words(text).into_iter().filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect()
}

fn one_name(text: &str) -> Option<Found> {
    let same = |a: &str| a.eq_ignore_ascii_case(text);
    let hit = |how| move |model| Found { model, how };
    all()
        .find(|model| same(model.id))
        .map(hit(How::Id))
        .or_else(|| all().find(|m| m.also.iter().any(|a| a.contains('/') && same(a))).map(hit(How::Alias)))
        .or_else(|| by_tag(text).map(hit(How::OllamaTag)))
        .or_else(|| by_name(text).map(hit(How::Name)))
}

/// By an Ollama tag: exact, or with a suffix that names the quantisation. A tag without a colon
/// counts only in lower case, as Ollama writes it: "Mistral" is a maker.
fn by_tag(text: &str) -> Option<&'static Model> {
    if !text.contains(':') && text.chars().any(char::is_uppercase) {
        return None;
    }
    let lower = text.to_lowercase();
    let stem = without_quantisation(&lower);
    // "phi3:mini-instruct" is "phi3:mini": what Ollama serves under the short tag is the instruct
    // model, where there is one.
    let plain = ["-instruct", "-chat", "-it"]
        .iter()
        .find_map(|kind| stem.strip_suffix(kind))
        .filter(|plain| plain.contains(':'));
    let listed = |model: &&Model, wanted: &str| model.ollama.contains(&wanted);
    all().find(|model| listed(model, &lower) || listed(model, stem)).or_else(|| {
        let plain = plain?;
        all().find(|model| model.kind == Kind::Instruct && listed(model, plain))
    })
}

/// `phi3:3.8b-mini-4k-instruct-q4_0` without `-q4_0`; the same text if nothing of the kind is there.
fn without_quantisation(tag: &str) -> &str {
    let Some((stem, last)) = tag.rsplit_once('-') else {
        return tag;
    };
    let numbered =
        |prefix: &str| last.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if stem.contains(':') && (numbered("q") || numbered("iq") || numbered("fp") || numbered("bf")) { stem } else { tag }
}

/// Makers' names that people put in front and ids leave out, or the other way round.
const MAKERS: [&str; 10] =
    ["meta", "microsoft", "google", "alibaba", "mistralai", "ai", "deepmind", "the", "model", "hf"];

/// By a plain name in any order of words. `instruct` may be left out where no plain checkpoint of
/// the catalogue bears the name; not in an id, which names one checkpoint to the letter.
fn by_name(text: &str) -> Option<&'static Model> {
    let (owner, name) = match text.split_once('/') {
        Some((owner, name)) => (Some(owner), name),
        None => (None, text),
    };
    if name.contains(['/', ':']) {
        return None;
    }
    let bare = |text: &str| -> Vec<String> {
        let mut words = words(text);
        words.retain(|word| !MAKERS.contains(&word.as_str()));
        // "Mistral AI Mistral 7B" says the name twice.
        words.dedup();
        words
    };
    let wanted = bare(name);
    // What is dropped or taken as the same has no digits, so most spellings are told apart by
    // their digits alone, which is cheap.
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let wanted_digits = digits(name);
    let owned = |model: &&Model| owner.is_none_or(|o| model.owner().eq_ignore_ascii_case(o));
    let named = |model: &&'static Model, instruct: bool| {
        [model.base_name(), model.name]
            .into_iter()
            .chain(model.also.iter().copied())
            .map(|spelling| spelling.rsplit_once('/').map_or(spelling, |(_, name)| name))
            .filter(|spelling| digits(spelling) == wanted_digits)
            .any(|spelling| {
                let mut known = bare(spelling);
                if instruct {
                    known.retain(|word| word != "instruct");
                }
                !known.is_empty() && same_words(known, wanted.clone())
            })
    };
    if let Some(model) = all().filter(owned).find(|model| named(model, false)) {
        return Some(model);
    }
    if owner.is_some() {
        return None;
    }
    let mut loose = all().filter(|model| model.kind == Kind::Instruct && named(model, true));
    match (loose.next(), loose.next()) {
        (Some(model), None) => Some(model),
        _ => None,
    }
}
