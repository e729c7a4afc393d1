//! What an opinion still lacks, in words.

use crate::domain::gate::Missing;
use crate::say;

/// `chưa có thời hạn`
#[must_use]
pub fn missing(missing: &Missing) -> String {
    match missing {
        Missing::Content => say!("missing-content"),
        Missing::Outcome => say!("missing-outcome"),
        Missing::Answer => say!("missing-answer"),
        Missing::Unit => say!("missing-unit"),
        Missing::DueDate => say!("missing-due-date"),
        Missing::CompetentLevel => say!("missing-competent-level"),
        Missing::Reason => say!("missing-reason"),
        Missing::MergedInto => say!("missing-merged-into"),
        Missing::LegalityReason => say!("missing-legality-reason"),
    }
}

/// `Ý kiến 3: chưa có thời hạn`, one line for each thing that is missing.
#[must_use]
pub fn lines(missing: &[(u32, Missing)]) -> String {
    let line = |(number, what): &(u32, Missing)| {
        say!(
            "missing-line",
            number = number.to_string(),
            what = self::missing(what)
        )
    };
    missing.iter().map(line).collect::<Vec<_>>().join("\n")
}
