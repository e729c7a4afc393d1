//! Getting every edit into the data file within a second: one save under way, the rest joined
//! into the next.

use chrono::NaiveDateTime;
use iced::Task;

use super::{Console, Message};
use crate::domain::{Opinion, Speaker};
use crate::store::{Changed, Op, StoreError};
use crate::window::context::Context;

/// A save that did not succeed, with everything that is not in the data file because of it.
#[derive(Debug, Clone)]
pub struct Failure {
    pub error: StoreError,
    /// What of the same batch did succeed.
    done: Vec<Changed>,
    unsaved: Vec<Op>,
}

/// What of the form is newer than the data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Stale {
    speaker: bool,
    opinion: bool,
    /// Where the cursor stands, and the texts that no record holds.
    place: bool,
}

/// What waits to be saved.
#[derive(Debug, Default)]
pub struct Saving {
    busy: bool,
    raising: bool,
    /// After a failure nothing is sent until the person does something.
    held: bool,
    queue: Vec<Op>,
    stale: Stale,
    pub saved_at: Option<NaiveDateTime>,
    pub failure: Option<StoreError>,
}

impl Saving {
    /// The speaker shown changed.
    pub fn speaker(&mut self) {
        self.stale.speaker = true;
        self.stale.place = true;
    }

    /// The opinion shown changed.
    pub fn opinion(&mut self) {
        self.stale.opinion = true;
        self.stale.place = true;
    }

    /// The cursor moved, or a text that no record holds changed.
    pub fn place(&mut self) {
        self.stale.place = true;
    }

    /// Saves all again, for instance after a failure.
    pub fn everything(&mut self) {
        self.stale.speaker = true;
        self.stale.opinion = true;
        self.stale.place = true;
    }

    /// Puts an operation before the texts at hand.
    pub fn push(&mut self, op: Op) {
        self.queue.push(op);
    }

    /// Asks for a new opinion; its number comes with the answer.
    pub fn raise(&mut self, op: Op) {
        self.raising = true;
        self.queue.push(op);
    }

    /// Whether a new opinion has no number yet.
    #[must_use]
    pub fn is_raising(&self) -> bool {
        self.raising
    }

    /// Whether nothing waits.
    #[must_use]
    pub fn is_done(&self) -> bool {
        let is_idle = !self.busy && !self.raising && self.queue.is_empty();
        is_idle && self.stale == Stale::default() && self.failure.is_none()
    }

    /// Notes that the data file could not be read or written.
    pub fn failed(&mut self, error: StoreError) {
        self.busy = false;
        self.held = true;
        self.failure = Some(error);
    }

    /// Tries again after a failure.
    pub fn retry(&mut self) {
        self.held = false;
    }
}

impl Console {
    /// Sends what waits to the store, unless a save is under way already.
    pub(super) fn flush(&mut self, context: &Context) -> Task<Message> {
        if self.saving.busy || self.saving.held || !self.loaded {
            return Task::none();
        }
        // The place goes last: a text that moves into a record is never missing from both.
        let mut ops = std::mem::take(&mut self.saving.queue);
        ops.extend(self.take_edits());
        if std::mem::take(&mut self.saving.stale.place) {
            ops.push(self.keep_place());
        }
        if ops.is_empty() {
            return Task::none();
        }
        self.saving.busy = true;
        let store = context.store.clone();
        Task::perform(
            async move {
                let mut changes = Vec::with_capacity(ops.len());
                for (at, op) in ops.iter().enumerate() {
                    match store.transact(op.clone()).await {
                        Ok(change) => changes.push(change),
                        Err(error) => {
                            let unsaved = ops[at..].to_vec();
                            let done = changes;
                            return Err(Failure {
                                error,
                                done,
                                unsaved,
                            });
                        }
                    }
                }
                Ok(changes)
            },
            Message::Saved,
        )
    }

    fn keep_place(&self) -> Op {
        Op::KeepDraft {
            key: super::resume::Resume::key(self.session),
            body: self.resume().to_json(),
        }
    }

