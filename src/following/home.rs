//! What the first screen shows: the work of the day and the figures of the year.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::domain::Agenda;
use crate::domain::agenda::About;
use crate::domain::target::Targets;
use crate::store::{Reader, StoreError};

/// The work of a day.
#[derive(Debug, Clone)]
pub struct Board {
    pub agenda: Agenda,
    /// What the items are about that are named one by one.
    subjects: HashMap<About, String>,
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
        let agenda = reader.agenda(today)?;
        let mut subjects = HashMap::new();
        for item in agenda.named() {
            subjects.insert(item.about.clone(), reader.subject(&item.about)?);
        }
        Ok(Self {
            agenda,
            subjects,
            targets: reader.targets(today.year(), today, today)?,
            has_session: reader.last_session()?.is_some(),
        })
    }

    /// The subject of what is named; of anything else, nothing.
    #[must_use]
    pub fn subject(&self, about: &About) -> &str {
        self.subjects.get(about).map_or("", String::as_str)
    }
}
