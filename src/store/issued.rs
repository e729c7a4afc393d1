//! Locked documents: what was frozen is never written again.

use chrono::NaiveDateTime;
use rusqlite::{Connection, Row, params};

use crate::domain::fault::Faults;
use crate::domain::issued::{file_hash, fingerprint, mark};
use crate::domain::text::LINE_LIMIT;
use crate::domain::{
    DocumentId, DocumentState, Finished, IssuedDocument, Order, SessionId, SessionRecord,
    SessionState, Stage, Withdrawal,
};

use super::column::{Word, execute, from_json, json, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::op::Touched;
use super::{numbering, publication, record, returned, session};

/// Locks a finished document, when it still says what the session's records say.
pub(super) fn lock(
    conn: &Connection,
    session: SessionId,
    finished: &Finished,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let order = &finished.order;
    let head = session::require(conn, session)?;
    if order.stage != Stage::Final {
        return Err(StoreError::NotFinal);
    }
    if order.kind.needs_conclusions() && head.state != SessionState::Concluded {
        return Err(StoreError::NotConcluded(session));
    }
    let mut faults = Faults::default();
    returned::check_stamp(order.number, order.dated_on, &mut faults);
    refuse(faults)?;
    let hash = fingerprint(&finished.record_json, order, &finished.lines);
    if order.mark.as_deref() != Some(mark(&hash)) {
        return Err(StoreError::WrongMark);
    }
    if from_json::<SessionRecord>(&finished.record_json)? != record::get(conn, session)? {
        return Err(StoreError::Outdated(session));
    }
    refuse_waiting(conn, session, finished)?;
    if let Some(corrected) = finished.corrects {
        refuse_unsigned(conn, corrected)?;
    }
    let on = order.dated_on.unwrap_or(at.date());
    let (kind, letterhead) = (order.kind, order.letterhead);
    let counted = numbering::counted(conn, session, kind, letterhead, &order.edition, on)?;
    numbering::refuse_taken(conn, &counted, order.number, None)?;
    execute(
        conn,
        include_str!("issued/insert.sql"),
        params![
            session.0,
            Word(kind),
            Word(letterhead),
            json(order)?,
            finished.title,
            counted.symbol,
            at,
            hash,
            finished.corrects.map(|id| id.0),
            order.number,
            order.dated_on,
        ],
    )?;
    let id = DocumentId(conn.last_insert_rowid());
    execute(
        conn,
        "INSERT INTO issued_content (document_id, record, lines, rooms, pdf_hash, pdf)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            id.0,
            finished.record_json,
            json(&finished.lines)?,
            finished.rooms_json,
            file_hash(&finished.pdf),
            finished.pdf,
        ],
    )?;
    Ok(Touched::document(session, id))
}

/// Refuses a document that is locked already and waits to be signed.
fn refuse_waiting(
    conn: &Connection,
    session: SessionId,
    finished: &Finished,
) -> Result<(), StoreError> {
    let order = &finished.order;
    let waiting = of_session(conn, session)?.into_iter().find(|document| {
        document.state() == DocumentState::Locked
            && document.corrects == finished.corrects
            && document.order.kind == order.kind
            && document.order.letterhead == order.letterhead
            && document.order.edition == order.edition
    });
    waiting.map_or(Ok(()), |document| {
        Err(StoreError::AlreadyLocked(document.id))
    })
}

/// An erratum corrects what was signed; anything else is unlocked and locked anew.
fn refuse_unsigned(conn: &Connection, corrected: DocumentId) -> Result<(), StoreError> {
    match get(conn, corrected)?.state() {
        DocumentState::Signed | DocumentState::SignedOnPaper => Ok(()),
        DocumentState::Withdrawn => Err(StoreError::Withdrawn(corrected)),
        DocumentState::Locked => Err(StoreError::NotSigned(corrected)),
    }
}

/// Unlocks a document for which nothing came back; its number is free again.
pub(super) fn unlock(
    conn: &Connection,
    document: DocumentId,
    reason: &str,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let reason = reason.to_owned().composed();
    let issued = get(conn, document)?;
    match issued.state() {
        DocumentState::Withdrawn => return Err(StoreError::Withdrawn(document)),
        DocumentState::Signed | DocumentState::SignedOnPaper => {
            return Err(StoreError::AlreadySigned(document));
        }
        DocumentState::Locked => {}
    }
    if !issued.publications.is_empty() {
        return Err(StoreError::AlreadyPublished(document));
    }
    let mut faults = Faults::default();
    faults.required_line("unlock.reason", &reason, LINE_LIMIT);
    refuse(faults)?;
    execute(
        conn,
        "UPDATE issued_document SET withdrawn_at = ?2, withdrawn_reason = ?3 WHERE id = ?1",
        params![document.0, at, reason],
    )?;
    Ok(Touched::document(issued.session, document))
}

