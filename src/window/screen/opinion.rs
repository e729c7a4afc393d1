//! One opinion after the session: how it stands, its history, and what is recorded of it.

mod attachment;
mod earlier;
mod key;
mod view;

use chrono::NaiveDate;
use iced::Task;
use iced::widget::Id;
use iced::widget::operation::{self, AbsoluteOffset};

use crate::domain::follow_up::EventKind;
use crate::domain::{AttachmentId, OpinionId};
use crate::following::OpinionFile;
use crate::store::{Op, Reader, StoreError};
use crate::window::autosave::{Autosave, Keeping};
use crate::window::context::Context;
use crate::window::draft;
use crate::window::form::event::{self, Outcome, Recording, Sent, Start};
use crate::window::look::Gravity;
use crate::{say, words};

use earlier::Linking;

/// What is shown when the screen opens, and after every change.
#[derive(Debug, Clone)]
pub struct Loaded {
    file: OpinionFile,
    units: Vec<String>,
    draft: Option<String>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Opinion {
    id: OpinionId,
    today: NaiveDate,
    file: Option<Box<OpinionFile>>,
    units: Vec<String>,
    recording: Recording,
    linking: Option<Linking>,
    is_leaving: bool,
    autosave: Autosave,
    /// What came of the last thing done.
    told: Option<(Gravity, String)>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Box<Loaded>, StoreError>),
    Record(EventKind),
    Form(event::Message),
    Link,
    Linking(earlier::Message),
    /// Sends the form that is open.
    Send,
    Sent(Sent),
    /// Closes the form; what was typed waits.
    PutAside,
    AskForFile,
    Keeping(Keeping),
    CopyOut(AttachmentId),
    Attachment(attachment::Message),
    ShowEarlier(OpinionId),
    Scroll(f32),
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
    /// An earlier opinion that this one repeats.
    Show(OpinionId),
}

