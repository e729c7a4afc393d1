//! Notices: what happened or what is wrong, with an icon and a word, never by colour alone.

use std::borrow::Cow;

use iced::border::Border;
use iced::widget::container::{Container, Style};
use iced::widget::{Column, Row};
use iced::{Alignment, Background, Element, Length, Theme};

use super::icon::Icon;
use super::palette::{Colours, Palette, Tone};
use super::{space, text};
use crate::say;

/// How grave a notice or badge is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gravity {
    Info,
    Success,
    Warning,
    Error,
}

impl Gravity {
    /// The icon that goes with the colour.
    #[must_use]
    pub fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::Success,
            Self::Warning => Icon::Warning,
            Self::Error => Icon::Error,
        }
    }

    /// The word that goes with the colour.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Info => say!("notice-info"),
            Self::Success => say!("notice-success"),
            Self::Warning => say!("notice-warning"),
            Self::Error => say!("notice-error"),
        }
    }

    /// The colours of the meaning.
    #[must_use]
    pub fn tone(self, colours: &Colours) -> Tone {
        match self {
            Self::Info => colours.info,
            Self::Success => colours.success,
            Self::Warning => colours.warning,
            Self::Error => colours.danger,
        }
    }

    /// Style of a text in the meaning's ink.
    #[must_use]
    pub fn ink(self, theme: &Theme) -> iced::widget::text::Style {
        iced::widget::text::Style {
            color: Some(self.tone(Palette::of(theme)).ink),
        }
    }
}

/// A notice with its word, its sentence and, at the right, what can be done about it.
pub struct Notice<'a, Message> {
    gravity: Gravity,
    words: Cow<'a, str>,
    actions: Vec<Element<'a, Message>>,
}

/// A notice across the width it is given.
pub fn notice<'a, Message>(
    gravity: Gravity,
    words: impl Into<Cow<'a, str>>,
) -> Notice<'a, Message> {
    Notice {
        gravity,
        words: words.into(),
        actions: Vec::new(),
    }
}

impl<'a, Message> Notice<'a, Message> {
    /// What can be done about it.
    #[must_use]
    pub fn action(mut self, action: impl Into<Element<'a, Message>>) -> Self {
        self.actions.push(action.into());
        self
    }
}

impl<'a, Message: 'a> From<Notice<'a, Message>> for Element<'a, Message> {
    fn from(notice: Notice<'a, Message>) -> Self {
        let gravity = notice.gravity;
        let sentence = Column::new()
            .push(text::label(gravity.word()).style(move |theme| gravity.ink(theme)))
            .push(text::body(notice.words))
            .width(Length::Fill);
        let row = Row::new()
            .push(
                gravity
                    .icon()
                    .view(20)
                    .style(move |theme| gravity.ink(theme)),
            )
            .push(sentence)
            .extend(notice.actions)
            .spacing(space::M)
            .align_y(Alignment::Center);
        Container::new(row)
            .width(Length::Fill)
            .padding([space::S, space::M])
            .style(move |theme| {
                let tone = gravity.tone(Palette::of(theme));
                Style {
                    background: Some(Background::Color(tone.ground)),
                    border: Border {
                        color: tone.ink,
                        width: 1.0,
                        radius: space::RADIUS.into(),
                    },
                    ..Style::default()
                }
            })
            .into()
    }
}
