//! The changes that can be asked of the store, and what a change answers.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::domain::follow_up::{DocumentRef, Event, ResultKind};
use crate::domain::{
    AttachmentId, Authority, Channel, Closing, DayChange, DocumentId, Edition, Finished, HotIssue,
    HotIssueId, Kind, LedgerEntry, LedgerEntryId, Letterhead, ListKind, Office, Opinion, OpinionId,
    ReturnedKind, Reworded, Session, SessionId, SessionRecord, SessionState, Source, Speaker,
    SpeakerId, TimeLimits, Unit, UnitId,
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
    /// All the words that the office has changed in a document: its own for every session, or those
    /// of one session alone, which go first.
    Reword {
        session: Option<SessionId>,
        kind: Kind,
        letterhead: Letterhead,
        changes: Vec<Reworded>,
    },
    /// The words of a document as they stand, to be compared with later ones.
    KeepDocumentDraft {
        session: SessionId,
        kind: Kind,
        letterhead: Letterhead,
        edition: Edition,
        lines: Vec<String>,
    },
    LockDocument {
        session: SessionId,
        document: Box<Finished>,
    },
    /// Only while nothing came back for it.
    UnlockDocument {
        document: DocumentId,
        reason: String,
    },
    /// Files what came back and takes over the number and the date that it bears.
    FileReturned {
        document: DocumentId,
        file: Box<Returned>,
    },
    /// Without a date the record of the channel goes.
    RecordPublication {
        document: DocumentId,
        channel: Channel,
        on: Option<NaiveDate>,
        note: String,
        /// A person has been told why it is unusual, and wants it so.
        is_confirmed: bool,
    },
    SetAuthorities(Vec<Authority>),
    /// The office's whole table of days off and days worked against the rule.
    SetCalendar(Vec<DayChange>),
    SetTimeLimits(TimeLimits),
    /// Without an id a new unit.
    SetUnit(Option<UnitId>, Box<Unit>),
    /// Puts units on the roster of yearly dialogues, or takes them off it.
    SetRoster {
        units: Vec<UnitId>,
        holds_dialogue: bool,
    },
    /// Units become parts of another one; what is pending with them goes over.
    MergeUnits {
        from: Vec<UnitId>,
        into: UnitId,
        on: NaiveDate,
        by: String,
    },
    /// One event of one opinion or of several, all or none.
    FollowUp {
        opinions: Vec<OpinionId>,
        on: NaiveDate,
        by: String,
        event: Box<Event>,
    },
    /// Keeps a file as evidence of an opinion.
    Attach {
        opinion: OpinionId,
        name: String,
        bytes: Vec<u8>,
    },
    /// Results that a unit told in its form, all or none; the form is kept with each opinion.
    TakeResults {
        results: Vec<ToldResult>,
        by: String,
        name: String,
        bytes: Vec<u8>,
    },
    /// Which earlier opinion an opinion repeats.
    SetRepeat {
        opinion: OpinionId,
        repeats: Option<OpinionId>,
    },
    /// Without an id a new issue; `opinions` are all those that it comes from.
    SetHotIssue {
        id: Option<HotIssueId>,
        issue: Box<HotIssue>,
        opinions: Vec<OpinionId>,
    },
    /// Without an id a new entry.
    SetLedgerEntry(Option<LedgerEntryId>, Box<LedgerEntry>),
    /// Without a body the filter goes.
    SaveFilter {
        name: String,
        body: Option<String>,
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

/// A file that came back for a locked document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    pub kind: ReturnedKind,
    /// The name that the file has.
    pub name: String,
    pub bytes: Vec<u8>,
    /// What the verification found.
    pub verdict_json: String,
    /// `None` leaves the number as it was locked.
    pub number: Option<u32>,
    /// `None` leaves the date as it was locked.
    pub dated_on: Option<NaiveDate>,
}

/// What a responsible unit tells of one opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldResult {
    pub opinion: OpinionId,
    pub on: NaiveDate,
    pub result: ResultKind,
    pub text: String,
    pub document: Option<DocumentRef>,
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
    Reword,
    KeepDocumentDraft,
    LockDocument,
    UnlockDocument,
    FileReturned,
    RecordPublication,
    SetAuthorities,
    SetCalendar,
    SetTimeLimits,
    SetUnit,
    SetRoster,
    MergeUnits,
    FollowUp,
    Attach,
    TakeResults,
    SetRepeat,
    SetHotIssue,
    SetLedgerEntry,
    SaveFilter,
    Undo,
}

