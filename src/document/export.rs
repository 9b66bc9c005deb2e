//! From answers to a document. Every `templates/proposal.FORMAT.j2` is a format; a template lays out, and never judges.

use super::marks;
use crate::catalog::scenarios;
use crate::proposal::Proposal;
use crate::question::{Kind, Need, Place, Question, Section};
use crate::rules::{self, Rule};
use crate::sections;
use anyhow::{Context, anyhow};
use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value, context};
use std::borrow::Cow;

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The proposal as the Markdown document that is handed in. With `unfinished`, what is still to be answered is marked.
pub fn render(proposal: &Proposal, unfinished: bool) -> anyhow::Result<String> {
    render_as("md", proposal, unfinished)
}

/// The proposal in one of the [`formats`].
pub fn render_as(format: &str, proposal: &Proposal, unfinished: bool) -> anyhow::Result<String> {
    let name = format!("proposal.{format}.j2");
    if TEMPLATES.get_file(&name).is_none() {
        return Err(anyhow!("there is no document format `{format}`"));
    }
    let sections: Vec<Value> = sections::ALL.iter().map(|section| view(section, proposal, unfinished)).collect();
    let answers = context! {
        title => marks::TITLE,
        unanswered => marks::UNANSWERED,
        author => proposal.text(&sections::AUTHOR),
        sections,
    };
    fill(&name, answers).context("could not write the document")
}

/// A page about a rule, for `explain`. `good` and `bad` are pairs of a question's id and an answer.
pub fn explain(rule: &Rule) -> anyhow::Result<String> {
    let pairs = |example: rules::Example| {
        example.iter().map(|(question, text)| context! { key => question.id, text => *text }).collect::<Vec<_>>()
    };
    let page = context! {
        name => rule.name, level => rule.level.name(), finds => rule.finds, why => rule.why, mend => rule.mend,
        bad => pairs(rule.bad), good => pairs(rule.good),
    };
    fill("rule.md.j2", page)
}

/// Fills in a template.
fn fill(name: &str, values: Value) -> anyhow::Result<String> {
    let source = TEMPLATES.get_file(name).and_then(|file| file.contents_utf8());
    let source = source.ok_or_else(|| anyhow!("there is no template {name}"))?;
    // An empty environment takes a few microseconds less than one with all filters, and a template needs only ours.
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment
        .set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build()?);
    environment.add_filter("inline", |text: &str| marks::visible(&marks::guard_unanswered(text)).into_owned());
    environment.add_filter("block", block);
    environment.add_filter("fenced", fenced);
    environment.add_filter("beneath", beneath);
    environment.add_template(name, source).map_err(|error| template_error(name, &error))?;
    let template = environment.get_template(name).map_err(|error| template_error(name, &error))?;
    template.render(values).map_err(|error| template_error(name, &error))
}

/// The formats that have a template.
pub fn formats() -> impl Iterator<Item = &'static str> {
    TEMPLATES.files().filter_map(|file| file.path().to_str()?.strip_prefix("proposal.")?.strip_suffix(".j2"))
}

/// Only the place and the kind: the full error would show the answers that it was rendering.
fn template_error(name: &str, error: &minijinja::Error) -> anyhow::Error {
    let detail = error.detail().unwrap_or("");
    anyhow!("templates/{name}, line {}: {} {detail}", error.line().unwrap_or(0), error.kind())
}

/// What a template sees of a section.
fn view(section: &'static Section, proposal: &Proposal, unfinished: bool) -> Value {
    let mut items: Vec<Value> = Vec::new();
    for (index, question) in section.questions.iter().enumerate() {
        // Questions that share a label share an item, which stands where the first of them is asked.
        if section.questions[..index].iter().any(|earlier| earlier.label == question.label) {
            continue;
        }
        let of = |place| section.questions.iter().find(|other| other.label == question.label && other.place == place);
        let answer = |asked: Option<&&'static Question>| asked.and_then(|asked| proposal.answer(asked));
        let open = |asked: Option<&&'static Question>| {
            unfinished && asked.is_some_and(|asked| proposal.answer(asked).is_none() && is_wanted(asked, proposal))
        };
        let (short, long) = (of(Place::OnLabel), of(Place::Beneath));
        let (line_open, block_open) = (open(short), open(long));
        let (line, block) = (answer(short), answer(long));
        if line.is_none() && block.is_none() && !line_open && !block_open {
            continue;
        }
        let line = match (line, short) {
            (Some(text), Some(asked)) if **asked == sections::scenario::CHOICE => {
                let known = scenarios::find(text).is_some_and(|scenario| scenario.id == text);
                Cow::Owned(format!("{}{text}", if known { marks::SCENARIO } else { marks::OTHER_SCENARIO }))
            }
            (text, _) => Cow::Borrowed(text.unwrap_or("")),
        };
        let is_sample = long.is_some_and(|asked| matches!(asked.kind, Kind::Sample));
        let (sample, prose) = if is_sample { (block, None) } else { (None, block) };
        // A question without a line of its own leaves its mark on the line of its label.
        let line_is_open = line_open || (block_open && line.is_empty());
        items.push(context! {
            label => question.label,
            line => line.as_ref(),
            line_open => line_is_open,
            sample => sample.unwrap_or(""),
            prose => prose.unwrap_or(""),
            block_open => block_open && !line_is_open,
        });
    }
    let group = marks::group(section).filter(|_| !items.is_empty()).unwrap_or("");
    context! { id => section.id, title => section.title, group, items }
}

/// Whether an unfinished document should show that the answer is missing.
fn is_wanted(question: &Question, proposal: &Proposal) -> bool {
    match question.need {
        Need::Required => true,
        Need::Optional => false,
        Need::OneOf(group) => {
            !sections::questions().any(|other| other.need == Need::OneOf(group) && proposal.answer(other).is_some())
        }
    }
}

fn block(text: &str) -> String {
    let text = marks::guard_unanswered(text);
    let text = marks::guard_definitions(&text);
    marks::visible(&text).into_owned()
}

fn fenced(text: &str) -> String {
    let fence = marks::fence(text);
    let language = if text.trim_start().starts_with(['{', '[']) { "json" } else { "" };
    format!("{fence}{language}\n{}\n{fence}", marks::visible(text))
}

/// Every line that is not empty, indented to the content of its list item.
fn beneath(text: &str) -> String {
    let mut indented = String::with_capacity(text.len() + 64);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            indented.push('\n');
        }
        if !line.is_empty() {
            indented.push_str(marks::MARGIN);
            indented.push_str(line);
        }
    }
    indented
}
