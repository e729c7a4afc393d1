//! Electronic signatures of PDF files: read and judged, compared with what was locked, and made.

mod algorithm;
mod ber;
mod certificate;
mod choose;
mod cms;
mod compare;
mod coverage;
mod field;
mod free_room;
mod key;
mod place;
mod read;
mod sign;
mod trust;
mod verdict;

pub use certificate::{Authority, AuthorityError, Identity};
pub use choose::verdict_among;
pub use compare::{Comparison, Difference};
pub use key::{KeyError, SigningKey};
pub use read::{Integrity, Signature, read};
pub use sign::{SignError, sign};
pub use trust::Trust;
pub use verdict::{Judged, Locked, State, Verdict, alone, verdict};