impl OpKind {
    pub const ALL: [Self; 34] = [
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
        Self::Reword,
        Self::KeepDocumentDraft,
        Self::LockDocument,
        Self::UnlockDocument,
        Self::FileReturned,
        Self::RecordPublication,
        Self::SetAuthorities,
        Self::SetCalendar,
        Self::SetTimeLimits,
        Self::SetUnit,
        Self::SetRoster,
        Self::MergeUnits,
        Self::FollowUp,
        Self::Attach,
        Self::TakeResults,
        Self::SetRepeat,
        Self::SetHotIssue,
        Self::SetLedgerEntry,
        Self::SaveFilter,
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
            Self::Reword { .. } => OpKind::Reword,
            Self::KeepDocumentDraft { .. } => OpKind::KeepDocumentDraft,
            Self::LockDocument { .. } => OpKind::LockDocument,
            Self::UnlockDocument { .. } => OpKind::UnlockDocument,
            Self::FileReturned { .. } => OpKind::FileReturned,
            Self::RecordPublication { .. } => OpKind::RecordPublication,
            Self::SetAuthorities(_) => OpKind::SetAuthorities,
            Self::SetCalendar(_) => OpKind::SetCalendar,
            Self::SetTimeLimits(_) => OpKind::SetTimeLimits,
            Self::SetUnit(..) => OpKind::SetUnit,
            Self::SetRoster { .. } => OpKind::SetRoster,
            Self::MergeUnits { .. } => OpKind::MergeUnits,
            Self::FollowUp { .. } => OpKind::FollowUp,
            Self::Attach { .. } => OpKind::Attach,
            Self::TakeResults { .. } => OpKind::TakeResults,
            Self::SetRepeat { .. } => OpKind::SetRepeat,
            Self::SetHotIssue { .. } => OpKind::SetHotIssue,
            Self::SetLedgerEntry(..) => OpKind::SetLedgerEntry,
            Self::SaveFilter { .. } => OpKind::SaveFilter,
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
    /// The words that the office has changed.
    Wording,
    Authorities,
    /// The locked documents of one session.
    Documents(SessionId),
    Calendar,
    TimeLimits,
    Units,
    /// How opinions stand, over all sessions; [`Scope::Sessions`] means it too.
    FollowUp,
    HotIssues,
    Ledger,
    Filters,
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
    /// The document locked, unlocked, filed or published.
    pub document: Option<DocumentId>,
    /// The file kept as evidence.
    pub attachment: Option<AttachmentId>,
}

/// The records that a change touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Touched {
    pub(super) session: Option<SessionId>,
    pub(super) speaker: Option<(SpeakerId, u32)>,
    pub(super) opinion: Option<(OpinionId, u32)>,
    pub(super) document: Option<DocumentId>,
    pub(super) attachment: Option<AttachmentId>,
}

impl Touched {
    pub(super) fn session(id: SessionId) -> Self {
        Self {
            session: Some(id),
            ..Self::default()
        }
    }

    pub(super) fn document(session: SessionId, document: DocumentId) -> Self {
        Self {
            session: Some(session),
            document: Some(document),
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
        OpKind::Reword => vec![Scope::Wording],
        OpKind::SetAuthorities => vec![Scope::Authorities],
        OpKind::SetCalendar => vec![Scope::Calendar],
        OpKind::SetTimeLimits => vec![Scope::TimeLimits],
        OpKind::SetUnit | OpKind::SetRoster => vec![Scope::Units],
        OpKind::MergeUnits => vec![Scope::Units, Scope::FollowUp],
        OpKind::FollowUp | OpKind::Attach | OpKind::TakeResults | OpKind::SetRepeat => {
            vec![Scope::FollowUp]
        }
        OpKind::SetHotIssue => vec![Scope::HotIssues],
        OpKind::SetLedgerEntry => vec![Scope::Ledger],
        OpKind::SaveFilter => vec![Scope::Filters],
        OpKind::KeepDocumentDraft => Vec::new(),
        OpKind::LockDocument
        | OpKind::UnlockDocument
        | OpKind::FileReturned
        | OpKind::RecordPublication => session.map(Scope::Documents).into_iter().collect(),
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
