//! The design system: palettes, spacing, text roles, icons and the parts every screen is made of.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the raw widgets are forbidden everywhere else so that they are styled here alone"
)]

pub mod badge;
pub mod button;
mod clock;
pub mod entry;
pub mod field;
pub mod font;
pub mod icon;
pub mod notice;
pub mod palette;
pub mod path;
pub mod space;
pub mod steady;
pub mod surface;
pub mod text;

pub use badge::badge;
pub use clock::{clock, standing, standing_icon};
pub use entry::entry;
pub use field::field;
pub use icon::Icon;
pub use notice::{Gravity, notice};
pub use palette::Palette;
pub use steady::steady;
