//! The editors of the console, and how they become a speaker and an opinion.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::part::Part;
use crate::domain::date::short;
use crate::domain::fault::{Faults, Problem};
use crate::domain::gate::{can_merge, holds_another};
use crate::domain::text::TextProblem;
use crate::domain::{
    Answer, Competence, Conclusion, DueDates, Honorific, Legality, Opinion, OpinionKind, Outcome,
    Satisfaction, Source, Speaker, SpeakerKind,
};
use crate::window::widget::editor::Editor;

/// What separates co-operating units; unit names have commas of their own.
const UNIT_SEPARATOR: char = ';';

/// The choices of an opinion that are not typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    pub source: Source,
    pub kind: OpinionKind,
    pub legality: Legality,
    pub competence: Competence,
    pub outcome: Option<Outcome>,
    pub satisfaction: Satisfaction,
}

/// All fields of the console.
#[derive(Debug)]
pub struct Form {
    editors: [Editor; Part::ALL.len()],
    pub speaker_kind: SpeakerKind,
    pub choices: Choices,
    pub due_dates: DueDates,
}

/// A value read from the form. A part with a problem keeps the value it had before.
#[derive(Debug)]
pub struct Reading<T> {
    pub value: T,
    pub problems: Vec<(Part, Problem)>,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            editors: Part::ALL.map(|part| {
                if part.is_paragraphs() {
                    Editor::paragraphs("")
                } else {
                    Editor::line("")
                }
            }),
            speaker_kind: SpeakerKind::default(),
            choices: Choices::default(),
            due_dates: DueDates::default(),
        }
    }
}

impl Form {
    /// The editor of a part.
    #[must_use]
    pub fn editor(&self, part: Part) -> &Editor {
        &self.editors[part as usize]
    }

    /// The editor of a part, to change.
    pub fn editor_mut(&mut self, part: Part) -> &mut Editor {
        &mut self.editors[part as usize]
    }

    /// The text of a part.
    #[must_use]
    pub fn text(&self, part: Part) -> String {
        self.editor(part).text()
    }

    fn trimmed(&self, part: Part) -> String {
        self.text(part).trim().to_owned()
    }

    fn set(&mut self, part: Part, text: &str) {
        if self.text(part) != text {
            self.editor_mut(part).set(text);
        }
    }

    /// Shows a speaker.
    pub fn show_speaker(&mut self, speaker: &Speaker) {
        self.speaker_kind = speaker.kind;
        self.set(Part::Name, &speaker.honorific.before(&speaker.name));
        self.set(Part::Address, &speaker.address);
        self.set(Part::Role, &speaker.role);
        self.set(Part::Phone, &speaker.phone);
    }

    /// Shows an opinion.
    pub fn show_opinion(&mut self, opinion: &Opinion) {
        let conclusion = &opinion.conclusion;
        self.choices = Choices {
            source: opinion.source,
            kind: opinion.kind,
            legality: opinion.legality,
            competence: opinion.competence,
            outcome: conclusion.outcome,
            satisfaction: conclusion.satisfaction,
        };
        self.editor_mut(Part::Content).set(&opinion.content);
        self.editor_mut(Part::Answer).set(&opinion.answer.text);
        self.editor_mut(Part::Conclusion).set(&conclusion.text);
        self.editor_mut(Part::Field).set(&opinion.field);
        self.editor_mut(Part::LegalityReason)
            .set(&opinion.legality_reason);
        self.editor_mut(Part::AnswerBy).set(&opinion.answer.by);
        self.editor_mut(Part::LeadUnit).set(&conclusion.lead_unit);
        self.editor_mut(Part::CoUnits)
            .set(&conclusion.co_units.join("; "));
        self.editor_mut(Part::DueOn)
            .set(&conclusion.due_on.map(short).unwrap_or_default());
        self.editor_mut(Part::Reason).set(&conclusion.reason);
        self.editor_mut(Part::MergedInto).set(
            &conclusion
                .merged_into
                .map(|n| n.to_string())
                .unwrap_or_default(),
        );
        self.editor_mut(Part::VoidReason).set(
            opinion
                .voided
                .as_ref()
                .map_or("", |voided| voided.reason.as_str()),
        );
    }

