//! Who has the floor: next opinion, next speaker, merging and voiding.

use chrono::Timelike;
use iced::Task;

use super::{Console, Message, Part};
use crate::domain::{Opinion, OpinionId, Outcome, Source, Speaker, SpeakerId, SpeakerKind, Voided};
use crate::store::{Floor, Op};
use crate::window::context::Context;
use crate::window::widget::reveal;

/// What stands for a name until it is typed: what is said is recorded even before who says it.
fn unnamed() -> String {
    crate::say!("console-unnamed")
}

impl Console {
    /// Opens the next opinion of the same speaker; the field of life stays.
    pub(super) fn next_opinion(&mut self) -> Task<Message> {
        if self.opinion.is_some() {
            let field = self.form.text(Part::Field);
            let source = self.form.choices.source;
            self.leave_opinion();
            self.form.show_opinion(&Opinion {
                source,
                field,
                ..Opinion::default()
            });
            self.read_problems();
        }
        self.focus(Part::Content)
    }

    /// Gives the floor to another speaker.
    pub(super) fn next_speaker(&mut self) -> Task<Message> {
        if let Some(task) = self.unpark() {
            return task;
        }
        self.leave_opinion();
        self.speaker = None;
        self.form.show_speaker(&Speaker::default());
        self.form.show_opinion(&Opinion::default());
        self.read_problems();
        self.focus(Part::Name)
    }

    /// Queues the edits of what is shown, so that other things may be shown.
    fn leave_opinion(&mut self) {
        for op in self.take_edits() {
            self.saving.push(op);
        }
        if let Some(number) = self.opinion {
            let faulty = self.faulty_texts();
            if faulty.is_empty() {
                self.faulty.remove(&number);
            } else {
                self.faulty.insert(number, faulty);
            }
        }
        self.opinion = None;
        self.voiding = false;
        self.refusal = None;
        self.suggestions = super::Suggestions::default();
        self.saving.place();
    }

    /// Shows an opinion taken earlier, with its speaker.
    pub(super) fn show_opinion(&mut self, number: u32) -> Task<Message> {
        let Some(speaker) = self.opinion_by(number).map(|o| o.speaker) else {
            return Task::none();
        };
        if self.opinion.is_none() && self.speaker.is_none() && !self.form.is_blank_speaker() {
            self.parked = Some(Box::new(self.resume()));
        }
        self.leave_opinion();
        self.opinion = Some(number);
        self.speaker = Some(speaker);
        self.show_current();
        let is_steady = matches!(
            self.part,
            Part::Field | Part::Content | Part::AnswerBy | Part::Answer | Part::Conclusion
        );
        let part = if is_steady { self.part } else { Part::Content };
        Task::batch([self.reveal(), self.focus(part)])
    }

    /// Shows the opinion before or after; after the last one comes the one about to be opened.
    pub(super) fn step_opinion(&mut self, forward: bool) -> Task<Message> {
        let numbers = self.opinions.iter().map(|o| o.number);
        let wanted = match (self.opinion, forward) {
            (None, true) => None,
            (None, false) => numbers.max(),
            (Some(now), true) => numbers.filter(|&n| n > now).min(),
            (Some(now), false) => numbers.filter(|&n| n < now).max(),
        };
        match (wanted, self.opinion, forward) {
            (Some(number), _, _) => self.show_opinion(number),
            (None, Some(_), true) if !self.is_locked() => match self.unpark() {
                Some(task) => task,
                None => self.next_opinion(),
            },
            _ => Task::none(),
        }
    }

    /// Shows again the speaker's line that was put aside.
    fn unpark(&mut self) -> Option<Task<Message>> {
        let parked = self.parked.take()?;
        self.leave_opinion();
        self.form.show_speaker(&Speaker::default());
        self.stand_at(&parked);
        Some(reveal::focus(self.part.id()))
    }

    /// Asks for a number for what is being typed.
    pub(super) fn raise(&mut self, context: &Context) {
        if self.saving.is_raising() {
            return;
        }
        let all = &self.opinions;
        let opinion = self
            .form
            .read_opinion(&Opinion::default(), self.session_on, all)
            .value;
        let known = self.speaker.and_then(|n| self.speaker_by(n));
        let speaker = known.is_none().then(|| self.new_speaker(context));
        let floor = match (known, &speaker) {
            (Some((id, _)), _) => Floor::Known(*id),
            (None, speaker) => Floor::New(Box::new(speaker.clone().unwrap_or_default())),
        };
        self.opening = Some((speaker, opinion.clone()));
        self.saving.raise(Op::RaiseOpinion {
            session: self.session,
            floor,
            opinion: Box::new(opinion),
        });
    }

