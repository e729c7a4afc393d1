//! The end of a session: what the gate still asks for, the general conclusion, recipients and signers.

mod form;
mod view;

use chrono::NaiveDateTime;
use iced::Task;

use crate::domain::gate::{Gate, Reconciliation};
use crate::domain::{Closing as Record, ListKind, Opinion, SessionId, SessionState};
use crate::store::{Changed, Op, StoreError};
use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::widget::editor::{Edit, Effect};
use crate::window::widget::reveal;

use form::{Form, Part};

/// What the screen works on, as read from the data file.
#[derive(Debug, Clone)]
pub struct Loaded {
    subject: String,
    state: SessionState,
    opinions: Vec<Opinion>,
    closing: Record,
    draft: Option<String>,
    /// Proposed for a closing that nobody has touched yet.
    recipients: Vec<String>,
    chairs: Vec<crate::domain::Official>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Closing {
    session: SessionId,
    subject: String,
    state: SessionState,
    opinions: Vec<Opinion>,
    gate: Gate,
    count: Reconciliation,
    form: Form,
    part: Part,
    faults: Vec<(Part, String)>,
    is_dirty: bool,
    is_busy: bool,
    saved_at: Option<NaiveDateTime>,
    failure: Option<StoreError>,
    loaded: bool,
    leaving: Option<Wish>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Box<Loaded>, StoreError>),
    Saved(Result<Vec<Changed>, StoreError>),
    Edit(Part, Edit),
    AddSigner,
    RemoveSigner,
    /// Goes on to the next state: concluded, or back to held.
    StepState,
    SaveNow,
    Go(Wish),
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// The console, at an opinion that lacks something.
    ShowOpinion(Option<u32>),
    ShowPreview,
}

impl Closing {
    /// Opens the closing of a session.
    pub fn open(session: SessionId, context: &Context) -> (Self, Task<Message>) {
        let closing = Self {
            session,
            subject: String::new(),
            state: SessionState::default(),
            opinions: Vec::new(),
            gate: Gate::default(),
            count: Reconciliation::default(),
            form: Form::default(),
            part: Part::Assessment,
            faults: Vec::new(),
            is_dirty: false,
            is_busy: false,
            saved_at: None,
            failure: None,
            loaded: false,
            leaving: None,
        };
        let read = context.store.read(move |reader| {
            let record = reader.record(session)?;
            Ok(Box::new(Loaded {
                subject: record.session.subject,
                state: record.state,
                opinions: record.opinions,
                closing: record.closing,
                draft: reader.draft(&draft_key(session))?,
                recipients: reader.list(ListKind::Recipient)?,
                chairs: record.session.chairs,
            }))
        });
        let task = Task::perform(read, Message::Loaded);
        (closing, task)
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Loaded(Ok(loaded)) => self.show_loaded(*loaded),
            Message::Loaded(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::Saved(result) => {
                self.saved(result);
                Task::none()
            }
            Message::Go(wish) => {
                self.leaving = Some(wish);
                Task::none()
            }
            _ if !self.loaded => Task::none(),
            Message::StepState => self.step_state(context),
            Message::SaveNow => {
                self.is_dirty = true;
                Task::none()
            }
            _ if self.is_locked() => Task::none(),
            Message::Edit(part, edit) => {
                self.part = part;
                if self.form.editor_mut(part).map(|e| e.perform(edit)) == Some(Effect::Changed) {
                    self.is_dirty = true;
                }
                Task::none()
            }
            Message::AddSigner => {
                self.form.add_signer();
                self.is_dirty = true;
                reveal::focus(Part::last_authority(&self.form).id())
            }
            Message::RemoveSigner => {
                self.form.remove_signer(self.part);
                self.is_dirty = true;
                Task::none()
            }
        };
        let task = Task::batch([task, self.flush(context)]);
        let may_leave = !self.loaded || self.is_saved();
        let wish = if may_leave { self.leaving.take() } else { None };
        (task, wish)
    }

    /// The message of an action; `None` when it is not the screen's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::Back => Message::Go(Wish::ShowOpinion(None)),
            Action::Save => Message::SaveNow,
            Action::AddRow => Message::AddSigner,
            Action::RemoveRow => Message::RemoveSigner,
            Action::NextStep => Message::StepState,
            Action::Preview => Message::Go(Wish::ShowPreview),
            _ => return None,
        })
    }

    /// The session shown.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        !(self.is_dirty || self.is_busy)
    }

    /// Whether the session's content can no longer be changed.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.state == SessionState::Concluded
    }

    fn show_loaded(&mut self, loaded: Loaded) -> Task<Message> {
        self.loaded = true;
        self.subject = loaded.subject;
        self.state = loaded.state;
        self.gate = Gate::of(&loaded.opinions);
        self.count = Reconciliation::of(&loaded.opinions);
        self.opinions = loaded.opinions;
        let is_untouched = loaded.closing == Record::default();
        self.form = match loaded.draft.as_deref().and_then(Form::from_json) {
            Some(form) => form,
            None if is_untouched => {
                self.is_dirty = !self.is_locked();
                Form::show(&form::proposal(&loaded.chairs, loaded.recipients))
            }
            None => Form::show(&loaded.closing),
        };
        self.faults = self.form.read().1;
        reveal::focus(Part::Assessment.id())
    }

    fn saved(&mut self, result: Result<Vec<Changed>, StoreError>) {
        self.is_busy = false;
        match result {
            Ok(changes) => {
                self.failure = None;
                for change in changes {
                    self.saved_at = Some(change.at);
                    if change.op == crate::store::OpKind::SetState {
                        self.state = match self.state {
                            SessionState::Concluded => SessionState::Held,
                            _ => SessionState::Concluded,
                        };
                    }
                }
            }
            Err(error) => {
                log::error!("closing save: {error}");
                self.leaving = None;
                self.failure = Some(error);
            }
        }
    }

    /// Saves the closing when it is sound, and what was typed as a draft when it is not.
    fn flush(&mut self, context: &Context) -> Task<Message> {
        if !self.is_dirty || self.is_busy || self.is_locked() {
            return Task::none();
        }
        let (record, faults) = self.form.read();
        let key = draft_key(self.session);
        let ops = if faults.is_empty() {
            vec![
                Op::SetClosing(self.session, Box::new(record)),
                Op::DropDraft { key },
            ]
        } else {
            let body = self.form.to_json();
            vec![Op::KeepDraft { key, body }]
        };
        self.faults = faults;
        self.is_dirty = false;
        self.send(ops, context)
    }

    fn step_state(&mut self, context: &Context) -> Task<Message> {
        if self.is_busy || (!self.is_locked() && !self.faults.is_empty()) {
            return Task::none();
        }
        let next = if self.is_locked() {
            SessionState::Held
        } else {
            SessionState::Concluded
        };
        self.send(vec![Op::SetState(self.session, next)], context)
    }

    fn send(&mut self, ops: Vec<Op>, context: &Context) -> Task<Message> {
        self.is_busy = true;
        let store = context.store.clone();
        Task::perform(
            async move {
                let mut changes = Vec::with_capacity(ops.len());
                for op in ops {
                    changes.push(store.transact(op).await?);
                }
                Ok(changes)
            },
            Message::Saved,
        )
    }
}

fn draft_key(session: SessionId) -> String {
    format!("closing/{session}")
}
