//! Days off and time limits in words.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::Holiday;
use crate::domain::date::short;
use crate::domain::time_limit::Limit;
use crate::say;

#[must_use]
pub fn holiday(holiday: Holiday) -> String {
    match holiday {
        Holiday::NewYear => say!("holiday-new-year"),
        Holiday::Tet => say!("holiday-tet"),
        Holiday::AncestralKings => say!("holiday-ancestral-kings"),
        Holiday::Reunification => say!("holiday-reunification"),
        Holiday::Labour => say!("holiday-labour"),
        Holiday::National => say!("holiday-national"),
        Holiday::MadeUp => say!("holiday-made-up"),
    }
}

/// `Thứ Sáu 01/01/2027`
#[must_use]
pub fn day(day: NaiveDate) -> String {
    let weekday = match day.weekday() {
        Weekday::Mon => say!("weekday-monday"),
        Weekday::Tue => say!("weekday-tuesday"),
        Weekday::Wed => say!("weekday-wednesday"),
        Weekday::Thu => say!("weekday-thursday"),
        Weekday::Fri => say!("weekday-friday"),
        Weekday::Sat => say!("weekday-saturday"),
        Weekday::Sun => say!("weekday-sunday"),
    };
    format!("{weekday} {}", short(day))
}

/// What a time limit is for, and in which days it counts.
#[must_use]
pub fn limit(limit: Limit) -> String {
    match limit {
        Limit::Announce => say!("limit-announce"),
        Limit::Conclude => say!("limit-conclude"),
        Limit::Notify => say!("limit-notify"),
        Limit::Resolve => say!("limit-resolve"),
        Limit::HotIssue => say!("limit-hot-issue"),
        Limit::Remind => say!("limit-remind"),
    }
}
