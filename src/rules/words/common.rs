//! Words that belong to no section: denial, contrast, and the small words by which English is known.

use super::map::Map;

super::topics! { 1 to 15:
    /// Stands before what is denied.
    NEGATION = [
        "not", "no", "never", "without", "neither", "nor", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "cannot",
        "couldn't", "shouldn't", "isn't", "aren't", "wasn't", "weren't", "dont", "doesnt", "cant", "wont", "avoid", "avoids", "avoiding",
        "reject", "rejected", "rejecting", "refrain from", "ruled out", "rule out", "ruling out", "decided against", "dropped",
        "discarded", "excluded", "skip", "skipped", "left out", "leave out", "too large for", "too big for", "too small for",
        "no need", "hardly", "i considered", "we considered", "thought about", "thought of", "looked at", "against using", "makes no sense",
    ];
    /// Looks like a denial and is none.
    NO_NEGATION = [
        "not only", "not just", "not merely", "not simply", "not alone", "nothing but", "no doubt", "no problem", "why not",
        "whether or not", "no less", "not least", "don't only", "doesn't only", "does not only", "do not only", "no matter", "can't wait",
        "cannot only", "not to mention", "without doubt", "if not", "no later than", "no more than", "not more than", "not so large",
        "not too large", "not too big", "not big",
    ];
    /// Stands before what is named for contrast.
    CONTRAST = [
        "instead of", "rather than", "unlike", "as opposed to", "opposed to", "in contrast to", "contrary to", "in place of", "versus",
        "vs", "compared to", "compared with", "in comparison to", "in comparison with", "compare to", "compare with", "compare it to",
        "compare it with", "than", "alternative to", "replacement for", "different from", "different than", "differs from", "other than",
        "prefer it to", "preferable to", "preferred to", "preferred over", "prefer it over", "chosen over", "chose it over", "choose it over",
        "away from", "apart from", "except", "as an alternative", "next to",
    ];
    /// Stands after what is dismissed.
    UNFIT = [
        "is not", "isn't", "are not", "aren't", "was not", "would not", "wouldn't", "will not", "won't", "does not", "doesn't", "do not",
        "don't", "can not", "cannot", "can't", "could not", "couldn't", "did not", "didn't", "should not", "shouldn't", "is too", "are too",
        "was too", "would be too", "is much too", "seems too", "out of the question", "makes no sense", "make no sense", "makes little sense",
        "is overkill", "would be overkill", "is misleading", "is meaningless", "is useless", "would be useless", "is unnecessary",
        "not needed", "not necessary", "not suit*", "unsuit*", "says little", "say little", "says nothing", "say nothing", "tells little",
        "tells us little", "tells nothing", "tell us little", "would miss", "would punish", "would penal*", "would reward", "rewards", "punishes",
        "penalises", "would need", "would require", "would cost", "would be wasteful", "would fail", "was rejected", "was ruled out", "were ruled out",
        "were rejected", "is ruled out", "not an option", "no option", "not possible", "impossible",
    ];
    /// After these words something else is said.
    TURN = [
        "but", "however", "whereas", "although", "though", "yet", "while", "nevertheless", "so instead", "instead i", "instead we",
        "even though", "despite",
    ];
}

/// The small words of English, by which a text is known to be English.
#[rustfmt::skip]
pub(super) const SMALL: [&str; 60] = [
    "the", "of", "and", "to", "is", "that", "for", "with", "it", "this", "are", "be", "from", "which", "by", "we",
    "they", "have", "has", "not", "can", "should", "would", "each", "or", "its", "their", "my", "our", "because",
    "than", "there", "these", "when", "how", "without", "but", "if", "only", "into", "could", "must", "does", "do",
    "were", "been", "who", "what", "where", "while", "then", "them", "you", "your", "any", "other", "some", "more",
    "most", "few",
];

/// After a comma these words begin a new clause: such as do so alone, and such as do so behind "and".
pub(super) static NEW_CLAUSE: Map<128> = Map::of(&[
    &[
        "we",
        "i",
        "it",
        "they",
        "he",
        "she",
        "you",
        "this",
        "that",
        "these",
        "so",
        "because",
        "since",
        "as",
        "which",
        "the",
        "our",
        "my",
        "only",
        "just",
        "therefore",
        "thus",
        "hence",
        "instead",
        "rather",
        "then",
        "there",
        "if",
        "when",
        "its",
        "a",
        "an",
    ],
    &["and"],
    &["for"],
]);
pub(super) const AFTER_AND: [&str; 8] = ["we", "i", "it", "the", "they", "then", "so", "instead"];
