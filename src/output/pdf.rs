//! Typeset pages as PDF/A-2u; the only use of printpdf, so that the writer can be exchanged.

mod catalog;
mod content;
mod embed;
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

/// The file's bytes, the same for the same pages and time.
///
/// # Errors
/// [`PdfError::Cancelled`] when the person stopped it; the others would be faults of the
/// embedded fonts or of the writer.
pub fn bytes(
    pages: &Pages,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, PdfError> {
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
    hash.update(written_at.to_string().as_bytes());
    let identity = &hash.finalize()[..16];
    catalog::finish(&mut file, pages, &ids, written_at, identity)?;
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
