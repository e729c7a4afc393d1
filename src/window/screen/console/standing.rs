//! Where the secretary stands: at first, after a kill, and whenever another opinion is shown.

use std::collections::BTreeMap;

use iced::Task;

use super::resume::Resume;
use super::suggest::{Sources, Suggestions};
use super::{Console, Loaded, Message, Part, Records};
use crate::domain::{Legality, Outcome};
use crate::window::context::Context;
use crate::window::widget::editor::Place;
use crate::window::widget::reveal;

impl Console {
    pub(super) fn show_loaded(&mut self, loaded: Loaded, context: &Context) -> Task<Message> {
        self.loaded = true;
        self.subject = loaded.subject;
        self.session_on = loaded.starts_at.date();
        self.state = loaded.state;
        self.form.due_dates = loaded.due_dates;
        self.speakers = loaded.speakers;
        (self.opinion_ids, self.opinions) = loaded.opinions.into_iter().unzip();
        self.sources = Sources {
            here: Vec::new(),
            known: loaded.known,
            fields: loaded.fields,
            officers: loaded.officers,
            units: loaded.units,
        };
        let resume = match loaded.resume {
            Some(json) => Resume::from_json(&json),
            None => Resume::default(),
        };
        self.stand_at(&resume);
        if !self.is_locked() {
            self.save_everything(context);
        }
        match self.wanted.take() {
            // A number asked for just now comes first.
            Some(number) if self.saving.is_raising() => {
                self.deferred.push_back(Message::ShowOpinion(number));
                Task::none()
            }
            Some(number) => self.show_opinion(number),
            None => Task::batch([self.reveal(), self.focus_again()]),
        }
    }

    /// Focuses the part at hand, or the content when that part is not shown.
    fn focus_again(&mut self) -> Task<Message> {
        if !self.shows(self.part) {
            self.part = Part::Content;
        }
        reveal::focus(self.part.id())
    }

    /// Whether a part has its field on the screen.
    fn shows(&self, part: Part) -> bool {
        let outcome = self.form.choices.outcome;
        let needs_unit = matches!(
            outcome,
            Some(Outcome::Assigned | Outcome::Plan | Outcome::Passed)
        );
        match part {
            Part::LeadUnit | Part::CoUnits | Part::DueOn => {
                needs_unit || !self.form.editor(part).is_blank()
            }
            Part::Reason => {
                outcome == Some(Outcome::NotConsidered) || !self.form.editor(part).is_blank()
            }
            Part::MergedInto => outcome == Some(Outcome::Merged),
            Part::LegalityReason => self.form.choices.legality != Legality::Lawful,
            Part::VoidReason => self.voiding,
            _ => true,
        }
    }

    pub(super) fn save_everything(&mut self, context: &Context) {
        self.saving.everything();
        if self.opinion.is_none() && !self.form.is_blank_opinion() && !self.is_locked() {
            self.raise(context);
        }
    }

    /// Puts everything where it was.
    pub(super) fn stand_at(&mut self, resume: &Resume) {
        self.speaker = resume.speaker.filter(|&n| self.speaker_by(n).is_some());
        self.opinion = resume.opinion.filter(|&n| self.opinion_by(n).is_some());
        self.form.speaker_kind = resume.speaker_kind;
        self.faulty.clone_from(&resume.faulty);
        self.parked.clone_from(&resume.parked);
        self.show_current();
        if self.opinion.is_none() {
            self.form.choices = resume.choices;
        }
        for (&part, text) in &resume.texts {
            self.form.editor_mut(part).set(text);
        }
        self.voiding = resume.part == Part::VoidReason;
        self.part = resume.part;
        self.form.editor_mut(self.part).move_to(Place {
            line: resume.line,
            column: resume.column,
        });
        self.read_problems();
    }

    /// Where the secretary stands now, and what no record holds.
    pub(super) fn resume(&self) -> Resume {
        let place = self.form.editor(self.part).place();
        let mut resume = Resume {
            opinion: self.opinion,
            speaker: self.speaker,
            part: self.part,
            line: place.line,
            column: place.column,
            speaker_kind: self.form.speaker_kind,
            choices: self.form.choices,
            parked: self.parked.clone(),
            faulty: self.faulty.clone(),
            ..Resume::default()
        };
        for part in Part::ALL {
            let in_record = if part.is_of_speaker() {
                self.speaker.is_some()
            } else {
                self.opinion.is_some() && part != Part::VoidReason
            };
            let text = self.form.text(part);
            if !in_record && !text.is_empty() {
                resume.texts.insert(part, text);
            }
        }
        resume.texts.extend(self.faulty_texts());
        resume
    }

    /// The texts shown that their records cannot hold.
    pub(super) fn faulty_texts(&self) -> BTreeMap<Part, String> {
        self.problems
            .iter()
            .map(|(part, _)| (*part, self.form.text(*part)))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    /// Reads the records again after a change was refused.
    pub(super) fn read_back(&self, context: &Context) -> Task<Message> {
        let session = self.session;
        let read = context.store.read(move |reader| {
            Ok(Box::new(Records {
                speakers: reader.speakers(session)?,
                opinions: reader.opinions(session)?,
            }))
        });
        Task::perform(read, Message::ReadBack)
    }

    /// Takes the records as the data file has them; what is shown stays as it was typed.
    pub(super) fn take_back(&mut self, records: Records) {
        self.speakers = records.speakers;
        (self.opinion_ids, self.opinions) = records.opinions.into_iter().unzip();
        self.read_problems();
    }

    pub(super) fn show_current(&mut self) {
        if let Some((_, speaker)) = self.speaker.and_then(|n| self.speaker_by(n)) {
            let speaker = speaker.clone();
            self.form.show_speaker(&speaker);
        }
        let opinion = self.opinion.and_then(|n| self.opinion_by(n)).cloned();
        self.form.show_opinion(&opinion.unwrap_or_default());
        let faulty = self.opinion.and_then(|n| self.faulty.get(&n));
        for (&part, text) in faulty.into_iter().flatten() {
            self.form.editor_mut(part).set(text);
        }
        self.suggestions = Suggestions::default();
        self.refusal = None;
        self.read_problems();
    }
}
