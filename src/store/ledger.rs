//! The ledger of Nghị quyết 04: entries are added and withdrawn with a reason, never deleted.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, params};

use crate::domain::fault::Faults;
use crate::domain::{LedgerEntry, LedgerEntryId, UnitId};

use super::column::{Word, execute, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::unit;

/// Adds an entry, or changes one.
pub(super) fn set(
    conn: &Connection,
    id: Option<LedgerEntryId>,
    entry: &LedgerEntry,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let entry = entry.composed();
    let units = unit::all(conn)?;
    let by = units.get(entry.unit);
    let by = by.ok_or(StoreError::NoSuchUnit(entry.unit))?;
    let mut faults = Faults::default();
    entry.check(by, at.date(), &mut faults);
    refuse(faults)?;
    let id = if let Some(id) = id {
        id
    } else {
        execute(
            conn,
            "INSERT INTO ledger_entry
                     (kind, unit_id, done_on, subject, document, withdrawn, recorded_at)
                 VALUES (?1, ?2, ?3, ?4, '', '', ?5)",
            params![Word(entry.kind), entry.unit.0, entry.on, entry.subject, at],
        )?;
        LedgerEntryId(conn.last_insert_rowid())
    };
    let changed = execute(
        conn,
        "UPDATE ledger_entry SET kind = ?2, unit_id = ?3, done_on = ?4, subject = ?5,
             document = ?6, withdrawn = ?7,
             withdrawn_at = CASE WHEN ?7 = '' THEN NULL ELSE coalesce(withdrawn_at, ?8) END
         WHERE id = ?1",
        params![
            id.0,
            Word(entry.kind),
            entry.unit.0,
            entry.on,
            entry.subject,
            entry.document,
            entry.withdrawn,
            at
        ],
    )?;
    if changed == 0 {
        return Err(StoreError::NoSuchLedgerEntry(id));
    }
    Ok(())
}

/// All entries, the newest first.
pub(super) fn all(conn: &Connection) -> Result<Vec<(LedgerEntryId, LedgerEntry)>, StoreError> {
    let sql = "SELECT * FROM ledger_entry ORDER BY done_on DESC, id DESC";
    rows(conn, sql, [], |row| {
        Ok((row.get("id").map(LedgerEntryId)?, read(row)?))
    })
}

/// The entries that had been recorded by the end of a day and were not withdrawn by then.
pub(super) fn as_of(conn: &Connection, day: NaiveDate) -> Result<Vec<LedgerEntry>, StoreError> {
    let entries = rows(
        conn,
        "SELECT * FROM ledger_entry
         WHERE substr(recorded_at, 1, 10) <= ?1
             AND (withdrawn_at IS NULL OR substr(withdrawn_at, 1, 10) > ?1)
         ORDER BY id",
        [day],
        read,
    )?;
    let counts = |entry| LedgerEntry {
        withdrawn: String::new(),
        ..entry
    };
    Ok(entries.into_iter().map(counts).collect())
}

fn read(row: &Row<'_>) -> rusqlite::Result<LedgerEntry> {
    Ok(LedgerEntry {
        kind: row.get("kind").map(|Word(word)| word)?,
        unit: row.get("unit_id").map(UnitId)?,
        on: row.get("done_on")?,
        subject: row.get("subject")?,
        document: row.get("document")?,
        withdrawn: row.get("withdrawn")?,
    })
}
