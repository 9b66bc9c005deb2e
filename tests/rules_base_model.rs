//! Phrasings of different people for the rules about the base model: those that must fire, and those that must not.

mod tables;

use propose::sections::base_model::{JUSTIFICATION, NAME};
use propose::sections::{dataset, scenario};
use tables::{Case, fires, silent, try_all};

#[test]
fn closed_models() {
    try_all(
        "base-model/closed",
        &[
            fires(&NAME, "GPT-4"),
            fires(&NAME, "gpt-4o-mini"),
            fires(&NAME, "I will use GPT-3.5 Turbo by OpenAI"),
            fires(&NAME, "Claude 3.5 Sonnet"),
            fires(&NAME, "Google Gemini 1.5 Flash (via API)"),
            fires(&NAME, "ChatGPT"),
            silent(&NAME, "openai/gpt-oss-20b"),
            silent(&NAME, "EleutherAI/gpt-neox-20b"),
            silent(&NAME, "gpt2-medium"),
            silent(&NAME, "google/gemma-7b-it"),
            silent(&NAME, "Mistral 7B (GPT-4 is not open)"),
            silent(&NAME, "Llama 3 8B instead of GPT-4"),
            silent(&NAME, "phi3:mini"),
        ],
    );
}

#[test]
fn models_that_write_nothing() {
    let labels = (&dataset::FORMAT, "text-label");
    let d = (&scenario::CHOICE, "D");
    let mails =
        (&scenario::DESCRIPTION, "The model classifies mails into three folders, because people do it by hand today.");
    try_all(
        "base-model/not-generative",
        &[
            fires(&NAME, "bert-base-uncased"),
            fires(&NAME, "sentence-transformers/all-MiniLM-L6-v2"),
            fires(&NAME, "openai/whisper-small"),
            fires(&NAME, "RoBERTa large"),
            fires(&NAME, "distilbert-base-uncased"),
            silent(&NAME, "google/flan-t5-base"),
            silent(&NAME, "google/gemma-3-4b-it"),
            silent(&NAME, "facebook/bart-large"),
            silent(&NAME, "meta-llama/Llama-3.2-3B-Instruct"),
            Case { fires: false, answers: vec![d, mails, (&NAME, "distilbert-base-multilingual-cased")] },
            Case { fires: false, answers: vec![d, labels, (&NAME, "bert-base-uncased")] },
        ],
    );
}

#[test]
fn names_of_builds_and_unknown_names() {
    try_all(
        "base-model/runtime-tag",
        &[
            fires(&NAME, "phi3:mini"),
            fires(&NAME, "llama3.2:3b"),
            fires(&NAME, "mistral:7b-instruct-q4_0"),
            fires(&NAME, "gemma2:2b"),
            fires(&NAME, "TheBloke/Mistral-7B-Instruct-v0.2-GGUF"),
            silent(&NAME, "microsoft/Phi-3-mini-4k-instruct"),
            silent(&NAME, "mistralai/Mistral-7B-Instruct-v0.2"),
            silent(&NAME, "Mistral 7B Instruct v0.2"),
            silent(&NAME, "`llama3.2:3b` (for training its checkpoint, meta-llama/Llama-3.2-3B-Instruct)"),
            silent(&NAME, "Qwen2.5-7B-Instruct"),
        ],
    );
    try_all(
        "base-model/unknown",
        &[
            fires(&NAME, "mistralai/Mistrall-7B-Instruct-v0.2"),
            fires(&NAME, "Lama tree 8b"),
            fires(&NAME, "Falconet 11B"),
            fires(&NAME, "some small open model"),
            fires(&NAME, "qwen 9.9"),
            silent(&NAME, "mistralai/Mistral-7B-Instruct-v0.2"),
            silent(&NAME, "phi3:mini"),
            silent(&NAME, "gemma-7b-it"),
            silent(&NAME, "meta-llama/Llama-3-8B-Instruct"),
            silent(&NAME, "GPT-4"),
        ],
    );
}

#[test]
fn a_sentence_is_no_name_that_could_be_misspelt() {
    let proposal = tables::pool::with(&[(&NAME, "I think a small Llama would be good because my laptop is old")]);
    let findings = propose::rules::check(&propose::rules::Reading::of(&proposal));
    let unknown = findings.iter().find(|finding| finding.rule.name == "base-model/unknown").unwrap();
    assert!(unknown.message.contains("only its name is asked for"), "{}", unknown.message);
}

#[test]
fn plain_models_for_chats() {
    let d = (&scenario::CHOICE, "D");
    let sql = (&scenario::DESCRIPTION, "The model turns a question into SQL, since secretaries can't write it.");
    try_all(
        "base-model/not-instruct",
        &[
            fires(&NAME, "microsoft/phi-2"),
            fires(&NAME, "bigcode/starcoder2-3b"),
            fires(&NAME, "codellama/CodeLlama-7b-hf"),
            silent(&NAME, "microsoft/Phi-3.5-mini-instruct"),
            silent(&NAME, "phi3:mini"),
            Case { fires: false, answers: vec![d, sql, (&NAME, "bigcode/starcoder2-3b")] },
            Case {
                fires: false,
                answers: vec![
                    (&NAME, "microsoft/phi-2"),
                    (&JUSTIFICATION, "It is a plain base model, MIT, and small. I want no old habits in it."),
                ],
            },
            silent(&NAME, "some model of mine"),
        ],
    );
}

