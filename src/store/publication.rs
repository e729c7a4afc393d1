//! Where and when locked documents were made public.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use crate::domain::fault::Faults;
use crate::domain::text::LINE_LIMIT;
use crate::domain::{Channel, DocumentId, Publication};

use super::column::{Word, execute, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::issued;
use super::op::Touched;

/// Records one channel, or takes its record out.
pub(super) fn record(
    conn: &Connection,
    document: DocumentId,
    channel: Channel,
    on: Option<NaiveDate>,
    note: &str,
) -> Result<Touched, StoreError> {
    let head = issued::standing(conn, document)?;
    let note = note.to_owned().composed();
    let Some(on) = on else {
        execute(
            conn,
            "DELETE FROM publication WHERE document_id = ?1 AND channel = ?2",
            params![document.0, Word(channel)],
        )?;
        return Ok(Touched::document(head.session, document));
    };
    let mut faults = Faults::default();
    faults.date("publication.on", on);
    faults.line("publication.note", &note, LINE_LIMIT);
    refuse(faults)?;
    execute(
        conn,
        "INSERT INTO publication (document_id, channel, published_on, note)
         VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (document_id, channel) DO UPDATE SET
             published_on = excluded.published_on, note = excluded.note",
        params![document.0, Word(channel), on, note],
    )?;
    Ok(Touched::document(head.session, document))
}

pub(super) fn of_document(
    conn: &Connection,
    document: DocumentId,
) -> Result<Vec<Publication>, StoreError> {
    rows(
        conn,
        "SELECT channel, published_on, note FROM publication
         WHERE document_id = ?1 ORDER BY published_on, channel",
        [document.0],
        |row| {
            let Word(channel) = row.get(0)?;
            Ok(Publication {
                channel,
                on: row.get(1)?,
                note: row.get(2)?,
            })
        },
    )
}
