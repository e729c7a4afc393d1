//! Why a session is not concluded, and what to do about it.

use super::store;
use crate::concluding::Obstacle;
use crate::say;

/// What stands in the way, an open gate opinion by opinion.
#[must_use]
pub fn obstacle(obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::UnsavedParticulars => say!("closing-form-draft"),
        Obstacle::UnfinishedClosing => say!("closing-unfinished"),
        Obstacle::Store(error) => store::advice(error),
    }
}
