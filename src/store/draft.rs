//! Text that is not yet part of a record, kept exactly as typed so that a killed program comes
//! back to the same screen.

use rusqlite::Connection;

use crate::domain::fault::Faults;
use crate::domain::text::NAME_LIMIT;

use super::column::{execute, row};
use super::error::{StoreError, refuse};

pub(super) fn keep(conn: &Connection, key: &str, body: &str) -> Result<(), StoreError> {
    let mut faults = Faults::default();
    faults.required_line("draft.key", key, NAME_LIMIT);
    refuse(faults)?;
    execute(
        conn,
        "INSERT INTO draft (key, body) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET body = excluded.body",
        [key, body],
    )?;
    Ok(())
}

pub(super) fn drop(conn: &Connection, key: &str) -> Result<(), StoreError> {
    execute(conn, "DELETE FROM draft WHERE key = ?1", [key])?;
    Ok(())
}

pub(super) fn get(conn: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT body FROM draft WHERE key = ?1";
    row(conn, sql, [key], |row| row.get(0))
}
