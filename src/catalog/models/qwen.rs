//! Alibaba's Qwen models for text. Ends at the facts: finding a row is `find`'s.

use super::{Kind, Model, Source, Sources, licences, read, unread};
use crate::catalog::shape::{Family, Shape};

const LITGPT: Source = read(
    "litgpt config.py (2685705, 2026-06-29), every field; parameters counted with transformers 5.23.0 on 2026-11-22",
);
const LITGPT_CONTEXT: Source = unread(
    "litgpt config.py (2685705, 2026-06-29) agrees but for the context; parameters counted with transformers 5.23.0 on 2026-11-22",
);
const OLLAMA: Source =
    read("tags listed in a copy of Ollama's library (Jeffser/Alpaca d1577de, 2026-06-09); longer tags from memory");
const OLLAMA_MEMORY: Source = unread("from memory of the library page");
const OPEN_MEMORY: Source = unread("from memory: no gate");
const QWEN25: Source = read("QwenLM/Qwen2.5 README (1b3b6ca, 2024-11-28): Apache 2.0 but for 3B and 72B");
const QWEN25_YEAR: Source = read("released 2024-09-19: QwenLM/Qwen3 README (7a2f61f, 2026-01-08)");
const QWEN3: Source = read("QwenLM/Qwen3 README (7a2f61f, 2026-01-08): all open-weight models are under Apache 2.0");
const QWEN3_YEAR: Source = read("released 2025-04-29: QwenLM/Qwen3 README (7a2f61f, 2026-01-08)");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "Qwen/Qwen2.5-0.5B-Instruct", name: "Qwen2.5 0.5B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen2.5:0.5b", "qwen2.5:0.5b-instruct"],
        shape: Shape { family: Family::Qwen2, layers: 24, hidden: 896, heads: 14, kv_heads: 2, head_dim: 64, intermediate: 4864, vocab: 151936, tied: true, context: 32768 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: QWEN25,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: QWEN25_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen2.5-1.5B-Instruct", name: "Qwen2.5 1.5B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen2.5:1.5b", "qwen2.5:1.5b-instruct"],
        shape: Shape { family: Family::Qwen2, layers: 28, hidden: 1536, heads: 12, kv_heads: 2, head_dim: 128, intermediate: 8960, vocab: 151936, tied: true, context: 32768 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT_CONTEXT,
            licence: QWEN25,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: QWEN25_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen2.5-3B-Instruct", name: "Qwen2.5 3B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen2.5:3b", "qwen2.5:3b-instruct"],
        shape: Shape { family: Family::Qwen2, layers: 36, hidden: 2048, heads: 16, kv_heads: 2, head_dim: 128, intermediate: 11008, vocab: 151936, tied: true, context: 32768 },
        licence: licences::QWEN_RESEARCH, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: read("hub discussion of MadeAgents/Hammer2.0-3b; QwenLM/Qwen2.5 README (1b3b6ca, 2024-11-28) leaves 3B out of Apache 2.0"),
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: QWEN25_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen2.5-7B-Instruct", name: "Qwen2.5 7B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen2.5", "qwen2.5:latest", "qwen2.5:7b", "qwen2.5:7b-instruct"],
        shape: Shape { family: Family::Qwen2, layers: 28, hidden: 3584, heads: 28, kv_heads: 4, head_dim: 128, intermediate: 18944, vocab: 152064, tied: false, context: 32768 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT_CONTEXT,
            licence: QWEN25,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: QWEN25_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen2.5-14B-Instruct", name: "Qwen2.5 14B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen2.5:14b", "qwen2.5:14b-instruct"],
        shape: Shape { family: Family::Qwen2, layers: 48, hidden: 5120, heads: 40, kv_heads: 8, head_dim: 128, intermediate: 13824, vocab: 152064, tied: false, context: 32768 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT_CONTEXT,
            licence: QWEN25,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: QWEN25_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen3-0.6B", name: "Qwen3 0.6B", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen3:0.6b"],
        shape: Shape { family: Family::Qwen3, layers: 28, hidden: 1024, heads: 16, kv_heads: 8, head_dim: 128, intermediate: 3072, vocab: 151936, tied: true, context: 40960 },
        licence: licences::APACHE, gated: Some(false), year: Some(2025), note: Some("thinks before it answers unless told not to"),
        sources: Sources {
            shape: LITGPT,
            licence: QWEN3,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: QWEN3_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen3-1.7B", name: "Qwen3 1.7B", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen3:1.7b"],
        shape: Shape { family: Family::Qwen3, layers: 28, hidden: 2048, heads: 16, kv_heads: 8, head_dim: 128, intermediate: 6144, vocab: 151936, tied: true, context: 40960 },
        licence: licences::APACHE, gated: Some(false), year: Some(2025), note: Some("thinks before it answers unless told not to"),
        sources: Sources {
            shape: LITGPT,
            licence: QWEN3,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: QWEN3_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen3-4B", name: "Qwen3 4B", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen3:4b"],
        shape: Shape { family: Family::Qwen3, layers: 36, hidden: 2560, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 9728, vocab: 151936, tied: true, context: 40960 },
        licence: licences::APACHE, gated: Some(false), year: Some(2025), note: Some("thinks before it answers unless told not to"),
        sources: Sources {
            shape: LITGPT,
            licence: QWEN3,
            gate: OPEN_MEMORY,
            ollama: unread("the tag is in a copy of Ollama's library (Jeffser/Alpaca d1577de, 2026-06-09); it may serve a later 4B by now"),
            year: QWEN3_YEAR,
        },
    },
    Model {
        id: "Qwen/Qwen3-4B-Instruct-2507", name: "Qwen3 4B Instruct 2507", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen3:4b-instruct", "qwen3:4b-instruct-2507"],
        shape: Shape { family: Family::Qwen3, layers: 36, hidden: 2560, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 9728, vocab: 151936, tied: true, context: 262144 },
        licence: licences::APACHE, gated: Some(false), year: Some(2025), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: QWEN3,
            gate: OPEN_MEMORY,
            ollama: OLLAMA_MEMORY,
            year: read("released 2025-08-06: QwenLM/Qwen3 README (7a2f61f, 2026-01-08)"),
        },
    },
    Model {
        id: "Qwen/Qwen3-8B", name: "Qwen3 8B", kind: Kind::Instruct,
        also: &[],
        ollama: &["qwen3", "qwen3:latest", "qwen3:8b"],
        shape: Shape { family: Family::Qwen3, layers: 36, hidden: 4096, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 12288, vocab: 151936, tied: false, context: 40960 },
        licence: licences::APACHE, gated: Some(false), year: Some(2025), note: Some("thinks before it answers unless told not to"),
        sources: Sources {
            shape: LITGPT,
            licence: QWEN3,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: QWEN3_YEAR,
        },
    },
];
