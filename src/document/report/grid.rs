//! A table of a report with typed cells, as every kind of file is made from it.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::Figure;

/// A column.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Its name in files for programs.
    pub key: String,
    pub title: String,
    /// Its width on paper; a column without one is not printed by itself.
    #[serde(default)]
    pub width_mm: Option<f32>,
    /// The column that is printed as a second line of this one.
    #[serde(default)]
    pub below: Option<String>,
    /// Of a column of per cents: the columns of the part and of the whole.
    #[serde(default)]
    pub percent: Option<[String; 2]>,
}

impl Head {
    /// A column of its own, `width_mm` wide on paper.
    #[must_use]
    pub fn of(key: &str, title: &str, width_mm: f32) -> Self {
        Self {
            key: key.to_owned(),
            title: title.to_owned(),
            width_mm: Some(width_mm),
            below: None,
            percent: None,
        }
    }
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Empty,
    Text(String),
    Number(i64),
    Percent(Figure),
    Date(NaiveDate),
}

impl Value {
    /// Words, or nothing where there are none.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.trim().is_empty() {
            Self::Empty
        } else {
            Self::Text(words)
        }
    }

    #[must_use]
    pub fn date(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }

    /// A count; none is greater than what a file can hold.
    #[must_use]
    pub fn count(count: u64) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// A row: a value for every column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub values: Vec<Value>,
    /// The records behind the cells of some columns, by the column's place.
    pub records: Vec<(usize, Vec<i64>)>,
    /// Adds up the rows over it.
    pub is_total: bool,
}

/// One table.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// What it shows, where a report has several: a period, or the change between two.
    pub name: String,
    /// What stands on the tab of its sheet.
    pub sheet: String,
    pub heads: Vec<Head>,
    pub lines: Vec<Line>,
}

impl Grid {
    /// The place of a column.
    #[must_use]
    pub fn place(&self, key: &str) -> Option<usize> {
        self.heads.iter().position(|head| head.key == key)
    }
}
