//! What the keys do in the list.

use super::{Fields, FollowUp, Message, calls, saved};
use crate::domain::call_list::CallKind;
use crate::domain::follow_up::EventKind;
use crate::window::keys::Action;

impl FollowUp {
    /// The message of an action; `None` when it is not the screen's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::SelectNext => Message::Step(1),
            Action::SelectPrevious => Message::Step(-1),
            Action::ShowNext => Message::StepPage(1),
            Action::ShowPrevious => Message::StepPage(-1),
            Action::OpenSelected => Message::Open,
            Action::Mark => Message::Mark,
            Action::MarkAll => Message::MarkAll,
            Action::Assign => Message::Record(EventKind::Assigned),
            Action::Extend => Message::Record(EventKind::Extended),
            Action::Notify => Message::Record(EventKind::Notified),
            Action::Remind => Message::Record(EventKind::Reminded),
            Action::GoToFilter if self.fields == Fields::Focused => Message::GoToRows,
            Action::GoToFilter => Message::GoToFilter,
            Action::ClearFilter => Message::ClearFilter,
            Action::CallList => Message::Calls(calls::Message::Ask(CallKind::Unasked)),
            Action::RecheckList => Message::Calls(calls::Message::Ask(CallKind::Recheck)),
            Action::OtherOrder => Message::OtherOrder,
            Action::KeepFilter => Message::Saved(saved::Message::Begin),
            Action::Save if self.saved.is_naming() => Message::Saved(saved::Message::Save),
            Action::Save => Message::Send,
            Action::Back if self.saved.is_naming() => Message::Saved(saved::Message::Cancel),
            Action::Back if self.recording.form().is_some() => Message::PutAside,
            Action::Back if self.fields == Fields::Focused => Message::GoToRows,
            Action::Back => Message::Leave,
            _ => return None,
        })
    }
}
