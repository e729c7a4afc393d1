//! Text operators: where each letter stands (ISO 32000-1, 9.4).

use std::sync::Arc;

use super::content::{Painter, as_number};
use super::font::Font;
use super::geometry::Matrix;
use super::lexer::Operand;
use super::page::{Letter, Visibility};

/// Rendering modes that lay no ink: invisible, and cutting alone (ISO 32000-1, table 106).
const WITHOUT_INK: [i32; 2] = [3, 7];
/// Rendering mode that draws outlines alone.
const OUTLINES: [i32; 2] = [1, 5];

impl Painter<'_, '_> {
    pub(super) fn text_step(&mut self, operator: &[u8], operands: &[Operand], numbers: &[f32]) {
        let first = numbers.first().copied().unwrap_or_default();
        match operator {
            b"BT" => self.set_line(Matrix::IDENTITY),
            b"Tc" => self.state.letter_spacing = first,
            b"Tw" => self.state.word_spacing = first,
            b"Tz" => self.state.stretch = first / 100.0,
            b"TL" => self.state.leading = first,
            b"Ts" => self.state.rise = first,
            // The modes are the whole numbers from 0 to 7.
            #[allow(clippy::cast_possible_truncation)]
            b"Tr" => self.state.rendering = first as i32,
            b"Td" | b"TD" => {
                if let [x, y] = numbers {
                    if operator == b"TD" {
                        self.state.leading = -y;
                    }
                    self.next_line(*x, *y);
                }
            }
            b"Tm" => {
                if let Ok(matrix) = <[f32; 6]>::try_from(numbers) {
                    self.set_line(Matrix(matrix));
                }
            }
            b"T*" => self.next_line(0.0, -self.state.leading),
            b"Tj" => self.show_all(operands),
            b"'" => {
                self.next_line(0.0, -self.state.leading);
                self.show_all(operands);
            }
            b"\"" => {
                if let [words, letters, ..] = numbers {
                    self.state.word_spacing = *words;
                    self.state.letter_spacing = *letters;
                }
                self.next_line(0.0, -self.state.leading);
                self.show_all(operands.get(2..).unwrap_or_default());
            }
            b"TJ" => {
                if let Some(Operand::Array(items)) = operands.first() {
                    self.show_all(items);
                }
            }
            _ => {}
        }
    }

    fn set_line(&mut self, matrix: Matrix) {
        self.text_matrix = matrix;
        self.line_matrix = matrix;
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.set_line(Matrix::moved(x, y).then(&self.line_matrix));
    }

    fn advance(&mut self, across: f32) {
        self.text_matrix = Matrix::moved(across, 0.0).then(&self.text_matrix);
    }

    fn show_all(&mut self, items: &[Operand]) {
        let Some(font) = self.state.font.clone() else {
            // A viewer would draw this with a font of its own choice.
            self.is_whole &= items.is_empty();
            return;
        };
        for item in items {
            match item {
                Operand::Text(codes) => self.show(&font, codes),
                other => {
                    let back = as_number(other).unwrap_or_default() / 1000.0;
                    self.advance(-back * self.state.size * self.state.stretch);
                }
            }
        }
    }

    fn show(&mut self, font: &Arc<Font>, codes: &[u8]) {
        for code in codes.chunks(font.code_length) {
            let is_space = code == b" ";
            let code = code
                .iter()
                .fold(0, |number, byte| (number << 8) | u32::from(*byte));
            let state = &self.state;
            let width = font.width(code) * state.size;
            let mut step = width + state.letter_spacing;
            if is_space {
                step += state.word_spacing;
            }
            let (width, step) = (width * state.stretch, step * state.stretch);
            self.put(font, code, width);
            self.advance(step);
        }
    }

    fn put(&mut self, font: &Font, code: u32, width: f32) {
        let matrix = self.text_matrix.then(&self.state.matrix);
        let (rise, size) = (self.state.rise, self.state.size);
        let letters = font.letters(code);
        // A ligature has some few letters.
        #[allow(clippy::cast_precision_loss)]
        let part = width / letters.chars().count().max(1) as f32;
        let mut left = 0.0;
        for letter in letters.chars() {
            let (x, y) = matrix.apply(left, rise);
            left += part;
            let (right, _) = matrix.apply(left, rise);
            let size = size * matrix.height();
            self.letters.push(Letter {
                letter,
                x,
                y,
                right,
                size,
                tone: self.ink(),
                glyph: (font.fingerprint, code),
                visibility: self.visibility(f32::midpoint(x, right), y - size / 4.0),
                order: self.order(),
            });
        }
    }

    fn ink(&self) -> f32 {
        if OUTLINES.contains(&self.state.rendering) {
            self.state.stroke_tone
        } else {
            self.state.fill_tone
        }
    }

    fn visibility(&self, x: f32, y: f32) -> Visibility {
        if WITHOUT_INK.contains(&self.state.rendering) || !self.state.clip.contains(x, y) {
            Visibility::Unseen
        } else if self.state.is_veiled || self.is_on_layer() {
            Visibility::Unsure
        } else {
            Visibility::Seen
        }
    }
}
