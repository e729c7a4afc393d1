//! How a paragraph is set, for writers whose readers break the lines themselves.

use super::font::ASCENT;
use super::paragraph;
use super::{MM, TypesetError};
use crate::document::block::Paragraph;

/// A line of a paragraph as our own pages show it; measures in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SetLine {
    /// Characters in it, white space aside.
    pub letters: usize,
    /// Without indent and stretching.
    pub width: f32,
    /// The largest size of type in it.
    pub size: f32,
    /// Height above the baseline.
    pub ascent: f32,
    /// From the top of this line to the top of the next one.
    pub step: f32,
}

/// The lines of a paragraph in a column of `width_mm`.
///
/// # Errors
/// [`TypesetError::MissingGlyph`] names a character that the font lacks.
pub fn lines(paragraph: &Paragraph, width_mm: f32) -> Result<Vec<SetLine>, TypesetError> {
    let lines = paragraph::lay(paragraph, width_mm * MM)?;
    Ok(lines
        .iter()
        .map(|line| SetLine {
            letters: line
                .pieces
                .iter()
                .map(|piece| piece.text.chars().filter(|c| !c.is_whitespace()).count())
                .sum(),
            width: line.width,
            size: line.ascent / ASCENT,
            ascent: line.ascent,
            step: line.step,
        })
        .collect())
}
