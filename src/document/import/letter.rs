//! The letter of a scenario where no word says that it is one: "I take A, the shop", "I have settled upon C."

use super::{infer, words};
use std::ops::Range;

/// Verbs right before the letter, and those before a small word that leads to it.
const TAKES: &[&str] = &["take", "took", "choose", "chose", "chosen", "pick", "picked"];
const SETTLES: &[&str] =
    &["settled", "settle", "decided", "decide", "went", "go", "going", "opt", "opted", "fell", "stay", "stayed"];
const LEADS: &[&str] = &["on", "upon", "for", "with"];

/// The first letter that is taken so.
pub fn taken(text: &str) -> Option<Range<usize>> {
    let (mut before, mut verb) = ((0, ""), "");
    words::words(text).take(400).find_map(|(at, letter)| {
        let (led_at, led) = std::mem::replace(&mut before, (at, letter));
        let earlier = std::mem::replace(&mut verb, led);
        let stands = letter.len() == 1
            && matches!(letter.as_bytes()[0], b'A'..=b'H')
            && !led.is_empty()
            && at <= led_at + led.len() + 3
            && text[at + 1..].trim_start_matches(['*', '_', '`']).starts_with([',', '.', ';', ':', ')'])
            && infer::is_id(letter);
        if !stands {
            return None;
        }
        let takes = words::is_any(led, TAKES) || words::is_any(led, LEADS) && words::is_any(earlier, SETTLES);
        let sentence = text[..at].rfind(['.', '!', '?', '\n']).map_or(0, |end| end + 1);
        let denied = words::has_any(&text[sentence..at], &["not", "don", "didn", "won", "neither", "none", "never"]);
        (takes && !denied).then_some(at..at + 1)
    })
}
