//! What can be read; every answer is the state after all changes asked for before.

use rusqlite::Connection;

use crate::domain::{
    Closing, ListKind, Office, Opinion, OpinionId, Session, SessionId, SessionRecord, SessionState,
    Speaker, SpeakerId,
};

use super::error::StoreError;
use super::op::OpKind;
use super::session::SessionSummary;
use super::{closing, draft, list, office, opinion, preference, record, session, speaker, undo};

/// Reads within one job on the store's thread; it owns the connection and only lends itself.
pub struct Reader {
    pub(super) conn: Connection,
}

/// What a reading answers.
type Read<T> = Result<T, StoreError>;

#[allow(clippy::missing_errors_doc)] // Each method fails as `StoreError` says and in no other way.
impl Reader {
    /// The office; `None` until the first start has asked for it.
    pub fn office(&self) -> Read<Option<Office>> {
        office::current(&self.conn)
    }

    pub fn list(&self, kind: ListKind) -> Read<Vec<String>> {
        list::get(&self.conn, kind)
    }

    pub fn preference(&self, key: &str) -> Read<Option<String>> {
        preference::get(&self.conn, key)
    }

    /// All sessions, newest first.
    pub fn sessions(&self) -> Read<Vec<SessionSummary>> {
        session::summaries(&self.conn)
    }

    pub fn session(&self, id: SessionId) -> Read<(Session, SessionState)> {
        session::get(&self.conn, id)
    }

    pub fn closing(&self, id: SessionId) -> Read<Closing> {
        closing::get(&self.conn, id)
    }

    /// The whole session, as it is printed and exported.
    pub fn record(&self, id: SessionId) -> Read<SessionRecord> {
        record::get(&self.conn, id)
    }

    /// The session's speakers by number.
    pub fn speakers(&self, id: SessionId) -> Read<Vec<(SpeakerId, Speaker)>> {
        speaker::of_session(&self.conn, id)
    }

    /// The session's opinions by number.
    pub fn opinions(&self, id: SessionId) -> Read<Vec<(OpinionId, Opinion)>> {
        opinion::of_session(&self.conn, id)
    }

    /// Distinct people of all sessions, the newest first; never one whose name is secret.
    pub fn known_speakers(&self) -> Read<Vec<Speaker>> {
        speaker::known(&self.conn)
    }

    /// The session from which a new one may be copied.
    pub fn last_session(&self) -> Read<Option<Session>> {
        session::last(&self.conn)
    }

    pub fn draft(&self, key: &str) -> Read<Option<String>> {
        draft::get(&self.conn, key)
    }

    /// What [`Op::Undo`](super::Op::Undo) would take back.
    pub fn undoable(&self) -> Read<Option<OpKind>> {
        undo::newest(&self.conn)
    }
}
