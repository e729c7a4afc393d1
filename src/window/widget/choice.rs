//! One of a few things, as a row of marks that has the focus as one: ←, → or a digit changes it.

use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::{Id, MouseArea, Row};
use iced::{Alignment, Border, Element, Theme, mouse};

use crate::window::look::{Icon, Palette, font, space, text};
use crate::window::widget::focusable::{Focusable, Status, Style};

/// The choice on the screen.
pub struct Choice<'a, T, Message> {
    options: Vec<(T, String)>,
    chosen: Option<T>,
    on_choose: Box<dyn Fn(T) -> Message + 'a>,
    id: Option<Id>,
    is_locked: bool,
}

/// A choice between `options`, at most nine of them.
pub fn choice<'a, T: Copy + PartialEq + 'a, Message>(
    options: impl IntoIterator<Item = (T, String)>,
    chosen: Option<T>,
    on_choose: impl Fn(T) -> Message + 'a,
) -> Choice<'a, T, Message> {
    Choice {
        options: options.into_iter().collect(),
        chosen,
        on_choose: Box::new(on_choose),
        id: None,
        is_locked: false,
    }
}

impl<T, Message> Choice<'_, T, Message> {
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Shows the choice without letting it be changed.
    #[must_use]
    pub fn locked(mut self, is_locked: bool) -> Self {
        self.is_locked = is_locked;
        self
    }
}

/// The option that a key leads to, from the one at `chosen` among `count`.
fn led_to(key: &Key, chosen: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        Key::Named(Named::ArrowRight) => Some(chosen.map_or(0, |at| (at + 1).min(last))),
        Key::Named(Named::ArrowLeft) => Some(chosen.map_or(last, |at| at.saturating_sub(1))),
        Key::Named(Named::Space) if chosen.is_none() => Some(0),
        Key::Named(Named::Home) => Some(0),
        Key::Named(Named::End) => Some(last),
        Key::Character(digit) => {
            let number: usize = digit.parse().ok()?;
            (1..=count).contains(&number).then(|| number - 1)
        }
        _ => None,
    }
}

impl<'a, T, Message> From<Choice<'a, T, Message>> for Element<'a, Message>
where
    T: Copy + PartialEq + 'a,
    Message: Clone + 'a,
{
    fn from(choice: Choice<'a, T, Message>) -> Self {
        let Choice {
            options,
            chosen,
            on_choose,
            id,
            is_locked,
        } = choice;
        let row = options.iter().map(|(value, label)| {
            let mark = mark(label.clone(), chosen == Some(*value));
            if is_locked {
                mark
            } else {
                MouseArea::new(mark)
                    .on_press(on_choose(*value))
                    .interaction(mouse::Interaction::Pointer)
                    .into()
            }
        });
        let row = Row::with_children(row)
            .spacing(space::L)
            .align_y(Alignment::Center)
            .wrap();
        let at = options.iter().position(|(value, _)| chosen == Some(*value));
        let mut face = Focusable::new(row, style)
            .with_parts()
            .padding([6.0, space::XS]);
        if !is_locked {
            face = face.on_key(move |key, modifiers| {
                let is_plain = !modifiers.control() && !modifiers.alt();
                let to = led_to(key, at, options.len()).filter(|_| is_plain)?;
                Some(on_choose(options[to].0))
            });
        }
        match id {
            Some(id) => face.id(id).into(),
            None => face.into(),
        }
    }
}

fn mark<'a, Message: 'a>(label: String, is_chosen: bool) -> Element<'a, Message> {
    let (icon, words) = if is_chosen {
        let icon = text::inked(Icon::Current.view(16), |c| c.accent);
        (icon, text::body(label).font(font::SEMIBOLD))
    } else {
        let icon = text::inked(Icon::Pending.view(16), |c| c.outline);
        (icon, text::body(label))
    };
    Row::new()
        .push(icon)
        .push(words)
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .into()
}

fn style(theme: &Theme, _status: Status) -> Style {
    let colours = Palette::of(theme);
    Style {
        background: None,
        border: Border {
            radius: space::RADIUS.into(),
            ..Border::default()
        },
        ink: colours.ink,
        ring: colours.accent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_stop_at_the_ends() {
        let right = Key::Named(Named::ArrowRight);
        let left = Key::Named(Named::ArrowLeft);
        assert_eq!(led_to(&right, Some(2), 3), Some(2));
        assert_eq!(led_to(&left, Some(0), 3), Some(0));
        assert_eq!(led_to(&right, None, 3), Some(0));
        let bar = Key::Named(Named::Space);
        assert_eq!(led_to(&bar, None, 3), Some(0));
        assert_eq!(led_to(&bar, Some(1), 3), None);
    }

    #[test]
    fn a_digit_chooses_by_place_and_no_further() {
        assert_eq!(led_to(&Key::Character("2".into()), None, 3), Some(1));
        assert_eq!(led_to(&Key::Character("4".into()), None, 3), None);
        assert_eq!(led_to(&Key::Character("0".into()), None, 3), None);
    }
}
