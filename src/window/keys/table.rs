//! The table itself.

use iced::keyboard::key::Named;

use super::{Action, Chord, Place};
use crate::domain::Outcome;

/// One row: what is done, where it is heard and by which keys.
#[derive(Debug, Clone, Copy)]
pub struct Shortcut {
    pub action: Action,
    pub place: Place,
    pub chord: Chord,
}

const fn at(place: Place, chord: Chord, action: Action) -> Shortcut {
    Shortcut {
        action,
        place,
        chord,
    }
}

use Action::{
    AddRow, Back, Closing, Conclude, CopyLast, Export, Fix, FocusNext, FocusPrevious, GoToAnswer,
    GoToAssignment, GoToConclusion, GoToContent, GoToField, GoToSpeaker, GroupSpeaker, Help, Lock,
    Merge, NewSession, NextOpinion, NextPalette, NextSpeaker, NextStep, OpenFile, OpenSelected,
    OtherDocument, OtherEdition, OtherFormat, OtherLetterhead, OtherStage, PageLarger, PageSmaller,
    Particulars, Preview, Print, PutBack, RemoveRow, Save, SecretName, SelectNext, SelectPrevious,
    Settings, ShowCheck, ShowIssue, ShowNext, ShowOrder, ShowPrevious, ShowWording, Slip, Slips,
    Void, ZoomIn, ZoomOut, ZoomReset,
};

