//! Which data files are ours, and how an older one becomes current.

use rusqlite::{Connection, TransactionBehavior};

use super::column::rows;
use super::error::StoreError;

/// Marks a file as a data file of this program (`SĐT1`).
pub(super) const APPLICATION_ID: u32 = 0x5344_5431;

/// Each one is landed and never changes; a new one is added at the end.
const MIGRATIONS: [&str; 5] = [
    include_str!("migrations/0001_session.sql"),
    include_str!("migrations/0002_issued.sql"),
    include_str!("migrations/0003_follow_up.sql"),
    include_str!("migrations/0004_sum.sql"),
    include_str!("migrations/0005_narrow.sql"),
];

/// The version that this program writes.
pub(super) fn known() -> u32 {
    version_of(MIGRATIONS.len())
}

fn version_of(migrations: usize) -> u32 {
    u32::try_from(migrations).unwrap_or(u32::MAX)
}

fn version(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a file of a newer version, and one whose tables, indexes or triggers are not exactly
/// those of its version: a trigger or view added by someone else would run with our rights.
pub(super) fn verify(conn: &Connection) -> Result<(), StoreError> {
    let file = version(conn)?;
    if file > known() {
        return Err(StoreError::Newer {
            file,
            known: known(),
        });
    }
    let mut model = Connection::open_in_memory()?;
    migrate_to(&mut model, file)?;
    if file == 0 || entries(conn)? != entries(&model)? {
        return Err(StoreError::Damaged {
            detail: format!("the schema is not that of version {file}"),
        });
    }
    Ok(())
}

/// Brings a verified file to the current version, one transaction for each step.
pub(super) fn migrate(conn: &mut Connection) -> Result<(), StoreError> {
    migrate_to(conn, known())
}

fn migrate_to(conn: &mut Connection, target: u32) -> Result<(), StoreError> {
    let from = version(conn)?;
    for (at, sql) in (1..).zip(MIGRATIONS) {
        if at <= from || at > target {
            continue;
        }
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch(sql)?;
        // The kept row images have the columns of the older version.
        tx.execute("DELETE FROM undo_step", [])?;
        tx.pragma_update(None, "user_version", at)?;
        tx.commit()?;
    }
    Ok(())
}

fn entries(conn: &Connection) -> Result<Vec<(String, String, String)>, StoreError> {
    rows(
        conn,
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_migration_leaves_a_file_that_verifies() {
        for target in 1..=known() {
            let mut conn = Connection::open_in_memory().unwrap();
            migrate_to(&mut conn, target).unwrap();
            assert_eq!(version(&conn).unwrap(), target);
            verify(&conn).unwrap();
        }
    }

    #[test]
    fn a_trigger_that_is_not_ours_is_refused() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn).unwrap();
        conn.execute_batch(
            "CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM preference; END",
        )
        .unwrap();
        assert!(matches!(verify(&conn), Err(StoreError::Damaged { .. })));
    }
}
