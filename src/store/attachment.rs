//! Files kept as evidence of an opinion, inside the data file.

use chrono::NaiveDateTime;
use rusqlite::{Connection, Row, params};

use crate::domain::issued::file_hash;
use crate::domain::{Attachment, AttachmentId, OpinionId};

use super::column::{execute, row, rows};
use super::error::StoreError;
use super::op::Touched;
use super::{issued, opinion};

/// A longer file is refused (bytes).
pub(super) const LONGEST: usize = 100 * 1024 * 1024;
/// Characters that are kept of a name.
const LONGEST_NAME: usize = 200;

/// Keeps a file with an opinion; the same bytes are kept once.
pub(super) fn add(
    conn: &Connection,
    id: OpinionId,
    name: &str,
    bytes: &[u8],
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let (session, number) = opinion::place(conn, id)?;
    if bytes.is_empty() {
        return Err(StoreError::FileEmpty);
    }
    if bytes.len() > LONGEST {
        return Err(StoreError::FileTooLarge { limit: LONGEST });
    }
    let touched = Touched {
        session: Some(session),
        opinion: Some((id, number)),
        ..Touched::default()
    };
    let hash = file_hash(bytes);
    let sql = "SELECT id FROM attachment WHERE opinion_id = ?1 AND hash = ?2";
    let known = row(conn, sql, params![id.0, hash], |row| row.get::<_, i64>(0))?;
    if let Some(known) = known {
        return Ok(Touched {
            attachment: Some(AttachmentId(known)),
            ..touched
        });
    }
    execute(
        conn,
        "INSERT INTO attachment_content (hash, content) VALUES (?1, ?2)
         ON CONFLICT (hash) DO NOTHING",
        params![hash, bytes],
    )?;
    // The ending tells what kind of file it is, so the beginning of a long name goes.
    let name = crate::domain::text::nfc(name.trim());
    let name = match name.char_indices().rev().nth(LONGEST_NAME - 1) {
        Some((at, _)) => &name[at..],
        None if name.is_empty() => &hash,
        None => &name,
    };
    execute(
        conn,
        "INSERT INTO attachment (opinion_id, name, added_at, size, hash)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            id.0,
            name,
            at,
            i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            hash
        ],
    )?;
    Ok(Touched {
        attachment: Some(AttachmentId(conn.last_insert_rowid())),
        ..touched
    })
}

/// The files of an opinion, the oldest first.
pub(super) fn of_opinion(conn: &Connection, id: OpinionId) -> Result<Vec<Attachment>, StoreError> {
    let sql = "SELECT * FROM attachment WHERE opinion_id = ?1 ORDER BY id";
    rows(conn, sql, [id.0], read)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    Ok(Attachment {
        id: AttachmentId(row.get("id")?),
        name: row.get("name")?,
        added_at: row.get("added_at")?,
        size: row.get::<_, i64>("size")?.unsigned_abs(),
        hash: row.get("hash")?,
    })
}

/// The bytes as they were kept; [`StoreError::Damaged`] when the file no longer holds them so.
pub(super) fn bytes(conn: &Connection, id: AttachmentId) -> Result<Vec<u8>, StoreError> {
    let found = row(
        conn,
        "SELECT content, hash FROM attachment JOIN attachment_content USING (hash) WHERE id = ?1",
        [id.0],
        |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?)),
    )?;
    let (bytes, expected) = found.ok_or(StoreError::NoSuchAttachment(id))?;
    issued::unchanged(bytes, &expected)
}
