//! Sound documents in every form: nothing of them is missing, and scenario, model, method and size are found.

use propose::document::read;
use propose::rules::{self, Level, Reading};
use propose::sections;

/// The file, and what it says: scenario, model, method, size.
#[rustfmt::skip]
const FORMS: [(&str, &str, [&str; 4]); 24] = [
    ("interview", include_str!("forms/interview.md"), ["D", "Qwen/Qwen2.5-1.5B-Instruct", "LoRA", "300 mails"]),
    ("numbered", include_str!("forms/numbered.md"), ["B", "Qwen2.5-Coder-1.5B-Instruct", "LoRA", "800 pairs"]),
    ("email", include_str!("forms/email.md"), ["C", "microsoft/Phi-3.5-mini-instruct", "QLoRA", "275 examples"]),
    ("definitions", include_str!("forms/definitions.md"), ["D", "HuggingFaceTB/SmolLM2-1.7B-Instruct", "LoRA", "500 notes"]),
    ("run_in", include_str!("forms/run_in.md"), ["A", "mistralai/Mistral-7B-Instruct-v0.3", "QLoRA", "400 pairs"]),
    ("table", include_str!("forms/table.md"), ["D", "google/gemma-2-2b-it", "LoRA", "250 pages"]),
    ("questions", include_str!("forms/questions.md"), ["D", "meta-llama/Llama-3.2-3B-Instruct", "LoRA", "600 reports"]),
    ("capitals", include_str!("forms/capitals.md"), ["B", "Qwen/Qwen2.5-Coder-3B-Instruct", "LoRA", "700 pairs"]),
    ("letters", include_str!("forms/letters.md"), ["D", "microsoft/Phi-4-mini-instruct", "LoRA", "240 recipes"]),
    ("roman", include_str!("forms/roman.md"), ["D", "google/flan-t5-large", "Full fine-tuning", "1,000 reports"]),
    ("essay", include_str!("forms/essay.md"), ["D", "Qwen/Qwen2.5-0.5B-Instruct", "full fine-tuning", "800 notes"]),
    ("joint", include_str!("forms/joint.md"), ["D", "Qwen/Qwen3-1.7B", "LoRA", "400 captions"]),
    ("subheadings", include_str!("forms/subheadings.md"), ["A", "google/gemma-2-2b-it", "LoRA", "300 pairs"]),
    ("readme", include_str!("forms/readme.md"), ["D", "mistralai/Mistral-7B-Instruct-v0.3", "QLoRA", "350 transcripts"]),
    ("french", include_str!("forms/french.md"), ["D", "Qwen/Qwen2.5-3B-Instruct", "LoRA", "450 letters"]),
    ("emoji", include_str!("forms/emoji.md"), ["D", "google/gemma-2-2b-it", "LoRA", "~300 pairs"]),
    ("undivided", include_str!("forms/undivided.md"), ["D", "Qwen/Qwen2.5-1.5B-Instruct", "LoRA", "350 notes"]),
    ("lists", include_str!("forms/lists.md"), ["A", "mistralai/Mistral-7B-Instruct-v0.3", "QLoRA", "400 pairs"]),
    ("colons", include_str!("forms/colons.md"), ["D", "microsoft/Phi-3.5-mini-instruct", "QLoRA", "220 episodes"]),
    ("cover", include_str!("forms/cover.md"), ["B", "Qwen2.5-Coder-1.5B-Instruct", "LoRA", "Nine hundred"]),
    ("two_level", include_str!("forms/two_level.md"), ["C", "Llama 3.2 3B Instruct", "QLoRA", "300 samples"]),
    ("german", include_str!("forms/german.md"), ["D", "Qwen/Qwen2.5-3B-Instruct", "LoRA", "400 Beispiele"]),
    ("grid", include_str!("forms/grid.md"), ["D", "Qwen/Qwen2.5-3B-Instruct", "LoRA", "360 comments"]),
    ("sentences", include_str!("forms/sentences.md"), ["D", "Qwen/Qwen2.5-3B-Instruct", "LoRA", "480"]),
];

