//! Makes varied proposals of some six kilobytes: no two alike, in the forms in which students write. The same seed makes the same text.

/// A small generator of numbers (xorshift), so that a bench needs no library and every run measures the same files.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % count
    }

    fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among[self.below(among.len())]
    }
}

/// A proposal: the text of its document.
pub fn proposal(seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let scenario = &SCENARIOS[dice.below(SCENARIOS.len())];
    let name = format!("{} {}", dice.pick(NAMES), dice.pick(FAMILIES));
    let (model, method) = (dice.pick(MODELS), dice.pick(METHODS));
    let size = 100 + dice.below(90) * 10;
    let text = |dice: &mut Dice, topic: &[&str], sentences: usize| -> String {
        let sentences: Vec<String> = (0..sentences).map(|_| sentence(dice, topic, scenario)).collect();
        sentences.join(" ")
    };
    let answers = [
        format!("Scenario {}: {}", scenario.id, scenario.states),
        text(&mut dice, ABOUT, 4),
        model.to_string(),
        text(&mut dice, WHY_MODEL, 3),
        text(&mut dice, DATA, 6),
        sample(&mut dice, scenario),
        format!("{size} examples"),
        text(&mut dice, WHY_SIZE, 2),
        method.to_string(),
        text(&mut dice, WHY_METHOD, 5),
        text(&mut dice, PARAMETERS, 3),
        text(&mut dice, QUALITATIVE, 4),
        text(&mut dice, QUANTITATIVE, 4),
        text(&mut dice, CHALLENGE, 4),
        text(&mut dice, CHALLENGE, 3),
    ];
    match seed % 3 {
        0 => exported(&name, scenario, &answers),
        1 => by_hand(&name, &answers),
        _ => freely(&name, &answers),
    }
}

/// Two or three records in chat form.
fn sample(dice: &mut Dice, scenario: &Scenario) -> String {
    let mut records = Vec::new();
    for _ in 0..2 + dice.below(2) {
        let (asked, answered) = (sentence(dice, scenario.asks, scenario), sentence(dice, scenario.answers, scenario));
        records.push(format!(
            "{{\"messages\": [{{\"role\": \"user\", \"content\": \"{asked}\"}}, {{\"role\": \"assistant\", \"content\": \"{answered}\"}}]}}"
        ));
    }
    records.join("\n")
}

/// As `propose export` writes it.
fn exported(name: &str, scenario: &Scenario, answers: &[String; 15]) -> String {
    let [
        _,
        about,
        model,
        why,
        data,
        sample,
        size,
        why_size,
        method,
        why_method,
        parameters,
        qualitative,
        quantitative,
        first,
        second,
    ] = answers;
    let sample = format!("```json\n    {}\n    ```", sample.replace('\n', "\n    "));
    format!(
        "# Fine-tuning Strategy Proposal\n\nBy {name}\n\n### 1. Problem Scenario\n\n*   **Your Chosen Scenario (or Custom Definition):** Scenario {}\n\n    {about}\n\n\
         ### 2. Base Model Selection\n\n**Your Proposed Base Model and Justification:**\n\n*   **Base Model:** {model}\n\n*   **Justification:**\n\n    {why}\n\n\
         ### 3. Dataset Considerations\n\n**Your Dataset Considerations:**\n\n*   **Data Description:**\n\n    {data}\n\n*   **Data Format (with example):** messages\n\n    {sample}\n\n\
         *   **Estimated Dataset Size & Justification:** {size}\n\n    {why_size}\n\n\
         ### 4. Fine-tuning Method\n\n**Your Recommended Fine-tuning Method and Justification:**\n\n*   **Method:** {method}\n\n*   **Justification:**\n\n    {why_method}\n\n*   **Key Parameters to Consider:**\n\n    {parameters}\n\n\
         ### 5. Evaluation Strategy\n\n**Your Evaluation Strategy:**\n\n*   **Qualitative Method(s):**\n\n    {qualitative}\n\n*   **Quantitative Method(s) (if applicable):**\n\n    {quantitative}\n\n\
         ### 6. Potential Challenges\n\n**Your Identified Potential Challenges:**\n\n*   **Challenge 1:**\n\n    {first}\n\n*   **Challenge 2:**\n\n    {second}\n",
        scenario.id
    )
}

