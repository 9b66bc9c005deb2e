//! Google's Gemma models. Ends at the facts: finding a row is `find`'s.

use super::{Kind, Model, Source, Sources, licences, read, unread};
use crate::catalog::shape::{Family, Shape};

const LITGPT: Source = read(
    "litgpt config.py (2685705, 2026-06-29), every field; parameters counted with transformers 5.23.0 on 2026-11-22",
);
const LITGPT_CONTEXT: Source = unread(
    "litgpt config.py (2685705, 2026-06-29) agrees but for the context; parameters counted with transformers 5.23.0 on 2026-11-22",
);
const GEMMA_SHAPE: Source = read(
    "litgpt config.py (2685705, 2026-06-29), the context from eugeneyan/open-llms (78a2524, 2025-02-12); parameters counted with transformers 5.23.0 on 2026-11-22",
);
const COUNTED: Source =
    read("parameters counted with transformers 5.23.0 on 2026-11-22; the numbers are not in litgpt");
const OLLAMA: Source =
    read("tags listed in a copy of Ollama's library (Jeffser/Alpaca d1577de, 2026-06-09); longer tags from memory");
const OLLAMA_GEMMA: Source = read(
    "tags listed in a copy of Ollama's library (Jeffser/Alpaca d1577de, 2026-06-09); its stored page says that they were updated to version 1.1 of the model",
);
const GATE_GOOGLE: Source =
    read("Google's licence click on the stored hub pages of the Gemma family; date of the copies not known");
const TERMS: Source = read("the Gemma Terms of Use and the licence mark on the stored hub pages of the family");
const GEMMA_YEAR: Source = read("2024-02-21: eugeneyan/open-llms README (78a2524, 2025-02-12)");
const GEMMA2_YEAR: Source = read("June and July 2024: transformers documentation, gemma2 (00371f3)");
const YEAR_MEMORY: Source = unread("from memory of the release");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "google/gemma-7b-it", name: "Gemma 7B Instruct", kind: Kind::Instruct,
        also: &["google/gemma-7b-instruct"],
        ollama: &["gemma:7b", "gemma", "gemma:latest", "gemma:instruct", "gemma:7b-instruct"],
        shape: Shape { family: Family::Gemma, layers: 28, hidden: 3072, heads: 16, kv_heads: 16, head_dim: 256, intermediate: 24576, vocab: 256000, tied: true, context: 8192 },
        licence: licences::GEMMA, gated: Some(true), year: Some(2024), note: None,
        sources: Sources {
            shape: GEMMA_SHAPE,
            licence: TERMS,
            gate: GATE_GOOGLE,
            ollama: OLLAMA_GEMMA,
            year: GEMMA_YEAR,
        },
    },
    Model {
        id: "google/gemma-2b-it", name: "Gemma 2B Instruct", kind: Kind::Instruct,
        also: &["google/gemma-2b-instruct"],
        ollama: &["gemma:2b", "gemma:2b-instruct"],
        shape: Shape { family: Family::Gemma, layers: 18, hidden: 2048, heads: 8, kv_heads: 1, head_dim: 256, intermediate: 16384, vocab: 256000, tied: true, context: 8192 },
        licence: licences::GEMMA, gated: Some(true), year: Some(2024), note: None,
        sources: Sources {
            shape: GEMMA_SHAPE,
            licence: TERMS,
            gate: GATE_GOOGLE,
            ollama: OLLAMA_GEMMA,
            year: GEMMA_YEAR,
        },
    },
    Model {
        id: "google/gemma-2-2b-it", name: "Gemma 2 2B Instruct", kind: Kind::Instruct,
        also: &["google/gemma2-2b-it"],
        ollama: &["gemma2:2b", "gemma2:2b-instruct"],
        shape: Shape { family: Family::Gemma2, layers: 26, hidden: 2304, heads: 8, kv_heads: 4, head_dim: 256, intermediate: 9216, vocab: 256000, tied: true, context: 8192 },
        licence: licences::GEMMA, gated: Some(true), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: TERMS,
            gate: GATE_GOOGLE,
            ollama: OLLAMA,
            year: GEMMA2_YEAR,
        },
    },
    Model {
        id: "google/gemma-2-9b-it", name: "Gemma 2 9B Instruct", kind: Kind::Instruct,
        also: &["google/gemma2-9b-it"],
        ollama: &["gemma2", "gemma2:latest", "gemma2:9b", "gemma2:9b-instruct"],
        shape: Shape { family: Family::Gemma2, layers: 42, hidden: 3584, heads: 16, kv_heads: 8, head_dim: 256, intermediate: 14336, vocab: 256000, tied: true, context: 8192 },
        licence: licences::GEMMA, gated: Some(true), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: TERMS,
            gate: GATE_GOOGLE,
            ollama: OLLAMA,
            year: GEMMA2_YEAR,
        },
    },
    Model {
        id: "google/gemma-3-270m-it", name: "Gemma 3 270M Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["gemma3:270m", "gemma3:270m-it"],
        shape: Shape { family: Family::Gemma3, layers: 18, hidden: 640, heads: 4, kv_heads: 1, head_dim: 256, intermediate: 2048, vocab: 262144, tied: true, context: 32768 },
        licence: licences::GEMMA, gated: Some(true), year: Some(2025), note: None,
        sources: Sources {
            shape: COUNTED,
            licence: TERMS,
            gate: unread("from memory; the stored pages of gemma-3n and of tuned Gemma 3 models are gated"),
            ollama: OLLAMA,
            year: YEAR_MEMORY,
        },
    },
    Model {
        id: "google/gemma-3-1b-it", name: "Gemma 3 1B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["gemma3:1b", "gemma3:1b-it"],
        shape: Shape { family: Family::Gemma3, layers: 26, hidden: 1152, heads: 4, kv_heads: 1, head_dim: 256, intermediate: 6912, vocab: 262144, tied: true, context: 32768 },
        licence: licences::GEMMA, gated: Some(true), year: Some(2025), note: None,
        sources: Sources {
            shape: LITGPT_CONTEXT,
            licence: TERMS,
            gate: unread("from memory; the stored pages of gemma-3n and of tuned Gemma 3 models are gated"),
            ollama: OLLAMA,
            year: YEAR_MEMORY,
        },
    },
    Model {
        id: "google/gemma-3-4b-it", name: "Gemma 3 4B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["gemma3", "gemma3:latest", "gemma3:4b", "gemma3:4b-it"],
        shape: Shape { family: Family::Gemma3, layers: 34, hidden: 2560, heads: 8, kv_heads: 4, head_dim: 256, intermediate: 10240, vocab: 262208, tied: true, context: 131072 },
        licence: licences::GEMMA, gated: Some(true), year: Some(2025), note: Some("counted is the text decoder; the checkpoint also holds a vision tower, whose linear layers an all-linear scope would match as well"),
        sources: Sources {
            shape: read("litgpt config.py (2685705, 2026-06-29), every field but the vocabulary, which is 64 entries larger in the checkpoint; parameters counted with transformers 5.23.0 on 2026-11-22"),
            licence: TERMS,
            gate: unread("from memory; the stored pages of gemma-3n and of tuned Gemma 3 models are gated"),
            ollama: OLLAMA,
            year: YEAR_MEMORY,
        },
    },
];
