//! Where everything stands on the page: blocks turned into positioned glyph runs and rules.

mod columns;
mod flow;
pub mod font;
mod line_break;
mod margin;
mod measure;
mod page;
mod paragraph;
mod table;
mod tie;

pub use font::{Face, SINGLE_STEP};
pub use measure::{SetLine, lines, wrapped};
pub use page::{Bookmark, Item, Page, Pages, PlacedSlot, Room, Rule, Text, Tone};

use crate::document::block::Document;
use crate::progress::{Cancelled, Progress};

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// All letters of Vietnamese with marks, in both cases: what every face must have.
pub const VIETNAMESE: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ\
    ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";

/// Why a document cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TypesetError {
    #[error("no glyph for {character:?} (U+{:04X})", u32::from(*character))]
    MissingGlyph { character: char },
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Sets a document on pages.
///
/// # Errors
/// [`TypesetError::MissingGlyph`] names a character that the font lacks;
/// [`TypesetError::Cancelled`] when the person stopped it.
pub fn typeset(document: &Document, progress: &Progress) -> Result<Pages, TypesetError> {
    flow::flow(document, usize::MAX, progress)
}

/// Sets only the first `count` pages of a document, exactly as [`typeset`] sets them, so that they
/// can be shown while the rest is set.
///
/// # Errors
/// As [`typeset`], for the text of these pages.
pub fn first_pages(
    document: &Document,
    count: usize,
    progress: &Progress,
) -> Result<Pages, TypesetError> {
    flow::flow(document, count, progress)
}
