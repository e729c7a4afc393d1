//! Newtyped keys of the records in one data file.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A session; also the number a person sees and types (`--session 1`).
    SessionId
);
id!(
    /// A speaker within the data file.
    SpeakerId
);
id!(
    /// An opinion within the data file; its printed number is `Opinion::number`.
    OpinionId
);
id!(
    /// A locked document; also what a person types (`--document 1`), not its printed number.
    DocumentId
);
id!(
    /// A file that came back for a locked document.
    ReturnedId
);
id!(
    /// One entry of an opinion's history.
    EntryId
);
id!(
    /// A file kept as evidence.
    AttachmentId
);
id!(
    /// A unit: an office, a body, a department.
    UnitId
);
id!(
    /// A hot issue.
    HotIssueId
);
id!(
    /// An entry of the ledger of Nghị quyết 04.
    LedgerEntryId
);
