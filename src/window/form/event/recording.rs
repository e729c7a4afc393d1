//! The life of an event's form on a screen: opened, filled in, sent, and recorded or put aside.

use chrono::NaiveDate;
use iced::Task;

use super::sending::{Refusal, send};
use super::{Drafts, EventForm, Message, Start};
use crate::domain::OpinionId;
use crate::domain::follow_up::EventKind;
use crate::store::{Changed, StoreError};
use crate::window::context::Context;
use crate::window::form::path_field;

/// The forms that were begun, and the one that is open.
#[derive(Debug, Default)]
pub struct Recording {
    drafts: Drafts,
    form: Option<EventForm>,
    /// Something is on its way: until it is answered nothing is begun, typed or sent.
    pub is_sending: bool,
}

/// The answer to an event that was sent.
#[derive(Debug, Clone)]
pub struct Sent {
    pub kind: EventKind,
    pub opinions: Vec<OpinionId>,
    answer: Result<Changed, Refusal>,
}

/// What the answer comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Recorded,
    /// The form says at its fields why not; of several opinions, for this one.
    Marked(Option<OpinionId>),
    /// Why not, in words that belong to no field.
    Failed(String),
}

impl Recording {
    /// Takes back what a draft kept; answers the kind of the form that was open.
    pub fn restore(&mut self, drafts: Drafts) -> Option<EventKind> {
        self.drafts = drafts;
        self.drafts.open
    }

    /// What a draft keeps.
    #[must_use]
    pub fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// The form that is open.
    #[must_use]
    pub fn form(&self) -> Option<&EventForm> {
        self.form.as_ref()
    }

    /// Opens the form of an event, as it was left or anew; tells whether there is something to keep.
    pub fn begin<M: Send + 'static>(&mut self, kind: EventKind, start: Start) -> (Task<M>, bool) {
        let form = self.drafts.form(kind, start);
        let first = form.first();
        self.form = Some(form);
        let before = self.drafts.open.replace(kind);
        (path_field::focus(first), before != Some(kind))
    }

    /// Does what the message says, and proposes a due date for the day typed; tells whether there is
    /// something to keep.
    pub fn edit(
        &mut self,
        message: Message,
        due_on: impl FnOnce(EventKind, NaiveDate) -> Option<NaiveDate>,
        context: &Context,
    ) -> (Task<Message>, bool) {
        let Some(form) = self.form.as_mut().filter(|_| !self.is_sending) else {
            return (Task::none(), false);
        };
        let (task, has_changed) = form.update(message, context);
        if has_changed {
            if let Some(on) = form.on() {
                form.propose(due_on(form.kind(), on));
            }
            self.drafts.keep(form);
        }
        (task, has_changed)
    }

    /// Sends the form that is open, to be recorded of all `opinions` or of none.
    pub fn send(&mut self, opinions: Vec<OpinionId>, context: &Context) -> Task<Sent> {
        let Some(form) = self.form.as_mut().filter(|_| !self.is_sending) else {
            return Task::none();
        };
        let kind = form.kind();
        match form.read() {
            Ok(recorded) => {
                self.is_sending = true;
                send(opinions.clone(), recorded, context).map(move |answer| Sent {
                    kind,
                    opinions: opinions.clone(),
                    answer,
                })
            }
            Err(faults) => form.refuse(faults),
        }
    }

    /// Notes the answer.
    pub fn sent<M: Send + 'static>(&mut self, sent: Sent) -> (Task<M>, Outcome) {
        self.is_sending = false;
        match (sent.answer, &mut self.form) {
            (Ok(_), _) => {
                self.form = None;
                self.drafts.forget(sent.kind);
                (Task::none(), Outcome::Recorded)
            }
            (Err(Refusal::Store(StoreError::Faults(faults))), Some(form)) => {
                (form.refuse(faults), Outcome::Marked(None))
            }
            (Err(Refusal::Store(StoreError::BulkRefused { place, faults })), Some(form)) => {
                let opinion = sent.opinions.get(place).copied();
                (form.refuse(faults), Outcome::Marked(opinion))
            }
            (Err(refusal), _) => (Task::none(), Outcome::Failed(refusal.words())),
        }
    }

    /// Closes the form; what was typed waits. Tells whether there is something to keep.
    pub fn put_aside(&mut self) -> bool {
        let is_open = self.form.take().is_some();
        if is_open {
            self.drafts.open = None;
        }
        is_open
    }
}
