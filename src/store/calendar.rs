//! The office's own table of working days, and its time limits.

use rusqlite::{Connection, params};

use crate::domain::fault::{Faults, Problem};
use crate::domain::{Calendar, DayChange, TimeLimits};

use super::column::{execute, from_json, json, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};

/// Replaces the table.
pub(super) fn set_days(conn: &Connection, days: &[DayChange]) -> Result<(), StoreError> {
    let days = days.to_vec().composed();
    let mut faults = Faults::default();
    for (i, day) in days.iter().enumerate() {
        let prefix = format!("calendar[{i}].");
        day.check(&prefix, &mut faults);
        if days[..i].iter().any(|other| other.on == day.on) {
            faults.add(format!("{prefix}on"), Problem::DayTwice(day.on));
        }
    }
    refuse(faults)?;
    execute(conn, "DELETE FROM calendar_day", [])?;
    for day in &days {
        execute(
            conn,
            "INSERT INTO calendar_day (day, is_worked, note) VALUES (?1, ?2, ?3)",
            params![day.on, day.is_worked, day.note],
        )?;
    }
    Ok(())
}

/// The table in the order of its days.
pub(super) fn days(conn: &Connection) -> Result<Vec<DayChange>, StoreError> {
    let sql = "SELECT day, is_worked, note FROM calendar_day ORDER BY day";
    rows(conn, sql, [], |row| {
        Ok(DayChange {
            on: row.get(0)?,
            is_worked: row.get(1)?,
            note: row.get(2)?,
        })
    })
}

/// The rule with the office's table.
pub(super) fn calendar(conn: &Connection) -> Result<Calendar, StoreError> {
    Ok(Calendar::with(&days(conn)?))
}

pub(super) fn set_limits(conn: &Connection, limits: TimeLimits) -> Result<(), StoreError> {
    let mut faults = Faults::default();
    limits.check(&mut faults);
    refuse(faults)?;
    execute(
        conn,
        "INSERT INTO time_limits (id, body) VALUES (1, ?1)
         ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        [json(&limits)?],
    )?;
    Ok(())
}

pub(super) fn limits(conn: &Connection) -> Result<TimeLimits, StoreError> {
    let sql = "SELECT body FROM time_limits";
    match row(conn, sql, [], |row| row.get::<_, String>(0))? {
        Some(body) => from_json(&body),
        None => Ok(TimeLimits::default()),
    }
}
