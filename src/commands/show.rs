//! `propose show`: prints the answers of a draft.

use super::settings::Settings;
use super::{DONE, print, wizard};
use crate::args::{Output, Show};
use crate::{draft, report, sections};
use std::fmt::Write;

pub fn run(args: &Show, settings: &Settings) -> anyhow::Result<u8> {
    let draft = draft::load(&wizard::find(args.word.as_deref(), args.draft.as_deref(), settings)?)?;
    if args.format == Output::Json {
        print(&draft.to_text())?;
        return Ok(DONE);
    }
    let mut text = String::new();
    for question in sections::questions() {
        if let Some((at, section)) = sections::of(question)
            && section.questions.first() == Some(&question)
        {
            let _ = writeln!(text, "\n{at}. {}", section.title);
        }
        let kept = if draft.proposal.is_kept(question) { " (kept by you)" } else { "" };
        match draft.proposal.answer(question) {
            Some(answer) if answer.contains('\n') => {
                let _ = writeln!(text, "{}{kept}:", question.id);
                report::visible(answer).lines().for_each(|line| _ = writeln!(text, "    {line}"));
            }
            Some(answer) => _ = writeln!(text, "{}{kept}: {}", question.id, report::visible(answer)),
            None => _ = writeln!(text, "{}: (no answer)", question.id),
        }
    }
    if let Some((question, typed, _)) = &draft.typing {
        let _ = writeln!(text, "\nStill being typed, {}: {}", question.id, report::visible(typed));
    }
    for (question, typed) in &draft.aside {
        let _ = writeln!(text, "\nTyped and not taken, {}: {}", question.id, report::visible(typed));
    }
    print(&text)?;
    Ok(DONE)
}
