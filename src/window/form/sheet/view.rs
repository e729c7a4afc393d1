//! The form on the screen.

use iced::widget::{Column, container};
use iced::{Element, Length};

use super::{Control, Message, Sheet};
use crate::window::form::path_field;
use crate::window::look::{field, space, surface};
use crate::window::widget::choice::choice;

impl Sheet {
    /// All fields under one another, in a card that scrolls.
    pub fn view<'a, Answer: Clone + 'a>(
        &'a self,
        on_change: impl Fn(Message) -> Answer + Clone + 'a,
    ) -> Element<'a, Answer> {
        let rows = self.fields.iter().enumerate().map(|(at, one)| {
            let say = on_change.clone();
            let id = path_field::id(one.path);
            let control: Element<'a, Answer> = match &one.control {
                Control::Line(line) => line.view(id, String::new(), move |change| {
                    say(Message::Line(at, change))
                }),
                Control::Date(date) => date.view(id, on_change(Message::Next), move |change| {
                    say(Message::Date(at, change))
                }),
                Control::Choice { options, chosen } => {
                    let options = options.iter().cloned().enumerate();
                    choice(options, Some(*chosen), move |option| {
                        say(Message::Choose(at, option))
                    })
                    .id(id)
                    .into()
                }
            };
            let mut row =
                field(one.label.as_str(), control).error(path_field::error(&self.faults, one.path));
            if let Some(hint) = &one.hint {
                row = row.hint(hint.as_str());
            }
            row.into()
        });
        let column = Column::with_children(rows).spacing(space::M);
        let card = surface::card(column).max_width(space::MEASURE);
        let card = container(card).center_x(Length::Fill);
        surface::scroll(card).into()
    }
}
