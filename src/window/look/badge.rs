//! Badges: a short word on a ground of its meaning.

use std::borrow::Cow;

use iced::border;
use iced::widget::Row;
use iced::widget::container::{Container, Style};
use iced::{Alignment, Background, Element};

use super::icon::Icon;
use super::notice::Gravity;
use super::palette::Palette;
use super::{font, space};

/// A word with its own icon on the ground of `gravity`.
pub fn badge<'a, Message: 'a>(
    gravity: Gravity,
    icon: Icon,
    words: impl Into<Cow<'a, str>>,
) -> Element<'a, Message> {
    let words = iced::widget::Text::new(words.into())
        .size(12)
        .font(font::SEMIBOLD)
        .wrapping(iced::widget::text::Wrapping::None)
        .style(move |theme| gravity.ink(theme));
    let row = Row::new()
        .push(icon.view(13).style(move |theme| gravity.ink(theme)))
        .push(words)
        .spacing(space::XS)
        .align_y(Alignment::Center);
    Container::new(row)
        .padding([2.0, space::S])
        .style(move |theme| Style {
            background: Some(Background::Color(gravity.tone(Palette::of(theme)).ground)),
            border: border::rounded(space::RADIUS),
            ..Style::default()
        })
        .into()
}
