//! The data file that a command works on.

use std::path::{Path, PathBuf};

use super::{Outcome, Stop};
use crate::clock::Clock;
use crate::place;
use crate::say;
use crate::store::{Store, StoreError};

/// A data file, named by the person or in the program's own place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    pub path: PathBuf,
    /// The folders of the program's own place are made when missing; those of a path that was typed
    /// are not, for it may be mistyped.
    pub own_place: bool,
}

impl DataFile {
    /// The file named, or the one in the program's own place.
    ///
    /// # Errors
    /// [`place::NoHome`] when none is named and there is no place of one's own.
    pub fn named_or_own(named: Option<PathBuf>) -> Result<Self, place::NoHome> {
        Ok(match named {
            Some(path) => Self {
                path,
                own_place: false,
            },
            None => Self {
                path: place::data_file()?,
                own_place: true,
            },
        })
    }

    /// Opens the file, making a new one where there is none.
    pub(super) fn open_or_create(&self, clock: &Clock) -> Result<Store, StoreError> {
        if self.own_place {
            Store::open_in_own_folder(&self.path, clock.clone())
        } else {
            Store::open(&self.path, clock.clone())
        }
    }

    /// Works on a file that must be there, and closes it whatever comes of the work.
    pub(super) fn with_existing(
        &self,
        clock: &Clock,
        work: impl FnOnce(&Store) -> Outcome,
    ) -> Outcome {
        let store = Store::open_existing(&self.path, clock.clone())?;
        closing(&store, work)
    }

    /// Works on the file; one that is made for the work goes away again when the work is refused.
    pub(super) fn with_existing_or_new(
        &self,
        clock: &Clock,
        work: impl FnOnce(&Store) -> Outcome,
    ) -> Outcome {
        let is_new = !self.path.exists();
        let store = self.open_or_create(clock)?;
        let outcome = closing(&store, work);
        drop(store);
        if is_new && outcome.is_err() {
            remove(&self.path)?;
        }
        outcome
    }
}

/// The work's own refusal is said rather than one of closing.
fn closing(store: &Store, work: impl FnOnce(&Store) -> Outcome) -> Outcome {
    let outcome = work(store);
    let closed = store.close().wait();
    outcome?;
    closed.map_err(Stop::from)
}

fn remove(path: &Path) -> Outcome {
    std::fs::remove_file(path).map_err(|error| {
        Stop::refused(say!(
            "command-left-behind",
            path = path.display().to_string(),
            detail = error.to_string()
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_made_for_work_that_is_refused_goes_away_and_an_older_one_stays() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataFile {
            path: folder.path().join("a.db"),
            own_place: false,
        };
        let clock = Clock::system();
        let refuse = |_: &Store| Err(Stop::refused("không"));
        assert!(data.with_existing_or_new(&clock, refuse).is_err());
        assert!(!data.path.exists());
        assert!(data.with_existing_or_new(&clock, |_| Ok(())).is_ok());
        assert!(data.with_existing_or_new(&clock, refuse).is_err());
        assert!(data.path.exists());
    }
}
