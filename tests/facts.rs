//! The smaller tables of the catalogue: methods and their parameters, cards, formats, metrics.

use std::error::Error;

use propose::catalog::{formats, gpus, methods, metrics};
use serde_json::Value;

type Outcome = Result<(), Box<dyn Error>>;

#[test]
fn methods_are_found_by_their_usual_spellings() {
    for (text, id) in [
        ("LoRA", "lora"),
        ("lora", "lora"),
        ("LoRA (Low-Rank Adaptation)", "lora"),
        ("Low-Rank Adaptation", "lora"),
        ("LoRA fine-tuning", "lora"),
        ("QLoRA", "qlora"),
        ("4-bit LoRA", "qlora"),
        ("QLoRA (Quantized LoRA)", "qlora"),
        ("DoRA", "dora"),
        ("Full fine-tuning", "full"),
        ("full finetuning", "full"),
        ("Full Fine Tuning", "full"),
        ("full", "full"),
        ("Prompt Tuning", "prompt-tuning"),
        ("soft prompts", "prompt-tuning"),
        ("prefix-tuning", "prefix-tuning"),
        ("IA3", "ia3"),
        ("IA³", "ia3"),
        ("(IA)^3", "ia3"),
    ] {
        assert_eq!(methods::find(text).map(|method| method.id), Some(id), "{text}");
    }
    for text in ["", "RLHF", "fine-tuning", "adapters", "LoRA and QLoRA compared"] {
        assert_eq!(methods::find(text).map(|method| method.id), None, "{text}");
    }
    for method in &methods::METHODS {
        for need in method.needs {
            for id in need.of {
                let known = methods::parameter(id).is_some_and(|p| p.belongs_to(method));
                assert!(known, "{} needs {id}", method.id);
            }
        }
    }
}

#[test]
fn parameters_are_found_under_their_real_and_everyday_names() {
    let ids = |text: &str| -> Vec<&str> { methods::named(text).iter().map(|m| m.parameter.id).collect() };
    for (text, id) in [
        ("rank of 16", "r"),
        ("r = 16", "r"),
        ("`r`: 8", "r"),
        ("lora_r: 8", "r"),
        ("LoRA rank", "r"),
        ("alpha 32", "lora_alpha"),
        ("lora-alpha", "lora_alpha"),
        ("the scaling factor", "lora_alpha"),
        ("a dropout of 0.05", "lora_dropout"),
        ("target modules q and v", "target_modules"),
        ("q_proj and v_proj", "target_modules"),
        ("4-bit", "load_in_4bit"),
        ("NF4", "bnb_4bit_quant_type"),
        ("double quantization", "bnb_4bit_use_double_quant"),
        ("compute dtype bf16", "bnb_4bit_compute_dtype"),
        ("20 virtual tokens", "num_virtual_tokens"),
        ("learning rate 2e-4", "learning_rate"),
        ("Learning Rate", "learning_rate"),
        ("3 epochs", "num_train_epochs"),
        ("batch size of 4", "per_device_train_batch_size"),
        ("bits: 4", "load_in_4bit"),
    ] {
        assert!(ids(text).contains(&id), "{text}: {:?}", ids(text));
    }
    for (text, id) in [
        ("for r in rows", "r"),
        ("our readers", "r"),
        ("frankly", "r"),
        ("alphabet", "lora_alpha"),
        ("orbits", "load_in_4bit"),
    ] {
        assert!(!ids(text).contains(&id), "{text}");
    }
    let full = methods::by_id("full");
    assert!(full.is_some_and(|full| methods::parameter("r").is_some_and(|r| !r.belongs_to(full))));
    for text in ["rank 16, alpha 32 → é, lora_r: 8", "³ r = 8"] {
        for mention in methods::named(text) {
            assert!(text.get(mention.start..mention.end).is_some(), "{text}");
        }
    }
}

