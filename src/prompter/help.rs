//! The help of a question in lines: what it is for, questions to think with, words, and an example from elsewhere.

use crate::catalog::terms;
use crate::facts;
use crate::flow::Ask;
use crate::report;

/// The help of the question that is being asked.
pub fn lines(ask: &Ask<'_>) -> Vec<String> {
    let help = &ask.question.help;
    let mut lines = vec![help.purpose.to_string()];
    let think: Vec<&str> = help.think.iter().copied().chain(ask.hints.iter().map(String::as_str)).collect();
    if !think.is_empty() {
        lines.push("To think about:".into());
        lines.extend(think.iter().map(|question| format!("- {question}")));
    }
    if !help.terms.is_empty() {
        lines.push(format!(
            "Words you can look up with :term, such as :term {}: {}.",
            help.terms[0],
            help.terms.join(", ")
        ));
    }
    let facts = facts::at(ask.question, ask.proposal, ask.attempted);
    if !facts.is_empty() {
        lines.push("Facts:".into());
        lines.extend(facts.into_iter().map(|(label, value)| format!("- {label}: {value}")));
    }
    if !help.example.is_empty() {
        lines.push("An answer to the same question for another problem, the care labels of a plant nursery:".into());
        lines.push(format!("  {}", help.example));
    }
    lines
}

/// What a word of the field means.
pub fn term(word: &str) -> String {
    match terms::find(word) {
        Some(term) => format!("{}: {}", report::capital(term.word), term.means),
        None => {
            let words: Vec<&str> = terms::TERMS.iter().map(|term| term.word).collect();
            format!("I do not explain \"{}\". I know: {}.", report::visible_line(word), words.join(", "))
        }
    }
}
