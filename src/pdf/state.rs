//! The graphics state: what the operators of a content stream change (ISO 32000-1, 8.4).

use std::sync::Arc;

use super::font::Font;
use super::geometry::{Matrix, Rect};

/// What one `q` keeps and its `Q` brings back.
#[derive(Debug, Clone)]
pub struct State {
    pub matrix: Matrix,
    pub font: Option<Arc<Font>>,
    pub size: f32,
    pub letter_spacing: f32,
    pub word_spacing: f32,
    /// 1 is the font's own width.
    pub stretch: f32,
    pub leading: f32,
    pub rise: f32,
    pub rendering: i32,
    /// Darkness is 0, paper 1.
    pub fill_tone: f32,
    pub stroke_tone: f32,
    /// Drawn so thin, or through such a mask, that it cannot be told what is seen.
    pub is_veiled: bool,
    pub line_width: f32,
    pub clip: Rect,
}

impl State {
    pub fn new(matrix: Matrix, clip: Rect) -> Self {
        Self {
            matrix,
            font: None,
            size: 0.0,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            rendering: 0,
            fill_tone: 0.0,
            stroke_tone: 0.0,
            is_veiled: false,
            line_width: 1.0,
            clip,
        }
    }
}

/// The brightness of a colour by its components: grey, RGB or CMYK.
pub fn tone(components: &[f32]) -> f32 {
    match components {
        [grey] => *grey,
        [red, green, blue] => 0.299 * red + 0.587 * green + 0.114 * blue,
        [cyan, magenta, yellow, black] => {
            let light = 1.0 - (0.299 * cyan + 0.587 * magenta + 0.114 * yellow);
            light * (1.0 - black)
        }
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_and_black_are_told_apart_in_every_colour_space() {
        for white in [&[1.0][..], &[1.0, 1.0, 1.0], &[0.0, 0.0, 0.0, 0.0]] {
            assert!(tone(white) > 0.99, "{white:?}");
        }
        for black in [&[0.0][..], &[0.0, 0.0, 0.0], &[0.0, 0.0, 0.0, 1.0]] {
            assert!(tone(black) < 0.01, "{black:?}");
        }
    }
}
