//! Models small enough for a laptop that have no larger family here. Ends at the facts: finding a row is `find`'s.

use super::{Kind, Model, Source, Sources, licences, read, unread};
use crate::catalog::shape::{Family, Shape};

const LITGPT: Source = read(
    "litgpt config.py (2685705, 2026-06-29), every field; parameters counted with transformers 5.23.0 on 2026-11-22",
);
const COUNTED: Source =
    read("parameters counted with transformers 5.23.0 on 2026-11-22; the numbers are not in litgpt");
const OLLAMA: Source =
    read("tags listed in a copy of Ollama's library (Jeffser/Alpaca d1577de, 2026-06-09); longer tags from memory");
const NO_TAG: Source = unread("no tag found in Ollama's library as copied on 2026-06-09");
const OPEN_PAGE: Source = read("the stored file list of the hub shows no gate (2024 to 2025)");
const OPEN_MEMORY: Source = unread("from memory: no gate");
const HUB_LICENCE: Source = read("licence mark on the stored hub page of the repository");
const YEAR_MEMORY: Source = unread("from memory of the release");
const SMOL_YEAR: Source = read("2024: litgpt's list of models (2685705)");
const SMOL_LICENCE: Source =
    unread("this size was not looked up; the 1.7B of the family is marked apache-2.0 on its stored hub page");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "TinyLlama/TinyLlama-1.1B-Chat-v1.0", name: "TinyLlama 1.1B Chat v1.0", kind: Kind::Instruct,
        also: &["TinyLlama", "TinyLlama 1.1B", "TinyLlama 1.1B Chat"],
        ollama: &["tinyllama", "tinyllama:latest", "tinyllama:1.1b", "tinyllama:chat", "tinyllama:1.1b-chat"],
        shape: Shape { family: Family::Llama, layers: 22, hidden: 2048, heads: 32, kv_heads: 4, head_dim: 64, intermediate: 5632, vocab: 32000, tied: false, context: 2048 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: unread("from memory; the stored hub card of the v0.3 chat model is marked apache-2.0"),
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: YEAR_MEMORY,
        },
    },
    Model {
        id: "HuggingFaceTB/SmolLM2-135M-Instruct", name: "SmolLM2 135M Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["smollm2:135m", "smollm2:135m-instruct"],
        shape: Shape { family: Family::Llama, layers: 30, hidden: 576, heads: 9, kv_heads: 3, head_dim: 64, intermediate: 1536, vocab: 49152, tied: true, context: 8192 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: SMOL_LICENCE,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: SMOL_YEAR,
        },
    },
    Model {
        id: "HuggingFaceTB/SmolLM2-360M-Instruct", name: "SmolLM2 360M Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["smollm2:360m", "smollm2:360m-instruct"],
        shape: Shape { family: Family::Llama, layers: 32, hidden: 960, heads: 15, kv_heads: 5, head_dim: 64, intermediate: 2560, vocab: 49152, tied: true, context: 8192 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: SMOL_LICENCE,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: SMOL_YEAR,
        },
    },
    Model {
        id: "HuggingFaceTB/SmolLM2-1.7B-Instruct", name: "SmolLM2 1.7B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["smollm2", "smollm2:latest", "smollm2:1.7b", "smollm2:1.7b-instruct"],
        shape: Shape { family: Family::Llama, layers: 24, hidden: 2048, heads: 32, kv_heads: 32, head_dim: 64, intermediate: 8192, vocab: 49152, tied: true, context: 8192 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: HUB_LICENCE,
            gate: OPEN_PAGE,
            ollama: OLLAMA,
            year: SMOL_YEAR,
        },
    },
    Model {
        id: "HuggingFaceTB/SmolLM3-3B", name: "SmolLM3 3B", kind: Kind::Instruct,
        also: &["SmolLM3"],
        ollama: &[],
        shape: Shape { family: Family::SmolLm3, layers: 36, hidden: 2048, heads: 16, kv_heads: 4, head_dim: 128, intermediate: 11008, vocab: 128256, tied: true, context: 65536 },
        licence: licences::APACHE, gated: Some(false), year: Some(2025), note: None,
        sources: Sources {
            shape: COUNTED,
            licence: HUB_LICENCE,
            gate: OPEN_PAGE,
            ollama: NO_TAG,
            year: read("July 2025: aiwiki.ai, 2026-05-16"),
        },
    },
];
