//! Where an opinion is and how its clock stands, as badges: icon and words, never colour alone.

use iced::Element;

use super::badge::badge;
use super::icon::Icon;
use super::notice::Gravity;
use crate::domain::follow_up::{Standing, Timeliness};
use crate::words::follow_up;

/// The badge of a clock; where nothing is due there is none.
#[must_use]
pub fn clock<'a, Message: 'a>(timeliness: Timeliness) -> Option<Element<'a, Message>> {
    let (gravity, icon) = match timeliness {
        Timeliness::NoDueDate => return None,
        Timeliness::InTime { .. } => (Gravity::Info, Icon::Clock),
        Timeliness::DueSoon { .. } => (Gravity::Warning, Icon::Warning),
        Timeliness::Overdue { .. } => (Gravity::Error, Icon::Error),
        Timeliness::Paused => (Gravity::Info, Icon::Pause),
        Timeliness::DoneInTime => (Gravity::Success, Icon::Success),
        Timeliness::DoneLate { .. } => (Gravity::Warning, Icon::Check),
    };
    Some(badge(gravity, icon, follow_up::timeliness(timeliness)))
}

/// The icon of where an opinion is.
#[must_use]
pub fn standing_icon(standing: Standing) -> Icon {
    match standing {
        Standing::Raised => Icon::Pending,
        Standing::Open => Icon::Current,
        Standing::Paused => Icon::Pause,
        Standing::Passed => Icon::Forward,
        Standing::Resolved => Icon::Success,
        Standing::Merged => Icon::Merge,
    }
}

/// Where an opinion is.
#[must_use]
pub fn standing<'a, Message: 'a>(standing: Standing) -> Element<'a, Message> {
    let gravity = match standing {
        Standing::Resolved => Gravity::Success,
        _ => Gravity::Info,
    };
    badge(
        gravity,
        standing_icon(standing),
        follow_up::standing(standing),
    )
}
