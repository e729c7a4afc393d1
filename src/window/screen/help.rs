//! The keys of every place and a few words on how the program keeps what is typed.

use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::{Column, Id, Row, container};
use iced::{Alignment, Element, Length, Task};

use crate::say;
use crate::window::keys::{Action, Place, TABLE, hint};
use crate::window::look::{Icon, button, space, surface, text};

/// About the height of one line of keys, in logical pixels.
const ROW_HEIGHT: f32 = 24.0;

/// What happens on the screen.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    Close,
}

/// The help, the keys of `place` first.
pub fn view<'a>(place: Place) -> Element<'a, Message> {
    let close = button::secondary(say!("button-close"))
        .icon(Icon::Close)
        .key(hint(Action::Back))
        .on_press(Message::Close);
    let head = Row::new()
        .push(text::title(say!("help-title")).width(Length::Fill))
        .push(close)
        .align_y(Alignment::Center);
    let others = Place::ALL.into_iter().filter(|&other| other != place);
    let keys = [place].into_iter().chain(others).map(section);
    let column = Column::new()
        .push(text::body(say!("help-saving")))
        .push(text::body(say!("help-typing")))
        .extend(keys)
        .spacing(space::L)
        .max_width(space::MEASURE);
    let page = container(column)
        .padding([space::L, space::XXL])
        .center_x(Length::Fill);
    Column::new()
        .push(surface::bar(head))
        .push(surface::line())
        .push(surface::cover(
            surface::scroll(page).id(keys_id()).height(Length::Fill),
        ))
        .into()
}

/// Scrolls the help by rows, down or up.
pub fn scroll<Message: Send + 'static>(rows: f32) -> Task<Message> {
    let y = rows * ROW_HEIGHT;
    operation::scroll_by(keys_id(), AbsoluteOffset { x: 0.0, y })
}

fn keys_id() -> Id {
    Id::new("help-keys")
}

fn section<'a>(place: Place) -> Element<'a, Message> {
    let rows = TABLE
        .iter()
        .filter(|shortcut| shortcut.place == place)
        .map(|shortcut| {
            let key = text::strong(shortcut.chord.to_string()).width(150);
            Row::new()
                .push(key)
                .push(text::body(shortcut.action.label()).width(Length::Fill))
                .spacing(space::M)
                .into()
        });
    Column::new()
        .push(text::section(place.label()))
        .push(surface::card(
            Column::with_children(rows)
                .spacing(space::XS)
                .width(Length::Fill),
        ))
        .spacing(space::S)
        .into()
}
