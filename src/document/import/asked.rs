//! Which question of the assignment a question in the student's own words asks: "And what could go wrong?"

use super::entries::{Reader, Start};
use super::{heads, labels, words};
use crate::question::{Question, Section};
use crate::sections::{self, base_model, challenges, dataset, evaluation, method, scenario};

/// What a heading in own words asks for.
pub struct Asked {
    pub section: &'static Section,
    /// None: for all of the section.
    pub question: Option<&'static Question>,
}

const WHY: [&str; 7] = ["why", "reason*", "rationale", "justif*", "motivation", "explanation", "because"];

/// Whether a heading asks for reasons, which belong to whatever stands before them.
pub fn is_why(text: &str) -> bool {
    words::has_any(text, &WHY)
}

/// Whether a heading asks for something and for the reasons: "Which model, and why", "The method and my reasons".
pub fn asks_both(text: &str) -> bool {
    let mut words = words::words(text).map(|(_, word)| word).skip_while(|word| !words::is_any(word, &["and", "&"]));
    words.next().is_some() && words.take(2).any(|word| words::is_any(word, &WHY))
}

/// What a heading asks for; `open` is the section in which it stands.
pub fn find(text: &str, open: Option<&'static Section>) -> Option<Asked> {
    if text.len() > 160 || words::count(text) > 16 {
        return None;
    }
    let has = |wanted: &[&str]| words::has_any(text, wanted);
    let is = |section, question| Some(Asked { section, question });
    let starts_why = words::words(text).take(2).any(|(_, word)| words::is_any(word, &WHY));
    let of_data = has(&[
        "data", "dataset", "datasets", "row", "rows", "sample", "samples", "example", "examples", "material", "corpus",
    ]);
    let many = has(&["amount", "number"]) && !has(&["figures", "numbers"])
        || follows(text, "how", &["many", "much", "large", "big"])
        || has(&["size"]);
    // "Why not just prompt a big model?" asks for the problem, not for the model.
    let whether =
        has(&["prompt", "prompting", "fine", "finetune", "tune", "train", "bother"]) && !has(&["method", "way", "how"]);
    if starts_why && whether && open.is_none_or(|open| open.id == "scenario") {
        return is(&scenario::SECTION, None);
    }
    if starts_why && !has(&["fail*", "wrong"]) {
        return reasons(text, open, many);
    }
    if has(&[
        "wrong",
        "badly",
        "risk*",
        "challenge*",
        "difficult*",
        "fail*",
        "worr*",
        "obstacle*",
        "pitfall*",
        "limit*",
        "break*",
        "danger*",
        "trouble*",
        "concern*",
        "fear*",
        "awake",
        "nervous",
        "scare*",
        "snag*",
        "hurdle*",
        "downside*",
    ]) || (has(&["problems"]) && has(&["expect", "foresee", "might", "could", "arise", "may"]))
    {
        let question = match () {
            () if has(&["else", "second", "another"]) => Some(&challenges::SECOND),
            () if has(&["first"]) => Some(&challenges::FIRST),
            () => None,
        };
        return is(&challenges::SECTION, question);
    }
    if asks_whether_good(text, open) {
        return is(&evaluation::SECTION, None);
    }
    let tried = near(text, "find", &["out"]) || near(text, "tell", &["good", "better", "worked"]);
    if tried
        || has(&[
            "know", "test*", "evaluat*", "measur*", "judge*", "works", "success*", "succeed*", "metric*", "score*",
        ])
    {
        return is(&evaluation::SECTION, kind_of_test(text));
    }
    let set = has(&["set"]) && !follows(text, "data", &["set"]);
    // "What would you tune?", and not "a model with 1B parameters".
    let turned = near(
        text,
        "what",
        &["tune", "adjust", "vary", "change", "try", "turn", "turned", "tuned", "adjusted", "tweak"],
    ) && !has(&["model", "on", "with"]);
    let sized = has(&["model", "llm"]) && has(&["parameters"]);
    if set
        || turned
        || (!sized
            && has(&[
                "parameter*",
                "hyperparameter*",
                "settings",
                "vary",
                "varied",
                "knob*",
                "dial*",
                "levers",
                "configur*",
            ]))
    {
        return is(&method::SECTION, Some(&method::PARAMETERS));
    }
    if many {
        return is(&dataset::SECTION, Some(&dataset::SIZE));
    }
    if has(&["format", "column*", "schema", "stored", "written"]) {
        return is(&dataset::SECTION, Some(&dataset::FORMAT));
    }
    // "What do I train it on?"
    let on = text.trim_end_matches(['?', ' ', '*', '_']).to_ascii_lowercase();
    if has(&["train*", "tune*", "learn*"])
        && (on.ends_with(" on") || on.ends_with(" from") || on.ends_with(" with what"))
    {
        return is(&dataset::SECTION, Some(&dataset::DESCRIPTION));
    }
    let contents = has(&["contain*", "hold*", "inside", "goes", "needed", "need", "consist*", "made", "carr*"])
        || near(text, "in", &["one", "each", "every", "a", "single"]) && !has(&["look", "looks"]);
    let one = has(&["example*", "sample*", "row", "rows", "record", "entry", "line"]);
    if has(&["show"])
        || (of_data && !contents && (one && has(&["look", "looks", "like"]) || has(&["example*", "sample*"])))
    {
        return is(&dataset::SECTION, Some(&dataset::EXAMPLE));
    }
    if of_data {
        return is(&dataset::SECTION, Some(&dataset::DESCRIPTION));
    }
    let which = ["which", "what"].iter().any(|which| near(text, which, &["model", "llm", "base"]));
    if which || has(&["llm"]) {
        return is(&base_model::SECTION, Some(&base_model::NAME));
    }
    if has(&["method", "technique", "train*", "finetun*", "tune*", "tuning", "adapt*"]) {
        return is(&method::SECTION, Some(&method::NAME));
    }
    if has(&["scenario", "problem", "task", "solve", "use", "build", "idea", "plan", "want", "goal"]) {
        return is(&scenario::SECTION, None);
    }
    has(&["model"]).then_some(Asked { section: &base_model::SECTION, question: Some(&base_model::NAME) })
}

