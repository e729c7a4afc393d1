//! The targets in words, and their figures.

use crate::domain::date::short;
use crate::domain::target::Forecast;
use crate::domain::{Figure, Target};
use crate::say;

/// What a target asks for.
#[must_use]
pub fn name(target: Target) -> String {
    match target {
        Target::T1 => say!("target-t1"),
        Target::T2 => say!("target-t2"),
        Target::T3 => say!("target-t3"),
        Target::T4 => say!("target-t4"),
        Target::R1 => say!("target-r1"),
        Target::R2 => say!("target-r2"),
        Target::R3 => say!("target-r3"),
        Target::R4 => say!("target-r4"),
        Target::R5 => say!("target-r5"),
        Target::R6 => say!("target-r6"),
    }
}

/// `93,75%`, or a dash where nothing is counted.
#[must_use]
pub fn per_cent(figure: Figure) -> String {
    figure.hundredths().map_or_else(
        || "–".to_owned(),
        |share| format!("{},{:02}%", share / 100, share % 100),
    )
}

/// `Đạt`, `Chưa đạt`, or that nothing is counted.
#[must_use]
pub fn met(figure: Figure, target: Target) -> String {
    match figure.is_met(target) {
        Some(true) => say!("target-met"),
        Some(false) => say!("target-not-met"),
        None => say!("target-nothing-counted"),
    }
}

/// What has to be resolved by when, line by line.
#[must_use]
pub fn forecast(forecast: &Forecast) -> Vec<String> {
    let (needed, possible) = (forecast.needed, forecast.possible);
    let mut lines = Vec::new();
    if forecast.now.denominator == 0 {
        return lines;
    }
    lines.push(match forecast.spare {
        _ if needed == 0 => say!("command-forecast-reached"),
        Some(spare) => say!(
            "command-forecast-needed",
            needed = needed,
            possible = possible,
            spare = spare
        ),
        None => say!(
            "command-forecast-lost",
            needed = needed,
            possible = possible
        ),
    });
    lines.extend(forecast.by_day.iter().map(|(day, count)| {
        say!(
            "command-forecast-day",
            day = short(*day),
            count = count.to_string()
        )
    }));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_written_with_two_decimals_and_a_comma() {
        assert_eq!(per_cent(Figure::new(15, 16)), "93,75%");
        assert_eq!(per_cent(Figure::new(1, 1)), "100,00%");
        assert_eq!(per_cent(Figure::new(1, 1999)), "0,05%");
        assert_eq!(per_cent(Figure::new(0, 0)), "–");
    }
}
