//! The office's lists and their seeds.

use rusqlite::{Connection, params};

use crate::domain::ListKind;
use crate::domain::fault::Faults;
use crate::domain::text::LINE_LIMIT;

use super::column::{execute, position, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};

fn seed_of(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Field => include_str!("../../assets/seed/field.txt"),
        ListKind::Unit => include_str!("../../assets/seed/unit.txt"),
        ListKind::Recipient => include_str!("../../assets/seed/recipient.txt"),
    }
}

/// Fills the lists of a new file.
pub(super) fn seed(conn: &mut Connection) -> Result<(), StoreError> {
    let tx = conn.transaction()?;
    for kind in ListKind::ALL {
        let values: Vec<String> = seed_of(kind).lines().map(str::to_owned).collect();
        set(&tx, kind, &values)?;
    }
    Ok(tx.commit()?)
}

/// Replaces a list; an entry that stands twice is kept once.
pub(super) fn set(conn: &Connection, kind: ListKind, values: &[String]) -> Result<(), StoreError> {
    let values = values.to_vec().composed();
    let mut faults = Faults::default();
    for (i, value) in values.iter().enumerate() {
        let path = format!("list.{}[{i}]", kind.key());
        faults.required_line(path, value, LINE_LIMIT);
    }
    refuse(faults)?;
    execute(conn, "DELETE FROM list_entry WHERE list = ?1", [kind.key()])?;
    for (i, value) in values.iter().enumerate() {
        if values[..i].contains(value) {
            continue;
        }
        execute(
            conn,
            "INSERT INTO list_entry (list, position, value) VALUES (?1, ?2, ?3)",
            params![kind.key(), position(i), value],
        )?;
    }
    Ok(())
}

pub(super) fn get(conn: &Connection, kind: ListKind) -> Result<Vec<String>, StoreError> {
    rows(
        conn,
        "SELECT value FROM list_entry WHERE list = ?1 ORDER BY position",
        [kind.key()],
        |row| row.get(0),
    )
}
