//! The catalogue: every spelling finds its model and no other, and nothing unconfirmed passes as
//! a fact.

use std::collections::HashMap;

use propose::catalog::models::closed::{closed, not_generative};
use propose::catalog::models::{self, How, find, lookup, runtime_tag, search, suggest};
use propose::catalog::{formats, gpus, methods, metrics};

const PHI: &str = "microsoft/Phi-3-mini-4k-instruct";
const LLAMA: &str = "meta-llama/Meta-Llama-3-8B-Instruct";
const MISTRAL: &str = "mistralai/Mistral-7B-Instruct-v0.2";
const GEMMA: &str = "google/gemma-7b-it";

#[test]
fn every_spelling_in_a_row_finds_that_row() {
    for model in models::all() {
        let own = [model.id, model.name, model.base_name()];
        for spelling in own.iter().chain(model.also).chain(model.ollama) {
            let found = find(spelling).map(|found| found.id);
            assert_eq!(found, Some(model.id), "{spelling}");
            let shouted = find(&spelling.to_uppercase()).map(|found| found.id);
            // A tag without a colon is one only in lower case.
            if spelling.contains([':', '/', ' ']) {
                assert_eq!(shouted, Some(model.id), "{spelling} in capitals");
            }
        }
    }
}

#[test]
fn no_spelling_stands_in_two_rows() {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for model in models::all() {
        for spelling in [model.id].iter().chain(model.also).chain(model.ollama) {
            if let Some(other) = seen.insert(spelling.to_lowercase(), model.id) {
                assert_eq!(other, model.id, "{spelling}");
            }
        }
    }
}

#[test]
fn the_four_models_of_the_assignment_are_found_however_they_are_written() {
    for (id, spellings) in [
        (
            PHI,
            vec![
                "phi3:mini",
                "phi3",
                "Phi-3 mini",
                "phi-3-mini",
                "Phi 3 Mini",
                "PHI3 MINI",
                "phi_3_mini",
                "microsoft/phi-3-mini-4k-instruct",
                "Phi-3-mini-4k-instruct",
                "phi3:3.8b-mini-4k-instruct-q4_0",
                "phi3:mini-4k-instruct-q4_K_M",
                "Microsoft Phi-3 Mini",
                "`phi3:mini`",
                "ollama run phi3:mini",
                "https://huggingface.co/microsoft/Phi-3-mini-4k-instruct",
                "Phi-3 Mini (phi3:mini)",
                "Microsoft's small model (phi3:mini)",
                "phi3:mini via Ollama",
            ],
        ),
        (
            LLAMA,
            vec![
                "Llama-3-8B-Instruct",
                "meta-llama/Llama-3-8B-Instruct",
                "meta-llama/Meta-Llama-3-8B-Instruct",
                "llama3:8b",
                "llama3",
                "llama3:8b-instruct-q4_0",
                "Llama 3 8B Instruct",
                "llama 3 8b",
                "LLaMA-3 8B",
                "Meta Llama 3 8B Instruct",
                "Llama 3 Instruct 8B",
                "Llama3-8B-Instruct",
                "Llama 3 8 B",
                "Llama-3-8B-Instruct from Meta",
                "\"Llama-3-8B-Instruct\"",
            ],
        ),
        (
            MISTRAL,
            vec![
                "Mistral-7B-Instruct-v0.2",
                "mistralai/Mistral-7B-Instruct-v0.2",
                "Mistral 7B Instruct v0.2",
                "mistral 7b instruct 0.2",
                "mistral:7b-instruct-v0.2-q4_0",
                "mistral-7b-v0.2",
                "Mistral AI Mistral-7B-Instruct-v0.2",
            ],
        ),
        (
            GEMMA,
            vec![
                "gemma-7b-it",
                "google/gemma-7b-it",
                "gemma 7b it",
                "Gemma 7B Instruct",
                "gemma:7b",
                "GEMMA-7B-IT",
                "Google Gemma 7B it",
                "gemma:7b-instruct-q4_0",
                "gemma7b-it",
            ],
        ),
    ] {
        for spelling in spellings {
            assert_eq!(find(spelling).map(|found| found.id), Some(id), "{spelling}");
        }
    }
}

