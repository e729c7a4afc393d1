//! Targets and their figures in words.

use crate::domain::date::short;
use crate::domain::target::{Exclusion, Forecast};
use crate::domain::{Figure, Target};
use crate::say;

/// Its name in a few words.
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

/// What the scheme or the resolution asks, in Vietnamese as reports say it.
#[must_use]
pub fn sentence(target: Target) -> String {
    match target {
        Target::T1 => say!("target-t1-sentence"),
        Target::T2 => say!("target-t2-sentence"),
        Target::T3 => say!("target-t3-sentence"),
        Target::T4 => say!("target-t4-sentence"),
        Target::R1 => say!("target-r1-sentence"),
        Target::R2 => say!("target-r2-sentence"),
        Target::R3 => say!("target-r3-sentence"),
        Target::R4 => say!("target-r4-sentence"),
        Target::R5 => say!("target-r5-sentence"),
        Target::R6 => say!("target-r6-sentence"),
    }
}

/// Why an opinion is not counted.
#[must_use]
pub fn exclusion(exclusion: Exclusion) -> String {
    match exclusion {
        Exclusion::NotLawful => say!("exclusion-not-lawful"),
        Exclusion::OwnLaw => say!("exclusion-own-law"),
        Exclusion::Merged => say!("exclusion-merged"),
    }
}

/// How much is asked: `100%`, `trên 90%`.
#[must_use]
pub fn asked(target: Target) -> String {
    match target {
        Target::T4 => say!("target-over-ninety"),
        _ => say!("target-all"),
    }
}

/// Whether it is met, as reports say it; nothing counted yet is neither.
#[must_use]
pub fn met(is_met: Option<bool>) -> String {
    match is_met {
        Some(true) => say!("target-met"),
        Some(false) => say!("target-not-met"),
        None => say!("target-nothing-counted"),
    }
}

/// `93,75%`, with no more digits than it has.
#[must_use]
pub fn per_cent(figure: Figure) -> String {
    let Some(hundredths) = figure.hundredths() else {
        return "–".to_owned();
    };
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => format!("{whole}%"),
        _ if part.is_multiple_of(10) => format!("{whole},{}%", part / 10),
        _ => format!("{whole},{part:02}%"),
    }
}

/// `15/16`
#[must_use]
pub fn share(figure: Figure) -> String {
    format!("{}/{}", count(figure.numerator), count(figure.denominator))
}

/// `1.000`
#[must_use]
pub fn count(number: u64) -> String {
    super::fault::grouped(usize::try_from(number).unwrap_or(usize::MAX))
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
    use crate::document::report;

    #[test]
    fn a_target_is_called_as_the_report_calls_it() {
        for target in Target::ALL {
            assert_eq!(sentence(target), report::asked_by(target).unwrap());
        }
        for is_met in [Some(true), Some(false), None] {
            assert_eq!(met(is_met), report::assessment(is_met));
        }
    }

    #[test]
    fn a_per_cent_has_a_decimal_comma_and_no_digit_too_many() {
        assert_eq!(per_cent(Figure::new(15, 16)), "93,75%");
        assert_eq!(per_cent(Figure::new(9, 10)), "90%");
        assert_eq!(per_cent(Figure::new(181, 200)), "90,5%");
        assert_eq!(per_cent(Figure::new(1, 20_000)), "0,01%");
        assert_eq!(per_cent(Figure::new(0, 0)), "–");
        assert_eq!(share(Figure::new(9_000, 10_000)), "9.000/10.000");
    }
}
