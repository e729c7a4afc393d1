//! Files that a command writes: never over another one unless that was asked for.

use std::path::Path;

use super::{Outcome, Stop};
use crate::output::{self, Overwrite, SaveError};
use crate::words;

/// Refuses a place that is taken, before any work is done for it.
pub(super) fn refuse_taken(path: &Path, force: bool) -> Outcome {
    if force || !path.exists() {
        return Ok(());
    }
    let path = path.to_owned();
    Err(refused(&SaveError::Exists { path }))
}

/// Writes the whole file or nothing.
pub(super) fn write(bytes: &[u8], path: &Path, force: bool) -> Outcome {
    let overwrite = if force {
        Overwrite::Replace
    } else {
        Overwrite::Refuse
    };
    output::save(bytes, path, overwrite).map_err(|error| refused(&error))
}

fn refused(error: &SaveError) -> Stop {
    Stop::refused(words::output::save(error))
}
