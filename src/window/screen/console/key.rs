//! What the keys of the table mean in the console.

use super::{Console, Message, Part, Wish};
use crate::domain::{Outcome, SpeakerKind};
use crate::window::keys::Action;
use crate::window::widget::completion::Step;

impl Console {
    /// The message of an action; `None` when it is not the console's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::Back => Message::Dismiss,
            Action::Save => Message::SaveNow,
            Action::SelectNext => Message::StepSuggestion(Step::Down),
            Action::SelectPrevious => Message::StepSuggestion(Step::Up),
            Action::NextOpinion => Message::NextOpinion,
            Action::NextSpeaker => Message::NextSpeaker,
            Action::GoToSpeaker => Message::Focus(Part::Name),
            Action::GoToField => Message::Focus(Part::Field),
            Action::GoToContent => Message::Focus(Part::Content),
            Action::GoToAnswer => Message::Focus(Part::AnswerBy),
            Action::GoToConclusion => Message::Focus(Part::Conclusion),
            Action::GoToAssignment => Message::GoToAssignment,
            Action::Conclude(outcome) => Message::ChooseOutcome(outcome),
            Action::Merge => Message::ChooseOutcome(Outcome::Merged),
            Action::ShowPrevious => Message::StepOpinion { forward: false },
            Action::ShowNext => Message::StepOpinion { forward: true },
            Action::GroupSpeaker => Message::ToggleSpeakerKind(SpeakerKind::Group),
            Action::SecretName => Message::ToggleSpeakerKind(SpeakerKind::Secret),
            Action::Slip => Message::ToggleSlip,
            Action::Void => Message::ToggleVoid,
            Action::Closing => Message::Go(Wish::ShowClosing),
            Action::Particulars => Message::Go(Wish::ShowParticulars),
            Action::Preview => Message::Go(Wish::ShowPreview),
            _ => return None,
        })
    }
}
