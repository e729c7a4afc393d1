//! Why a PDF cannot be read, and what to do about it.

use crate::pdf::ReadError;
use crate::say;

/// Why the bytes of a file cannot be had.
#[must_use]
pub fn unreadable(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => say!("import-file-missing"),
        std::io::ErrorKind::PermissionDenied => say!("import-file-forbidden"),
        _ => say!("import-file-unreadable", detail = error.to_string()),
    }
}

/// Why a PDF cannot be read.
#[must_use]
pub fn read(error: &ReadError) -> String {
    match error {
        ReadError::Unreadable(error) => unreadable(error),
        ReadError::TooLarge { limit } => say!(
            "pdf-too-large",
            megabytes = (limit / 1024 / 1024).to_string()
        ),
        ReadError::NotPdf => say!("pdf-not-pdf"),
        ReadError::Encrypted => say!("pdf-encrypted"),
        ReadError::Broken(detail) => say!("pdf-broken", detail = detail.as_str()),
        ReadError::NoText => say!("pdf-scan"),
    }
}