#[test]
fn a_sound_document_of_any_form_lacks_nothing() {
    let mut failures = Vec::new();
    for (name, document, expected) in FORMS {
        let imported = read(document, None);
        for (key, text) in
            ["scenario.choice", "base_model.name", "method.name", "dataset.size"].into_iter().zip(expected)
        {
            let question = sections::question(key).unwrap();
            let found = imported.proposal.text(question);
            if found != text {
                failures.push(format!("{name}: {key} is {found:?}"));
            }
        }
        for finding in rules::check(&Reading::with_loose(&imported.proposal, &imported.loose)) {
            if finding.level > Level::Note {
                failures.push(format!("{name}: {} ({}): {}", finding.rule.name, finding.question.id, finding.message));
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// The same with a section taken out, from a line to a line: what is not told is missing.
#[rustfmt::skip]
const LACKING: [(&str, &str, &str, &str, &str); 13] = [
    ("interview", include_str!("forms/interview.md"), "**Tutor:** What could", "", "challenges/missing"),
    ("interview, no test", include_str!("forms/interview.md"), "**Tutor:** How will", "**Tutor:** What could", "evaluation/missing"),
    ("numbered", include_str!("forms/numbered.md"), "6. ", "", "challenges/missing"),
    ("email", include_str!("forms/email.md"), "What worries me", "Best regards", "challenges/missing"),
    ("email, no method", include_str!("forms/email.md"), "I'd train with", "To evaluate", "answer/missing"),
    ("definitions", include_str!("forms/definitions.md"), "Challenges", "", "challenges/missing"),
    ("run_in", include_str!("forms/run_in.md"), "**The test.**", "**The dangers.**", "evaluation/missing"),
    ("table", include_str!("forms/table.md"), "| 6.", "", "challenges/missing"),
    ("questions", include_str!("forms/questions.md"), "## On which", "## What do I", "answer/missing"),
    ("capitals", include_str!("forms/capitals.md"), "EVALUATION", "CHALLENGES", "evaluation/missing"),
    ("letters", include_str!("forms/letters.md"), "## Section F", "", "challenges/missing"),
    ("essay", include_str!("forms/essay.md"), "For all that", "", "challenges/missing"),
    ("joint", include_str!("forms/joint.md"), "A risk is", "", "challenges/missing"),
];

#[test]
fn what_a_document_of_any_form_does_not_tell_is_missing() {
    let mut failures = Vec::new();
    for (name, document, from, to, rule) in LACKING {
        let start = document.find(&format!("\n{from}")).unwrap() + 1;
        let end = if to.is_empty() { document.len() } else { document.find(&format!("\n{to}")).unwrap() + 1 };
        let imported = read(&format!("{}{}", &document[..start], &document[end..]), None);
        let findings = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
        if !findings.iter().any(|finding| finding.rule.name == rule) {
            failures.push(format!("{name}: no {rule}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn a_text_about_something_else_is_no_proposal() {
    let texts = [
        "Dear diary,\n\ntoday we went to the lake, and it rained until noon.\n\nIn the evening there was soup, which was too hot.\n",
        "# Notes\n\nBread needs flour, water and salt.\n\nKnead for ten minutes.\n\nBake until it is brown.\n",
    ];
    for text in texts {
        let imported = read(text, None);
        let findings = rules::check(&Reading::with_loose(&imported.proposal, &imported.loose));
        let missing = findings.iter().filter(|finding| finding.rule.name.ends_with("/missing")).count();
        assert!(missing > 6, "{text}");
        let told: usize = imported.notes.iter().map(|note| note.quote.split_whitespace().count()).sum();
        assert!(told > 15, "{:?}", imported.notes);
    }
}

/// What is taken where several are named, under a heading without labels.
#[rustfmt::skip]
const CHOSEN: [(&str, &str, &str); 26] = [
    ("Method", "LoRA", "My first plan was full fine-tuning, for which the card is too small. I then decided on LoRA, which fits."),
    ("Method", "QLoRA", "I considered LoRA and prompt tuning. Since the card has 8 GB I go for QLoRA."),
    ("Method", "DoRA", "Prompt tuning was tempting, but it learns too little here. In the end I chose DoRA."),
    ("Method", "LoRA", "LoRA will do. Full fine-tuning would need 60 GB, and QLoRA is slower."),
    ("Method", "LoRA", "I use LoRA rather than QLoRA, since the weights fit."),
    ("Method", "QLoRA", "QLoRA would be my choice for any 7B on this card; LoRA at 16 bits needs twice the memory."),
    ("Method", "IA3", "LoRA was my first thought; then I read that IA3 trains even fewer weights, so IA3 it is."),
    ("Method", "Full fine-tuning", "At first I looked at LoRA. The model has 80 million weights, so full fine-tuning is possible, and I settled on it. Hence full fine-tuning."),
    ("Method", "LoRA", "Not full fine-tuning, which is out of reach, but LoRA."),
    ("Method", "Prefix tuning", "Prefix tuning. Unlike LoRA it leaves the weights alone; compared with prompt tuning it is stronger."),
    ("Method", "LoRA", "Instead of full fine-tuning I take LoRA."),
    ("Method", "LoRA", "With LoRA the adapter is small. It isn't the strongest method. Full fine-tuning is stronger, and finally I don't need it."),
    ("Model", "google/gemma-2-2b-it", "I began with `mistralai/Mistral-7B-v0.3`, which was too big for the card. What remained was google/gemma-2-2b-it."),
    ("Model", "Qwen/Qwen2.5-3B-Instruct", "Qwen/Qwen2.5-3B-Instruct. Llama 3.1 8B would be stronger, but it does not fit; Phi-3 mini knows less Polish."),
    ("Model", "Phi-3.5-mini", "Llama 3.2 3B was my first choice. It is gated, so I dropped it and ended up with Phi-3.5-mini."),
    ("Model", "Llama 3.2 3B", "Llama 3.2 3B is what I take. I tried Gemma 2 2B, too, and nearly took it."),
    ("Model", "SmolLM2-1.7B", "GPT-4 would be the easy way, but its weights can't be had. So SmolLM2-1.7B."),
    ("Model", "Mistral 7B", "Mistral 7B would need 16 GB in half precision, which we have. Qwen2.5 7B is as good in English."),
    ("Scenario", "D", "I wanted to do scenario B at first. In the end I took scenario D, a problem of my own: letters to a museum go in, labels come out."),
    ("Scenario", "C", "The scenario I chose is C, a closed FAQ of a climbing hall with sixty questions."),
    ("Scenario", "B", "Scenario B. I thought of scenario D, but no problem of mine was small enough. Functions go in, docstrings come out."),
    ("Scenario", "A", "After some thought about scenario C I settled on scenario A: mails to a shop go in, kind replies come out."),
    ("Scenario", "A", "Out of the four I take A, the shop with the mails that want a kind reply."),
    ("Scenario", "C", "Scenario C it is; scenario A would have been my second choice. A FAQ of sixty questions is given."),
    ("Scenario", "B", "My problem is the second on the sheet (B): functions go in, docstrings come out."),
    ("Scenario", "D", "I went for my own (scenario D), although scenario B was close to my job. Notes go in, cards come out."),
];

#[test]
fn of_several_names_the_one_that_is_taken_is_found() {
    let mut failures = Vec::new();
    for (heading, expected, text) in CHOSEN {
        let rest = ["Scenario", "Model", "Dataset", "Method", "Evaluation", "Challenges"].map(|other| {
            match other == heading {
                true => format!("## {other}\n\n{text}\n"),
                false => format!("## {other}\n\nSome words.\n"),
            }
        });
        let imported = read(&rest.join("\n"), None);
        let key = match heading {
            "Scenario" => "scenario.choice",
            "Model" => "base_model.name",
            _ => "method.name",
        };
        let found = imported.proposal.text(sections::question(key).unwrap());
        if !found.eq_ignore_ascii_case(expected) {
            failures.push(format!("{found:?} for {expected}: {text}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}