/// The assignment's labels, filled in with an editor.
fn by_hand(name: &str, answers: &[String; 15]) -> String {
    let [
        choice,
        about,
        model,
        why,
        data,
        sample,
        size,
        why_size,
        method,
        why_method,
        parameters,
        qualitative,
        quantitative,
        first,
        second,
    ] = answers;
    format!(
        "# Assignment 4\n\nName: {name}\n\n## 1. Problem Scenario\n\n* **Your Chosen Scenario:** {choice} {about}\n\n## 2. Base Model Selection\n\n- Base Model: `{model}`\n- Justification: {why}\n\n\
         ## 3. Dataset Considerations\n\n- **Data Description:** {data}\n- **Data Format (with example):** chat messages in JSONL\n\n```json\n{sample}\n```\n\n- **Estimated Dataset Size & Justification:** {size}. {why_size}\n\n\
         ## 4. Fine-tuning Method\n\n- **Method:** {method}\n- **Justification:** {why_method}\n- **Key Parameters to Consider:** {parameters}\n\n\
         ## 5. Evaluation Strategy\n\n- **Qualitative Method(s):** {qualitative}\n- **Quantitative Method(s):** {quantitative}\n\n\
         ## 6. Potential Challenges\n\n1. **Challenge 1:** {first}\n2. **Challenge 2:** {second}\n"
    )
}

/// Headings and prose.
fn freely(name: &str, answers: &[String; 15]) -> String {
    let [
        choice,
        about,
        model,
        why,
        data,
        sample,
        size,
        why_size,
        method,
        why_method,
        parameters,
        qualitative,
        quantitative,
        first,
        second,
    ] = answers;
    format!(
        "Fine-tuning proposal of {name}\n==========\n\nProblem\n-------\n\n{choice}\n\n{about}\n\nModel\n-----\n\nI start from {model}. {why}\n\nData\n----\n\n{data}\n\n```\n{sample}\n```\n\n\
         I would begin with {size}. {why_size}\n\nMethod\n------\n\n{method} is my choice. {why_method}\n\n{parameters}\n\nEvaluation\n----------\n\n{qualitative}\n\n{quantitative}\n\nRisks\n-----\n\n{first}\n\n{second}\n"
    )
}

/// A sentence whose blanks are filled: `@` a thing of the scenario, `#` a number, `%` a quality, `&` somebody.
fn sentence(dice: &mut Dice, topic: &[&str], scenario: &Scenario) -> String {
    let mut text = String::new();
    for c in dice.pick(topic).chars() {
        match c {
            '@' => text.push_str(dice.pick(scenario.things)),
            '#' => text.push_str(&(2 + dice.below(400)).to_string()),
            '%' => text.push_str(dice.pick(QUALITIES)),
            '&' => text.push_str(dice.pick(PEOPLE)),
            c => text.push(c),
        }
    }
    // Sentences from one mould would share more words than people's do.
    if text.ends_with('.') && !text.contains("\\n") {
        text.truncate(text.len() - 1);
        text.push_str(&format!(" (note {}).", dice.below(10_000)));
    }
    text
}

struct Scenario {
    id: &'static str,
    states: &'static str,
    things: &'static [&'static str],
    asks: &'static [&'static str],
    answers: &'static [&'static str],
}

