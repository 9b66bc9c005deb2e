//! Mistral AI's models. Ends at the facts: finding a row is `find`'s.

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
const GATE_MISTRAL: Source =
    unread("gated from April 2024 by many reports (alignment-handbook issue 166, 2024-05-08); not known whether today");
const HUB_LICENCE: Source = read("licence mark on the stored hub page of the repository");
const YEAR_MEMORY: Source = unread("from memory of the release");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "mistralai/Mistral-7B-Instruct-v0.2", name: "Mistral 7B Instruct v0.2", kind: Kind::Instruct,
        also: &["mistralai/Mistral-7B-v0.2-Instruct", "mistral-ai/Mistral-7B-Instruct-v0.2", "mistral/Mistral-7B-Instruct-v0.2"],
        ollama: &["mistral:7b-instruct-v0.2", "mistral:v0.2"],
        shape: Shape { family: Family::Mistral, layers: 32, hidden: 4096, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 14336, vocab: 32000, tied: false, context: 32768 },
        licence: licences::APACHE, gated: None, year: Some(2023), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: read("licence mark of the stored hub card (README.md at pull request 7); eugeneyan/open-llms README (78a2524, 2025-02-12)"),
            gate: GATE_MISTRAL,
            ollama: OLLAMA_MEMORY,
            year: read("2023-12-11: eugeneyan/open-llms README (78a2524, 2025-02-12)"),
        },
    },
    Model {
        id: "mistralai/Mistral-7B-Instruct-v0.3", name: "Mistral 7B Instruct v0.3", kind: Kind::Instruct,
        also: &["mistralai/Mistral-7B-v0.3-Instruct", "mistral-ai/Mistral-7B-Instruct-v0.3"],
        ollama: &["mistral", "mistral:latest", "mistral:7b", "mistral:instruct", "mistral:7b-instruct", "mistral:v0.3", "mistral:7b-instruct-v0.3"],
        shape: Shape { family: Family::Mistral, layers: 32, hidden: 4096, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 14336, vocab: 32768, tied: false, context: 32768 },
        licence: licences::APACHE, gated: None, year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: HUB_LICENCE,
            gate: GATE_MISTRAL,
            ollama: OLLAMA,
            year: YEAR_MEMORY,
        },
    },
    Model {
        id: "mistralai/Mistral-Nemo-Instruct-2407", name: "Mistral Nemo Instruct 2407", kind: Kind::Instruct,
        also: &["Mistral Nemo", "Mistral Nemo 12B", "Mistral Nemo 12B Instruct"],
        ollama: &["mistral-nemo", "mistral-nemo:latest", "mistral-nemo:12b", "mistral-nemo:12b-instruct-2407"],
        shape: Shape { family: Family::Mistral, layers: 40, hidden: 5120, heads: 32, kv_heads: 8, head_dim: 128, intermediate: 14336, vocab: 131072, tied: false, context: 131072 },
        licence: licences::APACHE, gated: None, year: Some(2024), note: None,
        sources: Sources {
            shape: COUNTED,
            licence: read("mistral.ai/news/mistral-nemo, 2024-07-18"),
            gate: unread("not looked up"),
            ollama: OLLAMA,
            year: read("released 2024-07-18: mistral.ai/news/mistral-nemo"),
        },
    },
];
