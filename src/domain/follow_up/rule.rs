//! What may be recorded of an opinion, as it stands.

use chrono::NaiveDate;

use super::super::fault::{Faults, Problem};
use super::super::text::{LINE_LIMIT, NAME_LIMIT, PARAGRAPHS_LIMIT};
use super::super::{Legality, Satisfaction};
use super::entry::{DocumentRef, Event, EventKind, Evidence, ResultKind};
use super::standing::{Followed, Standing};

/// Checks an event that is to be recorded on `today` of an opinion raised on `session_on`. Paths are
/// the event's own fields: `on`, `due_on`, `document.number`. Whether an entry may be
/// retracted is decided beside the whole history.
pub fn check(
    event: &Event,
    on: NaiveDate,
    followed: &Followed,
    session_on: NaiveDate,
    today: NaiveDate,
    faults: &mut Faults,
) {
    faults.date("on", on);
    faults.done_on("on", on, session_on, today);
    let is_refuted = matches!(event, Event::Resolved { .. })
        && followed.standing == Standing::Resolved
        && followed.satisfaction == Satisfaction::NotSatisfied;
    // Whoever is not satisfied is answered by reopening, which is counted.
    if is_refuted || !event.kind().is_possible(followed.standing) {
        faults.add("kind", Problem::NotNow(followed.standing));
    }
    match event {
        Event::Concluded(_) | Event::Reconsidered | Event::Moved { .. } => {}
        Event::Assigned {
            unit,
            due_on,
            reason,
        } => {
            faults.required_line("unit", unit, LINE_LIMIT);
            faults.line("reason", reason, LINE_LIMIT);
            check_due(*due_on, on, faults);
        }
        Event::Extended {
            due_on,
            reason,
            document,
        } => {
            faults.required_line("reason", reason, LINE_LIMIT);
            check_document(document, true, today, faults);
            check_extension(*due_on, on, document, followed, faults);
        }
        Event::Paused { reason, .. } => {
            not_overdue("on", followed, on, faults);
            faults.required_line("reason", reason, LINE_LIMIT);
        }
        Event::Retracted { reason, .. } => {
            faults.required_line("reason", reason, LINE_LIMIT);
        }
        Event::Resumed { due_on, note } => {
            faults.line("note", note, LINE_LIMIT);
            check_due(*due_on, on, faults);
            not_before(followed.paused_since, on, faults);
            check_resumed_due(*due_on, on, followed, faults);
        }
        Event::PassedOn {
            to,
            due_on,
            document,
        } => {
            faults.required_line("to", to, LINE_LIMIT);
            check_document(document, false, today, faults);
            check_due(*due_on, on, faults);
        }
        Event::Replied { document, note } => {
            check_document(document, true, today, faults);
            faults.line("note", note, LINE_LIMIT);
        }
        Event::Progress { text } => {
            faults.required_line("text", &first_line(text), PARAGRAPHS_LIMIT);
            faults.paragraphs("text", text, PARAGRAPHS_LIMIT);
        }
        Event::Notified { document } | Event::Reminded { document } => {
            check_document(document, false, today, faults);
        }
        Event::Resolved {
            result,
            text,
            evidence,
        } => {
            faults.paragraphs("text", text, PARAGRAPHS_LIMIT);
            check_evidence(*result, evidence.as_ref(), session_on, today, faults);
            // A result answers the reopening and comes out of the pause that went before it.
            not_before(followed.reopened_on.max(followed.paused_since), on, faults);
        }
        Event::Heard {
            satisfaction, note, ..
        } => {
            faults.line("note", note, LINE_LIMIT);
            not_before(followed.result.as_ref().map(|result| result.on), on, faults);
            if *satisfaction == Satisfaction::NotAsked {
                let empty = super::super::text::TextProblem::Empty;
                faults.add("satisfaction", Problem::Text(empty));
            }
        }
        Event::Reopened { due_on, reason } => {
            not_before(followed.result.as_ref().map(|result| result.on), on, faults);
            faults.required_line("reason", reason, LINE_LIMIT);
            check_due(*due_on, on, faults);
        }
        Event::Reclassified {
            legality,
            reason,
            decided_by,
        } => {
            if *legality != Legality::Lawful {
                faults.required_line("reason", reason, LINE_LIMIT);
                faults.required_line("decided_by", decided_by, LINE_LIMIT);
            }
        }
    }
}

/// What a text of several paragraphs begins with.
fn first_line(text: &str) -> String {
    text.trim().lines().next().unwrap_or_default().to_owned()
}

