//! The closing of a session.

use rusqlite::{Connection, params};

use crate::domain::fault::Faults;
use crate::domain::{Closing, SessionId, Signer};

use super::column::{execute, position, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::line::{Lines, lines, set_lines};
use super::op::Touched;
use super::session;

pub(super) fn set(
    conn: &Connection,
    id: SessionId,
    closing: &Closing,
) -> Result<Touched, StoreError> {
    session::editable(conn, id)?;
    let closing = closing.composed();
    let mut faults = Faults::default();
    closing.check(&mut faults);
    refuse(faults)?;
    keep(conn, id, &closing)?;
    Ok(Touched::session(id))
}

/// Keeps a composed and checked closing.
pub(super) fn keep(conn: &Connection, id: SessionId, closing: &Closing) -> Result<(), StoreError> {
    execute(
        conn,
        "INSERT INTO closing (session_id, assessment) VALUES (?1, ?2)
         ON CONFLICT (session_id) DO UPDATE SET assessment = excluded.assessment",
        params![id.0, closing.assessment],
    )?;
    set_lines(conn, id, Lines::FollowUp, &closing.follow_up)?;
    set_lines(conn, id, Lines::Recipients, &closing.recipients)?;
    execute(conn, "DELETE FROM signer WHERE session_id = ?1", [id.0])?;
    for (
        i,
        Signer {
            authority,
            title,
            name,
        },
    ) in closing.signers.iter().enumerate()
    {
        execute(
            conn,
            "INSERT INTO signer (session_id, position, authority, title, name)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, position(i), authority, title, name],
        )?;
    }
    Ok(())
}

pub(super) fn get(conn: &Connection, id: SessionId) -> Result<Closing, StoreError> {
    session::require(conn, id)?;
    let sql = "SELECT assessment FROM closing WHERE session_id = ?1";
    let assessment: Option<String> = row(conn, sql, [id.0], |row| row.get(0))?;
    let signers = rows(
        conn,
        "SELECT authority, title, name FROM signer WHERE session_id = ?1 ORDER BY position",
        [id.0],
        |row| {
            Ok(Signer {
                authority: row.get(0)?,
                title: row.get(1)?,
                name: row.get(2)?,
            })
        },
    )?;
    Ok(Closing {
        assessment: assessment.unwrap_or_default(),
        follow_up: lines(conn, id, Lines::FollowUp)?,
        recipients: lines(conn, id, Lines::Recipients)?,
        signers,
    })
}
