//! How a paragraph is set, for writers whose readers break the lines themselves.

use super::font::ASCENT;
use super::line_break::is_firm;
use super::paragraph;
use super::{Face, MM, TypesetError};
use crate::document::block::{Paragraph, Style};

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

/// How many lines a text takes in a column of `width_mm` where each line takes as many words as fit, as
/// the cells of a sheet do. A word wider than the column is cut.
#[must_use]
pub fn wrapped(text: &str, style: Style, width_mm: f32) -> usize {
    let face = Face::of(style);
    let room = width_mm * MM;
    let of_paragraph = |paragraph: &str| {
        let (mut lines, mut used) = (1, 0.0);
        for word in paragraph.split(|c: char| c.is_whitespace() && !is_firm(c)) {
            let letters = word.chars().map(|c| face.advance(c, style.size));
            let width: f32 = letters.clone().sum();
            let space = if used > 0.0 {
                face.advance(' ', style.size)
            } else {
                0.0
            };
            if used + space + width <= room {
                used += space + width;
                continue;
            }
            lines += usize::from(used > 0.0);
            used = 0.0;
            for letter in letters {
                if used > 0.0 && used + letter > room {
                    lines += 1;
                    used = 0.0;
                }
                used += letter;
            }
        }
        lines
    };
    text.split('\n').map(of_paragraph).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_takes_the_words_that_fit_and_a_long_word_is_cut() {
        let style = Style::upright(11.0);
        // A digit is half an em, 5.5 points, and a space a quarter.
        let room_mm = |points: f32| points / MM;
        let digits = "555555 55555";
        assert_eq!(wrapped(digits, style, room_mm(64.0)), 1);
        assert_eq!(wrapped(digits, style, room_mm(60.0)), 2);
        assert_eq!(wrapped("555555555555", style, room_mm(60.0)), 2);
        assert_eq!(wrapped("555\u{a0}555 555", style, room_mm(37.0)), 2);
        // Two digits fit, and what is left of the room fits none.
        assert_eq!(wrapped(&"5".repeat(40), style, room_mm(16.0)), 20);
        assert_eq!(wrapped("5\n5\n\n5", style, room_mm(60.0)), 4);
        assert_eq!(wrapped("", style, room_mm(60.0)), 1);
    }

    #[test]
    fn a_character_that_the_font_lacks_is_as_wide_as_it_is_high() {
        let style = Style::upright(10.0);
        assert_eq!(wrapped("漢漢漢", style, 30.0 / MM), 1);
        assert_eq!(wrapped("漢漢漢", style, 29.0 / MM), 2);
    }
}
