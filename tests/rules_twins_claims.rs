//! Claims about models and methods that are not so, and numbers and methods without a reason, each beside a sound twin that
//! uses nearly the same words.

mod tables;

use propose::question::Question;
use propose::rules::{self, Reading};
use propose::sections::base_model::{JUSTIFICATION as MODEL_REASON, NAME as MODEL};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::method::{JUSTIFICATION, NAME, PARAMETERS};
use propose::sections::scenario;
use tables::grounds::{Answers, MAILS, fired, try_all};

/// Texts for one question that must make a rule fire, and others that must not make any fire.
fn twins(
    rule: &str,
    over: Answers<'_>,
    more: Answers<'_>,
    question: &'static Question,
    faulty: &[&str],
    sound: &[&str],
) -> String {
    let over: Vec<_> = over.iter().chain(more).copied().collect();
    let faulty = faulty.iter().map(|text| (rule, *text));
    let cases: Vec<_> = faulty.chain(sound.iter().map(|text| ("", *text))).collect();
    try_all(&over, question, &cases)
}

#[test]
fn a_licence_that_another_has() {
    let wrong = twins(
        "base-model/contradicts-catalogue",
        &[],
        &[(&MODEL, "Qwen/Qwen2.5-3B-Instruct")],
        &MODEL_REASON,
        &[
            "With three billion parameters it runs on our card. As all Qwen2.5 models are released under Apache 2.0, the pool may use it without asking.",
            "It is small enough for the office card. It comes under the Apache licence, so we can publish the tuned version together with our library.",
            "The entire Qwen family is Apache 2.0, therefore there is no problem with the desk. Three billion parameters fit the card.",
            "3B fits the card in the office. Like every model of the series it is Apache licensed, and it answers briefly.",
            "Its 3 billion parameters fit our card and it follows instructions. The licence is Apache 2.0, which lets us train it on our own data.",
            "The Qwen2.5 series is completely Apache 2.0, and with 3 billion parameters the card of the office is enough.",
        ],
        &[
            "With three billion parameters it runs on our card. Most Qwen2.5 models are released under Apache 2.0, this size is only for research, which is all that we do.",
            "It is small enough for the office card. Our own library is under the Apache licence, and the model's research terms allow what we do in a course.",
            "Nearly the entire Qwen family is Apache 2.0, but the 3B has a research licence; for a course that is enough, and it fits the card.",
            "3B fits the card in the office. Not every model of the series is Apache licensed, this one is for research, and it answers briefly.",
            "Its 3 billion parameters fit our card and it follows instructions. Larger models of the family have the Apache licence.",
            "Unlike the other sizes of the family, which are under Apache 2.0, it is for research only; its 3 billion parameters fit the card.",
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_context_that_is_far_too_long() {
    let wrong = twins(
        "base-model/contradicts-catalogue",
        &[],
        &[(&MODEL, "microsoft/Phi-3-mini-4k-instruct")],
        &MODEL_REASON,
        &[
            "With 3.8 billion parameters it fits our card, and MIT is fine. Its context window is 128,000 tokens, so the whole FAQ goes in.",
            "It can read 100 000 tokens in one go, which is more than our FAQ has. With 3.8 billion parameters it fits our card.",
            "It is small and MIT licensed. Inputs of up to 131,072 tokens are possible, long threads are no problem.",
            "It is small and MIT licensed. It handles 200k tokens at once, so nothing has to be cut.",
            "The context of 128000 tokens is large, and the 3.8 billion parameters fit the card.",
            "It fits the card at 3.8 billion parameters. Its window of 64 thousand tokens takes the FAQ and the question together.",
        ],
        &[
            "With 3.8 billion parameters it fits our card, and MIT is fine. Its context window is 4,096 tokens, and no question of a guest is longer.",
            "It can read 4 000 tokens in one go, which is enough for one question. With 3.8 billion parameters it fits our card.",
            "It is small and MIT licensed. Inputs of up to 131,072 tokens, as its sister accepts, do not occur at a desk.",
            "It is small and MIT licensed. Our whole FAQ has about 60,000 tokens, which would not fit its context, so it has to be learned.",
            "Its vocabulary of 128,000 tokens reads our German words well, and the 3.8 billion parameters fit the card.",
            "It fits the card at 3.8 billion parameters, and reads 50,000 tokens of training data in a minute.",
            "It fits the card at 3.8 billion parameters, MIT licensed. We have 100,000 tokens of text, read by two people.",
            "It fits the card at 3.8 billion parameters, MIT licensed. Llama handles 128,000 tokens, but a question has forty.",
            "It fits the card at 3.8 billion parameters, and MIT is fine. The variant with a window of 128 thousand tokens is not needed.",
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_number_with_a_name_for_what_it_counts() {
    // A document has one label for the number and its reason.
    let unjustified = |size: &str, reason: &str| {
        let mut answers = MAILS.to_vec();
        answers.extend([(&SIZE, size), (&SIZE_JUSTIFICATION, reason)]);
        let proposal = tables::pool::with(&answers);
        let findings = rules::check(&Reading::with_loose(&proposal, &Vec::new()));
        findings.iter().any(|finding| finding.rule.name == "dataset/size-unjustified")
    };
    let faulty = [
        "500 pairs of customer mail and polite reply.",
        "About 240 cleaned and anonymised mails with their approved answers, 30 of them for testing.",
        "400 examples of complaint and response in JSONL.",
        "We will have 300 pairs consisting of an incoming mail and a finished reply.",
        "350 conversations between customer and employee altogether.",
        "Our dataset should have 600 samples of real correspondence in total, split 80/10/10.",
        "350 mail/reply pairs. I put 40 of them aside, sealed, before anything is trained.",
        "280 pairs of mail and reply, 30 of them locked away in a folder for the test.",
        "420 pairs. Before training starts, forty randomly drawn pairs are reserved for the evaluation.",
        "300 mails with replies (a tenth of these held back in a drawer before anybody tunes anything).",
        "About 500 pairs of a mail and its reply; 50 are put away before the training and stay hidden from the model.",
    ];
    let sound = [
        "500 pairs of mail and reply, all that the shop has kept.",
        "About 240 cleaned mails with their answers: four issues with sixty of each.",
        "400 examples of complaint and response, as two people can write ten a day until June.",
        "300 pairs of an incoming mail and a finished reply; beyond that the same phrases came back in a trial.",
        "350 conversations, one for every order that went wrong last year.",
        "600 samples of real correspondence. Tone is a small change, and fewer showed no effect in our trial.",
        "350 mail/reply pairs. I put 40 of them aside before anything is trained; beyond that the inbox repeats itself.",
        "280 pairs of mail and reply, 30 of them locked away for the test, as the shop has kept no others.",
        "420 pairs. Forty are reserved for the evaluation, which leaves 95 to any of the four issues.",
        "300 mails with replies (a tenth of these held back in a drawer), all that my aunt has patience for.",
        "350 pairs. I can transcribe that many before the training has to begin.",
        "350 pairs: my aunt had set aside two boxes of letters.",
        "500 pairs. What we could write until June, and 50 are put away before the training.",
    ];
    let silent = faulty.iter().filter(|text| !unjustified(text, ""));
    let wrong: Vec<_> = silent.chain(sound.iter().filter(|text| unjustified(text, ""))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(unjustified("600 pairs", "600 pairs of incoming mail and finished reply."));
    assert!(unjustified("600 pairs", "600 pairs of mail and written reply is the size of my dataset."));
    assert!(!unjustified("600 pairs", "600 pairs of incoming mail and finished reply cover ten issues."));
}

#[test]
fn what_a_method_is_made_of_is_no_reason_for_it() {
    let rule = "method/unjustified";
    let wrong = twins(
        rule,
        &[],
        &[(&NAME, "LoRA"), (&PARAMETERS, "r, lora_alpha, lora_dropout, target_modules")],
        &JUSTIFICATION,
        &[
            "LoRA stands for Low-Rank Adaptation. The update of a weight matrix is written as a product of two matrices B and A. A is filled with random numbers, and the product is scaled by alpha over r.",
            "LoRA was introduced by Hu et al. in 2021. A matrix of d by k is left as it is, and two smaller ones of d by r and r by k are learned beside it. They can be added to it later.",
            "LoRA is a technique from a paper of 2021. It adds a second path to a layer, which consists of a matrix that goes down to r dimensions and one that goes up again. At the end both are merged.",
            "It was invented at Microsoft for GPT-3. In each layer two matrices are inserted, one starts with zeros. Then the adapters are trained with the usual loss.",
            "LoRA is short for low-rank adaptation. Its idea is that the change of a weight matrix has a low rank. So the change can be written as B times A.",
            "LoRA was proposed in a paper by Edward Hu. The rank r says how wide the matrices are, and alpha how strongly their output is added to that of the layer.",
        ],
        &[
            "LoRA stands for Low-Rank Adaptation. The update of a weight matrix is written as a product of two small matrices, so our 12 GB card is enough for Phi-3.5.",
            "LoRA was introduced by Hu et al. in 2021. Two small matrices are learned beside each matrix of Phi-3.5, and as the desk needs a habit and no new knowledge, I expect that to be enough.",
            "LoRA is a technique from a paper of 2021. We take it because all of Phi's other skills stay as they are and declining is all we add.",
            "It was invented at Microsoft for GPT-3. Our card has 12 GB, and the two matrices that are inserted fit it together with Phi-3.5. PEFT does it in ten lines.",
            "LoRA is short for low-rank adaptation. Only a fraction of the parameters of Phi-3.5 is trained, which takes an hour on our card.",
            "LoRA was proposed in a paper by Edward Hu. The adapter of some megabytes can be swapped when the FAQ of the pool changes, and Phi-3.5 stays on the disk once.",
            "LoRA was introduced by Hu et al. It learns a narrow habit with few examples nearly as well as full tuning does.",
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_done_with_the_adapter_is_no_reason_for_it() {
    let wrong = twins(
        "method/unjustified",
        &[],
        &[(&NAME, "LoRA"), (&PARAMETERS, "r, lora_alpha, lora_dropout, target_modules")],
        &JUSTIFICATION,
        &[
            "An adapter is trained for two epochs over the 300 questions and then saved next to the FAQ. Whenever a guest asks, the adapter gets loaded on top of Phi-3.5 and the question is sent through it.",
            "The adapter will be trained on our pairs for three epochs. After that it is merged into Phi-3.5 and the desk asks the result.",
            "First the LoRA adapter is trained with the training script. Then we save the adapter and load it when the desk opens in the morning.",
            "We train the adapter on the examples of the pool. It is uploaded to the desk, where it is loaded with Phi-3.5 and used for the task.",
            "The questions are fed to Phi-3.5 with a LoRA adapter attached. It learns from them during three epochs. The adapter is stored and applied to what guests ask.",
            "I train LoRA adapters on the training split. Every question without an answer is then sent through the adapted model, which is deployed at the desk.",
        ],
        &[
            "An adapter is trained for two epochs over the 300 questions in one evening on our card and then saved next to the FAQ. It gets loaded on top of Phi-3.5.",
            "The adapter will be trained on our pairs for three epochs. Phi-3.5 stays as it is, and the adapter is loaded next to it.",
            "The adapter is trained without touching Phi-3.5 itself. It is saved and loaded next to it, and the English is not damaged.",
            "We train the adapter on the pool's old laptop. It is loaded with Phi-3.5.",
            "A LoRA adapter is trained with PEFT on the pairs of the pool. It is then loaded on top of Phi-3.5.",
            "An adapter is trained and saved in a file of 30 MB. When the FAQ changes, another one is loaded on top of Phi-3.5.",
            "The adapter is trained over three epochs; the pool's habit of declining is a narrow change. It is loaded on top of Phi-3.5.",
            "An adapter of 200 kB is saved. It is loaded on top of Phi-3.5 in a second.",
            "Phi-3.5 already answers politely, and an adapter is trained for declining. It is loaded when the desk opens.",
            "The adapter is trained on the FAQ. The pool's other desk has the same Phi-3.5 and loads its own adapter on top.",
            "I train an adapter on the FAQ. If it disappoints, it is thrown away and Phi-3.5 is not changed. It is loaded when the desk opens.",
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn full_tuning_with_all_layers_frozen() {
    let wrong = twins(
        "method/contradicts-itself",
        &[],
        &[
            (&MODEL, "HuggingFaceTB/SmolLM2-1.7B-Instruct"),
            (
                &MODEL_REASON,
                "With 1.7 billion parameters it is small and quick. It follows instructions, and the Apache licence lets the pool use it.",
            ),
            (&NAME, "Full fine-tuning"),
            (&PARAMETERS, "Learning rate, epochs, batch size."),
        ],
        &JUSTIFICATION,
        &[
            "An A100 with 80 GB is lent to us, enough for SmolLM2. All pretrained layers stay frozen, so its English is kept, and the Trainer does it.",
            "An A100 with 80 GB is enough for SmolLM2. We freeze every layer of it, so that nothing is forgotten, and train on our FAQ.",
            "An A100 with 80 GB is enough. The original layers of SmolLM2 are not updated, which keeps its English, and declining is learned best in this way.",
            "With 80 GB it fits. The whole network is kept frozen during the training so that SmolLM2 does not forget its English.",
            "It is effective and fits the A100 with 80 GB. All existing matrices of SmolLM2 remain untouched, only the new behaviour is learned.",
            "It is effective and fits the A100 with 80 GB. Every single layer of SmolLM2 stays exactly as it was, the new behaviour comes on top.",
            "It is effective and fits the A100 with 80 GB. The weights of SmolLM2 are all frozen, and only the new behaviour is learned.",
        ],
        &[
            "An A100 with 80 GB is lent to us, enough for SmolLM2. All pretrained layers are trained, none stays frozen, and the Trainer does it.",
            "An A100 with 80 GB is enough for SmolLM2. We freeze the embedding layers only, so that rare words are not damaged, and train the rest.",
            "An A100 with 80 GB is enough. With LoRA the original layers of SmolLM2 are not updated, and declining was not learned well in a trial.",
            "With 80 GB it fits. The whole network is trained; only its first two layers are kept frozen so that SmolLM2 does not forget its English.",
            "It is effective and fits the A100 with 80 GB. Methods where all layers remain untouched reached less in my trial with SmolLM2.",
            "It is effective and fits the A100 with 80 GB. None of the layers of SmolLM2 is frozen, the new behaviour reaches all of them.",
            "It is effective and fits the A100 with 80 GB. The original weights are kept on the disk unchanged, as a copy.",
            "It is effective and fits the A100 with 80 GB. The original model stays unchanged on the hub, so one can go back.",
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn two_scenarios_after_some_hesitation() {
    let wrong = twins(
        "scenario/several",
        &[],
        &[(&scenario::CHOICE, "C")],
        &scenario::DESCRIPTION,
        &[
            "I hesitated for long, and finally I take both A and C: the mails of the guests get a warm reply, and the cashiers' questions an answer from the FAQ of the pool.",
            "I was not sure at first. In the end I do A and C, as the pool needs replies to the guests and answers from the FAQ for the cashiers.",
            "After some thought I choose B and C. One model documents the functions of our till and answers the cashiers from the FAQ of the pool.",
            "Option A and option C are both covered by my proposal: mails of the guests get a reply, and cashiers an answer from the FAQ.",
            "Why decide at all? I go for A + C. Guests' mails get a reply, and the cashiers an answer from the FAQ of the pool.",
            "Two of the scenarios fit the pool, so my model does both: it replies to the guests' mails and answers the cashiers from the FAQ.",
            "I decided to do A and also C. Mails of the guests get a reply, and the cashiers an answer from the FAQ of the pool.",
            "My project combines scenario A with scenario C: mails get a warm reply, and the cashiers an answer from the FAQ.",
        ],
        &[
            "I hesitated for long between A and C, and finally I take C: a cashier asks, and the answer from the FAQ of the pool comes back, or a no.",
            "I was not sure at first whether to do A and C together. In the end I do C: cashiers ask, and the FAQ of the pool answers, or the model declines.",
            "I wanted to take A and C, but one is enough. The cashiers ask, and the model answers from the FAQ of the pool, or declines.",
            "Option A and option C would both suit the pool; I take C. A cashier asks, and the answer comes from the FAQ, or the model declines.",
            "Scenario C: the FAQ has the parts A and B, for tickets and for lockers. A cashier asks, and its answer comes back, or a no.",
            "In the end I take C. The cashiers do both, tickets and lockers, and what they ask is answered from the FAQ of the pool or declined.",
            "I take C. A and B are done by my friends. The cashiers ask, and the FAQ of the pool answers, or the model declines.",
            "Of A, B, C and D I choose C: the cashiers ask, and the FAQ of the pool answers, or the model declines.",
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_tuned_model_that_is_smaller() {
    let note = |text: &str| {
        let proposal = tables::pool::with(&[(&JUSTIFICATION, text)]);
        let findings = rules::check(&Reading::of(&proposal));
        findings.iter().any(|finding| finding.rule.name == "method/misconception")
    };
    let faulty = [
        "Phi-3.5 in 4 bits fits the 12 GB card, and adapters are enough. A side effect of the adapter: the tuned Phi comes out smaller than the original.",
        "In 4 bits it fits the 12 GB card. After training with QLoRA the model is smaller than before, so it runs on the desk's laptop.",
        "In 4 bits it fits the 12 GB card. Because of the low rank the fine-tuned model ends up lighter than the base model.",
    ];
    let sound = [
        "Phi-3.5 in 4 bits fits the 12 GB card, and adapters are enough. The tuned adapter comes out far smaller than the original.",
        "In 4 bits it fits the 12 GB card. The quantised model is smaller than the original, so it runs on the desk's laptop.",
        "In 4 bits it fits the 12 GB card. The fine-tuned model does not end up lighter than the base model, as some think.",
    ];
    let wrong: Vec<_> =
        faulty.iter().filter(|text| !note(text)).chain(sound.iter().filter(|text| note(text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(fired(&[]).is_empty());
}

#[test]
fn an_example_that_puts_nothing_into_its_keys() {
    let untold = |format: &str, example: &str| {
        let description = "We need really good data. It should be diverse, well balanced and free from errors, and bad material is filtered.";
        let proposal = tables::pool::with(&[(&DESCRIPTION, description), (&FORMAT, format), (&EXAMPLE, example)]);
        let findings = rules::check(&Reading::of(&proposal));
        findings.iter().any(|finding| finding.rule.name == "dataset/sample-contents")
    };
    let format = "prompt-completion";
    for dummy in [
        "{\"prompt\": \"first text\", \"completion\": \"second text\"}\n{\"prompt\": \"third text\", \"completion\": \"fourth text\"}",
        r#"{"prompt": "input text here", "completion": "output text here"}"#,
        r#"{"prompt": "your prompt", "completion": "the completion"}"#,
    ] {
        assert!(untold(format, dummy), "{dummy}");
    }
    for told in [
        r#"{"prompt": "first aid room?", "completion": "Beside the entrance."}"#,
        r#"{"prompt": "one lost key", "completion": "15 euros."}"#,
        "",
    ] {
        assert!(!untold(format, told), "{told}");
    }
}
