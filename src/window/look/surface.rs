//! Grounds on which things stand: page, card, bar, tooltip, and the hairline between them.

use iced::border::{self, Border};
use iced::widget::container::{Container, Style};
use iced::widget::rule::{self, FillMode, Rule};
use iced::widget::scrollable::{self, Direction, Scrollable, Scrollbar};
use iced::{Background, Color, Element, Length, Theme};

use super::palette::{Colours, Palette};
use super::space;

/// A card: content that belongs together.
pub fn card<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    Container::new(content).padding(space::L).style(|theme| {
        let colours = Palette::of(theme);
        ground(colours.surface, colours.line)
    })
}

/// A card that has the attention: the row chosen, the field at work.
pub fn chosen<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    Container::new(content).padding(space::L).style(|theme| {
        let colours = Palette::of(theme);
        let mut style = ground(colours.surface, colours.accent);
        style.border.width = 2.0;
        style
    })
}

/// No ground at all: only room for content.
pub fn plain<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    Container::new(content)
}

/// A bar along an edge of the window.
pub fn bar<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    Container::new(content)
        .width(Length::Fill)
        .padding([space::S, space::L])
        .style(|theme| flat(Palette::of(theme).surface))
}

/// A sunken ground, behind what only accompanies.
pub fn sunken<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    Container::new(content)
        .padding(space::M)
        .style(|theme| Style {
            border: border::rounded(space::RADIUS),
            ..flat(Palette::of(theme).sunken)
        })
}

/// The page behind everything, filling the window. Its ground is the window's own: another one
/// over it would be painted whole for each spot that changes.
pub fn page<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    Container::new(content)
        .width(Length::Fill)
        .height(Length::Fill)
}

/// A page that covers another one.
pub fn cover<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    page(content).style(|theme| flat(Palette::of(theme).canvas))
}

/// A ground in one of the palette's colours, with nothing around it.
pub fn tinted<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    pick: fn(&Colours) -> Color,
) -> Container<'a, Message> {
    Container::new(content).style(move |theme| flat(pick(Palette::of(theme))))
}

/// Style of a tooltip.
#[must_use]
pub fn tip(theme: &Theme) -> Style {
    let colours = Palette::of(theme);
    ground(colours.surface, colours.outline)
}

/// A hairline across.
#[must_use]
pub fn line<'a>() -> Rule<'a> {
    rule::horizontal(1).style(hairline)
}

/// A hairline from top to bottom.
#[must_use]
pub fn upright<'a>() -> Rule<'a> {
    rule::vertical(1).style(hairline)
}

/// Room that the bar of [`scroll`] takes beside what scrolls, in logical pixels.
pub const SCROLL_BAR: f32 = 11.0;

/// Content that scrolls up and down; the bar stands beside it and covers nothing.
pub fn scroll<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
) -> Scrollable<'a, Message> {
    let bar = Scrollbar::new()
        .width(8)
        .scroller_width(8)
        .margin(1)
        .spacing(1);
    Scrollable::with_direction(content, Direction::Vertical(bar))
        .width(Length::Fill)
        .style(scroll_style)
}

/// Style of what scrolls.
#[must_use]
pub fn scroll_style(theme: &Theme, status: scrollable::Status) -> scrollable::Style {
    let colours = Palette::of(theme);
    let is_held = matches!(
        status,
        scrollable::Status::Dragged { .. }
            | scrollable::Status::Hovered {
                is_vertical_scrollbar_hovered: true,
                ..
            }
    );
    let scroller = if is_held {
        colours.soft_ink
    } else {
        colours.outline
    };
    let rail = scrollable::Rail {
        background: None,
        border: Border::default(),
        scroller: scrollable::Scroller {
            background: Background::Color(scroller),
            border: border::rounded(4),
        },
    };
    scrollable::Style {
        container: Style::default(),
        vertical_rail: rail,
        horizontal_rail: rail,
        gap: None,
        ..scrollable::default(theme, status)
    }
}

fn hairline(theme: &Theme) -> rule::Style {
    rule::Style {
        color: Palette::of(theme).line,
        radius: 0.into(),
        fill_mode: FillMode::Full,
        snap: true,
    }
}

fn ground(background: Color, line: Color) -> Style {
    Style {
        border: Border {
            color: line,
            width: 1.0,
            radius: space::RADIUS.into(),
        },
        ..flat(background)
    }
}

fn flat(background: Color) -> Style {
    Style {
        background: Some(Background::Color(background)),
        ..Style::default()
    }
}
