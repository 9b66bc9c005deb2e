//! The flow as transcripts: what is asked, what is answered, what becomes of it.

use propose::flow::{Flow, Heard, Reply, State, Step};
use propose::prompter::scripted::Scripted;
use propose::prompter::{self, Desk, End};
use propose::proposal::Proposal;
use propose::rules::sample::sample;
use propose::sections::{self, base_model, dataset, method, scenario};

/// A desk that remembers what was saved, and can be full.
#[derive(Default)]
struct Paper {
    saves: Vec<Proposal>,
    full: bool,
}

impl Desk for Paper {
    fn save(&mut self, flow: &Flow, _: Option<(&str, usize)>) -> anyhow::Result<()> {
        anyhow::ensure!(!self.full, "the disk is full");
        self.saves.push(flow.proposal().clone());
        Ok(())
    }

    fn export(&mut self, _: &Flow) -> anyhow::Result<String> {
        Ok("written".into())
    }
}

fn text(text: &str) -> Reply {
    Reply::Text(text.into())
}

fn walk(flow: &mut Flow, replies: impl IntoIterator<Item = Reply>) -> (String, End) {
    let mut script = Scripted::new(replies);
    let end = prompter::walk(flow, &mut script, &mut Paper::default()).unwrap();
    (script.transcript, end)
}

fn at(flow: &Flow) -> &'static str {
    flow.question().map_or("review", |question| question.id)
}

#[test]
fn a_sound_proposal_is_asked_for_in_order_and_taken_without_a_remark_of_weight() {
    let sound = sample();
    let mut flow = Flow::new(Proposal::default());
    let answers = sections::questions().map(|question| text(sound.text(question))).chain([Reply::Export]);
    let (transcript, end) = walk(&mut flow, answers);
    assert_eq!(end, End::Exported);
    let asked: Vec<&str> =
        transcript.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').nth(1)).collect();
    let ids: Vec<&str> = sections::questions().map(|question| question.id).chain(["0"]).collect();
    assert_eq!(asked, ids);
    assert!(!transcript.contains("error") && !transcript.contains("warning"), "{transcript}");
    assert_eq!(flow.proposal(), &sound);
}

#[test]
fn a_refused_text_stays_is_asked_again_and_kept_when_it_is_given_again() {
    let mut flow = Flow::from_review(sample(), &[&dataset::SIZE]);
    let (transcript, _) = walk(&mut flow, [text("many"), text("many"), Reply::Leave(String::new())]);
    let lines: Vec<&str> = transcript.lines().collect();
    assert!(lines[0].starts_with("9 dataset.size ["), "{transcript}");
    assert!(lines[1].starts_with("  refused for error dataset/size-missing"), "{transcript}");
    assert_eq!(lines[2], "9 dataset.size [many] <- Text(\"many\")");
    assert!(transcript.contains("1 kept"), "{transcript}");
    assert_eq!(flow.proposal().text(&dataset::SIZE), "many");
}

#[test]
fn keep_takes_a_text_at_once_and_a_mended_text_is_kept_no_more() {
    let mut flow = Flow::from_review(sample(), &[&dataset::SIZE]);
    assert!(matches!(flow.reply(Reply::Keep("many".into())), Heard::Taken(_)));
    assert!(flow.proposal().is_kept(&dataset::SIZE));
    flow.reply(Reply::Goto(&dataset::SIZE));
    assert!(matches!(flow.reply(text("300")), Heard::Taken(_)));
    assert!(!flow.proposal().is_kept(&dataset::SIZE));
}

#[test]
fn another_text_after_a_refusal_is_judged_anew() {
    let mut flow = Flow::from_review(sample(), &[&dataset::SIZE]);
    assert!(matches!(flow.reply(text("many")), Heard::Refused(_)));
    assert!(matches!(flow.reply(text("lots")), Heard::Refused(_)));
    assert!(matches!(flow.reply(text("300")), Heard::Taken(_)));
}

#[test]
fn going_back_leaves_no_word_behind() {
    let mut flow = Flow::new(Proposal::default());
    flow.reply(text("Li"));
    flow.reply(text("B"));
    flow.reply(Reply::Back("half a sen".into()));
    assert_eq!(at(&flow), "scenario.choice");
    flow.reply(text("B"));
    let Step::Ask(ask) = flow.step() else { panic!("the review") };
    assert_eq!((ask.question.id, ask.text, ask.taken), ("scenario.description", "half a sen", false));
    // What was set aside does not push out an answer that was taken before.
    flow.reply(text("Functions get their docstrings."));
    flow.reply(Reply::Back(String::new()));
    flow.reply(Reply::Back("another beginning".into()));
    assert_eq!(flow.proposal().text(&scenario::DESCRIPTION), "Functions get their docstrings.");
    assert!(flow.aside().any(|(id, text)| id == "scenario.description" && text == "another beginning"));
}

#[test]
fn back_from_the_first_question_stays_there() {
    let mut flow = Flow::new(Proposal::default());
    flow.reply(Reply::Back(String::new()));
    assert_eq!(at(&flow), "author");
}

