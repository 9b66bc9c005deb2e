//! More faults and their sound twins in phrasings that were written before the rules could tell them apart.

mod tables;

use propose::document::read;
use propose::question::Question;
use propose::rules::{self, Level, Reading};
use propose::sections::base_model::JUSTIFICATION as MODEL_REASON;
use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::EXAMPLE;
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::method::{JUSTIFICATION, NAME};
use propose::sections::{dataset, scenario};
use tables::grounds::{DOCS, MAILS, OWNER, TAGS, try_all, with};

const DOCS_READ: (&Question, &str) = (
    &QUANTITATIVE,
    "On 100 functions of a package that is not in the training data a parser compares Args with the signature, for both models.",
);

#[test]
fn a_choice_that_is_told_again_with_what_is_done() {
    const NONE: &str = "method/unjustified";
    let wrong = try_all(
        &with(MAILS, &[OWNER, (&NAME, "QLoRA")]),
        &JUSTIFICATION,
        &[
            (NONE, "I will use QLoRA here. The training will be done with it, and afterwards the adapter is saved."),
            (NONE, "We have decided to go with QLoRA. The adapter gets trained and is loaded with the model."),
            (NONE, "My choice is QLoRA. It will be applied to the model of section 2."),
            (NONE, "QLoRA is the method I recommend. It is used to train the model on the mails."),
            (NONE, "I choose QLoRA for this. The training is carried out with it on the pairs from above."),
            (NONE, "QLoRA will be used. The fine-tuning is performed with QLoRA and the result is saved."),
            (NONE, "For the method I pick QLoRA. With it the model is trained, saved and then loaded in the shop."),
            ("", "I will use QLoRA here. The card of the shop has 12 GB, and the quantised base leaves room on it."),
            ("", "My choice is QLoRA. In 4 bits the model takes 5 GB, and the adapter is then saved as a small file."),
            ("", "QLoRA is the method I recommend. The 4-bit base is loaded once and the adapter can be swapped."),
            ("", "I choose QLoRA for this. Full training would not fit our card, and the tone is a small change."),
            ("", "QLoRA will be used. It is trained on a free T4 in two hours, which is all that we have."),
            ("", "We go with QLoRA. The base is loaded in 4 bits so that it fits into 8 GB."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_the_outputs_count_is_no_matter_of_the_test() {
    const SAME: &str = "challenges/same-twice";
    let minutes = with(
        MAILS,
        &[
            OWNER,
            (
                &FIRST,
                "The draft may promise a refund or a date which is nowhere in the mail. An invented promise costs the shop real money, so promises have to be compared with the orders.",
            ),
        ],
    );
    let wrong = try_all(
        &minutes,
        &SECOND,
        &[
            (
                SAME,
                "It could be that the draft has a promise in it that nobody made, such as an invented refund or a wrong item count. That costs real money, and promises should be compared with the orders.",
            ),
            (
                SAME,
                "The model can make up promises that the shop never made, say an invented voucher or a false parcel count; each such promise costs money.",
            ),
            (
                "",
                "Two readers count promises differently, so that the score depends on who reads; we first agree on ten drafts.",
            ),
            (
                "",
                "The automatic score can't see a made-up promise, since most of the words are right; only a human count shows it.",
            ),
            ("", "Our data has few angry mails, so that the drafts for such customers may sound cold."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_model_that_shrinks_by_training() {
    let shrinks = |text: &str| {
        let proposal = tables::pool::with(&[(&NAME, "LoRA"), (&JUSTIFICATION, text)]);
        rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == "method/misconception")
    };
    let faulty = [
        "It fits our card. LoRA makes the model shrink, so that it runs on the till's computer without the big download.",
        "It needs little memory. By the training the whole network has shrunk to a few megabytes, which suits the pool.",
        "It is cheap. With LoRA Phi will shrink to 30 MB, and the pool can run it on the old laptop.",
        "PEFT makes it simple. LoRA lets the model slim down, and we only keep this small version.",
        "It is easy with PEFT. After training the model shrinks to the size of the adapter.",
        "LoRA is cheap, and it causes our model to shrink, which makes the answers at the desk faster.",
    ];
    let sound = [
        "It fits our card. The trainable part shrinks to 20 million weights, and the model itself keeps its size.",
        "It needs little memory, since the optimizer's state shrinks with the number of trained weights.",
        "The model does not shrink by it, but the adapter is a small file that can be sent by mail.",
        "It is cheap. What has to be stored for each version of the FAQ shrinks from 7 GB to 30 MB, beside one base model.",
        "PEFT makes it simple. The model shrinks the cashiers' long questions to their core already, so a small adapter is enough.",
        "It is cheap. The gradients shrink, the model stays as large as it was, and our 12 GB card is enough.",
    ];
    let wrong: Vec<_> = faulty
        .iter()
        .map(|text| (true, text))
        .chain(sound.iter().map(|text| (false, text)))
        .filter(|(expected, text)| shrinks(text) != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_number_that_is_only_divided() {
    let fires = |size: &str, reason: &str, description: Option<&str>| {
        let document = format!(
            "# Proposal\n\n## 1. Problem Scenario\n\nScenario D. A comment comes in, one of four tags comes out: praise, question, joke or complaint. With a prompt the irony of our listeners got lost.\n\n## 3. Dataset\n\n- **Description:** {}\n- **Format:** text and label\n- **Size:** {size}\n{}\n## 6. Challenges\n\n1. Irony divides even the hosts.\n",
            description.unwrap_or("A comment and its tag, agreed on by two hosts, from all shows."),
            if reason.is_empty() { String::new() } else { format!("- **Reason for the size:** {reason}\n") },
        );
        let imported = read(&document, None);
        let findings = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
        findings.iter().any(|finding| finding.rule.name == "dataset/size-unjustified")
    };
    let cases = [
        (true, "800 comments, 200 per tag.", "", None),
        (true, "1,200 (300 per class)", "", None),
        (true, "600 comments – 150 for each tag", "", None),
        (true, "about 400, 100 per label", "", None),
        (true, "1,000", "250 per tag.", None),
        (true, "480 comments", "120 for every tag", None),
        (false, "800 comments, 200 per tag, as many jokes as we found.", "", None),
        (false, "800 comments, 200 per tag.", "With fewer the rare jokes would be learned by heart.", None),
        (false, "600 comments", "150 per tag is what two hosts can read in a week.", None),
        (false, "Four tags with 200 comments each, since irony has many forms.", "", None),
        (false, "720", "60 per show, twelve shows, so that no show has a tone that the model has not met.", None),
        (
            false,
            "800 comments, 200 per tag.",
            "",
            Some(
                "A comment and its tag, agreed on by two hosts. 200 per tag are enough for so few classes, more would only repeat the usual jokes.",
            ),
        ),
    ];
    let wrong: Vec<_> = cases
        .into_iter()
        .filter(|(expected, size, reason, description)| fires(size, reason, *description) != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_people_did_is_no_ability_of_the_model() {
    const FACTORS: &str = "base-model/justification-factors";
    let wrong = try_all(
        &with(MAILS, &[OWNER]),
        &MODEL_REASON,
        &[
            (
                FACTORS,
                "It is found everywhere on the internet, and there is a tutorial for each step. Whatever goes wrong, somebody has asked about it already.",
            ),
            (
                FACTORS,
                "Everybody in the forums uses it. All my questions were already answered there by others, and the download is easy.",
            ),
            (
                FACTORS,
                "It is the most popular model on the hub. When I had a problem, people had written about it already.",
            ),
            (
                FACTORS,
                "There are many blogs and videos. Every issue was already answered on Stack Overflow, so I will find help in the documentation.",
            ),
            (
                FACTORS,
                "It can be downloaded with one click from Hugging Face. Users read and answer each other's threads all day.",
            ),
            (
                FACTORS,
                "A large community uses it. Other students have already shared their notebooks on GitHub, and the docs are complete.",
            ),
            ("", "It is the most popular model on the hub, and it already answers politely when asked to."),
            (
                "",
                "Everybody in the forums uses it. It already writes replies in a kind tone, as a try with ten mails showed.",
            ),
            ("", "Many people use it, so help is easy to find. It answers in a friendly way without any training."),
            ("", "There are many tutorials for it. The model already knows how a letter is built."),
            ("", "It is well documented, and all code for it is on GitHub. Its 3.8 billion parameters fit our card."),
            ("", "Other students have already used it on the same 12 GB card that we have. The community is large."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_number_of_outputs_is_no_data_kept_apart() {
    const NONE: &str = "evaluation/no-held-out";
    let menu = with(
        MAILS,
        &[
            (&scenario::CHOICE, "D"),
            (
                &scenario::DESCRIPTION,
                "The kitchen writes each dish as a bare list with its allergens. The model turns such a list into a menu line of one appetising sentence that names each allergen. Input: the list. Output: the sentence. With prompting the allergens got lost.",
            ),
            (
                &dataset::DESCRIPTION,
                "Each sample is a list of the kitchen and the menu line, written by the dietician. Soups, mains and desserts in equal shares, all 14 allergens.",
            ),
            (
                &EXAMPLE,
                r#"{"prompt": "rice pudding, cherries; milk", "completion": "Creamy rice pudding under warm cherries (contains milk)."}"#,
            ),
            (&FIRST, "An allergen that is left out can send someone to hospital."),
            (&QUALITATIVE, "The dietician says how appetising they are."),
        ],
    );
    let wrong = try_all(
        &menu,
        &QUANTITATIVE,
        &[
            (
                NONE,
                "For 60 sentences a script looks up whether each allergen is there, and I report the percentage of right ones.",
            ),
            (NONE, "In 50 sentences I count the allergens that are missing, for both models."),
            (NONE, "The percentage of 80 sentences which name all allergens, beside that of the base model."),
            (NONE, "Of 40 sentences I count those with an allergen too many or too few."),
            (
                "",
                "For 60 lists from another kitchen a script looks up whether each allergen is in the line, and I report the percentage of right ones.",
            ),
            ("", "For 60 dishes of next season I report the percentage of sentences that name all allergens."),
            ("", "On 50 lists that are not used for training I count the allergens that are missing."),
            ("", "The percentage of sentences which name all allergens, for 40 dishes that the training has not seen."),
            ("", "For 60 sentences from lists kept out of the training the percentage that names all allergens."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn training_that_stops_at_a_time_leaves_what_comes_later() {
    const NONE: &str = "evaluation/no-held-out";
    let readers = "The owner reads 40 drafts and ticks: warm? right? short enough?";
    let wrong = try_all(
        &with(MAILS, &[(&QUALITATIVE, readers)]),
        &QUANTITATIVE,
        &[
            (
                NONE,
                "On the same 40, the share of drafts without a promise. The training stops when the loss no longer falls.",
            ),
            (NONE, "The share of drafts without a promise, measured after the training has ended with the last epoch."),
            (NONE, "ROUGE-L of the drafts against the owner's replies. Training ends after three epochs."),
            (NONE, "I compute the share of drafts that name the customer; training goes on until the last step."),
            (NONE, "Percentage of drafts with a date. I stop the training early if it gets worse."),
            (NONE, "The share of drafts with a greeting; training reaches its end in about two hours."),
            (
                "",
                "On the same 40, all from this year (training stops with last year's): the share of drafts without a promise.",
            ),
            ("", "The share of drafts without a promise, for this year's mails. Training ends with 2024."),
            ("", "ROUGE-L of the drafts for this year's mails; the training data goes until last Christmas."),
            (
                "",
                "The share of drafts that name the customer; the data for training ends in the autumn, these are from the winter.",
            ),
            (
                "",
                "Percentage of drafts with a date, on this season's mails. The training set stops at the end of last season.",
            ),
            ("", "Training reaches until last summer, and on what has come since I count the drafts with a greeting."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_few_words_are_no_two_sentences() {
    const SHORT: &str = "base-model/justification-length";
    let wrong = try_all(
        &with(MAILS, &[OWNER]),
        &MODEL_REASON,
        &[
            (SHORT, "Small MIT-licensed chat model, easy to get."),
            (SHORT, "It is small and open, and good at English."),
            (SHORT, "Compact, MIT, and well supported by the community."),
            (SHORT, "With 3.8B it is small, and it is MIT."),
            (SHORT, "Popular, permissive licence and fits my laptop."),
            (SHORT, "Free to use, small and it writes well."),
            ("", "Small enough for our card. MIT-licensed, and good at chat."),
            ("", "With 3.8B parameters it fits our 12 GB card, it chats well, and MIT lets the shop use it freely."),
            ("", "It is small. It is MIT-licensed. It writes well."),
            ("", "Its 3.8 billion parameters fit the card; it follows instructions; the licence is MIT."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_stands_on_top_of_a_document_is_not_its_problem() {
    let graver = |top: &str, problem: &str| -> Vec<_> {
        let document = format!(
            "{top}\n\n## 1 Problem scenario\n{problem}\n\n## 2 Base model\n*Base model:* `microsoft/Phi-3.5-mini-instruct`\n\n*Justification:* With 3.8B parameters it fits my 12 GB card. It chats naturally, and the MIT licence lets the shop use it.\n"
        );
        let imported = read(&document, None);
        let findings = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
        let scenario = findings.iter().filter(|f| f.level > Level::Note && f.rule.name.starts_with("scenario/"));
        scenario.map(|finding| finding.rule.name).collect()
    };
    const TOLD: &str = "Scenario A – my cousin's web shop for wooden toys. In comes a mail from a customer, out goes the draft of a kind reply, which my cousin sends.";
    for top in [
        "**Name:** Yusuf Kaya\n**Task:** Fine-tuning proposal",
        "**Task:** Week 4 assignment\n**Author:** Ana Lima",
        "Name: Ana Lima\nTask: replies for a toy shop",
        "- **Student:** Ana Lima\n- **Problem:** kind replies to customers",
        "| Name | Task |\n|---|---|\n| Ana Lima | kind replies |",
        "**Scenario:** A\n**Name:** Ana Lima",
    ] {
        assert_eq!(graver(top, TOLD), [""; 0], "{top}");
    }
    for top in
        ["**Name:** Yusuf Kaya\n**Task:** Fine-tuning proposal", "**Name:** Ana Lima\n**Task:** Week 4 assignment"]
    {
        assert_eq!(graver(top, "Scenario A."), ["scenario/label-only"], "{top}");
    }
}

#[test]
fn labels_in_bold_are_a_list() {
    let fires = |description: &str, output: &str| {
        let example = format!(r#"{{"text": "because the world needs a third ad", "label": "{output}"}}"#);
        let answers = with(
            TAGS,
            &[(&scenario::DESCRIPTION, description), (&dataset::FORMAT, "text-label"), (&EXAMPLE, &example)],
        );
        let answers: Vec<_> =
            answers.iter().filter(|(question, _)| *question != &dataset::DESCRIPTION).copied().collect();
        let mut all = answers;
        all.push((&dataset::DESCRIPTION, "A comment and its tag. All shows, tags in equal shares."));
        let proposal = tables::pool::with(&all);
        rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == "dataset/example-off-task")
    };
    let list = "One comment goes in, one tag comes out: **praise**, **criticism**, **question**, **joke**. A prompt misses irony.";
    assert!(fires(list, "sarcasm"));
    assert!(!fires(list, "joke"));
    assert!(!fires(
        "One **comment** goes in, one **tag** comes out, by a **model**. A prompt misses irony.",
        "sarcasm"
    ));
    assert!(!fires(
        "A comment gets tags such as **praise**, **criticism**, **question**. A prompt misses irony.",
        "sarcasm"
    ));
}

#[test]
fn what_is_out_of_date_twice() {
    const SAME: &str = "challenges/same-twice";
    let cases = |first: &'static str, cases: &[(&str, &str)]| {
        try_all(&with(DOCS, &[DOCS_READ, (&FIRST, first)]), &SECOND, cases)
    };
    let wrong = cases(
        "A good part of the docstrings one finds in public are out of date. The author altered the function later on and left the text alone, so I would teach a description that doesn't hold.",
        &[
            (
                SAME,
                "Code moves on and comments lag behind. For many pairs the function has been modified since its documentation was written, and the model would learn from explanations which are no longer correct.",
            ),
            (
                SAME,
                "Authors change a function and forget its docstring, and so the model is taught outdated descriptions that don't hold any more.",
            ),
            (
                SAME,
                "Stale docstrings: a description was right when it was written, then the author changed the code, and we teach the model something that no longer holds.",
            ),
            ("", "Public docstrings follow many guides, and a mix of them would teach the model no style at all."),
            (
                "",
                "Our own library changes next year, and a model that was trained on the old names becomes outdated with it.",
            ),
            (
                "",
                "The author of a function knows more than the code tells, and the model would have to guess the unit.",
            ),
            ("", "Tests that only parse the text will not notice a description which is no longer right."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_model_of_a_few_megabytes() {
    let small = |text: &str| {
        let proposal = tables::pool::with(&[(&NAME, "LoRA"), (&JUSTIFICATION, text)]);
        rules::check(&Reading::of(&proposal)).iter().any(|finding| finding.rule.name == "method/misconception")
    };
    let faulty = [
        "It is easy with PEFT. The result is a model of only 50 MB which replaces the 7 GB one.",
        "It is easy with PEFT. The finished model is then only 20 MB instead of 7 GB, which fits a phone.",
        "It is easy with PEFT. After the training Phi is just 40 MB, so the cashiers can get it by mail.",
        "It is cheap, as the final model is only a few dozen megabytes, which any old computer of the pool can run.",
        "It fits 8 GB. LoRA prunes the unneeded weights, which makes it quick at the till.",
        "It suits us: the tuned model has only 30 MB in the end, and the cashiers need no big download.",
    ];
    let sound = [
        "It is easy with PEFT. The finished adapter is then only 20 MB instead of 7 GB, which is handy.",
        "It is easy with PEFT. The tuned model is then stored as a file of only 20 MB beside the base.",
        "It is easy with PEFT. What I get is only 20 MB, and the model of 7 GB is loaded with it.",
        "After training only 20 MB have to be sent to the pool, since the model is there already.",
        "It is cheap. The model stays as it is, and the result is an adapter of just 20 MB.",
        "It needs little memory: the file I have to save is only 20 MB, and the model stays where it is.",
        "It is cheap, since only a few million parameters are trained. The model is as large as before.",
    ];
    let wrong: Vec<_> = faulty
        .iter()
        .map(|text| (true, text))
        .chain(sound.iter().map(|text| (false, text)))
        .filter(|(expected, text)| small(text) != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_data_goes_back_into_the_model() {
    const LEARNED: &str = "evaluation/on-training-data";
    let wrong = try_all(
        &with(MAILS, &[(&QUALITATIVE, "")]),
        &QUANTITATIVE,
        &[
            (
                LEARNED,
                "I feed the 240 mails back into the tuned model and count how many of the replies come out as written.",
            ),
            (
                LEARNED,
                "We let it reply to the mails in our dataset and measure the similarity with the replies stored there.",
            ),
            (LEARNED, "From the material used for training I sample 50 mails and calculate ROUGE-L."),
            (LEARNED, "ROUGE-L on the complete set of 240 pairs once training is done."),
            (LEARNED, "The share of replies with an apology, over our collection of 240 mails."),
            (LEARNED, "All 240 mails go back into the model, and BLEU is computed."),
            (
                "",
                "The 40 mails that were kept back go into the tuned model, and I count the replies that come out right.",
            ),
            ("", "ROUGE-L on 40 of the set of 240 pairs, which I put aside before training."),
            (
                "",
                "We let it reply to mails that are not in our dataset and measure the similarity with the owner's replies.",
            ),
            ("", "The share of replies with an apology, over a collection of 60 mails from next month."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}
