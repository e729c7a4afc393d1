//! The office's working days and time limits: holidays by rule, its own changes, and how many days it
//! has for what.

mod form;
mod view;

use chrono::{Datelike, NaiveDate};
use iced::Task;

use crate::domain::{Calendar, DayChange, DayOff, Holiday, TimeLimits};
use crate::store::{CALENDAR_REVIEWED, Changed, Op, StoreError};
use crate::window::context::Context;
use crate::window::form::sheet;
use crate::window::keys::Action;
use crate::window::widget::chooser::{self, Chooser};

use form::Form;

/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 54.0;

/// What the data file holds of time.
#[derive(Debug, Clone)]
pub struct Table {
    changes: Vec<DayChange>,
    limits: TimeLimits,
    reviewed_up_to: Option<i32>,
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
    today: NaiveDate,
    year: i32,
    /// `None` until it is read.
    table: Option<Box<Table>>,
    days: Vec<Day>,
    list: Chooser,
    form: Option<Form>,
    /// Leaving was asked for while something typed is not saved.
    warns: bool,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Box<Table>, StoreError>),
    List(chooser::Message),
    /// So many years later, or earlier.
    Year(i32),
    Add,
    Open,
    Remove,
    Limits,
    /// The table of the year shown was looked through.
    Review,
    Form(sheet::Message),
    Save,
    Saved(Result<Changed, StoreError>),
    Reload,
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl Time {
    /// Opens the table of `year`, or of this one.
    pub fn open(year: Option<i32>, context: &Context) -> (Self, Task<Message>) {
        let today = context.clock.now().date();
        let screen = Self {
            today,
            year: year.unwrap_or(today.year()),
            table: None,
            days: Vec::new(),
            list: Chooser::new("time-days", ROW_HEIGHT),
            form: None,
            warns: false,
            failure: None,
        };
        (screen, read(context))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let warned = std::mem::take(&mut self.warns);
        let task = match message {
            Message::Read(Ok(table)) => {
                self.failure = None;
                self.table = Some(table);
                self.lay_out()
            }
            Message::Read(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::List(message) => self.list.update(message, self.days.len(), |_| true),
            Message::Year(by) => {
                self.year = self.year.saturating_add(by);
                self.lay_out()
            }
            Message::Add => self.edit(None),
            Message::Open => self.edit(self.chosen()),
            Message::Remove => self.remove(context),
            Message::Limits => self.edit_limits(),
            Message::Review => {
                let reviewed = Op::SetPreference {
                    key: CALENDAR_REVIEWED.to_owned(),
                    value: self.year.to_string(),
                };
                Task::perform(context.store.transact(reviewed), Message::Saved)
            }
            Message::Form(message) => match &mut self.form {
                Some(form) => form.sheet.update(message),
                None => Task::none(),
            },
            Message::Save => self.save(context),
            Message::Saved(Ok(_)) => {
                self.form = None;
                self.failure = None;
                read(context)
            }
            Message::Saved(Err(error)) => self.refused(error),
            Message::Reload => {
                self.failure = None;
                read(context)
            }
            Message::Leave => match &self.form {
                Some(form) if form.sheet.is_changed() && !warned => {
                    self.warns = true;
                    Task::none()
                }
                Some(_) => {
                    self.form = None;
                    Task::none()
                }
                None => return (Task::none(), Some(Wish::Leave)),
            },
        };
        (task, None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::Back => Message::Leave,
            Action::Save if self.form.is_some() => Message::Save,
            _ if self.form.is_some() => return None,
            Action::ShowNext => Message::Year(1),
            Action::ShowPrevious => Message::Year(-1),
            Action::OpenSelected => Message::Open,
            Action::Add => Message::Add,
            Action::RemoveRow => Message::Remove,
            Action::TimeLimits => Message::Limits,
            Action::Review => Message::Review,
            other => Message::List(chooser::press(other)?),
        })
    }

    /// Whether a form is open.
    #[must_use]
    pub fn is_editing(&self) -> bool {
        self.form.is_some()
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        let form = self.form.as_ref();
        !form.is_some_and(|form| form.sheet.is_changed())
    }

    fn chosen(&self) -> Option<Day> {
        self.days.get(self.list.chosen()).copied()
    }

    fn lay_out(&mut self) -> Task<Message> {
        let Some(table) = &self.table else {
            return Task::none();
        };
        self.days = days_of(self.year, &table.changes);
        self.list.restore(None, self.days.len(), |_| true)
    }

    /// Opens the form of a day that the office settles: a new one, or the one chosen.
    fn edit(&mut self, day: Option<Day>) -> Task<Message> {
        let Some(table) = &self.table else {
            return Task::none();
        };
        let form = Form::day(day, &table.changes, self.today);
        let task = form.sheet.focus();
        self.form = Some(form);
        task
    }

    fn edit_limits(&mut self) -> Task<Message> {
        let Some(table) = &self.table else {
            return Task::none();
        };
        let form = Form::limits(&table.limits, self.today);
        let task = form.sheet.focus();
        self.form = Some(form);
        task
    }

    /// Takes the office's change of the day chosen out; the rule holds for it again.
    fn remove(&self, context: &Context) -> Task<Message> {
        let (Some(table), Some(at)) = (&self.table, self.chosen().and_then(|day| day.change))
        else {
            return Task::none();
        };
        let mut changes = table.changes.clone();
        changes.remove(at);
        let op = Op::SetCalendar(changes);
        Task::perform(context.store.transact(op), Message::Saved)
    }

    fn save(&mut self, context: &Context) -> Task<Message> {
        let (Some(form), Some(table)) = (&mut self.form, &self.table) else {
            return Task::none();
        };
        match form.op(&table.changes) {
            Some(op) => Task::perform(context.store.transact(op), Message::Saved),
            None => form.sheet.focus_fault(),
        }
    }

    fn refused(&mut self, error: StoreError) -> Task<Message> {
        let Some(form) = &mut self.form else {
            self.failure = Some(error);
            return Task::none();
        };
        self.failure = form.refused(error);
        form.sheet.focus_fault()
    }
}

fn read(context: &Context) -> Task<Message> {
    let read = context.store.read(|reader| {
        let reviewed = reader.preference(CALENDAR_REVIEWED)?;
        Ok(Box::new(Table {
            changes: reader.calendar_days()?,
            limits: reader.time_limits()?,
            reviewed_up_to: reviewed.and_then(|year| year.parse().ok()),
        }))
    });
    Task::perform(read, Message::Read)
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
