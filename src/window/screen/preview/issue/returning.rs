//! A file that came back: read, judged beside what was locked, and filed once a person has seen how.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use iced::Task;
use iced::widget::{Id, operation};

use super::super::asked::read_number;
use super::typed_path;
use crate::domain::fault::Problem;
use crate::domain::{DocumentId, ReturnedKind, SessionId};
use crate::pdf;
use crate::progress::Progress;
use crate::store::{Op, Returned, StoreError};
use crate::verification::{LockedDocuments, UnknownAuthority};
use crate::window::autosave::Saved;
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::widget::date_field::{Change, DateField};
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::window::work::{self, Step};
use crate::{say, words};

/// Which file, and how far it is.
#[derive(Debug)]
pub struct Returning {
    pub path: Editor,
    pub stage: Stage,
    /// The number and the date that stand on a scan; nobody but a person can read them.
    pub number: Editor,
    pub date: DateField,
    /// Why what was judged is not filed.
    pub failure: Option<String>,
}

/// How far a file is.
#[derive(Debug, Clone, Default)]
pub enum Stage {
    #[default]
    Choosing,
    Reading,
    /// It is not judged, or not filed.
    Refused(String),
    Judged(Arc<Judged>),
    Filing(Arc<Judged>),
    Filed(Arc<Judged>),
}

/// The verdict on a file.
#[derive(Debug)]
pub struct Judged {
    pub document: DocumentId,
    pub title: String,
    /// The verdict, a line for each thing found.
    pub lines: Vec<String>,
    /// Says that nobody vouches for the signer, which a person must confirm.
    pub unvouched: Option<String>,
    /// As it may be filed; nothing when it differs from what was locked.
    returned: Option<Returned>,
    /// Whether a person tells the number and the date that stand on it.
    pub asks_stamp: bool,
    /// What the document bears so far.
    number: Option<u32>,
    dated_on: Option<NaiveDate>,
}

impl Judged {
    /// As what it may be filed.
    pub fn kind(&self) -> Option<ReturnedKind> {
        self.returned.as_ref().map(|returned| returned.kind)
    }
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Path(Edit),
    AskForFile,
    FileChosen(Option<PathBuf>),
    Verify,
    Locked(Result<Arc<LockedDocuments>, StoreError>),
    Judged(Step<Result<Arc<Judged>, String>>),
    Number(Edit),
    Date(Change),
    File,
    Filed(Saved),
}

impl Default for Returning {
    fn default() -> Self {
        Self {
            path: Editor::line(""),
            stage: Stage::default(),
            number: Editor::line(""),
            date: DateField::new(None),
            failure: None,
        }
    }
}

impl Returning {
    /// Does what the message says; answers the document for which a file was filed just now.
    pub fn update(
        &mut self,
        message: Message,
        session: SessionId,
        context: &Context,
    ) -> (Task<Message>, Option<DocumentId>) {
        let task = match message {
            Message::Path(edit) => {
                if self.path.perform(edit) == Effect::Changed && !self.is_busy() {
                    self.stage = Stage::Choosing;
                }
                Task::none()
            }
            Message::AskForFile => {
                let request = Request {
                    title: say!("issue-return-dialog"),
                    kind: ("PDF".to_owned(), vec!["pdf"]),
                    file_name: String::new(),
                };
                context.dialogs.open(request).map(Message::FileChosen)
            }
            Message::FileChosen(Some(path)) => {
                self.path.set(&path.to_string_lossy());
                self.begin(session, context)
            }
            Message::FileChosen(None) => reveal::focus(path_id()),
            Message::Verify => self.begin(session, context),
            Message::Locked(Ok(locked)) => self.judge(locked, context.clock.utc()),
            Message::Locked(Err(error)) => {
                self.stage = Stage::Refused(words::store::advice(&error));
                Task::none()
            }
            Message::Judged(Step::SoFar(..)) => Task::none(),
            Message::Judged(Step::Done(judged)) => self.tell(judged),
            Message::Number(edit) => {
                self.number.perform(edit);
                self.failure = None;
                Task::none()
            }
            Message::Date(change) => {
                self.date.perform(change, context.clock.now().date());
                self.failure = None;
                Task::none()
            }
            Message::File => self.file(context),
            Message::Filed(saved) => return (Task::none(), self.filed(saved)),
        };
        (task, None)
    }

