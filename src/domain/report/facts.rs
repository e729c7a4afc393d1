//! What the reports are counted from: the held sessions of a period, and how each of their opinions
//! stood on a day.

use chrono::NaiveDate;

use super::super::follow_up::Standing;
use super::super::{
    Calendar, OpinionId, Outcome, SessionId, SessionKind, SpeakerId, TimeLimits, UnitId, Units,
};
use super::Period;

/// What of the data file is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// Opinions belong to it by the day of their session.
    pub period: Period,
    /// The day by the end of which everything counted had been recorded.
    pub as_of: NaiveDate,
    /// The host of the sessions; all of them where none is named.
    pub host: Option<UnitId>,
    /// Whether a merged unit counts for what it became a part of.
    pub roll_up: bool,
}

impl Scope {
    /// The unit for which `unit` counts.
    #[must_use]
    pub fn counted_for(&self, unit: UnitId, units: &Units) -> UnitId {
        if self.roll_up {
            units.today(unit, self.as_of)
        } else {
            unit
        }
    }

    /// Whether a session of `host` is reported.
    #[must_use]
    pub fn takes(&self, host: Option<UnitId>, units: &Units) -> bool {
        self.host.is_none_or(|asked| {
            let counted = host.map(|host| self.counted_for(host, units));
            counted == Some(self.counted_for(asked, units))
        })
    }
}

/// Whether the conclusion of a session was issued in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeTime {
    InTime,
    /// Issued after the time limit, or not issued although concluded or past it.
    NotInTime,
    /// Not concluded and the limit not past: not counted.
    Waiting,
}

impl NoticeTime {
    /// How the notice of a session stands on `as_of`.
    #[must_use]
    pub fn of(
        session_on: NaiveDate,
        issued_on: Option<NaiveDate>,
        as_of: NaiveDate,
        (limits, calendar): (&TimeLimits, &Calendar),
    ) -> Self {
        let limit = limits.concluded_by(session_on, calendar);
        if issued_on.is_some_and(|on| on <= limit) {
            Self::InTime
        } else if issued_on.is_none() && as_of <= limit {
            Self::Waiting
        } else {
            Self::NotInTime
        }
    }
}

/// A session that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldSession {
    pub id: SessionId,
    pub on: NaiveDate,
    pub kind: SessionKind,
    pub host: Option<UnitId>,
    /// People who attended, over all groups.
    pub attendance: u32,
    pub notice: NoticeTime,
}

/// An opinion of a held session as it stood on the day of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaisedOpinion {
    pub id: OpinionId,
    pub host: Option<UnitId>,
    /// The responsible unit.
    pub unit: Option<UnitId>,
    pub field: String,
    /// Who raised it by speaking, in the room or from a connected point.
    pub spoken_by: Option<SpeakerId>,
    /// The day of its session.
    pub raised_on: NaiveDate,
    /// The day of its result, if it has one.
    pub resolved_on: Option<NaiveDate>,
    pub standing: Standing,
    pub outcome: Option<Outcome>,
    /// Whether T4 counts it: lawful, no complaint or denunciation, no duplicate.
    pub is_counted: bool,
    pub is_on_time: bool,
    pub is_satisfied: bool,
    pub due_on: Option<NaiveDate>,
}

/// All that a counted report is made from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    pub sessions: Vec<HeldSession>,
    pub opinions: Vec<RaisedOpinion>,
    pub units: Units,
    /// The office's list of fields, whose order the rows keep.
    pub fields: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conclusion_is_in_time_up_to_the_last_day_of_its_limit() {
        let day = |d: u32| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let (limits, calendar) = (TimeLimits::default(), Calendar::by_rule());
        // The tenth day after 14/11 is Tuesday 24/11.
        let stands = |issued: Option<u32>, as_of| {
            let rule = (&limits, &calendar);
            NoticeTime::of(day(14), issued.map(day), day(as_of), rule)
        };
        assert_eq!(stands(None, 24), NoticeTime::Waiting);
        assert_eq!(stands(None, 25), NoticeTime::NotInTime);
        assert_eq!(stands(Some(24), 28), NoticeTime::InTime);
        assert_eq!(stands(Some(25), 28), NoticeTime::NotInTime);
    }
}
