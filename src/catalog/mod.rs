//! What can be chosen, and the facts about it: scenario files, and tables in code.

pub mod formats;
pub mod gpus;
pub mod lora;
pub mod memory;
pub mod methods;
pub mod metrics;
pub mod models;
pub mod scenarios;
pub mod shape;
pub mod terms;
pub mod words;
