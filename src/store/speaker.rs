//! Speakers of a session.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use rusqlite::{Connection, Row, named_params, params};

use crate::domain::fault::Faults;
use crate::domain::report::Speech;
use crate::domain::{OpinionId, SessionId, Speaker, SpeakerId, SpeakerKind};

use super::column::{Word, execute, json, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::op::Touched;
use super::session;

/// The name of the speaker in a row of a list; whoever `denounces` is named by none (Law on
/// Denunciations 2018, Art. 8).
pub(super) fn listed_name(row: &Row<'_>, denounces: bool) -> rusqlite::Result<String> {
    let kind: SpeakerKind = row.get("speaker_kind").map(|Word(word)| word)?;
    let speaker = Speaker {
        kind: if denounces { SpeakerKind::Secret } else { kind },
        honorific: row.get("honorific").map(|Word(word)| word)?,
        name: row.get("name")?,
        ..Speaker::default()
    };
    Ok(speaker.printed_name())
}

/// Who spoke, by their keys and in the order of these.
pub(super) fn speeches(conn: &Connection, ids: &[SpeakerId]) -> Result<Vec<Speech>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(row(
            conn,
            include_str!("speaker/speeches.sql"),
            [id.0],
            |row| {
                let denounces = row.get("denounces")?;
                Ok(Speech {
                    speaker: *id,
                    session: SessionId(row.get("session_id")?),
                    session_on: row.get("session_on")?,
                    name: listed_name(row, denounces)?,
                })
            },
        )?);
    }
    Ok(found)
}

/// Keeps a new speaker under the next number, which is answered too.
pub(super) fn add(
    conn: &Connection,
    session: SessionId,
    speaker: &Speaker,
    at: NaiveDateTime,
) -> Result<(SpeakerId, u32), StoreError> {
    let mut speaker = speaker.composed();
    let (number, index) = next_number(conn, session)?;
    speaker.number = number;
    check(&speaker, index)?;
    Ok((insert(conn, session, &speaker, at)?, number))
}

fn check(speaker: &Speaker, index: u32) -> Result<(), StoreError> {
    let mut faults = Faults::default();
    speaker.check(&format!("speakers[{index}]."), &mut faults);
    refuse(faults)
}

