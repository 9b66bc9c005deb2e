//! Rules that hold for every answer: is it there, is it the student's own, and is it about the chosen scenario?

use super::words::{Mentions, answer as topic};
use super::{Found, Level, Reading, Rule, copied, off_scenario, quote, unwritten};
use crate::question::{Kind, Question};
use crate::sections::{self, AUTHOR, base_model, challenges, dataset, evaluation, method, scenario};

pub static RULES: &[Rule] = &[
    Rule {
        name: "answer/missing",
        level: Level::Error,
        about: &[&scenario::DESCRIPTION],
        finds: "a required answer is missing",
        why: "The assignment asks for it, and a reader can't judge what is not there.",
        mend: "Answer the question, with one sentence to begin with.",
        bad: &[(&scenario::DESCRIPTION, "")],
        good: &[(&evaluation::QUALITATIVE, "")],
        check: missing,
    },
    Rule {
        name: "answer/placeholder",
        level: Level::Error,
        about: &[],
        finds: "a blank of the template or a note to yourself stands where the answer should be",
        why: "A blank tells a reader nothing, and shows that this part was never written.",
        mend: "Replace it with your own words.",
        bad: &[(&base_model::JUSTIFICATION, "*[Your reasoning here]*")],
        good: &[(
            &dataset::DESCRIPTION,
            "Each sample holds a gardener's entry and its label; street names become [STREET], and labels marked TODO go on the compost.",
        )],
        check: unwritten::placeholder,
    },
    Rule {
        name: "answer/control-characters",
        level: Level::Error,
        about: &[],
        finds: "there are characters in the text that steer a terminal or a printer",
        why: "They can't be seen, they change what a reader's screen shows, and some programs refuse the file.",
        mend: "Type the passage again, or paste it as plain text.",
        bad: &[(
            &challenges::FIRST,
            "The model may call a \u{1b}[31mtender\u{1b}[0m fern hardy, because most ferns on our labels are.",
        )],
        good: &[(&challenges::FIRST, "The model may mix Hindi (क्\u{200d}या) with Latin, because\tour gardeners do.")],
        check: control_characters,
    },
    Rule {
        name: "answer/copied-example",
        level: Level::Warning,
        about: &[],
        finds: "the answer is nearly word for word a printed example",
        why: "An example was written for another plan; yours has its own data, its own model and its own risks.",
        mend: "Ask yourself what of it is true for your scenario, and say that in your own words.",
        bad: &[(
            &method::JUSTIFICATION,
            "The office computer has no large graphics card, and IA3 trains so few weights that the one-billion model can be tuned there \
             overnight. The labels need a new form rather than new knowledge.",
        )],
        good: &[(
            &method::JUSTIFICATION,
            "QLoRA offers memory savings, so SmolLM2 fits on a single consumer GPU with 8 GB; a care label needs no more than an adapter.",
        )],
        check: copied::copied_example,
    },
    Rule {
        name: "answer/repeated",
        level: Level::Warning,
        about: &[],
        finds: "two answers have nearly the same text",
        why: "Each question asks for something else, so that one of the two is not answered.",
        mend: "Read both questions again, and write what only this one asks for.",
        bad: &[(
            &evaluation::QUALITATIVE,
            "Twelve of the sixty kinds are kept out of training. For these a script counts the labels that have forty words at most and go from \
             light to water to frost; the untuned model with a long prompt has to pass the same count.",
        )],
        good: &[(
            &evaluation::QUALITATIVE,
            "The head gardener reads the labels on which the script stumbled, and says which of the plants would have died of them.",
        )],
        check: copied::repeated,
    },
    Rule {
        name: "answer/off-scenario",
        level: Level::Warning,
        about: &[&scenario::CHOICE, &scenario::DESCRIPTION],
        finds: "the answer is about another scenario than the chosen one",
        why: "Data and tests for another problem can't make this model better, however good they are.",
        mend: "Rewrite it for the scenario that you chose, or change the choice.",
        bad: &[
            (&scenario::CHOICE, "B"),
            (
                &challenges::FIRST,
                "Customers order their seedlings by e-mail, and a parcel may freeze in the van before the delivery.",
            ),
        ],
        good: &[
            (&scenario::CHOICE, "B"),
            (
                &challenges::FIRST,
                "Unlike Scenario A with its customers, orders, e-mails and parcels, a pot of ferns never complains.",
            ),
        ],
        check: off_scenario::off_scenario,
    },
    Rule {
        name: "answer/generic",
        level: Level::Note,
        about: &[&scenario::CHOICE, &scenario::DESCRIPTION],
        finds: "the answer would fit any scenario",
        why: "The assignment asks for a plan for one problem; what fits every problem helps with none.",
        mend: "Name something of your own scenario: an input, a case that is rare, a mistake that would hurt.",
        bad: &[(
            &dataset::DESCRIPTION,
            "The training data should be diverse, clean and balanced. High-quality data is relevant for good results, and the dataset should be \
             representative of the task.",
        )],
        good: &[(
            &dataset::DESCRIPTION,
            "The data should be diverse, clean and balanced: labels for the rockery, the pond and the window sill in equal shares.",
        )],
        check: off_scenario::generic,
    },
    Rule {
        name: "answer/chatbot-residue",
        level: Level::Warning,
        about: &[],
        finds: "a chat program speaks about its own answer",
        why: "It shows that the text was pasted without being read; the words and the thinking are to be yours.",
        mend: "Take the sentence out, and check that you can stand by the rest.",
        bad: &[(
            &scenario::DESCRIPTION,
            "Certainly! Here is a description of the scenario: a gardener enters the name of a plant, and the model writes the label that a prompt alone makes too long.",
        )],
        good: &[(
            &scenario::DESCRIPTION,
            "Gardeners enter a plant and get its care label. No label may begin with \"Certainly! Here is\", as those of a prompted model do.",
        )],
        check: chatbot_residue,
    },
];

