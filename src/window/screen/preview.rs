//! The documents of a session as they will be printed: which one, how it looks, and its file.

mod asked;
mod page;
mod sheet;
mod view;
mod writing;

use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;
use iced::widget::operation;

use crate::domain::{SessionId, SessionRecord, Stage};
use crate::making::Format;
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::keys::Action;
use crate::window::widget::reveal;
use crate::{say, words};

use asked::{Asked, EditionKind};
use sheet::Sheet;
use writing::Writing;

/// The state of the screen.
#[derive(Debug)]
pub struct Preview {
    session: SessionId,
    record: Option<Arc<SessionRecord>>,
    tab: Tab,
    asked: Asked,
    sheet: Sheet,
    writing: Writing,
    failure: Option<StoreError>,
}

/// What stands beside the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Which document, and its file.
    Order,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Arc<SessionRecord>, StoreError>),
    Ask(asked::Message),
    Sheet(sheet::Message),
    Write(writing::Message),
    Show(Tab),
    Dismiss,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl Preview {
    /// Opens the documents of a session.
    pub fn open(session: SessionId, context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            session,
            record: None,
            tab: Tab::Order,
            asked: Asked::default(),
            sheet: Sheet::default(),
            writing: Writing::default(),
            failure: None,
        };
        let read = context
            .store
            .read(move |reader| reader.record(session).map(Arc::new));
        let task = Task::perform(read, Message::Loaded);
        (screen, task)
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Loaded(Ok(record)) => {
                self.asked.begin(&record);
                self.record = Some(record);
                self.typeset(context)
            }
            Message::Loaded(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::Ask(message) => {
                let kind = self.asked.kind;
                if self.asked.update(message, self.day()) {
                    if kind != self.asked.kind {
                        self.sheet.page = 0;
                    }
                    self.typeset(context)
                } else {
                    Task::none()
                }
            }
            Message::Sheet(message) => self.sheet.update(message).0.map(Message::Sheet),
            Message::Write(message) => self.write(message, context),
            Message::Show(tab) => {
                self.tab = tab;
                Task::none()
            }
            Message::Dismiss => return self.dismiss(),
        };
        (task, None)
    }

    /// The session whose documents are shown.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// The message of an action; `None` when it is not the screen's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        use asked::Message as Ask;
        Some(match action {
            Action::Back => Message::Dismiss,
            Action::ShowPrevious => Message::Sheet(sheet::Message::StepPage { forward: false }),
            Action::ShowNext => Message::Sheet(sheet::Message::StepPage { forward: true }),
            Action::PageLarger => Message::Sheet(sheet::Message::StepZoom { larger: true }),
            Action::PageSmaller => Message::Sheet(sheet::Message::StepZoom { larger: false }),
            Action::OtherDocument => Message::Ask(Ask::OtherKind),
            Action::OtherStage => Message::Ask(Ask::OtherStage),
            Action::OtherLetterhead => Message::Ask(Ask::OtherLetterhead),
            Action::OtherEdition => Message::Ask(Ask::OtherEdition),
            Action::OpenFile => Message::Write(writing::Message::AskForPlace),
            Action::OtherFormat => {
                let kind = asked::after(&Format::ALL, self.writing.kind);
                Message::Write(writing::Message::Kind(kind))
            }
            Action::Export => Message::Write(writing::Message::Write { replace: false }),
            _ => return None,
        })
    }

    /// Stops what goes on; with nothing going on, leaves.
    fn dismiss(&mut self) -> (Task<Message>, Option<Wish>) {
        if let Some((progress, ..)) = &self.writing.going {
            progress.cancel();
            return (Task::none(), None);
        }
        if self.sheet.cancel() {
            return (Task::none(), None);
        }
        (Task::none(), Some(Wish::Leave))
    }

    /// The day of the session, from which typed dates count.
    fn day(&self) -> NaiveDate {
        let record = self.record.as_ref();
        record.map_or(NaiveDate::MIN, |record| record.session.starts_at.date())
    }

    /// Lays the document asked for out anew, beside the window.
    fn typeset(&mut self, context: &Context) -> Task<Message> {
        let Some(record) = self.record.clone() else {
            return Task::none();
        };
        let path = context.dialogs.documents().join(self.file_name());
        self.writing.propose(&path);
        let order = self.asked.order(Vec::new(), self.day());
        self.sheet.typeset(order, record).map(Message::Sheet)
    }

    fn write(&mut self, message: writing::Message, context: &Context) -> Task<Message> {
        use writing::Message as Write;
        match message {
            Write::EditPath(edit) => self.writing.edit_path(edit),
            Write::Kind(kind) => self.writing.choose(kind),
            Write::AskForPlace => return self.ask_for_place(context),
            Write::PlaceChosen(path) => {
                if !self.writing.take_place(path) {
                    return reveal::focus(writing::path_id());
                }
                // The desktop's dialog has asked already whether a file there may go.
                return self.export(true, context);
            }
            Write::Write { replace } => return self.export(replace, context),
            Write::Written(step) => return self.writing.written(step).map(Message::Write),
        }
        Task::none()
    }

    fn export(&mut self, replace: bool, context: &Context) -> Task<Message> {
        if self.writing.path.text().trim().is_empty() {
            return operation::focus(writing::path_id());
        }
        let Some((made, record)) = self.sheet.made.clone().zip(self.record.clone()) else {
            return Task::none();
        };
        self.writing
            .write(made, record, replace, context.clock.now())
            .map(Message::Write)
    }

    fn ask_for_place(&self, context: &Context) -> Task<Message> {
        let request = Request {
            title: say!("preview-dialog"),
            kind: (
                self.writing.kind.ending().to_uppercase(),
                self.writing.kind.ending(),
            ),
            file_name: self.file_name(),
        };
        context
            .dialogs
            .save(request)
            .map(|path| Message::Write(writing::Message::PlaceChosen(path)))
    }

    fn file_name(&self) -> String {
        let on = self
            .record
            .as_ref()
            .map(|record| record.session.starts_at.format("%Y-%m-%d").to_string())
            .unwrap_or_default();
        let kind = words::name::document_file(self.asked.kind);
        let draft = match self.asked.stage {
            Stage::Draft => "-du-thao",
            Stage::Final => "",
        };
        let edition = match self.asked.edition {
            EditionKind::Full => "",
            EditionKind::Public => "-cong-khai",
            EditionKind::Unit => "-trich",
        };
        let ending = self.writing.kind.ending();
        format!("{kind}-{on}-{}{edition}{draft}.{ending}", self.session)
    }
}
