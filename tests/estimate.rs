//! Parameters, exact, and `propose estimate`.

use std::error::Error;

use clap::Parser;
use propose::args::{Cli, Command};
use propose::catalog::lora::Scope;
use propose::catalog::{config, models};
use propose::commands::estimate;
use serde_json::Value;

type Outcome = Result<(), Box<dyn Error>>;

/// A linear layer: its name, its inputs and its outputs.
type Module = (&'static str, u64, u64);

fn truths() -> Result<Vec<Value>, Box<dyn Error>> {
    let file: Value = serde_json::from_str(include_str!("data/models_truth.json"))?;
    let list = file["models"].as_array().ok_or("no models")?;
    Ok(list.clone())
}

/// The modules of one block with their inputs and outputs, written out from the modelling code
/// module by module: nothing is shared with the formulas under test.
fn modules(m: &Value) -> Result<Vec<Module>, Box<dyn Error>> {
    let n = |name: &str| m[name].as_u64().ok_or_else(|| format!("{name} is missing"));
    let (h, heads, kv, d, f) = (n("hidden")?, n("heads")?, n("kv_heads")?, n("head_dim")?, n("intermediate")?);
    let has =
        |name: &str| m["all_linear_modules"].as_array().is_some_and(|list| list.iter().any(|module| module == name));
    let every = [
        ("q_proj", h, heads * d),
        ("k_proj", h, kv * d),
        ("v_proj", h, kv * d),
        ("o_proj", heads * d, h),
        ("qkv_proj", h, heads * d + kv * d + kv * d),
        ("query_key_value", h, heads * d + d + d),
        ("dense", heads * d, h),
        ("gate_proj", h, f),
        ("up_proj", h, f),
        ("down_proj", f, h),
        ("gate_up_proj", h, f + f),
        ("fc1", h, f),
        ("fc2", f, h),
        ("c_fc", h, f),
        ("c_proj", f, h),
        ("dense_h_to_4h", h, f),
        ("dense_4h_to_h", f, h),
    ];
    Ok(every.into_iter().filter(|(name, ..)| has(name)).collect())
}

fn named(m: &Value, key: &str) -> Vec<String> {
    let list = m[key].as_array().cloned().unwrap_or_default();
    list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn every_model_counts_its_parameters_exactly() -> Outcome {
    let truths = truths()?;
    assert_eq!(truths.len(), 50);
    assert_eq!(models::all().count(), 50);
    for truth in truths {
        let id = truth["hf_id"].as_str().ok_or("no id")?;
        let model = models::find(id).ok_or_else(|| format!("{id} is not found"))?;
        assert_eq!(model.id, id);
        assert_eq!(Some(model.parameters()), truth["params"].as_u64(), "{id}");
    }
    Ok(())
}

#[test]
fn trainable_parameters_are_those_of_a_list_written_out_by_hand() -> Outcome {
    let mut rows = 0;
    for truth in truths()? {
        let id = truth["hf_id"].as_str().ok_or("no id")?;
        let shape = models::find(id).ok_or("unknown")?.shape;
        let layers = truth["layers"].as_u64().ok_or("no layers")?;
        let modules = modules(&truth)?;
        assert!(modules.len() >= 4, "{id}");
        for (scope, key) in [
            (Scope::QueryValue, "qv_modules"),
            (Scope::Attention, "attention_modules"),
            (Scope::AllLinear, "all_linear_modules"),
        ] {
            let names = named(&truth, key);
            for rank in [8, 16, 64] {
                let mut expected = 0;
                for (name, inputs, outputs) in &modules {
                    if names.iter().any(|wanted| wanted == name) {
                        expected += layers * (rank * inputs + outputs * rank);
                    }
                }
                assert_eq!(scope.trainable(&shape, rank)?, expected, "{id} {scope} r={rank}");
                let by_name = Scope::Names(names.clone());
                assert_eq!(by_name.trainable(&shape, rank)?, expected, "{id} {by_name}");
                rows += 1;
            }
        }
    }
    assert_eq!(rows, 450);
    Ok(())
}

#[test]
fn trainable_parameters_are_those_that_peft_printed() -> Outcome {
    let mut rows = 0;
    for truth in truths()? {
        let Some(printed) = truth["lora_trainable"].as_object() else {
            continue;
        };
        let shape = models::find(truth["hf_id"].as_str().ok_or("no id")?).ok_or("unknown")?.shape;
        for (key, count) in printed {
            let (scope, rank) = key.split_once("/r").ok_or("no rank")?;
            let trainable = Scope::read(scope).trainable(&shape, rank.parse()?)?;
            assert_eq!(Some(trainable), count.as_u64(), "{} {key}", truth["hf_id"]);
            rows += 1;
        }
    }
    assert!(rows >= 45, "{rows}");
    Ok(())
}

#[test]
fn litgpt_prints_the_same_for_llama_2() -> Outcome {
    for (id, count) in [("meta-llama/Llama-2-7b-chat-hf", 4_194_304), ("meta-llama/Llama-2-13b-chat-hf", 6_553_600)] {
        let shape = models::find(id).ok_or("unknown")?.shape;
        assert_eq!(Scope::QueryValue.trainable(&shape, 8)?, count);
    }
    Ok(())
}

#[test]
fn dora_adds_one_number_for_each_output() -> Outcome {
    let shape = models::find("llama3:8b").ok_or("unknown")?.shape;
    // q 4096 and v 1024 outputs in each of 32 blocks.
    assert_eq!(Scope::QueryValue.magnitudes(&shape)?, 32 * (4096 + 1024));
    Ok(())
}

/// The trap: PEFT refuses the first and says nothing about the second, adapting o_proj alone.
#[test]
fn target_names_of_another_family_are_an_error_that_names_the_right_ones() -> Outcome {
    let shape = models::find("phi3:mini").ok_or("unknown")?.shape;
    let wrong = |names: &str| Scope::read(names).linears(&shape).err().ok_or_else(|| format!("{names} was taken"));
    let none = wrong("q_proj,v_proj")?;
    assert_eq!(none.wrong, ["q_proj", "v_proj"]);
    assert!(none.matched.is_empty());
    assert!(none.hint().contains("qkv_proj"), "{}", none.hint());
    let some = wrong("q_proj, k_proj, v_proj, o_proj")?;
    assert_eq!(some.matched, ["o_proj"]);
    assert!(some.to_string().contains("only o_proj"), "{some}");
    assert!(wrong("").is_ok());
    Ok(())
}

#[test]
fn names_are_taken_with_their_parents_and_in_any_order() -> Outcome {
    let shape = models::find("llama3:8b").ok_or("unknown")?.shape;
    let plain = Scope::QueryValue.trainable(&shape, 8)?;
    for names in ["v_proj q_proj", "self_attn.q_proj,self_attn.v_proj", "['q_proj', 'v_proj']"] {
        assert_eq!(Scope::read(names).trainable(&shape, 8)?, plain, "{names}");
    }
    Ok(())
}

fn as_config(m: &Value, model: &models::Model) -> Value {
    serde_json::json!({
        "model_type": model.shape.family.model_type(),
        "num_hidden_layers": m["layers"], "hidden_size": m["hidden"],
        "num_attention_heads": m["heads"], "num_key_value_heads": m["kv_heads"],
        "head_dim": m["head_dim"], "intermediate_size": m["intermediate"],
        "vocab_size": m["vocab"], "tie_word_embeddings": m["tied"],
        "max_position_embeddings": model.shape.context,
    })
}

#[test]
fn a_config_json_of_every_model_gives_its_shape() -> Outcome {
    for truth in truths()? {
        let model = models::find(truth["hf_id"].as_str().ok_or("no id")?).ok_or("unknown")?;
        let shape = config::read(&as_config(&truth, model).to_string())?;
        assert_eq!(shape, model.shape, "{}", model.id);
    }
    Ok(())
}

/// As the files on the hub have it: defaults left out, old names, the text part one level down.
#[test]
fn a_config_json_may_leave_out_what_its_family_takes_for_granted() -> Outcome {
    let falcon = config::read(
        r#"{"model_type": "falcon", "num_hidden_layers": 32, "hidden_size": 4544, "num_attention_heads": 71,
            "num_kv_heads": 71, "multi_query": true, "parallel_attn": true, "bias": false,
            "new_decoder_architecture": false, "vocab_size": 65024}"#,
    )?;
    assert_eq!(falcon.parameters(), 6_921_720_704);
    let gemma = config::read(
        r#"{"model_type": "gemma3", "text_config": {"hidden_size": 2560, "intermediate_size": 10240,
            "num_hidden_layers": 34, "max_position_embeddings": 131072}, "vision_config": {}}"#,
    )?;
    assert_eq!(gemma.parameters(), 3_880_263_168);
    let phi = config::read(
        r#"{"model_type": "phi", "num_hidden_layers": 32, "hidden_size": 2560, "num_attention_heads": 32,
            "num_key_value_heads": null, "intermediate_size": 10240, "vocab_size": 51200,
            "tie_word_embeddings": false}"#,
    )?;
    assert_eq!(phi.parameters(), 2_779_683_840);
    Ok(())
}

