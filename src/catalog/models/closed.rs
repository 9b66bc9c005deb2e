//! Models that this assignment cannot use: weights that nobody outside can have, and models that
//! write no text. Ends at the name; what follows from it is for a rule to say.

use super::find::lookup;
use crate::catalog::words::words;

/// A group of models known by how their names begin.
#[derive(Debug)]
pub struct Group {
    pub name: &'static str,
    /// Why it cannot serve, as a clause.
    pub why: &'static str,
    /// Beginnings of names, as words.
    begins: &'static [&'static [&'static str]],
}

/// Weights that are not published. Open models of the same makers are not here: gpt-oss, GPT-2,
/// GPT-J, GPT-Neo, GPT-NeoX, GPT4All, Gemma, Grok-1.
pub static CLOSED: [Group; 5] = [
    Group {
        name: "OpenAI's GPT-3.5 and later, o-series",
        why: "OpenAI serves it and does not publish its weights",
        begins: &[
            &["gpt", "3"],
            &["gpt", "3.5"],
            &["gpt", "35"],
            &["gpt", "4"],
            &["gpt", "4o"],
            &["gpt", "4.1"],
            &["gpt", "4.5"],
            &["gpt", "5"],
            &["gpt", "5.1"],
            &["chatgpt"],
            &["text", "davinci"],
            &["davinci"],
            &["o", "1"],
            &["o", "3"],
            &["o", "4", "mini"],
        ],
    },
    Group {
        name: "Anthropic's Claude",
        why: "Anthropic serves it and does not publish its weights",
        begins: &[&["claude"]],
    },
    Group {
        name: "Google's Gemini, PaLM and Bard",
        why: "Google serves it and does not publish its weights; its open models are the Gemma family",
        begins: &[&["gemini"], &["palm"], &["bard"], &["text", "bison"]],
    },
    Group {
        name: "Amazon's Titan and Nova text models",
        why: "Amazon serves it and does not publish its weights",
        begins: &[&["amazon", "titan"], &["amazon", "nova"], &["titan", "text"]],
    },
    Group {
        name: "Qwen-Max and Qwen-Plus",
        why: "Alibaba serves it and does not publish its weights; other Qwen models are open",
        begins: &[&["qwen", "max"], &["qwen", "2.5", "max"], &["qwen", "plus"]],
    },
];

/// Models that do not generate text. T5, Flan-T5 and BART do and are not here; neither are text
/// models that also take images.
pub static NOT_GENERATIVE: [Group; 5] = [
    Group {
        name: "BERT and its relatives",
        why: "an encoder: it fills in and classifies text but does not write any",
        begins: &[
            &["bert"],
            &["roberta"],
            &["distilbert"],
            &["distilroberta"],
            &["albert"],
            &["deberta"],
            &["xlm", "roberta"],
            &["electra"],
            &["modernbert"],
            &["codebert"],
            &["graphcodebert"],
            &["finbert"],
            &["biobert"],
            &["scibert"],
            &["tinybert"],
            &["mobilebert"],
            &["camembert"],
            &["unixcoder"],
        ],
    },
    Group {
        name: "embedding models",
        why: "it turns a text into a vector and writes none",
        begins: &[
            &["sentence", "transformers"],
            &["sentence", "bert"],
            &["sbert"],
            &["all", "minilm"],
            &["all", "mpnet"],
            &["paraphrase", "minilm"],
            &["paraphrase", "multilingual", "minilm"],
            &["minilm"],
            &["mpnet"],
            &["bge"],
            &["gte"],
            &["e", "5"],
            &["multilingual", "e", "5"],
            &["nomic", "embed"],
            &["mxbai", "embed"],
            &["word", "2vec"],
            &["glove"],
            &["fasttext"],
        ],
    },
    Group {
        name: "image models",
        why: "it looks at images and writes no text",
        begins: &[
            &["clip"],
            &["vit"],
            &["resnet"],
            &["yolo"],
            &["efficientnet"],
            &["swin"],
            &["dino"],
            &["segment", "anything"],
        ],
    },
    Group {
        name: "image generators",
        why: "it paints images from text and writes none",
        begins: &[&["stable", "diffusion"], &["sdxl"], &["dall", "e"], &["midjourney"], &["flux"]],
    },
    Group {
        name: "speech models",
        why: "it listens to or makes speech and cannot be asked to write",
        begins: &[&["whisper"], &["wav", "2vec"], &["hubert"], &["wavlm"], &["bark"]],
    },
];

/// The group of closed models that the text names as *the* model, not for contrast or as a teacher.
pub fn closed(text: &str) -> Option<&'static Group> {
    named_in(&CLOSED, text)
}