#[test]
fn another_size_or_version_is_not_found() {
    for text in [
        "Llama-3-70B-Instruct",
        "llama3:70b",
        "meta-llama/Meta-Llama-3-70B-Instruct",
        "Llama 3",
        "Llama-38B",
        "Llama 3.8B",
        "meta-llama/Meta-Llama-3-8B",
        "meta-llama/Llama-3.1-8B",
        "llama3.3",
        "Llama 3.3 70B",
        "Mistral-7B-Instruct-v0.1",
        "mistralai/Mistral-7B-v0.1",
        "Mistral 7B",
        "Mistral 7B Instruct",
        "Mistral",
        "Mixtral-8x7B-Instruct-v0.1",
        "gemma-7b-it-v2",
        "gemma-1.1-7b-it",
        "gemma2:27b",
        "gemma-2-7b-it",
        "gemma 3",
        "google/gemma-7b",
        "Gemma",
        "microsoft/Phi-3-mini-128k-instruct",
        "phi3:medium",
        "phi3:14b",
        "Phi-3 medium",
        "Phi-3",
        "phi-3-small",
        "Qwen2.5-72B-Instruct",
        "qwen2:7b",
        "Qwen 7B",
        "deepseek-r1:8b",
        "deepseek-r1:671b",
        "starcoder2:15b",
        "codellama:13b",
        "Llama 3 70B (larger than llama3:8b)",
        "TheBloke/Mistral-7B-Instruct-v0.2-GGUF",
        "unsloth/llama-3-8b-Instruct-bnb-4bit",
        "",
        " ",
        "a",
        "7b",
        "instruct",
        "model",
        "x".repeat(5000).as_str(),
    ] {
        assert_eq!(find(text).map(|found| found.id), None, "{text}");
    }
}

#[test]
fn a_look_up_tells_how_it_found_the_model() {
    for (text, how) in [
        ("google/gemma-7b-it", How::Id),
        ("GOOGLE/Gemma-7b-it", How::Id),
        ("meta-llama/Llama-3-8B-Instruct", How::Alias),
        ("gemma:7b", How::OllamaTag),
        ("mistral", How::OllamaTag),
        ("Gemma 7B it", How::Name),
        ("gemma-7b-it", How::Name),
    ] {
        assert_eq!(lookup(text).map(|found| found.how), Some(how), "{text}");
    }
}

