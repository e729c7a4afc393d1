//! What the keys do on the reports.

use super::order::{self, AS_OF, HOST};
use super::{Message, Part, Reports};
use crate::domain::report::Kind;
use crate::window::form::writing;
use crate::window::keys::Action;
use crate::window::widget::chooser;

impl Reports {
    /// The message of an action; `None` when it is not the screen's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        if self.records.is_some() {
            return Some(match action {
                Action::OpenSelected => Message::OpenRecord,
                Action::Back => Message::Leave,
                other => Message::Records(chooser::press(other)?),
            });
        }
        Some(match action {
            Action::OtherReport => Message::Order(order::Message::OtherKind),
            Action::OtherPeriod => Message::Order(order::Message::OtherSpan),
            Action::PeriodNext => Message::Order(order::Message::Step { forward: true }),
            Action::PeriodPrevious => Message::Order(order::Message::Step { forward: false }),
            Action::Compare => Message::Order(order::Message::Compare),
            Action::RollUp => Message::Order(order::Message::RollUp),
            Action::GoToDay => Message::GoTo(AS_OF),
            Action::GoToHost if self.has_host() => Message::GoTo(HOST),
            Action::OtherPart => Message::OtherPart,
            Action::OtherLetterhead => Message::OtherLetterhead,
            Action::OtherFormat => Message::Write(writing::Message::Kind(self.writing.next_kind())),
            Action::OpenFile => Message::Write(writing::Message::AskForPlace),
            Action::Print => Message::Write(writing::Message::Print),
            Action::Export => Message::Write(writing::Message::Write { replace: false }),
            Action::Back => Message::Leave,
            // The rows hear keys only where they are shown.
            _ if self.part == Part::File => return None,
            Action::ShowNext => Message::StepColumn(1),
            Action::ShowPrevious => Message::StepColumn(-1),
            Action::OpenSelected => Message::Open,
            other => Message::List(chooser::press(other)?),
        })
    }

    /// Whether a host can be asked for.
    fn has_host(&self) -> bool {
        self.order
            .as_ref()
            .is_some_and(|order| order.kind != Kind::Targets)
    }
}
