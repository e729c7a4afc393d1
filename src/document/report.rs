//! Reports as tables of typed cells, and as papers of an office; words and widths are data in
//! `assets/format/report.json`.

mod counted;
mod grid;
mod listed;
mod paper;
mod profile;
mod words;

use chrono::NaiveDate;

pub use counted::{Compared, counted};
pub use grid::{Grid, Head, Line, Value};
pub use listed::{overdue, register, targets};
pub use paper::{Letter, paper};
pub use words::{asked_by, assessment, decimal, period_name};

use super::DocumentError;
use crate::domain::report::{Kind, Period, Scope};

/// A report: what it is about, and its tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub kind: Kind,
    /// `Số liệu đối thoại với Nhân dân`
    pub subject: String,
    pub period: Period,
    pub as_of: NaiveDate,
    /// The host whose sessions alone are reported.
    pub host: Option<String>,
    pub grids: Vec<Grid>,
    /// What a reader must know of the columns.
    pub note: String,
}

impl Report {
    fn new(
        kind: Kind,
        scope: &Scope,
        host: Option<&str>,
        grids: Vec<Grid>,
    ) -> Result<Self, DocumentError> {
        let profile = profile::of(kind)?;
        Ok(Self {
            kind,
            subject: profile.subject.clone(),
            period: scope.period,
            as_of: scope.as_of,
            host: host.map(str::to_owned),
            grids,
            note: profile.note.clone(),
        })
    }

    /// `Số liệu đối thoại với Nhân dân quý I năm 2026`
    #[must_use]
    pub fn title(&self) -> String {
        let period = words::small(&period_name(self.period));
        format!("{} {period}", self.subject)
    }
}
