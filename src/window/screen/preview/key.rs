//! What a key does on the screen of the documents.

use super::issue::Issue;
use super::{Message, Preview, Tab, asked, check, rewording, sheet};
use crate::window::form::writing;
use crate::window::keys::Action;

impl Preview {
    /// The message of an action; `None` when it is not the screen's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        use asked::Message as Ask;
        Some(match action {
            Action::Back => Message::Dismiss,
            Action::ShowPrevious => Message::Sheet(sheet::Message::StepPage { forward: false }),
            Action::ShowNext => Message::Sheet(sheet::Message::StepPage { forward: true }),
            Action::PageLarger => Message::Sheet(sheet::Message::StepZoom { larger: true }),
            Action::PageSmaller => Message::Sheet(sheet::Message::StepZoom { larger: false }),
            Action::OtherDocument => Message::Ask(Ask::OtherKind),
            Action::OtherStage => Message::Ask(Ask::OtherStage),
            Action::OtherLetterhead => Message::Ask(Ask::OtherLetterhead),
            Action::OtherEdition => Message::Ask(Ask::OtherEdition),
            Action::ShowOrder => Message::Show(Tab::Order),
            Action::ShowCheck => Message::Show(Tab::Check),
            Action::Fix if self.tab == Tab::Check => Message::Check(check::Message::Fix),
            Action::SelectPrevious if self.tab == Tab::Check => {
                Message::Check(check::Message::Step { forward: false })
            }
            Action::SelectNext if self.tab == Tab::Check => {
                Message::Check(check::Message::Step { forward: true })
            }
            Action::ShowWording => Message::Show(Tab::Wording),
            Action::ShowIssue => Message::Show(Tab::Issue),
            _ if self.tab == Tab::Issue
                && let Some(message) = Issue::press(action) =>
            {
                Message::Issue(message)
            }
            Action::SelectPrevious if self.tab == Tab::Wording => {
                Message::Reword(rewording::Message::Step { forward: false })
            }
            Action::SelectNext if self.tab == Tab::Wording => {
                Message::Reword(rewording::Message::Step { forward: true })
            }
            Action::PutBack if self.tab == Tab::Wording => {
                Message::Reword(rewording::Message::PutBack)
            }
            Action::OpenFile => Message::Write(writing::Message::AskForPlace),
            Action::OtherFormat => Message::Write(writing::Message::Kind(self.writing.next_kind())),
            Action::Print => Message::Write(writing::Message::Print),
            Action::Export => Message::Write(writing::Message::Write { replace: false }),
            _ => return None,
        })
    }
}
