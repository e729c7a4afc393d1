//! A field whose id is its path in the record: `session.chairs[0].name`.

use iced::widget::Id;
use iced::{Element, Task};

use crate::domain::text::TextProblem;
use crate::domain::{Fault, Problem};
use crate::window::look::field::{Field, field};
use crate::window::widget::editor::{self, Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::words;

/// The id of the field at `path`.
#[must_use]
pub fn id(path: &str) -> Id {
    Id::from(path.to_owned())
}

/// What is wrong at `path`, in words.
#[must_use]
pub fn error(faults: &[Fault], path: &str) -> Option<String> {
    let fault = faults.iter().find(|fault| fault.path == path)?;
    Some(words::fault::sentence(&fault.problem))
}

/// An editor under its label with what is wrong with it.
pub fn line<'a, Message: Clone + 'a>(
    label: String,
    path: &str,
    editor: &'a Editor,
    faults: &[Fault],
    on_edit: impl Fn(Edit) -> Message + 'a,
) -> Field<'a, Message> {
    field(label, editor::view(editor, id(path), on_edit)).error(error(faults, path))
}

/// Goes to the field of the first fault.
pub fn focus_first<Message: Send + 'static>(faults: &[Fault]) -> Task<Message> {
    match faults.first() {
        Some(fault) => focus(&fault.path),
        None => Task::none(),
    }
}

/// Goes to the field at `path` and scrolls it into sight.
pub fn focus<Message: Send + 'static>(path: &str) -> Task<Message> {
    reveal::focus(id(path))
}

/// Says that a text was refused because it would have grown too long.
pub fn refuse(faults: &mut Vec<Fault>, path: &str, effect: Effect) {
    let Effect::Refused { limit, length } = effect else {
        return;
    };
    faults.retain(|fault| fault.path != path);
    faults.push(Fault {
        path: path.to_owned(),
        problem: Problem::Text(TextProblem::TooLong { limit, length }),
    });
}

/// Where a fault can be mended: a list that lacks its first row is mended in that row.
#[must_use]
pub fn placed(mut fault: Fault) -> Fault {
    if fault.problem == Problem::NoChair {
        "session.chairs[0].name".clone_into(&mut fault.path);
    }
    fault
}

/// Shows an element only when there is a sentence for it.
pub fn sentence<'a, Message: 'a>(faults: &[Fault], path: &str) -> Option<Element<'a, Message>> {
    error(faults, path).map(crate::window::look::field::problem)
}
