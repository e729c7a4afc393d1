//! The units: their tree with the own office first, found by name, put on the roster, merged.

mod form;
mod tree;
mod view;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use iced::Task;
use iced::widget::operation;

use crate::domain::{UnitId, Units as AllUnits};
use crate::store::{Changed, Op, StoreError};
use crate::window::context::Context;
use crate::window::form::path_field;
use crate::window::form::sheet;
use crate::window::keys::Action;
use crate::window::widget::chooser::{self, Chooser};
use crate::window::widget::editor::{Edit, Editor, Effect};

use form::Form;
use tree::Branch;

/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 54.0;

/// The id of the field for the search.
const SEARCH: &str = "units.search";

/// All units, which of them is the office's own, and who records.
#[derive(Debug, Clone)]
pub struct Directory {
    units: AllUnits,
    own: Option<UnitId>,
    secretary: String,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Units {
    today: NaiveDate,
    /// `None` until it is read.
    directory: Option<Box<Directory>>,
    wanted: Option<UnitId>,
    search: Editor,
    branches: Vec<Branch>,
    marked: BTreeSet<UnitId>,
    list: Chooser,
    form: Option<Form>,
    /// Leaving was asked for while something typed is not saved.
    warns: bool,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Box<Directory>, StoreError>),
    List(chooser::Message),
    Search(Edit),
    GoToSearch,
    Mark,
    /// Puts the marked units on the roster, or all of them off it.
    Roster,
    RosterSet(Result<Changed, StoreError>),
    Add,
    Open,
    Merge,
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

impl Units {
    /// Opens the tree with `wanted` chosen, if it is there.
    pub fn open(wanted: Option<UnitId>, context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            today: context.clock.now().date(),
            directory: None,
            wanted,
            search: Editor::line(""),
            branches: Vec::new(),
            marked: BTreeSet::new(),
            list: Chooser::new("units", ROW_HEIGHT),
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
            Message::Read(Ok(directory)) => {
                self.failure = None;
                self.directory = Some(directory);
                self.grow(None)
            }
            Message::Read(Err(error)) | Message::RosterSet(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::List(message) => {
                let count = self.branches.len();
                self.list.update(message, count, |_| true)
            }
            Message::Search(edit) => {
                if self.search.perform(edit) == Effect::Changed {
                    self.grow(Some(0))
                } else {
                    Task::none()
                }
            }
            Message::GoToSearch => path_field::focus(SEARCH),
            Message::Mark => self.mark(),
            Message::Roster => self.roster(context),
            Message::RosterSet(Ok(_)) => {
                self.marked.clear();
                self.wanted = self.chosen();
                read(context)
            }
            Message::Add => self.edit(None),
            Message::Open => self.edit(self.chosen()),
            Message::Merge => self.merge(),
            Message::Form(message) => match &mut self.form {
                Some(form) => form.sheet.update(message),
                None => Task::none(),
            },
            Message::Save => self.save(context),
            Message::Saved(Ok(_)) => {
                self.wanted = self.form.take().and_then(|form| form.shown_after());
                self.marked.clear();
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
                None if !self.search.is_blank() => {
                    self.wanted = self.chosen();
                    self.search = Editor::line("");
                    self.grow(None)
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
            Action::OpenSelected => Message::Open,
            Action::Add => Message::Add,
            Action::GoToSearch => Message::GoToSearch,
            Action::Mark => Message::Mark,
            Action::Roster => Message::Roster,
            Action::MergeUnits => Message::Merge,
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
        !self
            .form
            .as_ref()
            .is_some_and(|form| form.sheet.is_changed())
    }

    fn chosen(&self) -> Option<UnitId> {
        Some(self.branches.get(self.list.chosen())?.id)
    }

    /// The units marked, or else the one chosen.
    fn meant(&self) -> Vec<UnitId> {
        if self.marked.is_empty() {
            return self.chosen().into_iter().collect();
        }
        self.marked.iter().copied().collect()
    }

    /// Lays the rows out anew and chooses the wanted one, or the one at `at`.
    fn grow(&mut self, at: Option<usize>) -> Task<Message> {
        let Some(directory) = &self.directory else {
            return Task::none();
        };
        self.branches = tree::grow(&directory.units, directory.own, &self.search.text());
        let wanted = self.wanted.take();
        let found = self.branches.iter().position(|b| Some(b.id) == wanted);
        self.list
            .restore(found.or(at), self.branches.len(), |_| true)
    }

    fn mark(&mut self) -> Task<Message> {
        let Some(id) = self.chosen() else {
            return Task::none();
        };
        if !self.marked.remove(&id) {
            self.marked.insert(id);
        }
        let count = self.branches.len();
        self.list.update(chooser::Message::Step(1), count, |_| true)
    }

    fn roster(&self, context: &Context) -> Task<Message> {
        let (Some(directory), units) = (&self.directory, self.meant()) else {
            return Task::none();
        };
        if units.is_empty() {
            return Task::none();
        }
        let is_on = |id: &UnitId| {
            let unit = directory.units.get(*id);
            unit.is_some_and(|unit| unit.holds_dialogue)
        };
        let op = Op::SetRoster {
            holds_dialogue: !units.iter().all(is_on),
            units,
        };
        Task::perform(context.store.transact(op), Message::RosterSet)
    }

    fn edit(&mut self, id: Option<UnitId>) -> Task<Message> {
        let Some(directory) = &self.directory else {
            return Task::none();
        };
        let form = Form::unit(id, directory, self.today);
        let task = form.sheet.focus();
        self.form = Some(form);
        task
    }

    fn merge(&mut self) -> Task<Message> {
        let (Some(directory), from) = (&self.directory, self.meant()) else {
            return Task::none();
        };
        if from.is_empty() {
            return Task::none();
        }
        let form = Form::merger(from, directory, self.today);
        let task = form.sheet.focus();
        self.form = Some(form);
        task
    }

    fn save(&mut self, context: &Context) -> Task<Message> {
        let (Some(form), Some(directory)) = (&mut self.form, &self.directory) else {
            return Task::none();
        };
        match form.op(directory) {
            Some(op) => Task::perform(context.store.transact(op), Message::Saved),
            None => form.sheet.focus_fault(),
        }
    }

    fn refused(&mut self, error: StoreError) -> Task<Message> {
        let Some(form) = &mut self.form else {
            self.failure = Some(error);
            return operation::focus_next();
        };
        self.failure = form.sheet.refused(error);
        form.sheet.focus_fault()
    }
}

fn read(context: &Context) -> Task<Message> {
    let read = context.store.read(|reader| {
        let office = reader.office()?;
        Ok(Box::new(Directory {
            units: reader.units()?,
            own: reader.own_unit()?,
            secretary: office
                .map(|office| office.secretary.name)
                .unwrap_or_default(),
        }))
    });
    Task::perform(read, Message::Read)
}
