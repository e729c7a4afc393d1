//! The parts of the records behind a figure.

use serde::{Deserialize, Serialize};

use super::super::OpinionId;
use super::{Exclusion, Figure};

/// Which of the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Counted, and the target is not met by them.
    Missing,
    Done,
    All,
    /// Not counted at all, with the reason; of T4 alone.
    Excluded,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Missing, Self::Done, Self::All, Self::Excluded];

    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Missing => Self::Done,
            Self::Done => Self::All,
            Self::All | Self::Excluded => Self::Excluded,
        }
    }

    #[must_use]
    pub fn before(self) -> Self {
        match self {
            Self::Missing | Self::Done => Self::Missing,
            Self::All => Self::Done,
            Self::Excluded => Self::All,
        }
    }
}

/// An opinion of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfPart {
    pub id: OpinionId,
    /// Whether it is one of those that did it.
    pub is_done: bool,
    /// Why it is not counted; of [`Part::Excluded`] alone.
    pub exclusion: Option<Exclusion>,
}

/// The opinions behind T3 or T4 as far as they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartBehind {
    pub figure: Figure,
    /// How many are not counted.
    pub excluded: u64,
    /// The first of the part.
    pub first: Vec<OfPart>,
}
