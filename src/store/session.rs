//! Sessions: their particulars, their state and the lock of a concluded one.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, named_params, params};
use uuid::{NoContext, Timestamp, Uuid};

use crate::domain::fault::Faults;
use crate::domain::gate::Gate;
use crate::domain::{
    Absence, AttendanceGroup, Opinion, Session, SessionId, SessionKind, SessionState,
};

use super::column::{Word, execute, position, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::line::{Lines, People, lines, people, set_lines, set_people};
use super::office::{self, Origin};
use super::op::Touched;
use super::{follow_up, issued, opinion, unit};

/// A session in the list of sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionSummary {
    pub id: SessionId,
    pub subject: String,
    pub kind: SessionKind,
    pub starts_at: NaiveDateTime,
    pub place: String,
    pub state: SessionState,
    /// Opinions not voided.
    pub opinions: u32,
    /// Of these, the ones that lack nothing.
    pub concluded: u32,
}

/// A session as one chooses it from a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionBrief {
    pub id: SessionId,
    pub subject: String,
    pub on: NaiveDate,
    pub state: SessionState,
}

impl SessionBrief {
    /// Whether the dialogue took place.
    #[must_use]
    pub fn is_held(&self) -> bool {
        matches!(self.state, SessionState::Held | SessionState::Concluded)
    }
}

/// A new lasting identity, ordered by the time of `at`.
pub(super) fn new_uuid(at: NaiveDateTime) -> Uuid {
    let at = at.and_utc();
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(
        NoContext,
        seconds,
        at.timestamp_subsec_nanos(),
    ))
}

/// What decides on changes inside a session.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    pub(super) state: SessionState,
    pub(super) on: NaiveDate,
}

/// The head of a session that must be there.
pub(super) fn require(conn: &Connection, id: SessionId) -> Result<Head, StoreError> {
    let sql = "SELECT state, starts_at FROM session WHERE id = ?1";
    let head = row(conn, sql, [id.0], |row| {
        let Word(state) = row.get(0)?;
        let starts_at: NaiveDateTime = row.get(1)?;
        Ok(Head {
            state,
            on: starts_at.date(),
        })
    })?;
    head.ok_or(StoreError::NoSuchSession(id))
}

/// The head of a session whose content may be changed.
pub(super) fn editable(conn: &Connection, id: SessionId) -> Result<Head, StoreError> {
    let head = require(conn, id)?;
    if head.state == SessionState::Concluded {
        return Err(StoreError::Locked(id));
    }
    Ok(head)
}

pub(super) fn create(
    conn: &Connection,
    session: &Session,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let session = session.composed();
    let mut faults = Faults::default();
    session.check(&mut faults);
    refuse(faults)?;
    let id = insert(conn, new_uuid(at), SessionState::Planned, &session)?;
    note_state(conn, id, SessionState::Planned, at)?;
    unit::assign_host(conn, id, &office::of_session(conn, id)?.name)?;
    Ok(Touched::session(id))
}

/// Keeps a composed and checked session under a new id.
pub(super) fn insert(
    conn: &Connection,
    uuid: Uuid,
    state: SessionState,
    session: &Session,
) -> Result<SessionId, StoreError> {
    execute(
        conn,
        include_str!("session/insert.sql"),
        named_params! {
            ":uuid": uuid,
            ":state": Word(state),
            ":kind": Word(session.kind),
            ":form": Word(session.form),
            ":subject": session.subject,
            ":announced_on": session.announced_on,
            ":starts_at": session.starts_at,
            ":ends_at": session.ends_at,
            ":place": session.place,
            ":honorific": Word(session.secretary.honorific),
            ":secretary": session.secretary.name,
            ":post": session.secretary.post,
            ":previous_results": session.previous_results,
        },
    )?;
    let id = SessionId(conn.last_insert_rowid());
    set_parts(conn, id, session)?;
    Ok(id)
}

pub(super) fn edit(
    conn: &Connection,
    id: SessionId,
    session: &Session,
) -> Result<Touched, StoreError> {
    editable(conn, id)?;
    let session = session.composed();
    let mut faults = Faults::default();
    session.check(&mut faults);
    opinion::check_due_dates(conn, id, session.starts_at.date(), &mut faults)?;
    refuse(faults)?;
    execute(
        conn,
        include_str!("session/update.sql"),
        named_params! {
            ":id": id.0,
            ":kind": Word(session.kind),
            ":form": Word(session.form),
            ":subject": session.subject,
            ":announced_on": session.announced_on,
            ":starts_at": session.starts_at,
            ":ends_at": session.ends_at,
            ":place": session.place,
            ":honorific": Word(session.secretary.honorific),
            ":secretary": session.secretary.name,
            ":post": session.secretary.post,
            ":previous_results": session.previous_results,
        },
    )?;
    set_parts(conn, id, &session)?;
    Ok(Touched::session(id))
}

