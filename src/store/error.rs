//! What can go wrong with the data file. The texts here are for the log and name no person;
//! the advice for people is in `words::store`.

use std::path::PathBuf;

use crate::domain::gate::Missing;
use crate::domain::{Fault, OpinionId, SessionId, SpeakerId};

use super::lock::Holder;

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
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("the store is closed")]
    Closed,
    #[error("a job of the store panicked")]
    Panicked,
    #[error("the database refused: {detail}")]
    Database { detail: String },
}
