//! Opinions sent in before the session, taken from an Excel sheet after a look at every row.

mod view;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;
use iced::widget::scrollable::Viewport;
use iced::widget::{Id, operation};

use crate::domain::{ListKind, SessionId};
use crate::import::slips::{Known, Preview};
use crate::import::{file, sheet, slips};
use crate::store::{Changed, Op, StoreError};
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::keys::Action;
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::windowed_list::WindowedList;
use crate::{say, words};

/// Height of a row of the preview, in logical pixels.
const ROW_HEIGHT: f32 = 76.0;

/// How far the import is.
#[derive(Debug, Clone, Default)]
enum Stage {
    #[default]
    Choosing,
    Reading,
    Refused(String),
    Preview(Arc<Preview>),
    Taking(Arc<Preview>),
}

/// The state of the screen.
#[derive(Debug)]
pub struct Slips {
    session: SessionId,
    path: Editor,
    stage: Stage,
    list: WindowedList,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    EditPath(Edit),
    AskForFile,
    FileChosen(Option<PathBuf>),
    Read,
    Known(Result<Arc<Known>, StoreError>),
    PreviewRead(Result<Arc<Preview>, String>),
    Scrolled(Viewport),
    Take,
    Taken(Result<Changed, StoreError>),
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Nothing was taken.
    Leave,
    /// The opinions are in the session.
    ShowConsole,
}

impl Slips {
    /// Opens the import into a session.
    pub fn open(session: SessionId) -> (Self, Task<Message>) {
        let screen = Self {
            session,
            path: Editor::line(""),
            stage: Stage::default(),
            list: WindowedList::new("slips-rows", ROW_HEIGHT),
            failure: None,
        };
        (screen, operation::focus(path_id()))
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        match message {
            Message::EditPath(edit) => {
                if self.path.perform(edit) == Effect::Changed {
                    self.stage = Stage::Choosing;
                }
            }
            Message::AskForFile => {
                let request = Request {
                    title: say!("slips-dialog"),
                    kind: (say!("slips-dialog-kind"), vec!["xlsx"]),
                    file_name: String::new(),
                };
                let ask = context.dialogs.open(request).map(Message::FileChosen);
                return (ask, None);
            }
            Message::FileChosen(None) => {
                self.stage = Stage::Refused(say!("slips-no-file"));
                return (operation::focus(path_id()), None);
            }
            Message::FileChosen(Some(path)) => {
                self.path.set(&path.to_string_lossy());
                return self.update(Message::Read, context);
            }
            Message::Read => return (self.read(context), None),
            Message::Known(Ok(known)) => return (self.preview(known), None),
            Message::Known(Err(error)) | Message::Taken(Err(error)) => {
                if let Stage::Taking(preview) = &self.stage {
                    self.stage = Stage::Preview(Arc::clone(preview));
                } else {
                    self.stage = Stage::Choosing;
                }
                self.failure = Some(error);
            }
            Message::PreviewRead(Ok(preview)) => self.stage = Stage::Preview(preview),
            Message::PreviewRead(Err(words)) => self.stage = Stage::Refused(words),
            Message::Scrolled(viewport) => return (self.list.scrolled(viewport), None),
            Message::Take => return (self.take(context), None),
            Message::Taken(Ok(_)) => return (Task::none(), Some(Wish::ShowConsole)),
            // The answer has to be seen.
            Message::Leave if matches!(self.stage, Stage::Taking(_)) => {}
            Message::Leave => return (Task::none(), Some(Wish::Leave)),
        }
        (Task::none(), None)
    }

    /// The message of an action; `None` when it is not the screen's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::Back => Message::Leave,
            Action::Save => Message::Take,
            Action::OpenFile => Message::AskForFile,
            _ => return None,
        })
    }

    /// The session that takes the opinions.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session
    }

    fn path(&self) -> PathBuf {
        let typed = self.path.text();
        PathBuf::from(typed.trim().trim_matches('"'))
    }

    fn read(&mut self, context: &Context) -> Task<Message> {
        if self.path.is_blank() {
            return operation::focus(path_id());
        }
        self.failure = None;
        self.stage = Stage::Reading;
        let session = self.session;
        let known = context.store.read(move |reader| {
            let record = reader.record(session)?;
            let opinions = record
                .opinions
                .iter()
                .filter_map(|opinion| Some((record.speaker_of(opinion)?, opinion)));
            Ok(Arc::new(Known::new(
                reader.list(ListKind::Field)?,
                opinions,
            )))
        });
        Task::perform(known, Message::Known)
    }

    fn preview(&self, known: Arc<Known>) -> Task<Message> {
        let path = self.path();
        let work = async move {
            let bytes = file::read(&path).map_err(|error| words::import::file(&error))?;
            let grids = sheet::read(&bytes).map_err(|error| words::import::sheet(&error))?;
            slips::preview(&grids, &known)
                .map(Arc::new)
                .map_err(|_| say!("slips-no-header"))
        };
        Task::perform(work, Message::PreviewRead)
    }

    fn take(&mut self, context: &Context) -> Task<Message> {
        let Stage::Preview(preview) = &self.stage else {
            return Task::none();
        };
        let slips = preview.slips();
        if slips.is_empty() {
            return Task::none();
        }
        self.failure = None;
        self.stage = Stage::Taking(Arc::clone(preview));
        let taken = context.store.transact(Op::AddSlips(self.session, slips));
        Task::perform(taken, Message::Taken)
    }
}

fn path_id() -> Id {
    Id::new("slips-path")
}
