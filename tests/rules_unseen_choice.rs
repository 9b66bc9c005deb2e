//! Faults of choice and of numbers and their sound twins, in phrasings that were written before the rules could tell them apart.

mod tables;

use propose::question::Question;
use propose::sections::base_model::{JUSTIFICATION as MODEL_REASON, NAME as MODEL};
use propose::sections::challenges::FIRST;
use propose::sections::dataset::{DESCRIPTION, SIZE_JUSTIFICATION};
use propose::sections::evaluation::QUALITATIVE;
use propose::sections::method::{JUSTIFICATION, NAME, PARAMETERS};
use propose::sections::scenario;
use tables::grounds::{MAILS, try_all};

fn mails<'a>(more: &[(&'static Question, &'a str)]) -> Vec<(&'static Question, &'a str)> {
    const READERS: (&Question, &str) =
        (&QUALITATIVE, "The owner gets two drafts for each of 30 new mails and says which she would send.");
    MAILS.iter().chain(&[READERS]).chain(more).copied().collect()
}

#[test]
fn settings_of_a_prefix_under_lora() {
    const FOREIGN: &str = "method/parameters-foreign";
    let lora = mails(&[
        (&NAME, "LoRA"),
        (&JUSTIFICATION, "It fits our 12 GB card, and a tone is a small change that adapters learn well."),
    ]);
    let wrong = try_all(
        &lora,
        &PARAMETERS,
        &[
            (FOREIGN, "rank, alpha, dropout and the prefix length with prefix projection on."),
            (FOREIGN, "r and lora_alpha, then the length of the prefix (20 or 40)."),
            (FOREIGN, "r 16, alpha 32, target_modules, and 30 soft tokens in front."),
            (FOREIGN, "Rank and alpha, dropout, prefix_projection=True."),
            ("", "r and lora_alpha; a prefix length does not exist for this method."),
            ("", "r 16, alpha 32, target_modules, and the maximum length of the prompt in tokens."),
            ("", "How large the two matrices are (the rank) and how strongly they count (alpha)."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_memory_of_a_card() {
    const FIT: &str = "method/does-not-fit";
    let full = mails(&[
        (&NAME, "Full fine-tuning"),
        (&MODEL, "mistralai/Mistral-7B-Instruct-v0.3"),
        (&PARAMETERS, "learning rate, epochs, batch size"),
        (
            &MODEL_REASON,
            "With 7.25B parameters it is the largest that we can use. It follows instructions and is under Apache 2.0.",
        ),
    ]);
    let wrong = try_all(
        &full,
        &JUSTIFICATION,
        &[
            (FIT, "The whole model adapts. It takes 14 GB in bf16, so it fits in the 16 GB of my card."),
            (FIT, "All weights learn the tone, and the 24 GB of our GPU are enough for that."),
            (FIT, "All weights learn the tone. The 12 GB of the card will do with a small batch."),
            ("", "The faculty lends us a node with four A100, 80 GB each, so all weights can learn the tone."),
        ],
    );
    let lora = mails(&[(&NAME, "LoRA")]);
    let wrong = wrong
        + &try_all(
            &lora,
            &JUSTIFICATION,
            &[
                (
                    "",
                    "Phi in 16 bit takes 8 GB, which leaves 4 GB of the card for adapters, and the tone is a small change.",
                ),
                ("", "The base uses 8 GB of our card, so the adapters fit beside it; PEFT makes it simple."),
                ("", "With 8 GB for the base, 3 GB of the card are left for the adapters; PEFT makes it simple."),
            ],
        );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn one_model_that_does_two_scenarios() {
    const TWO: &str = "scenario/several";
    let wrong = try_all(
        &mails(&[]),
        &scenario::DESCRIPTION,
        &[
            (
                TWO,
                "Scenario A for the mails of our shop. In addition the same model gets Scenario C, so that staff can ask the FAQ.",
            ),
            (
                TWO,
                "I could not decide, so the model does Scenario A in the morning and Scenario B at night: mails and docstrings.",
            ),
            (
                TWO,
                "I'd like to solve two things in one go, Scenario A *and* Scenario C: kind replies, and a bot for the FAQ. Both matter equally, so I'll do both.",
            ),
            (
                TWO,
                "Scenario A: mails come in, kind drafts go out. The same model also learns Scenario C, which answers the staff out of the FAQ.",
            ),
            (
                "",
                "I could not decide between Scenario A and Scenario C for long; A it is. Mails on late parcels come in, a warm draft goes out.",
            ),
            (
                "",
                "Scenario A. A mail on a late parcel comes in and a warm draft goes out. In addition to the mail the model gets the status of the order.",
            ),
            (
                "",
                "Scenario A does what our shop needs most: mails on late parcels come in, warm drafts go out. Scenario B does nothing for us.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn another_total_in_the_reason() {
    const OTHER: &str = "dataset/size-contradicts";
    let wrong = try_all(
        &mails(&[]),
        &SIZE_JUSTIFICATION,
        &[
            (OTHER, "Our 500 pairs cover four issues, and two people can write them in a month."),
            (OTHER, "Sixty per issue. The whole data set thus has 600 pairs, which two people can write."),
            (OTHER, "The entire dataset then contains 400 pairs, a hundred per issue."),
            ("", "Two people can write 60 pairs in a week, and in a month that makes 240 pairs."),
            ("", "We get about 500 mails a month, and sixty per issue is what two people can answer."),
            ("", "The whole data set thus has 240 pairs, sixty per issue, which two people can write in a month."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn one_word_of_the_chosen_scenario_is_chance() {
    const OFF: &str = "answer/off-scenario";
    let wrong = try_all(
        &mails(&[]),
        &FIRST,
        &[
            (
                OFF,
                "Docstrings in the training data may not follow Google's guide, so that Args and Returns come out in the wrong order for some functions.",
            ),
            (
                OFF,
                "A docstring can be out of date: the Python function was changed and its Args were not, and in that order the model learns it.",
            ),
            (
                "",
                "Customers write in the wrong order: first the anger, then the order number, and the reply may miss that the parcel is late.",
            ),
            (
                "",
                "Staff may take over a draft unread, as a function of the hour; the order number in it must be right.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_chat_program_speaks_of_itself_behind_a_comma() {
    const RESIDUE: &str = "answer/chatbot-residue";
    let wrong = try_all(
        &mails(&[]),
        &DESCRIPTION,
        &[
            (
                RESIDUE,
                "As an AI, I cannot collect data. Each sample is a mail and its reply, all issues in similar numbers.",
            ),
            (
                RESIDUE,
                "Each sample is a mail and its reply, angry and kind ones. As a large language model, I can't see your inbox.",
            ),
            (
                RESIDUE,
                "As a language model I can suggest this: each sample is a mail and its reply, all issues in similar numbers.",
            ),
            (
                "",
                "As a language model, Phi has seen many mails; each sample is one of ours and its reply, all issues in similar numbers.",
            ),
            (
                "",
                "Each sample is a mail and its reply. As an AI assistant the model must not promise anything, so angry mails with careful replies are half of it.",
            ),
            (
                "",
                "I see the model as an AI, not as a colleague: each sample is a mail and its reply, all issues in similar numbers.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}
