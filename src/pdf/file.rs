//! A PDF as a file: its size, whether it is one, whether it can be read.

use std::io::{self, Read};
use std::panic::catch_unwind;
use std::path::Path;

use lopdf::{Document, LoadOptions, ObjectId};

use super::object::STREAM_LIMIT;
use super::page::Reader;
use super::predictor::has_sane_rows;

/// Largest file that is read, in bytes. A signed document of 5,000 opinions is about a tenth of it.
pub const SIZE_LIMIT: u64 = 100 * 1024 * 1024;

/// More pages than any document of an office has.
const PAGE_LIMIT: usize = 20_000;

/// Why a PDF could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("{0}")]
    Unreadable(#[from] io::Error),
    #[error("larger than {limit} bytes")]
    TooLarge { limit: u64 },
    #[error("no PDF")]
    NotPdf,
    #[error("locked with a password")]
    Encrypted,
    #[error("broken: {0}")]
    Broken(String),
    /// Pages of pictures alone: a scan.
    #[error("no text on any page")]
    NoText,
}

/// The bytes of a file, judged by its size before they are read.
///
/// # Errors
/// [`ReadError::Unreadable`] or [`ReadError::TooLarge`] above [`SIZE_LIMIT`].
pub fn load(path: &Path) -> Result<Vec<u8>, ReadError> {
    let too_large = ReadError::TooLarge { limit: SIZE_LIMIT };
    let file = std::fs::File::open(path)?;
    if file.metadata()?.len() > SIZE_LIMIT {
        return Err(too_large);
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    file.take(SIZE_LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > SIZE_LIMIT {
        return Err(too_large);
    }
    Ok(bytes)
}

fn objects(bytes: &[u8]) -> Result<Document, ReadError> {
    let options = LoadOptions::with_max_decompressed_size(STREAM_LIMIT);
    Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        lopdf::Error::Decryption(_)
        | lopdf::Error::InvalidPassword
        | lopdf::Error::UnsupportedSecurityHandler(_) => ReadError::Encrypted,
        error => ReadError::Broken(error.to_string()),
    })
}

/// A PDF whose objects are read.
#[derive(Debug)]
pub struct File {
    document: Document,
    pages: Vec<ObjectId>,
}

impl File {
    /// Reads the objects of a PDF.
    ///
    /// # Errors
    /// [`ReadError`] but [`ReadError::Unreadable`] and [`ReadError::NoText`].
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        /// Readers look for the mark in the first kilobyte (ISO 32000-1, annex H.3.4.1).
        const HEAD: usize = 1024;
        if bytes.len() as u64 > SIZE_LIMIT {
            return Err(ReadError::TooLarge { limit: SIZE_LIMIT });
        }
        let head = &bytes[..bytes.len().min(HEAD)];
        if !head.windows(5).any(|window| window == b"%PDF-") {
            return Err(ReadError::NotPdf);
        }
        if !has_sane_rows(bytes) {
            return Err(ReadError::Broken("rows without end".into()));
        }
        // Whatever a damaged file makes the library stumble over, the file is to blame.
        let document = catch_unwind(|| objects(bytes))
            .unwrap_or_else(|_| Err(ReadError::Broken("unreadable object".into())))?;
        // A file locked only against change opens without a password, yet cannot be compared byte
        // for byte with what was made here.
        if document.is_encrypted() || document.encryption_state.is_some() {
            return Err(ReadError::Encrypted);
        }
        let pages: Vec<ObjectId> = document.page_iter().take(PAGE_LIMIT + 1).collect();
        if pages.is_empty() || pages.len() > PAGE_LIMIT {
            return Err(ReadError::Broken(format!("{} pages", pages.len())));
        }
        Ok(Self { document, pages })
    }

    /// Refuses a scan: pictures and not one visible letter.
    ///
    /// # Errors
    /// [`ReadError::NoText`].
    pub fn with_text(&self) -> Result<(), ReadError> {
        let mut reader = self.reader();
        let shown = (0..self.page_count()).any(|index| reader.page(index).has_text());
        shown.then_some(()).ok_or(ReadError::NoText)
    }

    #[must_use]
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Reads pages one after another, so that one page at a time is in memory.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self)
    }

    /// The objects, for whoever reads signatures from them.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    #[must_use]
    pub fn page_ids(&self) -> &[ObjectId] {
        &self.pages
    }
}
