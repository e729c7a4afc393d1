//! A paragraph as lines of positioned pieces of text.

use super::TypesetError;
use super::font::{ASCENT, Face, SINGLE_STEP};
use super::line_break::{self, Words};
use crate::document::block::{Align, Paragraph, Shape, Slot};

use super::MM;

/// Extra room per space, in units of the size, above which ties inside a name are given up.
const LOOSE: f32 = 0.8;
/// Lines of a paragraph that are made less loose in this way.
const LOOSENED: usize = 8;

/// A run of one face and size.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// From the left edge of the column.
    pub x: f32,
    pub face: Face,
    pub size: f32,
    /// Added to every space.
    pub gap: f32,
    pub text: String,
    /// Free room instead of text, and its width.
    pub room: Option<(Slot, f32)>,
}

/// A line of a paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    pub pieces: Vec<Piece>,
    /// Without indent and stretching.
    pub width: f32,
    pub ascent: f32,
    /// From the top of this line to the top of the next one.
    pub step: f32,
}

impl Line {
    /// Where the first piece begins.
    pub fn left(&self) -> f32 {
        self.pieces.first().map_or(0.0, |piece| piece.x)
    }
}

/// Sets a paragraph in a column of `width` points. Text that is not justified is set 1 pt
/// smaller when a word does not fit, any text when it takes more lines than its shape allows.
///
/// # Errors
/// [`TypesetError::MissingGlyph`] names a character that the font lacks.
pub fn lay(paragraph: &Paragraph, width: f32) -> Result<Vec<Line>, TypesetError> {
    let shape = &paragraph.shape;
    let words = Words::read(&paragraph.inlines, shape.balanced, 0.0)?;
    let room = width - shape.left_indent_mm * MM;
    if shape.align != Align::Justified && words.widest() > room {
        let smaller = Words::read(&paragraph.inlines, shape.balanced, 1.0)?;
        return Ok(set(smaller, shape, width));
    }
    let lines = set(words, shape, width);
    if lines.len() > shape.most_lines {
        let smaller = Words::read(&paragraph.inlines, shape.balanced, 1.0)?;
        return Ok(set(smaller, shape, width));
    }
    Ok(lines)
}

fn set(mut words: Words, shape: &Shape, width: f32) -> Vec<Line> {
    let left = shape.left_indent_mm * MM;
    let first = shape.first_indent_mm * MM;
    let room = width - left;
    words.split_wider_than(room - first.max(0.0));
    let widths = [f64::from(room - first), f64::from(room)];
    let mut breaks = line_break::lines(&words, widths, shape.balanced);
    if shape.align == Align::Justified {
        for _ in 0..LOOSENED {
            if !words.loosen(&breaks, widths, LOOSE) {
                break;
            }
            breaks = line_break::lines(&words, widths, shape.balanced);
        }
    }
    let last = breaks.len().saturating_sub(1);
    breaks
        .iter()
        .enumerate()
        .map(|(i, range)| {
            let indent = if i == 0 { first } else { 0.0 };
            let natural = words.width_of(range.clone());
            let free = (room - indent - natural).max(0.0);
            let (start, gap) = match shape.align {
                Align::Left => (0.0, 0.0),
                Align::Centre => (free / 2.0, 0.0),
                Align::Justified if i == last => (0.0, 0.0),
                Align::Justified => (0.0, words.stretch(range.clone(), free)),
            };
            let size = words.size_of(range.clone());
            Line {
                pieces: words.pieces(range.clone(), left + indent + start, gap),
                width: natural,
                ascent: ASCENT * size,
                step: shape
                    .exact_step
                    .unwrap_or(SINGLE_STEP * size * shape.spacing),
            }
        })
        .collect()
}
