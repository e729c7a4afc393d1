//! A history read step by step: what each entry changed, from what to what.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::id::EntryId;
use super::super::{Legality, Satisfaction};
use super::entry::{Entry, Event, ResultKind};
use super::fold::fold;
use super::standing::{Followed, Standing};

/// Something that an entry changed: as it stood before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Standing(Standing, Standing),
    Unit(String, String),
    Due(Option<NaiveDate>, Option<NaiveDate>),
    Result(Option<ResultKind>, Option<ResultKind>),
    Satisfaction(Satisfaction, Satisfaction),
    Legality(Legality, Legality),
}

/// An entry with what it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub entry: Entry,
    pub changes: Vec<Change>,
    /// Whether a later entry took it back.
    pub is_retracted: bool,
}

/// The entries of a history that count no more, in any order.
fn retracted(entries: &[Entry]) -> BTreeSet<EntryId> {
    let taken_back = entries.iter().filter_map(|entry| match &entry.event {
        Event::Retracted { entry, .. } => Some(*entry),
        _ => None,
    });
    taken_back.collect()
}

/// The newest entry that still counts, if a person recorded it: the only one that may be retracted.
#[must_use]
pub fn retractable(entries: &[Entry]) -> Option<&Entry> {
    let retracted = retracted(entries);
    let newest = entries.iter().rev().find(|entry| {
        !retracted.contains(&entry.id) && !matches!(entry.event, Event::Retracted { .. })
    });
    newest.filter(|entry| !entry.event.is_written_by_the_program())
}

/// The steps of a history, in the order in which they were recorded. A conclusion is no change of
/// anything: the history begins with it, and it tells itself what it says.
#[must_use]
pub fn steps(entries: &[Entry]) -> Vec<Step> {
    let retracted = retracted(entries);
    let mut before = Followed::default();
    let each = entries.iter().enumerate().map(|(at, entry)| {
        let after = fold(&Followed::default(), &entries[..=at]);
        let changes = match entry.event {
            Event::Concluded(_) => Vec::new(),
            _ => between(&before, &after),
        };
        before = after;
        Step {
            entry: entry.clone(),
            changes,
            is_retracted: retracted.contains(&entry.id),
        }
    });
    each.collect()
}

fn between(old: &Followed, new: &Followed) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.standing != new.standing {
        changes.push(Change::Standing(old.standing, new.standing));
    }
    if old.unit != new.unit {
        changes.push(Change::Unit(old.unit.clone(), new.unit.clone()));
    }
    if old.due() != new.due() {
        changes.push(Change::Due(old.due(), new.due()));
    }
    let result = |followed: &Followed| followed.result.as_ref().map(|result| result.kind);
    if result(old) != result(new) {
        changes.push(Change::Result(result(old), result(new)));
    }
    if old.satisfaction != new.satisfaction {
        let change = Change::Satisfaction(old.satisfaction, new.satisfaction);
        changes.push(change);
    }
    if old.legality != new.legality {
        changes.push(Change::Legality(old.legality, new.legality));
    }
    changes
}
