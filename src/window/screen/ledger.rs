//! The ledger of Nghị quyết 04: what each unit did in a year, beside what is asked of it.

mod form;
mod row;
mod view;

use chrono::{Datelike, NaiveDate};
use iced::Task;

use crate::domain::{LedgerEntry, LedgerEntryId, UnitId, Units};
use crate::store::{Changed, StoreError};
use crate::window::context::Context;
use crate::window::form::sheet;
use crate::window::keys::Action;
use crate::window::widget::chooser::{self, Chooser};

use form::EntryForm;
use row::Row;

/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 54.0;

/// All entries, and the units that they are of.
#[derive(Debug, Clone)]
pub struct Book {
    entries: Vec<(LedgerEntryId, LedgerEntry)>,
    units: Units,
    own: Option<UnitId>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Ledger {
    today: NaiveDate,
    year: i32,
    /// `None` until it is read.
    book: Option<Box<Book>>,
    /// The unit to choose as soon as the ledger is read.
    wanted: Option<UnitId>,
    rows: Vec<Row>,
    list: Chooser,
    form: Option<EntryForm>,
    /// Leaving was asked for while something typed is not saved.
    warns: bool,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Box<Book>, StoreError>),
    List(chooser::Message),
    /// So many years later, or earlier.
    Year(i32),
    Add,
    Open,
    /// Opens the entry chosen at the reason for which it is withdrawn.
    Withdraw,
    Form(sheet::Message),
    Save,
    Saved(Result<Changed, StoreError>),
    Reload,
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl Ledger {
    /// Opens this year's ledger with `wanted` chosen, if it is there.
    pub fn open(wanted: Option<UnitId>, context: &Context) -> (Self, Task<Message>) {
        let today = context.clock.now().date();
        let screen = Self {
            today,
            year: today.year(),
            book: None,
            wanted,
            rows: Vec::new(),
            list: Chooser::new("ledger", ROW_HEIGHT),
            form: None,
            warns: false,
            failure: None,
        };
        (screen, read(context))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let warned = std::mem::take(&mut self.warns);
        let task = match message {
            Message::Read(Ok(book)) => {
                self.failure = None;
                self.book = Some(book);
                self.lay_out()
            }
            Message::Read(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::List(message) => self.list.update(message, self.rows.len(), |_| true),
            Message::Year(by) => {
                self.wanted = self.chosen().map(|row| row.unit());
                self.year = self.year.saturating_add(by);
                self.lay_out()
            }
            Message::Add => self.edit(None),
            Message::Open => self.edit(self.chosen().and_then(Row::entry)),
            Message::Withdraw => match self.chosen().and_then(Row::entry) {
                Some(entry) => {
                    drop(self.edit(Some(entry)));
                    form::focus_reason()
                }
                None => Task::none(),
            },
            Message::Form(message) => match &mut self.form {
                Some(form) => form.sheet.update(message),
                None => Task::none(),
            },
            Message::Save => self.save(context),
            Message::Saved(Ok(_)) => {
                self.wanted = self.form.take().and_then(|form| form.unit());
                self.failure = None;
                read(context)
            }
            Message::Saved(Err(error)) => self.refused(error),
            Message::Reload => {
                self.failure = None;
                read(context)
            }
            Message::Leave => match &self.form {
                Some(form) if form.sheet.is_changed() && !warned => {
                    self.warns = true;
                    Task::none()
                }
                Some(_) => {
                    self.form = None;
                    Task::none()
                }
                None => return (Task::none(), Some(Wish::Leave)),
            },
        };
        (task, None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::Back => Message::Leave,
            Action::Save if self.form.is_some() => Message::Save,
            _ if self.form.is_some() => return None,
            Action::ShowNext => Message::Year(1),
            Action::ShowPrevious => Message::Year(-1),
            Action::OpenSelected => Message::Open,
            Action::Add => Message::Add,
            Action::Withdraw => Message::Withdraw,
            other => Message::List(chooser::press(other)?),
        })
    }

    /// Whether a form is open.
    #[must_use]
    pub fn is_editing(&self) -> bool {
        self.form.is_some()
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        let form = self.form.as_ref();
        !form.is_some_and(|form| form.sheet.is_changed())
    }

    fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.list.chosen())
    }

    /// Lays out the rows of the year, and chooses the unit that was wanted.
    fn lay_out(&mut self) -> Task<Message> {
        let Some(book) = &self.book else {
            return Task::none();
        };
        self.rows = row::of(book, self.year, self.today);
        let wanted = self.wanted.take();
        let at = self.rows.iter().position(|row| Some(row.unit()) == wanted);
        self.list.restore(at, self.rows.len(), |_| true)
    }

    /// Opens the form of an entry, or a blank one for the unit chosen.
    fn edit(&mut self, id: Option<LedgerEntryId>) -> Task<Message> {
        let Some(book) = &self.book else {
            return Task::none();
        };
        let unit = self.chosen().map(Row::unit).or(book.own);
        let form = EntryForm::new(id, unit, book, (self.year, self.today));
        let task = form.sheet.focus();
        self.form = Some(form);
        task
    }

    fn save(&mut self, context: &Context) -> Task<Message> {
        let Some(form) = &mut self.form else {
            return Task::none();
        };
        match form.op() {
            Some(op) => Task::perform(context.store.transact(op), Message::Saved),
            None => form.sheet.focus_fault(),
        }
    }

    fn refused(&mut self, error: StoreError) -> Task<Message> {
        let Some(form) = &mut self.form else {
            self.failure = Some(error);
            return Task::none();
        };
        self.failure = form.sheet.refused(error);
        form.sheet.focus_fault()
    }
}

fn read(context: &Context) -> Task<Message> {
    let read = context.store.read(|reader| {
        Ok(Box::new(Book {
            entries: reader.ledger()?,
            units: reader.units()?,
            own: reader.own_unit()?,
        }))
    });
    Task::perform(read, Message::Read)
}
