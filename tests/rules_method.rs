//! Phrasings of different people for the rules about the method: those that must fire, and those that must not.

mod tables;

use propose::sections::base_model;
use propose::sections::method::{JUSTIFICATION, NAME, PARAMETERS};
use tables::{Case, fires, silent, try_all};

#[test]
fn reasons_that_are_none() {
    try_all(
        "method/unjustified",
        &[
            fires(
                &JUSTIFICATION,
                "I will use the QLoRA method for the fine-tuning of the model. The QLoRA method will be applied to the model in this project.",
            ),
            fires(&JUSTIFICATION, "QLoRA is my choice."),
            fires(&JUSTIFICATION, "The chosen method is QLoRA and I will apply it."),
            fires(&JUSTIFICATION, "We take this method."),
            fires(&JUSTIFICATION, "QLoRA is what I would use in this project for the fine-tuning."),
            silent(&JUSTIFICATION, "QLoRA, because Phi fits my card then."),
            silent(&JUSTIFICATION, "4-bit weights fit the card. PEFT does it."),
            silent(&JUSTIFICATION, "Only the T4 is there, QLoRA it is."),
            silent(&JUSTIFICATION, "Wir nehmen QLoRA."),
            silent(&JUSTIFICATION, "My laptop is old."),
        ],
    );
}

#[test]
fn factors_of_the_reasons() {
    let lora = (&NAME, "LoRA");
    let case = |fires, text| Case { fires, answers: vec![lora, (&JUSTIFICATION, text)] };
    try_all(
        "method/justification-factors",
        &[
            fires(
                &JUSTIFICATION,
                "I choose it because it is the newest and most popular method, most people on the forum recommend it, and the results look very good.",
            ),
            fires(&JUSTIFICATION, "It is effective for style, and PEFT makes it simple to implement."),
            fires(
                &JUSTIFICATION,
                "It is better than LoRA and used everywhere, so I expect a good quality for answers.",
            ),
            fires(&JUSTIFICATION, "QLoRA was shown to preserve the knowledge of the model, and it is easy with TRL."),
            case(true, "I choose it since my teacher likes that, and so do my friends."),
            silent(&JUSTIFICATION, "The base is loaded in 4-bit, so the free T4 is enough."),
            silent(&JUSTIFICATION, "It needs far less memory, and adapters are enough for tone."),
            silent(&JUSTIFICATION, "The quantised base leaves enough of the 24 GB for long functions."),
            silent(&JUSTIFICATION, "Resource-friendly, good enough, in every library."),
            silent(
                &JUSTIFICATION,
                "Es ist neu und beliebt, und alle im Forum empfehlen es für solche Aufgaben wie meine.",
            ),
            case(false, "Only the form changes, so small adapters are sufficient, and it is well documented."),
            case(false, "Docstrings are a matter of format; a low-rank change is effective."),
        ],
    );
}

#[test]
fn reasons_tied_to_the_plan() {
    try_all(
        "method/not-tied",
        &[
            fires(
                &JUSTIFICATION,
                "It needs little memory, it is effective because only small adapters are trained, and it is easy to use with common tools.",
            ),
            fires(
                &JUSTIFICATION,
                "It saves a lot of GPU memory and keeps the knowledge of the base model while being simple to implement.",
            ),
            silent(
                &JUSTIFICATION,
                "Phi in 4 bits needs little memory, and adapters are enough here for what I want to reach.",
            ),
            silent(
                &JUSTIFICATION,
                "Declining is a habit, and small adapters are enough to teach a habit, with little memory.",
            ),
            silent(
                &JUSTIFICATION,
                "Because 3.8B parameters in 4-bit take 2.5 GB it fits everywhere, and the tools are there.",
            ),
            silent(
                &JUSTIFICATION,
                "For short answers from the FAQ adapters are enough, and it saves memory, which is scarce here.",
            ),
            silent(
                &JUSTIFICATION,
                "Cashiers need it fast, so a method with quick training on small GPU memory is what I take.",
            ),
            silent(&JUSTIFICATION, "Saves memory."),
        ],
    );
}

