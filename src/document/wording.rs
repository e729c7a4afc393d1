//! Numbers, dates and lists as administrative Vietnamese writes them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::domain::{Honorific, Official};

/// A count: `05`, `21`, `1.250`.
pub fn count(number: u64) -> String {
    if number < 10 {
        return format!("{number:02}");
    }
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// The number of an opinion: `03`.
pub fn number(number: u32) -> String {
    format!("{number:02}")
}

/// `ngày 05 tháng 01 năm 2026`; months from March on take no zero.
pub fn long_date(date: NaiveDate) -> String {
    format!(
        "ngày {:02} tháng {} năm {}",
        date.day(),
        month(date.month()),
        date.year()
    )
}

fn month(month: u32) -> String {
    if month < 3 {
        format!("{month:02}")
    } else {
        month.to_string()
    }
}

/// `07 giờ 45 phút`; a full hour is `08 giờ 00 phút`.
pub fn time(time: NaiveTime) -> String {
    format!("{:02} giờ {:02} phút", time.hour(), time.minute())
}

/// `a, b và c`.
pub fn and<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} và {}", first.join(", "), last.as_ref())
        }
    }
}

/// Persons with posts, where commas already separate name and post: `A, Bí thư; B và C`.
pub fn people(officials: &[Official]) -> String {
    let named: Vec<String> = officials.iter().map(comrade).collect();
    match named.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} và {last}", first.join("; ")),
        other => other.concat(),
    }
}

/// `đồng chí Lê Hữu Thắng, Bí thư Đảng ủy`; without an honorific of their own officials are
/// comrades, as in every document of a commune.
pub fn comrade(official: &Official) -> String {
    match official.honorific {
        Honorific::None => Official {
            honorific: Honorific::Comrade,
            ..official.clone()
        }
        .in_sentence(),
        _ => official.in_sentence(),
    }
}

/// With a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Words with which a name begins, although the word alone is none.
const NAME_STARTS: [&str; 7] = [
    "Đảng",
    "Ủy ban",
    "Uỷ ban",
    "Hội đồng",
    "Mặt trận",
    "Ban ",
    "Nhân dân",
];

/// With a small first letter, as a Party document's subject begins; an abbreviation or the name of
/// a body keeps its capital.
pub fn small_start(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let first = letters.next();
    let abbreviated = letters.clone().next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !abbreviated && !NAME_STARTS.iter().any(|name| text.starts_with(name)) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// A sentence that ends: a full stop is added where no mark ends it.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    let last = text.trim_end_matches(['"', '”', '’', ')']).chars().last();
    match last {
        None => String::new(),
        Some('.' | '!' | '?' | '…') => text.to_owned(),
        Some(',' | ';' | ':') => {
            let end = text.trim_end_matches([',', ';', ':']);
            format!("{end}.")
        }
        Some(_) => format!("{text}."),
    }
}

/// A clause without the mark at its end, to go on with another one.
pub fn clause(text: &str) -> &str {
    text.trim()
        .trim_end_matches(['.', ';', ',', ':'])
        .trim_end()
}

/// The lines of a text of several paragraphs, the empty ones left out.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Roman numerals of headings.
pub fn roman(mut number: usize) -> String {
    const SIGNS: [(usize, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            roman.push_str(sign);
            number -= value;
        }
    }
    roman
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_the_first_two_months_take_a_zero() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(long_date(date(2026, 1, 5)), "ngày 05 tháng 01 năm 2026");
        assert_eq!(long_date(date(2026, 3, 9)), "ngày 09 tháng 3 năm 2026");
        assert_eq!(long_date(date(2026, 11, 14)), "ngày 14 tháng 11 năm 2026");
    }

    #[test]
    fn counts_under_ten_take_a_zero_and_thousands_a_dot() {
        assert_eq!(count(5), "05");
        assert_eq!(count(151), "151");
        assert_eq!(count(1_250_000), "1.250.000");
    }

    #[test]
    fn a_sentence_is_ended_once() {
        assert_eq!(sentence("tiếp thu"), "tiếp thu.");
        assert_eq!(sentence("tiếp thu."), "tiếp thu.");
        assert_eq!(sentence("đã rõ;"), "đã rõ.");
        assert_eq!(sentence("nước \"đen như mực\""), "nước \"đen như mực\".");
        assert_eq!(sentence("  "), "");
    }

    #[test]
    fn a_subject_begins_small_unless_a_name_or_an_abbreviation_stands_there() {
        assert_eq!(small_start("Hội nghị đối thoại"), "hội nghị đối thoại");
        assert_eq!(small_start("Đối thoại năm 2026"), "đối thoại năm 2026");
        assert_eq!(small_start("UBND xã tiếp dân"), "UBND xã tiếp dân");
        assert_eq!(small_start("Đảng ủy xã"), "Đảng ủy xã");
        assert_eq!(small_start(""), "");
    }

    #[test]
    fn several_people_are_joined_as_in_a_sentence() {
        let person = |name: &str, post: &str| Official {
            name: name.into(),
            post: post.into(),
            ..Official::default()
        };
        let chairs = [
            person("Lê Hữu Thắng", "Bí thư Đảng ủy"),
            person("Nguyễn Thị Thúy Hòa", "Chủ tịch UBND xã"),
        ];
        assert_eq!(
            people(&chairs),
            "đồng chí Lê Hữu Thắng, Bí thư Đảng ủy và đồng chí Nguyễn Thị Thúy Hòa, Chủ tịch UBND xã"
        );
        assert_eq!(
            people(&chairs[..1]),
            "đồng chí Lê Hữu Thắng, Bí thư Đảng ủy"
        );
    }

    #[test]
    fn headings_are_numbered_in_roman() {
        let numerals: Vec<String> = [1, 4, 9, 14, 40].map(roman).into();
        assert_eq!(numerals, ["I", "IV", "IX", "XIV", "XL"]);
    }
}
