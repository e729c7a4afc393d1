//! The embedded fonts of the window: Be Vietnam Pro for text, Lucide for icons.

use std::borrow::Cow;

use iced::font::{Family, Font, Weight};

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
    [REGULAR_BYTES, SEMIBOLD_BYTES, ICON_BYTES]
        .map(Cow::Borrowed)
        .into()
}
