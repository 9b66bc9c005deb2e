//! Sound texts that look like blunders.

mod tables;

use propose::question::Question;
use propose::sections::{base_model, challenges, method, scenario};

/// Sound texts on which none of the sections' warnings may stand.
#[test]
fn sound_texts_that_look_like_blunders_are_left_alone() {
    use propose::rules::{self, Level, Reading};
    let mut loud = String::new();
    let mut quiet = |answers: &[(&'static Question, &str)]| {
        let proposal = tables::pool::with(answers);
        for finding in rules::check(&Reading::of(&proposal)) {
            let ours = ["scenario/", "base-model/", "method/", "answer/"];
            if finding.level > Level::Note && ours.iter().any(|section| finding.rule.name.starts_with(section)) {
                loud.push_str(&format!("{}: {}\n    {:?}\n", finding.rule.name, finding.message, answers.last()));
            }
        }
    };
    for text in [
        "I choose Scenario D. A swimmer's log goes in (sets, strokes, times), and one sentence for the parents comes out.",
        "D: The model labels the mood of a haiku as one of five words.",
        "Scenario D, own: which of option A and option B of a survey does a free comment favour? One letter comes out.",
        "My own scenario (D). From the FAQ of scenario C I took the idea of refusing: a question goes in, an answer or a no comes out.",
        "I do scenario D. The work of the desk: requests come in, are given a number and an office. A better model would see sarcasm, too.",
        "The model helps them to write: a rough note of a nurse goes in, three full sentences come out. Smart phones are banned at the ward.",
        "In general our users are children. A story's paragraph goes in, the same in simple words comes out.",
        "Every teacher knows all their pupils' names; the model does not need to. A remark goes in, a sentence for the report comes out.",
        "I thought of A, and B was tempting, too. In the end I define my own (D): a bug report goes in and a title of eight words comes out.",
        "Two tasks would be two models; I only do one: a recipe goes in, its allergens come out.",
    ] {
        quiet(&[(&scenario::CHOICE, "D"), (&scenario::DESCRIPTION, text)]);
    }
    for (name, text) in [
        (
            "Full fine-tuning",
            "Phi is small enough that all its weights can be trained on the pool's rented A100 with 80 GB twice. Adapters would leave the weights untouched, but declining has to go deep.",
        ),
        (
            "Full fine-tuning",
            "Nothing is frozen, so the model may forget: I keep the learning rate low. Rented GPUs with FSDP do it in an hour.",
        ),
        (
            "Full fine-tuning",
            "All the parameters are updated. The tokenizer and the chat template are not changed. Two rented A100 do it.",
        ),
        (
            "Full fine-tuning",
            "Unlike LoRA, which trains about 1 % of the parameters, it may change each weight; the cluster is free at night.",
        ),
        (
            "Full fine-tuning",
            "With two A100 it takes an hour. The original is kept unchanged for the comparison, and the new weights are saved beside it.",
        ),
        (
            "Full fine-tuning",
            "We tried LoRA first, it was not enough for the dialect. So all weights are trained, with FSDP on two cards.",
        ),
        ("LoRA", "All linear layers get an adapter; the 3.8 billion weights stay as they are. The card has 24 GB."),
        ("LoRA", "Training all weights would overwrite what Phi knows. LoRA only adds, and 24 GB are enough."),
        ("LoRA", "It reaches nearly the quality of updating all parameters, at a fraction of the memory."),
        ("LoRA", "I would rather take a smaller model than quantise, so LoRA on a 16-bit Phi: 24 GB hold it."),
        (
            "LoRA",
            "We use LoRA. I also looked at prompt tuning, so to speak the smallest of all, which learned too little on our 24 GB card.",
        ),
        ("LoRA", "QLoRA would save memory, but we have 24 GB; so LoRA, since it is faster without dequantising."),
        ("QLoRA", "Full fine-tuning needs more than we have. So I go for QLoRA: 4-bit weights on the 12 GB card."),
        ("QLoRA", "The 4-bit base is only read, what learns are two thin matrices; this fits the 12 GB card."),
        ("QLoRA", "I take LoRA on a 4-bit base, in short QLoRA, because the card has 12 GB."),
        (
            "DoRA",
            "DoRA is LoRA with a magnitude vector: a bit better at the same memory, and PEFT has it. 24 GB will do.",
        ),
        (
            "Prompt tuning",
            "Twenty vectors are all that is trained; Phi itself stays the same for the other desks. 12 GB are enough.",
        ),
    ] {
        let settings = match name {
            "Full fine-tuning" => "Learning rate 1e-5, epochs, batch size.",
            "Prompt tuning" => "num_virtual_tokens, how they begin, learning rate.",
            "QLoRA" => "r, lora_alpha, target_modules, nf4.",
            _ => "r, lora_alpha, target_modules, dropout.",
        };
        quiet(&[(&method::NAME, name), (&method::PARAMETERS, settings), (&method::JUSTIFICATION, text)]);
    }
    for (name, text) in [
        (
            "Full fine-tuning",
            "Learning rate (rank one in importance), epochs, weight decay; alpha of the focal loss is left at its default.",
        ),
        ("Full fine-tuning", "LR, epochs, batch. The settings of adapters (rank, alpha, targets) fall away."),
        ("Prompt tuning", "num_virtual_tokens; init from text. If it fails: LoRA with r=8 and lora_alpha=16."),
        ("Prefix tuning", "Number of prefix tokens, projection yes or no, lr."),
        ("LoRA", "r, lora_alpha and target_modules; soft prompts are not used, so num_virtual_tokens has no meaning."),
        ("IA3", "target_modules and feedforward_modules. r and lora_alpha: not applicable."),
    ] {
        let reasons = "It suits a change of habit, and with two rented A100 and FSDP all of it is affordable; PEFT and the Trainer make it easy.";
        quiet(&[(&method::NAME, name), (&method::JUSTIFICATION, reasons), (&method::PARAMETERS, text)]);
    }
    for text in [
        "Phi is a small model (3.8B) that follows instructions. The MIT licence allows the pool everything; our own tool is GPL.",
        "3.8B parameters fit the card, half of what a 7B model needs. MIT, and a big community.",
        "It was trained on text under CC-BY among others, and knows how to answer briefly. MIT; it fits in 4-bit.",
        "Phi has 3.8 billion parameters; Phi-3-medium is a 14B model and too big. It is MIT licensed.",
        "Popular, hence many guides. It answers briefly when told to, and fits the card.",
    ] {
        quiet(&[(&base_model::JUSTIFICATION, text)]);
    }
    for text in [
        "Here are the cases that worry me: prices that change, and lockers that were moved.",
        "Until the deadline we will not have enough refusals, so the model will guess.",
        "More entries will follow in spring, and the tuned model won't know them.",
        "Of course the FAQ is short; but a guest's question can be anything.",
        "Below you can see what happens when two entries contradict each other: the model mixes both prices.",
        "Not yet seen wordings, such as dialect.",
        "It must be complete: an answer without the price is useless at the desk.",
    ] {
        quiet(&[(&challenges::FIRST, text)]);
    }
    assert!(loud.is_empty(), "\n{loud}");
}
