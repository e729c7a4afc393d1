//! The reports on the screen: the order above, below it the rows, the timeline or the file.

mod order;
mod records;
mod rows;
mod timeline;

use iced::widget::{Column, container};
use iced::{Alignment, Element, Length};

use super::{Message, Part, Reports};
use crate::domain::Letterhead;
use crate::say;
use crate::window::autosave::Keeping;
use crate::window::form::{register, status};
use crate::window::keys::{self, Action, Place};
use crate::window::look::{self, Gravity, Icon, button, notice, space, steady, surface, text};
use crate::window::widget::choice::choice;
use crate::words;

impl Reports {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let failure = self.failure.as_ref();
        let failure = failure.map(|error| register::trouble(error, Message::Retry));
        let content: Element<'_, Message> = match (&self.records, &self.order) {
            (Some(records), _) => records::view(records),
            (None, Some(order)) => steady()
                .push(order::view(order))
                .push(self.part())
                .spacing(space::S)
                .height(Length::Fill)
                .into(),
            (None, None) => register::reading(),
        };
        let body = steady()
            .push(failure)
            .push(status::failure(
                &self.autosave,
                Message::Keeping(Keeping::Retry),
            ))
            .push(content)
            .spacing(space::S)
            .padding([space::S, space::L])
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(Element::from(body)),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let records = self.records.as_ref();
        let title = records.map_or_else(
            || say!("reports-title"),
            |records| records.found.title.clone(),
        );
        let head = register::head(title, Message::Leave);
        let head = if records.is_some() {
            let open = button::primary(say!("targets-open"))
                .icon(Icon::List)
                .key(keys::hint_at(Place::Reports, Action::OpenSelected))
                .on_press(Message::OpenRecord);
            head.push(open)
        } else {
            head.extend(self.tabs())
        };
        surface::bar(head.spacing(space::S).align_y(Alignment::Center)).into()
    }

    fn tabs(&self) -> impl Iterator<Item = Element<'_, Message>> {
        let is_counted = self.order.as_ref().is_some_and(super::Order::is_counted);
        let parts = Part::ALL.into_iter();
        let parts = parts.filter(move |part| is_counted || *part != Part::Timeline);
        let key = text::caption(keys::hint(Action::OtherPart)).into();
        let tabs = parts.map(|part| {
            let words = match part {
                Part::Table => say!("reports-part-table"),
                Part::Timeline => say!("reports-part-timeline"),
                Part::File => say!("reports-part-file"),
            };
            let tab = if part == self.part {
                button::secondary(words).icon(Icon::Current)
            } else {
                button::quiet(words).icon(Icon::Pending)
            };
            tab.on_press(Message::Show(part)).into()
        });
        tabs.chain(std::iter::once(key))
    }

    fn part(&self) -> Element<'_, Message> {
        if self.part == Part::File {
            return self.file();
        }
        let Some(shown) = self.current() else {
            return container(self.nothing()).center(Length::Fill).into();
        };
        match self.part {
            Part::Timeline => timeline::view(&shown.spans, &self.spans),
            _ => rows::view(shown, &self.rows),
        }
    }

    /// Why no report stands here.
    fn nothing(&self) -> Element<'_, Message> {
        let words: Element<'_, Message> = match (&self.refused, &self.failure) {
            (Some(words), _) => notice(Gravity::Info, words.as_str()).into(),
            // It is said above, with the way to try again.
            (None, Some(_)) => text::soft("").into(),
            (None, None) if self.counting.is_some() => text::soft(say!("reports-counting")).into(),
            (None, None) => text::soft(say!("reports-mend-order")).into(),
        };
        container(words).max_width(720).into()
    }

    fn file(&self) -> Element<'_, Message> {
        let is_ready = self.current().is_some();
        let options = Letterhead::ALL.map(|one| (one, words::name::letterhead_short(one)));
        let letterhead = choice(options, Some(self.letterhead), Message::Letterhead);
        let letterhead = look::field(say!("preview-letterhead"), letterhead)
            .key(keys::hint_at(Place::Reports, Action::OtherLetterhead))
            .hint(say!("reports-letterhead-hint"));
        let column = steady()
            .push(letterhead)
            .push(self.writing.kinds(Message::Write))
            .push(self.writing.path(Message::Write))
            .push(self.writing.buttons(is_ready, Message::Write).wrap())
            .push((!is_ready).then(|| self.nothing()))
            .push(self.writing.outcome(Message::Write))
            .spacing(space::M);
        let card = surface::card(column).width(Length::Fill);
        surface::scroll(container(card).max_width(space::MEASURE))
            .height(Length::Fill)
            .into()
    }
}
