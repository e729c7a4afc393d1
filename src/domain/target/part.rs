//! The parts of the records behind a figure.

/// Which of the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