/// "Is it any good?", "Did it help?", "How good is the result?", once the data was told of.
fn asks_whether_good(text: &str, open: Option<&'static Section>) -> bool {
    const LATE: [&str; 4] = ["dataset", "method", "evaluation", "challenges"];
    let has = |wanted: &[&str]| words::has_any(text, wanted);
    let mut first = words::words(text).map(|(_, word)| word);
    let asks = first.next().is_some_and(|word| {
        words::is_any(word, &["is", "was", "does", "did", "will", "has", "do", "are"])
            || words::is_any(word, &["how"]) && first.next().is_some_and(|word| words::is_any(word, &["good", "well"]))
    });
    asks && text.trim_end_matches(['*', '_', ' ']).ends_with('?')
        && open.is_none_or(|open| LATE.contains(&open.id))
        && has(&["good", "better", "help", "helped", "helps", "worth", "improve*", "worked", "job", "well"])
        && has(&[
            "it", "this", "that", "model", "tuned", "result*", "output*", "training", "things", "anything", "answers",
            "replies",
        ])
        && !has(&["data", "dataset", "sample", "samples", "example", "examples", "method", "gpu", "enough", "which"])
}

impl Reader<'_> {
    /// Opens what a question on a line of its own asks for: "**Q: What is in one sample?**"
    pub fn question(&mut self, content: &str, start: &Start) -> bool {
        let Some(section) = self.section else { return false };
        // "How many? Between three hundred and four hundred."
        if let Some((lead, answer)) = content.split_once("? ").filter(|(lead, _)| words::at_most(lead, 4)) {
            let asked = find(lead, Some(section)).filter(|asked| asked.section.id == "dataset");
            let asked = asked.filter(|asked| asked.section.id == section.id).and_then(|asked| asked.question);
            let Some(question) = asked.filter(|_| lead.starts_with(char::is_uppercase)) else { return false };
            let at = start.text + content.len() - answer.len();
            let label = labels::of_question(question, section);
            self.open(label, section, start.text);
            self.answer(label, section, at..start.text + content.len(), start.indent);
            return true;
        }
        let bare = content.trim_matches(['*', '_', ' ']);
        let asked = heads::without_question_mark(bare);
        let set_off = asked.len() < bare.len() || content.starts_with("**") || content.starts_with("__");
        if !set_off || !bare.ends_with('?') || bare.contains("**") || !words::at_most(asked, 12) {
            return false;
        }
        let asked = find(asked, Some(section)).filter(|asked| asked.section.id == section.id);
        let Some(question) = asked.and_then(|asked| asked.question) else { return false };
        self.open(labels::of_question(question, section), section, start.text);
        self.asks = true;
        true
    }
}

