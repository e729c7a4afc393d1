//! The documents as they will be printed, and their export.

mod page;
mod view;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::{Id, canvas};

use crate::document::{self, Kind, Order, Stage};
use crate::domain::{SessionId, SessionRecord};
use crate::output::{self, Overwrite, SaveError};
use crate::progress::Progress;
use crate::store::StoreError;
use crate::typeset::{self, Pages};
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::keys::Action;
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::window::work::{self, Step};
use crate::{say, words};

/// The steps of the page's zoom, in pixels per point.
const ZOOMS: [f32; 6] = [0.8, 1.0, 1.25, 1.5, 2.0, 2.5];
/// The step that a page fitted to its room goes on from; it is never larger than this.
const FITTING: usize = 2;

/// What the screen is doing.
#[derive(Debug, Clone)]
enum Doing {
    Nothing,
    /// Laying out; done and total so far.
    Typesetting(Progress, usize, usize),
    Writing(Progress, usize, usize),
}

/// What the last export came to.
#[derive(Debug, Clone)]
enum Exported {
    NotYet,
    /// A file stands there; the person has to say whether it may go.
    Exists(PathBuf),
    Failed(String),
    Done(PathBuf),
}

/// The state of the screen.
#[derive(Debug)]
pub struct Preview {
    session: SessionId,
    record: Option<Arc<SessionRecord>>,
    kind: Kind,
    stage: Stage,
    pages: Option<Pages>,
    /// Counts the layouts.
    run: usize,
    page: usize,
    /// `None` fits the page to the room beside it.
    zoom: Option<usize>,
    drawing: canvas::Cache,
    doing: Doing,
    refusal: Option<String>,
    path: Editor,
    exported: Exported,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Arc<SessionRecord>, StoreError>),
    /// Of which run, and what came of it.
    Typeset(usize, Step<Result<Pages, Option<String>>>),
    ChooseKind(Kind),
    ChooseStage(Stage),
    OtherDocument,
    OtherStage,
    ShowPage(usize),
    StepPage {
        forward: bool,
    },
    StepZoom {
        larger: bool,
    },
    EditPath(Edit),
    AskForPlace,
    PlaceChosen(Option<PathBuf>),
    Export {
        replace: bool,
    },
    Written(Step<Written>),
    Dismiss,
}

