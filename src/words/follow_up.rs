//! Names of what happens to an opinion after the session, and how its clock stands.

use chrono::NaiveDate;

use crate::domain::SessionId;
use crate::domain::date::short;
use crate::domain::follow_up::{EventKind, Hearing, ResultKind, Standing, Timeliness, WaitingFor};
use crate::domain::opinion_filter::FollowedOpinion;
use crate::say;

#[must_use]
pub fn standing(standing: Standing) -> String {
    match standing {
        Standing::Raised => say!("standing-raised"),
        Standing::Open => say!("standing-open"),
        Standing::Paused => say!("standing-paused"),
        Standing::Passed => say!("standing-passed"),
        Standing::Resolved => say!("standing-resolved"),
        Standing::Merged => say!("standing-merged"),
    }
}

/// An opinion in one line: its number and how its content begins.
#[must_use]
pub fn headline(opinion: &FollowedOpinion) -> String {
    let content = opinion.content.lines().next().unwrap_or_default();
    say!("home-opinion", number = opinion.number, content = content)
}

/// Its session, how it stands and the responsible unit.
#[must_use]
pub fn whereabouts(opinion: &FollowedOpinion) -> String {
    let standing = standing(opinion.standing);
    let detail = match opinion.unit.as_str() {
        "" => standing,
        unit => format!("{standing} · {unit}"),
    };
    of_session(opinion, detail)
}

/// Something said of an opinion, after its session.
#[must_use]
pub fn of_session(opinion: &FollowedOpinion, detail: String) -> String {
    say!(
        "targets-opinion-detail",
        on = short(opinion.session_on),
        detail = detail
    )
}

#[must_use]
pub fn result(result: ResultKind) -> String {
    match result {
        ResultKind::Definitive => say!("result-definitive"),
        ResultKind::DocumentIssued => say!("result-document-issued"),
        ResultKind::Inspected => say!("result-inspected"),
        ResultKind::Explained => say!("result-explained"),
        ResultKind::Planned => say!("result-planned"),
        ResultKind::PassedOn => say!("result-passed-on"),
        ResultKind::NoBasis => say!("result-no-basis"),
    }
}

#[must_use]
pub fn hearing(hearing: Hearing) -> String {
    match hearing {
        Hearing::OnTheSpot => say!("hearing-on-the-spot"),
        Hearing::Slip => say!("hearing-slip"),
        Hearing::Phone => say!("hearing-phone"),
        Hearing::FrontSurvey => say!("hearing-front-survey"),
    }
}

#[must_use]
pub fn waiting_for(waiting_for: WaitingFor) -> String {
    match waiting_for {
        WaitingFor::Citizen => say!("waiting-for-citizen"),
        WaitingFor::HigherLevel => say!("waiting-for-higher-level"),
    }
}

#[must_use]
pub fn event(event: EventKind) -> String {
    match event {
        EventKind::Concluded => say!("event-concluded"),
        EventKind::Reconsidered => say!("event-reconsidered"),
        EventKind::Assigned => say!("event-assigned"),
        EventKind::Moved => say!("event-moved"),
        EventKind::Extended => say!("event-extended"),
        EventKind::Paused => say!("event-paused"),
        EventKind::Resumed => say!("event-resumed"),
        EventKind::PassedOn => say!("event-passed-on"),
        EventKind::Replied => say!("event-replied"),
        EventKind::Progress => say!("event-progress"),
        EventKind::Notified => say!("event-notified"),
        EventKind::Reminded => say!("event-reminded"),
        EventKind::Resolved => say!("event-resolved"),
        EventKind::Heard => say!("event-heard"),
        EventKind::Reopened => say!("event-reopened"),
        EventKind::Reclassified => say!("event-reclassified"),
        EventKind::Retracted => say!("event-retracted"),
    }
}

/// What a person does who records an event.
#[must_use]
pub fn event_action(event: EventKind) -> String {
    match event {
        EventKind::Assigned => say!("action-assign"),
        EventKind::Extended => say!("action-extend"),
        EventKind::Paused => say!("record-paused"),
        EventKind::Resumed => say!("record-resumed"),
        EventKind::PassedOn => say!("record-passed-on"),
        EventKind::Replied => say!("record-replied"),
        EventKind::Progress => say!("action-progress"),
        EventKind::Resolved => say!("action-resolve"),
        EventKind::Heard => say!("action-hear"),
        EventKind::Reopened => say!("action-reopen"),
        EventKind::Notified => say!("action-notify"),
        EventKind::Reminded => say!("action-remind"),
        EventKind::Reclassified => say!("action-reclassify"),
        EventKind::Retracted => say!("action-retract"),
        EventKind::Concluded | EventKind::Reconsidered | EventKind::Moved => self::event(event),
    }
}

/// A session as it is chosen from a list: `14/11/2026 · số 1 · Hội nghị tiếp xúc, đối…`
#[must_use]
pub fn session(id: SessionId, on: NaiveDate, subject: &str) -> String {
    const SHOWN: usize = 24;
    let mut cut: String = subject.chars().take(SHOWN).collect();
    if cut.len() < subject.len() {
        cut.push('…');
    }
    say!("session-label", on = short(on), id = id.0, subject = cut)
}

/// `Quá hạn 5 ngày`
#[must_use]
pub fn timeliness(timeliness: Timeliness) -> String {
    match timeliness {
        Timeliness::NoDueDate => say!("timeliness-no-due-date"),
        Timeliness::InTime { days: 0 } | Timeliness::DueSoon { days: 0 } => {
            say!("timeliness-due-today")
        }
        Timeliness::InTime { days } => say!("timeliness-in-time", days = days),
        Timeliness::DueSoon { days } => say!("timeliness-due-soon", days = days),
        Timeliness::Overdue { days } => say!("timeliness-overdue", days = days),
        Timeliness::Paused => say!("timeliness-paused"),
        Timeliness::DoneInTime => say!("timeliness-done-in-time"),
        Timeliness::DoneLate { days } => say!("timeliness-done-late", days = days),
    }
}