/// Every key of the program; of two rows with the same action the first is shown on buttons.
pub const TABLE: &[Shortcut] = &[
    at(Place::Everywhere, Chord::key(Named::F1), Help),
    at(Place::Everywhere, Chord::key(Named::Escape), Back),
    at(Place::Everywhere, Chord::key(Named::Tab), FocusNext),
    at(Place::Everywhere, Chord::shift(Named::Tab), FocusPrevious),
    at(Place::Everywhere, Chord::ctrl('+'), ZoomIn),
    at(Place::Everywhere, Chord::ctrl('='), ZoomIn),
    at(Place::Everywhere, Chord::ctrl('-'), ZoomOut),
    at(Place::Everywhere, Chord::ctrl('0'), ZoomReset),
    at(Place::Everywhere, Chord::ctrl_key(Named::F12), NextPalette),
    at(Place::Sessions, Chord::key(Named::ArrowDown), SelectNext),
    at(Place::Sessions, Chord::key(Named::ArrowUp), SelectPrevious),
    at(Place::Sessions, Chord::key(Named::Enter), OpenSelected),
    at(Place::Sessions, Chord::ctrl_key(Named::Enter), NextStep),
    at(Place::Sessions, Chord::ctrl('n'), NewSession),
    at(Place::Sessions, Chord::key(Named::F7), Slips),
    at(Place::Sessions, Chord::key(Named::F8), Settings),
    at(Place::Sessions, Chord::key(Named::F9), Closing),
    at(Place::Sessions, Chord::key(Named::F10), Particulars),
    at(Place::Sessions, Chord::key(Named::F11), Preview),
    at(Place::Form, Chord::ctrl('s'), Save),
    at(Place::Form, Chord::ctrl_key(Named::Enter), AddRow),
    at(Place::Form, Chord::ctrl('d'), RemoveRow),
    at(Place::Form, Chord::key(Named::F4), CopyLast),
    at(Place::Console, Chord::ctrl_key(Named::Enter), NextOpinion),
    at(Place::Console, Chord::ctrl('n'), NextSpeaker),
    at(Place::Console, Chord::key(Named::F2), GoToSpeaker),
    at(Place::Console, Chord::key(Named::F3), GoToField),
    at(Place::Console, Chord::key(Named::F4), GoToContent),
    at(Place::Console, Chord::key(Named::F5), GoToAnswer),
    at(Place::Console, Chord::key(Named::F6), GoToConclusion),
    at(Place::Console, Chord::key(Named::F7), GoToAssignment),
    at(
        Place::Console,
        Chord::ctrl('1'),
        Conclude(Outcome::Answered),
    ),
    at(
        Place::Console,
        Chord::ctrl('2'),
        Conclude(Outcome::Assigned),
    ),
    at(Place::Console, Chord::ctrl('3'), Conclude(Outcome::Plan)),
    at(Place::Console, Chord::ctrl('4'), Conclude(Outcome::Passed)),
    at(
        Place::Console,
        Chord::ctrl('5'),
        Conclude(Outcome::NotConsidered),
    ),
    at(Place::Console, Chord::ctrl('6'), Conclude(Outcome::Merged)),
    at(Place::Console, Chord::ctrl_key(Named::PageUp), ShowPrevious),
    at(Place::Console, Chord::ctrl_key(Named::PageDown), ShowNext),
    at(Place::Console, Chord::key(Named::ArrowDown), SelectNext),
    at(Place::Console, Chord::key(Named::ArrowUp), SelectPrevious),
    at(Place::Console, Chord::ctrl('g'), GroupSpeaker),
    at(Place::Console, Chord::ctrl('k'), SecretName),
    at(Place::Console, Chord::ctrl('l'), Slip),
    at(Place::Console, Chord::ctrl('m'), Merge),
    at(Place::Console, Chord::ctrl('d'), Void),
    at(Place::Console, Chord::ctrl('s'), Save),
    at(Place::Console, Chord::key(Named::F9), Closing),
    at(Place::Console, Chord::key(Named::F10), Particulars),
    at(Place::Console, Chord::key(Named::F11), Preview),
    at(Place::Closing, Chord::ctrl('s'), Save),
    at(Place::Closing, Chord::ctrl_key(Named::Enter), AddRow),
    at(Place::Closing, Chord::ctrl('d'), RemoveRow),
    at(Place::Closing, Chord::key(Named::F12), NextStep),
    at(Place::Closing, Chord::key(Named::F11), Preview),
    at(Place::Preview, Chord::key(Named::PageUp), ShowPrevious),
    at(Place::Preview, Chord::key(Named::PageDown), ShowNext),
    at(Place::Preview, Chord::key(Named::F2), ShowOrder),
    at(Place::Preview, Chord::key(Named::F3), ShowCheck),
    at(Place::Preview, Chord::key(Named::F4), ShowWording),
    at(Place::Preview, Chord::ctrl_key(Named::Enter), Fix),
    at(Place::Preview, Chord::key(Named::F12), ShowIssue),
    at(Place::Preview, Chord::ctrl('l'), Lock),
    at(Place::Preview, Chord::ctrl_key(Named::PageDown), SelectNext),
    at(
        Place::Preview,
        Chord::ctrl_key(Named::PageUp),
        SelectPrevious,
    ),
    at(Place::Preview, Chord::ctrl('d'), PutBack),
    at(Place::Preview, Chord::key(Named::F11), OtherDocument),
    at(Place::Preview, Chord::key(Named::F5), PageSmaller),
    at(Place::Preview, Chord::key(Named::F6), PageLarger),
    at(Place::Preview, Chord::key(Named::F7), OtherStage),
    at(Place::Preview, Chord::key(Named::F9), OtherLetterhead),
    at(Place::Preview, Chord::key(Named::F10), OtherEdition),
    at(Place::Preview, Chord::key(Named::F8), OtherFormat),
    at(Place::Preview, Chord::ctrl('s'), Export),
    at(Place::Preview, Chord::ctrl('p'), Print),
    at(Place::Preview, Chord::ctrl('o'), OpenFile),
    at(Place::Slips, Chord::ctrl('s'), Save),
    at(Place::Slips, Chord::ctrl('o'), OpenFile),
    at(Place::Help, Chord::key(Named::ArrowDown), SelectNext),
    at(Place::Help, Chord::key(Named::ArrowUp), SelectPrevious),
    at(Place::Help, Chord::key(Named::PageDown), ShowNext),
    at(Place::Help, Chord::key(Named::PageUp), ShowPrevious),
];
