//! The lines of the reports that list opinions: the overdue ones, and the register.

use chrono::NaiveDate;

use super::super::follow_up::{Followed, Timeliness};
use super::super::{IssuedDocument, Opinion, OpinionId, SessionId, Speaker, SpeakerId};

/// An opinion as it stood on the day of the report; nothing in it tells who must not be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    pub id: OpinionId,
    pub session: SessionId,
    pub session_on: NaiveDate,
    /// `None` where the speaker must not be known: a secret one, or one who denounces.
    pub speaker: Option<Speaker>,
    /// As the record of the session has it.
    pub opinion: Opinion,
    pub followed: Followed,
}

/// Somebody who spoke at a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    pub speaker: SpeakerId,
    pub session: SessionId,
    pub session_on: NaiveDate,
    /// The name as any list may show it: never that of one who must not be known.
    pub name: String,
}

/// An opinion without a result after its due date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overdue {
    pub line: Registered,
    /// By which the session's conclusion was issued.
    pub notice: Option<IssuedDocument>,
}

impl Overdue {
    /// How many days it is late on `as_of`.
    #[must_use]
    pub fn days(&self, as_of: NaiveDate) -> u64 {
        match self.line.followed.timeliness(as_of, as_of) {
            Timeliness::Overdue { days } => days.unsigned_abs(),
            _ => 0,
        }
    }
}
