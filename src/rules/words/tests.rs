use super::{FILES, Mentions};

super::topics! { 248 to 255:
    HELD_OUT = ["held-out", "test set", "n-gram", "e-mail*"];
    METRIC = ["bleu", "accuracy", "rouge"];
    BITS = ["4-bit", "gb", "r", "quantis*", "lora-alpha"];
    QUOTED = ["i don't know"];
}

fn finds(text: &str) -> Vec<&str> {
    let mentions = Mentions::of(text);
    let topics = [HELD_OUT, METRIC, BITS, QUOTED];
    mentions.spans_of_any(&topics).map(|span| &text[span]).collect()
}

#[test]
fn phrases_are_found_in_every_spelling() {
    for (text, found) in [
        ("On a held-out test-set", vec!["held-out", "test-set"]),
        ("held out, HeldOut, held\nout and held‑out", vec!["held out", "HeldOut", "held\nout", "held‑out"]),
        ("e-mails, E mail, emailing", vec!["e-mails", "E mail", "emailing"]),
        ("4-bit 4bit 4 bit, 14bit", vec!["4-bit", "4bit", "4 bit"]),
        ("16GB or 16 GB", vec!["GB", "GB"]),
        ("`lora_alpha`, *LoRA alpha*, loraalpha", vec!["lora_alpha", "LoRA alpha", "loraalpha"]),
        ("r, lora_r, r=16, rank, our", vec!["r", "r", "r"]),
        ("quantization, Quantised", vec!["quantization", "Quantised"]),
        ("bleus, sableu, bleu's, \"BLEU\"", vec!["bleu", "BLEU"]),
        ("it says I don’t know.", vec!["I don’t know"]),
        ("test. Set", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(finds(text), found, "{text}");
    }
}

#[test]
fn what_is_denied_or_named_for_contrast_is_told_from_what_is_meant() {
    for (dismissed, text) in [
        (false, "I use BLEU on the test part."),
        (true, "I would not use BLEU, because many replies are right."),
        (true, "BLEU is not suitable here."),
        (true, "Instead of BLEU, people read them."),
        (true, "People read them rather than BLEU scores."),
        (true, "I rejected BLEU."),
        (true, "Unlike BLEU, a rubric asks what matters."),
        (false, "Not only BLEU but also a rubric."),
        (false, "We don't trust our eyes, we use BLEU."),
        (false, "It is not long, but BLEU is computed."),
        (true, "BLEU makes little sense for mails."),
        (true, "A score like BLEU would punish good replies."),
        (false, "There is no other data. BLEU it is."),
        (true, "We use it without BLEU"),
        (false, "As it is not expensive, we compute BLEU."),
        (true, "I considered BLEU"),
        (true, "We dont use any BLEU score"),
    ] {
        let mentions = Mentions::of(text);
        let span = mentions.first(METRIC).expect(text);
        assert_eq!(mentions.dismissed(&span), dismissed, "{text}");
    }
}

#[test]
fn a_clause_ends_where_something_else_is_said() {
    let text = "It is small; we use BLEU because it is cheap, but people read too.";
    let mentions = Mentions::of(text);
    let clause = mentions.clause_of(&mentions.first(METRIC).unwrap());
    assert_eq!(&text[clause], " we use BLEU because it is cheap, ");
}

#[test]
fn only_english_is_read() {
    for (readable, text) in [
        (
            true,
            "De-identified notes from four wards with the summary of a senior nurse. One sample is the note and three lines.",
        ),
        (true, "Small and fast"),
        (false, "Wir nehmen LoRA."),
        (
            false,
            "Bei einem so kleinen Modell genügt der Speicher der 8-GB-Karte ohne Quantisierung. LoRA verändert nur wenige Gewichte.",
        ),
        (
            false,
            "El modelo es pequeño y por eso cabe en la tarjeta gratuita de Colab, además su licencia permite el uso comercial.",
        ),
        (
            false,
            "Le modèle est petit et il tient sur une carte de 12 Go, la licence est permissive et la communauté est grande.",
        ),
        (false, "यह मॉडल छोटा है"),
        (false, "这个模型很小，可以在免费的显卡上运行。"),
    ] {
        assert_eq!(Mentions::of(text).is_readable(), readable, "{text}");
    }
}

#[test]
fn hostile_texts_are_read_in_linear_time() {
    for text in [
        "bleu ".repeat(1_000_000),
        "not ".repeat(1_000_000),
        "’".repeat(1_000_000),
        " ".repeat(3_000_000),
        "test ".repeat(500_000),
    ] {
        let before = std::time::Instant::now();
        let mentions = Mentions::of(&text);
        mentions.spans(METRIC).filter(|span| mentions.dismissed(span)).count();
        assert!(before.elapsed().as_secs() < 20, "{}", &text[..6]);
    }
}

/// `cargo test --release --lib how_long -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn how_long_a_text_takes() {
    let text = include_str!("tests/proposal.txt").repeat(3);
    let text = &text[..6000.min(text.len())];
    // The best of twenty rounds: other programs share the machine.
    let time = |name: &str, times: u32, run: &mut dyn FnMut() -> usize| {
        let mut found = 0;
        let round = |_| {
            let before = std::time::Instant::now();
            found = (0..times.div_ceil(20)).map(|_| run()).last().unwrap();
            before.elapsed() / times.div_ceil(20)
        };
        let best = (0..times.min(20)).map(round).min().unwrap();
        println!("{name}: {best:?} ({found} found)");
    };
    time("first use", 1, &mut || Mentions::of(text).scan.mentions.len());
    time("table, 6 kB", 2000, &mut || Mentions::of(text).scan.mentions.len());
    let phrases: Vec<String> = FILES
        .iter()
        .flat_map(|file| *file)
        .flat_map(|row| row.phrases)
        .map(|phrase| phrase.replace(['*', '-'], ""))
        .collect();
    let build = || {
        aho_corasick::AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(aho_corasick::MatchKind::LeftmostLongest)
            .build(&phrases)
            .unwrap()
    };
    time(&format!("automaton, set-up with {} phrases", phrases.len()), 20, &mut || build().patterns_len());
    let automaton = build();
    time("automaton, 6 kB", 2000, &mut || automaton.find_iter(text).count());
    time("sentences, 6 kB", 2000, &mut || crate::rules::sentences::count(text));
}
