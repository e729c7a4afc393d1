//! Hot issues, the opinions that they come from, and opinions that were raised before.

use chrono::NaiveDateTime;
use rusqlite::{Connection, Row, params};

use crate::domain::fault::{Faults, Problem};
use crate::domain::hot_issue::RAISED_TIMES;
use crate::domain::{HotIssue, HotIssueId, OpinionId, SessionId, UnitId};

use super::column::{execute, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::{opinion, session, unit};

/// Adds an issue, or changes one; `opinions` are all those that it comes from.
pub(super) fn set(
    conn: &Connection,
    id: Option<HotIssueId>,
    issue: &HotIssue,
    opinions: &[OpinionId],
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let issue = issue.composed();
    let mut faults = Faults::default();
    issue.check(at.date(), &mut faults);
    if let Some(session) = issue.session {
        let session_on = session::require(conn, session)?.on;
        if session_on < issue.found_on {
            let earliest = issue.found_on;
            faults.add("hot_issue.session", Problem::TooEarly { earliest });
        }
    }
    refuse(faults)?;
    if let Some(unit) = issue.unit {
        unit::require_there(conn, unit)?;
    }
    let before = id.map(|id| get(conn, id)).transpose()?;
    let id = if let Some(id) = id {
        id
    } else {
        execute(
            conn,
            "INSERT INTO hot_issue (subject, found_on, due_on, field, withdrawn, recorded_at)
                 VALUES (?1, ?2, ?3, '', '', ?4)",
            params![issue.subject, issue.found_on, issue.due_on, at],
        )?;
        HotIssueId(conn.last_insert_rowid())
    };
    execute(
        conn,
        "UPDATE hot_issue SET subject = ?2, found_on = ?3, due_on = ?4, unit_id = ?5, field = ?6,
             session_id = ?7, withdrawn = ?8
         WHERE id = ?1",
        params![
            id.0,
            issue.subject,
            issue.found_on,
            issue.due_on,
            issue.unit.map(|unit| unit.0),
            issue.field,
            issue.session.map(|session| session.0),
            issue.withdrawn
        ],
    )?;
    let was = before.as_ref();
    if was.and_then(|was| was.session) != issue.session {
        let linked_at = issue.session.map(|_| at);
        let sql = "UPDATE hot_issue SET linked_at = ?2 WHERE id = ?1";
        execute(conn, sql, params![id.0, linked_at])?;
    }
    if was.is_none_or(|was| was.withdrawn.is_empty()) != issue.withdrawn.is_empty() {
        let withdrawn_at = (!issue.withdrawn.is_empty()).then_some(at);
        let sql = "UPDATE hot_issue SET withdrawn_at = ?2 WHERE id = ?1";
        execute(conn, sql, params![id.0, withdrawn_at])?;
    }
    let sql = "DELETE FROM hot_issue_opinion WHERE hot_issue_id = ?1";
    execute(conn, sql, [id.0])?;
    for opinion in opinions {
        opinion::place(conn, *opinion)?;
        execute(
            conn,
            "INSERT INTO hot_issue_opinion (opinion_id, hot_issue_id) VALUES (?1, ?2)
             ON CONFLICT (opinion_id) DO UPDATE SET hot_issue_id = excluded.hot_issue_id",
            params![opinion.0, id.0],
        )?;
    }
    Ok(())
}

pub(super) fn get(conn: &Connection, id: HotIssueId) -> Result<HotIssue, StoreError> {
    let found = row(conn, "SELECT * FROM hot_issue WHERE id = ?1", [id.0], read)?;
    found.ok_or(StoreError::NoSuchHotIssue(id))
}

/// All issues, the newest first.
pub(super) fn all(conn: &Connection) -> Result<Vec<(HotIssueId, HotIssue)>, StoreError> {
    let sql = "SELECT * FROM hot_issue ORDER BY found_on DESC, id DESC";
    rows(conn, sql, [], |row| {
        Ok((row.get("id").map(HotIssueId)?, read(row)?))
    })
}

/// The opinions that an issue comes from.
pub(super) fn opinions(conn: &Connection, id: HotIssueId) -> Result<Vec<OpinionId>, StoreError> {
    let sql =
        "SELECT opinion_id FROM hot_issue_opinion WHERE hot_issue_id = ?1 ORDER BY opinion_id";
    rows(conn, sql, [id.0], |row| row.get(0).map(OpinionId))
}

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<HotIssue> {
    Ok(HotIssue {
        subject: row.get("subject")?,
        found_on: row.get("found_on")?,
        due_on: row.get("due_on")?,
        unit: row.get::<_, Option<i64>>("unit_id")?.map(UnitId),
        field: row.get("field")?,
        session: row.get::<_, Option<i64>>("session_id")?.map(SessionId),
        withdrawn: row.get("withdrawn")?,
    })
}

/// Says that an opinion repeats an earlier one, or no longer.
pub(super) fn set_repeat(
    conn: &Connection,
    opinion: OpinionId,
    repeats: Option<OpinionId>,
) -> Result<(), StoreError> {
    opinion::place(conn, opinion)?;
    let Some(repeats) = repeats else {
        let sql = "DELETE FROM opinion_repeat WHERE opinion_id = ?1";
        execute(conn, sql, [opinion.0])?;
        return Ok(());
    };
    opinion::place(conn, repeats)?;
    let mut faults = Faults::default();
    if repeats >= opinion {
        faults.add("repeats", Problem::BelowItself);
    }
    refuse(faults)?;
    execute(
        conn,
        "INSERT INTO opinion_repeat (opinion_id, repeats_id) VALUES (?1, ?2)
         ON CONFLICT (opinion_id) DO UPDATE SET repeats_id = excluded.repeats_id",
        params![opinion.0, repeats.0],
    )?;
    Ok(())
}

/// The opinions that an opinion repeats, the newest of them first.
pub(super) fn repeated(conn: &Connection, id: OpinionId) -> Result<Vec<OpinionId>, StoreError> {
    rows(
        conn,
        "WITH RECURSIVE earlier (id) AS (
             SELECT repeats_id FROM opinion_repeat WHERE opinion_id = ?1
             UNION SELECT repeats_id FROM opinion_repeat JOIN earlier ON opinion_id = earlier.id)
         SELECT id FROM earlier ORDER BY id DESC",
        [id.0],
        |row| row.get(0).map(OpinionId),
    )
}

/// Opinions raised for the third time that belong to no hot issue yet, each with what it repeats.
pub(super) fn proposed(conn: &Connection) -> Result<Vec<(OpinionId, Vec<OpinionId>)>, StoreError> {
    let last = rows(
        conn,
        "SELECT opinion_id FROM opinion_repeat AS newest
         WHERE NOT EXISTS (SELECT 1 FROM opinion_repeat WHERE repeats_id = newest.opinion_id)
             AND NOT EXISTS (SELECT 1 FROM hot_issue_opinion
                 WHERE hot_issue_opinion.opinion_id = newest.opinion_id)
         ORDER BY opinion_id DESC",
        [],
        |row| row.get(0).map(OpinionId),
    )?;
    let mut proposed = Vec::new();
    for id in last {
        let earlier = repeated(conn, id)?;
        if earlier.len() + 1 >= RAISED_TIMES {
            proposed.push((id, earlier));
        }
    }
    Ok(proposed)
}
