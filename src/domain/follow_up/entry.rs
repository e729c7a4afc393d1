//! One entry of an opinion's history: what happened, on which day, and who recorded it when.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::super::id::{AttachmentId, EntryId};
use super::super::{Competence, Legality, Opinion, OpinionKind, Outcome, Satisfaction};

/// A document of another office or of our own, by its number and date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRef {
    /// `125/UBND-KT`
    pub number: String,
    pub on: Option<NaiveDate>,
}

impl DocumentRef {
    /// Whether it names a document that can be found: both number and date.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.number.trim().is_empty() && self.on.is_some()
    }
}

/// What proves that an opinion is resolved definitively.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    Document(DocumentRef),
    /// A file kept in the data file.
    File(AttachmentId),
    /// The citizen's own word, and where it was given.
    CitizenWord(String),
}

/// What came out, apart from where the opinion stands: "answered" is not "resolved".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultKind {
    /// Giải quyết dứt điểm: only with evidence.
    Definitive,
    /// Ban hành văn bản
    DocumentIssued,
    /// Kiểm tra, xử lý
    Inspected,
    /// Giải trình, cung cấp thông tin
    Explained,
    /// Có kế hoạch, lộ trình
    Planned,
    /// Đã chuyển cấp có thẩm quyền
    PassedOn,
    /// Không có cơ sở giải quyết
    NoBasis,
}

impl ResultKind {
    pub const ALL: [Self; 7] = [
        Self::Definitive,
        Self::DocumentIssued,
        Self::Inspected,
        Self::Explained,
        Self::Planned,
        Self::PassedOn,
        Self::NoBasis,
    ];
}

/// How the citizen was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hearing {
    /// Tại chỗ
    #[default]
    OnTheSpot,
    /// Phiếu
    Slip,
    /// Điện thoại
    Phone,
    /// MTTQ khảo sát
    FrontSurvey,
}

impl Hearing {
    pub const ALL: [Self; 4] = [Self::OnTheSpot, Self::Slip, Self::Phone, Self::FrontSurvey];
}

/// For whom the clock stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingFor {
    /// Công dân bổ sung
    #[default]
    Citizen,
    /// Cấp trên trả lời
    HigherLevel,
}

impl WaitingFor {
    pub const ALL: [Self; 2] = [Self::Citizen, Self::HigherLevel];
}

/// What the session's conclusion said of the opinion. A session that was opened again and concluded
/// anew gives another one, which replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concluded {
    /// The day of the session, on which what was answered there was answered.
    pub session_on: NaiveDate,
    pub outcome: Outcome,
    pub lead_unit: String,
    pub due_on: Option<NaiveDate>,
    pub legality: Legality,
    pub legality_reason: String,
    pub kind: OpinionKind,
    pub competence: Competence,
    pub field: String,
    /// What the citizen said at the session.
    pub satisfaction: Satisfaction,
}

impl Concluded {
    /// `None` for an opinion that was not concluded.
    #[must_use]
    pub fn of(opinion: &Opinion, session_on: NaiveDate) -> Option<Self> {
        let conclusion = &opinion.conclusion;
        Some(Self {
            session_on,
            outcome: conclusion.outcome?,
            lead_unit: conclusion.lead_unit.clone(),
            due_on: conclusion.due_on,
            legality: opinion.legality,
            legality_reason: opinion.legality_reason.clone(),
            kind: opinion.kind,
            competence: opinion.competence,
            field: opinion.field.clone(),
            satisfaction: conclusion.satisfaction,
        })
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Concluded(Box<Concluded>),
    /// The conclusion no longer holds: the session was opened again.
    Reconsidered,
    /// Another unit is responsible, with its own due date or the one there is.
    Assigned {
        unit: String,
        due_on: Option<NaiveDate>,
        reason: String,
    },
    /// The responsible unit became a part of another one, which answers for it from then on.
    Moved {
        unit: String,
        from: String,
    },
    /// Gia hạn, by whose document.
    Extended {
        due_on: NaiveDate,
        reason: String,
        document: DocumentRef,
    },
    Paused {
        waiting_for: WaitingFor,
        reason: String,
    },
    /// The clock goes on; the due date moved by the days that it stood still.
    Resumed {
        due_on: Option<NaiveDate>,
        note: String,
    },
    /// Chuyển cấp có thẩm quyền after the session.
    PassedOn {
        to: String,
        due_on: Option<NaiveDate>,
        document: DocumentRef,
    },
    /// The competent level answered; the opinion is ours again until a result is recorded.
    Replied {
        document: DocumentRef,
        note: String,
    },
    Progress {
        text: String,
    },
    /// Thông báo tới công dân, within ten working days (Quy định 11-QĐi/TW).
    Notified {
        document: DocumentRef,
    },
    /// Đôn đốc the responsible unit.
    Reminded {
        document: DocumentRef,
    },
    Resolved {
        result: ResultKind,
        text: String,
        evidence: Option<Evidence>,
    },
    /// The citizen was asked about the result.
    Heard {
        satisfaction: Satisfaction,
        hearing: Hearing,
        note: String,
    },
    Reopened {
        due_on: Option<NaiveDate>,
        reason: String,
    },
    /// Another legality than the conclusion said, decided later.
    Reclassified {
        legality: Legality,
        reason: String,
        decided_by: String,
    },
    /// An entry that was recorded in error no longer counts; it stays to be read.
    Retracted {
        entry: EntryId,
        reason: String,
    },
}

/// An [`Event`] without its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    Concluded,
    Reconsidered,
    Assigned,
    Moved,
    Extended,
    Paused,
    Resumed,
    PassedOn,
    Replied,
    Progress,
    Notified,
    Reminded,
    Resolved,
    Heard,
    Reopened,
    Reclassified,
    Retracted,
}

impl Event {
    #[must_use]
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Concluded(_) => EventKind::Concluded,
            Self::Reconsidered => EventKind::Reconsidered,
            Self::Assigned { .. } => EventKind::Assigned,
            Self::Moved { .. } => EventKind::Moved,
            Self::Extended { .. } => EventKind::Extended,
            Self::Paused { .. } => EventKind::Paused,
            Self::Resumed { .. } => EventKind::Resumed,
            Self::PassedOn { .. } => EventKind::PassedOn,
            Self::Replied { .. } => EventKind::Replied,
            Self::Progress { .. } => EventKind::Progress,
            Self::Notified { .. } => EventKind::Notified,
            Self::Reminded { .. } => EventKind::Reminded,
            Self::Resolved { .. } => EventKind::Resolved,
            Self::Heard { .. } => EventKind::Heard,
            Self::Reopened { .. } => EventKind::Reopened,
            Self::Reclassified { .. } => EventKind::Reclassified,
            Self::Retracted { .. } => EventKind::Retracted,
        }
    }

    /// Whether the program writes it itself: when a session is concluded or opened again, when units
    /// are merged.
    #[must_use]
    pub fn is_written_by_the_program(&self) -> bool {
        matches!(
            self,
            Self::Concluded(_) | Self::Reconsidered | Self::Moved { .. }
        )
    }
}

/// One entry of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    /// The day on which it happened; never after the day on which it was recorded.
    pub on: NaiveDate,
    pub recorded_at: NaiveDateTime,
    /// Who recorded it.
    pub by: String,
    pub event: Event,
}
