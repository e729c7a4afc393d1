//! The words of documents as they were looked at or exported, kept to be compared.

use chrono::NaiveDateTime;
use rusqlite::{Connection, params};

use crate::domain::{Edition, Kind, Letterhead, SessionId};

use super::column::{Word, execute, from_json, json, rows};
use super::error::StoreError;
use super::op::Touched;
use super::session;

/// How many are kept of one document.
const MOST: i64 = 20;

/// The words of a document at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentDraft {
    pub at: NaiveDateTime,
    /// Paragraph by paragraph.
    pub lines: Vec<String>,
}

/// Which document of which session.
pub(super) struct Place<'a> {
    session: SessionId,
    kind: Kind,
    letterhead: Letterhead,
    edition: &'a Edition,
}

impl<'a> Place<'a> {
    pub(super) fn new(
        session: SessionId,
        kind: Kind,
        letterhead: Letterhead,
        edition: &'a Edition,
    ) -> Self {
        Self {
            session,
            kind,
            letterhead,
            edition,
        }
    }
}

/// Keeps the words; those that were kept before become the newest, and the oldest go.
pub(super) fn keep(
    conn: &Connection,
    place: &Place<'_>,
    lines: &[String],
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    session::require(conn, place.session)?;
    let (session, kind, letterhead) = (place.session.0, Word(place.kind), Word(place.letterhead));
    let (edition, lines) = (json(place.edition)?, json(lines)?);
    execute(
        conn,
        "DELETE FROM document_draft
         WHERE session_id = ?1 AND kind = ?2 AND letterhead = ?3 AND edition = ?4 AND lines = ?5",
        params![session, kind, letterhead, edition, lines],
    )?;
    execute(
        conn,
        "INSERT INTO document_draft (session_id, kind, letterhead, edition, lines, kept_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![session, kind, letterhead, edition, lines, at],
    )?;
    execute(
        conn,
        "DELETE FROM document_draft WHERE id IN (
             SELECT id FROM document_draft
             WHERE session_id = ?1 AND kind = ?2 AND letterhead = ?3 AND edition = ?4
             ORDER BY id DESC LIMIT -1 OFFSET ?5)",
        params![session, kind, letterhead, edition, MOST],
    )?;
    Ok(Touched::session(place.session))
}

/// The drafts of a document, the newest first.
pub(super) fn of_document(
    conn: &Connection,
    place: &Place<'_>,
) -> Result<Vec<DocumentDraft>, StoreError> {
    let edition = json(place.edition)?;
    let kept = rows(
        conn,
        "SELECT kept_at, lines FROM document_draft
         WHERE session_id = ?1 AND kind = ?2 AND letterhead = ?3 AND edition = ?4
         ORDER BY id DESC",
        params![
            place.session.0,
            Word(place.kind),
            Word(place.letterhead),
            edition
        ],
        |row| Ok((row.get(0)?, row.get::<_, String>(1)?)),
    )?;
    let draft = |(at, lines): (_, String)| {
        Ok(DocumentDraft {
            at,
            lines: from_json(&lines)?,
        })
    };
    kept.into_iter().map(draft).collect()
}
