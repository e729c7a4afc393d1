//! Defects that only a person can mend: wrong letters, blanks, impossible dates, open brackets.

use super::super::finding::Detail;
use super::super::place::{ClosingField, OpinionField, Place, SessionField};
use super::super::report::Report;
use super::super::rewrite::days;
use super::super::rule::Rule;
use super::super::text::Typed;
use super::around;

/// Letters of TCVN3 and VNI texts that Vietnamese never uses.
const LEGACY: &str = "®¡¢£¤¥¦¨©ª¬¯±´µ¶·¸¹º¼½¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ";
/// A foreign name may hold one of them.
const LEGACY_LETTERS: usize = 2;
/// Shorter texts in capitals are abbreviations and titles.
const CAPITALS: usize = 20;

/// Texts that are still in an encoding of the nineties.
pub fn check_letters(typed: &Typed<'_>, report: &mut Report<'_>) {
    if typed.text.is_ascii() {
        return;
    }
    let letters: Vec<char> = typed.text.chars().collect();
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(|c| c.is_alphabetic() || LEGACY.contains(*c))
    };
    let mut legacy = (0..letters.len()).filter(|&i| {
        !letters[i].is_ascii()
            && LEGACY.contains(letters[i])
            && (is_letter(i.checked_sub(1)) || is_letter(Some(i + 1)))
    });
    let first = legacy.next();
    if let Some(first) = first
        && legacy.count() + 1 >= LEGACY_LETTERS
    {
        let detail = Detail::Text(around(typed.text, first));
        report.add(Rule::LegacyEncoding, typed.place.clone(), detail);
    }
}

pub fn check(typed: &Typed<'_>, report: &mut Report<'_>) {
    let text = typed.text;
    let mut add = |rule, found: String| report.add(rule, typed.place.clone(), Detail::Text(found));
    let opened = text.matches('(').count();
    // `a)` numbers a point.
    if opened > text.matches(')').count() {
        add(Rule::BracketOpen, String::new());
    }
    if let Some(day) = days(text).into_iter().find(|day| !day.exists()) {
        add(Rule::ImpossibleDate, text[day.start..day.end].to_owned());
    }
    if is_shouted(typed) {
        add(Rule::TextInCapitals, String::new());
    }
    if let Some(found) = placeholder(text) {
        add(Rule::Placeholder, found);
    }
    if let Some(found) = without_year(text) {
        add(Rule::CitationYear, found);
    }
}

fn is_shouted(typed: &Typed<'_>) -> bool {
    let signed = matches!(
        typed.place,
        Place::Closing(ClosingField::Authority(_) | ClosingField::Title(_))
    );
    let letters = || typed.text.chars().filter(|c| c.is_alphabetic());
    !signed && letters().count() >= CAPITALS && letters().all(char::is_uppercase)
}

/// A blank that somebody meant to fill in.
fn placeholder(text: &str) -> Option<String> {
    for blank in [
        "……",
        ".....",
        "___",
        "???",
        "(chưa ghi)",
        "(chưa rõ)",
        "[…]",
        "[...]",
    ] {
        if text.contains(blank) {
            return Some(blank.to_owned());
        }
    }
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut blanks =
        words.filter(|word| word.len() >= 3 && word.bytes().all(|b| b == b'x' || b == b'X'));
    // Thirty in roman numerals is no blank.
    blanks
        .find(|word| *word != "XXX" || text.contains("xxx"))
        .map(str::to_owned)
}

/// A decree or circular cited without its year: `30/NĐ-CP`.
fn without_year(text: &str) -> Option<String> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    words
        .filter_map(|word| word.split_once('/').map(|parts| (word, parts)))
        .find(|(_, (number, rest))| {
            !number.is_empty()
                && number.bytes().all(|b| b.is_ascii_digit())
                && (rest.starts_with("NĐ-CP")
                    || rest.starts_with("TT-")
                    || rest.starts_with("TTLT-"))
        })
        .map(|(word, _)| word.trim_end_matches('.').to_owned())
}

/// Words that mark a draft, left where the office speaks for itself.
pub fn draft_words(typed: &Typed<'_>, report: &mut Report<'_>) {
    let own = match &typed.place {
        Place::Session(field) => !matches!(field, SessionField::PreviousResults),
        Place::Closing(_) | Place::Part(_) => true,
        Place::Opinion(_, field) => *field == OpinionField::Conclusion,
        _ => false,
    };
    let lower = typed.text.to_lowercase();
    let marked = ["(dự thảo)", "[dự thảo]"]
        .iter()
        .find(|words| lower.contains(**words));
    let found = marked
        .copied()
        .or_else(|| typed.text.contains("DỰ THẢO").then_some("DỰ THẢO"));
    if let Some(found) = found.filter(|_| own) {
        let detail = Detail::Text(found.to_owned());
        report.add(Rule::DraftWords, typed.place.clone(), detail);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_missing_years_are_found() {
        assert_eq!(placeholder("ngày …… tháng").as_deref(), Some("……"));
        assert_eq!(placeholder("hộ ông xxx").as_deref(), Some("xxx"));
        assert_eq!(placeholder("Đại hội XXX…"), None);
        assert_eq!(
            without_year("Nghị định 30/NĐ-CP.").as_deref(),
            Some("30/NĐ-CP")
        );
        assert_eq!(without_year("Nghị định số 30/2020/NĐ-CP, 15/NQ-CP"), None);
    }
}
