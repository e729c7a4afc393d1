//! Widgets of our own, where iced has none that fits.

pub mod editor;
