//! Due dates that are proposed to whoever records an event.

use chrono::NaiveDate;

use super::super::{Calendar, TimeLimits};
use super::entry::EventKind;
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
