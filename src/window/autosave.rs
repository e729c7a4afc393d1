//! Saves what is typed: at once, one save at a time, the newest text always last.

use chrono::NaiveDateTime;
use iced::Task;

use crate::store::{Changed, Op, StoreError};

use super::context::Context;

/// What came back from a save.
pub type Saved = Result<Changed, StoreError>;

/// What happens to what is kept of a screen that has not been saved.
#[derive(Debug, Clone)]
pub enum Keeping {
    Kept(Saved),
    /// The person asks for it again after a failure.
    Retry,
}

/// Where the saving stands.
#[derive(Debug, Default)]
pub struct Autosave {
    is_dirty: bool,
    is_in_flight: bool,
    /// After a failure nothing is sent until the person types or asks again.
    is_held: bool,
    failure: Option<StoreError>,
    saved_at: Option<NaiveDateTime>,
}

impl Autosave {
    /// Notes that something was typed.
    pub fn touch(&mut self) {
        self.is_dirty = true;
        self.is_held = false;
    }

    /// As [`Autosave::touch`], where something was.
    pub fn touch_if(&mut self, has_changed: bool) {
        if has_changed {
            self.touch();
        }
    }

    /// Tries again after a failure.
    pub fn retry(&mut self) {
        self.is_held = false;
    }

    /// Sends what is due, unless a save is still on its way: then its answer sends the rest.
    pub fn send<Message: Send + 'static>(
        &mut self,
        context: &Context,
        op: impl FnOnce() -> Op,
        then: impl FnOnce(Saved) -> Message + Send + 'static,
    ) -> Task<Message> {
        if !self.is_dirty || self.is_in_flight || self.is_held {
            return Task::none();
        }
        self.is_dirty = false;
        self.is_in_flight = true;
        Task::perform(context.store.transact(op()), then)
    }

    /// As [`Autosave::send`], for what is kept of a screen that has not been saved.
    pub fn keep<Message: Send + 'static>(
        &mut self,
        context: &Context,
        op: impl FnOnce() -> Op,
        then: impl FnOnce(Keeping) -> Message + Send + 'static,
    ) -> Task<Message> {
        self.send(context, op, |saved| then(Keeping::Kept(saved)))
    }

    /// Notes what happened.
    pub fn update(&mut self, keeping: Keeping) {
        match keeping {
            Keeping::Kept(saved) => self.answered(saved),
            Keeping::Retry => self.retry(),
        }
    }

    /// Notes the answer of a save.
    pub fn answered(&mut self, saved: Saved) {
        self.is_in_flight = false;
        match saved {
            Ok(changed) => {
                self.saved_at = Some(changed.at);
                self.failure = None;
            }
            Err(error) => {
                log::error!("save: {error}");
                self.is_dirty = true;
                self.is_held = true;
                self.failure = Some(error);
            }
        }
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_done(&self) -> bool {
        !self.is_dirty && !self.is_in_flight
    }

    /// Whether the screen may be left: all is kept, or it cannot be and the person has been told.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        self.is_done() || self.is_held
    }

    /// Why the last save failed.
    #[must_use]
    pub fn failure(&self) -> Option<&StoreError> {
        self.failure.as_ref()
    }

    /// When something was saved last.
    #[must_use]
    pub fn saved_at(&self) -> Option<NaiveDateTime> {
        self.saved_at
    }
}
