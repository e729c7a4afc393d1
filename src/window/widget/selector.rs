//! One value out of a few in the room of a field: arrows step through them.

use iced::border::Border;
use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::{Column, Row};
use iced::{Alignment, Element, Theme};

use crate::window::look::{Icon, Palette, space, text};
use crate::window::widget::focusable::{Focusable, Status, Style};

/// The one after `now`, round and round.
#[must_use]
pub fn after<T: Copy + PartialEq>(all: &[T], now: T) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    all.get((at + 1) % all.len().max(1)).copied().unwrap_or(now)
}

/// A labelled value that Left and Right (or a press) step through, round and round.
pub fn selector<'a, T, Message>(
    label: String,
    all: &'static [T],
    now: T,
    name: fn(T) -> String,
    on_choose: fn(T) -> Message,
) -> Element<'a, Message>
where
    T: Copy + PartialEq + 'static,
    Message: Clone + 'a,
{
    let at = all.iter().position(|value| *value == now).unwrap_or(0);
    let step = move |by: usize| all.get((at + by) % all.len().max(1)).copied();
    let (next, before) = (step(1), step(all.len().saturating_sub(1)));
    let face = Row::new()
        .push(text::body(name(now)))
        .push(Icon::Next.view(14))
        .spacing(space::XS)
        .align_y(Alignment::Center);
    let control = Focusable::new(face, style)
        .padding([6.0, space::S])
        .on_press(next.map(on_choose))
        .on_key(move |key, _| match key {
            Key::Named(Named::ArrowRight) => next.map(on_choose),
            Key::Named(Named::ArrowLeft) => before.map(on_choose),
            _ => None,
        });
    Column::new()
        .push(text::label(label))
        .push(control)
        .spacing(space::XS)
        .into()
}

fn style(theme: &Theme, status: Status) -> Style {
    let colours = Palette::of(theme);
    Style {
        background: Some(if status.is_lit {
            colours.sunken
        } else {
            colours.surface
        }),
        border: Border {
            color: colours.outline,
            width: 1.0,
            radius: space::RADIUS.into(),
        },
        ink: colours.ink,
        ring: colours.accent,
    }
}
