//! What every screen may reach for its effects; views never see it.

use crate::clock::Clock;
use crate::store::Store;

use super::preference::Preferences;

/// The store, the clock and what the person prefers.
#[derive(Debug, Clone)]
pub struct Context {
    pub store: Store,
    pub clock: Clock,
    pub preferences: Preferences,
}
