//! What can be read; every answer is the state after all changes asked for before.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::{
    Authority, Closing, DocumentId, Edition, IssuedDocument, Kind, Letterhead, ListKind, Numbering,
    Office, Opinion, OpinionId, ReturnedId, Reworded, Session, SessionId, SessionRecord,
    SessionState, Speaker, SpeakerId,
};

use super::document_draft::DocumentDraft;

use super::error::StoreError;
use super::op::OpKind;
use super::session::SessionSummary;
use super::{
    authority, closing, document_draft, draft, issued, list, numbering, office, opinion,
    preference, record, returned, session, speaker, undo, wording,
};

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

    /// The locked documents of a session, also those unlocked again, in the order of locking.
    pub fn issued(&self, id: SessionId) -> Read<Vec<IssuedDocument>> {
        issued::of_session(&self.conn, id)
    }

    pub fn issued_document(&self, id: DocumentId) -> Read<IssuedDocument> {
        issued::get(&self.conn, id)
    }

    /// The PDF as it was locked; [`StoreError::Damaged`] when the file no longer holds it so.
    pub fn issued_pdf(&self, id: DocumentId) -> Read<Vec<u8>> {
        issued::pdf(&self.conn, id)
    }

    /// The words of a locked document, paragraph by paragraph.
    pub fn issued_lines(&self, id: DocumentId) -> Read<Vec<String>> {
        issued::lines(&self.conn, id)
    }

    /// The session's record as JSON, as it was when the document was locked.
    pub fn issued_record(&self, id: DocumentId) -> Read<String> {
        issued::record(&self.conn, id)
    }

    /// Where number, date and signatures go on a locked document, as JSON.
    pub fn rooms(&self, id: DocumentId) -> Read<String> {
        issued::rooms(&self.conn, id)
    }

    /// A file that came back, as [`Reader::issued_pdf`].
    pub fn returned_pdf(&self, id: ReturnedId) -> Read<Vec<u8>> {
        returned::bytes(&self.conn, id)
    }

    /// The changed words that hold for a session, its own before the office's; without a session the
    /// office's.
    pub fn wording(
        &self,
        session: Option<SessionId>,
        kind: Kind,
        letterhead: Letterhead,
    ) -> Read<Vec<Reworded>> {
        wording::effective(&self.conn, &wording::Place::new(session, kind, letterhead))
    }

    /// The words changed in a session alone, or by the office for all; what
    /// [`Op::Reword`](super::Op::Reword) replaces.
    pub fn own_wording(
        &self,
        session: Option<SessionId>,
        kind: Kind,
        letterhead: Letterhead,
    ) -> Read<Vec<Reworded>> {
        wording::own(&self.conn, &wording::Place::new(session, kind, letterhead))
    }

    /// The kept words of a document, the newest first.
    pub fn drafts(
        &self,
        session: SessionId,
        kind: Kind,
        letterhead: Letterhead,
        edition: &Edition,
    ) -> Read<Vec<DocumentDraft>> {
        let place = document_draft::Place::new(session, kind, letterhead, edition);
        document_draft::of_document(&self.conn, &place)
    }

    /// The number proposed for a document of a session dated `on`.
    pub fn next_number(
        &self,
        session: SessionId,
        kind: Kind,
        letterhead: Letterhead,
        edition: &Edition,
        on: NaiveDate,
    ) -> Read<u32> {
        let conn = &self.conn;
        let asked = numbering::counted(conn, session, kind, letterhead, edition, on)?;
        numbering::next(conn, &asked)
    }

    /// How the office counts its documents.
    pub fn numbering(&self) -> Read<Numbering> {
        numbering::rule(&self.conn)
    }

    /// The certification authorities that the office trusts.
    pub fn authorities(&self) -> Read<Vec<Authority>> {
        authority::all(&self.conn)
    }

    /// What [`Op::Undo`](super::Op::Undo) would take back.
    pub fn undoable(&self) -> Read<Option<OpKind>> {
        undo::newest(&self.conn)
    }
}
