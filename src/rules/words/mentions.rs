//! What a text speaks of, where, and whether it says so or denies it.

use super::scan::{self, Mention, Scan};
use super::set::Set;
use super::{Topic, common, language, map};
use crate::rules::sentences;
use std::cell::OnceCell;
use std::ops::Range;

/// An answer longer than this is read up to here: no student writes so much, and pasted megabytes must not cost seconds.
const READ: usize = 64 * 1024;
/// A denial reaches so many bytes, some ten words; what stands farther off in a clause is about something else.
const REACH: usize = 70;

/// The topics of one text.
pub struct Mentions<'a> {
    text: &'a str,
    pub(super) scan: Scan,
    sentences: OnceCell<Vec<Range<usize>>>,
    fingerprints: OnceCell<Vec<u32>>,
}

/// Five words in a row are rarely the same by chance; with three, "a test set of" would count.
pub(in crate::rules) const RUN: usize = 5;

/// The fingerprints of a text: one number for every run of five words.
pub(in crate::rules) fn fingerprints(words: &[(u32, u32)]) -> impl Iterator<Item = u32> + '_ {
    words
        .windows(RUN)
        .map(|run| run.iter().fold(0u32, |sum, (word, _)| sum.rotate_left(5).wrapping_mul(0x9E37_79B1) ^ word))
}

impl<'a> Mentions<'a> {
    pub fn of(text: &'a str) -> Mentions<'a> {
        let read = (0..=READ.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
        let text = &text[..read.unwrap_or(0)];
        let scan = scan::scan(text);
        Mentions { text, scan, sentences: OnceCell::new(), fingerprints: OnceCell::new() }
    }

    pub fn text(&self) -> &'a str {
        self.text
    }

    pub fn has(&self, topic: Topic) -> bool {
        self.scan.topics.has(topic)
    }

    pub fn has_any(&self, topics: &[Topic]) -> bool {
        self.scan.topics.meets(&Set::of(topics))
    }

    /// Where a topic is spoken of, in the order of the text. Longer phrases may hold shorter ones.
    pub fn spans(&self, topic: Topic) -> impl Iterator<Item = Range<usize>> + Clone + '_ {
        let all: &[_] = if self.has(topic) { &self.scan.mentions } else { &[] };
        all.iter().filter(move |mention| mention.topics().has(topic)).map(Mention::span)
    }

