//! The working days and time limits on the screen.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::{Day, Message, Table, Time};
use crate::say;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, button, entry, notice, space, surface, text};
use crate::words;

impl Time {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let failure = self.failure.as_ref().map(|error| {
            let again = button::secondary(say!("button-retry"))
                .icon(Icon::Retry)
                .on_press(Message::Reload);
            notice(Gravity::Error, words::store::advice(error)).action(again)
        });
        let warning = self
            .warns
            .then(|| notice(Gravity::Warning, say!("register-unsaved")));
        let content: Element<'_, Message> = match (&self.form, &self.table) {
            (Some(form), _) => container(form.sheet.view(Message::Form))
                .center_x(Length::Fill)
                .height(Length::Fill)
                .into(),
            (None, None) => container(text::soft(say!("home-reading")))
                .center(Length::Fill)
                .into(),
            (None, Some(table)) => self.days(table),
        };
        let body = Column::new()
            .push(failure)
            .push(warning)
            .push(content)
            .spacing(space::M)
            .padding([space::M, space::XL])
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(body),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let back = button::icon(Icon::Back, say!("action-back"))
            .key(keys::hint(Action::Back))
            .on_press(Message::Leave);
        let head = Row::new().push(back);
        let head = if let Some(form) = &self.form {
            let save = button::primary(say!("action-save"))
                .icon(Icon::Save)
                .key(keys::hint(Action::Save))
                .on_press(Message::Save);
            head.push(text::title(form.title()).width(Length::Fill))
                .push(save)
        } else {
            let key = |action| keys::hint_at(Place::Time, action);
            let step = |icon, action: Action, by| {
                button::icon(icon, action.label())
                    .key(key(action))
                    .on_press(Message::Year(by))
            };
            let limits = button::secondary(Action::TimeLimits.label())
                .icon(Icon::Clock)
                .key(key(Action::TimeLimits))
                .on_press(Message::Limits);
            let add = button::secondary(Action::Add.label())
                .icon(Icon::Add)
                .key(key(Action::Add))
                .on_press(Message::Add);
            head.push(text::title(say!("time-title")).width(Length::Fill))
                .push(step(Icon::Back, Action::ShowPrevious, -1))
                .push(text::section(self.year.to_string()))
                .push(step(Icon::Forward, Action::ShowNext, 1))
                .push(limits)
                .push(add)
        };
        surface::bar(head.spacing(space::S).align_y(Alignment::Center)).into()
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
            self.list.view(
                self.days.len(),
                |_| true,
                |at| row(self.days[at], table),
                Message::List,
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
