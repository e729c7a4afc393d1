//! Sheets and files from elsewhere, read into previews before anything is kept.

pub mod carried;
pub mod file;
pub mod record;
pub mod results;
pub mod sample;
pub mod sheet;
pub mod slips;
mod value;
