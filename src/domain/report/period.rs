//! The period of a report: a month, a quarter, 6 or 9 months, a year, or from one day to another.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::super::date;

/// A period. Reports go up monthly, for a quarter, 6 months, 9 months and the year (Quy định
/// 11-QĐi/TW).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    Month { year: i32, month: u32 },
    Quarter { year: i32, quarter: u32 },
    HalfYear { year: i32 },
    NineMonths { year: i32 },
    Year { year: i32 },
    Range { first: NaiveDate, last: NaiveDate },
}

impl Period {
    /// Reads `2026`, `2026-Q1`, `2026-6m`, `2026-9m`, `2026-11`, `2026-03-01..2026-05-31` or
    /// `01/03/2026..31/05/2026`.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if let Some((first, last)) = typed.split_once("..") {
            let (first, last) = (day(first)?, day(last)?);
            return (first <= last).then_some(Self::Range { first, last });
        }
        let (year, rest) = match typed.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (typed, None),
        };
        let is_plain = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        let year: i32 = year.parse().ok().filter(|_| is_plain)?;
        if !date::is_plausible(NaiveDate::from_ymd_opt(year, 1, 1)?) {
            return None;
        }
        let Some(rest) = rest else {
            return Some(Self::Year { year });
        };
        match rest.to_lowercase().as_str() {
            "6m" => Some(Self::HalfYear { year }),
            "9m" => Some(Self::NineMonths { year }),
            "q1" => Some(Self::Quarter { year, quarter: 1 }),
            "q2" => Some(Self::Quarter { year, quarter: 2 }),
            "q3" => Some(Self::Quarter { year, quarter: 3 }),
            "q4" => Some(Self::Quarter { year, quarter: 4 }),
            month if month.len() == 2 && month.bytes().all(|b| b.is_ascii_digit()) => {
                let month: u32 = month.parse().ok()?;
                (1..=12)
                    .contains(&month)
                    .then_some(Self::Month { year, month })
            }
            _ => None,
        }
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        match self {
            Self::Month { year, month } => of(year, month),
            Self::Quarter { year, quarter } => of(year, quarter * 3 - 2),
            Self::HalfYear { year } | Self::NineMonths { year } | Self::Year { year } => {
                of(year, 1)
            }
            Self::Range { first, .. } => first,
        }
    }

    /// The last day.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        let months = match self {
            Self::Month { .. } => 1,
            Self::Quarter { .. } => 3,
            Self::HalfYear { .. } => 6,
            Self::NineMonths { .. } => 9,
            Self::Year { .. } => 12,
            Self::Range { last, .. } => return last,
        };
        let next = self.first().checked_add_months(Months::new(months));
        next.and_then(|next| next.pred_opt())
            .unwrap_or(NaiveDate::MAX)
    }

    /// The year that its targets belong to: that of its last day.
    #[must_use]
    pub fn year(self) -> i32 {
        self.last().year()
    }

    /// The one that has this one [`Period::before`] it.
    #[must_use]
    pub fn after(self) -> Self {
        match self {
            Self::Month { year, month: 12 } => Self::Month {
                year: year + 1,
                month: 1,
            },
            Self::Month { year, month } => Self::Month {
                year,
                month: month + 1,
            },
            Self::Quarter { year, quarter: 4 } => Self::Quarter {
                year: year + 1,
                quarter: 1,
            },
            Self::Quarter { year, quarter } => Self::Quarter {
                year,
                quarter: quarter + 1,
            },
            Self::HalfYear { year } => Self::HalfYear { year: year + 1 },
            Self::NineMonths { year } => Self::NineMonths { year: year + 1 },
            Self::Year { year } => Self::Year { year: year + 1 },
            Self::Range { first, last } => {
                let between = (last - first).num_days().unsigned_abs();
                let first = last.succ_opt().unwrap_or(last);
                let last = first.checked_add_days(Days::new(between)).unwrap_or(first);
                Self::Range { first, last }
            }
        }
    }

    /// What it is compared with: the month, quarter or as many days just before; for 6 and 9 months and
    /// the year the same of the year before.
    #[must_use]
    pub fn before(self) -> Self {
        match self {
            Self::Month { year, month: 1 } => Self::Month {
                year: year - 1,
                month: 12,
            },
            Self::Month { year, month } => Self::Month {
                year,
                month: month - 1,
            },
            Self::Quarter { year, quarter: 1 } => Self::Quarter {
                year: year - 1,
                quarter: 4,
            },
            Self::Quarter { year, quarter } => Self::Quarter {
                year,
                quarter: quarter - 1,
            },
            Self::HalfYear { year } => Self::HalfYear { year: year - 1 },
            Self::NineMonths { year } => Self::NineMonths { year: year - 1 },
            Self::Year { year } => Self::Year { year: year - 1 },
            Self::Range { first, last } => {
                let between = (last - first).num_days().unsigned_abs();
                let last = first.pred_opt().unwrap_or(first);
                let first = last.checked_sub_days(Days::new(between)).unwrap_or(last);
                Self::Range { first, last }
            }
        }
    }
}

