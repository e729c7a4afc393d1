//! The end of a session: what the gate still asks for, the general conclusion, recipients and signers.

mod form;
mod view;

use iced::Task;

use crate::concluding::{self, Ending};
use crate::domain::gate::{Gate, Reconciliation};
use crate::domain::{Opinion, SessionId, SessionState};
use crate::store::{Op, StoreError};
use crate::window::autosave::{Autosave, Saved};
use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::widget::editor::{Edit, Effect};
use crate::window::widget::reveal;

use form::{Form, Part};

/// What of the particulars matters to the end.
#[derive(Debug, Clone, Copy, Default)]
struct Particulars {
    /// The minutes leave room for the time of the end.
    lack_end: bool,
    /// Something was typed that is not saved; concluding would lock it out.
    are_unsaved: bool,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Closing {
    session: SessionId,
    subject: String,
    state: SessionState,
    particulars: Particulars,
    opinions: Vec<Opinion>,
    gate: Gate,
    count: Reconciliation,
    form: Form,
    part: Part,
    faults: Vec<(Part, String)>,
    /// What would have grown too long: the part, its limit and the length, in characters.
    refusal: Option<(Part, usize, usize)>,
    /// Whether a draft stands in the data file.
    has_draft: bool,
    autosave: Autosave,
    step: Step,
    /// Why the session could not be read, or its state not be changed.
    failure: Option<StoreError>,
    loaded: bool,
    leaving: Option<Wish>,
}

/// Whether the session goes on to its next state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Step {
    #[default]
    No,
    /// As soon as everything typed is in the data file.
    Wanted,
    Sent,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Box<Ending>, StoreError>),
    Saved(Saved),
    DraftDropped(Saved),
    StateSet(Saved),
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
            particulars: Particulars::default(),
            opinions: Vec::new(),
            gate: Gate::default(),
            count: Reconciliation::default(),
            form: Form::default(),
            part: Part::Assessment,
            faults: Vec::new(),
            refusal: None,
            has_draft: false,
            autosave: Autosave::default(),
            step: Step::default(),
            failure: None,
            loaded: false,
            leaving: None,
        };
        let read = context
            .store
            .read(move |reader| Ending::read(reader, session).map(Box::new));
        let task = Task::perform(read, Message::Loaded);
        (closing, task)
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Loaded(Ok(ending)) => self.show_loaded(*ending),
            Message::Loaded(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::Saved(saved) => {
                if saved.is_err() {
                    self.leaving = None;
                    self.step = Step::No;
                }
                self.autosave.answered(saved);
                Task::none()
            }
            Message::DraftDropped(saved) => {
                self.failure = saved.err();
                Task::none()
            }
            Message::StateSet(saved) => {
                self.step = Step::No;
                match saved {
                    Ok(_) => {
                        self.failure = None;
                        self.state = self.next_state();
                    }
                    Err(error) => self.failure = Some(error),
                }
                Task::none()
            }
            Message::Go(wish) => {
                self.leaving = Some(wish);
                Task::none()
            }
            _ if !self.loaded => Task::none(),
            Message::StepState => {
                let is_sound = self.faults.is_empty() && !self.particulars.are_unsaved;
                if self.step == Step::No && (self.is_locked() || is_sound) {
                    self.autosave.retry();
                    self.step = Step::Wanted;
                }
                Task::none()
            }
            // What is typed now could be locked out.
            _ if self.is_locked() || self.step != Step::No => Task::none(),
            Message::SaveNow => {
                self.autosave.touch();
                Task::none()
            }
            Message::Edit(part, edit) => {
                self.part = part;
                let effect = self.form.editor_mut(part).map(|e| e.perform(edit));
                match effect {
                    Some(Effect::Changed) => {
                        self.refusal = None;
                        self.autosave.touch();
                    }
                    Some(Effect::Refused { limit, length }) => {
                        self.refusal = Some((part, limit, length));
                    }
                    Some(Effect::Moved) | None => {}
                }
                Task::none()
            }
            Message::AddSigner => {
                self.form.add_signer();
                self.autosave.touch();
                reveal::focus(Part::last_authority(&self.form).id())
            }
            Message::RemoveSigner => {
                self.form.remove_signer(self.part);
                self.autosave.touch();
                Task::none()
            }
        };
        let task = Task::batch([task, self.flush(context), self.take_step(context)]);
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
        self.autosave.is_done() && self.step == Step::No
    }

    /// Whether the session's content can no longer be changed.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.state == SessionState::Concluded
    }

    fn show_loaded(&mut self, ending: Ending) -> Task<Message> {
        self.loaded = true;
        let proposal = ending.proposal();
        let record = ending.record;
        self.state = record.state;
        self.particulars = Particulars {
            lack_end: record.session.ends_at.is_none(),
            are_unsaved: ending.has_unsaved_particulars,
        };
        self.subject = record.session.subject;
        self.gate = Gate::of(&record.opinions);
        self.count = Reconciliation::of(&record.opinions);
        self.opinions = record.opinions;
        self.has_draft = ending.draft.is_some();
        self.form = match (ending.draft.as_deref().and_then(Form::from_json), proposal) {
            (Some(form), _) => form,
            (None, Some(proposal)) => {
                if !self.is_locked() {
                    self.autosave.touch();
                }
                Form::show(&proposal)
            }
            (None, None) => Form::show(&record.closing),
        };
        self.faults = self.form.read().1;
        reveal::focus(Part::Assessment.id())
    }

    /// Saves the closing when it is sound, and what was typed as a draft when it is not.
    fn flush(&mut self, context: &Context) -> Task<Message> {
        if self.is_locked() || !self.loaded {
            return Task::none();
        }
        let (record, faults) = self.form.read();
        let key = concluding::closing_draft(self.session);
        let is_sound = faults.is_empty();
        self.faults = faults;
        let (session, form) = (self.session, &self.form);
        let op = || {
            if is_sound {
                Op::SetClosing(session, Box::new(record))
            } else {
                let body = form.to_json();
                Op::KeepDraft { key, body }
            }
        };
        let saving = self.autosave.send(context, op, Message::Saved);
        if is_sound && std::mem::take(&mut self.has_draft) {
            let key = concluding::closing_draft(session);
            let dropped = context.store.transact(Op::DropDraft { key });
            return Task::batch([saving, Task::perform(dropped, Message::DraftDropped)]);
        }
        self.has_draft |= !is_sound;
        saving
    }

    fn next_state(&self) -> SessionState {
        if self.is_locked() {
            SessionState::Held
        } else {
            SessionState::Concluded
        }
    }

    /// Goes on to the next state, once nothing typed can be locked out.
    fn take_step(&mut self, context: &Context) -> Task<Message> {
        if self.step != Step::Wanted || !self.autosave.is_done() {
            return Task::none();
        }
        self.step = Step::Sent;
        let op = Op::SetState(self.session, self.next_state());
        Task::perform(context.store.transact(op), Message::StateSet)
    }
}
