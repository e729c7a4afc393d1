//! What is half typed into the form of a register, kept so that a kill loses nothing.

use iced::Task;

use super::{Contents, Form, Message, Register};
use crate::store::Op;
use crate::window::context::Context;
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
                Some(form) => {
                    let draft = (form.purpose(), form.sheet().typed());
                    let body = serde_json::to_string(&draft).unwrap_or_default();
                    Op::KeepDraft { key, body }
                }
                None => Op::DropDraft { key },
            }
        };
        self.autosave.send(context, op, Message::Kept)
    }

    /// Opens the form as it was left.
    pub(super) fn restore(&mut self, draft: &str) -> Task<Message<C>> {
        let (purpose, typed) = match serde_json::from_str::<Draft<C>>(draft) {
            Ok(draft) => draft,
            Err(error) => {
                log::warn!("draft of {}: {error}", C::NAME);
                return Task::none();
            }
        };
        let Some(contents) = &self.contents else {
            return Task::none();
        };
        let mut form = C::Form::new(purpose, contents, self.today);
        form.restore(&typed);
        let task = form.sheet().focus();
        self.form = Some(form);
        task
    }
}
