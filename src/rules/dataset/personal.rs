//! Personal data in the example: addresses and telephone numbers of real people.

use crate::rules::{Found, Reading};
use crate::sections::dataset::EXAMPLE;
use std::ops::Range;

/// Domains that are reserved for examples, and names of offices rather than people.
const EXAMPLE_DOMAINS: [&str; 5] = ["example.", ".example", ".test", ".invalid", "localhost"];
const MADE_UP: [&str; 6] = ["domain.com", "email.com", "mail.com", "company.com", "shop.com", "test.com"];
const OFFICES: [&str; 24] = [
    "support",
    "info",
    "help",
    "helpdesk",
    "hr",
    "it",
    "office",
    "contact",
    "service",
    "sales",
    "hello",
    "team",
    "noreply",
    "no-reply",
    "admin",
    "orders",
    "shop",
    "returns",
    "care",
    "customerservice",
    "customer.service",
    "user",
    "name",
    "security",
];

pub fn personal_data(reading: &Reading<'_>, found: &mut Found) {
    let Some(text) = reading.answer(&EXAMPLE) else { return };
    let address = memchr::memchr_iter(b'@', text.as_bytes()).take(200).find_map(|at| address(text, at));
    if let Some(span) = address {
        let message = format!("`{}` looks like somebody's e-mail address", &text[span.clone()]);
        found.within(&EXAMPLE, span, message);
    } else if let Some(span) = telephone(text) {
        let message = format!("`{}` looks like somebody's telephone number", text[span.clone()].trim());
        found.within(&EXAMPLE, span, message);
    }
}

/// The address around an `@`, if it could be a person's.
fn address(text: &str, at: usize) -> Option<Range<usize>> {
    /// The longest names and domains that are looked at.
    const LONGEST: usize = 64;
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let bytes = text.as_bytes();
    let name = bytes[..at].iter().rev().take(LONGEST).take_while(|byte| is_part(byte)).count();
    let domain = bytes[at + 1..].iter().take(LONGEST).take_while(|byte| is_part(byte)).count();
    let local = &text[at - name..at];
    let host = text[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
    let (before, top) = host.rsplit_once('.')?;
    let real = name > 1
        && local.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !before.is_empty()
        && top.len() >= 2
        && top.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !["py", "js", "json", "md", "txt", "png"].contains(&top);
    let host_lower = host.to_ascii_lowercase();
    let local_lower = local.to_ascii_lowercase();
    let invented = EXAMPLE_DOMAINS.iter().any(|part| host_lower.contains(part))
        || MADE_UP.contains(&host_lower.as_str())
        || OFFICES.contains(&local_lower.as_str())
        || local_lower.contains("example")
        || local_lower.contains("xxx");
    (real && !invented).then(|| at - name..at + 1 + host.len())
}

/// A telephone number: with a country code, in the North American shape, or after a word for a telephone.
fn telephone(text: &str) -> Option<Range<usize>> {
    const NEAR: usize = 32;
    /// The shortest numbers have seven digits.
    const SHORTEST: usize = 7;
    let bytes = text.as_bytes();
    let is_part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'(' | b')' | b'.' | b'/' | b'+');
    let starts = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'(');
    let mut at = 0;
    // Many bytes at once are quicker looked at than one after the other.
    let has = |some: &[u8]| some.iter().fold(false, |any, byte| any | starts(byte));
    let next = |bytes: &[u8]| {
        if bytes.first().is_some_and(starts) {
            return Some(0);
        }
        let from = NEAR * bytes.chunks(NEAR).position(has)?;
        Some(from + bytes[from..].iter().position(starts)?)
    };
    while let Some(next) = next(&bytes[at..]) {
        at += next;
        let inside = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'#' | b'.' | b'$'));
        if inside {
            at += 1;
            continue;
        }
        let length = bytes[at..].iter().take_while(|byte| is_part(**byte)).count();
        let run = text[at..at + length].trim_end_matches([' ', '-', '(', '.', '/', '+']);
        if run.len() >= SHORTEST && looks_like_a_telephone(run, &text[super::floor(text, at.saturating_sub(24))..at]) {
            return Some(at..at + run.len());
        }
        at += length.max(1);
    }
    None
}

fn looks_like_a_telephone(run: &str, before: &str) -> bool {
    let digits: Vec<u8> = run.bytes().filter(u8::is_ascii_digit).collect();
    let count = digits.len();
    let marks = run.bytes().filter(|byte| matches!(byte, b' ' | b'-' | b'(' | b'/')).count();
    let ladder = digits.windows(2).all(|pair| pair[1] == pair[0] + 1 || pair[1] == pair[0] || pair[1] == b'0');
    let fictional = digits.windows(3).any(|three| three == b"555") || ladder;
    let groups: Vec<usize> =
        run.split(|c: char| !c.is_ascii_digit()).map(str::len).filter(|length| *length > 0).collect();
    let american = matches!(groups.as_slice(), [3, 3, 4] | [1, 3, 3, 4]) && marks >= 2;
    let words = ["phone", "tel", "telephone", "call", "mobile", "cell", "whatsapp", "telefon", "handy", "at"];
    let called = words.iter().any(|word| super::has_word(before, word)) && (7..=13).contains(&count);
    let international = run.starts_with('+') && (8..=15).contains(&count);
    let date = groups.first() == Some(&4) && groups.get(1) == Some(&2);
    let national = digits.first() == Some(&b'0') && (9..=12).contains(&count) && marks >= 1;
    let after_word = called && (marks >= 2 || !super::has_word(before, "at"));
    !fictional && !date && (american || international || national || after_word)
}
