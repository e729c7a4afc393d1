//! The numbers that locked documents bear, and how the office counts them.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;

use crate::domain::numbering::{Counted, Used};
use crate::domain::{DocumentId, Edition, Kind, Letterhead, Numbering, Order, SessionId};

use super::column::{Word, from_json, rows};
use super::error::StoreError;
use super::{office, preference};

/// The preference that says what State and Front numbers are counted by: `type` or `issuer`.
pub const SERIES: &str = "numbering.series";
/// The preference that says in which year a term of the Party committee begins.
pub const TERM_FROM: &str = "numbering.term_from";

/// How the office counts.
pub(super) fn rule(conn: &Connection) -> Result<Numbering, StoreError> {
    let usual = Numbering::default();
    let series = preference::get(conn, SERIES)?;
    let term_from = preference::get(conn, TERM_FROM)?;
    Ok(Numbering {
        by_type: series.as_deref() != Some("issuer"),
        term_from: term_from
            .and_then(|year| year.trim().parse().ok())
            .unwrap_or(usual.term_from),
    })
}

/// A document of a session as it is counted.
pub(super) fn counted(
    conn: &Connection,
    session: SessionId,
    kind: Kind,
    letterhead: Letterhead,
    edition: &Edition,
    on: NaiveDate,
) -> Result<Counted, StoreError> {
    let office = office::of_session(conn, session)?;
    Ok(Counted {
        session,
        kind,
        letterhead,
        edition: edition.clone(),
        symbol: office.issuer(letterhead).symbol,
        on,
    })
}

/// Every number that is borne by a document that was not unlocked.
fn used(conn: &Connection) -> Result<Vec<Used>, StoreError> {
    let kept = rows(
        conn,
        "SELECT id, session_id, kind, letterhead, document_order, symbol, number,
             dated_on, locked_at
         FROM issued_document WHERE number IS NOT NULL AND withdrawn_at IS NULL ORDER BY id",
        [],
        |row| {
            let Word(kind): Word<Kind> = row.get(2)?;
            let Word(letterhead): Word<Letterhead> = row.get(3)?;
            let dated_on: Option<NaiveDate> = row.get(7)?;
            let locked_at: NaiveDateTime = row.get(8)?;
            let by = Counted {
                session: SessionId(row.get(1)?),
                kind,
                letterhead,
                edition: Edition::Full,
                symbol: row.get(5)?,
                on: dated_on.unwrap_or(locked_at.date()),
            };
            let document = DocumentId(row.get(0)?);
            let number = row.get(6)?;
            Ok((
                Used {
                    document,
                    by,
                    number,
                },
                row.get::<_, String>(4)?,
            ))
        },
    )?;
    let with_edition = |(mut used, order): (Used, String)| {
        used.by.edition = from_json::<Order>(&order)?.edition;
        Ok(used)
    };
    kept.into_iter().map(with_edition).collect()
}

/// The number proposed for a document.
pub(super) fn next(conn: &Connection, asked: &Counted) -> Result<u32, StoreError> {
    Ok(rule(conn)?.next(asked, &used(conn)?))
}

/// Refuses a number that another document than `own` bears already.
pub(super) fn refuse_taken(
    conn: &Connection,
    asked: &Counted,
    number: Option<u32>,
    own: Option<DocumentId>,
) -> Result<(), StoreError> {
    let Some(number) = number else { return Ok(()) };
    let mut used = used(conn)?;
    used.retain(|u| Some(u.document) != own);
    match rule(conn)?.taken(asked, number, &used) {
        Some(by) => Err(StoreError::NumberTaken { number, by }),
        None => Ok(()),
    }
}
