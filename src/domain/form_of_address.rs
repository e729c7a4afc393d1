//! The words by which a person is called before the name: `bà`, `đồng chí`, `hộ`.

use std::sync::LazyLock;

use super::phrase::{Phrases, Text};
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
/// Pairs that are one word although the first or the second half can be a form of address or a name.
const WORDS: [&str; 43] = [
    "an ninh",
    "an toàn",
    "anh dũng",
    "anh em",
    "anh hào",
    "anh hùng",
    "anh linh",
    "anh minh",
    "anh tài",
    "bà con",
    "bác bỏ",
    "bác học",
    "bác sĩ",
    "bảo hiểm",
    "bí thư",
    "chị em",
    "chủ tịch",
    "chủ trì",
    "chú thích",
    "chú trọng",
    "chú ý",
    "công an",
    "công chức",
    "công dân",
    "cô đơn",
    "cô giáo",
    "cô lập",
    "cụ thể",
    "giao thông",
    "hành chính",
    "hòa giải",
    "kinh tế",
    "ông chủ",
    "phụ nữ",
    "phụ trách",
    "quân sự",
    "tài chính",
    "thanh niên",
    "thầy giáo",
    "thầy thuốc",
    "thủy lợi",
    "văn hóa",
    "văn phòng",
];

static PAIRS: LazyLock<Phrases> = LazyLock::new(|| {
    let mut pairs = Phrases::default();
    for pair in WORDS {
        pairs.add(pair);
    }
    pairs
});

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

/// Whether the word at `index` makes one word with the next one, or, in lower case, with the one
/// before: `Văn hóa`, `cụ thể`.
pub(super) fn is_half(text: &Text, index: usize) -> bool {
    let pair = |second: usize| {
        let is_small = text.is_beside(second) && !text.is_capital(second);
        is_small && !PAIRS.at(text, second - 1).is_empty()
    };
    pair(index) || pair(index + 1)
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

    #[test]
    fn half_of_a_word_is_no_name() {
        let half = |text: &str, index| is_half(&Text::new(text), index);
        assert!(half("Cụ thể là", 1));
        assert!(half("nhà Văn hoá", 1));
        assert!(half("danh hiệu anh hùng", 3));
        assert!(!half("anh Hùng nêu", 1));
        assert!(!half("nhà Văn nêu", 1));
    }
}
