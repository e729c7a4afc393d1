//! Files written from typeset pages, and from the blocks of a document.

pub mod csv;
pub mod docx;
pub mod json;
pub mod pdf;
pub mod print;
mod save;
pub mod xlsx;

pub use save::{Overwrite, SaveError, make_folder, save};
