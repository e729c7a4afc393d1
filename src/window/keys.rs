//! The one table of keys: shortcuts, captions on buttons and the help screen are all made from it.
//!
//! Ctrl+Shift+letter and Alt+Z switch Unikey, and AltGr types letters, so none of them stands here.

mod action;
mod chord;
mod press;
mod table;

pub use action::{Action, Place};
pub use chord::Chord;
pub use press::Press;
pub use table::{Shortcut, TABLE};

/// The key of an action, to show beside its words: `Ctrl+S`.
#[must_use]
pub fn hint(action: Action) -> String {
    TABLE
        .iter()
        .find(|shortcut| shortcut.action == action)
        .map(|shortcut| shortcut.chord.to_string())
        .unwrap_or_default()
}

/// The key of an action that has another key elsewhere.
#[must_use]
pub fn hint_at(place: Place, action: Action) -> String {
    TABLE
        .iter()
        .find(|shortcut| shortcut.place == place && shortcut.action == action)
        .map(|shortcut| shortcut.chord.to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for (i, one) in TABLE.iter().enumerate() {
            for other in &TABLE[i + 1..] {
                let is_shared = one.place == other.place
                    || [one.place, other.place].contains(&Place::Everywhere);
                assert!(
                    one.chord != other.chord || !is_shared,
                    "{} is both {:?} and {:?}",
                    one.chord,
                    one.action,
                    other.action
                );
            }
        }
    }

    #[test]
    fn the_switches_of_unikey_stay_free() {
        for shortcut in TABLE {
            assert!(!shortcut.chord.is_switch_of_unikey(), "{}", shortcut.chord);
        }
    }

    #[test]
    fn an_action_shows_its_first_key() {
        assert_eq!(hint(Action::NextOpinion), "Ctrl+Enter");
        assert_eq!(hint(Action::Help), "F1");
        assert_eq!(hint(Action::ZoomIn), "Ctrl++");
        assert_eq!(hint(Action::NextStep), "Ctrl+Enter");
        assert_eq!(hint_at(Place::Closing, Action::NextStep), "F12");
    }
}
