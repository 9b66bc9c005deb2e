//! Meta's Llama models. Ends at the facts: finding a row is `find`'s.

use super::{Kind, Model, Source, Sources, licences, read};
use crate::catalog::shape::{Family, Shape};

const LITGPT: Source = read(
    "litgpt config.py (2685705, 2026-06-29), every field; parameters counted with transformers 5.23.0 on 2026-11-22",
);
const OLLAMA: Source =
    read("tags listed in a copy of Ollama's library (Jeffser/Alpaca d1577de, 2026-06-09); longer tags from memory");
const GATE_META: Source =
    read("Meta's request form on the stored model cards of the hub; date of the copies not known");
const META2: Source = read("meta-llama/llama-models, models/llama2/LICENSE (a9c89c4, 2025-07-15)");
const META2_YEAR: Source = read("released 2023-07-18: meta-llama/llama-models, models/llama2/LICENSE");
const META32: Source = read("meta-llama/llama-models, models/llama3_2/LICENSE (a9c89c4, 2025-07-15)");
const META32_YEAR: Source = read("released 2024-09-25: meta-llama/llama-models, models/llama3_2/LICENSE");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "meta-llama/Meta-Llama-3-8B-Instruct", name: "Llama 3 8B Instruct", kind: Kind::Instruct,
        also: &["meta-llama/Llama-3-8B-Instruct", "meta-llama/Llama-3-8b-instruct-hf", "meta-llama/Llama3-8B-Instruct"],
        ollama: &["llama3", "llama3:latest", "llama3:8b", "llama3:instruct", "llama3:8b-instruct"],
        shape: Shape { family: Family::Llama, layers: 32, hidden: 4096, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 14336, vocab: 128256, tied: false, context: 8192 },
        licence: licences::LLAMA3, gated: Some(true), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: read("meta-llama/llama-models, models/llama3/LICENSE (a9c89c4, 2025-07-15)"),
            gate: GATE_META,
            ollama: OLLAMA,
            year: read("released 2024-04-18: meta-llama/llama-models, models/llama3/LICENSE"),
        },
    },
    Model {
        id: "meta-llama/Llama-3.1-8B-Instruct", name: "Llama 3.1 8B Instruct", kind: Kind::Instruct,
        also: &["meta-llama/Meta-Llama-3.1-8B-Instruct"],
        ollama: &["llama3.1", "llama3.1:latest", "llama3.1:8b", "llama3.1:8b-instruct"],
        shape: Shape { family: Family::Llama, layers: 32, hidden: 4096, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 14336, vocab: 128256, tied: false, context: 131072 },
        licence: licences::LLAMA31, gated: Some(true), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: read("meta-llama/llama-models, models/llama3_1/LICENSE (a9c89c4, 2025-07-15)"),
            gate: GATE_META,
            ollama: OLLAMA,
            year: read("released 2024-07-23: meta-llama/llama-models, models/llama3_1/LICENSE"),
        },
    },
    Model {
        id: "meta-llama/Llama-3.2-1B-Instruct", name: "Llama 3.2 1B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["llama3.2:1b", "llama3.2:1b-instruct"],
        shape: Shape { family: Family::Llama, layers: 16, hidden: 2048, heads: 32, kv_heads: 8, head_dim: 64, intermediate: 8192, vocab: 128256, tied: true, context: 131072 },
        licence: licences::LLAMA32, gated: Some(true), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: META32,
            gate: GATE_META,
            ollama: OLLAMA,
            year: META32_YEAR,
        },
    },
    Model {
        id: "meta-llama/Llama-3.2-3B-Instruct", name: "Llama 3.2 3B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["llama3.2", "llama3.2:latest", "llama3.2:3b", "llama3.2:3b-instruct"],
        shape: Shape { family: Family::Llama, layers: 28, hidden: 3072, heads: 24, kv_heads: 8, head_dim: 128, intermediate: 8192, vocab: 128256, tied: true, context: 131072 },
        licence: licences::LLAMA32, gated: Some(true), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: META32,
            gate: GATE_META,
            ollama: OLLAMA,
            year: META32_YEAR,
        },
    },
    Model {
        id: "meta-llama/Llama-2-7b-chat-hf", name: "Llama 2 7B Chat", kind: Kind::Instruct,
        also: &["meta-llama/Llama-2-7b-chat"],
        ollama: &["llama2", "llama2:latest", "llama2:7b", "llama2:chat", "llama2:7b-chat"],
        shape: Shape { family: Family::Llama, layers: 32, hidden: 4096, heads: 32, kv_heads: 32, head_dim: 128, intermediate: 11008, vocab: 32000, tied: false, context: 4096 },
        licence: licences::LLAMA2, gated: Some(true), year: Some(2023), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: META2,
            gate: GATE_META,
            ollama: OLLAMA,
            year: META2_YEAR,
        },
    },
    Model {
        id: "meta-llama/Llama-2-13b-chat-hf", name: "Llama 2 13B Chat", kind: Kind::Instruct,
        also: &["meta-llama/Llama-2-13b-chat"],
        ollama: &["llama2:13b", "llama2:13b-chat"],
        shape: Shape { family: Family::Llama, layers: 40, hidden: 5120, heads: 40, kv_heads: 40, head_dim: 128, intermediate: 13824, vocab: 32000, tied: false, context: 4096 },
        licence: licences::LLAMA2, gated: Some(true), year: Some(2023), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: META2,
            gate: GATE_META,
            ollama: OLLAMA,
            year: META2_YEAR,
        },
    },
];
