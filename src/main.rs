// Temporary, until the commands land.
use propose::flow::Flow;
use propose::prompter::{self, Desk, signals::Stopped, terminal};
use propose::proposal::Proposal;
use propose::sections;
use serde_json::{Value, json};

struct Paper;
const PATH: &str = "week4_assignment_unnamed.draft.json";

impl Desk for Paper {
    fn save(&mut self, flow: &Flow, typing: Option<(&str, usize)>) -> anyhow::Result<()> {
        let mut answers = serde_json::Map::new();
        for question in sections::questions() {
            if let Some(answer) = flow.proposal().answer(question) {
                answers.insert(question.id.into(), answer.into());
            }
        }
        let typing = typing.map(|(text, cursor)| json!({"key": flow.question().map(|q| q.id), "text": text, "cursor": cursor}));
        std::fs::write(PATH, serde_json::to_string_pretty(&json!({"answers": answers, "typing": typing}))?)?;
        Ok(())
    }
    fn export(&mut self, flow: &Flow) -> anyhow::Result<String> {
        let mut text = String::from("# Fine-tuning Strategy Proposal\n");
        for question in sections::questions() {
            if let Some(answer) = flow.proposal().answer(question) {
                text += &format!("{}: {answer}\n", question.id);
            }
        }
        std::fs::write("week4_assignment_unnamed.md", text)?;
        Ok("Written: week4_assignment_unnamed.md".into())
    }
}

fn main() {
    let new = std::env::args().nth(1).as_deref() != Some("edit");
    let mut flow = if new {
        Flow::new(Proposal::default())
    } else {
        let value: Value = serde_json::from_str(&std::fs::read_to_string(PATH).unwrap()).unwrap();
        let mut proposal = Proposal::default();
        for question in sections::questions() {
            if let Some(text) = value["answers"][question.id].as_str() {
                proposal.set(question, text);
            }
        }
        let typing = value["typing"]["key"].as_str().and_then(sections::question).map(|question| {
            (question, value["typing"]["text"].as_str().unwrap().to_string(), value["typing"]["cursor"].as_u64().unwrap() as usize)
        });
        Flow::resume(proposal, typing)
    };
    let env = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let settings = terminal::Settings { no_color: env("NO_COLOR").is_some(), editor: env("VISUAL").or(env("EDITOR")) };
    let result = terminal::Terminal::new(settings)
        .and_then(|mut terminal| prompter::walk(&mut flow, &mut terminal, &mut Paper));
    let code = match result {
        Ok(end) => {
            eprintln!("{end:?}");
            0
        }
        Err(error) => match error.downcast_ref::<Stopped>() {
            Some(Stopped(code)) => (*code).into(),
            None => {
                eprintln!("{error:#}");
                2
            }
        },
    };
    std::process::exit(code);
}
