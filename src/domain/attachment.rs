//! A file kept as evidence of an opinion.

use chrono::NaiveDateTime;

use super::AttachmentId;

/// What is known of the file beside its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    /// The name that the file had.
    pub name: String,
    pub added_at: NaiveDateTime,
    /// Bytes
    pub size: u64,
    /// SHA-256 in hexadecimal.
    pub hash: String,
}
