//! What the check found: which rule, where, what stands there, and the repair if there is one.

use std::cmp::Ordering;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::place::Place;
use super::repair::{Fix, Repair};
use super::rule::Rule;
use crate::document::DocumentError;
use crate::domain::{Order, SessionRecord};

/// How grave a finding is; the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Must not be signed.
    Error,
    /// To be looked at before signing.
    Warning,
    /// Good to know.
    Note,
}

/// What stands there, and what should.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Detail {
    #[default]
    Nothing,
    Text(String),
    Instead {
        found: String,
        instead: String,
    },
    Number(u64),
    Numbers {
        found: u64,
        instead: u64,
    },
    Day(NaiveDate),
    Days {
        found: NaiveDate,
        instead: NaiveDate,
    },
    Clock(NaiveTime),
    Moments {
        found: NaiveDateTime,
        instead: NaiveDateTime,
    },
    Character(char),
    Document(DocumentError),
}

impl Detail {
    /// What stands there and what should.
    #[must_use]
    pub fn instead(found: impl Into<String>, instead: impl Into<String>) -> Self {
        Self::Instead {
            found: found.into(),
            instead: instead.into(),
        }
    }
}

/// One thing that a rule objects to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub rule: Rule,
    pub severity: Severity,
    pub place: Place,
    pub detail: Detail,
    pub(super) repair: Option<Repair>,
}

impl Finding {
    /// Whether one key can repair it.
    #[must_use]
    pub fn is_fixable(&self) -> bool {
        self.repair.is_some()
    }

    /// The repair as the changed value, made from how order and record stand now; `None` when there
    /// is no repair or the place has changed since the check.
    #[must_use]
    pub fn fix(&self, order: &Order, record: &SessionRecord) -> Option<Fix> {
        self.repair.as_ref()?.apply(&self.place, order, record)
    }

    /// Whether the fix takes an entry out of a list or moves one, so that places behind it shift.
    pub(super) fn moves_entries(&self) -> bool {
        matches!(self.repair, Some(Repair::Remove | Repair::ArchiveLast))
    }

    /// Errors first, then by place and rule.
    pub(super) fn in_order(&self, other: &Self) -> Ordering {
        let key = |finding: &Self| (finding.severity, finding.rule);
        self.severity
            .cmp(&other.severity)
            .then_with(|| self.place.cmp(&other.place))
            .then_with(|| key(self).cmp(&key(other)))
    }
}
