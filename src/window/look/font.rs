//! The embedded fonts of the window: Be Vietnam Pro for text, Lucide for icons, and the faces of the
//! documents, which few machines have.

use std::borrow::Cow;

use iced::font::{Family, Font, Weight};

use crate::typeset::Face;

/// The icon font, a subset of Lucide.
pub const ICON_BYTES: &[u8] = include_bytes!("../../../assets/icons/lucide-subset.ttf");
const REGULAR_BYTES: &[u8] = include_bytes!("../../../assets/fonts/BeVietnamPro-Regular.ttf");
const SEMIBOLD_BYTES: &[u8] = include_bytes!("../../../assets/fonts/BeVietnamPro-SemiBold.ttf");

/// Running text.
pub const REGULAR: Font = Font::with_name("Be Vietnam Pro");
/// Titles, labels and what must stand out.
pub const SEMIBOLD: Font = Font {
    family: Family::Name("Be Vietnam Pro"),
    weight: Weight::Semibold,
    ..Font::DEFAULT
};
/// Icons only.
pub const ICONS: Font = Font::with_name("lucide");

/// Every font to load at start.
#[must_use]
pub fn all() -> Vec<Cow<'static, [u8]>> {
    let own = [REGULAR_BYTES, SEMIBOLD_BYTES, ICON_BYTES];
    let faces = Face::ALL.map(Face::file);
    own.into_iter().chain(faces).map(Cow::Borrowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_of_a_page_comes_with_the_program() {
        let name = |bytes: &[u8]| {
            let face = ttf_parser::Face::parse(bytes, 0).unwrap();
            let names = face.names().into_iter();
            let mut names =
                names.filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME);
            names.find_map(|name| name.to_string())
        };
        let names: Vec<_> = all().iter().map(|bytes| name(bytes)).collect();
        for face in Face::ALL {
            assert!(names.contains(&Some(face.name().to_owned())), "{names:?}");
        }
    }
}
