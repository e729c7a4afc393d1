//! A session's particulars: everything about it but its opinions.

mod fields;
mod people;
#[cfg(test)]
mod tests;
mod typed;
mod view;

use chrono::NaiveDate;
use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::find_focused;
use iced::widget::{Id, operation};

use crate::concluding;
use crate::domain::SessionState;
use crate::domain::{Fault, Office, Session, SessionForm as Form, SessionId, SessionKind};
use crate::store::{Changed, Op, StoreError};
use crate::window::autosave::{Autosave, Keeping, Saved};
use crate::window::context::Context;
use crate::window::form::path_field;
use crate::window::form::rows::Change;
use crate::window::keys::Action;
use crate::window::widget::editor::{Edit, Effect};
use crate::window::widget::{date_field, reveal};

use fields::{Date, Fields, Line, List};

/// What is shown when the screen opens.
#[derive(Debug, Clone)]
pub struct Loaded {
    office: Option<Office>,
    session: Option<(Session, SessionState)>,
    draft: Option<String>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct SessionForm {
    /// `None` for a session that is not there yet.
    session: Option<SessionId>,
    state: SessionState,
    fields: Fields,
    faults: Vec<Fault>,
    /// The day on which the form was opened; dates without a year count from it.
    today: NaiveDate,
    is_restored: bool,
    /// The save is on its way; what is typed now would be lost with the draft.
    is_saving: bool,
    is_leaving: bool,
    autosave: Autosave,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Box<Loaded>, StoreError>),
    ChooseKind(SessionKind),
    ChooseForm(Form),
    Edit(Line, Edit),
    Enter,
    ChangeDate(Date, date_field::Change),
    ChangeRows(List, Change),
    AddRow,
    AddRowAt(Id),
    RemoveRow,
    RemoveRowAt(Id),
    CopyLast,
    LastRead(Result<Option<Box<Session>>, StoreError>),
    DiscardDraft,
    DraftDropped(Saved),
    Keeping(Keeping),
    Save,
    Saved(Result<Changed, StoreError>),
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// The session was saved under this id.
    Saved(SessionId),
    Leave,
}

impl SessionForm {
    /// Opens the form of `session`, or of a new one.
    pub fn open(session: Option<SessionId>, context: &Context) -> (Self, Task<Message>) {
        let form = Self {
            session,
            state: SessionState::default(),
            fields: Fields::default(),
            faults: Vec::new(),
            today: context.clock.now().date(),
            is_restored: false,
            is_saving: false,
            is_leaving: false,
            autosave: Autosave::default(),
            failure: None,
        };
        let task = form.read(context);
        (form, task)
    }

    fn read(&self, context: &Context) -> Task<Message> {
        let (session, key) = (self.session, self.draft_key());
        let read = context.store.read(move |reader| {
            Ok(Box::new(Loaded {
                office: reader.office()?,
                session: session.map(|id| reader.session(id)).transpose()?,
                draft: reader.draft(&key)?,
            }))
        });
        Task::perform(read, Message::Loaded)
    }

    fn draft_key(&self) -> String {
        match self.session {
            Some(id) => concluding::particulars_draft(id),
            None => "session-form/new".to_owned(),
        }
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        if (self.is_locked() || self.is_saving) && is_edit(&message) {
            return (Task::none(), None);
        }
        let task = match message {
            Message::Loaded(Ok(loaded)) => self.show(*loaded),
            Message::Loaded(Err(error))
            | Message::Saved(Err(error))
            | Message::LastRead(Err(error)) => self.refused(error),
            Message::ChooseKind(kind) => {
                self.fields.kind = kind;
                self.changed()
            }
            Message::ChooseForm(form) => {
                self.fields.form = form;
                self.changed()
            }
            Message::Edit(line, edit) => {
                let effect = self.fields.edit(line, edit);
                self.edited(line.path(), effect)
            }
            Message::Enter => operation::focus_next().chain(reveal::focused()),
            Message::ChangeDate(date, change) => {
                let today = self.today;
                let effect = self.fields.date_mut(date).perform(change, today);
                self.edited(date.path(), effect)
            }
            Message::ChangeRows(list, change) => self.change_rows(list, change),
            Message::AddRow => operate(find_focused()).map(Message::AddRowAt),
            Message::RemoveRow => operate(find_focused()).map(Message::RemoveRowAt),
            Message::AddRowAt(focused) => self.add_row(&focused),
            Message::RemoveRowAt(focused) => match self.fields.cell_of(&focused) {
                Some((list, cell)) => self.change_rows(list, Change::Remove(cell.row)),
                None => Task::none(),
            },
            Message::CopyLast => {
                let last = context
                    .store
                    .read(|reader| Ok(reader.last_session()?.map(Box::new)));
                Task::perform(last, Message::LastRead)
            }
            Message::LastRead(Ok(Some(last))) => {
                self.fields.copy(&last);
                self.changed()
            }
            Message::LastRead(Ok(None)) => Task::none(),
            Message::DiscardDraft => {
                self.is_restored = false;
                self.fields = Fields::default();
                self.faults.clear();
                return (self.drop_draft(context, Message::DraftDropped), None);
            }
            Message::DraftDropped(saved) => {
                if let Err(error) = saved {
                    self.failure = Some(error);
                }
                self.read(context)
            }
            Message::Keeping(keeping) => {
                self.autosave.update(keeping);
                Task::none()
            }
            Message::Save => return (self.save(context), None),
            Message::Saved(Ok(changed)) => {
                let wish = changed.session.or(self.session).map(Wish::Saved);
                return (
                    self.drop_draft(context, |saved| Message::Keeping(Keeping::Kept(saved))),
                    wish,
                );
            }
            Message::Leave => {
                self.is_leaving = true;
                Task::none()
            }
        };
        let key = self.draft_key();
        let fields = &self.fields;
        let keep = || Op::KeepDraft {
            key,
            body: fields.draft(),
        };
        let kept = self.autosave.keep(context, keep, Message::Keeping);
        let leaves = self.is_leaving && self.autosave.may_leave();
        (Task::batch([task, kept]), leaves.then_some(Wish::Leave))
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        match action {
            Action::Save => Some(Message::Save),
            Action::Back => Some(Message::Leave),
            Action::AddRow => Some(Message::AddRow),
            Action::RemoveRow => Some(Message::RemoveRow),
            Action::CopyLast => Some(Message::CopyLast),
            _ => None,
        }
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.autosave.is_done()
    }

