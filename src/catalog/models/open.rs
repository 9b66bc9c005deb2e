//! Models whose training data is open too, and Falcon. Ends at the facts: finding a row is `find`'s.

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
const OPEN_MEMORY: Source = unread("from memory: no gate");
const OPEN_LLMS: Source = read("eugeneyan/open-llms README (78a2524, 2025-02-12)");
const OLMO_YEAR: Source = read("the date is in the id (1124 is November 2024, 0425 is April 2025)");

// One row reads as one paragraph; broken into a line a number it could not be read across.
#[rustfmt::skip]
pub const ROWS: &[Model] = &[
    Model {
        id: "allenai/OLMo-2-0425-1B-Instruct", name: "OLMo 2 1B Instruct", kind: Kind::Instruct,
        also: &["OLMo 2 1B"],
        ollama: &[],
        shape: Shape { family: Family::Olmo2, layers: 16, hidden: 2048, heads: 16, kv_heads: 16, head_dim: 128, intermediate: 8192, vocab: 100352, tied: false, context: 4096 },
        licence: licences::APACHE, gated: Some(false), year: Some(2025), note: None,
        sources: Sources {
            shape: COUNTED,
            licence: unread("from memory; the stored hub card of the base model is marked apache-2.0"),
            gate: OPEN_MEMORY,
            ollama: NO_TAG,
            year: OLMO_YEAR,
        },
    },
    Model {
        id: "allenai/OLMo-2-1124-7B-Instruct", name: "OLMo 2 7B Instruct", kind: Kind::Instruct,
        also: &["OLMo 2 7B"],
        ollama: &["olmo2", "olmo2:latest", "olmo2:7b", "olmo2:7b-1124-instruct"],
        shape: Shape { family: Family::Olmo2, layers: 32, hidden: 4096, heads: 32, kv_heads: 32, head_dim: 128, intermediate: 11008, vocab: 100352, tied: false, context: 4096 },
        licence: licences::APACHE, gated: Some(false), year: Some(2024), note: None,
        sources: Sources {
            shape: LITGPT,
            licence: unread("from memory; the stored hub card of the base model is marked apache-2.0"),
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: OLMO_YEAR,
        },
    },
    Model {
        id: "tiiuae/falcon-7b-instruct", name: "Falcon 7B Instruct", kind: Kind::Instruct,
        also: &[],
        ollama: &["falcon", "falcon:latest", "falcon:7b", "falcon:instruct", "falcon:7b-instruct"],
        shape: Shape { family: Family::Falcon, layers: 32, hidden: 4544, heads: 71, kv_heads: 1, head_dim: 64, intermediate: 18176, vocab: 65024, tied: true, context: 2048 },
        licence: licences::APACHE, gated: Some(false), year: Some(2023), note: Some("counted with the output head tied; the published files also store it apart (7,217,189,760)"),
        sources: Sources {
            shape: LITGPT,
            licence: OPEN_LLMS,
            gate: OPEN_MEMORY,
            ollama: OLLAMA,
            year: read("2023-05: eugeneyan/open-llms README (78a2524, 2025-02-12)"),
        },
    },
];
