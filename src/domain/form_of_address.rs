//! The words by which a person is called before the name: `bà`, `đồng chí`, `hộ`.

use super::phrase::Text;
use super::place_name;

/// Before a name in any case. In Nghệ An a woman is also `o` or `mự`.
pub(super) const OF_A_PERSON: [&str; 20] = [
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "cụ", "thím", "dì", "cậu", "mợ",
    "dượng", "o", "mự", "mệ", "ngài", "thầy",
];
/// The same in two words, for whoever holds an office too.
pub(super) const COMRADE: [&str; 2] = ["đồng chí", "đ/c"];
/// Words, or the last ones of two, that stand before many a word that is no name: only before a
/// given name with a capital.
const BEFORE_CAPITAL: [&str; 17] = [
    "hộ",
    "nhà",
    "đình",
    "tri",
    "dân",
    "mẹ",
    "bố",
    "cha",
    "má",
    "con",
    "vợ",
    "chồng",
    "trưởng",
    "phó",
    "tịch",
    "thư",
    "viên",
];
/// A form of address before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Whoever follows is a person.
    Person,
    /// Only a given name with a capital tells that a person follows.
    BeforeCapital,
}

/// The form of address that ends before the word at `index`.
pub(super) fn before(text: &Text, index: usize) -> Option<Form> {
    let last = index.checked_sub(1).filter(|_| text.is_led_to(index))?;
    if place_name::is_of_place(text, last) {
        return None;
    }
    let word = text.word(last).to_lowercase();
    let pair = last.checked_sub(1).map(|first| {
        let first = text.word(first).to_lowercase();
        COMRADE.contains(&&*format!("{first} {word}"))
            || COMRADE.contains(&&*format!("{first}/{word}"))
    });
    if OF_A_PERSON.contains(&&*word) || pair == Some(true) {
        Some(Form::Person)
    } else if BEFORE_CAPITAL.contains(&&*word) {
        Some(Form::BeforeCapital)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands before the last word.
    fn form(text: &str) -> Option<Form> {
        let text = Text::new(text);
        before(&text, text.len() - 1)
    }

    #[test]
    fn forms_of_address_are_known_in_one_word_and_in_two() {
        for text in [
            "bà Kín",
            "Thím Kín",
            "đồng chí Kín",
            "Đ/c Kín",
            "đ/c: o Kín",
        ] {
            assert_eq!(form(text), Some(Form::Person), "{text}");
        }
        for text in ["hộ Kín", "gia đình Kín", "cử tri Kín", "xóm trưởng Kín"] {
            assert_eq!(form(text), Some(Form::BeforeCapital), "{text}");
        }
        for text in [
            "Kín",
            "ý chí Kín",
            "a/c Kín",
            "bà: Kín",
            "theo Kín",
            "cầu Bà Kín",
        ] {
            assert_eq!(form(text), None, "{text}");
        }
    }
}
