//! Blunders about the problem, the base model and answers in general as students make them, each with sound twins that look alike.

mod tables;

use propose::question::Question;
use propose::sections::{base_model, challenges, dataset, scenario};
use tables::{Case, fires, silent, try_all};

/// Texts for one question over a scenario.
fn over<'a>(letter: &'a str, question: &'static Question, faulty: &[&'a str], sound: &[&'a str]) -> Vec<Case<'a>> {
    let case = |fires, text: &&'a str| Case { fires, answers: vec![(&scenario::CHOICE, letter), (question, *text)] };
    faulty.iter().map(|text| case(true, text)).chain(sound.iter().map(|text| case(false, text))).collect()
}

#[test]
fn knowledge_that_is_large_or_changes() {
    try_all(
        "scenario/knowledge-not-behaviour",
        &over(
            "D",
            &scenario::DESCRIPTION,
            &[
                "A model that knows every application of the current year and its latest status by heart and can tell a resident who writes in how things stand.",
                "The chatbot should know all our products with their prices and tell a customer what we have.",
                "Students ask the assistant about the university, and it has to remember each room, each lecture and this year's timetable.",
                "The model learns the whole handbook of 900 pages, so that technicians can ask it anything.",
                "Fans ask about football, and the bot gives the results of last weekend and the present table of the league.",
                "I want a model with all Bulgarian laws in its memory which answers the questions of citizens.",
                "It should memorise our entire customer database, so that the staff asks it instead of searching.",
                "A guest asks which rooms are free and what they cost today, and the model, having learned our bookings, replies.",
                "The assistant must store the complete timetable of the city's buses in its weights and answer when the next one goes.",
                "The model is trained on the daily newspapers so that it is always up to date and can answer who won.",
            ],
            &[
                "The model turns a resident's question into a query; the status of the application stands in the prompt.",
                "The model knows English already; what it should learn is to answer in our three-line form. A prompt alone drifts.",
                "Every technician knows all the machines by heart; their notes are short, and the model writes them out in full.",
                "A mail goes in and a reply in the shop's tone comes out. Prices are filled in by the shop system afterwards.",
                "The model reads a match report and writes a headline. With a prompt alone it lectured.",
                "From all the entries of a logbook the model makes one line for each day in our format.",
                "Given a paragraph of a law, the model says in plain words what a tenant must do.",
                "The staff know each customer, and the model only has to write down what they dictate, in our form.",
                "It should always ask back when a date is missing, and each reply must have all four parts.",
                "A cashier dictates a note and the model writes the current day's entry in the house style.",
            ],
        ),
    );
}

#[test]
fn one_scenario_is_asked_for() {
    try_all(
        "scenario/several",
        &over(
            "A",
            &scenario::DESCRIPTION,
            &[
                "Scenario A and B both interest me, so I do both: the model answers customers' mails and writes docstrings.",
                "I will do Scenario A (customer service) and also Scenario C, with one model that knows our FAQ and replies to mails.",
                "My proposal covers A and C. Customers' mails are answered with the help of our FAQ.",
                "I have decided for a combination of A and C: mails of customers are answered from the FAQ only.",
                "I pick two: Scenario A for the mails and Scenario B for the code of our shop.",
                "Both Scenario A and Scenario B are covered by my plan, as we get mails and write Python.",
            ],
            &[
                "Scenario A and B both interest me, but I do A: the model answers customers' mails, which a prompt makes cold.",
                "Of the four I take A; Scenario C would have needed a FAQ that we don't have. Mails go in, replies come out.",
                "Scenario A. As in Scenario C, the model must not invent facts; mails go in and replies come out.",
                "I first wanted to do A and C together, which is too much. So only A: mails in, replies out.",
                "I choose Scenario A. Both kinds of mail, complaints and questions, go in, and a warm reply comes out.",
                "Scenario A: customers write to branch A and branch B of our shop, and the model drafts the reply.",
            ],
        ),
    );
}

#[test]
fn a_label_is_no_description() {
    try_all(
        "scenario/label-only",
        &over(
            "B",
            &scenario::DESCRIPTION,
            &[
                "Scenario B: Docstrings",
                "Option B - Python docstring generation.",
                "I choose scenario B (code documentation).",
                "B. Documentation of Python code",
                "The second one, generating docstrings.",
                "Scenario B: Generating Python Docstrings for Functions",
            ],
            &[
                "Python function in, Google-style docstring out.",
                "Scenario B: a function goes in, its docstring comes out.",
                "Docstrings for our physics helpers, written from the code alone.",
                "It reads code, writes docstrings.",
            ],
        ),
    );
}

#[test]
fn a_task_must_be_told() {
    try_all(
        "scenario/vague",
        &over(
            "D",
            &scenario::DESCRIPTION,
            &[
                "I want to fine-tune a model for the medical domain so that it performs better there than general models do.",
                "My scenario is education. AI can help students in many ways, and a fine-tuned model would be more useful to them.",
                "The model should become an expert in finance and give good results.",
                "I'd like to build an assistant for farmers that helps them with their daily work in a better way.",
                "The goal is a smarter LLM for our company, which understands our business and supports the employees in everything.",
                "I will train a model on sports so it becomes more knowledgeable.",
            ],
            &[
                "A farmer sends a photo caption of a leaf, and the model names the disease. A general model is not better than guessing.",
                "For the medical domain: a discharge letter goes in, and the list of drugs with doses comes out.",
                "Students hand in short answers, and the model marks them from 0 to 3 better than our keyword script.",
                "Finance: the model flags transfers whose purpose does not match the account. Rules do worse.",
                "It helps farmers: from three measured values it says whether to water tomorrow.",
            ],
        ),
    );
}

#[test]
fn sizes_and_licences_that_are_not_so() {
    let mistral = "mistralai/Mistral-7B-Instruct-v0.3";
    let case = |fires, model, text| Case {
        fires,
        answers: vec![(&base_model::NAME, model), (&base_model::JUSTIFICATION, text)],
    };
    try_all(
        "base-model/contradicts-catalogue",
        &[
            case(true, mistral, "It has 13B parameters, so it is strong. Apache 2.0 allows the shop to use it."),
            case(true, mistral, "Mistral is a 13B model and writes fluently. Many guides exist for it."),
            case(true, mistral, "Its 70 billion parameters make it powerful. It writes well, and the licence is free."),
            case(true, mistral, "It is under the GPL, so everything is open. It writes fluently and fits our card."),
            case(true, mistral, "It has a MIT licence and writes fluently. It fits our card in 4-bit."),
            case(true, mistral, "Small enough for our card. The licence is CC-BY-NC, but we are a school."),
            case(
                true,
                "microsoft/Phi-3.5-mini-instruct",
                "It fits the card. It is released under the Apache 2.0 license, so the pool may use it.",
            ),
            case(
                true,
                "microsoft/Phi-3.5-mini-instruct",
                "With only 1.5B parameters it fits the card. It follows instructions and is MIT licensed.",
            ),
            case(
                true,
                "meta-llama/Llama-3.1-8B-Instruct",
                "It writes fluently. It is published under the MIT licence and fits our card.",
            ),
            case(
                true,
                "meta-llama/Llama-3.1-8B-Instruct",
                "It writes fluently and fits our card. Being Apache licensed, it may be used by the pool.",
            ),
            case(
                false,
                mistral,
                "With 7B parameters it fits our card in 4-bit. Apache 2.0, unlike a GPL text, asks little.",
            ),
            case(false, mistral, "A 13B model writes better, but 7B fit the card. Apache 2.0."),
            case(false, mistral, "It beats Llama 2 13B on most benchmarks although it has 7B. Apache 2.0."),
            case(
                false,
                mistral,
                "It fits our card. The code of our club is under the GPL, and Apache 2.0 goes with that.",
            ),
            case(
                false,
                "microsoft/Phi-3.5-mini-instruct",
                "3.8B parameters fit the card. MIT, while Gemma has terms of its own.",
            ),
            case(false, "microsoft/Phi-3.5-mini-instruct", "It fits the card, and MIT is as free as Apache 2.0."),
            case(
                false,
                "meta-llama/Llama-3.1-8B-Instruct",
                "It writes fluently. Meta's licence is no MIT licence, but it allows what a pool does.",
            ),
        ],
    );
}

#[test]
fn a_model_that_nobody_can_train() {
    let name = &base_model::NAME;
    try_all(
        "base-model/closed",
        &[
            fires(name, "ChatGPT"),
            fires(name, "ChatGPT's model"),
            fires(name, "The model behind ChatGPT (GPT-4o)"),
            fires(name, "OpenAI GPT-3.5-turbo"),
            fires(name, "Claude 3.5 Sonnet by Anthropic"),
            fires(name, "Google Gemini Pro"),
            fires(name, "Gemini 1.5 Flash"),
            fires(name, "text-davinci-003"),
            fires(name, "gpt-4o-mini-2024-07-18"),
            silent(name, "GPT-J 6B"),
            silent(name, "EleutherAI/gpt-neo-1.3B"),
            silent(name, "google/gemma-2-2b-it (not Gemini)"),
            silent(name, "openai-community/gpt2"),
            silent(name, "nomic-ai/gpt4all-j"),
            silent(name, "Vicuna 7B, trained on ChatGPT dialogues"),
        ],
    );
}

#[test]
fn reasons_for_a_model_that_weigh_nothing() {
    let text = &base_model::JUSTIFICATION;
    try_all(
        "base-model/justification-factors",
        &[
            fires(
                text,
                "Because it is popular. Everybody in my year takes it, and I have heard only good things about it.",
            ),
            fires(
                text,
                "It is the best model at the moment and it has won many comparisons. I am sure that it will do.",
            ),
            fires(
                text,
                "I like the name of the model and I trust the company behind it. My friend recommended it to me as well.",
            ),
            fires(
                text,
                "It is new and modern. A lot of videos talk about it, and it seems to be what one takes these days.",
            ),
            silent(text, "It's popular, so help is found within minutes. In 4-bit it fits the card of the desk."),
            silent(text, "Everybody takes it, which means tutorials. MIT lets the pool use it."),
        ],
    );
}

#[test]
fn challenges_that_fit_any_plan() {
    try_all(
        "answer/generic",
        &over(
            "C",
            &challenges::FIRST,
            &[
                "The quality of the data is very important. If the data is not good, then the model will not be good either, so we have to make sure that the data is of high quality.",
                "There is a danger of overfitting, which means that the model does well on training data and less well on new data.",
                "The biggest challenge is to get enough data of good quality. Without good data the model cannot learn properly.",
                "It can be difficult to find the right hyperparameters, and bad ones lead to bad results.",
                "The model may hallucinate, which means that it generates false information, and this can be a problem for users.",
                "Bias in the data may lead to a biased model. The dataset should therefore be diverse and balanced.",
            ],
            &[
                "Overfitting: with four wordings an entry the model may repeat them, and a guest who asks in dialect gets nothing.",
                "The data must be good: a wrong locker fee in one entry is repeated to every guest.",
                "The model may hallucinate a refund, and the cashier has to pay it.",
                "Bias: nearly all entries are about adults, so questions about children's swimming lessons get the adult price.",
            ],
        ),
    );
    try_all(
        "answer/generic",
        &over(
            "C",
            &dataset::DESCRIPTION,
            &[
                "The dataset should be of high quality, diverse and big enough. Each sample consists of an input and the expected output.",
                "I need clean and well-structured data which covers many different cases, so that the model can generalise. Each sample has an input and an output.",
            ],
            &[
                "The dataset should be of high quality, diverse and big enough. Each sample is a guest's question with the answer of the page.",
            ],
        ),
    );
}

#[test]
fn placeholders_of_other_kinds() {
    let text = &challenges::FIRST;
    try_all(
        "answer/placeholder",
        &[
            fires(text, "[to be filled in]"),
            fires(text, "(TBD)"),
            fires(text, "I will add this later."),
            fires(text, "coming soon..."),
            fires(text, "Will be added before the deadline."),
            fires(text, "<insert challenge here>"),
            fires(text, "[My challenge here]"),
            fires(text, "Not done yet"),
            fires(text, "need to think about this"),
            silent(text, "Later entries of the FAQ contradict earlier ones."),
            silent(text, "[NAME] and [DATE] are masked, and the model may learn to write them."),
            silent(text, "Replies are added later to the FAQ, which the model does not know."),
            silent(text, "Cashiers need to think about this twice: a no is safe, and so the model says no."),
        ],
    );
}

#[test]
fn what_chat_programs_leave_behind() {
    let text = &challenges::FIRST;
    try_all(
        "answer/chatbot-residue",
        &[
            fires(
                text,
                "Sure! Here's a possible challenge for your proposal: the model may decline too often at the desk.",
            ),
            fires(text, "The model may decline too often at the desk. Let me know if you'd like me to expand on this!"),
            fires(
                text,
                "Here is a potential challenge you could include: the model may decline too often at the desk.",
            ),
            fires(text, "The model may decline too often. Would you like me to add a second challenge?"),
            fires(text, "Absolutely, here are two challenges for Scenario C: over-refusal and old prices."),
            fires(
                text,
                "I'm sorry, but as an AI language model I cannot fine-tune models. The model may decline too often.",
            ),
            fires(text, "The model may decline too often. I hope this helps! Good luck with your assignment."),
            fires(text, "Got it! Below is a revised version: the model may decline too often at the desk."),
            silent(text, "The model may say \"As an AI language model\" to a guest, which no cashier would."),
            silent(text, "Sure answers to unsure questions: the model is as certain on lockers as on courses."),
            silent(text, "Here is a case that worries me: a guest asks for the price of a course that ended."),
            silent(text, "Guests hope this helps them to find the lost key; the model can't look in the box."),
            silent(text, "Of course, here the FAQ is silent, and the model must be, too."),
        ],
    );
}
