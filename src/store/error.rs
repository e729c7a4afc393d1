//! What can go wrong with the data file. The texts here are for the log and name no person;
//! the advice for people is in `words::store`.

use std::path::PathBuf;

use crate::domain::fault::Faults;
use crate::domain::gate::Missing;
use crate::domain::publication::Doubt;
use crate::domain::{
    AttachmentId, DocumentId, Fault, HotIssueId, LedgerEntryId, OpinionId, ReturnedId, SessionId,
    SpeakerId, UnitId,
};

use super::lock::Holder;
use super::op::OpKind;

/// Why the data file could not be opened, read or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    #[error("there is no data file at the path")]
    Missing { path: PathBuf },
    #[error("the path of the data file is a folder")]
    IsFolder { path: PathBuf },
    #[error("the folder of the data file does not exist")]
    NoFolder { path: PathBuf },
    #[error("the folder of the data file may not be written")]
    ReadOnlyFolder { path: PathBuf },
    #[error("the data file may not be written")]
    ReadOnlyFile { path: PathBuf },
    #[error("the file belongs to another program")]
    OtherProgram { path: PathBuf },
    #[error("the data file has version {file}, this program knows {known}")]
    Newer { file: u32, known: u32 },
    #[error("the data file is damaged: {detail}")]
    Damaged { detail: String },
    #[error("the data file is in use")]
    InUse { by: Option<Holder> },
    #[error("the disk is full")]
    DiskFull,
    #[error("the disk no longer takes writes")]
    ReadOnly,
    #[error("the disk failed: {detail}")]
    Disk { detail: String },
    #[error("no session {0}")]
    NoSuchSession(SessionId),
    #[error("no speaker {0}")]
    NoSuchSpeaker(SpeakerId),
    #[error("no opinion {0}")]
    NoSuchOpinion(OpinionId),
    #[error("no locked document {0}")]
    NoSuchDocument(DocumentId),
    #[error("no returned file {0}")]
    NoSuchFile(ReturnedId),
    #[error("no unit {0}")]
    NoSuchUnit(UnitId),
    #[error("no attachment {0}")]
    NoSuchAttachment(AttachmentId),
    #[error("no hot issue {0}")]
    NoSuchHotIssue(HotIssueId),
    #[error("no ledger entry {0}")]
    NoSuchLedgerEntry(LedgerEntryId),
    /// Of several opinions the one at `place`, from 0, refuses.
    #[error("opinion {place} of those chosen has {} faults", .faults.len())]
    BulkRefused { place: usize, faults: Vec<Fault> },
    #[error("opinions of session {0} are followed")]
    Followed(SessionId),
    #[error("{} faults", .0.len())]
    Faults(Vec<Fault>),
    #[error("session {0} is concluded and locked")]
    Locked(SessionId),
    #[error("the gate is open: {} opinions recorded, {} things missing", .recorded, .missing.len())]
    GateOpen {
        recorded: usize,
        /// Number of the opinion and what it lacks.
        missing: Vec<(u32, Missing)>,
    },
    #[error("the record is already there as session {session}")]
    AlreadyThere { session: SessionId },
    #[error("number {number} is borne by document {by}")]
    NumberTaken { number: u32, by: DocumentId },
    #[error("session {0} is not concluded")]
    NotConcluded(SessionId),
    #[error("the document is locked already as {0}")]
    AlreadyLocked(DocumentId),
    #[error("only a final document is locked")]
    NotFinal,
    #[error("session {0} changed while the document was made")]
    Outdated(SessionId),
    #[error("the foot does not bear the beginning of the hash")]
    WrongMark,
    #[error("document {0} was not signed")]
    NotSigned(DocumentId),
    #[error("document {0} came back signed")]
    AlreadySigned(DocumentId),
    #[error("document {0} was made public")]
    AlreadyPublished(DocumentId),
    #[error("making document {document} public is unusual and was not confirmed")]
    PublicationUnconfirmed {
        document: DocumentId,
        doubts: Vec<Doubt>,
    },
    #[error("document {0} was unlocked")]
    Withdrawn(DocumentId),
    #[error("the file is filed already with document {0}")]
    AlreadyFiled(DocumentId),
    #[error("the file is document {0} as it went out, unsigned")]
    Unsigned(DocumentId),
    #[error("the file is longer than {limit} bytes")]
    FileTooLarge { limit: usize },
    #[error("the file is empty")]
    FileEmpty,
    #[error("session {session} has the locked document {document}")]
    HeldByLocked {
        session: SessionId,
        document: DocumentId,
    },
    #[error("session {session} has the signed document {document}")]
    HeldBySigned {
        session: SessionId,
        document: DocumentId,
    },
    #[error("nothing to undo")]
    NothingToUndo,
    /// What was done last stays, and so does all that went before it.
    #[error("{0:?} is not taken back")]
    NotTakenBack(OpKind),
    #[error("the store is closed")]
    Closed,
    #[error("a job of the store panicked")]
    Panicked,
    #[error("the database refused: {detail}")]
    Database { detail: String },
}

impl StoreError {
    /// Whether the connection can no longer be trusted and the file must be read back.
    pub(super) fn is_of_the_disk(&self) -> bool {
        matches!(
            self,
            Self::DiskFull | Self::ReadOnly | Self::Disk { .. } | Self::Damaged { .. }
        )
    }

    /// What a failed look at or write beside the data file means.
    pub(super) fn from_io(error: &std::io::Error, path: &std::path::Path) -> Self {
        use std::io::ErrorKind;
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnlyFolder { path }
            }
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoFolder { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Disk {
                detail: kind.to_string(),
            },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{Error, ErrorCode};
        match error {
            Error::SqliteFailure(code, message) => {
                // SQLite's messages name tables and columns, never values.
                let detail = format!("{}: {}", code.extended_code, message.unwrap_or_default());
                match code.code {
                    ErrorCode::DiskFull => Self::DiskFull,
                    ErrorCode::ReadOnly => Self::ReadOnly,
                    ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Self::Disk { detail },
                    ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                        Self::Damaged { detail }
                    }
                    ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse { by: None },
                    _ => Self::Database { detail },
                }
            }
            // The messages of these two would repeat the value itself.
            Error::FromSqlConversionFailure(column, ..) | Error::InvalidColumnType(column, ..) => {
                Self::Damaged {
                    detail: format!("unreadable value in column {column}"),
                }
            }
            other => Self::Database {
                detail: other.to_string(),
            },
        }
    }
}

/// Refuses a record with faults.
pub(super) fn refuse(faults: Faults) -> Result<(), StoreError> {
    let faults = faults.into_vec();
    if faults.is_empty() {
        return Ok(());
    }
    Err(StoreError::Faults(faults))
}
