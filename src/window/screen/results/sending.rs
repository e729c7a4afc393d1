//! Forms that go out: which units have something pending, and the folder into which they are written.

use std::collections::HashMap;
use std::path::PathBuf;

use iced::Task;
use iced::widget::Id;
use iced::widget::scrollable::Viewport;

use crate::domain::result_form::UnitForm;
use crate::output::Overwrite;
use crate::progress::Progress;
use crate::result_forms::{self, Stopped, WriteError, Written};
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::window::widget::windowed_list::WindowedList;
use crate::window::work::{self, Step};
use crate::{say, words};

/// Height of a unit in the list, in logical pixels.
pub const ROW_HEIGHT: f32 = 72.0;

/// A unit that has something pending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub unit: String,
    pub opinions: usize,
    pub overdue: usize,
}

/// For whom forms are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    All,
    Chosen,
}

/// What the last writing came to.
#[derive(Debug, Clone)]
pub enum Ended {
    NotYet,
    /// Forms stand there; the person has to say whether they may go.
    Exist(String),
    /// With the forms written before.
    Failed(Vec<Written>, String),
    Done(Vec<Written>),
}

/// The units, and how far the writing is.
#[derive(Debug)]
pub struct Sending {
    /// `None` until they are read.
    pub units: Option<Vec<Waiting>>,
    pub chosen: usize,
    pub list: WindowedList,
    pub folder: Editor,
    /// The form of each unit that was written here.
    pub written: HashMap<String, PathBuf>,
    /// Done and total so far.
    pub going: Option<(Progress, usize, usize)>,
    pub ended: Ended,
    pub failure: Option<StoreError>,
    /// Whose forms were asked for last.
    asked: Whose,
}

/// What happens to them.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Vec<Waiting>, StoreError>),
    Reload,
    Choose(usize),
    SelectNext,
    SelectPrevious,
    Scrolled(Viewport),
    EditFolder(Edit),
    AskForFolder,
    FolderChosen(Option<PathBuf>),
    Write(Whose),
    Replace,
    KeepThem,
    Stop,
    Written(Step<Ended>),
}

/// Reads which units have something pending today.
pub fn read(context: &Context) -> Task<Message> {
    let today = context.clock.now().date();
    let read = context.store.read(move |reader| {
        let forms = reader.result_forms(None)?.into_iter();
        let waiting = |form: UnitForm| Waiting {
            opinions: form.lines.len(),
            overdue: form.overdue(today),
            unit: form.unit,
        };
        Ok(forms.map(waiting).collect())
    });
    Task::perform(read, Message::Read)
}

