//! The figures of the targets, counted from the records of a year as of a day, and those records.
//!
//! The sums of the sessions are added up, those of today or those that held on an earlier day. Both are
//! made from the same histories.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params, params};

use crate::domain::hot_issue::Dialogue;
use crate::domain::target::{
    Behind, Excluded, Exclusion, Factors, Forecast, LedgerRoster, OfPart, Part, PartBehind,
    Pending, Targets, ledger,
};
use crate::domain::{Figure, OpinionId, SessionId, Target, UnitId, Units};

use super::column::{Word, position, row, rows};
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

/// Counts of opinions: recorded, concluded, counted, good, the factors, and what is not counted.
#[derive(Default, Clone, Copy)]
struct Counts {
    recorded: u64,
    concluded: u64,
    counted: u64,
    good: u64,
    factors: Factors,
    not_lawful: u64,
    own_law: u64,
}

impl Counts {
    /// Of all sessions that had been held.
    fn of(conn: &Connection, when: When) -> Result<Self, StoreError> {
        let (first, last) = (when.first(), when.last());
        let found = if when.is_live {
            let sql = include_str!("target/counts_live.sql");
            row(conn, sql, params![first, last], Self::read)?
        } else {
            let sql = include_str!("target/counts_as_of.sql");
            row(conn, sql, params![first, last, when.as_of], Self::read)?
        };
        Ok(found.unwrap_or_default())
    }

    /// The sum of no session is none.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let count = |at: usize| {
            let count = row.get::<_, Option<i64>>(at)?;
            Ok::<_, rusqlite::Error>(count.unwrap_or_default().unsigned_abs())
        };
        Ok(Self {
            recorded: count(0)?,
            concluded: count(1)?,
            counted: count(2)?,
            factors: Factors {
                definitive: count(3)?,
                on_time: count(4)?,
                satisfied: count(5)?,
            },
            good: count(6)?,
            not_lawful: count(7)?,
            own_law: count(8)?,
        })
    }

    fn t3(&self) -> Figure {
        Figure::new(self.concluded, self.recorded)
    }

    fn t4(&self) -> Figure {
        Figure::new(self.good, self.counted)
    }

    /// How many T4 does not count, by reason.
    fn excluded(&self) -> BTreeMap<Exclusion, u64> {
        let merged = self.recorded - self.counted - self.not_lawful - self.own_law;
        BTreeMap::from([
            (Exclusion::NotLawful, self.not_lawful),
            (Exclusion::OwnLaw, self.own_law),
            (Exclusion::Merged, merged),
        ])
    }
}

/// The hosts of the periodic sessions that had been held.
fn hosts(conn: &Connection, when: When) -> Result<Vec<UnitId>, StoreError> {
    let read = |row: &Row<'_>| row.get(0).map(UnitId);
    let (first, last) = (when.first(), when.last());
    if when.is_live {
        let sql = include_str!("target/hosts_live.sql");
        return rows(conn, sql, params![first, last], read);
    }
    let sql = include_str!("target/hosts_as_of.sql");
    rows(conn, sql, params![first, last, when.as_of], read)
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
    let hosts = hosts(conn, when)?.into_iter();
    let hosts: BTreeSet<UnitId> = hosts.map(|host| units.today(host, day)).collect();
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
    let counts = Counts::of(conn, when)?;
    figures.insert(Target::T3, counts.t3());
    figures.insert(Target::T4, counts.t4());
    for (target, roster) in ledgers(conn, &units, when)? {
        figures.insert(target, share(roster.done.len(), roster.asked.len()));
    }
    Ok(Targets {
        year: when.year,
        as_of: when.as_of,
        figures,
        factors: counts.factors,
        excluded: counts.excluded(),
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

/// The first `limit` records of a part of T3 or T4, in the order of their sessions, and how many there
/// are of each.
pub(super) fn opinions_of_part(
    conn: &Connection,
    target: Target,
    part: Part,
    when: When,
    limit: usize,
) -> Result<PartBehind, StoreError> {
    let counts = Counts::of(conn, when)?;
    let (figure, excluded, [done, counted], [done_sum, counted_sum]) = if target == Target::T3 {
        let sums = ["concluded", "recorded"];
        (counts.t3(), 0, ["is_concluded", "1"], sums)
    } else {
        let excluded = counts.recorded - counts.counted;
        let sums = ["good", "counted"];
        (counts.t4(), excluded, ["is_good", "is_counted"], sums)
    };
    let (some, of_part) = match part {
        Part::Missing => (
            format!("{counted_sum} > {done_sum}"),
            format!("{counted} AND NOT {done}"),
        ),
        Part::Done => (format!("{done_sum} > 0"), done.to_owned()),
        Part::All => (format!("{counted_sum} > 0"), counted.to_owned()),
        Part::Excluded => (
            format!("recorded > {counted_sum}"),
            format!("NOT {counted}"),
        ),
    };
    let sql = include_str!("target/part.sql")
        .replace("{done}", done)
        .replace("{some}", &some)
        .replace("{of_part}", &of_part);
    let first = rows(
        conn,
        &sql,
        params![when.first(), when.last(), when.as_of, position(limit)],
        |row| {
            let (Word(legality), Word(kind)) = (row.get(2)?, row.get(3)?);
            Ok(OfPart {
                id: OpinionId(row.get(0)?),
                is_done: row.get(1)?,
                exclusion: (part == Part::Excluded).then(|| Exclusion::of(legality, kind)),
            })
        },
    )?;
    Ok(PartBehind {
        figure,
        excluded,
        first,
    })
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
    let now = Counts::of(conn, when)?.t4();
    let pending = rows(
        conn,
        include_str!("target/pending.sql"),
        params![when.first(), when.last(), today],
        |row| {
            let due_on = row.get(0)?;
            let count: u32 = row.get(1)?;
            Ok((0..count).map(move |_| Pending { due_on }))
        },
    )?;
    Ok(Forecast::of(now, pending.into_iter().flatten().collect()))
}
