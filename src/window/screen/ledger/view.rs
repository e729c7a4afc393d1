//! The ledger on the screen.

use iced::widget::{Column, Row as Line, container};
use iced::{Alignment, Element, Length};

use super::row::{Count, Row};
use super::{Book, Ledger, Message};
use crate::domain::date::short;
use crate::domain::{LedgerEntryId, Target, UnitId};
use crate::say;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, button, entry, notice, space, surface, text};
use crate::words;

impl Ledger {
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
        let content: Element<'_, Message> = match (&self.form, &self.book) {
            (Some(form), _) => container(form.sheet.view(Message::Form))
                .center_x(Length::Fill)
                .height(Length::Fill)
                .into(),
            (None, None) => container(text::soft(say!("home-reading")))
                .center(Length::Fill)
                .into(),
            (None, Some(_)) if self.rows.is_empty() => empty(),
            (None, Some(book)) => self.list.view(
                self.rows.len(),
                |_| true,
                |at| row(&self.rows[at], book),
                Message::List,
                Message::Open,
            ),
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
        let head = Line::new().push(back);
        let head = if let Some(form) = &self.form {
            let title = if form.is_new() {
                say!("ledger-new")
            } else {
                say!("ledger-edit")
            };
            let save = button::primary(say!("action-save"))
                .icon(Icon::Save)
                .key(keys::hint(Action::Save))
                .on_press(Message::Save);
            head.push(text::title(title).width(Length::Fill)).push(save)
        } else {
            let key = |action| keys::hint_at(Place::Register, action);
            let step = |icon, action: Action, by| {
                button::icon(icon, action.label())
                    .key(key(action))
                    .on_press(Message::Year(by))
            };
            let withdraw = self.chosen().and_then(Row::entry).map(|_| {
                button::quiet(Action::Withdraw.label())
                    .icon(Icon::Cancel)
                    .key(key(Action::Withdraw))
                    .on_press(Message::Withdraw)
            });
            let add = button::secondary(Action::Add.label())
                .icon(Icon::Add)
                .key(key(Action::Add))
                .on_press(Message::Add);
            head.push(text::title(say!("ledger-title")).width(Length::Fill))
                .push(step(Icon::Back, Action::ShowPrevious, -1))
                .push(text::section(self.year.to_string()))
                .push(step(Icon::Forward, Action::ShowNext, 1))
                .push(withdraw)
                .push(add)
        };
        surface::bar(head.spacing(space::S).align_y(Alignment::Center)).into()
    }
}

fn row<'a>(row: &Row, book: &Book) -> Element<'a, Message> {
    match row {
        Row::Unit(unit, counts) => heading(*unit, counts, book),
        Row::Entry(_, id) => line(*id, book),
    }
}

/// A unit: what it did of what is asked, and how many of its targets are met.
fn heading<'a>(unit: UnitId, counts: &[Count], book: &Book) -> Element<'a, Message> {
    let name = book.units.get(unit).map(|unit| unit.name.clone());
    let detail: Vec<String> = counts
        .iter()
        .map(|count| words::ledger::count(count.kind, count.entries))
        .collect();
    let mut targets: Vec<(Target, bool)> = counts.iter().map(|c| (c.target, c.is_done)).collect();
    targets.dedup();
    let met = targets.iter().filter(|(_, is_done)| *is_done).count();
    let mark = (!targets.is_empty()).then(|| {
        let words = say!("ledger-met", met = met, asked = targets.len());
        if met == targets.len() {
            badge(Gravity::Success, Icon::Success, words)
        } else {
            badge(Gravity::Warning, Icon::Warning, words)
        }
    });
    entry(name.unwrap_or_default(), detail.join(" · "), mark)
}

fn line<'a>(id: LedgerEntryId, book: &Book) -> Element<'a, Message> {
    let found = book.entries.iter().find(|(of, _)| *of == id);
    let Some((_, one)) = found else {
        return iced::widget::space().into();
    };
    let mut parts = vec![
        words::ledger::kind(one.kind),
        short(one.on),
        one.document.clone(),
        one.withdrawn.clone(),
    ];
    parts.retain(|part| !part.is_empty());
    let mark = (!one.withdrawn.is_empty())
        .then(|| badge(Gravity::Info, Icon::Cancel, say!("register-withdrawn")));
    Line::new()
        .push(iced::widget::space().width(space::XL))
        .push(entry(one.subject.clone(), parts.join(" · "), mark))
        .align_y(Alignment::Center)
        .into()
}

fn empty<'a>() -> Element<'a, Message> {
    let add = button::primary(Action::Add.label())
        .icon(Icon::Add)
        .key(keys::hint_at(Place::Register, Action::Add))
        .on_press(Message::Add);
    let column = Column::new()
        .push(text::section(say!("ledger-empty-title")))
        .push(text::soft(say!("ledger-empty-words")).center())
        .push(add)
        .spacing(space::M)
        .max_width(520)
        .align_x(Alignment::Center);
    container(column).center(Length::Fill).into()
}
