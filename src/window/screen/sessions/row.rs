//! One session in the list.

use iced::widget::text::Wrapping;
use iced::widget::{Column, MouseArea, Row, container};
use iced::{Alignment, Element, Length, mouse};

use super::{Message, NextStep};
use crate::domain::date;
use crate::say;
use crate::store::SessionSummary;
use crate::window::keys::{self, Action};
use crate::window::look::{Icon, button, path, space, surface, text};
use crate::words::name;

/// The row of a session; the one chosen shows its next step.
pub fn view(index: usize, session: &SessionSummary, is_chosen: bool) -> Element<'_, Message> {
    let starts_at = session.starts_at;
    let when = say!(
        "sessions-when",
        date = date::short(starts_at.date()),
        time = date::clock(starts_at.time())
    );
    let particulars = [
        when,
        session.place.clone(),
        name::session_kind(session.kind),
    ]
    .into_iter()
    .filter(|part| !part.trim().is_empty())
    .collect::<Vec<_>>()
    .join(" · ");
    let left = Column::new()
        .push(
            container(text::strong(session.subject.as_str()))
                .max_height(44)
                .clip(true),
        )
        .push(text::caption(particulars).wrapping(Wrapping::None))
        .push(path::path(session.state))
        .spacing(space::XS)
        .width(Length::Fill);
    let right = Column::new()
        .push(is_chosen.then(|| step(session)))
        .push(text::caption(counts(session)).wrapping(Wrapping::None))
        .spacing(space::S)
        .align_x(Alignment::End);
    let row = Row::new()
        .push(left)
        .push(right)
        .spacing(space::L)
        .height(Length::Fill)
        .align_y(Alignment::Center);
    let card = if is_chosen {
        surface::chosen(row)
    } else {
        surface::card(row)
    };
    let card = card
        .width(Length::Fill)
        .height(super::ROW_HEIGHT - space::S);
    MouseArea::new(card)
        .on_press(Message::Choose(index))
        .on_double_click(Message::Open)
        .interaction(mouse::Interaction::Pointer)
        .into()
}

fn step<'a>(session: &SessionSummary) -> Element<'a, Message> {
    let step = NextStep::of(session.state);
    let (icon, words) = match step {
        NextStep::Announce => (Icon::Announce, say!("step-announce")),
        NextStep::Start => (Icon::Start, say!("step-start")),
        NextStep::Record => (Icon::Speak, say!("step-record")),
        NextStep::Conclude => (Icon::Conclude, say!("step-conclude")),
        NextStep::Export => (Icon::Export, say!("step-export")),
        NextStep::Plan => (Icon::Undo, say!("step-plan")),
    };
    button::primary(words)
        .icon(icon)
        .key(keys::hint(Action::NextStep))
        .on_press(Message::NextStep)
        .into()
}

fn counts(session: &SessionSummary) -> String {
    if session.opinions == 0 {
        say!("sessions-no-opinion")
    } else {
        say!(
            "sessions-counts",
            concluded = session.concluded.to_string(),
            opinions = session.opinions.to_string()
        )
    }
}