#[test]
fn a_need_is_open_until_enough_of_it_is_named() {
    let open = |id: &str, text: &str| {
        methods::by_id(id).map_or(usize::MAX, |method| method.open_needs(&methods::named(text)).len())
    };
    assert_eq!(open("lora", "we set it up well"), 1);
    assert_eq!(open("lora", "rank 16"), 1);
    assert_eq!(open("lora", "rank 16 and alpha 32"), 0);
    assert_eq!(open("qlora", "rank 16 and alpha 32"), 1);
    assert_eq!(open("qlora", "rank 16, alpha 32, NF4"), 0);
    assert_eq!(open("full", "learning rate"), 0);
}

#[test]
fn cards_are_found_and_the_longest_spelling_counts() {
    for (text, id) in [
        ("T4", "t4"),
        ("NVIDIA T4", "t4"),
        ("t4 16gb", "t4"),
        ("RTX 3060", "rtx-3060"),
        ("rtx-4090", "rtx-4090"),
        ("4090", "rtx-4090"),
        ("A100 80GB", "a100-80"),
        ("A100-80GB", "a100-80"),
        ("A100 (80 GB)", "a100-80"),
        ("A100", "a100-40"),
        ("Google Colab", "t4"),
        ("H100", "h100"),
    ] {
        assert_eq!(gpus::find(text).map(|gpu| gpu.id), Some(id), "{text}");
    }
    let named: Vec<&str> =
        gpus::named("on a free Colab T4, not on an A100 80 GB or my RTX 3090").iter().map(|gpu| gpu.id).collect();
    assert_eq!(named, ["t4", "a100-80", "rtx-3090"]);
    assert!(gpus::named("the format 14t4x").is_empty());
    let usual: Vec<&str> = gpus::usual().map(|gpu| gpu.id).collect();
    assert_eq!(usual, ["rtx-3060", "t4", "rtx-4090", "a100-80"]);
}

#[test]
fn empty_samples_are_json_with_the_keys_of_their_format() -> Outcome {
    for format in &formats::FORMATS {
        let value: Value = serde_json::from_str(format.empty)?;
        let object = value.as_object().ok_or(format.id)?;
        let keys: Vec<&str> = object.keys().map(String::as_str).collect();
        for key in format.keys {
            assert!(keys.contains(&key.name), "{} {}", format.id, key.name);
        }
        assert_eq!(formats::of_keys(&keys).map(|found| found.id), Some(format.id), "{}", format.id);
        assert_eq!(formats::find(format.id).map(|found| found.id), Some(format.id));
        assert_eq!(formats::find(format.name).map(|found| found.id), Some(format.id));
    }
    assert_eq!(formats::find("Alpaca format").map(|found| found.id), Some("instruction"));
    assert_eq!(formats::find("CSV").map(|found| found.id), None);
    Ok(())
}

#[test]
fn the_table_of_metrics_names_metrics_and_tasks_that_exist_each_pair_once() {
    let mut seen = Vec::new();
    for fit in &metrics::FITS {
        assert!(metrics::by_id(fit.metric).is_some(), "{}", fit.metric);
        assert!(metrics::TASKS.contains(&fit.task), "{}", fit.task);
        assert!(!seen.contains(&(fit.task, fit.metric)), "{} {}", fit.task, fit.metric);
        seen.push((fit.task, fit.metric));
    }
    for task in metrics::TASKS {
        assert!(metrics::rows(task, metrics::Verdict::Fits).count() >= 3, "{task}");
    }
}

#[test]
fn metrics_are_named_by_their_longest_spelling() {
    let ids = |text: &str| -> Vec<&str> { metrics::named(text).iter().map(|(metric, _)| metric.id).collect() };
    assert_eq!(ids("BLEU and token F1"), ["bleu", "token-f1"]);
    assert_eq!(ids("macro-F1, then accuracy"), ["macro-f1", "accuracy"]);
    assert_eq!(ids("refusal accuracy"), ["refusal-precision-recall"]);
    assert_eq!(ids("we look at it"), Vec::<&str>::new());
}
