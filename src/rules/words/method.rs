//! What a text about the fine-tuning method can speak of.

super::topics! { 112 to 159:
    /// A reason is given.
    REASON = [
        "because", "since", "so", "therefore", "thus", "hence", "thereby", "due to", "reason*", "which means", "that means", "this means", "means that", "in order to", "lets me", "lets us", "allows", "allow", "allowing",
        "enables", "makes it", "as it", "as i", "as we", "for it", "that's why", "that is why", "needs", "only needs", "suit*", "enough", "sufficient", "fits", "fit", "save*", "saving*", "reduc*", "avoid*",
        "without", "while", "whereas", "than", "suffices", "suffice", "advantage*", "benefit*", "better", "best", "ideal*", "good", "well", "why", "can be", "can", "only", "few", "small", "cheap*", "easy", "easier", "simple",
    ];
    /// Memory, hardware, time, cost.
    RESOURCES = [
        "memory", "ram", "vram", "gpu", "gpus", "gb", "gib", "gigabyte*", "megabyte*", "mb", "card", "cards", "t4", "a100", "h100", "l4", "v100", "rtx", "colab", "kaggle", "laptop*", "computer*", "pc", "server", "workstation", "desktop",
        "hardware", "resource*", "compute", "computing", "computational*", "limited gpu", "consumer", "cheap*", "cost*", "expensive", "afford*", "budget", "fits", "fit on", "fit in", "fit into", "lightweight", "light", "few parameters",
        "fewer parameters", "few weights", "small number of", "percent of", "fraction of", "only a few", "less than", "trainable", "number of parameters", "parameters are trained", "weights are trained", "gradients", "optimizer", "optimiser",
        "fast", "faster", "quick*", "hours", "an hour", "minutes", "overnight", "speed", "small file*", "storage", "disk", "efficient*", "4-bit", "8-bit", "16-bit", "bits", "nf4", "quantis*", "bf16", "half precision", "tiny", "small enough", "time", "energy",
        "save*", "kilobytes", "memoria",
    ];
    /// Memory and quantisation in particular.
    MEMORY = [
        "memory", "ram", "vram", "gb", "gib", "gigabyte*", "gpu", "gpus", "card", "cards", "t4", "a100", "colab", "kaggle", "laptop*", "hardware", "4-bit", "8-bit", "four-bit", "four bits", "4 bits", "bits", "nf4", "quantis*", "fits", "fit on", "fit in", "fit into",
        "resource*", "bitsandbytes", "quant", "low precision", "lower precision", "compress*", "rtx", "footprint", "compute", "storage", "smaller model", "half the", "machine", "computer*", "pc", "server", "consumer",
        "memoria",
    ];
    EFFECT = [
        "effect*", "quality", "perform*", "result*", "accura*", "preserv*", "keep*", "kept", "forget*", "stays", "stay", "intact", "untouched", "overfit*", "adapt*", "adapter*", "enough", "sufficient", "suffices", "suffice", "as good as", "nearly as", "comparable", "close to",
        "change*", "shift*", "learn*", "teach", "teaches", "teaching", "taught", "style", "tone", "behaviour", "behavior", "format", "layout", "knowledge", "capab*", "abilit*", "skill*", "specialis*", "precision", "stable", "stability", "expressive", "works well", "work well", "well suited", "suit*", "suited", "proven", "shown",
        "strong", "best", "better", "general*", "narrow", "convergence", "converge*", "robust*", "reaches", "improv*", "task",
    ];
    EASE = [
        "easy", "easier", "easily", "simple", "simpler", "simply", "ease", "straightforward", "support*", "tool", "tools", "tooling", "librar*", "peft", "trl", "hugging face", "huggingface", "transformers", "trainer", "unsloth", "axolotl", "llama-factory", "llamafactory", "bitsandbytes",
        "torchtune", "litgpt", "mlx", "autotrain", "ludwig", "keras", "pytorch", "lines of code", "few lines", "ten lines", "line of code", "one line", "one flag", "notebook*", "tutorial*", "document*", "recipe*", "cookbook", "example*", "ready-made", "ready", "template", "script*", "config*", "out of the box", "implement*",
        "common*", "standard", "beaten track", "i know", "we know", "used before", "familiar", "command line", "swap*", "merge*", "integrat*", "guide*", "code", "available", "beginner*", "community", "set up", "setup",
    ];
    /// What the method is, which is no reason for it.
    DEFINES = [
        "is a method", "is a technique", "is an approach", "is a way", "is a fine-tuning method", "is a fine-tuning technique", "is a peft method", "is a parameter-efficient*", "stands for", "was published", "was introduced", "was invented", "was proposed", "was developed", "is short for", "is an abbreviation", "means low-rank*",
        "is a kind of", "is a type of", "is a form of", "comes from a paper", "goes back to",
    ];
    /// Words that tell how a method works as well as why it is taken.
    MECHANISM = [
        "so", "can", "can be", "while", "whereas", "than", "well", "good", "thus", "hence", "therefore", "thereby", "as it", "which means", "that means", "this means", "means that", "adapter*", "adapt*", "learn*", "change*", "shift*", "stay", "stays", "merge*",
        "trainable", "weights are trained", "parameters are trained", "result*",
    ];
    /// The methods, as a text names them.
    LORA = ["lora", "low-rank adapt*", "rslora", "lora+", "adalora", "loha", "lokr"];
    QLORA = ["qlora", "q-lora", "quantised lora", "quantised low-rank", "quantised low rank"];
    DORA = ["dora", "use dora", "weight-decomposed*"];
    FULL = [
        "full fine-tuning", "full finetuning", "full tuning", "full parameter", "full-parameter", "full update", "full fine-tune", "fully fine-tun*", "fine-tune all", "finetune all", "all the weights", "all weights", "all parameters", "every weight",
        "all the parameters", "complete fine-tuning", "entire model", "whole model", "full ft", "sft full", "full-weight", "updating every",
    ];
    PROMPT_TUNING = ["prompt tuning", "prompt-tuning", "soft prompt*", "p-tuning"];
    PREFIX_TUNING = ["prefix tuning", "prefix-tuning"];
    IA3 = ["ia3", "ia³", "ia-3", "infused adapter*"];
    /// Settings by method.
    RANK = ["r", "rank", "ranks", "lora-r", "lora-rank", "rango"];
    ALPHA = ["alpha", "lora-alpha", "scaling", "alphas", "their scale", "its scale", "scale of the*"];
    TARGETS = [
        "target-modules", "target-module", "modules to target", "targeted modules", "modules are targeted", "layers to target", "target layers", "targeted layers", "which layers", "which modules", "which projections", "which matrices", "lora-target*", "target linear", "all-linear",
        "all linear layers", "q-proj", "v-proj", "qkv-proj", "o-proj", "query-key-value", "attention layers", "attention only", "attention projections", "attention modules", "linear layers", "modules get adapters", "layers get adapters", "target matrices", "target parameters", "modules", "projection*", "attention matrices", "attention weights", "attention blocks", "attention part", "attention and mlp", "mlp", "query and value", "q and v", "q k v", "k-proj", "every linear layer", "each linear layer", "all layers", "keys and values", "up-proj", "down-proj", "gate-proj",
    ];
    DROPOUT = ["dropout", "drop-out", "lora-dropout"];
    LORA_SWITCH = ["bias", "modules-to-save", "use-rslora", "rslora", "use-dora", "init-lora-weights", "lora-plus*"];
    QUANT = [
        "4-bit", "8-bit", "four-bit", "four bits", "4 bits", "8 bits", "bits", "nf4", "fp4", "int4", "int8", "quantis*", "quant", "load-in-4-bit", "load-in-8-bit", "bnb", "bnb-config", "bnb-quant*", "bitsandbytes", "double quant*", "compute dtype", "compute-dtype", "nested quant*", "double-quant*", "bnb-4-bit*", "bits and bytes",
        "quant-type",
    ];
    TRAINING = [
        "learning-rate", "learning rates", "lr", "lernrate", "epoch*", "epochen", "batch-size", "batch sizes", "batch", "warm-up*", "weight-decay", "scheduler", "gradient accumulation", "gradient-accumulation*", "optimizer", "optimiser", "adamw", "max-length", "sequence length", "sequence-len*",
        "max-seq*", "cutoff-len*", "steps", "gradient checkpointing", "gradient clipping", "early stopping", "cosine", "mixed precision", "max-steps", "context length", "maximum length",
    ];
    VIRTUAL_TOKENS = ["num-virtual-tokens", "virtual tokens", "virtual-tokens", "number of virtual*", "soft tokens", "prompt tokens", "prompt length", "prefix length", "length of the prefix", "length of the prompt", "number of tokens", "soft-prompt length", "number of soft*", "number of prompt*", "prefix tokens", "soft prompt vector*", "prompt vectors", "prefix vectors", "learned tokens", "trainable tokens", "trained tokens", "trainable vectors", "number of vectors", "length of the soft*", "tokens of the prefix", "tokens of the prompt", "virtual token"];
    PROMPT_INIT = ["initial", "initial values", "how they start", "how they begin", "start from", "starting text", "start text", "begin as", "begin with", "prompt-tuning-init*", "prompt-tuning-init-text", "initialisation", "initialise*", "init-text", "prompt init*", "encoder-hidden-size", "reparameteri*"];
    PREFIX_SETTINGS = ["prefix-projection", "projection layer", "prefix projection*"];
    IA3_MODULES = ["feedforward-modules", "feed-forward modules", "feedforward module*", "feed-forward-modules"];
    /// The base is said not to learn.
    FROZEN_BASE = [
        "every layer is frozen", "every layer stays frozen", "every layer frozen", "every layer of the network is frozen", "every layer of the model is frozen", "all layers are frozen", "all layers stay frozen", "all layers frozen", "all the layers are frozen", "all the layers stay frozen",
        "base weights stay frozen", "base weights are frozen", "base weights remain frozen", "base weights frozen", "base model stays frozen", "base model is frozen", "base model remains frozen", "base model frozen", "frozen base", "frozen weights", "frozen model", "freeze the base", "freezing the base",
        "freeze the model", "freeze the original", "freezes the base", "freezes the original", "freeze all", "freezing all", "freeze most", "weights are frozen", "weights stay frozen", "weights remain frozen", "weights frozen", "original weights stay", "original weights are kept", "original weights unchanged",
        "original weights are not changed", "base stays frozen", "base is frozen", "base remains frozen", "keep the base frozen", "keeping the base frozen", "keep the base model frozen", "keeping the base model frozen", "keep the weights frozen", "keeping the weights frozen", "base weights are fixed", "base weights stay fixed",
        "base model stays fixed", "base model is fixed", "base weights unchanged", "base weights stay unchanged", "base model unchanged", "parameters are frozen", "parameters stay frozen", "parameters remain frozen", "parameters frozen", "backbone is frozen", "frozen backbone", "backbone frozen", "llm is frozen", "llm frozen",
        "only the adapters learn", "only adapters are trained", "only the adapters are trained", "only small adapters", "trains only adapters", "only a small adapter", "model itself stays frozen", "model itself is frozen", "model stays frozen", "model is frozen", "extra layers are added", "new small layers", "small new layers", "small layers are added", "new layers are added", "model stays the same", "model stays as it is",
    ];
    /// Something does not learn ...
    FREEZE = ["frozen", "freeze", "freezes", "freezing", "untouched", "unchanged", "stay fixed", "stays fixed", "kept fixed", "remain fixed", "remains fixed", "are fixed", "is fixed", "not updated", "never updated", "not trained", "aren't updated", "not modified", "locked", "not touched", "not changed", "stay as they are", "stay the same", "remain the same", "stay as it is", "left as they", "left exactly as", "left as it", "left alone", "kept as they", "kept as it is", "kept as is", "kept exactly", "exactly as they", "as they were", "stay exactly", "stays exactly", "exactly as it", "lock", "locks", "locking", "lock the", "don't move", "doesn't move", "do not move", "does not move", "never move", "do not change", "don't change", "doesn't change", "does not change", "never change", "never changed", "aren't changed", "isn't changed", "aren't touched", "left as they are", "left as they were", "left exactly as they*", "left as it is", "stay exactly as they*", "not altered", "never altered", "aren't altered", "never touched", "keep their values", "keeps its weights"];
    /// ... and it is the model itself ...
    WEIGHTS = ["weights", "parameters", "base", "base model", "model itself", "whole model", "entire model", "original model", "pre-trained model", "pretrained model", "backbone", "network", "everything else", "all the rest", "rest of the model", "every weight", "each weight", "every parameter", "each parameter", "every single weight", "every single parameter"];
    /// ... and not a part of it.
    SOME_LAYERS = ["layer", "layers", "embedding*", "some of", "first", "lower", "bottom", "half", "tokeni*", "few", "a part", "most of", "head", "vocabulary", "last", "early", "norm", "norms", "knowledge", "english", "licence", "license", "prompt", "architecture", "number of", "config*", "learning rate", "hyperparameters", "test", "nothing", "none", "no", "all weights", "all the weights", "every weight", "all parameters", "all the parameters", "if", "peft methods", "other methods", "alternativ*", "unlike", "whereas", "methods that", "method that", "approaches", "compared", "backup", "back-up", "copy", "copies", "baseline", "disk", "hub", "comparison", "tokenis*", "size", "form", "every", "may", "might"];
    /// Another way of training is spoken of.
    OTHER_WAYS = ["peft methods", "other methods", "methods that", "method that", "methods which", "approaches", "unlike", "whereas", "alternativ*", "parameter-efficient methods", "adapter methods", "others", "adapters would", "adapter would", "adapters only", "adapters don't", "would have", "would leave", "would keep", "would only"];
    /// Adapters are trained and nothing else.
    ONLY_ADAPTERS = [
        "only low-rank*", "only the low-rank*", "only small low-rank*", "only small added", "only small extra", "only two low-rank*", "only small matrices", "only small adapter*", "only tiny adapter*", "only the adapter*", "only adapter*", "only an adapter*", "only a small adapter*", "only the small adapter*", "only lightweight adapter*", "only a few adapter*", "only few adapter*", "only some adapter*", "only a few extra*", "only extra*", "only some extra", "only additional", "only a small number of additional",
        "only a small part of the weights", "only a small fraction", "only a few percent", "only one percent", "only 1 percent", "only small matrix*", "only a few million", "just the adapter*", "just small adapter*", "just a small adapter*", "small low-rank matrices", "inserts adapter*", "inserts small", "adds small adapter*", "adds small trainable", "adds a small adapter*", "adds low-rank*",
        "small matrices beside", "matrices beside", "few small matrices", "new matrices", "extra matrices", "additional matrices", "extra weights", "additional weights", "train the adapter*", "trains the adapter*", "train adapter*", "trains adapter*", "training the adapter*", "training adapter*", "adapters are trained", "adapter is trained", "adapters learn",
    ];
    /// A share of the weights.
    PART_OF = ["of the parameters", "of the weights", "of its parameters", "of its weights", "of all parameters", "of all weights", "of all the weights", "of all the parameters", "of the model's weights", "of the model's parameters"];
    /// Something is said to get smaller.
    SHRINK = [
        "shrink*", "shrunk", "shrank", "slim", "compress*", "smaller", "lighter", "slimmer", "slims", "reduce", "reduces", "reducing", "decreas*", "cuts", "cut down", "cutting", "removes", "remove", "removing", "lowers", "lowering", "takes away", "prunes", "pruning", "thins",
    ];
    /// Which loses weights: said of the model, whatever stands around it.
    SHRINKS = [
        "smaller afterwards", "smaller after the training", "smaller after training", "smaller after fine-tuning", "size of the model goes down", "size of the model becomes", "model size goes down", "model size becomes smaller", "model is compressed",
        "model gets compressed", "takes parameters away", "takes weights away", "model loses weights", "from 7b to", "model shrinks to", "parameters are removed", "weights are removed",
    ];
    /// QLoRA is said to train the quantised weights.
    TRAINS_QUANTISED = [
        "trains directly in 4-bit", "train directly in 4-bit", "training directly in 4-bit", "gradients in 4-bit", "4-bit gradients", "backpropagates into the 4-bit weights", "4-bit weights directly", "quantised weights directly", "quantised model itself is trained", "quantised model itself learns",
    ];
    /// Spellings that can mean nothing but LoRA.
    LORA_RANK = ["lora-r", "lora-rank"];
    LORA_ALPHA = ["lora-alpha"];
    LORA_DROPOUT = ["lora-dropout"];
    TARGETS_EXACT = ["target-modules"];
    /// A setting is named to say that it has no place here.
    NOT_HERE = [
        "another method", "other method*", "different method*", "belong to", "belongs to", "irrelevant", "not relevant", "not applicable", "not apply", "doesn't apply", "don't apply", "no counterpart", "nothing like", "not exist", "doesn't exist", "don't exist", "only with adapter*", "only with lora", "would be for",
        "has none", "have none", "none", "no role", "no meaning", "not needed", "on my list until", "no such", "meaningless", "unknown to", "a matter of lora", "left out", "would need lora", "if i took", "would come in", "not available", "has no", "have no", "comes without", "are for lora", "is for lora", "known from lora", "as lora has", "wrongly", "by mistake", "by accident", "i first wrote", "we first wrote", "at first", "crossed out", "falls away", "fall away", "instead of these",
    ];
    VIRTUAL_TOKENS_EXACT = [
        "num-virtual-tokens", "virtual tokens", "number of virtual*", "length of the soft*", "length of a soft*", "soft-prompt length", "prefix length", "length of the prefix",
        "prefix-projection", "prefix projection*", "soft tokens", "prefix tokens",
    ];
    LOAD_BITS = ["load-in-4-bit", "load-in-8-bit", "bnb-4-bit*", "nf4", "double quant*"];
    /// A graphics card by name.
    CARD = [
        "t4", "tesla t4", "p100", "v100", "l4", "a10", "a10g", "a40", "a6000", "l40s", "a100", "h100", "rtx 3060", "rtx 3070", "rtx 3080", "rtx 3090", "rtx 4060", "rtx 4070", "rtx 4080", "rtx 4090", "rtx 5090", "rtx 2080 ti", "3060", "3070", "3080", "3090", "4060", "4070", "4080", "4090", "5090",
        "rtx 3050", "rtx 2060", "rtx 2070", "rtx 2080", "rtx 5060", "rtx 5070", "rtx 5080", "gtx 1060", "gtx 1070", "gtx 1080", "gtx 1650", "gtx 1660", "titan rtx", "rx 580", "rx 6600", "rx 6700", "rx 6800", "rx 7600", "rx 7800", "rx 7900", "arc a770", "k80", "p40",
        "free colab", "colab free", "a100 80gb", "a100 80 gb", "a100 40gb", "a100 40 gb",
    ];
    BILLIONS = ["b", "billion*"];
    GIGABYTES = ["gb", "gib", "gigabyte*", "gigs"];
    /// More than one card, or a part of the model elsewhere.
    SEVERAL_GPUS = ["gpus", "cards", "multi-gpu", "two a100", "four a100", "eight a100", "8 a100", "4 a100", "2 a100", "cluster", "fsdp", "deepspeed", "offload*", "zero-3", "zero-2", "galore", "several", "multiple", "lomo", "badam", "cpu", "layer by layer", "distributed"];
    /// What one would do with more.
    LARGER_RUN = ["would need", "would take", "would require", "would cost", "would not", "wouldn't", "out of the question", "instead of", "needs more than", "with more", "if i had", "if we had", "later", "several", "rules out", "ruled out", "far too", "too much", "too large", "too big", "not enough"];
}
