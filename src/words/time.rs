//! Days off and time limits in words.

use crate::domain::time_limit::Limit;
use crate::domain::{DayOff, Holiday};
use crate::say;

/// Why a day is not worked.
#[must_use]
pub fn day_off(day: DayOff) -> String {
    match day {
        DayOff::Weekend => say!("day-weekend"),
        DayOff::Declared => say!("day-declared-off"),
        DayOff::Holiday(Holiday::NewYear) => say!("holiday-new-year"),
        DayOff::Holiday(Holiday::Tet) => say!("holiday-tet"),
        DayOff::Holiday(Holiday::AncestralKings) => say!("holiday-ancestral-kings"),
        DayOff::Holiday(Holiday::Reunification) => say!("holiday-reunification"),
        DayOff::Holiday(Holiday::Labour) => say!("holiday-labour"),
        DayOff::Holiday(Holiday::National) => say!("holiday-national"),
        DayOff::Holiday(Holiday::MadeUp) => say!("holiday-made-up"),
    }
}

/// What a time limit is for, and in which days it counts.
#[must_use]
pub fn limit(limit: Limit) -> String {
    match limit {
        Limit::Announce => say!("time-limit-announce"),
        Limit::Conclude => say!("time-limit-conclude"),
        Limit::Notify => say!("time-limit-notify"),
        Limit::Resolve => say!("time-limit-resolve"),
        Limit::HotIssue => say!("time-limit-hot-issue"),
        Limit::Remind => say!("time-limit-remind"),
    }
}