#[test]
fn a_config_json_that_cannot_be_counted_is_refused_by_name() {
    for (text, named) in [
        ("{", "JSON"),
        ("[]", "object"),
        ("{}", "model_type"),
        (r#"{"model_type": "t5"}"#, "t5"),
        (r#"{"model_type": "llama"}"#, "num_hidden_layers"),
        (r#"{"model_type": "llama", "num_hidden_layers": -1}"#, "num_hidden_layers"),
        (r#"{"model_type": "llama", "attention_bias": true}"#, "attention_bias"),
        (r#"{"model_type": "mistral", "num_local_experts": 8}"#, "num_local_experts"),
        (r#"{"model_type": "falcon", "new_decoder_architecture": true}"#, "new_decoder_architecture"),
        (
            r#"{"model_type": "llama", "num_hidden_layers": 1, "hidden_size": 4, "num_attention_heads": 8,
                "intermediate_size": 4, "vocab_size": 4}"#,
            "heads",
        ),
    ] {
        match config::read(text) {
            Ok(shape) => panic!("{text} was taken as {shape:?}"),
            Err(error) => assert!(format!("{error:#}").contains(named), "{text}: {error:#}"),
        }
    }
}

fn run(words: &[&str]) -> Result<String, Box<dyn Error>> {
    let cli = Cli::try_parse_from(["propose", "estimate"].iter().chain(words))?;
    let Command::Estimate(args) = &cli.command else { return Err("another command".into()) };
    let mut out = Vec::new();
    let code = estimate::run(args, cli.plain, &mut out)
        .map_err(|error| format!("{error:#}\nhint: {}", propose::trouble::hint(&error).unwrap_or_default()))?;
    assert_eq!(code, 0);
    Ok(String::from_utf8(out)?)
}

#[test]
fn json_holds_the_count_the_share_and_the_bytes() -> Outcome {
    let value: Value =
        serde_json::from_str(&run(&["phi3:mini", "--rank", "8", "--targets", "qv", "--format", "json"])?)?;
    assert_eq!(value["model"], "microsoft/Phi-3-mini-4k-instruct");
    assert_eq!(value["trainable"], 3_145_728);
    assert_eq!(value["total"], 3_821_079_552_u64);
    // PEFT prints "trainable%: 0.0823".
    assert_eq!(value["percent"], 0.0823);
    let parts = value["memory"]["parts"].as_object().ok_or("no parts")?;
    let sum: u64 = parts.values().filter_map(Value::as_u64).sum();
    assert_eq!(value["memory"]["total"], sum);
    assert!(value["fits"].as_array().is_some_and(|list| list.iter().any(|gpu| gpu == "T4 16 GB")));
    let keys: Vec<&String> = value.as_object().ok_or("no object")?.keys().collect();
    assert_eq!(keys, ["model", "method", "rank", "targets", "trainable", "total", "percent", "memory", "fits"]);
    Ok(())
}

#[test]
fn plain_lines_have_no_bar_and_the_table_has() -> Outcome {
    let plain = run(&["phi3:mini", "--method", "qlora", "--plain"])?;
    assert!(!plain.contains('█') && plain.contains("weights: 2.3 GB\n"), "{plain}");
    let table = run(&["phi3:mini", "--method", "qlora"])?;
    assert!(table.contains('█'), "{table}");
    for text in [&plain, &table] {
        assert!(text.contains("25,165,824 of 3,846,245,376 parameters, 0.6543 %"), "{text}");
        assert!(text.contains("not a measurement"), "{text}");
    }
    Ok(())
}

#[test]
fn every_figure_names_its_source_when_asked() -> Outcome {
    let text = run(&["gemma-7b-it", "--sources"])?;
    for word in ["PEFT 0.21.2", "litgpt", "not confirmed: about 0.6 GB", "data sheets"] {
        assert!(text.replace("\n    ", " ").contains(word), "{word} in {text}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_estimated_says_what_and_the_next_step() {
    for (words, says) in [
        (vec!["lama3"], "Did you mean"),
        (vec!["GPT-4o"], "does not publish its weights"),
        (vec!["bert-base-uncased"], "encoder"),
        (vec!["phi3:mini", "--targets", "q_proj"], "qkv_proj"),
        (vec!["phi3:mini", "--method", "magic"], "qlora"),
        (vec!["phi3:mini", "--method", "full", "--rank", "8"], "Leave out"),
        (vec!["phi3:mini", "--gpu", "abacus"], "T4"),
        (vec!["--config", "no/such/config.json"], "no/such/config.json"),
        (vec!["--numbers", "layers=many"], "layers"),
        (vec!["phi3:mini", "--rank", "0"], "--rank"),
    ] {
        match run(&words) {
            Ok(text) => panic!("{words:?} gave {text}"),
            Err(error) => assert!(error.to_string().contains(says), "{words:?}: {error}"),
        }
    }
}

#[test]
fn a_model_can_be_given_by_its_numbers() -> Outcome {
    let given = run(&[
        "--numbers",
        "family=llama,layers=32,hidden=4096,heads=32,kv-heads=8,intermediate=14336,vocab=128256",
        "--format",
        "json",
    ])?;
    let known = run(&["llama3:8b", "--format", "json"])?;
    let (given, known): (Value, Value) = (serde_json::from_str(&given)?, serde_json::from_str(&known)?);
    assert_eq!(given["memory"], known["memory"]);
    assert_eq!(given["trainable"], known["trainable"]);
    Ok(())
}

#[test]
fn a_config_json_on_disk_is_read() -> Outcome {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("a config.json");
    let model = models::find("mistral:v0.3").ok_or("unknown")?;
    let truth = truths()?.into_iter().find(|truth| truth["hf_id"] == model.id).ok_or("no truth")?;
    std::fs::write(&path, as_config(&truth, model).to_string())?;
    let path = path.to_str().ok_or("no text")?;
    let text = run(&["my own model", "--config", path])?;
    assert!(text.starts_with("my own model, 7.25B\n"), "{text}");
    assert!(run(&["--config", path])?.starts_with(path));
    Ok(())
}
