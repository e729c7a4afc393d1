//! The faces of the embedded serif family and their advance widths.

use std::sync::LazyLock;

use crate::document::block::Style;

/// A face of Liberation Serif.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// Height of a single line in units of the size.
pub const SINGLE_STEP: f32 = 1.15;
/// Height above the baseline in units of the size.
pub const ASCENT: f32 = 0.891;
/// Depth below the baseline in units of the size.
pub const DESCENT: f32 = 0.216;

impl Face {
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The face of a style.
    #[must_use]
    pub fn of(style: Style) -> Self {
        match (style.bold, style.italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// The font file as embedded.
    #[must_use]
    pub fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/LiberationSerif-Regular.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/LiberationSerif-Bold.ttf"),
            Self::Italic => include_bytes!("../../assets/fonts/LiberationSerif-Italic.ttf"),
            Self::BoldItalic => include_bytes!("../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
        }
    }

    /// The face's PostScript name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "LiberationSerif",
            Self::Bold => "LiberationSerif-Bold",
            Self::Italic => "LiberationSerif-Italic",
            Self::BoldItalic => "LiberationSerif-BoldItalic",
        }
    }

    /// The glyph of a character and its advance in font units; `None` where the face has none.
    #[must_use]
    pub fn glyph(self, character: char) -> Option<Glyph> {
        let at = usize::try_from(u32::from(character)).ok()?;
        let glyph = *self.table().glyphs.get(at)?;
        (glyph.id != 0).then_some(glyph)
    }

    /// Width of `text` at `size` points; characters without a glyph count nothing.
    #[must_use]
    pub fn width(self, text: &str, size: f32) -> f32 {
        let units: u32 = text
            .chars()
            .filter_map(|c| self.glyph(c))
            .map(|glyph| u32::from(glyph.advance))
            .sum();
        self.scaled(units, size)
    }

    /// Width of a character at `size` points; one without a glyph is as wide as it is high.
    #[must_use]
    pub fn advance(self, character: char, size: f32) -> f32 {
        let glyph = self.glyph(character);
        glyph.map_or(size, |glyph| self.scaled(u32::from(glyph.advance), size))
    }

    /// Font units as points.
    #[must_use]
    pub fn scaled(self, units: u32, size: f32) -> f32 {
        // Widths of a line stay far below 2^24 units, where f32 is exact.
        #[allow(clippy::cast_precision_loss)]
        let units = units as f32;
        units * size / f32::from(self.units_per_em())
    }

    #[must_use]
    pub fn units_per_em(self) -> u16 {
        self.table().units_per_em
    }

    fn table(self) -> &'static Table {
        static TABLES: [LazyLock<Table>; 4] = [
            LazyLock::new(|| Table::read(Face::Regular)),
            LazyLock::new(|| Table::read(Face::Bold)),
            LazyLock::new(|| Table::read(Face::Italic)),
            LazyLock::new(|| Table::read(Face::BoldItalic)),
        ];
        match self {
            Self::Regular => &TABLES[0],
            Self::Bold => &TABLES[1],
            Self::Italic => &TABLES[2],
            Self::BoldItalic => &TABLES[3],
        }
    }
}

/// A glyph's number in the font file and its advance width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Glyph {
    pub id: u16,
    pub advance: u16,
}

/// Glyphs by character: one look-up per letter of a long document.
struct Table {
    units_per_em: u16,
    glyphs: Vec<Glyph>,
}

impl Table {
    fn read(face: Face) -> Self {
        let Ok(parsed) = ttf_parser::Face::parse(face.file(), 0) else {
            return Self {
                units_per_em: 1000,
                glyphs: Vec::new(),
            };
        };
        let mut glyphs = vec![Glyph::default(); 0x1_0000];
        let subtables = parsed.tables().cmap.into_iter().flat_map(|c| c.subtables);
        for subtable in subtables.filter(ttf_parser::cmap::Subtable::is_unicode) {
            subtable.codepoints(|code| {
                let slot = usize::try_from(code).ok().and_then(|at| glyphs.get_mut(at));
                let id = subtable.glyph_index(code);
                if let (Some(slot), Some(id)) = (slot, id) {
                    *slot = Glyph {
                        id: id.0,
                        advance: parsed.glyph_hor_advance(id).unwrap_or(0),
                    };
                }
            });
        }
        Self {
            units_per_em: parsed.units_per_em(),
            glyphs,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::MM;

    #[test]
    fn widths_are_those_of_the_layout_guide() {
        let mm = |face: Face, text, size| face.width(text, size) / MM;
        let close = |a: f32, b: f32| assert!((a - b).abs() < 0.06, "{a} {b}");
        let national = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        close(mm(Face::Bold, national, 12.0), 88.3);
        close(mm(Face::Bold, national, 13.0), 95.7);
        close(mm(Face::Bold, "Độc lập - Tự do - Hạnh phúc", 14.0), 60.5);
        let date = "Thành Bình Thọ, ngày 22 tháng 11 năm 2026";
        close(mm(Face::Italic, date, 14.0), 89.9);
    }

    #[test]
    fn every_face_has_all_vietnamese_letters() {
        for face in Face::ALL {
            for c in crate::typeset::VIETNAMESE.chars() {
                assert!(face.glyph(c).is_some(), "{face:?} {c}");
            }
            assert!(face.glyph('漢').is_none());
            assert!(face.glyph('😀').is_none());
        }
    }
}
