//! The units: their tree with the own office first, found by name, put on the roster, merged.

mod form;
mod tree;
mod view;

use std::collections::BTreeSet;

use iced::Task;

use crate::domain::{UnitId, Units as AllUnits};
use crate::store::{Op, Reader, StoreError};
use crate::window::context::Context;
use crate::window::form::path_field;
use crate::window::form::register::{self, Contents, Outcome, Register};
use crate::window::keys::Action;
use crate::window::widget::chooser;
use crate::window::widget::editor::{Edit, Editor, Effect};

use form::{Form, Purpose};
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

impl Contents for Directory {
    type Form = Form;

    const NAME: &'static str = "units";

    fn read(reader: &Reader) -> Result<Self, StoreError> {
        let office = reader.office()?;
        Ok(Self {
            units: reader.units()?,
            own: reader.own_unit()?,
            secretary: office
                .map(|office| office.secretary.name)
                .unwrap_or_default(),
        })
    }
}

/// The state of the screen.
#[derive(Debug)]
pub struct Units {
    register: Register<Directory>,
    wanted: Option<UnitId>,
    search: Editor,
    branches: Vec<Branch>,
    marked: BTreeSet<UnitId>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Register(register::Message<Directory>),
    Search(Edit),
    GoToSearch,
    Mark,
    /// Puts the marked units on the roster, or all of them off it.
    Roster,
    Add,
    Open,
    Merge,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl Units {
    /// Opens the tree with `wanted` chosen, if it is there.
    pub fn open(wanted: Option<UnitId>, context: &Context) -> (Self, Task<Message>) {
        let (register, task) = Register::open(ROW_HEIGHT, context);
        let screen = Self {
            register,
            wanted,
            search: Editor::line(""),
            branches: Vec::new(),
            marked: BTreeSet::new(),
        };
        (screen, task.map(Message::Register))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            // What is searched for is left first.
            Message::Register(register::Message::Leave)
                if !self.is_editing() && !self.search.is_blank() =>
            {
                self.wanted = self.chosen();
                self.search = Editor::line("");
                self.grow(None)
            }
            Message::Register(message) => {
                let (task, outcome) = self.register.update(message, context);
                let task = task.map(Message::Register);
                match outcome {
                    Some(Outcome::Read) => Task::batch([task, self.grow(None)]),
                    Some(Outcome::Saved(form)) => {
                        self.wanted = form.map_or_else(|| self.chosen(), |f| f.shown_after());
                        self.marked.clear();
                        task
                    }
                    Some(Outcome::Leave) => return (task, Some(Wish::Leave)),
                    None => task,
                }
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
            Message::Add => self.register.edit(Purpose::Unit(None)),
            Message::Open => self.register.edit(Purpose::Unit(self.chosen())),
            Message::Merge => match self.meant() {
                from if from.is_empty() => Task::none(),
                from => self.register.edit(Purpose::Merger(from)),
            },
        };
        (task, None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        let own = match action {
            Action::OpenSelected => Message::Open,
            Action::Add => Message::Add,
            Action::GoToSearch => Message::GoToSearch,
            Action::Mark => Message::Mark,
            Action::Roster => Message::Roster,
            Action::MergeUnits => Message::Merge,
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

    fn chosen(&self) -> Option<UnitId> {
        Some(self.branches.get(self.register.chosen())?.id)
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
        let Some(directory) = self.register.contents() else {
            return Task::none();
        };
        self.branches = tree::grow(&directory.units, directory.own, &self.search.text());
        let wanted = self.wanted.take();
        let found = self.branches.iter().position(|b| Some(b.id) == wanted);
        self.register.lay_out(self.branches.len(), found.or(at))
    }

    fn mark(&mut self) -> Task<Message> {
        let Some(id) = self.chosen() else {
            return Task::none();
        };
        if !self.marked.remove(&id) {
            self.marked.insert(id);
        }
        self.register.choose(chooser::Message::Step(1))
    }

    fn roster(&mut self, context: &Context) -> Task<Message> {
        let (Some(directory), units) = (self.register.contents(), self.meant()) else {
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
        self.register.transact(op, context).map(Message::Register)
    }
}
