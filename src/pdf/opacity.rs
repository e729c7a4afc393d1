//! Where a picture hides what lies under it, told from its soft mask (ISO 32000-1, 11.6.5.3).

use lopdf::{Document, Stream};

use super::object::{decoded, entry, name, stream};

/// Cells across and down.
const CELLS: usize = 16;

/// A coarse map of a picture, from its upper left corner: which of its parts hide the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opacity([u16; CELLS]);

impl Opacity {
    /// Of a picture without a mask, or with one that cannot be read.
    pub(super) const FULL: Self = Self([u16::MAX; CELLS]);

    /// Whether the page is hidden at a place within the picture, both measures from 0 to 1.
    #[must_use]
    pub fn hides(&self, across: f32, down: f32) -> bool {
        // Bounded by the cells; what lies outside counts as the edge.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss
        )]
        let cell = |part: f32| ((part * CELLS as f32).max(0.0) as usize).min(CELLS - 1);
        let row = self.0.get(cell(down)).copied().unwrap_or(u16::MAX);
        row & (1 << cell(across)) != 0
    }

    /// Reads the mask of a picture.
    pub(super) fn of(document: &Document, picture: &Stream) -> Self {
        let mask = stream(document, &picture.dict, b"SMask");
        mask.and_then(|mask| Self::of_mask(document, mask))
            .unwrap_or(Self::FULL)
    }

    fn of_mask(document: &Document, mask: &Stream) -> Option<Self> {
        let number = |key: &[u8]| {
            let number = entry(document, &mask.dict, key)?.as_i64().ok()?;
            usize::try_from(number).ok()
        };
        let (width, height) = (number(b"Width")?, number(b"Height")?);
        let is_turned = entry(document, &mask.dict, b"Decode").is_some();
        if number(b"BitsPerComponent")? != 8
            || name(document, &mask.dict, b"ColorSpace")? != b"DeviceGray"
            || is_turned
        {
            return None;
        }
        let values = decoded(mask)?;
        let expected = width.checked_mul(height)?;
        if expected == 0 || values.len() < expected {
            return None;
        }
        Some(Self::of_values(&values[..expected], width, height))
    }

    /// A cell hides the page when half of it is opaque.
    fn of_values(values: &[u8], width: usize, height: usize) -> Self {
        // A mask of few points gives its nearest ones to every cell.
        let part = |cell: usize, of: usize| cell * of / CELLS..((cell + 1) * of).div_ceil(CELLS);
        let mut map = [0; CELLS];
        for (row, bits) in map.iter_mut().enumerate() {
            for column in 0..CELLS {
                let (mut sum, mut count) = (0_u64, 0_u64);
                for line in part(row, height) {
                    let start = line * width;
                    let across = part(column, width);
                    let points = values.get(start + across.start..start + across.end);
                    for value in points.unwrap_or_default() {
                        sum += u64::from(*value);
                        count += 1;
                    }
                }
                if sum * 2 >= count * u64::from(u8::MAX) {
                    *bits |= 1 << column;
                }
            }
        }
        Self(map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_opaque_part_of_a_picture_hides_the_page() {
        let values: Vec<u8> = (0..64 * 64)
            .map(|at| if at % 64 < 32 { 255 } else { 10 })
            .collect();
        let opacity = Opacity::of_values(&values, 64, 64);
        assert!(opacity.hides(0.1, 0.5) && opacity.hides(-1.0, 2.0));
        assert!(!opacity.hides(0.9, 0.5));
        assert!(!Opacity::of_values(&[10, 10], 2, 1).hides(0.5, 0.5));
    }

    #[test]
    fn a_picture_without_mask_hides_everything() {
        assert!(Opacity::FULL.hides(0.5, 0.5));
    }
}
