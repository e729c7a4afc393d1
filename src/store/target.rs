//! The figures of the targets, counted from the records of a year as of a day, and those records.
//!
//! As of today the sums of the sessions are added up; as of an earlier day the rows that held then are
//! counted. Both are made from the same histories.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Connection, named_params, params};

use crate::domain::hot_issue::Dialogue;
use crate::domain::target::{
    Behind, Excluded, Exclusion, Factors, Forecast, LedgerRoster, Pending, Targets, ledger,
};
use crate::domain::{Figure, OpinionId, SessionId, SessionKind, Target, UnitId, Units};

use super::column::{Word, row, rows};
use super::error::StoreError;
use super::{hot_issue, ledger as entries, unit};

/// A year as of a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct When {
    year: i32,
    as_of: NaiveDate,
    /// The day itself is today, or still to come.
    is_live: bool,
}

impl When {
    pub(super) fn new(year: i32, as_of: NaiveDate, today: NaiveDate) -> Self {
        Self {
            year,
            as_of,
            is_live: as_of >= today,
        }
    }

    fn first(self) -> String {
        format!("{:04}-01-01", self.year)
    }

    /// The last day of the year, or the day itself.
    fn last(self) -> String {
        let end = format!("{:04}-12-31", self.year);
        end.min(self.as_of.to_string())
    }
}

/// A session that was held.
struct Held {
    kind: SessionKind,
    host: Option<UnitId>,
}

fn held(conn: &Connection, when: When) -> Result<Vec<Held>, StoreError> {
    let sql = if when.is_live {
        "SELECT kind, host_id FROM session_total
         WHERE session_on BETWEEN :first AND :last AND is_held"
    } else {
        include_str!("target/held.sql")
    };
    let mut statement = conn.prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Held {
            kind: row.get(0).map(|Word(word)| word)?,
            host: row.get::<_, Option<i64>>(1)?.map(UnitId),
        })
    };
    let held = if when.is_live {
        let within = named_params! { ":first": when.first(), ":last": when.last() };
        statement.query_map(within, read)?.collect::<Result<_, _>>()
    } else {
        let within = named_params! {
            ":first": when.first(),
            ":last": when.last(),
            ":as_of": when.as_of,
        };
        statement.query_map(within, read)?.collect::<Result<_, _>>()
    };
    Ok(held?)
}

/// The roster of T1, and those on it that held their dialogue: they themselves or what they were made
/// of.
fn dialogues(
    conn: &Connection,
    units: &Units,
    when: When,
) -> Result<(Vec<UnitId>, Vec<UnitId>), StoreError> {
    let day = when
        .as_of
        .min(NaiveDate::from_ymd_opt(when.year, 12, 31).unwrap_or(when.as_of));
    let hosts: BTreeSet<UnitId> = held(conn, when)?
        .into_iter()
        .filter(|held| held.kind == SessionKind::Periodic)
        .filter_map(|held| held.host)
        .map(|host| units.today(host, day))
        .collect();
    let roster = units.roster(when.year, when.as_of);
    let done = roster.iter().copied().filter(|id| hosts.contains(id));
    Ok((done.collect(), roster))
}

/// The issues of T2: those whose dialogue was in time, and all that count.
fn issues(conn: &Connection, when: When) -> Result<(Vec<i64>, Vec<i64>), StoreError> {
    let mut in_time = Vec::new();
    let mut counted = Vec::new();
    let found = rows(
        conn,
        include_str!("target/issues.sql"),
        named_params! { ":first": when.first(), ":last": when.last(), ":as_of": when.as_of },
        |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, Option<i64>>(1)?.map(SessionId),
            ))
        },
    )?;
    for (id, session) in found {
        let held_on = match session {
            Some(session) => held_on(conn, session, when.as_of)?,
            None => None,
        };
        let issue = hot_issue::get(conn, crate::domain::HotIssueId(id))?;
        match issue.dialogue(held_on, when.as_of) {
            Dialogue::InTime => {
                in_time.push(id);
                counted.push(id);
            }
            Dialogue::Late | Dialogue::Missed => counted.push(id),
            Dialogue::Waiting => {}
        }
    }
    Ok((in_time, counted))
}

/// The day of a session that had been held by the end of `as_of`.
fn held_on(
    conn: &Connection,
    session: SessionId,
    as_of: NaiveDate,
) -> Result<Option<NaiveDate>, StoreError> {
    row(
        conn,
        include_str!("target/held_on.sql"),
        params![session.0, as_of],
        |row| row.get(0),
    )
}

/// Counts of the opinions of held sessions: recorded, concluded, counted, good, and the factors.
#[derive(Default)]
struct Counts {
    recorded: u64,
    concluded: u64,
    counted: u64,
    good: u64,
    factors: Factors,
}