impl Sending {
    pub fn new(context: &Context) -> Self {
        let folder = context.dialogs.documents().join("phieu-ket-qua");
        Self {
            units: None,
            chosen: 0,
            list: WindowedList::new("results-units", ROW_HEIGHT),
            folder: Editor::line(&folder.to_string_lossy()),
            written: HashMap::new(),
            going: None,
            ended: Ended::NotYet,
            failure: None,
            asked: Whose::All,
        }
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> Task<Message> {
        match message {
            Message::Read(Ok(units)) => {
                self.failure = None;
                self.chosen = self.chosen.min(units.len().saturating_sub(1));
                self.units = Some(units);
            }
            Message::Read(Err(error)) => self.failure = Some(error),
            Message::Reload => return read(context),
            Message::Choose(at) => return self.choose(at),
            Message::SelectNext => return self.choose(self.chosen.saturating_add(1)),
            Message::SelectPrevious => return self.choose(self.chosen.saturating_sub(1)),
            Message::Scrolled(viewport) => return self.list.scrolled(viewport),
            Message::EditFolder(edit) => {
                if self.folder.perform(edit) == Effect::Changed {
                    self.ended = Ended::NotYet;
                }
            }
            Message::AskForFolder => {
                let ask = context.dialogs.folder(say!("forms-folder-dialog"));
                return ask.map(Message::FolderChosen);
            }
            Message::FolderChosen(Some(folder)) => {
                self.folder.set(&folder.to_string_lossy());
                self.ended = Ended::NotYet;
            }
            Message::FolderChosen(None) => {
                self.ended = Ended::Failed(Vec::new(), say!("forms-no-folder"));
                return reveal::focus(folder_id());
            }
            Message::Write(whose) => {
                self.asked = whose;
                return self.write(Overwrite::Refuse, context);
            }
            Message::Replace => return self.write(Overwrite::Replace, context),
            Message::KeepThem | Message::Stop => {
                self.stop();
            }
            Message::Written(step) => return self.note(step),
        }
        Task::none()
    }

    /// The message of an action; `None` when it is not of this half.
    pub fn press(action: Action) -> Option<Message> {
        Some(match action {
            Action::SelectNext => Message::SelectNext,
            Action::SelectPrevious => Message::SelectPrevious,
            Action::ChooseFolder => Message::AskForFolder,
            Action::WriteForms => Message::Write(Whose::All),
            Action::WriteForm => Message::Write(Whose::Chosen),
            _ => return None,
        })
    }

    /// Stops the writing or takes back the question; answers whether there was anything.
    pub fn stop(&mut self) -> bool {
        if let Some((progress, ..)) = &self.going {
            progress.cancel();
            return true;
        }
        let is_asking = matches!(self.ended, Ended::Exist(_));
        if is_asking {
            self.ended = Ended::NotYet;
        }
        is_asking
    }

    /// Whether there is a form to write and none is being written.
    pub fn may_write(&self) -> bool {
        self.going.is_none() && self.units.as_ref().is_some_and(|units| !units.is_empty())
    }

    /// Opinions of all units, and how many of them are overdue.
    pub fn totals(&self) -> (usize, usize) {
        let units = self.units.iter().flatten();
        units.fold((0, 0), |(opinions, overdue), unit| {
            (opinions + unit.opinions, overdue + unit.overdue)
        })
    }

    fn choose(&mut self, at: usize) -> Task<Message> {
        let last = self.units.as_ref().map_or(0, Vec::len).saturating_sub(1);
        self.chosen = at.min(last);
        self.list.reveal(self.chosen)
    }

    /// What is pending is read anew, for it may have changed since the list was read.
    fn write(&mut self, overwrite: Overwrite, context: &Context) -> Task<Message> {
        let chosen = self.units.as_ref().and_then(|all| all.get(self.chosen));
        let unit = match (self.asked, chosen) {
            (Whose::All, _) => None,
            (Whose::Chosen, Some(waiting)) => Some(waiting.unit.clone()),
            (Whose::Chosen, None) => return Task::none(),
        };
        if !self.may_write() {
            return Task::none();
        }
        if self.folder.is_blank() {
            return reveal::focus(folder_id());
        }
        let typed = self.folder.text();
        let folder = PathBuf::from(typed.trim().trim_matches('"'));
        let store = context.store.clone();
        let now = context.clock.now();
        let progress = Progress::default();
        let total = match self.asked {
            Whose::All => self.units.as_ref().map_or(0, Vec::len),
            Whose::Chosen => 1,
        };
        self.going = Some((progress.clone(), 0, total));
        self.ended = Ended::NotYet;
        work::run(progress, move |progress| {
            let forms = store.read(|reader| reader.result_forms(None));
            let mut forms = match forms.wait() {
                Ok(forms) => forms,
                Err(error) => return Ended::Failed(Vec::new(), words::store::advice(&error)),
            };
            forms.retain(|form| unit.as_ref().is_none_or(|unit| *unit == form.unit));
            match result_forms::write(&forms, &folder, overwrite, now, progress) {
                Ok(written) => Ended::Done(written),
                Err(Stopped { written, error }) => {
                    let words = words::results::write(&error);
                    match error {
                        WriteError::Exist(_) => Ended::Exist(words),
                        _ => Ended::Failed(written, words),
                    }
                }
            }
        })
        .map(Message::Written)
    }

    fn note(&mut self, step: Step<Ended>) -> Task<Message> {
        match step {
            Step::SoFar(now, all) => {
                if let Some((_, done, total)) = &mut self.going {
                    (*done, *total) = (now, all);
                }
            }
            Step::Done(ended) => {
                self.going = None;
                if let Ended::Done(written) | Ended::Failed(written, _) = &ended {
                    let places = written.iter();
                    let places = places.map(|form| (form.unit.clone(), form.path.clone()));
                    self.written.extend(places);
                }
                self.ended = ended;
                if let Ended::Exist(_) = self.ended {
                    // Enter pressed in haste must not do away with what a unit has filled in.
                    return reveal::focus(keep_id());
                }
            }
        }
        Task::none()
    }
}

pub fn folder_id() -> Id {
    Id::new("results-folder")
}

pub fn keep_id() -> Id {
    Id::new("results-keep")
}
