//! Dates and times as people type and read them: `05/12/2026`, `7:45`, `+20`.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Timelike};

/// The years in which a date of this program can fall; anything else is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Reads a date: `15/12/2026`, `15-12-26`, `15.12` (the first such day not before `from`),
/// or `+20` (calendar days after `from`; the first day is the day after, Civil Code 2015, Art. 147).
#[must_use]
pub fn parse_date(typed: &str, from: NaiveDate) -> Option<NaiveDate> {
    let typed = typed.trim();
    if let Some(days) = typed.strip_prefix('+') {
        let days: u16 = days.trim().parse().ok()?;
        return from.checked_add_days(Days::new(u64::from(days)));
    }
    let parts: Vec<&str> = typed.split(['/', '-', '.']).map(str::trim).collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month] => (day, month, None),
        [day, month, year] => (day, month, Some(year)),
        _ => return None,
    };
    let day: u32 = digits(day, 2)?;
    let month: u32 = digits(month, 2)?;
    let date = match year {
        Some(year) if year.len() == 2 => {
            NaiveDate::from_ymd_opt(2000 + digits::<i32>(year, 2)?, month, day)?
        }
        Some(year) if year.len() == 4 => NaiveDate::from_ymd_opt(digits(year, 4)?, month, day)?,
        Some(_) => return None,
        None => {
            let this_year = NaiveDate::from_ymd_opt(from.year(), month, day);
            match this_year {
                Some(date) if date >= from => date,
                _ => NaiveDate::from_ymd_opt(from.year() + 1, month, day)?,
            }
        }
    };
    is_plausible(date).then_some(date)
}

/// Whether a date can belong to a session of this program.
#[must_use]
pub fn is_plausible(date: NaiveDate) -> bool {
    YEARS.contains(&date.year())
}

/// As [`parse_date`], but a day without a year is the one nearest to `near`, before or after:
/// a session may be entered a week late as well as a month ahead.
#[must_use]
pub fn parse_date_near(typed: &str, near: NaiveDate) -> Option<NaiveDate> {
    let first = near.checked_sub_months(Months::new(6))?;
    let count = typed.split(['/', '-', '.']).count();
    let from = if count == 2 { first } else { near };
    parse_date(typed, from)
}

/// As [`parse_date`], but a day without a year is the latest one up to `today`: what is reported has
/// been.
#[must_use]
pub fn parse_past_date(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let a_year_ago = today.checked_sub_months(Months::new(12))?.succ_opt()?;
    let count = typed.split(['/', '-', '.']).count();
    parse_date(typed, if count == 2 { a_year_ago } else { today })
}

/// Reads a time of day: `7:45`, `7h45`, `7g45`, `07 giờ 45`, `7`.
#[must_use]
pub fn parse_time(typed: &str) -> Option<NaiveTime> {
    let lower = typed.trim().to_lowercase();
    let lower = lower.replace("giờ", ":").replace("phút", "");
    let mut parts = lower.split([':', 'h', 'g', '.']).map(str::trim);
    let hour: u32 = digits(parts.next()?, 2)?;
    let minute: u32 = match parts.next() {
        None | Some("") => 0,
        Some(minute) => digits(minute, 2)?,
    };
    if parts.next().is_some_and(|rest| !rest.is_empty()) {
        return None;
    }
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// `05/12/2026`
#[must_use]
pub fn short(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// `07:45`
#[must_use]
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn digits<T: std::str::FromStr>(text: &str, most: usize) -> Option<T> {
    let plain = !text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_date_is_read_in_every_usual_form() {
        let from = day(2026, 11, 14);
        for typed in ["15/12/2026", "15-12-2026", "15.12.26", " 15/12 ", "15/12"] {
            assert_eq!(parse_date(typed, from), Some(day(2026, 12, 15)), "{typed}");
        }
        assert_eq!(parse_date("28/02", from), Some(day(2027, 2, 28)));
        assert_eq!(parse_date("+20", from), Some(day(2026, 12, 4)));
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest_one() {
        let near = day(2026, 11, 22);
        assert_eq!(parse_date_near("14/11", near), Some(day(2026, 11, 14)));
        assert_eq!(parse_date_near("05/01", near), Some(day(2027, 1, 5)));
        assert_eq!(parse_date_near("+3", near), Some(day(2026, 11, 25)));
        assert_eq!(parse_date_near("1/2/2025", near), Some(day(2025, 2, 1)));
    }

    #[test]
    fn a_date_that_does_not_exist_is_refused() {
        let from = day(2026, 11, 14);
        for typed in [
            "31/02/2026",
            "15/13/2026",
            "15/12/20266",
            "mai",
            "",
            "+",
            "1/1/1999",
            "-5/1/2026",
        ] {
            assert_eq!(parse_date(typed, from), None, "{typed}");
        }
    }

    #[test]
    fn a_time_is_read_in_every_usual_form() {
        let at = NaiveTime::from_hms_opt(7, 45, 0);
        for typed in ["7:45", "07:45", "7h45", "7g45", "07 giờ 45 phút"] {
            assert_eq!(parse_time(typed), at, "{typed}");
        }
        assert_eq!(parse_time("8h"), NaiveTime::from_hms_opt(8, 0, 0));
        assert_eq!(parse_time("25:00"), None);
        assert_eq!(parse_time("7:45:10"), None);
    }
}
