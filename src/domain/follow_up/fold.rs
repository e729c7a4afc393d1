//! From the entries of a history to how the opinion stands.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{Outcome, Satisfaction};
use super::entry::{Concluded, Entry, Event, ResultKind};
use super::standing::{Followed, Resolution, Standing};

/// The entries that had been recorded by the end of `day`. A clock that was set back leaves their times
/// out of order, so each one is looked at.
#[must_use]
pub fn as_of(entries: &[Entry], day: NaiveDate) -> Vec<Entry> {
    let recorded = entries.iter().filter(|e| e.recorded_at.date() <= day);
    recorded.cloned().collect()
}

/// How an opinion stands by its entries, in the order in which they were recorded. `raised` is how it
/// stood before the first one, with the words of the record itself.
#[must_use]
pub fn fold(raised: &Followed, entries: &[Entry]) -> Followed {
    let retracted: BTreeSet<_> = entries
        .iter()
        .filter_map(|entry| match &entry.event {
            Event::Retracted { entry, .. } => Some(*entry),
            _ => None,
        })
        .collect();
    let mut followed = raised.clone();
    for entry in entries.iter().filter(|e| !retracted.contains(&e.id)) {
        apply(&mut followed, raised, entry);
    }
    followed
}

fn apply(followed: &mut Followed, raised: &Followed, entry: &Entry) {
    let on = entry.on;
    match &entry.event {
        Event::Concluded(concluded) => *followed = begun(concluded, on),
        Event::Reconsidered => *followed = raised.clone(),
        Event::Assigned { unit, due_on, .. } => {
            followed.unit.clone_from(unit);
            if followed.standing == Standing::Passed {
                followed.standing = Standing::Open;
            }
            give_due(followed, *due_on);
        }
        Event::Moved { unit, .. } => followed.unit.clone_from(unit),
        Event::Extended { due_on, .. } => {
            followed.extensions += 1;
            give_due(followed, Some(*due_on));
        }
        Event::Paused { waiting_for, .. } => {
            followed.standing = Standing::Paused;
            followed.paused_since = Some(on);
            followed.waiting_for = *waiting_for;
        }
        Event::Resumed { due_on, .. } => {
            followed.standing = Standing::Open;
            followed.paused_since = None;
            give_due(followed, *due_on);
        }
        Event::PassedOn { to, due_on, .. } => {
            followed.standing = Standing::Passed;
            followed.unit.clone_from(to);
            give_due(followed, *due_on);
        }
        Event::Replied { .. } => followed.standing = Standing::Open,
        Event::Progress { .. } | Event::Retracted { .. } => {}
        Event::Notified { .. } => {
            followed.notified_on = Some(followed.notified_on.map_or(on, |first| first.min(on)));
        }
        Event::Reminded { .. } => followed.reminders += 1,
        Event::Resolved {
            result,
            text,
            evidence,
        } => {
            followed.standing = Standing::Resolved;
            followed.paused_since = None;
            followed.result = Some(Resolution {
                kind: *result,
                on,
                text: text.clone(),
                evidence: evidence.clone(),
            });
            // What was said of an earlier answer is not said of this result.
            ask_anew(followed);
        }
        Event::Heard {
            satisfaction,
            hearing,
            ..
        } => {
            followed.satisfaction = *satisfaction;
            followed.hearing = *hearing;
            followed.heard_on = Some(on);
        }
        Event::Reopened { due_on, .. } => {
            followed.standing = Standing::Open;
            followed.reopenings += 1;
            followed.reopened_on = Some(on);
            followed.result = None;
            give_due(followed, *due_on);
            ask_anew(followed);
        }
        Event::Reclassified {
            legality,
            reason,
            decided_by,
        } => {
            followed.legality = *legality;
            followed.legality_reason = match decided_by.trim() {
                "" => reason.clone(),
                decided_by => format!("{reason} ({decided_by})"),
            };
        }
    }
}

fn ask_anew(followed: &mut Followed) {
    followed.satisfaction = Satisfaction::NotAsked;
    followed.heard_on = None;
}

/// A due date beside the one there is extends it; the first one there is becomes the original one.
fn give_due(followed: &mut Followed, due_on: Option<NaiveDate>) {
    match followed.original_due {
        None => followed.original_due = due_on,
        Some(_) => followed.extended_due = due_on.or(followed.extended_due),
    }
}

/// How an opinion stands by the conclusion alone.
fn begun(concluded: &Concluded, on: NaiveDate) -> Followed {
    let (standing, result) = match concluded.outcome {
        Outcome::Answered => (Standing::Resolved, Some(ResultKind::Explained)),
        Outcome::NotConsidered => (Standing::Resolved, Some(ResultKind::NoBasis)),
        Outcome::Assigned | Outcome::Plan => (Standing::Open, None),
        Outcome::Passed => (Standing::Passed, None),
        Outcome::Merged => (Standing::Merged, None),
    };
    let session_on = concluded.session_on;
    let result = result.map(|kind| Resolution {
        kind,
        on: session_on,
        text: String::new(),
        evidence: None,
    });
    // What was said at the session was said of an answer given there, not of what is still to be done.
    let satisfaction = result
        .as_ref()
        .map_or(Satisfaction::NotAsked, |_| concluded.satisfaction);
    let was_heard = satisfaction != Satisfaction::NotAsked;
    Followed {
        standing,
        concluded_on: Some(on),
        outcome: Some(concluded.outcome),
        legality: concluded.legality,
        legality_reason: concluded.legality_reason.clone(),
        kind: concluded.kind,
        competence: concluded.competence,
        field: concluded.field.clone(),
        unit: concluded.lead_unit.clone(),
        original_due: concluded.due_on,
        result,
        satisfaction,
        heard_on: was_heard.then_some(session_on),
        ..Followed::default()
    }
}
