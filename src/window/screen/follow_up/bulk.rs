//! One event of all opinions marked: recorded of all or of none.

use iced::Task;

use super::{FollowUp, Message};
use crate::domain::OpinionId;
use crate::domain::date::short;
use crate::domain::follow_up::EventKind;
use crate::store::{Changed, StoreError};
use crate::window::context::Context;
use crate::window::form::event::{self, Refusal, Start};
use crate::window::form::path_field;
use crate::window::look::Gravity;
use crate::{say, words};

impl FollowUp {
    /// Opens the form of an event, as it was left or anew.
    pub(super) fn begin(&mut self, kind: EventKind) -> Task<Message> {
        let Some(filter) = &self.filter else {
            return Task::none();
        };
        let is_nothing = self.rows.marked.is_empty() && self.rows.opinions.is_empty();
        if self.is_sending || is_nothing {
            return Task::none();
        }
        let start = Start {
            today: self.today,
            by: self.secretary.clone(),
            units: filter.unit_names(),
            ..Start::default()
        };
        let form = self.drafts.form(kind, start);
        let first = form.first();
        self.form = Some(form);
        self.told = None;
        self.drafts.open = Some(kind);
        self.autosave.touch();
        path_field::focus(first)
    }

    pub(super) fn edit(&mut self, message: event::Message, context: &Context) -> Task<Message> {
        let Some(form) = self.form.as_mut().filter(|_| !self.is_sending) else {
            return Task::none();
        };
        let (task, has_changed) = form.update(message, context);
        if has_changed {
            self.drafts.keep(form);
            self.autosave.touch();
        }
        task.map(Message::Form)
    }

    pub(super) fn send(&mut self, context: &Context) -> Task<Message> {
        let opinions = self.rows.targets();
        let Some(form) = self.form.as_mut().filter(|_| !self.is_sending) else {
            return Task::none();
        };
        let kind = form.kind();
        match form.read() {
            Ok(recorded) => {
                self.is_sending = true;
                let ids = opinions.clone();
                event::send(opinions, recorded, context)
                    .map(move |sent| Message::Sent(kind, ids.clone(), sent))
            }
            Err(faults) => form.refuse(faults),
        }
    }

    pub(super) fn sent(
        &mut self,
        kind: EventKind,
        opinions: &[OpinionId],
        sent: Result<Changed, Refusal>,
        context: &Context,
    ) -> Task<Message> {
        self.is_sending = false;
        match (sent, &mut self.form) {
            (Ok(_), _) => {
                self.form = None;
                self.drafts.forget(kind);
                self.rows.marked.clear();
                self.autosave.touch();
                let what = words::follow_up::event(kind);
                let count = opinions.len();
                let words = say!("follow-up-recorded", what = what, count = count);
                self.told = Some((Gravity::Success, words));
                self.reread(context)
            }
            (Err(Refusal::Store(StoreError::Faults(faults))), Some(form)) => form.refuse(faults),
            (Err(Refusal::Store(StoreError::BulkRefused { place, faults })), Some(form)) => {
                let task = form.refuse(faults);
                let name = opinions.get(place).map(|id| self.name(*id));
                let words = say!("follow-up-refused", name = name.unwrap_or_default());
                self.told = Some((Gravity::Error, words));
                task
            }
            (Err(refusal), _) => {
                self.told = Some((Gravity::Error, refusal.words()));
                Task::none()
            }
        }
    }

    pub(super) fn put_aside(&mut self) -> Task<Message> {
        if self.form.take().is_some() {
            self.drafts.open = None;
            self.autosave.touch();
        }
        Task::none()
    }

    /// `Ý kiến 3 – hội nghị ngày 14/11/2026`
    fn name(&self, id: OpinionId) -> String {
        self.rows.find(id).map_or_else(String::new, |opinion| {
            say!(
                "opinion-title",
                number = opinion.number.to_string(),
                date = short(opinion.session_on)
            )
        })
    }
}
