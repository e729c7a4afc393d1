//! Opinions: a number once given stays, and no opinion is ever deleted.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::types::ToSql;
use rusqlite::{Connection, Row, named_params, params};

use crate::domain::fault::{Faults, Problem};
use crate::domain::{
    Answer, Conclusion, Opinion, OpinionId, Outcome, SessionId, SpeakerId, Voided,
};

use super::column::{Word, execute, json, position, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::op::{Floor, Slip, Touched};
use super::{session, speaker};

/// The printed number that comes next: opinions are never deleted, so the greatest there is is the
/// greatest ever given.
fn next_number(conn: &Connection, session: SessionId) -> Result<u32, StoreError> {
    let sql = "SELECT coalesce(max(number), 0) + 1 FROM opinion WHERE session_id = ?1";
    Ok(row(conn, sql, [session.0], |row| row.get(0))?.unwrap_or(1))
}

/// Keeps what is raised, and its speaker when new, under the next numbers.
pub(super) fn raise(
    conn: &Connection,
    session: SessionId,
    floor: &Floor,
    opinion: &Opinion,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let head = session::editable(conn, session)?;
    let (speaker, by) = match floor {
        Floor::New(new) => speaker::add(conn, session, new, at)?,
        Floor::Known(id) => {
            let sql = "SELECT number FROM speaker WHERE id = ?1 AND session_id = ?2";
            let by = row(conn, sql, [id.0, session.0], |row| row.get(0))?;
            (*id, by.ok_or(StoreError::NoSuchSpeaker(*id))?)
        }
    };
    let mut opinion = opinion.composed();
    opinion.number = next_number(conn, session)?;
    opinion.speaker = by;
    let mut faults = Faults::default();
    opinion.check(&prefix(opinion.number), head.on, &mut faults);
    check_merge(conn, session, &opinion, &mut faults)?;
    refuse(faults)?;
    let id = insert(conn, session, speaker, &opinion, at)?;
    Ok(Touched {
        session: Some(session),
        speaker: Some((speaker, by)),
        opinion: Some((id, opinion.number)),
        ..Touched::default()
    })
}

pub(super) fn add_slips(
    conn: &Connection,
    session: SessionId,
    slips: &[Slip],
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let head = session::editable(conn, session)?;
    let slips = slips.to_vec().composed();
    let mut faults = Faults::default();
    for (i, slip) in slips.iter().enumerate() {
        slip.speaker
            .check(&format!("slips[{i}].speaker."), &mut faults);
        opinion_of(slip).check(&format!("slips[{i}]."), head.on, &mut faults);
    }
    refuse(faults)?;
    let mut touched = Touched::session(session);
    for slip in &slips {
        let (speaker, by) = speaker::find_or_add(conn, session, &slip.speaker, at)?;
        let mut opinion = opinion_of(slip);
        opinion.number = next_number(conn, session)?;
        opinion.speaker = by;
        let id = insert(conn, session, speaker, &opinion, at)?;
        touched.opinion = Some((id, opinion.number));
    }
    Ok(touched)
}

fn opinion_of(slip: &Slip) -> Opinion {
    Opinion {
        source: slip.source,
        field: slip.field.clone(),
        content: slip.content.clone(),
        ..Opinion::default()
    }
}

/// Keeps a composed and checked opinion under its own number.
pub(super) fn insert(
    conn: &Connection,
    session: SessionId,
    speaker: SpeakerId,
    opinion: &Opinion,
    at: NaiveDateTime,
) -> Result<OpinionId, StoreError> {
    execute(
        conn,
        include_str!("opinion/insert.sql"),
        params![session::new_uuid(at), session.0, opinion.number, speaker.0],
    )?;
    let id = OpinionId(conn.last_insert_rowid());
    fill(conn, id, speaker, opinion)?;
    Ok(id)
}

pub(super) fn edit(
    conn: &Connection,
    id: OpinionId,
    opinion: &Opinion,
) -> Result<Touched, StoreError> {
    let (session, number) = place(conn, id)?;
    let head = session::editable(conn, session)?;
    let mut opinion = opinion.composed();
    opinion.number = number;
    let mut faults = Faults::default();
    opinion.check(&prefix(number), head.on, &mut faults);
    let sql = "SELECT id FROM speaker WHERE session_id = ?1 AND number = ?2";
    let speaker = row(conn, sql, params![session.0, opinion.speaker], |row| {
        row.get(0).map(SpeakerId)
    })?;
    if speaker.is_none() {
        let problem = Problem::UnknownSpeaker(opinion.speaker);
        faults.add(format!("{}speaker", prefix(number)), problem);
    }
    check_merge(conn, session, &opinion, &mut faults)?;
    refuse(faults)?;
    if let Some(speaker) = speaker {
        fill(conn, id, speaker, &opinion)?;
    }
    Ok(Touched {
        session: Some(session),
        speaker: speaker.map(|speaker| (speaker, opinion.speaker)),
        opinion: Some((id, number)),
        ..Touched::default()
    })
}

/// Numbers run from 1 without gaps, so an opinion's place in the record follows from its number.
fn prefix(number: u32) -> String {
    format!("opinions[{}].", number.saturating_sub(1))
}

/// The same rules as [`SessionRecord::check`](crate::domain::SessionRecord::check), so that
/// whatever is kept can be exported and taken in again.
fn check_merge(
    conn: &Connection,
    session: SessionId,
    opinion: &Opinion,
    faults: &mut Faults,
) -> Result<(), StoreError> {
    let path = |number| format!("{}conclusion.merged_into", prefix(number));
    if let Some(into) = opinion.conclusion.merged_into {
        let sql = "SELECT outcome FROM opinion WHERE session_id = ?1 AND number = ?2";
        let target = row(conn, sql, params![session.0, into], |row| {
            row.get::<_, Option<Word<Outcome>>>(0)
        })?;
        match target {
            _ if into == opinion.number => {
                faults.add(path(opinion.number), Problem::MergedIntoItself);
            }
            None => faults.add(path(opinion.number), Problem::MergedIntoUnknown(into)),
            Some(Some(Word(Outcome::Merged))) => {
                faults.add(path(opinion.number), Problem::MergedIntoMerged(into));
            }
            Some(_) => {}
        }
    }
    if opinion.conclusion.outcome == Some(Outcome::Merged) {
        let others = rows(
            conn,
            "SELECT number FROM opinion WHERE session_id = ?1 AND merged_into = ?2",
            params![session.0, opinion.number],
            |row| row.get(0),
        )?;
        for other in others.into_iter().filter(|&other| other != opinion.number) {
            faults.add(path(other), Problem::MergedIntoMerged(opinion.number));
        }
    }
    Ok(())
}

/// Faults of the due dates that would fall before a session moved to `on`.
pub(super) fn check_due_dates(
    conn: &Connection,
    session: SessionId,
    on: NaiveDate,
    faults: &mut Faults,
) -> Result<(), StoreError> {
    let early = rows(
        conn,
        "SELECT number, due_on FROM opinion WHERE session_id = ?1 AND due_on < ?2 ORDER BY number",
        params![session.0, on],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for (number, due_on) in early {
        faults.add(
            format!("{}conclusion.due_on", prefix(number)),
            Problem::DueBeforeSession {
                due_on,
                session_on: on,
            },
        );
    }
    Ok(())
}

/// Writes everything of an opinion but its identity and number.
fn fill(
    conn: &Connection,
    id: OpinionId,
    speaker: SpeakerId,
    opinion: &Opinion,
) -> Result<(), StoreError> {
    let conclusion = &opinion.conclusion;
    execute(
        conn,
        include_str!("opinion/fill.sql"),
        named_params! {
            ":id": id.0,
            ":speaker": speaker.0,
            ":source": Word(opinion.source),
            ":kind": Word(opinion.kind),
            ":legality": Word(opinion.legality),
            ":legality_reason": opinion.legality_reason,
            ":competence": Word(opinion.competence),
            ":field": opinion.field,
            ":content": opinion.content,
            ":answer_by": opinion.answer.by,
            ":answer_text": opinion.answer.text,
            ":outcome": conclusion.outcome.map(Word),
            ":conclusion_text": conclusion.text,
            ":lead_unit": conclusion.lead_unit,
            ":due_on": conclusion.due_on,
            ":reason": conclusion.reason,
            ":merged_into": conclusion.merged_into,
            ":satisfaction": Word(conclusion.satisfaction),
            ":voided_reason": opinion.voided.as_ref().map(|voided| &voided.reason),
        },
    )?;
    execute(conn, "DELETE FROM co_unit WHERE opinion_id = ?1", [id.0])?;
    for (i, unit) in conclusion.co_units.iter().enumerate() {
        execute(
            conn,
            "INSERT INTO co_unit (opinion_id, position, name) VALUES (?1, ?2, ?3)",
            params![id.0, position(i), unit],
        )?;
    }
    Ok(())
}

/// The keys of the session's opinions by number.
pub(super) fn ids(conn: &Connection, session: SessionId) -> Result<Vec<OpinionId>, StoreError> {
    let sql = "SELECT id FROM opinion WHERE session_id = ?1 ORDER BY number";
    rows(conn, sql, [session.0], |row| row.get(0).map(OpinionId))
}

/// The session of an opinion, and its number there.
pub(super) fn place(conn: &Connection, id: OpinionId) -> Result<(SessionId, u32), StoreError> {
    let sql = "SELECT session_id, number FROM opinion WHERE id = ?1";
    let found = row(conn, sql, [id.0], |row| {
        Ok((row.get(0).map(SessionId)?, row.get(1)?))
    })?;
    found.ok_or(StoreError::NoSuchOpinion(id))
}

/// The session's opinions by number, without their keys.
pub(super) fn plain(conn: &Connection, session: SessionId) -> Result<Vec<Opinion>, StoreError> {
    let opinions = of_session(conn, session)?;
    Ok(opinions.into_iter().map(|(_, opinion)| opinion).collect())
}

pub(super) fn of_session(
    conn: &Connection,
    session: SessionId,
) -> Result<Vec<(OpinionId, Opinion)>, StoreError> {
    session::require(conn, session)?;
    found(conn, "opinion.session_id = ?1", session.0)
}

/// Opinions by their keys, in the order of these.
pub(super) fn by_id(
    conn: &Connection,
    ids: &[OpinionId],
) -> Result<Vec<(OpinionId, Opinion)>, StoreError> {
    let keys: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let of_keys = "opinion.id IN (SELECT value FROM json_each(?1))";
    let found = found(conn, of_keys, json(&keys)?)?;
    let mut found: HashMap<OpinionId, Opinion> = found.into_iter().collect();
    let in_order = ids.iter().map(|id| {
        let opinion = found.remove(id).ok_or(StoreError::NoSuchOpinion(*id))?;
        Ok((*id, opinion))
    });
    in_order.collect()
}

/// The opinions that meet a condition on its one value.
fn found(
    conn: &Connection,
    condition: &str,
    value: impl ToSql,
) -> Result<Vec<(OpinionId, Opinion)>, StoreError> {
    let sql = include_str!("opinion/select.sql").replace("{condition}", condition);
    let mut opinions = rows(conn, &sql, [&value], |row| {
        Ok((OpinionId(row.get("id")?), read(row)?))
    })?;
    let sql = include_str!("opinion/co_units.sql").replace("{condition}", condition);
    let units = rows(conn, &sql, [&value], |row| {
        Ok((row.get(0).map(OpinionId)?, row.get::<_, String>(1)?))
    })?;
    let mut of_opinion: HashMap<OpinionId, Vec<String>> = HashMap::new();
    for (id, unit) in units {
        of_opinion.entry(id).or_default().push(unit);
    }
    for (id, opinion) in &mut opinions {
        opinion.conclusion.co_units = of_opinion.remove(id).unwrap_or_default();
    }
    Ok(opinions)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Opinion> {
    Ok(Opinion {
        number: row.get("number")?,
        speaker: row.get("speaker_number")?,
        source: row.get("source").map(|Word(word)| word)?,
        kind: row.get("kind").map(|Word(word)| word)?,
        legality: row.get("legality").map(|Word(word)| word)?,
        legality_reason: row.get("legality_reason")?,
        competence: row.get("competence").map(|Word(word)| word)?,
        field: row.get("field")?,
        content: row.get("content")?,
        answer: Answer {
            by: row.get("answer_by")?,
            text: row.get("answer_text")?,
        },
        conclusion: Conclusion {
            outcome: row
                .get::<_, Option<Word<_>>>("outcome")?
                .map(|Word(word)| word),
            text: row.get("conclusion_text")?,
            lead_unit: row.get("lead_unit")?,
            co_units: Vec::new(),
            due_on: row.get("due_on")?,
            reason: row.get("reason")?,
            merged_into: row.get("merged_into")?,
            satisfaction: row.get("satisfaction").map(|Word(word)| word)?,
        },
        voided: row
            .get::<_, Option<String>>("voided_reason")?
            .map(|reason| Voided { reason }),
    })
}
