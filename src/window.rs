//! The desktop window: the only place that uses iced.

pub mod keys;
pub mod look;
pub mod widget;
