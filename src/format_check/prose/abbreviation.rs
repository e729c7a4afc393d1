//! Abbreviations: known to everybody, or explained where they first stand.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::finding::Detail;
use super::super::place::{ClosingField, Place};
use super::super::report::Report;
use super::super::rule::Rule;
use super::super::text::{Typed, Writing};

/// One to a line: abbreviations that every reader of such documents knows.
static KNOWN: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/format/abbreviations.txt").lines();
    lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
});

/// Letters of an abbreviation; longer words in capitals are emphasis.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;

/// Each unknown abbreviation is named once, where it first stands.
pub fn check(texts: &[Typed<'_>], report: &mut Report<'_>) {
    let mut met: HashSet<&str> = HashSet::new();
    for typed in texts.iter().filter(|typed| is_prose(typed)) {
        for (at, word) in words(typed.text) {
            if KNOWN.contains(word) || !met.insert(word) {
                continue;
            }
            if !is_explained(typed.text, at) {
                let detail = Detail::Text(word.to_owned());
                report.add(Rule::AbbreviationUnexplained, typed.place.clone(), detail);
            }
        }
    }
}

fn is_prose(typed: &Typed<'_>) -> bool {
    let signed = matches!(
        typed.place,
        Place::Closing(ClosingField::Authority(_) | ClosingField::Title(_))
    );
    let has_lower = typed.text.chars().any(char::is_lowercase);
    !signed && has_lower && typed.writing != Writing::Name
}

/// Words of capitals alone, with their places; numbers of documents and numerals are none.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let start = rest + text[rest..].find(char::is_alphanumeric)?;
            let end = text[start..]
                .find(|c: char| !c.is_alphanumeric())
                .map_or(text.len(), |length| start + length);
            rest = end;
            let word = &text[start..end];
            let joined = text[..start].ends_with(['/', '-', '.', '{'])
                || text[end..].starts_with(['/', '-']);
            let capitals = word.chars().all(char::is_uppercase);
            if capitals && !joined && LETTERS.contains(&word.chars().count()) && !is_roman(word) {
                return Some((start, word));
            }
        }
    })
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|b| b"IVXLC".contains(&b))
}

/// Whether the long form stands before it: `… (GCN)`, `… (sau đây viết tắt là GCN)`.
fn is_explained(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    before.ends_with('(') || before.ends_with("viết tắt là") || before.ends_with("gọi tắt là")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_told_from_numbers_and_numerals() {
        let found = |text| words(text).map(|(_, word)| word).collect::<Vec<_>>();
        assert_eq!(
            found("Dự án KCN2 của BQLDA, quý IV, 15/QĐ-UBND, TP. Vinh"),
            ["BQLDA", "TP"]
        );
        assert!(is_explained(
            "ban quản lý dự án (BQLDA)",
            "ban quản lý dự án (".len()
        ));
        assert!(!is_explained("của BQLDA", "của ".len()));
    }
}
