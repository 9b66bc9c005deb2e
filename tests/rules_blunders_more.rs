//! A second helping of blunders about methods, written after the words for the first were found.

mod tables;

use propose::question::Question;
use propose::sections::method::{JUSTIFICATION, NAME, PARAMETERS};
use tables::{Case, try_all};

/// Texts for one question under a method.
fn under<'a>(method: &'a str, question: &'static Question, faulty: &[&'a str], sound: &[&'a str]) -> Vec<Case<'a>> {
    let case = |fires, text: &&'a str| Case { fires, answers: vec![(&NAME, method), (question, *text)] };
    faulty.iter().map(|text| case(true, text)).chain(sound.iter().map(|text| case(false, text))).collect()
}

#[test]
fn a_second_helping_on_what_training_does() {
    try_all(
        "method/misconception",
        &under(
            "QLoRA",
            &JUSTIFICATION,
            &[
                "During fine-tuning the quantized weights of the model are adjusted to our FAQ, which needs little VRAM.",
                "QLoRA quantises Phi to 4-bit and then trains these 4-bit weights on our samples.",
                "Because all weights are updated in 4-bit, it fits our 12 GB card.",
                "The 4-bit weights get adapted to our style, so little memory is used.",
                "It works by fine-tuning the quantised weights, so one GPU is enough.",
                "QLoRA changes the 4-bit parameters by gradient descent and thus saves memory.",
            ],
            &[
                "QLoRA keeps the weights in 4 bits and learns small updates in 16 bits, so one GPU is enough.",
                "Fine-tuning with 4-bit weights is slower, but the 12 GB card is enough for it.",
                "Weights in 4-bit cut the memory for the base to a quarter, and what is learned stays in bf16.",
                "In 4-bit the weights of Phi take 2.5 GB; the rest of the card is for training.",
                "It needs the least memory of all: the base is stored in 4 bits and never changed.",
                "The memory of the quantised weights is a quarter, thus batches can be larger in training.",
                "A model in 4-bit is trained through its LoRA part only, so 12 GB suffice.",
            ],
        ),
    );
    try_all(
        "method/misconception",
        &under(
            "LoRA",
            &JUSTIFICATION,
            &[
                "LoRA makes Phi about ten times smaller, and then it even runs on the desk's old PC.",
                "One advantage of LoRA is that it reduces the model size, which makes it fast on our PC.",
                "It decreases the size of the network, so that the pool needs no new server.",
                "After training with LoRA the model is lighter and runs on a phone.",
                "LoRA shrinks the weights of Phi, therefore it can be installed everywhere.",
                "By lowering the number of parameters of the model LoRA makes it quick.",
                "It makes the model itself smaller, which is good for the laptop.",
                "The model gets smaller by the low rank and so it suits our PC.",
            ],
            &[
                "It lowers the number of parameters that need gradients, so 12 GB are enough.",
                "LoRA cuts the cost of training, since only small matrices get gradients.",
                "It reduces the risk of overfitting, as the rank limits what can change, and PEFT makes it easy.",
                "LoRA reduces what must be stored per task to 20 MB, and our disk is small.",
                "The smaller of the two models would also do. LoRA keeps what Phi knows and fits 12 GB.",
                "It decreases the load on our card, as most weights get no gradient.",
                "We remove the adapter when it isn't needed; the model is then what it was. 12 GB suffice.",
                "A lower rank makes the adapter smaller, which may be enough for our tone.",
                "Since Phi is smaller than Llama, plain LoRA in 16 bits fits the card.",
            ],
        ),
    );
    try_all(
        "method/contradicts-itself",
        &under(
            "Full fine-tuning",
            &JUSTIFICATION,
            &[
                "Most of the network is frozen and only a few adapter layers are updated, so my card will do.",
                "The weights of Phi don't change, only the new small matrices do, and so it is cheap.",
                "Only about 0.5 percent of the parameters are trained, which makes it fast.",
                "It adds low-rank matrices and leaves the pre-trained weights untouched, thus nothing is forgotten.",
                "Full fine-tuning keeps the base model frozen, therefore it needs little memory.",
            ],
            &[
                "All parameters are updated, and nothing stays as it was; 48 GB are there for it.",
                "Its drawback is that no weight stays the same, so I watch English tests; the card has 48 GB.",
                "With methods that keep the base frozen we did not reach the form, so everything is trained on 48 GB.",
                "The learning rate is not changed during the run. All weights are, and 48 GB are enough.",
                "Weights are saved after each epoch, and the best are kept; the 48 GB card allows it.",
                "If the weights stayed as they are, the dialect would not be learned; so all are trained on 48 GB.",
            ],
        ),
    );
    try_all(
        "method/contradicts-itself",
        &under(
            "QLoRA",
            &JUSTIFICATION,
            &[
                "It updates all the weights of Phi in 4 bits, so they fit the card.",
                "All parameters of the model are trained by QLoRA, which needs only 12 GB.",
                "Every single weight is adjusted to our FAQ while memory stays low.",
            ],
            &[
                "All the weights of Phi are kept in 4 bits, so they fit the card, and adapters are trained.",
                "All weights stay as they are; what is trained takes a few MB on our 12 GB card.",
                "It reaches nearly what training all weights reaches, and fits 12 GB.",
                "Training all weights of Phi needs 60 GB. In 4 bits with adapters, 12 GB are enough.",
                "To train all the parameters our card is too small; QLoRA fits 12 GB.",
                "It trains under 1 % of all parameters and so it fits 12 GB.",
            ],
        ),
    );
}

#[test]
fn a_second_helping_on_settings() {
    let case = |fires, method, text| Case { fires, answers: vec![(&NAME, method), (&PARAMETERS, text)] };
    try_all(
        "method/parameters-foreign",
        &[
            case(true, "Prefix tuning", "lora_r: 8, lora_alpha: 16, prefix length 10"),
            case(true, "Full fine-tuning", "LR 2e-5, 3 epochs, LoRA rank 16."),
            case(true, "Full fine-tuning", "Rank, alpha and target modules, as well as the epochs."),
            case(true, "Full fine-tuning", "load_in_4bit = True, LR 2e-5."),
            case(true, "QLoRA", "r, lora_alpha, nf4 and the prompt_tuning_init_text with num_virtual_tokens = 10"),
            case(true, "Prompt tuning", "Virtual tokens: 20; rank r = 8; alpha = 16."),
            case(
                false,
                "Full fine-tuning",
                "LR 2e-5, epochs. With LoRA I would have to set the rank and alpha, which falls away.",
            ),
            case(false, "Full fine-tuning", "Learning rate, batch size; there's no rank or alpha to pick."),
            case(false, "Full fine-tuning", "Learning rate, epochs; unlike LoRA it needs neither rank nor alpha."),
            case(false, "Prompt tuning", "num_virtual_tokens; r, alpha: none."),
            case(false, "Prompt tuning", "num_virtual_tokens 20 (compare r in LoRA, where I would start at 8)."),
            case(
                false,
                "IA3",
                "target_modules, feedforward_modules. What LoRA users know as rank and alpha is missing here.",
            ),
            case(false, "Prefix tuning", "prefix length, prefix_projection. I first wrote lora_alpha here, wrongly."),
            case(false, "LoRA", "r, alpha, dropout; the number of tokens per sample is 512."),
            case(false, "LoRA", "r, alpha, dropout, load_in_8bit perhaps."),
        ],
    );
    try_all(
        "method/parameters-missing",
        &[
            case(true, "LoRA", "I would try different values and keep what works best."),
            case(true, "LoRA", "num_train_epochs = 3, per_device_train_batch_size = 4, fp16"),
            case(true, "QLoRA", "4-bit NF4 with double quantisation, learning rate 2e-4."),
            case(true, "Full fine-tuning", "Temperature 0.7 and top_k 50."),
            case(true, "IA3", "The learning rate, which has to be larger than usual."),
            case(false, "LoRA", "`lora_r=16`, `lora_alpha=32`"),
            case(false, "LoRA", "Rank between 4 and 32; adapters on the attention matrices only."),
            case(false, "DoRA", "r 16, alpha 32, and use_dora=True of course"),
            case(false, "QLoRA", "r and alpha; the base in nf4."),
            case(false, "QLoRA", "rank, scaling, bits"),
            case(false, "Full fine-tuning", "3 epochs, lr 1e-5"),
            case(false, "Prompt tuning", "How many virtual tokens to learn."),
        ],
    );
}

#[test]
fn what_a_method_is_and_who_likes_it_is_no_reason() {
    try_all(
        "method/unjustified",
        &under(
            "LoRA",
            &JUSTIFICATION,
            &[
                "LoRA is a method where two small matrices A and B are added to the layer and the old weights stay the same.",
                "I choose LoRA for this model. We have learned about it in lecture 4 and I will do it also in this project.",
                "LoRA stands for Low-Rank Adaptation and was introduced by Microsoft in 2021.",
            ],
            &[
                "LoRA is a method where only two small matrices get gradients, so the 12 GB card is enough.",
                "We used it in the lecture with PEFT, so the tools are known to me.",
                "It was introduced in 2021, and the tone of replies is a small change, for which it is strong enough.",
                "In the course we tuned a 1B model with it on a T4; Phi takes three times as much memory, which the card has.",
                "I know it from the exercises. More important: answers need a new form only, and adapters can do that.",
            ],
        ),
    );
    try_all(
        "method/justification-factors",
        &under(
            "LoRA",
            &JUSTIFICATION,
            &[
                "Our tutor is very keen on it, and I could draw the picture from memory, so I feel it is mine.",
                "It is a technique in which low-rank matrices are learned. My friend used it as well and was happy with it.",
                "I have heard that it keeps the quality, and everyone in class takes it as well.",
            ],
            &["My friend used it, too. On our 12 GB card there is room for adapters only."],
        ),
    );
}
