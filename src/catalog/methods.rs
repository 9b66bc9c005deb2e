//! The ways of fine-tuning on offer, and the parameters that libraries really have for them. Ends
//! where a text is judged: rules say what is missing or foreign.
//!
//! Names and defaults of PEFT were read in its configuration classes (0.21.2, and 5d602fd of
//! 2026-08-21); those of bitsandbytes, transformers and TRL were run through their parsers on
//! 2026-11-22, their defaults and the papers' numbers are from memory.

use crate::catalog::words::words;

/// A way of fine-tuning.
#[derive(Debug)]
pub struct Method {
    pub id: &'static str,
    pub name: &'static str,
    /// Other spellings, compared word by word.
    pub also: &'static [&'static str],
    /// What is trained.
    pub trains: &'static str,
    /// What happens to the model's own weights.
    pub base: &'static str,
    /// Where the method was described.
    pub paper: &'static str,
    /// What a description of the parameters has to name.
    pub needs: &'static [Need],
}

/// At least so many of these parameters have to be named.
#[derive(Debug)]
pub struct Need {
    pub at_least: usize,
    /// Ids of [`Parameter`]s.
    pub of: &'static [&'static str],
    /// The need as a noun phrase.
    pub says: &'static str,
}

/// A setting of a fine-tuning run.
#[derive(Debug)]
pub struct Parameter {
    /// The name in the library.
    pub id: &'static str,
    pub library: &'static str,
    /// Spellings that can mean nothing else; they prove that the parameter is set.
    pub exact: &'static [&'static str],
    /// Everyday words; they count as naming it, and prove nothing where it does not belong.
    pub everyday: &'static [&'static str],
    /// Ids of the methods that have it; none means that every training has it.
    pub of: &'static [&'static str],
    /// The library's default, where it has one.
    pub default: Option<&'static str>,
    pub about: &'static str,
}

/// A parameter that a text names.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    pub parameter: &'static Parameter,
    /// By a spelling that can mean nothing else.
    pub exact: bool,
    /// Where it stands in the text, in bytes.
    pub start: usize,
    pub end: usize,
}

const LOW_RANK: Need = Need {
    at_least: 2,
    of: &["r", "lora_alpha", "lora_dropout", "target_modules"],
    says: "two of rank, alpha, dropout and target modules",
};

const TRAINING: Need = Need {
    at_least: 1,
    of: &[
        "learning_rate",
        "num_train_epochs",
        "per_device_train_batch_size",
        "weight_decay",
        "lr_scheduler_type",
        "warmup",
        "max_length",
        "max_steps",
        "optim",
    ],
    says: "learning rate, epochs, batch size or another setting of the training itself",
};

