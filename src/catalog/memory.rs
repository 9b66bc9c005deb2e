//! How much memory a training run takes on one card, part by part: an estimate. Ends at the bytes
//! and at which cards they fit; exact counts of parameters are in `lora` and `shape`.
//!
//! All figures are bytes; GB is 10⁹. n = batch · length is the number of tokens of one step, P all
//! parameters, Plin those of the blocks' linear layers, T the trainable ones.
//!
//! * Weights: 2P in bf16; full training in mixed precision 6P (a bf16 and an fp32 copy); 8-bit
//!   Plin + 2(P−Plin); NF4 0.5625·Plin (4 bits and an fp32 scale for each 64 weights), with the
//!   scales quantised as well 0.5159·Plin (QLoRA, arXiv 2305.14314), each + 2(P−Plin).
//! * Adapters, gradients, optimizer: for each trainable number its weight, its gradient and the two
//!   moments of AdamW: in fp32, as PEFT keeps adapters, 4 + 4 + 8 bytes; in bf16 2 + 2 + 4.
//! * Activations: a token keeps in each block what the backward pass reads:
//!   a = 8h (16h where norms stand before and after each half) + 4q + 4k + 6f (4f without a gate).
//!   The input of adapted attention adds 2h, the inputs of an adapted MLP 2h + 2f. Dropout on the
//!   adapters' inputs keeps each dropped copy and its mask as well. All of it is kept without
//!   checkpointing, n·L·a; with it only each block's input and one block at a time, n·(2hL + a).
//! * Logits: 14·n·V (bf16, fp32, and the fp32 gradient and softmax of the loss), 10·V·chunk where
//!   the loss is computed in chunks.
//! * Dequantised: a 16-bit copy of the largest linear layer, while it is used.
//! * CUDA: what the driver and the kernels take before the first tensor, about 0.6 GB.
//!
//! No constant was fitted. The published measurements that this is held against are in
//! `tests/data/memory_published.json`; `tests/memory.rs` prints the errors.
//!
//! **Why old 4-bit measurements are higher.** Up to 0.43.1 bitsandbytes kept the input of every
//! 4-bit layer until the backward pass, though nothing read it: `ctx.tensors = (A, B)` became
//! `(None, B)` in 9e75374 (#1270, 2024-07-16), released with 0.43.2, whose notes call the fix one
//! with "big implications for higher seqlen and batch sizes". The litgpt tables were measured with
//! 0.42.0. [`Setup::keeps_quantised_inputs`] adds those inputs, so that old figures can be compared;
//! today's library does not keep them, and estimates leave them out.

use super::gpus::Gpu;
use super::lora::{Scope, WrongTargets};
use super::shape::{Part, Shape};

/// How the model is trained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Every weight, in mixed precision: what trainers do unless told otherwise.
    Full,
    /// Every weight, weights and moments in bf16 alone.
    FullBf16,
    /// Adapters on a 16-bit base.
    Lora,
    /// Adapters on a base in NF4 with double quantisation.
    Qlora,
    /// Adapters on a base in NF4 with fp32 scales.
    QloraPlain,
    /// Adapters on an 8-bit base.
    EightBit,
    /// LoRA with magnitudes.
    Dora,
}

/// A training run, as far as memory depends on it.
#[derive(Clone, Debug)]
pub struct Setup {
    pub method: Method,
    pub scope: Scope,
    pub rank: u64,
    /// Tokens of one sample.
    pub length: u64,
    /// Samples at once on the card.
    pub batch: u64,
    /// Whether activations are computed again in the backward pass instead of kept.
    pub checkpointing: bool,
    /// Whether adapters are kept in bf16 instead of fp32.
    pub bf16_adapters: bool,
    /// Whether dropout is applied to the adapters' inputs.
    pub dropout: bool,
    /// Tokens whose loss is computed at once; all of them if none.
    pub loss_chunk: Option<u64>,
    /// Whether the moments of the optimizer take one byte each.
    pub eight_bit_optimizer: bool,
    /// Whether a compiler has fused away the copies that adapters and trained layers keep.
    pub compiled: bool,
    /// bitsandbytes before 0.43.2: the input of every 4-bit layer is kept.
    pub keeps_quantised_inputs: bool,
}

/// Bytes by part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub weights: u64,
    pub adapters: u64,
    pub gradients: u64,
    pub optimizer: u64,
    pub activations: u64,
    pub logits: u64,
    pub dequantised: u64,
    pub cuda: u64,
}

/// What a run takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    pub parts: Parts,
    pub trainable: u64,
    /// All parameters with the adapters, the "all params" that PEFT prints.
    pub all: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Even the upper end of the range fits.
    Fits,
    /// The range reaches over the card's memory.
    Tight,
    /// Even the least that the run may take does not fit.
    TooSmall,
}

