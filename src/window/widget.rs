//! Widgets of our own, where iced has none that fits.

pub mod editor;
pub mod focusable;
pub mod reveal;
