//! Microsoft's Phi models. Ends at the facts: finding a row is `find`'s.

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
const OPEN_PAGE: Source = read("the stored file list of the hub shows no gate (2024 to 2025)");
const OPEN_MEMORY: Source = unread("from memory: no gate");
const OPEN_LLMS: Source = read("eugeneyan/open-llms README (78a2524, 2025-02-12)");
const HUB_LICENCE: Source = read("licence mark on the stored hub page of the repository");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "microsoft/Phi-3-mini-4k-instruct", name: "Phi-3 Mini 4K Instruct", kind: Kind::Instruct,
        also: &["Phi-3 Mini", "Phi-3 Mini Instruct", "Phi-3 Mini 4K", "Phi-3 Mini 3.8B", "Phi-3 3.8B", "Phi-3 Mini 3.8B Instruct", "Phi-3 Mini 4K Instruct 3.8B"],
        ollama: &["phi3:mini", "phi3", "phi3:latest", "phi3:3.8b", "phi3:instruct", "phi3:mini-4k", "phi3:3.8b-mini-4k-instruct", "phi3:3.8b-mini-instruct-4k"],
        shape: Shape { family: Family::Phi3, layers: 32, hidden: 3072, heads: 32, kv_heads: 32, head_dim: 96, intermediate: 8192, vocab: 32064, tied: false, context: 4096 },
        licence: licences::MIT, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: HUB_LICENCE,
            gate: OPEN_PAGE,
            ollama: read("phi3:mini in the README of ollama/ollama, the others listed in a copy of Ollama's library (Jeffser/Alpaca d1577de, 2026-06-09); longer tags from memory"),
            year: read("2024-04-23: eugeneyan/open-llms README (78a2524, 2025-02-12)"),
        },
    },
    Model {
        id: "microsoft/Phi-3.5-mini-instruct", name: "Phi-3.5 Mini Instruct", kind: Kind::Instruct,
        also: &["Phi-3.5 Mini", "Phi-3.5 Mini 3.8B", "Phi-3.5 3.8B"],
        ollama: &["phi3.5", "phi3.5:latest", "phi3.5:3.8b", "phi3.5:3.8b-mini-instruct"],
        shape: Shape { family: Family::Phi3, layers: 32, hidden: 3072, heads: 32, kv_heads: 32, head_dim: 96, intermediate: 8192, vocab: 32064, tied: false, context: 131072 },
        licence: licences::MIT, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT_CONTEXT,
            licence: HUB_LICENCE,
            gate: OPEN_PAGE,
            ollama: OLLAMA,
            year: read("commits of August 2024 on the stored hub page"),
        },
    },
    Model {
        id: "microsoft/Phi-4-mini-instruct", name: "Phi-4 Mini Instruct", kind: Kind::Instruct,
        also: &["Phi-4 Mini", "Phi-4 Mini 3.8B"],
        ollama: &["phi4-mini", "phi4-mini:latest", "phi4-mini:3.8b"],
        shape: Shape { family: Family::Phi3, layers: 32, hidden: 3072, heads: 24, kv_heads: 8, head_dim: 128, intermediate: 8192, vocab: 200064, tied: true, context: 131072 },
        licence: licences::MIT, gated: Some(false), year: Some(2025), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: read("licence mark in a stored mirror of the hub card (README.md at 5a14955)"),
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: read("February 2025: NVIDIA's catalogue page of the model"),
        },
    },
    Model {
        id: "microsoft/phi-4", name: "Phi-4", kind: Kind::Instruct,
        also: &["Phi-4 14B"],
        ollama: &["phi4", "phi4:latest", "phi4:14b"],
        shape: Shape { family: Family::Phi3, layers: 40, hidden: 5120, heads: 40, kv_heads: 10, head_dim: 128, intermediate: 17920, vocab: 100352, tied: false, context: 16384 },
        licence: licences::MIT, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: OPEN_LLMS,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: read("2024-12: eugeneyan/open-llms README (78a2524, 2025-02-12)"),
        },
    },
    Model {
        id: "microsoft/phi-2", name: "Phi-2", kind: Kind::Base,
        also: &["Phi-2 2.7B"],
        ollama: &["phi", "phi:latest", "phi:2.7b"],
        shape: Shape { family: Family::Phi, layers: 32, hidden: 2560, heads: 32, kv_heads: 32, head_dim: 80, intermediate: 10240, vocab: 51200, tied: false, context: 2048 },
        licence: licences::MIT, gated: Some(false), year: Some(2023), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: OPEN_LLMS,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: read("2023-12-12: eugeneyan/open-llms README (78a2524, 2025-02-12)"),
        },
    },
];