fn missing(reading: &Reading<'_>, found: &mut Found) {
    for question in sections::questions() {
        // These two sections have a rule of their own.
        let specific = ["evaluation", "challenges"].contains(&question.section());
        if !specific
            && question != &AUTHOR
            && super::is_missing(reading, question)
            && !reading.may_be_unplaced(question.section())
            && !stands_elsewhere(reading, question)
        {
            let message = match reading.raw(question) {
                Some(text) => format!("missing: {}; {} says nothing yet", question.name, quote(text)),
                None => format!("missing: {}", question.name),
            };
            found.at(question, message);
        }
    }
}

/// In a document people do not fill in fields: a neighbouring answer may hold this one, too.
fn stands_elsewhere(reading: &Reading<'_>, question: &Question) -> bool {
    if !reading.is_document() {
        return false;
    }
    if question == &scenario::DESCRIPTION {
        // The scenario is named and not described: that has a rule of its own.
        return reading.has(&scenario::CHOICE);
    }
    let elsewhere: &Question = match question.id {
        "scenario.choice" => &scenario::DESCRIPTION,
        "dataset.format" => &dataset::EXAMPLE,
        // Rules of the section say that the number, or its reason, is not there.
        "dataset.size" | "dataset.size_justification" => return reading.section("dataset").next().is_some(),
        _ => return false,
    };
    reading.has(elsewhere)
}

