//! Widgets of our own, where iced has none that fits.

pub mod chart;
pub mod choice;
pub mod chooser;
pub mod completion;
pub mod date_field;
pub mod editor;
pub mod focusable;
pub mod frame;
pub mod listener;
pub mod reveal;
pub mod selector;
pub mod suggested_line;
pub mod windowed_list;
