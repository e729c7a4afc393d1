//! The office's working days and time limits: holidays by rule, its own changes, and how many days it
//! has for what.

mod form;
mod view;

use chrono::{Datelike, NaiveDate};
use iced::Task;

use crate::domain::{Calendar, DayChange, DayOff, Holiday, TimeLimits};
use crate::store::{CALENDAR_REVIEWED, Op, Reader, StoreError};
use crate::window::context::Context;
use crate::window::form::register::{self, Contents, Outcome, Register};
use crate::window::keys::Action;

use form::{Form, Purpose};

/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 54.0;

/// What the data file holds of time.
#[derive(Debug, Clone)]
pub struct Table {
    changes: Vec<DayChange>,
    limits: TimeLimits,
    reviewed_up_to: Option<i32>,
}

impl Contents for Table {
    type Form = Form;

    const NAME: &'static str = "time-days";

    fn read(reader: &Reader) -> Result<Self, StoreError> {
        let reviewed = reader.preference(CALENDAR_REVIEWED)?;
        Ok(Self {
            changes: reader.calendar_days()?,
            limits: reader.time_limits()?,
            reviewed_up_to: reviewed.and_then(|year| year.parse().ok()),
        })
    }
}

/// One day of the year that is settled by rule or by the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Day {
    on: NaiveDate,
    holiday: Option<Holiday>,
    /// The place among the office's changes.
    change: Option<usize>,
}

/// The holidays of a year by rule and the office's changes, in the order of the days.
fn days_of(year: i32, changes: &[DayChange]) -> Vec<Day> {
    let by_rule = Calendar::by_rule();
    let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else {
        return Vec::new();
    };
    let of_year = first.iter_days().take_while(|day| day.year() == year);
    of_year
        .filter_map(|on| {
            let holiday = match by_rule.day_off(on) {
                Some(DayOff::Holiday(holiday)) => Some(holiday),
                _ => None,
            };
            let change = changes.iter().position(|change| change.on == on);
            (holiday.is_some() || change.is_some()).then_some(Day {
                on,
                holiday,
                change,
            })
        })
        .collect()
}

/// The state of the screen.
#[derive(Debug)]
pub struct Time {
    register: Register<Table>,
    year: i32,
    days: Vec<Day>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Register(register::Message<Table>),
    /// So many years later, or earlier.
    Year(i32),
    Add,
    Open,
    Remove,
    Limits,
    /// The table of the year shown was looked through.
    Review,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl Time {
    /// Opens the table of `year`, or of this one.
    pub fn open(year: Option<i32>, context: &Context) -> (Self, Task<Message>) {
        let (register, task) = Register::open(ROW_HEIGHT, context);
        let screen = Self {
            year: year.unwrap_or(register.today().year()),
            register,
            days: Vec::new(),
        };
        (screen, task.map(Message::Register))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Register(message) => {
                let (task, outcome) = self.register.update(message, context);
                let task = task.map(Message::Register);
                match outcome {
                    Some(Outcome::Read) => Task::batch([task, self.lay_out()]),
                    Some(Outcome::Leave) => return (task, Some(Wish::Leave)),
                    Some(Outcome::Saved(_)) | None => task,
                }
            }
            Message::Year(by) => {
                self.year = self.year.saturating_add(by);
                self.lay_out()
            }
            Message::Add => self.register.edit(Purpose::Day(None)),
            Message::Open => {
                let day = self.chosen().map(|day| day.on);
                self.register.edit(Purpose::Day(day))
            }
            Message::Remove => self.remove(context),
            Message::Limits => self.register.edit(Purpose::Limits),
            Message::Review => {
                let reviewed = Op::SetPreference {
                    key: CALENDAR_REVIEWED.to_owned(),
                    value: self.year.to_string(),
                };
                self.transact(reviewed, context)
            }
        };
        (task, None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        let own = match action {
            Action::ShowNext => Message::Year(1),
            Action::ShowPrevious => Message::Year(-1),
            Action::OpenSelected => Message::Open,
            Action::Add => Message::Add,
            Action::RemoveRow => Message::Remove,
            Action::TimeLimits => Message::Limits,
            Action::Review => Message::Review,
            other => return self.register.press(other).map(Message::Register),
        };
        (!self.is_editing()).then_some(own)
    }

    /// Whether a form is open.
    #[must_use]
    pub fn is_editing(&self) -> bool {
        self.register.is_editing()
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.register.is_saved()
    }

    fn chosen(&self) -> Option<Day> {
        self.days.get(self.register.chosen()).copied()
    }

    fn lay_out(&mut self) -> Task<Message> {
        let Some(table) = self.register.contents() else {
            return Task::none();
        };
        self.days = days_of(self.year, &table.changes);
        self.register.lay_out(self.days.len(), None)
    }

    /// Takes the office's change of the day chosen out; the rule holds for it again.
    fn remove(&mut self, context: &Context) -> Task<Message> {
        let at = self.chosen().and_then(|day| day.change);
        let (Some(table), Some(at)) = (self.register.contents(), at) else {
            return Task::none();
        };
        let mut changes = table.changes.clone();
        changes.remove(at);
        self.transact(Op::SetCalendar(changes), context)
    }

    fn transact(&mut self, op: Op, context: &Context) -> Task<Message> {
        self.register.transact(op, context).map(Message::Register)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_shows_its_holidays_and_the_days_that_the_office_settles() {
        let own = DayChange {
            on: NaiveDate::from_ymd_opt(2027, 11, 24).unwrap(),
            is_worked: false,
            note: "Ngày Văn hóa Việt Nam".into(),
        };
        let days = days_of(2027, std::slice::from_ref(&own));
        assert!(days.iter().any(|d| d.holiday == Some(Holiday::Tet)));
        let settled: Vec<_> = days.iter().filter(|d| d.change.is_some()).collect();
        assert_eq!(settled.len(), 1);
        assert_eq!((settled[0].on, settled[0].holiday), (own.on, None));
        assert!(days.is_sorted_by_key(|day| day.on));
    }
}
