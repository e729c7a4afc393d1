//! A document as DOCX for Word and LibreOffice, made from its blocks; the only use of docx-rs.

mod columns;
mod grid;
mod look;
mod order;
mod package;
mod page;
mod section;
mod text;

use chrono::NaiveDateTime;

use crate::document::block::Document;
use crate::progress::{Cancelled, Progress};
use crate::typeset::{MM, TypesetError};
use look::Looks;

/// Twentieths of a point, the unit of most measures in the file.
const TWIPS: f32 = 20.0;
/// The face every office document is written in; the program that opens the file has it.
const FACE: &str = "Times New Roman";

/// Why no DOCX was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocxError {
    #[error(transparent)]
    Typeset(#[from] TypesetError),
    /// XML has no way to write it.
    #[error("the control character U+{:04X} cannot be written", u32::from(*character))]
    Control { character: char },
    #[error("writer: {0}")]
    Writer(String),
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// The file's bytes, the same for the same document and time.
///
/// # Errors
/// [`DocxError::Typeset`] and [`DocxError::Control`] name a character that cannot be written,
/// [`DocxError::Cancelled`] when the person stopped it; [`DocxError::Writer`] would be a fault of
/// the writer.
pub fn bytes(
    document: &Document,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, DocxError> {
    let looks = Looks::of(document);
    let mut docx = page::frame(document, &looks);
    let blocks = document.sections.iter().flat_map(|s| &s.blocks);
    let mut tally = Tally {
        progress,
        done: 0,
        total: blocks.map(weight).sum(),
    };
    let last = document.sections.len().saturating_sub(1);
    for (index, section) in document.sections.iter().enumerate() {
        let mut children = section::children(section, &looks, &mut tally)?;
        if index < last {
            let ending = page::property(document, &section.geometry, &docx);
            section::end_with(&mut children, ending);
        }
        for child in children {
            docx = match child {
                section::Child::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
                section::Child::Table(table) => docx.add_table(*table),
            };
        }
    }
    package::pack(docx, document, written_at)
}

/// How much is written.
struct Tally<'a> {
    progress: &'a Progress,
    done: usize,
    total: usize,
}

impl Tally<'_> {
    fn add(&mut self, done: usize) -> Result<(), Cancelled> {
        self.done += done;
        self.progress.report(self.done, self.total)
    }
}

fn weight(block: &crate::document::block::Block) -> usize {
    match block {
        crate::document::block::Block::Table(table) => table.rows.len(),
        _ => 1,
    }
}

/// Points as twentieths of a point.
fn twips(points: f32) -> i32 {
    // A measure on a sheet of paper.
    #[allow(clippy::cast_possible_truncation)]
    let twips = (points * TWIPS).round() as i32;
    twips
}

/// Millimetres as twentieths of a point.
fn twips_of_mm(mm: f32) -> i32 {
    twips(mm * MM)
}

/// A measure that is never negative, in the type that the writer asks for.
fn whole<T: TryFrom<i32> + Default>(twips: i32) -> T {
    T::try_from(twips.max(0)).unwrap_or_default()
}

/// Half points, the unit of a size of type.
fn half_points(size: f32) -> usize {
    whole(twips(size) / 10)
}

/// Eighths of a point, the unit of a line's thickness; the thinnest that printers show.
fn eighths(points: f32) -> usize {
    const THINNEST: usize = 2;
    whole::<usize>((twips(points) * 2 + 2) / 5).max(THINNEST)
}
