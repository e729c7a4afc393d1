//! What the console proposes while a field is typed: people, fields, officers, units.

use super::part::Part;
use crate::domain::{Speaker, SpeakerKind};
use crate::window::widget::completion::{Completion, Step};

/// What can be proposed.
#[derive(Debug, Default)]
pub struct Sources {
    /// Who has spoken in this session.
    pub here: Vec<Speaker>,
    /// People known from earlier sessions.
    pub known: Vec<Speaker>,
    pub fields: Vec<String>,
    pub officers: Vec<String>,
    pub units: Vec<String>,
}

impl Sources {
    /// This session's people first, nobody twice, and never one whose name is secret.
    fn people(&self) -> impl Iterator<Item = &Speaker> {
        let is_here = |known: &Speaker| self.here.iter().any(|s| s.is_same_person(known));
        let earlier = self.known.iter().filter(move |known| !is_here(known));
        self.here
            .iter()
            .chain(earlier)
            .filter(|speaker| speaker.kind != SpeakerKind::Secret)
    }
}

/// One proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suggestion {
    Speaker(Box<Speaker>),
    Text(String),
}

impl Suggestion {
    /// The words shown.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Speaker(speaker) => {
                let mut label = speaker.printed_name();
                for more in [&speaker.address, &speaker.role] {
                    if !more.is_empty() {
                        label.push_str(", ");
                        label.push_str(more);
                    }
                }
                label
            }
        }
    }
}

/// The proposals of the field being typed and the one chosen.
#[derive(Debug, Default)]
pub struct Suggestions {
    entries: Vec<Suggestion>,
    completion: Completion,
}

impl Suggestions {
    /// The proposals for `typed` in `part`.
    #[must_use]
    pub fn of(part: Part, typed: &str, sources: &Sources) -> Self {
        let texts = |list: &[String]| list.iter().cloned().map(Suggestion::Text).collect();
        let entries: Vec<Suggestion> = match part {
            Part::Name => sources
                .people()
                .map(|speaker| Suggestion::Speaker(Box::new(speaker.clone())))
                .collect(),
            Part::Field => texts(&sources.fields),
            Part::AnswerBy => texts(&sources.officers),
            Part::LeadUnit | Part::CoUnits => texts(&sources.units),
            _ => Vec::new(),
        };
        let typed = match part {
            Part::CoUnits => typed.rsplit(';').next().unwrap_or_default(),
            _ => typed,
        };
        let names: Vec<String> = entries.iter().map(Suggestion::label).collect();
        let completion = Completion::of(typed.trim(), names.iter().map(String::as_str));
        Self {
            entries,
            completion,
        }
    }

    /// The proposals in the order shown, and whether each is the one chosen.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Suggestion, bool)> {
        let chosen = self.completion.chosen();
        self.completion
            .matches()
            .iter()
            .filter_map(move |&at| Some((at, self.entries.get(at)?, chosen == Some(at))))
    }

    /// The best proposal.
    #[must_use]
    pub fn first(&self) -> Option<&Suggestion> {
        self.entries.get(*self.completion.matches().first()?)
    }

    /// Whether nothing is proposed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.completion.matches().is_empty()
    }

    /// Chooses the next proposal, or the one before; beyond the ends nothing is chosen.
    pub fn step(&mut self, step: Step) {
        self.completion.step(step);
    }

    /// The proposal chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<&Suggestion> {
        self.entries.get(self.completion.chosen()?)
    }

    /// The proposal at an index given by [`Suggestions::shown`].
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Suggestion> {
        self.entries.get(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(part: Part, typed: &str) -> Vec<String> {
        let sources = Sources {
            units: ["Phòng Kinh tế", "Phòng Văn hóa – Xã hội", "Công an xã"]
                .map(str::to_owned)
                .to_vec(),
            ..Sources::default()
        };
        Suggestions::of(part, typed, &sources)
            .shown()
            .map(|(_, suggestion, _)| suggestion.label())
            .collect()
    }

    #[test]
    fn units_are_proposed_where_units_are_typed_only() {
        assert_eq!(labels(Part::LeadUnit, "phong k"), ["Phòng Kinh tế"]);
        assert_eq!(labels(Part::Content, "phong k"), [""; 0]);
    }

    #[test]
    fn the_last_of_several_units_is_the_one_completed() {
        assert_eq!(labels(Part::CoUnits, "Phòng Kinh tế; cong"), ["Công an xã"]);
    }
}
