//! How each opinion stood from one recorded day to another, and the sums of each session: made from the
//! entries, so that figures of today and of any past day are counted by one query.

use chrono::{DateTime, NaiveDate};
use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior, named_params, params, params_from_iter};
use uuid::Uuid;

use crate::domain::follow_up::{self, Followed};
use crate::domain::{Kind, OpinionId, SessionId, SessionState};

use super::super::column::{self, Word, execute, row, rows};
use super::super::error::StoreError;
use super::super::unit;

/// The day until which what stands now holds.
pub(in super::super) const LIVE: &str = "9999-12-31";

const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// The version of the two tables that this program makes; a file with another one gets them anew.
const VERSION: i64 = 1;

/// What the record itself says of an opinion.
pub(super) struct Facts {
    pub(super) session: SessionId,
    pub(super) session_on: NaiveDate,
    host: Option<i64>,
    is_voided: bool,
    /// The day on which it was recorded.
    raised_on: Option<NaiveDate>,
    pub(super) raised: Followed,
}

impl Facts {
    pub(super) fn of(conn: &Connection, id: OpinionId) -> Result<Self, StoreError> {
        let sql = include_str!("facts.sql");
        let found = row(conn, sql, [id.0], |row| {
            let starts_at: chrono::NaiveDateTime = row.get("starts_at")?;
            Ok(Self {
                session: SessionId(row.get("session_id")?),
                session_on: starts_at.date(),
                host: row.get("host_id")?,
                is_voided: row.get("is_voided")?,
                raised_on: recorded_on(row.get("uuid")?),
                raised: Followed {
                    kind: row.get("kind").map(|Word(word)| word)?,
                    legality: row.get("legality").map(|Word(word)| word)?,
                    legality_reason: row.get("legality_reason")?,
                    competence: row.get("competence").map(|Word(word)| word)?,
                    field: row.get("field")?,
                    unit: row.get("lead_unit")?,
                    ..Followed::default()
                },
            })
        })?;
        found.ok_or(StoreError::NoSuchOpinion(id))
    }
}

/// The day in a lasting identity, which is ordered by the time of its making.
fn recorded_on(uuid: Uuid) -> Option<NaiveDate> {
    let (seconds, _) = uuid.get_timestamp()?.to_unix();
    let at = DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?;
    Some(at.date_naive())
}

/// One row of the table: how an opinion stands on a day, without the days. The unit is what it has become
/// by then.
fn columns(
    conn: &Connection,
    facts: &Facts,
    followed: &Followed,
    on: NaiveDate,
) -> Result<Vec<Value>, StoreError> {
    // What is still being typed makes no unit.
    let unit = if followed.outcome.is_some() {
        unit::find_or_add(conn, &followed.unit)?
    } else {
        unit::by_name(conn, &followed.unit)?
    };
    let unit = match unit {
        Some(unit) => Some(unit::today(conn, unit, on)?),
        None => None,
    };
    let day = |day: Option<NaiveDate>| text(day.map(|day| day.to_string()));
    let flag = |is: bool| Value::Integer(i64::from(is));
    Ok(vec![
        Value::Integer(facts.session.0),
        Value::Text(facts.session_on.to_string()),
        facts.host.map_or(Value::Null, Value::Integer),
        unit.map_or(Value::Null, |id| Value::Integer(id.0)),
        Value::Text(followed.field.clone()),
        word(&followed.kind)?,
        word(&followed.legality)?,
        Value::Text(followed.standing.key().to_owned()),
        followed.outcome.as_ref().map_or(Ok(Value::Null), word)?,
        match &followed.result {
            Some(result) => word(&result.kind)?,
            None => Value::Null,
        },
        word(&followed.satisfaction)?,
        day(followed.original_due),
        day(followed.due()),
        day(followed.result.as_ref().map(|result| result.on)),
        day(followed.notified_on),
        Value::Integer(i64::from(followed.reopenings)),
        flag(followed.outcome.is_some()),
        flag(followed.is_counted()),
        flag(followed.is_definitive()),
        flag(followed.is_on_time()),
        flag(followed.is_on_original_time()),
        flag(followed.is_satisfied()),
        flag(followed.is_good()),
        day(followed.chance_until().map(|day| day.min(LAST_DAY))),
        day(Some(followed.due().unwrap_or(LAST_DAY))),
    ])
}

