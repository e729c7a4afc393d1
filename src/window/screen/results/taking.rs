//! A form that came back: read, shown cell by cell, and taken over whole once nothing is wrong.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::unfocus;
use iced::widget::Id;
use iced::widget::scrollable::Viewport;
use iced::{Task, task};

use super::line::{Line, lines};
use crate::import::results::Preview;
use crate::import::{file, results, sheet};
use crate::progress::Progress;
use crate::result_forms;
use crate::store::{Store, StoreError};
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::keys::Action;
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::window::widget::windowed_list::WindowedList;
use crate::window::work::{self, Step};
use crate::{say, words};

/// Height of a line of the preview, in logical pixels.
pub const LINE_HEIGHT: f32 = 30.0;
/// So many lines further with one key.
const PAGE: usize = 10;

/// A form as it was read; what is kept as evidence are these bytes, whatever happens to the file.
#[derive(Debug)]
pub struct Seen {
    pub path: PathBuf,
    bytes: Vec<u8>,
    pub preview: Preview,
    pub lines: Vec<Line>,
    /// Rows that cannot be taken.
    pub faulty: usize,
}

/// A reading under way, which ends with it.
#[derive(Debug)]
pub struct Reading {
    _task: task::Handle,
    /// Codes looked up.
    pub done: usize,
    pub total: usize,
}

/// How far a form is.
#[derive(Debug, Default)]
pub enum Stage {
    #[default]
    Choosing,
    Reading(Reading),
    Refused(String),
    Seen(Arc<Seen>),
    Recording(Arc<Seen>),
    Taken(Arc<Seen>),
}

/// Which file, and how far it is.
#[derive(Debug)]
pub struct Taking {
    pub path: Editor,
    pub stage: Stage,
    pub list: WindowedList,
    /// The line at work.
    pub chosen: usize,
    pub failure: Option<StoreError>,
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    EditPath(Edit),
    AskForFile,
    FileChosen(Option<PathBuf>),
    Read,
    Stop,
    Seen(Step<Result<Arc<Seen>, String>>),
    Choose(usize),
    Go { lines: usize, forward: bool },
    NextFault,
    Scrolled(Viewport),
    Take,
    Taken(Step<Result<(), StoreError>>),
}

impl Message {
    /// Whether it is about which file is read, so that the file has to be seen.
    pub fn is_of_a_file(&self) -> bool {
        matches!(self, Self::AskForFile | Self::FileChosen(_))
    }
}

impl Taking {
    pub fn new() -> Self {
        Self {
            path: Editor::line(""),
            stage: Stage::default(),
            list: WindowedList::new("results-lines", LINE_HEIGHT),
            chosen: 0,
            failure: None,
        }
    }

