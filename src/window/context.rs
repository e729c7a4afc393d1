//! What every screen may reach for its effects; views never see it.

use crate::clock::Clock;
use crate::store::Store;

use super::dialogs::Dialogs;
use super::preference::Preferences;

/// The store, the clock, what the person prefers and the desktop's dialogs.
#[derive(Debug, Clone)]
pub struct Context {
    pub store: Store,
    pub clock: Clock,
    pub preferences: Preferences,
    pub dialogs: Dialogs,
}