#[test]
fn parameters_that_are_missing() {
    let case = |fires, name, text| Case { fires, answers: vec![(&NAME, name), (&PARAMETERS, text)] };
    try_all(
        "method/parameters-missing",
        &[
            case(
                true,
                "QLoRA",
                "As parameters I will consider the learning rate, the number of epochs and the batch size.",
            ),
            case(true, "LoRA", "Only the rank matters."),
            case(true, "LoRA", "I would try different settings and take the best."),
            case(true, "Full fine-tuning", "All of the weights, with care and patience."),
            case(true, "Prompt tuning", "The learning rate."),
            case(false, "QLoRA", "r=16, alpha 32, nf4"),
            case(false, "LoRA", "rank and alpha first, then which layers get adapters"),
            case(false, "LoRA", "`r`, `lora_alpha`, `lora_dropout`, `target_modules`"),
            case(false, "LoRA", "target modules (q_proj, v_proj), dropout 0.05"),
            case(false, "Full fine-tuning", "lr 1e-5, 3 epochs"),
            case(false, "IA3", "target_modules, feedforward_modules, and a learning rate that is higher"),
            case(false, "Prefix tuning", "num_virtual_tokens, prefix_projection"),
            case(false, "Prompt tuning", "how many virtual tokens, and the text they start from"),
            case(false, "BitFit", "only the biases are trained"),
            case(false, "LoRA", "Rang r, lora_alpha, dazu die Lernrate"),
            // The reasons of the sample speak of 4 bits: a note.
            case(false, "QLoRA", "r, lora_alpha, lora_dropout, target_modules"),
            case(false, "LoRA with rsLoRA scaling", "`r` (16, 32), `lora_alpha`, `use_rslora`"),
        ],
    );
}

#[test]
fn parameters_of_another_method() {
    let reasons =
        (&JUSTIFICATION, "Declining becomes a habit when much of the model can change, and the tools are simple.");
    let case = |fires, name, text| Case { fires, answers: vec![(&NAME, name), reasons, (&PARAMETERS, text)] };
    try_all(
        "method/parameters-foreign",
        &[
            case(true, "Full fine-tuning", "r = 16, lora_alpha = 32, and the learning rate."),
            case(true, "Full fine-tuning", "learning rate, epochs, lora_dropout"),
            case(true, "LoRA", "r, lora_alpha, num_virtual_tokens"),
            case(true, "Prefix tuning", "num_virtual_tokens, and r=8"),
            case(true, "IA3", "target_modules, lora_alpha"),
            case(true, "Full fine-tuning", "Learning rate; load_in_4bit with nf4"),
            case(
                false,
                "Full fine-tuning",
                "Learning rate, epochs. Full tuning has no r and no lora_alpha, so these I don't need to search.",
            ),
            case(false, "Full fine-tuning", "Learning rate, and an 8-bit AdamW."),
            case(false, "LoRA", "r, lora_alpha, learning rate, epochs, batch size, 8-bit base"),
            case(
                false,
                "IA3",
                "target_modules and the learning rate. If it is too weak, LoRA with r = 8 and lora_alpha = 16.",
            ),
            case(false, "Full fine-tuning", "epochs, the rank of a label, alpha and beta of Adam"),
            case(false, "QLoRA", "r, lora_alpha, nf4, prefix of the prompt"),
        ],
    );
}

#[test]
fn contradictions() {
    let parameters = (&PARAMETERS, "learning rate, epochs");
    let case = |fires, name, text| Case { fires, answers: vec![(&NAME, name), parameters, (&JUSTIFICATION, text)] };
    try_all(
        "method/contradicts-itself",
        &[
            case(
                true,
                "Full fine-tuning",
                "The base weights stay frozen during this and only the new layers on top learn.",
            ),
            case(true, "full fine tuning", "It is simple. We keep the base model frozen, so nothing is forgotten."),
            case(true, "Full", "All layers adapt to us, while the original weights are kept as they are."),
            case(true, "Full fine-tuning", "It is safe because the base model is frozen."),
            case(true, "Full-parameter fine-tuning", "Full tuning with frozen weights needs less memory."),
            case(false, "Full fine-tuning", "Unlike LoRA, where the base stays frozen, all weights can adapt."),
            case(false, "Full fine-tuning", "No part stays frozen: all weights change."),
            case(false, "LoRA", "The base weights stay frozen, only adapters learn."),
            case(false, "Full fine-tuning", "I would freeze the embedding layer and train all the rest."),
            case(false, "Full fine-tuning", "The base model is not frozen, so it can forget; I mix in general data."),
        ],
    );
}

#[test]
fn misconceptions() {
    let case = |fires, name, text| Case { fires, answers: vec![(&NAME, name), (&JUSTIFICATION, text)] };
    try_all(
        "method/misconception",
        &[
            case(true, "LoRA", "LoRA shrinks the model, so that it fits the laptop."),
            case(true, "LoRA", "It makes the model smaller and faster, and this is good for our PC."),
            case(true, "QLoRA", "It trains the 4-bit weights directly and never touches 16-bit numbers."),
            case(true, "QLoRA", "QLoRA updates the quantized weights, which saves memory."),
            case(true, "LoRA", "LoRA reduces the size of the model to a few megabytes."),
            case(false, "QLoRA", "It does not train the 4-bit weights, only adapters, so 6 GB are enough."),
            case(false, "LoRA", "LoRA does not make the model smaller, but few weights need gradients."),
            case(false, "QLoRA", "Quantising reduces the size of the model in memory."),
            case(false, "LoRA", "The adapter is small, a few megabytes."),
            case(false, "Full fine-tuning", "A smaller model size would be better, I know."),
        ],
    );
}

