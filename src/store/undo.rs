//! Taking back: temporary triggers keep each row as it was before the step touched it.
//!
//! A step keeps the *first* old value of a row, so a burst of saves of one opinion is taken back
//! as one. Whatever gives a number is a barrier: it is not taken back and nothing before it is,
//! because an older state might not fit the records added since. So is what is done to a locked
//! document: what it was made from stays as it was. And so is an entry in an opinion's history: it is
//! retracted by another one.

use chrono::{NaiveDateTime, TimeDelta};
use rusqlite::{Connection, params};

use crate::domain::{OpinionId, SessionId, SpeakerId};

use super::column::{Word, execute, row, rows, word};
use super::error::StoreError;
use super::op::{Op, OpKind, Touched};
use super::preference;

/// Saves of the same thing within this time are one step.
const BURST: TimeDelta = TimeDelta::minutes(10);
/// Older steps are forgotten.
const MOST_STEPS: i64 = 200;
/// Under this key stands what was done last of all that is not taken back.
const BARRIER: &str = "undo/barrier";

/// Tables whose rows are not taken back: what was locked and what came back stays.
const UNWATCHED: &str = "('commit_mark', 'preference', 'draft', 'undo_step', 'undo_entry',
    'document_draft', 'issued_document', 'issued_content', 'returned_file', 'returned_content',
    'follow_up', 'session_total', 'session_sum', 'summary_mark', 'attachment',
    'attachment_content', 'saved_filter')";

struct Column {
    name: String,
    blob: bool,
    key: bool,
}

/// Puts the triggers into the connection (never into the file), made from the schema.
pub(super) fn watch(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch(
        "CREATE TEMP TABLE current_step (id INTEGER); INSERT INTO current_step VALUES (NULL);",
    )?;
    let sql = format!(
        "SELECT name FROM main.sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN {UNWATCHED}"
    );
    for table in rows(conn, &sql, [], |row| row.get::<_, String>(0))? {
        let columns = columns(conn, &table)?;
        for (event, image) in [
            ("INSERT", None),
            ("UPDATE", Some("OLD")),
            ("DELETE", Some("OLD")),
        ] {
            let key = key(&columns, image.unwrap_or("NEW"));
            let before = image.map_or_else(|| "NULL".to_owned(), |row| json(&columns, row));
            conn.execute_batch(&format!(
                "CREATE TEMP TRIGGER watch_{table}_{event} AFTER {event} ON main.{table}
                 WHEN (SELECT id FROM current_step) IS NOT NULL
                 BEGIN
                     INSERT INTO undo_entry (step_id, table_name, row_key, before)
                     SELECT id, '{table}', {key}, {before} FROM current_step WHERE true
                     ON CONFLICT DO NOTHING;
                 END;"
            ))?;
        }
    }
    Ok(())
}

fn columns(conn: &Connection, table: &str) -> Result<Vec<Column>, StoreError> {
    rows(
        conn,
        "SELECT name, type = 'BLOB', pk > 0 FROM pragma_table_info(?1) ORDER BY cid",
        [table],
        |row| {
            Ok(Column {
                name: row.get(0)?,
                blob: row.get(1)?,
                key: row.get(2)?,
            })
        },
    )
}

fn key(columns: &[Column], row: &str) -> String {
    let of_row = |column: &Column| format!("{row}.{}", column.name);
    let parts: Vec<String> = columns.iter().filter(|c| c.key).map(of_row).collect();
    format!("json_array({})", parts.join(", "))
}

fn json(columns: &[Column], row: &str) -> String {
    let pairs: Vec<String> = columns
        .iter()
        .map(|Column { name, blob, .. }| match blob {
            true => format!("'{name}', hex({row}.{name})"),
            false => format!("'{name}', {row}.{name}"),
        })
        .collect();
    format!("json_object({})", pairs.join(", "))
}

