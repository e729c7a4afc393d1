//! Sổ Đối Thoại: minutes, conclusions and follow-up of dialogue sessions with the People.

pub mod clock;
pub mod command;
pub mod display;
pub mod document;
pub mod domain;
pub mod import;
pub mod journal;
pub mod output;
pub mod place;
pub mod progress;
pub mod store;
pub mod typeset;
pub mod window;
pub mod words;