#[test]
fn a_required_question_can_be_left_open_and_the_review_says_so() {
    let mut flow = Flow::new(Proposal::default());
    assert!(matches!(flow.reply(text("")), Heard::Refused(_) | Heard::Taken(_)));
    let mut flow = Flow::new(Proposal::default());
    for _ in sections::questions() {
        flow.reply(Reply::Skip);
    }
    let Step::Review(review) = flow.step() else { panic!("still asking {}", at(&flow)) };
    assert_eq!(review.count(State::Done), 0);
    assert!(review.count(State::Todo) >= 14);
    assert!(!review.is_ready());
}

#[test]
fn a_jump_from_the_review_comes_straight_back() {
    let mut flow = Flow::from_review(sample(), &[]);
    assert_eq!(at(&flow), "review");
    flow.reply(Reply::Goto(&base_model::NAME));
    assert_eq!(at(&flow), "base_model.name");
    flow.reply(text(sample().text(&base_model::NAME)));
    assert_eq!(at(&flow), "review");
    flow.reply(Reply::Goto(&method::NAME));
    flow.reply(Reply::Back(String::new()));
    assert_eq!(at(&flow), "review");
}

#[test]
fn going_on_from_the_review_asks_only_what_is_open() {
    let mut proposal = sample();
    proposal.clear(&scenario::DESCRIPTION);
    proposal.clear(&method::PARAMETERS);
    let mut flow = Flow::from_review(proposal, &[]);
    flow.reply(Reply::Skip);
    assert_eq!(at(&flow), "scenario.description");
    flow.reply(text(sample().text(&scenario::DESCRIPTION)));
    assert_eq!(at(&flow), "method.parameters");
    flow.reply(text(sample().text(&method::PARAMETERS)));
    assert_eq!(at(&flow), "review");
}

#[test]
fn a_session_goes_on_at_the_half_typed_text_with_its_cursor() {
    let flow = Flow::resume(Proposal::default(), Some((&scenario::DESCRIPTION, "QLoRA fits bec".into(), 5)));
    let Step::Ask(ask) = flow.step() else { panic!("the review") };
    assert_eq!((ask.text, ask.cursor, ask.taken), ("QLoRA fits bec", Some(5), false));
}

#[test]
fn without_a_half_typed_text_a_session_goes_on_at_the_review() {
    assert_eq!(at(&Flow::resume(sample(), None)), "review");
}

#[test]
fn a_new_walk_begins_at_the_first_open_question() {
    let mut proposal = Proposal::default();
    proposal.set(&sections::AUTHOR, "Li");
    assert_eq!(at(&Flow::new(proposal)), "scenario.choice");
}

#[test]
fn page_marks_of_a_pdf_are_dropped_and_other_control_characters_are_refused() {
    let mut flow = Flow::from_review(sample(), &[&method::JUSTIFICATION]);
    let text = format!("\u{c}{}", sample().text(&method::JUSTIFICATION));
    assert!(matches!(flow.reply(Reply::Text(text)), Heard::Taken(_)));
    assert_eq!(flow.proposal(), &sample());
    flow.reply(Reply::Goto(&method::JUSTIFICATION));
    let text = format!("\u{1b}[31m{}", sample().text(&method::JUSTIFICATION));
    let Heard::Refused(findings) = flow.reply(Reply::Text(text)) else { panic!("an escape was taken") };
    assert_eq!(findings[0].rule.name, "answer/control-characters");
}

#[test]
fn everything_taken_is_saved_before_the_next_question() {
    let mut flow = Flow::new(Proposal::default());
    let mut paper = Paper::default();
    let mut script = Scripted::new([text("Li"), text("B"), Reply::Leave(String::new())]);
    prompter::walk(&mut flow, &mut script, &mut paper).unwrap();
    let saved: Vec<(&str, &str)> =
        paper.saves.iter().map(|it| (it.text(&sections::AUTHOR), it.text(&scenario::CHOICE))).collect();
    assert_eq!(saved, [("Li", ""), ("Li", "B"), ("Li", "B")]);
}

#[test]
fn a_full_disk_is_said_and_the_answers_are_still_there() {
    let mut flow = Flow::new(Proposal::default());
    let mut script = Scripted::new([text("Li")]);
    let ended = prompter::walk(&mut flow, &mut script, &mut Paper { full: true, ..Paper::default() });
    assert!(ended.is_err());
    assert!(script.transcript.contains("trouble the disk is full"), "{}", script.transcript);
    assert_eq!(flow.proposal().text(&sections::AUTHOR), "Li");
}

#[test]
fn a_change_that_breaks_an_earlier_answer_is_said_at_once() {
    // The sound sample's example is in the format that it names; another name makes it a mismatch.
    let mut flow = Flow::from_review(sample(), &[&dataset::FORMAT]);
    let other = if sample().text(&dataset::FORMAT) == "preference" { "messages" } else { "preference" };
    let Heard::Taken(findings) = flow.reply(text(other)) else { panic!("refused") };
    assert!(findings.iter().any(|finding| finding.rule.name == "dataset/format-mismatch"), "{findings:?}");
}