/// What a step may be merged by; `None` for what is not recorded.
fn subject(op: &Op) -> Option<String> {
    match op {
        Op::SetOffice(_) => Some("office".into()),
        Op::SetList(kind, _) => Some(format!("list {}", kind.key())),
        Op::EditSession(id, _) => Some(format!("session {id}")),
        Op::EditSpeaker(id, _) => Some(format!("speaker {id}")),
        Op::EditOpinion(id, _) => Some(format!("opinion {id}")),
        Op::SetClosing(id, _) => Some(format!("closing {id}")),
        Op::SetState(id, _) => Some(format!("state {id}")),
        Op::Reword {
            session,
            kind,
            letterhead,
            ..
        } => Some(format!("wording {session:?} {kind:?} {letterhead:?}")),
        Op::RecordPublication {
            document, channel, ..
        } => Some(format!("publication {document} {channel:?}")),
        Op::SetAuthorities(_) => Some("authorities".into()),
        Op::SetCalendar(_) => Some("calendar".into()),
        Op::SetTimeLimits(_) => Some("time limits".into()),
        Op::SetUnit(Some(id), _) => Some(format!("unit {id}")),
        Op::SetRoster { .. } => Some("roster".into()),
        Op::SetHotIssue { id: Some(id), .. } => Some(format!("hot issue {id}")),
        Op::SetLedgerEntry(Some(id), _) => Some(format!("ledger entry {id}")),
        Op::SetRepeat { opinion, .. } => Some(format!("repeat {opinion}")),
        Op::CreateSession(_)
        | Op::ImportRecord(_)
        | Op::RaiseOpinion { .. }
        | Op::AddSlips(..)
        | Op::SetPreference { .. }
        | Op::KeepDraft { .. }
        | Op::DropDraft { .. }
        | Op::KeepDocumentDraft { .. }
        | Op::LockDocument { .. }
        | Op::UnlockDocument { .. }
        | Op::FileReturned { .. }
        | Op::SetUnit(None, _)
        | Op::MergeUnits { .. }
        | Op::FollowUp { .. }
        | Op::Attach { .. }
        | Op::TakeResults { .. }
        | Op::SetHotIssue { id: None, .. }
        | Op::SetLedgerEntry(None, _)
        | Op::SaveFilter { .. }
        | Op::Undo => None,
    }
}

fn is_barrier(op: &Op) -> bool {
    matches!(
        op.kind(),
        OpKind::CreateSession
            | OpKind::ImportRecord
            | OpKind::RaiseOpinion
            | OpKind::AddSlips
            | OpKind::LockDocument
            | OpKind::UnlockDocument
            | OpKind::FileReturned
            | OpKind::MergeUnits
            | OpKind::FollowUp
            | OpKind::Attach
            | OpKind::TakeResults
    ) || matches!(
        op,
        Op::SetUnit(None, _) | Op::SetHotIssue { id: None, .. } | Op::SetLedgerEntry(None, _)
    )
}

/// Before a change: names the step under which the triggers keep old rows.
pub(super) fn begin(conn: &Connection, op: &Op, at: NaiveDateTime) -> Result<(), StoreError> {
    if is_barrier(op) {
        execute(conn, "DELETE FROM undo_step", [])?;
        preference::set(conn, BARRIER, &word(&op.kind())?)?;
    }
    let step = match subject(op) {
        Some(subject) => Some(step(conn, op.kind(), &subject, at)?),
        None => None,
    };
    execute(conn, "UPDATE current_step SET id = ?1", [step])?;
    Ok(())
}

fn step(
    conn: &Connection,
    kind: OpKind,
    subject: &str,
    at: NaiveDateTime,
) -> Result<i64, StoreError> {
    let top = row(
        conn,
        "SELECT id, subject, started_at FROM undo_step ORDER BY id DESC LIMIT 1",
        [],
        |row| {
            let started: NaiveDateTime = row.get(2)?;
            Ok((row.get(0)?, row.get::<_, String>(1)?, started))
        },
    )?;
    if let Some((id, newest, started)) = top
        && kind != OpKind::SetState
        && newest == subject
        && (TimeDelta::zero()..BURST).contains(&(at - started))
    {
        return Ok(id);
    }
    execute(
        conn,
        "INSERT INTO undo_step (op, subject, started_at) VALUES (?1, ?2, ?3)",
        params![Word(kind), subject, at],
    )?;
    Ok(conn.last_insert_rowid())
}

