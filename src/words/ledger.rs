//! The ledger of Nghị quyết 04 in words.

use crate::domain::LedgerKind;
use crate::domain::ledger::{CONTENTS_A_YEAR, SCHEMES_A_TERM};
use crate::say;

#[must_use]
pub fn kind(kind: LedgerKind) -> String {
    match kind {
        LedgerKind::WorkSession => say!("ledger-work-session"),
        LedgerKind::Orientation => say!("ledger-orientation"),
        LedgerKind::Regulation => say!("ledger-regulation"),
        LedgerKind::Evaluation => say!("ledger-evaluation"),
        LedgerKind::Supervision => say!("ledger-supervision"),
        LedgerKind::Criticism => say!("ledger-criticism"),
        LedgerKind::Scheme => say!("ledger-scheme"),
        LedgerKind::DigitalTransformation => say!("ledger-digital-transformation"),
    }
}

/// How many of a kind there are beside how many are asked: `Nội dung giám sát 1 (≥ 2)`.
#[must_use]
pub fn count(of: LedgerKind, count: usize) -> String {
    let asked = match of {
        LedgerKind::Supervision | LedgerKind::Criticism => format!("≥ {CONTENTS_A_YEAR}"),
        LedgerKind::Scheme => {
            format!("{}–{}", SCHEMES_A_TERM.start(), SCHEMES_A_TERM.end())
        }
        _ => "≥ 1".to_owned(),
    };
    format!("{} {count} ({asked})", kind(of))
}
