//! What the first screen shows: the work of the day and the figures of the year.

use chrono::{Datelike, NaiveDate};

use crate::domain::Agenda;
use crate::domain::target::Targets;
use crate::store::{Reader, StoreError};

/// The work of a day.
#[derive(Debug, Clone)]
pub struct Board {
    pub agenda: Agenda,
    pub targets: Targets,
    /// Whether there is any session yet.
    pub has_session: bool,
}

impl Board {
    /// Reads the work of `today`.
    ///
    /// # Errors
    /// As every reading.
    pub fn read(reader: &Reader, today: NaiveDate) -> Result<Self, StoreError> {
        Ok(Self {
            agenda: reader.agenda(today)?,
            targets: reader.targets(today.year(), today, today)?,
            has_session: reader.last_session()?.is_some(),
        })
    }
}
