//! Files that came back for locked documents.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, params};

use crate::domain::fault::{Faults, Problem};
use crate::domain::issued::{RETURNED_LIMIT, file_hash};
use crate::domain::numbering::Counted;
use crate::domain::text::LINE_LIMIT;
use crate::domain::{DocumentId, IssuedDocument, ReturnedFile, ReturnedId, ReturnedKind};

use super::column::{Word, execute, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::op::{Returned, Touched};
use super::{issued, numbering, session};

/// Files what came back. A scan after a signed file is filed too and changes nothing of it; one that is filed
/// already brings the number and the date that it was filed without.
pub(super) fn file(
    conn: &Connection,
    document: DocumentId,
    file: &Returned,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let head = issued::standing(conn, document)?;
    let name = file.name.clone().composed();
    let mut faults = Faults::default();
    faults.required_line("returned.name", &name, LINE_LIMIT);
    check_stamp(file.number, file.dated_on, &mut faults);
    if let Some(on) = file.dated_on
        && file.kind == ReturnedKind::Scan
        && file.dated_on != head.dated_on
    {
        let from = if head.order.kind.precedes_session() {
            NaiveDate::MIN
        } else {
            session::require(conn, head.session)?.on
        };
        faults.done_on("order.dated_on", on, from, at.date());
    }
    refuse(faults)?;
    if file.bytes.is_empty() {
        return Err(StoreError::FileEmpty);
    }
    if file.bytes.len() > RETURNED_LIMIT {
        return Err(StoreError::FileTooLarge {
            limit: RETURNED_LIMIT,
        });
    }
    let hash = file_hash(&file.bytes);
    let same = "SELECT document_id FROM returned_file WHERE hash = ?1";
    if let Some(other) = row(conn, same, [&hash], |row| row.get(0))? {
        let other = DocumentId(other);
        if other != document || !is_stamped_anew(&head, file) {
            return Err(StoreError::AlreadyFiled(other));
        }
        take_over(conn, &head, file)?;
        return Ok(Touched::document(head.session, document));
    }
    let went_out = "SELECT document_id FROM issued_content WHERE pdf_hash = ?1";
    if let Some(unsigned) = row(conn, went_out, [&hash], |row| row.get(0))? {
        return Err(StoreError::Unsigned(DocumentId(unsigned)));
    }
    take_over(conn, &head, file)?;
    execute(
        conn,
        "INSERT INTO returned_file (document_id, kind, name, filed_at, hash, length, verdict)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            document.0,
            Word(file.kind),
            name,
            at,
            hash,
            i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            file.verdict_json,
        ],
    )?;
    execute(
        conn,
        "INSERT INTO returned_content (file_id, bytes) VALUES (?1, ?2)",
        params![conn.last_insert_rowid(), file.bytes],
    )?;
    Ok(Touched::document(head.session, document))
}

/// Checks a number and a date that a document is to bear.
pub(super) fn check_stamp(number: Option<u32>, dated_on: Option<NaiveDate>, faults: &mut Faults) {
    if number == Some(0) {
        faults.add("order.number", Problem::NumberUnreadable);
    }
    if let Some(dated_on) = dated_on {
        faults.date("order.dated_on", dated_on);
    }
}

/// Whether a scan tells a number or a date that the document does not bear, and may.
fn is_stamped_anew(document: &IssuedDocument, file: &Returned) -> bool {
    if file.kind != ReturnedKind::Scan || !document.takes_stamp(file.kind) {
        return false;
    }
    let number = file
        .number
        .filter(|number| Some(*number) != document.number);
    let dated_on = file.dated_on.filter(|on| Some(*on) != document.dated_on);
    number.is_some() || dated_on.is_some()
}

/// The number and date of the stamp are the document's own from now on.
fn take_over(
    conn: &Connection,
    document: &IssuedDocument,
    file: &Returned,
) -> Result<(), StoreError> {
    if !document.takes_stamp(file.kind) {
        return Ok(());
    }
    let number = file.number.or(document.number);
    let dated_on = file.dated_on.or(document.dated_on);
    let order = &document.order;
    let asked = Counted {
        session: document.session,
        kind: order.kind,
        letterhead: order.letterhead,
        edition: order.edition.clone(),
        symbol: document.symbol.clone(),
        on: dated_on.unwrap_or(document.locked_at.date()),
    };
    numbering::refuse_taken(conn, &asked, number, Some(document.id))?;
    if (number, dated_on) == (document.number, document.dated_on) {
        return Ok(());
    }
    execute(
        conn,
        "UPDATE issued_document SET number = ?2, dated_on = ?3 WHERE id = ?1",
        params![document.id.0, number, dated_on],
    )?;
    Ok(())
}

pub(super) fn of_document(
    conn: &Connection,
    document: DocumentId,
) -> Result<Vec<ReturnedFile>, StoreError> {
    rows(
        conn,
        "SELECT id, kind, name, filed_at, hash, length, verdict FROM returned_file
         WHERE document_id = ?1 ORDER BY id",
        [document.0],
        |row| {
            let Word(kind) = row.get(1)?;
            let length: i64 = row.get(5)?;
            Ok(ReturnedFile {
                id: ReturnedId(row.get(0)?),
                kind,
                name: row.get(2)?,
                filed_at: row.get(3)?,
                hash: row.get(4)?,
                length: u64::try_from(length).unwrap_or_default(),
                verdict_json: row.get(6)?,
            })
        },
    )
}

/// The bytes of a file, as they were filed.
pub(super) fn bytes(conn: &Connection, file: ReturnedId) -> Result<Vec<u8>, StoreError> {
    let sql = "SELECT f.hash, c.bytes FROM returned_file AS f
         JOIN returned_content AS c ON c.file_id = f.id WHERE f.id = ?1";
    let kept = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get(1)?));
    let (hash, bytes) = row(conn, sql, [file.0], kept)?.ok_or(StoreError::NoSuchFile(file))?;
    issued::unchanged(bytes, &hash)
}
