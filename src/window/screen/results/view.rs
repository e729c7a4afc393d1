//! The forms of results on the screen: its two halves under one head.

mod sending;
mod taking;

use iced::widget::Row;
use iced::{Alignment, Element, Event, Length, window};

use super::taking::Message as Taking;
use super::{Message, Part, Results};
use crate::say;
use crate::window::keys::{self, Action};
use crate::window::look::{Icon, button, space, steady, surface, text};
use crate::window::widget::listener::listener;

impl Results {
    /// The screen. A file dropped on it is a form that came back.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let half = match self.part {
            Part::Sending => self.sending.view().map(Message::Sending),
            Part::Taking => self.taking.view().map(Message::Taking),
        };
        let page = surface::page(
            steady()
                .push(self.head())
                .push(surface::line())
                .push(half)
                .height(Length::Fill),
        );
        let dropped = |event: &Event, _| match event {
            Event::Window(window::Event::FileDropped(path)) => {
                Some(Message::Taking(Taking::FileChosen(Some(path.clone()))))
            }
            _ => None,
        };
        listener(page, dropped).into()
    }

    fn head(&self) -> Element<'_, Message> {
        let tab = |part, words, action| {
            let button = if part == self.part {
                button::secondary(words).icon(Icon::Current)
            } else {
                button::quiet(words).icon(Icon::Pending)
            };
            button.key(keys::hint(action)).on_press(Message::Show(part))
        };
        surface::bar(
            Row::new()
                .push(
                    button::icon(Icon::Back, say!("slips-back"))
                        .key(keys::hint(Action::Back))
                        .on_press(Message::Back),
                )
                .push(text::section(say!("forms-title")).width(Length::Fill))
                .push(tab(Part::Sending, say!("forms-send"), Action::ShowForms))
                .push(tab(
                    Part::Taking,
                    say!("forms-return"),
                    Action::ShowReturned,
                ))
                .spacing(space::S)
                .align_y(Alignment::Center),
        )
        .into()
    }
}
