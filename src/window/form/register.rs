//! What registers share: what was read of one, its list, and the form that is open over it.

mod draft;
mod view;

use std::fmt::Debug;

use chrono::NaiveDate;
use iced::Task;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::path_field;
use super::sheet::{self, Sheet, Typed};
use crate::store::{Changed, Op, Reader, StoreError};
use crate::window::autosave::{Autosave, Keeping};
use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::widget::chooser::{self, Chooser};

pub use view::{empty, head, reading, tool, trouble, year};

/// What is read of a register.
pub trait Contents: Debug + Clone + Send + 'static {
    type Form: Form<Contents = Self>;

    /// The id of its list; also of the draft of its form.
    const NAME: &'static str;

    /// Reads it.
    ///
    /// # Errors
    /// What the data file refuses.
    fn read(reader: &Reader) -> Result<Self, StoreError>;
}

/// A form that is open over a register.
pub trait Form: Debug + Sized {
    type Contents;
    /// What the form is for.
    type Purpose: Serialize + DeserializeOwned;

    /// The form for `purpose`, filled with what is known of it.
    fn new(purpose: Self::Purpose, contents: &Self::Contents, today: NaiveDate) -> Self;

    fn purpose(&self) -> &Self::Purpose;

    fn title(&self) -> String;

    fn sheet(&self) -> &Sheet;

    fn sheet_mut(&mut self) -> &mut Sheet;

    /// The change that keeps it; `None` when a field is wrong.
    fn op(&mut self, contents: &Self::Contents) -> Option<Op>;

    /// Takes back what a draft kept.
    fn restore(&mut self, typed: &Typed) {
        self.sheet_mut().restore(typed);
    }

    /// Does what the person did; tells whether something typed has changed.
    fn update<Answer: Send + 'static>(&mut self, message: sheet::Message) -> (Task<Answer>, bool) {
        self.sheet_mut().update(message)
    }

    /// Shows what the data file found wrong at its field; gives back what belongs to no field.
    fn refused(&mut self, error: StoreError) -> Option<StoreError> {
        self.sheet_mut().refused(error)
    }
}

/// The state of a register.
#[derive(Debug)]
pub struct Register<C: Contents> {
    today: NaiveDate,
    /// `None` until it is read.
    contents: Option<C>,
    list: Chooser,
    /// How many rows the list has.
    count: usize,
    form: Option<C::Form>,
    /// Leaving was asked for while something typed is not saved.
    warns: bool,
    /// A change is on its way; what is typed now would be lost with its form.
    is_saving: bool,
    is_leaving: bool,
    autosave: Autosave,
    failure: Option<StoreError>,
}

/// What was read of a register, and the draft of its form.
#[derive(Debug, Clone)]
pub struct Loaded<C> {
    contents: C,
    draft: Option<String>,
}

/// What happens to a register.
#[derive(Debug, Clone)]
pub enum Message<C> {
    Read(Result<Box<Loaded<C>>, StoreError>),
    List(chooser::Message),
    Form(sheet::Message),
    Save,
    Saved(Result<Changed, StoreError>),
    Keeping(Keeping),
    Reload,
    Leave,
}

/// What the screen has to know of it.
#[derive(Debug)]
pub enum Outcome<F> {
    /// The contents are new: the rows have to be laid out.
    Read,
    /// A change was saved, of the form where one was open.
    Saved(Option<F>),
    Leave,
}

impl<C: Contents> Register<C> {
    /// Begins to read the register; its rows are `row_height` logical pixels high.
    pub fn open(row_height: f32, context: &Context) -> (Self, Task<Message<C>>) {
        let register = Self {
            today: context.clock.now().date(),
            contents: None,
            list: Chooser::new(C::NAME, row_height),
            count: 0,
            form: None,
            warns: false,
            is_saving: false,
            is_leaving: false,
            autosave: Autosave::default(),
            failure: None,
        };
        (register, read(context))
    }

    /// Does what the message says.
    pub fn update(
        &mut self,
        message: Message<C>,
        context: &Context,
    ) -> (Task<Message<C>>, Option<Outcome<C::Form>>) {
        let would_lose = matches!(message, Message::Form(_) | Message::Leave);
        if would_lose && self.is_saving && self.is_editing() {
            return (Task::none(), None);
        }
        let warned = std::mem::take(&mut self.warns);
        let mut outcome = None;
        let task = match message {
            Message::Read(Ok(loaded)) => {
                outcome = Some(Outcome::Read);
                self.show(*loaded)
            }
            Message::Read(Err(error)) => {
                self.fail(error);
                Task::none()
            }
            Message::List(message) => self.choose(message),
            Message::Form(message) => self.fill(message),
            Message::Save => self.save(context),
            Message::Saved(Ok(_)) => {
                self.is_saving = false;
                self.failure = None;
                outcome = Some(Outcome::Saved(self.close()));
                read(context)
            }
            Message::Saved(Err(error)) => self.refused(error),
            Message::Keeping(keeping) => {
                // Nobody has read the warning yet.
                self.warns = warned && matches!(keeping, Keeping::Kept(_));
                self.autosave.update(keeping);
                Task::none()
            }
            Message::Reload => {
                self.failure = None;
                read(context)
            }
            Message::Leave => {
                match &self.form {
                    Some(form) if form.sheet().is_changed() && !warned => self.warns = true,
                    Some(_) => drop(self.close()),
                    None => self.is_leaving = true,
                }
                Task::none()
            }
        };
        let kept = self.keep(context);
        if self.is_leaving && !self.is_saving && self.autosave.may_leave() {
            outcome = Some(Outcome::Leave);
        }
        (Task::batch([task, kept]), outcome)
    }

