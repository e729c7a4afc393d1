//! What the person can do when the data file refuses.

use crate::domain::Fault;
use crate::domain::gate::Missing;
use crate::say;
use crate::store::{Holder, OpKind, StoreError};

use super::{fault, gate, publication};

/// What happened and what to do, in whole sentences.
#[must_use]
pub fn advice(error: &StoreError) -> String {
    match error {
        StoreError::Missing { path } => say!("store-missing", path = path.display().to_string()),
        StoreError::IsFolder { path } => say!("store-is-folder", path = path.display().to_string()),
        StoreError::NoFolder { path } => say!("store-no-folder", path = path.display().to_string()),
        StoreError::ReadOnlyFolder { path } => {
            say!("store-read-only-folder", path = path.display().to_string())
        }
        StoreError::ReadOnlyFile { path } => {
            say!("store-read-only-file", path = path.display().to_string())
        }
        StoreError::OtherProgram { path } => {
            say!("store-other-program", path = path.display().to_string())
        }
        StoreError::Newer { file, known } => say!(
            "store-newer",
            file = file.to_string(),
            known = known.to_string()
        ),
        StoreError::Damaged { detail } => say!("store-damaged", detail = detail.as_str()),
        StoreError::InUse { by } => in_use(by.as_ref()),
        StoreError::DiskFull => say!("store-disk-full"),
        StoreError::ReadOnly => say!("store-read-only"),
        StoreError::Disk { detail } => say!("store-disk", detail = detail.as_str()),
        StoreError::NoSuchSession(id) => say!("store-no-such-session", id = id.0),
        StoreError::NoSuchSpeaker(_) => say!("store-no-such-speaker"),
        StoreError::NoSuchOpinion(_) => say!("store-no-such-opinion"),
        StoreError::Faults(faults) => lines(faults),
        StoreError::Locked(id) => say!("store-locked", id = id.0),
        StoreError::GateOpen { recorded: 0, .. } => say!("store-gate-empty"),
        StoreError::GateOpen { missing, .. } => gate_open(missing),
        StoreError::AlreadyThere { session } => say!("store-already-there", id = session.0),
        StoreError::NoSuchDocument(id) => say!("store-no-such-document", id = id.0),
        StoreError::NoSuchFile(_) => say!("store-no-such-file"),
        StoreError::NoSuchUnit(_) => say!("store-no-such-unit"),
        StoreError::NoSuchAttachment(_) => say!("store-no-such-attachment"),
        StoreError::NoSuchHotIssue(_) => say!("store-no-such-hot-issue"),
        StoreError::NoSuchLedgerEntry(_) => say!("store-no-such-ledger-entry"),
        StoreError::BulkRefused { place, faults } => {
            let first = say!("store-bulk-refused", place = (place + 1).to_string());
            format!("{first}\n{}", lines(faults))
        }
        StoreError::Followed(id) => say!("store-followed", id = id.0),
        StoreError::NumberTaken { number, by } => {
            say!("store-number-taken", number = number.to_string(), id = by.0)
        }
        StoreError::NotConcluded(id) => say!("store-not-concluded", id = id.0),
        StoreError::AlreadyLocked(id) => say!("store-already-locked", id = id.0),
        StoreError::NotFinal => say!("store-not-final"),
        StoreError::Outdated(id) => say!("store-outdated", id = id.0),
        StoreError::WrongMark => say!("store-wrong-mark"),
        StoreError::NotSigned(id) => say!("store-not-signed", id = id.0),
        StoreError::AlreadySigned(id) => say!("store-already-signed", id = id.0),
        StoreError::AlreadyPublished(id) => say!("store-already-published", id = id.0),
        StoreError::PublicationUnconfirmed { doubts, .. } => publication::doubts(doubts),
        StoreError::Withdrawn(id) => say!("store-withdrawn", id = id.0),
        StoreError::Unsigned(id) => say!("store-unsigned", id = id.0),
        StoreError::AlreadyFiled(id) => say!("store-already-filed", id = id.0),
        StoreError::FileTooLarge { limit } => say!(
            "store-file-too-large",
            limit = (limit / (1024 * 1024)).to_string()
        ),
        StoreError::FileEmpty => say!("store-file-empty"),
        StoreError::HeldByLocked { session, document } => {
            say!("store-held-by-locked", session = session.0, id = document.0)
        }
        StoreError::HeldBySigned { session, document } => {
            say!("store-held-by-signed", session = session.0, id = document.0)
        }
        StoreError::NothingToUndo => say!("store-nothing-to-undo"),
        StoreError::NotTakenBack(kind) => not_taken_back(*kind),
        StoreError::Closed => say!("store-closed"),
        StoreError::Panicked => say!("store-panicked"),
        StoreError::Database { detail } => say!("store-database", detail = detail.as_str()),
    }
}