impl EventKind {
    /// Whether it can happen to an opinion that stands so.
    #[must_use]
    pub fn is_possible(self, standing: Standing) -> bool {
        match self {
            Self::Concluded | Self::Retracted => true,
            Self::Moved => standing.is_pending(),
            Self::Reconsidered | Self::Notified | Self::Progress | Self::Reclassified => {
                standing != Standing::Raised
            }
            Self::Assigned | Self::Extended | Self::PassedOn | Self::Reminded => {
                matches!(standing, Standing::Open | Standing::Passed)
            }
            Self::Paused => standing == Standing::Open,
            Self::Resumed => standing == Standing::Paused,
            Self::Replied => standing == Standing::Passed,
            Self::Resolved => standing.is_pending() || standing == Standing::Resolved,
            Self::Heard | Self::Reopened => standing == Standing::Resolved,
        }
    }
}

/// An extension leads beyond the due date that holds, and was granted before it had gone by.
fn check_extension(
    due_on: NaiveDate,
    on: NaiveDate,
    document: &DocumentRef,
    followed: &Followed,
    faults: &mut Faults,
) {
    not_overdue("on", followed, on, faults);
    if let Some(granted) = document.on {
        not_overdue("document.on", followed, granted, faults);
    }
    check_due(Some(due_on), on, faults);
    if let Some(due) = followed.due().filter(|due| due_on <= *due) {
        faults.add("due_on", Problem::NotLater { due_on: due });
    }
}

/// What is late already is neither extended nor paused: it would no longer be told.
fn not_overdue(path: &str, followed: &Followed, on: NaiveDate, faults: &mut Faults) {
    if let Some(due_on) = followed.due().filter(|due| on > *due) {
        faults.add(path, Problem::AlreadyOverdue { due_on });
    }
}

/// The day on which something happens that follows upon something else.
fn not_before(earlier: Option<NaiveDate>, on: NaiveDate, faults: &mut Faults) {
    if let Some(earlier) = earlier.filter(|earlier| on < *earlier) {
        faults.add("on", Problem::TooEarly { earliest: earlier });
    }
}

/// The due date moves by the days for which the clock stood still, and at most off some days that are
/// not worked; more is an extension, which needs its reason and document.
fn check_resumed_due(
    due_on: Option<NaiveDate>,
    on: NaiveDate,
    followed: &Followed,
    faults: &mut Faults,
) {
    /// The longest run of days off, around Tết, with some room.
    const DAYS_OFF: i64 = 10;
    let (Some(due_on), Some(due), Some(since)) = (due_on, followed.due(), followed.paused_since)
    else {
        return;
    };
    let stood_still = (on - since).num_days().max(0);
    let latest = due + chrono::TimeDelta::days(stood_still + DAYS_OFF);
    if due_on > latest && due_on > on {
        faults.add("due_on", Problem::TooLate { latest });
    }
}

fn check_due(due_on: Option<NaiveDate>, on: NaiveDate, faults: &mut Faults) {
    let Some(due_on) = due_on else {
        return;
    };
    faults.date("due_on", due_on);
    if due_on < on {
        faults.add("due_on", Problem::NotLater { due_on: on });
    }
}

/// A document that must be named whole, or may be left out but not half named.
fn check_document(
    document: &DocumentRef,
    is_required: bool,
    today: NaiveDate,
    faults: &mut Faults,
) {
    let is_left_out = document.number.trim().is_empty() && document.on.is_none();
    if is_left_out && !is_required {
        return;
    }
    faults.required_line("document.number", &document.number, NAME_LIMIT);
    match document.on {
        None => faults.add("document.on", Problem::DateMissing),
        Some(on) if on > today => faults.add("document.on", Problem::InFuture { on, today }),
        Some(on) => faults.date("document.on", on),
    }
}

fn check_evidence(
    result: ResultKind,
    evidence: Option<&Evidence>,
    session_on: NaiveDate,
    today: NaiveDate,
    faults: &mut Faults,
) {
    match evidence {
        Some(Evidence::Document(document)) => {
            check_document(document, true, today, faults);
            // What explains or finds no basis may rest on what was decided long before.
            let is_new = !matches!(result, ResultKind::Explained | ResultKind::NoBasis);
            if let Some(on) = document.on.filter(|on| is_new && *on < session_on) {
                let problem = Problem::EvidenceBeforeSession { on, session_on };
                faults.add("document.on", problem);
            }
        }
        Some(Evidence::CitizenWord(word)) => faults.required_line("evidence", word, LINE_LIMIT),
        None if result == ResultKind::Definitive => faults.add("evidence", Problem::NoEvidence),
        Some(Evidence::File(_)) | None => {}
    }
}