/// After a change: a step that kept nothing goes, and so do the oldest.
pub(super) fn end(conn: &Connection, touched: Touched) -> Result<(), StoreError> {
    let step: Option<i64> =
        row(conn, "SELECT id FROM current_step", [], |row| row.get(0))?.flatten();
    let Some(step) = step else { return Ok(()) };
    execute(conn, "UPDATE current_step SET id = NULL", [])?;
    execute(
        conn,
        "UPDATE undo_step SET session_id = ?2, speaker_id = ?3, speaker_number = ?4,
             opinion_id = ?5, opinion_number = ?6
         WHERE id = ?1",
        params![
            step,
            touched.session.map(|id| id.0),
            touched.speaker.map(|(id, _)| id.0),
            touched.speaker.map(|(_, number)| number),
            touched.opinion.map(|(id, _)| id.0),
            touched.opinion.map(|(_, number)| number),
        ],
    )?;
    execute(
        conn,
        "DELETE FROM undo_step WHERE id <= ?1 - ?2
             OR (id = ?1 AND NOT EXISTS (SELECT 1 FROM undo_entry WHERE step_id = ?1))",
        params![step, MOST_STEPS],
    )?;
    Ok(())
}

/// The kind of the newest step.
pub(super) fn newest(conn: &Connection) -> Result<Option<OpKind>, StoreError> {
    row(
        conn,
        "SELECT op FROM undo_step ORDER BY id DESC LIMIT 1",
        [],
        |row| row.get(0).map(|Word(kind)| kind),
    )
}

/// Puts every row of the newest step back and forgets the step.
pub(super) fn take_back(conn: &Connection) -> Result<(OpKind, Touched), StoreError> {
    let newest = row(
        conn,
        "SELECT id, op, session_id, speaker_id, speaker_number, opinion_id, opinion_number
         FROM undo_step ORDER BY id DESC LIMIT 1",
        [],
        |row| {
            let Word(kind) = row.get(1)?;
            let touched = Touched {
                session: row.get::<_, Option<i64>>(2)?.map(SessionId),
                speaker: row
                    .get::<_, Option<i64>>(3)?
                    .map(SpeakerId)
                    .zip(row.get(4)?),
                opinion: row
                    .get::<_, Option<i64>>(5)?
                    .map(OpinionId)
                    .zip(row.get(6)?),
                ..Touched::default()
            };
            Ok((row.get::<_, i64>(0)?, kind, touched))
        },
    )?;
    let Some((step, kind, touched)) = newest else {
        return Err(nothing_left(conn)?);
    };
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    let entries = rows(
        conn,
        // Backwards, so that no unique value is put back while another row still has it.
        "SELECT table_name, row_key, before FROM undo_entry WHERE step_id = ?1 ORDER BY rowid DESC",
        [step],
        |row| {
            let table: String = row.get(0)?;
            let key: String = row.get(1)?;
            Ok((table, key, row.get(2)?))
        },
    )?;
    for (table, key, before) in entries {
        put_back(conn, &table, &key, before)?;
    }
    execute(conn, "DELETE FROM undo_step WHERE id = ?1", [step])?;
    Ok((kind, touched))
}

/// Why there is no step: something stays that was done, or nothing was done yet.
fn nothing_left(conn: &Connection) -> Result<StoreError, StoreError> {
    let sql = "SELECT value FROM preference WHERE key = ?1";
    let barrier = row(conn, sql, [BARRIER], |row| {
        row.get(0).map(|Word(kind)| kind)
    })?;
    Ok(barrier.map_or(StoreError::NothingToUndo, StoreError::NotTakenBack))
}

fn put_back(
    conn: &Connection,
    table: &str,
    row_key: &str,
    before: Option<String>,
) -> Result<(), StoreError> {
    let columns = columns(conn, table)?;
    if columns.is_empty() {
        // The name comes from the file and stands in SQL below: only a real table's may.
        return Err(StoreError::Damaged {
            detail: "an undo entry of no table".into(),
        });
    }
    let here = key(&columns, table);
    let Some(before) = before else {
        execute(
            conn,
            &format!("DELETE FROM {table} WHERE {here} = ?1"),
            [row_key],
        )?;
        return Ok(());
    };
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let values: Vec<String> = columns
        .iter()
        .map(|Column { name, blob, .. }| match blob {
            true => format!("unhex(?1 ->> '{name}')"),
            false => format!("?1 ->> '{name}'"),
        })
        .collect();
    let (names, values) = (names.join(", "), values.join(", "));
    let update = format!("UPDATE {table} SET ({names}) = ({values}) WHERE {here} = ?2");
    if execute(conn, &update, [&before, row_key])? == 0 {
        let insert = format!("INSERT INTO {table} ({names}) VALUES ({values})");
        execute(conn, &insert, [&before])?;
    }
    Ok(())
}
