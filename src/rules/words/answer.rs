//! What any answer can give away about how it was made.

super::topics! { 240 to 247:
    /// What a chat program says about its own answer.
    CHATBOT = [
        "as an ai language model", "as an ai model i", "as an ai assistant i", "as an ai i", "as a large language model i", "as a language model i",
        "here is a revised", "here's a revised", "here is an improved",
        "here's an improved", "here is a refined", "here's a refined", "here is the revised", "here's the revised",
        "here is a polished", "here's a polished", "here is a concise answer", "here is a well structured", "here's a well structured",
        "i hope this helps", "hope this helps", "let me know if you would like", "let me know if you'd like", "let me know if you need",
        "let me know if you want", "let me know if there's anything", "feel free to ask", "feel free to adjust", "feel free to modify",
        "would you like me to", "do you want me to", "if you'd like i can", "if you like i can", "i can also provide", "as of my last update",
        "as of my last knowledge", "my knowledge cutoff", "my training data only goes", "i cannot browse", "i don't have access to real time",
        "below is a revised", "below is an improved", "below is a polished", "below is the revised", "here are some suggestions", "this response", "i'm happy to", "i'd be happy to", "i'm glad to", "please let me know", "if you need further", "if you need any further", "feel free to let me know", "is there anything else", "good luck with your", "as an ai language model", "great question", "regenerate response", "you can copy and paste", "in your own words you could",
    ];
    /// How such an answer begins.
    EAGER = ["certainly", "sure", "sure thing", "of course", "absolutely", "got it", "no problem", "happy to help", "glad to help", "as an ai", "as an ai model", "as an ai assistant", "as a language model", "as a large language model"];
    /// Who writes of their own plan does not say "you".
    YOURS = ["your proposal", "your assignment", "your project", "you could include", "you can include", "you could use", "you can use", "you might include", "you asked for", "you requested", "your scenario", "your chosen scenario", "your submission"];
    /// Words that fit any proposal.
    GENERAL = [
        "high-quality", "good quality", "quality data", "diverse", "diversity", "clean", "balanced", "relevant", "representative", "consistent",
        "the model", "the data", "the dataset", "training data", "the task", "specific task", "test set", "test data", "the results", "good results",
        "the outputs", "the output", "the input", "input and output", "inputs and outputs", "accuracy", "overfit*", "bias*", "performance", "domain",
        "generali*", "unseen data", "annotated", "labelled", "labeled", "preprocess*", "duplicate*", "user message*", "ideal answer*",
        "data quality", "privacy", "ethical", "hallucinat*", "limited data", "enough data", "manual review", "human evaluation", "real world",
        "expected output*", "desired output*", "checklist", "loss", "f1", "precision", "recall",
    ];
}