pub static METHODS: [Method; 7] = [
    Method {
        id: "lora",
        name: "LoRA",
        also: &["low-rank adaptation", "low rank adapters", "lora adapters", "lora fine-tuning"],
        trains: "two narrow matrices beside each chosen linear layer",
        base: "frozen, kept in 16 bits",
        paper: "Hu et al. 2021, arXiv 2106.09685",
        needs: &[LOW_RANK],
    },
    Method {
        id: "qlora",
        name: "QLoRA",
        also: &["quantized lora", "quantised lora", "4-bit lora", "q-lora", "qlora fine-tuning"],
        trains: "two narrow matrices beside each chosen linear layer",
        base: "frozen, kept in 4 bits",
        paper: "Dettmers et al. 2023, arXiv 2305.14314",
        needs: &[
            LOW_RANK,
            Need {
                at_least: 1,
                of: &[
                    "load_in_4bit",
                    "bnb_4bit_quant_type",
                    "bnb_4bit_use_double_quant",
                    "bnb_4bit_compute_dtype",
                    "load_in_8bit",
                ],
                says: "a setting of the quantisation (4-bit, NF4, double quantisation, compute type)",
            },
        ],
    },
    Method {
        id: "dora",
        name: "DoRA",
        also: &["weight-decomposed low-rank adaptation", "qdora"],
        trains: "two narrow matrices and one vector of magnitudes beside each chosen linear layer",
        base: "frozen, kept in 16 bits",
        paper: "Liu et al. 2024, arXiv 2402.09353",
        needs: &[LOW_RANK],
    },
    Method {
        id: "full",
        name: "full fine-tuning",
        also: &[
            "full-parameter fine-tuning",
            "full fine tune",
            "full finetuning",
            "full finetune",
            "full tuning",
            "full parameter tuning",
            "full",
            "fft",
        ],
        trains: "every weight",
        base: "trained",
        paper: "none: ordinary training, begun at the model's weights",
        needs: &[TRAINING],
    },
    Method {
        id: "prompt-tuning",
        name: "prompt tuning",
        also: &["soft prompts", "soft prompt tuning", "prompttuning"],
        trains: "a few virtual tokens in front of the input",
        base: "frozen",
        paper: "Lester et al. 2021, arXiv 2104.08691",
        needs: &[Need {
            at_least: 1,
            of: &["num_virtual_tokens", "prompt_tuning_init"],
            says: "the number of virtual tokens or how they begin",
        }],
    },
    Method {
        id: "prefix-tuning",
        name: "prefix tuning",
        also: &["prefixtuning"],
        trains: "a few virtual keys and values in every layer",
        base: "frozen",
        paper: "Li and Liang 2021, arXiv 2101.00190",
        needs: &[Need {
            at_least: 1,
            of: &["num_virtual_tokens", "prefix_projection"],
            says: "the number of virtual tokens or the projection",
        }],
    },
    Method {
        id: "ia3",
        name: "IA³",
        also: &["ia3", "(ia)^3", "ia^3", "infused adapter"],
        trains: "one vector of factors for keys, values and the MLP of each layer",
        base: "frozen",
        paper: "Liu et al. 2022, arXiv 2205.05638",
        needs: &[Need {
            at_least: 1,
            of: &["target_modules", "feedforward_modules"],
            says: "the target modules or the feed-forward modules",
        }],
    },
];

const LORAS: &[&str] = &["lora", "qlora", "dora"];
/// All that keep the base frozen may keep it quantised; only full fine-tuning can't.
const FROZEN: &[&str] = &["lora", "qlora", "dora", "prompt-tuning", "prefix-tuning", "ia3"];

macro_rules! parameters {
    ($($id:literal $library:literal $exact:expr, $everyday:expr, $of:expr, $default:expr, $about:literal;)*) => {
        [$(Parameter {
            id: $id, library: $library, exact: &$exact, everyday: &$everyday,
            of: $of, default: $default, about: $about,
        }),*]
    };
}