    fn is_locked(&self) -> bool {
        self.state == SessionState::Concluded
    }

    fn refused(&mut self, error: StoreError) -> Task<Message> {
        self.is_saving = false;
        if let StoreError::Faults(faults) = error {
            self.faults = faults.into_iter().map(path_field::placed).collect();
            return path_field::focus_first(&self.faults);
        }
        self.failure = Some(error);
        Task::none()
    }

    fn show(&mut self, loaded: Loaded) -> Task<Message> {
        if let Some((session, state)) = &loaded.session {
            self.fields = Fields::of(session);
            self.state = *state;
        } else if let Some(office) = &loaded.office {
            let secretary = people::person(&office.secretary);
            self.fields.set(Line::SecretaryName, &secretary[0]);
            self.fields.set(Line::SecretaryPost, &secretary[1]);
        }
        if let Some(draft) = loaded.draft.filter(|_| !self.is_locked()) {
            self.is_restored = self.fields.restore(&draft);
        }
        path_field::focus(Line::Subject.path())
    }

    fn edited(&mut self, path: &str, effect: Effect) -> Task<Message> {
        if effect == Effect::Changed {
            return self.changed();
        }
        path_field::refuse(&mut self.faults, path, effect);
        Task::none()
    }

    fn changed(&mut self) -> Task<Message> {
        self.autosave.touch();
        // Faults are said first on saving; from then on they follow what is typed.
        if !self.faults.is_empty() {
            self.faults = self.fields.read(self.today).1;
        }
        Task::none()
    }

    fn change_rows(&mut self, list: List, change: Change) -> Task<Message> {
        match change {
            Change::Edit(cell, edit) => {
                let rows = self.fields.rows_mut(list);
                let (path, effect) = (rows.path(list.path(), cell), rows.edit(cell, edit));
                self.edited(&path, effect)
            }
            Change::Remove(row) => {
                self.fields.rows_mut(list).remove(row);
                self.changed()
            }
            Change::Enter(cell) => match self.fields.after(list, cell) {
                Some(next) => reveal::focus(next),
                None => operation::focus_next().chain(reveal::focused()),
            },
        }
    }

    fn add_row(&mut self, focused: &Id) -> Task<Message> {
        let Some((list, cell)) = self.fields.cell_of(focused) else {
            return Task::none();
        };
        let rows = self.fields.rows_mut(list);
        rows.add_below(cell.row);
        let next = fields::first_of(cell.row + 1);
        path_field::focus(&rows.path(list.path(), next))
    }

    fn save(&mut self, context: &Context) -> Task<Message> {
        if self.is_locked() {
            return Task::none();
        }
        self.failure = None;
        self.fields.close_up();
        let (session, faults) = self.fields.read(self.today);
        self.faults = faults;
        if !self.faults.is_empty() {
            return path_field::focus_first(&self.faults);
        }
        self.is_saving = true;
        let session = Box::new(session);
        let op = match self.session {
            Some(id) => Op::EditSession(id, session),
            None => Op::CreateSession(session),
        };
        Task::perform(context.store.transact(op), Message::Saved)
    }

    fn drop_draft(&self, context: &Context, then: fn(Saved) -> Message) -> Task<Message> {
        let key = self.draft_key();
        Task::perform(context.store.transact(Op::DropDraft { key }), then)
    }
}

fn is_edit(message: &Message) -> bool {
    matches!(
        message,
        Message::ChooseKind(_)
            | Message::ChooseForm(_)
            | Message::Edit(..)
            | Message::ChangeDate(..)
            | Message::ChangeRows(..)
            | Message::AddRowAt(_)
            | Message::RemoveRowAt(_)
            | Message::CopyLast
    )
}
