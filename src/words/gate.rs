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
