//! Sound documents in every form: nothing of them is missing, and scenario, model, method and size are found.

use propose::document::read;
use propose::rules::{self, Level, Reading};
use propose::sections;

/// The file, and what it says: scenario, model, method, size.
#[rustfmt::skip]
const FORMS: [(&str, &str, [&str; 4]); 15] = [
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
