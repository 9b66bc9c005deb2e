//! Sound proposals of three scenarios as grounds for the texts that are tried over them.

use super::pool;
use propose::question::Question;
use propose::rules::{self, Reading};
use propose::sections::challenges::{FIRST, SECOND};
use propose::sections::dataset::{DESCRIPTION, EXAMPLE, FORMAT, SIZE, SIZE_JUSTIFICATION};
use propose::sections::evaluation::{QUALITATIVE, QUANTITATIVE};
use propose::sections::scenario;

pub type Answers<'a> = &'a [(&'static Question, &'a str)];

/// A problem of one's own: tagging the sentences of reviews.
pub const TAGS: Answers<'_> = &[
    (&scenario::CHOICE, "D"),
    (
        &scenario::DESCRIPTION,
        "One sentence of a review goes in, one tag comes out: puzzles, story, staff, room or price. With a prompt the line between room and \
         story moved with each call.",
    ),
    (
        &DESCRIPTION,
        "Each sample is a sentence of a public review and the tag that two annotators agreed on. All five tags in equal shares, sarcasm \
         included.",
    ),
    (&FORMAT, "messages"),
    (
        &EXAMPLE,
        r#"{"messages": [{"role": "user", "content": "The host gave us the third hint too early."}, {"role": "assistant", "content": "staff"}]}"#,
    ),
    (&SIZE, "1,000 sentences"),
    (&SIZE_JUSTIFICATION, "Five tags at 200 each. In a pilot new cases had stopped by then."),
    (&QUALITATIVE, ""),
    (&QUANTITATIVE, ""),
    (&FIRST, "Sentences with two subjects have one tag by our scheme, so that half of what is said is lost."),
    (&SECOND, ""),
];

/// Replies to customers.
pub const MAILS: Answers<'_> = &[
    (&scenario::CHOICE, "A"),
    (
        &scenario::DESCRIPTION,
        "A mail of a customer goes in, on a late parcel or a wrong size, and the draft of a warm reply comes out, which the owner sends.",
    ),
    (
        &DESCRIPTION,
        "Each sample is a mail and the reply that we wish. Angry and friendly customers, all issues in similar numbers, names replaced by [NAME].",
    ),
    (&FORMAT, "prompt-completion"),
    (
        &EXAMPLE,
        r#"{"prompt": "Where is my parcel? Ordered on Monday.", "completion": "Dear [NAME], it left us yesterday and should be with you on Friday."}"#,
    ),
    (&SIZE, "240 pairs"),
    (&SIZE_JUSTIFICATION, "Sixty for each of four issues, which is what two people can write in a month."),
    (&QUALITATIVE, ""),
    (&QUANTITATIVE, ""),
    (&FIRST, "Only two people write the replies, and each customer would read their pet phrases."),
    (&SECOND, ""),
];

/// Answers from the FAQ of an archery club, without a word on what it does not cover.
pub const FAQ: Answers<'_> = &[
    (&scenario::CHOICE, "C"),
    (
        &scenario::DESCRIPTION,
        "An archery club has a FAQ of 70 entries. A member types a question, and the entry's answer comes back in a sentence or two. What the FAQ \
         doesn't say the model must decline.",
    ),
    (&DESCRIPTION, ""),
    (&FORMAT, "prompt-completion"),
    (&EXAMPLE, r#"{"prompt": "when is the range open", "completion": "Daily from 9 until dusk."}"#),
    (&SIZE, "420"),
    (&SIZE_JUSTIFICATION, "Each of the 70 entries in six wordings, which is what our trainers could think of."),
    (&QUALITATIVE, ""),
    (
        &QUANTITATIVE,
        "On 60 unseen questions, 20 of them without an answer in the FAQ: the share answered rightly and the share declined.",
    ),
    (&FIRST, "Rules change each season, and the model keeps the old ones."),
    (&SECOND, ""),
];

/// A reading test for the mails, where the test of their own ground is not to be judged.
pub const OWNER: (&Question, &str) =
    (&QUALITATIVE, "The owner gets two drafts for each of 30 new mails and says which she would send.");

/// A ground with some answers exchanged.
pub fn with<'a>(
    over: &[(&'static Question, &'a str)],
    more: &[(&'static Question, &'a str)],
) -> Vec<(&'static Question, &'a str)> {
    over.iter().chain(more).copied().collect()
}

pub fn fired(answers: Answers<'_>) -> Vec<&'static str> {
    let proposal = pool::with(answers);
    let findings = rules::check(&Reading::of(&proposal));
    findings.iter().filter(|finding| finding.level > rules::Level::Note).map(|finding| finding.rule.name).collect()
}

/// Tries texts for one question over a proposal: the rule that must fire, or none at all.
pub fn try_all(over: Answers<'_>, question: &'static Question, cases: &[(&str, &str)]) -> String {
    let mut wrong = String::new();
    for (rule, text) in cases {
        let mut answers = over.to_vec();
        answers.push((question, text));
        let fired = fired(&answers);
        let right = if rule.is_empty() { fired.is_empty() } else { fired.contains(rule) };
        if !right {
            wrong.push_str(&format!("{rule:12} {fired:?} {text}\n"));
        }
    }
    wrong
}

/// Docstrings.
pub const DOCS: Answers<'_> = &[
    (&scenario::CHOICE, "B"),
    (
        &scenario::DESCRIPTION,
        "The model reads a Python function and writes its docstring after Google's guide, as concise as possible: summary, Args, Returns, and \
         Raises if there is one.",
    ),
    (
        &DESCRIPTION,
        "Each sample is a function without its docstring, and the docstring that a reviewer accepted. Short and long functions, generators and \
         those that raise, in equal shares.",
    ),
    (&FORMAT, "prompt-completion"),
    (
        &EXAMPLE,
        r#"{"prompt": "def area(r):\n    return 3.14 * r * r", "completion": "Return the area of a circle.\n\nArgs:\n    r: Radius.\n\nReturns:\n    The area."}"#,
    ),
    (&SIZE, "1,500 functions"),
    (&SIZE_JUSTIFICATION, "The long tail of sections at 5 % each still leaves 75 functions an oddity."),
    (&QUALITATIVE, ""),
    (&QUANTITATIVE, ""),
    (&FIRST, "Docstrings that were accepted two versions ago no longer fit their code."),
    (&SECOND, "Units: radians or degrees are not visible in the code, and the model will name one."),
];
