//! The spacing scale: every gap and padding is one of these steps.

/// Between an icon and its word.
pub const XS: f32 = 4.0;
/// Between things that belong together.
pub const S: f32 = 8.0;
/// Between a field and the next.
pub const M: f32 = 12.0;
/// Around the content of a card.
pub const L: f32 = 16.0;
/// Between sections.
pub const XL: f32 = 24.0;
/// Around a page.
pub const XXL: f32 = 32.0;

/// Corner radius of controls and cards.
pub const RADIUS: f32 = 6.0;
/// Width in which forms and running text stay easy to read.
pub const MEASURE: f32 = 880.0;