    fn new_speaker(&self, context: &Context) -> Speaker {
        let mut speaker = self.form.read_speaker(&Speaker::default()).value;
        if speaker.name.is_empty() && speaker.kind != SpeakerKind::Secret {
            speaker.name = unnamed();
        }
        let now = context.clock.now();
        let on_paper = matches!(self.form.choices.source, Source::Slip | Source::SentBefore);
        if now.date() == self.session_on && !on_paper {
            speaker.spoke_at = now.time().with_second(0).and_then(|t| t.with_nanosecond(0));
        }
        speaker
    }

    /// Takes in the number given to what is being typed.
    pub(super) fn take_number(
        &mut self,
        id: OpinionId,
        number: u32,
        speaker: Option<(SpeakerId, u32)>,
    ) {
        let (sent_speaker, sent_opinion) = self.opening.take().unwrap_or_default();
        if let Some((id, number)) = speaker {
            if self.speaker_by(number).is_none() {
                let sent = sent_speaker.unwrap_or_default();
                self.speakers.push((id, Speaker { number, ..sent }));
            }
            self.speaker = Some(number);
        }
        self.opinion_ids.push(id);
        self.opinions.push(Opinion {
            number,
            speaker: self.speaker.unwrap_or_default(),
            ..sent_opinion
        });
        self.opinion = Some(number);
        self.saving.everything();
        self.read_problems();
    }

    /// Fills the speaker line from a person known; one who spoke already gets the floor again.
    pub(super) fn take_speaker(&mut self, known: &Speaker) -> Task<Message> {
        let here = self
            .speakers
            .iter()
            .find(|(_, s)| s.is_same_person(known))
            .map(|(_, s)| s.number);
        if let Some(number) = here {
            self.put_name_back();
            self.speaker = Some(number);
            if let Some(shown) = self.opinion
                && let Some(opinion) = self.opinions.iter_mut().find(|o| o.number == shown)
                && opinion.speaker != number
            {
                opinion.speaker = number;
                let at = self.opinions.iter().position(|o| o.number == shown);
                if let Some(at) = at {
                    let op =
                        Op::EditOpinion(self.opinion_ids[at], Box::new(self.opinions[at].clone()));
                    self.saving.push(op);
                }
            }
        }
        self.form.show_speaker(known);
        self.suggestions = super::Suggestions::default();
        self.saving.speaker();
        self.read_problems();
        self.focus(Part::Content)
    }

    /// Gives the speaker at hand back the name from before it was touched: what was typed was for
    /// finding somebody else.
    fn put_name_back(&mut self) {
        let Some(before) = self.named.take() else {
            return;
        };
        let found = self
            .speakers
            .iter_mut()
            .find(|(_, s)| s.number == before.number);
        if let Some((id, speaker)) = found
            && *speaker != before
        {
            speaker.clone_from(&before);
            let op = Op::EditSpeaker(*id, Box::new(before));
            self.saving.push(op);
        }
    }

    /// Makes the speaker a group or a secret one, or a person again.
    pub(super) fn toggle_speaker_kind(&mut self, kind: SpeakerKind) -> Task<Message> {
        self.form.speaker_kind = if self.form.speaker_kind == kind {
            SpeakerKind::Person
        } else {
            kind
        };
        self.saving.speaker();
        self.read_problems();
        Task::none()
    }

    /// Asks for the reason for voiding; on a voided opinion takes the voiding back.
    pub(super) fn toggle_void(&mut self) -> Task<Message> {
        let Some(at) = self.shown_index() else {
            return Task::none();
        };
        if self.opinions[at].voided.is_some() {
            self.opinions[at].voided = None;
            self.save_shown(at);
            return self.focus(Part::Content);
        }
        self.voiding = true;
        self.focus(Part::VoidReason)
    }

    /// Voids the opinion shown with the reason typed; its number stays.
    pub(super) fn void(&mut self) -> Task<Message> {
        match (self.form.void_reason(), self.shown_index()) {
            (Err(problem), _) => {
                self.problems.push((Part::VoidReason, problem));
                reveal::focus(Part::VoidReason.id())
            }
            (Ok(reason), Some(at)) => {
                self.opinions[at].voided = Some(Voided { reason });
                self.save_shown(at);
                self.voiding = false;
                self.focus(Part::Content)
            }
            (Ok(_), None) => Task::none(),
        }
    }

    fn shown_index(&self) -> Option<usize> {
        let number = self.opinion?;
        self.opinions.iter().position(|o| o.number == number)
    }

    fn save_shown(&mut self, at: usize) {
        for op in self.take_edits() {
            self.saving.push(op);
        }
        let op = Op::EditOpinion(self.opinion_ids[at], Box::new(self.opinions[at].clone()));
        self.saving.push(op);
        self.saving.place();
    }

    /// Numbers of the opinions merged into `number`.
    #[must_use]
    pub fn merged_into(&self, number: u32) -> Vec<u32> {
        self.opinions
            .iter()
            .filter(|o| {
                o.conclusion.outcome == Some(Outcome::Merged)
                    && o.conclusion.merged_into == Some(number)
                    && o.voided.is_none()
            })
            .map(|o| o.number)
            .collect()
    }
}
