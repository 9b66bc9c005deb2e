//! What can be chosen, and the facts about it: scenario files, and tables in code.

pub mod formats;
pub mod methods;
pub mod metrics;
pub mod scenarios;
pub mod terms;
