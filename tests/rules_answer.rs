//! Phrasings of different people for the rules about every answer and about the scenario: those that must fire, and those that must not.

mod tables;

use propose::sections::{base_model, challenges, dataset, evaluation, method, scenario};
use tables::{Case, fires, silent, try_all};

#[test]
fn missing_answers() {
    const RULE: &str = "answer/missing";
    let justification = &base_model::JUSTIFICATION;
    try_all(
        RULE,
        &[
            fires(justification, ""),
            fires(justification, "..."),
            fires(justification, "<!-- fits 8 GB because only adapters get gradients. write this out! -->"),
            fires(justification, "**Justification:**"),
            fires(justification, "- \n- "),
            fires(&dataset::SIZE, "–"),
            silent(justification, "小さいので動く"),
            silent(justification, "1"),
            silent(&challenges::SECOND, ""),
            silent(&evaluation::QUANTITATIVE, ""),
            silent(justification, "It is small <!-- check --> and MIT."),
            // The blank has a rule of its own.
            silent(justification, "*[Your reasoning here]*"),
        ],
    );
}

#[test]
fn placeholders() {
    const RULE: &str = "answer/placeholder";
    let justification = &base_model::JUSTIFICATION;
    try_all(
        RULE,
        &[
            fires(justification, "*[Your reasoning here]*"),
            fires(justification, "[Your reasoning here]"),
            fires(justification, "It fits. *[Your reasoning here, e.g., \"QLoRA is suitable\"]*"),
            fires(
                &challenges::SECOND,
                "*[Describe another potential challenge, e.g., \"For Scenario A (customer service), collecting ...\"]*",
            ),
            fires(&scenario::DESCRIPTION, "*(Clearly state and describe the scenario you've chosen or defined here.)*"),
            fires(&dataset::DESCRIPTION, "*[Describe the data needed]*"),
            fires(justification, "TODO"),
            fires(justification, "todo!!"),
            fires(justification, "TBD"),
            fires(justification, "TODO: write about the licence"),
            fires(justification, "xxx"),
            fires(justification, "to be done"),
            fires(
                &challenges::FIRST,
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
            ),
            fires(justification, "[insert justification here]"),
            fires(&base_model::NAME, "*[e.g., `microsoft/phi-3-mini-4k-instruct`]*"),
            silent(
                &dataset::DESCRIPTION,
                "I parse every candidate, drop TODO docstrings and one-word ones, and read the rest.",
            ),
            silent(
                &dataset::DESCRIPTION,
                "All names are swapped for [NAME] or [ADDRESS], e.g. [NAME] wrote on [DATE].",
            ),
            silent(&dataset::EXAMPLE, "{\"prompt\": \"def f(x):\\n    ...\\n    return x\", \"completion\": \"TODO\"}"),
            silent(&dataset::DESCRIPTION, "Some texts are only lorem ipsum, and I remove them."),
            silent(&method::PARAMETERS, "r [8, 16], lora_alpha [e.g. 32], lora_dropout, 4-bit"),
            silent(&challenges::FIRST, "The model may leave \"...\" or \"TBD\" in its replies."),
            silent(
                &dataset::DESCRIPTION,
                "TODO comments in code are the input, the finished function is the output; I collect both from repositories.",
            ),
        ],
    );
}

#[test]
fn control_characters() {
    try_all(
        "answer/control-characters",
        &[
            fires(&dataset::DESCRIPTION, "Basses are rare. \u{1b}[31mMails of all ages\u{1b}[0m are taken."),
            fires(&dataset::DESCRIPTION, "A bell \u{7} rings."),
            fires(&dataset::DESCRIPTION, "A NUL \0 here."),
            fires(&dataset::DESCRIPTION, "A C1 \u{9b}31m control."),
            fires(&dataset::DESCRIPTION, "back\u{8}space and del\u{7f}ete"),
            silent(&dataset::DESCRIPTION, "tab\tand\nnew line"),
            silent(
                &dataset::DESCRIPTION,
                "क्\u{200d}या, می\u{200c}خواهم, \u{200f}עברית\u{200e}, a\u{a0}b, soft\u{ad}hyphen",
            ),
            silent(&dataset::DESCRIPTION, "café, Âge, À, Ã"),
            silent(&dataset::DESCRIPTION, "emoji 👩\u{200d}🔬"),
            silent(&dataset::DESCRIPTION, "\\x1b[31m written out"),
        ],
    );
}

