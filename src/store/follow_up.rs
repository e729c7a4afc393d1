//! The history of opinions after the session: entries are added, never changed.

mod summary;

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, params};

use crate::domain::fault::{Faults, Problem};
use crate::domain::follow_up::{self, Concluded, Entry, Event, Followed};
use crate::domain::text::NAME_LIMIT;
use crate::domain::{EntryId, Opinion, OpinionId, SessionId};

use super::column::{execute, from_json, json, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::op::Touched;
use super::{calendar, opinion, session};

pub(super) use summary::{LIVE, prepare, refresh, refresh_session, refresh_total, refresh_unkept};

/// Records one event of several opinions, all or none; the faults of the first opinion that refuses are
/// answered, under its place in the list.
pub(super) fn record(
    conn: &Connection,
    opinions: &[OpinionId],
    on: NaiveDate,
    by: &str,
    event: &Event,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let event = event.composed();
    // An opinion that was named twice is meant once.
    let mut once = opinions.to_vec();
    once.sort_unstable();
    once.dedup();
    let opinions = if once.len() == opinions.len() {
        opinions
    } else {
        &once
    };
    let (limits, calendar) = (calendar::limits(conn)?, calendar::calendar(conn)?);
    let mut settled = Vec::with_capacity(opinions.len());
    for (place, id) in opinions.iter().enumerate() {
        let followed = History::of(conn, *id)?.followed;
        let event = follow_up::settled(&event, &followed, on, &limits, &calendar);
        check(conn, *id, on, by, &event, at).map_err(|error| match error {
            StoreError::Faults(faults) if opinions.len() > 1 => {
                StoreError::BulkRefused { place, faults }
            }
            other => other,
        })?;
        settled.push((*id, event));
    }
    for (id, event) in settled {
        add(conn, &[id], on, by, &event, at)?;
    }
    refresh(conn, opinions, at.date())?;
    let mut touched = Touched::default();
    if let [id] = opinions {
        let (session, number) = opinion::place(conn, *id)?;
        touched.session = Some(session);
        touched.opinion = Some((*id, number));
    }
    Ok(touched)
}

/// Whether an event may be recorded of an opinion as it stands.
pub(super) fn check(
    conn: &Connection,
    id: OpinionId,
    on: NaiveDate,
    by: &str,
    event: &Event,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let opinion = History::of(conn, id)?;
    let mut faults = Faults::default();
    faults.line("by", by, NAME_LIMIT);
    if event.is_written_by_the_program() {
        faults.add("kind", Problem::NotNow(opinion.followed.standing));
    }
    follow_up::check(
        event,
        on,
        &opinion.followed,
        opinion.session_on,
        at.date(),
        &mut faults,
    );
    if let Event::Retracted { entry, .. } = event {
        check_retraction(&opinion.entries, *entry, &mut faults);
    }
    refuse(faults)
}

/// Adds an entry that was checked to the history of each opinion.
pub(super) fn record_all(
    conn: &Connection,
    opinions: &[OpinionId],
    on: NaiveDate,
    by: &str,
    event: &Event,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    add(conn, opinions, on, by, event, at)?;
    refresh(conn, opinions, at.date())
}

/// The entries alone; whoever calls it brings the rows of the opinions up to date.
fn add(
    conn: &Connection,
    opinions: &[OpinionId],
    on: NaiveDate,
    by: &str,
    event: &Event,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let body = json(event)?;
    for id in opinions {
        execute(
            conn,
            "INSERT INTO follow_up_entry (opinion_id, happened_on, recorded_at, recorded_by, event)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, on, at, by, body],
        )?;
    }
    Ok(())
}

/// Only the newest entry that still counts, and only one that a person recorded, so that what is left
/// is a history that could have been recorded so.
fn check_retraction(entries: &[Entry], asked: EntryId, faults: &mut Faults) {
    if follow_up::retractable(entries).is_none_or(|entry| entry.id != asked) {
        faults.add("entry", Problem::NotRetractable);
    }
}

/// The conclusion of a session goes into the history of each opinion that stands; the session is to be
/// refreshed afterwards.
pub(super) fn conclude(
    conn: &Connection,
    session: SessionId,
    on: NaiveDate,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let session_on = session::require(conn, session)?.on;
    let (limits, calendar) = (calendar::limits(conn)?, calendar::calendar(conn)?);
    for (id, opinion) in opinion::of_session(conn, session)? {
        if opinion.voided.is_some() {
            continue;
        }
        if let Some(concluded) = Concluded::of(&opinion, session_on) {
            let event = Event::Concluded(Box::new(concluded));
            let raised = Followed::default();
            let event = follow_up::settled(&event, &raised, on, &limits, &calendar);
            add(conn, &[id], on, "", &event, at)?;
        }
    }
    Ok(())
}

/// A session that is opened again takes its conclusions back; as [`conclude`].
pub(super) fn reconsider(
    conn: &Connection,
    session: SessionId,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let concluded = rows(
        conn,
        "SELECT DISTINCT opinion_id FROM follow_up_entry JOIN opinion ON opinion.id = opinion_id
         WHERE session_id = ?1",
        [session.0],
        |row| row.get(0).map(OpinionId),
    )?;
    add(conn, &concluded, at.date(), "", &Event::Reconsidered, at)
}

/// Whether somebody has followed an opinion of the session since it was concluded.
pub(super) fn is_followed(conn: &Connection, session: SessionId) -> Result<bool, StoreError> {
    let sql = "SELECT event FROM follow_up_entry JOIN opinion ON opinion.id = opinion_id
         WHERE session_id = ?1 AND event NOT LIKE '{\"concluded\"%' AND event NOT LIKE '{\"moved\"%'
             AND event <> '\"reconsidered\"'
         LIMIT 1";
    Ok(row(conn, sql, [session.0], |row| row.get::<_, String>(0))?.is_some())
}

/// The entries of an opinion in the order in which they were recorded.
pub(super) fn entries(conn: &Connection, id: OpinionId) -> Result<Vec<Entry>, StoreError> {
    let raw = rows(
        conn,
        "SELECT id, happened_on, recorded_at, recorded_by, event FROM follow_up_entry
         WHERE opinion_id = ?1 ORDER BY id",
        [id.0],
        read,
    )?;
    raw.into_iter()
        .map(|(entry, event)| {
            Ok(Entry {
                event: from_json(&event)?,
                ..entry
            })
        })
        .collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<(Entry, String)> {
    let entry = Entry {
        id: EntryId(row.get(0)?),
        on: row.get(1)?,
        recorded_at: row.get(2)?,
        by: row.get(3)?,
        event: Event::Reconsidered,
    };
    Ok((entry, row.get(4)?))
}

/// How an opinion, as the record of its session has it, stood by the entries recorded by the end of a
/// day.
pub(super) fn stood(
    conn: &Connection,
    id: OpinionId,
    opinion: &Opinion,
    day: NaiveDate,
) -> Result<Followed, StoreError> {
    let raised = Followed {
        kind: opinion.kind,
        legality: opinion.legality,
        legality_reason: opinion.legality_reason.clone(),
        competence: opinion.competence,
        field: opinion.field.clone(),
        unit: opinion.conclusion.lead_unit.clone(),
        ..Followed::default()
    };
    let entries = entries(conn, id)?;
    Ok(follow_up::fold(&raised, &follow_up::as_of(&entries, day)))
}

/// An opinion with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    pub session: SessionId,
    pub session_on: NaiveDate,
    /// In the order in which they were recorded.
    pub entries: Vec<Entry>,
    pub followed: Followed,
}

impl History {
    pub(super) fn of(conn: &Connection, id: OpinionId) -> Result<Self, StoreError> {
        let facts = summary::Facts::of(conn, id)?;
        let entries = entries(conn, id)?;
        let followed = follow_up::fold(&facts.raised, &entries);
        Ok(Self {
            session: facts.session,
            session_on: facts.session_on,
            entries,
            followed,
        })
    }
}
