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

#[test]
fn neighbours_are_two_challenges() {
    let pairs = [
        (
            "Replies by two writers sound alike, and the model will know one voice only.",
            "Customers write in many voices, and the rare ones (angry, very old, very young) hardly occur in the mails.",
        ),
        (
            "The answers in the old mails are often wrong, since rules have changed.",
            "Rules will change again, and then somebody has to train the model anew.",
        ),
        (
            "Docstrings in the data describe older versions of the code, so wrong descriptions are learned.",
            "Few functions in the data raise errors, so the model will seldom write a Raises section.",
        ),
        (
            "The labels of the two annotators differ for sarcasm, and the model learns the noise.",
            "Rare labels have few examples; the model could ignore them.",
        ),
        (
            "The bot may invent an answer where the FAQ is silent.",
            "The bot may refuse questions that the FAQ answers, when they are worded in another way.",
        ),
        (
            "Personal data: names in the mails have to be masked before training.",
            "The model may put names into replies where none was given, as it has seen [NAME] so often.",
        ),
        (
            "With few examples it may overfit; I watch the validation loss.",
            "The test has few examples as well, so that a difference of two points says nothing.",
        ),
        (
            "Empathy can't be measured: two readers rate one reply differently.",
            "Empathy that is written by rote annoys: the replies could all begin with the same sentence.",
        ),
        (
            "The FAQ contradicts itself in two entries, and people rely on either.",
            "Questions of employees contain what is private, and must be paraphrased before they are used.",
        ),
        (
            "The model forgets how to answer anything else (catastrophic forgetting).",
            "The model is sure even where it is wrong, and readers believe it.",
        ),
        (
            "Mails in two languages: the model may answer in the wrong one.",
            "Mails with two questions: the model may answer only the first one.",
        ),
        (
            "Long functions do not fit into the context, so that their end is cut.",
            "Functions with misleading names get a description of the name and not of the body.",
        ),
        (
            "Buyers from other countries write in poor English, and their mails may be misread.",
            "Buyers who threaten with a lawyer need a person, not a draft.",
        ),
        (
            "Few people in our data are over seventy, so that their way to ask is missing.",
            "People over seventy will test it last, as they are hard to reach, and the test misses them.",
        ),
    ];
    let wrong: Vec<_> =
        pairs.into_iter().filter(|(first, second)| fires("challenges/same-twice", first, second)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
