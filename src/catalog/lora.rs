//! Trainable parameters of low-rank adapters, exact. Ends at the count: memory is in `memory`, the
//! sizes of the layers are in `shape`.
//!
//! **The formula.** LoRA puts two matrices beside a linear layer with `in` inputs and `out` outputs:
//! A with r·in weights and B with out·r. Over L blocks that is
//!
//! > T = r · L · Σ (in + out), summed over the adapted layers of one block.
//!
//! With h hidden, q = heads·head_dim, k = kv_heads·head_dim and f intermediate, the sum is
//!
//! | family | queries and values | + rest of attention | + MLP |
//! |---|---|---|---|
//! | separate projections | (h+q) + (h+k) | (h+k) + (q+h) | 3(h+f), without a gate 2(h+f) |
//! | Phi-3, 3.5, 4 (fused) | h + q + 2k | q + h | (h+2f) + (f+h) |
//! | Falcon 7B (fused) | h + q + 2k | q + h | 2(h+f) |
//!
//! The output head and the embedding are left out, as PEFT's `all-linear` leaves them out. This is
//! what PEFT 0.21.2 prints with `print_trainable_parameters()`; litgpt prints the same for Llama 2
//! (4,194,304 for 7B and 6,553,600 for 13B with r = 8 on queries and values).
//!
//! DoRA adds one magnitude to each output of an adapted layer, L·Σ out: the parameter `weight` that
//! `DoraLinearLayer.update_layer` makes from a norm over the inputs (PEFT 5d602fd, 2026-08-21,
//! `tuners/lora/dora.py`).

use std::fmt;

use crate::catalog::shape::{Family, Linear, Part, Shape};

/// Which layers get an adapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The layers that make queries and values.
    QueryValue,
    /// Every layer of attention.
    Attention,
    /// Every linear layer of the blocks.
    AllLinear,
    /// Layers by name, as in PEFT's `target_modules`.
    Names(Vec<String>),
}

/// Names that are not layers of the model, or not all of them are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongTargets {
    pub family: Family,
    pub wrong: Vec<String>,
    /// The names that do match; PEFT would adapt these alone, without a word.
    pub matched: Vec<&'static str>,
    /// The names of the family, in the order of the block.
    pub right: Vec<&'static str>,
}

impl Scope {
    /// Reads `qv`, `attention`, `all-linear`, or names separated by commas or blanks.
    pub fn read(text: &str) -> Scope {
        let folded: String = text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        match folded.as_str() {
            "qv" | "queryvalue" => Scope::QueryValue,
            "attention" | "attn" | "qkvo" => Scope::Attention,
            "alllinear" | "all" | "linear" => Scope::AllLinear,
            _ => Scope::Names(
                text.split(|c: char| c.is_whitespace() || "[](),;\"'`".contains(c))
                    .filter(|name| !name.is_empty())
                    .map(str::to_owned)
                    .collect(),
            ),
        }
    }

    /// The layers of one block that get an adapter.
    pub fn linears(&self, shape: &Shape) -> Result<Vec<Linear>, WrongTargets> {
        let all = shape.linears();
        let keep = |part: Part| match self {
            Scope::QueryValue => part == Part::QueryValue,
            Scope::Attention => part != Part::Mlp,
            Scope::AllLinear | Scope::Names(_) => true,
        };
        let Scope::Names(names) = self else {
            return Ok(all.into_iter().filter(|linear| keep(linear.part)).collect());
        };
        let short: Vec<&str> = names.iter().map(|name| last_part(name)).collect();
        let wrong: Vec<String> = names
            .iter()
            .zip(&short)
            .filter(|(_, short)| !all.iter().any(|linear| linear.name == **short))
            .map(|(name, _)| name.clone())
            .collect();
        let matched = all.iter().filter(|linear| short.contains(&linear.name));
        if wrong.is_empty() && !names.is_empty() {
            return Ok(matched.copied().collect());
        }
        Err(WrongTargets {
            family: shape.family,
            wrong,
            matched: matched.map(|linear| linear.name).collect(),
            right: all.iter().map(|linear| linear.name).collect(),
        })
    }

    /// The trainable parameters of LoRA with rank `rank`.
    pub fn trainable(&self, shape: &Shape, rank: u64) -> Result<u64, WrongTargets> {
        let sum: u64 = self.linears(shape)?.iter().map(|linear| linear.inputs + linear.outputs).sum();
        Ok(rank * shape.layers * sum)
    }

    /// What DoRA trains beyond LoRA: one magnitude for each output.
    pub fn magnitudes(&self, shape: &Shape) -> Result<u64, WrongTargets> {
        let sum: u64 = self.linears(shape)?.iter().map(|linear| linear.outputs).sum();
        Ok(shape.layers * sum)
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scope::QueryValue => f.write_str("qv"),
            Scope::Attention => f.write_str("attention"),
            Scope::AllLinear => f.write_str("all-linear"),
            Scope::Names(names) => f.write_str(&names.join(",")),
        }
    }
}

impl fmt::Display for WrongTargets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let family = self.family.model_type();
        if self.wrong.is_empty() {
            return write!(f, "no target module is named");
        }
        let wrong = self.wrong.join(", ");
        if self.matched.is_empty() {
            write!(f, "a {family} model has no layer named {wrong}")?;
        } else {
            write!(
                f,
                "a {family} model has no layer named {wrong}; PEFT would say nothing and adapt \
                 only {}",
                self.matched.join(", ")
            )?;
        }
        if self.family.fused_attention() {
            f.write_str(" (queries, keys and values come out of one layer here)")?;
        }
        Ok(())
    }
}

impl std::error::Error for WrongTargets {}

impl WrongTargets {
    /// The next step: the names that exist.
    pub fn hint(&self) -> String {
        format!("its linear layers are {}", self.right.join(", "))
    }
}

/// A module's own name without those of its parents: PEFT matches `self_attn.q_proj` as it matches
/// `q_proj`.
fn last_part(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((parents, last))
            if parents.rsplit('.').next().is_some_and(|p| matches!(p, "self_attn" | "mlp" | "self_attention")) =>
        {
            last
        }
        _ => name,
    }
}