fn set_parts(conn: &Connection, id: SessionId, session: &Session) -> Result<(), StoreError> {
    set_people(conn, id, People::Chairs, &session.chairs)?;
    set_people(conn, id, People::Officers, &session.officers)?;
    set_lines(conn, id, Lines::ConnectedPoints, &session.connected_points)?;
    set_lines(conn, id, Lines::Basis, &session.basis)?;
    set_lines(conn, id, Lines::Programme, &session.programme)?;
    execute(
        conn,
        "DELETE FROM attendance_group WHERE session_id = ?1",
        [id.0],
    )?;
    for (i, AttendanceGroup { name, count }) in session.attendance.iter().enumerate() {
        execute(
            conn,
            "INSERT INTO attendance_group (session_id, position, name, count)
             VALUES (?1, ?2, ?3, ?4)",
            params![id.0, position(i), name, count],
        )?;
    }
    execute(conn, "DELETE FROM absence WHERE session_id = ?1", [id.0])?;
    for (i, Absence { who, reason }) in session.absences.iter().enumerate() {
        execute(
            conn,
            "INSERT INTO absence (session_id, position, who, reason) VALUES (?1, ?2, ?3, ?4)",
            params![id.0, position(i), who, reason],
        )?;
    }
    Ok(())
}

/// Concluding needs a closed gate and an office, which is kept with the session from then on; a
/// concluded session can only become held again, and only while no document that rests on its
/// conclusions is locked.
pub(super) fn set_state(
    conn: &Connection,
    id: SessionId,
    state: SessionState,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let now = require(conn, id)?.state;
    match (now, state) {
        (SessionState::Concluded, SessionState::Concluded) => return Ok(Touched::session(id)),
        (SessionState::Concluded, SessionState::Held) => {
            issued::refuse_reopening(conn, id)?;
            if follow_up::is_followed(conn, id)? {
                return Err(StoreError::Followed(id));
            }
            office::release(conn, id)?;
            follow_up::reconsider(conn, id, at)?;
        }
        (SessionState::Concluded, _) => return Err(StoreError::Locked(id)),
        (_, SessionState::Concluded) => {
            refuse_open_gate(&opinion::plain(conn, id)?)?;
            let office = office::of_session(conn, id)?;
            let mut faults = Faults::default();
            office.check("office.", &mut faults);
            refuse(faults)?;
            office::keep(conn, id, Origin::Conclusion, &office)?;
            unit::assign_host(conn, id, &office.name)?;
            follow_up::conclude(conn, id, at.date(), at)?;
        }
        _ => {}
    }
    execute(
        conn,
        "UPDATE session SET state = ?2 WHERE id = ?1",
        params![id.0, Word(state)],
    )?;
    note_state(conn, id, state, at)?;
    Ok(Touched::session(id))
}

/// When a session came into a state.
pub(super) fn note_state(
    conn: &Connection,
    id: SessionId,
    state: SessionState,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    execute(
        conn,
        "INSERT INTO session_state_entry (session_id, state, recorded_at) VALUES (?1, ?2, ?3)",
        params![id.0, Word(state), at],
    )?;
    Ok(())
}

/// Refuses to conclude while something is missing.
pub(super) fn refuse_open_gate(opinions: &[Opinion]) -> Result<(), StoreError> {
    let gate = Gate::of(opinions);
    if gate.is_closed() {
        return Ok(());
    }
    Err(StoreError::GateOpen {
        recorded: gate.recorded,
        missing: gate.missing,
    })
}

pub(super) fn get(conn: &Connection, id: SessionId) -> Result<(Session, SessionState), StoreError> {
    let found = row(conn, "SELECT * FROM session WHERE id = ?1", [id.0], read)?;
    let (mut session, state) = found.ok_or(StoreError::NoSuchSession(id))?;
    session.chairs = people(conn, id, People::Chairs)?;
    session.officers = people(conn, id, People::Officers)?;
    session.connected_points = lines(conn, id, Lines::ConnectedPoints)?;
    session.basis = lines(conn, id, Lines::Basis)?;
    session.programme = lines(conn, id, Lines::Programme)?;
    session.attendance = rows(
        conn,
        "SELECT name, count FROM attendance_group WHERE session_id = ?1 ORDER BY position",
        [id.0],
        |row| {
            Ok(AttendanceGroup {
                name: row.get(0)?,
                count: row.get(1)?,
            })
        },
    )?;
    session.absences = rows(
        conn,
        "SELECT who, reason FROM absence WHERE session_id = ?1 ORDER BY position",
        [id.0],
        |row| {
            Ok(Absence {
                who: row.get(0)?,
                reason: row.get(1)?,
            })
        },
    )?;
    Ok((session, state))
}

