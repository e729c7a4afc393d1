//! The public holidays of each year by rule, as long as their lunar dates are known.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Calendar, Holiday, is_weekend};

/// Month and day of mùng 1 Tết and of the tenth of the third lunar month.
type Lunar = (i32, (u32, u32), (u32, u32));

const LUNAR: [Lunar; 12] = [
    (2025, (1, 29), (4, 7)),
    (2026, (2, 17), (4, 26)),
    (2027, (2, 6), (4, 16)),
    (2028, (1, 26), (4, 4)),
    (2029, (2, 13), (4, 23)),
    (2030, (2, 2), (4, 12)),
    (2031, (1, 23), (4, 1)),
    (2032, (2, 11), (4, 19)),
    (2033, (1, 31), (4, 9)),
    (2034, (2, 19), (4, 28)),
    (2035, (2, 8), (4, 17)),
    (2036, (1, 28), (4, 6)),
];

/// The first and the last year whose holidays are known by rule.
#[must_use]
pub fn years() -> std::ops::RangeInclusive<i32> {
    LUNAR[0].0..=LUNAR[LUNAR.len() - 1].0
}

/// Puts the holidays of every known year into the calendar.
pub(super) fn fill(calendar: &mut Calendar) {
    for (year, tet, ancestral_kings) in LUNAR {
        add_year(calendar, year, tet, ancestral_kings);
    }
}

fn add_year(calendar: &mut Calendar, year: i32, tet: (u32, u32), ancestral_kings: (u32, u32)) {
    let mut days = Vec::new();
    let mut add = |holiday, (month, day)| {
        days.extend(NaiveDate::from_ymd_opt(year, month, day).map(|date| (date, holiday)));
    };
    add(Holiday::NewYear, (1, 1));
    add(Holiday::AncestralKings, ancestral_kings);
    add(Holiday::Reunification, (4, 30));
    add(Holiday::Labour, (5, 1));
    add(Holiday::National, (9, 2));
    add(Holiday::National, (9, beside_national_day(year)));
    if let Some(first) = NaiveDate::from_ymd_opt(year, tet.0, tet.1) {
        let eve = first.pred_opt().unwrap_or(first);
        days.extend(eve.iter_days().take(5).map(|date| (date, Holiday::Tet)));
    }
    days.sort_by_key(|(date, _)| *date);
    let mut owed = Vec::new();
    for (date, holiday) in days {
        if is_weekend(date) || calendar.holidays.contains_key(&date) {
            owed.push(date);
        }
        calendar.holidays.entry(date).or_insert(holiday);
    }
    for date in owed {
        let made_up = calendar.next_working_day(date);
        calendar.holidays.insert(made_up, Holiday::MadeUp);
    }
}

/// The day in September that is free beside the second: the one that joins it to the weekend.
fn beside_national_day(year: i32) -> u32 {
    let on = NaiveDate::from_ymd_opt(year, 9, 2).map(|date| date.weekday());
    match on {
        Some(Weekday::Mon | Weekday::Thu | Weekday::Sun) => 3,
        _ => 1,
    }
}
