//! The rules about the challenges, on what different people would write.

mod tables;

use propose::rules::{self, Reading};
use propose::sections::challenges::{FIRST, SECOND};
use tables::pool;

fn fires(rule: &str, first: &str, second: &str) -> bool {
    let proposal = pool::with(&[(&FIRST, first), (&SECOND, second)]);
    rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == rule)
}

#[test]
fn a_lack_of_compute_alone_is_told_from_other_challenges() {
    let mut wrong = Vec::new();
    for (expected, first, second) in [
        (true, "I only have a laptop without a GPU.", ""),
        (true, "Not enough compute: the free Colab disconnects after some hours.", ""),
        (true, "The main challenge is GPU memory. A 7B model needs more VRAM than my card has.", ""),
        (true, "Renting an A100 in the cloud costs money that I do not have.", ""),
        (true, "Limited hardware resources.", "Training time: a run takes long on a T4."),
        (
            true,
            "Getting a GPU for long enough.",
            "The cost: each run in the cloud costs some dollars, and I have no budget.",
        ),
        (true, "Training on this data needs a large GPU, which our university does not have.", ""),
        (false, "I only have a laptop without a GPU.", "The old answers are often wrong, and the model learns them."),
        (false, "A small GPU forces a small batch, so the model may overfit to single samples.", ""),
        (false, "Collecting realistic mails takes a long time and costs money.", ""),
        (false, "Annotating is expensive: two experts are needed for each sentence.", ""),
        (false, "The model may invent prices, and a customer would rely on them.", ""),
        (false, "The server of the shop keeps customer names; they must not come out again.", ""),
        (false, "Memory: the model may learn the answers by heart.", ""),
        (false, "Die Grafikkarte reicht nicht, und die Daten sind einseitig, weil sie nur aus einem Jahr stammen.", ""),
        (false, "Evaluation is slow, since people must read every reply.", ""),
    ] {
        if fires("challenges/compute-only", first, second) != expected {
            wrong.push(format!("{} {first} | {second}", if expected { "silent:" } else { "fires: " }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_challenge_that_is_said_twice_is_told_from_two() {
    let mut wrong = Vec::new();
    for (expected, first, second) in [
        (
            true,
            "With only 300 samples the model may overfit and repeat the samples word for word.",
            "Overfitting: because there are so few samples, the model could learn them word for word.",
        ),
        (
            true,
            "The replies in our inbox were written in a hurry and contain mistakes, which the model would learn.",
            "Since many replies of the inbox were written in a hurry, their mistakes are learned by the model.",
        ),
        (
            true,
            "Prices change each autumn, so the tuned model gives last year's prices.",
            "After the autumn the prices are others, and the model still gives the old prices of last year.",
        ),
        (
            true,
            "Irony is hard: a thank you can be meant angrily, and annotators miss it.",
            "Annotators who read fast miss irony, for instance an angry thank you.",
        ),
        (
            false,
            "The model may decline too often, since declining is safe.",
            "Prices change each autumn, so the tuned model gives old prices.",
        ),
        (
            false,
            "Overfitting: with 300 samples the loss will soon go to zero. I stop early.",
            "Readers do not agree on what is polite, so the ratings may be noise.",
        ),
        (
            false,
            "Old docstrings lie about the code, and the syntax tree sees only names.",
            "The same function is copied from project to project and may stand in both halves of the data.",
        ),
        (
            false,
            "Customers write in three languages, and most of the data is English.",
            "Names of customers stand in the mails and have to be removed.",
        ),
        (false, "Labels are noisy.", "Classes are uneven."),
        (false, "The model could hallucinate rules.", "The model could forget its general French."),
    ] {
        if fires("challenges/same-twice", first, second) != expected {
            wrong.push(format!("{} {first} | {second}", if expected { "silent:" } else { "fires: " }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_challenge_is_enough_wherever_it_stands() {
    assert!(fires("challenges/missing", "", ""));
    assert!(!fires("challenges/missing", "", "Labels are noisy."));
    assert!(!fires("challenges/missing", "Labels are noisy.", ""));
}
