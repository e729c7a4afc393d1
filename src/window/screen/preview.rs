//! The documents of a session as they will be printed: which one, how it looks, and its file.

mod asked;
mod check;
mod comparing;
mod issue;
mod key;
mod locked;
mod page;
mod rewording;
mod sheet;
mod view;

use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;

use crate::domain::{Calendar, Kind, ListKind, Order, SessionId, SessionRecord, Stage};
use crate::making::{self, Format, MakingError};
use crate::progress::Progress;
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::form::writing::{self, Ended, Writing};
use crate::window::widget::reveal;
use crate::window::work::Step;
use crate::words;

use asked::{Asked, EditionKind};
use check::Check;
use comparing::Comparing;
use issue::Issue;
use rewording::{Rewording, Wanted};
use sheet::{Against, Sheet};

/// The state of the screen.
#[derive(Debug)]
pub struct Preview {
    session: SessionId,
    /// As the clock told it when something was asked for last.
    today: NaiveDate,
    record: Option<Arc<SessionRecord>>,
    tab: Tab,
    asked: Asked,
    sheet: Sheet,
    /// The locked document that the page shows, as others cite it; none while it is the one asked for.
    locked: Option<String>,
    check: Check,
    /// The office's list of units.
    units: Arc<[String]>,
    calendar: Arc<Calendar>,
    rewording: Rewording,
    issue: Issue,
    comparing: Comparing,
    writing: Writing<Format>,
    failure: Option<StoreError>,
    is_leaving: bool,
}

/// What stands beside the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Which document, and its file.
    Order,
    /// What is wrong with it.
    Check,
    /// Its words, part by part.
    Wording,
    /// Locking it, what came back, and where it was made public.
    Issue,
}

impl Tab {
    pub const ALL: [Self; 4] = [Self::Order, Self::Check, Self::Wording, Self::Issue];
}

