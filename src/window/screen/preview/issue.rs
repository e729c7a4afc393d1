//! Issuing: documents locked to be signed, what came back for them, where they were made public.

pub mod copying;
pub mod correcting;
mod leading;
pub mod locking;
pub mod publishing;
pub mod returning;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;
use iced::widget::{Id, operation};

use crate::domain::publication::{Standing, standing};
use crate::domain::{
    Calendar, DocumentId, IssuedDocument, Kind, Letterhead, Order, SessionId, SessionRecord,
};
use crate::signature::Verdict;
use crate::store::{Op, OpKind, StoreError};
use crate::window::autosave::{Autosave, Keeping, Saved};
use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::widget::editor::{Edit, Editor};
use crate::window::widget::reveal;
use crate::words;

use copying::Copying;
use correcting::Correcting;
use locking::Locking;
use publishing::Publishing;
use returning::Returning;

/// The state of the tab.
#[derive(Debug)]
pub struct Issue {
    session: SessionId,
    /// Whether the person is still to be led to what is to be done next.
    leads_on: bool,
    /// In the order in which they were locked.
    pub documents: Vec<Shown>,
    /// The document at work.
    pub chosen: Option<DocumentId>,
    /// The number proposed for what is to be locked; none for what bears none.
    pub proposed: Option<u32>,
    pub locking: Locking,
    pub reason: Editor,
    pub copying: Copying,
    pub returning: Returning,
    pub publishing: Publishing,
    pub correcting: Correcting,
    /// Why the last change was refused.
    pub failure: Option<String>,
}

/// A locked document with what is told of it.
#[derive(Debug, Clone)]
pub struct Shown {
    pub document: IssuedDocument,
    /// For each file that came back the lines of its verdict.
    pub verdicts: Vec<Vec<String>>,
    pub standing: Standing,
}

/// What is read from the data file.
#[derive(Debug)]
pub struct Loaded {
    documents: Vec<IssuedDocument>,
    proposed: Option<u32>,
    /// The erratum being typed.
    erratum: Option<String>,
    /// The publications being typed.
    publications: Option<String>,
    calendar: Calendar,
}

/// What happens on the tab.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Arc<Loaded>, StoreError>),
    Choose(DocumentId),
    Step {
        forward: bool,
    },
    Lock(locking::Message),
    Reason(Edit),
    Unlock,
    /// A document was unlocked, published or given back; all is read anew.
    Changed(Saved),
    Copy(copying::Message),
    Return(returning::Message),
    Publish(publishing::Message),
    KeepPublications(Keeping),
    Correct(correcting::Message),
}

/// What is asked for on the screen, as far as locking it is concerned.
#[derive(Debug, Clone)]
pub struct Asked {
    pub order: Order,
    pub record: Arc<SessionRecord>,
}

/// What a message asks of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Nothing,
    /// The erratum says something else now.
    Layout,
    /// The erratum is to be shown, under the letterhead of what it corrects.
    Erratum(Letterhead),
    /// This locked document is to be shown.
    Locked(DocumentId),
    /// What is asked for is to be shown again.
    Asked,
}

impl Issue {
    /// The documents of a session; whoever is to do the next thing is led to it where `leads_on`.
    pub fn new(session: SessionId, leads_on: bool) -> Self {
        Self {
            session,
            leads_on,
            documents: Vec::new(),
            chosen: None,
            proposed: None,
            locking: Locking::default(),
            reason: Editor::line(""),
            copying: Copying::default(),
            returning: Returning::default(),
            publishing: Publishing::default(),
            correcting: Correcting::default(),
            failure: None,
        }
    }

    /// Reads the locked documents, and the number proposed for what is asked for.
    pub fn load(&self, order: &Order, context: &Context) -> Task<Message> {
        let (session, order) = (self.session, order.clone());
        let on = order.dated_on.unwrap_or(context.clock.now().date());
        let read = context.store.read(move |reader| {
            let is_numbered = order.kind.type_symbol().is_some();
            let proposed = is_numbered.then(|| {
                reader.next_number(session, order.kind, order.letterhead, &order.edition, on)
            });
            Ok(Arc::new(Loaded {
                documents: reader.issued(session)?,
                proposed: proposed.transpose()?,
                erratum: reader.draft(&correcting::draft_key(session))?,
                publications: reader.draft(&publishing::draft_key(session))?,
                calendar: reader.calendar()?,
            }))
        });
        Task::perform(read, Message::Loaded)
    }

