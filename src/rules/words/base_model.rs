//! What a text about the base model can speak of.

super::topics! { 48 to 79:
    /// The four factors that the assignment names. Size: parameters, memory, hardware, speed, cost.
    SIZE = [
        "size", "sized", "small", "smaller", "smallest", "compact", "lightweight", "light", "light-weight", "tiny", "large enough", "big enough", "not too big", "not too large",
        "medium", "mid-sized", "b", "m", "billion*", "million*", "parameter", "parameters", "params", "gb", "gib", "gigabyte*", "memory", "ram", "vram", "gpu", "gpus", "cpu", "laptop*",
        "notebook", "pc", "computer", "colab", "kaggle", "t4", "a100", "rtx", "server", "desktop", "workstation", "hardware", "resource*", "card", "graphics", "fits", "fit in",
        "fit on", "fit into", "4-bit", "8-bit", "16-bit", "quantis*", "fast", "faster", "speed", "quick*", "cheap*", "afford*", "manageable", "inference", "runs on", "run on", "run it",
        "efficient*", "consumer", "low cost", "raspberry", "phone", "mobile", "device*", "macbook", "heavy", "footprint", "latency", "disk", "scale", "train it on", "train on",
        "limited compute", "compute", "memoria", "tamaño",
    ];
    /// What it can do already.
    ABILITY = [
        "instruct*", "chat", "chat-tuned", "chat model", "conversation*", "dialog*", "capab*", "abilit*", "able to", "good at", "strong", "strength*", "understand*", "understood",
        "reasoning", "reasons", "coding", "code", "python", "multilingual", "languages", "english", "fluent", "fluen*", "writes", "write", "writing", "generat*", "follows", "following", "knowledge",
        "already", "pre-trained on", "trained on", "trained for", "tuned for", "tuned to", "context", "benchmark*", "performance", "performs", "perform", "quality", "accura*", "skill*",
        "handles", "handle", "natural", "tone", "polite", "warm", "friendly", "vocabulary", "tokeni*", "text", "summari*", "classif*", "rewrit*", "answer*", "reads", "read", "speaks", "knows", "can do",
        "excel*", "powerful", "capacity", "competent", "decent", "talent", "suited", "suitable for", "well at", "well on", "does well", "works well", "best at", "output*", "competitive", "outperform*",
        "generation", "language", "comprehen*", "respond*", "repl*",
    ];
    LICENCE = [
        "licen*", "apache", "mit", "cc-by*", "bsd", "gpl", "openrail", "permissive*", "permit*", "commercial*", "open-source", "opensource", "open-weight*", "openly", "open model", "fully open",
        "free to use", "free use", "freely", "free for", "terms of use", "terms", "use policy", "legal*", "allowed to", "allows", "may use", "may be used", "restrict*", "royalty", "proprietary", "is open",
        "gratis", "redistribut*", "use it freely", "allow us", "allow me",
    ];
    COMMUNITY = [
        "communit*", "popular*", "well-known", "known", "widely", "adopted", "support*", "document*", "tutorial*", "example*", "guide*", "notebooks", "forum*", "hugging face", "huggingface", "hf", "ollama",
        "available", "availab*", "download*", "access*", "easy to get", "easy to find", "easy to use", "easily", "easy", "github", "kaggle notebook*", "many people", "everybody", "everyone", "blog*", "article*",
        "recipe*", "cookbook", "tool*", "transformers", "unsloth", "axolotl", "trl", "peft", "vllm", "llama.cpp", "gguf", "maintained", "ecosystem", "resources online", "online resources", "find help",
        "help is", "help when", "stack overflow", "mainstream", "discussion*", "gate", "gated", "ungated", "no token", "without token", "hub", "published", "used by", "used in", "common*", "famous", "standard",
        "reports", "papers", "course", "lecture", "our class", "students", "people have", "internet", "well supported", "battle-tested", "proven", "everywhere", "questions answered", "found", "cannot find", "lots of",
        "internet", "youtube", "publish*",
    ];
    /// An encoder may serve where a label is the whole output.
    CLASSIFIES = [
        "classif*", "categor*", "label", "labels", "labelling", "labeling", "sentiment", "sort", "sorts", "sorting", "spam", "scam", "topic", "intent", "class", "classes", "detect*", "yes or no", "triage", "tag", "tags",
        "one of the", "one word",
    ];
    /// A claim about the licence.
    APACHE = ["apache"];
    MIT = ["mit licen*", "mit-licen*", "under mit", "is mit", "mit license", "licence mit", "license mit"];
    LLAMA_LICENCE = ["llama licen*", "llama 2 licen*", "llama 3 licen*", "llama community licen*", "llama 3 community", "llama 2 community", "meta's licen*", "meta licen*", "meta llama 3 community"];
    GEMMA_TERMS = ["gemma terms", "gemma licen*", "gemma's terms", "gemma's licen*", "google's terms", "gemma terms of use"];
    /// Words that make a chat of the task.
    TALKS = ["chatbot", "chat", "conversation*", "dialog*", "assistant"];
    PLAIN_BASE = ["base model", "base checkpoint", "plain base", "base version", "base variant", "not instruct*", "pre-trained base", "plain", "completion*", "no chat", "don't need conversation", "raw"];
    /// The sentence may be about another model.
    COMPARES = [
        "than", "models", "larger", "bigger", "unlike", "compared", "comparison", "other", "others", "another", "while", "whereas", "instead", "teacher", "versus", "vs", "similar", "would be", "would need",
        "would not", "sister", "family", "series", "variants", "versions", "sizes", "original", "older", "newer", "previous", "predecessor", "like", "alternative", "dataset", "tokens of",
        "trained on", "trillion", "bert", "gpt-4", "data", "tutorial*", "notebook*", "code", "library", "libraries", "trl", "peft", "transformers", "users", "downloads", "tokeni*",
    ];
    CONTEXT = ["context"];
    /// Another context may be meant.
    OTHER_CONTEXT = ["models", "variant", "version", "versions", "variants", "unlike", "compared", "larger", "whereas", "sister", "other", "instead", "gpt-4", "exists", "also comes"];
    NO_GATE = ["no gate", "not gated", "isn't gated", "is not gated", "ungated", "without a gate", "without any gate", "no gating", "without gating", "no access request", "no licence to accept", "no license to accept", "without accepting", "no login needed", "no registration"];
    ELSEWHERE = ["ollama", "mirror", "unsloth", "gguf", "copy", "kaggle"];
}