#[test]
fn copied_examples() {
    try_all(
        "answer/copied-example",
        &[
            fires(
                &method::JUSTIFICATION,
                "QLoRA is suitable because it offers significant memory savings by quantizing the base model, allowing fine-tuning of relatively \
                 large models like Llama 3 8B even on a single consumer GPU. It's effective in adapting models while preserving most of their \
                 original knowledge.",
            ),
            fires(
                &challenges::FIRST,
                "A key challenge would be ensuring the model *only* uses the FAQ data and reliably says 'I don't know' for out-of-scope \
                 questions. Preventing hallucination of answers not in the provided text would be difficult.",
            ),
            fires(
                &evaluation::QUALITATIVE,
                "I would manually review 50-100 generated email replies for empathy, politeness, and whether they correctly address the \
                 (simulated) customer issue. I'd also compare them against a set of ideal human-written replies. Then I ask my sister.",
            ),
            fires(
                &dataset::SIZE_JUSTIFICATION,
                "This might be enough to teach the model the specific style and common issues for this task without requiring massive data \
                 collection efforts.",
            ),
            fires(
                &challenges::SECOND,
                "Sixty kinds of plants are few: the model may learn the labels by heart, and new plants would get a mixture of old ones.",
            ),
            silent(
                &scenario::DESCRIPTION,
                "Fine-tuning an LLM to answer questions based *only* on a company's internal FAQ document (assume this document is about 50-100 \
                 question-answer pairs). The LLM should decline to answer if the information is not in the FAQ.",
            ),
            silent(
                &method::PARAMETERS,
                "For QLoRA, I would consider the LoRA parameters `r` and `lora_alpha`, the `lora_dropout`, which layers to target \
                 (`target_modules`), and the quantization settings like `bits` (e.g., 4-bit).",
            ),
            silent(&dataset::SIZE, "Around 200-500 high-quality examples."),
            // What people write about the given scenarios is not what our examples are about.
            silent(
                &dataset::DESCRIPTION,
                "Each sample is a question with the answer from the FAQ, or one that the FAQ leaves open, which is declined.",
            ),
            silent(
                &dataset::DESCRIPTION,
                "Each sample holds a mail and its reply; names become [NAME], and drafts marked TODO are left out.",
            ),
            silent(
                &scenario::DESCRIPTION,
                "A cashier types a guest's question, and the model answers from the FAQ or says that it does not know.",
            ),
            silent(
                &evaluation::QUANTITATIVE,
                "On held-out questions I count right answers and wrongly answered questions that are not in the FAQ.",
            ),
            silent(
                &evaluation::QUANTITATIVE,
                "The training loss, and the share of right docstrings for 40 unseen functions, for the tuned and for the untuned model.",
            ),
            silent(
                &evaluation::QUALITATIVE,
                "Two colleagues who do not know which model wrote a reply read forty replies for mails that were not in the training data.",
            ),
            silent(
                &method::JUSTIFICATION,
                "In 4-bit, Phi-3.5 needs little memory, and declining is a habit that small adapters can teach, with a documented script.",
            ),
            silent(
                &dataset::EXAMPLE,
                "{\"messages\": [{\"role\": \"user\", \"content\": \"My mug is broken.\"}, {\"role\": \"assistant\", \"content\": \"We are sorry.\"}]}",
            ),
            silent(
                &method::JUSTIFICATION,
                "QLoRA saves memory by quantizing the base model, so the 3.8B Phi trains even on a single consumer GPU; what it knew is kept.",
            ),
            silent(
                &challenges::FIRST,
                "The model must only use the FAQ and say that it does not know otherwise. Preventing hallucination is hard, because the base \
                 model has read a thousand other FAQs.",
            ),
        ],
    );
}

#[test]
fn repeated_answers() {
    let text = "I would collect questions from the desk. Every sample contains the question and the answer of the FAQ, which was reviewed by a \
                cashier for correctness and for completeness.";
    let data = (&dataset::DESCRIPTION, text);
    let close = text.replace("cashier", "manager").replace("desk", "pool");
    let other = "I would collect questions from the desk and let two cashiers judge the answers that both models give to them, blind.";
    try_all(
        "answer/repeated",
        &[
            Case { fires: true, answers: vec![data, (&evaluation::QUALITATIVE, text)] },
            Case { fires: true, answers: vec![data, (&evaluation::QUALITATIVE, &close)] },
            Case { fires: true, answers: vec![data, (&challenges::FIRST, text)] },
            Case { fires: false, answers: vec![data, (&evaluation::QUALITATIVE, other)] },
            // Two challenges that are one have a rule of their own, and short texts may be alike.
            Case { fires: false, answers: vec![(&challenges::FIRST, text), (&challenges::SECOND, text)] },
            Case {
                fires: false,
                answers: vec![
                    (&evaluation::QUALITATIVE, "See the other method."),
                    (&evaluation::QUANTITATIVE, "See the other method."),
                ],
            },
        ],
    );
}

