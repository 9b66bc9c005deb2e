use propose::{
    document,
    rules::{self, Reading},
    sections,
};
fn main() {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).unwrap();
        let i = document::read(&text, path.rsplit('/').next());
        println!("=== {path}");
        for q in sections::questions() {
            if let Some(a) = i.proposal.answer(q) {
                println!("[{}] {a}", q.id);
            }
        }
        for (s, t) in &i.loose {
            println!("<{s}> {t}");
        }
        for f in rules::check(&Reading::with_loose(&i.proposal, &i.loose)) {
            println!("-> {} {} {}: {}", f.level.name(), f.rule.name, f.question.id, f.message);
        }
    }
}