#[rustfmt::skip] // A row a line, so that the table can be read down its columns.
pub static PARAMETERS: [Parameter; 28] = parameters![
    "r" "PEFT" ["lora_r", "lora_rank", "lora rank"], ["rank", "ranks", "r"], LORAS, Some("8"), "width of the two matrices";
    "lora_alpha" "PEFT" ["lora_alpha", "lora alpha"], ["alpha", "scaling factor", "scaling"], LORAS, Some("8"), "what the adapters do counts alpha/r times";
    "lora_dropout" "PEFT" ["lora_dropout", "lora dropout"], ["dropout", "drop-out"], LORAS, Some("0"), "share of the adapters' inputs dropped in training";
    "target_modules" "PEFT" ["target_modules", "lora_target", "lora_target_modules", "lora_target_linear"], ["target modules", "target module", "target layers", "targeted modules", "q_proj", "v_proj", "qkv_proj", "o_proj", "all-linear", "all linear", "attention layers", "attention projections", "modules to adapt"], &["lora", "qlora", "dora", "ia3"], None, "the layers that get an adapter";
    "bias" "PEFT" ["bias=", "bias:", "lora_bias", "lora_only"], [], LORAS, Some("none"), "which biases are trained as well";
    "use_rslora" "PEFT" ["use_rslora", "rslora", "rs-lora"], ["rank-stabilized", "rank-stabilised"], LORAS, Some("False"), "scales by alpha/√r";
    "use_dora" "PEFT" ["use_dora"], [], LORAS, Some("False"), "turns LoRA into DoRA";
    "init_lora_weights" "PEFT" ["init_lora_weights", "pissa", "loftq"], [], LORAS, Some("True"), "how the two matrices begin";
    "modules_to_save" "PEFT" ["modules_to_save"], [], &["lora", "qlora", "dora", "ia3"], None, "layers trained whole and saved beside the adapters";
    "load_in_4bit" "bitsandbytes" ["load_in_4bit", "load in 4bit", "load in 4-bit"], ["4-bit", "4bit", "4 bit", "four-bit", "int4", "bits", "quantization_bit", "quantization", "quantisation", "quantized", "quantised"], FROZEN, Some("False"), "keeps the frozen weights in 4 bits";
    "load_in_8bit" "bitsandbytes" ["load_in_8bit", "load in 8bit", "load in 8-bit", "llm.int8"], ["8-bit", "8bit", "8 bit", "eight-bit", "int8"], FROZEN, Some("False"), "keeps the frozen weights in 8 bits";
    "bnb_4bit_quant_type" "bitsandbytes" ["bnb_4bit_quant_type", "quant_type", "quant type", "nf4", "fp4", "normalfloat"], [], FROZEN, Some("fp4"), "the sixteen values that 4 bits can stand for";
    "bnb_4bit_use_double_quant" "bitsandbytes" ["bnb_4bit_use_double_quant", "use_double_quant", "use_bnb_nested_quant", "double quantization", "double quantisation", "double_quantization", "nested quantization", "nested quantisation", "double quant"], [], FROZEN, Some("False"), "quantises the scales of the 4-bit blocks too";
    "bnb_4bit_compute_dtype" "bitsandbytes" ["bnb_4bit_compute_dtype"], ["compute_dtype", "compute dtype", "compute type"], FROZEN, Some("float32"), "the type in which products are computed";
    "num_virtual_tokens" "PEFT" ["num_virtual_tokens", "virtual tokens", "virtual_tokens"], ["prompt length", "prefix length", "soft tokens", "soft prompt length"], &["prompt-tuning", "prefix-tuning"], None, "how many tokens are learned";
    "prompt_tuning_init" "PEFT" ["prompt_tuning_init", "prompt_tuning_init_text"], ["initial prompt", "init text"], &["prompt-tuning"], Some("RANDOM"), "what the learned tokens begin as";
    "prefix_projection" "PEFT" ["prefix_projection", "prefix projection"], ["encoder_hidden_size"], &["prefix-tuning"], Some("False"), "passes the prefix through a small network";
    "feedforward_modules" "PEFT" ["feedforward_modules"], ["feed-forward modules", "feedforward modules"], &["ia3"], None, "the target layers that belong to the MLP";
    "learning_rate" "transformers" ["learning_rate"], ["learning rate", "learning rates", "lr", "step size"], &[], Some("5e-5"), "size of a step";
    "num_train_epochs" "transformers" ["num_train_epochs", "num_epochs"], ["epochs", "epoch"], &[], Some("3"), "how often the data is seen";
    "per_device_train_batch_size" "transformers" ["per_device_train_batch_size", "train_batch_size", "micro_batch_size"], ["batch size", "batch sizes", "batch_size", "batch"], &[], Some("8"), "samples a step on one card";
    "max_steps" "transformers" ["max_steps"], ["training steps", "number of steps"], &[], Some("-1"), "steps instead of epochs";
    "gradient_accumulation_steps" "transformers" ["gradient_accumulation_steps"], ["gradient accumulation", "accumulation steps"], &[], Some("1"), "steps summed before an update";
    "weight_decay" "transformers" ["weight_decay"], ["weight decay"], &[], Some("0"), "pull of the weights towards zero";
    "lr_scheduler_type" "transformers" ["lr_scheduler_type", "lr_scheduler"], ["scheduler", "learning rate schedule", "cosine schedule", "cosine decay"], &[], Some("linear"), "how the step size changes";
    "warmup" "transformers" ["warmup_steps", "warmup_ratio"], ["warmup", "warm-up"], &[], Some("0"), "steps until the full step size";
    "max_length" "TRL" ["max_length", "max_seq_length", "sequence_len", "cutoff_len"], ["sequence length", "max length", "maximum length", "context length", "max sequence length"], &[], Some("1024"), "tokens of a sample that are kept";
    "optim" "transformers" ["adamw", "paged_adamw_8bit", "adafactor", "optim="], ["optimizer", "optimiser"], &[], None, "the rule of the update";
];

