//! A file to import, read within a limit and known by its content, whatever its name says.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Largest file that is read: a session of 5,000 long opinions is about a tenth of it.
pub const SIZE_LIMIT: u64 = 64 * 1024 * 1024;

/// Why the bytes of a file could not be had.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("{0}")]
    Unreadable(#[from] io::Error),
    #[error("larger than {limit} bytes")]
    TooLarge { limit: u64 },
}

/// What a file holds, judged by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Empty,
    /// Begins as a JSON object.
    Json,
    /// A document, which may carry a session.
    Pdf,
    /// A zip archive, as every xlsx is.
    Zip,
    /// A compound file with an encrypted workbook inside.
    Encrypted,
    /// A compound file: a workbook of Excel 97–2003, a Word document.
    Compound,
    /// Something well known that holds no opinions: `PNG`, `RAR`.
    Other(&'static str),
    Unknown,
}

impl FileKind {
    /// Judges the content.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
        const OTHERS: [(&[u8], &str); 5] = [
            (b"\x89PNG", "PNG"),
            (b"\xff\xd8\xff", "JPEG"),
            (b"GIF8", "GIF"),
            (b"Rar!", "RAR"),
            (b"SQLite format 3", "SQLite"),
        ];
        if bytes.starts_with(b"PK\x03\x04") {
            return Self::Zip;
        }
        if bytes.starts_with(b"%PDF") {
            return Self::Pdf;
        }
        if bytes.starts_with(COMPOUND) {
            return if holds_encrypted_package(bytes) {
                Self::Encrypted
            } else {
                Self::Compound
            };
        }
        if let Some((_, name)) = OTHERS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
            return Self::Other(name);
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match text.trim_ascii_start().first() {
            None => Self::Empty,
            Some(b'{') => Self::Json,
            Some(_) => Self::Unknown,
        }
    }
}

/// The directory of a compound file names its streams in UTF-16.
fn holds_encrypted_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// Reads a whole file.
///
/// # Errors
/// [`FileError`] when it cannot be read or is larger than [`SIZE_LIMIT`].
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(SIZE_LIMIT + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > SIZE_LIMIT {
        return Err(FileError::TooLarge { limit: SIZE_LIMIT });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_content() {
        let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        assert_eq!(FileKind::of(&encrypted), FileKind::Compound);
        encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(FileKind::of(&encrypted), FileKind::Encrypted);
        assert_eq!(FileKind::of(b"\x89PNG\r\n"), FileKind::Other("PNG"));
        assert_eq!(FileKind::of(b"PK\x03\x04.."), FileKind::Zip);
        assert_eq!(FileKind::of(b"%PDF-1.7"), FileKind::Pdf);
        assert_eq!(FileKind::of("\u{feff} \n{".as_bytes()), FileKind::Json);
        assert_eq!(FileKind::of(b" \n"), FileKind::Empty);
        assert_eq!(FileKind::of(b"TT,Ho ten"), FileKind::Unknown);
    }
}
