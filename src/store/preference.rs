//! Preferences of the program on this file: a word for a key.

use rusqlite::Connection;

use crate::domain::fault::Faults;
use crate::domain::text::{NAME_LIMIT, PARAGRAPHS_LIMIT};

use super::column::{execute, row};
use super::error::{StoreError, refuse};

pub(super) fn set(conn: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    let mut faults = Faults::default();
    faults.required_line("preference.key", key, NAME_LIMIT);
    faults.paragraphs("preference.value", value, PARAGRAPHS_LIMIT);
    refuse(faults)?;
    execute(
        conn,
        "INSERT INTO preference (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [key, value],
    )?;
    Ok(())
}

pub(super) fn get(conn: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT value FROM preference WHERE key = ?1";
    row(conn, sql, [key], |row| row.get(0))
}
