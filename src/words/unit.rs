//! Names of units' levels and systems, and of the ledger's entries.

use crate::domain::LedgerKind;
use crate::domain::unit::{Level, System};
use crate::say;

#[must_use]
pub fn level(level: Level) -> String {
    match level {
        Level::Province => say!("unit-level-province"),
        Level::District => say!("unit-level-district"),
        Level::Commune => say!("unit-level-commune"),
        Level::Village => say!("unit-level-village"),
    }
}

#[must_use]
pub fn system(system: System) -> String {
    match system {
        System::Locality => say!("unit-system-locality"),
        System::Party => say!("unit-system-party"),
        System::Authority => say!("unit-system-authority"),
        System::Front => say!("unit-system-front"),
        System::Department => say!("unit-system-department"),
        System::Sector => say!("unit-system-sector"),
    }
}

#[must_use]
pub fn ledger_kind(ledger_kind: LedgerKind) -> String {
    match ledger_kind {
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
