//! What a text about the problem can speak of.

super::topics! { 16 to 47:
    SCENARIO_A = ["scenario a", "option a", "szenario a"];
    SCENARIO_B = ["scenario b", "option b", "szenario b"];
    SCENARIO_C = ["scenario c", "option c", "szenario c"];
    SCENARIO_D = ["scenario d", "option d", "szenario d"];
    /// "Both", said of scenarios.
    BOTH_SCENARIOS = [
        "both scenarios", "two scenarios", "two of the scenarios", "two of the four", "two of the given", "two of them", "both of the scenarios", "several scenarios", "all scenarios", "three scenarios", "all four scenarios",
        "all the scenarios", "multiple scenarios", "more than one scenario", "combine scenario*", "combination of scenario*", "mix of scenario*",
        "scenarios a and", "scenarios b and", "scenarios c and", "scenarios a b", "scenarios b c",
        "scenario a and scenario*", "scenario b and scenario*", "scenario c and scenario*", "scenario d and scenario*",
        "scenario a and b", "scenario a and c", "scenario a and d", "scenario b and a", "scenario b and c", "scenario b and d",
        "scenario c and a", "scenario c and b", "scenario c and d", "scenario a as well as", "scenario b as well as", "scenario c as well as",
        "scenario a plus scenario*", "scenario b plus scenario*", "scenario a with scenario*", "scenario a along with",
        "scenario b along with", "scenario a together with", "scenario b together with", "scenario c together with",
    ];
    /// Two letters, which name scenarios if they are capitals.
    LETTER_PAIR = [
        "a and b", "a and c", "a and d", "b and a", "b and c", "b and d", "c and a", "c and b", "c and d", "d and a", "d and b", "d and c", "a plus b", "a plus c", "a plus d", "b plus c", "b plus d", "c plus d", "a as well as c", "a as well as b", "b as well as c", "a with c", "c with a",
    ];
    /// Doing the chosen thing.
    CHOOSES = ["choose", "chose", "chosen", "choosing", "take", "taking", "took", "pick", "picked", "select", "selected", "combine", "combines", "combining",
        "combination", "together", "work on", "working on", "cover", "covers", "address", "addresses", "tackle", "decided", "decide for", "serve for both", "do both", "does both", "does scenario", "do scenario", "opt", "covered", "i do", "we do", "i will do", "we will do", "i'll do", "we'll do", "i am doing", "want to do", "going to do", "work with", "my scenario is", "my scenarios are", "i go for", "go with"];
    /// One more.
    ALSO = ["also", "as well", "in addition", "additionally", "besides", "too", "at the same time", "same model", "same fine-tun*", "second scenario", "as a second", "moreover"];
    /// Weighing before choosing.
    WEIGHS = ["between", "hesitat*", "considered", "considering", "undecided", "could have", "interesting", "tempting", "tempted", "first thought", "similar to",
        "different from", "as in", "unlike", "the others", "other scenarios", "given scenarios", "provided scenarios", "listed", "the assignment", "assignment's", "none of", "first wanted", "at first", "wanted to", "too much", "initially", "originally", "i thought", "in the end", "finally", "at the beginning", "not sure", "or"];
    /// A task that a model can do: what goes in, what comes out.
    TASK = [
        "classif*", "categor*", "summari*", "translat*", "extract*", "convert*", "rewrit*", "rewrite", "paraphras*", "simplif*", "correct",
        "corrects", "label", "labels", "labelling", "labeling", "detect*", "recogni*", "predict*", "sort", "sorts", "sorting", "tag", "tags", "tagging",
        "input", "inputs", "output", "outputs", "gets a", "gets the", "gets one", "given a", "given the", "given one", "receives", "returns", "return",
        "reply", "replies", "respond", "responds", "answer questions", "answers questions", "answering questions", "draft*", "docstring*", "sentiment",
        "generate*", "generating", "writes", "write", "writing", "turn", "turns", "turning", "into", "produce*", "transform*", "reformat*", "map", "maps",
        "decide", "decides", "deciding", "identif*", "moderate", "grade", "grades", "grading", "score", "scores", "scoring", "suggest", "suggests", "recommend*",
        "headline*", "e-mail*", "mail", "mails", "ticket*", "review", "reviews", "recipe*", "tweet*", "message", "messages", "question", "questions", "sql", "json", "code",
        "caption*", "title", "titles", "subtitle*", "transcri*", "report", "reports", "note", "notes", "letter", "letters", "comment", "comments", "sentence", "sentences",
        "poem*", "lyrics", "quer*", "document", "documents", "article*", "essay*", "feedback", "explain*", "explanation*", "dialog*", "conversation*", "chatbot",
        "goes in", "go in", "comes out", "come out", "comes in", "come in", "out comes", "in comes", "marks", "flag", "flags", "flagged", "matched with", "match", "matches", "names the", "route", "routes", "triage", "rank", "rate", "rates", "fill*", "complete", "completes", "describe*", "description*",
    ];
    /// Praise that says nothing about a task.
    BETTER = [
        "model better", "llm better", "models better", "better model", "improve the model", "improve an llm", "improve the llm", "improve it", "improve a model",
        "improve its", "improve llm*", "improving the model", "improve the quality", "improve performance", "improve the performance", "good results",
        "better results", "more helpful", "more useful", "higher quality", "better quality", "perform better", "performs better", "better performance",
        "better answers", "good answers", "more accurate", "more intelligent", "smarter", "more powerful", "our needs", "my needs", "the needs", "many tasks",
        "different tasks", "various tasks", "all kinds of tasks", "any task", "everything", "more human", "state of the art", "specific domain",
        "specific problem", "more efficient", "works better", "work better", "better way", "better for", "understands me", "understands us", "accurate enough", "good enough", "not accurate", "a better tool", "better tool", "helps them", "help them", "helps people", "helps users", "in many ways", "many ways", "knowledgeable", "expert in", "an expert", "daily work", "daily life", "assist them", "good at everything", "understands our", "useful to", "better at", "specialised in", "specialized on", "in general",
        "as good as possible", "best possible", "all areas", "many areas", "different areas", "domain knowledge", "knows a lot", "more knowledge", "smart", "intelligent", "supports them", "supports people",
    ];
    /// Why training and not a prompt: what a prompt does not reach, or what training fixes.
    WHY_TUNE = [
        "prompt*", "few-shot", "zero-shot", "in-context", "fine-tun*", "finetun*", "train", "trains", "trained", "training", "because", "since", "therefore",
        "so that", "currently", "at present", "today", "by hand", "manual*", "fail", "fails", "failed", "wrong*", "invent*", "consisten*", "inconsisten*",
        "habit*", "always", "never", "too long", "too slow", "too expensive", "expensive", "cannot", "can't", "could not", "couldn't", "don't", "doesn't", "not",
        "need", "needs", "however", "but", "instead", "rules", "rule-based", "templates", "own style", "house style", "house rules", "jargon", "dialect", "slang",
        "domain", "privacy", "local", "offline", "small model*", "smaller model*", "generic", "general model*", "general purpose", "learn*", "teach*", "beneficial",
        "tired", "time consuming", "hours", "saves", "save time", "specialised", "specialist", "abbreviation*", "vocabulary", "tone", "exactly", "missing", "just asking", "simply asking",
    ];
    /// Knowledge that a look-up serves better than weights.
    FRESH = [
        "latest news", "up-to-date", "newest information", "latest information", "current prices", "current price*", "live prices", "stock price*", "real-time",
        "today's", "weather forecast*", "current weather", "weather today", "weather tomorrow", "tomorrow's weather", "weather now",
        "what the weather", "weather report*", "how the weather", "breaking news", "current events", "recent events", "daily changing", "changes daily", "changes every day", "changes every week",
        "updated daily", "updated every day", "changing prices", "exchange rate*", "current stock", "availability of products", "opening hours today",
        "all the news", "all news", "news of the last", "recent news", "all of wikipedia", "whole wikipedia", "entire wikipedia", "encyclopedi*", "encyclopaedi*", "whole knowledge", "entire knowledge", "all the knowledge",
        "all knowledge", "thousands of documents", "thousand documents", "thousands of pages", "all our documents", "all company documents",
        "all internal documents", "all manuals", "entire documentation", "whole documentation", "memorise all", "remember all", "learn all the facts",
        "all the facts", "know everything about", "knows everything about", "all laws", "all legislation", "entire legal code", "product catalogue", "product catalog",
        "whole catalogue", "entire catalogue", "entire catalog", "latest status", "current status", "latest results", "latest version*", "newest version*", "results of last", "last weekend", "cost today", "free today", "current table", "present table", "current timetable", "present timetable", "this year's timetable", "always up to date", "daily news*", "newest products", "newest results", "current results",
        "current offers", "today's offers", "current events", "live data", "live results", "current availability", "what is in stock", "which rooms are free",
    ];
    /// A model is to hold something in itself.
    HOLDS = [
        "know", "knows", "knowing", "remember", "remembers", "memorise", "memorises", "memorize", "store", "stores", "contain", "contains", "learn", "learns", "learn by heart", "recall", "recalls", "having learned", "has learned", "keep in mind", "knowledge of", "in its memory", "in its weights", "in the weights", "by heart", "memorised", "master", "masters",
    ];
    /// Knows that facts are better looked up, or that the facts are given.
    RETRIEVAL = [
        "retriev*", "rag", "look-up", "lookup", "looked up", "search", "not knowledge", "behaviour", "behavior", "in the prompt", "in the context",
        "passage", "given the", "given a", "classif*", "categor*", "label*", "rewrit*", "translat*", "summar*", "headline*", "sentiment", "extract*", "convert*",
    ];
}