    /// Does what the message says; without `asked` the session is not read yet.
    pub fn update(
        &mut self,
        message: Message,
        asked: Option<Asked>,
        context: &Context,
    ) -> (Task<Message>, Wanted) {
        let Some(asked) = asked else {
            return (Task::none(), Wanted::Nothing);
        };
        let mut wanted = Wanted::Nothing;
        let leads_on = std::mem::take(&mut self.leads_on);
        let task = match message {
            Message::Loaded(Ok(loaded)) => {
                self.take(&loaded, &asked.record, context);
                if leads_on {
                    reveal::focus(self.lead(context))
                } else {
                    Task::none()
                }
            }
            Message::Loaded(Err(error)) | Message::Changed(Err(error)) => {
                self.failure = Some(words::store::advice(&error));
                Task::none()
            }
            Message::Choose(document) => {
                self.choose(document, context);
                wanted = Wanted::Locked(document);
                reveal::focus(copying::path_id())
            }
            Message::Step { forward } => {
                self.step(forward, context);
                wanted = self.chosen.map_or(wanted, Wanted::Locked);
                Task::none()
            }
            Message::Lock(message) => {
                if let locking::Message::Locked(Ok(changed)) = &message {
                    wanted = changed.document.map_or(wanted, Wanted::Locked);
                }
                self.lock(message, asked, context)
            }
            Message::Reason(edit) => {
                self.reason.perform(edit);
                Task::none()
            }
            Message::Unlock => self.unlock(context),
            Message::Changed(Ok(changed)) => {
                if changed.op == OpKind::UnlockDocument {
                    wanted = Wanted::Asked;
                }
                self.failure = None;
                self.load(&asked.order, context)
            }
            Message::Copy(message) => self.copying.update(message, context).map(Message::Copy),
            Message::Return(message) => self.file(message, &asked, context),
            Message::Publish(message) => self.publish(message, asked.record.as_ref(), context),
            Message::KeepPublications(keeping) => {
                self.publishing.autosave.update(keeping);
                Task::none()
            }
            Message::Correct(message) => return self.correct(message),
        };
        (task, wanted)
    }

    /// The message of an action; `None` when it is not the tab's.
    pub fn press(action: Action) -> Option<Message> {
        Some(match action {
            Action::Lock => Message::Lock(locking::Message::Lock),
            Action::SelectPrevious => Message::Step { forward: false },
            Action::SelectNext => Message::Step { forward: true },
            Action::OpenFile => Message::Return(returning::Message::AskForFile),
            Action::Export => Message::Copy(copying::Message::Write { replace: false }),
            _ => return None,
        })
    }

    /// Whether everything typed is in the data file.
    pub fn is_saved(&self) -> bool {
        self.autosaves().iter().all(|autosave| autosave.is_done())
    }

    /// Whether the tab may be left: all is kept, or it cannot be and the person has been told.
    pub fn may_leave(&self) -> bool {
        self.autosaves().iter().all(|autosave| autosave.may_leave())
    }

    /// Tries again to keep what is typed.
    pub fn retry(&mut self) {
        self.correcting.autosave.retry();
        self.publishing.autosave.retry();
    }

    /// How far what is typed is kept: of an erratum, and of publications.
    pub fn autosaves(&self) -> [&Autosave; 2] {
        [&self.correcting.autosave, &self.publishing.autosave]
    }

    /// Stops what goes on; answers whether there was anything.
    pub fn cancel(&mut self) -> bool {
        self.locking.cancel()
    }

    /// Keeps what is being typed.
    pub fn flush(&mut self, context: &Context) -> Task<Message> {
        let erratum = self.correcting.flush(self.session, context);
        let publications = self.publishing.flush(self.session, context);
        Task::batch([
            erratum.map(Message::Correct),
            publications.map(Message::KeepPublications),
        ])
    }

    /// The person does something else than what was to be led to.
    pub fn stay(&mut self) {
        self.leads_on = false;
    }

    /// The document at work.
    pub fn shown(&self) -> Option<&Shown> {
        let chosen = self.chosen?;
        self.documents.iter().find(|one| one.document.id == chosen)
    }

    fn take(&mut self, loaded: &Loaded, record: &SessionRecord, context: &Context) {
        let today = context.clock.now().date();
        let held_on = record.session.starts_at.date();
        self.proposed = loaded.proposed;
        self.documents = loaded
            .documents
            .iter()
            .map(|document| shown(document.clone(), &loaded.calendar, held_on, today))
            .collect();
        self.correcting.restore(loaded.erratum.as_deref());
        self.publishing.restore(loaded.publications.as_deref());
        self.publishing.settle(loaded.documents.iter());
        let target = self.correcting.target;
        let corrected = self.documents.iter().map(|one| &one.document);
        let corrected = corrected.into_iter().find(|one| Some(one.id) == target);
        self.correcting.name(corrected.cloned().as_ref());
        let last = self.documents.last().map(|one| one.document.id);
        if let Some(document) = self.shown().map(|one| one.document.id).or(last) {
            let is_other = self.chosen != Some(document);
            if is_other {
                self.choose(document, context);
            }
        }
    }

    fn choose(&mut self, document: DocumentId, context: &Context) {
        self.chosen = Some(document);
        self.reason.set("");
        self.failure = None;
        let Some(document) = self.shown().map(|one| one.document.clone()) else {
            return;
        };
        self.copying.show(&document, context.dialogs.documents());
        self.publishing.show(&document);
    }

