//! The completeness gate: every opinion not voided ends in exactly one outcome (target T3).

use super::{Legality, Opinion, Outcome};

/// What an opinion still lacks before the final documents may be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Content,
    Outcome,
    Answer,
    Unit,
    DueDate,
    CompetentLevel,
    Reason,
    MergedInto,
    LegalityReason,
}

/// How the recorded opinions were concluded; the sum of the outcomes equals `recorded` when
/// the gate is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reconciliation {
    /// Opinions not voided.
    pub recorded: usize,
    pub answered: usize,
    pub assigned: usize,
    pub plan: usize,
    pub passed: usize,
    pub not_considered: usize,
    pub merged: usize,
    pub voided: usize,
}

/// The gate over all opinions of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gate {
    /// Opinions not voided.
    pub recorded: usize,
    /// Of these, the ones that lack nothing.
    pub complete: usize,
    /// Number of the opinion and what it lacks, by number.
    pub missing: Vec<(u32, Missing)>,
}

impl Gate {
    /// Judges the opinions of one session.
    #[must_use]
    pub fn of(opinions: &[Opinion]) -> Self {
        let mut gate = Self::default();
        for opinion in opinions.iter().filter(|o| o.voided.is_none()) {
            let lacking = missing(opinion, opinions);
            gate.recorded += 1;
            gate.complete += usize::from(lacking.is_empty());
            gate.missing
                .extend(lacking.into_iter().map(|what| (opinion.number, what)));
        }
        gate
    }

    /// Whether the final documents may be exported: something was recorded and nothing is missing.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.recorded > 0 && self.missing.is_empty()
    }
}

/// What one opinion lacks among all opinions of its session.
#[must_use]
pub fn missing(opinion: &Opinion, all: &[Opinion]) -> Vec<Missing> {
    let mut lacking = Vec::new();
    let conclusion = &opinion.conclusion;
    let mut need = |present: bool, what: Missing| {
        if !present {
            lacking.push(what);
        }
    };
    need(!opinion.content.trim().is_empty(), Missing::Content);
    need(
        opinion.legality == Legality::Lawful || !opinion.legality_reason.trim().is_empty(),
        Missing::LegalityReason,
    );
    need(
        conclusion.outcome == Some(Outcome::Answered)
            || opinion.answer.by.trim().is_empty()
            || !opinion.answer.is_empty(),
        Missing::Answer,
    );
    let unit = !conclusion.lead_unit.trim().is_empty();
    match conclusion.outcome {
        None => need(false, Missing::Outcome),
        Some(Outcome::Answered) => need(!opinion.answer.is_empty(), Missing::Answer),
        Some(Outcome::Assigned | Outcome::Plan) => {
            need(unit, Missing::Unit);
            need(conclusion.due_on.is_some(), Missing::DueDate);
        }
        Some(Outcome::Passed) => need(unit, Missing::CompetentLevel),
        Some(Outcome::NotConsidered) => {
            need(!conclusion.reason.trim().is_empty(), Missing::Reason);
        }
        Some(Outcome::Merged) => need(
            conclusion
                .merged_into
                .is_some_and(|into| can_merge(opinion.number, into, all)),
            Missing::MergedInto,
        ),
    }
    lacking
}

/// Whether opinion `number` may be merged into `into`: another opinion that stands for itself,
/// while nothing stands merged into `number`.
#[must_use]
pub fn can_merge(number: u32, into: u32, all: &[Opinion]) -> bool {
    number != into
        && !holds_another(number, all)
        && all.iter().any(|o| {
            o.number == into && o.voided.is_none() && o.conclusion.outcome != Some(Outcome::Merged)
        })
}

/// Whether another opinion stands merged into `number`.
#[must_use]
pub fn holds_another(number: u32, all: &[Opinion]) -> bool {
    all.iter().any(|o| {
        o.conclusion.outcome == Some(Outcome::Merged) && o.conclusion.merged_into == Some(number)
    })
}

impl Reconciliation {
    /// Opinions with an outcome.
    #[must_use]
    pub fn concluded(&self) -> usize {
        self.answered + self.assigned + self.plan + self.passed + self.not_considered + self.merged
    }

    /// Counts the opinions of one session.
    #[must_use]
    pub fn of(opinions: &[Opinion]) -> Self {
        let mut count = Self::default();
        for opinion in opinions {
            if opinion.voided.is_some() {
                count.voided += 1;
                continue;
            }
            count.recorded += 1;
            match opinion.conclusion.outcome {
                None => {}
                Some(Outcome::Answered) => count.answered += 1,
                Some(Outcome::Assigned) => count.assigned += 1,
                Some(Outcome::Plan) => count.plan += 1,
                Some(Outcome::Passed) => count.passed += 1,
                Some(Outcome::NotConsidered) => count.not_considered += 1,
                Some(Outcome::Merged) => count.merged += 1,
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::Voided;

    fn opinion(number: u32, outcome: Outcome) -> Opinion {
        let mut opinion = Opinion {
            number,
            speaker: 1,
            content: "Đề nghị sửa đường".into(),
            ..Opinion::default()
        };
        opinion.conclusion.outcome = Some(outcome);
        opinion
    }

    #[test]
    fn an_empty_session_does_not_pass() {
        assert!(!Gate::of(&[]).is_closed());
    }

    #[test]
    fn an_opinion_without_an_outcome_is_named() {
        let mut one = opinion(1, Outcome::Answered);
        one.conclusion.outcome = None;
        assert_eq!(Gate::of(&[one]).missing, [(1, Missing::Outcome)]);
    }

    #[test]
    fn each_outcome_asks_for_what_it_needs() {
        let all = [
            opinion(1, Outcome::Answered),
            opinion(2, Outcome::Assigned),
            opinion(3, Outcome::Plan),
            opinion(4, Outcome::Passed),
            opinion(5, Outcome::NotConsidered),
            opinion(6, Outcome::Merged),
        ];
        assert_eq!(
            Gate::of(&all).missing,
            [
                (1, Missing::Answer),
                (2, Missing::Unit),
                (2, Missing::DueDate),
                (3, Missing::Unit),
                (3, Missing::DueDate),
                (4, Missing::CompetentLevel),
                (5, Missing::Reason),
                (6, Missing::MergedInto),
            ]
        );
    }

    #[test]
    fn a_merge_into_itself_a_merged_or_a_voided_opinion_does_not_count() {
        let mut voided = opinion(2, Outcome::Answered);
        voided.voided = Some(Voided {
            reason: "ghi nhầm".into(),
        });
        let all = [
            opinion(1, Outcome::Answered),
            voided,
            opinion(3, Outcome::Merged),
        ];
        assert!(can_merge(3, 1, &all));
        assert!(!can_merge(3, 2, &all));
        assert!(!can_merge(1, 3, &all));
        assert!(!can_merge(1, 1, &all));
        assert!(!can_merge(1, 9, &all));
    }

    #[test]
    fn voided_opinions_are_neither_recorded_nor_missing() {
        let mut done = opinion(1, Outcome::Assigned);
        done.conclusion.lead_unit = "Phòng Kinh tế".into();
        done.conclusion.due_on = NaiveDate::from_ymd_opt(2026, 12, 15);
        let mut voided = opinion(2, Outcome::Answered);
        voided.voided = Some(Voided {
            reason: "ghi nhầm".into(),
        });
        let all = [done, voided];
        let gate = Gate::of(&all);
        assert!(gate.is_closed());
        assert_eq!((gate.complete, gate.recorded), (1, 1));
        let count = Reconciliation::of(&all);
        assert_eq!((count.recorded, count.assigned, count.voided), (1, 1, 1));
    }
}
