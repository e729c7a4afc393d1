//! Opinions that T4 does not count, and why.

use super::super::{Legality, OpinionId, OpinionKind};

/// Why an opinion is not counted; the first reason that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exclusion {
    /// Not lawful or legitimate, or out of scope.
    NotLawful,
    /// A complaint or a denunciation, which follows its own law.
    OwnLaw,
    /// Merged into another opinion, which is counted instead.
    Merged,
}

impl Exclusion {
    pub const ALL: [Self; 3] = [Self::NotLawful, Self::OwnLaw, Self::Merged];

    /// Why an opinion of this legality and kind is not counted.
    #[must_use]
    pub fn of(legality: Legality, kind: OpinionKind) -> Self {
        if legality != Legality::Lawful {
            Self::NotLawful
        } else if matches!(kind, OpinionKind::Complaint | OpinionKind::Denunciation) {
            Self::OwnLaw
        } else {
            Self::Merged
        }
    }
}

/// One opinion that is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excluded {
    pub id: OpinionId,
    pub exclusion: Exclusion,
}
