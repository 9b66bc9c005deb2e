//! The words of the field in plain words: `:term held-out`.

/// A word and what it means.
pub struct Term {
    pub word: &'static str,
    pub also: &'static [&'static str],
    pub means: &'static str,
}

#[rustfmt::skip]
pub static TERMS: &[Term] = &[
    Term { word: "adapter", also: &["adapters"], means: "A small set of extra weights that is trained while the model itself stays as it is." },
    Term { word: "alpha", also: &["lora_alpha"], means: "A LoRA setting. The change that the adapter makes is scaled by alpha divided by the rank." },
    Term { word: "balance", also: &["balanced", "imbalance"], means: "How evenly the kinds of cases appear in the data. A class that is rare in the data is learned badly." },
    Term { word: "base model", also: &["pre-trained model"], means: "The model that you start from. It has been trained on much general text by somebody else." },
    Term { word: "baseline", also: &[], means: "What you compare with: usually the same model before fine-tuning, with a good prompt." },
    Term { word: "bias", also: &[], means: "Here: a tilt in the data or the outputs that treats some people or cases worse than others." },
    Term { word: "blind", also: &["blind review"], means: "The person who judges does not know which model wrote the text." },
    Term { word: "catastrophic forgetting", also: &["forgetting"], means: "While it learns the new task, a model can lose abilities that it had before." },
    Term { word: "chat template", also: &["template"], means: "The exact marks that separate user and assistant in the text that a chat model was trained on." },
    Term { word: "context window", also: &["context", "context length"], means: "How many tokens the model can read at once." },
    Term { word: "fine-tuning", also: &["finetuning"], means: "Training a finished model a little further on examples of one task." },
    Term { word: "full fine-tuning", also: &["full"], means: "Training all weights of the model. It needs several times the memory of the weights themselves." },
    Term { word: "gated", also: &["gate"], means: "You must accept terms on the model's page before you can download it." },
    Term { word: "gradient checkpointing", also: &["checkpointing"], means: "Saving memory during training by computing some intermediate values again instead of keeping them." },
    Term { word: "hallucination", also: &["hallucinate"], means: "An output that sounds sure and is not supported by the data." },
    Term { word: "held-out", also: &["held out", "test set", "hold-out"], means: "Data that is put aside before training and used only to test." },
    Term { word: "instruction-tuned", also: &["instruct", "chat model"], means: "A model that has already been trained to follow instructions or to chat." },
    Term { word: "JSONL", also: &["json lines"], means: "A text file with one JSON object on each line; most training tools read it." },
    Term { word: "learning rate", also: &["lr"], means: "How large the steps are by which training changes the weights." },
    Term { word: "licence", also: &["license"], means: "The terms under which you may use, change and pass on the model." },
    Term { word: "LoRA", also: &["low-rank adaptation"], means: "Trains two small matrices beside each chosen weight matrix; the original weights stay frozen." },
    Term { word: "metric", also: &["metrics"], means: "A number computed from outputs, such as accuracy or F1." },
    Term { word: "open weights", also: &["open-source model", "open model"], means: "The trained weights can be downloaded. The licence says what you may do with them." },
    Term { word: "optimizer state", also: &["optimizer", "adam"], means: "What the training algorithm remembers for every trained weight; AdamW keeps two numbers for each." },
    Term { word: "overfitting", also: &["overfit"], means: "The model learns the training examples by heart and does worse on new ones." },
    Term { word: "parameters", also: &["weights"], means: "The numbers that a model consists of. A 7B model has about seven billion." },
    Term { word: "PEFT", also: &["parameter-efficient fine-tuning"], means: "Methods that train only a small part of the weights; also the name of the Hugging Face library for them." },
    Term { word: "prompt", also: &[], means: "The text that a model is given, and that it continues or answers." },
    Term { word: "QLoRA", also: &[], means: "LoRA on a base model whose frozen weights are kept in 4 bits to save memory." },
    Term { word: "quantisation", also: &["quantization", "quantised", "4-bit", "nf4"], means: "Keeping weights with fewer bits each, which saves memory and loses a little precision." },
    Term { word: "rank", also: &["r"], means: "The inner size of LoRA's small matrices. A higher rank can change more and trains more weights." },
    Term { word: "rubric", also: &["checklist"], means: "A written list of criteria with levels, so that different readers judge alike." },
    Term { word: "sample", also: &["samples", "record"], means: "One entry of a dataset: an input with the output that is wanted for it." },
    Term { word: "target modules", also: &["target_modules"], means: "The layers that get an adapter; their names differ between model families." },
];

pub fn find(word: &str) -> Option<&'static Term> {
    let word = word.trim();
    let same = |other: &str| other.eq_ignore_ascii_case(word);
    TERMS.iter().find(|term| same(term.word) || term.also.iter().any(|also| same(also)))
}
