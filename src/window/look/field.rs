//! A field: label, control, and below it the error or else the hint, in one.

use std::borrow::Cow;

use iced::border::Border;
use iced::widget::{Column, Row, text_editor};
use iced::{Alignment, Background, Element, Length, Theme};

use super::icon::Icon;
use super::notice::Gravity;
use super::palette::Palette;
use super::{space, text};

/// A labelled control.
pub struct Field<'a, Message> {
    label: Cow<'a, str>,
    control: Element<'a, Message>,
    hint: Option<Cow<'a, str>>,
    error: Option<Cow<'a, str>>,
    key: Option<Cow<'a, str>>,
    width: Length,
}

/// A control under its label.
pub fn field<'a, Message>(
    label: impl Into<Cow<'a, str>>,
    control: impl Into<Element<'a, Message>>,
) -> Field<'a, Message> {
    Field {
        label: label.into(),
        control: control.into(),
        hint: None,
        error: None,
        key: None,
        width: Length::Fill,
    }
}

impl<'a, Message> Field<'a, Message> {
    /// What helps to fill it in; gives way to an error.
    #[must_use]
    pub fn hint(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(words.into());
        self
    }

    /// What is wrong with it.
    #[must_use]
    pub fn error(mut self, words: Option<impl Into<Cow<'a, str>>>) -> Self {
        self.error = words.map(Into::into);
        self
    }

    /// The key that leads here, shown at the end of the label.
    #[must_use]
    pub fn key(mut self, key: impl Into<Cow<'a, str>>) -> Self {
        self.key = Some(key.into());
        self
    }

    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

impl<'a, Message: 'a> From<Field<'a, Message>> for Element<'a, Message> {
    fn from(field: Field<'a, Message>) -> Self {
        let head = Row::new()
            .push(text::label(field.label))
            .push(field.key.map(text::caption))
            .spacing(space::S);
        let below: Option<Element<'a, Message>> = match (field.error, field.hint) {
            (Some(error), _) => Some(problem(error)),
            (None, Some(hint)) => Some(text::caption(hint).into()),
            (None, None) => None,
        };
        Column::new()
            .push(head)
            .push(field.control)
            .push(below)
            .spacing(space::XS)
            .width(field.width)
            .into()
    }
}

/// A sentence about something wrong, with its icon, for a place that has no field.
pub fn problem<'a, Message: 'a>(words: impl Into<Cow<'a, str>>) -> Element<'a, Message> {
    let ink = |theme: &Theme| Gravity::Error.ink(theme);
    Row::new()
        .push(Icon::Error.view(14).style(ink))
        .push(text::caption(words.into()).style(ink))
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .into()
}

/// How a text field looks.
#[must_use]
pub fn editor_style(theme: &Theme, status: text_editor::Status) -> text_editor::Style {
    let colours = Palette::of(theme);
    let (color, width) = match status {
        text_editor::Status::Focused { .. } => (colours.accent, 2.0),
        text_editor::Status::Hovered => (colours.ink, 1.0),
        text_editor::Status::Active | text_editor::Status::Disabled => (colours.outline, 1.0),
    };
    let ground = match status {
        text_editor::Status::Disabled => colours.sunken,
        _ => colours.surface,
    };
    text_editor::Style {
        background: Background::Color(ground),
        border: Border {
            color,
            width,
            radius: space::RADIUS.into(),
        },
        placeholder: colours.faint_ink,
        value: colours.ink,
        selection: iced::Color {
            a: 0.35,
            ..colours.accent
        },
    }
}
