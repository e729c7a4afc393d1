//! A key with its modifiers.

use std::fmt;

use iced::keyboard::key::{Named, Physical};
use iced::keyboard::{Key, Modifiers};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cap {
    /// A letter, digit or sign, in lower case.
    Sign(char),
    Named(Named),
}

/// A key and the modifiers held with it; Alt never takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chord {
    is_ctrl: bool,
    is_shift: bool,
    cap: Cap,
}

impl Chord {
    /// A named key alone: `F1`.
    #[must_use]
    pub const fn key(named: Named) -> Self {
        Self {
            is_ctrl: false,
            is_shift: false,
            cap: Cap::Named(named),
        }
    }

    /// A named key with Shift.
    #[must_use]
    pub const fn shift(named: Named) -> Self {
        Self {
            is_shift: true,
            ..Self::key(named)
        }
    }

    /// A named key with Ctrl.
    #[must_use]
    pub const fn ctrl_key(named: Named) -> Self {
        Self {
            is_ctrl: true,
            ..Self::key(named)
        }
    }

    /// A letter, digit or sign with Ctrl.
    #[must_use]
    pub const fn ctrl(sign: char) -> Self {
        Self {
            is_ctrl: true,
            is_shift: false,
            cap: Cap::Sign(sign),
        }
    }

    /// Whether these keys are this chord.
    #[must_use]
    pub fn is(self, key: &Key, physical: Physical, modifiers: Modifiers) -> bool {
        if modifiers.alt() || modifiers.logo() || modifiers.control() != self.is_ctrl {
            return false;
        }
        match self.cap {
            Cap::Named(named) => *key == Key::Named(named) && modifiers.shift() == self.is_shift,
            // `+` needs Shift on some layouts, on others not; a letter with Shift is another chord.
            Cap::Sign(sign) => {
                key.to_latin(physical)
                    .is_some_and(|c| c.to_ascii_lowercase() == sign)
                    && (!sign.is_alphabetic() || !modifiers.shift())
            }
        }
    }

    /// Whether a text field may have its own use for these keys, so that a field that took them
    /// has had them.
    #[must_use]
    pub fn is_yielding(self) -> bool {
        let is_function = matches!(
            self.cap,
            Cap::Named(
                Named::Escape
                    | Named::F1
                    | Named::F2
                    | Named::F3
                    | Named::F4
                    | Named::F5
                    | Named::F6
                    | Named::F7
                    | Named::F8
                    | Named::F9
                    | Named::F10
                    | Named::F11
                    | Named::F12
            )
        );
        // Ctrl+A chooses the whole text of a field.
        let chooses_all = self.is_ctrl && self.cap == Cap::Sign('a');
        chooses_all || (!self.is_ctrl && !is_function)
    }

    /// Ctrl+Shift+letter.
    #[cfg(test)]
    pub(super) fn is_switch_of_unikey(self) -> bool {
        self.is_ctrl && self.is_shift && matches!(self.cap, Cap::Sign(c) if c.is_alphabetic())
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_ctrl {
            f.write_str("Ctrl+")?;
        }
        if self.is_shift {
            f.write_str("Shift+")?;
        }
        match self.cap {
            Cap::Sign('-') => f.write_str("−"),
            Cap::Sign(sign) => write!(f, "{}", sign.to_ascii_uppercase()),
            Cap::Named(Named::ArrowUp) => f.write_str("↑"),
            Cap::Named(Named::ArrowDown) => f.write_str("↓"),
            Cap::Named(Named::ArrowLeft) => f.write_str("←"),
            Cap::Named(Named::ArrowRight) => f.write_str("→"),
            Cap::Named(Named::Escape) => f.write_str("Esc"),
            Cap::Named(named) => write!(f, "{named:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::keyboard::key::Code;

    fn pressed(chord: Chord, sign: &str, code: Code, modifiers: Modifiers) -> bool {
        let key = Key::Character(sign.into());
        chord.is(&key, Physical::Code(code), modifiers)
    }

    #[test]
    fn a_letter_counts_by_its_latin_place_on_any_layout() {
        let chord = Chord::ctrl('n');
        assert!(pressed(chord, "n", Code::KeyN, Modifiers::CTRL));
        assert!(pressed(chord, "т", Code::KeyN, Modifiers::CTRL));
        assert!(!pressed(chord, "n", Code::KeyN, Modifiers::empty()));
    }

    #[test]
    fn altgr_and_ctrl_shift_are_left_to_the_typing_of_letters() {
        let chord = Chord::ctrl('n');
        let altgr = Modifiers::CTRL | Modifiers::ALT;
        assert!(!pressed(chord, "n", Code::KeyN, altgr));
        assert!(!pressed(
            chord,
            "N",
            Code::KeyN,
            Modifiers::CTRL | Modifiers::SHIFT
        ));
    }

    #[test]
    fn plus_counts_with_or_without_shift() {
        let ctrl_shift = Modifiers::CTRL | Modifiers::SHIFT;
        assert!(pressed(Chord::ctrl('='), "=", Code::Equal, ctrl_shift));
        assert!(pressed(
            Chord::ctrl('+'),
            "+",
            Code::NumpadAdd,
            Modifiers::CTRL
        ));
    }
}
