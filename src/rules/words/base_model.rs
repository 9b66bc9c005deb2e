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
    /// Liking, habit, hearsay: about the writer, not about the model.
    PERSONAL = [
        "i like", "i really like", "i love", "i just like", "i also like", "like it", "love it", "i liked", "i read", "i have read", "i've read", "have read about", "i heard", "i have heard", "i've heard", "heard about", "heard of", "heard that", "i saw", "i have seen", "i trust", "trust it", "trust the", "trust them", "i was happy", "i am happy",
        "was happy", "happy with", "satisfied with", "i have worked", "i've worked", "i worked", "i have already", "i've already", "i already", "i have used", "i've used", "i used", "we used", "used it before", "used it already", "familiar to me", "familiar with", "i know it", "know it from", "in the lecture", "in a lecture", "from the lecture", "in class", "in our class", "in another course", "in another class",
        "another course", "last semester", "my friend*", "a friend", "my brother", "my sister", "my colleague*", "my teacher", "our teacher", "the teacher", "our tutor", "my tutor", "in lecture", "the lecture", "our lecture", "learn about it", "learned about it", "learnt about it", "my fellow*", "my classmate*", "our exercise*", "in the exercise*", "in the course", "in this course", "the professor", "my professor", "favourite", "favorite", "i would recommend", "i recommend", "i'd recommend", "feels", "feel good", "feeling", "in my opinion", "in my view", "in my eyes", "my experience", "good experience*", "the name", "sounds", "modern", "cool", "the logo", "nice name",
        "i support", "to support", "i want to try", "i wanted to try", "want to support", "curious", "i admire", "fan of", "proud", "sympathetic", "made a good impression", "good impression", "brand", "hype", "hyped", "talking about it", "talks about it", "company behind", "best known", "anybody", "never disappointed", "no bad", "good reputation", "gut feeling", "first one i", "first that i", "came to my mind", "comes to mind", "simply the",
    ];
    /// Words that weigh a factor, but not in a sentence of that kind: "I have already used it in another course".
    WEAK = [
        "already", "quality", "read", "reads", "speaks", "knows", "found", "course", "lecture", "our class", "students", "known", "well-known", "famous", "text", "language", "languages", "common*", "lots of", "people have", "used by", "used in", "everybody", "everyone", "perform", "performs", "skill*", "best at", "does well", "works well", "following", "answer*", "article*", "blog*", "popular*", "internet", "tool*", "access*", "support*", "write", "writing", "well at", "powerful", "strong", "easy", "easily", "quick*", "is open", "publish*", "published", "talent", "output*", "performance", "papers", "papers",
    ];
    /// An encoder may serve where a label is the whole output.
    CLASSIFIES = [
        "classif*", "categor*", "label", "labels", "labelling", "labeling", "sentiment", "sort", "sorts", "sorting", "spam", "scam", "topic", "intent", "class", "classes", "detect*", "yes or no", "triage", "tag", "tags",
        "one of the", "one word",
    ];
    /// A claim about the licence.
    APACHE = ["apache"];
    MIT = ["mit licen*", "mit-licen*", "under mit", "is mit", "mit license", "licence mit", "license mit"];
    GPL = ["gpl", "gplv3", "gplv2", "gpl v3", "gpl-3", "agpl*", "lgpl*", "gnu"];
    NON_COMMERCIAL = ["cc-by-nc*", "cc-by*", "creative commons"];
    /// Enough to see that the true licence is known, and too little for a claim: people study at the MIT.
    MIT_NAMED = ["mit"];
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
    CONTEXT = ["context", "window"];
    /// So many tokens are read.
    TAKES_IN = [
        "at once", "at a time", "in one go", "in one piece", "in one pass", "takes in", "take in", "reads", "read", "input", "inputs", "prompts", "handle", "handles", "accepts", "accept", "process", "processes",
        "digest", "digests", "swallow", "swallows", "holds", "remember*", "look at", "looks at", "long", "length", "sequence*", "limit",
    ];
    /// Another context may be meant.
    OTHER_CONTEXT = ["models", "variant", "version", "versions", "variants", "unlike", "compared", "larger", "whereas", "sister", "other", "instead", "gpt-4", "exists", "also comes", "vocabular*", "tokeni*", "trained on", "training", "data", "dataset", "corpus", "second", "minute", "hour"];
    NO_GATE = ["no gate", "not gated", "isn't gated", "is not gated", "ungated", "without a gate", "without any gate", "no gating", "without gating", "no access request", "no licence to accept", "no license to accept", "without accepting", "no login needed", "no registration"];
    ELSEWHERE = ["ollama", "mirror", "unsloth", "gguf", "copy", "kaggle"];
}
