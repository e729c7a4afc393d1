//! One screen each; only `window::app` knows that there are several.

pub mod closing;
pub mod console;
pub mod follow_up;
pub mod help;
pub mod loading;
pub mod opinion;
pub mod preview;
pub mod session_form;
pub mod sessions;
pub mod settings;
pub mod setup;
pub mod slips;
