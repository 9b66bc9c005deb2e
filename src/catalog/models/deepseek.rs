//! DeepSeek's R1 distillates. Ends at the facts: finding a row is `find`'s.

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
const OPEN_MEMORY: Source = unread("from memory: no gate");
const R1: Source = read("deepseek-ai/DeepSeek-R1 README, section License (0cf7856, 2025-04-09)");
const R1_YEAR: Source = read("2025: litgpt's list of models cites the report of that year (2685705)");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B", name: "DeepSeek R1 Distill Qwen 1.5B", kind: Kind::Instruct,
        also: &["DeepSeek R1 1.5B"],
        ollama: &["deepseek-r1:1.5b", "deepseek-r1:1.5b-qwen-distill"],
        shape: Shape { family: Family::Qwen2, layers: 28, hidden: 1536, heads: 12, kv_heads: 2, head_dim: 128, intermediate: 8960, vocab: 151936, tied: false, context: 131072 },
        licence: licences::MIT, gated: Some(false), year: Some(2025), note: Some("writes its reasoning before the answer"),
        sources: Sources {
            shape: COUNTED,
            licence: R1,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: R1_YEAR,
        },
    },
    Model {
        id: "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", name: "DeepSeek R1 Distill Qwen 7B", kind: Kind::Instruct,
        also: &["DeepSeek R1 7B"],
        ollama: &["deepseek-r1:7b", "deepseek-r1:7b-qwen-distill"],
        shape: Shape { family: Family::Qwen2, layers: 28, hidden: 3584, heads: 28, kv_heads: 4, head_dim: 128, intermediate: 18944, vocab: 152064, tied: false, context: 131072 },
        licence: licences::MIT, gated: Some(false), year: Some(2025), note: Some("writes its reasoning before the answer"),
        sources: Sources {
            shape: COUNTED,
            licence: R1,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: R1_YEAR,
        },
    },
    Model {
        id: "deepseek-ai/DeepSeek-R1-Distill-Llama-8B", name: "DeepSeek R1 Distill Llama 8B", kind: Kind::Instruct,
        also: &[],
        ollama: &["deepseek-r1:8b-llama-distill"],
        shape: Shape { family: Family::Llama, layers: 32, hidden: 4096, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 14336, vocab: 128256, tied: false, context: 131072 },
        licence: licences::MIT_ON_LLAMA31, gated: Some(false), year: Some(2025), note: Some("writes its reasoning before the answer; Ollama's deepseek-r1:8b is another model by now"),
        sources: Sources {
            shape: LITGPT,
            licence: R1,
            gate: OPEN_MEMORY,
            ollama: OLLAMA_MEMORY,
            year: R1_YEAR,
        },
    },
];
