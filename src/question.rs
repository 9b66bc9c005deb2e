//! What a question is: plain data that the wizard asks, the rules check, the template prints and the import finds again.

/// One of the six parts of a proposal.
pub struct Section {
    pub id: &'static str,
    /// How the wizard calls it: "Base model".
    pub name: &'static str,
    /// The heading that the graded document must carry, without its number.
    pub title: &'static str,
    /// The label that the assignment prints above the answers of this section.
    pub label: &'static str,
    /// Other headings under which students write this section.
    pub also: &'static [&'static str],
    /// What the section is for, in a sentence.
    pub intro: &'static str,
    pub questions: &'static [&'static Question],
}

/// One thing that a student is asked. The id is the draft's key, the label is the document's.
pub struct Question {
    /// `section.key`, or a single word for a question that stands before the sections.
    pub id: &'static str,
    /// What messages call the answer: "the size of the dataset".
    pub name: &'static str,
    /// The assignment's label. Two questions may share one: see [`Place`].
    pub label: &'static str,
    pub place: Place,
    /// Other labels under which students give this answer.
    pub also: &'static [&'static str],
    pub ask: &'static str,
    /// One line on what is wanted.
    pub wanted: &'static str,
    pub help: Help,
    pub kind: Kind,
    pub need: Need,
}

/// Where an answer stands in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the line of its label.
    OnLabel,
    /// As a block beneath its label.
    Beneath,
}

/// Help asks and explains; it never supplies the answer.
pub struct Help {
    /// What the answer is for.
    pub purpose: &'static str,
    /// Questions to think with.
    pub think: &'static [&'static str],
    /// Words that `:term WORD` explains.
    pub terms: &'static [&'static str],
    /// An answer to the same question for a problem that nobody may choose.
    pub example: &'static str,
}

#[derive(Clone, Copy)]
pub enum Kind {
    /// Text on one line; `suggests` completes what is being typed.
    Line { suggests: fn(&str) -> Vec<String> },
    /// Sentences.
    Prose,
    /// One or more samples of a dataset.
    Sample,
    /// One of a list; an open list also takes other words.
    Choice { of: fn() -> Vec<Choice>, open: bool },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
    /// One answer of the group is enough.
    OneOf(&'static str),
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub says: String,
}

impl Question {
    /// The id of the section, or "" for a question that stands before the sections.
    pub fn section(&self) -> &'static str {
        self.id.split_once('.').map_or("", |(section, _)| section)
    }

    /// The last word of the id: the key within its section.
    pub fn key(&self) -> &'static str {
        self.id.split_once('.').map_or(self.id, |(_, key)| key)
    }

    /// Whether an answer may have several lines.
    pub fn is_long(&self) -> bool {
        matches!(self.kind, Kind::Prose | Kind::Sample)
    }

    /// Text as it is kept: line ends become `\n`, blank lines around it go, nothing else changes,
    /// but for one-line answers, whose lines are joined, and closed choices, which become the value they name.
    pub fn canonical(&self, text: &str) -> String {
        self.canonical_of(text.to_string())
    }

    /// The same of a text that is given away, and is most often returned as it is.
    pub fn canonical_of(&self, text: String) -> String {
        let text = canonical(text);
        if self.is_long() {
            return text;
        }
        // Lines of wide blanks only are none to `canonical` alone, but nothing once they are joined.
        let text = if memchr::memchr(b'\n', text.as_bytes()).is_some() {
            canonical(text.split('\n').map(str::trim).collect::<Vec<_>>().join(" "))
        } else {
            text
        };
        match self.kind {
            Kind::Choice { of, open: false } => of()
                .into_iter()
                .find(|choice| choice.value.eq_ignore_ascii_case(text.trim()))
                .map_or(text, |choice| choice.value),
            _ => text,
        }
    }
}

impl PartialEq for Question {
    fn eq(&self, other: &Question) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Question({})", self.id)
    }
}

/// `\r\n` and `\r` become `\n`, and the blank lines before and after the text go.
pub fn canonical(text: String) -> String {
    let text = match memchr::memchr(b'\r', text.as_bytes()) {
        Some(_) => text.replace("\r\n", "\n").replace('\r', "\n"),
        None => text,
    };
    let range = without_blank_lines(&text);
    if range == (0..text.len()) { text } else { text[range].to_string() }
}

/// Where the text stands between the blank lines around it. What is blank as a whole is nothing.
pub fn without_blank_lines(text: &str) -> std::ops::Range<usize> {
    let bytes = text.as_bytes();
    let says = |byte: &u8| !matches!(byte, b' ' | b'\t' | b'\n');
    let (Some(first), Some(last)) = (bytes.iter().position(says), bytes.iter().rposition(says)) else { return 0..0 };
    let start = bytes[..first].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let end = bytes[last..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| last + newline);
    start..end
}

/// What belongs to questions or sections, by their ids: so few that they are looked through.
#[derive(Clone, Debug)]
pub struct ById<T>(Vec<(&'static str, T)>);

impl<T> ById<T> {
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0.iter().find(|(other, _)| *other == id).map(|(_, value)| value)
    }

    pub fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.0.iter_mut().find(|(other, _)| *other == id).map(|(_, value)| value)
    }

    pub fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(id, _)| *id)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a value in the place of the one that is there.
    pub fn set(&mut self, id: &'static str, value: T) {
        match self.get_mut(id) {
            Some(old) => *old = value,
            None => self.add(id, value),
        }
    }

    /// Puts a value where none is.
    pub fn or_set(&mut self, id: &'static str, value: T) {
        if !self.has(id) {
            self.add(id, value);
        }
    }

    fn add(&mut self, id: &'static str, value: T) {
        /// The assignment asks for some twenty answers.
        const ROOM: usize = 20;
        if self.0.is_empty() {
            self.0.reserve(ROOM);
        }
        self.0.push((id, value));
    }

    pub fn remove(&mut self, id: &str) {
        self.0.retain(|(other, _)| *other != id);
    }
}

impl<T> Default for ById<T> {
    fn default() -> ById<T> {
        ById(Vec::new())
    }
}

/// The order in which they were put there tells nothing.
impl<T: PartialEq> PartialEq for ById<T> {
    fn eq(&self, other: &ById<T>) -> bool {
        self.0.len() == other.0.len() && self.0.iter().all(|(id, value)| other.get(id) == Some(value))
    }
}

impl<T: Eq> Eq for ById<T> {}

/// For lines that have nothing to suggest.
pub fn no_suggestions(_: &str) -> Vec<String> {
    Vec::new()
}
