//! The few steps of a session's life and the one step that comes next.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a session stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// Dự kiến
    #[default]
    Planned,
    /// Đã thông báo
    Announced,
    /// Đang diễn ra
    Running,
    /// Đã họp
    Held,
    /// Đã kết luận
    Concluded,
    /// Hoãn
    Postponed,
    /// Hủy
    Cancelled,
}

impl SessionState {
    pub const ALL: [Self; 7] = [
        Self::Planned,
        Self::Announced,
        Self::Running,
        Self::Held,
        Self::Concluded,
        Self::Postponed,
        Self::Cancelled,
    ];

    /// The usual path, drawn from left to right; the side states are not on it.
    pub const PATH: [Self; 5] = [
        Self::Planned,
        Self::Announced,
        Self::Running,
        Self::Held,
        Self::Concluded,
    ];

    /// The one state that usually follows.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Planned | Self::Postponed => Some(Self::Announced),
            Self::Announced => Some(Self::Running),
            Self::Running => Some(Self::Held),
            Self::Held => Some(Self::Concluded),
            Self::Concluded | Self::Cancelled => None,
        }
    }
}