/// The number that comes next, and how many there are.
fn next_number(conn: &Connection, session: SessionId) -> Result<(u32, u32), StoreError> {
    let sql = "SELECT coalesce(max(number), 0) + 1, count(*) FROM speaker WHERE session_id = ?1";
    let found = row(conn, sql, [session.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.unwrap_or((1, 0)))
}

/// Keeps a composed and checked speaker under its own number.
pub(super) fn insert(
    conn: &Connection,
    session: SessionId,
    speaker: &Speaker,
    at: NaiveDateTime,
) -> Result<SpeakerId, StoreError> {
    execute(
        conn,
        include_str!("speaker/insert.sql"),
        named_params! {
            ":uuid": session::new_uuid(at),
            ":session": session.0,
            ":number": speaker.number,
            ":kind": Word(speaker.kind),
            ":honorific": Word(speaker.honorific),
            ":name": speaker.name,
            ":address": speaker.address,
            ":role": speaker.role,
            ":phone": speaker.phone,
            ":spoke_at": speaker.spoke_at,
        },
    )?;
    Ok(SpeakerId(conn.last_insert_rowid()))
}

pub(super) fn edit(
    conn: &Connection,
    id: SpeakerId,
    speaker: &Speaker,
) -> Result<Touched, StoreError> {
    let sql = "SELECT session_id, number,
                   (SELECT count(*) FROM speaker AS other
                    WHERE other.session_id = speaker.session_id AND other.number < speaker.number)
               FROM speaker WHERE id = ?1";
    let found = row(conn, sql, [id.0], |row| {
        Ok((row.get(0).map(SessionId)?, row.get(1)?, row.get(2)?))
    })?;
    let (session, number, index) = found.ok_or(StoreError::NoSuchSpeaker(id))?;
    session::editable(conn, session)?;
    let speaker = speaker.composed();
    check(&speaker, index)?;
    execute(
        conn,
        include_str!("speaker/update.sql"),
        named_params! {
            ":id": id.0,
            ":kind": Word(speaker.kind),
            ":honorific": Word(speaker.honorific),
            ":name": speaker.name,
            ":address": speaker.address,
            ":role": speaker.role,
            ":phone": speaker.phone,
            ":spoke_at": speaker.spoke_at,
        },
    )?;
    Ok(Touched {
        session: Some(session),
        speaker: Some((id, number)),
        opinion: None,
        ..Touched::default()
    })
}

pub(super) fn of_session(
    conn: &Connection,
    session: SessionId,
) -> Result<Vec<(SpeakerId, Speaker)>, StoreError> {
    session::require(conn, session)?;
    rows(
        conn,
        "SELECT * FROM speaker WHERE session_id = ?1 ORDER BY number",
        [session.0],
        |row| Ok((SpeakerId(row.get("id")?), read(row)?)),
    )
}

/// The speakers who raised these opinions.
pub(super) fn of_opinions(
    conn: &Connection,
    ids: &[OpinionId],
) -> Result<Vec<Speaker>, StoreError> {
    let keys: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let sql = "SELECT * FROM speaker WHERE id IN
         (SELECT speaker_id FROM opinion WHERE id IN (SELECT value FROM json_each(?1)))";
    rows(conn, sql, [json(&keys)?], read)
}

/// Those who must not be known, by the rule of [`is_hidden`](crate::domain::personal::is_hidden): the
/// secret speakers and the denouncers, all as secret ones.
pub(super) fn hidden(conn: &Connection, session: SessionId) -> Result<Vec<Speaker>, StoreError> {
    let sql = "SELECT * FROM speaker
         WHERE session_id = ?1 AND (kind = 'secret' OR id IN
             (SELECT speaker_id FROM opinion WHERE session_id = ?1 AND kind = 'denunciation'))";
    let mut hidden = rows(conn, sql, [session.0], read)?;
    for speaker in &mut hidden {
        speaker.kind = SpeakerKind::Secret;
    }
    Ok(hidden)
}

/// The equal speaker of the session, or this one under the next number.
pub(super) fn find_or_add(
    conn: &Connection,
    session: SessionId,
    speaker: &Speaker,
    at: NaiveDateTime,
) -> Result<(SpeakerId, u32), StoreError> {
    if let Some(known) = equal(conn, session, speaker)? {
        return Ok(known);
    }
    let (number, _) = next_number(conn, session)?;
    let mut new = speaker.clone();
    new.number = number;
    Ok((insert(conn, session, &new, at)?, number))
}

/// The speaker of a session that is equal to `speaker` in everything but number and time. A person
/// whose name is secret is equal to nobody: two without a name are two people.
fn equal(
    conn: &Connection,
    session: SessionId,
    speaker: &Speaker,
) -> Result<Option<(SpeakerId, u32)>, StoreError> {
    if speaker.kind == SpeakerKind::Secret {
        return Ok(None);
    }
    row(
        conn,
        "SELECT id, number FROM speaker
         WHERE session_id = ?1 AND kind = ?2 AND honorific = ?3 AND name = ?4
             AND address = ?5 AND role = ?6 AND phone = ?7
         ORDER BY number LIMIT 1",
        params![
            session.0,
            Word(speaker.kind),
            Word(speaker.honorific),
            speaker.name,
            speaker.address,
            speaker.role,
            speaker.phone,
        ],
        |row| Ok((SpeakerId(row.get(0)?), row.get(1)?)),
    )
}

/// Distinct by name and address; number and time belong to a session and are left out.
pub(super) fn known(conn: &Connection) -> Result<Vec<Speaker>, StoreError> {
    let sql = "SELECT * FROM speaker WHERE kind <> 'secret' ORDER BY id DESC";
    let mut people = rows(conn, sql, [], read)?;
    let mut seen = HashSet::new();
    people.retain(|speaker| seen.insert((speaker.name.clone(), speaker.address.clone())));
    for speaker in &mut people {
        speaker.number = 0;
        speaker.spoke_at = None;
    }
    Ok(people)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Speaker> {
    Ok(Speaker {
        number: row.get("number")?,
        kind: row.get("kind").map(|Word(word)| word)?,
        honorific: row.get("honorific").map(|Word(word)| word)?,
        name: row.get("name")?,
        address: row.get("address")?,
        role: row.get("role")?,
        phone: row.get("phone")?,
        spoke_at: row.get("spoke_at")?,
    })
}
