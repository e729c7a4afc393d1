//! Reports as tables of typed cells, and as papers of an office; words and widths are data in
//! `assets/format/report.json`.

mod counted;
mod grid;
mod listed;
mod paper;
mod profile;
mod timeline;
mod words;

use chrono::NaiveDate;

pub use counted::{Compared, counted};
pub use grid::{Grid, Head, Line, Value};
pub use listed::{overdue, register, targets};
pub use paper::{Letter, paper};
pub(super) use paper::{of_office, printed};
pub use words::{asked_by, assessment, decimal, period_name, span_name};

use super::DocumentError;
use crate::domain::personal::{Hiding, ListLine};
use crate::domain::report::{Kind, Period, Scope, Timeline};

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
    /// What was raised and resolved, span after span; in files for reckoning, not on paper.
    pub timeline: Option<Grid>,
    /// What a reader must know of the columns.
    pub note: String,
    /// The sessions in which somebody must not be known; the finished file is searched for them.
    pub hiding: Vec<Hiding>,
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
            timeline: None,
            note: profile.note.clone(),
            hiding: Vec::new(),
        })
    }

    /// The same report with what was raised and resolved, span after span.
    #[must_use]
    pub fn with_timeline(self, timeline: &Timeline) -> Self {
        Self {
            timeline: Some(timeline::grid(timeline)),
            ..self
        }
    }

    /// `Số liệu đối thoại với Nhân dân quý I năm 2026`
    #[must_use]
    pub fn title(&self) -> String {
        let period = words::small(&period_name(self.period));
        format!("{} {period}", self.subject)
    }

    /// The lines of all tables with the opinions that each is of.
    #[must_use]
    pub fn lines(&self) -> Vec<ListLine> {
        // Of a counted line the opinions stand behind their number; a target is of no opinion's words.
        let of = |grid: &Grid| match self.kind {
            Kind::Targets => None,
            Kind::Overdue | Kind::Register => Some(0),
            Kind::Summary | Kind::ByField | Kind::ByUnit => grid.place("recorded"),
        };
        let grids = self.grids.iter();
        let lines = grids.flat_map(|grid| grid.lines.iter().map(move |line| (of(grid), line)));
        lines
            .map(|(of, line)| {
                let records = line.records.iter().find(|(at, _)| Some(*at) == of);
                let words = line.values.iter().filter_map(|value| match value {
                    Value::Text(text) => Some(text.as_str()),
                    _ => None,
                });
                ListLine {
                    opinions: records.map(|(_, ids)| ids.clone()).unwrap_or_default(),
                    text: words.collect::<Vec<_>>().join("\n"),
                }
            })
            .collect()
    }
}
