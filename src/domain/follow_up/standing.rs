//! Where an opinion stands by its history: status, due dates, result, satisfaction, and what of it counts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::{Competence, Legality, OpinionKind, Outcome, Satisfaction};
use super::entry::{Evidence, Hearing, ResultKind, WaitingFor};

/// Where it is. Kept apart from what came out.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Raised, not concluded yet.
    #[default]
    Raised,
    /// Đang giải quyết
    Open,
    /// Tạm dừng
    Paused,
    /// Đã chuyển cấp có thẩm quyền, chờ trả lời
    Passed,
    /// Đã có kết quả
    Resolved,
    /// Gộp vào ý kiến khác, which is followed instead.
    Merged,
}

impl Standing {
    pub const ALL: [Self; 6] = [
        Self::Raised,
        Self::Open,
        Self::Paused,
        Self::Passed,
        Self::Resolved,
        Self::Merged,
    ];

    /// The word under which it is stored and asked for.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Passed => "passed",
            Self::Resolved => "resolved",
            Self::Merged => "merged",
        }
    }

    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.key() == key)
    }

    /// Whether somebody still has to do something.
    #[must_use]
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Open | Self::Paused | Self::Passed)
    }
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    pub kind: ResultKind,
    pub on: NaiveDate,
    pub text: String,
    pub evidence: Option<Evidence>,
}

/// How the clock stands; computed, never typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timeliness {
    /// Nothing has to be done by a day.
    NoDueDate,
    /// Trong hạn: so many days are left.
    InTime { days: i64 },
    /// Sắp đến hạn
    DueSoon { days: i64 },
    /// Quá hạn by so many days.
    Overdue { days: i64 },
    /// The clock stands still.
    Paused,
    /// Xong đúng hạn
    DoneInTime,
    /// Xong quá hạn by so many days.
    DoneLate { days: i64 },
}

impl Timeliness {
    /// How the clock stands on `today` against a due date, of an opinion that stands so and has its result
    /// since `resolved_on`; what is due up to `soon` is due soon.
    #[must_use]
    pub fn of(
        standing: Standing,
        due: Option<NaiveDate>,
        resolved_on: Option<NaiveDate>,
        today: NaiveDate,
        soon: NaiveDate,
    ) -> Self {
        let Some(due) = due else {
            return Self::NoDueDate;
        };
        if let Some(resolved_on) = resolved_on {
            let late = (resolved_on - due).num_days();
            return if late > 0 {
                Self::DoneLate { days: late }
            } else {
                Self::DoneInTime
            };
        }
        let days = (due - today).num_days();
        match standing {
            Standing::Paused => Self::Paused,
            Standing::Open | Standing::Passed if days < 0 => Self::Overdue { days: -days },
            Standing::Open | Standing::Passed if due <= soon => Self::DueSoon { days },
            Standing::Open | Standing::Passed => Self::InTime { days },
            Standing::Raised | Standing::Resolved | Standing::Merged => Self::NoDueDate,
        }
    }
}

/// An opinion by its history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Followed {
    pub standing: Standing,
    pub concluded_on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
    pub legality: Legality,
    /// Why it is not lawful, and who decided.
    pub legality_reason: String,
    pub kind: OpinionKind,
    pub competence: Competence,
    pub field: String,
    /// The responsible unit; of a passed opinion the competent level.
    pub unit: String,
    /// As the conclusion, or the unit's assignment, named it.
    pub original_due: Option<NaiveDate>,
    /// As it was extended, moved by a pause or given anew.
    pub extended_due: Option<NaiveDate>,
    pub paused_since: Option<NaiveDate>,
    pub waiting_for: WaitingFor,
    pub result: Option<Resolution>,
    pub satisfaction: Satisfaction,
    pub heard_on: Option<NaiveDate>,
    pub hearing: Hearing,
    pub notified_on: Option<NaiveDate>,
    pub reminders: u32,
    pub extensions: u32,
    pub reopenings: u32,
    /// The newest of them.
    pub reopened_on: Option<NaiveDate>,
}

