//! Which opinions of all sessions a list shows, and in which order.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::follow_up::{ResultKind, Standing, Timeliness};
use super::{OpinionId, Satisfaction, SessionId, UnitId};

/// What is asked of the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueFilter {
    /// Quá hạn
    Overdue,
    /// Due within so many calendar days, today among them.
    Within(u16),
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    /// The earliest due date first; those without one last.
    #[default]
    Due,
    /// The one raised last first.
    Newest,
}

/// Every condition that is set has to be met.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpinionFilter {
    /// Any of these; all when it is empty.
    pub standings: Vec<Standing>,
    /// The responsible unit.
    pub unit: Option<UnitId>,
    pub field: Option<String>,
    pub session: Option<SessionId>,
    /// The year of the session.
    pub year: Option<i32>,
    pub due: Option<DueFilter>,
    pub satisfaction: Option<Satisfaction>,
    /// Raised again: it repeats an earlier one.
    pub is_repeated: bool,
    pub is_reopened: bool,
    /// Concluded, and the person has not been told yet.
    pub owes_notice: bool,
    pub order: ListOrder,
}

/// One opinion in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedOpinion {
    pub id: OpinionId,
    pub session: SessionId,
    pub session_on: NaiveDate,
    pub number: u32,
    /// The name as any list may show it: never a secret speaker's.
    pub speaker: String,
    pub content: String,
    pub field: String,
    /// The responsible unit.
    pub unit: String,
    pub standing: Standing,
    pub original_due: Option<NaiveDate>,
    pub due: Option<NaiveDate>,
    pub result: Option<ResultKind>,
    pub resolved_on: Option<NaiveDate>,
    pub satisfaction: Satisfaction,
    pub reopenings: u32,
    pub notified_on: Option<NaiveDate>,
}

impl FollowedOpinion {
    /// How the clock stands on `today`; what is due up to `soon` is due soon.
    #[must_use]
    pub fn timeliness(&self, today: NaiveDate, soon: NaiveDate) -> Timeliness {
        Timeliness::of(self.standing, self.due, self.resolved_on, today, soon)
    }
}

/// Where the next page of a list begins: after this opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListCursor {
    pub due: Option<NaiveDate>,
    pub id: OpinionId,
}

impl ListCursor {
    #[must_use]
    pub fn after(opinion: &FollowedOpinion) -> Self {
        Self {
            due: opinion.due,
            id: opinion.id,
        }
    }
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpinionPage {
    pub opinions: Vec<FollowedOpinion>,
    /// `None` on the last page.
    pub next: Option<ListCursor>,
}

/// How many opinions a filter finds; beyond [`COUNTED`] only that there are more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BoundedCount {
    pub count: u32,
    pub has_more: bool,
}

impl BoundedCount {
    /// Of so many that were found.
    #[must_use]
    pub fn of(found: usize) -> Self {
        let counted = u16::try_from(found).unwrap_or(COUNTED).min(COUNTED);
        Self {
            count: u32::from(counted),
            has_more: found > usize::from(COUNTED),
        }
    }
}

/// The most that is counted for a list.
pub const COUNTED: u16 = 3000;
