//! The certification authorities that the office trusts.

use rusqlite::{Connection, params};

use crate::domain::Authority;
use crate::domain::fault::Faults;

use super::column::{execute, position, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};

/// Replaces the list; a certificate that stands twice is kept once.
pub(super) fn set(conn: &Connection, authorities: &[Authority]) -> Result<(), StoreError> {
    let authorities = authorities.to_vec().composed();
    let mut faults = Faults::default();
    for (i, authority) in authorities.iter().enumerate() {
        authority.check(&format!("authorities[{i}]."), &mut faults);
    }
    refuse(faults)?;
    execute(conn, "DELETE FROM authority", [])?;
    for (i, Authority { name, der }) in authorities.iter().enumerate() {
        if authorities.iter().take(i).any(|before| before.der == *der) {
            continue;
        }
        execute(
            conn,
            "INSERT INTO authority (position, name, der) VALUES (?1, ?2, ?3)",
            params![position(i), name, der],
        )?;
    }
    Ok(())
}

pub(super) fn all(conn: &Connection) -> Result<Vec<Authority>, StoreError> {
    let sql = "SELECT name, der FROM authority ORDER BY position";
    rows(conn, sql, [], |row| {
        Ok(Authority {
            name: row.get(0)?,
            der: row.get(1)?,
        })
    })
}
