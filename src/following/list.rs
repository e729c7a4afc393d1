//! The list of opinions: what it is opened with, and its first rows.

use chrono::NaiveDate;

use super::{Terms, secretary};
use crate::domain::opinion_filter::{BoundedCount, OpinionPage};
use crate::domain::{ListKind, OpinionFilter, UnitId};
use crate::store::{Reader, SessionBrief, StoreError};

/// How many rows are read at once.
pub const PAGE: u16 = 200;

/// The most that are read to find the opinion that was left.
pub const FAR: u16 = 3000;

/// What may be chosen in the filter.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    pub units: Vec<(UnitId, String)>,
    pub fields: Vec<String>,
    /// The newest first.
    pub sessions: Vec<SessionBrief>,
}

/// Everything that the list needs before its first rows.
#[derive(Debug, Clone)]
pub struct ListOpening {
    pub choices: Choices,
    pub secretary: String,
    /// The last day that is due soon.
    pub soon: NaiveDate,
    /// The saved filters by name.
    pub saved: Vec<(String, String)>,
    /// What was half typed.
    pub draft: Option<String>,
}

impl ListOpening {
    /// Reads it with the draft that is kept under `draft`.
    ///
    /// # Errors
    /// As every reading.
    pub fn read(reader: &Reader, draft: &str, today: NaiveDate) -> Result<Self, StoreError> {
        let units = reader.units()?;
        let units = units.iter().map(|(id, unit)| (id, unit.name.clone()));
        Ok(Self {
            choices: Choices {
                units: units.collect(),
                fields: reader.list(ListKind::Field)?,
                sessions: reader.session_briefs()?,
            },
            secretary: secretary(reader)?,
            soon: Terms::read(reader)?.soon(today),
            saved: reader.filters()?,
            draft: reader.draft(draft)?,
        })
    }
}

/// What a filter finds: the first `limit` rows, and how many there are.
///
/// # Errors
/// As every reading.
pub fn first_rows(
    reader: &Reader,
    filter: &OpinionFilter,
    limit: u16,
    today: NaiveDate,
) -> Result<(OpinionPage, BoundedCount), StoreError> {
    let page = reader.opinion_page(filter, None, limit, today)?;
    Ok((page, reader.opinion_count(filter, today)?))
}
