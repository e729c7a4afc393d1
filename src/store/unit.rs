//! Units, the names under which they are known, and what becomes of them.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, named_params, params};

use crate::domain::fault::{Faults, Problem};
use crate::domain::follow_up::Event;
use crate::domain::unit::{Level, System};
use crate::domain::{OpinionId, SessionId, Unit, UnitId, Units};

use super::column::{Word, execute, row, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::follow_up;
use super::op::Touched;
use super::{office, session};

/// The localities of the province, by name.
const SEED: &str = include_str!("../../assets/seed/locality.csv");

/// A name as it is looked for.
fn key(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The unit that is or was known under a name.
pub(super) fn by_name(conn: &Connection, name: &str) -> Result<Option<UnitId>, StoreError> {
    let sql = "SELECT unit_id FROM unit_name WHERE key = ?1";
    row(conn, sql, [key(name)], |row| row.get(0).map(UnitId))
}

/// The unit of a name, made when nobody has named it yet; `None` for no name.
pub(super) fn find_or_add(conn: &Connection, name: &str) -> Result<Option<UnitId>, StoreError> {
    if name.trim().is_empty() {
        return Ok(None);
    }
    if let Some(id) = by_name(conn, name)? {
        return Ok(Some(id));
    }
    let unit = Unit {
        name: name.trim().to_owned(),
        parent: own(conn)?,
        ..Unit::default()
    };
    Ok(Some(insert(conn, &unit, false)?))
}

fn insert(conn: &Connection, unit: &Unit, is_own: bool) -> Result<UnitId, StoreError> {
    execute(
        conn,
        "INSERT INTO unit (name, level, system, symbol, head, parent_id, from_on, until_on,
             successor_id, holds_dialogue, is_own)
         VALUES (:name, :level, :system, :symbol, :head, :parent, :from, :until, :successor,
             :holds_dialogue, :is_own)",
        named_params! {
            ":name": unit.name,
            ":level": Word(unit.level),
            ":system": Word(unit.system),
            ":symbol": unit.symbol,
            ":head": unit.head,
            ":parent": unit.parent.map(|id| id.0),
            ":from": unit.from,
            ":until": unit.until,
            ":successor": unit.successor.map(|id| id.0),
            ":holds_dialogue": unit.holds_dialogue,
            ":is_own": is_own,
        },
    )?;
    let id = UnitId(conn.last_insert_rowid());
    know_as(conn, id, &unit.name)?;
    Ok(id)
}

/// Notes a name; the first unit that bore it keeps it.
fn know_as(conn: &Connection, id: UnitId, name: &str) -> Result<(), StoreError> {
    execute(
        conn,
        "INSERT INTO unit_name (key, unit_id) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING",
        params![key(name), id.0],
    )?;
    Ok(())
}

/// The office's own unit.
pub(super) fn own(conn: &Connection) -> Result<Option<UnitId>, StoreError> {
    let sql = "SELECT id FROM unit WHERE is_own = 1";
    row(conn, sql, [], |row| row.get(0).map(UnitId))
}

/// The office has this name: its own unit is the one that is known under it, or bears it from now on.
pub(super) fn set_own(conn: &Connection, name: &str) -> Result<(), StoreError> {
    let known = by_name(conn, name)?;
    match (own(conn)?, known) {
        (Some(own), Some(known)) if own == known => {}
        (Some(own), None) => know_as(conn, own, name)?,
        (_, Some(known)) => {
            execute(conn, "UPDATE unit SET is_own = 0 WHERE is_own = 1", [])?;
            execute(
                conn,
                "UPDATE unit SET is_own = 1, holds_dialogue = 1 WHERE id = ?1",
                [known.0],
            )?;
        }
        (None, None) => {
            let unit = Unit {
                name: name.trim().to_owned(),
                system: System::Authority,
                holds_dialogue: true,
                ..Unit::default()
            };
            insert(conn, &unit, true)?;
        }
    }
    Ok(())
}

/// Puts the localities of the province into a file that knows no unit yet, each also under the names
/// of its bodies.
fn seed(conn: &Connection) -> Result<(), StoreError> {
    let count: i64 =
        row(conn, "SELECT count(*) FROM unit", [], |row| row.get(0))?.unwrap_or_default();
    if count > 0 {
        return Ok(());
    }
    for line in SEED.lines().skip(1) {
        let mut columns = line.splitn(3, ',').skip(1);
        let (Some(kind), Some(place)) = (columns.next(), columns.next()) else {
            continue;
        };
        let locality = format!("{kind} {place}");
        let id = insert(
            conn,
            &Unit {
                name: capitalised(&locality),
                level: Level::Commune,
                system: System::Locality,
                from: NaiveDate::from_ymd_opt(2025, 7, 1),
                ..Unit::default()
            },
            false,
        )?;
        for body in [
            "ủy ban nhân dân",
            "uỷ ban nhân dân",
            "ubnd",
            "đảng ủy",
            "đảng uỷ",
        ] {
            know_as(conn, id, &format!("{body} {locality}"))?;
        }
    }
    Ok(())
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

pub(super) fn all(conn: &Connection) -> Result<Units, StoreError> {
    let units = rows(conn, "SELECT * FROM unit", [], |row| {
        Ok((row.get("id").map(UnitId)?, read(row)?))
    })?;
    Ok(units.into_iter().collect())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Unit> {
    let id = |column: &str| -> rusqlite::Result<Option<UnitId>> {
        Ok(row.get::<_, Option<i64>>(column)?.map(UnitId))
    };
    Ok(Unit {
        name: row.get("name")?,
        level: row.get("level").map(|Word(word)| word)?,
        system: row.get("system").map(|Word(word)| word)?,
        symbol: row.get("symbol")?,
        head: row.get("head")?,
        parent: id("parent_id")?,
        from: row.get("from_on")?,
        until: row.get("until_on")?,
        successor: id("successor_id")?,
        holds_dialogue: row.get("holds_dialogue")?,
    })
}

fn require(units: &Units, id: UnitId) -> Result<&Unit, StoreError> {
    units.get(id).ok_or(StoreError::NoSuchUnit(id))
}

/// Adds a unit, or changes one; the names that it bore before are kept.
pub(super) fn set(
    conn: &Connection,
    id: Option<UnitId>,
    unit: &Unit,
) -> Result<Touched, StoreError> {
    let unit = unit.composed();
    let units = all(conn)?;
    let mut faults = Faults::default();
    unit.check("unit.", &mut faults);
    if by_name(conn, &unit.name)?.is_some_and(|known| Some(known) != id) {
        faults.add("unit.name", Problem::NameTaken);
    }
    for other in [unit.parent, unit.successor].into_iter().flatten() {
        require(&units, other)?;
    }
    if let (Some(id), Some(parent)) = (id, unit.parent)
        && units.would_circle(id, parent)
    {
        faults.add("unit.parent", Problem::BelowItself);
    }
    refuse(faults)?;
    let Some(id) = id else {
        insert(conn, &unit, false)?;
        return Ok(Touched::default());
    };
    require(&units, id)?;
    execute(
        conn,
        "UPDATE unit SET name = :name, level = :level, system = :system, symbol = :symbol,
             head = :head, parent_id = :parent, from_on = :from, until_on = :until,
             successor_id = :successor, holds_dialogue = :holds_dialogue
         WHERE id = :id",
        named_params! {
            ":id": id.0,
            ":name": unit.name,
            ":level": Word(unit.level),
            ":system": Word(unit.system),
            ":symbol": unit.symbol,
            ":head": unit.head,
            ":parent": unit.parent.map(|id| id.0),
            ":from": unit.from,
            ":until": unit.until,
            ":successor": unit.successor.map(|id| id.0),
            ":holds_dialogue": unit.holds_dialogue,
        },
    )?;
    know_as(conn, id, &unit.name)?;
    Ok(Touched::default())
}

/// Puts units on the roster of yearly dialogues, or takes them off it.
pub(super) fn set_roster(
    conn: &Connection,
    ids: &[UnitId],
    holds_dialogue: bool,
) -> Result<(), StoreError> {
    for id in ids {
        let changed = execute(
            conn,
            "UPDATE unit SET holds_dialogue = ?2 WHERE id = ?1",
            params![id.0, holds_dialogue],
        )?;
        if changed == 0 {
            return Err(StoreError::NoSuchUnit(*id));
        }
    }
    Ok(())
}

/// Units that become parts of another one: from `on` they are no longer there, and what is pending
/// with them goes over, with an entry in each opinion's history.
pub(super) fn merge(
    conn: &Connection,
    from: &[UnitId],
    into: UnitId,
    on: NaiveDate,
    by: &str,
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let units = all(conn)?;
    let successor = require(&units, into)?;
    let mut faults = Faults::default();
    faults.date("unit.until", on);
    if on > at.date() {
        let today = at.date();
        faults.add("unit.until", Problem::InFuture { on, today });
    }
    if from.contains(&into) || from.is_empty() {
        faults.add("unit.successor", Problem::BelowItself);
    }
    refuse(faults)?;
    for id in from {
        let unit = require(&units, *id)?;
        execute(
            conn,
            "UPDATE unit SET until_on = ?2, successor_id = ?3, is_own = 0 WHERE id = ?1",
            params![id.0, on, into.0],
        )?;
        // The office itself lives on in its successor.
        execute(
            conn,
            "UPDATE unit SET is_own = 1, holds_dialogue = 1
             WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM unit WHERE is_own = 1)",
            [into.0],
        )?;
        let pending = rows(
            conn,
            "SELECT opinion_id FROM follow_up
             WHERE unit_id = ?1 AND until_on = '9999-12-31' AND standing IN ('open', 'paused', 'passed')",
            [id.0],
            |row| row.get(0).map(OpinionId),
        )?;
        let event = Event::Moved {
            unit: successor.name.clone(),
            from: unit.name.clone(),
        };
        follow_up::record_all(conn, &pending, on, by, &event, at)?;
    }
    Ok(Touched::default())
}

/// The unit whose session it is: that of the office which the session keeps, else the own one.
pub(super) fn assign_host(conn: &Connection, id: SessionId, name: &str) -> Result<(), StoreError> {
    session::require(conn, id)?;
    let host = match by_name(conn, name)? {
        Some(known) => Some(known),
        None if name.trim().is_empty() => own(conn)?,
        None => Some(insert(
            conn,
            &Unit {
                name: name.trim().to_owned(),
                system: System::Authority,
                ..Unit::default()
            },
            false,
        )?),
    };
    let Some(host) = host else { return Ok(()) };
    execute(
        conn,
        "INSERT INTO session_unit (session_id, unit_id) VALUES (?1, ?2)
         ON CONFLICT (session_id) DO UPDATE SET unit_id = excluded.unit_id",
        params![id.0, host.0],
    )?;
    Ok(())
}

/// Every session that has no unit yet gets one.
fn assign_hosts(conn: &Connection) -> Result<(), StoreError> {
    let sessions = rows(
        conn,
        "SELECT id FROM session WHERE id NOT IN (SELECT session_id FROM session_unit)",
        [],
        |row| row.get(0).map(SessionId),
    )?;
    for id in sessions {
        assign_host(conn, id, &office::of_session(conn, id)?.name)?;
    }
    Ok(())
}

/// Fills what a new file, or one of an older version, does not know yet of units.
pub(super) fn prepare(conn: &Connection) -> Result<(), StoreError> {
    seed(conn)?;
    if let Some(office) = office::current(conn)? {
        set_own(conn, &office.name)?;
    }
    assign_hosts(conn)
}

/// The other names of every unit.
pub(super) fn names(conn: &Connection) -> Result<HashMap<UnitId, Vec<String>>, StoreError> {
    let sql = "SELECT unit_id, key FROM unit_name ORDER BY key";
    let mut names: HashMap<UnitId, Vec<String>> = HashMap::new();
    for (id, name) in rows(conn, sql, [], |row| {
        Ok((row.get(0).map(UnitId)?, row.get::<_, String>(1)?))
    })? {
        names.entry(id).or_default().push(name);
    }
    Ok(names)
}