#[rustfmt::skip]
const SCENARIOS: &[Scenario] = &[
    Scenario {
        id: "A", states: "polite replies to the e-mails of customers of a small shop that sells handmade crafts.",
        things: &["late parcels", "broken mugs", "questions about wool", "refund requests", "angry customers", "gift orders", "lost orders", "thank-you notes",
            "wrong addresses", "custom engravings", "shipping delays", "double charges", "candle sizes", "scarf colours", "holiday orders", "cancelled orders"],
        asks: &["My order with number # has arrived, but # pieces of it are broken. What now?", "I wait for # days already and nobody answers. Where is it?", "Do you have the scarf of # cm in stock, and is it % enough for winter?"],
        answers: &["I am so sorry about the # pieces. Would you like new ones, or your money back within # days?", "Thank you for waiting # days; that is too long. I ask our carrier today and write again in # hours.", "Yes, # are left, and & finds them % and warm."],
    },
    Scenario {
        id: "B", states: "short Google-style docstrings for the functions of a Python library of utilities.",
        things: &["pure functions", "generators", "functions with keyword arguments", "decorators", "context managers", "typed signatures", "functions that raise",
            "string helpers", "date helpers", "recursive functions", "class methods", "functions with defaults", "async functions", "file helpers", "private helpers"],
        asks: &["def scale_#(value, factor=#):\n    return value * factor + #", "def pad_#(text, width=#):\n    return text.ljust(width)[:#]", "def every_#(items):\n    return items[#::#]"],
        answers: &["Scale a value and add #.\n\nArgs:\n    value: The number.\n    factor: Defaults to #.\n\nReturns:\n    The scaled number.", "Pad a text to # letters.\n\nArgs:\n    text: What is padded, at most # letters.\n\nReturns:\n    The padded text."],
    },
    Scenario {
        id: "C", states: "answers to employees' questions from an internal FAQ only, and a refusal where the FAQ has no answer.",
        things: &["holiday questions", "questions outside the FAQ", "refusals", "near-miss questions", "travel expenses", "parental leave", "laptop requests", "badge problems",
            "paraphrased questions", "unanswerable questions", "payroll dates", "office hours", "two-part questions", "misspelt questions", "sick notes", "parking permits"],
        asks: &["How many days after # do I get, and who signs for &?", "May I bring # guests to the office on day # of the month?", "Who won the match in # against &?"],
        answers: &["You get # days, and the form # must be signed first.", "The FAQ does not answer that, so I can't help; please ask desk #.", "Yes, up to # guests, if & was told # days before."],
    },
];

#[rustfmt::skip]
const NAMES: &[&str] = &["Asha", "Björn", "Chen", "Dana", "Efe", "Farid", "Grace", "Hana", "Ivo", "José", "Kofi", "Lena", "Mira", "Nils", "Olu", "Priya"];
#[rustfmt::skip]
const FAMILIES: &[&str] = &["Rao", "Lund", "Wei", "Katz", "Demir", "Karimi", "Okoro", "Sato", "Horvat", "Núñez", "Mensah", "Vogel", "Okafor", "Berg", "Bello", "Nair"];
#[rustfmt::skip]
const MODELS: &[&str] = &["Qwen/Qwen2.5-1.5B-Instruct", "mistralai/Mistral-7B-Instruct-v0.2", "meta-llama/Llama-3.1-8B-Instruct", "microsoft/Phi-3-mini-4k-instruct", "google/gemma-2-2b-it"];
const METHODS: &[&str] = &["QLoRA", "LoRA", "QLoRA", "LoRA with 8-bit weights"];
#[rustfmt::skip]
const QUALITIES: &[&str] = &["short", "careful", "consistent", "friendly", "complete", "plain", "varied", "balanced", "correct", "honest", "readable", "specific", "recent", "clean", "typical", "rare"];
#[rustfmt::skip]
const PEOPLE: &[&str] = &["two colleagues", "a second reader", "the owner", "a native speaker", "my tutor", "an experienced agent", "the maintainers", "a new employee", "three students", "the help desk"];