/// A generator of its own, so that a failure can be run again.
fn random(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

#[test]
fn no_text_makes_a_look_up_panic() {
    let letters: Vec<char> = "aZ09.:/-_ ()[],;=–—'\"`*<>³é漢\u{200d}🙂\u{0}\n\tvbitqfp".chars().collect();
    let mut state = 0x9E37_79B9_7F4A_7C15;
    let spellings: Vec<&str> = models::all().flat_map(|m| m.ollama.iter().copied().chain([m.id, m.name])).collect();
    for _ in 0..3_000 {
        let mut text: String = (0..random(&mut state) % 40)
            .map(|_| letters[(random(&mut state) % letters.len() as u64) as usize])
            .collect();
        if random(&mut state).is_multiple_of(2) {
            text.push_str(spellings[(random(&mut state) % spellings.len() as u64) as usize]);
        }
        if random(&mut state).is_multiple_of(3) {
            text = text.chars().rev().collect();
        }
        let _ = (find(&text), runtime_tag(&text), closed(&text), not_generative(&text));
        let _ = (suggest(&text, 3), search(&text));
        let _ = (methods::find(&text), methods::named(&text), gpus::find(&text), gpus::named(&text));
        let _ = (formats::find(&text), metrics::named(&text));
    }
}

#[test]
fn half_a_name_and_a_mistyped_name_suggest_the_model() {
    for (text, id) in [
        ("phi", PHI),
        ("phi3", PHI),
        ("Phi-3-m", PHI),
        ("microsoft/Phi-3", PHI),
        ("phi3:mni", PHI),
        ("meta-llama/L", LLAMA),
        ("llama3", LLAMA),
        ("Lama-3-8B-Instruct", LLAMA),
        ("llama 3 instruct", LLAMA),
        ("mistral", MISTRAL),
        ("Mistral 7B Instruct", MISTRAL),
        ("mistrall-7b-instruct-v0.2", MISTRAL),
        ("gem", GEMMA),
        ("gemma-7b", GEMMA),
        ("gema-7b-it", GEMMA),
        ("google/gemma 7b", GEMMA),
        ("unsloth/gemma-7b-it", GEMMA),
    ] {
        let near: Vec<&str> = suggest(text, 5).into_iter().map(|model| model.id).collect();
        assert!(near.contains(&id), "{text}: {near:?}");
    }
    assert_eq!(suggest("phi3:mini", 1).first().map(|model| model.id), Some(PHI));
    assert!(suggest("", 5).is_empty());
    assert!(suggest("a cat sat on the mat", 5).is_empty());
    assert!(suggest("e", 3).len() <= 3);
}

#[test]
fn a_build_for_running_is_told_from_a_checkpoint() {
    for text in [
        "phi3:mini",
        "phi3",
        "llama3:70b",
        "somebody/model:7b",
        "TheBloke/Mistral-7B-Instruct-v0.2-GGUF",
        "Mistral-7B-Instruct-v0.2-AWQ",
        "llama-3-8b-instruct.Q4_K_M.gguf",
        "Llama-3-8B-GPTQ",
        "`gemma:7b`",
        "phi3:mini (Ollama)",
    ] {
        assert!(runtime_tag(text).is_some(), "{text}");
    }
    for text in [
        PHI,
        "Phi-3 mini",
        "Llama 3 8B Instruct",
        "https://huggingface.co/google/gemma-7b-it",
        "Model: something else",
        "Phi-3 Mini (phi3:mini in Ollama)",
        "",
        "Note: gemma",
    ] {
        assert!(runtime_tag(text).is_none(), "{text}");
    }
}

#[test]
fn closed_models_are_known_and_open_ones_of_their_makers_are_not_closed() {
    for text in [
        "GPT-4",
        "gpt-4o",
        "GPT-4o mini",
        "OpenAI GPT-4 Turbo",
        "gpt-3.5-turbo",
        "gpt-3.5-turbo-0125",
        "ChatGPT",
        "o1",
        "o3-mini",
        "Claude",
        "Claude 3.5 Sonnet",
        "claude-3-opus-20240229",
        "anthropic/claude-3-haiku",
        "Gemini 1.5 Pro",
        "google/gemini-2.0-flash",
        "GPT-4 (via the API)",
        "GPT-4, because it is the best",
        "text-davinci-003",
        "PaLM 2",
        "Amazon Nova Pro",
        "GPT 4",
        "GPT-5",
    ] {
        assert!(closed(text).is_some(), "{text}");
    }
    for text in [
        "gpt-oss-20b",
        "openai/gpt-oss-20b",
        "GPT-NeoX-20B",
        "EleutherAI/gpt-neox-20b",
        "GPT-2",
        "gpt2",
        "openai-community/gpt2",
        "GPT-J-6B",
        "EleutherAI/gpt-j-6b",
        "GPT-Neo 1.3B",
        "GPT4All",
        "gemma-7b-it",
        "phi3:mini",
        "Llama 3 8B Instruct (instead of GPT-4)",
        "Vicuna-7B",
        "a Llama distilled from GPT-4",
        "ChatGPT-distilled LLaMA",
        "Claude or Llama 3",
        "GPT-4-LLM Alpaca",
        "google/flan-t5-base",
        "",
        "Qwen2.5-7B-Instruct",
        "Nous-Hermes trained on GPT-4 answers",
    ] {
        assert!(closed(text).is_none(), "{text}");
    }
}

#[test]
fn models_that_write_nothing_are_known_and_t5_and_bart_are_not_among_them() {
    for text in [
        "bert-base-uncased",
        "google-bert/bert-base-uncased",
        "BERT",
        "RoBERTa-large",
        "distilbert/distilbert-base-uncased",
        "DistilBERT",
        "sentence-transformers/all-MiniLM-L6-v2",
        "all-mpnet-base-v2",
        "openai/clip-vit-base-patch32",
        "CLIP",
        "google/vit-base-patch16-224",
        "openai/whisper-small",
        "Whisper",
        "ModernBERT-base",
        "microsoft/deberta-v3-base",
        "facebook/wav2vec2-base",
        "Stable Diffusion XL",
        "BAAI/bge-small-en",
        "microsoft/codebert-base",
        "xlm-roberta-base",
    ] {
        assert!(not_generative(text).is_some(), "{text}");
    }
    for text in [
        "google/flan-t5-base",
        "T5-small",
        "t5-base",
        "facebook/bart-large",
        "BART",
        "CodeT5",
        "phi3:mini",
        "Llama-3.2-11B-Vision-Instruct",
        "google/gemma-3-4b-it",
        "Qwen2-VL-7B",
        "microsoft/Phi-3-vision-128k-instruct",
        "GPT-2",
        "LLaVA",
        "",
    ] {
        assert!(not_generative(text).is_none(), "{text}");
    }
}

#[test]
fn every_fact_has_a_source_and_what_is_unconfirmed_reaches_no_rule() {
    for model in models::all() {
        for (group, source) in model.facts() {
            assert!(source.says.len() > 10, "{} {group}", model.id);
            if source.confirmed {
                assert!(!source.says.starts_with("from memory"), "{} {group}", model.id);
            }
        }
        assert_eq!(model.confirmed_licence().is_some(), model.sources.licence.confirmed);
        assert_eq!(model.confirmed_context().is_some(), model.sources.shape.confirmed);
        if !model.sources.gate.confirmed {
            assert_eq!(model.confirmed_gate(), None, "{}", model.id);
        }
        assert!(!model.licence.restrictions.is_empty());
    }
}