fn control_characters(reading: &Reading<'_>, found: &mut Found) {
    for question in sections::questions() {
        let Some(text) = reading.raw(question) else { continue };
        // All of them are single bytes below a blank, DEL, or the pair C2 80 to C2 9F.
        let suspicious = |byte: u8| (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0x7F || byte == 0xC2;
        // These are among the bytes that are below a blank or have a sign once one is added; few texts have any beside line ends.
        let unusual = |byte: u8| (byte.wrapping_add(1) as i8) < 0x21 && byte != b'\n';
        // All bytes at once are quicker looked at than one after the other.
        let has = |is: fn(u8) -> bool| text.bytes().fold(false, |any, byte| any | is(byte));
        if !has(unusual) || !has(suspicious) {
            continue;
        }
        let of = |paste: bool| move |&(_, letter): &(usize, char)| is_control(letter) && is_from_paste(letter) == paste;
        if let Some((at, letter)) = text.char_indices().find(of(false)) {
            let count = text.char_indices().filter(of(false)).count();
            let end = (at + 12).min(text.len());
            let near = text[at..]
                .char_indices()
                .take_while(|(next, _)| at + next < end)
                .map(|(_, letter)| shown(letter))
                .collect::<String>();
            let message = format!(
                "{count} control character{} in {}: \"{near}\"",
                if count == 1 { "" } else { "s" },
                question.name
            );
            found.within(question, at..at + letter.len_utf8(), message);
        } else if let Some((at, letter)) = text.char_indices().find(of(true)) {
            let message = format!(
                "{} in {}, as texts pasted from a PDF have it; it will be left out",
                shown(letter),
                question.name
            );
            found.push(Level::Note, question, Some(at..at + letter.len_utf8()), message);
        }
    }
}

fn is_control(letter: char) -> bool {
    letter.is_control() && letter != '\n' && letter != '\t'
}

/// Form feed, vertical tab, carriage return and next line: page and line ends of another program.
fn is_from_paste(letter: char) -> bool {
    matches!(letter, '\u{b}' | '\u{c}' | '\r' | '\u{85}')
}

fn shown(letter: char) -> String {
    if letter.is_control() { format!("\\u{{{:x}}}", letter as u32) } else { letter.to_string() }
}

/// "Here is a challenge for your proposal".
fn offers(mentions: &Mentions<'_>, span: &std::ops::Range<usize>) -> bool {
    let text = mentions.text();
    let sentence = text[mentions.sentence_of(span)].trim_start_matches(['*', '_', '#', ' ']);
    let begins = |word: &str| sentence.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    ["here is ", "here's ", "here’s ", "here are ", "below is ", "below are "].into_iter().any(begins)
        && !super::is_quoted(text, span.start)
}

fn chatbot_residue(reading: &Reading<'_>, found: &mut Found) {
    let says = |text: &str| format!("{} is what a chat program says about its own answer", quote(text));
    let prose =
        |question: &Question, _: &str| matches!(question.kind, Kind::Prose) || reading.answer(question).is_none();
    for (question, mentions) in reading.texts(prose) {
        if let Some(sentence) = chatbot_says(mentions) {
            let message = says(&mentions.text()[sentence.start..]);
            found.on_text(reading, (question, mentions.text()), sentence, message);
        }
    }
    // "Certainly! Here are two challenges:" between a label and the answers below it has gone to none of them.
    for (section, loose) in reading.left_over() {
        if loose.contains('!') || loose.contains(" AI ") {
            let mentions = reading.loose_mentions(section.id);
            let mut answers = section.questions.iter().filter_map(|question| reading.answer(question));
            let sentence = chatbot_says(mentions).map(|sentence| &loose[sentence]);
            if let Some(sentence) = sentence.filter(|sentence| !answers.any(|answer| answer.contains(sentence)))
                && let Some(question) = section.questions.first()
            {
                found.at_section(question, says(sentence));
            }
        }
    }
}

/// The sentence in which a chat program speaks of its own answer.
fn chatbot_says(mentions: &Mentions<'_>) -> Option<std::ops::Range<usize>> {
    let text = mentions.text();
    // At the start of a sentence, and not quoted: a plan may speak of how chat models talk.
    let begins = |span: &std::ops::Range<usize>| {
        let start = mentions.sentence_of(span).start;
        let before = text[start..span.start].trim_matches(['*', '_', '-', '#', ' ', '(', ',']);
        let sorry = ["sorry", "apologise", "apologize", "unfortunately", "sorry, but", "note that"];
        let sorry = before.len() < 24 && sorry.iter().any(|word| before.to_lowercase().ends_with(word));
        (before.is_empty() || sorry) && !super::is_quoted(text, span.start)
    };
    let eager = |span: &std::ops::Range<usize>| {
        let rest = text[span.end..].trim_start_matches(['!', ',', '.', ':', ' ', '\n']);
        let here = [
            "here is",
            "here's",
            "here’s",
            "here are",
            "below is",
            "below are",
            "below you",
            "i can",
            "i'd be",
            "i’d be",
            "i'll",
            "let me",
            "let's",
        ];
        let follows = |word: &str| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        rest.len() < text[span.end..].len() && here.iter().any(|word| follows(word))
    };
    let said = mentions
        .spans(topic::CHATBOT)
        .find(begins)
        .or_else(|| mentions.spans(topic::EAGER).find(|span| eager(span) && begins(span)))
        .or_else(|| mentions.spans(topic::YOURS).find(|span| offers(mentions, span)));
    said.map(|span| mentions.sentence_of(&span))
}
