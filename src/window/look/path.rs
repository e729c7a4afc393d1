//! A session's life drawn as a path: steps done, the step now, steps to come.

use std::cmp::Ordering;

use iced::widget::Row;
use iced::{Alignment, Element, Theme};

use super::badge::badge;
use super::icon::Icon;
use super::notice::Gravity;
use super::palette::Palette;
use super::{font, space, text};
use crate::domain::SessionState;
use crate::words::name::session_state;

/// The path with `state` marked; a side state is a badge instead.
#[must_use]
pub fn path<'a, Message: 'a>(state: SessionState) -> Element<'a, Message> {
    match state {
        SessionState::Postponed => badge(Gravity::Warning, Icon::Pause, session_state(state)),
        SessionState::Cancelled => badge(Gravity::Error, Icon::Cancel, session_state(state)),
        _ => {
            let steps = SessionState::PATH.into_iter().enumerate();
            Row::with_children(steps.flat_map(|(i, at)| {
                let arrow = (i > 0).then(|| text::inked(Icon::Next.view(12), |c| c.outline).into());
                arrow.into_iter().chain([step(at, state)])
            }))
            .spacing(space::XS)
            .align_y(Alignment::Center)
            .into()
        }
    }
}

fn step<'a, Message: 'a>(at: SessionState, state: SessionState) -> Element<'a, Message> {
    let words = text::caption(session_state(at)).wrapping(iced::widget::text::Wrapping::None);
    let now = |theme: &Theme| iced::widget::text::Style {
        color: Some(Palette::of(theme).accent),
    };
    let (icon, words) = match at.cmp(&state) {
        Ordering::Less => (text::inked(Icon::Check.view(14), |c| c.success.ink), words),
        Ordering::Equal => {
            let icon = match at {
                SessionState::Concluded => Icon::Lock,
                _ => Icon::Current,
            };
            let words = words.font(font::SEMIBOLD).style(now);
            (icon.view(14).style(now), words)
        }
        Ordering::Greater => (text::inked(Icon::Pending.view(14), |c| c.outline), words),
    };
    Row::new()
        .push(icon)
        .push(words)
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .into()
}