/// Bytes before the first tensor. Between versions and cards it varies; a first call of PyTorch has
/// been seen to take 723 MiB (discuss.pytorch.org 73021).
pub const CUDA: u64 = 600_000_000;

/// How far an estimate is to be trusted, and on what ground.
pub const TRUST: &str = "An estimate, not a measurement. Of 34 published measurements (litgpt, \
     torchtune) 17 lie within such a range, 3 above it and 14 up to 17 % below it; the middle \
     error is a tenth. The length of the samples and the batch size move it most, and other \
     programs on the card come on top.";

impl Method {
    pub const ALL: [(&'static str, Method); 6] = [
        ("lora", Method::Lora),
        ("qlora", Method::Qlora),
        ("full", Method::Full),
        ("full-bf16", Method::FullBf16),
        ("8-bit", Method::EightBit),
        ("dora", Method::Dora),
    ];

    /// Reads `lora`, `QLoRA`, `8bit`, `full`.
    pub fn read(text: &str) -> Option<Method> {
        let fold = |text: &str| -> String { text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect() };
        let wanted = match fold(text).as_str() {
            "fullfinetuning" | "fullfinetune" => "full".to_owned(),
            "int8" | "lora8bit" | "8bitlora" => "8bit".to_owned(),
            "4bit" | "lora4bit" | "4bitlora" => "qlora".to_owned(),
            other => other.to_owned(),
        };
        Method::ALL.into_iter().find(|(name, _)| fold(name) == wanted).map(|(_, method)| method)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Method::Full => "full",
            Method::FullBf16 => "full-bf16",
            Method::Lora => "lora",
            Method::Qlora | Method::QloraPlain => "qlora",
            Method::EightBit => "8-bit",
            Method::Dora => "dora",
        }
    }

    /// Whether every weight is trained, so that rank and targets mean nothing.
    pub const fn is_full(self) -> bool {
        matches!(self, Method::Full | Method::FullBf16)
    }

    const fn is_quantised(self) -> bool {
        matches!(self, Method::Qlora | Method::QloraPlain | Method::EightBit)
    }
}

impl Default for Setup {
    /// One sample of 1,024 tokens (TRL's default length) at a time, LoRA with r = 16 on every
    /// linear layer, checkpointing on.
    fn default() -> Setup {
        Setup {
            method: Method::Lora,
            scope: Scope::AllLinear,
            rank: 16,
            length: 1024,
            batch: 1,
            checkpointing: true,
            bf16_adapters: false,
            dropout: false,
            loss_chunk: None,
            eight_bit_optimizer: false,
            compiled: false,
            keeps_quantised_inputs: false,
        }
    }
}

impl Setup {
    /// What this run takes with a model of this shape.
    pub fn estimate(&self, shape: &Shape) -> Result<Estimate, WrongTargets> {
        let p = shape.parameters();
        let linear = shape.linear_parameters();
        let trainable = match self.method {
            Method::Full | Method::FullBf16 => p,
            Method::Dora => self.scope.trainable(shape, self.rank)? + self.scope.magnitudes(shape)?,
            _ => self.scope.trainable(shape, self.rank)?,
        };
        let rest = 2 * (p - linear);
        let weights = match self.method {
            Method::Full => 6 * p,
            Method::FullBf16 | Method::Lora | Method::Dora => 2 * p,
            // 4 bits, and for 64 of them 8 bits of scale and 32 bits for each 256 scales.
            Method::Qlora => scaled(linear, 0.5 + 1.0 / 64.0 + 4.0 / (64.0 * 256.0)) + rest,
            Method::QloraPlain => scaled(linear, 0.5 + 4.0 / 64.0) + rest,
            Method::EightBit => linear + rest,
        };
        // Bytes of a weight, its gradient and its two moments.
        let (weight, gradient, moments) = match self.method {
            Method::Full => (0, 4, 8),
            Method::FullBf16 => (0, 2, 4),
            _ if self.bf16_adapters => (2, 2, 4),
            _ => (4, 4, 8),
        };
        let moments = if self.eight_bit_optimizer { 2 } else { moments };
        let largest = shape.linears().iter().map(|layer| layer.inputs * layer.outputs).max();
        Ok(Estimate {
            parts: Parts {
                weights,
                adapters: weight * trainable,
                gradients: gradient * trainable,
                optimizer: moments * trainable,
                activations: self.activations(shape)?,
                logits: match self.loss_chunk {
                    Some(chunk) => (10 * shape.vocab).saturating_mul(chunk.min(self.tokens())),
                    None => (14 * shape.vocab).saturating_mul(self.tokens()),
                },
                dequantised: if self.method.is_quantised() { 2 * largest.unwrap_or(0) } else { 0 },
                cuda: CUDA,
            },
            trainable,
            all: if self.method.is_full() { p } else { p + trainable },
        })
    }

