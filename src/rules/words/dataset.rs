//! What a text about the dataset can speak of.

super::topics! { 80 to 111:
    /// A question that is declined, in a description or in the words of the refusal itself. Also read in the evaluation.
    REFUSAL = [
        "keep quiet", "keeps quiet", "kept quiet", "stay silent", "stays silent", "keeps silent", "keep silent", "kept silent",
        "be silent", "turn away", "turns away", "turn these away", "turned away", "turn them away", "to pass", "traps", "trap", "trick",
        "tricks", "invalid", "not found", "out-scope", "non-answerable", "not guess", "never guess", "must not invent",
        "nothing to do with", "unrelated", "irrelevant", "standard sentence", "standard reply", "fixed sentence", "fixed phrase",
        "make something up", "make things up", "short no", "polite refusal", "beyond it", "not belong", "belong to other",
        "other departments", "other companies", "another company", "nobody wrote", "no one wrote", "never written", "not written",
        "not know", "knows nothing", "know nothing", "in-scope", "no match", "without a match", "stay with the", "stays with the",
        "stick to the", "sticks to the", "refus*", "declin*", "decliend", "abstain*", "abstention*", "reject the question*",
        "rejects the question*", "rejected question*", "out-of-scope", "outside scope", "outside the scope", "outside its scope",
        "outside our scope", "beyond the scope", "out-of-domain", "out-of-faq", "outside the faq", "outside of the faq",
        "outside our faq", "outside this faq", "outside it", "outside that", "outside the document", "outside of the document",
        "beyond the faq", "not in the faq", "not in faq", "not in our faq", "not in this faq", "not part of the faq", "not covered",
        "isn't covered", "aren't covered", "uncovered", "not cover", "doesn't cover", "don't cover", "not contain the answer",
        "not contain it", "not contained", "not included in the faq", "not mentioned in the faq", "not listed in", "not found in",
        "not answer*", "cannot answer", "can't answer", "cant answer", "couldn't answer", "could not answer", "cannot be answered",
        "can't be answered", "can not answer", "can not be answered", "unable to answer", "unanswerable", "unanswered", "no answer",
        "no answers", "without an answer", "without answer*", "without any answer", "lack an answer", "no entry", "without an entry",
        "no matching entry", "no such entry", "answer is missing", "answer is not", "answer isn't", "answers are not",
        "answer does not exist", "answer doesn't exist", "answer is absent", "not answerable", "i don't know", "i dont know",
        "don't know", "do not know", "does not know", "doesn't know", "not know the answer", "idk", "don't have information",
        "do not have information", "no information", "not have information", "not have the information", "not have an answer",
        "says nothing", "nothing in the faq", "silent on", "silent about", "is silent", "silence*", "answerable", "answered all the same", "answered anyway",
        "answers anyway", "still answered", "answered nevertheless", "answered nonetheless", "leaves open", "left open", "leave open", "apolog*",
        "isn't in", "is not in", "aren't in", "are not in", "fall outside", "falls outside", "fallback", "fall back", "say no", "says no",
        "saying no", "off-topic", "unrelated question*", "irrelevant question*", "unknown question*", "foreign question*",
        "trick question*", "trap question*", "adversarial question*", "negative example*", "negative sample*", "negative case*",
        "negatives", "near-miss*", "distractor*", "refer them to", "refer the user", "refers", "referred to", "referral*", "refer people",
        "refer staff", "pass it on to", "passes it on", "passed on", "passes on", "pass on", "passing on", "passed along", "turn down", "turns down", "turned down", "turning down", "brush-off", "brushes off", "takes the bait", "fall for", "falls for", "falls into the trap", "bow out", "bows out", "bowing out",
        "bow-outs", "back off", "backs off", "step aside", "steps aside", "shrug*", "gives up", "give up", "owns up", "own up", "admits", "admit", "admitted", "handed over", "hand it over",
        "sent on", "signpost*", "sorry line", "sorry message", "sorry sentence", "sorry reply", "sorry answer", "sends people to", "send people to", "off-list", "off-page", "off-sheet", "off-faq", "not-in-faq", "redirect*", "escalat*", "hand over to", "hands over", "pointer to the",
        "points to the", "polite no", "ablehn*", "verweiger*", "weiß ich nicht", "weiss ich nicht", "nicht im faq", "nicht in der faq",
        "nicht in den faq", "steht nicht", "nicht enthalten", "nicht beantwort*", "außerhalb", "no lo sé", "no sé", "no está en",
        "rechaz*", "fuera de", "no figura", "sin respuesta", "je ne sais pas", "hors sujet", "ne figure pas", "pas dans la faq",
        "sans réponse", "hors de la faq", "rifiut*", "non lo so", "recusa*", "não sei", "fora do", "fora da", "weiger*", "weet ik niet",
        "niet in de", "nie wiem", "bilmiyorum", "не знаю", "थाहा छैन", "पता नहीं", "जानकारी छैन", "जानकारी नहीं", "لا أعرف",
    ];
    /// How a model says no; in a sample, or where the description quotes it.
    SAYS_NO = [
        "sorry", "regret*", "i'm afraid", "unfortunately", "can't find", "cannot find", "could not find", "couldn't find", "can't tell",
        "cannot tell", "unable to find", "unable to help", "not able to", "can't help", "cannot help", "please contact", "please ask",
        "please reach out", "please check with", "please speak", "please turn to", "please get in touch", "contact hr", "ask hr",
        "nothing about", "nothing on", "not available in", "i don't have", "i do not have", "don't have that", "don't have this",
        "not something i", "not something we", "leider", "keine antwort", "lo siento", "no puedo", "mi dispiace", "désolé*", "desculpe",
        "przykro", "üzgünüm", "извините", "к сожалению", "माफ*", "क्षमा*", "عذرا", "آسف", "wenden sie sich", "wende dich", "can't answer",
        "don't know", "bitte fragen", "veuillez", "por favor", "consulte",
    ];
    /// Who asks, and what is asked.
    ASKED = ["question*", "ask", "asks", "asked", "asking", "query", "queries", "request*", "sample*", "row", "rows", "wording*"];
    /// Something else than what stands in the document.
    ELSE = [
        "not", "no", "nothing", "nobody", "none", "never", "without", "outside", "beyond", "unknown", "missing", "absent", "isn't",
        "aren't", "doesn't", "don't", "cannot", "can't", "wrong", "foreign", "elsewhere", "neither", "off",
    ];
    /// The data is said to hold no refusals.
    NO_REFUSALS = [
        "no refusal*", "without refusal*", "without any refusal*", "no out-of-scope", "without out-of-scope", "only answerable",
        "no unanswerable", "no negative example*", "without negative example*", "only questions that the faq answers",
        "only questions the faq answers", "only questions that are in the faq", "only questions from the faq", "only in-scope",
    ];
    /// What one sample holds.
    CONTENTS = [
        "each sample", "each example", "each record", "each row", "each entry", "each item", "each line", "each pair", "each data point",
        "each instance", "each datapoint", "each json", "each object", "each conversation", "each dialogue",
        "every sample", "every example", "every record", "every row", "every entry", "every item", "every line", "every pair",
        "every instance", "one sample", "one example", "one record", "one row", "one entry", "one data point", "one line", "a sample",
        "a record", "a row", "single sample", "single example", "all samples", "samples contain",
        "samples consist", "samples should", "samples have", "samples hold", "examples contain", "examples should", "examples consist",
        "examples with", "entries contain", "rows contain", "records contain", "pair", "pairs", "paired", "pairing", "triple*",
        "triplet*", "tuple*", "input", "inputs", "output", "outputs", "together with", "along with",
        "contain*", "consist*", "includes", "holds", "comprises", "made up of", "fields", "keys", "column*", "prompt*",
        "completion*", "question and", "question with", "questions and", "questions with", "answer*", "repl*", "response*", "label*",
        "target*", "mapped to", "annotat*", "tagged", "source and", "text and", "code and", "function and", "functions and",
        "user turn*", "data point*", "next to",
    ];
    /// Quality, variety, balance, coverage.
    CHARACTERISTICS = [
        "quality", "clean*", "correct*", "accura*", "check*", "verif*", "review*", "approv*", "proof-read*", "validat*", "consisten*",
        "curat*", "expert*", "real", "realistic", "authentic", "reliable", "trustworth*", "gold*", "manual*", "by hand", "hand-written",
        "double-check*", "agree*", "annotator*", "edited", "corrected", "error-free", "noise", "noisy", "variet*", "varied", "vary",
        "varies", "various", "divers*", "different", "mix", "mixed", "mixture", "range", "wide", "broad", "representative*", "represent*",
        "spread", "several", "all kinds", "kinds of", "types of", "many", "multiple", "edge case*", "rare", "typical", "angry",
        "short and", "long and", "with and without", "both", "balanc*", "equal*", "evenly", "even number*", "same number*", "proportion*",
        "ratio", "uneven", "imbalance*", "shares", "share of", "half", "third", "quarter", "at least", "each class", "each category",
        "per class", "cap", "caps", "capped", "cover*", "every kind", "every type", "all topics", "all categories", "all sections",
        "complete", "exhaustive", "comprehensive", "duplicat*", "dedup*", "anonymi*", "de-identified", "removed", "replaced", "remove",
        "filter*", "drop", "exclude*", "format consistent", "style consistent", "concise", "well-formed", "well-written", "no duplicates",
        "unique", "fresh", "up to date", "recent", "native",
    ];
    /// How the data of a closed FAQ grows beyond its pairs.
    GROWTH = [
        "paraphras*", "rephras*", "reword*", "wording*", "phrasing*", "phrased", "variant*", "variation*", "varied", "ways to ask",
        "ways of asking", "different ways", "several ways", "formulation*", "reformulat*", "versions", "synonym*", "augment*",
        "synthetic", "generate*", "expand*", "per question", "per entry", "per pair", "per faq", "per item", "each question",
        "each entry", "each pair", "each faq", "every question", "every entry", "times", "multipl*", "ticket*", "chat log*", "negatives",
        "distractor*", "extra", "additional", "more questions", "plus", "typos", "translat*", "rewrit*", "alternative*", "asked in",
        "follow-up*",
    ];
    /// Data that exists already, so that large numbers cost nothing.
    EXISTING = [
        "kaggle", "hugging-face", "huggingface", "public*", "existing", "corpus", "corpora", "open data", "scrap*", "github", "crawl*",
        "wikipedia", "benchmark*", "archive*", "open-source", "dump", "dataset called", "common crawl", "stack overflow", "codesearchnet",
        "synthetic*", "generated", "database", "logs", "ag news", "imdb", "squad",
    ];
    /// Numbers around these words are of what is not, or not yet, the dataset.
    RAW = [
        "candidate*", "raw", "filter*", "remain*", "available", "out of", "archive", "in the literature", "paper", "papers", "lima",
        "alpaca", "openai", "guide", "others", "studies", "study", "tutorial*", "blog*", "reported", "reports", "too many", "too much",
        "too few", "more than", "fewer than", "less than", "fewer", "would", "could", "if", "later", "eventually", "grow", "next round",
        "scale up", "scaling", "increase", "extend", "expand", "beyond", "unfiltered", "before cleaning", "originally", "initially",
        "contains about", "a year", "per year", "a month", "dropped", "discard*", "deduplicat*", "of which", "subset", "select",
        "selected", "choose", "chosen", "pick", "picked", "until", "from about", "faq", "instead of", "rather than", "already have",
        "i have", "we have", "there are", "exist*", "synthetic", "augment*", "paraphras*", "pretrain*", "pre-train*", "public*",
        "another", "unlabel*", "unannotated",
    ];
    /// Collected is both what is not yet and what is the dataset.
    COLLECTED = ["collect", "collected", "collecting"];
    /// Reasons for a number: what a sentence says beyond "this is enough".
    SIZE_REASON = [
        "because", "since", "so that", "due to", "therefore", "cover*", "per", "each", "every", "times", "week*", "day", "days",
        "hour*", "evening*", "weekend*", "month*", "effort*", "time", "without", "overfit*", "paper*", "lima", "stud*", "guide*",
        "research", "experiment*", "manual*", "by hand", "review*", "collect*", "annotat*", "style", "format", "pattern*",
        "narrow", "simple", "topics", "categor*", "class", "classes", "issues", "kinds", "types", "teach", "fewer", "less than",
        "more than", "more would", "rare", "budget", "resource*", "small model", "adapter*", "lora", "few-shot", "pre-trained",
        "already knows", "scenario*", "situation*", "massive", "afford*",
    ];
}