/// As [`Period::parse`] reads it.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month { year, month } => write!(f, "{year}-{month:02}"),
            Self::Quarter { year, quarter } => write!(f, "{year}-Q{quarter}"),
            Self::HalfYear { year } => write!(f, "{year}-6m"),
            Self::NineMonths { year } => write!(f, "{year}-9m"),
            Self::Year { year } => write!(f, "{year}"),
            Self::Range { first, last } => write!(f, "{first}..{last}"),
        }
    }
}

/// The first day of a month.
fn of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

fn day(typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    let iso = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok();
    let day = iso.or_else(|| NaiveDate::parse_from_str(typed, "%d/%m/%Y").ok())?;
    date::is_plausible(day).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_period_is_read_with_its_days_and_the_period_before() {
        for line in [
            "2026 = 2026-01-01 2026-12-31 after 2025-01-01 2025-12-31",
            "2026-Q1 = 2026-01-01 2026-03-31 after 2025-10-01 2025-12-31",
            "2026-q2 = 2026-04-01 2026-06-30 after 2026-01-01 2026-03-31",
            "2026-Q3 = 2026-07-01 2026-09-30 after 2026-04-01 2026-06-30",
            "2026-Q4 = 2026-10-01 2026-12-31 after 2026-07-01 2026-09-30",
            "2026-6m = 2026-01-01 2026-06-30 after 2025-01-01 2025-06-30",
            "2026-9M = 2026-01-01 2026-09-30 after 2025-01-01 2025-09-30",
            "2026-11 = 2026-11-01 2026-11-30 after 2026-10-01 2026-10-31",
            "2026-01 = 2026-01-01 2026-01-31 after 2025-12-01 2025-12-31",
            "2024-02 = 2024-02-01 2024-02-29 after 2024-01-01 2024-01-31",
            "2026-03-01..2026-05-31 = 2026-03-01 2026-05-31 after 2025-11-29 2026-02-28",
            "01/03/2026 .. 31/03/2026 = 2026-03-01 2026-03-31 after 2026-01-29 2026-02-28",
            "2026-03-05..05/03/2026 = 2026-03-05 2026-03-05 after 2026-03-04 2026-03-04",
        ] {
            let (typed, wanted) = line.split_once(" = ").unwrap();
            let period = Period::parse(typed).expect(typed);
            let before = period.before();
            let told = format!(
                "{} {} after {} {}",
                period.first(),
                period.last(),
                before.first(),
                before.last()
            );
            assert_eq!(told, wanted, "{typed}");
            assert_eq!(before.after(), period, "{typed}");
            assert_eq!(Period::parse(&period.to_string()), Some(period));
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for typed in [
            "",
            "26",
            "2026-",
            "2026-0",
            "2026-13",
            "2026-1",
            "2026-Q5",
            "2026-Q0",
            "2026-3m",
            "2026-6",
            "1999",
            "2101",
            "+026",
            "2026-03-01",
            "2026-02-30..2026-03-01",
            "2026-05-31..2026-03-01",
            "2026-03-01..",
            "..",
            "31/02/2026..01/03/2026",
            "quý 1",
        ] {
            assert_eq!(Period::parse(typed), None, "{typed}");
        }
    }
}