#[test]
fn lengths_of_the_justification() {
    let essay = "It is small enough for the card in the office, which has twelve gigabytes. It follows instructions well, which I tried for a whole evening. \
                 Its licence is MIT, so that nobody has to be asked for anything. Many people have tuned it, and there are notebooks for it. Its makers wrote \
                 a long report about how it was trained. I read the report twice and found the part on data most useful. The tokenizer is the one of Llama. \
                 My brother uses it as well, and he is content.";
    try_all(
        "base-model/justification-length",
        &[
            fires(&JUSTIFICATION, "It is small and good at code."),
            fires(&JUSTIFICATION, "Because it is popular."),
            fires(&JUSTIFICATION, "It's a very good model for this"),
            fires(&JUSTIFICATION, "I choose it since it fits my laptop."),
            fires(&JUSTIFICATION, essay),
            silent(&JUSTIFICATION, "Small (3.8B), chat-tuned, MIT."),
            silent(
                &JUSTIFICATION,
                "With 3.8B parameters it fits the 12 GB card of the office, it follows instructions, and MIT lets us use it as we like.",
            ),
            silent(&JUSTIFICATION, "It is small. It is MIT."),
            silent(
                &JUSTIFICATION,
                "8B fits our card. Chat-tuned. Good English. Meta's licence is fine. All tools know it.",
            ),
            silent(
                &JUSTIFICATION,
                "- Size: 3.8B, fits the card\n- Abilities: follows instructions\n- Licence: MIT\n- Community: large, e.g. on Hugging Face\n- Speed: fine\n- Tools: all",
            ),
            silent(&JUSTIFICATION, "यह छोटा है और हमारे कार्ड में आता है"),
        ],
    );
}

#[test]
fn factors_of_the_justification() {
    try_all(
        "base-model/justification-factors",
        &[
            fires(
                &JUSTIFICATION,
                "The size is right for me. It is neither too small nor too big, and it fits on my laptop with its 8 GB.",
            ),
            fires(
                &JUSTIFICATION,
                "I have a free choice here and this one seems nice. My friend said the same to me, so I take it.",
            ),
            fires(
                &JUSTIFICATION,
                "It is under MIT. That means that there are no legal problems with the licence for the company.",
            ),
            fires(
                &JUSTIFICATION,
                "The model was recommended to me. I trust this recommendation, and it seems a good idea to me.",
            ),
            fires(
                &JUSTIFICATION,
                "3.8 billion parameters is not big. So the GPU memory is no problem, also for the laptop of my colleague.",
            ),
            silent(&JUSTIFICATION, "It fits one A100. It is under Apache 2.0, too."),
            silent(&JUSTIFICATION, "Loads in 4-bit on Colab, and the instruct version writes decent mails."),
            silent(
                &JUSTIFICATION,
                "Everybody in our course has worked with it. Meta's community licence is fine for us.",
            ),
            silent(
                &JUSTIFICATION,
                "There is a lot of documentation and many tutorials for it. Also it is already chat-tuned.",
            ),
            silent(
                &JUSTIFICATION,
                "Es passt auf unsere Karte. Es ist klein und schnell, und wir haben nur wenig Speicher dafür übrig.",
            ),
            silent(
                &JUSTIFICATION,
                "It's the most downloaded model of its size, and it handles Hindi better than the rest.",
            ),
        ],
    );
}

#[test]
fn claims_that_are_not_so() {
    let case = |fires, name, text| Case { fires, answers: vec![(&NAME, name), (&JUSTIFICATION, text)] };
    let phi = "microsoft/Phi-3-mini-4k-instruct";
    let mistral = "mistralai/Mistral-7B-Instruct-v0.2";
    try_all(
        "base-model/contradicts-catalogue",
        &[
            case(
                true,
                phi,
                "Phi-3-mini has 14 billion parameters, so it is powerful. It follows instructions, and the MIT licence is fine.",
            ),
            case(true, phi, "It is small and MIT. Its context of 128k tokens is more than any referee can fill."),
            case(true, mistral, "It fits my card in 4-bit. The MIT license lets me use it as I want."),
            case(true, "meta-llama/Llama-3.2-1B-Instruct", "It is small, chat-tuned and under the Apache 2.0 licence."),
            case(true, mistral, "With 13B parameters it is at the edge of my card. It is Apache licensed."),
            case(false, mistral, "With 7B parameters it fits my card. It is Apache licensed."),
            case(false, mistral, "7.3 billion parameters, Apache 2.0."),
            case(
                false,
                phi,
                "It has about 4B parameters and the MIT licence. A 14B model would be better, but it does not fit.",
            ),
            case(false, phi, "It is smaller than models with 13 billion parameters and keeps up with them. MIT."),
            case(
                false,
                "google/gemma-7b-it",
                "At 7B parameters it is the largest for my card. Google's terms allow commercial use.",
            ),
            case(false, mistral, "It was trained on more text than the MIT licensed Phi models. Apache 2.0."),
            case(
                false,
                "llama3.2:3b",
                "Three billion parameters are just right. Through Ollama there's no gate and no token to hand around.",
            ),
            case(false, "some/unknown-model", "It has 14 billion parameters and is MIT licensed."),
        ],
    );
}
