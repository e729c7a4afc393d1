//! The ledger of Nghị quyết 04-NQ/TU: what Party committees, authorities and the Front did, by unit
//! and year (targets R1–R6).

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::fault::{Faults, Problem};
use super::text::{LINE_LIMIT, NAME_LIMIT};
use super::{Target, Unit, UnitId, target};

/// What an entry records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerKind {
    /// Cấp ủy làm việc với MTTQ và các tổ chức (R1)
    WorkSession,
    /// Văn bản định hướng (R1)
    Orientation,
    /// Quy chế phối hợp (R2)
    Regulation,
    /// Đánh giá thực hiện quy chế (R2)
    Evaluation,
    /// Nội dung giám sát (R3)
    Supervision,
    /// Nội dung phản biện xã hội (R4)
    Criticism,
    /// Đề án, đề tài (R5)
    Scheme,
    /// Cơ bản hoàn thành chuyển đổi số (R6)
    DigitalTransformation,
}

impl LedgerKind {
    /// The target that it counts for.
    #[must_use]
    pub fn target(self) -> Target {
        match self {
            Self::WorkSession | Self::Orientation => Target::R1,
            Self::Regulation | Self::Evaluation => Target::R2,
            Self::Supervision => Target::R3,
            Self::Criticism => Target::R4,
            Self::Scheme => Target::R5,
            Self::DigitalTransformation => Target::R6,
        }
    }

    pub const ALL: [Self; 8] = [
        Self::WorkSession,
        Self::Orientation,
        Self::Regulation,
        Self::Evaluation,
        Self::Supervision,
        Self::Criticism,
        Self::Scheme,
        Self::DigitalTransformation,
    ];
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    pub kind: LedgerKind,
    pub unit: UnitId,
    /// On which day it was done, issued or reached.
    pub on: NaiveDate,
    pub subject: String,
    /// Number of the document, where there is one.
    pub document: String,
    /// Why it no longer counts.
    pub withdrawn: String,
}

/// Contents of supervision, and of criticism, that the Front leads in a year at the least.
pub const CONTENTS_A_YEAR: usize = 2;
/// Schemes or topics of a provincial body in a term.
pub const SCHEMES_A_TERM: std::ops::RangeInclusive<usize> = 1..=3;
/// Years of a term of the Party.
pub const TERM_YEARS: i32 = 5;

/// The first year of the term in which a year lies: 2020, 2025, 2030.
#[must_use]
pub fn term_of(year: i32) -> i32 {
    year - year.rem_euclid(TERM_YEARS)
}

impl LedgerEntry {
    #[must_use]
    pub fn year(&self) -> i32 {
        self.on.year()
    }

    /// Checks every field of an entry by `unit`; paths start with `ledger.`.
    pub fn check(&self, unit: &Unit, today: NaiveDate, faults: &mut Faults) {
        faults.required_line("ledger.subject", &self.subject, LINE_LIMIT);
        faults.line("ledger.document", &self.document, NAME_LIMIT);
        faults.line("ledger.withdrawn", &self.withdrawn, LINE_LIMIT);
        faults.date("ledger.on", self.on);
        if self.on > today {
            faults.add("ledger.on", Problem::InFuture { on: self.on, today });
        }
        // What was recorded wrongly can still be withdrawn.
        if self.withdrawn.is_empty() && !target::is_of(self.kind.target(), unit) {
            faults.add("ledger.unit", Problem::NotAskedOf(self.kind.target()));
        }
    }
}