    pub fn spans_of_any(&self, topics: &[Topic]) -> impl Iterator<Item = Range<usize>> + Clone + '_ {
        let topics = Set::of(topics);
        let all: &[_] = if self.scan.topics.meets(&topics) { &self.scan.mentions } else { &[] };
        all.iter().filter(move |mention| mention.topics().meets(&topics)).map(Mention::span)
    }

    pub fn first(&self, topic: Topic) -> Option<Range<usize>> {
        self.spans(topic).next()
    }

    /// The first mention that the writer stands by: neither denied nor named for contrast.
    pub fn first_meant(&self, topic: Topic) -> Option<Range<usize>> {
        self.spans(topic).find(|span| !self.dismissed(span))
    }

    /// Every word: a number that is equal for equal words, and where it starts.
    pub(in crate::rules) fn word_list(&self) -> &[(u32, u32)] {
        &self.scan.words
    }

    /// The fingerprints of the text.
    pub(in crate::rules) fn fingerprints(&self) -> &[u32] {
        self.fingerprints.get_or_init(|| fingerprints(&self.scan.words).collect())
    }

    /// How many words the text has; a number is one, too.
    pub fn words(&self) -> usize {
        self.scan.words.len()
    }

    /// Whether the word lists can read this text. What they can't read is "not judged": rules about absence stay silent.
    pub fn is_readable(&self) -> bool {
        language::is_english(self.text, self.words(), self.scan.function_words)
    }

    /// The sentences, as spans.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences::spans(self.text))
    }

    /// The sentence in which a span starts.
    pub fn sentence_of(&self, span: &Range<usize>) -> Range<usize> {
        let sentences = self.sentences();
        let after = sentences.partition_point(|sentence| sentence.start <= span.start);
        match after.checked_sub(1).map(|at| &sentences[at]) {
            Some(sentence) if sentence.end > span.start => sentence.clone(),
            _ => span.clone(),
        }
    }

    /// The clause around a span: its sentence, cut at semicolons, colons, "but", "while", and at commas before a new subject.
    pub fn clause_of(&self, span: &Range<usize>) -> Range<usize> {
        let sentence = self.sentence_of(span);
        let mut clause = sentence.clone();
        let mut cut = |from: usize, to: usize| {
            if to <= span.start {
                clause.start = clause.start.max(to);
            } else if from >= span.end {
                clause.end = clause.end.min(from);
            }
        };
        let bytes = self.text.as_bytes();
        for at in sentence.clone() {
            match bytes[at] {
                b';' => cut(at, at + 1),
                b':' if bytes.get(at + 1).is_some_and(|next| next.is_ascii_whitespace()) => cut(at, at + 1),
                // A comma or a dash, of whatever length.
                b',' | b'-' | 0x93 | 0x94 => {
                    if let Some(start) = self.new_clause(at + 1).filter(|start| *start < sentence.end) {
                        cut(start, start);
                    }
                }
                _ => {}
            }
        }
        for limit in self.within(common::TURN, &sentence) {
            cut(limit.start, limit.end);
        }
        clause
    }

    /// Where a new clause begins behind a comma or a dash.
    fn new_clause(&self, behind: usize) -> Option<usize> {
        let (before, text) = self.text.split_at_checked(behind)?;
        before.ends_with([',', '-', '–', '—']).then_some(())?;
        let word = |text: &'a str| text.split_at(map::word_length(text, 0));
        let text = text.trim_start();
        let (first, rest) = word(text);
        let is_next = |words: &[&str]| words.iter().any(|other| other.eq_ignore_ascii_case(word(rest.trim_start()).0));
        let begins = match common::NEW_CLAUSE.row(first)? {
            0 => true,
            1 => is_next(&common::AFTER_AND),
            _ => is_next(&["this"]),
        };
        begins.then_some(self.text.len() - text.len())
    }

    /// Mentions of a topic inside a span.
    pub fn within(&self, topic: Topic, span: &Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
        let span = span.clone();
        let from = if self.has(topic) {
            self.scan.mentions.partition_point(|mention| (mention.start as usize) < span.start)
        } else {
            self.scan.mentions.len()
        };
        self.scan.mentions[from..]
            .iter()
            .take_while(move |mention| (mention.start as usize) < span.end)
            .filter(move |mention| mention.topics().has(topic))
            .map(Mention::span)
    }

    /// Whether the sentence around a span also speaks of a topic.
    pub fn in_sentence(&self, topic: Topic, span: &Range<usize>) -> bool {
        self.has(topic) && self.within(topic, &self.sentence_of(span)).next().is_some()
    }

    /// Whether the clause around a span also speaks of a topic.
    pub fn in_clause(&self, topic: Topic, span: &Range<usize>) -> bool {
        self.has(topic) && self.within(topic, &self.clause_of(span)).next().is_some()
    }

    /// "We do not use X", "X is not suitable", "without X", "X would be too large".
    pub fn negated(&self, span: &Range<usize>) -> bool {
        if !self.has_any(&[common::NEGATION, common::UNFIT]) {
            return false;
        }
        let clause = self.clause_of(span);
        let before = self.within(common::NEGATION, &(clause.start..span.start)).any(|negation| {
            negation.end <= span.start
                && span.start - negation.end <= REACH
                && !self
                    .within(common::NO_NEGATION, &clause)
                    .any(|other| other.start <= negation.start && negation.end <= other.end)
        });
        before
            || self.heads_denial(&clause)
            || self.within(common::UNFIT, &(span.end..clause.end)).any(|unfit| unfit.start - span.end <= REACH)
    }

    /// "Deliberately NOT: X", "Not used: X", "What I won't count: X": a denial with its verb stands before the colon.
    fn heads_denial(&self, clause: &Range<usize>) -> bool {
        const VERBS: [&str; 18] = [
            "use", "used", "using", "count", "counted", "trust", "trusted", "measure", "measured", "want", "wanted",
            "needed", "do", "done", "take", "taken", "reported", "rely on",
        ];
        let Some(lead) = self.text[..clause.start].strip_suffix(':') else { return false };
        let sentence = self.sentence_of(&(lead.len()..clause.start));
        self.within(common::NEGATION, &(sentence.start..lead.len())).any(|negation| {
            let verb = lead.get(negation.end..).unwrap_or("").trim_matches([' ', '*', '_']);
            let same = |other: &&str| other.eq_ignore_ascii_case(verb);
            let looks = self.within(common::NO_NEGATION, &sentence).any(|other| other.end >= negation.end);
            !looks && (verb.is_empty() || VERBS.iter().any(same))
        })
    }

    /// Whether a span is struck through.
    fn struck(&self, span: &Range<usize>) -> bool {
        /// What is struck through is no longer than a few words.
        const NEAR: usize = 40;
        let before = &self.text.as_bytes()[span.start.saturating_sub(NEAR)..span.start];
        // Most texts have no such mark.
        let Some(mark) = before.iter().rposition(|byte| *byte == b'~').filter(|mark| *mark > 0) else { return false };
        let (open, inside) = before.split_at(mark + 1);
        open.ends_with(b"~~")
            && !open[..mark - 1].contains(&b'~')
            && !inside.iter().any(u8::is_ascii_whitespace)
            && self.text[span.end..].contains("~~")
    }

    /// "Instead of X", "rather than X", "unlike X", "compared with X".
    pub fn contrasted(&self, span: &Range<usize>) -> bool {
        if !self.has(common::CONTRAST) {
            return false;
        }
        let clause = self.clause_of(span);
        self.within(common::CONTRAST, &(clause.start..span.start))
            .any(|contrast| contrast.end <= span.start && span.start - contrast.end <= REACH)
    }

    pub fn dismissed(&self, span: &Range<usize>) -> bool {
        self.negated(span) || self.contrasted(span) || self.struck(span)
    }
}
