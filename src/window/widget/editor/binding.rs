//! Which keys the field takes, and which it leaves to the screen.

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::text_editor::{Binding, KeyPress, Status};

use super::Edit;

/// What a key press does in a field; `None` leaves it to the screen.
///
/// Unikey and its kin send letters as presses of an unknown key with a text, so unknown keys
/// always end in [`Binding::from_key_press`].
pub fn of<Message>(
    press: KeyPress,
    is_line: bool,
    on_enter: Option<Message>,
    on_edit: &dyn Fn(Edit) -> Message,
) -> Option<Binding<Message>> {
    if !matches!(press.status, Status::Focused { .. }) {
        return None;
    }
    let command = press.modifiers.command();
    match press.key.as_ref() {
        Key::Named(Named::Tab | Named::Escape) => return None,
        Key::Named(Named::Enter) if command || press.modifiers.alt() => return None,
        Key::Named(Named::Enter) if is_line => return on_enter.map(Binding::Custom),
        Key::Named(Named::ArrowUp | Named::ArrowDown) if is_line || press.modifiers.alt() => {
            return None;
        }
        Key::Named(Named::PageUp | Named::PageDown) if is_line || command => return None,
        Key::Named(Named::Backspace) if command => {
            return Some(Binding::Custom(on_edit(Edit::DeleteWordLeft)));
        }
        Key::Named(Named::Delete) if command => {
            return Some(Binding::Custom(on_edit(Edit::DeleteWordRight)));
        }
        _ => {}
    }
    if is_chord(&press) {
        return match press.key.to_latin(press.physical_key) {
            Some('z') if press.modifiers.shift() => Some(Binding::Custom(on_edit(Edit::Redo))),
            Some('z') => Some(Binding::Custom(on_edit(Edit::Undo))),
            Some('y') => Some(Binding::Custom(on_edit(Edit::Redo))),
            Some('a' | 'c' | 'v' | 'x') => Binding::from_key_press(press),
            _ => None,
        };
    }
    insertion(&press).or_else(|| Binding::from_key_press(press))
}

/// Whether a letter was pressed with Ctrl; `AltGr` reports Ctrl and Alt together and types letters.
fn is_chord(press: &KeyPress) -> bool {
    press.modifiers.command()
        && !press.modifiers.contains(Modifiers::ALT)
        && !matches!(press.key, Key::Named(_))
        && press.key.to_latin(press.physical_key).is_some()
}

/// Several characters sent by one press; iced would keep only the first.
fn insertion<Message>(press: &KeyPress) -> Option<Binding<Message>> {
    let text = press.text.as_deref()?;
    let typed: Vec<char> = text.chars().filter(|c| !c.is_control()).collect();
    (typed.len() > 1).then(|| Binding::Sequence(typed.into_iter().map(Binding::Insert).collect()))
}
