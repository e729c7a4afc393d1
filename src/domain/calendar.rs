//! Which days are worked: weekends, holidays and their make-up days by rule, changed by the office's own
//! table.

mod rule;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::fault::Faults;
use super::text::LINE_LIMIT;

pub use rule::years;

/// A public holiday (Labour Code 2019, Art. 112).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// Tết Dương lịch, 01/01
    NewYear,
    /// Tết Nguyên đán: the day before mùng 1, and mùng 1 to 4
    Tet,
    /// Giỗ Tổ Hùng Vương, 10/3 of the lunar calendar
    AncestralKings,
    /// Ngày Chiến thắng, 30/4
    Reunification,
    /// Quốc tế lao động, 01/5
    Labour,
    /// Quốc khánh, 02/9 and one day beside it
    National,
    /// Nghỉ bù: stands for a holiday that fell on a weekend (Labour Code 2019, Art. 111)
    MadeUp,
}

/// Why a day is not worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayOff {
    Weekend,
    Holiday(Holiday),
    /// By the office's own table.
    Declared,
}

/// A day that the office's table settles against the rule: a swap that the Prime Minister fixes for a
/// year, a holiday that a new law brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayChange {
    pub on: NaiveDate,
    pub is_worked: bool,
    /// By which decision.
    pub note: String,
}

impl DayChange {
    /// Checks every field; paths start with `prefix`.
    pub fn check(&self, prefix: &str, faults: &mut Faults) {
        faults.date(format!("{prefix}on"), self.on);
        faults.line(format!("{prefix}note"), &self.note, LINE_LIMIT);
    }
}

/// Days off and days worked against the rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    holidays: BTreeMap<NaiveDate, Holiday>,
    /// Whether a day of the office's own table is worked.
    changes: BTreeMap<NaiveDate, bool>,
}

impl Calendar {
    /// The holidays by rule for the years whose lunar dates are known, 2025–2036; outside of them
    /// only weekends are off.
    #[must_use]
    pub fn by_rule() -> Self {
        let mut calendar = Self::default();
        rule::fill(&mut calendar);
        calendar
    }

    /// The rule and the office's own table, which goes first.
    #[must_use]
    pub fn with(changes: &[DayChange]) -> Self {
        let mut calendar = Self::by_rule();
        let own = changes.iter().map(|change| (change.on, change.is_worked));
        calendar.changes.extend(own);
        calendar
    }

    /// Why `date` is not worked; `None` on a working day.
    #[must_use]
    pub fn day_off(&self, date: NaiveDate) -> Option<DayOff> {
        if let Some(is_worked) = self.changes.get(&date) {
            return (!is_worked).then_some(DayOff::Declared);
        }
        let holiday = self.holidays.get(&date).copied().map(DayOff::Holiday);
        holiday.or_else(|| is_weekend(date).then_some(DayOff::Weekend))
    }

    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.day_off(date).is_none()
    }

    /// `date` itself when it is worked, or the next day that is: a period that ends on a day off
    /// ends with the next working day (Civil Code 2015, Art. 148).
    #[must_use]
    pub fn next_working_day(&self, date: NaiveDate) -> NaiveDate {
        let mut days = date.iter_days();
        days.find(|day| self.is_working_day(*day)).unwrap_or(date)
    }

    /// `date` itself when it is worked, or the last day before it that was.
    #[must_use]
    pub fn last_working_day(&self, date: NaiveDate) -> NaiveDate {
        let mut days = std::iter::successors(Some(date), NaiveDate::pred_opt);
        days.find(|day| self.is_working_day(*day)).unwrap_or(date)
    }

    /// The last day of a period of `count` working days; the first one is the day after the event
    /// (Civil Code 2015, Art. 147).
    #[must_use]
    pub fn after_working_days(&self, event: NaiveDate, count: u16) -> NaiveDate {
        (0..count).fold(event, |day, _| {
            let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
            self.next_working_day(next)
        })
    }

    /// The day from which `count` working days lead to `end`, which is worked itself.
    #[must_use]
    pub fn before_working_days(&self, end: NaiveDate, count: u16) -> NaiveDate {
        (0..count).fold(end, |day, _| {
            let before = day.checked_sub_days(Days::new(1)).unwrap_or(day);
            self.last_working_day(before)
        })
    }

    /// Working days after `from`, up to and with `to`; below zero when `to` lies before.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let (first, last, sign) = if from <= to {
            (from, to, 1)
        } else {
            (to, from, -1)
        };
        let days = first.iter_days().skip(1).take_while(|day| *day <= last);
        let worked = days.filter(|day| self.is_working_day(*day)).count();
        i64::try_from(worked).unwrap_or(i64::MAX) * sign
    }
}

