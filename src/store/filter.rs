//! Filters of the list of opinions that a person saved under a name.

use rusqlite::{Connection, params};

use crate::domain::fault::Faults;
use crate::domain::text::{NAME_LIMIT, nfc};

use super::column::{execute, rows};
use super::error::{StoreError, refuse};

pub(super) fn save(conn: &Connection, name: &str, body: Option<&str>) -> Result<(), StoreError> {
    let name = nfc(name.trim());
    let Some(body) = body else {
        execute(conn, "DELETE FROM saved_filter WHERE name = ?1", [name])?;
        return Ok(());
    };
    let mut faults = Faults::default();
    faults.required_line("filter.name", &name, NAME_LIMIT);
    refuse(faults)?;
    execute(
        conn,
        "INSERT INTO saved_filter (name, body) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET body = excluded.body",
        params![name, body],
    )?;
    Ok(())
}

/// Every saved filter by name.
pub(super) fn all(conn: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let sql = "SELECT name, body FROM saved_filter ORDER BY name";
    rows(conn, sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
}