    /// Does what the message says; answers whether results were taken over just now.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, bool) {
        let task = match message {
            Message::EditPath(edit) => {
                if self.path.perform(edit) == Effect::Changed && !self.is_busy() {
                    self.stage = Stage::Choosing;
                }
                Task::none()
            }
            _ if self.is_recording() && message.is_of_a_file() => Task::none(),
            Message::AskForFile => {
                let request = Request {
                    title: say!("forms-file-dialog"),
                    kind: (say!("slips-dialog-kind"), vec!["xlsx"]),
                    file_name: String::new(),
                };
                context.dialogs.open(request).map(Message::FileChosen)
            }
            Message::FileChosen(None) => {
                if self.has_no_list() {
                    self.stage = Stage::Refused(say!("slips-no-file"));
                }
                reveal::focus(path_id())
            }
            Message::FileChosen(Some(path)) => {
                self.path.set(&path.to_string_lossy());
                self.read(context)
            }
            Message::Read => self.read(context),
            Message::Stop => {
                self.stop();
                Task::none()
            }
            Message::Seen(step) => self.see(step),
            Message::Choose(line) => self.choose(line),
            Message::Go {
                lines,
                forward: true,
            } => self.choose(self.chosen.saturating_add(lines)),
            Message::Go { lines, .. } => self.choose(self.chosen.saturating_sub(lines)),
            Message::NextFault => self.next_fault(),
            Message::Scrolled(viewport) => self.list.scrolled(viewport),
            Message::Take => self.take(context),
            Message::Taken(step) => return self.taken(step),
        };
        (task, false)
    }

    /// The message of an action; `None` when it is not of this half.
    pub fn press(action: Action) -> Option<Message> {
        let go = |lines, forward| Message::Go { lines, forward };
        Some(match action {
            Action::SelectNext => go(1, true),
            Action::SelectPrevious => go(1, false),
            Action::ShowNext => go(PAGE, true),
            Action::ShowPrevious => go(PAGE, false),
            Action::NextFault => Message::NextFault,
            Action::TakeResults => Message::Take,
            _ => return None,
        })
    }

    /// The form shown.
    pub fn seen(&self) -> Option<&Arc<Seen>> {
        match &self.stage {
            Stage::Seen(seen) | Stage::Recording(seen) => Some(seen),
            _ => None,
        }
    }

    pub fn has_no_list(&self) -> bool {
        self.seen().is_none()
    }

    pub fn is_recording(&self) -> bool {
        matches!(self.stage, Stage::Recording(_))
    }

    fn is_busy(&self) -> bool {
        self.is_recording() || matches!(self.stage, Stage::Reading(_))
    }

    /// Stops the reading; answers whether there was anything.
    pub fn stop(&mut self) -> bool {
        let is_reading = matches!(self.stage, Stage::Reading(_));
        if is_reading {
            self.stage = Stage::Choosing;
        }
        is_reading
    }

    fn read(&mut self, context: &Context) -> Task<Message> {
        if self.path.is_blank() {
            return reveal::focus(path_id());
        }
        if self.is_busy() {
            return Task::none();
        }
        let typed = self.path.text();
        let path = PathBuf::from(typed.trim().trim_matches('"'));
        let store = context.store.clone();
        let today = context.clock.now().date();
        let work = move |progress: &Progress| seen(&store, &path, today, progress).map(Arc::new);
        let work = work::run(Progress::default(), work).map(Message::Seen);
        let (task, handle) = work.abortable();
        self.failure = None;
        self.stage = Stage::Reading(Reading {
            _task: handle.abort_on_drop(),
            done: 0,
            total: 0,
        });
        task
    }

    fn see(&mut self, step: Step<Result<Arc<Seen>, String>>) -> Task<Message> {
        let Stage::Reading(reading) = &mut self.stage else {
            return Task::none();
        };
        match step {
            Step::SoFar(done, total) => {
                (reading.done, reading.total) = (done, total);
                Task::none()
            }
            Step::Done(Err(words)) => {
                self.stage = Stage::Refused(words);
                Task::none()
            }
            Step::Done(Ok(seen)) => {
                self.stage = Stage::Seen(seen);
                // Arrows are for the lines from now on.
                Task::batch([operate(unfocus()), self.choose(0)])
            }
        }
    }

    fn choose(&mut self, line: usize) -> Task<Message> {
        let Some(last) = self.seen().and_then(|seen| seen.lines.len().checked_sub(1)) else {
            return Task::none();
        };
        self.chosen = line.min(last);
        self.list.reveal(self.chosen)
    }

    /// Goes to the next problem below the line at work, or to the first of all.
    fn next_fault(&mut self) -> Task<Message> {
        let Some(seen) = self.seen() else {
            return Task::none();
        };
        let is_problem = |line: &Line| matches!(line, Line::Problem(..));
        let below = seen.lines.iter().skip(self.chosen + 1);
        let below = below.into_iter().position(is_problem);
        let next = below.map(|at| self.chosen + 1 + at);
        match next.or_else(|| seen.lines.iter().position(is_problem)) {
            Some(line) => self.choose(line),
            None => Task::none(),
        }
    }

    fn take(&mut self, context: &Context) -> Task<Message> {
        let Stage::Seen(seen) = &self.stage else {
            return Task::none();
        };
        if !seen.preview.is_good() {
            return Task::none();
        }
        let seen = Arc::clone(seen);
        let store = context.store.clone();
        self.failure = None;
        self.stage = Stage::Recording(Arc::clone(&seen));
        let take =
            move |_: &Progress| result_forms::take(&store, &seen.preview, &seen.path, &seen.bytes);
        work::run(Progress::default(), take).map(Message::Taken)
    }

    fn taken(&mut self, step: Step<Result<(), StoreError>>) -> (Task<Message>, bool) {
        let (Step::Done(taken), Stage::Recording(seen)) = (step, &self.stage) else {
            return (Task::none(), false);
        };
        let seen = Arc::clone(seen);
        match taken {
            Ok(()) => {
                self.stage = Stage::Taken(seen);
                // The next form can be named at once.
                self.path.set("");
                (reveal::focus(path_id()), true)
            }
            Err(error) => {
                self.stage = Stage::Seen(seen);
                self.failure = Some(error);
                (Task::none(), false)
            }
        }
    }
}

/// Reads the file and looks up what each row becomes.
fn seen(store: &Store, path: &Path, today: NaiveDate, progress: &Progress) -> Result<Seen, String> {
    let bytes = file::read(path).map_err(|error| words::import::file(&error))?;
    let grids = sheet::read(&bytes).map_err(|error| words::import::sheet(&error))?;
    let form = results::read(&bytes, &grids).map_err(|error| words::results::error(&error))?;
    let preview = result_forms::preview(store, &form, today, progress)
        .map_err(|error| words::results::preview(&error))?;
    Ok(Seen {
        path: path.to_owned(),
        bytes,
        lines: lines(&preview),
        faulty: preview.faulty(),
        preview,
    })
}

pub fn path_id() -> Id {
    Id::new("results-path")
}