/// The group of models without text generation that the text names as *the* model.
pub fn not_generative(text: &str) -> Option<&'static Group> {
    named_in(&NOT_GENERATIVE, text)
}

/// Owners and articles that may stand in front of a name.
const LEADS: [&str; 20] = [
    "openai",
    "anthropic",
    "google",
    "deepmind",
    "meta",
    "facebook",
    "facebookai",
    "microsoft",
    "amazon",
    "alibaba",
    "qwen",
    "the",
    "a",
    "s",
    "pretrained",
    "baai",
    "intfloat",
    "stabilityai",
    "ultralytics",
    "thenlper",
];

/// Words that may follow a name and leave it the name of one model: versions, sizes, how it is had.
const TAILS: [&str; 56] = [
    "turbo",
    "mini",
    "nano",
    "micro",
    "pro",
    "flash",
    "lite",
    "ultra",
    "opus",
    "sonnet",
    "haiku",
    "instant",
    "preview",
    "latest",
    "experimental",
    "exp",
    "vision",
    "audio",
    "realtime",
    "api",
    "model",
    "models",
    "instruct",
    "base",
    "large",
    "small",
    "medium",
    "tiny",
    "xl",
    "xs",
    "uncased",
    "cased",
    "multilingual",
    "english",
    "en",
    "encoder",
    "classifier",
    "embedding",
    "embeddings",
    "embed",
    "text",
    "patch",
    "distilled",
    "finetuned",
    "squad",
    "sst",
    "distilroberta",
    "paraphrase",
    "minilm",
    "premier",
    "express",
    "codex",
    "image",
    "detector",
    "transformer",
    "advanced",
];

fn named_in(groups: &'static [Group], text: &str) -> Option<&'static Group> {
    if text.len() > 200 || lookup(text).is_some() {
        return None;
    }
    // What follows a bracket, a comma or a preposition explains the name and does not change it.
    let mut head = text.trim();
    for end in ["(", ",", ";", " – ", " — ", " via ", " by ", " from ", " through ", " with ", " on "] {
        head = head.split(end).next().unwrap_or(head);
    }
    let name = words(head);
    // An owner may also begin the name itself ("amazon nova"), so each shorter lead is tried.
    let leads = name.iter().take_while(|word| LEADS.contains(&word.as_str())).count();
    groups.iter().find(|group| {
        (0..=leads).any(|skip| {
            let rest = &name[skip..];
            group.begins.iter().any(|begin| {
                rest.len() >= begin.len()
                    && rest.iter().zip(*begin).all(|(word, known)| word == known)
                    && rest[begin.len()..].iter().all(|word| tail(group, word))
            })
        })
    })
}

/// Whether a word may follow a name of the group. For models that do not write, anything but the
/// name of one that does: fine-tuned encoders bear the names of their data.
fn tail(group: &Group, word: &str) -> bool {
    let generative = ["gpt", "llama", "t", "bart", "llm", "mistral", "gemma", "qwen", "phi"];
    let writes_nothing = NOT_GENERATIVE.iter().any(|other| std::ptr::eq(other, group));
    word.starts_with(|c: char| c.is_ascii_digit())
        || TAILS.contains(&word)
        || (writes_nothing && !generative.contains(&word))
        || word.len() == 1
}