fn in_use(by: Option<&Holder>) -> String {
    match by {
        Some(Holder { pid, host, user }) if user.is_empty() => say!(
            "store-in-use-on",
            host = host.as_str(),
            pid = pid.to_string()
        ),
        Some(holder) => say!(
            "store-in-use-by",
            user = holder.user.as_str(),
            host = holder.host.as_str(),
            pid = holder.pid.to_string()
        ),
        None => say!("store-in-use"),
    }
}

fn lines(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(fault::line).collect();
    lines.join("\n")
}

/// What is not taken back, and how it is put right.
fn not_taken_back(kind: OpKind) -> String {
    let instead = match kind {
        OpKind::FollowUp | OpKind::TakeResults => say!("store-instead-retract"),
        OpKind::MergeUnits => say!("store-instead-assign"),
        OpKind::RaiseOpinion | OpKind::AddSlips => say!("store-instead-void"),
        OpKind::LockDocument => say!("store-instead-unlock"),
        OpKind::UnlockDocument => say!("store-instead-lock"),
        OpKind::CreateSession | OpKind::ImportRecord => say!("store-instead-cancel"),
        OpKind::FileReturned | OpKind::Attach => say!("store-instead-file"),
        // Units, hot issues and entries of the ledger, which are changed where they stand.
        _ => say!("store-instead-change"),
    };
    let what = super::name::op_kind(kind);
    say!("store-not-taken-back", what = what, instead = instead)
}

fn gate_open(missing: &[(u32, Missing)]) -> String {
    format!("{}\n{}", say!("store-gate-open"), gate::lines(missing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::SessionId;

    #[test]
    fn a_file_in_use_names_who_has_it() {
        let by = Holder {
            pid: 12_345,
            host: "may-thu-ky".into(),
            user: "quy".into(),
        };
        let said = advice(&StoreError::InUse { by: Some(by) });
        for word in ["quy", "may-thu-ky", "12345"] {
            assert!(said.contains(word), "{said}");
        }
    }

    #[test]
    fn an_open_gate_lists_every_opinion_that_lacks_something() {
        let said = advice(&StoreError::GateOpen {
            recorded: 9,
            missing: vec![(3, Missing::DueDate), (8, Missing::Outcome)],
        });
        assert!(said.contains("Ý kiến 3: chưa có thời hạn"), "{said}");
        assert!(said.contains("Ý kiến 8"), "{said}");
    }

    #[test]
    fn nobody_is_told_to_change_what_cannot_be_changed() {
        let change = say!("store-instead-change");
        for kind in [
            OpKind::CreateSession,
            OpKind::ImportRecord,
            OpKind::RaiseOpinion,
            OpKind::AddSlips,
            OpKind::LockDocument,
            OpKind::UnlockDocument,
            OpKind::FileReturned,
            OpKind::MergeUnits,
            OpKind::FollowUp,
            OpKind::Attach,
            OpKind::TakeResults,
        ] {
            assert!(!not_taken_back(kind).contains(&change), "{kind:?}");
        }
    }

    #[test]
    fn a_locked_session_says_how_to_unlock_it() {
        let said = advice(&StoreError::Locked(SessionId(4)));
        assert!(
            said.contains("đã kết luận") && said.contains("Đã họp"),
            "{said}"
        );
    }
}
