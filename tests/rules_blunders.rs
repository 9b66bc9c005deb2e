//! Blunders about methods as students make them, each with sound twins that look alike.

mod tables;

use propose::question::Question;
use propose::sections::base_model;
use propose::sections::method::{JUSTIFICATION, NAME, PARAMETERS};
use tables::{Case, fires, silent, try_all};

/// Texts for one question under a method.
fn under<'a>(method: &'a str, question: &'static Question, faulty: &[&'a str], sound: &[&'a str]) -> Vec<Case<'a>> {
    let case = |fires, text: &&'a str| Case { fires, answers: vec![(&NAME, method), (question, *text)] };
    faulty.iter().map(|text| case(true, text)).chain(sound.iter().map(|text| case(false, text))).collect()
}

#[test]
fn quantised_weights_are_not_what_is_trained() {
    try_all(
        "method/misconception",
        &under(
            "QLoRA",
            &JUSTIFICATION,
            &[
                "It makes that the 4-bit weights of Mistral themselves get trained step by step on the mails, so it needs little memory.",
                "The quantized weights are then updated during training, which is why 8 GB are enough.",
                "QLoRA updates all the 4-bit parameters of Phi, thus the gradients are small, too.",
                "First Phi is quantised to 4 bits, and then the 4-bit weights will be fine-tuned directly on our card.",
                "As we adjust the quantised parameters themselves, a small GPU suffices.",
                "The 4 bit weights learn our answers, therefore memory is saved.",
                "It fine-tunes the 4-bit numbers of the network and needs 6 GB.",
                "Training happens on the quantized weights, which are changed a little in every step; this fits 8 GB.",
                "Since the weights are trained in 4-bit precision, the optimizer needs little memory.",
            ],
            &[
                "The 4-bit weights stay frozen, and adapters beside them are trained, so 8 GB are enough.",
                "Because the 4-bit weights are not updated, only the adapters need gradients, and 8 GB suffice.",
                "The 4-bit weights leave room on the card, and training the adapters takes little memory.",
                "It trains adapters on top of the 4-bit weights of Phi, and the card holds both.",
                "QLoRA fine-tunes a quantised model through LoRA adapters, so the 12 GB card is enough.",
                "With 4-bit weights I can train a 7B model on a T4, and the adapters learn the tone.",
                "The weights are loaded in 4-bit and stay fixed; what is trained is a pair of matrices.",
                "The base is quantised to 4 bits and frozen; only the adapter's weights are updated, in bf16.",
                "One does not train the 4-bit weights, as some think, but matrices beside them. It fits 12 GB.",
                "Gradients flow through the frozen 4-bit weights into the adapters, and 12 GB hold it all.",
                "The quantised weights are dequantised in each step, and only the small matrices get updated.",
            ],
        ),
    );
}

#[test]
fn adapters_make_no_model_smaller() {
    try_all(
        "method/misconception",
        &under(
            "LoRA",
            &JUSTIFICATION,
            &[
                "LoRA makes the file 100 times smaller, so the model runs on a phone, and it is supported by PEFT.",
                "With LoRA the model becomes much smaller, so the office computer can run it.",
                "It compresses Phi so that it fits on the laptop, and it is in PEFT.",
                "After LoRA the network is smaller and answers faster, which the desk needs.",
                "LoRA cuts down the size of the model, so it takes less disk space.",
                "It shrinks Phi to a few megabytes, so cashiers can have it on their phones.",
                "We need a small model, and LoRA turns Phi into one by reducing its parameters.",
                "LoRA reduces the number of parameters in the model, so that inference is faster.",
                "The fine-tuned model will be lighter than the original, since low-rank matrices replace the weights.",
                "LoRA removes many of the weights, and so the training is cheap.",
            ],
            &[
                "The adapter file is 100 times smaller than the model, so a copy for each pool costs nothing.",
                "LoRA reduces the number of trainable parameters to less than one percent, so it fits 12 GB.",
                "Phi is a smaller model, so LoRA fits in 16 bits on the card.",
                "A smaller model would do as well, but LoRA on Phi fits the card anyway.",
                "The checkpoint is much smaller than the model itself, and PEFT loads it in one line.",
                "LoRA doesn't make the model smaller, but only the adapters need gradients; 12 GB are enough.",
                "Optimizer states shrink to a few MB, since only the adapters are trained.",
                "If the 12 GB are too little, I take a smaller model of the family. LoRA is well supported.",
                "It makes the memory for the optimizer far smaller, so Phi can be trained on 12 GB.",
                "The size of the model stays as it is, and the adapter adds some MB, which our disk can bear.",
                "LoRA makes the update of the model smaller and thus lowers the risk of forgetting. PEFT has it.",
            ],
        ),
    );
}

#[test]
fn full_tuning_leaves_nothing_as_it_was() {
    try_all(
        "method/contradicts-itself",
        &under(
            "Full fine-tuning",
            &JUSTIFICATION,
            &[
                "It is also safe, since the weights that the model came with are left exactly as they were; what we train sits in a few small matrices beside them.",
                "The original parameters of Phi are not changed by this, so that it can't forget its English.",
                "Phi itself does not change; a small file with extra weights is trained and loaded on top.",
                "It trains only 1 % of the parameters, so a 12 GB card is enough.",
                "The pre-trained weights are kept as they are, and new small layers are added for our answers.",
                "It is cheap as only a small set of new matrices learns, while the model stays the same.",
                "We lock the base model and train the adapters, which is quick.",
            ],
            &[
                "All weights may change, which adapters don't allow, and 24 GB are enough for a model of this size.",
                "Every weight is changed, so the old skills must be watched; the architecture stays the same.",
                "Since Phi is small, nothing has to be frozen, and the answers get into all layers.",
                "LoRA would leave the weights as they are and train small matrices beside them; our task needs more.",
                "Adapters would only train 1 % of the parameters, and this was not enough in our pilot.",
                "We freeze the embeddings and train all else, since the words stay the same; 24 GB suffice.",
                "The tokenizer is left as it is, all weights are trained, and the Trainer class does it.",
                "The original model is kept as a baseline; the copy gets all its weights updated on our 24 GB card.",
                "A backup of the original weights is kept unchanged on the disk; the run on 24 GB changes all others.",
            ],
        ),
    );
}

#[test]
fn adapters_do_not_train_every_weight() {
    try_all(
        "method/contradicts-itself",
        &under(
            "LoRA",
            &JUSTIFICATION,
            &[
                "LoRA trains all 3.8 billion parameters of Phi on our answers, so it learns them deeply.",
                "As every parameter of the network gets updated, the habit goes deep, and PEFT makes it easy.",
                "With LoRA we retrain all of the model's weights, which fits 12 GB thanks to PEFT.",
                "It adjusts each weight of the base model a little, so 12 GB are enough.",
                "The whole network's weights are changed by LoRA during training, and it's quick with PEFT.",
            ],
            &[
                "Unlike full fine-tuning it does not update all 3.8 billion parameters, so 12 GB are enough.",
                "To update every parameter, the optimizer would have to hold 30 GB; with adapters 12 GB suffice.",
                "Adapters in all linear layers train about 1 % of the weights, which fits 12 GB.",
                "LoRA changes what all the layers do, though it trains less than 1 % of the parameters.",
                "Full fine-tuning trains all the weights of Phi. LoRA trains small matrices, which fit our card.",
                "Instead of changing every weight of Phi it learns two small matrices per layer, on 12 GB.",
            ],
        ),
    );
}

#[test]
fn settings_of_another_method_are_foreign_in_any_words() {
    let reasons = (
        &JUSTIFICATION,
        "It only has to hear what our words mean, so a handful of trained vectors is enough for Phi, and PEFT has it.",
    );
    let case = |fires, method, text| Case { fires, answers: vec![(&NAME, method), reasons, (&PARAMETERS, text)] };
    try_all(
        "method/parameters-foreign",
        &[
            case(
                true,
                "Prompt tuning",
                "The number of virtual tokens and how they are initialised; then the rank and alpha of the update matrices, together with the target modules; learning rate.",
            ),
            case(true, "Prompt tuning", "Rank 16, alpha 32, 20 virtual tokens, 5 epochs."),
            case(
                true,
                "Prefix tuning",
                "Prefix length 30, and as target modules q_proj and v_proj; learning rate 1e-3.",
            ),
            case(true, "Full fine-tuning", "The LoRA rank and alpha, dropout, learning rate and epochs."),
            case(true, "Full fine-tuning", "Learning rate 1e-5, 3 epochs, rank (8 or 16) and alpha (16 or 32)."),
            case(true, "Full fine-tuning", "Epochs, learning rate, target_modules = all-linear."),
            case(true, "IA3", "target_modules, feedforward_modules and the rank and alpha, as usual."),
            case(true, "LoRA", "r, lora_alpha, target_modules and num_virtual_tokens = 20."),
            case(true, "LoRA", "Rank 8, alpha 16, and the number of virtual tokens."),
            case(
                false,
                "Prompt tuning",
                "`num_virtual_tokens` (8, 20, 50), prompt_tuning_init, learning rate. Not relevant: r, lora_alpha, target_modules.",
            ),
            case(
                false,
                "Prompt tuning",
                "20 virtual tokens and the learning rate. A rank and an alpha, as LoRA has them, do not exist here.",
            ),
            case(false, "Prompt tuning", "Virtual tokens: 20. There is nothing like rank or alpha to choose."),
            case(
                false,
                "Prompt tuning",
                "The number of virtual tokens (rank and alpha belong to other methods), the learning rate.",
            ),
            case(
                false,
                "Prefix tuning",
                "Prefix length; the learning rate. lora_alpha and target_modules are irrelevant for prefixes.",
            ),
            case(false, "Full fine-tuning", "Learning rate, epochs, batch size. So no lora_alpha here, and no rank."),
            case(
                false,
                "Full fine-tuning",
                "Learning rate and epochs; r and lora_alpha would come in only with adapters.",
            ),
            case(
                false,
                "Full fine-tuning",
                "Learning rate, epochs, weight decay. I had lora_alpha on my list until I saw that it belongs to another method.",
            ),
            case(
                false,
                "Full fine-tuning",
                "Learning rate, epochs. What other methods call rank and alpha has no counterpart.",
            ),
            case(
                false,
                "LoRA",
                "r, lora_alpha, target_modules. I had num_virtual_tokens on my list until I saw that it belongs to another method.",
            ),
            case(false, "LoRA", "r, lora_alpha, dropout (virtual tokens are a matter of prompt tuning)."),
            case(false, "IA3", "target_modules and feedforward_modules; IA3 has neither rank nor alpha."),
        ],
    );
}

#[test]
fn where_two_methods_are_weighed_their_settings_are_not_held_against_one() {
    let case = |method, reasons, text| {
        let answers: Vec<(&'static Question, &str)> =
            vec![(&NAME, method), (&JUSTIFICATION, reasons), (&PARAMETERS, text)];
        Case { fires: false, answers }
    };
    let detour = "Full fine-tuning was never on: a 4B model with its optimizer would want several times the 12 GB I've got. So LoRA, which is well \
                  documented in PEFT, needs little memory, and for short answers seems strong enough.";
    for rule in ["method/parameters-foreign", "method/parameters-missing", "method/contradicts-itself"] {
        try_all(
            rule,
            &[
                case("full fine-tuning", detour, "`r` = 8 up, `lora_alpha` at twice that, which `target_modules`."),
                case(
                    "prefix tuning",
                    "I read about prefix tuning, and about full fine-tuning, and settled on QLoRA. It needs little memory owing to the 4-bit base.",
                    "rank, lora_alpha, lora_dropout, NF4 or FP4.",
                ),
                case(
                    "prompt tuning",
                    "I could do prompt tuning or LoRA. The second one learns more, and adapters stay frozen beside the base, so LoRA it is, on the 12 GB card.",
                    "r = 16, lora_alpha = 32.",
                ),
                case(
                    "LoRA",
                    "LoRA was my first idea. In the end I take prompt tuning, since twenty vectors are enough and the base stays frozen on 12 GB.",
                    "num_virtual_tokens and how they begin.",
                ),
            ],
        );
    }
    try_all(
        "method/parameters-foreign",
        &[
            Case {
                fires: true,
                answers: vec![
                    (&NAME, "Full fine-tuning"),
                    (&JUSTIFICATION, "It changes all of Phi, where LoRA would be too weak, and the card has 48 GB."),
                    (&PARAMETERS, "r = 16, lora_alpha = 32, learning rate."),
                ],
            },
            Case {
                fires: true,
                answers: vec![
                    (&NAME, "Full fine-tuning"),
                    (
                        &JUSTIFICATION,
                        "I choose full fine-tuning over LoRA, since the card has 48 GB and every answer counts.",
                    ),
                    (&PARAMETERS, "r = 16, lora_alpha = 32, learning rate."),
                ],
            },
        ],
    );
    try_all(
        "method/parameters-missing",
        &[
            Case {
                fires: true,
                answers: vec![(&NAME, "LoRA"), (&PARAMETERS, "The learning rate, three epochs and a batch size of 8.")],
            },
            Case {
                fires: true,
                answers: vec![
                    (&NAME, "LoRA"),
                    (&PARAMETERS, "The usual ones, as in the tutorial; I do not expect that they matter."),
                ],
            },
            Case {
                fires: true,
                answers: vec![(&NAME, "QLoRA"), (&PARAMETERS, "Just the rank and maybe the number of steps.")],
            },
            Case {
                fires: true,
                answers: vec![
                    (&NAME, "Full fine-tuning"),
                    (&PARAMETERS, "All parameters of the model are trained, so there is nothing to choose."),
                ],
            },
            Case {
                fires: true,
                answers: vec![
                    (&NAME, "Prompt tuning"),
                    (&PARAMETERS, "Temperature, top_p and the maximum number of new tokens."),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    (&NAME, "LoRA"),
                    (&PARAMETERS, "How wide the low-rank matrices are (r), and which projections they sit beside."),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    (&NAME, "LoRA"),
                    (&PARAMETERS, "The rank of the adapters and their scale, the learning rate."),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    (&NAME, "Prompt tuning"),
                    (&PARAMETERS, "How many soft prompt vectors there are: 20, and from which words they start."),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    (&NAME, "Prefix tuning"),
                    (&PARAMETERS, "Length of the prefix in tokens, whether an MLP reparametrises it."),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    (&NAME, "Full fine-tuning"),
                    (&PARAMETERS, "Peak LR 1e-5 with cosine decay over 3 passes of the data."),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    (&NAME, "IA3"),
                    (&PARAMETERS, "Which keys, values and MLP outputs are scaled (k_proj, v_proj, down_proj)."),
                ],
            },
        ],
    );
}

#[test]
fn a_run_that_no_card_can_hold() {
    let case = |fires, model, method, text| Case {
        fires,
        answers: vec![(&base_model::NAME, model), (&NAME, method), (&JUSTIFICATION, text)],
    };
    let mistral = "mistralai/Mistral-7B-Instruct-v0.3";
    try_all(
        "method/does-not-fit",
        &[
            case(
                true,
                mistral,
                "Full fine-tuning",
                "7B is small, so full fine-tuning is possible on my 8 GB card, and it changes all of the model.",
            ),
            case(true, mistral, "Full fine-tuning", "It gives the best quality, and my RTX 3060 is enough for it."),
            case(
                true,
                mistral,
                "Full fine-tuning",
                "The laptop has a GPU with 12 GB of VRAM, on which I would train over night.",
            ),
            case(
                true,
                mistral,
                "LoRA",
                "LoRA needs little memory, so my 8 GB GPU is enough for a 7B model in half precision.",
            ),
            case(
                true,
                "meta-llama/Llama-3.1-70B-Instruct",
                "QLoRA",
                "In 4 bits the 70B model fits my RTX 4090, and adapters are enough for tone.",
            ),
            case(
                true,
                mistral,
                "Full fine-tuning",
                "On the free Colab T4 all the weights are trained, which gives the best tone.",
            ),
            case(false, mistral, "QLoRA", "In 4 bits Mistral needs about 6 GB, so my 8 GB card is enough."),
            case(
                false,
                mistral,
                "LoRA",
                "Mistral takes 14.5 GB in half precision and adapters add a little, so I rent an A100 with 40 GB.",
            ),
            case(
                false,
                mistral,
                "LoRA",
                "Full fine-tuning can't be done on my 16 GB card; the university's A100 runs LoRA easily.",
            ),
            case(
                false,
                mistral,
                "Full fine-tuning",
                "We have a node with four H100, and all weights are to learn the dialect.",
            ),
            case(
                false,
                mistral,
                "QLoRA",
                "Without quantisation my 8 GB card would be far too small; with 4 bits it does.",
            ),
        ],
    );
}

#[test]
fn popularity_is_no_reason_for_a_method() {
    try_all(
        "method/justification-factors",
        &under(
            "LoRA",
            &JUSTIFICATION,
            &[
                "Because it is popular.",
                "I choose LoRA since everybody uses it nowadays and it is the most modern one.",
                "It was recommended in the video, so I take it.",
                "It is state of the art, and I have heard many good things about it.",
            ],
            &[
                "It is popular, so that guides are plenty, and it needs a small card only.",
                "Since only the tone has to change, a low-rank update is enough.",
                "Everybody uses it, which is why Axolotl, Unsloth and PEFT have it ready.",
                "It trains one percent of the weights, so one evening is enough.",
            ],
        ),
    );
    try_all(
        "method/unjustified",
        &[
            fires(&JUSTIFICATION, "QLoRA sounds interesting and I want to try it."),
            fires(
                &JUSTIFICATION,
                "My method is going to be QLoRA, and it will be used on the dataset described above.",
            ),
            fires(&JUSTIFICATION, "The model will be trained with this method on the dataset."),
            silent(&JUSTIFICATION, "The desk's PC has 12 GB. More it does not take."),
            silent(&JUSTIFICATION, "One evening on a T4, one file of 40 MB: that decides it."),
        ],
    );
}
