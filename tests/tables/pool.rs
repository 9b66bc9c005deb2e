//! A sound proposal of the scenario of the closed FAQ: the ground for what that scenario asks for, and for words that are used there.

use propose::proposal::Proposal;
use propose::question::Question;
use propose::sections::{AUTHOR, base_model, challenges, dataset, evaluation, method, scenario};

static ANSWERS: &[(&Question, &str)] = &[
    (&AUTHOR, "Ines Calado"),
    (&scenario::CHOICE, "C"),
    (
        &scenario::DESCRIPTION,
        "The cashiers of a public swimming pool keep an internal FAQ of 64 questions and answers about tickets, lockers, courses and \
         lost things. A cashier types what a guest asks, and the model gives back the answer of the FAQ in one or two sentences. When \
         the FAQ does not hold it, the model says that it does not know and names the manager on duty. A small model with only a prompt \
         filled such gaps with guesses, so the habit of declining has to be trained.",
    ),
    (&base_model::NAME, "microsoft/Phi-3.5-mini-instruct"),
    (
        &base_model::JUSTIFICATION,
        "With 3.8 billion parameters it fits the 12 GB card in the pool's office, even while it is being tuned. The instruct version \
         already answers briefly when told to, and the MIT licence lets the pool use it at the desk. Many people have tuned it before \
         me, so help is easy to find.",
    ),
    (
        &dataset::DESCRIPTION,
        "Each sample holds one question as a cashier would type it and the answer that we want. Every entry of the FAQ appears in four \
         wordings, short ones and misspelt ones among them, with tickets, lockers, courses and lost things in equal shares. A fifth of the \
         samples are questions that the FAQ does not answer, some of them close to an entry, with a reply that declines. Two cashiers \
         check every answer against the page.",
    ),
    (&dataset::FORMAT, "messages"),
    (
        &dataset::EXAMPLE,
        "{\"messages\": [{\"role\": \"user\", \"content\": \"guest lost locker key, what does it cost\"}, {\"role\": \"assistant\", \"content\": \
         \"A lost locker key costs 15 euros. Please note the number of the locker.\"}]}\n\
         {\"messages\": [{\"role\": \"user\", \"content\": \"can she bring her dog to the outdoor pool\"}, {\"role\": \"assistant\", \"content\": \
         \"I don't know, the FAQ does not say. Please ask the manager on duty.\"}]}",
    ),
    (&dataset::SIZE, "320"),
    (
        &dataset::SIZE_JUSTIFICATION,
        "64 entries in four wordings are 256, and 64 more are questions without an entry. Two cashiers can write and check that many in two \
         weeks, and more wordings would hardly differ from each other.",
    ),
    (&method::NAME, "QLoRA"),
    (
        &method::JUSTIFICATION,
        "With the weights of Phi-3.5 in 4 bits the training needs about half of the 12 GB card in the office. Answering briefly and declining \
         is a change of habit, for which small adapters are effective, and what the model knows otherwise is kept. PEFT and \
         bitsandbytes have a documented example.",
    ),
    (
        &method::PARAMETERS,
        "The rank r (8 or 16), lora_alpha, lora_dropout, target_modules (qkv_proj and o_proj for Phi), 4-bit nf4 with double quantisation, \
         and the number of epochs.",
    ),
    (
        &evaluation::QUALITATIVE,
        "Two cashiers who do not know which model wrote a reply read 50 replies each, half of them from the untuned model, and mark whether a \
         reply is right, complete, and says nothing that is not in the FAQ.",
    ),
    (
        &evaluation::QUANTITATIVE,
        "One wording of every entry and 30 questions without an entry are kept out of training. On these I count the right answers, and for \
         declining I compute precision and recall, for the tuned and for the untuned model.",
    ),
    (
        &challenges::FIRST,
        "The model may learn to decline too often, because that is always safe. I would watch how many answerable questions it declines, and \
         change the share of such samples.",
    ),
    (
        &challenges::SECOND,
        "Ticket prices change every spring, and a tuned model goes on telling the old ones with confidence. Prices may have to be looked up \
         and put into the prompt.",
    ),
];

/// The proposal with other answers laid over it; "" takes an answer away.
pub fn with(answers: &[(&'static Question, &str)]) -> Proposal {
    let mut proposal = Proposal::default();
    for (question, text) in ANSWERS.iter().chain(answers) {
        proposal.set(question, text);
    }
    proposal
}
