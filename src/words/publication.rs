//! How the publication of a session's results stands, in words.

use super::name;
use crate::domain::date::short;
use crate::domain::publication::{Doubt, Progress, Standing};
use crate::say;

/// Why making a document public is unusual, a line for each reason.
#[must_use]
pub fn doubts(doubts: &[Doubt]) -> String {
    let line = |doubt: &Doubt| match doubt {
        Doubt::FullNames => say!("publication-doubt-names"),
        Doubt::NotSigned => say!("publication-doubt-unsigned"),
    };
    doubts.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The time limit, whether it is kept, and the channels that are missing.
#[must_use]
pub fn standing(standing: &Standing) -> String {
    let due = short(standing.due_on);
    let said = match standing.progress {
        Progress::InTime { complete_on } => {
            say!("publication-in-time", due = due, on = short(complete_on))
        }
        Progress::Late { complete_on } => {
            say!("publication-late", due = due, on = short(complete_on))
        }
        Progress::Open { days } => say!("publication-open", due = due, days = days),
        Progress::Overdue { days } => say!("publication-overdue", due = due, days = days),
    };
    if standing.missing.is_empty() {
        return said;
    }
    let missing: Vec<String> = standing
        .missing
        .iter()
        .copied()
        .map(name::channel)
        .collect();
    let missing = say!("publication-missing", channels = missing.join(", "));
    format!("{said} {missing}")
}
