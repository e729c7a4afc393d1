//! Where and when locked documents were made public.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use crate::domain::fault::Faults;
use crate::domain::text::LINE_LIMIT;
use crate::domain::{Channel, DocumentId, Publication, publication};

use super::column::{Word, execute, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::op::Touched;
use super::{issued, session};

/// What is to be recorded of a channel.
pub(super) struct Asked<'a> {
    pub(super) channel: Channel,
    /// Nothing takes the record out.
    pub(super) on: Option<NaiveDate>,
    pub(super) note: &'a str,
    pub(super) is_confirmed: bool,
}

/// Records one channel, or takes its record out; what is unusual only when it was confirmed.
pub(super) fn record(
    conn: &Connection,
    document: DocumentId,
    asked: &Asked<'_>,
    today: NaiveDate,
) -> Result<Touched, StoreError> {
    let head = issued::standing(conn, document)?;
    let channel = asked.channel;
    let note = asked.note.to_owned().composed();
    let Some(on) = asked.on else {
        execute(
            conn,
            "DELETE FROM publication WHERE document_id = ?1 AND channel = ?2",
            params![document.0, Word(channel)],
        )?;
        return Ok(Touched::document(head.session, document));
    };
    let mut faults = Faults::default();
    let held_on = session::require(conn, head.session)?.on;
    publication::check(head.order.kind, on, held_on, today, &mut faults);
    faults.line("publication.note", &note, LINE_LIMIT);
    refuse(faults)?;
    let doubts = publication::doubts(&head);
    if !doubts.is_empty() && !asked.is_confirmed {
        return Err(StoreError::PublicationUnconfirmed { document, doubts });
    }
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
