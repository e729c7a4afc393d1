//! A day that the office settles, and the time limits, being filled in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Table;
use crate::domain::time_limit::Limit;
use crate::domain::{DayChange, Fault, TimeLimits};
use crate::say;
use crate::store::{Op, StoreError};
use crate::window::form::register;
use crate::window::form::sheet::Sheet;
use crate::words::calendar;

const ON: &str = "calendar.on";
const WORKED: &str = "calendar.is_worked";
const NOTE: &str = "calendar.note";
const MOVES: &str = "time_limits.moves_off_days";

/// What the form is for.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A day that is settled, or a new one.
    Day(Option<NaiveDate>),
    Limits,
}

/// The form.
#[derive(Debug)]
pub struct Form {
    purpose: Purpose,
    sheet: Sheet,
}

/// The fields of a day: one that the office has settled, a holiday that it settles otherwise, or a new
/// one.
fn of_day(day: Option<NaiveDate>, changes: &[DayChange], today: NaiveDate) -> Sheet {
    let change = changes.iter().find(|change| Some(change.on) == day);
    // A holiday by rule is opened to be worked; any other day to be off.
    let is_worked = change.map_or(day.is_some(), |change| change.is_worked);
    let note = change.map(|change| change.note.as_str());
    Sheet::new(today)
        .date(ON, say!("time-on"), day)
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
        .hint(say!("time-note-hint"))
}

fn of_limits(limits: &TimeLimits, today: NaiveDate) -> Sheet {
    let mut sheet = Sheet::new(today);
    for limit in Limit::ALL {
        let days = limits.get(limit).to_string();
        sheet = sheet.line(limit.path(), calendar::limit(limit), &days, Vec::new());
    }
    sheet.choice(
        MOVES,
        say!("limit-moves"),
        vec![say!("limit-moves-no"), say!("limit-moves-yes")],
        usize::from(limits.moves_off_days),
    )
}

impl register::Form for Form {
    type Contents = Table;
    type Purpose = Purpose;

    fn new(purpose: Purpose, table: &Table, today: NaiveDate) -> Self {
        let sheet = match purpose {
            Purpose::Day(day) => of_day(day, &table.changes, today),
            Purpose::Limits => of_limits(&table.limits, today),
        };
        Self { purpose, sheet }
    }

    fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    fn title(&self) -> String {
        match self.purpose {
            Purpose::Day(_) => say!("time-day"),
            Purpose::Limits => say!("action-time-limits"),
        }
    }

    fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    fn sheet_mut(&mut self) -> &mut Sheet {
        &mut self.sheet
    }

    fn op(&mut self, table: &Table) -> Option<Op> {
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
                let changes = table.changes.iter();
                let others =
                    changes.filter(|other| Some(other.on) != before && other.on != change.on);
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

    /// Of the whole table only this day was typed, so that every fault is its.
    fn refused(&mut self, error: StoreError) -> Option<StoreError> {
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
