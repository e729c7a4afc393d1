//! What is typed of an event before it is one: the fields that each kind asks for.

use chrono::NaiveDate;

use super::super::fault::{Fault, Problem};
use super::super::id::EntryId;
use super::super::text::TextProblem;
use super::super::{Legality, Satisfaction};
use super::entry::{DocumentRef, Event, EventKind, Evidence, Hearing, ResultKind, WaitingFor};

/// A field that an event may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The responsible unit, or the level to which the opinion goes.
    Unit,
    DueOn,
    Reason,
    Document,
    WaitingFor,
    Text,
    Note,
    Result,
    Evidence,
    Satisfaction,
    Hearing,
    Legality,
    DecidedBy,
}

impl EventKind {
    /// What a person records, in the order in which it usually happens.
    pub const RECORDED: [Self; 14] = [
        Self::Assigned,
        Self::Extended,
        Self::Paused,
        Self::Resumed,
        Self::PassedOn,
        Self::Replied,
        Self::Progress,
        Self::Resolved,
        Self::Heard,
        Self::Reopened,
        Self::Notified,
        Self::Reminded,
        Self::Reclassified,
        Self::Retracted,
    ];

    /// The word by which a command asks for it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Concluded => "concluded",
            Self::Reconsidered => "reconsidered",
            Self::Assigned => "assigned",
            Self::Moved => "moved",
            Self::Extended => "extended",
            Self::Paused => "paused",
            Self::Resumed => "resumed",
            Self::PassedOn => "passed-on",
            Self::Replied => "replied",
            Self::Progress => "progress",
            Self::Notified => "notified",
            Self::Reminded => "reminded",
            Self::Resolved => "resolved",
            Self::Heard => "heard",
            Self::Reopened => "reopened",
            Self::Reclassified => "reclassified",
            Self::Retracted => "retracted",
        }
    }

    /// The fields that it asks for beside the day and who records it.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Concluded | Self::Reconsidered | Self::Moved => &[],
            Self::Assigned => &[Field::Unit, Field::DueOn, Field::Reason],
            Self::Extended => &[Field::DueOn, Field::Reason, Field::Document],
            Self::Paused => &[Field::WaitingFor, Field::Reason],
            Self::Resumed => &[Field::DueOn, Field::Note],
            Self::PassedOn => &[Field::Unit, Field::DueOn, Field::Document],
            Self::Replied => &[Field::Document, Field::Note],
            Self::Progress => &[Field::Text],
            Self::Notified | Self::Reminded => &[Field::Document],
            Self::Resolved => &[Field::Result, Field::Text, Field::Evidence],
            Self::Heard => &[Field::Satisfaction, Field::Hearing, Field::Note],
            Self::Reopened => &[Field::Reason, Field::DueOn],
            Self::Reclassified => &[Field::Legality, Field::Reason, Field::DecidedBy],
            Self::Retracted => &[Field::Reason],
        }
    }
}

/// Everything that any event asks for, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Particulars {
    pub unit: String,
    pub due_on: Option<NaiveDate>,
    pub reason: String,
    pub document: DocumentRef,
    pub waiting_for: WaitingFor,
    pub text: String,
    pub note: String,
    pub result: Option<ResultKind>,
    pub evidence: Option<Evidence>,
    pub satisfaction: Satisfaction,
    pub hearing: Hearing,
    pub legality: Legality,
    pub decided_by: String,
    /// The entry to be retracted.
    pub entry: Option<EntryId>,
}

impl Particulars {
    /// The event of a kind that they make.
    ///
    /// # Errors
    /// The fault of a field without which there is no such event.
    pub fn event(self, kind: EventKind) -> Result<Event, Fault> {
        let Self {
            unit,
            due_on,
            reason,
            document,
            text,
            note,
            evidence,
            ..
        } = self;
        Ok(match kind {
            EventKind::Concluded | EventKind::Moved | EventKind::Reconsidered => {
                Event::Reconsidered
            }
            EventKind::Assigned => Event::Assigned {
                unit,
                due_on,
                reason,
            },
            EventKind::Extended => Event::Extended {
                due_on: due_on.ok_or_else(|| fault("due_on", Problem::DateMissing))?,
                reason,
                document,
            },
            EventKind::Paused => Event::Paused {
                waiting_for: self.waiting_for,
                reason,
            },
            EventKind::Resumed => Event::Resumed { due_on, note },
            EventKind::PassedOn => Event::PassedOn {
                to: unit,
                due_on,
                document,
            },
            EventKind::Replied => Event::Replied { document, note },
            EventKind::Progress => Event::Progress { text },
            EventKind::Notified => Event::Notified { document },
            EventKind::Reminded => Event::Reminded { document },
            EventKind::Resolved => Event::Resolved {
                result: self.result.ok_or_else(|| empty("result"))?,
                text,
                evidence,
            },
            EventKind::Heard => Event::Heard {
                satisfaction: self.satisfaction,
                hearing: self.hearing,
                note,
            },
            EventKind::Reopened => Event::Reopened { due_on, reason },
            EventKind::Reclassified => Event::Reclassified {
                legality: self.legality,
                reason,
                decided_by: self.decided_by,
            },
            EventKind::Retracted => Event::Retracted {
                entry: self
                    .entry
                    .ok_or_else(|| fault("entry", Problem::NotRetractable))?,
                reason,
            },
        })
    }
}

fn fault(path: &str, problem: Problem) -> Fault {
    Fault {
        path: path.to_owned(),
        problem,
    }
}

fn empty(path: &str) -> Fault {
    fault(path, Problem::Text(TextProblem::Empty))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_a_person_records_becomes_its_own_event() {
        let full = Particulars {
            due_on: NaiveDate::from_ymd_opt(2026, 12, 1),
            result: Some(ResultKind::Inspected),
            entry: Some(EntryId(4)),
            ..Particulars::default()
        };
        for kind in EventKind::RECORDED {
            let event = full.clone().event(kind).unwrap();
            assert_eq!(event.kind(), kind);
            assert!(!kind.fields().is_empty() && !event.is_written_by_the_program());
        }
    }

    #[test]
    fn what_an_event_cannot_be_without_is_asked_for_at_its_field() {
        for (kind, path) in [
            (EventKind::Extended, "due_on"),
            (EventKind::Resolved, "result"),
            (EventKind::Retracted, "entry"),
        ] {
            let fault = Particulars::default().event(kind).unwrap_err();
            assert_eq!(fault.path, path);
        }
    }
}
