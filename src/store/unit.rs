//! Units, the names under which they are known, and what becomes of them.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, ToSql, params};

use crate::domain::fault::{Faults, Problem};
use crate::domain::follow_up::Event;
use crate::domain::phrase::name_key;
use crate::domain::text::NAME_LIMIT;
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

/// The unit that is or was known under a name.
pub(super) fn by_name(conn: &Connection, name: &str) -> Result<Option<UnitId>, StoreError> {
    let sql = "SELECT unit_id FROM unit_name WHERE key = ?1";
    row(conn, sql, [name_key(name)], |row| row.get(0).map(UnitId))
}

/// The unit of a name, made when nobody has named it yet; `None` for no name.
pub(super) fn find_or_add(conn: &Connection, name: &str) -> Result<Option<UnitId>, StoreError> {
    if name_key(name).is_empty() {
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

/// Runs `sql` with the columns of a unit, and with `last`.
fn write(
    conn: &Connection,
    sql: &str,
    unit: &Unit,
    last: (&str, &dyn ToSql),
) -> Result<(), StoreError> {
    let (parent, successor) = (unit.parent.map(|id| id.0), unit.successor.map(|id| id.0));
    let (level, system) = (Word(unit.level), Word(unit.system));
    let columns: [(&str, &dyn ToSql); 11] = [
        (":name", &unit.name),
        (":level", &level),
        (":system", &system),
        (":symbol", &unit.symbol),
        (":head", &unit.head),
        (":parent", &parent),
        (":from", &unit.from),
        (":until", &unit.until),
        (":successor", &successor),
        (":holds_dialogue", &unit.holds_dialogue),
        last,
    ];
    execute(conn, sql, &columns)?;
    Ok(())
}

fn insert(conn: &Connection, unit: &Unit, is_own: bool) -> Result<UnitId, StoreError> {
    let sql = "INSERT INTO unit (name, level, system, symbol, head, parent_id, from_on, until_on,
             successor_id, holds_dialogue, is_own)
         VALUES (:name, :level, :system, :symbol, :head, :parent, :from, :until, :successor,
             :holds_dialogue, :is_own)";
    write(conn, sql, unit, (":is_own", &is_own))?;
    let id = UnitId(conn.last_insert_rowid());
    know_as(conn, id, &unit.name)?;
    Ok(id)
}

fn edit(conn: &Connection, id: UnitId, unit: &Unit) -> Result<(), StoreError> {
    let sql = "UPDATE unit SET name = :name, level = :level, system = :system, symbol = :symbol,
             head = :head, parent_id = :parent, from_on = :from, until_on = :until,
             successor_id = :successor, holds_dialogue = :holds_dialogue
         WHERE id = :id";
    write(conn, sql, unit, (":id", &id.0))?;
    know_as(conn, id, &unit.name)
}

/// Notes a name; the first unit that bore it keeps it.
fn know_as(conn: &Connection, id: UnitId, name: &str) -> Result<(), StoreError> {
    execute(
        conn,
        "INSERT INTO unit_name (key, unit_id) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING",
        params![name_key(name), id.0],
    )?;
    Ok(())
}

/// The office's own unit.
pub(super) fn own(conn: &Connection) -> Result<Option<UnitId>, StoreError> {
    let sql = "SELECT id FROM unit WHERE is_own = 1";
    row(conn, sql, [], |row| row.get(0).map(UnitId))
}

/// The office has this name: its own unit is the one that is known under it, or bears it from now on.
/// Sessions that are not concluded follow the office.
pub(super) fn set_own(conn: &Connection, name: &str, today: NaiveDate) -> Result<(), StoreError> {
    let known = by_name(conn, name)?;
    match (own(conn)?, known) {
        (Some(own), Some(known)) if own == known => {}
        (Some(own), None) => {
            let sql = "UPDATE unit SET name = ?2 WHERE id = ?1";
            execute(conn, sql, params![own.0, name.trim()])?;
            know_as(conn, own, name)?;
        }
        (_, Some(known)) => {
            let sql = "UPDATE unit SET is_own = 0, holds_dialogue = 0 WHERE is_own = 1";
            execute(conn, sql, [])?;
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
    assign_hosts(conn)?;
    follow_up::refresh_unkept(conn, today)
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
        for body in ["ủy ban nhân dân", "ubnd", "đảng ủy"] {
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

/// Refuses a unit that nobody has made.
pub(super) fn require_there(conn: &Connection, id: UnitId) -> Result<(), StoreError> {
    let found = row(
        conn,
        "SELECT id FROM unit WHERE id = ?1",
        [id.0],
        |_| Ok(()),
    )?;
    found.ok_or(StoreError::NoSuchUnit(id))
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
    edit(conn, id, &unit)?;
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
/// with them goes over, with an entry in each opinion's history. A successor of one on the roster is on
/// it too, and that of the own unit is the own one.
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
    check_merger(&units, from, (into, successor), on, by, at.date())?;
    let own = own(conn)?;
    for id in from {
        let unit = require(&units, *id)?;
        execute(
            conn,
            "UPDATE unit SET until_on = ?2, successor_id = ?3, is_own = 0 WHERE id = ?1",
            params![id.0, on, into.0],
        )?;
        execute(
            conn,
            "UPDATE unit SET is_own = max(is_own, ?2), holds_dialogue = max(holds_dialogue, ?3)
             WHERE id = ?1",
            params![into.0, own == Some(*id), unit.holds_dialogue],
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

fn check_merger(
    units: &Units,
    from: &[UnitId],
    (into, successor): (UnitId, &Unit),
    on: NaiveDate,
    by: &str,
    today: NaiveDate,
) -> Result<(), StoreError> {
    let mut faults = Faults::default();
    faults.line("by", by, NAME_LIMIT);
    faults.date("unit.until", on);
    if on > today {
        faults.add("unit.until", Problem::InFuture { on, today });
    }
    if from.contains(&into) || from.is_empty() {
        faults.add("unit.successor", Problem::BelowItself);
    }
    if !successor.is_there(on) {
        faults.add("unit.successor", Problem::UnitNotThere { on });
    }
    for id in from {
        let unit = require(units, *id)?;
        if unit.until.is_some() {
            faults.add("unit.name", Problem::MergedAlready);
        } else if unit.from.is_some_and(|from| on <= from) {
            faults.add("unit.until", Problem::UnitNotThere { on });
        }
    }
    refuse(faults)
}

/// What a unit has become by a day.
pub(super) fn today(conn: &Connection, id: UnitId, day: NaiveDate) -> Result<UnitId, StoreError> {
    let sql = "SELECT successor_id FROM unit WHERE id = ?1 AND until_on <= ?2";
    let mut unit = id;
    // A unit that was merged is not merged again, so the way ends.
    while let Some(successor) = row(conn, sql, params![unit.0, day], |row| {
        row.get::<_, Option<i64>>(0)
    })?
    .flatten()
    {
        unit = UnitId(successor);
    }
    Ok(unit)
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

/// Every session that keeps no office of its own is that of the office, and one without a unit gets
/// one.
fn assign_hosts(conn: &Connection) -> Result<(), StoreError> {
    let sessions = rows(
        conn,
        "SELECT id FROM session
         WHERE id NOT IN (SELECT session_id FROM session_unit)
             OR id NOT IN (SELECT session_id FROM session_office)",
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
    if let Some(office) = office::current(conn)?
        && own(conn)?.is_none()
    {
        let unit = Unit {
            name: office.name.trim().to_owned(),
            system: System::Authority,
            holds_dialogue: true,
            ..Unit::default()
        };
        match by_name(conn, &unit.name)? {
            Some(known) => {
                let sql = "UPDATE unit SET is_own = 1, holds_dialogue = 1 WHERE id = ?1";
                execute(conn, sql, [known.0])?;
            }
            None => {
                insert(conn, &unit, true)?;
            }
        }
    }
    assign_hosts(conn)
}
