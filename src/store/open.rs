//! Opening the data file: what is refused, what is created, how the connection is set.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::lock::{Lock, beside};
use super::{follow_up, list, schema, undo};

/// Whether a missing file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Existing,
    OrNew,
}

/// Up to this size the whole file is looked over on opening; a larger one would keep the person
/// waiting.
const QUICK_CHECK_LIMIT: i64 = 16 * 1024 * 1024;

/// So much of the file is kept in memory.
const CACHE_KIB: i64 = 16 * 1024;

/// Takes the lock and opens the file; the real path is answered too.
pub(super) fn open(path: &Path, wanted: Wanted) -> Result<(PathBuf, Lock, Connection), StoreError> {
    // Through a link and through its target it must be the same lock.
    let path = match std::fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => {
            std::fs::canonicalize(path).map_err(|error| StoreError::from_io(&error, path))?
        }
        _ => path.to_owned(),
    };
    let there = match std::fs::metadata(&path) {
        Ok(metadata) if metadata.is_dir() => return Err(StoreError::IsFolder { path }),
        Ok(metadata) if metadata.permissions().readonly() => {
            return Err(StoreError::ReadOnlyFile { path });
        }
        Ok(_) => true,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => false,
        Err(error) => return Err(StoreError::from_io(&error, &path)),
    };
    if !there {
        if !folder_of(&path).is_dir() {
            return Err(StoreError::NoFolder { path });
        }
        if wanted == Wanted::Existing {
            return Err(StoreError::Missing { path });
        }
    }
    let lock = Lock::take(&path)?;
    if wanted == Wanted::OrNew && (!there || is_blank(&path)?) {
        create(&path)?;
    }
    look_at_header(&path)?;
    let conn = connect(&path)?;
    Ok((path, lock, conn))
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Whether the file is empty and nothing is waiting beside it to be put in.
fn is_blank(path: &Path) -> Result<bool, StoreError> {
    let size = std::fs::metadata(path).map_err(|error| StoreError::from_io(&error, path))?;
    Ok(size.len() == 0 && !beside(path, "-wal").exists() && !beside(path, "-journal").exists())
}

/// Makes the new file under another name and puts it in place when it is whole.
fn create(path: &Path) -> Result<(), StoreError> {
    let draft = beside(path, ".new");
    for leftover in [&draft, &beside(&draft, "-journal")] {
        match std::fs::remove_file(leftover) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::from_io(&error, path));
            }
            _ => {}
        }
    }
    let mut conn = Connection::open_with_flags(
        &draft,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    conn.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    schema::migrate(&mut conn)?;
    list::seed(&mut conn)?;
    conn.close().map_err(|(_, error)| error)?;
    std::fs::rename(&draft, path).map_err(|error| StoreError::from_io(&error, path))
}

/// Refuses a foreign file before SQLite could touch it (it would finish the other program's
/// journal). Only called while nobody in this program has the file open: closing a second handle
/// would drop SQLite's own locks.
fn look_at_header(path: &Path) -> Result<(), StoreError> {
    let mut header = Vec::with_capacity(100);
    std::fs::File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut header))
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::PermissionDenied => StoreError::ReadOnlyFile {
                path: path.to_owned(),
            },
            _ => StoreError::from_io(&error, path),
        })?;
    let other = || StoreError::OtherProgram {
        path: path.to_owned(),
    };
    if header.iter().all(|&byte| byte == 0) {
        return Err(StoreError::Damaged {
            detail: "the beginning of the file is empty".into(),
        });
    }
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(other());
    }
    match header.get(68..72) {
        Some(id) if id == schema::APPLICATION_ID.to_be_bytes() => Ok(()),
        Some(_) => Err(other()),
        None => Err(StoreError::Damaged {
            detail: "the file is cut short".into(),
        }),
    }
}

/// Opens a file whose lock is held, verifies it, and only then changes anything in it.
pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let mut conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.busy_timeout(Duration::from_secs(2))?;
    // A refused file is closed again without its log being put in.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    schema::verify(&conn)?;
    quick_check(&conn)?;
    if conn.is_readonly("main")? {
        return Err(StoreError::ReadOnlyFile {
            path: path.to_owned(),
        });
    }
    let mode: String =
        conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::Database {
            detail: format!("journal mode {mode}"),
        });
    }
    conn.pragma_update(None, "synchronous", "FULL")?;
    schema::migrate(&mut conn)?;
    follow_up::prepare(&mut conn)?;
    undo::watch(&conn)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // The pages of the sessions of a year, which the figures are counted from.
    conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}

fn quick_check(conn: &Connection) -> Result<(), StoreError> {
    let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let page: i64 = conn.pragma_query_value(None, "page_size", |row| row.get(0))?;
    if pages.saturating_mul(page) > QUICK_CHECK_LIMIT {
        return Ok(());
    }
    let found: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" {
        return Ok(());
    }
    Err(StoreError::Damaged { detail: found })
}