/// Reasons for what is named, or else for what stands before.
fn reasons(text: &str, open: Option<&'static Section>, many: bool) -> Option<Asked> {
    let has = |wanted: &[&str]| words::has_any(text, wanted);
    let open = open.unwrap_or(sections::ALL[0]);
    let section = match open.id {
        "dataset" if many || has(&["number", "enough"]) => open,
        _ if many => &dataset::SECTION,
        // "Why that? It's a small model." is about what was asked before.
        "method" if has(&["that", "this"]) => open,
        _ if has(&["model", "llm"]) && !has(&["method", "tun*"]) => &base_model::SECTION,
        "base_model" if !has(&["method", "technique"]) => open,
        _ if has(&["method", "technique", "way"]) => &method::SECTION,
        _ => open,
    };
    Some(Asked { section, question: justification(section) })
}

/// The question of a section that asks for reasons.
pub fn justification(section: &Section) -> Option<&'static Question> {
    match section.id {
        "base_model" => Some(&base_model::JUSTIFICATION),
        "dataset" => Some(&dataset::SIZE_JUSTIFICATION),
        "method" => Some(&method::JUSTIFICATION),
        _ => None,
    }
}

/// The question of a section that asks for a name: "Which model?" may be the heading of all, or only ask for this.
pub fn name(section: &Section) -> Option<&'static Question> {
    match section.id {
        "base_model" => Some(&base_model::NAME),
        "method" => Some(&method::NAME),
        _ => None,
    }
}

/// Whether an evaluation is one by reading or one in numbers, where the words say so.
pub fn kind_of_test(text: &str) -> Option<&'static Question> {
    let has = |wanted: &[&str]| words::has_any(text, wanted);
    let reads = has(&["read*", "hand", "human*", "people", "qualitative*", "manual*", "eye"]);
    let counts = has(&["figure*", "number*", "quantitative*", "automat*", "metric*", "count*", "score*"]);
    match (reads, counts) {
        (true, false) => Some(&evaluation::QUALITATIVE),
        (false, true) => Some(&evaluation::QUANTITATIVE),
        _ => None,
    }
}

/// Whether one of some words comes right after another.
fn follows(text: &str, first: &str, wanted: &[&str]) -> bool {
    within(text, first, wanted, 1)
}

/// Whether one of some words comes soon after another.
fn near(text: &str, first: &str, wanted: &[&str]) -> bool {
    within(text, first, wanted, 4)
}

fn within(text: &str, first: &str, wanted: &[&str], reach: usize) -> bool {
    let all: Vec<&str> = words::words(text).map(|(_, word)| word).collect();
    all.iter()
        .position(|word| word.eq_ignore_ascii_case(first))
        .is_some_and(|at| all.iter().skip(at + 1).take(reach).any(|word| words::is_any(word, wanted)))
}
