//! The ledger of Nghị quyết 04: what each unit did in a year, beside what is asked of it.

mod form;
mod row;
mod view;

use chrono::Datelike;
use iced::Task;

use crate::domain::{LedgerEntry, LedgerEntryId, UnitId, Units};
use crate::store::{Reader, StoreError};
use crate::window::context::Context;
use crate::window::form::register::{self, Contents, Outcome, Register};
use crate::window::keys::Action;

use form::{EntryForm, Purpose};
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

impl Contents for Book {
    type Form = EntryForm;

    const NAME: &'static str = "ledger";

    fn read(reader: &Reader) -> Result<Self, StoreError> {
        Ok(Self {
            entries: reader.ledger()?,
            units: reader.units()?,
            own: reader.own_unit()?,
        })
    }
}

/// The state of the screen.
#[derive(Debug)]
pub struct Ledger {
    register: Register<Book>,
    year: i32,
    /// The unit to choose as soon as the ledger is read.
    wanted: Option<UnitId>,
    rows: Vec<Row>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Register(register::Message<Book>),
    /// So many years later, or earlier.
    Year(i32),
    Add,
    Open,
    /// Opens the entry chosen at the reason for which it is withdrawn.
    Withdraw,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl Ledger {
    /// Opens this year's ledger with `wanted` chosen, if it is there.
    pub fn open(wanted: Option<UnitId>, context: &Context) -> (Self, Task<Message>) {
        let (register, task) = Register::open(ROW_HEIGHT, context);
        let screen = Self {
            year: register.today().year(),
            register,
            wanted,
            rows: Vec::new(),
        };
        (screen, task.map(Message::Register))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Register(message) => {
                let (task, outcome) = self.register.update(message, context);
                let task = task.map(Message::Register);
                match outcome {
                    Some(Outcome::Read) => Task::batch([task, self.lay_out()]),
                    Some(Outcome::Saved(form)) => {
                        self.wanted = form.and_then(|form| form.unit());
                        task
                    }
                    Some(Outcome::Leave) => return (task, Some(Wish::Leave)),
                    None => task,
                }
            }
            Message::Year(by) => {
                self.wanted = self.chosen().map(Row::unit);
                self.year = self.year.saturating_add(by);
                self.lay_out()
            }
            Message::Add => self.register.edit(self.blank()),
            Message::Open => {
                let entry = self.chosen().and_then(Row::entry);
                let purpose = entry.map_or_else(|| self.blank(), Purpose::Entry);
                self.register.edit(purpose)
            }
            Message::Withdraw => match self.chosen().and_then(Row::entry) {
                Some(entry) => {
                    let purpose = Purpose::Entry(entry);
                    self.register.edit_at(purpose, form::WITHDRAWN)
                }
                None => Task::none(),
            },
        };
        (task, None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        let own = match action {
            Action::ShowNext => Message::Year(1),
            Action::ShowPrevious => Message::Year(-1),
            Action::OpenSelected => Message::Open,
            Action::Add => Message::Add,
            Action::Withdraw => Message::Withdraw,
            other => return self.register.press(other).map(Message::Register),
        };
        (!self.is_editing()).then_some(own)
    }

    /// Whether a form is open.
    #[must_use]
    pub fn is_editing(&self) -> bool {
        self.register.is_editing()
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.register.is_saved()
    }

    fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.register.chosen())
    }

    /// Lays out the rows of the year, and chooses the unit that was wanted.
    fn lay_out(&mut self) -> Task<Message> {
        let Some(book) = self.register.contents() else {
            return Task::none();
        };
        self.rows = row::of(book, self.year, self.register.today());
        let wanted = self.wanted.take();
        let at = self.rows.iter().position(|row| Some(row.unit()) == wanted);
        self.register.lay_out(self.rows.len(), at)
    }

    /// A new entry of the unit chosen.
    fn blank(&self) -> Purpose {
        let own = self.register.contents().and_then(|book| book.own);
        Purpose::New {
            unit: self.chosen().map(Row::unit).or(own),
            year: self.year,
        }
    }
}
