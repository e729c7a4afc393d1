//! The list on the screen.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::{Message, Sessions, row};
use crate::domain::SessionState;
use crate::say;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, button, notice, space, surface, text};
use crate::words;

impl Sessions {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let content = match &self.all {
            None => container(text::soft(say!("sessions-reading")))
                .center(Length::Fill)
                .into(),
            Some(sessions) if sessions.is_empty() => empty(),
            Some(sessions) => {
                let chosen = self.chosen;
                self.list.view(
                    sessions.len(),
                    |index| row::view(index, &sessions[index], index == chosen),
                    Message::Scrolled,
                )
            }
        };
        let failure = self.failure.as_ref().map(|error| {
            let again = button::secondary(say!("button-retry"))
                .icon(Icon::Retry)
                .on_press(Message::Reload);
            notice(Gravity::Error, words::store::advice(error)).action(again)
        });
        let body = Column::new()
            .push(failure)
            .push(content)
            .spacing(space::M)
            .max_width(1440);
        let body = container(body)
            .padding([space::L, space::XL])
            .center_x(Length::Fill)
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(head())
                .push(surface::line())
                .push(body)
                .push(self.chosen().map(|_| surface::line()))
                .push(self.chosen().map(|session| foot(session.state))),
        )
        .into()
    }
}

fn head<'a>() -> Element<'a, Message> {
    let new = button::secondary(say!("action-new-session"))
        .icon(Icon::Add)
        .key(keys::hint(Action::NewSession))
        .on_press(Message::New);
    let results = button::quiet(Action::Results.label())
        .icon(Icon::Checklist)
        .key(keys::hint(Action::Results))
        .on_press(Message::Results);
    let follow_up = button::secondary(say!("action-follow-up"))
        .icon(Icon::List)
        .key(keys::hint(Action::FollowUp))
        .on_press(Message::FollowUp);
    let settings = button::quiet(say!("action-settings"))
        .icon(Icon::Settings)
        .key(keys::hint(Action::Settings))
        .on_press(Message::Settings);
    let home = button::quiet(Action::Home.label())
        .icon(Icon::Checklist)
        .key(keys::hint_at(Place::Sessions, Action::Home))
        .on_press(Message::Home);
    // On a zoomed screen the buttons go on below the title.
    let row = Row::new()
        .push(text::title(say!("sessions-title")))
        .push(home)
        .push(new)
        .push(follow_up)
        .push(results)
        .push(settings)
        .spacing(space::S)
        .align_y(Alignment::Center)
        .wrap();
    surface::bar(row).padding([space::M, space::XL]).into()
}

/// What can be done with the session chosen, beside its next step.
fn foot<'a>(state: SessionState) -> Element<'a, Message> {
    let quiet = |action: Action, icon, message| {
        button::quiet(action.label())
            .icon(icon)
            .key(keys::hint(action))
            .on_press(message)
    };
    let open = button::quiet(say!("sessions-open"))
        .icon(Icon::Speak)
        .key(keys::hint(Action::OpenSelected))
        .on_press(Message::Open);
    let row = Row::new()
        .push(open)
        .push(quiet(Action::Particulars, Icon::Edit, Message::Particulars))
        .push(quiet(Action::Slips, Icon::Import, Message::Slips))
        .push(quiet(Action::Closing, Icon::Checklist, Message::Closing))
        .push(quiet(Action::Preview, Icon::Document, Message::Preview))
        .push(
            button::quiet(say!("sessions-follow"))
                .icon(Icon::List)
                .key(keys::hint(Action::FollowSession))
                .on_press(Message::FollowSession),
        )
        .extend(turns(state))
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .wrap();
    surface::bar(row).padding([space::S, space::XL]).into()
}

/// Turns off the usual path.
fn turns<'a>(state: SessionState) -> Vec<Element<'a, Message>> {
    let turn = |words, icon, state| {
        button::quiet(words)
            .icon(icon)
            .on_press(Message::Set(state))
            .into()
    };
    match state {
        SessionState::Planned | SessionState::Announced => vec![
            turn(say!("turn-postpone"), Icon::Pause, SessionState::Postponed),
            turn(say!("turn-cancel"), Icon::Cancel, SessionState::Cancelled),
        ],
        SessionState::Postponed => {
            vec![turn(
                say!("turn-cancel"),
                Icon::Cancel,
                SessionState::Cancelled,
            )]
        }
        SessionState::Running => vec![turn(say!("turn-held"), Icon::Stop, SessionState::Held)],
        SessionState::Held => {
            vec![turn(
                say!("turn-running"),
                Icon::Undo,
                SessionState::Running,
            )]
        }
        SessionState::Concluded => {
            vec![turn(say!("turn-unlock"), Icon::Unlock, SessionState::Held)]
        }
        SessionState::Cancelled => Vec::new(),
    }
}

fn empty<'a>() -> Element<'a, Message> {
    let new = button::primary(say!("sessions-empty-new"))
        .icon(Icon::Add)
        .key(keys::hint(Action::NewSession))
        .on_press(Message::New);
    let column = Column::new()
        .push(text::inked(Icon::Opinion.view(40), |c| c.outline))
        .push(text::section(say!("sessions-empty-title")))
        .push(text::soft(say!("sessions-empty-words")).center())
        .push(new)
        .spacing(space::M)
        .max_width(520)
        .align_x(Alignment::Center);
    container(column).center(Length::Fill).into()
}