    /// Whether nothing of a speaker has been typed.
    #[must_use]
    pub fn is_blank_speaker(&self) -> bool {
        self.speaker_kind == SpeakerKind::Person
            && Part::ALL
                .iter()
                .filter(|part| part.is_of_speaker())
                .all(|&part| self.editor(part).is_blank())
    }

    /// Whether nothing of an opinion has been typed or chosen. A field of life alone is none: it
    /// is carried over from the opinion before.
    #[must_use]
    pub fn is_blank_opinion(&self) -> bool {
        self.choices.outcome.is_none()
            && Part::ALL
                .iter()
                .filter(|part| !part.is_of_speaker() && **part != Part::Field)
                .all(|&part| self.editor(part).is_blank())
    }

    /// Reads the speaker over `base`, which gives the number and the time.
    #[must_use]
    pub fn read_speaker(&self, base: &Speaker) -> Reading<Speaker> {
        let typed = self.text(Part::Name);
        let (honorific, name) = match self.speaker_kind {
            SpeakerKind::Group => (Honorific::None, typed.trim()),
            SpeakerKind::Person | SpeakerKind::Secret => Honorific::split(&typed),
        };
        let mut speaker = Speaker {
            number: base.number,
            kind: self.speaker_kind,
            honorific,
            name: name.to_owned(),
            address: self.trimmed(Part::Address),
            role: self.trimmed(Part::Role),
            phone: self.trimmed(Part::Phone),
            spoke_at: base.spoke_at,
        };
        let mut faults = Faults::default();
        speaker.check("", &mut faults);
        let mut problems = Vec::new();
        for fault in faults.into_vec() {
            let part = match fault.path.as_str() {
                "name" => {
                    speaker.name.clone_from(&base.name);
                    speaker.honorific = base.honorific;
                    Part::Name
                }
                "address" => {
                    speaker.address.clone_from(&base.address);
                    Part::Address
                }
                "role" => {
                    speaker.role.clone_from(&base.role);
                    Part::Role
                }
                _ => {
                    speaker.phone.clone_from(&base.phone);
                    Part::Phone
                }
            };
            problems.push((part, fault.problem));
        }
        if speaker.name.is_empty() && speaker.kind != SpeakerKind::Secret {
            // Without a name only a secret speaker can be kept.
            speaker.kind = base.kind;
        }
        Reading {
            value: speaker,
            problems,
        }
    }

    /// Reads the opinion over `base`, which gives number, speaker and whether it is voided.
    #[must_use]
    pub fn read_opinion(
        &self,
        base: &Opinion,
        session_on: NaiveDate,
        all: &[Opinion],
    ) -> Reading<Opinion> {
        let mut problems = Vec::new();
        let due_on = self.read_due_on(session_on, &mut problems);
        let mut outcome = self.choices.outcome;
        if outcome == Some(Outcome::Merged) && holds_another(base.number, all) {
            problems.push((Part::MergedInto, Problem::HoldsMerged(base.number)));
            outcome = base.conclusion.outcome;
        }
        let merged_into = if outcome == Some(Outcome::Merged) {
            self.read_merged_into(base, all, &mut problems)
        } else {
            None
        };
        let co_units = self
            .text(Part::CoUnits)
            .split(UNIT_SEPARATOR)
            .map(|unit| unit.trim().to_owned())
            .filter(|unit| !unit.is_empty())
            .collect();
        let mut opinion = Opinion {
            number: base.number,
            speaker: base.speaker,
            source: self.choices.source,
            kind: self.choices.kind,
            legality: self.choices.legality,
            legality_reason: self.trimmed(Part::LegalityReason),
            competence: self.choices.competence,
            field: self.trimmed(Part::Field),
            content: self.text(Part::Content),
            answer: Answer {
                by: self.trimmed(Part::AnswerBy),
                text: self.text(Part::Answer),
            },
            conclusion: Conclusion {
                outcome,
                text: self.text(Part::Conclusion),
                lead_unit: self.trimmed(Part::LeadUnit),
                co_units,
                due_on,
                reason: self.trimmed(Part::Reason),
                merged_into,
                satisfaction: self.choices.satisfaction,
            },
            voided: base.voided.clone(),
        };
        let mut faults = Faults::default();
        opinion.check("", session_on, &mut faults);
        for fault in faults.into_vec() {
            if let Some(part) = put_back(&mut opinion, base, &fault.path) {
                problems.push((part, fault.problem));
            }
        }
        Reading {
            value: opinion,
            problems,
        }
    }

