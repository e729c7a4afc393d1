//! A whole session: taken in, and put together again.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use rusqlite::Connection;

use crate::domain::record::FORMAT_VERSION;
use crate::domain::{Opinion, SessionId, SessionRecord, SessionState};

use super::compose::Compose;
use super::error::StoreError;
use super::office::{self, Origin};
use super::op::Touched;
use super::{closing, follow_up, opinion, session, speaker, unit};

/// Takes a record in under its own identity and numbers.
pub(super) fn import(
    conn: &Connection,
    record: &SessionRecord,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let record = record.composed();
    if let Some(session) = session::by_uuid(conn, record.id)? {
        return Err(StoreError::AlreadyThere { session });
    }
    let faults = record.check();
    if !faults.is_empty() {
        return Err(StoreError::Faults(faults));
    }
    if record.state == SessionState::Concluded {
        session::refuse_open_gate(&record.opinions)?;
    }
    let id = session::insert(conn, record.id, record.state, &record.session)?;
    office::keep(conn, id, Origin::Import, &record.office)?;
    session::note_state(conn, id, record.state, at)?;
    unit::assign_host(conn, id, &record.office.name)?;
    let mut speakers = HashMap::new();
    for speaker in &record.speakers {
        let kept = speaker::insert(conn, id, speaker, at)?;
        speakers.insert(speaker.number, kept);
    }
    for opinion in &record.opinions {
        // `check` has refused a speaker that is not in the record.
        if let Some(&speaker) = speakers.get(&opinion.speaker) {
            opinion::insert(conn, id, speaker, opinion, at)?;
        }
    }
    closing::keep(conn, id, &record.closing)?;
    if record.state == SessionState::Concluded {
        // When it was concluded is not told; the session's own day is the only one that is known.
        follow_up::conclude(conn, id, record.session.starts_at.date(), at)?;
    }
    Ok(Touched::session(id))
}

pub(super) fn get(conn: &Connection, id: SessionId) -> Result<SessionRecord, StoreError> {
    of(conn, id, opinion::plain(conn, id)?)
}

/// The record whose opinions are read already.
pub(super) fn of(
    conn: &Connection,
    id: SessionId,
    opinions: Vec<Opinion>,
) -> Result<SessionRecord, StoreError> {
    let (session, state) = session::get(conn, id)?;
    let speakers = speaker::of_session(conn, id)?;
    Ok(SessionRecord {
        format_version: FORMAT_VERSION,
        id: session::uuid(conn, id)?,
        state,
        office: office::of_session(conn, id)?,
        session,
        speakers: speakers.into_iter().map(|(_, speaker)| speaker).collect(),
        opinions,
        closing: closing::get(conn, id)?,
    })
}