impl Opinion {
    /// Opens the page of an opinion.
    pub fn open(id: OpinionId, context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            id,
            today: context.clock.now().date(),
            file: None,
            units: Vec::new(),
            recording: Recording::default(),
            linking: None,
            is_leaving: false,
            autosave: Autosave::default(),
            told: None,
        };
        (screen, read(id, context))
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Loaded(Ok(loaded)) => self.show(*loaded),
            Message::Loaded(Err(error)) => {
                self.told = Some((Gravity::Error, words::store::advice(&error)));
                Task::none()
            }
            Message::Record(kind) => self.begin(kind),
            Message::Form(message) => self.edit(message, context),
            Message::AskForFile => self.edit(event::Message::AskForFile, context),
            Message::Link => self.begin_linking(context),
            Message::Linking(message) => self.link(message, context),
            Message::Send => self.send(context),
            Message::Sent(sent) => self.sent(sent, context),
            Message::PutAside => {
                self.put_aside();
                Task::none()
            }
            Message::Keeping(keeping) => {
                self.autosave.update(keeping);
                Task::none()
            }
            Message::CopyOut(id) => self.ask_for_place(id, context),
            Message::Attachment(message) => self.copy_out(message, context),
            Message::ShowEarlier(id) => return (Task::none(), Some(Wish::Show(id))),
            Message::Scroll(by) => {
                let offset = AbsoluteOffset { x: 0.0, y: by };
                let both = [column_id(), side_id()];
                Task::batch(both.map(|id| operation::scroll_by(id, offset)))
            }
            Message::Leave => {
                self.is_leaving = true;
                Task::none()
            }
        };
        let (key, drafts) = (draft_key(self.id), self.recording.drafts());
        let keep = || {
            if drafts.is_empty() {
                return Op::DropDraft { key };
            }
            draft::keep(key, drafts)
        };
        let kept = self.autosave.keep(context, keep, Message::Keeping);
        let leaves = self.is_leaving && !self.recording.is_sending && self.autosave.may_leave();
        (Task::batch([task, kept]), leaves.then_some(Wish::Leave))
    }

    /// The opinion shown.
    #[must_use]
    pub fn id(&self) -> OpinionId {
        self.id
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.autosave.is_done() && !self.recording.is_sending
    }

    fn show(&mut self, loaded: Loaded) -> Task<Message> {
        let Loaded { file, units, draft } = loaded;
        let is_first = self.file.is_none();
        self.file = Some(Box::new(file));
        self.units = units;
        if !is_first {
            return Task::none();
        }
        let drafts = draft::read("an opinion", draft.as_deref());
        let open = drafts.and_then(|drafts| self.recording.restore(drafts));
        open.map_or_else(Task::none, |kind| self.begin(kind))
    }

    /// Opens the form of an event, as it was left or anew; an event that cannot be now is said.
    fn begin(&mut self, kind: EventKind) -> Task<Message> {
        let Some(file) = self.file.as_deref().filter(|_| !self.recording.is_sending) else {
            return Task::none();
        };
        if !file.may_record(kind) {
            self.told = Some((Gravity::Warning, refusal(kind, file)));
            return Task::none();
        }
        self.linking = None;
        let entry = crate::domain::follow_up::retractable(&file.history.entries);
        let start = Start {
            today: self.today,
            by: file.secretary.clone(),
            due_on: file.proposed_due(kind, self.today),
            units: self.units.clone(),
            entry: entry.map(|entry| entry.id),
        };
        self.told = None;
        let (task, has_changed) = self.recording.begin(kind, start);
        self.autosave.touch_if(has_changed);
        task
    }

    fn edit(&mut self, message: event::Message, context: &Context) -> Task<Message> {
        let file = self.file.as_deref();
        let due_on = |kind, on| file.and_then(|file| file.proposed_due(kind, on));
        let (task, has_changed) = self.recording.edit(message, due_on, context);
        self.autosave.touch_if(has_changed);
        task.map(Message::Form)
    }

    fn send(&mut self, context: &Context) -> Task<Message> {
        if self.linking.is_some() {
            return self.link(earlier::Message::Send, context);
        }
        self.recording
            .send(vec![self.id], context)
            .map(Message::Sent)
    }

    fn sent(&mut self, sent: Sent, context: &Context) -> Task<Message> {
        let what = words::follow_up::event(sent.kind);
        let (task, outcome) = self.recording.sent(sent);
        match outcome {
            Outcome::Recorded => {
                self.autosave.touch();
                self.told = Some((Gravity::Success, say!("opinion-recorded", what = what)));
                return read(self.id, context);
            }
            Outcome::Marked(_) => {}
            Outcome::Failed(words) => self.told = Some((Gravity::Error, words)),
        }
        task
    }

    fn put_aside(&mut self) {
        self.linking = None;
        let was_open = self.recording.put_aside();
        self.autosave.touch_if(was_open);
    }
}

/// Why an event cannot be recorded now.
fn refusal(kind: EventKind, file: &OpinionFile) -> String {
    use crate::domain::fault::Problem;
    let problem = match kind {
        EventKind::Retracted => Problem::NotRetractable,
        _ => Problem::NotNow(file.followed().standing),
    };
    let what = words::follow_up::event(kind);
    format!("{what}: {}", words::fault::sentence(&problem))
}

fn read(id: OpinionId, context: &Context) -> Task<Message> {
    let read = context.store.read(move |reader| {
        Ok(Box::new(Loaded {
            file: OpinionFile::read(reader, id)?,
            units: unit_names(reader)?,
            draft: reader.draft(&draft_key(id))?,
        }))
    });
    Task::perform(read, Message::Loaded)
}

/// Every unit that may answer for an opinion, by name.
fn unit_names(reader: &Reader) -> Result<Vec<String>, StoreError> {
    let units = reader.units()?;
    Ok(units.iter().map(|(_, unit)| unit.name.clone()).collect())
}

fn draft_key(id: OpinionId) -> String {
    format!("opinion/{id}")
}

/// How the opinion stands, at the left.
fn column_id() -> Id {
    Id::new("opinion-column")
}

/// Its history or a form, at the right.
fn side_id() -> Id {
    Id::new("opinion-side")
}