/// Refuses to open a session again whose conclusions stand in a locked document.
pub(super) fn refuse_reopening(conn: &Connection, session: SessionId) -> Result<(), StoreError> {
    let documents = of_session(conn, session)?;
    let holding = |wanted: &[DocumentState]| {
        let holds = |document: &&IssuedDocument| {
            document.order.kind.rests_on_conclusions() && wanted.contains(&document.state())
        };
        documents.iter().find(holds).map(|document| document.id)
    };
    if let Some(document) = holding(&[DocumentState::Signed, DocumentState::SignedOnPaper]) {
        return Err(StoreError::HeldBySigned { session, document });
    }
    if let Some(document) = holding(&[DocumentState::Locked]) {
        return Err(StoreError::HeldByLocked { session, document });
    }
    Ok(())
}

/// A document that must be there and not be unlocked.
pub(super) fn standing(conn: &Connection, id: DocumentId) -> Result<IssuedDocument, StoreError> {
    let document = get(conn, id)?;
    if document.withdrawn.is_some() {
        return Err(StoreError::Withdrawn(id));
    }
    Ok(document)
}

pub(super) fn get(conn: &Connection, id: DocumentId) -> Result<IssuedDocument, StoreError> {
    let sql = "SELECT * FROM issued_document WHERE id = ?1";
    let (document, order) = row(conn, sql, [id.0], read)?.ok_or(StoreError::NoSuchDocument(id))?;
    complete(conn, document, &order)
}

/// The documents of a session, in the order in which they were locked.
pub(super) fn of_session(
    conn: &Connection,
    session: SessionId,
) -> Result<Vec<IssuedDocument>, StoreError> {
    let sql = "SELECT * FROM issued_document WHERE session_id = ?1 ORDER BY id";
    let documents = rows(conn, sql, [session.0], read)?;
    let complete = |(document, order): (_, String)| complete(conn, document, &order);
    documents.into_iter().map(complete).collect()
}

/// The columns of the document's own row and its order as JSON.
fn read(row: &Row<'_>) -> rusqlite::Result<(IssuedDocument, String)> {
    let Word(kind) = row.get("kind")?;
    let Word(letterhead) = row.get("letterhead")?;
    let withdrawn_at: Option<NaiveDateTime> = row.get("withdrawn_at")?;
    let reason: Option<String> = row.get("withdrawn_reason")?;
    let document = IssuedDocument {
        id: DocumentId(row.get("id")?),
        session: SessionId(row.get("session_id")?),
        order: Order::new(kind, letterhead, Stage::Final),
        title: row.get("title")?,
        symbol: row.get("symbol")?,
        locked_at: row.get("locked_at")?,
        hash: row.get("hash")?,
        number: row.get("number")?,
        dated_on: row.get("dated_on")?,
        withdrawn: withdrawn_at
            .zip(reason)
            .map(|(at, reason)| Withdrawal { at, reason }),
        returned: Vec::new(),
        corrects: row.get::<_, Option<i64>>("corrects")?.map(DocumentId),
        corrected_by: Vec::new(),
        publications: Vec::new(),
    };
    Ok((document, row.get("document_order")?))
}

fn complete(
    conn: &Connection,
    mut document: IssuedDocument,
    order: &str,
) -> Result<IssuedDocument, StoreError> {
    document.order = from_json(order)?;
    document.returned = returned::of_document(conn, document.id)?;
    document.publications = publication::of_document(conn, document.id)?;
    let sql = "SELECT id FROM issued_document
         WHERE corrects = ?1 AND withdrawn_at IS NULL ORDER BY id";
    document.corrected_by = rows(conn, sql, [document.id.0], |row| row.get(0).map(DocumentId))?;
    Ok(document)
}

/// The pages as they were locked.
pub(super) fn pdf(conn: &Connection, id: DocumentId) -> Result<Vec<u8>, StoreError> {
    let sql = "SELECT pdf_hash, pdf FROM issued_content WHERE document_id = ?1";
    let kept = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get(1)?));
    let (hash, pdf) = row(conn, sql, [id.0], kept)?.ok_or(StoreError::NoSuchDocument(id))?;
    unchanged(pdf, &hash)
}

/// The bytes of a file, when they still are what was kept.
pub(super) fn unchanged(bytes: Vec<u8>, hash: &str) -> Result<Vec<u8>, StoreError> {
    if file_hash(&bytes) == hash {
        return Ok(bytes);
    }
    Err(StoreError::Damaged {
        detail: "a kept file is not what it was".into(),
    })
}

/// The lines of a locked document.
pub(super) fn lines(conn: &Connection, id: DocumentId) -> Result<Vec<String>, StoreError> {
    from_json(&text(conn, "lines", id)?)
}

/// The rooms of a locked document, as JSON.
pub(super) fn rooms(conn: &Connection, id: DocumentId) -> Result<String, StoreError> {
    text(conn, "rooms", id)
}

/// The session's record as JSON, as it was when the document was locked.
pub(super) fn record(conn: &Connection, id: DocumentId) -> Result<String, StoreError> {
    text(conn, "record", id)
}

fn text(conn: &Connection, column: &str, id: DocumentId) -> Result<String, StoreError> {
    let sql = format!("SELECT {column} FROM issued_content WHERE document_id = ?1");
    let found = row(conn, &sql, [id.0], |row| row.get(0))?;
    found.ok_or(StoreError::NoSuchDocument(id))
}
