//! The certification authorities that the office trusts, each with a way to take it away.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::authorities::{self, Authorities, Message, Outcome};
use crate::window::look::{self, Gravity, Icon, button, notice, space, steady, text};
use crate::window::widget::editor;
use crate::{say, words};

/// The list, and the file of one to be added.
pub(super) fn view(authorities: &Authorities) -> Element<'_, Message> {
    let rows = authorities.listed.iter().enumerate();
    let rows = rows.map(|(at, authority)| {
        let remove = button::icon(Icon::Remove, say!("authorities-remove"))
            .id(authorities::row_id(at))
            .on_press(Message::AskToRemove(at));
        let row = Row::new()
            .push(text::body(words::authorities::line(authority)).width(Length::Fill))
            .push(remove)
            .spacing(space::S)
            .align_y(Alignment::Center);
        let is_asked = authorities.removing == Some(at);
        let asked = is_asked.then(|| confirmation(&authority.name));
        steady().push(row).push(asked).spacing(space::XS).into()
    });
    let is_empty = authorities.listed.is_empty();
    let path = editor::view(&authorities.path, authorities::path_id(), Message::Path)
        .on_enter(Message::Add)
        .style(look::field::editor_style);
    let buttons = Row::new()
        .push(
            button::secondary(say!("authorities-add"))
                .icon(Icon::Add)
                .on_press_maybe((!authorities.path.is_blank()).then_some(Message::Add)),
        )
        .push(
            button::quiet(say!("issue-choose-file"))
                .icon(Icon::Folder)
                .on_press(Message::AskForFile),
        )
        .spacing(space::S);
    let outcome = match &authorities.outcome {
        Outcome::Nothing => None,
        Outcome::Done(words) => Some(notice(Gravity::Success, words.as_str())),
        Outcome::Failed(words) => Some(notice(Gravity::Error, words.as_str())),
    };
    steady()
        .push(is_empty.then(|| text::body(say!("authorities-empty"))))
        .push(Column::with_children(rows).spacing(space::S))
        .push(look::field(say!("authorities-path"), path).hint(say!("authorities-path-hint")))
        .push(buttons)
        .push(outcome)
        .spacing(space::S)
        .into()
}

/// Asks before an authority goes, for whatever it vouches for is unknown from then on.
fn confirmation<'a>(name: &str) -> Element<'a, Message> {
    let keep = button::secondary(say!("authorities-keep"))
        .id(authorities::keep_id())
        .on_press(Message::KeepIt);
    let remove = button::danger(say!("authorities-remove"))
        .id(authorities::remove_id())
        .icon(Icon::Remove)
        .on_press(Message::Remove);
    notice(Gravity::Warning, say!("authorities-sure", name = name))
        .action(keep)
        .action(remove)
        .into()
}
