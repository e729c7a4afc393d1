//! Files written from typeset pages.

pub mod pdf;
mod save;

pub use save::{Overwrite, SaveError, save};
