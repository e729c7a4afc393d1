//! Typeset pages as PDF/A; the only use of printpdf, so that the writer can be exchanged.

mod attachment;
mod catalog;
mod content;
mod embed;
mod field;
mod outline;
mod srgb;
mod xmp;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Object, ObjectId, Stream};
use sha2::{Digest, Sha256};

use crate::progress::{Cancelled, Progress};
use crate::typeset::{Page, Pages};
use embed::Fonts;

/// Pages that are turned into a stream at a time: bounds the memory of the writer's operations.
const CHUNK: usize = 8;

/// How a file is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    pub written_at: NaiveDateTime,
    /// A file carried within: the PDF becomes PDF/A-3u, else it is PDF/A-2u.
    pub attachment: Option<Attachment>,
    /// Empty signature fields over the rooms left for signatures: `ChuKy1`, `ChuKy2`, …
    pub fields: bool,
}

impl Options {
    /// A file with nothing but its pages.
    #[must_use]
    pub fn at(written_at: NaiveDateTime) -> Self {
        Self {
            written_at,
            ..Self::default()
        }
    }
}

impl From<NaiveDateTime> for Options {
    fn from(written_at: NaiveDateTime) -> Self {
        Self::at(written_at)
    }
}

/// A file carried within a PDF: the data from which its pages were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// As a person will save it.
    pub name: String,
    /// Such as `application/json`.
    pub mime: String,
    pub bytes: Vec<u8>,
    pub description: String,
}

impl Attachment {
    /// A session in its exchange format; `description` is read by people.
    #[must_use]
    pub fn session(json: String, description: String) -> Self {
        Self {
            name: "hoi-nghi-doi-thoai.json".into(),
            mime: "application/json".into(),
            bytes: json.into_bytes(),
            description,
        }
    }
}

/// Why no PDF was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    #[error("font: {0}")]
    Font(String),
    #[error("writer: {0}")]
    Writer(String),
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl From<lopdf::Error> for PdfError {
    fn from(error: lopdf::Error) -> Self {
        Self::Writer(error.to_string())
    }
}

/// The file's bytes, the same for the same pages and options.
///
/// # Errors
/// [`PdfError::Cancelled`] when the person stopped it; the others would be faults of the
/// embedded fonts or of the writer.
pub fn bytes(
    pages: &Pages,
    options: impl Into<Options>,
    progress: &Progress,
) -> Result<Vec<u8>, PdfError> {
    let options = options.into();
    let fonts = Fonts::collect(pages)?;
    let mut file = fonts.skeleton()?;
    let streams = streams(&fonts, pages.pages(), progress)?;
    let mut hash = Sha256::new();
    let mut ids = Vec::with_capacity(streams.len());
    for (page, stream) in pages.pages().iter().zip(streams) {
        hash.update(&stream);
        ids.push(add_page(&mut file, page, stream));
    }
    hash.update(pages.title().as_bytes());
    hash.update(options.written_at.to_string().as_bytes());
    if let Some(attachment) = &options.attachment {
        hash.update(&attachment.bytes);
    }
    let identity = &hash.finalize()[..16];
    catalog::finish(&mut file, pages, &ids, &options, identity)?;
    let mut bytes = Vec::new();
    file.document
        .save_to(&mut bytes)
        .map_err(|error| PdfError::Writer(error.to_string()))?;
    Ok(bytes)
}

/// The file being built: fonts are in it, pages are added.
struct File {
    document: lopdf::Document,
    /// Shared by all pages.
    resources: ObjectId,
    tree: ObjectId,
}

fn add_page(file: &mut File, page: &Page, stream: Vec<u8>) -> ObjectId {
    let coded = Dictionary::from_iter([("Filter", Object::Name(b"FlateDecode".to_vec()))]);
    let content = file.document.add_object(Stream::new(coded, stream));
    let point = |mm: f32| Object::Real((mm * crate::typeset::MM * 1000.0).round() / 1000.0);
    let paper = vec![
        Object::Integer(0),
        Object::Integer(0),
        point(page.width_mm),
        point(page.height_mm),
    ];
    file.document.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Page".to_vec())),
        ("Parent", Object::Reference(file.tree)),
        ("MediaBox", Object::Array(paper)),
        ("Resources", Object::Reference(file.resources)),
        ("Contents", Object::Reference(content)),
    ]))
}

/// The compressed content of every page, made by as many threads as the machine has.
fn streams(fonts: &Fonts, pages: &[Page], progress: &Progress) -> Result<Vec<Vec<u8>>, PdfError> {
    let chunks: Vec<&[Page]> = pages.chunks(CHUNK).collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let made: Mutex<Vec<(usize, Vec<Vec<u8>>)>> = Mutex::new(Vec::with_capacity(chunks.len()));
    let work = || -> Result<(), PdfError> {
        while let Some((index, chunk)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            chunks.get(index).map(|chunk| (index, *chunk))
        } {
            let streams = content::streams(fonts, chunk)?;
            let so_far = done.fetch_add(chunk.len(), Ordering::Relaxed) + chunk.len();
            if let Ok(mut made) = made.lock() {
                made.push((index, streams));
            }
            progress.report(so_far, pages.len())?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..workers.min(chunks.len()))
            .map(|_| scope.spawn(work))
            .collect();
        let own = work();
        others.into_iter().fold(own, |so_far, other| {
            let other = other
                .join()
                .unwrap_or_else(|_| Err(PdfError::Writer("a page could not be written".into())));
            so_far.and(other)
        })
    })?;
    let mut made = made.into_inner().unwrap_or_default();
    made.sort_unstable_by_key(|(index, _)| *index);
    Ok(made.into_iter().flat_map(|(_, streams)| streams).collect())
}