    /// Tokens of one step.
    pub const fn tokens(&self) -> u64 {
        self.batch.saturating_mul(self.length)
    }

    fn activations(&self, shape: &Shape) -> Result<u64, WrongTargets> {
        let (h, q, k, f) = (shape.hidden, shape.q(), shape.k(), shape.intermediate);
        let norms = if shape.family.sandwich_norms() { 16 * h } else { 8 * h };
        let gate = if shape.family.gated_mlp() { 6 * f } else { 4 * f };
        let mut token = norms + 4 * q + 4 * k + gate;
        let full = self.method.is_full();
        let adapted = if full { Vec::new() } else { self.scope.linears(shape)? };
        let has = |part: &[Part]| full || adapted.iter().any(|layer| part.contains(&layer.part));
        let attention = has(&[Part::QueryValue, Part::Key]);
        let output = has(&[Part::AttentionOutput]);
        let mlp = has(&[Part::Mlp]);
        if !self.compiled {
            // The inputs themselves, then the dropped copies with a byte of mask a number.
            let (kept, dropped) = (2, if self.dropout && !full { 3 } else { 0 });
            token += if attention || output { kept * h } else { 0 };
            token += if attention { dropped * h } else { 0 };
            token += if output { dropped * q } else { 0 };
            token += if mlp { (kept + dropped) * (h + f) } else { 0 };
        }
        if self.keeps_quantised_inputs {
            // Only inputs that are not counted above. That of the attention output is a copy of
            // the heads' results in another order.
            token += 2 * q;
            token += if attention || output { 0 } else { 2 * h };
            token += if mlp { 0 } else { 2 * h + 2 * f };
        }
        let n = self.tokens();
        Ok(if self.checkpointing {
            n.saturating_mul(2 * h * shape.layers + token)
        } else {
            n.saturating_mul(shape.layers * token)
        })
    }
}

impl Parts {
    /// Name and bytes, in the order in which they are shown.
    pub const fn list(&self) -> [(&'static str, u64); 8] {
        [
            ("weights", self.weights),
            ("adapters", self.adapters),
            ("gradients", self.gradients),
            ("optimizer", self.optimizer),
            ("activations", self.activations),
            ("logits", self.logits),
            ("dequant", self.dequantised),
            ("cuda_context", self.cuda),
        ]
    }
}

impl Estimate {
    /// Everything, with what CUDA takes.
    pub fn total(&self) -> u64 {
        self.parts.list().iter().fold(0, |sum: u64, (_, bytes)| sum.saturating_add(*bytes))
    }

    /// The lower end: the tensors alone.
    pub fn low(&self) -> u64 {
        self.total() - self.parts.cuda
    }

    /// The upper end: a quarter more for what the allocator loses and the formulas miss, and CUDA.
    pub fn high(&self) -> u64 {
        scaled(self.low(), 1.25).saturating_add(self.parts.cuda)
    }

    /// The least that the run may take: the lower end, less the most by which the formulas were
    /// above a published measurement (21.2 GB for 17.6, where activations were moved off the card);
    /// but never less than what has to be there all the time. Gradients need not: some optimizers
    /// use them up one by one.
    pub fn least(&self) -> u64 {
        let parts = &self.parts;
        let always = parts.weights + parts.adapters + parts.optimizer;
        scaled(self.low(), 1.0 / 1.21).max(always)
    }

    /// The trainable share in per cent, as PEFT prints it.
    pub fn percent(&self) -> f64 {
        100.0 * self.trainable as f64 / self.all as f64
    }

    pub fn fit(&self, gpu: &Gpu) -> Fit {
        if self.high() <= gpu.bytes() {
            Fit::Fits
        } else if self.least() <= gpu.bytes() {
            Fit::Tight
        } else {
            Fit::TooSmall
        }
    }
}

/// What the usual run takes by each of the three methods that most consider, as name and estimate.
pub fn overview(shape: &Shape) -> Vec<(&'static str, Estimate)> {
    [("full", Method::Full), ("LoRA", Method::Lora), ("QLoRA", Method::Qlora)]
        .into_iter()
        .filter_map(|(name, method)| {
            let setup = Setup { method, ..Setup::default() };
            // The usual scope takes the layers that are there, so it can't be wrong.
            Some((name, setup.estimate(shape).ok()?))
        })
        .collect()
}

fn scaled(count: u64, by: f64) -> u64 {
    (count as f64 * by).round() as u64
}

/// Bytes in GB (10⁹) with one decimal.
pub fn gb(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1e9)
}
