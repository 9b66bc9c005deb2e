//! What a text about the challenges can speak of.

super::topics! { 216 to 239:
    /// Compute itself.
    COMPUTE = [
        "gpu", "gpus", "compute", "computing power", "computing resources", "computational*", "hardware", "vram", "graphics card*", "graphics memory",
        "graphic card*", "video card*", "video memory", "gpu memory", "ram", "cuda", "colab", "cloud", "a100", "t4", "h100", "rtx", "tpu",
        "processing power", "out of memory", "oom", "rechenleistung", "grafikkarte", "electricity", "powerful computer*",
        "powerful machine*", "powerful enough", "a run", "cluster", "kaggle", "flops", "accelerator*", "cloud credits",
    ];
    /// Money and time, which may be for compute or for something else.
    COST = [
        "memory", "resources", "resource", "budget", "cost", "costs", "costly", "expensive", "money", "afford*", "price", "dollar*",
        "euro*", "rent", "renting", "training time", "train time", "takes long", "take long", "long time", "hours", "session*",
        "timeout*", "disconnect*", "interrupt*", "crash*", "slow", "laptop", "computer", "server", "machine", "card", "runs",
        "days of training", "power", "slot", "slots", "queue", "waiting time", "pay", "paying", "cheap", "cheaper", "credits", "notebook", "slows", "slower", "faster", "runtime",
        "checkpoint*", "hot", "fan", "fans", "overnight", "whole night", "all night", "patience", "hour", "afford",
    ];
    /// What is done on a computer: with these, cost and time are compute.
    RUNNING = [
        "train", "training", "fine-tun*", "finetun*", "run", "runs", "running", "experiment*", "epoch*", "inference", "rent", "card",
        "load", "model", "renting", "rented", "trained", "trains", "tuning", "retrain*", "faster",
    ];
    /// Anything that could go wrong and is not compute.
    BEYOND = [
        "label*", "annotat*", "bias*", "fair*", "overfit*", "over-fit*", "underfit*", "memoris*", "by heart", "hallucinat*", "invent*",
        "make up", "makes up", "made up", "fabricat*", "forget*", "catastrophic", "generali*", "privacy", "private", "personal",
        "anonymi*", "gdpr", "consent", "ethic*", "harm*", "toxic*", "trust*", "legal*", "licen*", "copyright", "security", "unsafe",
        "parrot*", "noise", "noisy", "quality control", "data quality", "quality of the data", "quality data", "enough data",
        "little data", "lack of data", "small dataset", "few examples", "evaluat*", "metric*", "subjectiv*", "judge*", "test set",
        "benchmark*", "bleu", "rouge", "refus*", "declin*", "over-refus*", "out-of-scope", "near-miss*", "wrong", "incorrect",
        "inaccura*", "mistake*", "false", "out of date", "outdated", "stale", "drift*", "ambigu*", "inconsisten*", "imbalance*",
        "unbalanced", "rare", "divers*", "variet*", "repetit*", "tone", "style", "empath*", "promis*", "robotic", "canned", "formula",
        "verbose", "dialect*", "spelling", "misspell*", "typo*", "slang", "translat*", "prompt injection", "jailbreak*", "leak*",
        "contaminat*", "duplicate*", "jokes", "irony", "sarcas*", "maintain*", "adoption", "complain*", "collecting", "collect",
        "gather*", "obtaining", "writing", "curat*", "sensitive", "misunderstand*", "misread*", "confus*", "nuance*", "cultur*", "offen*",
        "learn*", "agree", "disagree*",
    ];
    /// Of the data or the texts, without saying what is wrong with them.
    NEUTRAL = [
        "data", "dataset", "datasets", "examples", "samples", "quality", "answer*", "question*", "repl*", "docstring*", "faq",
        "customer*", "class", "classes", "categor*", "text", "texts", "language*", "users", "format", "length", "context", "knowledge",
        "change", "changes", "error*", "mails", "emails", "e-mails",
    ];
    OVERFITTING = [
        "overfit*", "over-fit*", "memoris*", "parrot*", "recite*", "reciting", "by rote", "regurgitat*", "learn by heart", "learned by heart", "learns by heart", "by heart", "learnt by heart",
    ];
    /// The model says what it was not given.
    INVENTING = [
        "hallucinat*", "invent*", "fabricat*", "make up", "makes up", "made up", "making up", "make things up", "makes things up", "made-up", "embroider*", "embellish*", "confabulat*",
        "fiction", "fictions", "fictitious", "not exist", "doesn't exist", "don't exist", "no warrant", "no basis", "without basis", "without any basis", "without any warrant", "out of thin air", "of its own fancy",
        "isn't in the", "aren't in the", "is not in the", "are not in the", "not on the", "isn't on the", "not there", "isn't there", "aren't there", "nobody said", "nobody wrote", "nobody mentioned", "never said", "never happened", "never mentioned",
        "not mentioned", "does not mention", "does not say", "doesn't say", "not vouch*", "never written", "of its own", "not supported by", "not given in", "nowhere in",
    ];
    /// How the outputs are judged.
    MEASURING = ["test", "tests", "metric*", "score", "scores", "count", "counts", "counted", "evaluat*", "rouge", "bleu", "rater*", "reviewer*", "script", "measure*", "tick", "ticks", "judge*", "judging", "judgement*", "judgment*", "grader*", "accuracy", "f1", "checker", "parser"];
    FORGETTING = [
        "forget*", "catastrophic", "lose abilities", "loses abilities", "lose other abilities", "lose its abilities", "lose general", "lose its general", "loses its general", "lose skills", "lose its skills", "unlearn*",
        "lose its ability*", "loses its ability*", "lose the ability*", "loses the ability*", "lose what it", "loses what it",
    ];
    /// What the model could do before.
    LOSES = ["catastrophic", "general", "ability", "abilities", "skill", "skills", "what it could", "what it knew", "what it knows", "before", "other tasks", "everything else", "anything else"];
    /// People judge in different ways.
    SUBJECTIVE = [
        "subjective*", "opinion*", "disagree*", "not agree", "don't agree", "taste", "tastes", "in the eye of", "judge differently", "rate differently", "score differently", "different scores",
        "different marks", "different ratings", "different judgements", "different judgments", "personal preference*",
    ];
    /// It takes the time of people.
    EFFORT = [
        "takes time", "takes a lot of time", "takes much time", "takes long", "takes a long time", "takes hours", "takes days", "time-consuming", "slow", "laborious", "tedious", "much work", "a lot of work",
        "lots of work", "much effort", "a lot of effort", "hours of",
    ];
    PRIVACY = ["privacy", "personal data", "private data", "gdpr", "anonymi*", "sensitive", "names of customers", "customers names", "customer names", "customer's name*", "leak*", "confidential"];
    BIAS = ["bias*", "fairness", "unfair*"];
    IMBALANCE = [
        "imbalance*", "unbalanced", "rare class*", "minority class*", "lopsided", "skewed", "under-represented", "underrepresented",
        "over-represented", "overrepresented", "classes are rare", "labels are rare", "rare label*", "uneven",
        "classes with few", "labels with few",
    ];
    /// The data is all alike.
    SAMENESS = [
        "variety", "diversity", "one-sided", "diverse", "of different kind*", "sound alike", "all alike", "monoton*", "too similar",
        "little variation", "homogen*", "uniform",
    ];
    /// What trains or does something else.
    DEVICE = ["computer", "laptop", "notebook", "machine", "pc", "card"];
    TRAINS = ["train*", "fine-tun*", "finetun*", "epoch*", "tuning"];
    OUTDATED = ["outdated", "out of date", "stale", "no longer true", "no longer correct", "no longer right", "no longer valid", "no longer accurate", "no longer fit*", "no longer match*", "no longer describe*", "no longer holds", "lag behind", "lags behind", "becomes old", "go out of date"];
    /// Replies that sound as if nobody had meant them.
    FORMULAIC = [
        "canned", "stock phrase*", "formula", "formulas", "formulaic", "robotic", "boilerplate", "cliche*", "clichés", "cliché", "insincere*", "hollow", "scripted", "pet phrase*",
        "sound fake", "sounds fake", "wooden", "mechanical", "templated", "template*", "phoney", "phony", "empty phrase*", "like a robot", "like a machine",
    ];
    /// Of the data there is not much.
    LITTLE = [
        "few", "small", "limited", "little", "tiny", "scarce", "scarcity", "not many", "not much", "not so many", "isn't much", "aren't many", "not enough",
        "too little", "number of samples is low", "low number", "insufficient", "shortage", "lack of data",
    ];
    /// "Only 240": before a number.
    ONLY = ["only", "just", "merely", "mere", "no more than", "not more than"];
    /// What the training did not hold.
    UNSEEN = [
        "unseen", "new", "fresh", "not seen", "never seen", "hasn't seen", "has not seen", "didn't see", "not come across", "never come across", "not met", "never met",
        "not encounter*", "never encounter*", "unfamiliar", "unknown", "generali*", "differently", "in another way", "in other words", "another wording", "other wording*", "different wording*",
        "anything else", "own words", "not in the training", "different question*", "other question*",
    ];
    REFUSING = ["refus*", "declin*", "over-refus*", "out-of-scope"];
}
