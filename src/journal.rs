//! The log file: what the program did and what failed, never a word of a record.

use std::fs;
use std::io;
use std::path::Path;

use log::LevelFilter;

use crate::clock::Clock;

/// A larger log makes room for a new one; the last one is kept beside it.
const SIZE_LIMIT: u64 = 1024 * 1024;

/// Why nothing is logged; the program works without.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    #[error("{0}")]
    Unwritable(#[from] io::Error),
    #[error("{0}")]
    SetTwice(#[from] log::SetLoggerError),
}

/// Starts logging into `file`: our own lines from info, those of libraries from warnings, for
/// theirs may quote what a person typed.
///
/// # Errors
/// [`JournalError`] when the file cannot be written or another log was started.
pub fn start(file: &Path, clock: Clock) -> Result<(), JournalError> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    if fs::metadata(file).is_ok_and(|found| found.len() > SIZE_LIMIT) {
        fs::rename(file, file.with_extension("log.old"))?;
    }
    fern::Dispatch::new()
        .format(move |out, message, record| {
            let at = clock.now().format("%Y-%m-%d %H:%M:%S");
            out.finish(format_args!(
                "{at} {} {}: {message}",
                record.level(),
                record.target()
            ));
        })
        .level(LevelFilter::Warn)
        // It quotes what it cannot read, and what it reads may hold names.
        .level_for("lopdf", LevelFilter::Off)
        .level_for("so_doi_thoai", LevelFilter::Info)
        .chain(fern::log_file(file)?)
        .apply()?;
    Ok(())
}

/// Logs where the program met an error of its own. The words of a panic may quote a record and tell a
/// person nothing, so only a debug build says them, on the error stream.
pub fn note_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if let Some(at) = panic.location() {
            log::error!("panic at {at}");
        }
        if cfg!(debug_assertions) {
            usual(panic);
        }
    }));
}