#[test]
fn other_scenarios() {
    let b = (&scenario::CHOICE, "B");
    let a = (&scenario::CHOICE, "A");
    let c = (&scenario::CHOICE, "C");
    let python =
        (&scenario::DESCRIPTION, "The model reads one Python function and writes its docstring in Google style.");
    let shop = (
        &scenario::DESCRIPTION,
        "A shop for handmade crafts has an internal FAQ for its employees about orders, shipping, refunds and the customers' e-mails; the model \
         answers from it alone.",
    );
    let mails = "We need pairs of customer messages and ideal replies. Each sample contains the complaint about a late parcel, the order number, and \
                 an empathetic reply that offers a refund or a new delivery.";
    let docstrings = "Each sample pairs a Python function with its docstring in Google style, with Args and Returns.";
    let faq = "Questions of employees about company policy, with the answer of the internal FAQ, or a refusal where it is out of scope.";
    try_all(
        "answer/off-scenario",
        &[
            Case { fires: true, answers: vec![b, python, (&dataset::DESCRIPTION, mails)] },
            Case {
                fires: true,
                answers: vec![
                    a,
                    (&scenario::DESCRIPTION, "Polite replies to e-mails of customers."),
                    (&dataset::DESCRIPTION, docstrings),
                ],
            },
            Case {
                fires: true,
                answers: vec![
                    a,
                    (&scenario::DESCRIPTION, "Polite replies to mails of customers."),
                    (&dataset::DESCRIPTION, faq),
                ],
            },
            Case { fires: true, answers: vec![b, (&scenario::DESCRIPTION, mails)] },
            Case {
                fires: true,
                answers: vec![
                    b,
                    python,
                    (
                        &challenges::FIRST,
                        "The replies to customers may promise a refund for an order that the shop can't keep.",
                    ),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    c,
                    shop,
                    (
                        &challenges::FIRST,
                        "Customers ask about refunds, orders and shipping in one e-mail, and the model mixes them up.",
                    ),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    b,
                    python,
                    (
                        &dataset::DESCRIPTION,
                        "Functions of a shop's library: prices, orders, customers, parcels, refunds; each with its docstring.",
                    ),
                ],
            },
            Case { fires: false, answers: vec![(&scenario::CHOICE, "D"), (&dataset::DESCRIPTION, mails)] },
            Case {
                fires: false,
                answers: vec![
                    b,
                    python,
                    (
                        &challenges::FIRST,
                        "Unlike Scenario A with its customers, e-mails, orders and replies, a docstring can be checked.",
                    ),
                ],
            },
            Case {
                fires: false,
                answers: vec![
                    b,
                    python,
                    (
                        &challenges::FIRST,
                        "Units: the text may be wrong though the code is right, and nobody replies to my e-mail about it.",
                    ),
                ],
            },
        ],
    );
}

#[test]
fn chat_programs() {
    let description = &scenario::DESCRIPTION;
    try_all(
        "answer/chatbot-residue",
        &[
            fires(
                description,
                "Certainly! Here is a detailed description of the problem scenario for your assignment:\n\nCashiers ask.",
            ),
            fires(description, "Sure, here's a description. Cashiers ask the model."),
            fires(description, "As an AI language model, I can't visit a pool, but cashiers ask the model."),
            fires(description, "Cashiers ask the model. I hope this helps!"),
            fires(
                description,
                "Cashiers ask the model, and it answers.\n\nLet me know if you'd like me to expand this.",
            ),
            fires(&challenges::FIRST, "Here's a revised version: the model may decline too often."),
            silent(description, "Certainly the cashiers ask here, and the model answers from the FAQ."),
            silent(description, "The model begins with \"Certainly! Here is\", which the cashiers find silly."),
            silent(description, "It must never say `As an AI language model, I`."),
            silent(description, "Of course, the FAQ is small. Here is what a cashier types: a question."),
            silent(
                &dataset::EXAMPLE,
                "{\"prompt\": \"where\", \"completion\": \"Certainly! Here is what I know. I hope this helps!\"}",
            ),
            silent(description, "I don't know if this helps, but surely cashiers let me know if they need it."),
        ],
    );
}