/// How an export ended.
#[derive(Debug, Clone)]
pub enum Written {
    Done(PathBuf),
    Exists(PathBuf),
    Failed(String),
    Cancelled,
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
            kind: Kind::Minutes,
            stage: Stage::Draft,
            pages: None,
            run: 0,
            page: 0,
            zoom: None,
            drawing: canvas::Cache::new(),
            doing: Doing::Nothing,
            refusal: None,
            path: Editor::line(""),
            exported: Exported::NotYet,
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
                let is_closed = crate::domain::gate::Gate::of(&record.opinions).is_closed();
                self.stage = if is_closed {
                    Stage::Final
                } else {
                    Stage::Draft
                };
                self.record = Some(record);
                self.typeset(context)
            }
            Message::Loaded(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            // An older run may end well before it sees that it was stopped.
            Message::Typeset(run, _) if run != self.run => Task::none(),
            Message::Typeset(_, step) => self.typeset_step(step),
            Message::ChooseKind(kind) => {
                self.kind = kind;
                self.page = 0;
                self.typeset(context)
            }
            Message::ChooseStage(stage) => {
                self.stage = stage;
                self.typeset(context)
            }
            Message::OtherDocument => {
                self.kind = match self.kind {
                    Kind::Minutes => Kind::Notice,
                    _ => Kind::Minutes,
                };
                self.page = 0;
                self.typeset(context)
            }
            Message::OtherStage => {
                self.stage = match self.stage {
                    Stage::Draft => Stage::Final,
                    Stage::Final => Stage::Draft,
                };
                self.typeset(context)
            }
            Message::ShowPage(page) => self.show_page(page),
            Message::StepPage { forward: true } => self.show_page(self.page + 1),
            Message::StepPage { forward: false } => self.show_page(self.page.saturating_sub(1)),
            Message::StepZoom { larger } => {
                let zoom = self.zoom.unwrap_or(FITTING);
                self.zoom = Some(if larger {
                    (zoom + 1).min(ZOOMS.len() - 1)
                } else {
                    zoom.saturating_sub(1)
                });
                self.drawing.clear();
                Task::none()
            }
            Message::EditPath(edit) => {
                if self.path.perform(edit) == Effect::Changed {
                    self.exported = Exported::NotYet;
                }
                Task::none()
            }
            Message::AskForPlace => self.ask_for_place(context),
            Message::PlaceChosen(None) => {
                self.exported = Exported::Failed(say!("preview-no-place"));
                reveal::focus(path_id())
            }
            Message::PlaceChosen(Some(path)) => {
                self.path.set(&path.to_string_lossy());
                // The desktop's dialog has asked already whether a file there may go.
                self.export(true, context)
            }
            Message::Export { replace } => self.export(replace, context),
            Message::Written(step) => self.written(step),
            Message::Dismiss => match &self.doing {
                Doing::Typesetting(progress, ..) | Doing::Writing(progress, ..) => {
                    progress.cancel();
                    Task::none()
                }
                Doing::Nothing => return (Task::none(), Some(Wish::Leave)),
            },
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
        Some(match action {
            Action::Back => Message::Dismiss,
            Action::ShowPrevious => Message::StepPage { forward: false },
            Action::ShowNext => Message::StepPage { forward: true },
            Action::OtherDocument => Message::OtherDocument,
            Action::OtherStage => Message::OtherStage,
            Action::PageLarger => Message::StepZoom { larger: true },
            Action::PageSmaller => Message::StepZoom { larger: false },
            Action::OpenFile => Message::AskForPlace,
            Action::Export => Message::Export { replace: false },
            _ => return None,
        })
    }

    /// Lays the document out anew, beside the window.
    fn typeset(&mut self, context: &Context) -> Task<Message> {
        let Some(record) = self.record.clone() else {
            return Task::none();
        };
        if let Doing::Typesetting(progress, ..) | Doing::Writing(progress, ..) = &self.doing {
            progress.cancel();
        }
        self.pages = None;
        self.refusal = None;
        self.exported = Exported::NotYet;
        self.path.set(
            &context
                .dialogs
                .documents()
                .join(self.file_name())
                .to_string_lossy(),
        );
        let (kind, stage) = (self.kind, self.stage);
        self.run += 1;
        let run = self.run;
        let progress = Progress::default();
        self.doing = Doing::Typesetting(progress.clone(), 0, 0);
        work::run(progress, move |progress| {
            let document =
                document::build(&Order::new(kind, record.office.letterhead, stage), &record)
                    .map_err(|error| Some(words::output::document(&error)))?;
            typeset::typeset(&document, progress).map_err(|error| match error {
                typeset::TypesetError::Cancelled(_) => None,
                glyph @ typeset::TypesetError::MissingGlyph { .. } => {
                    Some(words::output::typeset(&glyph))
                }
            })
        })
        .map(move |step| Message::Typeset(run, step))
    }

    fn typeset_step(&mut self, step: Step<Result<Pages, Option<String>>>) -> Task<Message> {
        match (step, &mut self.doing) {
            (Step::SoFar(now, all), Doing::Typesetting(_, done, total)) => {
                (*done, *total) = (now, all);
            }
            (Step::Done(Ok(pages)), _) => {
                self.doing = Doing::Nothing;
                self.pages = Some(pages);
                return self.show_page(self.page);
            }
            (Step::Done(Err(Some(words))), _) => {
                self.doing = Doing::Nothing;
                self.refusal = Some(words);
            }
            (Step::Done(Err(None)), _) => self.doing = Doing::Nothing,
            (Step::SoFar(..), _) => {}
        }
        Task::none()
    }

    fn show_page(&mut self, page: usize) -> Task<Message> {
        let count = self.pages.as_ref().map_or(0, |pages| pages.pages().len());
        self.page = page.min(count.saturating_sub(1));
        self.drawing.clear();
        operation::scroll_to(paper_id(), AbsoluteOffset { x: 0.0, y: 0.0 })
    }

    fn ask_for_place(&self, context: &Context) -> Task<Message> {
        let request = Request {
            title: say!("preview-dialog"),
            kind: ("PDF".to_owned(), "pdf"),
            file_name: self.file_name(),
        };
        context.dialogs.save(request).map(Message::PlaceChosen)
    }

    fn file_name(&self) -> String {
        let on = self
            .record
            .as_ref()
            .map(|record| record.session.starts_at.format("%Y-%m-%d").to_string())
            .unwrap_or_default();
        let kind = words::name::document_file(self.kind);
        let draft = match self.stage {
            Stage::Draft => "-du-thao",
            Stage::Final => "",
        };
        format!("{kind}-{on}-{}{draft}.pdf", self.session)
    }

    /// Writes the pages shown to the path typed.
    fn export(&mut self, replace: bool, context: &Context) -> Task<Message> {
        let Some(pages) = self.pages.clone() else {
            return Task::none();
        };
        if !matches!(self.doing, Doing::Nothing) {
            return Task::none();
        }
        let path = PathBuf::from(self.path.text().trim().trim_matches('"'));
        if path.as_os_str().is_empty() {
            return operation::focus(path_id());
        }
        let overwrite = if replace {
            Overwrite::Replace
        } else {
            Overwrite::Refuse
        };
        let progress = Progress::default();
        self.doing = Doing::Writing(progress.clone(), 0, 0);
        let written_at = context.clock.now();
        work::run(progress, move |progress| {
            match output::pdf::bytes(&pages, written_at, progress) {
                Ok(bytes) => save(&bytes, path, overwrite),
                Err(output::pdf::PdfError::Cancelled(_)) => Written::Cancelled,
                Err(error) => Written::Failed(words::output::pdf(&error)),
            }
        })
        .map(Message::Written)
    }

    fn written(&mut self, step: Step<Written>) -> Task<Message> {
        let ended = match (step, &mut self.doing) {
            (Step::SoFar(now, all), Doing::Writing(_, done, total)) => {
                (*done, *total) = (now, all);
                return Task::none();
            }
            (Step::SoFar(..), _) => return Task::none(),
            (Step::Done(ended), _) => ended,
        };
        self.doing = Doing::Nothing;
        self.exported = match ended {
            Written::Done(path) => Exported::Done(path),
            Written::Exists(path) => Exported::Exists(path),
            Written::Failed(words) => Exported::Failed(words),
            Written::Cancelled => Exported::NotYet,
        };
        if let Exported::Exists(_) = self.exported {
            return reveal::focus(replace_id());
        }
        Task::none()
    }
}

fn save(bytes: &[u8], path: PathBuf, overwrite: Overwrite) -> Written {
    match output::save(bytes, &path, overwrite) {
        Ok(()) => Written::Done(path),
        Err(SaveError::Exists { .. }) => Written::Exists(path),
        Err(error) => Written::Failed(words::output::save(&error)),
    }
}

fn path_id() -> Id {
    Id::new("preview-path")
}

fn replace_id() -> Id {
    Id::new("preview-replace")
}

fn paper_id() -> Id {
    Id::new("preview-paper")
}
