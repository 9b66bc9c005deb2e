//! The numbers of an architecture and the linear layers they imply. Ends at the count of all
//! parameters: adapters are in `lora`, memory in `memory`, reading a `config.json` in `config`.

/// Decoder families whose linear layers have the same names and sizes. A family is told from the
/// `model_type` of a Hugging Face `config.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Llama,
    Mistral,
    Gemma,
    Gemma2,
    Gemma3,
    Qwen2,
    Qwen3,
    SmolLm3,
    Olmo2,
    /// Phi-1, 1.5 and 2.
    Phi,
    /// Phi-3, 3.5 and 4: fused projections.
    Phi3,
    StarCoder2,
    /// Falcon 7B: fused projection, one key/value head.
    Falcon,
}

/// One linear layer of a decoder block: the name PEFT matches, and its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Linear {
    pub name: &'static str,
    pub inputs: u64,
    pub outputs: u64,
    pub part: Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Makes the queries or the values, alone or fused with the keys.
    QueryValue,
    Key,
    AttentionOutput,
    Mlp,
}

/// The numbers of an architecture, named as in `config.json` but shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    pub family: Family,
    pub layers: u64,
    /// Width of the residual stream.
    pub hidden: u64,
    pub heads: u64,
    /// Key/value heads; equal to `heads` without grouped-query attention.
    pub kv_heads: u64,
    pub head_dim: u64,
    /// Width inside the MLP.
    pub intermediate: u64,
    pub vocab: u64,
    /// The output head is the embedding table, stored once.
    pub tied: bool,
    /// Longest context in tokens.
    pub context: u64,
}

impl Family {
    pub const ALL: [Family; 13] = [
        Family::Llama,
        Family::Mistral,
        Family::Gemma,
        Family::Gemma2,
        Family::Gemma3,
        Family::Qwen2,
        Family::Qwen3,
        Family::SmolLm3,
        Family::Olmo2,
        Family::Phi,
        Family::Phi3,
        Family::StarCoder2,
        Family::Falcon,
    ];

    /// The `model_type` that Hugging Face gives the family.
    pub const fn model_type(self) -> &'static str {
        match self {
            Family::Llama => "llama",
            Family::Mistral => "mistral",
            Family::Gemma => "gemma",
            Family::Gemma2 => "gemma2",
            Family::Gemma3 => "gemma3_text",
            Family::Qwen2 => "qwen2",
            Family::Qwen3 => "qwen3",
            Family::SmolLm3 => "smollm3",
            Family::Olmo2 => "olmo2",
            Family::Phi => "phi",
            Family::Phi3 => "phi3",
            Family::StarCoder2 => "starcoder2",
            Family::Falcon => "falcon",
        }
    }

    /// Whether queries, keys and values come out of one layer.
    pub const fn fused_attention(self) -> bool {
        matches!(self, Family::Phi3 | Family::Falcon)
    }

    /// Whether the MLP multiplies its way up by a gate (three matrices instead of two).
    pub const fn gated_mlp(self) -> bool {
        !matches!(self, Family::Phi | Family::StarCoder2 | Family::Falcon)
    }

    /// Vectors of width `hidden` that are kept of the norms around one block, in bytes a token and
    /// unit of width (see `memory`): Gemma 2 and 3 norm before and after both halves.
    pub const fn sandwich_norms(self) -> bool {
        matches!(self, Family::Gemma2 | Family::Gemma3)
    }
}

impl Shape {
    /// Width of all queries together.
    pub const fn q(&self) -> u64 {
        self.heads * self.head_dim
    }

    /// Width of all keys together, and of all values.
    pub const fn k(&self) -> u64 {
        self.kv_heads * self.head_dim
    }

    /// The linear layers of one decoder block, in the order in which data passes.
    ///
    /// Names and sizes are those of the modelling code in transformers (5.23.0, read 2026-11-22);
    /// every other number here is a sum over this list.
    pub fn linears(&self) -> Vec<Linear> {
        use Part::{AttentionOutput, Key, Mlp, QueryValue};
        let (h, q, k, f) = (self.hidden, self.q(), self.k(), self.intermediate);
        let linear = |name, inputs, outputs, part| Linear { name, inputs, outputs, part };
        let mut list = match self.family {
            Family::Phi3 => vec![linear("qkv_proj", h, q + 2 * k, QueryValue), linear("o_proj", q, h, AttentionOutput)],
            Family::Falcon => {
                vec![linear("query_key_value", h, q + 2 * k, QueryValue), linear("dense", q, h, AttentionOutput)]
            }
            family => vec![
                linear("q_proj", h, q, QueryValue),
                linear("k_proj", h, k, Key),
                linear("v_proj", h, k, QueryValue),
                linear(if matches!(family, Family::Phi) { "dense" } else { "o_proj" }, q, h, AttentionOutput),
            ],
        };
        list.extend(match self.family {
            Family::Phi3 => vec![linear("gate_up_proj", h, 2 * f, Mlp), linear("down_proj", f, h, Mlp)],
            Family::Phi => vec![linear("fc1", h, f, Mlp), linear("fc2", f, h, Mlp)],
            Family::StarCoder2 => vec![linear("c_fc", h, f, Mlp), linear("c_proj", f, h, Mlp)],
            Family::Falcon => vec![linear("dense_h_to_4h", h, f, Mlp), linear("dense_4h_to_h", f, h, Mlp)],
            _ => vec![linear("gate_proj", h, f, Mlp), linear("up_proj", h, f, Mlp), linear("down_proj", f, h, Mlp)],
        });
        list
    }

    /// Weights of the linear layers inside the blocks, the ones that quantisation shrinks.
    /// Biases, norms, the embedding and the output head stay in 16 bits.
    pub fn linear_parameters(&self) -> u64 {
        let block: u64 = self.linears().iter().map(|l| l.inputs * l.outputs).sum();
        self.layers * block
    }

    /// The embedding table alone.
    pub const fn embedding_parameters(&self) -> u64 {
        self.vocab * self.hidden
    }

    /// All parameters, exactly as counted on the meta device by transformers:
    /// L·Σ(in·out) + V·h·(1 tied, 2 untied) + norms + biases.
    ///
    /// Norms: two of width h a block and one at the end for most; Gemma 2 has four a block;
    /// Gemma 3 adds one over each head's query and key, as does Qwen 3; OLMo 2 norms the whole
    /// query and key. Phi and Falcon share one norm between the two halves of a block. Phi,
    /// StarCoder 2 and Falcon use LayerNorm, which has a bias beside its weight.
    pub fn parameters(&self) -> u64 {
        let (l, h, q, k) = (self.layers, self.hidden, self.q(), self.k());
        let heads = if self.tied { 1 } else { 2 };
        let norms = match self.family {
            Family::Gemma2 => 4 * h * l + h,
            Family::Gemma3 => (4 * h + 2 * self.head_dim) * l + h,
            Family::Qwen3 => (2 * h + 2 * self.head_dim) * l + h,
            Family::Olmo2 => (2 * h + q + k) * l + h,
            Family::Phi | Family::Falcon => 2 * h * l + 2 * h,
            Family::StarCoder2 => 4 * h * l + 2 * h,
            _ => 2 * h * l + h,
        };
        let outputs: u64 = self.linears().iter().map(|linear| linear.outputs).sum();
        let biases = match self.family {
            Family::Qwen2 => (q + 2 * k) * l,
            // The output head of Phi has a bias as well.
            Family::Phi => outputs * l + self.vocab,
            Family::StarCoder2 => outputs * l,
            _ => 0,
        };
        self.linear_parameters() + heads * self.embedding_parameters() + norms + biases
    }
}