/// The method that a text names as its whole, in any spelling: `QLoRA`, `4-bit LoRA`,
/// `LoRA (Low-Rank Adaptation)`.
pub fn find(text: &str) -> Option<&'static Method> {
    // A bracket or a dash explains a name that stands before it.
    let head = text.split(['(', '–', '—', ',', ';', ':']).next().unwrap_or(text);
    exactly(head).or_else(|| exactly(text))
}

fn exactly(text: &str) -> Option<&'static Method> {
    let plain = |text: &str| -> Vec<String> {
        words(&text.replace('³', "3"))
            .into_iter()
            .filter(|w| !matches!(w.as_str(), "the" | "method" | "peft" | "with" | "a" | "using"))
            .collect()
    };
    let mut wanted = plain(text);
    if wanted.is_empty() {
        return None;
    }
    let spelled = |wanted: &[String]| {
        METHODS
            .iter()
            .find(|method| [method.id, method.name].iter().chain(method.also).any(|spelling| plain(spelling) == wanted))
    };
    spelled(&wanted).or_else(|| {
        // "LoRA fine-tuning" and "QLoRA finetuning" are the method and a word for what it is.
        while wanted
            .last()
            .is_some_and(|w| matches!(w.as_str(), "fine" | "tuning" | "tune" | "finetuning" | "finetune"))
        {
            wanted.pop();
        }
        spelled(&wanted)
    })
}

/// The method with this id.
pub fn by_id(id: &str) -> Option<&'static Method> {
    METHODS.iter().find(|method| method.id == id)
}

/// The parameter with this id.
pub fn parameter(id: &str) -> Option<&'static Parameter> {
    PARAMETERS.iter().find(|parameter| parameter.id == id)
}

impl Parameter {
    /// Whether a run by this method can have it.
    pub fn belongs_to(&self, method: &Method) -> bool {
        self.of.is_empty() || self.of.contains(&method.id)
    }
}

impl Method {
    /// The needs that these mentions leave open.
    pub fn open_needs(&self, mentions: &[Mention]) -> Vec<&'static Need> {
        self.needs
            .iter()
            .filter(|need| {
                let named =
                    need.of.iter().filter(|id| mentions.iter().any(|mention| mention.parameter.id == **id)).count();
                named < need.at_least
            })
            .collect()
    }
}

/// The parameters that a text names, each once, at its first and most telling mention. Case does
/// not matter, and `_`, `-` and a blank are one. A lone `r` counts before `=`, `:` or a number.
pub fn named(text: &str) -> Vec<Mention> {
    // One byte stays one byte, so that places in the folded text are places in the text.
    let folded: String = text
        .chars()
        .map(|c| match c {
            '_' | '-' => ' ',
            c => c.to_ascii_lowercase(),
        })
        .collect();
    let mut found: Vec<Mention> = PARAMETERS
        .iter()
        .filter_map(|parameter| {
            let first = |spellings: &[&str], exact| {
                spellings.iter().filter_map(|spelling| place(&folded, spelling)).min().map(|(start, end)| Mention {
                    parameter,
                    exact,
                    start,
                    end,
                })
            };
            first(parameter.exact, true).or_else(|| first(parameter.everyday, false))
        })
        .collect();
    found.sort_by_key(|mention| mention.start);
    found
}

/// Where a spelling stands in a folded text as words of its own.
fn place(folded: &str, spelling: &str) -> Option<(usize, usize)> {
    let wanted: String = spelling.chars().map(|c| if matches!(c, '_' | '-') { ' ' } else { c }).collect();
    folded.match_indices(&wanted).find_map(|(start, _)| {
        let end = start + wanted.len();
        let before = folded[..start].chars().next_back();
        let mut after = folded[end..].chars();
        let next = after.next();
        let alone = !before.is_some_and(char::is_alphanumeric)
            && (wanted.ends_with(['=', ':']) || !next.is_some_and(char::is_alphanumeric));
        let is_set = || {
            let rest = folded[end..].trim_start_matches(['`', '"', '\'', '*', ' ']);
            rest.starts_with(['=', ':', '∈', '≤']) || rest.starts_with(|c: char| c.is_ascii_digit())
        };
        (alone && (wanted != "r" || is_set())).then_some((start, end))
    })
}
