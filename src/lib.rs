//! Sổ Đối Thoại: minutes, conclusions and follow-up of dialogue sessions with the People.

pub mod clock;
pub mod command;
pub mod document;
pub mod domain;
pub mod import;
pub mod output;
pub mod progress;
pub mod store;
pub mod typeset;
pub mod window;
pub mod words;
