//! Locking the document asked for, and the list of those that are locked.

mod chosen;
mod correcting;
mod publishing;
mod returning;

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Event, Length, window};

use super::super::asked::Message as Ask;
use super::super::issue::{Message as Issuing, Shown, locking, returning as file};
use super::super::{Message, Preview};
use crate::domain::{DocumentState, Edition, IssuedDocument};
use crate::window::form::status;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, button, notice, space, steady, surface, text};
use crate::window::widget::listener::listener;
use crate::{document, say, words};

impl Preview {
    /// The tab; in two columns where there is room, so that all that can be done is in sight.
    pub(super) fn issue_view(&self, is_wide: bool) -> Element<'_, Message> {
        let failure = self.issue.failure.as_ref();
        let making = steady()
            .push(self.locking())
            .push(failure.map(|words| notice(Gravity::Error, words.as_str())))
            .push(self.unkept())
            .push(surface::line())
            .push(text::section(say!("issue-documents")))
            .push(self.documents())
            .push(self.chosen())
            .spacing(space::M)
            .width(Length::Fill);
        let after = steady()
            .push((!is_wide).then(surface::line))
            .push(self.returning())
            .push(self.following())
            .spacing(space::M)
            .width(Length::Fill);
        let column: Element<'_, Message> = if is_wide {
            Row::new().push(making).push(after).spacing(space::L).into()
        } else {
            steady().push(making).push(after).spacing(space::M).into()
        };
        let dropped = |event: &Event, _| match event {
            Event::Window(window::Event::FileDropped(path)) => {
                let chosen = file::Message::FileChosen(Some(path.clone()));
                Some(Message::Issue(Issuing::Return(chosen)))
            }
            _ => None,
        };
        listener(column, dropped).into()
    }

    /// Why what is typed is not kept.
    fn unkept(&self) -> Option<Element<'_, Message>> {
        let mut autosaves = self.issue.autosaves().into_iter();
        autosaves.find_map(|autosave| status::failure(autosave, Message::Keep))
    }

    /// The document asked for, its number and date, and the button that locks it.
    fn locking(&self) -> Element<'_, Message> {
        let name = format!(
            "{} · {}",
            words::name::document_kind(self.asked.kind),
            words::name::letterhead_short(self.asked.letterhead)
        );
        let order = self.order();
        let going = self.issue.locking.going.as_ref();
        let take = self.issue.proposed.filter(|it| order.number != Some(*it));
        let take = take.map(|number| {
            button::quiet(say!("issue-take-number", number = number.to_string()))
                .on_press(Message::Ask(Ask::TakeNumber(number)))
        });
        let may_lock = going.is_none() && !self.asked.is_number_wrong && !self.asked.is_date_wrong;
        let lock = button::primary(say!("issue-lock"))
            .icon(Icon::Lock)
            .key(keys::hint(Action::Lock))
            .on_press_maybe(
                may_lock.then_some(Message::Issue(Issuing::Lock(locking::Message::Lock))),
            );
        let progress = going.map(|(_, done, total)| {
            let (done, total) = (*done, *total);
            Row::new()
                .push(
                    text::body(say!("issue-locking", done = done, total = total))
                        .width(Length::Fill),
                )
                .push(
                    button::secondary(say!("issue-stop"))
                        .key(keys::hint(Action::Back))
                        .on_press(Message::Dismiss),
                )
                .spacing(space::S)
                .align_y(Alignment::Center)
        });
        let what = Row::new()
            .push(text::strong(name))
            .push(text::caption(edition(&order.edition)))
            .spacing(space::S)
            .align_y(Alignment::Center)
            .wrap();
        let is_first = self.issue.documents.is_empty();
        steady()
            .push(text::section(say!("issue-lock-title")))
            .push(what)
            .push(self.number_and_date())
            .push(is_first.then(|| text::caption(say!("issue-lock-hint"))))
            .push(self.faults())
            .push(Row::new().push(lock).push(take).spacing(space::S).wrap())
            .push(progress)
            .spacing(space::S)
            .into()
    }

    /// That the format check still has something against the document.
    fn faults(&self) -> Option<Element<'_, Message>> {
        let errors = self.check.errors();
        let key = keys::hint(Action::ShowCheck);
        let words = || say!("issue-lock-faults", errors = errors, key = key);
        (errors > 0).then(|| notice(Gravity::Warning, words()).into())
    }

    /// One row a document; pressing it shows what may be done with it.
    fn documents(&self) -> Element<'_, Message> {
        if self.issue.documents.is_empty() {
            return text::body(say!("issue-nothing-locked")).into();
        }
        let rows = self
            .issue
            .documents
            .iter()
            .map(|shown| self.document(shown));
        let hint = (self.issue.documents.len() > 1).then(|| {
            text::caption(say!(
                "issue-choose-hint",
                next = keys::hint_at(Place::Preview, Action::SelectNext),
                previous = keys::hint_at(Place::Preview, Action::SelectPrevious)
            ))
        });
        Column::with_children(rows)
            .push(hint)
            .spacing(space::S)
            .into()
    }

    fn document<'a>(&self, shown: &'a Shown) -> Element<'a, Message> {
        let document = &shown.document;
        let is_chosen = self.issue.chosen == Some(document.id);
        let name = say!(
            "issue-row",
            id = document.id.0,
            citation = document::citation(document)
        );
        let row = if is_chosen {
            button::secondary(name).icon(Icon::Current)
        } else {
            button::quiet(name).icon(Icon::Pending)
        };
        let kind = format!(
            "{} · {}",
            words::name::letterhead_short(document.order.letterhead),
            edition(&document.order.edition)
        );
        Column::new()
            .push(
                row.width(Length::Fill)
                    .on_press(Message::Issue(Issuing::Choose(document.id))),
            )
            .push(
                Row::new()
                    .push(state(document))
                    .push(text::caption(kind))
                    .spacing(space::S)
                    .wrap(),
            )
            .spacing(2.0)
            .into()
    }
}

/// Where a document stands, as a badge with its own icon.
fn state<'a>(document: &IssuedDocument) -> Element<'a, Message> {
    let state = document.state();
    let (gravity, icon) = match state {
        DocumentState::Locked => (Gravity::Info, Icon::Lock),
        DocumentState::Signed => (Gravity::Success, Icon::Success),
        DocumentState::SignedOnPaper => (Gravity::Warning, Icon::Document),
        DocumentState::Withdrawn => (Gravity::Warning, Icon::Unlock),
    };
    badge(gravity, icon, words::name::document_state(state))
}

fn edition(edition: &Edition) -> String {
    match edition {
        Edition::Full => say!("edition-full"),
        Edition::Public => say!("edition-public"),
        Edition::Unit(unit) => say!("issue-extract", unit = unit.as_str()),
    }
}