#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "Today & spends some # minutes a day on @, and the % ones are often left until # in the evening.",
    "The input is one text about @ or @; the output is a % answer of at most # words.",
    "The tuned model should treat @ and @ alike, and stay % when & asks about @ again.",
    "A prompt alone was not enough: with @ the answers were seldom %, and # of them had to be written anew by &.",
    "What & wants is that @ get a % first draft within # seconds, which a person may still change.",
];
#[rustfmt::skip]
const WHY_MODEL: &[&str] = &[
    "With its size it fits into # percent of one 16 GB GPU, so that @ can be tried by & without renting anything.",
    "It is already tuned to follow instructions, and its first answers to @ were %, if not yet % enough for &.",
    "Its licence allows what we plan with @, and & found # guides that show how to tune it.",
    "It is well documented and easy to download; for @ a larger model was only # percent better in the eyes of &.",
];
#[rustfmt::skip]
const DATA: &[&str] = &[
    "Each sample holds one text about @ and the % answer that & has approved for it.",
    "About # samples are about @, # about @, and the rest about @, so that no kind is rare.",
    "I would collect @ from # real cases, take out all names, and let & write a % answer to each.",
    "Every tenth sample is about @ with a mistake in it, because & sees # of those a week.",
    "The answers stay %: & reads all of them twice, and @ that are unclear are left out.",
    "Duplicates among @ are removed, and # samples about @ are kept apart for the test.",
    "Length varies from # to # words, since @ are % and @ are not.",
];
#[rustfmt::skip]
const WHY_SIZE: &[&str] = &[
    "There are # kinds of @, and about # samples of each show what is %.",
    "More would take & longer than # days, and fewer would leave @ out.",
    "Small, % sets were enough in work that I read, and @ repeat after # cases anyway.",
];
#[rustfmt::skip]
const WHY_METHOD: &[&str] = &[
    "It trains small matrices beside frozen weights, so the memory of one GPU is enough even for @ with # tokens.",
    "For @ only the manner has to change, and a rank of # was enough for that in what & tried.",
    "The tools that & knows support it: # lines of a script start a run on @.",
    "Full tuning would need # GB and could spoil what the model knows about @, which has to stay %.",
    "Because the base model stays as it is, @ and @ could get adapters of their own, each of # MB.",
    "One run over @ takes some # minutes, so & can try # settings in a day.",
];
#[rustfmt::skip]
const PARAMETERS: &[&str] = &[
    "The rank `r` starts at # and `lora_alpha` at #, because @ are % rather than new.",
    "`target_modules` would first be the attention layers, and with # more samples the MLP layers, too, as & suggests.",
    "A `lora_dropout` of some percent, # warm-up steps and a learning rate that & tried with @.",
    "The base model is loaded in 4-bit NF4 with double quantisation, and # epochs are compared on @.",
];
#[rustfmt::skip]
const QUALITATIVE: &[&str] = &[
    "I would let & read # answers about @ that were not in the training data, and mark each as % or not.",
    "The reader does not know whether a text about @ comes from the tuned model, the base model or &.",
    "A checklist of # points asks whether the answer to @ is %, % and safe to send.",
    "Where & and I disagree about @, we talk until the rule behind # of the cases is clear.",
];
#[rustfmt::skip]
const QUANTITATIVE: &[&str] = &[
    "On # held-out samples about @ a script counts how many answers are %, for the tuned and the untuned model.",
    "I would report the share of @ that are answered right, with # cases for each of the kinds that & named.",
    "The test set of # samples about @ is written by & and never used for training.",
    "A simple check looks for the # facts that an answer about @ must contain, and counts what is missing.",
];
#[rustfmt::skip]
const CHALLENGE: &[&str] = &[
    "With only # samples about @ the model may learn them by heart and be less % with new ones.",
    "& and I may not agree on what is % for @, so the answers in the data could contradict each other.",
    "There is a danger that the model promises things about @ that are not %; # bad answers would cost trust.",
    "Texts about @ hold personal details, and & must take out # kinds of them before anything is trained.",
    "The share of @ changes during a year, and a test of # cases from spring says little about December.",
];
