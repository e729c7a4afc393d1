//! A key press as the window hears it.

use iced::event::{self, Event};
use iced::keyboard::key::{Named, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced::mouse;

use super::{Action, Place, TABLE};

/// A key press that stands somewhere in the table.
#[derive(Debug, Clone)]
pub struct Press {
    key: Key,
    physical: Physical,
    modifiers: Modifiers,
    is_repeat: bool,
    /// A field has already used it.
    is_taken: bool,
}

impl Press {
    /// Hears an event; ordinary typing is not heard, so it costs nothing.
    #[must_use]
    pub fn heard(event: &Event, status: event::Status) -> Option<Self> {
        let Event::Keyboard(keyboard::Event::KeyPressed {
            key,
            physical_key,
            modifiers,
            repeat,
            ..
        }) = event
        else {
            return None;
        };
        let press = Self {
            key: key.clone(),
            physical: *physical_key,
            modifiers: *modifiers,
            is_repeat: *repeat,
            is_taken: status == event::Status::Captured,
        };
        let is_known = TABLE.iter().any(|shortcut| press.is(shortcut.chord));
        is_known.then_some(press)
    }

    /// Whether the event is a deed of the person's: a key, not one that is only held with others, or
    /// a button of the mouse.
    #[must_use]
    pub fn is_deed(event: &Event) -> bool {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(_)) => true,
            Event::Keyboard(keyboard::Event::KeyPressed { key, .. }) => !matches!(
                key,
                Key::Named(
                    Named::Control
                        | Named::Shift
                        | Named::Alt
                        | Named::AltGraph
                        | Named::Super
                        | Named::Meta
                )
            ),
            _ => false,
        }
    }

    /// Whether the same keys are pressed.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.key == other.key && self.modifiers == other.modifiers
    }

    /// What it means at `place`.
    #[must_use]
    pub fn action(&self, place: Place) -> Option<Action> {
        TABLE
            .iter()
            .filter(|shortcut| [place, Place::Everywhere].contains(&shortcut.place))
            .find(|shortcut| self.is(shortcut.chord))
            .filter(|shortcut| !self.is_taken || !shortcut.chord.is_yielding())
            .map(|shortcut| shortcut.action)
            .filter(|action| !self.is_repeat || action.may_repeat())
    }

    fn is(&self, chord: super::Chord) -> bool {
        chord.is(&self.key, self.physical, self.modifiers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::keyboard::Location;

    fn press(key: Key, modifiers: Modifiers, status: event::Status) -> Option<Press> {
        let event = Event::Keyboard(keyboard::Event::KeyPressed {
            modified_key: key.clone(),
            key,
            physical_key: Physical::Unidentified(keyboard::key::NativeCode::Unidentified),
            location: Location::Standard,
            modifiers,
            text: None,
            repeat: false,
        });
        Press::heard(&event, status)
    }

    #[test]
    fn typing_is_not_heard() {
        let typed = Key::Character("ế".into());
        assert!(press(typed, Modifiers::empty(), event::Status::Captured).is_none());
    }

    #[test]
    fn a_field_that_took_an_arrow_has_had_it() {
        let down = Key::Named(Named::ArrowDown);
        let free = press(down.clone(), Modifiers::empty(), event::Status::Ignored).unwrap();
        assert_eq!(free.action(Place::Sessions), Some(Action::SelectNext));
        let taken = press(down, Modifiers::empty(), event::Status::Captured).unwrap();
        assert_eq!(taken.action(Place::Sessions), None);
    }

    #[test]
    fn escape_is_heard_even_when_a_field_took_it() {
        let escape = press(
            Key::Named(Named::Escape),
            Modifiers::empty(),
            event::Status::Captured,
        );
        assert_eq!(escape.unwrap().action(Place::Console), Some(Action::Back));
    }
}
