//! The targets of Đề án 07-ĐA/TU (T1–T4) and of Nghị quyết 04-NQ/TU (R1–R6): figures, always counted from
//! records.

mod exclusion;
mod forecast;
mod ledger;
mod part;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

pub use exclusion::{Excluded, Exclusion};
pub use forecast::{Forecast, Pending};
pub use ledger::{LedgerRoster, is_of, ledger};
pub use part::{OfPart, Part, PartBehind};

/// One target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Target {
    /// Heads that held their periodic dialogue of the year.
    T1,
    /// Hot issues that had their dialogue in time.
    T2,
    /// Opinions that entered the conclusion.
    T3,
    /// Lawful opinions resolved definitively, on time, to the citizen's satisfaction.
    T4,
    /// Party committees that worked with the Front and issued orienting documents.
    R1,
    /// Authorities that have a coordination regulation and evaluated it in the year.
    R2,
    /// Two contents of supervision or more.
    R3,
    /// Two contents of social criticism or more.
    R4,
    /// One to three schemes or topics in the term.
    R5,
    /// Digital transformation basically complete.
    R6,
}

impl Target {
    pub const ALL: [Self; 10] = [
        Self::T1,
        Self::T2,
        Self::T3,
        Self::T4,
        Self::R1,
        Self::R2,
        Self::R3,
        Self::R4,
        Self::R5,
        Self::R6,
    ];

    /// Its name in figures and commands.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::T1 => "T1",
            Self::T2 => "T2",
            Self::T3 => "T3",
            Self::T4 => "T4",
            Self::R1 => "R1",
            Self::R2 => "R2",
            Self::R3 => "R3",
            Self::R4 => "R4",
            Self::R5 => "R5",
            Self::R6 => "R6",
        }
    }

    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        let key = key.trim().to_uppercase();
        Self::ALL.into_iter().find(|target| target.key() == key)
    }
}

/// A share of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Figure {
    pub numerator: u64,
    pub denominator: u64,
}

impl Figure {
    #[must_use]
    pub fn new(numerator: u64, denominator: u64) -> Self {
        Self {
            numerator,
            denominator,
        }
    }

    /// Hundredths of a per cent, rounded half up: `9375` is 93,75%. `None` where nothing is counted.
    #[must_use]
    pub fn hundredths(self) -> Option<u64> {
        let whole = u128::from(self.denominator);
        let share = (u128::from(self.numerator) * 20_000 + whole).checked_div(whole * 2)?;
        u64::try_from(share).ok()
    }

    /// Whether the target is met: T4 strictly over 90%, the others by all. `None` where nothing is
    /// counted.
    #[must_use]
    pub fn is_met(self, target: Target) -> Option<bool> {
        let (part, whole) = (u128::from(self.numerator), u128::from(self.denominator));
        (whole > 0).then_some(match target {
            Target::T4 => part * 10 > whole * 9,
            _ => part == whole,
        })
    }
}

/// All figures of a year as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Targets {
    pub year: i32,
    pub as_of: NaiveDate,
    pub figures: BTreeMap<Target, Figure>,
    pub factors: Factors,
    /// How many opinions T4 does not count, and why.
    pub excluded: BTreeMap<Exclusion, u64>,
}

/// The records behind a figure: keys of units (T1, R1–R6), hot issues (T2) or opinions (T3, T4).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Behind {
    pub numerator: Vec<i64>,
    pub denominator: Vec<i64>,
}

/// The three conditions of T4, each alone, of the same opinions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Factors {
    pub definitive: u64,
    pub on_time: u64,
    pub satisfied: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t4_is_met_strictly_over_ninety_per_cent() {
        assert_eq!(Figure::new(9, 10).is_met(Target::T4), Some(false));
        assert_eq!(Figure::new(91, 100).is_met(Target::T4), Some(true));
        assert_eq!(
            Figure::new(900_001, 1_000_000).is_met(Target::T4),
            Some(true)
        );
    }

    #[test]
    fn the_other_targets_are_met_by_all_and_by_nothing_less() {
        assert_eq!(Figure::new(129, 130).is_met(Target::T1), Some(false));
        assert_eq!(Figure::new(130, 130).is_met(Target::T1), Some(true));
        assert_eq!(Figure::new(0, 0).is_met(Target::T2), None);
    }

    #[test]
    fn per_cents_are_rounded_half_up() {
        assert_eq!(Figure::new(15, 16).hundredths(), Some(9375));
        assert_eq!(Figure::new(2, 3).hundredths(), Some(6667));
        assert_eq!(Figure::new(1, 20_000).hundredths(), Some(1));
        assert_eq!(Figure::new(0, 0).hundredths(), None);
    }
}
