//! Models for source code. Ends at the facts: finding a row is `find`'s.

use super::{Kind, Model, Source, Sources, licences, read, unread};
use crate::catalog::shape::{Family, Shape};

const LITGPT: Source = read(
    "litgpt config.py (2685705, 2026-06-29), every field; parameters counted with transformers 5.23.0 on 2026-11-22",
);
const COUNTED: Source =
    read("parameters counted with transformers 5.23.0 on 2026-11-22; the numbers are not in litgpt");
const OLLAMA: Source =
    read("tags listed in a copy of Ollama's library (Jeffser/Alpaca d1577de, 2026-06-09); longer tags from memory");
const OLLAMA_MEMORY: Source = unread("from memory of the library page");
const OPEN_PAGE: Source = read("the stored file list of the hub shows no gate (2024 to 2025)");
const OPEN_MEMORY: Source = unread("from memory: no gate");
const HUB_LICENCE: Source = read("licence mark on the stored hub page of the repository");
const YEAR_MEMORY: Source = unread("from memory of the release");
const CODELLAMA: Source = read("meta-llama/codellama README (e81b597, 2024-05-21) refers to the Llama 2 licence");
const STARCODER: Source =
    read("transformers documentation, starcoder2 (056d848): the models are under BigCode OpenRAIL-M v1");
const STARCODER_YEAR: Source =
    read("released with arXiv 2402.19173, February 2024: transformers documentation, starcoder2 (056d848)");
const CODER_YEAR: Source = read("commits of autumn 2024 on the stored hub page");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "Qwen/Qwen2.5-Coder-1.5B-Instruct", name: "Qwen2.5 Coder 1.5B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen2.5-coder:1.5b", "qwen2.5-coder:1.5b-instruct"],
        shape: Shape { family: Family::Qwen2, layers: 28, hidden: 1536, heads: 12, kv_heads: 2, head_dim: 128, intermediate: 8960, vocab: 151936, tied: true, context: 32768 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: HUB_LICENCE,
            gate: OPEN_PAGE,
            ollama: OLLAMA,
            year: CODER_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen2.5-Coder-3B-Instruct", name: "Qwen2.5 Coder 3B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen2.5-coder:3b", "qwen2.5-coder:3b-instruct"],
        shape: Shape { family: Family::Qwen2, layers: 36, hidden: 2048, heads: 16, kv_heads: 2, head_dim: 128, intermediate: 11008, vocab: 151936, tied: true, context: 32768 },
        licence: licences::QWEN_RESEARCH, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: HUB_LICENCE,
            gate: OPEN_PAGE,
            ollama: OLLAMA,
            year: CODER_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen2.5-Coder-7B-Instruct", name: "Qwen2.5 Coder 7B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen2.5-coder", "qwen2.5-coder:latest", "qwen2.5-coder:7b", "qwen2.5-coder:7b-instruct"],
        shape: Shape { family: Family::Qwen2, layers: 28, hidden: 3584, heads: 28, kv_heads: 4, head_dim: 128, intermediate: 18944, vocab: 152064, tied: false, context: 32768 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: HUB_LICENCE,
            gate: OPEN_PAGE,
            ollama: OLLAMA,
            year: CODER_YEAR,
        },
    },
    Model {
        id: "bigcode/starcoder2-3b", name: "StarCoder2 3B", kind: Kind::Base,
        also: &["Star Coder 2 3B"],
        ollama: &["starcoder2", "starcoder2:latest", "starcoder2:3b"],
        shape: Shape { family: Family::StarCoder2, layers: 30, hidden: 3072, heads: 24, kv_heads: 2, head_dim: 128, intermediate: 12288, vocab: 49152, tied: true, context: 16384 },
        licence: licences::OPENRAIL, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: COUNTED,
            licence: STARCODER,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: STARCODER_YEAR,
        },
    },
    Model {
        id: "bigcode/starcoder2-7b", name: "StarCoder2 7B", kind: Kind::Base,
        also: &["Star Coder 2 7B"],
        ollama: &["starcoder2:7b"],
        shape: Shape { family: Family::StarCoder2, layers: 32, hidden: 4608, heads: 36, kv_heads: 4, head_dim: 128, intermediate: 18432, vocab: 49152, tied: true, context: 16384 },
        licence: licences::OPENRAIL, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: COUNTED,
            licence: STARCODER,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: STARCODER_YEAR,
        },
    },
    Model {
        id: "codellama/CodeLlama-7b-Instruct-hf", name: "Code Llama 7B Instruct", kind: Kind::Instruct,
        also: &["meta-llama/CodeLlama-7b-Instruct-hf", "CodeLlama 7B Instruct"],
        ollama: &["codellama", "codellama:latest", "codellama:7b", "codellama:instruct", "codellama:7b-instruct"],
        shape: Shape { family: Family::Llama, layers: 32, hidden: 4096, heads: 32, kv_heads: 32, head_dim: 128, intermediate: 11008, vocab: 32016, tied: false, context: 16384 },
        licence: licences::LLAMA2, gated: Some(false), year: Some(2023), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: CODELLAMA,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: read("2023-08: eugeneyan/open-llms README (78a2524, 2025-02-12)"),
        },
    },
    Model {
        id: "codellama/CodeLlama-7b-hf", name: "Code Llama 7B", kind: Kind::Base,
        also: &["meta-llama/CodeLlama-7b-hf", "CodeLlama 7B"],
        ollama: &["codellama:7b-code", "codellama:code"],
        shape: Shape { family: Family::Llama, layers: 32, hidden: 4096, heads: 32, kv_heads: 32, head_dim: 128, intermediate: 11008, vocab: 32016, tied: false, context: 16384 },
        licence: licences::LLAMA2, gated: Some(false), year: Some(2023), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: CODELLAMA,
            gate: OPEN_MEMORY,
            ollama: OLLAMA_MEMORY,
            year: read("2023-08: eugeneyan/open-llms README (78a2524, 2025-02-12)"),
        },
    },
    Model {
        id: "deepseek-ai/deepseek-coder-6.7b-instruct", name: "DeepSeek Coder 6.7B Instruct", kind: Kind::Instruct,
        also: &["DeepSeekCoder 6.7B Instruct"],
        ollama: &["deepseek-coder:6.7b", "deepseek-coder:6.7b-instruct"],
        shape: Shape { family: Family::Llama, layers: 32, hidden: 4096, heads: 32, kv_heads: 32, head_dim: 128, intermediate: 11008, vocab: 32256, tied: false, context: 16384 },
        licence: licences::DEEPSEEK, gated: Some(false), year: Some(2023), note: None,
        sources: Sources {
            shape: COUNTED,
            licence: read("deepseek-ai/DeepSeek-Coder README, section License: commercial use is supported"),
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: YEAR_MEMORY,
        },
    },
];
