//! One sound proposal: the ground over which the examples of rules are laid, in tests and in `explain`. No rule may warn about it.
//!
//! It is about the care labels of the nursery, as the examples in help are: nobody is given that problem, so nobody can copy it.

use crate::proposal::Proposal;
use crate::question::Question;
use crate::sections::{AUTHOR, base_model, challenges, dataset, evaluation, method, scenario};

/// The answers of the sample.
pub static ANSWERS: &[(&Question, &str)] = &[
    (&AUTHOR, "Ines Calado"),
    (&scenario::CHOICE, "D"),
    (
        &scenario::DESCRIPTION,
        "Every pot that leaves the nursery carries a printed care label, and somebody has to write it. A gardener enters the botanical name \
         and a few words on the spot where it will grow; out comes a text of no more than forty words: first light, then water, then frost. \
         A small model that was only prompted mixed up this sequence and went on about flowers, so the end did not fit the label. A few \
         hundred approved labels should make the fixed form a habit.",
    ),
    (&base_model::NAME, "HuggingFaceTB/SmolLM2-1.7B-Instruct"),
    (
        &base_model::JUSTIFICATION,
        "At 1.7 billion parameters it can be tuned on the 8 GB card in the nursery's office. It writes plain English already, and under the \
         Apache licence its labels may be sold with the plants. The makers publish notebooks for tuning it, so help is at hand.",
    ),
    (
        &dataset::DESCRIPTION,
        "One sample is what a gardener would enter, slips of the pen included, together with the finished label, and the head gardener approves \
         every one of them. Perennials, shrubs, herbs and house plants are equally frequent, and every spot from full sun to deep shade occurs. \
         Some entries name nothing that grows on this earth; the right output for them says that the model does not know the plant.",
    ),
    (&dataset::FORMAT, "messages"),
    (
        &dataset::EXAMPLE,
        "{\"messages\": [{\"role\": \"user\", \"content\": \"Hosta sieboldiana, north side of a shed\"}, {\"role\": \"assistant\", \"content\": \
         \"Plantain lily. Shade or half shade. Water freely in summer. Fully hardy, dies back in autumn.\"}]}\n\
         {\"messages\": [{\"role\": \"user\", \"content\": \"lavendula, dry bed, noon sun\"}, {\"role\": \"assistant\", \"content\": \
         \"Lavender. Full sun. Water seldom, the roots rot when wet. Hardy on a sheltered wall.\"}]}",
    ),
    (&dataset::SIZE, "300"),
    (
        &dataset::SIZE_JUSTIFICATION,
        "Sixty kinds of plants on five spots each make 300. Reading so many is what the head gardener has promised to do, and a sixth spot \
         would seldom change the text.",
    ),
    (&method::NAME, "QLoRA"),
    (
        &method::JUSTIFICATION,
        "With the weights of SmolLM2 in 4 bits, training takes less than half of the 8 GB card, so that the program of the printer can stay open. \
         What has to change is the form of a label, for which small adapters are enough, and the English of the model is kept. PEFT and \
         bitsandbytes come with a documented script.",
    ),
    (
        &method::PARAMETERS,
        "The rank r (8, then 16), lora_alpha at twice the rank, lora_dropout, target_modules (q_proj and v_proj first, then all linear layers), \
         4-bit nf4, and the number of epochs.",
    ),
    (
        &evaluation::QUALITATIVE,
        "The head gardener and an apprentice each get 40 labels for plants that no sample names, those of the tuned and of the untuned model \
         mixed and unmarked. They tick whether a label is true, has the fixed sequence, and holds nothing invented.",
    ),
    (
        &evaluation::QUANTITATIVE,
        "Twelve of the sixty kinds are kept out of training. For these a script counts the labels that have forty words at most and go from \
         light to water to frost; the untuned model with a long prompt has to pass the same count.",
    ),
    (
        &challenges::FIRST,
        "All labels are approved by one person, so her taste becomes the rule: she waters sparingly, and the model would tell it to every buyer. \
         A second nursery should read some of the samples.",
    ),
    (
        &challenges::SECOND,
        "In the count a wrong word about frost weighs no more than a label that is a word too long. One that calls a tender plant hardy \
         should fail whatever else is right.",
    ),
];

/// The sample as a proposal.
pub fn sample() -> Proposal {
    with(&[])
}

/// The sample with other answers laid over it; "" takes an answer away.
pub fn with(answers: &[(&'static Question, &str)]) -> Proposal {
    let mut proposal = Proposal::default();
    for (question, text) in ANSWERS {
        proposal.set(question, text);
    }
    for (question, text) in answers {
        proposal.set(question, text);
    }
    proposal
}
