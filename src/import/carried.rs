//! A session carried within a PDF, found among the files attached to it.

use crate::pdf::{File, ReadError};

/// Why a PDF gives no session.
#[derive(Debug, thiserror::Error)]
pub enum CarriedError {
    #[error(transparent)]
    Pdf(#[from] ReadError),
    #[error("no session attached")]
    NoSession,
}

/// The session file that a PDF carries, to be read by [`super::record::read`].
///
/// # Errors
/// [`CarriedError`] when the PDF cannot be read or carries no such file.
pub fn session(bytes: &[u8]) -> Result<Vec<u8>, CarriedError> {
    let attachments = File::read(bytes)?.attachments();
    let session = attachments.into_iter().find(|attachment| {
        attachment.mime == "application/json" && attachment.bytes.trim_ascii().starts_with(b"{")
    });
    session
        .map(|attachment| attachment.bytes)
        .ok_or(CarriedError::NoSession)
}
