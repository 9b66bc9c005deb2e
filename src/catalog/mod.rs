//! What can be chosen, and the facts about it: scenario files, and tables in code. Ends where a fact becomes a judgement.

pub mod config; //    a shape from a config.json
pub mod formats; //   what a dataset sample may look like
pub mod gpus; //      the cards a student may train on
pub mod lora; //      trainable parameters, exact
pub mod memory; //    training memory, an estimate
pub mod methods; //   ways of fine-tuning
pub mod metrics; //   what measures which task
pub mod models; //    base models
pub mod scenarios; // the scenario files
pub mod shape; //     the numbers of an architecture, and its linear layers
pub mod terms; //     the words of the field
pub mod words; //     how two spellings of one name are compared
