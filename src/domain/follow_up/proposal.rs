//! Due dates that are proposed to whoever records an event.

use chrono::NaiveDate;

use super::super::{Calendar, TimeLimits};
use super::entry::{Event, EventKind};
use super::standing::Followed;

/// The due date proposed for an event of a kind on `on`: after a pause the one that held, moved by
/// the days that the clock stood still; of what is reopened the office's usual limit anew.
#[must_use]
pub fn proposed_due(
    kind: EventKind,
    followed: &Followed,
    on: NaiveDate,
    limits: &TimeLimits,
    calendar: &Calendar,
) -> Option<NaiveDate> {
    match kind {
        EventKind::Resumed => {
            let stood_still = on - followed.paused_since?;
            let due = followed.due()?.checked_add_signed(stood_still)?;
            Some(limits.moved(due, calendar))
        }
        EventKind::Reopened => Some(limits.resolved_by(on, calendar)),
        _ => None,
    }
}
/// The event as it is recorded: a due date that falls on a day off is moved where the office's limits say
/// so (Civil Code 2015, Art. 148), and a clock that goes on without a named day has the proposed one.
#[must_use]
pub fn settled(
    event: &Event,
    followed: &Followed,
    on: NaiveDate,
    limits: &TimeLimits,
    calendar: &Calendar,
) -> Event {
    let mut event = event.clone();
    match &mut event {
        Event::Concluded(concluded) => {
            concluded.due_on = concluded.due_on.map(|due| limits.moved(due, calendar));
        }
        Event::Resumed { due_on, .. } => {
            *due_on = due_on
                .map(|due| limits.moved(due, calendar))
                .or_else(|| proposed_due(EventKind::Resumed, followed, on, limits, calendar));
        }
        Event::Assigned { due_on, .. }
        | Event::PassedOn { due_on, .. }
        | Event::Reopened { due_on, .. } => {
            *due_on = due_on.map(|due| limits.moved(due, calendar));
        }
        Event::Extended { due_on, .. } => *due_on = limits.moved(*due_on, calendar),
        _ => {}
    }
    event
}