#[test]
fn scenarios_that_are_only_named() {
    let description = &scenario::DESCRIPTION;
    try_all(
        "scenario/label-only",
        &[
            fires(description, "Scenario C"),
            fires(description, "I choose scenario C."),
            fires(description, "**Scenario C**"),
            fires(description, "C"),
            fires(description, "Option C: Closed FAQ"),
            silent(description, "Scenario C: cashiers ask about tickets, the FAQ answers."),
            silent(description, "シナリオC：プールのFAQに答える"),
            silent(description, "The model answers cashiers from the FAQ."),
            silent(description, "FAQ bot for a pool, declines what is not in it."),
            silent(description, "Scénario C : les caissiers posent des questions sur la FAQ."),
        ],
    );
}

#[test]
fn vague_scenarios() {
    let d = (&scenario::CHOICE, "D");
    let case = |fires, text| Case { fires, answers: vec![d, (&scenario::DESCRIPTION, text)] };
    try_all(
        "scenario/vague",
        &[
            case(true, "I want to make the model better so that it gives good results and is more helpful."),
            case(
                true,
                "With fine-tuning we can improve it for our needs and get a higher quality, because today's models are not perfect.",
            ),
            case(true, "The aim is a smarter LLM for many tasks with better performance in our company."),
            case(true, "We want improve the LLM for perform better in our specific domain."),
            case(true, "Basically I'd like everything that the model does to be more accurate and of better quality."),
            case(
                false,
                "Input: a recipe step in cups. Output: the same step in grams. A prompted model rewrites too much; I want better quality.",
            ),
            case(false, "To decide the sentiment of one tweet, because small models perform better after training."),
            case(false, "I want to improve the model for sorting mails into folders."),
            case(false, "One headline comes in and the model answers with one of eight shelf names."),
            case(false, "Ich möchte das Modell besser machen."),
        ],
    );
}

#[test]
fn several_scenarios() {
    let description = &scenario::DESCRIPTION;
    try_all(
        "scenario/several",
        &[
            fires(description, "I will take Scenario A and Scenario C together. One model serves for both."),
            fires(description, "We choose Scenario B and Scenario C because both are useful."),
            fires(description, "My project will combine scenarios A and B."),
            fires(description, "I have picked two scenarios, replies to customers and the FAQ."),
            fires(&scenario::CHOICE, "A and C"),
            fires(&scenario::CHOICE, "Scenario A, B"),
            silent(description, "I picked Scenario C. I did not choose Scenario B because I hardly write Python."),
            silent(description, "I hesitated between Scenario A and Scenario C and took C in the end."),
            silent(
                description,
                "Unlike Scenario A and Scenario B, which I considered, Scenario C can be tested; I choose it.",
            ),
            silent(description, "I chose none of the provided scenarios: Scenario A and B are about shops and code."),
            silent(
                description,
                "Scenario C. The model takes a question and gives an answer, in both cases from the FAQ.",
            ),
            silent(&scenario::CHOICE, "C, closed FAQ"),
            silent(&scenario::CHOICE, "D (a headline classifier)"),
        ],
    );
}

#[test]
fn knowledge_that_is_better_looked_up() {
    let d = (&scenario::CHOICE, "D");
    let case = |fires, text| Case { fires, answers: vec![d, (&scenario::DESCRIPTION, text)] };
    try_all(
        "scenario/knowledge-not-behaviour",
        &[
            case(true, "The model shall answer questions about stock prices in real-time."),
            case(true, "Users ask and the model gives the latest news of our town."),
            case(true, "I want a model that knows everything about our product catalogue and answers customers."),
            case(true, "The chatbot has to learn all internal documents and answer from them."),
            case(true, "It gives the current prices of vegetables to farmers."),
            case(false, "The model rewrites news in plain language."),
            case(false, "It classifies tweets about the weather."),
            case(false, "Facts are looked up; the model learns only how to phrase stock prices."),
            case(false, "The model writes a docstring for a function."),
            case(false, "It does not need the latest news, it writes a title for an old article."),
        ],
    );
}
