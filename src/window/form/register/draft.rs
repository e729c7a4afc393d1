//! What is half typed into the form of a register, kept so that a kill loses nothing.

use iced::Task;

use super::{Contents, Form, Message, Register};
use crate::store::Op;
use crate::window::context::Context;
use crate::window::draft;
use crate::window::form::sheet::Typed;

/// What the form that was open is for, and what was typed into it.
type Draft<C> = (<<C as Contents>::Form as Form>::Purpose, Typed);

/// The key of a register's draft.
pub(super) fn key<C: Contents>() -> String {
    format!("register/{}", C::NAME)
}

impl<C: Contents> Register<C> {
    /// Keeps what is typed, or drops the draft once it is saved or put aside.
    pub(super) fn keep(&mut self, context: &Context) -> Task<Message<C>> {
        let form = self.form.as_ref();
        let op = || {
            let key = key::<C>();
            match form.filter(|form| form.sheet().is_changed()) {
                Some(form) => draft::keep(key, &(form.purpose(), form.sheet().typed())),
                None => Op::DropDraft { key },
            }
        };
        self.autosave.keep(context, op, Message::Keeping)
    }

    /// Opens the form as it was left.
    pub(super) fn restore(&mut self, draft: &str) -> Task<Message<C>> {
        let draft = draft::read::<Draft<C>>(C::NAME, Some(draft));
        let Some(((purpose, typed), contents)) = draft.zip(self.contents.as_ref()) else {
            return Task::none();
        };
        let mut form = C::Form::new(purpose, contents, self.today);
        form.restore(&typed);
        let task = form.sheet().focus();
        self.form = Some(form);
        task
    }
}
