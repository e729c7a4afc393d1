//! The history of an opinion in words: what was recorded, and what it changed from what to what.

use chrono::NaiveDate;

use crate::domain::date::short;
use crate::domain::follow_up::{Change, DocumentRef, Event, Evidence, Step};
use crate::domain::{Attachment, Satisfaction};
use crate::say;

use super::{follow_up, name};

/// When, on which day and by whom an entry was recorded.
#[must_use]
pub fn recorded(step: &Step) -> String {
    let on = short(step.entry.on);
    let at = step.entry.recorded_at.format("%d/%m/%Y %H:%M").to_string();
    match step.entry.by.trim() {
        "" => say!("history-recorded-by-program", on = on, at = at),
        by => say!("history-recorded", on = on, at = at, by = by),
    }
}

/// What an entry says and what it changed, a line each.
#[must_use]
pub fn lines(step: &Step, attachments: &[Attachment]) -> Vec<String> {
    let mut lines = event(&step.entry.event, attachments);
    lines.extend(step.changes.iter().map(change));
    lines
}

fn event(event: &Event, attachments: &[Attachment]) -> Vec<String> {
    let mut lines = Vec::new();
    match event {
        Event::Reconsidered | Event::Moved { .. } => {}
        Event::Concluded(concluded) => {
            lines.push(name::outcome(concluded.outcome));
            lines.extend(labelled(&say!("part-lead-unit"), &concluded.lead_unit));
            lines.extend(
                concluded
                    .due_on
                    .and_then(|due| labelled(&say!("part-due-on"), &short(due))),
            );
            if concluded.satisfaction != Satisfaction::NotAsked {
                lines.push(name::satisfaction(concluded.satisfaction));
            }
        }
        Event::Assigned { reason, .. } | Event::Reopened { reason, .. } => {
            lines.extend(labelled(&say!("part-reason"), reason));
        }
        Event::Extended {
            reason,
            document: of,
            ..
        } => {
            lines.extend(labelled(&say!("part-reason"), reason));
            lines.extend(document(of));
        }
        Event::Paused {
            waiting_for,
            reason,
        } => {
            lines.push(follow_up::waiting_for(*waiting_for));
            lines.extend(labelled(&say!("part-reason"), reason));
        }
        Event::Resumed { note, .. } => lines.extend(text(note)),
        Event::PassedOn { document: of, .. }
        | Event::Notified { document: of }
        | Event::Reminded { document: of } => lines.extend(document(of)),
        Event::Replied { document: of, note } => {
            lines.extend(document(of));
            lines.extend(text(note));
        }
        Event::Progress { text: said } => lines.extend(text(said)),
        Event::Resolved {
            result,
            text: said,
            evidence: proof,
        } => {
            lines.push(follow_up::result(*result));
            lines.extend(text(said));
            lines.extend(proof.as_ref().map(|proof| evidence(proof, attachments)));
        }
        Event::Heard {
            satisfaction,
            hearing,
            note,
        } => {
            let heard = name::satisfaction(*satisfaction);
            lines.push(format!("{heard} ({})", follow_up::hearing(*hearing)));
            lines.extend(text(note));
        }
        Event::Reclassified {
            legality,
            reason,
            decided_by,
        } => {
            lines.push(name::legality(*legality));
            lines.extend(labelled(&say!("part-reason"), reason));
            lines.extend(labelled(&say!("part-decided-by"), decided_by));
        }
        Event::Retracted { reason, .. } => lines.extend(labelled(&say!("part-reason"), reason)),
    }
    lines
}

/// What an entry changed: `Thời hạn: 15/12/2026 → 20/12/2026`.
#[must_use]
pub fn change(change: &Change) -> String {
    let day = |day: Option<NaiveDate>| day.map_or_else(|| say!("history-none"), short);
    let (what, old, new) = match change {
        Change::Standing(old, new) => (
            say!("history-standing"),
            follow_up::standing(*old),
            follow_up::standing(*new),
        ),
        Change::Unit(old, new) => (say!("part-lead-unit"), old.clone(), new.clone()),
        Change::Due(old, new) => (say!("part-due-on"), day(*old), day(*new)),
        Change::Result(old, new) => {
            let result = |result: Option<_>| {
                result.map_or_else(|| say!("history-no-result"), follow_up::result)
            };
            (say!("part-result"), result(*old), result(*new))
        }
        Change::Satisfaction(old, new) => (
            say!("part-satisfaction"),
            name::satisfaction(*old),
            name::satisfaction(*new),
        ),
        Change::Legality(old, new) => (
            say!("part-legality"),
            name::legality(*old),
            name::legality(*new),
        ),
    };
    let what = super::fault::capitalised(&what);
    let old = if old.is_empty() {
        say!("history-none")
    } else {
        old
    };
    say!("history-change", what = what, old = old, new = new)
}

/// What proves a result.
#[must_use]
pub fn evidence(evidence: &Evidence, attachments: &[Attachment]) -> String {
    match evidence {
        Evidence::Document(of) => document(of).unwrap_or_default(),
        Evidence::CitizenWord(word) => say!("evidence-citizen-word", word = word.as_str()),
        Evidence::File(id) => {
            let file = attachments.iter().find(|file| file.id == *id);
            let name = file.map_or("", |file| file.name.as_str());
            say!("evidence-file", name = name)
        }
    }
}

/// `Văn bản số 125/UBND-KT ngày 01/12/2026`
fn document(of: &DocumentRef) -> Option<String> {
    let on = of.on.filter(|_| !of.number.trim().is_empty())?;
    Some(say!(
        "history-document",
        number = of.number.as_str(),
        on = short(on)
    ))
}

fn text(said: &str) -> Option<String> {
    let said = said.trim();
    (!said.is_empty()).then(|| said.to_owned())
}

/// `Lý do: …`, or nothing where nothing was said.
fn labelled(what: &str, said: &str) -> Option<String> {
    text(said).map(|said| format!("{}: {said}", super::fault::capitalised(what)))
}
