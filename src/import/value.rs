//! Single cells: as text, as a date, as a phone number.

use chrono::{Days, NaiveDate};

use crate::domain::date;
use crate::import::sheet::{Cell, Row};

/// A cell as a person reads it.
pub(super) fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string().replace('.', ","),
        Cell::Date(date) => date::short(*date),
    }
}

/// All cells of a row, for a person to recognise it.
pub(super) fn row_text(row: &Row) -> String {
    let cells = row.cells.iter().map(|(_, cell)| one_line(&text(cell)));
    cells.collect::<Vec<_>>().join(" | ")
}

/// Runs of white space, line breaks too, as one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A date as a date cell, as its bare number, or typed.
pub(super) fn date(cell: &Cell) -> Option<NaiveDate> {
    match cell {
        Cell::Date(date) => Some(*date),
        Cell::Number(days) => serial(*days),
        Cell::Text(typed) => typed_date(typed),
    }
}

/// Days since 30/12/1899, for the years in which a date of this program can fall.
fn serial(days: f64) -> Option<NaiveDate> {
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    if !(36_526.0..73_415.0).contains(&days) {
        return None;
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded above"
    )]
    epoch.checked_add_days(Days::new(days as u64))
}

fn typed_date(typed: &str) -> Option<NaiveDate> {
    let lower = typed.trim().to_lowercase();
    let bare = lower.strip_prefix("ngày").unwrap_or(&lower).trim();
    let day = bare.split([' ', 't']).next()?;
    if let Ok(date) = NaiveDate::parse_from_str(day, "%Y-%m-%d") {
        return Some(date);
    }
    // Without a year it would be a guess.
    let whole = day.split(['/', '-', '.']).count() == 3;
    let any = NaiveDate::default();
    whole.then(|| date::parse_date(day, any)).flatten()
}

/// A phone number with its leading zero, or `None` when it does not look like one.
pub(super) fn phone(cell: &Cell) -> Option<String> {
    let typed = match cell {
        Cell::Number(number) => format!("{number:.0}"),
        Cell::Text(text) => text.clone(),
        Cell::Date(_) => return None,
    };
    let mut digits = String::new();
    for c in typed.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' | '.' | '-' | '(' | ')' | '\'' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    let national = match digits.len() {
        11.. => digits.strip_prefix("84").map(|rest| format!("0{rest}")),
        9 if !digits.starts_with('0') => Some(format!("0{digits}")),
        _ => None,
    };
    let number = national.unwrap_or(digits);
    (number.starts_with('0') && matches!(number.len(), 10 | 11)).then(|| grouped(&number))
}

/// `0912 345 678`
fn grouped(number: &str) -> String {
    let (head, last) = number.split_at(number.len() - 3);
    let (first, middle) = head.split_at(head.len() - 3);
    format!("{first} {middle} {last}")
}

/// `A`, `Z`, `AA`, as the sheet shows its columns.
pub(super) fn letters(mut at: u32) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(at % 26).unwrap_or_default()));
        match at / 26 {
            0 => break,
            more => at = more - 1,
        }
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_gets_back_the_zero_that_the_sheet_took() {
        assert_eq!(
            phone(&Cell::Number(912_345_999.0)).as_deref(),
            Some("0912 345 999")
        );
        for typed in [
            "0912345999",
            "+84 912 345 999",
            "84.912.345.999",
            "912 345 999",
        ] {
            let cell = Cell::Text(typed.into());
            assert_eq!(phone(&cell).as_deref(), Some("0912 345 999"), "{typed}");
        }
        for typed in ["không có", "12", "0912 345 999 / 0987 654 321"] {
            assert_eq!(phone(&Cell::Text(typed.into())), None, "{typed}");
        }
    }

    #[test]
    fn a_date_is_read_as_cell_as_number_and_as_text() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 9);
        assert_eq!(date(&Cell::Number(46_335.0)), day);
        for typed in [
            "09/11/2026",
            "2026-11-09",
            "2026-11-09 00:00:00",
            "Ngày 9/11/26",
        ] {
            assert_eq!(date(&Cell::Text(typed.into())), day, "{typed}");
        }
        assert_eq!(date(&Cell::Text("9/11".into())), None);
        assert_eq!(date(&Cell::Number(9.0)), None);
    }

    #[test]
    fn columns_are_lettered_as_in_the_sheet() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(letters),
            ["A", "Z", "AA", "ZZ", "AAA"]
        );
    }
}
