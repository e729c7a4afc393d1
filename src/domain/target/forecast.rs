//! What must be resolved by when, so that T4 stays above 90%.

use chrono::NaiveDate;
use serde::Serialize;

use super::Figure;

/// A counted opinion that may still come to a good end, and by when it has to be resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pending {
    /// `None` where no day is named.
    pub due_on: Option<NaiveDate>,
}

/// How far T4 can still be met.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Forecast {
    /// Opinions that are good already, of those counted.
    pub now: Figure,
    /// How many more have to end well.
    pub needed: u64,
    /// How many still can.
    pub possible: u64,
    /// How many of these may fail; `None` when it can no longer be met.
    pub spare: Option<u64>,
    /// By each day, how many have to be resolved at the least, counted from today.
    pub by_day: Vec<(NaiveDate, u64)>,
}

impl Forecast {
    /// `now` is the figure of T4, `pending` those that can still end well.
    #[must_use]
    pub fn of(now: Figure, mut pending: Vec<Pending>) -> Self {
        let least = now.denominator.saturating_mul(9) / 10 + 1;
        let least = if now.denominator == 0 { 0 } else { least };
        let needed = least.saturating_sub(now.numerator);
        let possible = pending.len() as u64;
        let spare = possible.checked_sub(needed);
        pending.sort_by_key(|pending| pending.due_on.unwrap_or(NaiveDate::MAX));
        let mut by_day: Vec<(NaiveDate, u64)> = Vec::new();
        if let (Some(spare), true) = (spare, needed > 0) {
            for (due, count) in pending.iter().filter_map(|p| p.due_on).zip(1_u64..) {
                let resolved = count.saturating_sub(spare);
                match by_day.last_mut() {
                    Some((day, least)) if *day == due => *least = resolved,
                    _ => by_day.push((due, resolved)),
                }
            }
            by_day.retain(|(_, least)| *least > 0);
        }
        Self {
            now,
            needed,
            possible,
            spare,
            by_day,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(day: u32) -> Pending {
        Pending {
            due_on: NaiveDate::from_ymd_opt(2026, 12, day),
        }
    }

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
    }

    #[test]
    fn the_least_number_to_resolve_by_each_day_leaves_out_what_may_fail() {
        // 40 counted: 37 are needed, 33 are good, so 4 of the 5 pending have to end well.
        let pending = vec![due(20), due(5), due(5), due(10), due(20)];
        let forecast = Forecast::of(Figure::new(33, 40), pending);
        assert_eq!((forecast.needed, forecast.spare), (4, Some(1)));
        assert_eq!(forecast.by_day, [(on(5), 1), (on(10), 2), (on(20), 4)]);
    }

    #[test]
    fn a_target_out_of_reach_has_no_spare_and_a_met_one_needs_nothing() {
        let forecast = Forecast::of(Figure::new(30, 40), vec![due(5)]);
        assert_eq!((forecast.needed, forecast.spare), (7, None));
        assert_eq!(forecast.by_day, []);
        let forecast = Forecast::of(Figure::new(38, 40), vec![due(5)]);
        assert_eq!((forecast.needed, forecast.spare), (0, Some(1)));
        assert_eq!(forecast.by_day, []);
        assert_eq!(Forecast::of(Figure::default(), Vec::new()).needed, 0);
    }

    #[test]
    fn exactly_ninety_per_cent_is_not_enough() {
        assert_eq!(Forecast::of(Figure::new(9, 10), Vec::new()).needed, 1);
    }
}
