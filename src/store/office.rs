//! The office, kept once, and the office as a session keeps it.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params, params};

use crate::domain::fault::Faults;
use crate::domain::{Issuer, Office, Official, SessionId};

use super::column::{Word, execute, position, row, rows};
use super::compose::Compose;
use super::error::StoreError;
use super::unit;

/// Why a session keeps an office of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Conclusion,
    Import,
}

impl Origin {
    fn word(self) -> &'static str {
        match self {
            Self::Conclusion => "conclusion",
            Self::Import => "import",
        }
    }
}

pub(super) fn set(conn: &Connection, office: &Office, today: NaiveDate) -> Result<(), StoreError> {
    let office = office.composed();
    let mut faults = Faults::default();
    office.check("office.", &mut faults);
    super::error::refuse(faults)?;
    execute(
        conn,
        include_str!("office/set.sql"),
        named_params! {
            ":name": office.name,
            ":superior": office.superior,
            ":symbol": office.symbol,
            ":place": office.place,
            ":letterhead": Word(office.letterhead),
            ":honorific": Word(office.secretary.honorific),
            ":secretary": office.secretary.name,
            ":post": office.secretary.post,
        },
    )?;
    execute(conn, "DELETE FROM office_issuer", [])?;
    for (i, issuer) in office.issuers.iter().enumerate() {
        execute(
            conn,
            "INSERT INTO office_issuer (position, letterhead, name, superior, symbol)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                position(i),
                Word(issuer.letterhead),
                issuer.name,
                issuer.superior,
                issuer.symbol
            ],
        )?;
    }
    unit::set_own(conn, &office.name, today)
}

pub(super) fn current(conn: &Connection) -> Result<Option<Office>, StoreError> {
    let Some(office) = row(conn, "SELECT * FROM office", [], read)? else {
        return Ok(None);
    };
    let sql = "SELECT letterhead, name, superior, symbol FROM office_issuer ORDER BY position";
    let issuers = rows(conn, sql, [], read_issuer)?;
    Ok(Some(Office { issuers, ..office }))
}

/// The office of a session: its own when it was concluded or imported, else the current one.
pub(super) fn of_session(conn: &Connection, id: SessionId) -> Result<Office, StoreError> {
    let own = row(
        conn,
        "SELECT * FROM session_office WHERE session_id = ?1",
        [id.0],
        read,
    )?;
    match own {
        Some(office) => {
            let sql = "SELECT letterhead, name, superior, symbol FROM session_issuer
                 WHERE session_id = ?1 ORDER BY position";
            let issuers = rows(conn, sql, [id.0], read_issuer)?;
            Ok(Office { issuers, ..office })
        }
        None => Ok(current(conn)?.unwrap_or_default()),
    }
}

/// Keeps `office` with a session that has none of its own yet.
pub(super) fn keep(
    conn: &Connection,
    session: SessionId,
    origin: Origin,
    office: &Office,
) -> Result<(), StoreError> {
    let kept = execute(
        conn,
        include_str!("office/keep.sql"),
        named_params! {
            ":session": session.0,
            ":origin": origin.word(),
            ":name": office.name,
            ":superior": office.superior,
            ":symbol": office.symbol,
            ":place": office.place,
            ":letterhead": Word(office.letterhead),
            ":honorific": Word(office.secretary.honorific),
            ":secretary": office.secretary.name,
            ":post": office.secretary.post,
        },
    )?;
    if kept == 0 {
        return Ok(());
    }
    for (i, issuer) in office.issuers.iter().enumerate() {
        execute(
            conn,
            "INSERT INTO session_issuer (session_id, position, letterhead, name, superior, symbol)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                session.0,
                position(i),
                Word(issuer.letterhead),
                issuer.name,
                issuer.superior,
                issuer.symbol
            ],
        )?;
    }
    Ok(())
}

/// A session that is open again follows the current office, unless it was imported.
pub(super) fn release(conn: &Connection, session: SessionId) -> Result<(), StoreError> {
    let released = execute(
        conn,
        "DELETE FROM session_office WHERE session_id = ?1 AND origin = 'conclusion'",
        [session.0],
    )?;
    if released > 0 {
        let sql = "DELETE FROM session_issuer WHERE session_id = ?1";
        execute(conn, sql, [session.0])?;
    }
    Ok(())
}

fn read_issuer(row: &Row<'_>) -> rusqlite::Result<Issuer> {
    Ok(Issuer {
        letterhead: row.get("letterhead").map(|Word(word)| word)?,
        name: row.get("name")?,
        superior: row.get("superior")?,
        symbol: row.get("symbol")?,
    })
}

/// The columns of the office's own row; its issuers are filled in afterwards.
fn read(row: &Row<'_>) -> rusqlite::Result<Office> {
    Ok(Office {
        name: row.get("name")?,
        superior: row.get("superior")?,
        symbol: row.get("symbol")?,
        place: row.get("place")?,
        letterhead: row.get("letterhead").map(|Word(word)| word)?,
        secretary: secretary(row)?,
        issuers: Vec::new(),
    })
}

/// The secretary in the columns of an office or a session.
pub(super) fn secretary(row: &Row<'_>) -> rusqlite::Result<Official> {
    Ok(Official {
        honorific: row.get("secretary_honorific").map(|Word(word)| word)?,
        name: row.get("secretary_name")?,
        post: row.get("secretary_post")?,
    })
}
