//! Which days are worked: weekends, holidays and their make-up days, until an office keeps a table of its own.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

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
}

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

/// Days off and days worked against the rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    holidays: BTreeMap<NaiveDate, Holiday>,
    /// Weekend days that are worked in exchange for another day.
    worked: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// The holidays by rule for the years whose lunar dates are known, 2025–2036; outside of them
    /// only weekends are off. Exchanges that the Prime Minister fixes each year are added by
    /// [`Calendar::exchange`].
    #[must_use]
    pub fn by_rule() -> Self {
        let mut calendar = Self::default();
        for (year, tet, ancestral_kings) in LUNAR {
            calendar.add_year(year, tet, ancestral_kings);
        }
        calendar
    }

    fn add_year(&mut self, year: i32, tet: (u32, u32), ancestral_kings: (u32, u32)) {
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
            if is_weekend(date) || self.holidays.contains_key(&date) {
                owed.push(date);
            }
            self.holidays.entry(date).or_insert(holiday);
        }
        for date in owed {
            let made_up = self.next_working_day(date);
            self.holidays.insert(made_up, Holiday::MadeUp);
        }
    }

    /// Moves a day off: `off` is free, `worked` is worked instead.
    pub fn exchange(&mut self, off: NaiveDate, worked: NaiveDate) {
        self.holidays.insert(off, Holiday::MadeUp);
        self.holidays.remove(&worked);
        self.worked.insert(worked);
    }

    /// Why `date` is not worked; `None` on a working day.
    #[must_use]
    pub fn day_off(&self, date: NaiveDate) -> Option<DayOff> {
        if self.worked.contains(&date) {
            return None;
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

    /// The last day of a period of `count` working days; the first one is the day after the event
    /// (Civil Code 2015, Art. 147).
    #[must_use]
    pub fn after_working_days(&self, event: NaiveDate, count: u16) -> NaiveDate {
        (0..count).fold(event, |day, _| {
            let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
            self.next_working_day(next)
        })
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The day in September that is free beside the second: the one that joins it to the weekend.
fn beside_national_day(year: i32) -> u32 {
    let on = NaiveDate::from_ymd_opt(year, 9, 2).map(|date| date.weekday());
    match on {
        Some(Weekday::Mon | Weekday::Thu | Weekday::Sun) => 3,
        _ => 1,
    }
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
        let mut calendar = Calendar::by_rule();
        let (monday, saturday) = (day(2026, 8, 31), day(2026, 8, 22));
        calendar.exchange(monday, saturday);
        assert!(calendar.is_working_day(saturday));
        assert!(!calendar.is_working_day(monday));
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
        for (year, ..) in LUNAR {
            let days = day(year, 1, 1).iter_days().take_while(|d| d.year() == year);
            let off = days.filter(|d| !is_weekend(*d) && !calendar.is_working_day(*d));
            assert_eq!(off.count(), 11, "{year}");
        }
    }
}