#[test]
fn gpus_that_are_too_small() {
    let parameters = (&PARAMETERS, "r, lora_alpha, target_modules, learning rate, 4-bit");
    let case = |fires, model, name, text| Case {
        fires,
        answers: vec![(&base_model::NAME, model), (&NAME, name), parameters, (&JUSTIFICATION, text)],
    };
    let mistral = "mistralai/Mistral-7B-Instruct-v0.2";
    try_all(
        "method/does-not-fit",
        &[
            case(
                true,
                mistral,
                "Full fine-tuning",
                "I will do it on the free Google Colab T4 with 16 GB, because the model file is only about 14 GB and so it fits.",
            ),
            case(true, mistral, "Full fine-tuning", "My RTX 4090 is strong enough for all weights."),
            case(true, mistral, "Full fine-tuning", "Training on one 24 GB card adapts everything to the tone."),
            case(true, "google/gemma-7b-it", "LoRA", "Adapters are small, so it runs on a 12 GB GPU."),
            case(true, "meta-llama/Llama-2-13b-chat-hf", "LoRA", "It fits the T4 since only adapters are trained."),
            case(
                true,
                mistral,
                "LoRA",
                "LoRA without quantisation. In bf16 it trains on my own RTX 4070 with its 12 GB; PEFT makes it easy.",
            ),
            case(
                true,
                mistral,
                "LoRA",
                "I need no quantization: the 8 GB of my RTX 3050 are enough, since adapters are small.",
            ),
            case(true, mistral, "LoRA", "My RX 6600 (8 GB) runs it in half precision, and adapters learn a tone well."),
            case(false, mistral, "LoRA", "On the RTX 3050 the log file has 8 GB; I train on a rented A100 instead."),
            case(false, mistral, "LoRA", "With a quantised base it fits the 12 GB of my RTX 4070."),
            case(false, mistral, "LoRA", "My RTX 4070 with its 12 GB is too small for bf16, so I rent an A100 80GB."),
            case(false, mistral, "QLoRA", "In 4-bit it fits the free T4 with 16 GB."),
            case(
                false,
                mistral,
                "QLoRA",
                "Full fine-tuning of all 7B weights would need more than 100 GB and does not fit on the free T4 with 16 GB.",
            ),
            case(
                false,
                "Qwen/Qwen2.5-Coder-1.5B-Instruct",
                "Full fine-tuning",
                "Weights, gradients and Adam states are about 28 GB, so it fits on our 48 GB card.",
            ),
            case(false, mistral, "Full fine-tuning", "Our cluster has eight A100 with 80 GB each."),
            case(false, mistral, "LoRA", "The base in 8-bit and adapters fit on a 16 GB card."),
            case(false, mistral, "Full fine-tuning", "The T4 is not enough for this, so I rent an A100 80GB."),
            case(
                false,
                "HuggingFaceTB/SmolLM2-360M-Instruct",
                "Full fine-tuning",
                "The model is tiny, it trains on a 12 GB card.",
            ),
            case(
                false,
                "meta-llama/Llama-3.2-3B-Instruct",
                "LoRA",
                "With checkpointing the 3B model trains in bf16 on the 16 GB card.",
            ),
        ],
    );
}

#[test]
fn rank_and_alpha_together_belong_to_low_rank_methods() {
    let case = |fires, name, text| Case { fires, answers: vec![(&NAME, name), (&PARAMETERS, text)] };
    try_all(
        "method/parameters-foreign",
        &[
            case(
                true,
                "Prompt tuning",
                "The number of virtual tokens; then the rank and alpha of the update matrices.",
            ),
            case(true, "Full fine-tuning", "Learning rate, epochs, and rank 16 with an alpha of 32."),
            case(true, "IA3", "target_modules, and for the matrices the rank and alpha."),
            case(
                false,
                "Prompt tuning",
                "The number of virtual tokens and how they begin; LoRA's rank and alpha do not exist here.",
            ),
            case(false, "Full fine-tuning", "Learning rate and epochs. There is no rank and no alpha to set."),
            case(false, "Prefix tuning", "num_virtual_tokens; the answers are checked by rank, and the learning rate."),
            case(false, "QLoRA", "The rank and alpha of the update matrices, 4-bit nf4."),
        ],
    );
}
