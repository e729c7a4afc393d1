//! Writing a locked document to a file for the signing tool, or what came back for it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::Task;
use iced::widget::Id;

use super::typed_path;
use crate::domain::{DocumentId, IssuedDocument, ReturnedId};
use crate::output::Overwrite;
use crate::progress::Progress;
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::form::writing::{Ended, save};
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::window::work::{self, Step};
use crate::{say, words};

/// Which file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Locked(DocumentId),
    Returned(ReturnedId),
}

/// Where it is written, and what became of it.
#[derive(Debug)]
pub struct Copying {
    pub which: Option<Which>,
    pub path: Editor,
    pub is_going: bool,
    pub ended: Ended,
    name: String,
    folder: PathBuf,
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Which(Which),
    Path(Edit),
    AskForPlace,
    PlaceChosen(Option<PathBuf>),
    Write { replace: bool },
    Read(Result<Arc<Vec<u8>>, StoreError>, Overwrite),
    Written(Step<Ended>),
}

impl Default for Copying {
    fn default() -> Self {
        Self {
            which: None,
            path: Editor::line(""),
            is_going: false,
            ended: Ended::NotYet,
            name: String::new(),
            folder: PathBuf::new(),
        }
    }
}

impl Copying {
    /// Proposes a file for another document.
    pub fn show(&mut self, document: &IssuedDocument, folder: &Path) {
        let kind = words::name::document_file(document.order.kind);
        folder.clone_into(&mut self.folder);
        self.name = format!("{kind}-{}-{}", document.session, document.id);
        self.choose(Which::Locked(document.id));
    }

    pub fn update(&mut self, message: Message, context: &Context) -> Task<Message> {
        match message {
            Message::Which(which) => self.choose(which),
            Message::Path(edit) => {
                if self.path.perform(edit) == Effect::Changed {
                    self.ended = Ended::NotYet;
                }
            }
            Message::AskForPlace => return self.ask_for_place(context),
            Message::PlaceChosen(Some(path)) => {
                let path = path.with_extension("pdf");
                self.path.set(&path.to_string_lossy());
                // The desktop's dialog has asked already whether a file there may go.
                return self.read(Overwrite::Replace, context);
            }
            Message::PlaceChosen(None) => {
                self.ended = Ended::Failed(say!("writing-no-place"));
                return reveal::focus(path_id());
            }
            Message::Write { replace: true } => return self.read(Overwrite::Replace, context),
            Message::Write { replace: false } => return self.read(Overwrite::Refuse, context),
            Message::Read(Ok(bytes), overwrite) => return self.write(bytes, overwrite),
            Message::Read(Err(error), _) => {
                self.is_going = false;
                self.ended = Ended::Failed(words::store::advice(&error));
            }
            Message::Written(Step::SoFar(..)) => {}
            Message::Written(Step::Done(ended)) => {
                self.is_going = false;
                self.ended = ended;
                if let Ended::Exists(_) = self.ended {
                    return reveal::focus(replace_id());
                }
            }
        }
        Task::none()
    }

    fn choose(&mut self, which: Which) {
        let mark = match which {
            Which::Locked(_) => say!("issue-file-locked"),
            Which::Returned(_) => say!("issue-file-returned"),
        };
        self.which = Some(which);
        let path = self.folder.join(format!("{}-{mark}.pdf", self.name));
        self.path.set(&path.to_string_lossy());
        self.ended = Ended::NotYet;
    }

    fn ask_for_place(&self, context: &Context) -> Task<Message> {
        let path = PathBuf::from(self.path.text());
        let name = path.file_name().unwrap_or_default();
        let request = Request {
            title: say!("issue-copy-dialog"),
            kind: ("PDF".to_owned(), vec!["pdf"]),
            file_name: name.to_string_lossy().into_owned(),
        };
        context.dialogs.save(request).map(Message::PlaceChosen)
    }

    /// Reads the file's bytes from the data file, which tells whether they are still what was kept.
    fn read(&mut self, overwrite: Overwrite, context: &Context) -> Task<Message> {
        if typed_path(&self.path).is_none() {
            return reveal::focus(path_id());
        }
        let Some(which) = self.which.filter(|_| !self.is_going) else {
            return Task::none();
        };
        self.is_going = true;
        let read = context.store.read(move |reader| {
            let bytes = match which {
                Which::Locked(document) => reader.issued_pdf(document)?,
                Which::Returned(file) => reader.returned_pdf(file)?,
            };
            Ok(Arc::new(bytes))
        });
        Task::perform(read, move |bytes| Message::Read(bytes, overwrite))
    }

    fn write(&mut self, bytes: Arc<Vec<u8>>, overwrite: Overwrite) -> Task<Message> {
        let Some(path) = typed_path(&self.path) else {
            self.is_going = false;
            return reveal::focus(path_id());
        };
        work::run(Progress::default(), move |_| save(&bytes, path, overwrite)).map(Message::Written)
    }
}

pub fn path_id() -> Id {
    Id::new("issue-copy-path")
}

pub fn replace_id() -> Id {
    Id::new("issue-copy-replace")
}