fn counts(conn: &Connection, when: When) -> Result<Counts, StoreError> {
    let read = |row: &rusqlite::Row<'_>| {
        let count = |i: usize| Ok::<_, rusqlite::Error>(row.get::<_, i64>(i)?.unsigned_abs());
        Ok(Counts {
            recorded: count(0)?,
            concluded: count(1)?,
            counted: count(2)?,
            factors: Factors {
                definitive: count(3)?,
                on_time: count(4)?,
                satisfied: count(5)?,
            },
            good: count(6)?,
        })
    };
    let (first, last) = (when.first(), when.last());
    let counts = if when.is_live {
        let sql = include_str!("target/live.sql");
        row(conn, sql, params![first, last], read)?
    } else {
        let sql = include_str!("target/as_of.sql");
        row(conn, sql, params![first, last, when.as_of], read)?
    };
    Ok(counts.unwrap_or_default())
}

/// R1–R6 with their units.
fn ledgers(
    conn: &Connection,
    units: &Units,
    when: When,
) -> Result<BTreeMap<Target, LedgerRoster>, StoreError> {
    let entries = entries::as_of(conn, when.as_of)?;
    Ok(ledger(units, &entries, when.year, when.as_of))
}

/// All figures.
pub(super) fn figures(conn: &Connection, when: When) -> Result<Targets, StoreError> {
    let units = unit::all(conn)?;
    let share = |part: usize, whole: usize| Figure::new(part as u64, whole as u64);
    let mut figures = BTreeMap::new();
    let (done, roster) = dialogues(conn, &units, when)?;
    figures.insert(Target::T1, share(done.len(), roster.len()));
    let (in_time, counted) = issues(conn, when)?;
    figures.insert(Target::T2, share(in_time.len(), counted.len()));
    let counts = counts(conn, when)?;
    figures.insert(Target::T3, Figure::new(counts.concluded, counts.recorded));
    figures.insert(Target::T4, Figure::new(counts.good, counts.counted));
    for (target, roster) in ledgers(conn, &units, when)? {
        figures.insert(target, share(roster.done.len(), roster.asked.len()));
    }
    Ok(Targets {
        year: when.year,
        as_of: when.as_of,
        figures,
        factors: counts.factors,
    })
}

/// The very records that a figure is counted from.
pub(super) fn behind(conn: &Connection, target: Target, when: When) -> Result<Behind, StoreError> {
    let ids = |units: Vec<UnitId>| units.into_iter().map(|id| id.0).collect();
    match target {
        Target::T1 => {
            let (done, roster) = dialogues(conn, &unit::all(conn)?, when)?;
            Ok(Behind {
                numerator: ids(done),
                denominator: ids(roster),
            })
        }
        Target::T2 => {
            let (numerator, denominator) = issues(conn, when)?;
            Ok(Behind {
                numerator,
                denominator,
            })
        }
        Target::T3 | Target::T4 => {
            let (part, whole) = match target {
                Target::T3 => ("is_concluded", "1"),
                _ => ("is_good", "is_counted"),
            };
            let sql = include_str!("target/opinions.sql");
            let sql = sql.replace("{part}", part).replace("{whole}", whole);
            let found = rows(
                conn,
                &sql,
                params![when.first(), when.last(), when.as_of],
                |row| Ok((row.get::<_, i64>(0)?, row.get::<_, bool>(1)?)),
            )?;
            let numerator = found.iter().filter(|(_, is_part)| *is_part);
            Ok(Behind {
                numerator: numerator.map(|(id, _)| *id).collect(),
                denominator: found.iter().map(|(id, _)| *id).collect(),
            })
        }
        _ => {
            let mut ledgers = ledgers(conn, &unit::all(conn)?, when)?;
            let roster = ledgers.remove(&target).unwrap_or_default();
            Ok(Behind {
                numerator: ids(roster.done),
                denominator: ids(roster.asked),
            })
        }
    }
}

/// The opinions that T4 does not count.
pub(super) fn excluded(conn: &Connection, when: When) -> Result<Vec<Excluded>, StoreError> {
    rows(
        conn,
        include_str!("target/excluded.sql"),
        params![when.first(), when.last(), when.as_of],
        |row| {
            let (Word(legality), Word(kind)) = (row.get(1)?, row.get(2)?);
            Ok(Excluded {
                id: OpinionId(row.get(0)?),
                exclusion: Exclusion::of(legality, kind),
            })
        },
    )
}

/// What must be resolved by when, so that T4 of the year stays above 90%.
pub(super) fn forecast(
    conn: &Connection,
    year: i32,
    today: NaiveDate,
) -> Result<Forecast, StoreError> {
    let when = When::new(year, today, today);
    let counts = counts(conn, when)?;
    let pending = rows(
        conn,
        include_str!("target/pending.sql"),
        params![when.first(), when.last(), today],
        |row| {
            Ok(Pending {
                due_on: row.get(0)?,
            })
        },
    )?;
    let now = Figure::new(counts.good, counts.counted);
    Ok(Forecast::of(now, pending))
}