    /// The message of a key's action that means the same in every register.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message<C>> {
        match action {
            Action::Back => Some(Message::Leave),
            Action::Save if self.is_editing() => Some(Message::Save),
            _ if self.is_editing() => None,
            other => chooser::press(other).map(Message::List),
        }
    }

    /// The day on which it was opened.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// What was read; `None` until it is.
    #[must_use]
    pub fn contents(&self) -> Option<&C> {
        self.contents.as_ref()
    }

    /// How many rows the list has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// The row chosen.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.list.chosen()
    }

    /// Whether a form is open.
    #[must_use]
    pub fn is_editing(&self) -> bool {
        self.form.is_some()
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.autosave.is_done() && !self.is_saving
    }

    /// Shows a list of `count` rows with `wanted` chosen, or the row nearest to the one that was.
    pub fn lay_out<Answer>(&mut self, count: usize, wanted: Option<usize>) -> Task<Answer>
    where
        Answer: Send + 'static,
    {
        self.count = count;
        self.list.restore(wanted, count, |_| true)
    }

    /// Moves the choice.
    pub fn choose<Answer: Send + 'static>(&mut self, message: chooser::Message) -> Task<Answer> {
        self.list.update(message, self.count, |_| true)
    }

    /// Opens a form at its first field, unless one is open or a change is on its way.
    pub fn edit<Answer>(&mut self, purpose: <C::Form as Form>::Purpose) -> Task<Answer>
    where
        Answer: Send + 'static,
    {
        let is_free = self.form.is_none() && !self.is_saving;
        let Some(contents) = self.contents.as_ref().filter(|_| is_free) else {
            return Task::none();
        };
        let form = C::Form::new(purpose, contents, self.today);
        let task = form.sheet().focus();
        self.form = Some(form);
        task
    }

    /// Opens a form at the field with `path`.
    pub fn edit_at<Answer>(
        &mut self,
        purpose: <C::Form as Form>::Purpose,
        path: &str,
    ) -> Task<Answer>
    where
        Answer: Send + 'static,
    {
        drop(self.edit::<Answer>(purpose));
        path_field::focus(path)
    }

    /// Makes a change, unless one is on its way.
    pub fn transact(&mut self, op: Op, context: &Context) -> Task<Message<C>> {
        if std::mem::replace(&mut self.is_saving, true) {
            return Task::none();
        }
        Task::perform(context.store.transact(op), Message::Saved)
    }

    /// Says what went wrong.
    pub fn fail(&mut self, error: StoreError) {
        self.failure = Some(error);
    }

    /// Shows what was read; the form as it was left is opened only once.
    fn show(&mut self, loaded: Loaded<C>) -> Task<Message<C>> {
        self.failure = None;
        let is_first = self.contents.is_none();
        self.contents = Some(loaded.contents);
        let draft = loaded.draft.filter(|_| is_first);
        draft.map_or_else(Task::none, |draft| self.restore(&draft))
    }

    fn fill(&mut self, message: sheet::Message) -> Task<Message<C>> {
        let Some(form) = &mut self.form else {
            return Task::none();
        };
        let (task, has_changed) = form.update(message);
        self.autosave.touch_if(has_changed);
        task
    }

    /// Puts the form aside, and its draft with it.
    fn close(&mut self) -> Option<C::Form> {
        let form = self.form.take()?;
        self.autosave.touch_if(form.sheet().is_changed());
        Some(form)
    }

    fn save(&mut self, context: &Context) -> Task<Message<C>> {
        let (Some(form), Some(contents)) = (&mut self.form, &self.contents) else {
            return Task::none();
        };
        match form.op(contents) {
            Some(op) => self.transact(op, context),
            None => form.sheet().focus_fault(),
        }
    }

    fn refused(&mut self, error: StoreError) -> Task<Message<C>> {
        self.is_saving = false;
        self.is_leaving = false;
        let Some(form) = &mut self.form else {
            self.fail(error);
            return Task::none();
        };
        self.failure = form.refused(error);
        form.sheet().focus_fault()
    }
}

fn read<C: Contents>(context: &Context) -> Task<Message<C>> {
    let read = context.store.read(|reader| {
        Ok(Box::new(Loaded {
            contents: C::read(reader)?,
            draft: reader.draft(&draft::key::<C>())?,
        }))
    });
    Task::perform(read, Message::Read)
}
