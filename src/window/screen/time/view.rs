//! The working days and time limits on the screen.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::{Day, Message, Table, Time};
use crate::say;
use crate::window::form::register;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, button, entry, space, text};
use crate::words;

impl Time {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        self.register
            .view(Message::Register, || self.head(), |table| self.days(table))
    }

    fn head(&self) -> Row<'_, Message> {
        let tool = |action, icon, message| register::tool(Place::Time, action, icon, message);
        let leave = Message::Register(register::Message::Leave);
        register::head(say!("time-title"), leave)
            .push(register::year(Place::Time, self.year, Message::Year))
            .push(tool(Action::TimeLimits, Icon::Clock, Message::Limits))
            .push(tool(Action::Add, Icon::Add, Message::Add))
    }

    fn days<'a>(&'a self, table: &'a Table) -> Element<'a, Message> {
        let is_reviewed = table.reviewed_up_to.is_some_and(|year| year >= self.year);
        let review: Element<'a, Message> = if is_reviewed {
            text::caption(say!("time-reviewed", year = self.year.to_string())).into()
        } else {
            button::quiet(say!("time-review", year = self.year.to_string()))
                .icon(Icon::Check)
                .key(keys::hint_at(Place::Time, Action::Review))
                .on_press(Message::Review)
                .into()
        };
        let remove = self.chosen().and_then(|day| day.change).map(|_| {
            button::quiet(say!("time-remove"))
                .icon(Icon::Undo)
                .key(keys::hint_at(Place::Time, Action::RemoveRow))
                .on_press(Message::Remove)
        });
        let tools = Row::new()
            .push(text::caption(say!("time-hint")).width(Length::Fill))
            .push(remove)
            .push(review)
            .spacing(space::S)
            .align_y(Alignment::Center);
        let list: Element<'a, Message> = if self.days.is_empty() {
            container(text::soft(say!("time-unknown-year")).center())
                .center(Length::Fill)
                .into()
        } else {
            self.register.list(
                Message::Register,
                |at| row(self.days[at], table),
                Message::Open,
            )
        };
        Column::new()
            .push(tools)
            .push(list)
            .spacing(space::S)
            .height(Length::Fill)
            .into()
    }
}

fn row<'a>(day: Day, table: &Table) -> Element<'a, Message> {
    let by_rule = day.holiday.map(words::calendar::holiday);
    let change = day.change.and_then(|at| table.changes.get(at));
    let mut detail = vec![by_rule.unwrap_or_default()];
    detail.extend(change.map(|change| change.note.clone()));
    detail.retain(|part| !part.is_empty());
    let is_worked = change.is_some_and(|change| change.is_worked);
    let own = change.map(|_| badge(Gravity::Info, Icon::Edit, say!("time-own")));
    let state = if is_worked {
        badge(Gravity::Warning, Icon::Start, say!("time-is-worked"))
    } else {
        badge(Gravity::Success, Icon::Calendar, say!("time-off"))
    };
    let marks = Row::new().push(own).push(state).spacing(space::XS);
    entry(
        words::calendar::day(day.on),
        detail.join(" · "),
        Some(marks.into()),
    )
}
