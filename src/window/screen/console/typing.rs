//! What is typed and chosen in the parts of the console.

use iced::Task;

use super::form::Choices;
use super::suggest::{Suggestion, Suggestions};
use super::{Console, Message, Part};
use crate::domain::Outcome;
use crate::window::context::Context;
use crate::window::widget::editor::{Edit, Effect};
use crate::window::widget::reveal;

impl Console {
    pub(super) fn edit(&mut self, part: Part, edit: Edit, context: &Context) -> Task<Message> {
        if part != self.part {
            self.turn_to(part);
        }
        self.saving.place();
        match self.form.editor_mut(part).perform(edit) {
            Effect::Moved => {}
            Effect::Refused { limit, length } => self.refusal = Some((part, limit, length)),
            Effect::Changed => {
                self.refusal = None;
                if part == Part::Name && self.opinion.is_none() {
                    // Another name before the next opinion is another person: the one who
                    // spoke before must not be renamed.
                    if self.speaker.take().is_some() {
                        for other in [Part::Address, Part::Role, Part::Phone] {
                            self.form.editor_mut(other).set("");
                        }
                    }
                }
                if part == Part::Name {
                    self.sources.here = self.speakers.iter().map(|(_, s)| s.clone()).collect();
                }
                self.suggestions = Suggestions::of(part, &self.form.text(part), &self.sources);
                self.touch(part, context);
            }
        }
        Task::none()
    }

    /// Notes that a part changed, so that the next flush saves it.
    pub(super) fn touch(&mut self, part: Part, context: &Context) {
        if part.is_of_speaker() {
            self.saving.speaker();
        } else if self.opinion.is_some() {
            self.saving.opinion();
        } else if !self.form.is_blank_opinion() {
            self.raise(context);
        }
        self.read_problems();
    }

    pub(super) fn choose(
        &mut self,
        context: &Context,
        change: impl FnOnce(&mut Choices),
    ) -> Task<Message> {
        change(&mut self.form.choices);
        self.touch(Part::Content, context);
        Task::none()
    }

    /// Chooses the outcome and goes to the first thing that it still needs.
    pub(super) fn choose_outcome(&mut self, outcome: Outcome, context: &Context) -> Task<Message> {
        let chosen = self.form.choices.outcome;
        let outcome_now = (chosen != Some(outcome)).then_some(outcome);
        let task = self.choose(context, |choices| choices.outcome = outcome_now);
        match outcome_now {
            None => task,
            Some(outcome) => Task::batch([task, self.focus(needed_by(outcome))]),
        }
    }

    /// Goes to what the outcome needs; an opinion without one is assigned.
    pub(super) fn go_to_assignment(&mut self, context: &Context) -> Task<Message> {
        match self.form.choices.outcome {
            Some(outcome) => self.focus(needed_by(outcome)),
            None if self.is_locked() => Task::none(),
            None => self.choose_outcome(Outcome::Assigned, context),
        }
    }

    pub(super) fn enter(&mut self, part: Part, context: &Context) -> Task<Message> {
        if part != self.part {
            self.turn_to(part);
        }
        if let Some(suggestion) = self.suggestions.chosen().cloned() {
            return self.take_suggestion(suggestion, context);
        }
        // A field of life comes from the office's list, so the best match is meant.
        if part == Part::Field
            && let Some(first) = self.suggestions.first().cloned()
        {
            return self.take_suggestion(first, context);
        }
        if part == Part::VoidReason {
            return self.void();
        }
        self.focus(part.after_enter())
    }

    pub(super) fn take_suggestion(
        &mut self,
        suggestion: Suggestion,
        context: &Context,
    ) -> Task<Message> {
        let part = self.part;
        match suggestion {
            Suggestion::Speaker(speaker) => return self.take_speaker(&speaker),
            Suggestion::Text(text) if part == Part::CoUnits => {
                let typed = self.form.text(part);
                let kept = typed.rfind(';').map_or("", |at| &typed[..=at]);
                let separator = if kept.is_empty() { "" } else { " " };
                let joined = format!("{kept}{separator}{text}");
                self.form.editor_mut(part).set(&joined);
                self.suggestions = Suggestions::default();
                self.touch(part, context);
                return reveal::focus(part.id());
            }
            Suggestion::Text(text) => self.form.editor_mut(part).set(&text),
        }
        self.suggestions = Suggestions::default();
        self.touch(part, context);
        self.focus(part.after_enter())
    }

    /// Closes what is open on top; `false` when nothing was.
    pub(super) fn dismiss(&mut self) -> bool {
        if !self.suggestions.is_empty() {
            self.suggestions = Suggestions::default();
            return true;
        }
        if self.voiding {
            self.voiding = false;
            self.part = Part::Content;
            self.form.editor_mut(Part::VoidReason).set("");
            self.read_problems();
            self.saving.place();
            return true;
        }
        false
    }
}

/// The first part that an outcome asks for.
fn needed_by(outcome: Outcome) -> Part {
    match outcome {
        Outcome::Answered => Part::Answer,
        Outcome::Assigned | Outcome::Plan | Outcome::Passed => Part::LeadUnit,
        Outcome::NotConsidered => Part::Reason,
        Outcome::Merged => Part::MergedInto,
    }
}
