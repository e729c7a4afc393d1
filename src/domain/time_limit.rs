//! The time limits that an office works by, and when a period ends.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Calendar;
use super::date::{is_plausible, parse_date};
use super::fault::{Faults, Problem};

/// No limit is longer than a year.
const LONGEST: u16 = 366;

/// A period after an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Calendar days (`ngày`).
    Days(u16),
    /// Working days (`ngày làm việc`).
    WorkingDays(u16),
}

impl Period {
    /// The last day of the period: the first one is the day after the event (Civil Code 2015,
    /// Art. 147), and with `moves` a last day that is off becomes the next working day (Art. 148).
    #[must_use]
    pub fn end(self, event: NaiveDate, calendar: &Calendar, moves: bool) -> NaiveDate {
        let last = match self {
            Self::Days(days) => event.checked_add_days(Days::new(u64::from(days))),
            Self::WorkingDays(days) => Some(calendar.after_working_days(event, days)),
        };
        let last = last.unwrap_or(event);
        if moves {
            calendar.next_working_day(last)
        } else {
            last
        }
    }
}

/// What an office has so many days for. Each is a setting, for the sources differ; the law's own
/// ten days of publication are not ([`super::publication::RESULTS_WITHIN_DAYS`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeLimits {
    /// Calendar days by which time, place and content are public before the session (Law on
    /// Organisation of Local Government 2025).
    pub announce: u16,
    /// Calendar days from the session to its conclusion notice.
    pub conclude: u16,
    /// Working days from the session to the notice to the person (Quy định 11-QĐi/TW).
    pub notify: u16,
    /// Calendar days from the session to the due date, where the chair names none.
    pub resolve: u16,
    /// Working days from finding a hot issue to the session on it.
    pub hot_issue: u16,
    /// Working days before a due date on which a reminder begins.
    pub remind: u16,
    /// Whether a period that ends on a day off ends with the next working day.
    pub moves_off_days: bool,
}

impl Default for TimeLimits {
    fn default() -> Self {
        Self {
            announce: 7,
            conclude: 10,
            notify: 10,
            resolve: 20,
            hot_issue: 15,
            remind: 3,
            moves_off_days: true,
        }
    }
}

/// By what due dates are counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DueDates {
    pub calendar: Calendar,
    pub limits: TimeLimits,
}

impl DueDates {
    /// Reads a due date of what was raised on `session_on`: a date, `+20` (calendar days), `+10lv`
    /// (working days), or `+` alone for the days that the office gives where the chair names none. A
    /// period ends on a working day (Civil Code 2015, Art. 147 and 148).
    #[must_use]
    pub fn parse(&self, typed: &str, session_on: NaiveDate) -> Option<NaiveDate> {
        const WORKING: [&str; 3] = ["lv", "nlv", "ngaylamviec"];
        let Some(period) = typed.trim().strip_prefix('+') else {
            return parse_date(typed, session_on);
        };
        let words: String = super::text::fold(period).split_whitespace().collect();
        let digits = words.trim_end_matches(char::is_alphabetic);
        let unit = &words[digits.len()..];
        let period = match digits.parse() {
            Err(_) if words.is_empty() => Period::Days(self.limits.resolve),
            Ok(days) if unit.is_empty() || unit == "ngay" => Period::Days(days),
            Ok(days) if WORKING.contains(&unit) => Period::WorkingDays(days),
            _ => return None,
        };
        let end = period.end(session_on, &self.calendar, self.limits.moves_off_days);
        is_plausible(end).then_some(end)
    }
}

/// One of the limits that are numbers of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    Announce,
    Conclude,
    Notify,
    Resolve,
    HotIssue,
    Remind,
}

impl Limit {
    /// In the order of the settings.
    pub const ALL: [Self; 6] = [
        Self::Announce,
        Self::Conclude,
        Self::Notify,
        Self::Resolve,
        Self::HotIssue,
        Self::Remind,
    ];

    /// Its field's path.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Announce => "time_limits.announce",
            Self::Conclude => "time_limits.conclude",
            Self::Notify => "time_limits.notify",
            Self::Resolve => "time_limits.resolve",
            Self::HotIssue => "time_limits.hot_issue",
            Self::Remind => "time_limits.remind",
        }
    }
}

impl TimeLimits {
    /// By when the session is to be announced.
    #[must_use]
    pub fn announced_by(&self, session_on: NaiveDate) -> NaiveDate {
        let days = Days::new(u64::from(self.announce));
        session_on.checked_sub_days(days).unwrap_or(session_on)
    }

    /// By when the conclusion notice is to be issued.
    #[must_use]
    pub fn concluded_by(&self, session_on: NaiveDate, calendar: &Calendar) -> NaiveDate {
        Period::Days(self.conclude).end(session_on, calendar, self.moves_off_days)
    }