    fn read_due_on(
        &self,
        session_on: NaiveDate,
        problems: &mut Vec<(Part, Problem)>,
    ) -> Option<NaiveDate> {
        let typed = self.trimmed(Part::DueOn);
        if typed.is_empty() {
            return None;
        }
        let date = self.due_dates.parse(&typed, session_on);
        if date.is_none() {
            problems.push((Part::DueOn, Problem::DateUnreadable));
        }
        date
    }

    fn read_merged_into(
        &self,
        base: &Opinion,
        all: &[Opinion],
        problems: &mut Vec<(Part, Problem)>,
    ) -> Option<u32> {
        let typed = self.trimmed(Part::MergedInto);
        if typed.is_empty() {
            return None;
        }
        let problem = match typed.parse::<u32>() {
            Ok(into) if can_merge(base.number, into, all) => return Some(into),
            Ok(into) if into == base.number => Problem::MergedIntoItself,
            Ok(into) if all.iter().any(|o| o.number == into && o.voided.is_none()) => {
                Problem::MergedIntoMerged(into)
            }
            Ok(into) => Problem::MergedIntoUnknown(into),
            Err(_) => Problem::NumberUnreadable,
        };
        problems.push((Part::MergedInto, problem));
        None
    }

    /// What is wrong with the reason for voiding, if anything.
    pub fn void_reason(&self) -> Result<String, Problem> {
        let reason = self.trimmed(Part::VoidReason);
        if reason.is_empty() {
            return Err(Problem::Text(TextProblem::Empty));
        }
        crate::domain::text::check_line(&reason, crate::domain::text::LINE_LIMIT)
            .map_err(Problem::Text)?;
        Ok(reason)
    }
}

/// Puts the faulty value of a path back to what it was; answers the part it belongs to.
fn put_back(opinion: &mut Opinion, base: &Opinion, path: &str) -> Option<Part> {
    let (new, old) = (&mut opinion.conclusion, &base.conclusion);
    Some(match path {
        "field" => {
            opinion.field.clone_from(&base.field);
            Part::Field
        }
        "legality_reason" => {
            opinion.legality_reason.clone_from(&base.legality_reason);
            Part::LegalityReason
        }
        "content" => {
            opinion.content.clone_from(&base.content);
            Part::Content
        }
        "answer.by" => {
            opinion.answer.by.clone_from(&base.answer.by);
            Part::AnswerBy
        }
        "answer.text" => {
            opinion.answer.text.clone_from(&base.answer.text);
            Part::Answer
        }
        "conclusion.text" => {
            new.text.clone_from(&old.text);
            Part::Conclusion
        }
        "conclusion.lead_unit" => {
            new.lead_unit.clone_from(&old.lead_unit);
            Part::LeadUnit
        }
        "conclusion.due_on" => {
            // What was read from half a date must not stand for the whole one.
            new.due_on = None;
            Part::DueOn
        }
        "conclusion.reason" => {
            new.reason.clone_from(&old.reason);
            Part::Reason
        }
        other if other.starts_with("conclusion.co_units") => {
            new.co_units.clone_from(&old.co_units);
            Part::CoUnits
        }
        _ => return None,
    })
}
