//! A date or a time typed as people write it; ↑ and ↓ step a day.

use chrono::{Days, NaiveDate, NaiveTime};
use iced::Element;
use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::Id;

use super::editor::{self, Edit, Editor, Effect};
use super::listener::key_catcher;
use crate::domain::date::{clock, parse_date_near, parse_time, short};
use crate::domain::fault::Problem;
use crate::say;

/// What the person did to a date.
#[derive(Debug, Clone)]
pub enum Change {
    Edit(Edit),
    /// So many days later, or earlier.
    Step(i8),
}

/// A date being typed.
#[derive(Debug)]
pub struct DateField {
    pub editor: Editor,
}

impl DateField {
    /// A field that shows `date`.
    #[must_use]
    pub fn new(date: Option<NaiveDate>) -> Self {
        Self {
            editor: Editor::line(&date.map(short).unwrap_or_default()),
        }
    }

    /// Does what the person did; `from` is the day that `15/12` and `+20` count from.
    pub fn perform(&mut self, change: Change, from: NaiveDate) -> Effect {
        self.perform_by(change, from, |typed| parse_date_near(typed, from))
    }

    /// As [`DateField::perform`], the date read by `parse`; an empty field is stepped from `from`.
    pub fn perform_by(
        &mut self,
        change: Change,
        from: NaiveDate,
        parse: impl Fn(&str) -> Option<NaiveDate>,
    ) -> Effect {
        match change {
            Change::Edit(edit) => self.editor.perform(edit),
            Change::Step(days) => {
                let at = self.read_by(parse).ok().flatten().unwrap_or(from);
                let distance = Days::new(u64::from(days.unsigned_abs()));
                let stepped = if days < 0 {
                    at.checked_sub_days(distance)
                } else {
                    at.checked_add_days(distance)
                };
                let Some(date) = stepped else {
                    return Effect::Moved;
                };
                self.editor.set(&short(date));
                Effect::Changed
            }
        }
    }

    /// The date typed, or none when the field is empty.
    ///
    /// # Errors
    /// [`Problem::DateUnreadable`].
    pub fn read(&self, from: NaiveDate) -> Result<Option<NaiveDate>, Problem> {
        self.read_by(|typed| parse_date_near(typed, from))
    }

    /// As [`DateField::read`], the date read by `parse`.
    ///
    /// # Errors
    /// [`Problem::DateUnreadable`].
    pub fn read_by(
        &self,
        parse: impl Fn(&str) -> Option<NaiveDate>,
    ) -> Result<Option<NaiveDate>, Problem> {
        let typed = self.editor.text();
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let date = parse(&typed);
        date.map(Some).ok_or(Problem::DateUnreadable)
    }

    /// The field on the screen.
    pub fn view<'a, Message: Clone + 'a>(
        &'a self,
        id: Id,
        on_enter: Message,
        on_change: impl Fn(Change) -> Message + Clone + 'a,
    ) -> Element<'a, Message> {
        let on_edit = on_change.clone();
        let line = editor::view(&self.editor, id, move |edit| on_edit(Change::Edit(edit)))
            .placeholder(say!("date-placeholder"))
            .on_enter(on_enter);
        key_catcher(line, move |key| match key {
            Key::Named(Named::ArrowUp) => Some(on_change(Change::Step(1))),
            Key::Named(Named::ArrowDown) => Some(on_change(Change::Step(-1))),
            _ => None,
        })
        .into()
    }
}

/// A line that shows `time`.
#[must_use]
pub fn time_line(time: Option<NaiveTime>) -> Editor {
    Editor::line(&time.map(clock).unwrap_or_default())
}

/// The time typed into a line, or none when it is empty.
///
/// # Errors
/// [`Problem::TimeUnreadable`].
pub fn read_time(line: &Editor) -> Result<Option<NaiveTime>, Problem> {
    let typed = line.text();
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let time = parse_time(&typed);
    time.map(Some).ok_or(Problem::TimeUnreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn a_step_counts_from_the_date_shown_or_from_the_day_given() {
        let mut field = DateField::new(Some(day(14)));
        field.perform(Change::Step(1), day(1));
        assert_eq!(field.read(day(1)), Ok(Some(day(15))));
        let mut empty = DateField::new(None);
        empty.perform(Change::Step(-1), day(2));
        assert_eq!(empty.editor.text(), "01/11/2026");
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_was_typed() {
        let mut field = DateField::new(None);
        field.editor.set("31/02/2026");
        assert_eq!(field.read(day(1)), Err(Problem::DateUnreadable));
        assert_eq!(field.editor.text(), "31/02/2026");
        field.editor.set("  ");
        assert_eq!(field.read(day(1)), Ok(None));
    }
}
