//! Whom to call about a result: who was not asked yet, and a few of the satisfied to be asked again.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::OpinionId;
use super::follow_up::ResultKind;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CallKind {
    /// Everybody with a result who was not asked yet.
    Unasked,
    /// One in ten of those who said that they are satisfied, drawn anew every month.
    Recheck,
}

/// One call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Call {
    pub session_on: NaiveDate,
    pub number: u32,
    /// The name as any list may show it: never a secret speaker's.
    pub speaker: String,
    /// Empty for a secret speaker, and where none was given.
    pub phone: String,
    pub address: String,
    pub content: String,
    pub unit: String,
    /// The chair's words, or else the due date.
    pub promised: String,
    pub result: ResultKind,
    pub resolved_on: NaiveDate,
    pub done: String,
}

/// The calls to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallList {
    pub kind: CallKind,
    pub on: NaiveDate,
    /// Of how many the calls were drawn.
    pub of: usize,
    pub calls: Vec<Call>,
}

impl CallList {
    /// The seed by which a recheck is drawn, so that anybody can draw it again: `2026-11`.
    #[must_use]
    pub fn seed(&self) -> String {
        self.on.format("%Y-%m").to_string()
    }
}

/// One in ten of the opinions, at least one, the same for the same month whoever draws, in the order
/// in which they were given.
#[must_use]
pub fn drawn(opinions: &[OpinionId], on: NaiveDate) -> Vec<OpinionId> {
    let month = u64::from(on.year().unsigned_abs()) * 12 + u64::from(on.month0());
    let mut ranked: Vec<OpinionId> = opinions.to_vec();
    ranked.sort_by_key(|id| (scattered(month, id.0.unsigned_abs()), *id));
    ranked.truncate(opinions.len().div_ceil(10));
    let is_drawn = |id: &OpinionId| ranked.contains(id);
    opinions.iter().copied().filter(is_drawn).collect()
}

/// The finisher of `SplitMix64` (Steele, Lea, Flood 2014): every bit of the seed and of the number
/// moves every bit of the answer.
fn scattered(seed: u64, number: u64) -> u64 {
    const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
    let mixed = |z: u64| {
        let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    mixed(mixed(seed.wrapping_mul(GOLDEN)).wrapping_add(number.wrapping_mul(GOLDEN)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(month: u32) -> Vec<OpinionId> {
        let all: Vec<OpinionId> = (1..=200).map(OpinionId).collect();
        drawn(&all, NaiveDate::from_ymd_opt(2026, month, 9).unwrap())
    }

    #[test]
    fn one_in_ten_is_drawn_the_same_within_a_month_and_others_in_the_next() {
        assert_eq!(draw(11).len(), 20);
        assert_eq!(draw(11), draw(11));
        assert_ne!(draw(11), draw(12));
    }

    #[test]
    fn in_the_long_run_nobody_is_left_out() {
        let mut seen = std::collections::BTreeSet::new();
        for month in 1..=12 {
            seen.extend(draw(month));
        }
        // Of 200, a tenth is missed by twelve draws with 0.9^12 = 28%.
        assert!((120..170).contains(&seen.len()), "{}", seen.len());
    }

    #[test]
    fn of_a_few_one_is_drawn_and_of_none_none() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 9).unwrap();
        assert_eq!(drawn(&[OpinionId(3), OpinionId(4)], day).len(), 1);
        assert_eq!(drawn(&[], day), []);
    }
}
