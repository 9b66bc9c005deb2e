//! Sound work that looks like a fault by its words, and the faults that look like it: ranges in words, a measure of one decision,
//! a loss that is named to be left out, formats in a student's own words.

mod tables;

use propose::rules::dataset::size;
use propose::rules::{self, Level, Reading};
use propose::sections::base_model::JUSTIFICATION;
use propose::sections::dataset::{EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::scenario;
use tables::grounds::{Answers, MAILS, fired, try_all, with};
use tables::pool;

#[test]
fn ranges_are_read_in_words_and_figures() {
    let mut wrong = Vec::new();
    for (text, low, high) in [
        ("Between six hundred and eight hundred pairs", 600, 800),
        ("between six and eight hundred pairs", 600, 800),
        ("between five hundred and one thousand", 500, 1000),
        ("between five hundred and a thousand rows", 500, 1000),
        ("between a hundred and two hundred", 100, 200),
        ("between two hundred and fifty and three hundred mails", 250, 300),
        ("between two hundred and three hundred fifty", 200, 350),
        ("between sixty and eighty pairs", 60, 80),
        ("between about 600 and 800", 600, 800),
        ("somewhere between six hundred and about eight hundred", 600, 800),
        ("from 5 to 7 hundred", 500, 700),
        ("5-7 hundred examples", 500, 700),
        ("from five to seven hundred", 500, 700),
        ("five or six hundred mails", 500, 600),
        ("two to three thousand", 2000, 3000),
        ("from four hundred up to six hundred", 400, 600),
        ("four hundred to maybe six hundred pairs", 400, 600),
        ("six- to eight-hundred pairs", 600, 800),
        ("six hundred or eight hundred", 600, 800),
        ("five hundreds examples", 500, 500),
        ("6 hundreds", 600, 600),
        ("two thousands sentences", 2000, 2000),
        ("ten to two hundred", 10, 200),
        ("six thousand and eight hundred", 6800, 6800),
        ("two hundred and twenty-two", 222, 222),
        ("one hundred and fifty thousand", 150_000, 150_000),
        ("two million five hundred thousand", 2_500_000, 2_500_000),
        ("between sixty thousand and eighty thousand", 60_000, 80_000),
        ("~~2000~~ 400 pairs", 400, 400),
        ("**1,260 barks** = 14 × 9 × 10", 1260, 1260),
        ("600 pairs = 12 topics x 50", 600, 600),
        ("ciento veinte", 120, 120),
        ("soixante-dix", 70, 70),
    ] {
        if size(text) != Some(low..=high) {
            wrong.push((text, size(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn ranges_in_words_are_plausible_or_not() {
    const RULE: &str = "dataset/size-implausible";
    let own = with(
        MAILS,
        &[
            (&scenario::CHOICE, "D"),
            (
                &scenario::DESCRIPTION,
                "A complaint in dialect goes in, one sentence of plain English comes out. With a prompt it adds advice.",
            ),
            (
                &SIZE_JUSTIFICATION,
                "Two people can write forty in an evening, and each phrase should come up three times.",
            ),
            (
                &QUALITATIVE,
                "Two doctors read 60 new outputs without knowing the model and mark what was added or lost.",
            ),
        ],
    );
    let wrong = try_all(
        &own,
        &SIZE,
        &[
            ("", "Between six hundred and eight hundred pairs"),
            ("", "Anything between seven hundred and a thousand"),
            ("", "six or seven hundred"),
            ("", "from three to four thousand"),
            ("", "sixty to eighty"),
            ("", "some nine hundred and twenty"),
            (RULE, "Between sixty thousand and eighty thousand pairs"),
            (RULE, "six or seven hundred thousand"),
            (RULE, "two to three million"),
            (RULE, "between ten and fifteen"),
            (RULE, "from eight to twelve"),
            (RULE, "half a dozen to a dozen"),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_measure_of_one_decision_is_none_of_the_whole_reply() {
    const RULE: &str = "evaluation/metric-misfit";
    let judged = with(
        MAILS,
        &[(&QUALITATIVE, "The owner gets two drafts for each of 30 new mails and says which she would send.")],
    );
    let wrong = try_all(
        &judged,
        &QUANTITATIVE,
        &[
            (
                "",
                "On 60 mails of next month: F1 of the decision to answer or to pass the mail on to the owner, for both models.",
            ),
            (
                "",
                "Accuracy of the refusals: 40 unseen mails want their money back, 40 don't, and the draft must decline the first only.",
            ),
            (
                "",
                "For 80 new mails I compute the F1 with which the draft hands over to a person where it should (yes or no, by the owner's log).",
            ),
            (
                "",
                "Token F1 between draft and sent mail, on 60 mails that came in after the data was frozen, beside the untuned model's.",
            ),
            (
                "",
                "The F1 known from reading comprehension, that is overlap of words with what was sent, on 60 mails kept out of training.",
            ),
            (
                "",
                "F1 for escalation on 50 mails of December, which no training pair comes from; the base model is scored as well.",
            ),
            (
                "",
                "A keyword script is the detector of promises; its own F1 on 50 mails marked by hand comes first, then promises are counted in 60 unseen mails.",
            ),
            (RULE, "I compute the macro-F1 of the replies on 60 unseen mails."),
            (RULE, "F1 score of the generated drafts against the owner's mails, on 20 percent kept apart."),
            (RULE, "Accuracy of the model on 60 unseen mails, in percent; the base model too."),
            (RULE, "On 60 held-out mails a draft counts if it is an exact match with the owner's mail."),
            (RULE, "F1 and accuracy on the test set of 48 mails, which must reach 0.9."),
            (RULE, "We decide by accuracy: 60 mails are held out, and the one with the higher accuracy is kept."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn who_sorts_the_mails_of_customers_writes_no_reply() {
    const RULE: &str = "evaluation/metric-misfit";
    let sorting: Answers<'_> = &[
        (&scenario::CHOICE, "D"),
        (
            &scenario::DESCRIPTION,
            "A customer's mail comes in and one word goes out, the desk that is to reply: billing, repairs, sales. With a prompt it adds sentences.",
        ),
        (&QUALITATIVE, ""),
    ];
    let labels = with(
        sorting,
        &[
            (&FORMAT, "prompt-completion"),
            (&EXAMPLE, r#"{"prompt": "The pump is dead again.", "completion": "repairs"}"#),
        ],
    );
    let cards = with(
        sorting,
        &[
            (&FORMAT, "prompt-completion"),
            (
                &EXAMPLE,
                r#"{"prompt": "The pump is dead again.", "completion": "{\"desk\": \"repairs\", \"item\": \"pump\"}"}"#,
            ),
        ],
    );
    let text = "Accuracy and macro-F1 on 100 unseen mails, before and after the training.";
    for answers in [labels, cards] {
        let fired = fired(&with(&answers, &[(&QUANTITATIVE, text)]));
        assert!(!fired.contains(&RULE), "{fired:?} {answers:?}");
    }
    let replies = with(
        sorting,
        &[
            (
                &scenario::DESCRIPTION,
                "A customer's mail comes in and the shop's reply goes out, in our tone. With a prompt it promises too much.",
            ),
            (&FORMAT, "prompt-completion"),
            (
                &EXAMPLE,
                r#"{"prompt": "The pump is dead again.", "completion": "We are sorry about the pump. A mechanic calls you today."}"#,
            ),
            (&QUANTITATIVE, text),
        ],
    );
    assert!(fired(&replies).contains(&RULE));
}

#[test]
fn a_loss_that_is_left_out_is_no_test() {
    const RULE: &str = "evaluation/loss-only";
    let own = with(
        MAILS,
        &[
            (&scenario::CHOICE, "D"),
            (
                &scenario::DESCRIPTION,
                "What a child wrote goes in, one hint comes out that does not tell the solution. With a prompt the solution slips out.",
            ),
        ],
    );
    let wrong = try_all(
        &own,
        &QUANTITATIVE,
        &[
            (
                "",
                "In how many replies to 60 new exercises does the solution occur? A simple search tells. Deliberately NOT: loss going down. It will go down.",
            ),
            (
                "",
                "Not used: the training loss. 60 worksheets that no pair came from, a tally of hints with the solution, before and after.",
            ),
            (
                "",
                "What I won't count: loss curves. In how many of 60 unseen exercises is the solution in the hint, before and after?",
            ),
            (
                "",
                "60 fresh exercises; a friend ticks on paper which hints give it away, old and new side by side. ~~Training loss~~ says it all went in, no more.",
            ),
            (
                "",
                "The loss I only glance at to see that training runs. On 60 exercises held back, how many of the hints hold the solution, before and after?",
            ),
            (
                "",
                "Loss? No: it falls whatever happens. I read each of 60 hints for new exercises and note yes or no, for both models.",
            ),
            (RULE, "I look at the loss going down. If it goes down, the model has learned it."),
            (RULE, "The training loss. It will go down to 0.3, and then the hints are good."),
            (RULE, "Not only at the end: the loss is written down after each epoch, and has to fall."),
            (RULE, "I plot the loss curve and stop where it is flat. The lower the loss, the better the hints."),
            (RULE, "Loss after 3 epochs on the 240 pairs, which must be under 0.5. No other number is needed."),
            (RULE, "What I write down: training loss, at every tenth step, with a curve at the end."),
        ],
    );
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_format_in_own_words_is_no_name_of_another() {
    const RULE: &str = "dataset/format-mismatch";
    const ALPACA: &str =
        r#"{"instruction": "Answer the mail.", "input": "Where is my parcel?", "output": "It left us yesterday."}"#;
    const PAIR: &str = r#"{"prompt": "Where is my parcel?", "completion": "It left us yesterday."}"#;
    const CHAT: &str = r#"{"messages": [{"role": "user", "content": "Where is my parcel?"}, {"role": "assistant", "content": "It left us yesterday."}]}"#;
    let mut wrong = Vec::new();
    for (fires, format, example) in [
        (
            false,
            "The raw messages of the customers with what the owner wrote, checked by her and without any names",
            ALPACA,
        ),
        (false, "One record a line; the messages of the customer stand first and the answer to them second", PAIR),
        (
            false,
            "One object for every mail, its text under the first key, and what the owner put on as a label under the second",
            PAIR,
        ),
        (false, "JSONL. Conversations from the shop's inbox, each cut down to a question and the answer it got", PAIR),
        (
            false,
            "A list of turns as trainers want it, and not the Alpaca layout that I used last term for another course",
            CHAT,
        ),
        (
            false,
            "JSONL with the two keys that TRL reads for SFT, one with the customer's messages, the other with our answer",
            PAIR,
        ),
        (false, "messages", CHAT),
        (false, "Instruction style (Alpaca): instruction / input / output. `output` is the reply as a string.", ALPACA),
        (
            true,
            "Alpaca, one object a line with what to do, the mail of the customer, and what we would write back",
            CHAT,
        ),
        (true, "chat messages", PAIR),
        (
            true,
            "We store everything in the `messages` format, so that the chat template of the model can be used on each mail",
            PAIR,
        ),
        (
            true,
            "JSONL in the messages style with roles for customer and shop, because the tokenizer has a template for that",
            ALPACA,
        ),
        (
            true,
            "ShareGPT, since LLaMA-Factory reads it and since our older conversations are already stored in that way",
            PAIR,
        ),
        (
            true,
            "prompt and completion, a pair on each line, as the trainer expects it when no chat template is to be used",
            CHAT,
        ),
    ] {
        let proposal = pool::with(&with(MAILS, &[(&FORMAT, format), (&EXAMPLE, example)]));
        let findings = rules::check(&Reading::of(&proposal));
        if findings.iter().any(|finding| finding.rule.name == RULE) != fires {
            wrong.push(format!("{fires} {format}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn weather_may_be_what_a_text_is_about() {
    const RULE: &str = "scenario/knowledge-not-behaviour";
    let mut wrong = Vec::new();
    for (fires, text) in [
        (
            false,
            "A race report goes in, three lines come out: weather and course, how it went, one thing to mend. With a prompt the lines were mixed up.",
        ),
        (
            false,
            "The foreman's evening message goes in, five lines come out: weather, crew, work, machines, delays. A prompt changed the order.",
        ),
        (
            false,
            "A farmer's SMS goes in and one word of five comes out: pest, disease, weather, market, other. A prompt wrote sentences.",
        ),
        (
            false,
            "The skipper's log goes in, a line for the insurer comes out, whether the weather was rough or not. A prompt invents winds.",
        ),
        (
            true,
            "People ask what the weather will be and the model writes an answer in our dialect. A prompt did not get the dialect.",
        ),
        (
            true,
            "The model writes the weather forecast for our valley, in the words of the old newspaper. A prompt did not sound like it.",
        ),
        (true, "A bot that tells guests the current weather and writes what to wear. With a prompt it was too polite."),
    ] {
        let proposal = pool::with(&with(MAILS, &[(&scenario::CHOICE, "D"), (&scenario::DESCRIPTION, text)]));
        let findings = rules::check(&Reading::of(&proposal));
        if findings.iter().any(|finding| finding.rule.name == RULE) != fires {
            wrong.push(format!("{fires} {text}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_essay_is_long_where_a_label_asks_for_reasons() {
    const LONG: &str = "It has 1.7B weights. That is small. Our laptop is old and slow, but it can run this at reading speed in class. The licence \
                        is Apache 2.0. The school can keep it after I leave. It has been tuned on instructions and talks easily about sums. A 7B \
                        would not have fit at all. There are many notebooks for it, and a forum where people answer within a day or two.";
    let proposal = pool::with(&with(MAILS, &[(&JUSTIFICATION, LONG)]));
    let findings = rules::check(&Reading::of(&proposal));
    let found = findings.iter().find(|finding| finding.rule.name == "base-model/justification-length");
    assert_eq!(found.map(|finding| finding.level), Some(Level::Warning));
}
