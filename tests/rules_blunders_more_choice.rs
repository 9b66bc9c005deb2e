//! A second helping of blunders about the problem, the model and answers in general, written after the words for the first were found.

mod tables;

use propose::question::Question;
use propose::sections::{base_model, challenges, method, scenario};
use tables::{Case, fires, silent, try_all};

/// Texts for one question over a scenario.
fn over<'a>(letter: &'a str, question: &'static Question, faulty: &[&'a str], sound: &[&'a str]) -> Vec<Case<'a>> {
    let case = |fires, text: &&'a str| Case { fires, answers: vec![(&scenario::CHOICE, letter), (question, *text)] };
    faulty.iter().map(|text| case(true, text)).chain(sound.iter().map(|text| case(false, text))).collect()
}

#[test]
fn a_second_helping_on_problems() {
    try_all(
        "scenario/knowledge-not-behaviour",
        &over(
            "D",
            &scenario::DESCRIPTION,
            &[
                "Our museum wants a guide that knows the complete collection of 12,000 objects and tells visitors about each of them.",
                "The assistant learns all our internal documents, so that new colleagues can ask it anything.",
                "A bot which always knows the newest version of the tax law and answers the citizens' questions.",
                "The model should be an encyclopaedia of our town: history, streets, people, events, everything.",
                "Users ask for the current exchange rate or the weather, and the model should tell it.",
                "I'd like the model to have the content of all lectures memorised so students can ask questions before the exam.",
            ],
            &[
                "Visitors' questions come in, and the model says which of eight desks is to answer; a prompt mixed up two.",
                "Each sentence of a lecture is rewritten in plain words. The model must keep every number; prompted it lost some.",
                "The model learns to write in the voice of our museum: label text in, children's version out.",
                "The model should know when to ask back. A request for repair goes in; a question or a ticket comes out.",
                "Every answer should contain the source. A passage and a question go in, an answer with the source comes out.",
                "It should learn all seven of our abbreviations' uses: a nurse's note goes in, plain German comes out.",
                "The bot should remember to greet. Mail in, reply out, as a prompt forgets it in long mails.",
            ],
        ),
    );
    try_all(
        "scenario/several",
        &over(
            "B",
            &scenario::DESCRIPTION,
            &[
                "I chose Scenario B as well as Scenario C, because our FAQ is about our code.",
                "I would like to work on scenarios B and C together in one model.",
                "For this assignment I take both Scenario A and Scenario B, since we sell software.",
                "Scenario B is my first choice, and in addition I take Scenario D: commit messages.",
            ],
            &[
                "I chose Scenario B and not Scenario C, as we have no FAQ. A function goes in, a docstring comes out.",
                "Scenario B. Functions of module A and module B go in, docstrings come out.",
                "I was torn between B and C; now it's B: a function goes in, a docstring comes out.",
                "I take Scenario B. Compared to A and C it can be checked by a parser: function in, docstring out.",
                "My choice is B, since A and C need people to judge. Function in, docstring out.",
                "I choose B: the docstring of functions with arguments a and b is written in one line.",
            ],
        ),
    );
    try_all(
        "scenario/vague",
        &over(
            "D",
            &scenario::DESCRIPTION,
            &[
                "I want to make an AI that is better for my hobby, cooking, and that understands me.",
                "Fine-tuning an LLM on law so that lawyers get a more powerful tool for their work.",
                "We specialise the model in agriculture, because general models aren't accurate enough there.",
                "My idea is a model for tourism that gives better results than ChatGPT.",
                "Making an existing LLM more useful for nurses and improving its performance in hospitals.",
            ],
            &[
                "Cooking: leftovers in, a dish that uses them up out. ChatGPT does it worse than my mother.",
                "For nurses: a better handover. Keywords go in, three full lines come out.",
                "Tourism: visitors' complaints are matched with the office in charge, better than now.",
            ],
        ),
    );
}

#[test]
fn a_second_helping_on_models() {
    let mistral = "mistralai/Mistral-7B-Instruct-v0.3";
    let phi = "microsoft/Phi-3.5-mini-instruct";
    let case = |fires, model, text| Case {
        fires,
        answers: vec![(&base_model::NAME, model), (&base_model::JUSTIFICATION, text)],
    };
    try_all(
        "base-model/contradicts-catalogue",
        &[
            case(
                true,
                mistral,
                "With its 13 billion parameters it is strong, and the Apache licence is free. Many use it.",
            ),
            case(true, mistral, "It is licensed under GPLv3, which suits a school. It fits our card in 4-bit."),
            case(true, mistral, "The licence is MIT, so no limits. With 7B it fits the card in 4-bit."),
            case(true, phi, "Phi has 14B parameters and still fits our card in 4-bit. It is MIT."),
            case(true, phi, "Phi is a 7B model that fits our card in 4-bit. It is MIT."),
            case(true, phi, "It is under the Apache licence and fits our card."),
            case(false, phi, "Phi is a 3.8B model that fits our card in 4-bit. It is MIT."),
            case(false, phi, "It beats a 7B model on my ten questions, and MIT lets us use it."),
            case(false, phi, "MIT licence, where others have Apache or their own. Four billion parameters fit."),
            case(false, mistral, "Apache 2.0 is simpler for us than the GPL. 7B fit in 4-bit."),
            case(false, mistral, "7.25B parameters fit in 4-bit, and it is open under Apache 2.0."),
            case(false, mistral, "It is a 7B model, half of a 13B model, and the Apache licence suits us."),
            case(false, mistral, "Its training data is not known, and 8 trillion tokens is a rumour. Apache 2.0, 7B."),
        ],
    );
    try_all(
        "base-model/justification-length",
        &[
            fires(&base_model::JUSTIFICATION, "Because it is popular."),
            fires(&base_model::JUSTIFICATION, "It is the best."),
            fires(&base_model::JUSTIFICATION, "Good model and open source."),
            // Seven words are one short sentence, whatever they name.
            fires(&base_model::JUSTIFICATION, "It is small, MIT-licensed and well documented."),
            silent(&base_model::JUSTIFICATION, "3.8B fit the card. MIT. Everybody has tuned it."),
        ],
    );
}

#[test]
fn a_second_helping_on_answers() {
    try_all(
        "answer/generic",
        &over(
            "B",
            &challenges::FIRST,
            &[
                "One of the main challenges is data quality: bad data leads to a bad model, so data has to be cleaned carefully.",
                "The model could learn biases that are in the data, which would lead to unfair answers.",
                "It is difficult to evaluate the quality of generated text, because there are many correct answers.",
                "Collecting enough data is hard and takes a lot of time.",
            ],
            &[
                "Bad docstrings lead to a bad model: half of our repository says only \"see above\".",
                "Collecting functions that raise is hard, as few of ours do.",
                "It is difficult to evaluate a docstring, as two reviewers want two lengths.",
            ],
        ),
    );
    let first = &challenges::FIRST;
    try_all(
        "answer/placeholder",
        &[
            fires(first, "To be added later."),
            fires(first, "will do this tomorrow"),
            fires(first, "I still have to write this part."),
            fires(first, "[Write your challenge here]"),
            fires(first, "... (will follow)"),
            fires(first, "Still to be decided."),
            silent(first, "It will be outdated soon."),
            silent(first, "We need to decide what a refusal is."),
            silent(first, "Answers must be complete, and short."),
            silent(first, "It will not be finished in time, as two cashiers write it beside their work."),
        ],
    );
    try_all(
        "answer/copied-example",
        &[
            // Words exchanged here and there.
            fires(
                first,
                "A main challenge would be making sure the model only uses the FAQ data and always says 'I don't know' for out-of-scope \
                 questions. Avoiding hallucination of answers not in the provided text would be hard.",
            ),
            fires(
                first,
                "One challenge would be ensuring that the model uses the FAQ data only and reliably says 'I don't know' to out-of-scope \
                 questions. Preventing hallucination of answers that are not in the given text would be difficult.",
            ),
            fires(
                &method::JUSTIFICATION,
                "QLoRA is a good fit because it offers large memory savings by quantizing the base model, allowing fine-tuning of quite large \
                 models such as Llama 3 8B even on one consumer GPU. It is effective in adapting models while keeping most of their original \
                 knowledge.",
            ),
            fires(
                &method::JUSTIFICATION,
                "QLoRA is suitable since it gives significant memory savings through quantizing the base model, so fine-tuning of relatively \
                 large models like Phi-3.5 is possible even on a single consumer GPU. It's effective at adapting models and preserves most of \
                 their original knowledge.",
            ),
            silent(
                &method::JUSTIFICATION,
                "By quantising the base model QLoRA saves memory, so that Phi-3.5 with its 3.8B can be tuned on the single GPU of the pool's \
                 office. The knowledge of the base model is preserved, and only the habit of declining is added.",
            ),
            silent(
                first,
                "The model must say 'I don't know' when a guest asks for something that the FAQ lacks, and near misses such as the sauna, which \
                 another pool has, make that hard.",
            ),
        ],
    );
}
