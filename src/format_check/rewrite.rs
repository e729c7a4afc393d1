//! How each rule about letters, marks and names rewrites a text; a text in order stays as it is.

mod citation;
mod dates;
mod lines;
mod marks;
mod names;
mod spacing;

use super::rule::Rule;
use crate::domain::Letterhead;
use crate::domain::text::{is_forbidden, nfc};

pub use dates::days;
pub use marks::has_both_quotes;
pub use names::{is_archive, unlead};

/// The rewriting of a rule; `None` where a rule has none.
pub fn of(rule: Rule, letterhead: Letterhead) -> Option<fn(&str) -> String> {
    Some(match rule {
        Rule::DoubleSpace => spacing::single,
        Rule::SpaceBeforeMark => spacing::none_before_mark,
        Rule::NoSpaceAfterMark => spacing::after_mark,
        Rule::BracketSpace => spacing::none_in_brackets,
        Rule::OddSpace => spacing::plain,
        Rule::DecomposedText => nfc,
        Rule::LookalikeLetter => latin,
        Rule::InvisibleCharacter => visible,
        Rule::MixedQuotes => marks::curly_quotes,
        Rule::ThreeDots => marks::ellipsis,
        Rule::DoubledMark => marks::single,
        Rule::TrailingEllipsis => marks::without_trailing_ellipsis,
        Rule::EndMarkInside => marks::without_end_mark,
        Rule::EndMarkMissing => lines::ended,
        Rule::SentenceLowerCase => lines::sentence_case,
        Rule::RepeatedWord => lines::without_repeated_word,
        Rule::BrokenLine => lines::joined,
        Rule::DayZero => dates::day_zero,
        Rule::MonthZero => dates::month_zero,
        Rule::NumericDateZero => dates::numeric_zero,
        Rule::CitationParty => citation::party,
        Rule::CitationState => citation::state,
        Rule::AcademicTitle => names::without_academic_title,
        Rule::NameInCapitals => names::from_capitals,
        Rule::NameLowerCase => names::capitalised,
        Rule::DistrictInAddress => names::without_district,
        Rule::BasisLead => names::without_lead,
        Rule::SubjectEndMark | Rule::RecipientEndMark => names::without_end_mark,
        Rule::RecipientListMark => names::without_list_mark,
        Rule::SignatureLowerCase => upper,
        Rule::AuthorityShortened => names::authority_in_full,
        Rule::AuthorityForm if letterhead == Letterhead::Party => names::party_authority,
        Rule::AuthorityForm => names::state_authority,
        Rule::SymbolForm => names::symbol,
        Rule::PlaceWithLevel => names::bare_place,
        Rule::ArchiveForm if letterhead == Letterhead::Party => names::party_archive,
        Rule::ArchiveForm => names::state_archive,
        _ => return None,
    })
}

fn upper(text: &str) -> String {
    text.to_uppercase()
}

fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_forbidden(*c)).collect()
}

/// Letters of other alphabets that look like Latin ones, and the Icelandic đ.
const LOOKALIKES: [(char, char); 34] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('І', 'I'),
    ('ο', 'o'),
    ('ν', 'v'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Η', 'H'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Υ', 'Y'),
    ('ð', 'đ'),
    ('Ð', 'Đ'),
];

fn latin(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_ascii() {
                return c;
            }
            let like = LOOKALIKES.iter().find(|(foreign, _)| *foreign == c);
            like.map_or(c, |(_, latin)| *latin)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn foreign_letters_become_the_ones_they_look_like() {
        assert_eq!(latin("Хóm Ðồng Таm"), "Xóm Đồng Tam");
    }

    proptest! {
        #[test]
        fn a_text_rewritten_once_is_in_order(text in "[a-zđĐA-Z áàạ.,;:…\"“”()\n\t/0-9-]{0,60}") {
            for rule in Rule::ALL {
                for letterhead in Letterhead::ALL {
                    if let Some(rewrite) = of(rule, letterhead) {
                        let once = rewrite(&text);
                        prop_assert_eq!(rewrite(&once), once.clone(), "{} {:?}", rule.id(), text);
                    }
                }
            }
        }
    }
}
