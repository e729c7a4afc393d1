//! The rows of a year: each unit that is asked for something or did something, its entries below it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::Book;
use crate::domain::ledger::term_of;
use crate::domain::target::ledger;
use crate::domain::text::fold;
use crate::domain::{LedgerEntry, LedgerEntryId, LedgerKind, Target, UnitId};

/// How many entries of one kind count, and whether the target that they belong to is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub target: Target,
    pub kind: LedgerKind,
    pub entries: usize,
    pub is_done: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A unit with what it did of all that is asked of it.
    Unit(UnitId, Vec<Count>),
    Entry(UnitId, LedgerEntryId),
}

impl Row {
    pub fn unit(&self) -> UnitId {
        match self {
            Self::Unit(unit, _) | Self::Entry(unit, _) => *unit,
        }
    }

    pub fn entry(&self) -> Option<LedgerEntryId> {
        match self {
            Self::Unit(..) => None,
            Self::Entry(_, entry) => Some(*entry),
        }
    }
}

/// The kinds of entries that a target is counted from.
fn kinds(target: Target) -> &'static [LedgerKind] {
    match target {
        Target::R1 => &[LedgerKind::WorkSession, LedgerKind::Orientation],
        Target::R2 => &[LedgerKind::Regulation, LedgerKind::Evaluation],
        Target::R3 => &[LedgerKind::Supervision],
        Target::R4 => &[LedgerKind::Criticism],
        Target::R5 => &[LedgerKind::Scheme],
        Target::R6 => &[LedgerKind::DigitalTransformation],
        Target::T1 | Target::T2 | Target::T3 | Target::T4 => &[],
    }
}

/// Whether an entry counts for a year: most do in their own, schemes over the term, and a regulation or
/// a digital transformation from then on.
fn is_of(entry: &LedgerEntry, year: i32) -> bool {
    match entry.kind {
        LedgerKind::Scheme => term_of(entry.on.year()) == term_of(year) && entry.on.year() <= year,
        LedgerKind::Regulation | LedgerKind::DigitalTransformation => entry.on.year() <= year,
        _ => entry.on.year() == year,
    }
}

/// All rows of a year as of today, the own unit first and the others by name.
pub fn of(book: &Book, year: i32, today: NaiveDate) -> Vec<Row> {
    let counted: Vec<LedgerEntry> = book.entries.iter().map(|(_, e)| e.clone()).collect();
    let rosters = ledger(&book.units, &counted, year, today);
    let mut asked: BTreeMap<UnitId, BTreeMap<Target, bool>> = BTreeMap::new();
    for (target, roster) in &rosters {
        for unit in &roster.asked {
            let is_done = roster.done.contains(unit);
            asked.entry(*unit).or_default().insert(*target, is_done);
        }
    }
    let end = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(today);
    let day = end.min(today);
    let shown: Vec<(UnitId, LedgerEntryId, &LedgerEntry)> = book
        .entries
        .iter()
        .filter(|(_, entry)| is_of(entry, year))
        .map(|(id, entry)| (book.units.today(entry.unit, day), *id, entry))
        .collect();
    let mut units: BTreeSet<UnitId> = asked.keys().copied().collect();
    units.extend(shown.iter().map(|(unit, ..)| *unit));
    let mut units: Vec<UnitId> = units.into_iter().collect();
    units.sort_by_key(|id| {
        let name = book.units.get(*id).map(|unit| fold(&unit.name));
        (Some(*id) != book.own, name)
    });
    let mut rows = Vec::new();
    for unit in units {
        let count = |kind: LedgerKind| {
            let counting = shown.iter().filter(|(of, _, entry)| {
                *of == unit && entry.kind == kind && entry.withdrawn.is_empty() && entry.on <= day
            });
            counting.count()
        };
        let mut counts = Vec::new();
        for (target, is_done) in asked.get(&unit).into_iter().flatten() {
            counts.extend(kinds(*target).iter().map(|kind| Count {
                target: *target,
                kind: *kind,
                entries: count(*kind),
                is_done: *is_done,
            }));
        }
        rows.push(Row::Unit(unit, counts));
        let entries = shown.iter().filter(|(of, ..)| *of == unit);
        rows.extend(entries.map(|(_, id, _)| Row::Entry(unit, *id)));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::unit::{Level, System};
    use crate::domain::{Unit, Units};

    fn entry(id: i64, kind: LedgerKind, on: &str, withdrawn: &str) -> (LedgerEntryId, LedgerEntry) {
        let entry = LedgerEntry {
            kind,
            unit: UnitId(1),
            on: on.parse().unwrap(),
            subject: "Nội dung".into(),
            document: String::new(),
            withdrawn: withdrawn.into(),
        };
        (LedgerEntryId(id), entry)
    }

    #[test]
    fn a_unit_shows_what_counts_of_all_that_is_asked_and_the_entries_of_the_year() {
        let front = Unit {
            name: "Ủy ban MTTQ xã".into(),
            system: System::Front,
            level: Level::Commune,
            ..Unit::default()
        };
        let book = Book {
            entries: vec![
                entry(1, LedgerKind::Supervision, "2026-03-01", ""),
                entry(2, LedgerKind::Supervision, "2026-04-01", "ghi nhầm"),
                entry(3, LedgerKind::Supervision, "2025-04-01", ""),
                entry(4, LedgerKind::DigitalTransformation, "2025-12-01", ""),
            ],
            units: Units::from_iter([(UnitId(1), front)]),
            own: None,
        };
        let rows = of(&book, 2026, "2026-11-14".parse().unwrap());
        let Row::Unit(_, counts) = &rows[0] else {
            panic!("{rows:?}");
        };
        let of_kind = |kind| {
            let count = counts.iter().find(|count| count.kind == kind).unwrap();
            (count.entries, count.is_done)
        };
        assert_eq!(of_kind(LedgerKind::Supervision), (1, false));
        assert_eq!(of_kind(LedgerKind::Criticism), (0, false));
        assert_eq!(of_kind(LedgerKind::DigitalTransformation), (1, true));
        let entries: Vec<_> = rows.iter().filter_map(Row::entry).collect();
        assert_eq!(entries, [1, 2, 4].map(LedgerEntryId));
    }
}
