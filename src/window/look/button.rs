//! Buttons by meaning: primary, secondary, danger, quiet. Each tells its key.

use std::borrow::Cow;

use iced::border::{self, Border};
use iced::widget::{Id, Row, Tooltip, tooltip};
use iced::{Alignment, Color, Element, Length, Padding, Theme};

use super::icon::Icon;
use super::palette::Palette;
use super::{font, space, surface, text};
use crate::window::widget::focusable::{Focusable, Status, Style};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// The one step that comes next; at most one on a screen.
    Primary,
    Secondary,
    /// What takes something away.
    Danger,
    /// What is seldom needed.
    Quiet,
}

/// A button; disabled until it has a message.
pub struct Button<'a, Message> {
    weight: Weight,
    words: Cow<'a, str>,
    icon: Option<Icon>,
    key: Option<String>,
    is_icon_only: bool,
    id: Option<Id>,
    on_press: Option<Message>,
    width: Length,
}

/// The one step that comes next.
pub fn primary<'a, Message>(words: impl Into<Cow<'a, str>>) -> Button<'a, Message> {
    Button::new(Weight::Primary, words)
}

/// An ordinary step.
pub fn secondary<'a, Message>(words: impl Into<Cow<'a, str>>) -> Button<'a, Message> {
    Button::new(Weight::Secondary, words)
}

/// A step that takes something away.
pub fn danger<'a, Message>(words: impl Into<Cow<'a, str>>) -> Button<'a, Message> {
    Button::new(Weight::Danger, words)
}

/// A step that is seldom needed.
pub fn quiet<'a, Message>(words: impl Into<Cow<'a, str>>) -> Button<'a, Message> {
    Button::new(Weight::Quiet, words)
}

/// A quiet button that shows its icon alone; its words are in the tooltip.
pub fn icon<'a, Message>(icon: Icon, words: impl Into<Cow<'a, str>>) -> Button<'a, Message> {
    Button {
        is_icon_only: true,
        ..quiet(words).icon(icon)
    }
}

impl<'a, Message> Button<'a, Message> {
    fn new(weight: Weight, words: impl Into<Cow<'a, str>>) -> Self {
        Self {
            weight,
            words: words.into(),
            icon: None,
            key: None,
            is_icon_only: false,
            id: None,
            on_press: None,
            width: Length::Shrink,
        }
    }

    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that does the same, shown beside the words: `Ctrl+S`.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    #[must_use]
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self
    }

    /// As [`Button::on_press`]; disabled with `None`.
    #[must_use]
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }
}

impl<'a, Message: Clone + 'a> From<Button<'a, Message>> for Element<'a, Message> {
    fn from(button: Button<'a, Message>) -> Self {
        let weight = button.weight;
        let mut row = Row::new().spacing(space::S).align_y(Alignment::Center);
        row = row.push(button.icon.map(|icon| icon.view(16)));
        let hint = match (button.is_icon_only, button.key) {
            (true, Some(key)) => Some(format!("{} ({key})", button.words)),
            (true, None) => Some(button.words.clone().into_owned()),
            (false, key) => {
                row = row.push(text::body(button.words).size(14).font(font::SEMIBOLD));
                row = row.push(key.map(|key| iced::widget::Text::new(key).size(12)));
                None
            }
        };
        let padding = if button.is_icon_only {
            Padding::new(space::S)
        } else {
            Padding::from([6.0, space::M])
        };
        let mut face = Focusable::new(row, move |theme, status| style(weight, theme, status))
            .on_press(button.on_press)
            .padding(padding)
            .width(button.width);
        if let Some(id) = button.id {
            face = face.id(id);
        }
        match hint {
            None => face.into(),
            Some(hint) => Tooltip::new(face, text::caption(hint), tooltip::Position::Bottom)
                .gap(space::XS)
                .padding(space::S)
                .style(surface::tip)
                .into(),
        }
    }
}

fn style(weight: Weight, theme: &Theme, status: Status) -> Style {
    let colours = Palette::of(theme);
    let outlined = |color: Color| Border {
        color,
        width: 1.0,
        radius: space::RADIUS.into(),
    };
    let flat = border::rounded(space::RADIUS);
    let is_lit = status.is_lit;
    let (background, border, ink) = match weight {
        _ if status.is_disabled => (None, outlined(colours.line), colours.soft_ink),
        Weight::Primary if is_lit => (
            Some(mixed(colours.accent, colours.ink, 0.18)),
            flat,
            colours.on_accent,
        ),
        Weight::Primary => (Some(colours.accent), flat, colours.on_accent),
        Weight::Secondary => (
            Some(if is_lit {
                colours.sunken
            } else {
                colours.surface
            }),
            outlined(colours.outline),
            colours.ink,
        ),
        Weight::Danger => (
            Some(if is_lit {
                colours.danger.ground
            } else {
                colours.surface
            }),
            outlined(colours.danger.ink),
            colours.danger.ink,
        ),
        Weight::Quiet => (is_lit.then_some(colours.sunken), flat, colours.ink),
    };
    Style {
        background,
        border,
        ink,
        ring: colours.accent,
    }
}

fn mixed(one: Color, other: Color, share: f32) -> Color {
    let part = |a: f32, b: f32| a + (b - a) * share;
    Color::from_rgb(
        part(one.r, other.r),
        part(one.g, other.g),
        part(one.b, other.b),
    )
}
