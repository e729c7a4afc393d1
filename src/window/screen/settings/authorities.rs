//! The certification authorities on the settings screen; what is added or taken away holds at once.

use std::path::PathBuf;

use iced::Task;
use iced::widget::{Id, operation};

use crate::authorities;
use crate::domain::Authority;
use crate::store::Op;
use crate::window::autosave::Saved;
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::{say, words};

/// The list and what is being done to it.
#[derive(Debug)]
pub struct Authorities {
    /// As the data file holds it.
    pub listed: Vec<Authority>,
    /// The certificate to be added.
    pub path: Editor,
    /// Which one a person is asked about before it goes.
    pub removing: Option<usize>,
    pub outcome: Outcome,
    /// The list that is being kept.
    sent: Option<(Vec<Authority>, String)>,
}

/// What became of the last change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Nothing,
    Done(String),
    Failed(String),
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Path(Edit),
    AskForFile,
    FileChosen(Option<PathBuf>),
    Add,
    Read(Result<Authority, String>),
    AskToRemove(usize),
    KeepIt,
    Remove,
    Saved(Saved),
}

impl Default for Authorities {
    fn default() -> Self {
        Self {
            listed: Vec::new(),
            path: Editor::line(""),
            removing: None,
            outcome: Outcome::Nothing,
            sent: None,
        }
    }
}

impl Authorities {
    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> Task<Message> {
        match message {
            Message::Path(edit) => {
                if self.path.perform(edit) == Effect::Changed {
                    self.outcome = Outcome::Nothing;
                }
            }
            Message::AskForFile => {
                let request = Request {
                    title: say!("authorities-dialog"),
                    kind: (
                        say!("authorities-dialog-kind"),
                        vec!["cer", "crt", "pem", "der"],
                    ),
                    file_name: String::new(),
                };
                return context.dialogs.open(request).map(Message::FileChosen);
            }
            Message::FileChosen(None) => return reveal::focus(path_id()),
            Message::FileChosen(Some(path)) => {
                self.path.set(&path.to_string_lossy());
                return self.read();
            }
            Message::Add => return self.read(),
            Message::Read(Ok(new)) => return self.add(new, context),
            Message::Read(Err(words)) => self.outcome = Outcome::Failed(words),
            Message::AskToRemove(at) => {
                self.removing = Some(at);
                self.outcome = Outcome::Nothing;
                // In sight, but not taken away by an Enter too many.
                let shown = reveal::focus(remove_id());
                return shown.chain(operation::focus(keep_id()));
            }
            Message::KeepIt => {
                let at = self.removing.take();
                return at.map_or_else(Task::none, |at| operation::focus(row_id(at)));
            }
            Message::Remove => return self.remove(context),
            Message::Saved(Ok(_)) => {
                if let Some((listed, said)) = self.sent.take() {
                    self.listed = listed;
                    self.outcome = Outcome::Done(said);
                    self.path.set("");
                }
                return operation::focus(path_id());
            }
            Message::Saved(Err(error)) => {
                self.sent = None;
                self.outcome = Outcome::Failed(words::store::advice(&error));
            }
        }
        Task::none()
    }

    fn read(&self) -> Task<Message> {
        let typed = self.path.text();
        let path = PathBuf::from(typed.trim().trim_matches('"'));
        if path.as_os_str().is_empty() {
            return operation::focus(path_id());
        }
        let read =
            async move { authorities::read(&path).map_err(|f| words::authorities::fault(&f)) };
        Task::perform(read, Message::Read)
    }

    fn add(&mut self, new: Authority, context: &Context) -> Task<Message> {
        let said = say!("authorities-added", name = new.name.as_str());
        match authorities::with(self.listed.clone(), new) {
            Ok(listed) => self.keep(listed, said, context),
            Err(fault) => {
                self.outcome = Outcome::Failed(words::authorities::fault(&fault));
                Task::none()
            }
        }
    }

    fn remove(&mut self, context: &Context) -> Task<Message> {
        let gone = self.removing.take().and_then(|at| self.listed.get(at));
        let Some(gone) = gone.cloned() else {
            return Task::none();
        };
        let said = say!("authorities-removed", name = gone.name.as_str());
        let left = authorities::without(self.listed.clone(), |one| one.der == gone.der);
        left.map_or_else(Task::none, |left| self.keep(left, said, context))
    }

    fn keep(&mut self, listed: Vec<Authority>, said: String, context: &Context) -> Task<Message> {
        if self.sent.is_some() {
            return Task::none();
        }
        let op = Op::SetAuthorities(listed.clone());
        self.sent = Some((listed, said));
        Task::perform(context.store.transact(op), Message::Saved)
    }
}

pub fn path_id() -> Id {
    Id::new("authority-path")
}

/// The button that takes the row at `at` away, once it was confirmed.
pub fn row_id(at: usize) -> Id {
    Id::from(format!("authority-{at}"))
}

pub fn remove_id() -> Id {
    Id::new("authority-remove")
}

pub fn keep_id() -> Id {
    Id::new("authority-keep")
}
