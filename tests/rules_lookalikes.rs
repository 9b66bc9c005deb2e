//! Faults that were missed in proposals by other hands, each in several phrasings, and sound texts that look like them.

mod tables;

use propose::question::Question;
use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::QUANTITATIVE;
use propose::sections::{base_model, method, scenario};
use tables::grounds::{DOCS, FAQ, MAILS, OWNER, TAGS, try_all, with};

/// How the docstrings are.
const PARSED: (&Question, &str) =
    (&QUANTITATIVE, "On 90 functions of another package: the share whose Args name each parameter, read with `ast`.");

#[test]
fn two_scenarios_that_are_both_done() {
    const TWO: &str = "scenario/several";
    let wrong = try_all(
        &with(MAILS, &[OWNER]),
        &scenario::DESCRIPTION,
        &[
            (
                TWO,
                "I could not decide, so I do two in one. First scenario A: the model writes kind replies to mails of customers. And second \
                 scenario C: the same model answers the staff from our FAQ. I hand in one strategy for both of them.",
            ),
            (
                TWO,
                "The model writes docstrings for our functions. That is Scenario B. Since one adapter can learn two trades, I shall at the same \
                 time do Scenario A, and have it answer the customers of my sister's shop.",
            ),
            (
                TWO,
                "Scenario A is the mail of our shop: the model drafts a warm reply to a customer. Scenario C is the FAQ of our staff. The \
                 proposal covers both.",
            ),
            (
                TWO,
                "For the mails of customers Scenario A, a reply for each. For the staff's questions Scenario C; I do both at once.",
            ),
            (
                TWO,
                "Part one is Scenario A, kind replies to customers' mails. Part two is Scenario B, docstrings for the shop's functions. Both are \
                 trained together.",
            ),
            (
                "",
                "Scenario A and Scenario C have in common that both must not promise; I chose Scenario A, where a customer's mail goes in and a \
                 warm reply comes out.",
            ),
            (
                "",
                "I could not decide between scenario A and scenario C for a week. In the end I took scenario A: a mail of a customer goes in, \
                 and the draft of a warm reply comes out.",
            ),
            (
                "",
                "I take Scenario A: a customer's mail on a late parcel goes in, a warm reply comes out. Unlike Scenario C there is no list of \
                 answers to hold on to.",
            ),
            (
                "",
                "Scenario A. The model reads a customer's mail and drafts a warm reply. Half of our customers write German, and the model \
                 handles both. Scenario B would not be for us.",
            ),
            (
                "",
                "I wanted to do both Scenario A and Scenario C, but one is enough: a customer's mail goes in, a warm reply comes out. So it is \
                 Scenario A.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_the_model_has_learned_from() {
    const TRAINED: &str = "evaluation/on-training-data";
    let wrong = try_all(
        MAILS,
        &QUANTITATIVE,
        &[
            (
                TRAINED,
                "Let the tuned model write replies to the 240 mails it has learned from, and count: under 90 words, name and next step both \
                 present.",
            ),
            (
                TRAINED,
                "I give it the mails that it was taught with once more, and count the replies that have a next step.",
            ),
            (TRAINED, "The test is made of the very mails the model practised on: share of replies with a next step."),
            (
                TRAINED,
                "It answers the mails it has learned from; we count the replies with greeting and next step, both in place.",
            ),
            (TRAINED, "We count promises in its replies to the mails that it was trained on, refunds and dates both."),
            ("", "On 40 mails of next month we count the replies with greeting and next step, both in place."),
            (
                "",
                "We count promises in the replies to 40 new mails, and look whether any reply is a copy of one it has learned from.",
            ),
            (
                "",
                "Share of drafts that the owner sends unchanged, both for the plain model and the tuned one, on 40 held-out mails.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn totals_that_are_announced_and_parts_beside_the_whole() {
    const TWO: &str = "dataset/size-contradicts";
    let judged = with(MAILS, &[OWNER]);
    let described = try_all(
        &judged,
        &DESCRIPTION,
        &[
            (
                TWO,
                "Each sample is a mail and its reply, angry and friendly. In total the collection has 600 pairs, collected since January.",
            ),
            (
                TWO,
                "A mail and the reply that we wish. Altogether the dataset holds 900 pairs from two winters, all issues alike.",
            ),
            (TWO, "A mail and its reply, checked by the owner. In total these are 480 pairs, half of them angry."),
            (
                "",
                "A mail and its reply. In total the archive has 4,000 mails, of which we pick the clear ones, angry and friendly.",
            ),
            ("", "A mail and its reply, of angry and of friendly customers. In total the collection has 240 pairs."),
            (
                "",
                "A mail and its reply. In total the inbox holds 3,000 letters, angry and friendly, and we answer some anew.",
            ),
        ],
    );
    let split = try_all(
        &judged,
        &SIZE_JUSTIFICATION,
        &[
            (
                TWO,
                "200 to train on, 60 for validation, and 40 that nobody touches until the end. Two people write ten a day.",
            ),
            (TWO, "210 for training, 40 for validation, 50 kept unseen, since two people can write ten a day."),
            (TWO, "180 for training, 60 for validation and 50 for the final exam. Two people write ten a day."),
            (TWO, "240 to train on and 60 that stay untouched. Two people write ten a day."),
            (
                "",
                "180 to train on, 20 for validation, and 40 that nobody touches until the end. Two people write ten a day.",
            ),
            (
                "",
                "200 for training, 40 for the test, of which 20 stay untouched until the end. Two people write ten a day.",
            ),
            ("", "200 to train on and 40 that stay untouched. Two people write ten a day."),
        ],
    );
    let wrong = described + &split;
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn numbers_that_are_only_liked() {
    const REASON: &str = "dataset/size-unjustified";
    let wrong = try_all(
        &with(MAILS, &[OWNER]),
        &SIZE_JUSTIFICATION,
        &[
            (REASON, "It's a nice round number. Perhaps a few more if the girls are in the mood."),
            (REASON, "We go for 240 pairs, maybe a hundred more if somebody feels like it."),
            (REASON, "That's a good size for a start. Maybe I add another fifty later on if I like."),
            ("", "Sixty for each of four issues. Perhaps a few more if the winter is long."),
            ("", "Maybe the shop's inbox would yield more, but the owner checks each of them."),
            ("", "My aunt's patience ends there, perhaps even before."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn scores_for_drawers() {
    const MISFIT: &str = "evaluation/metric-misfit";
    const SORTS: &str = "A message of the shop's form goes in and one of four drawers comes out: *late parcel*, *wrong size*, *opening \
                         hours/stock*, *call back at once*. A prompt alone hardly used the last one.";
    let drawers: Vec<_> = with(
        TAGS,
        &[
            (&scenario::DESCRIPTION, SORTS),
            (
                &DESCRIPTION,
                "Each sample is a message and its drawer, which two of us agreed on. All four in equal shares.",
            ),
            (&FORMAT, "prompt-completion"),
            (
                &EXAMPLE,
                "{\"prompt\": \"Nothing has come, and I need it today\", \"completion\": \"call back at once\"}\n{\"prompt\": \"When do you \
                 open?\", \"completion\": \"opening hours/stock\"}",
            ),
        ],
    );
    let sorted = try_all(
        &drawers,
        &QUANTITATIVE,
        &[
            (
                MISFIT,
                "On 100 held-out messages: BLEU between the drawer that the model names and the one that we named.",
            ),
            (MISFIT, "The BLEU score over 100 messages that were put away before the training should be above 0.8."),
            ("", "On 100 held-out messages: the share sorted rightly, and recall for each drawer."),
            ("", "Macro-F1 over 100 messages that were put away before the training."),
        ],
    );
    let written: Vec<_> = with(
        &drawers,
        &[
            (
                &scenario::DESCRIPTION,
                "A message of the shop's form goes in, and a note on what to do comes out. A prompt alone lectured.",
            ),
            (&DESCRIPTION, "Each sample is a message and the owner's note on it, which two of us have checked."),
            (
                &EXAMPLE,
                "{\"prompt\": \"Nothing has come\", \"completion\": \"Ring her back before noon\"}\n{\"prompt\": \"When do you open?\", \
             \"completion\": \"Tell him from nine to six\"}",
            ),
        ],
    );
    let wrong = sorted
        + &try_all(
            &written,
            &QUANTITATIVE,
            &[("", "On 100 held-out messages: chrF and BLEU between the model's note and the one of the owner.")],
        );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn reasons_for_a_model_in_one_breath() {
    const LENGTH: &str = "base-model/justification-length";
    let small = with(MAILS, &[OWNER, (&base_model::NAME, "Qwen/Qwen2.5-1.5B-Instruct")]);
    let wrong = try_all(
        &small,
        &base_model::JUSTIFICATION,
        &[
            (LENGTH, "It is free to download once you accept the terms and small enough for one card."),
            (LENGTH, "Since it is small it will run on my laptop and its licence lets us use it."),
            (LENGTH, "It follows instructions well and fits into the memory of the office PC."),
            ("", "Small, Apache 2.0, writes decent English, and there are notebooks for it."),
            ("", "It is small, so it fits our card, and its licence lets the shop use it."),
            (
                "",
                "It fits the 8 GB card of our office and was tuned for chat in English and German under a licence that lets a shop use it \
                 freely.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn licences_like_those_of_others() {
    const WRONG: &str = "base-model/contradicts-catalogue";
    let research = with(MAILS, &[OWNER, (&base_model::NAME, "Qwen/Qwen2.5-3B-Instruct")]);
    let wrong = try_all(
        &research,
        &base_model::JUSTIFICATION,
        &[
            (
                WRONG,
                "It fits the office PC and follows instructions well. Being Apache 2.0 like the rest of the world's sensible software, it can go \
                 straight into the shop.",
            ),
            (WRONG, "It fits the office PC, and it writes well. Its licence is MIT, like that of most tools we use."),
            (WRONG, "It fits the office PC, and it writes well. The licence is Apache 2.0, just as Mistral's."),
            (
                "",
                "It fits the office PC, and it writes well. It isn't Apache 2.0 like Mistral, which is no matter for an exercise.",
            ),
            (
                "",
                "It fits the office PC, and it writes well. The licence is for research, unlike the Apache 2.0 of the smaller sizes.",
            ),
            (
                "",
                "It fits the office PC, and it writes well. Models like Mistral are Apache 2.0, but too large for us.",
            ),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn how_people_ask_and_what_has_no_answer() {
    const NONE: &str = "dataset/no-refusals";
    let described = try_all(
        FAQ,
        &DESCRIPTION,
        &[
            (
                NONE,
                "Each sample is a question and the entry's answer, checked by a trainer. Six ways to ask, as members do not speak like the board.",
            ),
            (
                NONE,
                "A member's question with the entry's answer. Various wordings, because members don't write as the FAQ does.",
            ),
            (
                NONE,
                "Question and answer, all topics alike. No member phrases things as the board does, so each has several wordings.",
            ),
            (
                NONE,
                "Question and answer, all topics alike. Members never write in full sentences, so half of the questions are short.",
            ),
            (
                NONE,
                "Questions as members ask them, who never talk the way our board does, each with its answer. All topics alike.",
            ),
            (
                "",
                "A member's question with the entry's answer, in various wordings, and some that the FAQ does not speak of.",
            ),
            (
                "",
                "Question and answer in various wordings. Some questions have no entry, and the reply says whom to ask.",
            ),
            ("", "Question and answer in various wordings, and thirty questions on which the FAQ does not say a word."),
        ],
    );
    let sizes = try_all(
        &with(
            FAQ,
            &[(
                &DESCRIPTION,
                "A member's question with the entry's answer, in various wordings, or a polite refusal. Checked by a trainer.",
            )],
        ),
        &SIZE,
        &[
            ("dataset/size-implausible", "40,000 question-and-answer pairs"),
            ("dataset/size-implausible", "Forty thousand question/answer pairs"),
            ("", "420 question-and-answer pairs"),
        ],
    );
    let wrong = described + &sizes;
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn words_of_another_scenario_in_the_plural() {
    const OFF: &str = "answer/off-scenario";
    let wrong = try_all(
        &with(DOCS, &[PARSED]),
        &SECOND,
        &[
            (
                OFF,
                "Customers who are angry about late parcels write very emotional letters, and it is hard to collect replies which sound sorry. \
                 The shop should check that no refunds are promised.",
            ),
            (
                OFF,
                "Apologies can sound false. A customer who waits for two deliveries does not want charm but refunds.",
            ),
            (
                "",
                "Functions for parcels, refunds and deliveries of our shop change each month, and their docstrings do not.",
            ),
            (
                "",
                "Some docstrings apologise for their code. Such apologies must not be learned, nor jokes on customers.",
            ),
            ("", "Companies name things differently, and abbreviations of one library make no sense in the next."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn keys_that_are_named_in_a_sentence() {
    const OTHER: &str = "dataset/format-mismatch";
    const CHAT: &str = r#"{"messages": [{"role": "user", "content": "Where is my parcel?"}, {"role": "assistant", "content": "Dear [NAME], it left us yesterday and should be with you on Friday."}]}"#;
    let mails = with(MAILS, &[OWNER]);
    let chat = try_all(
        &with(&mails, &[(&EXAMPLE, CHAT)]),
        &FORMAT,
        &[
            (OTHER, "I use JSONL with two keys, \"prompt\" is the customer email and \"completion\" is the reply."),
            (
                OTHER,
                "A line of JSON for each: `instruction` always says the same, `output` has the reply of the owner.",
            ),
            (OTHER, "JSONL, where “prompt” stands for what the customer wrote and “completion” for what we answer"),
            (
                "",
                "Chat messages: what other tools call \"prompt\" and \"completion\" are the turns of user and assistant.",
            ),
            ("", "JSONL in the chat format, since a \"prompt\" alone has no roles"),
        ],
    );
    let plain = try_all(
        &mails,
        &FORMAT,
        &[
            ("", "I use JSONL with two keys, \"prompt\" is the customer email and \"completion\" is the reply."),
            (
                OTHER,
                "A line of JSON for each: `instruction` always says the same, `output` has the reply of the owner.",
            ),
        ],
    );
    let wrong = chat + &plain;
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn challenges_that_are_none() {
    const NONE: &str = "challenges/missing";
    let wrong = try_all(
        &with(MAILS, &[OWNER]),
        &FIRST,
        &[
            (NONE, "Honestly none, it's a pretty straightforward project."),
            (NONE, "None."),
            (NONE, "N/A"),
            (NONE, "No challenges that I could think of."),
            (NONE, "I don't expect any challenges, the task is simple."),
            (NONE, "There are no problems."),
            (NONE, "Nothing, really. It should all go smoothly!"),
            ("", "None of the old replies is warm, so the model would learn their tone."),
            ("", "I expect no problem with memory. Sincere apologies are rare in the data."),
            ("", "There is no single right reply, and a score would punish a good one."),
            ("", "Nothing in the mails tells whether a parcel is lost, and the model would invent it."),
            ("", "No challenge of the machine, but the tone drifts when two people write."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn cards_in_a_window_and_in_a_computer() {
    const FACTORS: &str = "method/justification-factors";
    let cards = with(
        MAILS,
        &[
            OWNER,
            (
                &scenario::DESCRIPTION,
                "A mail of a customer goes in, and out comes a warm reply for the card that we put into the parcel, which the owner signs.",
            ),
            (&method::NAME, "QLoRA"),
            (&method::PARAMETERS, "r, lora_alpha, dropout, nf4"),
        ],
    );
    let wrong = try_all(
        &cards,
        &method::JUSTIFICATION,
        &[
            (
                FACTORS,
                "QLoRA is well known, and Axolotl has it ready. For short cards its quality comes near to that of training everything.",
            ),
            (FACTORS, "It changes the tone and nothing else, which our cards need, and PEFT has it in a few lines."),
            (
                "",
                "Our computer has 12 GB, into which the model goes in 4 bits. For short cards the quality is near that of training everything.",
            ),
            ("", "For our cards a change of tone is enough, and in 4 bits it takes 5 GB. PEFT has it in a few lines."),
            ("", "Nothing larger goes into the one card that we own, and for a change of tone adapters are enough."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}