impl Followed {
    /// The due date that holds.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        self.extended_due.or(self.original_due)
    }

    /// Whether it is one of those of which T4 counts how many were resolved: concluded or not, lawful
    /// and legitimate, no complaint or denunciation (they follow their own law), no duplicate.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.legality == Legality::Lawful
            && !matches!(
                self.kind,
                OpinionKind::Complaint | OpinionKind::Denunciation
            )
            && self.standing != Standing::Merged
    }

    /// Whether the result is still the answer that was given at the session.
    fn is_answered_at_session(&self) -> bool {
        let result = self.result.as_ref();
        self.outcome == Some(Outcome::Answered)
            && self.reopenings == 0
            && result.is_some_and(|result| result.kind == ResultKind::Explained)
    }

    /// Dứt điểm: with evidence. Of what was answered at the session, the word of a satisfied citizen
    /// is that evidence.
    #[must_use]
    pub fn is_definitive(&self) -> bool {
        let Some(result) = &self.result else {
            return false;
        };
        match result.kind {
            ResultKind::Definitive => result.evidence.is_some(),
            ResultKind::Explained => {
                self.is_answered_at_session() && self.satisfaction == Satisfaction::Satisfied
            }
            _ => false,
        }
    }

    /// Whether what was done was done by `due`; one without a due date is never late.
    fn is_done_by(&self, due: Option<NaiveDate>) -> bool {
        self.result
            .as_ref()
            .is_some_and(|result| due.is_none_or(|due| result.on <= due))
    }

    /// Đúng hạn, against the due date as it was extended.
    #[must_use]
    pub fn is_on_time(&self) -> bool {
        self.is_done_by(self.due())
    }

    /// The same against the due date that was named first.
    #[must_use]
    pub fn is_on_original_time(&self) -> bool {
        self.is_done_by(self.original_due)
    }

    #[must_use]
    pub fn is_satisfied(&self) -> bool {
        self.result.is_some() && self.satisfaction == Satisfaction::Satisfied
    }

    /// The triple condition of T4.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.is_counted() && self.is_definitive() && self.is_on_time() && self.is_satisfied()
    }

    /// The last day on which it can still be resolved so that it counts as good; [`NaiveDate::MAX`] where
    /// no day is named. `None` where it is good already, is not counted, or cannot be any more.
    #[must_use]
    pub fn chance_until(&self) -> Option<NaiveDate> {
        if !self.is_counted() || self.is_good() {
            return None;
        }
        match self.standing {
            Standing::Raised => Some(NaiveDate::MAX),
            // The due date moves with the pause, unless it had gone by when it began.
            Standing::Paused => match (self.due(), self.paused_since) {
                (Some(due), Some(since)) if due < since => Some(due),
                _ => Some(NaiveDate::MAX),
            },
            // Only the citizen's word is missing.
            Standing::Resolved
                if self.satisfaction == Satisfaction::NotAsked
                    && self.is_on_time()
                    && (self.is_definitive() || self.is_answered_at_session()) =>
            {
                Some(NaiveDate::MAX)
            }
            Standing::Open | Standing::Passed | Standing::Resolved => {
                Some(self.due().unwrap_or(NaiveDate::MAX))
            }
            Standing::Merged => None,
        }
    }

    /// How the clock stands on `today`; what is due up to `soon` is due soon.
    #[must_use]
    pub fn timeliness(&self, today: NaiveDate, soon: NaiveDate) -> Timeliness {
        let resolved_on = self.result.as_ref().map(|result| result.on);
        Timeliness::of(self.standing, self.due(), resolved_on, today, soon)
    }

    /// The same against the due date that was named first.
    #[must_use]
    pub fn original_timeliness(&self, today: NaiveDate, soon: NaiveDate) -> Timeliness {
        let resolved_on = self.result.as_ref().map(|result| result.on);
        Timeliness::of(self.standing, self.original_due, resolved_on, today, soon)
    }
}
