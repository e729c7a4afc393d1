//! One thing in a list: its name, what tells it from its like, and at its end how it stands.

use iced::widget::text::Wrapping;
use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::{space, text};

/// A line of one name, cut at its end, over a caption that may be empty, with a mark at the right.
#[must_use]
pub fn entry<'a, Message: 'a>(
    name: String,
    detail: String,
    mark: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let detail = (!detail.is_empty()).then(|| text::caption(detail).wrapping(Wrapping::None));
    let words = Column::new()
        .push(text::body(name).wrapping(Wrapping::None))
        .push(detail)
        .width(Length::Fill)
        .clip(true);
    Row::new()
        .push(words)
        .push(mark)
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
}
