//! Writing the document shown to a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDateTime;
use iced::Task;
use iced::widget::Id;

use super::sheet::Made;
use crate::domain::SessionRecord;
use crate::making::{self, Format};
use crate::output::print::{self, Printed};
use crate::output::{self, Overwrite, SaveError};
use crate::progress::Progress;
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::window::work::{self, Step};
use crate::{say, words};

/// Where it is written, and what became of it.
#[derive(Debug)]
pub struct Writing {
    pub path: Editor,
    pub kind: Format,
    /// Done and total so far.
    pub going: Option<(Progress, usize, usize)>,
    pub ended: Ended,
}

/// What the last export came to.
#[derive(Debug, Clone)]
pub enum Ended {
    NotYet,
    /// A file stands there; the person has to say whether it may go.
    Exists(PathBuf),
    Failed(String),
    Done(PathBuf),
    Printed(Printed),
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    EditPath(Edit),
    Kind(Format),
    AskForPlace,
    PlaceChosen(Option<PathBuf>),
    Write { replace: bool },
    Print,
    Written(Step<Ended>),
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            path: Editor::line(""),
            kind: Format::Pdf,
            going: None,
            ended: Ended::NotYet,
        }
    }
}

impl Writing {
    /// Proposes another file.
    pub fn propose(&mut self, path: &Path) {
        self.path.set(&path.to_string_lossy());
        self.ended = Ended::NotYet;
    }

    pub fn edit_path(&mut self, edit: Edit) {
        if self.path.perform(edit) == Effect::Changed {
            self.ended = Ended::NotYet;
        }
    }

    /// Chooses another kind of file; the name follows.
    pub fn choose(&mut self, kind: Format) {
        let typed = PathBuf::from(self.path.text());
        self.kind = kind;
        if !typed.as_os_str().is_empty() {
            self.propose(&typed.with_extension(kind.ending()));
        }
    }

    /// Takes the place that the desktop's dialog answered; `true` when there is one.
    pub fn take_place(&mut self, path: Option<PathBuf>) -> bool {
        let ending = self.kind.ending();
        let Some(mut path) = path else {
            self.ended = Ended::Failed(say!("preview-no-place"));
            return false;
        };
        if path.extension().is_none_or(|typed| typed != ending) {
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(format!(".{ending}"));
            path.set_file_name(name);
        }
        self.path.set(&path.to_string_lossy());
        true
    }

    /// Writes the document to the path typed.
    pub fn write(
        &mut self,
        made: Made,
        record: Arc<SessionRecord>,
        replace: bool,
        written_at: NaiveDateTime,
    ) -> Task<Message> {
        if self.going.is_some() {
            return Task::none();
        }
        let path = PathBuf::from(self.path.text().trim().trim_matches('"'));
        if path.as_os_str().is_empty() {
            return reveal::focus(path_id());
        }
        let overwrite = if replace {
            Overwrite::Replace
        } else {
            Overwrite::Refuse
        };
        let kind = self.kind;
        let progress = Progress::default();
        self.going = Some((progress.clone(), 0, 0));
        work::run(progress, move |progress| {
            let (document, pages) = (&made.document, Some(&made.pages));
            let bytes = making::written(document, pages, &record, kind, written_at, progress);
            match bytes {
                Ok(bytes) => save(&bytes, path, overwrite),
                Err(error) if error.is_cancelled() => Ended::NotYet,
                Err(error) => Ended::Failed(words::output::making(&error)),
            }
        })
        .map(Message::Written)
    }

    /// Prints the document through the system.
    pub fn print(
        &mut self,
        made: Made,
        record: Arc<SessionRecord>,
        written_at: NaiveDateTime,
    ) -> Task<Message> {
        if self.going.is_some() {
            return Task::none();
        }
        let progress = Progress::default();
        self.going = Some((progress.clone(), 0, 0));
        work::run(progress, move |progress| {
            let (document, pages) = (&made.document, Some(&made.pages));
            let bytes =
                making::written(document, pages, &record, Format::Pdf, written_at, progress);
            match bytes.map(|bytes| print::print(&bytes)) {
                Ok(Ok(printed)) => Ended::Printed(printed),
                Ok(Err(error)) => Ended::Failed(words::output::print(&error)),
                Err(error) if error.is_cancelled() => Ended::NotYet,
                Err(error) => Ended::Failed(words::output::making(&error)),
            }
        })
        .map(Message::Written)
    }

    /// Notes how far the writing is.
    pub fn written(&mut self, step: Step<Ended>) -> Task<Message> {
        match step {
            Step::SoFar(now, all) => {
                if let Some((_, done, total)) = &mut self.going {
                    (*done, *total) = (now, all);
                }
            }
            Step::Done(ended) => {
                self.going = None;
                self.ended = ended;
                if let Ended::Exists(_) = self.ended {
                    return reveal::focus(replace_id());
                }
            }
        }
        Task::none()
    }
}

/// Writes bytes to a path, and says what became of it.
pub fn save(bytes: &[u8], path: PathBuf, overwrite: Overwrite) -> Ended {
    match output::save(bytes, &path, overwrite) {
        Ok(()) => Ended::Done(path),
        Err(SaveError::Exists { .. }) => Ended::Exists(path),
        Err(error) => Ended::Failed(words::output::save(&error)),
    }
}

pub fn path_id() -> Id {
    Id::new("preview-path")
}

pub fn replace_id() -> Id {
    Id::new("preview-replace")
}
