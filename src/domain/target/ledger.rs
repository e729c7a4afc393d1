//! R1–R6 from the ledger's entries: which units are asked, and which of them did it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::super::ledger::{CONTENTS_A_YEAR, SCHEMES_A_TERM, term_of};
use super::super::unit::{Level, System, Unit, Units};
use super::super::{LedgerEntry, LedgerKind, UnitId};
use super::Target;

/// The units of one target: all that are asked, and those that did it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LedgerRoster {
    pub asked: Vec<UnitId>,
    pub done: Vec<UnitId>,
}

/// Whether a unit that is there is asked for a target.
fn is_asked(target: Target, unit: &Unit) -> bool {
    let is_on_roster = unit.holds_dialogue || !matches!(target, Target::R1 | Target::R2);
    is_on_roster && is_of(target, unit)
}

/// Whether units such as this one do what a target counts.
#[must_use]
pub fn is_of(target: Target, unit: &Unit) -> bool {
    match target {
        Target::R1 => matches!(unit.system, System::Party | System::Locality),
        Target::R2 => matches!(unit.system, System::Authority | System::Locality),
        // The Front leads supervision and criticism; the organisations take part.
        Target::R3 | Target::R4 => unit.system == System::Front,
        Target::R5 => is_of_the_front(unit) && unit.level == Level::Province,
        Target::R6 => is_of_the_front(unit),
        Target::T1 | Target::T2 | Target::T3 | Target::T4 => false,
    }
}

fn is_of_the_front(unit: &Unit) -> bool {
    matches!(unit.system, System::Front | System::Organisation)
}

/// R1–R6 of a year as of a day, from the entries that count then; an entry of a unit that was merged
/// counts for what it became a part of.
#[must_use]
pub fn ledger(
    units: &Units,
    entries: &[LedgerEntry],
    year: i32,
    as_of: NaiveDate,
) -> BTreeMap<Target, LedgerRoster> {
    let end = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(as_of);
    let day = end.min(as_of);
    let entries: Vec<(UnitId, &LedgerEntry)> = entries
        .iter()
        .filter(|entry| entry.on <= day && entry.withdrawn.is_empty())
        .map(|entry| (units.today(entry.unit, day), entry))
        .collect();
    let count = |unit: UnitId, kind: LedgerKind, within: &dyn Fn(NaiveDate) -> bool| {
        let of_unit = entries
            .iter()
            .filter(|(of, entry)| *of == unit && entry.kind == kind && within(entry.on));
        of_unit.count()
    };
    let this_year = |on: NaiveDate| on.year() == year;
    let this_term = |on: NaiveDate| term_of(on.year()) == term_of(year);
    let ever = |_: NaiveDate| true;
    let is_done = |target: Target, unit: UnitId| match target {
        Target::R1 => {
            count(unit, LedgerKind::WorkSession, &this_year) > 0
                && count(unit, LedgerKind::Orientation, &this_year) > 0
        }
        Target::R2 => {
            count(unit, LedgerKind::Regulation, &ever) > 0
                && count(unit, LedgerKind::Evaluation, &this_year) > 0
        }
        Target::R3 => count(unit, LedgerKind::Supervision, &this_year) >= CONTENTS_A_YEAR,
        Target::R4 => count(unit, LedgerKind::Criticism, &this_year) >= CONTENTS_A_YEAR,
        Target::R5 => SCHEMES_A_TERM.contains(&count(unit, LedgerKind::Scheme, &this_term)),
        Target::R6 => count(unit, LedgerKind::DigitalTransformation, &ever) > 0,
        Target::T1 | Target::T2 | Target::T3 | Target::T4 => false,
    };
    let ledgers = Target::ALL
        .into_iter()
        .filter(|target| *target >= Target::R1);
    ledgers
        .map(|target| {
            let there = units.iter().filter(|(_, unit)| unit.is_there(day));
            let asked: BTreeSet<UnitId> = there
                .filter(|(_, unit)| is_asked(target, unit))
                .map(|(id, _)| id)
                .collect();
            let done = asked.iter().copied().filter(|id| is_done(target, *id));
            let roster = LedgerRoster {
                done: done.collect(),
                asked: asked.iter().copied().collect(),
            };
            (target, roster)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn unit(system: System, level: Level) -> Unit {
        Unit {
            name: "Đơn vị".into(),
            system,
            level,
            holds_dialogue: true,
            ..Unit::default()
        }
    }

    fn entry(kind: LedgerKind, unit: i64, on: &str) -> LedgerEntry {
        LedgerEntry {
            kind,
            unit: UnitId(unit),
            on: day(on),
            subject: "Nội dung".into(),
            document: String::new(),
            withdrawn: String::new(),
        }
    }

    fn units() -> Units {
        Units::from_iter([
            (UnitId(1), unit(System::Party, Level::Commune)),
            (UnitId(2), unit(System::Authority, Level::Commune)),
            (UnitId(3), unit(System::Front, Level::Commune)),
            (UnitId(4), unit(System::Front, Level::Province)),
        ])
    }

    fn done(target: Target, entries: &[LedgerEntry], as_of: &str) -> (usize, usize) {
        let all = ledger(&units(), entries, 2026, day(as_of));
        (all[&target].done.len(), all[&target].asked.len())
    }

    #[test]
    fn working_together_and_orienting_documents_are_both_needed() {
        let mut entries = vec![entry(LedgerKind::WorkSession, 1, "2026-03-02")];
        assert_eq!(done(Target::R1, &entries, "2026-12-31"), (0, 1));
        entries.push(entry(LedgerKind::Orientation, 1, "2026-05-02"));
        assert_eq!(done(Target::R1, &entries, "2026-12-31"), (1, 1));
        assert_eq!(done(Target::R1, &entries, "2026-04-30"), (0, 1));
    }

    #[test]
    fn a_regulation_lasts_and_is_evaluated_every_year() {
        let mut entries = vec![entry(LedgerKind::Regulation, 2, "2023-03-02")];
        assert_eq!(done(Target::R2, &entries, "2026-12-31"), (0, 1));
        entries.push(entry(LedgerKind::Evaluation, 2, "2025-12-02"));
        assert_eq!(done(Target::R2, &entries, "2026-12-31"), (0, 1));
        entries.push(entry(LedgerKind::Evaluation, 2, "2026-12-02"));
        assert_eq!(done(Target::R2, &entries, "2026-12-31"), (1, 1));
    }

    #[test]
    fn two_contents_a_year_are_enough_and_one_withdrawn_does_not_count() {
        let mut entries = vec![
            entry(LedgerKind::Supervision, 3, "2026-03-02"),
            entry(LedgerKind::Supervision, 3, "2026-06-02"),
        ];
        assert_eq!(done(Target::R3, &entries, "2026-12-31"), (1, 2));
        entries[1].withdrawn = "ghi nhầm".into();
        assert_eq!(done(Target::R3, &entries, "2026-12-31"), (0, 2));
    }

    #[test]
    fn a_fourth_scheme_in_a_term_is_one_too_many() {
        let schemes = |count: usize| vec![entry(LedgerKind::Scheme, 4, "2025-07-01"); count];
        assert_eq!(done(Target::R5, &schemes(0), "2026-12-31"), (0, 1));
        assert_eq!(done(Target::R5, &schemes(3), "2026-12-31"), (1, 1));
        assert_eq!(done(Target::R5, &schemes(4), "2026-12-31"), (0, 1));
    }
}