    fn step(&mut self, forward: bool, context: &Context) {
        let count = self.documents.len();
        let at = |id| self.documents.iter().position(|one| one.document.id == id);
        let Some(at) = self.chosen.and_then(at) else {
            return;
        };
        let by = if forward { 1 } else { count - 1 };
        let next = self.documents[(at + by) % count].document.id;
        self.choose(next, context);
    }

    fn lock(
        &mut self,
        message: locking::Message,
        asked: Asked,
        context: &Context,
    ) -> Task<Message> {
        let corrects = self.correcting.target;
        let corrects = corrects.filter(|_| asked.order.kind == Kind::Erratum);
        match message {
            locking::Message::Lock => {
                self.failure = None;
                let now = context.clock.now();
                let task = self.locking.begin(asked, corrects, now);
                task.map(Message::Lock)
            }
            locking::Message::Made(step) => match self.locking.made(step) {
                Ok(Some(document)) => {
                    let session = self.session;
                    let op = Op::LockDocument { session, document };
                    let locked = context.store.transact(op);
                    Task::perform(locked, |saved| {
                        Message::Lock(locking::Message::Locked(saved))
                    })
                }
                Ok(None) => Task::none(),
                Err(words) => {
                    self.failure = Some(words);
                    Task::none()
                }
            },
            locking::Message::Locked(saved) => {
                self.locking.end();
                if let Ok(changed) = &saved {
                    self.chosen = None;
                    self.failure = None;
                    log::info!("document {:?} locked", changed.document);
                }
                Task::done(Message::Changed(saved))
            }
        }
    }

    fn unlock(&mut self, context: &Context) -> Task<Message> {
        let Some(document) = self.chosen else {
            return Task::none();
        };
        let op = Op::UnlockDocument {
            document,
            reason: self.reason.text().trim().to_owned(),
        };
        Task::perform(context.store.transact(op), Message::Changed)
    }

    fn file(
        &mut self,
        message: returning::Message,
        asked: &Asked,
        context: &Context,
    ) -> Task<Message> {
        let (task, filed) = self.returning.update(message, self.session, context);
        let task = task.map(Message::Return);
        let Some(document) = filed else {
            return task;
        };
        self.failure = None;
        // What is being typed of the document at work stays.
        if self.chosen != Some(document) {
            self.choose(document, context);
        }
        Task::batch([task, self.load(&asked.order, context)])
    }

    fn publish(
        &mut self,
        message: publishing::Message,
        record: &SessionRecord,
        context: &Context,
    ) -> Task<Message> {
        let Some(document) = self.shown().map(|one| one.document.clone()) else {
            return Task::none();
        };
        let against = publishing::Against {
            document: &document,
            held_on: record.session.starts_at.date(),
            today: context.clock.now().date(),
        };
        match self.publishing.update(message, against) {
            publishing::Wanted::Nothing => Task::none(),
            // In sight, but not recorded by an Enter too many.
            publishing::Wanted::Confirmation(channel) => {
                let shown = reveal::focus(publishing::confirm_id(channel));
                shown.chain(operation::focus(publishing::date_id(channel)))
            }
            publishing::Wanted::Record(recorded) => {
                let op = recorded.of(document.id);
                Task::perform(context.store.transact(op), Message::Changed)
            }
        }
    }

    fn correct(&mut self, message: correcting::Message) -> (Task<Message>, Wanted) {
        let begun = match &message {
            correcting::Message::Begin => self.shown().map(|one| one.document.clone()),
            _ => None,
        };
        if let Some(document) = begun {
            self.correcting.begin(&document);
            let wanted = Wanted::Erratum(document.order.letterhead);
            return (reveal::focus(correcting::first_id()), wanted);
        }
        let is_changed = self.correcting.update(message);
        let wanted = if is_changed {
            Wanted::Layout
        } else {
            Wanted::Nothing
        };
        (Task::none(), wanted)
    }
}

fn shown(
    document: IssuedDocument,
    calendar: &Calendar,
    held_on: NaiveDate,
    today: NaiveDate,
) -> Shown {
    let lines = |json: &str| match serde_json::from_str::<Verdict>(json) {
        Ok(verdict) => words::signature::verdict(&verdict),
        Err(error) => {
            log::warn!("verdict of document {}: {error}", document.id);
            Vec::new()
        }
    };
    Shown {
        verdicts: document
            .returned
            .iter()
            .map(|file| lines(&file.verdict_json))
            .collect(),
        standing: standing(calendar, held_on, &document.publications, today),
        document,
    }
}

/// A path as it is typed or pasted, with or without quotation marks.
fn typed_path(editor: &Editor) -> Option<PathBuf> {
    let typed = editor.text();
    let path = PathBuf::from(typed.trim().trim_matches('"'));
    (!path.as_os_str().is_empty()).then_some(path)
}

pub fn reason_id() -> Id {
    Id::new("issue-reason")
}