/// What the screen works on, as read from the data file.
#[derive(Debug, Clone)]
pub struct Loaded {
    record: Arc<SessionRecord>,
    units: Arc<[String]>,
    calendar: Arc<Calendar>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Loaded, StoreError>),
    Ask(asked::Message),
    Sheet(sheet::Message),
    Check(check::Message),
    Reword(rewording::Message),
    Issue(issue::Message),
    Locked(Result<Arc<locked::Frozen>, StoreError>),
    Compare(comparing::Message),
    Write(writing::Message<Format>),
    Show(Tab),
    /// Keeps what is not kept yet.
    Keep,
    Dismiss,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl Preview {
    /// Opens the documents of a session, where one is issued on its notice.
    pub fn open(session: SessionId, tab: Tab, context: &Context) -> (Self, Task<Message>) {
        let mut asked = Asked::default();
        if tab == Tab::Issue {
            asked.kind = Kind::Notice;
        }
        let screen = Self {
            session,
            today: context.clock.now().date(),
            record: None,
            tab,
            asked,
            sheet: Sheet::default(),
            locked: None,
            check: Check::default(),
            units: Arc::default(),
            calendar: Arc::default(),
            rewording: Rewording::new(session),
            issue: Issue::new(session, tab == Tab::Issue),
            comparing: Comparing::default(),
            writing: Writing::new(Format::Pdf),
            failure: None,
            is_leaving: false,
        };
        let task = screen.load(context);
        (screen, task)
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Loaded(Ok(Loaded {
                record,
                units,
                calendar,
            })) => {
                if self.record.is_none() {
                    self.asked.begin(&record);
                }
                self.record = Some(record);
                self.units = units;
                self.calendar = calendar;
                let words = self.load_words(context);
                self.with_issue(words, context)
            }
            Message::Loaded(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::Ask(message) => {
                self.issue.stay();
                let before = (self.asked.kind, self.asked.letterhead);
                let is_other = self.asked.update(message, self.day());
                let task = if before != (self.asked.kind, self.asked.letterhead) {
                    self.sheet.page = 0;
                    self.load_words(context)
                } else if is_other {
                    self.typeset(context)
                } else {
                    Task::none()
                };
                self.with_issue(task, context)
            }
            Message::Sheet(message) => self.turn(message, context),
            Message::Compare(message) => self.compare(message),
            Message::Check(message) => self.check(message, context),
            Message::Reword(message) => self.reword(message, context),
            Message::Issue(message) => self.issue(message, context),
            Message::Locked(frozen) => self.show_locked(frozen),
            Message::Write(message) => self.write(message, context),
            Message::Show(tab) => {
                self.issue.stay();
                self.tab = tab;
                match tab {
                    Tab::Order | Tab::Check => self.show_asked(context),
                    Tab::Wording => {
                        let focus = reveal::focus(rewording::editor_id());
                        Task::batch([self.show_asked(context), focus])
                    }
                    Tab::Issue => self.load_issue(context),
                }
            }
            Message::Keep => {
                self.rewording.autosave.retry();
                self.issue.retry();
                Task::none()
            }
            Message::Dismiss => {
                self.dismiss();
                Task::none()
            }
        };
        let kept = Task::batch([
            self.rewording.flush(context).map(Message::Reword),
            self.issue.flush(context).map(Message::Issue),
        ]);
        let may_leave = self.rewording.autosave.may_leave() && self.issue.may_leave();
        let leaves = self.is_leaving && may_leave;
        (Task::batch([task, kept]), leaves.then_some(Wish::Leave))
    }

    /// The session whose documents are shown.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.rewording.autosave.is_done() && self.issue.is_saved()
    }

    /// Stops what goes on; with nothing going on, leaves.
    fn dismiss(&mut self) {
        if !self.writing.stop() && !self.issue.cancel() && !self.sheet.cancel() {
            self.is_leaving = true;
        }
    }

    fn load(&self, context: &Context) -> Task<Message> {
        let session = self.session;
        let read = context.store.read(move |reader| {
            Ok(Loaded {
                record: Arc::new(reader.record(session)?),
                units: reader.list(ListKind::Unit)?.into(),
                calendar: reader.calendar()?.into(),
            })
        });
        Task::perform(read, Message::Loaded)
    }

    fn check(&mut self, message: check::Message, context: &Context) -> Task<Message> {
        let Some(record) = self.record.clone() else {
            return Task::none();
        };
        let order = self.order();
        let (task, wanted) = self
            .check
            .update(message, self.session, &order, &record, context);
        let then = match wanted {
            check::Wanted::Nothing => Task::none(),
            check::Wanted::Records => self.load(context),
            check::Wanted::Order(order) => {
                self.asked.take(&order);
                self.typeset(context)
            }
        };
        Task::batch([task.map(Message::Check), then])
    }

    /// Reads the words of the document asked for; it is laid out when they are there.
    fn load_words(&self, context: &Context) -> Task<Message> {
        let (kind, letterhead) = (self.asked.kind, self.asked.letterhead);
        let load = self.rewording.load(kind, letterhead, context);
        load.map(Message::Reword)
    }

    fn turn(&mut self, message: sheet::Message, context: &Context) -> Task<Message> {
        let (task, is_new) = self.sheet.update(message);
        let task = task.map(Message::Sheet);
        if !is_new || self.locked.is_some() {
            return task;
        }
        self.check.take(Arc::clone(&self.sheet.findings));
        let Some(made) = &self.sheet.made else {
            return task;
        };
        self.rewording.take_parts(&made.document.parts);
        let (document, session) = (&made.document, self.session);
        let read = self
            .comparing
            .take(document.plain_lines(), session, &document.order, context);
        Task::batch([task, read.map(Message::Compare)])
    }

    fn compare(&mut self, message: comparing::Message) -> Task<Message> {
        if let Err(error) = self.comparing.update(message) {
            self.failure = Some(error);
        }
        Task::none()
    }

    /// What is asked for, in the words changed; an erratum with what it corrects.
    fn order(&self) -> Order {
        let order = self.asked.order(self.rewording.wording(), self.day());
        let is_erratum = order.kind == Kind::Erratum;
        let order = Order {
            correction: self.issue.correcting.correction().filter(|_| is_erratum),
            ..order
        };
        order.counted_from(self.today)
    }

    /// Reads besides what is issued, where that is shown.
    fn with_issue(&self, task: Task<Message>, context: &Context) -> Task<Message> {
        match self.tab {
            Tab::Issue => Task::batch([task, self.load_issue(context)]),
            _ => task,
        }
    }

    fn load_issue(&self, context: &Context) -> Task<Message> {
        let load = self.issue.load(&self.order(), context);
        load.map(Message::Issue)
    }

    fn issue(&mut self, message: issue::Message, context: &Context) -> Task<Message> {
        let asked = self.record.clone().map(|record| issue::Asked {
            order: self.order(),
            record,
        });
        let (task, wanted) = self.issue.update(message, asked, context);
        let also = match wanted {
            issue::Wanted::Layout if self.asked.kind == Kind::Erratum => self.typeset(context),
            issue::Wanted::Layout | issue::Wanted::Nothing => Task::none(),
            issue::Wanted::Locked(document) => Self::load_locked(document, context),
            issue::Wanted::Asked => self.show_asked(context),
            issue::Wanted::Erratum(letterhead) => {
                self.asked.correct(letterhead);
                self.sheet.page = 0;
                Task::batch([self.load_words(context), self.load_issue(context)])
            }
        };
        Task::batch([task.map(Message::Issue), also])
    }

    fn reword(&mut self, message: rewording::Message, context: &Context) -> Task<Message> {
        match self.rewording.update(message) {
            Ok(Wanted::Layout) => self.typeset(context),
            Ok(Wanted::Nothing) => Task::none(),
            Err(error) => {
                self.failure = Some(error);
                Task::none()
            }
        }
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
        let name = self.file_name();
        self.writing.propose(context.dialogs.documents(), &name);
        self.locked = None;
        self.today = context.clock.now().date();
        let order = self.order();
        let task = self.sheet.typeset(order, record, self.against());
        task.map(Message::Sheet)
    }

    /// What a document is checked against now.
    fn against(&self) -> Against {
        Against {
            units: Arc::clone(&self.units),
            calendar: Arc::clone(&self.calendar),
            today: self.today,
        }
    }

    fn write(&mut self, message: writing::Message<Format>, context: &Context) -> Task<Message> {
        let written = match &message {
            writing::Message::Written(Step::Done(ended)) => Some(ended),
            _ => None,
        };
        let is_done = matches!(written, Some(Ended::Done(_) | Ended::Printed(_)));
        let kept = if is_done {
            self.keep(context)
        } else {
            Task::none()
        };
        let make = self.making(self.writing.kind_for(&message), context);
        let name = self.file_name();
        let task = self.writing.update(message, name, make, context);
        Task::batch([task.map(Message::Write), kept])
    }

    /// Keeps the words of what was handed out, to compare later ones with them.
    fn keep(&self, context: &Context) -> Task<Message> {
        let Some(made) = &self.sheet.made else {
            return Task::none();
        };
        let lines = made.document.plain_lines();
        let kept = Comparing::keep(self.session, &made.document.order, lines, context);
        kept.map(Message::Compare)
    }

    /// Makes the file of what is shown, once there is something to show.
    fn making(
        &self,
        kind: Format,
        context: &Context,
    ) -> Option<impl FnOnce(&Progress) -> Result<Vec<u8>, MakingError> + Send + use<>> {
        let made = self.sheet.made.clone()?;
        let record = self.record.clone()?;
        let at = context.clock.now();
        Some(move |progress: &Progress| {
            let (document, pages) = (&made.document, Some(&made.pages));
            making::written(document, pages, &record, kind, at, progress)
        })
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
