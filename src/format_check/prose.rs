//! Every typed text: spaces, marks, letters, dates, citations, abbreviations, and what must not be told.

mod abbreviation;
mod defect;
mod personal;

use super::Subject;
use super::finding::Detail;
use super::place::{ClosingField, OpinionField, Place, SessionField};
use super::repair::Repair;
use super::report::Report;
use super::rewrite;
use super::rule::Rule;
use super::text::{Typed, Writing, texts};
use super::tone;
use crate::domain::Stage;

/// Rules that rewrite any text.
const LETTERS: [Rule; 5] = [
    Rule::DoubleSpace,
    Rule::DecomposedText,
    Rule::LookalikeLetter,
    Rule::InvisibleCharacter,
    Rule::OddSpace,
];
/// Rules that rewrite everything but names.
const MARKS: [Rule; 13] = [
    Rule::SpaceBeforeMark,
    Rule::NoSpaceAfterMark,
    Rule::BracketSpace,
    Rule::MixedQuotes,
    Rule::ThreeDots,
    Rule::DoubledMark,
    Rule::EndMarkInside,
    Rule::DayZero,
    Rule::MonthZero,
    Rule::NumericDateZero,
    Rule::RepeatedWord,
    Rule::CitationParty,
    Rule::CitationState,
];

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    let texts = texts(subject);
    for typed in &texts {
        for rule in LETTERS {
            rewritten(rule, typed, report);
        }
        defect::check_letters(typed, report);
        if typed.writing == Writing::Name {
            continue;
        }
        for rule in MARKS {
            rewritten(rule, typed, report);
        }
        defect::check(typed, report);
        if typed.writing == Writing::Prose && !matches!(typed.place, Place::Part(_)) {
            rewritten(Rule::BrokenLine, typed, report);
        }
        if begins_sentences(&typed.place) {
            rewritten(Rule::SentenceLowerCase, typed, report);
        }
        if is_printed_as_typed(&typed.place) {
            rewritten(Rule::EndMarkMissing, typed, report);
        }
        if matches!(typed.place, Place::Opinion(_, OpinionField::Conclusion)) {
            rewritten(Rule::TrailingEllipsis, typed, report);
        }
        if subject.order.stage == Stage::Final {
            defect::draft_words(typed, report);
        }
    }
    personal::check(subject, &texts, report);
    abbreviation::check(&texts, report);
    tones(&texts, report);
}

/// Whether the text stands on its own; an answer goes on behind `trả lời:`.
fn begins_sentences(place: &Place) -> bool {
    matches!(
        place,
        Place::Opinion(_, OpinionField::Content)
            | Place::Session(SessionField::PreviousResults)
            | Place::Closing(ClosingField::Assessment)
    )
}

/// Whether no mark is added to the text when it is printed.
fn is_printed_as_typed(place: &Place) -> bool {
    matches!(
        place,
        Place::Opinion(_, OpinionField::Content) | Place::Session(SessionField::PreviousResults)
    )
}

/// Whether the rule's rewriting could change the text: a look that costs little.
fn may(rule: Rule, text: &str) -> bool {
    match rule {
        Rule::DoubleSpace => text.contains("  "),
        Rule::DecomposedText | Rule::LookalikeLetter => !text.is_ascii(),
        Rule::BracketSpace => text.contains("( ") || text.contains(" )"),
        Rule::MixedQuotes => rewrite::has_both_quotes(text),
        Rule::ThreeDots => text.contains("..."),
        Rule::EndMarkInside => text.contains("./."),
        Rule::DayZero | Rule::MonthZero => text.contains(" tháng "),
        Rule::NumericDateZero => text.contains('/'),
        Rule::CitationParty | Rule::CitationState => text.contains('/') && text.contains('-'),
        Rule::BrokenLine => text.contains('\n'),
        _ => true,
    }
}

fn rewritten(rule: Rule, typed: &Typed<'_>, report: &mut Report<'_>) {
    let text = typed.text;
    if !report.holds(rule) || !may(rule, text) {
        return;
    }
    let Some(rewrite) = rewrite::of(rule, report.letterhead()) else {
        return;
    };
    let right = rewrite(text);
    if right != text {
        let detail = differing(rule, text, &right);
        report.add_rewrite(rule, typed.place.clone(), detail);
    }
}

/// The words around the first difference, in both texts.
fn differing(rule: Rule, found: &str, right: &str) -> Detail {
    let same = found
        .chars()
        .zip(right.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let around = |text: &str| around(text, same);
    match rule {
        Rule::CitationParty | Rule::CitationState => {
            Detail::instead(word_at(found, same), word_at(right, same))
        }
        Rule::RepeatedWord => Detail::Text(word_at(found, same)),
        _ => Detail::instead(around(found), around(right)),
    }
}

/// Some words on either side of the letter `at`.
fn around(text: &str, at: usize) -> String {
    const SIDE: usize = 16;
    let letters: Vec<char> = text.chars().collect();
    let mut start = at.saturating_sub(SIDE).min(letters.len());
    while start > 0 && !letters[start - 1].is_whitespace() && at - start < 2 * SIDE {
        start -= 1;
    }
    let mut end = (at + SIDE).min(letters.len());
    while end < letters.len() && !letters[end].is_whitespace() && end - at < 2 * SIDE {
        end += 1;
    }
    let part: String = letters[start..end].iter().collect();
    part.replace('\n', " ")
}

/// The word in which the letter `at` stands.
fn word_at(text: &str, at: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = at.min(letters.len());
    let is_end = |c: &char| c.is_whitespace() || matches!(c, ',' | ';' | '.');
    let start = letters[..at].iter().rposition(is_end).map_or(0, |i| i + 1);
    let end = letters[at..]
        .iter()
        .position(is_end)
        .map_or(letters.len(), |i| at + i);
    letters[start..end].iter().collect()
}

fn tones(texts: &[Typed<'_>], report: &mut Report<'_>) {
    // How a name is spelt is its bearer's.
    let prose = || texts.iter().filter(|typed| typed.writing != Writing::Name);
    let (first, second) = prose()
        .map(|typed| tone::count(typed.text))
        .fold((0, 0), |(first, second), (more_first, more_second)| {
            (first + more_first, second + more_second)
        });
    if first == 0 || second == 0 {
        return;
    }
    let style = if second > first {
        tone::Style::Second
    } else {
        tone::Style::First
    };
    for typed in prose() {
        if let Some((found, instead)) = tone::other(typed.text, style) {
            let detail = Detail::Instead { found, instead };
            let repair = Repair::Tone(style);
            report.add_with(Rule::ToneStyle, typed.place.clone(), detail, repair);
        }
    }
}
