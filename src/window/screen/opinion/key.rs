//! What the keys do on the page.

use super::{Message, Opinion};
use crate::domain::follow_up::EventKind;
use crate::window::keys::Action;

/// How far an arrow and a page key scroll, in logical pixels.
const STEP: f32 = 48.0;
const PAGE: f32 = 360.0;

impl Opinion {
    /// The message of an action; `None` when it is not the screen's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        if let Some(kind) = self.event_of(action) {
            return Some(Message::Record(kind));
        }
        Some(match action {
            Action::LinkEarlier => Message::Link,
            Action::Save => Message::Send,
            Action::OpenFile => Message::AskForFile,
            Action::Back if self.recording.form().is_some() || self.linking.is_some() => {
                Message::PutAside
            }
            Action::Back => Message::Leave,
            Action::SelectNext => Message::Scroll(STEP),
            Action::SelectPrevious => Message::Scroll(-STEP),
            Action::ShowNext => Message::Scroll(PAGE),
            Action::ShowPrevious => Message::Scroll(-PAGE),
            _ => return None,
        })
    }

    /// The event that an action records; two that exclude one another share a key.
    fn event_of(&self, action: Action) -> Option<EventKind> {
        let may = |kind| self.file.as_ref().is_some_and(|file| file.may_record(kind));
        Some(match action {
            Action::Pause if may(EventKind::Resumed) => EventKind::Resumed,
            Action::PassOn if may(EventKind::Replied) => EventKind::Replied,
            Action::Assign => EventKind::Assigned,
            Action::Extend => EventKind::Extended,
            Action::Pause => EventKind::Paused,
            Action::PassOn => EventKind::PassedOn,
            Action::Progress => EventKind::Progress,
            Action::Resolve => EventKind::Resolved,
            Action::Hear => EventKind::Heard,
            Action::Reopen => EventKind::Reopened,
            Action::Notify => EventKind::Notified,
            Action::Remind => EventKind::Reminded,
            Action::Reclassify => EventKind::Reclassified,
            Action::Retract => EventKind::Retracted,
            _ => return None,
        })
    }
}

/// The actions of the page in the order of their keys.
pub const ACTIONS: [Action; 12] = [
    Action::Assign,
    Action::Extend,
    Action::Pause,
    Action::PassOn,
    Action::Progress,
    Action::Resolve,
    Action::Hear,
    Action::Reopen,
    Action::Notify,
    Action::Remind,
    Action::Reclassify,
    Action::Retract,
];

impl Opinion {
    /// The events that may be recorded now, each with the action whose key opens its form.
    pub(super) fn possible(&self) -> Vec<(Action, EventKind)> {
        let Some(file) = &self.file else {
            return Vec::new();
        };
        let each = ACTIONS.into_iter();
        each.filter_map(|action| Some((action, self.event_of(action)?)))
            .filter(|(_, kind)| file.may_record(*kind))
            .collect()
    }
}
