//! A table as a sheet, before it is written; measures in millimetres, sizes of type in points.

use chrono::NaiveDate;

use crate::document::block::{Align, Geometry, Style};
use crate::domain::Figure;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Empty,
    Text(String),
    Number {
        value: u32,
        /// Shown with zeros before it up to this many digits.
        digits: usize,
    },
    Date(NaiveDate),
    /// A whole number that is counted with.
    Amount(i64),
    /// The sum of the column over the rows above, as it comes out.
    Sum(i64),
    /// The share of one column in another one, by their places in the same row.
    Share {
        part: u16,
        whole: u16,
        figure: Figure,
    },
}

impl Value {
    /// What the text of a cell says: a day written dd/MM/yyyy, a whole number, or words. Digits
    /// that begin with a zero are a phone or document number, except two as in `05`.
    #[must_use]
    pub fn read(text: &str) -> Self {
        // Excel counts days from 1900.
        const FIRST_YEAR: &str = "1900";
        // A longer one is the number of a card or a telephone.
        const MOST_DIGITS: usize = 7;
        let text = text.trim();
        if text.is_empty() {
            return Self::Empty;
        }
        if text.len() == "dd/MM/yyyy".len()
            && text.get(6..).is_some_and(|year| year >= FIRST_YEAR)
            && let Ok(day) = NaiveDate::parse_from_str(text, "%d/%m/%Y")
        {
            return Self::Date(day);
        }
        let digits = text.len();
        let plain = text.bytes().all(|b| b.is_ascii_digit()) && digits <= MOST_DIGITS;
        match text.parse() {
            Ok(value) if plain && (digits <= 2 || !text.starts_with('0')) => {
                Self::Number { value, digits }
            }
            _ => Self::Text(text.to_owned()),
        }
    }
}

/// A cell and how it looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub value: Value,
    pub style: Style,
    pub align: Align,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One per column; a spanning row has one cell.
    pub cells: Vec<Cell>,
    pub spanning: bool,
}

impl Row {
    /// Whether it adds up the rows above.
    #[must_use]
    pub fn is_total(&self) -> bool {
        let mut cells = self.cells.iter();
        cells.any(|cell| matches!(cell.value, Value::Sum(_)))
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub title: String,
    pub style: Style,
    pub width_mm: f32,
}

/// Words that stand over several columns of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    pub text: String,
    pub style: Style,
    pub align: Align,
    /// The share of the sheet's width, from the left edge to the right one of its spans.
    pub width_mm: f32,
}

/// A line over or under the table, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub spans: Vec<Span>,
    /// Free height above, in points.
    pub before: f32,
}

/// One sheet: lines, a table with a head that stays in sight and repeats in print, lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What stands on its tab; made fit and unique when written.
    pub name: String,
    pub paper: Geometry,
    pub above: Vec<Line>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub below: Vec<Line>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_whole_numbers_are_told_from_words() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
        assert_eq!(Value::read("05/03/2026"), Value::Date(day));
        assert_eq!(
            Value::read(" 05 "),
            Value::Number {
                value: 5,
                digits: 2
            }
        );
        assert_eq!(
            Value::read("120"),
            Value::Number {
                value: 120,
                digits: 3
            }
        );
        assert_eq!(Value::read(""), Value::Empty);
        for words in [
            "31/02/2026",
            "5/3/2026",
            "05/03/1899",
            "01/2026",
            "1,5",
            "-3",
            "01 hộ",
        ] {
            assert_eq!(Value::read(words), Value::Text(words.to_owned()));
        }
    }

    #[test]
    fn a_telephone_or_card_number_stays_as_it_was_typed() {
        for number in ["0912345678", "040", "001234567890", "12345678"] {
            assert_eq!(Value::read(number), Value::Text(number.to_owned()));
        }
    }
}
