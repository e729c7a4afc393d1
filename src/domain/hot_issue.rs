//! Hot issues (vấn đề nổi cộm, bức xúc): found on a day, to be talked over at a session in time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fault::{Faults, Problem};
use super::text::LINE_LIMIT;
use super::{SessionId, UnitId};

/// An opinion that is raised for this time is proposed as a hot issue.
pub const RAISED_TIMES: usize = 3;

/// One hot issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HotIssue {
    /// What it is about.
    pub subject: String,
    pub found_on: NaiveDate,
    /// The last day for the session, from the time limit that held when it was found.
    pub due_on: NaiveDate,
    /// Where it is; the office's own unit where none is named.
    pub unit: Option<UnitId>,
    pub field: String,
    /// The session at which it was talked over.
    pub session: Option<SessionId>,
    /// Why it turned out not to be one, and who said so.
    pub withdrawn: String,
}

/// How an issue counts in T2 on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialogue {
    /// Held within the time limit.
    InTime,
    /// Held after it.
    Late,
    /// Not held, and the time is up.
    Missed,
    /// Not held yet, with time left: not counted.
    Waiting,
}

impl HotIssue {
    /// How it stands on `day`, with the day of its session where that was held by then.
    #[must_use]
    pub fn dialogue(&self, held_on: Option<NaiveDate>, day: NaiveDate) -> Dialogue {
        match held_on.filter(|held| *held <= day) {
            Some(held) if held <= self.due_on => Dialogue::InTime,
            Some(_) => Dialogue::Late,
            None if day > self.due_on => Dialogue::Missed,
            None => Dialogue::Waiting,
        }
    }

    /// Checks every field; paths start with `hot_issue.`.
    pub fn check(&self, today: NaiveDate, faults: &mut Faults) {
        faults.required_line("hot_issue.subject", &self.subject, LINE_LIMIT);
        faults.line("hot_issue.field", &self.field, LINE_LIMIT);
        faults.line("hot_issue.withdrawn", &self.withdrawn, LINE_LIMIT);
        faults.date("hot_issue.found_on", self.found_on);
        if self.found_on > today {
            let on = self.found_on;
            faults.add("hot_issue.found_on", Problem::InFuture { on, today });
        }
        if self.due_on < self.found_on {
            let due_on = self.found_on;
            faults.add("hot_issue.due_on", Problem::NotLater { due_on });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn an_issue_counts_once_it_was_talked_over_or_its_time_is_up() {
        let issue = HotIssue {
            subject: "Bãi rác Khe Sậy".into(),
            found_on: day(1),
            due_on: day(20),
            unit: None,
            field: String::new(),
            session: None,
            withdrawn: String::new(),
        };
        assert_eq!(issue.dialogue(None, day(20)), Dialogue::Waiting);
        assert_eq!(issue.dialogue(None, day(21)), Dialogue::Missed);
        assert_eq!(issue.dialogue(Some(day(20)), day(25)), Dialogue::InTime);
        assert_eq!(issue.dialogue(Some(day(21)), day(25)), Dialogue::Late);
        // The session is still to come on that day.
        assert_eq!(issue.dialogue(Some(day(20)), day(19)), Dialogue::Waiting);
    }
}