    /// By when the person is to be told what becomes of the opinion.
    #[must_use]
    pub fn notified_by(&self, session_on: NaiveDate, calendar: &Calendar) -> NaiveDate {
        Period::WorkingDays(self.notify).end(session_on, calendar, self.moves_off_days)
    }

    /// The due date where the chair names none.
    #[must_use]
    pub fn resolved_by(&self, session_on: NaiveDate, calendar: &Calendar) -> NaiveDate {
        Period::Days(self.resolve).end(session_on, calendar, self.moves_off_days)
    }

    /// By when a session on a hot issue is to be held.
    #[must_use]
    pub fn dialogue_by(&self, found_on: NaiveDate, calendar: &Calendar) -> NaiveDate {
        Period::WorkingDays(self.hot_issue).end(found_on, calendar, self.moves_off_days)
    }

    /// The last due date of which one is reminded on `today`.
    #[must_use]
    pub fn reminds_up_to(&self, today: NaiveDate, calendar: &Calendar) -> NaiveDate {
        calendar.after_working_days(today, self.remind)
    }

    /// A due date that was named, moved off a day that is not worked.
    #[must_use]
    pub fn moved(&self, due_on: NaiveDate, calendar: &Calendar) -> NaiveDate {
        if self.moves_off_days {
            calendar.next_working_day(due_on)
        } else {
            due_on
        }
    }

    #[must_use]
    pub fn get(&self, limit: Limit) -> u16 {
        match limit {
            Limit::Announce => self.announce,
            Limit::Conclude => self.conclude,
            Limit::Notify => self.notify,
            Limit::Resolve => self.resolve,
            Limit::HotIssue => self.hot_issue,
            Limit::Remind => self.remind,
        }
    }

    pub fn set(&mut self, limit: Limit, days: u16) {
        let field = match limit {
            Limit::Announce => &mut self.announce,
            Limit::Conclude => &mut self.conclude,
            Limit::Notify => &mut self.notify,
            Limit::Resolve => &mut self.resolve,
            Limit::HotIssue => &mut self.hot_issue,
            Limit::Remind => &mut self.remind,
        };
        *field = days;
    }

    /// Checks every limit at its path.
    pub fn check(&self, faults: &mut Faults) {
        for limit in Limit::ALL {
            if self.get(limit) > LONGEST {
                let problem = Problem::TooManyDays { longest: LONGEST };
                faults.add(limit.path(), problem);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn the_first_day_is_the_day_after_and_a_last_day_off_moves() {
        let calendar = Calendar::by_rule();
        // The tenth day after Wednesday 04/11 is Saturday 14/11.
        assert_eq!(
            Period::Days(10).end(day(11, 4), &calendar, true),
            day(11, 16)
        );
        assert_eq!(
            Period::Days(10).end(day(11, 4), &calendar, false),
            day(11, 14)
        );
        assert_eq!(
            Period::WorkingDays(10).end(day(11, 14), &calendar, true),
            day(11, 27)
        );
    }

    #[test]
    fn the_limits_of_a_session_count_from_its_day() {
        let calendar = Calendar::by_rule();
        let limits = TimeLimits::default();
        assert_eq!(limits.announced_by(day(11, 14)), day(11, 7));
        assert_eq!(limits.concluded_by(day(11, 14), &calendar), day(11, 24));
        assert_eq!(limits.notified_by(day(11, 14), &calendar), day(11, 27));
        assert_eq!(limits.resolved_by(day(11, 14), &calendar), day(12, 4));
        assert_eq!(limits.dialogue_by(day(8, 20), &calendar), day(9, 14));
    }

    #[test]
    fn a_due_date_is_typed_as_a_date_or_as_days_of_either_kind() {
        let due = DueDates {
            calendar: Calendar::by_rule(),
            limits: TimeLimits::default(),
        };
        let session_on = day(11, 14);
        for (typed, expected) in [
            ("15/12", Some(day(12, 15))),
            ("+20", Some(day(12, 4))),
            ("+", Some(day(12, 4))),
            // The fifteenth day is a Sunday.
            ("+15", Some(day(11, 30))),
            ("+10lv", Some(day(11, 27))),
            ("+10 LV", Some(day(11, 27))),
            ("+ 10 ngày làm việc", Some(day(11, 27))),
            ("+10 ngày", Some(day(11, 24))),
            ("+10 tuần", None),
            ("+lv", None),
            ("mai", None),
        ] {
            assert_eq!(due.parse(typed, session_on), expected, "{typed}");
        }
    }

    #[test]
    fn a_limit_beyond_a_year_is_a_fault() {
        let limits = TimeLimits {
            notify: 1000,
            ..TimeLimits::default()
        };
        let mut faults = Faults::default();
        limits.check(&mut faults);
        let faults = faults.into_vec();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].path, "time_limits.notify");
    }
}
