//! What a text about the evaluation can speak of.

super::topics! { 160 to 215:
    /// Data kept out of training, in any words.
    HELD_OUT = [
        "not scrape*", "not collect*", "not included", "not chosen", "not picked", "never wrote", "too late for",
        "held-out", "hold-out", "hold out", "holds out", "holding out", "withheld", "withhold*", "test set", "testset", "test split",
        "test part", "test data", "test portion", "test examples", "test samples", "test cases", "test questions", "test pairs",
        "test suite", "test mails", "test functions", "test rows", "test fold", "test half", "testing set", "testing data",
        "validation set", "validation split", "validation data", "evaluation set", "eval set", "evaluation data", "evaluation split",
        "dev set", "development set", "validation examples", "validation samples", "evaluation questions", "hidden set", "gold set",
        "challenge set", "control set", "reference set", "golden set", "exam set", "unseen", "not seen", "never seen", "has not seen",
        "hasn't seen", "have not seen", "haven't seen", "did not see", "didn't see", "does not see", "doesn't see", "never saw",
        "never sees", "never see", "never met", "has never met", "had never seen", "hadn't seen", "not been seen", "did not meet",
        "not encounter*", "never encounter*", "never read", "never shown", "not shown", "not show", "never showed", "wasn't shown",
        "not been shown", "not in the training", "not in training", "not in the data", "not in the dataset", "not in its training",
        "not in our training", "not part of the training", "not part of training", "not appear in", "don't appear in",
        "doesn't appear in", "not occur in", "not used for training", "not used in training", "not used during training",
        "not used to train", "never used for training", "never used in training", "unused", "not trained on", "wasn't trained on",
        "was not trained on", "never trained on", "not been trained on", "did not train on", "absent from", "not included in training",
        "not included in the training", "excluded from", "exclude from", "never enter*", "not enter", "never goes in", "never go in", "never went in", "not go in", "doesn't go in", "don't go in", "didn't go in",
        "won't go in", "never gets in", "never get in", "never gets to see", "never get to see", "not get to see", "won't see", "never makes it in", "never made it in", "not among the training",
        "no part of the training", "not contribute", "contribute nothing", "not use for training", "don't use for training",
        "not touched", "untouched", "never touch*", "not touch*", "not learned from", "outside the training", "outside of the training",
        "outside training", "separate from the training", "separate set", "separate test", "separate from training", "disjoint",
        "independent set", "independent test", "independent sample*", "away from training", "away from the training",
    ];
    /// Put aside or split; of the evaluation's data, or of something else.
    ASIDE = [
        "was left", "were left", "are left", "left over", "leftover*",
        "excluded", "exclude", "removed", "remove", "remains", "remain", "the rest", "the remainder", "remaining", "in my drawer", "in the drawer", "in our drawer",
        "into a drawer", "into my drawer", "into the drawer", "desk drawer", "locked drawer", "bottom drawer", "beforehand",
        "before training", "before anything", "before i begin", "exam", "quiz", "up to", "only uses", "only used", "no overlap",
        "overlap", "can't know", "cannot know", "not know", "does not know", "one left out", "one-out", "set aside", "setting aside",
        "put aside", "putting aside", "laid aside", "lay aside", "left aside", "kept aside", "keep aside", "keeping aside", "set apart",
        "put away", "put to one side", "set to one side", "saved for testing", "save for testing", "saved for the test", "reserve",
        "reserved", "reserving", "reserves", "lock away", "locked away", "locked up", "lock up", "locking away", "lock in a drawer",
        "in a drawer", "kept out", "keep out", "keeping out", "left out", "leave out", "leaving out", "leave-one-out", "taken out",
        "take out", "kept back", "keep back", "keeping back", "held back", "hold back", "holding back", "kept for testing",
        "keep for testing", "kept for the test", "kept for evaluation", "kept only for", "only for testing", "for testing only",
        "only for the test", "kept hidden", "hide from", "hidden from", "stay out", "stays out", "stayed out", "remain out",
        "kept separate", "keep separate", "kept away", "keep away", "kept secret", "spared", "cross-validat*", "cross-validation",
        "k-fold", "fold", "folds", "five-fold", "ten-fold", "train-test", "train test", "train test split", "80-20", "80 20", "90 10",
        "70 30", "80 10 10", "70 15 15", "90 5 5", "75 25", "85 15", "60 20 20", "percent for testing", "percent for test",
        "for the test", "split", "splits", "splitting", "stratified", "both sides", "either side", "partition*", "random tenth",
        "every tenth", "every fifth", "one tenth", "a tenth", "one fifth", "a fifth", "rest for testing", "rest for test",
        "remaining for test*", "used for testing", "for validation", "for testing", "zurückgehalten", "zurückgelegt", "beiseite*",
        "testdaten", "testmenge", "testteil", "nicht im training", "ungesehen*", "conjunto de prueba", "conjunto de test",
        "datos de prueba", "no vistos", "no vistas", "jeu de test", "ensemble de test", "mis de côté", "jamais vu*", "non vus",
        "conjunto de teste", "mai visti", "insieme di test", "testgegevens",
    ];
    /// New data from after or from outside the training data.
    FRESH = [
        "current season*", "current year*", "current month*", "current term*", "current semester*", "current quarter*", "this season*", "this term*", "not played yet", "first week*", "first month*", "first days", "in production", "in daily use", "daily work", "this month*", "this week*", "next fifty",
        "next hundred", "next 20", "next 30", "next 40", "next 50", "next 60", "next 100", "next 200", "thinks up", "think up", "devise*",
        "writes questions", "write questions", "writes mails", "write mails", "writes the questions", "writes the test*", "written by a colleague",
        "january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "in march", "of march",
        "in may", "of may", "in spring", "in summer", "in autumn", "in winter", "sends unchanged", "sent unchanged", "sent as they are",
        "sends as they are", "sends as it is", "sent without a change", "goes live", "in use",
        "discovered", "days later", "weeks later", "till the end", "until the end", "until the very end", "next month*",
        "next week*", "next quarter*", "next year*", "next semester*", "next term*", "following month*", "following week*",
        "following year*", "coming month*", "coming week*", "coming weeks", "later month*", "latest month*", "last month*",
        "most recent", "last week*", "last semester*", "last quarter*", "later issue*", "new questions", "new examples",
        "new mails", "new e-mails", "new emails", "new messages", "new functions", "new inputs", "new cases", "new customers",
        "new texts", "new reviews", "new headlines", "new tickets", "new ones", "new sentences", "new articles", "new prompts",
        "new samples", "new data", "brand-new", "freshly", "newly written", "written after", "collected after", "arrive after",
        "arrived after", "that arrive", "incoming", "live traffic", "real traffic", "real users", "pilot", "a b test*",
        "another library", "other library", "different library", "another repository", "different repository",
        "other repositories", "another project", "other projects", "another shop", "another year", "another source",
        "other sources", "different source*", "another author", "other authors", "other users", "another company",
        "another branch", "a library that", "packages that", "repository that", "benchmark", "benchmarks", "public test",
        "humaneval", "someone else",   "other people wrote", "invented for",
        "written for the test", "written for this", "written only for", "from users that", "cooks who", "that day",
    ];
    /// The same, where data stands behind it: "other questions", but not "other metrics".
    MAYBE_FRESH = [
        "following", "a second", "sister", "newest", "newer", "later", "coming", "upcoming", "fresh", "latest", "new",
        "of their own", "of her own", "of his own", "different", "other", "another", "at the end",
    ];
    /// The data that the model was trained on.
    TRAINING_DATA = [
        "train samples", "train examples", "training inputs", "training prompts", "training data", "training set",
        "training samples", "training examples", "training pairs", "training rows", "training mails", "training e-mails",
        "training emails", "training records", "training questions", "training functions", "training texts", "training dataset",
        "training file", "training corpus", "training entries", "training conversations", "training messages", "train set",
        "train data", "trainset", "trained on", "was trained with", "it was trained", "trained with", "learned from",
        "learnt from", "used for training", "used for the training", "used for fine-tuning", "used for the fine-tuning",
        "used to train", "used to fine-tune", "used before to train", "used before to fine-tune", "used in training", "used during training", "same data", "same dataset", "seen in training",
        "seen during training", "fine-tuned on", "finetuned on", "tuned on", "data i trained", "data we trained",
        "of the training", "as for training", "as for the training", "as in training", "as we trained", "as i trained",
        "trained it on", "trained the model on", "taught it with", "learned on", "learnt on", "seen while training",
        "knows from training", "knows from the training", "training portion", "training part", "data for training",
        "training split", "training cases", "training items", "training documents", "training notes", "training tickets",
        "training reviews", "training articles", "training sentences", "training faq*", "fine-tuned with", "finetuned with",
        "tuned with", "learnt with", "trained upon", "has studied", "was fed", "shown in training", "shown during training",
        "already knows from", "used as training", "training material", "training transcripts", "training lines", "training posts",
        "training recipes", "training letters", "training comments", "training captions", "training labels", "training answers",
        "training replies", "training outputs", "training instances", "training snippets", "training docstrings", "training pages",
        "training chats", "training dialogues", "training calls", "training abstracts", "training titles", "training descriptions",
        "training phrases", "training headlines", "training poems", "training tweets", "training stories", "training complaints",
        "training reports", "training queries", "training requests", "training utterances", "training observations",
        "training half", "training json*", "taught with", "taught on", "practised on", "practiced on", "drilled on",
    ];
    /// That the model has it from its training: "the pairs which the model learned", "mails that it already knows".
    LEARNED = [
        "model learned", "model learnt", "model has learned", "model has learnt", "model had learned", "model saw", "model has seen",
        "model has already seen", "model already saw", "model knows", "model already knows", "model studied", "model has studied",
        "model got", "model was given", "model was shown", "model was taught", "model has been taught", "model practised",
        "it learned", "it learnt", "it has learned", "it has learnt", "it had learned", "it saw", "it has seen", "it has already seen",
        "it already saw", "it knows", "it already knows", "it studied", "it was taught", "it has been taught", "it practised",
        "it was shown", "it was given", "it got", "model met", "it met", "it has met", "model has met", "already learned", "already learnt",
    ];
    /// All of the data, which is that of the training where nothing was kept apart from it.
    WHOLE_DATA = [
        "whole dataset", "entire dataset", "full dataset", "complete dataset", "whole data set", "entire data set", "whole data",
        "entire data", "full data", "whole set", "entire set", "full set", "complete set", "whole corpus", "entire corpus", "full corpus",
        "all the data", "all of the data", "all our data", "all my data", "all data", "the dataset", "our dataset", "my dataset", "this dataset",
        "the same dataset", "the data set", "all the samples", "all samples", "all the examples", "all examples", "all the pairs", "all pairs",
        "all rows", "all records", "all our examples", "all our samples", "all our pairs", "all my examples", "every sample", "every pair",
        "every row", "data above", "pairs above", "samples above", "examples above", "same samples", "same examples", "same pairs", "whole file", "entire file",
    ];
    /// Nothing of the data is left.
    EVERYTHING = ["all", "every", "everything", "whole", "entire", "complete", "full", "100 percent"];
    /// Goes, or is used, and what for.
    GOES = [
        "go", "goes", "went", "going", "is used", "are used", "will be used", "be used", "get used", "will use", "use", "used all", "serve",
        "serves", "is put", "are put", "put", "is fed", "are fed", "end up", "take", "is needed", "are needed", "is for", "are for",
        "spend", "is spent", "are spent", "is", "are",
    ];
    /// Some of what there is.
    OF_THESE = [
        "of these", "from these", "of them", "from them", "among them", "on them", "on these", "the pairs", "our pairs", "my pairs", "the samples",
        "our samples", "my samples", "the examples", "our examples", "my examples", "the rows", "our rows", "of the data", "from the data",
        "our data", "my data", "at random", "by lot", "randomly", "the same", "of those", "from those", "the records", "the entries",
    ];
    INTO_TRAINING = [
        "into training", "into the training", "into fine-tuning", "into the fine-tuning", "for training", "for the training",
        "for fine-tuning", "for the fine-tuning", "to train", "to fine-tune", "in training", "in the training", "to the trainer",
        "train on", "trained on", "training on", "fine-tune on", "fine-tuned on", "train with", "trained with",
    ];
    /// A score is taken.
    SCORE = [
        "accura*", "score", "scores", "scored", "scoring", "measure", "measures", "measured", "measuring", "metric*", "percent*", "share",
        "rate", "rates", "bleu", "rouge", "meteor", "bertscore", "perplexity", "f1", "macro-f1", "precision", "recall", "exact match",
        "exact-match", "count", "counts", "counted", "counting", "compute", "computed", "calculate*", "calculat*", "number of", "average",
        "mean", "wer", "chrf", "confusion matrix", "correct answers", "how many", "how often", "proportion", "fraction", "quota", "auc",
        "kappa", "edit distance", "levenshtein", "similarity", "report", "reports", "statistic*",
    ];
    LOSS = [
        "training loss", "train loss", "loss", "losses", "loss curve", "cross-entropy", "loss value", "training curve*", "learning curve*",
        "training error", "curve", "curves",
    ];
    VALIDATION_LOSS = [
        "validation loss", "eval loss", "evaluation loss", "test loss", "held-out loss", "dev loss", "val loss", "validation curve",
        "validation set", "validation data", "perplexity",
    ];
    /// Any way of judging outputs other than by the loss.
    JUDGING = [
        "declined", "declines", "accura*", "bleu", "rouge", "meteor", "bertscore", "f1", "macro-f1", "precision", "recall",
        "exact match", "exact-match", "confusion matrix", "rubric*", "checklist*", "pairwise", "blind", "survey*",
        "questionnaire*", "annotator*", "share of", "script", "parser", "pydocstyle", "linter", "ast", "test set", "testset",
        "held-out", "unseen", "refus*", "hallucinat*", "a b", "likert", "llm-as-a-judge", "gpt-4", "unit test*", "win rate",
        "i rate", "we rate", "they rate", "rate the", "rate each", "rates each", "and rate", "error rate", "success rate",
        "counted", "ranks", "wer", "chrf", "roc", "auc", "tick", "ticks", "vote*", "read 20", "reads", "i count", "we count",
        "count the", "count how", "counts the", "counts how", "count of", "and count", "i mark", "and mark", "mark the",
        "marks the", "in how many", "read the replies", "read the outputs", "read the answers", "a form", "form with", "grade", "grades", "graded", "feedback from", "feedback of", "feedback by",
        "their feedback", "gives feedback", "give feedback", "satisfaction", "are satisfied", "i list", "listen*",
    ];
    /// The same, if it is not the loss that is meant: "I compare the two losses", "it says how correct the replies are".
    MAYBE_JUDGING = [
        "review*", "rate", "rates", "rating*", "compare*", "comparison", "human*", "expert*", "percent*", "correct*", "preference",
        "manual*", "judge*", "execution", "how many of", "how often", "counting", "are counted", "is counted", "read aloud", "read them",
        "read each", "read every", "read all", "read by", "side by side", "tally*", "verdict*", "yes no", "yes or no", "ticked", "out of ten",
    ];
    /// Somebody judges, whatever else the sentence says.
    PEOPLE_JUDGE = [
        "colleague*", "teacher*", "readers", "two people", "volunteer*", "customers", "developers", "owner", "nurse*", "i read",
        "we read",
    ];
    /// How a test is done: by whom, by which criterion. On which data and against what it is done does not tell that.
    HOW = [
        "accuracy", "i mark", "we mark", "and mark", "bleu", "rouge", "meteor", "bertscore", "perplexity", "f1", "macro-f1", "precision",
        "recall", "exact match", "exact-match", "confusion matrix", "loss", "chrf", "wer", "edit distance", "execution", "checklist*",
        "rubric*", "criteria", "criterion", "scale", "likert", "stars", "blind*", "side by side", "pairwise", "a b test*", "compar*",
        "percent*", "share", "rate of", "error rate", "rates", "count", "counts", "counted", "counting", "number of", "how many",
        "how often", "script", "parser", "ast", "pydocstyle", "linter", "regex", "regular expression*", "schema", "empath*", "polite*", "tone", "factual*",
        "faithful*", "hallucinat*", "refus*", "declin*", "grammar", "fluen*", "readab*", "concise*", "native speaker*", "expert*",
        "annotator*", "colleague*", "volunteer*", "friends", "teacher*", "two people", "raters", "reviewers", "judges", "customers",
        "nurse*", "doctor*", "user study", "questionnaire*", "survey*", "interview*", "gold", "reference*", "ground truth",
        "human-written", "human eval*", "tick", "score from", "read by",
        "i read", "we read", "reads", "manual*", "by hand", "sections", "args", "valid json", "judge*", "rate", "rated", "rating*",
        "score*", "one by one", "line by line", "win rate", "prefer*", "a week of", "yes or no",
    ];
    /// Formula of those who only say that they will test.
    TESTING = [
        "test", "tests", "tested", "testing", "evaluat*", "try", "tried", "check", "checked", "see if", "see whether", "see how",
        "verify", "assess", "assessed", "validate", "validated", "works", "work well", "perform*", "quality", "results", "ask it",
    ];
    /// What a test should show, in words that anybody would use.
    HOPE = [
        "make sense", "makes sense", "feeling", "gut", "okay", "fine", "nice",
        "behaves", "thorough*", "quantitatively", "qualitatively", "good", "well", "better", "quality", "results", "satisf*", "perform*",
        "works", "correct", "correctly", "accurate", "improve*", "improvement*", "expected", "useful", "appropriate", "suitable",
        "various metrics", "some metrics", "standard metrics", "common metrics", "right metrics", "metrics", "learned", "effective*",
        "successful*", "a success", "happy", "expectations",
    ];
    /// What is kept apart: the second half of "keep ... out".
    APART = [
        "to myself", "to ourselves", "to himself", "to herself", "until", "till", "unopened", "under lock",
        "out", "back", "aside", "apart", "away", "separate", "separately", "for the end", "for later", "hidden"];
    KEEP = [
        "keep", "keeps", "kept", "keeping", "hold", "holds", "held", "holding", "leave", "leaves", "left", "put", "puts", "set", "sets",
        "take", "takes", "taken", "took", "lock", "locks", "locked", "stay", "stays", "stayed", "remain", "remains", "save", "saved",
        "move", "moved", "hide", "lay", "laid", "split", "separate",
    ];
    /// Training as an event: "never trained on", "not in the training".
    TRAINED = [
        "train*", "seen", "given to the model", "given", "shown", "fed", "met", "touched", "used", "part of", "among", "in the file",
        "learn*", "learnt", "the rows", "the data", "the dataset", "tuning", "fine-tun*", "finetun*",
    ];
    /// A set of texts to test on.
    TEST_NOUN = [
        "the test", "a test", "as test", "is test", "are test", "our test", "my test", "this test", "for test", "test mails",
        "test e-mails", "test emails", "test messages", "test notes", "test texts", "test sentences", "test items", "test documents",
        "test prompts", "test headlines", "test tweets", "test records", "tests on",
    ];
    NONE_OF = [
        "none", "no", "not", "never", "nothing", "neither", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't",
        "didn't", "doesn't", "don't", "won't", "cannot", "can't",
    ];
    /// A score by name, or a percentage.
    METRIC = [
        "accura*", "bleu", "rouge", "meteor", "bertscore", "f1", "macro-f1", "precision", "exact match", "exact-match", "percent*",
        "perplexity", "score of", "success rate", "error rate", "confusion matrix", "mean number", "mean score", "mean of", "the mean", "average number", "average score",
        "average of", "the average", "report the share", "report the number", "give the share", "compute the share", "share of", "i count", "we count", "i tally", "proportion of",
    ];
    ACCURACY = ["accuracy"];
    /// Accuracy of these is a matter of content, not a metric of classes.
    OF_CONTENT = [
        "factual*", "facts", "information", "status", "polic*", "grammatical*", "of the reply", "of replies", "of the content", "content",
        "order number*", "intent", "categor*", "issue type*", "topic", "classif*", "dates", "details", "label*",
        // A choice between a few is one of classes, whatever the rest of the task is.
        "decision*", "refus*", "declin*", "abstain*", "abstention*", "escalat*", "hand-over*", "handed over", "hands over",
        "passed on", "passes on", "sent on", "forwarded", "forward to", "yes no", "yes or no", "binary", "detector*", "detecting", "detection",
    ];
    EXACT_MATCH = [
        "identical", "exactly the same", "string match", "exact string match", "exact match", "exact-match", "exactly match*",
        "match exactly", "identical to the reference", "word for word", "character for character", "character by character",
        "letter for letter", "letter by letter", "byte for byte", "string equality", "exact equality", "literal equality", "exactly like",
        "exactly equal", "equals exactly", "equal exactly", "exactly as the", "exactly what the", "same as the original",
        "same as the reference", "equal to the reference", "equals the reference", "equal to the original", "equals the original",
        "same string", "match the original exactly", "matches the original exactly", "match the reference exactly",
        "matches the reference exactly", "match the original docstring",
    ];
    /// Parts of an output that can be compared exactly although the whole can't.
    PARTS = [
        "arg", "args", "argument*", "param*", "name", "names", "signature*", "section*", "header*", "type", "types", "field*", "number*",
        "order", "date", "dates", "summary line", "key", "keys", "format", "label*",
        "decision*", "refus*", "declin*", "abstain*", "abstention*", "escalat*", "hand-over*", "handed over", "hands over",
        "passed on", "passes on", "sent on", "forwarded", "forward to", "yes no", "yes or no", "binary", "detector*", "detecting", "detection",
        "intent*", "categor*",
        "issue type*",
        // The other F1 is one of the words that two texts share.
        "token", "tokens", "token-level", "squad", "reading-comprehension", "overlap*", "words in common", "shared words",
    ];
    F1 = ["f1", "macro-f1", "micro-f1", "f1-score", "confusion matrix", "roc", "auc", "roc-auc"];
    PASS_AT_K = ["pass at k", "pass at 1", "pass at one", "humaneval", "mbpp"];
    BLEU = ["bleu", "sacrebleu", "rouge", "rouge-l", "rouge-1", "rouge-2", "meteor", "chrf", "bleu-4"];
    PERPLEXITY = ["perplexity"];
    /// Measures of other fields: speech, images, numbers.
    FOREIGN = [
        "word error rate", "wer", "cer", "fid", "fréchet inception*", "inception score", "psnr", "ssim", "iou", "mean squared error",
        "mean absolute error", "mse", "rmse", "mae", "r-squared", "ndcg",
    ];
    /// Tasks for which those are right.
    FOREIGN_TASK = [
        "speech", "transcri*", "spell*", "ocr", "audio", "image*", "photo*", "regress*", "price*", "number*", "numeric*",
        "grade*", "score*", "rating*", "estimate*", "predict*", "amount*", "rank*", "search", "retriev*", "recommend*",
        "dialect*", "voice", "handwrit*", "diacrit*", "correct*",
    ];
    RUNS = [
        "code", "python", "program*", "sql", "function*", "script*", "bash", "shell", "regex", "javascript", "unit test*",
        "query", "queries", "command*", "algorithm*",
    ];
    FITS_REPLY = [
        "rating*", "rated", "likert", "scale", "average", "win rate", "preference*", "bertscore", "bleu", "rouge",
        "similarity", "length", "complian*", "sentiment*", "policy", "greeting*", "forbidden", "rubric*", "checklist*",
        "judge*", "apology", "sign-off", "next step", "promise*", "satisf*", "response time", "resolved", "words long",
    ];
    FITS_REPLY_AUTOMATIC = [
        "win rate", "bertscore", "bleu", "rouge", "similarity", "length", "complian*", "sentiment*", "greeting*",
        "forbidden", "sign-off", "words long", "satisf*",
    ];
    FITS_DOCSTRING = [
        "pydocstyle", "linter", "lint", "ast", "syntax tree*", "parser", "parse", "parses", "args", "section*", "bleu",
        "rouge", "bertscore", "signature*", "parameter names", "argument names", "ruff", "darglint", "docstring checker",
        "google style", "google convention", "format check*", "similarity",
    ];
    FITS_CLOSED = [
        "accura*", "exact match", "f1", "correct*", "refus*", "declin*", "hallucinat*", "right answers", "precision",
        "recall", "wrong answers", "false", "agree", "agrees", "how many answers", "how many questions", "how many of the",
        "right", "judge*", "contradict*", "supported by", "invented", "made up",
    ];
    FITS_CLASSES = [
        "accura*", "f1", "macro-f1", "precision", "recall", "confusion matrix", "correctly", "exact match",
        "share of correct", "per-class", "per class", "invalid label*", "kappa", "auc",
    ];
    /// Something is counted, other than by the name of a metric.
    COUNTED_HERE = [
        "how many", "how often", "how much", "share", "percent*", "rate", "rates", "count", "counts", "counted", "counting",
        "number of", "proportion", "fraction", "ratio", "precision", "recall", "accura*", "f1", "exact match",
        "checked by hand", "check whether", "check that", "check if", "checks whether", "judge*", "marks", "tick",
        "right or wrong", "whether it", "whether the", "see whether", "does it", "do they",
    ];
    CLASSES = ["classif*", "categor*", "sentiment", "label*", "one word", "spam", "one of", "rubric", "assign*", "sort", "sorts"];
    GENERATES = [
        "summar*", "translat*", "rewrit*", "generat*", "write*", "repl*", "explain*", "subtitle*", "compose*", "draft*", "sentence that",
        "paraphras*",
    ];
    REPLIES = ["reply", "replies", "reply to", "answers to mails", "answers to customers", "respond*"];
    CUSTOMERS = ["customer*", "buyer*", "client*", "shopper*"];
    LABEL = ["label*", "class", "classes", "category", "categories"];
    /// Something is counted beside a score of the model's own.
    COUNTED = [
        "accuracy", "bleu", "rouge", "f1", "macro-f1", "exact match", "percent*", "share", "rate", "number of", "how many", "how often",
        "count*", "bertscore", "precision", "recall", "edit distance",
    ];
    /// People judge.
    PEOPLE = [
        "read", "reads", "reader*", "human*", "people", "person", "colleague*", "friend*", "expert*", "owner", "reviewer*", "rater*",
        "annotator*", "volunteer*", "student*", "teacher*", "manual*", "by hand", "judge*", "rubric*", "checklist*", "blind", "likert",
        "survey*", "interview*", "look at", "looks at", "i compare", "we compare", "discuss*", "inspect*", "mark", "rate", "chat",
        "chats",
    ];
    /// What is measured without a reader.
    AUTOMATIC = [
        "bleu", "rouge", "meteor", "bertscore", "perplexity", "f1", "macro-f1", "exact match", "exact-match", "confusion matrix",
        "accuracy score", "cross-entropy", "word error rate",
    ];
    /// Looking for copies of the training data is no score on it.
    COPIES = [
        "copy", "copies", "copied", "verbatim", "memori*", "memoris*", "overlap*", "similar", "resembl*", "repeat*",
        "leak*", "duplicate*", "near", "nearest", "by heart", "regurgitat*", "compare*", "compared", "differ*",
        "contaminat*", "overfit*", "gap", "both",
    ];
    /// A hallucination is what the model says where it should decline.
    INVENTS = [
        "hallucinat*", "invent*", "fabricat*", "made up", "makes up", "make up", "unsupported", "guess*", "not supported", "alone",
        "outside",
    ];
    /// The model before tuning as a comparison.
    BASELINE = [
        "base model*", "base checkpoint", "untuned", "un-tuned", "untrained", "not tuned", "not fine-tuned", "non-fine-tuned",
        "not finetuned", "without fine-tuning", "without finetuning", "without tuning", "without training", "without the adapter",
        "before tuning", "before fine-tuning", "before finetuning", "before training", "before and after", "before the training",
        "before or after", "prior to", "original model", "original phi", "original llama", "original mistral", "original gemma",
        "original", "raw model", "raw", "plain", "vanilla", "stock", "out-of-the-box", "off-the-shelf", "unmodified", "baseline*",
        "zero-shot", "few-shot", "prompted", "with a prompt", "prompt alone", "prompting", "as it is", "as is", "both models",
        "two models", "which model", "pairwise", "a b", "tuned against", "tuned and", "adapter off", "compare with the base",
        "compared to the base", "pre-trained", "pretrained", "other model", "improvement over", "improve*", "ohne training",
        "vor dem training", "basismodell", "gpt-4", "without the fine-tuning", "against the base", "without fine tuning",
    ];
}