fn text(text: Option<String>) -> Value {
    text.map_or(Value::Null, Value::Text)
}

fn word<T: serde::Serialize>(value: &T) -> Result<Value, StoreError> {
    Ok(Value::Text(column::word(value)?))
}

/// The columns in the order of [`columns`].
const COLUMNS: &str = "session_id, session_on, host_id, unit_id, field, kind, legality, standing,
    outcome, result, satisfaction, original_due_on, due_on, resolved_on, notified_on, reopenings,
    is_concluded, is_counted, is_definitive, is_on_time, is_on_original_time, is_satisfied, is_good,
    chance_until, due_key";
const COUNT: usize = 25;

/// Brings the rows of opinions to how they stand on `today`.
pub(in super::super) fn refresh(
    conn: &Connection,
    ids: &[OpinionId],
    today: NaiveDate,
) -> Result<(), StoreError> {
    let mut sessions: Vec<SessionId> = Vec::new();
    for id in ids {
        let session = refresh_opinion(conn, *id, today)?;
        if sessions.last() != Some(&session) {
            sessions.push(session);
        }
    }
    sessions.sort_unstable();
    sessions.dedup();
    for session in sessions {
        sum_up(conn, session, &today.to_string())?;
    }
    Ok(())
}

/// The same for all opinions of a session, and for the session itself.
pub(in super::super) fn refresh_session(
    conn: &Connection,
    session: SessionId,
    today: NaiveDate,
) -> Result<(), StoreError> {
    for id in super::opinion::ids(conn, session)? {
        refresh_opinion(conn, id, today)?;
    }
    sum_up(conn, session, &today.to_string())
}

/// The same for all sessions that keep no office of their own, whose unit changes with the office.
pub(in super::super) fn refresh_unkept(
    conn: &Connection,
    today: NaiveDate,
) -> Result<(), StoreError> {
    let sessions = rows(
        conn,
        "SELECT id FROM session WHERE id NOT IN (SELECT session_id FROM session_office)",
        [],
        |row| row.get(0).map(SessionId),
    )?;
    for session in sessions {
        refresh_session(conn, session, today)?;
    }
    Ok(())
}

fn refresh_opinion(
    conn: &Connection,
    id: OpinionId,
    today: NaiveDate,
) -> Result<SessionId, StoreError> {
    let facts = Facts::of(conn, id)?;
    let now = if facts.is_voided {
        None
    } else {
        let entries = super::entries(conn, id)?;
        let followed = follow_up::fold(&facts.raised, &entries);
        Some(columns(conn, &facts, &followed, today)?)
    };
    let live = row(
        conn,
        &format!(
            "SELECT {COLUMNS} FROM follow_up
             WHERE opinion_id = ?1 AND until_on = '{LIVE}' AND from_on <= ?2"
        ),
        params![id.0, today],
        |row| {
            (0..COUNT)
                .map(|i| row.get(i))
                .collect::<Result<Vec<Value>, _>>()
        },
    )?;
    if live == now {
        return Ok(facts.session);
    }
    // What was recorded today is replaced, and a clock that was set back leaves nothing in the future.
    let sql = "DELETE FROM follow_up WHERE opinion_id = ?1 AND from_on >= ?2";
    execute(conn, sql, params![id.0, today])?;
    execute(
        conn,
        "UPDATE follow_up SET until_on = ?2 WHERE opinion_id = ?1 AND until_on > ?2",
        params![id.0, today],
    )?;
    if let Some(now) = now {
        insert(conn, id, today, LIVE, now)?;
    }
    Ok(facts.session)
}