    /// Whether a file is being read or filed.
    pub fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Reading | Stage::Filing(_))
    }

    fn begin(&mut self, session: SessionId, context: &Context) -> Task<Message> {
        if typed_path(&self.path).is_none() {
            return reveal::focus(path_id());
        }
        if self.is_busy() {
            return Task::none();
        }
        self.stage = Stage::Reading;
        let read = context
            .store
            .read(move |reader| LockedDocuments::read(reader, session, None).map(Arc::new));
        Task::perform(read, Message::Locked)
    }

    fn judge(&mut self, locked: Arc<LockedDocuments>, now: DateTime<Utc>) -> Task<Message> {
        let Some(path) = typed_path(&self.path) else {
            self.stage = Stage::Choosing;
            return reveal::focus(path_id());
        };
        work::run(Progress::default(), move |_| judged(&locked, &path, now)).map(Message::Judged)
    }

    fn tell(&mut self, judged: Result<Arc<Judged>, String>) -> Task<Message> {
        let judged = match judged {
            Ok(judged) => judged,
            Err(words) => {
                self.stage = Stage::Refused(words);
                return reveal::focus(path_id());
            }
        };
        self.failure = None;
        let number = judged.number.map(|number| number.to_string());
        self.number.set(&number.unwrap_or_default());
        self.date = DateField::new(judged.dated_on);
        let asks_stamp = judged.asks_stamp;
        let may_file = judged.returned.is_some();
        let is_unvouched = judged.unvouched.is_some();
        self.stage = Stage::Judged(judged);
        if !may_file {
            return reveal::focus(path_id());
        }
        if asks_stamp {
            return reveal::focus(number_id());
        }
        let shown = reveal::focus(file_id());
        if is_unvouched {
            // In sight, but not filed by an Enter too many.
            return shown.chain(operation::focus(path_id()));
        }
        shown
    }

    fn file(&mut self, context: &Context) -> Task<Message> {
        let Stage::Judged(judged) = &self.stage else {
            return Task::none();
        };
        let judged = Arc::clone(judged);
        let Some(mut returned) = judged.returned.clone() else {
            return Task::none();
        };
        if judged.asks_stamp {
            match self.stamp(context.clock.now().date()) {
                Ok(stamp) => (returned.number, returned.dated_on) = stamp,
                Err((problem, field)) => {
                    self.failure = Some(words::fault::sentence(&problem));
                    return reveal::focus(field);
                }
            }
        }
        let op = Op::FileReturned {
            document: judged.document,
            file: Box::new(returned),
        };
        self.stage = Stage::Filing(judged);
        Task::perform(context.store.transact(op), Message::Filed)
    }

    fn filed(&mut self, saved: Saved) -> Option<DocumentId> {
        let Stage::Filing(judged) = std::mem::take(&mut self.stage) else {
            return None;
        };
        match saved {
            Ok(_) => {
                let document = judged.document;
                self.path.set("");
                self.stage = Stage::Filed(judged);
                Some(document)
            }
            Err(error) => {
                self.failure = Some(words::store::advice(&error));
                self.stage = Stage::Judged(judged);
                None
            }
        }
    }

    /// The number and the date typed; what is wrong, and at which field.
    fn stamp(&self, today: NaiveDate) -> Result<(Option<u32>, Option<NaiveDate>), (Problem, Id)> {
        let number = read_number(&self.number).map_err(|problem| (problem, number_id()))?;
        let date = self.date.read(today);
        let date = date.map_err(|problem| (problem, date_id()))?;
        Ok((number, date))
    }
}

/// Reads a file and judges it.
fn judged(
    locked: &LockedDocuments,
    path: &Path,
    now: DateTime<Utc>,
) -> Result<Arc<Judged>, String> {
    let bytes = pdf::load(path).map_err(|error| words::pdf::read(&error))?;
    let judgement = locked
        .judge(&bytes, now)
        .map_err(|error| words::signature::verification(&error))?;
    let unsigned = judgement.refuse_unsigned();
    unsigned.map_err(|error| words::store::advice(&error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // The button that files it is the confirmation.
    let returned = judgement
        .returned(&name, bytes, UnknownAuthority::Confirmed)
        .map_err(|error| say!("verify-rooms", detail = error.to_string()))?;
    Ok(Arc::new(Judged {
        document: judgement.document.id,
        title: judgement.document.title.clone(),
        lines: words::signature::verdict(&judgement.verdict),
        unvouched: judgement
            .is_unvouched()
            .then(|| words::signature::unknown_authority(&judgement.verdict)),
        asks_stamp: returned.as_ref().is_some_and(|file| {
            file.kind == ReturnedKind::Scan && judgement.document.takes_stamp(file.kind)
        }) && judgement.document.order.kind.type_symbol().is_some(),
        returned,
        number: judgement.document.number,
        dated_on: judgement.document.dated_on,
    }))
}

pub fn path_id() -> Id {
    Id::new("issue-return-path")
}

pub fn number_id() -> Id {
    Id::new("issue-return-number")
}

pub fn date_id() -> Id {
    Id::new("issue-return-date")
}

pub fn file_id() -> Id {
    Id::new("issue-return-file")
}