pub(super) fn subject(conn: &Connection, id: SessionId) -> Result<String, StoreError> {
    let sql = "SELECT subject FROM session WHERE id = ?1";
    row(conn, sql, [id.0], |row| row.get(0))?.ok_or(StoreError::NoSuchSession(id))
}

/// The columns of the session's own row; its lists are filled in afterwards.
fn read(row: &Row<'_>) -> rusqlite::Result<(Session, SessionState)> {
    let session = Session {
        kind: row.get("kind").map(|Word(word)| word)?,
        form: row.get("form").map(|Word(word)| word)?,
        subject: row.get("subject")?,
        announced_on: row.get("announced_on")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        place: row.get("place")?,
        secretary: office::secretary(row)?,
        previous_results: row.get("previous_results")?,
        ..Session::default()
    };
    let Word(state) = row.get("state")?;
    Ok((session, state))
}

/// Sessions in few words, the newest first; all of them, or so many.
pub(super) fn briefs(
    conn: &Connection,
    limit: Option<u16>,
) -> Result<Vec<SessionBrief>, StoreError> {
    let sql = "SELECT id, subject, substr(starts_at, 1, 10), state FROM session
         ORDER BY starts_at DESC, id DESC LIMIT ?1";
    rows(conn, sql, [limit.map_or(-1, i64::from)], |row| {
        Ok(SessionBrief {
            id: SessionId(row.get(0)?),
            subject: row.get(1)?,
            on: row.get(2)?,
            state: row.get(3).map(|Word(word)| word)?,
        })
    })
}

pub(super) fn last(conn: &Connection) -> Result<Option<Session>, StoreError> {
    let sql = "SELECT id FROM session ORDER BY starts_at DESC, id DESC LIMIT 1";
    match row(conn, sql, [], |row| row.get(0).map(SessionId))? {
        Some(id) => Ok(Some(get(conn, id)?.0)),
        None => Ok(None),
    }
}

pub(super) fn summaries(conn: &Connection) -> Result<Vec<SessionSummary>, StoreError> {
    let mut summaries = rows(
        conn,
        "SELECT id, subject, kind, starts_at, place, state FROM session
         ORDER BY starts_at DESC, id DESC",
        [],
        |row| {
            Ok(SessionSummary {
                id: SessionId(row.get(0)?),
                subject: row.get(1)?,
                kind: row.get(2).map(|Word(word)| word)?,
                starts_at: row.get(3)?,
                place: row.get(4)?,
                state: row.get(5).map(|Word(word)| word)?,
                opinions: 0,
                concluded: 0,
            })
        },
    )?;
    let recorded: HashMap<i64, u32> = rows(
        conn,
        "SELECT session_id, recorded FROM session_total",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?
    .into_iter()
    .collect();
    for summary in &mut summaries {
        // What is concluded lacks nothing; only what is open is looked through.
        if summary.state == SessionState::Concluded {
            summary.opinions = recorded.get(&summary.id.0).copied().unwrap_or_default();
            summary.concluded = summary.opinions;
            continue;
        }
        let gate = Gate::of(&opinion::plain(conn, summary.id)?);
        summary.opinions = u32::try_from(gate.recorded).unwrap_or(u32::MAX);
        summary.concluded = u32::try_from(gate.complete).unwrap_or(u32::MAX);
    }
    Ok(summaries)
}

/// The session that has this lasting identity.
pub(super) fn by_uuid(conn: &Connection, uuid: Uuid) -> Result<Option<SessionId>, StoreError> {
    let sql = "SELECT id FROM session WHERE uuid = ?1";
    row(conn, sql, [uuid], |row| row.get(0).map(SessionId))
}

pub(super) fn uuid(conn: &Connection, id: SessionId) -> Result<Uuid, StoreError> {
    let sql = "SELECT uuid FROM session WHERE id = ?1";
    let found = row(conn, sql, [id.0], |row| row.get(0))?;
    found.ok_or(StoreError::NoSuchSession(id))
}
