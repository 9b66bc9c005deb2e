//! What a text about the challenges can speak of.

super::topics! { 216 to 239:
    /// Compute, and money or time for it.
    COMPUTE = [
        "gpu", "gpus", "compute", "computing power", "computing", "computational*", "hardware", "vram", "graphics card*", "graphic card*", "video card*", "video memory", "memory", "ram", "cuda", "colab", "kaggle", "cloud", "a100", "t4", "h100", "rtx", "tpu", "cluster", "server", "laptop", "processing power", "resources", "resource", "electricity", "power", "the card", "out of memory", "oom", "cpu", "slow", "storage", "disk",
        "budget", "cost", "costs", "costly", "expensive", "money", "afford*", "price", "dollar*", "euro*", "rent", "renting", "training time", "train time", "takes long", "take long", "long time", "hours", "session", "sessions", "timeout*", "disconnect*", "interrupt*", "crash*", "machine", "computer",
    ];
    /// Anything that could go wrong and is not compute.
    BEYOND = [
        "data", "dataset", "datasets", "examples", "sample*", "label*", "annotat*", "quality", "bias*", "biased", "fair*", "overfit*", "over-fit*", "underfit*", "memoris*", "memoriz*", "hallucinat*", "invent*", "make up", "makes up", "made up", "fabricat*", "forget*", "catastrophic", "generali*", "privacy", "private", "personal", "anonymi*", "gdpr", "consent", "ethic*", "harm*", "toxic*", "trust*", "legal*", "licen*", "copyright", "security", "safety", "unsafe",
        "evaluat*", "metric*", "measure*", "subjectiv*", "judge*", "test set", "benchmark*", "bleu", "rouge", "refus*", "declin*", "over-refus*", "out-of-scope", "near-miss*", "wrong", "incorrect", "inaccura*", "mistake*", "error*", "false", "out of date", "outdated", "stale", "change", "changes", "drift*", "ambigu*", "inconsisten*", "imbalance*", "unbalanced", "rare", "divers*", "variet*", "repetit*", "tone", "style", "empath*", "promis*", "robotic", "canned", "formula", "format", "length", "verbose", "language*", "dialect*", "spelling", "misspell*", "typo*", "slang", "mistranslat*", "translat*", "prompt injection", "jailbreak*", "leak*", "contaminat*", "duplicate*", "noise", "noisy", "docstring*", "faq", "customer*", "answer*", "question*", "repl*", "class", "classes", "categor*", "jokes", "irony", "sarcas*", "context", "knowledge", "behaviour", "behavior", "maintain*", "adoption", "users", "complain*", "split", "learn", "learns", "learned", "text", "texts", "writes", "wording",
    ];
}
