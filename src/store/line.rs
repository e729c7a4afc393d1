//! Lists of lines and people that belong to a session.

use rusqlite::{Connection, params};

use crate::domain::{Official, SessionId};

use super::column::{Word, execute, position, rows};
use super::error::StoreError;

/// A list of texts of one session.
#[derive(Debug, Clone, Copy)]
pub(super) enum Lines {
    ConnectedPoints,
    Basis,
    Programme,
    FollowUp,
    Recipients,
}

impl Lines {
    fn word(self) -> &'static str {
        match self {
            Self::ConnectedPoints => "connected_point",
            Self::Basis => "basis",
            Self::Programme => "programme",
            Self::FollowUp => "follow_up",
            Self::Recipients => "recipient",
        }
    }
}

pub(super) fn set_lines(
    conn: &Connection,
    session: SessionId,
    kind: Lines,
    lines: &[String],
) -> Result<(), StoreError> {
    execute(
        conn,
        "DELETE FROM session_line WHERE session_id = ?1 AND kind = ?2",
        params![session.0, kind.word()],
    )?;
    for (i, line) in lines.iter().enumerate() {
        execute(
            conn,
            "INSERT INTO session_line (session_id, kind, position, text) VALUES (?1, ?2, ?3, ?4)",
            params![session.0, kind.word(), position(i), line],
        )?;
    }
    Ok(())
}

pub(super) fn lines(
    conn: &Connection,
    session: SessionId,
    kind: Lines,
) -> Result<Vec<String>, StoreError> {
    rows(
        conn,
        "SELECT text FROM session_line WHERE session_id = ?1 AND kind = ?2 ORDER BY position",
        params![session.0, kind.word()],
        |row| row.get(0),
    )
}

/// A list of named people of one session.
#[derive(Debug, Clone, Copy)]
pub(super) enum People {
    Chairs,
    Officers,
}

impl People {
    fn word(self) -> &'static str {
        match self {
            Self::Chairs => "chair",
            Self::Officers => "officer",
        }
    }
}

pub(super) fn set_people(
    conn: &Connection,
    session: SessionId,
    role: People,
    people: &[Official],
) -> Result<(), StoreError> {
    execute(
        conn,
        "DELETE FROM session_person WHERE session_id = ?1 AND role = ?2",
        params![session.0, role.word()],
    )?;
    for (
        i,
        Official {
            honorific,
            name,
            post,
        },
    ) in people.iter().enumerate()
    {
        execute(
            conn,
            "INSERT INTO session_person (session_id, role, position, honorific, name, post)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                session.0,
                role.word(),
                position(i),
                Word(honorific),
                name,
                post
            ],
        )?;
    }
    Ok(())
}

pub(super) fn people(
    conn: &Connection,
    session: SessionId,
    role: People,
) -> Result<Vec<Official>, StoreError> {
    rows(
        conn,
        "SELECT honorific, name, post FROM session_person
         WHERE session_id = ?1 AND role = ?2 ORDER BY position",
        params![session.0, role.word()],
        |row| {
            let Word(honorific) = row.get(0)?;
            Ok(Official {
                honorific,
                name: row.get(1)?,
                post: row.get(2)?,
            })
        },
    )
}