/// Whether the table of the coming year is still to be looked through: in December, when the Prime
/// Minister has fixed its swaps.
#[must_use]
pub fn is_to_be_reviewed(today: NaiveDate, reviewed_up_to: Option<i32>) -> bool {
    today.month() == 12 && reviewed_up_to.is_none_or(|year| year <= today.year())
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn the_five_days_of_tet_are_off() {
        let calendar = Calendar::by_rule();
        for d in 16..=20 {
            let off = calendar.day_off(day(2026, 2, d));
            assert_eq!(off, Some(DayOff::Holiday(Holiday::Tet)), "{d}");
        }
        assert_eq!(
            calendar.next_working_day(day(2026, 2, 16)),
            day(2026, 2, 23)
        );
    }

    #[test]
    fn a_holiday_on_a_weekend_is_made_up_on_the_next_working_day() {
        let calendar = Calendar::by_rule();
        // 10/3 of the lunar year falls on Sunday 26/04/2026.
        assert_eq!(
            calendar.day_off(day(2026, 4, 27)),
            Some(DayOff::Holiday(Holiday::MadeUp))
        );
        // Mùng 1 of 2027 is Saturday 06/02: two days of Tết are made up after mùng 4.
        assert!(!calendar.is_working_day(day(2027, 2, 10)));
        assert!(!calendar.is_working_day(day(2027, 2, 11)));
        assert!(calendar.is_working_day(day(2027, 2, 12)));
    }

    #[test]
    fn two_holidays_on_one_weekend_are_both_made_up() {
        // 30/04 and 01/05/2033 are Saturday and Sunday.
        let calendar = Calendar::by_rule();
        assert!(!calendar.is_working_day(day(2033, 5, 2)));
        assert!(!calendar.is_working_day(day(2033, 5, 3)));
        assert!(calendar.is_working_day(day(2033, 5, 4)));
    }

    #[test]
    fn a_day_exchanged_is_worked_and_the_other_is_off() {
        let (monday, saturday) = (day(2026, 8, 31), day(2026, 8, 22));
        let change = |on, is_worked| DayChange {
            on,
            is_worked,
            note: "Quyết định hoán đổi".into(),
        };
        let calendar = Calendar::with(&[change(monday, false), change(saturday, true)]);
        assert!(calendar.is_working_day(saturday));
        assert_eq!(calendar.day_off(monday), Some(DayOff::Declared));
    }

    #[test]
    fn a_holiday_may_be_declared_worked() {
        let tet = DayChange {
            on: day(2026, 2, 16),
            is_worked: true,
            note: String::new(),
        };
        assert!(Calendar::with(&[tet]).is_working_day(day(2026, 2, 16)));
    }

    #[test]
    fn the_coming_year_is_looked_through_in_december_until_it_was() {
        let december = day(2026, 12, 1);
        assert!(is_to_be_reviewed(december, None));
        assert!(is_to_be_reviewed(december, Some(2026)));
        assert!(!is_to_be_reviewed(december, Some(2027)));
        assert!(!is_to_be_reviewed(day(2026, 11, 30), None));
    }

    #[test]
    fn adding_a_working_day_and_taking_it_back_is_the_identity() {
        let calendar = Calendar::by_rule();
        let days = day(2025, 1, 1).iter_days();
        for date in days.take_while(|d| d.year() <= 2036) {
            let worked = calendar.next_working_day(date);
            for count in [1, 5, 10] {
                let later = calendar.after_working_days(worked, count);
                assert_eq!(calendar.before_working_days(later, count), worked, "{date}");
                let between = calendar.working_days_between(worked, later);
                assert_eq!(between, i64::from(count), "{date}");
            }
        }
    }

    /// Told anew from the reference's table, day by day, without the calendar's own code.
    #[test]
    fn the_calendar_agrees_with_a_walk_over_every_day() {
        const TABLE: [(i32, &str, &str); 12] = [
            (2025, "01-29", "04-07"),
            (2026, "02-17", "04-26"),
            (2027, "02-06", "04-16"),
            (2028, "01-26", "04-04"),
            (2029, "02-13", "04-23"),
            (2030, "02-02", "04-12"),
            (2031, "01-23", "04-01"),
            (2032, "02-11", "04-19"),
            (2033, "01-31", "04-09"),
            (2034, "02-19", "04-28"),
            (2035, "02-08", "04-17"),
            (2036, "01-28", "04-06"),
        ];
        let calendar = Calendar::by_rule();
        for (year, tet, kings) in TABLE {
            let on = |text: &str| -> NaiveDate { format!("{year}-{text}").parse().unwrap() };
            let mut named = vec![
                on("01-01"),
                on(kings),
                on("04-30"),
                on("05-01"),
                on("09-02"),
            ];
            let second = on("09-02").weekday().num_days_from_monday();
            // Monday, Thursday and Sunday join the third to a weekend or a holiday.
            named.push(on(if [0, 3, 6].contains(&second) {
                "09-03"
            } else {
                "09-01"
            }));
            named.extend((0..5).map(|i| on(tet) + chrono::TimeDelta::days(i - 1)));
            named.sort();
            let mut owed = 0;
            let mut off = Vec::new();
            let mut date = on("01-01");
            while date.year() == year {
                let falls = named.iter().filter(|day| **day == date).count();
                let is_weekend = date.weekday().num_days_from_monday() >= 5;
                if falls > 0 {
                    owed += if is_weekend { falls } else { falls - 1 };
                }
                let made_up = falls == 0 && !is_weekend && owed > 0;
                if made_up {
                    owed -= 1;
                }
                if falls > 0 || is_weekend || made_up {
                    off.push(date);
                }
                date = date.succ_opt().unwrap();
            }
            let days = on("01-01").iter_days().take_while(|d| d.year() == year);
            let by_calendar: Vec<_> = days.filter(|d| !calendar.is_working_day(*d)).collect();
            assert_eq!(by_calendar, off, "{year}");
        }
    }

    #[test]
    fn working_days_are_counted_from_the_day_after() {
        let calendar = Calendar::by_rule();
        // Saturday 14/11/2026: ten working days end on Friday 27/11.
        assert_eq!(
            calendar.after_working_days(day(2026, 11, 14), 10),
            day(2026, 11, 27)
        );
        assert_eq!(
            calendar.after_working_days(day(2026, 11, 14), 0),
            day(2026, 11, 14)
        );
    }

    #[test]
    fn every_known_year_has_eleven_days_off_beside_its_weekends() {
        let calendar = Calendar::by_rule();
        for year in years() {
            let days = day(year, 1, 1).iter_days().take_while(|d| d.year() == year);
            let off = days.filter(|d| !is_weekend(*d) && !calendar.is_working_day(*d));
            assert_eq!(off.count(), 11, "{year}");
        }
    }
}
