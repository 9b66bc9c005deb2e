use propose::rules::words::{Mentions, challenges as c, dataset as d, evaluation as e};
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let m = Mentions::of(&text);
    let topics = [
        ("HOW", e::HOW),
        ("HELD_OUT", e::HELD_OUT),
        ("ASIDE", e::ASIDE),
        ("FRESH", e::FRESH),
        ("TEST_NOUN", e::TEST_NOUN),
        ("EXACT", e::EXACT_MATCH),
        ("OF_CONTENT", e::OF_CONTENT),
        ("FITS_REPLY", e::FITS_REPLY),
        ("PARTS", e::PARTS),
        ("COUNTED", e::COUNTED),
        ("CLASSES", e::CLASSES),
        ("GENERATES", e::GENERATES),
        ("PERPLEXITY", e::PERPLEXITY),
        ("FITS_CLASSES", e::FITS_CLASSES),
        ("REFUSAL", d::REFUSAL),
        ("GROWTH", d::GROWTH),
        ("SIZE_REASON", d::SIZE_REASON),
        ("COMPUTE", c::COMPUTE),
        ("BEYOND", c::BEYOND),
        ("NEUTRAL", c::NEUTRAL),
        ("JUDGING", e::JUDGING),
    ];
    println!("words {} readable {}", m.words(), m.is_readable());
    for (name, topic) in topics {
        let all: Vec<String> = m
            .spans(topic)
            .map(|s| format!("{}{}", &text[s.clone()], if m.dismissed(&s) { "(-)" } else { "" }))
            .collect();
        if !all.is_empty() {
            println!("{name}: {all:?}");
        }
    }
    for q in propose::rules::dataset::size::quantities(&text) {
        println!("{:?} {:?}", &text[q.span.clone()], q);
    }
}
