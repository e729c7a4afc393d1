//! The changes that can be asked of the store, and what a change answers.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Closing, ListKind, Office, Opinion, OpinionId, Session, SessionId, SessionRecord, SessionState,
    Source, Speaker, SpeakerId,
};

/// One change; it is made whole or not at all.
#[derive(Debug, Clone)]
pub enum Op {
    SetOffice(Box<Office>),
    SetList(ListKind, Vec<String>),
    SetPreference {
        key: String,
        value: String,
    },
    CreateSession(Box<Session>),
    EditSession(SessionId, Box<Session>),
    SetState(SessionId, SessionState),
    /// Ids and numbers of the record are kept.
    ImportRecord(Box<SessionRecord>),
    /// The number stays what it was.
    EditSpeaker(SpeakerId, Box<Speaker>),
    /// An opinion under the next number; the numbers in `floor` and `opinion` are ignored.
    RaiseOpinion {
        session: SessionId,
        floor: Floor,
        opinion: Box<Opinion>,
    },
    /// The number stays what it was; the speaker is named by number.
    EditOpinion(OpinionId, Box<Opinion>),
    AddSlips(SessionId, Vec<Slip>),
    SetClosing(SessionId, Box<Closing>),
    /// Text not yet part of a record, kept exactly as typed.
    KeepDraft {
        key: String,
        body: String,
    },
    DropDraft {
        key: String,
    },
    /// Takes back the newest step that [`Reader::undoable`](super::Reader::undoable) names.
    Undo,
}

/// Who raises an opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Floor {
    /// Someone who has not spoken yet; becomes the session's next speaker.
    New(Box<Speaker>),
    Known(SpeakerId),
}

/// An opinion sent in before the session. Speakers that are equal in everything but number and
/// time are one speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    pub speaker: Speaker,
    pub field: String,
    pub content: String,
    pub source: Source,
}

/// An [`Op`] without its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpKind {
    SetOffice,
    SetList,
    SetPreference,
    CreateSession,
    EditSession,
    SetState,
    ImportRecord,
    EditSpeaker,
    RaiseOpinion,
    EditOpinion,
    AddSlips,
    SetClosing,
    KeepDraft,
    DropDraft,
    Undo,
}

impl OpKind {
    pub const ALL: [Self; 15] = [
        Self::SetOffice,
        Self::SetList,
        Self::SetPreference,
        Self::CreateSession,
        Self::EditSession,
        Self::SetState,
        Self::ImportRecord,
        Self::EditSpeaker,
        Self::RaiseOpinion,
        Self::EditOpinion,
        Self::AddSlips,
        Self::SetClosing,
        Self::KeepDraft,
        Self::DropDraft,
        Self::Undo,
    ];
}

impl Op {
    #[must_use]
    pub fn kind(&self) -> OpKind {
        match self {
            Self::SetOffice(_) => OpKind::SetOffice,
            Self::SetList(..) => OpKind::SetList,
            Self::SetPreference { .. } => OpKind::SetPreference,
            Self::CreateSession(_) => OpKind::CreateSession,
            Self::EditSession(..) => OpKind::EditSession,
            Self::SetState(..) => OpKind::SetState,
            Self::ImportRecord(_) => OpKind::ImportRecord,
            Self::EditSpeaker(..) => OpKind::EditSpeaker,
            Self::RaiseOpinion { .. } => OpKind::RaiseOpinion,
            Self::EditOpinion(..) => OpKind::EditOpinion,
            Self::AddSlips(..) => OpKind::AddSlips,
            Self::SetClosing(..) => OpKind::SetClosing,
            Self::KeepDraft { .. } => OpKind::KeepDraft,
            Self::DropDraft { .. } => OpKind::DropDraft,
            Self::Undo => OpKind::Undo,
        }
    }
}

/// A part of the data that a screen shows and must load anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    Office,
    Lists,
    Preferences,
    /// The list of sessions with its counts.
    Sessions,
    /// Everything inside one session.
    Session(SessionId),
    Drafts,
}

/// What a committed change did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// When it was saved.
    pub at: NaiveDateTime,
    pub op: OpKind,
    pub scopes: Vec<Scope>,
    pub session: Option<SessionId>,
    /// The speaker added or edited, with the number within the session.
    pub speaker: Option<(SpeakerId, u32)>,
    /// The opinion added (of several the last) or edited, with its printed number.
    pub opinion: Option<(OpinionId, u32)>,
}

/// The records that a change touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Touched {
    pub(super) session: Option<SessionId>,
    pub(super) speaker: Option<(SpeakerId, u32)>,
    pub(super) opinion: Option<(OpinionId, u32)>,
}

impl Touched {
    pub(super) fn session(id: SessionId) -> Self {
        Self {
            session: Some(id),
            ..Self::default()
        }
    }
}

/// What screens must load anew after a change of kind `op`.
pub(super) fn scopes(op: OpKind, session: Option<SessionId>) -> Vec<Scope> {
    match op {
        OpKind::SetOffice => vec![Scope::Office],
        OpKind::SetList => vec![Scope::Lists],
        OpKind::SetPreference => vec![Scope::Preferences],
        OpKind::KeepDraft | OpKind::DropDraft => vec![Scope::Drafts],
        OpKind::EditSpeaker | OpKind::SetClosing => {
            session.map(Scope::Session).into_iter().collect()
        }
        OpKind::CreateSession
        | OpKind::EditSession
        | OpKind::SetState
        | OpKind::ImportRecord
        | OpKind::RaiseOpinion
        | OpKind::EditOpinion
        | OpKind::AddSlips
        | OpKind::Undo => [Scope::Sessions]
            .into_iter()
            .chain(session.map(Scope::Session))
            .collect(),
    }
}
