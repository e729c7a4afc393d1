//! The line that says when the form was last kept, and the notice when keeping failed.

use iced::Element;

use crate::say;
use crate::window::autosave::Autosave;
use crate::window::look::{Gravity, Icon, button, notice, text};
use crate::words;

/// `Đã ghi 10:42:07`, or what is under way.
#[must_use]
pub fn line<'a, Message: 'a>(autosave: &Autosave) -> Option<Element<'a, Message>> {
    told(autosave, |time| say!("status-saved", time = time))
}

/// The same of a form that is not saved yet: `Đã giữ nháp 10:42:07`.
#[must_use]
pub fn draft<'a, Message: 'a>(autosave: &Autosave) -> Option<Element<'a, Message>> {
    told(autosave, |time| say!("status-kept", time = time))
}

fn told<'a, Message: 'a>(
    autosave: &Autosave,
    words: impl FnOnce(String) -> String,
) -> Option<Element<'a, Message>> {
    let words = match autosave.saved_at() {
        _ if !autosave.is_done() => say!("status-saving"),
        Some(at) => words(at.format("%H:%M:%S").to_string()),
        None => return None,
    };
    Some(text::caption(words).into())
}

/// Why the last save failed, until one succeeds.
pub fn failure<'a, Message: Clone + 'a>(
    autosave: &Autosave,
    retry: Message,
) -> Option<Element<'a, Message>> {
    let error = autosave.failure()?;
    let again = button::secondary(say!("button-retry"))
        .icon(Icon::Retry)
        .on_press(retry);
    Some(
        notice(Gravity::Error, words::store::advice(error))
            .action(again)
            .into(),
    )
}
