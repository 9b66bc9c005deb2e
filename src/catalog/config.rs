//! A shape from a Hugging Face `config.json`, or from numbers given one by one. Ends at the shape;
//! what cannot be counted exactly is refused by name rather than guessed.

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Map, Value};

use super::shape::{Family, Shape};

/// Reads the text of a `config.json`.
pub fn read(text: &str) -> Result<Shape> {
    let value: Value = serde_json::from_str(text).context("this is not JSON")?;
    let Value::Object(config) = value else {
        bail!("a config.json is one object in braces");
    };
    shape(&config)
}

/// Reads `family=llama,layers=32,hidden=4096,heads=32,kv_heads=8,intermediate=14336,vocab=128256`,
/// with `head_dim`, `tied` and `context` where they are not the family's usual ones.
pub fn numbers(text: &str) -> Result<Shape> {
    let mut config = Map::new();
    for pair in text.split([',', ';', ' ']).filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').ok_or_else(|| anyhow!("\"{pair}\" is not NAME=NUMBER"))?;
        let key = match name.replace('-', "_").as_str() {
            "family" | "model_type" => "model_type",
            "layers" => "num_hidden_layers",
            "hidden" => "hidden_size",
            "heads" => "num_attention_heads",
            "kv_heads" => "num_key_value_heads",
            "intermediate" => "intermediate_size",
            "vocab" => "vocab_size",
            "head_dim" => "head_dim",
            "context" => "max_position_embeddings",
            "tied" => "tie_word_embeddings",
            _ => bail!(
                "\"{name}\" is not one of family, layers, hidden, heads, kv_heads, head_dim, \
                 intermediate, vocab, tied, context"
            ),
        };
        let value = match (key, value) {
            ("model_type", word) => Value::from(word),
            ("tie_word_embeddings", "true" | "yes") => Value::from(true),
            ("tie_word_embeddings", "false" | "no") => Value::from(false),
            (_, number) => Value::from(
                number
                    .replace('_', "")
                    .parse::<u64>()
                    .map_err(|_| anyhow!("{name} is a whole number, not \"{number}\""))?,
            ),
        };
        config.insert(key.into(), value);
    }
    shape(&config)
}

fn shape(config: &Map<String, Value>) -> Result<Shape> {
    let kind = config.get("model_type").and_then(Value::as_str).ok_or_else(|| anyhow!("model_type is missing"))?;
    // A model that also takes images keeps its text decoder's numbers one level down.
    if let Some(Value::Object(inner)) = config.get("text_config") {
        let mut inner = inner.clone();
        let inner_kind = if kind == "gemma3" { "gemma3_text" } else { kind };
        inner.entry("model_type").or_insert_with(|| Value::from(inner_kind));
        return shape(&inner);
    }
    let family = Family::ALL.into_iter().find(|family| family.model_type() == kind).ok_or_else(|| {
        let known: Vec<&str> = Family::ALL.iter().map(|f| f.model_type()).collect();
        anyhow!("model_type \"{kind}\" is not one whose layers are known here ({})", known.join(", "))
    })?;
    refuse_what_is_not_counted(config, family)?;

    let falcon = family == Family::Falcon;
    let layers = number(config, &["num_hidden_layers", "n_layer"], None)?;
    let hidden = number(config, &["hidden_size", "n_embd"], None)?;
    let gemma3 = family == Family::Gemma3;
    let heads = number(config, &["num_attention_heads", "n_head"], gemma3.then_some(8))?;
    let kv_default = match family {
        Family::Gemma3 => 4,
        Family::Falcon => 1,
        _ => heads,
    };
    // Falcon writes num_kv_heads but uses one head while multi_query is on.
    let kv_heads = if falcon {
        match config.get("multi_query").and_then(Value::as_bool) {
            Some(false) => heads,
            _ => 1,
        }
    } else {
        number(config, &["num_key_value_heads"], Some(kv_default))?
    };
    let head_dim_default = match family {
        Family::Gemma | Family::Gemma2 | Family::Gemma3 => 256,
        Family::Qwen3 => 128,
        _ => hidden / heads,
    };
    let head_dim = number(config, &["head_dim"], Some(head_dim_default))?;
    let intermediate =
        number(config, &["intermediate_size", "ffn_hidden_size", "n_inner"], falcon.then_some(4 * hidden))?;
    let vocab = number(config, &["vocab_size"], gemma3.then_some(262_208))?;
    let context = number(config, &["max_position_embeddings"], Some(2048))?;
    // The defaults of the families' configuration classes in transformers 5.23.0.
    let tied_default = matches!(
        family,
        Family::Gemma | Family::Gemma2 | Family::Gemma3 | Family::SmolLm3 | Family::StarCoder2 | Family::Falcon
    );
    let tied = config.get("tie_word_embeddings").and_then(Value::as_bool).unwrap_or(tied_default);
    if head_dim == 0 {
        bail!("{heads} heads are more than a width of {hidden} can hold");
    }
    if kv_heads > heads {
        bail!("{kv_heads} key/value heads are more than {heads} heads");
    }
    Ok(Shape { family, layers, hidden, heads, kv_heads, head_dim, intermediate, vocab, tied, context })
}

/// The largest value that is no typing error, by the number's name; the bounds keep every product
/// of shape and memory within 64 bits.
fn largest(name: &str) -> u64 {
    match name {
        "num_hidden_layers" | "num_attention_heads" | "num_key_value_heads" | "head_dim" => 2_000,
        "hidden_size" => 200_000,
        "intermediate_size" => 2_000_000,
        _ => 10_000_000,
    }
}

fn number(config: &Map<String, Value>, names: &[&str], default: Option<u64>) -> Result<u64> {
    let given = names
        .iter()
        .filter_map(|name| config.get(*name).map(|value| (name, value)))
        .find(|(_, value)| !value.is_null());
    let name = names.first().copied().unwrap_or_default();
    match given {
        Some((given, value)) => match value.as_u64() {
            Some(number) if (1..=largest(name)).contains(&number) => Ok(number),
            _ => bail!("{given} is {value}, not a whole number from 1 to {}", largest(name)),
        },
        None => default.ok_or_else(|| anyhow!("{name} is missing")),
    }
}

/// Options that add or remove parameters which the formulas do not know.
fn refuse_what_is_not_counted(config: &Map<String, Value>, family: Family) -> Result<()> {
    let on = |name: &str| config.get(name).and_then(Value::as_bool) == Some(true);
    let off = |name: &str| config.get(name).and_then(Value::as_bool) == Some(false);
    for experts in ["num_local_experts", "num_experts", "n_routed_experts"] {
        if config.get(experts).and_then(Value::as_u64).unwrap_or(0) > 1 {
            bail!("{experts} says that this is a mixture of experts, which is not counted here");
        }
    }
    let refused = match family {
        Family::Falcon if on("new_decoder_architecture") => "new_decoder_architecture",
        Family::Falcon if on("bias") => "bias",
        Family::Falcon if off("parallel_attn") => "parallel_attn",
        Family::StarCoder2 if off("use_bias") => "use_bias",
        Family::Phi if on("qk_layernorm") => "qk_layernorm",
        Family::Phi3 | Family::Phi => return Ok(()),
        _ if on("attention_bias") => "attention_bias",
        _ if on("mlp_bias") => "mlp_bias",
        _ => return Ok(()),
    };
    bail!("its {refused} differs from the family's usual one, so its parameters are not known here")
}
