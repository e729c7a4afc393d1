//! The list of opinions: what it is opened with, and its first rows.

use chrono::NaiveDate;

use super::{Terms, secretary};
use crate::domain::{ListKind, UnitId};
use crate::store::{Reader, SessionBrief, StoreError};

/// How many rows are read at once.
pub const PAGE: u16 = 200;

/// So many sessions are proposed; any other one is named by its number.
const PROPOSED: u16 = 500;

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
                sessions: reader.newest_sessions(PROPOSED)?,
            },
            secretary: secretary(reader)?,
            soon: Terms::read(reader)?.soon(today),
            saved: reader.filters()?,
            draft: reader.draft(draft)?,
        })
    }
}
