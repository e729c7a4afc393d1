//! A day that the office settles, and the time limits, being filled in.

use chrono::NaiveDate;

use super::Day;
use crate::domain::time_limit::Limit;
use crate::domain::{DayChange, Fault, TimeLimits};
use crate::say;
use crate::store::{Op, StoreError};
use crate::window::form::sheet::Sheet;
use crate::words::calendar;

const ON: &str = "calendar.on";
const WORKED: &str = "calendar.is_worked";
const NOTE: &str = "calendar.note";
const MOVES: &str = "time_limits.moves_off_days";

/// What the form is for.
#[derive(Debug)]
enum Purpose {
    /// The day of the change that is edited.
    Day(Option<NaiveDate>),
    Limits,
}

/// The form.
#[derive(Debug)]
pub struct Form {
    purpose: Purpose,
    pub sheet: Sheet,
}

impl Form {
    /// The form of a day: one that the office has settled, a holiday that it settles otherwise, or a new
    /// one.
    pub fn day(day: Option<Day>, changes: &[DayChange], today: NaiveDate) -> Self {
        let change = day.and_then(|day| changes.get(day.change?));
        // A holiday by rule is opened to be worked; any other day to be off.
        let is_worked = change.map_or(day.is_some(), |change| change.is_worked);
        let note = change.map(|change| change.note.as_str());
        let sheet = Sheet::new(today)
            .date(ON, say!("time-on"), day.map(|day| day.on))
            .choice(
                WORKED,
                say!("time-worked"),
                vec![say!("time-off"), say!("time-is-worked")],
                usize::from(is_worked),
            )
            .line(
                NOTE,
                say!("time-note"),
                note.unwrap_or_default(),
                Vec::new(),
            )
            .hint(say!("time-note-hint"));
        Self {
            purpose: Purpose::Day(change.map(|change| change.on)),
            sheet,
        }
    }

    pub fn limits(limits: &TimeLimits, today: NaiveDate) -> Self {
        let mut sheet = Sheet::new(today);
        for limit in Limit::ALL {
            let days = limits.get(limit).to_string();
            sheet = sheet.line(limit.path(), calendar::limit(limit), &days, Vec::new());
        }
        let sheet = sheet.choice(
            MOVES,
            say!("limit-moves"),
            vec![say!("limit-moves-no"), say!("limit-moves-yes")],
            usize::from(limits.moves_off_days),
        );
        Self {
            purpose: Purpose::Limits,
            sheet,
        }
    }

    pub fn title(&self) -> String {
        match self.purpose {
            Purpose::Day(_) => say!("time-day"),
            Purpose::Limits => say!("action-time-limits"),
        }
    }

    /// The change that keeps it; `None` when a field is wrong.
    pub fn op(&mut self, changes: &[DayChange]) -> Option<Op> {
        match self.purpose {
            Purpose::Day(before) => {
                if !self.sheet.check(&[ON], &[]) {
                    return None;
                }
                let change = DayChange {
                    on: self.sheet.day(ON)?,
                    is_worked: self.sheet.chosen(WORKED) == 1,
                    note: self.sheet.text(NOTE),
                };
                let others = changes
                    .iter()
                    .filter(|other| Some(other.on) != before && other.on != change.on);
                let mut all: Vec<DayChange> = others.cloned().collect();
                all.push(change);
                all.sort_by_key(|change| change.on);
                Some(Op::SetCalendar(all))
            }
            Purpose::Limits => {
                self.sheet.check(&[], &[]);
                let mut limits = TimeLimits {
                    moves_off_days: self.sheet.chosen(MOVES) == 1,
                    ..TimeLimits::default()
                };
                let mut is_whole = true;
                for limit in Limit::ALL {
                    if let Ok(days) = self.sheet.text(limit.path()).parse() {
                        limits.set(limit, days);
                    } else {
                        self.sheet.misread(limit.path());
                        is_whole = false;
                    }
                }
                is_whole.then_some(Op::SetTimeLimits(limits))
            }
        }
    }

    /// Shows what the data file found wrong at its field: of the whole table only this day was typed.
    pub fn refused(&mut self, error: StoreError) -> Option<StoreError> {
        let error = match error {
            StoreError::Faults(faults) => StoreError::Faults(
                faults
                    .into_iter()
                    .map(|fault| Fault {
                        path: match fault.path.split_once("].") {
                            Some((_, part)) => format!("calendar.{part}"),
                            None => fault.path,
                        },
                        ..fault
                    })
                    .collect(),
            ),
            other => other,
        };
        self.sheet.refused(error)
    }
}