    /// The edits of the speaker and the opinion shown, and takes them into the lists at once.
    pub(super) fn take_edits(&mut self) -> Vec<Op> {
        let mut ops = Vec::new();
        if std::mem::take(&mut self.saving.stale.speaker)
            && let Some(number) = self.speaker
            && let Some(at) = self.speakers.iter().position(|(_, s)| s.number == number)
        {
            let (id, base): &(_, Speaker) = &self.speakers[at];
            let (id, value) = (*id, self.form.read_speaker(base).value);
            if value != self.speakers[at].1 {
                self.speakers[at].1 = value.clone();
                ops.push(Op::EditSpeaker(id, Box::new(value)));
            }
        }
        if std::mem::take(&mut self.saving.stale.opinion)
            && let Some(number) = self.opinion
            && let Some(at) = self.opinions.iter().position(|o| o.number == number)
        {
            let base: &Opinion = &self.opinions[at];
            let value = self
                .form
                .read_opinion(base, self.session_on, &self.opinions)
                .value;
            if value != self.opinions[at] {
                self.opinions[at] = value.clone();
                ops.push(Op::EditOpinion(self.opinion_ids[at], Box::new(value)));
            }
        }
        ops
    }

    /// Takes in the store's answer, then does what had to wait for it.
    pub(super) fn saved(
        &mut self,
        result: Result<Vec<Changed>, Failure>,
        context: &Context,
    ) -> Task<Message> {
        let taken = self.opinions.len();
        let again = match result {
            Ok(changes) => {
                self.saving.busy = false;
                self.take_changes(changes);
                None
            }
            Err(failure) => {
                self.take_changes(failure.done);
                self.fail(failure.error, failure.unsaved, context)
            }
        };
        let mut tasks: Vec<Task<Message>> = again.into_iter().collect();
        if self.opinions.len() > taken {
            tasks.push(self.reveal());
        }
        while !self.saving.raising
            && let Some(message) = self.deferred.pop_front()
        {
            // Its focus was given when it was put off; given again, it would take the focus back
            // from what was pressed since.
            let had_focus = super::first_focus(&message).is_some();
            let task = self.obey(message, context);
            if !had_focus {
                tasks.push(task);
            }
        }
        Task::batch(tasks)
    }

    fn take_changes(&mut self, changes: Vec<Changed>) {
        for change in changes {
            self.saving.saved_at = Some(change.at);
            if change.speaker.is_some() || change.opinion.is_some() {
                self.saving.failure = None;
            }
            if let Some((id, number)) = change.opinion
                && self.opinion_by(number).is_none()
            {
                self.saving.raising = false;
                self.take_number(id, number, change.speaker);
            }
        }
    }

    /// Keeps everything that is not in the data file for the next try. What was refused for its
    /// content would be refused again: it is dropped, and the records are read back.
    fn fail(
        &mut self,
        error: StoreError,
        unsaved: Vec<Op>,
        context: &Context,
    ) -> Option<Task<Message>> {
        log::error!("console save: {error}");
        let refused = usize::from(!is_passing(&error));
        if refused == 1 && matches!(unsaved.first(), Some(Op::RaiseOpinion { .. })) {
            self.saving.raising = false;
            self.opening = None;
        }
        self.saving.failed(error);
        self.leaving = None;
        // The place is kept anew, by where the cursor then is.
        let again = unsaved
            .into_iter()
            .skip(refused)
            .filter(|op| !matches!(op, Op::KeepDraft { .. }));
        let later = std::mem::take(&mut self.saving.queue);
        self.saving.queue = again.chain(later).collect();
        self.saving.everything();
        (refused == 1).then(|| self.read_back(context))
    }
}

/// Whether the same change may succeed later.
fn is_passing(error: &StoreError) -> bool {
    !matches!(
        error,
        StoreError::Faults(_)
            | StoreError::Locked(_)
            | StoreError::NoSuchSession(_)
            | StoreError::NoSuchSpeaker(_)
            | StoreError::NoSuchOpinion(_)
    )
}