fn insert(
    conn: &Connection,
    id: OpinionId,
    from: NaiveDate,
    until: &str,
    columns: Vec<Value>,
) -> Result<(), StoreError> {
    let places = vec!["?"; COUNT].join(", ");
    let keys = [
        Value::Integer(id.0),
        Value::Text(from.to_string()),
        Value::Text(until.to_owned()),
    ];
    execute(
        conn,
        &format!(
            "INSERT INTO follow_up (opinion_id, from_on, until_on, {COLUMNS})
             VALUES (?, ?, ?, {places})"
        ),
        params_from_iter(keys.into_iter().chain(columns)),
    )?;
    Ok(())
}

/// The sums of a session as it stands now, and those by day from `since` on; of all days where it is
/// empty.
fn sum_up(conn: &Connection, session: SessionId, since: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM session_sum WHERE session_id = ?1 AND from_on >= ?2";
    execute(conn, sql, params![session.0, since])?;
    let sql = include_str!("sum_by_day.sql");
    execute(conn, sql, params![session.0, since])?;
    refresh_total(conn, session)
}

/// The sums of a session as it stands now, and what is public of it, without those by day.
pub(in super::super) fn refresh_total(
    conn: &Connection,
    session: SessionId,
) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("sum_up.sql"),
        named_params! {
            ":session": session.0,
            ":held": Word(SessionState::Held),
            ":concluded": Word(SessionState::Concluded),
            ":notice": Word(Kind::Notice),
        },
    )?;
    Ok(())
}

/// Makes both tables anew where the file has them in another version.
pub(in super::super) fn prepare(conn: &mut Connection) -> Result<(), StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    rebuild(&tx)?;
    Ok(tx.commit()?)
}

fn rebuild(conn: &Connection) -> Result<(), StoreError> {
    let version = row(conn, "SELECT version FROM summary_mark", [], |row| {
        row.get::<_, i64>(0)
    })?;
    if version == Some(VERSION) {
        return Ok(());
    }
    unit::prepare(conn)?;
    execute(conn, "DELETE FROM follow_up", [])?;
    execute(conn, "DELETE FROM session_total", [])?;
    execute(conn, "DELETE FROM session_sum", [])?;
    let opinions = rows(conn, "SELECT id FROM opinion", [], |row| {
        row.get(0).map(OpinionId)
    })?;
    for id in opinions {
        rebuild_opinion(conn, id)?;
    }
    let sessions = rows(conn, "SELECT id FROM session", [], |row| {
        row.get(0).map(SessionId)
    })?;
    for id in sessions {
        sum_up(conn, id, "")?;
    }
    execute(conn, "UPDATE summary_mark SET version = ?1", [VERSION])?;
    Ok(())
}

/// Every day on which something was recorded begins a new row.
fn rebuild_opinion(conn: &Connection, id: OpinionId) -> Result<(), StoreError> {
    let facts = Facts::of(conn, id)?;
    if facts.is_voided {
        return Ok(());
    }
    let entries = super::entries(conn, id)?;
    let recorded = entries.iter().map(|entry| entry.recorded_at.date());
    let mut days: Vec<NaiveDate> = recorded.collect();
    let raised_on = facts.raised_on.unwrap_or(facts.session_on);
    days.push(
        days.first()
            .map_or(raised_on, |first| raised_on.min(*first)),
    );
    days.sort_unstable();
    days.dedup();
    for (i, day) in days.iter().enumerate() {
        let until = days
            .get(i + 1)
            .map_or(LIVE.to_owned(), NaiveDate::to_string);
        let followed = follow_up::fold(&facts.raised, &follow_up::as_of(&entries, *day));
        let columns = columns(conn, &facts, &followed, *day)?;
        insert(conn, id, *day, &until, columns)?;
    }
    Ok(())
}
